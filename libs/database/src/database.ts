import { EntityManager, MikroORM } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { CompiledQuery, type Kysely } from 'kysely';
import type pg from 'pg';
import { Busy, clock, SECOND, tracer } from '#kernel';
import { countStatement } from './statement-count.js';
import { isOutdated, statementOf } from './statement.js';

/** Values that go into SQL as parameters. Arrays are passed as PostgreSQL arrays, objects as jsonb. */
export type Parameter = string | number | boolean | null | Date | Buffer | readonly (string | number)[] | { readonly [key: string]: unknown };

/** Who does it, for history rows and for the second barrier. */
export interface Actor {
  /** `member` (`member:<id>` for what is about his account alone), `guest`, `vendor:<account id>`, `staff:<account id>`, `system`. No personal data. */
  name: string;
  /** Set for the vendor centre: the transaction then runs under the role that sees this vendor's rows only. */
  vendorId?: string;
}

/** A part of somebody else's statement: an expression, with a `?` for each parameter. */
export interface SqlPart {
  text: string;
  parameters: readonly Parameter[];
}

type JobPayload = Readonly<Record<string, string | number | boolean | null>>;

export const SYSTEM: Actor = { name: 'system' };

/** How long a process that stops waits for its connections. */
const CLOSE_MS = 5 * SECOND;

/** One transaction: entities through `em`, everything else through `sql`, jobs through `job`. */
export class Transaction {
  constructor(
    readonly em: EntityManager,
    readonly actor: Actor,
    /** The moment of the command: one for all that it writes. */
    readonly now: Date,
  ) {}

  /** Runs one statement (`?` for each parameter) in this transaction and answers its rows. Flush entities first where it must see them. */
  async sql<Row extends object>(text: string, parameters: readonly Parameter[] = []): Promise<Row[]> {
    countStatement();
    const context = this.em.getTransactionContext<Kysely<unknown>>();
    if (!context) throw new Error('the transaction is over');
    // The ORM writes values into the text; here they are parameters of a statement that is prepared once. Kysely hands `sql` on to pg as it is, which takes an object with a name.
    const compiled = { ...CompiledQuery.raw(''), sql: statementOf(text) as unknown as string, parameters: encode(parameters) };
    try {
      return (await context.executeQuery<Row>(compiled)).rows;
    } catch (error) {
      isOutdated(error);
      throw this.em.getPlatform().getExceptionConverter().convertException(error as Error);
    }
  }

  async one<Row extends object>(text: string, parameters: readonly Parameter[] = []): Promise<Row | undefined> {
    return (await this.sql<Row>(text, parameters))[0];
  }

  /**
   * Writes a job in this transaction: it exists if and only if the data does. Run at least once; the task must be idempotent.
   * @param key two jobs with one key are one job
   * @param runAt not before this moment
   */
  async job(task: string, payload: JobPayload, key?: string, runAt?: Date): Promise<void> {
    const carried = carriedBy(payload);
    if (this.actor.vendorId !== undefined) {
      await this.sql('select add_vendor_job(?, ?::json, ?)', [task, carried, key ?? null]);
      return;
    }
    await this.sql('select jobs.add_job(?, ?::json, job_key => ?, run_at => coalesce(?::timestamptz, now()))', [task, carried, key ?? null, runAt ?? null]);
  }

  /** Several jobs at once, in one statement; each with a key of its own. Not for the vendor centre. */
  async jobs(jobs: readonly { task: string; payload: JobPayload; key: string }[]): Promise<void> {
    if (jobs.length === 0) return;
    await this.sql(
      `select count(*) from jobs.add_jobs(array(select row(j.task, j.payload::json, null, null, null, j.key, null, null)::jobs.job_spec from unnest(?::text[], ?::text[], ?::text[]) with ordinality as j(task, payload, key, place) order by j.place))`,
      [jobs.map(({ task }) => task), jobs.map(({ payload }) => carriedBy(payload)), jobs.map(({ key }) => key)],
    );
  }

  /** Leaves a history row for an arrow that was walked. `tell`: a decision of staff, of which the vendor gets a mail, if and only if it is kept. */
  async stateChange(change: { subject: string; id: string; vendorId?: string | null; from: string | null; to: string; reason?: string; tell?: boolean }): Promise<void> {
    await this.sql('insert into state_change (subject, subject_id, vendor_id, from_state, to_state, actor, reason, at) values (?, ?, ?, ?, ?, ?, ?, ?)', [
      change.subject, change.id, change.vendorId ?? null, change.from, change.to, this.actor.name, change.reason ?? '', this.now,
    ]);
    const about = `${change.to}.${this.now.getTime()}`;
    if (change.tell === true) await this.job('mail', { template: 'decision', id: change.id, about }, `decision:${change.id}:${about}`);
  }
}

/** The way to the data: reads outside a transaction, commands inside one. */
@Injectable()
export class Database {
  constructor(private readonly orm: MikroORM) {}

  /** Runs one reading statement on a pooled connection. Never for the vendor centre: use `transaction` with a vendor there. */
  async read<Row extends object>(text: string, parameters: readonly Parameter[] = []): Promise<Row[]> {
    countStatement();
    const pool = await this.orm.em.getConnection().getNativeClient();
    const values = encode(parameters);
    try {
      return (await pool.query<Row & pg.QueryResultRow>({ ...statementOf(text), values })).rows;
    } catch (error) {
      if (isWaitedOut(error)) throw new Busy();
      if (!isOutdated(error)) throw this.orm.em.getPlatform().getExceptionConverter().convertException(error as Error);
      return (await pool.query<Row & pg.QueryResultRow>({ ...statementOf(text), values })).rows;
    }
  }

  async readOne<Row extends object>(text: string, parameters: readonly Parameter[] = []): Promise<Row | undefined> {
    return (await this.read<Row>(text, parameters))[0];
  }

  /**
   * One command, one transaction. An error rolls everything back. No network call inside.
   * With `actor.vendorId` the work runs under row-level security and sees that vendor's rows only.
   * Throws Busy where no connection came free in time: nothing was done then.
   */
  async transaction<T>(actor: Actor, work: (tx: Transaction) => Promise<T>): Promise<T> {
    const now = clock.now();
    return this.orm.em.fork().transactional(async (em) => {
      const tx = new Transaction(em, actor, now);
      await tx.sql("select set_config('app.now', ?, true), set_config('app.actor', ?, true), set_config('app.vendor_id', ?, true)", [now.toISOString(), actor.name, actor.vendorId ?? '']);
      if (actor.vendorId !== undefined) await em.execute('set local role mall_vendor');
      return work(tx);
    }).catch((error: unknown) => {
      throw isWaitedOut(error) ? new Busy() : error;
    });
  }

  /** Closes the pool. A connection that died inside a transaction may never be given back: it is waited for so long, and no longer. */
  async close(): Promise<void> {
    let late: NodeJS.Timeout | undefined;
    await Promise.race([this.orm.close(true), new Promise<void>((resolve) => { late = setTimeout(resolve, CLOSE_MS); })]);
    clearTimeout(late);
  }
}

/** The words in which pg's pool says that no connection came free in time; it has no code for it. */
function isWaitedOut(error: unknown): boolean {
  return error instanceof Error && error.message.includes('timeout exceeded when trying to connect');
}

/** What a job carries: its payload, and the trace that it belongs to. */
function carriedBy(payload: JobPayload): string {
  const traceparent = tracer()?.traceparent();
  return JSON.stringify(traceparent === undefined ? payload : { ...payload, traceparent });
}

function encode(parameters: readonly Parameter[]): unknown[] {
  return parameters.map((value) => {
    if (Array.isArray(value)) return arrayLiteral(value as readonly (string | number)[]);
    if (value !== null && typeof value === 'object' && !(value instanceof Date) && !Buffer.isBuffer(value)) return JSON.stringify(value);
    return value;
  });
}

/** `{"a","b"}`: PostgreSQL's own text form, so that an array is one parameter. Write `?::text[]` or `?::uuid[]` in the statement. */
function arrayLiteral(values: readonly (string | number)[]): string {
  return `{${values.map((value) => (typeof value === 'number' ? String(value) : `"${value.replace(/[\\"]/g, '\\$&')}"`)).join(',')}}`;
}
