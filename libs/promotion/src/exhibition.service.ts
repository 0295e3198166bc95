import { LockMode, UniqueConstraintViolationException } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { DomainError, newId, WHOLE_BP } from '#kernel';
import { Database, type Actor, type Transaction } from '#database';
import { Exhibition } from './exhibition.entity.js';
import { checkedExhibition, type ExhibitionInput, type ExhibitionItemInput } from './exhibition.rules.js';

/** What staff do with exhibitions. That one opens and closes is nobody's doing but the clock's. */
@Injectable()
export class ExhibitionService {
  constructor(private readonly database: Database) {}

  /**
   * Creates a draft, or changes an exhibition (also one that is open: prices follow at once, and orders keep what they cost).
   * Throws CONFLICT when somebody else changed it meanwhile, SLUG_TAKEN, EXHIBITION_PRICE_INVALID, ALLOTMENT_BELOW_TAKEN and what `checkedExhibition` throws.
   */
  async save(actor: Actor, id: string | null, given: ExhibitionInput): Promise<string> {
    const input = checkedExhibition(given);
    try {
      return await this.database.transaction(actor, async (tx) => {
        const exhibition = id === null ? await this.create(tx, input) : await this.change(tx, id, input);
        await this.saveItems(tx, exhibition.id, input.items);
        return exhibition.id;
      });
    } catch (error) {
      if (error instanceof UniqueConstraintViolationException) throw new DomainError('SLUG_TAKEN', { field: 'slug' });
      throw error;
    }
  }

  /** From now on the clock opens and closes it. Throws WRONG_STATE, or FIELD_REQUIRED where it has no products. */
  async schedule(actor: Actor, id: string): Promise<void> {
    await this.database.transaction(actor, async (tx) => {
      const exhibition = await this.lock(tx, id);
      const items = await tx.one<{ n: number }>('select count(*)::int as n from exhibition_item where exhibition_id = ?', [id]);
      if ((items?.n ?? 0) === 0) throw new DomainError('FIELD_REQUIRED', { field: 'items' });
      if (exhibition.closesAt.getTime() <= tx.now.getTime()) throw new DomainError('PERIOD_INVALID', { field: 'closesAt' });
      await this.walk(tx, exhibition, 'SCHEDULED', '');
    });
  }

  /** Stops it at once, whether open or not. The reason is shown to shoppers. */
  async cancel(actor: Actor, id: string, reason: string): Promise<void> {
    const why = reason.normalize('NFC').trim();
    if (why === '') throw new DomainError('REASON_REQUIRED', { field: 'reason' });
    await this.database.transaction(actor, async (tx) => this.walk(tx, await this.lock(tx, id), 'CANCELLED', why));
  }

  private async create(tx: Transaction, input: ReturnType<typeof checkedExhibition>): Promise<Exhibition> {
    const exhibition = tx.em.create(Exhibition, {
      id: newId(tx.now.getTime()), slug: input.slug, name: input.name, sentence: input.sentence, theme: input.theme, state: 'DRAFT', opensAt: input.opensAt, closesAt: input.closesAt,
      createdBy: tx.actor.name, createdAt: tx.now,
    });
    await tx.em.persist(exhibition).flush();
    await tx.stateChange({ subject: 'exhibition', id: exhibition.id, from: null, to: 'DRAFT' });
    return exhibition;
  }

  private async change(tx: Transaction, id: string, input: ReturnType<typeof checkedExhibition>): Promise<Exhibition> {
    const exhibition = await this.lock(tx, id);
    if (input.rowVersion !== null && input.rowVersion !== exhibition.rowVersion) throw new DomainError('CONFLICT');
    if (exhibition.state === 'CANCELLED') throw new DomainError('WRONG_STATE', { state: exhibition.state });
    tx.em.assign(exhibition, { slug: input.slug, name: input.name, sentence: input.sentence, theme: input.theme, opensAt: input.opensAt, closesAt: input.closesAt });
    await tx.em.flush();
    return exhibition;
  }

  /** Items that vanish from the input are withdrawn, not deleted: orders point at them. */
  private async saveItems(tx: Transaction, exhibitionId: string, items: readonly ExhibitionItemInput[]): Promise<void> {
    const ids = items.map((item) => item.variantId);
    const variants = await tx.sql<{ id: string; product_id: string; vendor_id: string; price_won: number }>('select id, product_id, vendor_id, price_won from variant where id = any(?::uuid[])', [ids]);
    const existing = await tx.sql<{ id: string; variant_id: string; taken: number }>('select id, variant_id, taken from exhibition_item where exhibition_id = ? order by id for update', [exhibitionId]);
    const byVariant = new Map(variants.map((variant) => [variant.id, variant]));
    const takenOf = new Map(existing.map((item) => [item.variant_id, item.taken]));
    for (const [position, item] of items.entries()) {
      const variant = byVariant.get(item.variantId);
      if (!variant) throw new DomainError('NOT_FOUND', { field: 'items' });
      if (item.priceWon >= variant.price_won) throw new DomainError('EXHIBITION_PRICE_INVALID', { field: 'items' });
      const taken = takenOf.get(item.variantId) ?? 0;
      if (item.allotment < taken) throw new DomainError('ALLOTMENT_BELOW_TAKEN', { taken, field: 'items' });
      await tx.sql(
        `insert into exhibition_item (id, exhibition_id, variant_id, product_id, vendor_id, position, price_won, vendor_share_bp, mall_share_bp, allotment, per_shopper_limit)
         values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
         on conflict (exhibition_id, variant_id) do update set position = excluded.position, price_won = excluded.price_won, vendor_share_bp = excluded.vendor_share_bp,
           mall_share_bp = excluded.mall_share_bp, allotment = excluded.allotment, per_shopper_limit = excluded.per_shopper_limit, withdrawn = false`,
        [newId(tx.now.getTime()), exhibitionId, variant.id, variant.product_id, variant.vendor_id, position, item.priceWon, WHOLE_BP - item.mallShareBp, item.mallShareBp, item.allotment, item.perShopperLimit],
      );
    }
    const gone = existing.filter((item) => !ids.includes(item.variant_id));
    await tx.sql('update exhibition_item set withdrawn = true where id = any(?::uuid[])', [gone.map((item) => item.id)]);
  }

  private async lock(tx: Transaction, id: string): Promise<Exhibition> {
    const exhibition = await tx.em.findOne(Exhibition, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    if (!exhibition) throw new DomainError('NOT_FOUND');
    return exhibition;
  }

  private async walk(tx: Transaction, exhibition: Exhibition, to: Exhibition['state'], reason: string): Promise<void> {
    const from = exhibition.state;
    exhibition.become(to);
    await tx.em.flush();
    await tx.stateChange({ subject: 'exhibition', id: exhibition.id, from, to, reason });
  }
}
