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

export interface WebhookRow {
  id: string;
  body: string;
  due: number;
  tries: number;
}

/** The stand-in's memory: SQLite in a file, so that it survives a death between any two steps. */
export class Store {
  readonly database: DatabaseSync;
  private readonly statements = new Map<string, StatementSync>();

  constructor(home: string) {
    const folder = join(home, 'toss-sandbox');
    mkdirSync(folder, { recursive: true });
    this.database = new DatabaseSync(join(folder, 'state.sqlite'));
    this.database.exec(`pragma journal_mode = wal; pragma synchronous = normal;
      create table if not exists payment (key text primary key, order_id text not null, at integer not null, payment text not null, session text not null);
      create index if not exists payment_order on payment (order_id, at);
      create table if not exists answer (key text primary key, status integer not null, body text not null, at integer not null);
      create table if not exists movement (seq integer primary key autoincrement, key text not null unique, at text not null, row text not null);
      create table if not exists webhook (id text primary key, body text not null, due integer not null, tries integer not null default 0);
      create index if not exists webhook_due on webhook (due);
      create table if not exists receipt (key text primary key, day text not null, row text not null);`);
  }

  /** Everything inside happens or nothing does. */
  atOnce<T>(work: () => T): T {
    this.database.exec('begin immediate');
    try {
      const result = work();
      this.database.exec('commit');
      return result;
    } catch (error) {
      this.database.exec('rollback');
      throw error;
    }
  }

  save({ payment, session }: Stored): void {
    this.prepare('insert into payment (key, order_id, at, payment, session) values (?, ?, ?, ?, ?) on conflict (key) do update set payment = excluded.payment, session = excluded.session').run(payment.paymentKey, payment.orderId, session.openedAt, JSON.stringify(payment), JSON.stringify(session));
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

  answer(key: string): { status: number; body: string } | undefined {
    return this.prepare('select status, body from answer where key = ?').get(key) as { status: number; body: string } | undefined;
  }

  saveAnswer(key: string, status: number, body: string, at: number): void {
    this.prepare('insert or ignore into answer (key, status, body, at) values (?, ?, ?, ?)').run(key, status, body, at);
  }

  addTransaction(row: Transaction): void {
    this.prepare('insert into movement (key, at, row) values (?, ?, ?)').run(row.transactionKey, row.transactionAt.slice(0, 19), JSON.stringify(row));
  }

  transactions(from: string, to: string, after: string | null, limit: number): Transaction[] {
    const start = after === null ? 0 : ((this.prepare('select seq from movement where key = ?').get(after) as { seq: number } | undefined)?.seq ?? 0);
    return this.prepare('select row from movement where seq > ? and at >= ? and at <= ? order by seq limit ?').all(start, from, to, limit).map((row) => JSON.parse(String(row['row'])) as Transaction);
  }

  saveReceipt(key: string, day: string, row: object): void {
    this.prepare('insert into receipt (key, day, row) values (?, ?, ?) on conflict (key) do update set row = excluded.row').run(key, day, JSON.stringify(row));
  }

  receipt(key: string): Record<string, unknown> | undefined {
    const row = this.prepare('select row from receipt where key = ?').get(key);
    return row ? (JSON.parse(String(row['row'])) as Record<string, unknown>) : undefined;
  }

  receipts(day: string): object[] {
    return this.prepare('select row from receipt where day = ? order by rowid').all(day).map((row) => JSON.parse(String(row['row'])) as object);
  }

  addWebhook(row: WebhookRow): void {
    this.prepare('insert into webhook (id, body, due, tries) values (?, ?, ?, ?)').run(row.id, row.body, row.due, row.tries);
  }

  dueWebhooks(now: number): WebhookRow[] {
    return this.prepare('select id, body, due, tries from webhook where due <= ? order by due, rowid limit 20').all(now) as unknown as WebhookRow[];
  }

  retryWebhook(id: string, due: number, tries: number): void {
    this.prepare('update webhook set due = ?, tries = ? where id = ?').run(due, tries, id);
  }

  endWebhook(id: string): void {
    this.prepare('delete from webhook where id = ?').run(id);
  }

  close(): void {
    this.database.close();
  }

  private prepare(text: string): StatementSync {
    const known = this.statements.get(text) ?? this.database.prepare(text);
    this.statements.set(text, known);
    return known;
  }
}

function stored(row: Record<string, unknown> | undefined): Stored | undefined {
  return row ? { payment: JSON.parse(String(row['payment'])) as Payment, session: JSON.parse(String(row['session'])) as Session } : undefined;
}
