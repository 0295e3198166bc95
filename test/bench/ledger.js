// W9, W10: the ledger beside what the same PostgreSQL does without it, and the books over many postings.
import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { Database, openOrm, SYSTEM } from '../../dist/libs/database/src/index.js';
import { AccountQueries, BooksService, LedgerDayService, LedgerService } from '../../dist/libs/ledger/src/index.js';
import { ORDER_BOOKS, ORDER_SCOPES } from '../../dist/libs/order/src/books.rules.js';
import { BUDGET_CHECKS, BUDGET_POSTINGS } from '../../dist/libs/order/src/budget-books.rules.js';
import { CLAIM_BOOKS_CHECKS, REFUND_POSTINGS } from '../../dist/libs/order/src/claim-books.rules.js';
import { CONFIRMATION_CHECKS } from '../../dist/libs/order/src/confirmation-books.rules.js';
import { ORDER_DOCUMENTS } from '../../dist/libs/order/src/document-books.rules.js';
import { COUPON_CHECKS } from '../../dist/libs/order/src/coupon-books.rules.js';
import { PAYOUT_CHECKS, PAYOUT_DOCUMENTS, PAYOUT_SCOPES } from '../../dist/libs/payout/src/payout-books.rules.js';
import { DIFFERENCE_POSTINGS, RECONCILIATION_BOOKS, RECONCILIATION_DOCUMENTS } from '../../dist/libs/reconciliation/src/reconciliation-books.rules.js';
import { ADJUSTMENT_POSTINGS, SETTLEMENT_CHECKS, SETTLEMENT_DOCUMENTS, SETTLEMENT_SCOPES } from '../../dist/libs/settlement/src/settlement-books.rules.js';
import { figures, middle, rounded } from './measure.js';
import { growOrders, POSTINGS_PER_ORDER } from './ledger-rows.js';
import { closeWeek, openStatement, weekBefore } from './statements.js';

/** As many postings as an order of one line has; by hand, since no order stands behind them. */
const postings = (ownerId, lineId) => [
  { account: 'BANK', ownerId: null, orderLineId: null, amountWon: 15_000 },
  { account: 'SUSPENSE', ownerId, orderLineId: lineId, amountWon: -12_000 },
  { account: 'SUSPENSE', ownerId, orderLineId: null, amountWon: -3_000 },
];

/** Events of one transaction, where many come due at once: lines that the clock confirms, a file of journals. */
const MANY = 100;

/** Transactions posted in a second by the mall (balanced, append-only, in its day), each alone and many at once as the clock does, beside bare inserts of the same rows, each alone, into tables without a rule. */
export async function postingRate({ stage, connections, seconds, warmup, rounds }) {
  const database = new Database(await openOrm({ url: stage.databaseUrl, entities: [], pool: connections }));
  const pool = new pg.Pool({ connectionString: stage.databaseUrl, max: connections });
  const ledger = new LedgerService();
  await pool.query('create table bare_transaction (id uuid primary key, event text, reference text, order_id uuid, occurred_at timestamptz, posted_at timestamptz default clock_timestamp(), actor text, memo text); create table bare_entry (id bigint generated always as identity primary key, transaction_id uuid, account_code text, owner_id uuid, order_line_id uuid, amount_won bigint)');
  const event = (vendorId, id, occurredAt) => ({ event: 'journal.posted', reference: id, orderId: null, occurredAt, memo: 'bench', postings: postings(vendorId, id) });
  const sides = {
    mall: (vendorId, id) => database.transaction(SYSTEM, (tx) => ledger.post(tx, event(vendorId, id, tx.now))),
    many: (vendorId) => database.transaction(SYSTEM, (tx) => ledger.postAll(tx, Array.from({ length: MANY }, () => event(vendorId, randomUUID(), tx.now)))),
    limit: (vendorId, id) => bare(pool, vendorId, id),
  };
  try {
    const measured = { mall: [], many: [], limit: [] };
    for (let round = 0; round < rounds; round += 1) for (const side of Object.keys(sides)) measured[side].push(figures(await loop(sides[side], { connections, seconds, warmup })));
    const [mall, many, limit] = [middle(measured.mall), middle(measured.many), middle(measured.limit)];
    return {
      mall: { ...mall, rounds: measured.mall.map((one) => one.perSecond) }, limit: { ...limit, rounds: measured.limit.map((one) => one.perSecond) }, ratio: rounded(mall.perSecond / limit.perSecond),
      manyAtOnce: { of: MANY, perSecond: rounded(many.perSecond * MANY), ratio: rounded((many.perSecond * MANY) / limit.perSecond) },
    };
  } finally {
    await pool.query('drop table bare_transaction, bare_entry');
    await pool.end();
    await database.close();
  }
}

async function bare(pool, vendorId, id) {
  const client = await pool.connect();
  try {
    await client.query('begin');
    await client.query({ name: 'transaction', text: "insert into bare_transaction (id, event, reference, occurred_at, actor, memo) values ($1, 'journal.posted', $2, $3, 'system', '')", values: [randomUUID(), id, new Date()] });
    await client.query({ name: 'entries', text: "insert into bare_entry (transaction_id, account_code, owner_id, order_line_id, amount_won) values ($1, 'BANK', null, null, 15000), ($1, 'SUSPENSE', $2, $1, -12000), ($1, 'SUSPENSE', $2, null, -3000)", values: [id, vendorId] });
    await client.query('commit');
  } finally {
    client.release();
  }
}

async function loop(work, { connections, seconds, warmup }) {
  const from = performance.now() + warmup * 1000;
  const until = from + seconds * 1000;
  const latencies = [];
  await Promise.all(Array.from({ length: connections }, async () => {
    const vendorId = randomUUID();
    for (;;) {
      const began = performance.now();
      if (began >= until) return;
      await work(vendorId, randomUUID());
      const ended = performance.now();
      if (began >= from && ended <= until) latencies.push(ended - began);
    }
  }));
  return { latencies, seconds };
}

const SMALL = 10_000;

/** The books over 10,000 postings and over many: whole, going on after a hundred more orders, and the pages that an accountant and a vendor open. */
export async function booksGrowth({ stage, postings: wanted, say }) {
  const database = new Database(await openOrm({ url: stage.databaseUrl, entities: [], pool: 4 }));
  const books = new BooksService(database);
  books.register({
    checks: [...ORDER_BOOKS, ...CLAIM_BOOKS_CHECKS, ...CONFIRMATION_CHECKS, ...BUDGET_CHECKS, ...COUPON_CHECKS, ...SETTLEMENT_CHECKS, ...RECONCILIATION_BOOKS, ...PAYOUT_CHECKS], postings: [REFUND_POSTINGS, BUDGET_POSTINGS, ADJUSTMENT_POSTINGS, DIFFERENCE_POSTINGS],
    documents: { ...ORDER_DOCUMENTS, ...SETTLEMENT_DOCUMENTS, ...RECONCILIATION_DOCUMENTS, ...PAYOUT_DOCUMENTS }, scopes: { ...ORDER_SCOPES, ...SETTLEMENT_SCOPES, ...PAYOUT_SCOPES },
  });
  try {
    const at = {};
    let orders = 0;
    for (const size of [SMALL, wanted]) {
      const began = performance.now();
      const until = Math.ceil(size / POSTINGS_PER_ORDER);
      await growOrders(stage.database, { from: orders, to: until });
      orders = until;
      const days = new LedgerDayService(database);
      while ((await days.sealDue()) > 0);
      await stage.database.query('vacuum analyze');
      say(`${size} postings, generated and sealed in ${rounded((performance.now() - began) / 1000)} s`);
      const statement = await closeWeek({ pool: stage.database, mall: database, period: weekBefore(size === SMALL ? 9 : 2) });
      await stage.database.query('vacuum analyze');
      // Asked once before: what was just written is read from memory both times.
      await books.run(SYSTEM, { offline: true, incremental: false });
      const whole = await timed(() => books.run(SYSTEM, { offline: true, incremental: false }));
      await growOrders(stage.database, { from: orders, to: orders + 100 });
      orders += 100;
      const incremental = await timed(() => books.run(SYSTEM, { offline: true, incremental: true }));
      if (!whole.result.ok || !incremental.result.ok) throw new Error(`the books do not hold: ${JSON.stringify([...whole.result.checks, ...incremental.result.checks].filter((check) => !check.ok)).slice(0, 2_000)}`);
      at[size] = { wholeMs: whole.ms, incrementalMs: incremental.ms, incrementalOrders: incremental.result.checks.find((check) => check.name === 'order_sums').examined, ...(await pages(database)), statementPage: { lines: statement.lines, ...(await asked(() => openStatement(database, statement))) }, slowest: await slowest(books) };
      say(`   whole ${whole.ms} ms, incremental ${incremental.ms} ms, trial balance p99 ${at[size].trialBalance.p99Ms} ms, account page p99 ${at[size].accountPage.p99Ms} ms, statement page p99 ${at[size].statementPage.p99Ms} ms of ${statement.lines} lines`);
    }
    const [small, large] = [at[SMALL], at[wanted]];
    return { what: 'books, whole and going on', postings: at, growthOverLinear: rounded(large.wholeMs / small.wholeMs / (wanted / SMALL)), incrementalGrowth: rounded(large.incrementalMs / small.incrementalMs), statementPageGrowth: rounded(large.statementPage.p99Ms / small.statementPage.p99Ms) };
  } finally {
    await database.close();
  }
}

async function timed(work) {
  const began = performance.now();
  const result = await work();
  return { result, ms: rounded(performance.now() - began) };
}

/** Each check alone, the three slowest. */
async function slowest(books) {
  const times = [];
  for (const check of books.inside) times.push([check.name, (await timed(() => books.within(check, null))).ms]);
  return Object.fromEntries(times.toSorted((a, b) => b[1] - a[1]).slice(0, 3));
}

/** Asked 200 times, one after the other. */
async function asked(work) {
  const latencies = [];
  for (let n = 0; n < 200; n += 1) latencies.push((await timed(work)).ms);
  const { medianMs, p99Ms } = figures({ latencies, seconds: 1 });
  return { medianMs, p99Ms };
}

async function pages(database) {
  const accounts = new AccountQueries(database);
  const none = { ownerId: null, from: null, to: null };
  const [{ owner_id: ownerId }] = await database.read('select owner_id from ledger_owner_total limit 1');
  const [{ day }] = await database.read("select to_char(max(day) - 40, 'YYYY-MM-DD') as day from ledger_day");
  return {
    trialBalance: await asked(() => accounts.balances(day)),
    accountPage: await asked(() => Promise.all([accounts.account('SHOPPER_PAYABLE', { ...none, ownerId, to: day }), accounts.entries('SHOPPER_PAYABLE', { ...none, ownerId, to: day }, 51, null)])),
  };
}
