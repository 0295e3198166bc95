import { Injectable } from '@nestjs/common';
import { clock, newId } from '#kernel';
import { type Actor, Database, SYSTEM } from '#database';
import { type BooksCheck, type BooksRoom, type Documents, documentsCheck, type OutsideCheck, postingsCheck, scoped, type Watermark } from './books.rules.js';
import { LEDGER_BOOKS, LEDGER_DOCUMENTS, LEDGER_SCOPES } from './ledger-books.rules.js';
import { LEDGER_GUARDS } from './ledger-guards.js';

export interface BooksResult {
  name: string;
  what: string;
  ok: boolean;
  examined: number;
  /** The exact rows that are off; at most 100 of them. */
  breaches: object[];
}

/** A proof as it is kept. */
export interface BooksProof {
  id: string;
  kind: 'WHOLE' | 'INCREMENTAL';
  ok: boolean;
  checks: BooksResult[];
  /** What a proof that goes on does not hold: proven whole only. */
  leftOut: string[];
  startedAt: Date;
  finishedAt: Date;
}

const SHOWN = 100;
/** What `:reference` stands for: an id, so that its table is asked by it, or joined as a whole. */
const REFERENCE = "case when pg_input_is_valid(t.reference, 'uuid') then t.reference::uuid end";

/** How a proof is asked for: without those outside, and by whom it is known that the mall runs. */
interface Asked {
  offline: boolean;
  running?: boolean;
}

/** Where a proof goes on from: the last one that held, if the last whole one did, and its number is one of this database. */
const LAST = `select l.watermark::text from (select watermark from books_proof where ok order by started_at desc, watermark desc limit 1) l
  where (select ok from books_proof where kind = 'WHOLE' order by started_at desc, watermark desc limit 1) and l.watermark <= pg_snapshot_xmax(pg_current_snapshot())`;

/** Proves that the books hold: what the rooms of this process say must hold (`register`), inside the database and against those outside. */
@Injectable()
export class BooksService {
  private readonly checks: BooksCheck[] = [...LEDGER_BOOKS, LEDGER_GUARDS];
  private readonly outside: OutsideCheck[] = [];
  private scopes: Readonly<Record<string, string>> = LEDGER_SCOPES;
  private documents: Documents = LEDGER_DOCUMENTS;

  constructor(private readonly database: Database) {}

  /** A room brings what must hold of its rows; called by its module, once. */
  register(room: BooksRoom): void {
    this.checks.push(...room.checks, ...(room.postings ?? []).map(postingsCheck));
    this.outside.push(...(room.outside ?? []));
    this.scopes = { ...this.scopes, ...room.scopes };
    this.documents = { ...this.documents, ...room.documents };
  }

  private get inside(): BooksCheck[] {
    return [...this.checks, documentsCheck(this.documents)];
  }

  /**
   * Proves, and keeps what came of it. `incremental`: goes on from the last proof that held; everything where there is none, where the last whole proof
   * did not hold, or where the database was restored since (its transactions are then numbered anew). Throws as `prove` does; then nothing is kept.
   */
  async run(actor: Actor, options: Asked & { incremental: boolean }): Promise<BooksProof> {
    const startedAt = clock.now();
    // Taken first: whatever is not surely over now is looked at again by the next proof.
    const now = await this.database.readOne<{ watermark: Watermark }>('select pg_snapshot_xmin(pg_current_snapshot())::text as watermark');
    const last = options.incremental ? await this.database.readOne<{ watermark: Watermark }>(LAST) : undefined;
    const since = last?.watermark ?? null;
    const checks = await this.prove({ ...options, since });
    const proof: BooksProof = {
      id: newId(), kind: since === null ? 'WHOLE' : 'INCREMENTAL', ok: checks.every((check) => check.ok), checks,
      leftOut: [...this.inside, ...this.outside].map((check) => check.name).filter((name) => !checks.some((check) => check.name === name)), startedAt, finishedAt: clock.now(),
    };
    await this.database.transaction(actor, (tx) => tx.sql(
      `insert into books_proof (id, kind, watermark, since, ok, checks, started_at, finished_at, actor, day, hash)
       select ?, ?, ?::xid8, ?::xid8, ?, ?::jsonb, ?, ?, ?, d.day, d.hash from (select) one left join (select day, hash from ledger_day order by day desc limit 1) d on true`,
      [proof.id, proof.kind, now?.watermark ?? '0', since, proof.ok, JSON.stringify(checks), startedAt, proof.finishedAt, tx.actor.name],
    ));
    return proof;
  }

  /**
   * Every check over everything, and those outside unless `offline`; or, with `since`, over what was touched from there on.
   * Throws where Toss, or the database, can't be reached.
   */
  async prove(options: Asked & { since?: Watermark | null }): Promise<BooksResult[]> {
    const since = options.since ?? null;
    const results: BooksResult[] = [];
    for (const check of this.inside) {
      if (check.running === true && options.running !== true) continue;
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
    return this.database.transaction(SYSTEM, async (tx) => {
      // Long statements asked once: compiling them costs more than it gives, and what is grouped should not go by way of the disk.
      await tx.sql("select set_config('jit', 'off', true), set_config('work_mem', '64MB', true)");
      const looked = await tx.one<{ n: number }>(examined);
      const found = await tx.sql<Record<string, unknown>>(`${breaches.replaceAll(':now', `'${tx.now.toISOString()}'::timestamptz`).replaceAll(':reference', REFERENCE)} limit ${SHOWN}`);
      return { name: check.name, what: check.what, ok: found.length === 0, examined: looked?.n ?? 0, breaches: found };
    });
  }
}
