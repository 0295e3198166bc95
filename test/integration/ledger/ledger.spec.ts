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
    const write = (amounts: number[]): Promise<unknown> => database.transaction(SYSTEM, async (tx) => {
      const id = randomUUID();
      await tx.sql("insert into ledger_transaction (id, event, reference, occurred_at, actor) values (?, 'order.paid', ?, ?, 'test')", [id, id, tx.now]);
      for (const amount of amounts) await tx.sql("insert into ledger_entry (transaction_id, account_code, amount_won) values (?, 'BANK', ?)", [id, amount]);
    });
    await expect(write([100, -99])).rejects.toThrow(/does not balance/);
    await expect(write([])).rejects.toThrow(/does not balance/);
    await expect(write([100])).rejects.toThrow(/does not balance/);
    await expect(write([100, -100])).resolves.toBeUndefined();
  });

  it('refuses to add to what was posted earlier, even in balance', async () => {
    await post('pay_2');
    const add = database.transaction(SYSTEM, async (tx) => {
      const [row] = await tx.sql<{ id: string }>("select id from ledger_transaction where reference = 'pay_2'");
      await tx.sql("insert into ledger_entry (transaction_id, account_code, amount_won) values (?, 'BANK', 5), (?, 'BANK', -5)", [row?.id ?? '', row?.id ?? '']);
    });
    await expect(add).rejects.toThrow(/posted before/);
  });

  it.each(['update ledger_entry set amount_won = amount_won + 1', 'delete from ledger_entry', 'truncate ledger_entry cascade', "update ledger_transaction set memo = 'x'", 'delete from ledger_transaction', 'truncate ledger_transaction cascade'])('refuses: %s', async (statement) => {
    await expect(database.transaction(SYSTEM, (tx) => tx.sql(statement))).rejects.toThrow(/permission denied/);
    const superuser = new Database(await openOrm({ url: superuserUrl(url), entities: [] }));
    await expect(superuser.transaction(SYSTEM, (tx) => tx.sql(statement))).rejects.toThrow(/append-only/);
    await expect(superuser.transaction(SYSTEM, async (tx) => { await tx.sql("set local session_replication_role = 'replica'"); await tx.sql(statement); })).rejects.toThrow(/append-only/);
    await superuser.close();
  });

  it.each([
    'alter table ledger_entry disable trigger all', 'drop trigger ledger_entry_balanced on ledger_entry', 'alter table ledger_transaction add column note text', 'create or replace function ledger_balanced() returns trigger language plpgsql as $$ begin return null; end $$',
    'create or replace function forbid_change() returns trigger language plpgsql as $$ begin return new; end $$', "insert into ledger_entry (transaction_id, account_code, amount_won) select transaction_id, account_code, amount_won from ledger_entry limit 1 on conflict (id) do update set amount_won = 1",
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
