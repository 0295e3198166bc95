/** One page of a list, in Stripe's shape. */
export interface ApiList<T> {
  object: 'list';
  data: T[];
  has_more: boolean;
}

/** A list that is also all of its pages: `for await`, `autoPagingToArray`, `autoPagingEach`. */
export interface ListPromise<T> extends Promise<ApiList<T>>, AsyncIterable<T> {
  autoPagingToArray(options: { limit: number }): Promise<T[]>;
  /** Stops where `visit` answers false. */
  autoPagingEach(visit: (item: T) => boolean | void | Promise<boolean | void>): Promise<void>;
}

export type FetchPage<T> = (last: T | undefined, page: number) => Promise<ApiList<T>>;

/** Toss has three ways of paging; behind this they are one. The first page is fetched at once, as with any promise. */
export function listPromise<T>(fetchPage: FetchPage<T>): ListPromise<T> {
  const first = fetchPage(undefined, 1);
  async function* all(): AsyncGenerator<T> {
    let list = await first;
    for (let page = 1; ; page += 1) {
      yield* list.data;
      if (!list.has_more || list.data.length === 0) return;
      list = await fetchPage(list.data.at(-1), page + 1);
    }
  }
  return Object.assign(first, {
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

async function collect<T>(items: AsyncIterable<T>, limit: number): Promise<T[]> {
  const found: T[] = [];
  for await (const item of items) {
    found.push(item);
    if (found.length >= limit) break;
  }
  return found;
}
