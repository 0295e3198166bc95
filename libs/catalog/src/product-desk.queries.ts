import { Injectable } from '@nestjs/common';
import { isId, won, type Won } from '#kernel';
import { Database, type Actor, type Transaction } from '#database';
import { differences, missingOf, reviewChecks, type Check, type Difference } from './completeness.rules.js';
import { EMPTY_DRAFT, keyOf, type ProductContent, type ProductDraft } from './draft.rules.js';
import { noticeKind } from './notice.js';
import type { ProductState } from './product.state.js';
import { normalised } from './search-text.js';
import { around } from './surroundings.js';

export interface DeskRow {
  id: string;
  slug: string;
  vendor: { id: string; slug: string; name: string; state: string };
  name: string;
  state: ProductState;
  /** Hash of its first picture. */
  thumbnail: string | null;
  /** Lowest of its variants; 0 where there is none. */
  priceWon: Won;
  stock: number;
  variantCount: number;
  missing: string[];
  decisionReason: string | null;
  updatedAt: Date;
  /** On sale, and a changed version waits for staff or for its vendor's submission. */
  pendingChange: boolean;
}

export interface DeskVariant {
  id: string;
  label: string;
  optionValues: string[];
  sku: string | null;
  priceWon: Won;
  listPriceWon: Won | null;
  onHand: number;
  reserved: number;
  state: 'PENDING' | 'ACTIVE';
}

export interface HistoryRow {
  from: string | null;
  to: string;
  actor: string;
  reason: string;
  at: Date;
}

export interface PricePoint {
  variantId: string;
  label: string;
  priceWon: Won;
  listPriceWon: Won | null;
  at: Date;
  actor: string;
}

export interface DeskProduct extends Omit<DeskRow, 'thumbnail' | 'stock' | 'priceWon' | 'variantCount'> {
  draft: ProductDraft;
  variants: DeskVariant[];
  history: HistoryRow[];
  prices: PricePoint[];
  rowVersion: number;
}

export interface ReviewVersion extends ProductContent {
  id: string;
  number: number;
  categoryName: string;
  noticeKind: string;
  createdAt: Date;
}

export interface ProductReview extends DeskProduct {
  proposed: ReviewVersion | null;
  current: ReviewVersion | null;
  differences: Difference[];
  checks: Check[];
}

export interface DeskFilter {
  state?: ProductState | null | undefined;
  query?: string | null | undefined;
}

const HISTORY = 50;
/** Pieces from which a vendor is told that a shelf is nearly empty. */
const LOW_STOCK = 3;
const PRICES = 100;

const ROW = `select p.id, p.slug, p.state, p.name, p.thumbnail, p.price_won, p.draft, p.decision_reason, p.updated_at, p.row_version, p.current_version_id, p.submitted_version_id,
    v.id as vendor_id, v.slug as vendor_slug, v.name as vendor_name, v.state as vendor_state, v.identity_checked_at, c.notice_kind, not exists (select from category b where b.parent_id = c.id) as is_leaf,
    (select count(*)::int from variant vt where vt.product_id = p.id and vt.state <> 'REMOVED') as variant_count,
    (select coalesce(sum(s.on_hand - s.reserved), 0)::int from stock s join variant vt on vt.id = s.variant_id where s.product_id = p.id and vt.state <> 'REMOVED') as stock,
    p.current_version_id is not null and p.state in ('ON_SALE', 'PAUSED') and (exists (select from variant vt where vt.product_id = p.id and vt.state = 'PENDING') or not exists (select from product_version pv where pv.id = p.current_version_id and pv.name = p.draft ->> 'name' and pv.description = p.draft ->> 'description'
      and pv.category_id = (p.draft ->> 'categoryId')::uuid and pv.tax_kind = p.draft ->> 'taxKind' and pv.options = p.draft -> 'options' and pv.pictures = p.draft -> 'pictures' and pv.notice = p.draft -> 'notice'
      and pv.withdrawal_exclusion is not distinct from p.draft ->> 'withdrawalExclusion' and pv.made_to_order = (p.draft ->> 'madeToOrder')::boolean)) as pending_change
  from product p join vendor v on v.id = p.vendor_id left join category c on c.id = (p.draft ->> 'categoryId')::uuid`;

/** Products as those see them who work on them: a vendor its own (behind the second barrier, by its actor), staff all. */
@Injectable()
export class ProductDeskQueries {
  constructor(private readonly database: Database) {}

  /** Newest first; `before` is the id of the last one seen. One row more than `first`, if there is one. Two statements. */
  async page(actor: Actor, filter: DeskFilter, first: number, before: string | null): Promise<DeskRow[]> {
    return this.database.transaction(actor, async (tx) => {
      const rows = await tx.sql<Row>(`${ROW} where ${WHERE} and (?::uuid is null or p.id < ?::uuid) order by p.id desc limit ?`, [...values(filter), before, before, first + 1]);
      return rows.map(toRow);
    });
  }

  async count(actor: Actor, filter: DeskFilter): Promise<number> {
    return this.database.transaction(actor, async (tx) => (await tx.one<{ n: number }>(`select count(*)::int as n from product p where ${WHERE}`, values(filter)))?.n ?? 0);
  }

  /** Variants on sale of which few are left, the fewest first: what a vendor should make or order. */
  async lowStock(actor: Actor): Promise<{ productId: string; name: string; label: string; available: number }[]> {
    return this.database.transaction(actor, (tx) =>
      tx.sql(
        `select p.id as "productId", p.name, vt.label, s.on_hand - s.reserved as available from stock s join variant vt on vt.id = s.variant_id and vt.state = 'ACTIVE' join product p on p.id = s.product_id and p.state = 'ON_SALE'
         where s.on_hand - s.reserved <= ? order by available, p.name, vt.position limit 10`,
        [LOW_STOCK],
      ));
  }

  /** Products that wait for staff, the longest first. */
  async waiting(first: number): Promise<{ rows: DeskRow[]; count: number }> {
    const rows = await this.database.read<Row>(`${ROW} where p.submitted_version_id is not null order by p.updated_at, p.id limit ?`, [first]);
    const count = await this.database.readOne<{ n: number }>('select count(*)::int as n from product where submitted_version_id is not null');
    return { rows: rows.map(toRow), count: count?.n ?? 0 };
  }

  /** A product with everything that its vendor edits, or null where the actor sees none. A fixed number of statements. */
  async product(actor: Actor, id: string): Promise<DeskProduct | null> {
    if (!isId(id)) return null;
    return this.database.transaction(actor, (tx) => this.read(tx, id));
  }

  /** What staff compare before they decide. */
  async review(actor: Actor, id: string): Promise<ProductReview | null> {
    if (!isId(id)) return null;
    return this.database.transaction(actor, async (tx) => {
      const row = await tx.one<Row>(`${ROW} where p.id = ?`, [id]);
      const product = await this.read(tx, id);
      if (!product || !row) return null;
      const versions = await tx.sql<VersionRow>(
        `select pv.id, pv.number, pv.name, pv.description, pv.category_id, pv.tax_kind, pv.options, pv.pictures, pv.notice, pv.withdrawal_exclusion, pv.made_to_order, pv.created_at, c.name as category_name, c.notice_kind
         from product_version pv join category c on c.id = pv.category_id where pv.id = any(?::uuid[])`,
        [[row.current_version_id, row.submitted_version_id].filter((version) => version !== null)],
      );
      const version = (wanted: string | null): ReviewVersion | null => versions.filter((one) => one.id === wanted).map(toVersion)[0] ?? null;
      const [proposed, current] = [version(row.submitted_version_id), version(row.current_version_id)];
      return { ...product, proposed, current, differences: proposed ? compared(current, proposed) : [], checks: proposed ? reviewChecks(proposed, around(row)) : [] };
    });
  }

  private async read(tx: Transaction, id: string): Promise<DeskProduct | null> {
    const row = await tx.one<Row>(`${ROW} where p.id = ?`, [id]);
    if (!row) return null;
    const variants = await tx.sql<VariantRow>(
      `select v.id, v.label, v.option_values, v.sku, v.price_won, v.list_price_won, v.state, s.on_hand, s.reserved from variant v join stock s on s.variant_id = v.id where v.product_id = ? and v.state <> 'REMOVED' order by v.position, v.id`,
      [id],
    );
    const history = await tx.sql<{ from_state: string | null; to_state: string; actor: string; reason: string; at: Date }>(
      `select from_state, to_state, actor, reason, at from state_change
       where (subject = 'product' and subject_id = ?) or (subject = 'product_version' and subject_id in (select id from product_version where product_id = ?)) order by id desc limit ${HISTORY}`,
      [id, id],
    );
    const prices = await tx.sql<{ variant_id: string; label: string; price_won: number; list_price_won: number | null; at: Date; actor: string }>(
      `select h.variant_id, v.label, h.price_won, h.list_price_won, h.at, h.actor from price_history h join variant v on v.id = h.variant_id where v.product_id = ? order by h.id desc limit ${PRICES}`,
      [id],
    );
    const wanted = row.draft.variants === undefined ? null : new Set(row.draft.variants.map(keyOf));
    return {
      ...toRow(row), draft: { ...EMPTY_DRAFT, ...row.draft }, rowVersion: row.row_version,
      variants: variants.filter((variant) => wanted === null || wanted.has(keyOf(variant.option_values))).map(toVariant),
      history: history.map((change) => ({ from: change.from_state, to: change.to_state, actor: change.actor, reason: change.reason, at: change.at })),
      prices: prices.map((price) => ({ variantId: price.variant_id, label: price.label, priceWon: won(price.price_won), listPriceWon: price.list_price_won === null ? null : won(price.list_price_won), at: price.at, actor: price.actor })),
    };
  }
}

const WHERE = "(?::text is null or p.state = ?) and (?::text is null or strpos(p.search_name, ?) > 0)";

function values(filter: DeskFilter): (string | null)[] {
  const state = filter.state ?? null;
  const query = normalised(filter.query ?? '');
  return [state, state, query === '' ? null : query, query];
}

function compared(current: ReviewVersion | null, proposed: ReviewVersion): Difference[] {
  const category = (id: string | null): string => [current, proposed].find((version) => version?.categoryId === id)?.categoryName ?? '';
  const labels = new Map([current, proposed].flatMap((version) => (version ? noticeKind(version.noticeKind)?.fields ?? [] : [])).map((field) => [field.id, field.label]));
  return differences(current, proposed, { category, notice: (id) => labels.get(id) ?? id });
}

interface Row {
  id: string; slug: string; state: ProductState; name: string; thumbnail: string | null; price_won: number; draft: ProductDraft; decision_reason: string | null; updated_at: Date; row_version: number;
  current_version_id: string | null; submitted_version_id: string | null; vendor_id: string; vendor_slug: string; vendor_name: string; vendor_state: string; identity_checked_at: Date | null;
  notice_kind: string | null; is_leaf: boolean | null; variant_count: number; stock: number; pending_change: boolean;
}

function toRow(row: Row): DeskRow {
  return {
    id: row.id, slug: row.slug, state: row.state, name: row.name, thumbnail: row.thumbnail, priceWon: won(row.price_won), stock: row.stock, variantCount: row.variant_count, decisionReason: row.decision_reason, updatedAt: row.updated_at,
    vendor: { id: row.vendor_id, slug: row.vendor_slug, name: row.vendor_name, state: row.vendor_state }, missing: row.state === 'ENDED' ? [] : missingOf({ ...EMPTY_DRAFT, ...row.draft }, around(row)), pendingChange: row.pending_change,
  };
}

interface VariantRow {
  id: string; label: string; option_values: string[]; sku: string | null; price_won: number; list_price_won: number | null; state: 'PENDING' | 'ACTIVE'; on_hand: number; reserved: number;
}

function toVariant(row: VariantRow): DeskVariant {
  return { id: row.id, label: row.label, optionValues: row.option_values, sku: row.sku, priceWon: won(row.price_won), listPriceWon: row.list_price_won === null ? null : won(row.list_price_won), onHand: row.on_hand, reserved: row.reserved, state: row.state };
}

interface VersionRow {
  id: string; number: number; name: string; description: string; category_id: string; tax_kind: 'TAXABLE' | 'EXEMPT'; options: ProductContent['options']; pictures: ProductContent['pictures']; notice: Record<string, string>;
  withdrawal_exclusion: string | null; made_to_order: boolean; created_at: Date; category_name: string; notice_kind: string;
}

function toVersion(row: VersionRow): ReviewVersion {
  return {
    id: row.id, number: row.number, name: row.name, description: row.description, categoryId: row.category_id, taxKind: row.tax_kind, options: row.options, pictures: row.pictures, notice: row.notice,
    withdrawalExclusion: row.withdrawal_exclusion, madeToOrder: row.made_to_order, createdAt: row.created_at, categoryName: row.category_name, noticeKind: row.notice_kind,
  };
}
