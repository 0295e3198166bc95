import { answered, type LastResponse } from './request-sender.js';

/** One page of a list, in Stripe's shape. */
export interface ApiList<T> {
  object: 'list';
  data: T[];
  has_more: boolean;
  readonly lastResponse?: LastResponse;
}

/** A list that is also all of its pages: `for await`, `autoPagingToArray`, `autoPagingEach`. */
export interface ListPromise<T> extends Promise<ApiList<T>>, AsyncIterable<T> {
  /** At most `limit` items, 1 to 10,000. */
  autoPagingToArray(options: { limit: number }): Promise<T[]>;
  /** Stops where `visit` answers false. */
  autoPagingEach(visit: (item: T) => boolean | void | Promise<boolean | void>): Promise<void>;
}

/** What a resource knows of a page. */
export interface FetchedPage<T> {
  data: T[];
  has_more: boolean;
  /** Where Toss says the next page begins, if it says so. */
  cursor?: string | number | undefined;
  lastResponse: LastResponse | undefined;
}

/** What is known when a page is asked for. */
export interface Place<T> {
  /** The page's number, from 1. */
  page: number;
  /** The last item of the page before. */
  last?: T | undefined;
  /** The cursor of the page before. */
  cursor?: string | number | undefined;
}

export type FetchPage<T> = (place: Place<T>) => Promise<FetchedPage<T>>;

/** Toss has four ways of paging; behind this they are one. The first page is fetched at once, as with any promise; each walk goes its own way from there. */
export function listPromise<T>(fetchPage: FetchPage<T>): ListPromise<T> {
  const first = fetchPage({ page: 1 });
  const list = first.then(toList);
  async function* all(): AsyncGenerator<T> {
    await list; // so that its refusal is never one that nobody heard
    let fetched = await first;
    for (let page = 2; ; page += 1) {
      yield* fetched.data;
      if (!fetched.has_more || fetched.data.length === 0) return;
      fetched = await fetchPage({ page, last: fetched.data.at(-1), cursor: fetched.cursor });
    }
  }
  return Object.assign(list, {
    [Symbol.asyncIterator]: all,
    autoPagingToArray: ({ limit }: { limit: number }): Promise<T[]> => {
      if (!Number.isInteger(limit) || limit < 1 || limit > 10_000) throw new Error('autoPagingToArray needs a limit from 1 to 10,000');
      return collect(all(), limit);
    },
    autoPagingEach: async (visit: (item: T) => boolean | void | Promise<boolean | void>): Promise<void> => {
      for await (const item of all()) if ((await visit(item)) === false) return;
    },
  });
}

function toList<T>({ data, has_more, lastResponse }: FetchedPage<T>): ApiList<T> {
  return answered({ object: 'list', data, has_more }, lastResponse);
}

async function collect<T>(items: AsyncIterable<T>, limit: number): Promise<T[]> {
  const found: T[] = [];
  for await (const item of items) {
    found.push(item);
    if (found.length >= limit) break;
  }
  return found;
}
