import type { ProductFilter, ProductSort } from './generated/storefront/graphql';

/** How many cards come at a time, and up to how many one address shows before the next page begins. */
export const STEP = 24;
const MOST = 96;

export const SORTS = [
  { key: 'sold', sort: 'MOST_SOLD', name: '많이 팔린 차례', said: '최근 30일 동안 팔린 수로 줄을 세웠습니다.' },
  { key: 'new', sort: 'NEWEST', name: '새로 온 차례', said: '새로 올라온 차례로 줄을 세웠습니다.' },
  { key: 'low', sort: 'PRICE_ASC', name: '낮은 값부터', said: '값이 낮은 차례로 줄을 세웠습니다.' },
  { key: 'high', sort: 'PRICE_DESC', name: '높은 값부터', said: '값이 높은 차례로 줄을 세웠습니다.' },
  { key: 'match', sort: 'RELEVANCE', name: '잘 맞는 차례', said: '찾는 말에 잘 맞는 차례로 줄을 세웠습니다.' },
] as const satisfies readonly { key: string; sort: ProductSort; name: string; said: string }[];

export type SortKey = (typeof SORTS)[number]['key'];

/** The state of a list, as its address says it. */
export interface ListParams {
  query: string;
  sort: SortKey;
  vendor: string;
  dong: string;
  exhibition: string;
  min: number | null;
  max: number | null;
  inStock: boolean;
  /** How many cards this address shows. */
  show: number;
  after: string;
  /** How many cards lie before `after`. */
  seen: number;
}

/** Reads an address; what makes no sense is left out, never an error. */
export function readListParams(search: URLSearchParams, usual: SortKey): ListParams {
  const text = (name: string): string => (search.get(name) ?? '').trim().slice(0, 80);
  const count = (name: string, low: number, high: number): number | null => {
    const value = Number(text(name).replaceAll(/[,원\s]/g, ''));
    return text(name) !== '' && Number.isInteger(value) && value >= low && value <= high ? value : null;
  };
  const wanted = text('sort');
  // Two prices that were typed the wrong way round are one range all the same.
  const [low, high] = [count('min', 0, 100_000_000), count('max', 0, 100_000_000)];
  const [min, max] = low !== null && high !== null && low > high ? [high, low] : [low, high];
  return {
    query: text('q'),
    sort: SORTS.find((sort) => sort.key === wanted)?.key ?? usual,
    vendor: text('vendor'),
    dong: text('dong'),
    exhibition: text('exhibition'),
    min,
    max,
    inStock: text('stock') === '1',
    show: count('n', STEP, MOST) ?? STEP,
    // As long as a cursor is: cut short, it would be none.
    after: (search.get('after') ?? '').slice(0, 300),
    seen: count('seen', 0, 10_000_000) ?? 0,
  };
}

/** What the API is asked for. `extra` is what the page itself stands for (a category, a maker). */
export function filterOf(params: ListParams, extra: ProductFilter = {}): ProductFilter {
  return {
    ...(params.query === '' ? {} : { query: params.query }),
    ...(params.vendor === '' ? {} : { vendor: params.vendor }),
    ...(params.dong === '' ? {} : { dong: params.dong }),
    ...(params.exhibition === '' ? {} : { exhibition: params.exhibition }),
    ...(params.min === null ? {} : { minWon: params.min }),
    ...(params.max === null ? {} : { maxWon: params.max }),
    ...(params.inStock ? { inStock: true } : {}),
    ...extra,
  };
}

export function sortOf(params: ListParams): ProductSort {
  return SORTS.find((sort) => sort.key === params.sort)?.sort ?? 'NEWEST';
}

/** The address of this list with something changed; a change of filter or sort begins at the front again. */
export function listHref(path: string, search: string, change: Record<string, string | null>): string {
  const next = new URLSearchParams(search);
  for (const name of ['after', 'seen', 'n', 'added']) next.delete(name);
  for (const [name, value] of Object.entries(change)) {
    if (value === null || value === '') next.delete(name);
    else next.set(name, value);
  }
  const text = next.toString();
  return text === '' ? path : `${path}?${text}`;
}

/** Two ways on: `href` works alone and can be come back to, `part` is what the page's module fetches and appends. */
export function moreHrefs(path: string, search: string, params: ListParams, endCursor: string): { href: string; part: string } {
  const shown = params.seen + params.show;
  const part = listHref(path, search, { after: endCursor, seen: String(shown) });
  const whole = params.after === '' && params.show + STEP <= MOST ? `${listHref(path, search, { n: String(params.show + STEP) })}#item-${shown + 1}` : part;
  return { href: whole, part };
}
