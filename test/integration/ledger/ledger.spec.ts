import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { Database, openOrm, SYSTEM } from '#database';
import { won } from '#kernel';
import { AccountQueries, LedgerQueries, LedgerService, refundedPostings, unservedPostings } from '#ledger';
import { superuserUrl, testDatabase } from '../../support/database.js';

describe('the ledger in the database', () => {
  let database: Database;
  let url: string;
  const ledger = new LedgerService();

  beforeAll(async () => {
    url = await testDatabase();
    database = new Database(await openOrm({ url, entities: [] }));
  });

  afterAll(() => database.close());

  const post = (reference: string, orderId: string = randomUUID()): Promise<boolean> =>
    database.transaction(SYSTEM, (tx) => ledger.post(tx, { event: 'payment.unserved', reference, orderId, occurredAt: tx.now, postings: unservedPostings(won(9_900)) }));

  it('posts an event once, also when twenty ask at once', async () => {
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => post('pay_1')));
    expect(outcomes.filter(Boolean).length).toBe(1);
    expect(await database.read("select count(*)::int as n from ledger_entry e join ledger_transaction t on t.id = e.transaction_id where t.reference = 'pay_1'")).toEqual([{ n: 2 }]);
  });

  it('refuses what does not balance, whoever writes it', async () => {
    const one = "with t as (insert into ledger_transaction (id, event, reference, occurred_at, actor) values (?, 'order.paid', ?, ?, 'test') returning id, posted_on) insert into ledger_entry (transaction_id, posted_on, account_code, amount_won) select t.id, t.posted_on, ?, a from t cross join unnest(?::bigint[]) a";
    const write = (amounts: number[], account = 'BANK'): Promise<unknown> => {
      const id = randomUUID();
      return database.transaction(SYSTEM, (tx) => tx.sql(one, [id, id, tx.now, account, amounts]));
    };
    for (const amounts of [[100, -99], [], [100]]) await expect(write(amounts)).rejects.toThrow(/does not balance/);
    await expect(write([100, -100], 'NOSTRO')).rejects.toThrow(/account that does not exist/);
    await expect(write([100, -100])).resolves.toEqual([]);
    // Many at once: the one that does not balance is named, and none is written.
    const ids = [randomUUID(), randomUUID(), randomUUID()];
    const many = database.transaction(SYSTEM, (tx) => tx.sql(
      "with t as (insert into ledger_transaction (id, event, reference, occurred_at, actor) select id, 'order.paid', id::text, now(), 'test' from unnest(?::uuid[]) id returning id, posted_on) insert into ledger_entry (transaction_id, posted_on, account_code, amount_won) select t.id, t.posted_on, 'BANK', a from t cross join unnest(array[5, -5]) a union all select t.id, t.posted_on, 'BANK', 7 from t where t.id = ?",
      [ids, ids[1] ?? ''],
    ));
    await expect(many).rejects.toThrow(`ledger transaction ${ids[1]} does not balance: 3 entries, sum 7`);
    expect(await database.read('select id from ledger_transaction where id = any(?)', [ids])).toEqual([]);
    // In balance at the end is not enough: who writes entry by entry, as a plain ORM does, is refused at the first.
    const apart = database.transaction(SYSTEM, async (tx) => {
      const [id, day] = [randomUUID(), '2026-11-02'];
      await tx.sql("with t as (insert into ledger_transaction (id, event, reference, occurred_at, actor) values (?, 'order.paid', ?, ?, 'test') returning id, posted_on) insert into ledger_entry (transaction_id, posted_on, account_code, amount_won) select t.id, t.posted_on, 'BANK', 100 from t", [id, id, tx.now]);
      await tx.sql("insert into ledger_entry (transaction_id, posted_on, account_code, amount_won) values (?, ?::date, 'BANK', -100)", [id, day]);
    });
    await expect(apart).rejects.toThrow(/does not balance: 1 entries/);
  });

  it('refuses to add to what was posted earlier, even in balance', async () => {
    await post('pay_2');
    const add = database.transaction(SYSTEM, async (tx) => {
      const [row] = await tx.sql<{ id: string }>("select id from ledger_transaction where reference = 'pay_2'");
      await tx.sql("insert into ledger_entry (transaction_id, posted_on, account_code, amount_won) select id, posted_on, 'BANK', a from ledger_transaction cross join unnest(array[5, -5]) a where id = ?", [row?.id ?? '']);
    });
    await expect(add).rejects.toThrow(/posted before/);
  });

  it.each(['update ledger_entry set amount_won = amount_won + 1', 'delete from ledger_entry', 'truncate ledger_entry cascade', "update ledger_transaction set memo = 'x'", 'delete from ledger_transaction', 'truncate ledger_transaction cascade', "update ledger_account set name = 'x'", 'delete from ledger_account', 'truncate ledger_account cascade'])('refuses: %s', async (statement) => {
    await expect(database.transaction(SYSTEM, (tx) => tx.sql(statement))).rejects.toThrow(/permission denied/);
    const superuser = new Database(await openOrm({ url: superuserUrl(url), entities: [] }));
    await expect(superuser.transaction(SYSTEM, (tx) => tx.sql(statement))).rejects.toThrow(/append-only/);
    await expect(superuser.transaction(SYSTEM, async (tx) => { await tx.sql("set local session_replication_role = 'replica'"); await tx.sql(statement); })).rejects.toThrow(/append-only/);
    await superuser.close();
  });

  it.each([
    'alter table ledger_entry disable trigger all', 'drop trigger ledger_entry_balanced on ledger_entry', 'alter table ledger_transaction add column note text', 'create or replace function ledger_entries_posted() returns trigger language plpgsql as $$ begin return null; end $$',
    'create or replace function forbid_change() returns trigger language plpgsql as $$ begin return new; end $$', "insert into ledger_entry (transaction_id, posted_on, account_code, amount_won) select transaction_id, posted_on, account_code, amount_won from ledger_entry limit 1 on conflict (id) do update set amount_won = 1",
    'alter table ledger_entry owner to current_user', 'set local role mall_ledger',
  ])('the mall’s own role can’t get round it: %s', async (statement) => {
    await post(`pay_${statement.length}`);
    await expect(database.transaction(SYSTEM, (tx) => tx.sql(statement))).rejects.toThrow(/must be owner|permission denied|posted before/);
  });

  it.each(['stock_movement', 'state_change', 'access_log', 'price_history', 'product_version'])('%s can’t be emptied', async (table) => {
    await expect(database.transaction(SYSTEM, (tx) => tx.sql(`truncate ${table} cascade`))).rejects.toThrow(/append-only/);
  });

  it('shows a trial balance of zero and each order’s transactions', async () => {
    const orderId = randomUUID();
    await post('pay_3', orderId);
    await database.transaction(SYSTEM, (tx) => ledger.post(tx, { event: 'payment.refunded', reference: 'cancel_3', orderId, occurredAt: tx.now, postings: refundedPostings(won(9_900)) }));
    const queries = new LedgerQueries(database);
    const balances = await new AccountQueries(database).balances(null);
    expect(balances.reduce((sum, row) => sum + row.debitWon - row.creditWon, 0)).toBe(0);
    expect((await queries.ofOrder(orderId)).map((transaction) => [transaction.event, transaction.entries.map((entry) => [entry.account, entry.amountWon])])).toEqual([
      ['payment.unserved', [['TOSS_RECEIVABLE', 9_900], ['SHOPPER_PAYABLE', -9_900]]],
      ['payment.refunded', [['SHOPPER_PAYABLE', 9_900], ['TOSS_RECEIVABLE', -9_900]]],
    ]);
  });
});
