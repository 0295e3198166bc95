import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { Database, madeByMigrations, openOrm, SYSTEM } from '#database';
import { won } from '#kernel';
import { AccountQueries, LEDGER_GUARDS, LedgerQueries, LedgerService, refundedPostings, unservedPostings } from '#ledger';
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
    'alter table ledger_entry owner to current_user', 'set local role mall_ledger', 'drop table ledger_entry cascade', 'drop table ledger_day, ledger_closing cascade', 'drop function forbid_change() cascade', 'drop function ledger_entries_posted() cascade',
    'drop schema public cascade', 'alter schema public rename to gone', 'alter schema public owner to current_user', 'drop owned by mall_ledger',
  ])('the mall’s own role can’t get round it: %s', async (statement) => {
    await post(`pay_${statement.length}`);
    await expect(database.transaction(SYSTEM, (tx) => tx.sql(statement))).rejects.toThrow(/must be owner|permission denied|posted before/);
  });

  /** What the books would name after these statements of the mall's own role, which makes itself a member of the ledger's role first. Nothing of it stays. */
  async function named(statements: readonly string[], options: { member: boolean }): Promise<unknown[]> {
    const undone = new Error('undone');
    let found: unknown[] = [];
    const work = database.transaction(SYSTEM, async (tx) => {
      if (options.member) await tx.sql('grant mall_ledger to mall with inherit true, set true');
      for (const statement of statements) await tx.sql(statement);
      found = (await tx.sql<{ name: string; place: string; found: string }>(LEDGER_GUARDS.breaches))
        .map((row) => [row.name, row.place, row.found]).sort((one, other) => String(one).localeCompare(String(other)));
      throw undone;
    });
    await expect(work).rejects.toBe(undone);
    return found;
  }

  const LEAVES = 'revoke mall_ledger from mall';
  it.each<[string, string[], unknown[]]>([
    ['a rule switched off', ['alter table ledger_entry disable trigger ledger_entry_balanced', LEAVES], [['ledger_entry_balanced', 'ledger_entry', 'off']]],
    ['a rule that a replica does not keep', ['alter table ledger_entry enable trigger ledger_entry_append_only', LEAVES], [['ledger_entry_append_only', 'ledger_entry', 'off']]],
    ['a rule that says nothing', ["create or replace function ledger_entries_posted() returns trigger language plpgsql as $$ begin if false then raise exception 'x'; end if; return null; end $$", LEAVES], [['ledger_entries_posted', 'function', 'changed']]],
    ['a rule that never comes to pass', ['drop trigger ledger_day_append_only on ledger_day', 'create trigger ledger_day_append_only before update or delete on ledger_day for each row when (false) execute function forbid_change()', 'alter table ledger_day enable always trigger ledger_day_append_only', LEAVES], [['ledger_day_append_only', 'ledger_day', 'changed']]],
    ['a rule that is gone', ['drop function ledger_day_in_order() cascade', LEAVES], [['ledger_day_in_order', 'function', 'missing'], ['ledger_day_in_order', 'ledger_day', 'missing']]],
    ['a table that is gone', ['drop table ledger_closing', LEAVES], [['ledger_closing_append_only', 'ledger_closing', 'missing'], ['ledger_closing_no_truncate', 'ledger_closing', 'missing'], ['ledger_closing', 'table', 'missing']].sort((one, other) => String(one).localeCompare(String(other)))],
    ['the schema in the mall’s own hands', ['alter schema public owner to mall', LEAVES], [['public', 'schema', 'owned by mall']]],
  ])('the mall’s own role may give itself the ledger’s: the books then name %s', async (_, statements, names) => {
    expect(await named(statements, { member: true })).toEqual(names);
  });

  it('the mall’s own role is named as long as it has the ledger’s, whatever it does with it', async () => {
    const found = await named([], { member: true });
    expect(found).toEqual(expect.arrayContaining([['ledger_entry', 'table', 'owned by mall_ledger'], ['forbid_change', 'function', 'owned by mall_ledger'], ['public', 'schema', 'owned by mall_ledger']]));
    expect(await named([], { member: false })).toEqual([]);
  });

  it.each(['access_log_append_only on access_log', 'state_change_append_only on state_change', 'statement_line_append_only on statement_line', 'commission_contract_rule_append_only on commission_contract_rule', 'payout_facts on payout'])('a rule of what the mall itself owns is named when it is off, or gone: %s', async (rule) => {
    const [name = '', table = ''] = rule.split(' on ');
    expect(await named([`alter table ${table} disable trigger ${name}`], { member: false })).toEqual([[name, table, 'off']]);
    expect(await named([`drop trigger ${rule}`], { member: false })).toEqual([[name, table, 'missing']]);
  });

  it('no trigger and no function of ours is left out of what is looked at', async () => {
    const { triggers, functions } = madeByMigrations();
    const there = await database.read<{ name: string }>("select c.relname || '.' || t.tgname as name from pg_trigger t join pg_class c on c.oid = t.tgrelid where not t.tgisinternal and c.relnamespace = 'public'::regnamespace");
    expect(triggers.map(({ table, name }) => `${table}.${name}`).sort()).toEqual(there.map(({ name }) => name).sort());
    const written = await database.read<{ name: string }>("select p.proname as name from pg_proc p where p.pronamespace = 'public'::regnamespace and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')");
    expect(functions.map(({ name }) => name).sort()).toEqual(written.map(({ name }) => name).sort());
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
