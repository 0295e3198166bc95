import { Injectable } from '@nestjs/common';
import { won, type Won } from '#kernel';
import { Database, type Parameter } from '#database';
import { jamo, normalised, queryTerms, qwertySlip } from './search.rules.js';

export type ProductSort = 'NEWEST' | 'PRICE_ASC' | 'PRICE_DESC' | 'MOST_SOLD' | 'RELEVANCE';
export type ProductState = 'DRAFT' | 'SUBMITTED' | 'ON_SALE' | 'PAUSED' | 'REJECTED' | 'ENDED';

/** Slugs, words and sums as they stand in the address of a list. */
export interface ProductFilter {
  category?: string | null | undefined;
  vendor?: string | null | undefined;
  dong?: string | null | undefined;
  exhibition?: string | null | undefined;
  query?: string | null | undefined;
  minWon?: number | null | undefined;
  maxWon?: number | null | undefined;
  inStock?: boolean | null | undefined;
}

export interface ProductCardView {
  id: string;
  slug: string;
  name: string;
  state: ProductState;
  thumbnail: string | null;
  thumbnailColor: string | null;
  priceWon: Won;
  listPriceWon: Won | null;
  optionCount: number;
  available: number;
  /** The variant, where there is only one: such a card can go into the cart at once. */
  onlyVariantId: string | null;
  vendor: { id: string; slug: string; name: string; dong: string; sealColor: string; shippingFeeWon: Won; freeShippingAboveWon: Won | null };
  /** The value that the sort orders by; with the id it makes the cursor. */
  sortValue: string | number;
}

/** The last row that was seen. */
export interface After {
  value: string | number;
  id: string;
}

/** Counts stop here: "1,000개 이상". */
export const COUNT_LIMIT = 1_000;

const CARD = `select p.id, p.slug, p.name, p.state, p.thumbnail, p.thumbnail_color, p.price_won, p.list_price_won, p.option_count,
    v.id as vendor_id, v.slug as vendor_slug, v.name as vendor_name, v.dong, v.seal_color, v.shipping_fee_won, v.free_shipping_above_won, s.available, s.only_variant_id`;
const STOCK = `cross join lateral (select coalesce(sum(st.on_hand - st.reserved), 0)::int as available, case when count(*) = 1 then min(st.variant_id::text) end as only_variant_id
    from stock st join variant vt on vt.id = st.variant_id and vt.state = 'ACTIVE' where st.product_id = p.id) s`;

/** For each sort: the column, its direction, and the type that its cursor value is read back as. */
const SORTS = {
  NEWEST: { column: 'p.published_at', descending: true, cast: 'timestamptz' },
  PRICE_ASC: { column: 'p.price_won', descending: false, cast: 'bigint' },
  PRICE_DESC: { column: 'p.price_won', descending: true, cast: 'bigint' },
  MOST_SOLD: { column: 'p.sold_count', descending: true, cast: 'int' },
} as const;

/** Lists of products on sale: one statement for a page, keyset cursors, no exact counts of much. */
@Injectable()
export class ProductListQueries {
  constructor(private readonly database: Database) {}

  /** One row more than `first`, if there is one: it says that there is a next page. */
  async page(filter: ProductFilter, sort: ProductSort, first: number, after: After | null): Promise<ProductCardView[]> {
    const where = conditions(filter);
    if (where === null) return [];
    if (sort === 'RELEVANCE' && hasQuery(filter)) return this.relevant(filter, where, first, after);
    const { column, descending, cast } = SORTS[sort === 'RELEVANCE' ? 'NEWEST' : sort];
    const direction = descending ? 'desc' : 'asc';
    if (after) {
      where.texts.push(`(${column}, p.id) ${descending ? '<' : '>'} (?::${cast}, ?::uuid)`);
      where.parameters.push(after.value, after.id);
    }
    const rows = await this.database.read<CardRow>(
      `${CARD}, ${column === 'p.published_at' ? "to_char(p.published_at at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')" : column} as sort_value
       from product p join vendor v on v.id = p.vendor_id ${STOCK} where ${where.texts.join(' and ')} order by ${column} ${direction}, p.id ${direction} limit ?`,
      [...where.parameters, first + 1],
    );
    return rows.map(toCard);
  }

  /** How many there are, up to COUNT_LIMIT + 1. */
  async count(filter: ProductFilter): Promise<number> {
    const where = conditions(filter);
    if (where === null) return 0;
    const row = await this.database.readOne<{ n: number }>(`select count(*)::int as n from (select from product p join vendor v on v.id = p.vendor_id ${filter.inStock ? STOCK : ''} where ${where.texts.join(' and ')} limit ?) found`, [...where.parameters, COUNT_LIMIT + 1]);
    return row?.n ?? 0;
  }

  /** Another way to read a query that found nothing: the keyboard stood on Latin letters, or a name is nearly the same. Null where nothing comes close. */
  async similarQuery(query: string): Promise<string | null> {
    const slip = qwertySlip(query);
    if (slip !== undefined && (await this.count({ query: slip })) > 0) return slip;
    const row = await this.database.readOne<{ name: string }>(
      "select p.name from product p where p.state = 'ON_SALE' and word_similarity(?, p.search_name) > 0.45 order by word_similarity(?, p.search_name) desc, p.sold_count desc, p.id limit 1",
      [jamo(query), jamo(query)],
    );
    return row ? nearest(row.name, query) : null;
  }

  /** Cards by id, in the order asked for. Not only those on sale: orders and carts show them too. */
  async byIds(ids: readonly string[]): Promise<(ProductCardView | null)[]> {
    const rows = await this.database.read<CardRow>(`${CARD}, '' as sort_value from product p join vendor v on v.id = p.vendor_id ${STOCK} where p.id = any(?::uuid[])`, [ids]);
    const byId = new Map(rows.map((row) => [row.id, toCard(row)]));
    return ids.map((id) => byId.get(id) ?? null);
  }

  /** By how well the name fits: beginning with the query, holding it, the rest; then by sales. The matches are few, so they are ranked whole. */
  private async relevant(filter: ProductFilter, where: Conditions, first: number, after: After | null): Promise<ProductCardView[]> {
    const wanted = normalised(filter.query ?? '');
    const rows = await this.database.read<CardRow>(
      `with ranked as materialized (
         select p.id, p.vendor_id, (case when starts_with(p.search_name, ?) then 0 when strpos(p.search_name, ?) > 0 then 1 else 2 end)::bigint * 10000000000 - p.sold_count as rank
         from product p join vendor v on v.id = p.vendor_id ${filter.inStock ? STOCK : ''} where ${where.texts.join(' and ')} limit 5000)
       ${CARD}, r.rank as sort_value from (select * from ranked where ?::bigint is null or (rank, id) > (?::bigint, ?::uuid) order by rank, id limit ?) r
       join product p on p.id = r.id join vendor v on v.id = p.vendor_id ${STOCK} order by r.rank, r.id`,
      [wanted, wanted, ...where.parameters, after?.value ?? null, after?.value ?? null, after?.id ?? null, first + 1],
    );
    return rows.map(toCard);
  }
}

interface Conditions {
  texts: string[];
  parameters: Parameter[];
}

function hasQuery(filter: ProductFilter): boolean {
  return filter.query !== null && filter.query !== undefined && filter.query.trim() !== '';
}

/** What the filter asks for, as SQL; null where nothing can match. */
function conditions(filter: ProductFilter): Conditions | null {
  const where: Conditions = { texts: ["p.state = 'ON_SALE'", "v.state = 'APPROVED'"], parameters: [] };
  const add = (text: string, ...parameters: Parameter[]): void => {
    where.texts.push(text);
    where.parameters.push(...parameters);
  };
  if (filter.category) add('p.category_path @> array[(select id from category where slug = ?)]', filter.category);
  if (filter.vendor) add('p.vendor_id = (select id from vendor where slug = ?)', filter.vendor);
  if (filter.dong) add('v.dong = ?', filter.dong);
  if (filter.exhibition) add("p.id in (select i.product_id from exhibition_item i join exhibition e on e.id = i.exhibition_id where e.slug = ? and e.state <> 'DRAFT' and not i.withdrawn)", filter.exhibition);
  if (filter.minWon !== null && filter.minWon !== undefined) add('p.price_won >= ?', filter.minWon);
  if (filter.maxWon !== null && filter.maxWon !== undefined) add('p.price_won <= ?', filter.maxWon);
  if (filter.inStock) add('s.available > 0');
  if (hasQuery(filter)) {
    const terms = queryTerms(filter.query ?? '');
    if (terms === null) return null;
    add('p.search_terms @> ?::text[]', terms);
  }
  return where;
}

/** The words of a name that the query came close to. */
function nearest(name: string, query: string): string {
  const wanted = query.trim().split(/\s+/).length;
  return name.split(/\s+/).slice(0, Math.max(1, wanted)).join(' ');
}

interface CardRow {
  id: string; slug: string; name: string; state: ProductState; thumbnail: string | null; thumbnail_color: string | null; price_won: number; list_price_won: number | null; option_count: number;
  vendor_id: string; vendor_slug: string; vendor_name: string; dong: string; seal_color: string; shipping_fee_won: number; free_shipping_above_won: number | null;
  available: number; only_variant_id: string | null; sort_value: string | number;
}

function toCard(row: CardRow): ProductCardView {
  return {
    id: row.id, slug: row.slug, name: row.name, state: row.state, thumbnail: row.thumbnail, thumbnailColor: row.thumbnail_color, priceWon: won(row.price_won),
    listPriceWon: row.list_price_won === null ? null : won(row.list_price_won), optionCount: row.option_count, available: row.available, onlyVariantId: row.only_variant_id,
    vendor: {
      id: row.vendor_id, slug: row.vendor_slug, name: row.vendor_name, dong: row.dong, sealColor: row.seal_color, shippingFeeWon: won(row.shipping_fee_won),
      freeShippingAboveWon: row.free_shipping_above_won === null ? null : won(row.free_shipping_above_won),
    },
    sortValue: row.sort_value,
  };
}
