import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import type { Payment, Session } from './payment.js';

export interface Stored {
  payment: Payment;
  session: Session;
}

export interface Transaction {
  mId: string;
  transactionKey: string;
  paymentKey: string;
  orderId: string;
  method: string | null;
  customerKey: string;
  useEscrow: boolean;
  receiptUrl: string | null;
  status: string;
  transactionAt: string;
  currency: 'KRW';
  amount: number;
}

/** An invented difference: how one of Toss's lists shows a transaction otherwise than it was. Nothing but the list changes. */
export interface Difference {
  list: 'transactions' | 'settlements' | 'payouts';
  /** Of a payout its id. */
  transactionKey: string;
  /** `fee`: another one; `fees`: a single one beside those that were kept; `vat`: another part of the same fee. */
  kind: 'missing' | 'duplicate' | 'amount' | 'fee' | 'fees' | 'vat' | 'date';
  /** Won more or days later (`date`); below zero for the other way. */
  value: number;
}

export interface WebhookRow {
  id: string;
  /** The order, payout or seller that it tells of: one after another go out of each. */
  orderId: string;
  due: number;
  tries: number;
}

export interface KeptAnswer {
  status: number;
  body: string;
  trace: string;
}

/** Each step once; the file remembers how many it has seen. */
const STEPS: readonly string[] = [
  `create table if not exists payment (key text primary key, order_id text not null, at integer not null, payment text not null, session text not null);
   create index if not exists payment_order on payment (order_id, at);
   create table if not exists answer (key text primary key, status integer not null, body text not null, at integer not null);
   create table if not exists movement (seq integer primary key autoincrement, key text not null unique, at text not null, row text not null);
   create table if not exists webhook (id text primary key, body text not null, due integer not null, tries integer not null default 0);
   create table if not exists receipt (key text primary key, day text not null, row text not null);`,
  `alter table payment add column wake_at integer;
   create index payment_wake on payment (wake_at) where wake_at is not null;
   alter table answer add column trace text not null default '';
   create index answer_at on answer (at);
   alter table webhook add column order_id text not null default '';
   alter table webhook add column failed integer not null default 0;
   alter table webhook add column held integer not null default 0;
   drop index if exists webhook_due;
   create index webhook_due on webhook (due) where failed = 0;
   create index webhook_held on webhook (order_id) where held = 1;
   create index receipt_day on receipt (day);
   create table setting (name text primary key, value integer not null);`,
  `create table seller (seq integer primary key autoincrement, id text not null unique, ref text not null unique, deleted integer not null default 0, row text not null);
   create table payout (seq integer primary key autoincrement, id text not null unique, ref text not null unique, seller_id text not null, at integer not null, day text not null, won integer not null,
     status text not null, wake_at integer, row text not null);
   create index payout_wake on payout (wake_at) where wake_at is not null;
   create index payout_seller on payout (seller_id, at);
   create table difference (id integer primary key autoincrement, list text not null, transaction_key text not null, kind text not null, value integer not null);
   alter table webhook add column signed integer not null default 0;`,
];

/** The stand-in's memory: SQLite in a file, so that it survives a death between any two steps. */
export class Store {
  private readonly database: DatabaseSync;
  private readonly statements = new Map<string, StatementSync>();
  private depth = 0;
  open = true;

  /** @param fast leaves out what only a loss of power needs: for measuring */
  constructor(home: string, fast = false) {
    const folder = join(home, 'toss-sandbox');
    mkdirSync(folder, { recursive: true });
    this.database = new DatabaseSync(join(folder, 'state.sqlite'), { timeout: 5_000 });
    this.database.exec(`pragma journal_mode = wal; pragma synchronous = ${fast ? 'off' : 'normal'};`);
    const { user_version: seen } = this.database.prepare('pragma user_version').get() as { user_version: number };
    for (const [index, step] of STEPS.entries()) {
      if (index >= seen) this.atOnce(() => this.database.exec(`${step} pragma user_version = ${index + 1};`));
    }
  }

  /** Everything inside happens or nothing does. Inside another `atOnce` it is part of that one. */
  atOnce<T>(work: () => T): T {
    if (this.depth > 0) return work();
    this.database.exec('begin immediate');
    this.depth += 1;
    try {
      const result = work();
      this.database.exec('commit');
      return result;
    } catch (error) {
      this.database.exec('rollback');
      throw error;
    } finally {
      this.depth -= 1;
    }
  }

  /** @param wakeAt when something happens to this payment by itself: it expires, its refund arrives */
  save({ payment, session }: Stored, wakeAt: number | null): void {
    this.prepare(`insert into payment (key, order_id, at, payment, session, wake_at) values (?, ?, ?, ?, ?, ?)
      on conflict (key) do update set payment = excluded.payment, session = excluded.session, wake_at = excluded.wake_at`,
    ).run(payment.paymentKey, payment.orderId, session.openedAt, JSON.stringify(payment), JSON.stringify(session), wakeAt);
  }

  byKey(key: string): Stored | undefined {
    return stored(this.prepare('select payment, session from payment where key = ?').get(key));
  }

  /** All of an order, newest first. */
  ofOrder(orderId: string): Stored[] {
    return this.prepare('select payment, session from payment where order_id = ? order by at desc, rowid desc').all(orderId).flatMap((row) => stored(row) ?? []);
  }

  recent(limit: number): Stored[] {
    return this.prepare('select payment, session from payment order by rowid desc limit ?').all(limit).flatMap((row) => stored(row) ?? []);
  }

  /** Payments to which something happens by itself by now. */
  waking(now: number, limit: number): Stored[] {
    return this.prepare('select payment, session from payment where wake_at <= ? order by wake_at limit ?').all(now, limit).flatMap((row) => stored(row) ?? []);
  }

  /** @param since older ones are forgotten */
  answer(key: string, since: number): KeptAnswer | undefined {
    return this.prepare('select status, body, trace from answer where key = ? and at >= ?').get(key, since) as KeptAnswer | undefined;
  }

  keepAnswer(key: string, answer: KeptAnswer, at: number): void {
    this.prepare('insert or replace into answer (key, status, body, at, trace) values (?, ?, ?, ?, ?)').run(key, answer.status, answer.body, at, answer.trace);
  }

  forgetAnswers(before: number): void {
    this.prepare('delete from answer where at < ?').run(before);
  }

  addTransaction(row: Transaction): void {
    this.prepare('insert into movement (key, at, row) values (?, ?, ?)').run(row.transactionKey, row.transactionAt.slice(0, 19), JSON.stringify(row));
  }

  /** Where a transaction stands in the list; undefined where there is none such. */
  placeOf(transactionKey: string): number | undefined {
    return (this.prepare('select seq from movement where key = ?').get(transactionKey) as { seq: number } | undefined)?.seq;
  }

  /** @param from @param to Korean times without an offset, both included */
  transactions(from: string, to: string, after: number, limit: number): Transaction[] {
    return this.prepare('select row from movement where seq > ? and at >= ? and at <= ? order by seq limit ?').all(after, from, to, limit).map((row) => JSON.parse(String(row['row'])) as Transaction);
  }

  /** The approval of an order, as the lists name it. */
  firstTransaction(orderId: string): string | undefined {
    return this.prepare("select key from movement where json_extract(row, '$.orderId') = ? order by seq limit 1").get(orderId)?.['key'] as string | undefined;
  }

  /** What is left of each day's transactions after the fee, by method. @param feeBps basis points by method @param otherBp of any other method */
  netByDay(feeBps: readonly (readonly [method: string, feeBp: number])[], otherBp: number): { day: string; method: string | null; netWon: number }[] {
    const bp = `case method ${feeBps.map(() => 'when ? then ?').join(' ')} else ? end`;
    return this.prepare(`select day, method, sum(amount - cast(amount * (${bp}) / 10000 as integer)) as netWon
      from (select substr(at, 1, 10) as day, json_extract(row, '$.method') as method, json_extract(row, '$.amount') as amount from movement) group by day, method`)
      .all(...feeBps.flat(), otherBp) as unknown as { day: string; method: string | null; netWon: number }[];
  }

  addDifference({ list, transactionKey, kind, value }: Difference): void {
    this.prepare('insert into difference (list, transaction_key, kind, value) values (?, ?, ?, ?)').run(list, transactionKey, kind, value);
  }

  /** In the order in which they were invented. */
  differences(): Difference[] {
    return this.prepare('select list, transaction_key as transactionKey, kind, value from difference order by id').all() as unknown as Difference[];
  }

  clearDifferences(): void {
    this.prepare('delete from difference').run();
  }

  saveReceipt(key: string, day: string, row: object): void {
    this.prepare('insert into receipt (key, day, row) values (?, ?, ?) on conflict (key) do update set row = excluded.row').run(key, day, JSON.stringify(row));
  }

  receipt(key: string): Record<string, unknown> | undefined {
    const row = this.prepare('select row from receipt where key = ?').get(key);
    return row ? (JSON.parse(String(row['row'])) as Record<string, unknown>) : undefined;
  }

  /** A day's receipts after a place, each with its own. */
  receipts(day: string, after: number, limit: number): { place: number; row: object }[] {
    return this.prepare('select rowid as place, row from receipt where day = ? and rowid > ? order by rowid limit ?').all(day, after, limit)
      .map((row) => ({ place: Number(row['place']), row: JSON.parse(String(row['row'])) as object }));
  }

  /** @param held waits for the order's next webhook to go first */
  addWebhook(row: WebhookRow, body: string, { held, signed }: { held: boolean; signed: boolean }): void {
    this.prepare('insert into webhook (id, order_id, body, due, tries, held, signed) values (?, ?, ?, ?, ?, ?, ?)').run(row.id, row.orderId, body, row.due, row.tries, held ? 1 : 0, signed ? 1 : 0);
  }

  dueWebhooks(now: number, limit: number): WebhookRow[] {
    return this.prepare('select id, order_id as orderId, due, tries from webhook where failed = 0 and due <= ? order by due, rowid limit ?').all(now, limit) as unknown as WebhookRow[];
  }

  webhookContent(id: string): { body: string; signed: boolean } {
    const row = this.prepare('select body, signed from webhook where id = ?').get(id);
    return { body: String(row?.['body'] ?? ''), signed: row?.['signed'] === 1 };
  }

  /** Lets go what was held of an order. */
  releaseWebhooks(orderId: string, due: number): void {
    this.prepare('update webhook set due = ?, held = 0 where order_id = ? and held = 1').run(due, orderId);
  }

  retryWebhook(id: string, due: number, tries: number): void {
    this.prepare('update webhook set due = ?, tries = ? where id = ?').run(due, tries, id);
  }

  failWebhook(id: string): void {
    this.prepare('update webhook set failed = 1 where id = ?').run(id);
  }

  endWebhook(id: string): void {
    this.prepare('delete from webhook where id = ?').run(id);
  }

  /** Everything not yet arrived, from its first try again. */
  resendWebhooks(now: number): void {
    this.prepare('update webhook set due = ?, tries = 0, failed = 0, held = 0').run(now);
  }

  /** What has not arrived yet, or never will. */
  webhooks(limit: number): (WebhookRow & { failed: number })[] {
    return this.prepare('select id, order_id as orderId, due, tries, failed from webhook order by due, rowid limit ?').all(limit) as unknown as (WebhookRow & { failed: number })[];
  }

  countWebhooks(): number {
    return Number(this.prepare('select count(*) as n from webhook where failed = 0').get()?.['n']);
  }

  setting(name: string): number {
    return Number(this.prepare('select value from setting where name = ?').get(name)?.['value'] ?? 0);
  }

  set(name: string, value: number): void {
    this.prepare('insert into setting (name, value) values (?, ?) on conflict (name) do update set value = excluded.value').run(name, value);
  }

  close(): void {
    this.open = false;
    this.database.close();
  }

  /** A statement, prepared once. */
  prepare(text: string): StatementSync {
    const known = this.statements.get(text) ?? this.database.prepare(text);
    this.statements.set(text, known);
    return known;
  }
}

function stored(row: Record<string, unknown> | undefined): Stored | undefined {
  return row ? { payment: JSON.parse(String(row['payment'])) as Payment, session: JSON.parse(String(row['session'])) as Session } : undefined;
}
