import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import { type BooksCheck, type BooksRoom, type OutsideCheck, scoped, type Watermark } from './books.rules.js';
import { LEDGER_BOOKS, LEDGER_SCOPES } from './ledger-books.rules.js';

export interface BooksResult {
  name: string;
  what: string;
  ok: boolean;
  examined: number;
  /** The exact rows that are off; at most 100 of them. */
  breaches: object[];
}

const SHOWN = 100;

/** Proves that the books hold: what the rooms of this process say must hold (`register`), inside the database and against those outside. */
@Injectable()
export class BooksService {
  private readonly checks: BooksCheck[] = [...LEDGER_BOOKS];
  private readonly outside: OutsideCheck[] = [];
  private scopes: Readonly<Record<string, string>> = LEDGER_SCOPES;

  constructor(private readonly database: Database) {}

  /** A room brings what must hold of its rows; called by its module, once. */
  register(room: BooksRoom): void {
    this.checks.push(...room.checks);
    this.outside.push(...(room.outside ?? []));
    this.scopes = { ...this.scopes, ...room.scopes };
  }

  /**
   * Every check over everything, and those outside unless `offline`; or, with `since`, over what was touched from there on.
   * Throws where Toss, or the database, can't be reached.
   */
  async prove(options: { offline: boolean; since?: Watermark | null }): Promise<BooksResult[]> {
    const since = options.since ?? null;
    const results: BooksResult[] = [];
    for (const check of this.checks) {
      const result = await this.within(check, since);
      if (result) results.push(result);
    }
    if (options.offline || since !== null) return results;
    for (const check of this.outside) {
      const { examined, breaches } = await check.prove();
      results.push({ name: check.name, what: check.what, ok: breaches.length === 0, examined, breaches: breaches.slice(0, SHOWN) });
    }
    return results;
  }

  /** Null where a proof that goes on can't hold this check. */
  private async within(check: BooksCheck, since: Watermark | null): Promise<BooksResult | null> {
    const [examined, breaches] = [check.examined, check.breaches].map((text) => scoped(text, this.scopes, check.always === true ? null : since));
    if (!examined || !breaches) return null;
    const looked = await this.database.readOne<{ n: number }>(examined);
    const found = await this.database.read<Record<string, unknown>>(`${breaches} limit ${SHOWN}`);
    return { name: check.name, what: check.what, ok: found.length === 0, examined: looked?.n ?? 0, breaches: found };
  }
}
