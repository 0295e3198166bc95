import { LockMode, UniqueConstraintViolationException } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { config, DomainError, isId, newId, WHOLE_BP } from '#kernel';
import { Database, type Actor, type Transaction } from '#database';
import { Exhibition } from './exhibition.entity.js';
import { changesOf, checkedExhibition, slugOf, type ExhibitionInput, type ExhibitionItemInput, type ExhibitionTerms } from './exhibition.rules.js';
import type { StoredExhibitionState } from './exhibition.state.js';

interface StoredItem {
  id: string; variant_id: string; position: number; price_won: number; mall_share_bp: number; budget_share_bp: number; budget_id: string | null; allotment: number; taken: number; per_shopper_limit: number; withdrawn: boolean;
}

/** What staff do with exhibitions. That one opens and closes is nobody's doing but the clock's. */
@Injectable()
export class ExhibitionService {
  constructor(private readonly database: Database) {}

  /**
   * Creates a draft, or changes an exhibition, also one that is open: prices follow at once, and orders keep what they cost.
   * Saving what is there already changes nothing. Answers its id.
   * Throws CONFLICT when somebody else changed it meanwhile, SLUG_TAKEN, EXHIBITION_SLUG_FIXED, WRONG_STATE (cancelled), EXHIBITION_PRICE_INVALID (not below the
   * selling price), NOT_ON_SALE (a new item that can't be bought), ALLOTMENT_BELOW_TAKEN, BUDGET_NOT_OPEN (newly chosen), EXHIBITION_EMPTY and what `checkedExhibition` throws.
   */
  async save(actor: Actor, id: string | null, given: ExhibitionInput): Promise<string> {
    const input = checkedExhibition(given, config().officeHolders);
    try {
      return await this.database.transaction(actor, (tx) => (id === null ? this.create(tx, input) : this.change(tx, id, input)));
    } catch (error) {
      if (error instanceof UniqueConstraintViolationException) throw new DomainError('SLUG_TAKEN', { field: 'slug' });
      throw error;
    }
  }

  /** From now on the clock opens and closes it. Throws WRONG_STATE, EXHIBITION_EMPTY, PERIOD_OVER, EXHIBITION_PRICE_INVALID where a selling price has fallen meanwhile. */
  async schedule(actor: Actor, id: string): Promise<void> {
    await this.database.transaction(actor, async (tx) => {
      const exhibition = await this.lock(tx, id);
      const items = await tx.one<{ items: number; dear: number }>(
        'select count(*)::int as items, count(*) filter (where i.price_won >= v.price_won)::int as dear from exhibition_item i join variant v on v.id = i.variant_id where i.exhibition_id = ? and not i.withdrawn',
        [id],
      );
      if (!items?.items) throw new DomainError('EXHIBITION_EMPTY', { field: 'items' });
      if (items.dear > 0) throw new DomainError('EXHIBITION_PRICE_INVALID', { field: 'items' });
      if (exhibition.closesAt.getTime() <= tx.now.getTime()) throw new DomainError('PERIOD_OVER', { field: 'closesAt' });
      await this.walk(tx, exhibition, 'SCHEDULED', '');
    });
  }

  /** Stops it at once, whether open or not; what was ordered keeps its price. Throws REASON_REQUIRED, WRONG_STATE. */
  async cancel(actor: Actor, id: string, reason: string): Promise<void> {
    const why = reason.normalize('NFC').trim();
    if (why === '') throw new DomainError('REASON_REQUIRED', { field: 'reason' });
    if (why.length > 500) throw new DomainError('TEXT_TOO_LONG', { field: 'reason', max: 500 });
    await this.database.transaction(actor, async (tx) => this.walk(tx, await this.lock(tx, id), 'CANCELLED', why));
  }

  private async create(tx: Transaction, input: ExhibitionInput): Promise<string> {
    const exhibition = tx.em.create(Exhibition, {
      id: newId(tx.now.getTime()), slug: input.slug ?? slugOf(input.name), name: input.name, sentence: input.sentence, theme: input.theme, state: 'DRAFT', opensAt: input.opensAt, closesAt: input.closesAt,
      createdBy: tx.actor.name, createdAt: tx.now,
    });
    await tx.em.persist(exhibition).flush();
    await this.saveItems(tx, exhibition.id, input.items, []);
    await tx.stateChange({ subject: 'exhibition', id: exhibition.id, from: null, to: 'DRAFT' });
    return exhibition.id;
  }

  private async change(tx: Transaction, id: string, input: ExhibitionInput): Promise<string> {
    const exhibition = await this.lock(tx, id);
    if (input.rowVersion !== exhibition.rowVersion) throw new DomainError('CONFLICT');
    if (exhibition.state === 'CANCELLED') throw new DomainError('WRONG_STATE', { state: exhibition.state });
    const slug = input.slug ?? exhibition.slug;
    if (exhibition.state === 'SCHEDULED' && slug !== exhibition.slug) throw new DomainError('EXHIBITION_SLUG_FIXED', { field: 'slug' });
    if (exhibition.state === 'SCHEDULED' && input.items.length === 0) throw new DomainError('EXHIBITION_EMPTY', { field: 'items' });
    // Orders take from these rows at the same time: what they have taken stands still from here on.
    const stored = await tx.sql<StoredItem>('select id, variant_id, position, price_won, mall_share_bp, budget_share_bp, budget_id, allotment, taken, per_shopper_limit, withdrawn from exhibition_item where exhibition_id = ? order by id for no key update', [id]);
    const changes = changesOf(termsOf(exhibition, stored), { ...input, slug });
    if (changes === '') return id;
    const { rowVersion } = exhibition;
    tx.em.assign(exhibition, { slug, name: input.name, sentence: input.sentence, theme: input.theme, opensAt: input.opensAt, closesAt: input.closesAt });
    await tx.em.flush();
    // Where only items change, the exhibition's own row does not: its version must say so all the same.
    if (exhibition.rowVersion === rowVersion) await tx.sql('update exhibition set row_version = row_version + 1 where id = ?', [id]);
    await this.saveItems(tx, id, input.items, stored);
    await tx.stateChange({ subject: 'exhibition', id, from: exhibition.state, to: exhibition.state, reason: changes });
    return id;
  }

  /** Items that are missing in the input are withdrawn, not deleted: orders point at them. */
  private async saveItems(tx: Transaction, exhibitionId: string, items: readonly ExhibitionItemInput[], stored: readonly StoredItem[]): Promise<void> {
    await this.checkItems(tx, items, stored);
    await tx.sql(
      `insert into exhibition_item (id, exhibition_id, variant_id, product_id, vendor_id, position, price_won, vendor_share_bp, mall_share_bp, budget_share_bp, budget_id, allotment, per_shopper_limit)
       select w.id, ?, v.id, v.product_id, v.vendor_id, w.position, w.price_won, ?::int - w.mall_share_bp - w.budget_share_bp, w.mall_share_bp, w.budget_share_bp, nullif(w.budget_id, '')::uuid, w.allotment, w.per_shopper_limit
       from unnest(?::uuid[], ?::uuid[], ?::int[], ?::bigint[], ?::int[], ?::int[], ?::text[], ?::int[], ?::int[]) as w(id, variant_id, position, price_won, mall_share_bp, budget_share_bp, budget_id, allotment, per_shopper_limit) join variant v on v.id = w.variant_id
       on conflict (exhibition_id, variant_id) do update set position = excluded.position, price_won = excluded.price_won, vendor_share_bp = excluded.vendor_share_bp,
         mall_share_bp = excluded.mall_share_bp, budget_share_bp = excluded.budget_share_bp, budget_id = excluded.budget_id, allotment = excluded.allotment, per_shopper_limit = excluded.per_shopper_limit, withdrawn = false`,
      [
        exhibitionId, WHOLE_BP, items.map(() => newId(tx.now.getTime())), items.map((item) => item.variantId), items.map((_, position) => position), items.map((item) => item.priceWon),
        items.map((item) => item.mallShareBp), items.map((item) => item.budgetShareBp), items.map((item) => item.budgetId ?? ''), items.map((item) => item.allotment), items.map((item) => item.perShopperLimit),
      ],
    );
    const kept = new Set(items.map((item) => item.variantId));
    const gone = stored.filter((item) => !item.withdrawn && !kept.has(item.variant_id)).map((item) => item.id);
    if (gone.length > 0) await tx.sql('update exhibition_item set withdrawn = true where id = any(?::uuid[])', [gone]);
  }

  private async checkItems(tx: Transaction, items: readonly ExhibitionItemInput[], stored: readonly StoredItem[]): Promise<void> {
    const variants = await tx.sql<{ id: string; price_won: number; sellable: boolean }>(
      `select vt.id, vt.price_won, vt.state = 'ACTIVE' and p.state = 'ON_SALE' and v.state = 'APPROVED' and v.identity_checked_at is not null as sellable
       from variant vt join product p on p.id = vt.product_id join vendor v on v.id = vt.vendor_id where vt.id = any(?::uuid[])`,
      [items.map((item) => item.variantId)],
    );
    const byId = new Map(variants.map((variant) => [variant.id, variant]));
    const before = new Map(stored.map((item) => [item.variant_id, item]));
    const budgets = await this.openBudgets(tx, items);
    for (const [index, item] of items.entries()) {
      const variant = byId.get(item.variantId);
      const known = before.get(item.variantId);
      // What is in it already may stay while its product is paused; nothing new comes in that can't be bought.
      if (!variant || (!known && !variant.sellable)) throw new DomainError('NOT_ON_SALE', { field: `items.${index}.variantId` });
      if (item.priceWon >= variant.price_won) throw new DomainError('EXHIBITION_PRICE_INVALID', { field: `items.${index}.priceWon` });
      if (item.budgetId !== null && item.budgetId !== known?.budget_id && !budgets.has(item.budgetId)) throw new DomainError('BUDGET_NOT_OPEN', { field: `items.${index}.budgetId` });
      if (item.allotment < (known?.taken ?? 0)) throw new DomainError('ALLOTMENT_BELOW_TAKEN', { taken: known?.taken ?? 0, field: `items.${index}.allotment` });
    }
  }

  private async openBudgets(tx: Transaction, items: readonly ExhibitionItemInput[]): Promise<Set<string>> {
    const ids = new Set(items.flatMap((item) => item.budgetId ?? []));
    if (ids.size === 0) return new Set();
    return new Set((await tx.sql<{ id: string }>("select id from budget where id = any(?::uuid[]) and state = 'OPEN'", [[...ids]])).map((row) => row.id));
  }

  private async lock(tx: Transaction, id: string): Promise<Exhibition> {
    const exhibition = isId(id) ? await tx.em.findOne(Exhibition, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE }) : null;
    if (!exhibition) throw new DomainError('NOT_FOUND');
    return exhibition;
  }

  private async walk(tx: Transaction, exhibition: Exhibition, to: StoredExhibitionState, reason: string): Promise<void> {
    const from = exhibition.state;
    exhibition.become(to);
    await tx.em.flush();
    await tx.stateChange({ subject: 'exhibition', id: exhibition.id, from, to, reason });
  }
}

function termsOf(exhibition: Exhibition, stored: readonly StoredItem[]): ExhibitionTerms {
  const { slug, name, sentence, theme, opensAt, closesAt } = exhibition;
  const items = stored.filter((item) => !item.withdrawn).sort((a, b) => a.position - b.position);
  return {
    slug, name, sentence, theme, opensAt, closesAt,
    items: items.map((item) => ({ variantId: item.variant_id, priceWon: item.price_won, mallShareBp: item.mall_share_bp, budgetShareBp: item.budget_share_bp, budgetId: item.budget_id, allotment: item.allotment, perShopperLimit: item.per_shopper_limit })),
  };
}
