import { Injectable } from '@nestjs/common';
import { clock, DomainError, isId, MINUTE, won, type Won } from '#kernel';
import { Database, SYSTEM, type Parameter, type SqlPart } from '#database';
import type { ProductState } from './product.state.js';
import { jamo, keyboardSlips, nearestWords, normalised, readQuery, type SearchQuery, withoutLooseParticles } from './search-text.js';

export type ProductSort = 'NEWEST' | 'PRICE_ASC' | 'PRICE_DESC' | 'MOST_SOLD' | 'RELEVANCE';

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
  /** Whether its options cost different sums, before any promotion. */
  pricesDiffer: boolean;
  available: number;
  /** The variant, where there is only one: such a card can go into the cart at once. */
  onlyVariantId: string | null;
  vendor: { id: string; slug: string; name: string; dong: string; sealColor: string; shippingFeeWon: Won; freeShippingAboveWon: Won | null };
  /** What the caller asked for beside each card; null where nothing. */
  beside: unknown;
  /** The value that the sort orders by; with the id it makes the cursor. */
  sortValue: string | number;
}

/** The last row that was seen. */
export interface After {
  value: string | number;
  id: string;
}

/** A page, and how many rows its list has (up to COUNT_LIMIT + 1) where that came with it. */
export interface CountedPage {
  rows: ProductCardView[];
  count: number | null;
}

/** Counts stop here: "1,000개 이상". Up to so many matches are all read and sorted. */
export const COUNT_LIMIT = 1_000;

/** So many matches of 100,000 products are read by the index and sorted as fast as an index in the order of the list is walked until a page of them has been met. */
const SORTED = 2_500;

const cardBeside = (beside: SqlPart | null): string => `select p.id, p.slug, p.name, p.state, p.thumbnail, p.thumbnail_color, p.price_won, p.list_price_won, p.option_count,
    v.id as vendor_id, v.slug as vendor_slug, v.name as vendor_name, v.dong, v.seal_color, v.shipping_fee_won, v.free_shipping_above_won, s.available, s.only_variant_id, s.prices_differ, ${beside?.text ?? 'null'} as beside`;
const STOCK = `cross join lateral (select coalesce(sum(st.on_hand - st.reserved), 0)::int as available, case when count(*) = 1 then any_value(st.variant_id) end as only_variant_id, coalesce(max(vt.price_won) > min(vt.price_won), false) as prices_differ
    from stock st join variant vt on vt.id = st.variant_id and vt.state = 'ACTIVE' where st.product_id = p.id) s`;

/**
 * The few vendors who may not sell now are left out, instead of joining those who may: so a page is read from one index in the order of the list,
 * which already holds the vendor. (Joined, the planner now and then walked vendor by vendor and sorted everything that they sell.)
 */
const SELLING_VENDOR = "p.vendor_id <> all (array(select id from vendor where state <> 'APPROVED'))";

/** For each sort: the column, its direction, and the type that its cursor value is read back as. */
const SORTS = {
  NEWEST: { column: 'p.published_at', descending: true, cast: 'timestamptz' },
  PRICE_ASC: { column: 'p.price_won', descending: false, cast: 'bigint' },
  PRICE_DESC: { column: 'p.price_won', descending: true, cast: 'bigint' },
  MOST_SOLD: { column: 'p.sold_count', descending: true, cast: 'int' },
} as const;

/** A column as it stands in a cursor. */
function cursorOf(column: string, cast: string): string {
  return cast === 'timestamptz' ? `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')` : column;
}

function inExhibition(slug: '?' | 'x.slug'): string {
  return `p.id in (select i.product_id from exhibition_item i join exhibition e on e.id = i.exhibition_id where e.slug = ${slug} and e.state <> 'DRAFT' and not i.withdrawn)`;
}

/** Lists of products on sale: one statement for a page, keyset cursors, no exact counts of much. */
@Injectable()
export class ProductListQueries {
  /** By slug. Categories are few, and none of this can show a wrong price or stock; an unknown slug is looked up anew. */
  private categories = new Map<string, { id: string; depth: number }>();

  /** Searches that were just found to match many: they are walked at once. It chooses the way to the same page, and holds nothing that a page shows. */
  private readonly crowded = new Crowded();
  /** Those of which more than SORTED carry every word. */
  private readonly common = new Crowded();

  constructor(private readonly database: Database) {}

  /** One row more than `first`, if there is one: it says that there is a next page. Throws BAD_INPUT for a cursor of another list. */
  async page(filter: ProductFilter, sort: ProductSort, first: number, after: After | null): Promise<ProductCardView[]> {
    return (await this.countedPage(filter, sort, first, after, { beside: null, counting: false })).rows;
  }

  /**
   * The same, with how many there are; null where that was neither asked for (`counting`) nor came with the page: then ask `count`.
   * The first page and its count are one statement. `beside`: an expression about the product `p` that each card brings along.
   */
  async countedPage(filter: ProductFilter, sort: ProductSort, first: number, after: After | null, { beside, counting }: { beside: SqlPart | null; counting: boolean }): Promise<CountedPage> {
    if (after) checkCursor(after, sort, filter);
    const search = searchOf(filter);
    const filtered = await this.conditions(filter);
    if (filtered === null || search === null) return { rows: [], count: 0 };
    if (sort === 'RELEVANCE' && search) {
      const few = this.crowded.has(filter) ? null : await this.fewMatches(filtered, search, first, after, beside);
      if (few !== null) return few;
      this.crowded.add(filter);
      return { rows: await this.manyMatches(filter, filtered, search, first, after, beside), count: COUNT_LIMIT + 1 };
    }
    const where = together(filtered, search ? matching(search) : NOTHING);
    const counted = counting && !after ? together(where) : null;
    const { column, descending, cast } = SORTS[sort === 'RELEVANCE' ? 'NEWEST' : sort];
    const direction = descending ? 'desc' : 'asc';
    if (after) {
      where.texts.push(`(${column}, p.id) ${descending ? '<' : '>'} (?::${cast}, ?::uuid)`);
      where.parameters.push(after.value, after.id);
    }
    const order = `order by ${column} ${direction}, p.id ${direction}`;
    // The page is found first, then its stock is read: never the stock of what sorting throws away.
    const rows = await this.database.read<CardRow & { total?: number }>(
      `with page as materialized (select p.id from product p where ${where.texts.join(' and ')} ${order} limit ${pageRows(first)})
       ${cardBeside(beside)}, ${cursorOf(column, cast)} as sort_value ${counted ? `, (${countOf(counted)}) as total` : ''} from page join product p on p.id = page.id join vendor v on v.id = p.vendor_id ${STOCK} ${order}`,
      [...where.parameters, ...(beside?.parameters ?? []), ...(counted?.parameters ?? [])],
    );
    return { rows: rows.map(toCard), count: counted ? (rows[0]?.total ?? 0) : null };
  }

  /** The first page of each of these exhibitions, newest first, in one statement: as `page` of each would be. */
  async exhibitionPages(slugs: readonly string[], first: number, beside: SqlPart): Promise<ProductCardView[][]> {
    const { column, cast } = SORTS.NEWEST;
    const rows = await this.database.read<CardRow & { exhibition: string }>(
      `with page as materialized (select x.slug as exhibition, p.id from unnest(?::text[]) x (slug) cross join lateral (
         select p.id from product p where p.state = 'ON_SALE' and ${SELLING_VENDOR} and ${inExhibition('x.slug')} order by ${column} desc, p.id desc limit ${pageRows(first)}) p)
       ${cardBeside(beside)}, ${cursorOf(column, cast)} as sort_value, page.exhibition from page join product p on p.id = page.id join vendor v on v.id = p.vendor_id ${STOCK} order by ${column} desc, p.id desc`,
      [slugs, ...beside.parameters],
    );
    return slugs.map((slug) => rows.filter((row) => row.exhibition === slug).map(toCard));
  }

  /** How many there are, up to COUNT_LIMIT + 1. */
  async count(filter: ProductFilter): Promise<number> {
    const search = searchOf(filter);
    const filtered = await this.conditions(filter);
    if (filtered === null || search === null) return 0;
    const where = together(filtered, search ? matching(search) : NOTHING);
    const row = await this.database.readOne<{ n: number }>(countOf(where), where.parameters);
    return row?.n ?? 0;
  }

  /** Another way to read a query that found nothing: the keyboard stood on the wrong letters, or a word is nearly the same. Null where nothing comes close. */
  async similarQuery(query: string): Promise<string | null> {
    for (const slip of [...withoutLooseParticles(query), ...keyboardSlips(query)]) if ((await this.count({ query: slip })) > 0) return slip;
    const [wanted, joined] = [jamo(query), jamo(normalised(query))];
    if (wanted === '') return null;
    const rows = await this.database.transaction(SYSTEM, async (tx) => {
      // The operator, unlike the function, uses the index, and takes its limit from a setting.
      await tx.sql("select set_config('pg_trgm.word_similarity_threshold', '0.33', true)");
      return tx.sql<{ name: string; vendor_name: string }>(
        `select p.name, v.name as vendor_name from product p join vendor v on v.id = p.vendor_id
         where p.state = 'ON_SALE' and v.state = 'APPROVED' and (? <% p.search_name or ? <% p.search_name)
         order by greatest(word_similarity(?, p.search_name), word_similarity(?, p.search_name)) desc, p.sold_count desc, p.id limit 20`,
        [wanted, joined, wanted, joined],
      );
    });
    return nearestWords(query, rows.flatMap((row) => [row.name, row.vendor_name]));
  }

  /** Cards by id, in the order asked for. Not only those on sale: orders and carts show them too. */
  async byIds(ids: readonly string[], beside: SqlPart | null = null): Promise<(ProductCardView | null)[]> {
    const rows = await this.database.read<CardRow>(`${cardBeside(beside)}, '' as sort_value from product p join vendor v on v.id = p.vendor_id ${STOCK} where p.id = any(?::uuid[])`, [...(beside?.parameters ?? []), ids]);
    const byId = new Map(rows.map((row) => [row.id, toCard(row)]));
    return ids.map((id) => byId.get(id) ?? null);
  }

  /**
   * First the products that carry every word of the query as a word of their name, then the others; each by sales. Null where more than COUNT_LIMIT match.
   * All that match are read by the index of terms and sorted: the same plan whatever the words are, so that PostgreSQL plans it once. Which of them carry
   * every word is asked of the index too: comparing the terms of each row would cost more than all the rest.
   */
  private async fewMatches(where: Conditions, search: SearchQuery, first: number, after: After | null, beside: SqlPart | null): Promise<CountedPage | null> {
    const all = together(where, matching(search));
    const exact = together(where, exactly(search) ?? NONE);
    const cursor = readRank(after);
    const rows = await this.database.read<CardRow & { total: number }>(
      `with matches as materialized (select p.id, p.sold_count from product p where ${all.texts.join(' and ')} limit ${COUNT_LIMIT + 1}),
         total as materialized (select count(*)::int as n from matches),
         exact as materialized (select p.id from product p where ${exact.texts.join(' and ')} limit ${COUNT_LIMIT}),
         ranked as (select id, sold_count, case when id in (select id from exact) then 0 else 1 end as tier from matches where (select n from total) <= ${COUNT_LIMIT}),
         page as materialized (select id, sold_count, tier from ranked ${cursor && after ? 'where (tier, -sold_count) >= (?::int, ?::int) and ((tier, sold_count) <> (?::int, ?::int) or id < ?::uuid)' : ''}
           order by tier, sold_count desc, id desc limit ${pageRows(first)})
       select total.n as total, shown.* from total left join lateral (${cardBeside(beside)}, page.tier::bigint * ${TIER} - page.sold_count as sort_value, page.tier, page.sold_count
         from page join product p on p.id = page.id join vendor v on v.id = p.vendor_id ${STOCK}) shown on true order by shown.tier, shown.sold_count desc, shown.id desc`,
      [...all.parameters, ...exact.parameters, ...(cursor && after ? [cursor.tier, -cursor.sold, cursor.tier, cursor.sold, after.id] : []), ...(beside?.parameters ?? [])],
    );
    const total = rows[0]?.total ?? 0;
    return total > COUNT_LIMIT ? null : { rows: rows.filter((row) => row.id !== null).map(toCard), count: total };
  }

  /**
   * The same order, of so many that sorting them all would be slow. Those that carry every word are read and sorted where they are no more than SORTED;
   * else, as the others, by walking an index until there is a page. The others are not looked for where the first fill the page.
   */
  private async manyMatches(filter: ProductFilter, where: Conditions, search: SearchQuery, first: number, after: After | null, beside: SqlPart | null): Promise<ProductCardView[]> {
    const cursor = readRank(after);
    const seek = after && cursor ? { texts: ['(p.sold_count, p.id) < (?::int, ?::uuid)'], parameters: [cursor.sold, after.id] } : NOTHING;
    const words = exactly(search);
    const upper = together(where, words ?? NONE, cursor?.tier === 0 ? seek : NOTHING, cursor?.tier === 1 ? NONE : NOTHING);
    const lower = together(where, matching(search), words ? { texts: [`not (${words.texts.join(' and ')})`], parameters: words.parameters } : NOTHING, cursor?.tier === 1 ? seek : NOTHING, { texts: ['(select count(*) from top) <= ?'], parameters: [first] });
    const order = `order by sold_count desc, id desc limit ${pageRows(first)}`;
    const walk = (tier: number, part: Conditions, also = ''): string => `select p.id, p.sold_count, ${tier} as tier from product p where ${part.texts.join(' and ')} ${also} ${order}`;
    const common = this.common.has(filter);
    const top = common
      ? `top as materialized (${walk(0, upper)})`
      : `exact as materialized (select p.id, p.sold_count from product p where ${upper.texts.join(' and ')} limit ${SORTED + 1}), size as materialized (select count(*) > ${SORTED} as is_common from exact),
         top as materialized ((select id, sold_count, 0 as tier from exact where not (select is_common from size) ${order}) union all (${walk(0, upper, 'and (select is_common from size)')}))`;
    const rows = await this.database.read<CardRow & { is_common: boolean }>(
      `with ${top}, rest as materialized (${walk(1, lower)})
       ${cardBeside(beside)}, r.tier::bigint * ${TIER} - r.sold_count as sort_value, ${common ? 'true' : '(select is_common from size)'} as is_common
       from (select * from top union all select * from rest order by tier, sold_count desc, id desc limit ${pageRows(first)}) r
       join product p on p.id = r.id join vendor v on v.id = p.vendor_id ${STOCK} order by r.tier, r.sold_count desc, r.id desc`,
      [...upper.parameters, ...(common ? [] : upper.parameters), ...lower.parameters, ...(beside?.parameters ?? [])],
    );
    if (rows[0]?.is_common === true) this.common.add(filter);
    return rows.map(toCard);
  }

  /** What the filter asks for but the words, as SQL; null where nothing can match. */
  private async conditions(filter: ProductFilter): Promise<Conditions | null> {
    const where: Conditions = { texts: ["p.state = 'ON_SALE'", SELLING_VENDOR], parameters: [] };
    const add = (text: string, ...parameters: Parameter[]): void => {
      where.texts.push(text);
      where.parameters.push(...parameters);
    };
    if (filter.category) {
      const category = await this.category(filter.category);
      if (category === undefined) return null;
      add(`p.category_${category.depth} = ?`, category.id);
    }
    if (filter.vendor) add('p.vendor_id = (select id from vendor where slug = ?)', filter.vendor);
    if (filter.dong) add('p.vendor_id = any (array(select id from vendor where dong = ?))', filter.dong);
    if (filter.exhibition) add(inExhibition('?'), filter.exhibition);
    if (filter.minWon !== null && filter.minWon !== undefined) add('p.price_won >= ?', filter.minWon);
    if (filter.maxWon !== null && filter.maxWon !== undefined) add('p.price_won <= ?', filter.maxWon);
    if (filter.inStock) add("exists (select from stock st join variant vt on vt.id = st.variant_id where st.product_id = p.id and st.on_hand > st.reserved and vt.state = 'ACTIVE')");
    return where;
  }

  private async category(slug: string): Promise<{ id: string; depth: number } | undefined> {
    const known = this.categories.get(slug);
    if (known !== undefined) return known;
    const rows = await this.database.read<{ id: string; slug: string; depth: number }>('select id, slug, depth from category');
    this.categories = new Map(rows.map((row) => [row.slug, row]));
    return this.categories.get(slug);
  }
}

/** Filters that were found to match that many within the last minute. */
class Crowded {
  private readonly until = new Map<string, number>();

  has(filter: ProductFilter): boolean {
    return (this.until.get(JSON.stringify(filter)) ?? 0) > clock.now().getTime();
  }

  add(filter: ProductFilter): void {
    if (this.until.size >= MOST_CROWDED) this.until.clear();
    const key = JSON.stringify(filter);
    if (!this.has(filter)) this.until.set(key, clock.now().getTime() + MINUTE);
  }
}

/** Free words must not grow this without end. */
const MOST_CROWDED = 1_000;

interface Conditions {
  texts: string[];
  parameters: Parameter[];
}

/** The largest page that anyone may ask for. */
const MOST_ROWS = 100;

const NOTHING: Conditions = { texts: [], parameters: [] };
const NONE: Conditions = { texts: ['false'], parameters: [] };

/**
 * Rows of a page and the one that says that there are more. Written into the text: PostgreSQL plans a statement whose limit is a parameter anew
 * each time, since it cannot know that the limit is small. Page sizes are few.
 */
function pageRows(first: number): string {
  if (!Number.isInteger(first) || first < 1 || first > MOST_ROWS) throw new RangeError(`a page of ${first}`);
  return String(first + 1);
}

function countOf(where: Conditions): string {
  return `select count(*)::int as n from (select from product p where ${where.texts.join(' and ')} limit ${COUNT_LIMIT + 1}) found`;
}

function together(...parts: readonly Conditions[]): Conditions {
  return { texts: parts.flatMap((part) => part.texts), parameters: parts.flatMap((part) => part.parameters) };
}

/** The words of a filter: undefined where there are none, null where they hold nothing to search for. */
function searchOf(filter: ProductFilter): SearchQuery | null | undefined {
  return filter.query !== null && filter.query !== undefined && filter.query.trim() !== '' ? readQuery(filter.query) : undefined;
}

function matching(search: SearchQuery): Conditions {
  return { texts: ['p.search_terms @> ?::text[]', ...search.parts.map(() => 'strpos(p.search_name, ?) > 0')], parameters: [search.terms, ...search.parts] };
}

/** Every word is a word of the name. That says more than `matching`, which is left out here: counted twice, a condition makes the planner expect too little. */
function exactly(search: SearchQuery): Conditions | null {
  if (search.exact.length === 0) return null;
  const always = [...search.initials, ...search.exact.flatMap((forms) => (forms.length === 1 ? forms : []))];
  const either = search.exact.filter((forms) => forms.length > 1);
  return { texts: [...(always.length > 0 ? ['p.search_terms @> ?::text[]'] : []), ...either.map(() => 'p.search_terms && ?::text[]')], parameters: [...(always.length > 0 ? [always] : []), ...either] };
}

/** A rank is one number: the half that a row is in, less its sales. */
const TIER = 10_000_000_000;

function readRank(after: After | null): { tier: number; sold: number } | null {
  if (after === null) return null;
  const rank = Number(after.value);
  const tier = rank > 0 ? 1 : 0;
  return { tier, sold: tier * TIER - rank };
}

/** A cursor comes back from the client: its values must be of the list's kind before they go into SQL. */
function checkCursor(after: After, sort: ProductSort, filter: ProductFilter): void {
  const byTime = sort === 'NEWEST' || (sort === 'RELEVANCE' && !filter.query?.trim());
  const fits = byTime ? typeof after.value === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/.test(after.value) && !Number.isNaN(Date.parse(after.value)) : Number.isSafeInteger(after.value);
  if (!fits || !isId(after.id)) throw new DomainError('BAD_INPUT', { field: 'after' });
}

interface CardRow {
  id: string; slug: string; name: string; state: ProductState; thumbnail: string | null; thumbnail_color: string | null; price_won: number; list_price_won: number | null; option_count: number;
  vendor_id: string; vendor_slug: string; vendor_name: string; dong: string; seal_color: string; shipping_fee_won: number; free_shipping_above_won: number | null;
  available: number; only_variant_id: string | null; prices_differ: boolean; beside: unknown; sort_value: string | number;
}

function toCard(row: CardRow): ProductCardView {
  return {
    id: row.id, slug: row.slug, name: row.name, state: row.state, thumbnail: row.thumbnail, thumbnailColor: row.thumbnail_color, priceWon: won(row.price_won),
    listPriceWon: row.list_price_won === null ? null : won(row.list_price_won), optionCount: row.option_count, pricesDiffer: row.prices_differ, available: row.available, onlyVariantId: row.only_variant_id,
    vendor: {
      id: row.vendor_id, slug: row.vendor_slug, name: row.vendor_name, dong: row.dong, sealColor: row.seal_color, shippingFeeWon: won(row.shipping_fee_won),
      freeShippingAboveWon: row.free_shipping_above_won === null ? null : won(row.free_shipping_above_won),
    },
    beside: row.beside,
    sortValue: row.sort_value,
  };
}
