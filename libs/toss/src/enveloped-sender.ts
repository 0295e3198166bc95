import { checkedSecurityKey, needLimit } from './check.js';
import type { Surroundings } from './clock.js';
import { encrypted, ENVELOPE } from './dialect.js';
import { TossAuthenticationError } from './errors.js';
import { listPromise, type ListPromise } from './list.js';
import type { LastResponse, RequestOptions, RequestSender, SendRule } from './request-sender.js';

/** A page as v2 answers it: its documents name the fields one way, its answers another. */
interface PageV2 {
  items: unknown[];
  hasNext?: boolean;
  hasMore?: boolean;
  lastCursor?: string | null;
  nextCursor?: string | null;
  lastResponse?: LastResponse;
}

/** What sellers, payouts and the balance have in common: v2's envelope, encryption and paging. */
export class EnvelopedSender {
  constructor(
    private readonly sender: RequestSender,
    private readonly securityKey: string | undefined,
    private readonly surroundings: Surroundings,
  ) {}

  plain<T extends object>(method: 'GET' | 'POST' | 'DELETE', path: string, options: RequestOptions | undefined, rule: SendRule): Promise<T> {
    return this.sender.send<T>(method, path, undefined, options, { ...rule, slow: true, dialect: ENVELOPE });
  }

  /** An encrypted POST. Throws TossAuthenticationError before sending where there is no security key. */
  sealed<T extends object>(path: string, body: object, options: RequestOptions | undefined, rule: SendRule): Promise<T> {
    if (this.securityKey === undefined) throw new TossAuthenticationError({ message: 'sellers and payouts are encrypted: the option securityKey is needed', outcome: 'not_sent', param: 'securityKey' });
    return this.sender.send<T>('POST', path, body, options, { ...rule, slow: true, dialect: encrypted(checkedSecurityKey(this.securityKey), this.surroundings) });
  }

  /** @param wrong what is wrong with a row, or null; `read` gets only rows with which nothing is */
  list<T extends { id: string }>(path: string, query: object & { limit?: number | undefined }, options: RequestOptions | undefined, wrong: (row: unknown) => string | null, read: (row: unknown) => T): ListPromise<T> {
    const limit = needLimit(query.limit, 10_000);
    const check = (body: unknown): string | null => {
      const { items } = body as { items?: unknown };
      return Array.isArray(items) ? (items.map(wrong).find((one) => one !== null) ?? null) : 'is no page';
    };
    return listPromise(async ({ last, cursor }) => {
      const page = await this.sender.send<PageV2>('GET', path, { ...query, limit, startingAfter: cursor ?? last?.id }, options, { check, slow: true, dialect: ENVELOPE });
      return { data: page.items.map((row) => read(row)), has_more: page.hasNext ?? page.hasMore ?? false, cursor: page.lastCursor ?? page.nextCursor ?? undefined, lastResponse: page.lastResponse };
    });
  }
}
