import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeEach, describe, expect, it } from '@jest/globals';
import { clock, DAY, won } from '#kernel';
import { Database, openOrm, SYSTEM, type Transaction } from '#database';
import { BooksService, LedgerDayService, LedgerService, type Posting, unservedPostings } from '#ledger';
import { superuserUrl, testDatabase } from '../../support/database.js';
import { Shelf } from '../../support/shelf.js';

const ACCOUNTANT = { name: 'staff:accountant' };
/** A Monday, three in the afternoon in Korea. */
const MONDAY = new Date('2026-11-02T15:00:00+09:00');

describe('the days of the ledger', () => {
  let database: Database;
  let superuser: Shelf;
  let days: LedgerDayService;
  let books: BooksService;
  const ledger = new LedgerService();
  const opened: Database[] = [];

  beforeEach(async () => {
    clock.set(MONDAY);
    const url = await testDatabase();
    database = new Database(await openOrm({ url, entities: [] }));
    opened.push(database);
    superuser = new Shelf(superuserUrl(url));
    days = new LedgerDayService(database);
    books = new BooksService(database);
  });

  afterAll(async () => {
    clock.set(undefined);
    await Promise.all(opened.map((one) => one.close()));
  });

  const post = (reference: string, at = clock.now()): Promise<boolean> => database.transaction(SYSTEM, (tx) => ledger.post(tx, { event: 'payment.unserved', reference, orderId: null, occurredAt: at, postings: unservedPostings(won(9_900)) }));
  const dayOf = async (reference: string): Promise<string | undefined> => (await superuser.sql<{ day: string }>("select to_char(posted_on, 'YYYY-MM-DD') as day from ledger_transaction where reference = $1", [reference]))[0]?.day;
  const sealed = async (): Promise<string[]> => (await superuser.sql<{ day: string }>("select to_char(day, 'YYYY-MM-DD') as day from ledger_day order by day")).map(({ day }) => day);
  // No order stands behind these postings, so only what the ledger must hold by itself is looked at.
  const off = async (): Promise<object[]> => (await books.prove({ offline: true })).filter((check) => !check.ok).map((check) => ({ [check.name]: check.breaches }));

  /** What a transaction that was begun earlier does, held open until `end` is called. */
  function held(work: (tx: Transaction) => Promise<unknown>): { begun: Promise<void>; end: () => void; done: Promise<unknown> } {
    let end = (): void => undefined;
    let begin = (): void => undefined;
    const ended = new Promise<void>((resolve) => { end = resolve; });
    const begun = new Promise<void>((resolve) => { begin = resolve; });
    const done = database.transaction(SYSTEM, async (tx) => { await work(tx); begin(); await ended; });
    return { begun, end, done };
  }

  it('a posting belongs to the day in Korea on which it is written, whenever it happened', async () => {
    clock.set(new Date('2026-11-02T23:59:59+09:00'));
    await post('last');
    clock.set(new Date('2026-11-03T00:00:00+09:00'));
    await post('first', new Date('2026-11-02T23:59:58+09:00'));
    expect([await dayOf('last'), await dayOf('first')]).toEqual(['2026-11-02', '2026-11-03']);
  });

  it('are sealed when they are over, without a gap, once, however many ask', async () => {
    await post('monday');
    expect(await days.sealDue()).toBe(0);
    clock.advance(3 * DAY);
    await post('thursday');
    await Promise.all(Array.from({ length: 5 }, () => days.sealDue()));
    expect(await sealed()).toEqual(['2026-11-02', '2026-11-03', '2026-11-04']);
    expect(await superuser.sql('select transactions, entries from ledger_day order by day')).toEqual([{ transactions: 1, entries: 2 }, { transactions: 0, entries: 0 }, { transactions: 0, entries: 0 }]);
    expect(await off()).toEqual([]);
  });

  it('that nobody sealed are named, where the mall runs: a worker is late for two days, and not for three', async () => {
    const silent = async (running: boolean): Promise<object[] | undefined> => (await books.prove({ offline: true, running })).find((check) => check.name === 'days_sealed')?.breaches;
    expect(await silent(true)).toEqual([]);
    await post('monday');
    clock.advance(2 * DAY);
    expect(await silent(true)).toEqual([]);
    clock.advance(DAY);
    expect([await silent(true), await silent(false)]).toEqual([[{ last_sealed: '2026-11-02' }], undefined]);
    await days.sealDue();
    expect(await silent(true)).toEqual([]);
    clock.advance(2 * DAY);
    expect(await silent(true)).toEqual([{ last_sealed: '2026-11-04' }]);
  });

  it('a posting under way is waited for: the day is sealed with it', async () => {
    const slow = held((tx) => ledger.post(tx, { event: 'payment.unserved', reference: 'slow', orderId: null, occurredAt: tx.now, postings: unservedPostings(won(100)) }));
    await slow.begun;
    await post('quick');
    clock.advance(DAY);
    let over = false;
    const sealing = days.sealDue().then(() => { over = true; });
    // Postings of the new day are held up by nothing.
    await post('next day');
    expect({ over, day: await dayOf('next day') }).toEqual({ over: false, day: '2026-11-03' });
    slow.end();
    await Promise.all([slow.done, sealing]);
    expect(await superuser.sql('select transactions from ledger_day')).toEqual([{ transactions: 2 }]);
    expect(await off()).toEqual([]);
  });

  it('whoever comes while a day is sealed is sent to the next one', async () => {
    await post('before');
    clock.advance(DAY);
    const sealing = held((tx) => tx.sql("select pg_advisory_xact_lock(ledger_day_lock('2026-11-02')), set_config('app.now', '2026-11-03T15:00:00+09:00', true)").then(() => tx.sql("insert into ledger_day select '2026-11-02', 1, 2, decode(repeat('00', 32), 'hex'), decode(repeat('11', 32), 'hex'), ?", [tx.now])));
    await sealing.begun;
    // A process whose clock is a day behind.
    clock.set(MONDAY);
    const late = post('late');
    sealing.end();
    await Promise.all([sealing.done, late]);
    expect(await dayOf('late')).toBe('2026-11-03');
  });

  it('the database refuses a posting into a sealed day, into a day to come, and a day sealed out of turn, whoever writes it', async () => {
    await post('monday');
    clock.advance(2 * DAY);
    await days.sealDue();
    const into = (day: string): Promise<unknown> => superuser.sql(`begin; set local app.now = '${clock.now().toISOString()}'; insert into ledger_transaction (id, event, reference, occurred_at, actor, posted_on) values ('${randomUUID()}', 'x', '${randomUUID()}', now(), 'test', '${day}')`);
    await expect(into('2026-11-02')).rejects.toThrow(/is closed/);
    await expect(into('2026-10-01')).rejects.toThrow(/is closed/);
    await expect(into('2026-11-05')).rejects.toThrow(/has not come/);
    const day = (text: string): Promise<unknown> => superuser.sql(`begin; set local app.now = '${clock.now().toISOString()}'; insert into ledger_day select '${text}', 0, 0, hash, hash, now() from ledger_day order by day desc limit 1`);
    await expect(day('2026-11-05')).rejects.toThrow(/does not follow/);
    await expect(day('2026-11-04')).rejects.toThrow(/is not over/);
    await expect(superuser.sql("begin isolation level repeatable read; insert into ledger_transaction (id, event, reference, occurred_at, actor) values (gen_random_uuid(), 'x', 'x', now(), 'test')")).rejects.toThrow(/READ COMMITTED/);
  });

  it('a month is closed by an accountant, with the days of it; once, in order, and for good', async () => {
    await post('november');
    await expect(days.close(ACCOUNTANT, '2026-11-30', '')).rejects.toMatchObject({ code: 'PERIOD_NOT_OVER' });
    clock.set(new Date('2026-12-01T00:00:01+09:00'));
    await expect(days.close(ACCOUNTANT, '2026-10-31', '')).rejects.toMatchObject({ code: 'DATE_INVALID' });
    await expect(days.close(ACCOUNTANT, '2026-11-31', '')).rejects.toMatchObject({ code: 'DATE_INVALID' });
    const outcomes = await Promise.allSettled([days.close(ACCOUNTANT, '2026-11-30', '11월 마감'), days.close(ACCOUNTANT, '2026-11-30', '11월 마감')]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await superuser.sql("select to_char(since, 'YYYY-MM-DD') as since, to_char(through, 'YYYY-MM-DD') as through, actor, note from ledger_closing")).toEqual([{ since: '2026-11-02', through: '2026-11-30', actor: 'staff:accountant', note: '11월 마감' }]);
    await expect(days.close(ACCOUNTANT, '2026-11-15', '')).rejects.toMatchObject({ code: 'PERIOD_CLOSED' });
    // What comes late is posted after the closing; when it happened stays.
    await post('late', MONDAY);
    expect(await dayOf('late')).toBe('2026-12-01');
    await expect(database.transaction(SYSTEM, (tx) => tx.sql('delete from ledger_closing'))).rejects.toThrow(/permission denied/);
    await expect(superuser.sql('delete from ledger_closing')).rejects.toThrow(/append-only/);
    expect(await off()).toEqual([]);
  });

  it('the month is closed while a posting commits: it is in it, or after it, and never in neither', async () => {
    await post('first');
    clock.set(new Date('2026-11-30T23:59:59+09:00'));
    const slow = held((tx) => ledger.post(tx, { event: 'payment.unserved', reference: 'slow', orderId: null, occurredAt: tx.now, postings: unservedPostings(won(100)) }));
    await slow.begun;
    clock.set(new Date('2026-12-01T00:00:01+09:00'));
    const closing = days.close(ACCOUNTANT, '2026-11-30', '');
    const many = Promise.all(Array.from({ length: 20 }, (_, index) => post(`at once ${index}`)));
    slow.end();
    await Promise.all([slow.done, closing, many]);
    expect(await superuser.sql('select sum(transactions)::int as n from ledger_day')).toEqual([{ n: 2 }]);
    expect(await superuser.sql("select count(*)::int as n from ledger_transaction where posted_on = '2026-12-01'")).toEqual([{ n: 20 }]);
    expect(await off()).toEqual([]);
  });

  describe('tell who looks', () => {
    const switched = (how: string): string => `do $do$ declare one record; begin
      for one in select tgrelid::regclass as tab, tgname from pg_trigger where not tgisinternal and (tgrelid::regclass::text like 'ledger%') loop execute format('alter table %s ${how} trigger %I', one.tab, one.tgname); end loop; end $do$`;

    it.each([
      ['another sum, in balance', "update ledger_entry set amount_won = amount_won * 2 where transaction_id = 'ROW'", ['sealed_days', 'day_totals']],
      ['another account', "update ledger_entry set account_code = 'BANK' where transaction_id = 'ROW' and amount_won > 0", ['sealed_days', 'day_totals']],
      ['another actor', "update ledger_transaction set actor = 'nobody' where id = 'ROW'", ['sealed_days']],
      ['a transaction taken out', "delete from ledger_digest where transaction_id = 'ROW'; delete from ledger_entry where transaction_id = 'ROW'; delete from ledger_transaction where id = 'ROW'", ['day_chain', 'day_totals']],
      ['a transaction put in', "insert into ledger_transaction (id, event, reference, occurred_at, actor, posted_on) values ('00000000-0000-7000-8000-000000000000', 'x', 'x', now(), 'x', '2026-11-03'); insert into ledger_entry (transaction_id, account_code, amount_won, posted_on) select '00000000-0000-7000-8000-000000000000', 'BANK', s, '2026-11-03' from unnest(array[5, -5]) s", ['sealed_days', 'day_totals']],
      ['a digest that fits what was changed', "update ledger_digest set hash = sha256('x') where transaction_id = 'ROW'", ['sealed_days', 'day_chain']],
      ['a day and its digests sealed anew', "delete from ledger_closing; update ledger_day set hash = sha256('x') where day = '2026-11-03'", ['day_chain']],
      ['the last days cut off', "delete from ledger_closing; delete from ledger_day where day > '2026-11-02'", ['chain_anchors']],
    ])('%s: the day, and the row', async (_, statement, found) => {
      for (let index = 0; index < 3; index += 1) {
        await post(`event ${index}`);
        clock.advance(DAY);
      }
      await days.sealDue();
      await books.run(SYSTEM, { offline: true, incremental: false });
      expect(await off()).toEqual([]);
      const [row] = await superuser.sql<{ id: string }>("select id from ledger_transaction where reference = 'event 1'");
      await superuser.sql(`${switched('disable')}; ${statement.replaceAll('ROW', row?.id ?? '')}; ${switched('enable always')}`);
      const results = (await books.prove({ offline: true })).filter((check) => !check.ok);
      expect(results.map((check) => check.name)).toEqual(expect.arrayContaining(found));
      const named = JSON.stringify(results.map((check) => check.breaches));
      expect(named).toContain('2026-11-03');
      if (found.includes('sealed_days')) expect(named).toContain(/0{8}-[0-9a-f-]+/.exec(statement)?.[0] ?? row?.id);
    });
  });

  describe('of a closing', () => {
    const free = (table: string, statement: string): string => `alter table ${table} disable trigger ${table}_append_only; ${statement}; alter table ${table} enable always trigger ${table}_append_only`;

    it.each([
      ['its note', free('ledger_closing', "update ledger_closing set note = '다른 말' where through = '2026-11-03'"), ['2026-11-03']],
      ['its accountant', free('ledger_closing', "update ledger_closing set actor = 'staff:other' where through = '2026-11-03'"), ['2026-11-03']],
      ['when it was closed', free('ledger_closing', "update ledger_closing set closed_at = closed_at - interval '1 second' where through = '2026-11-02'"), ['2026-11-02']],
      ['from which day on', free('ledger_closing', "update ledger_closing set since = '2026-11-02' where through = '2026-11-03'"), ['2026-11-03']],
      ['when a day of it was sealed', free('ledger_day', "update ledger_day set sealed_at = sealed_at + interval '1 hour' where day = '2026-11-02'"), ['2026-11-02']],
      ['the closing before it, taken out', free('ledger_closing', "delete from ledger_closing where through = '2026-11-02'"), ['2026-11-03']],
    ])('%s is found where somebody changes it', async (_, statement, found) => {
      await post('monday');
      clock.advance(2 * DAY);
      await days.close(ACCOUNTANT, '2026-11-02', '첫 마감');
      await days.close(ACCOUNTANT, '2026-11-03', '둘째 마감');
      expect(await off()).toEqual([]);
      await superuser.sql(statement);
      expect(await off()).toEqual([{ closings: found.map((day) => ({ day, found: 'changed' })) }]);
    });

    it('stand one on the other, also where two accountants close different days at once', async () => {
      await post('monday');
      clock.advance(4 * DAY);
      const outcomes = await Promise.allSettled(['2026-11-03', '2026-11-05', '2026-11-02', '2026-11-04'].map((day) => days.close(ACCOUNTANT, day, '')));
      expect(outcomes.some(({ status }) => status === 'fulfilled')).toBe(true);
      expect(await superuser.sql('select count(*)::int as n from ledger_closing a join ledger_closing b on a.through < b.through and b.since <= a.through')).toEqual([{ n: 0 }]);
      expect(await off()).toEqual([]);
    });

    it('has as many entries as its days say', async () => {
      await post('monday');
      clock.advance(DAY);
      await days.sealDue();
      await superuser.sql(free('ledger_day', 'update ledger_day set entries = entries + 1'));
      expect(await off()).toEqual([{ day_chain: [{ day: '2026-11-02', found: 'entries' }] }]);
    });
  });

  describe('a posting by hand', () => {
    const journal = (id: string, postings: readonly Posting[] = [debit('TOSS_FEE', 1_100), debit('BANK', -1_100)]): Promise<boolean> => database.transaction(ACCOUNTANT, (tx) => ledger.journal(tx, { id, reason: '11월 은행 수수료, 문서 2026-311', postings }));
    const debit = (account: Posting['account'], amount: number): Posting => ({ account, ownerId: null, orderLineId: null, amountWon: won(amount) });
    const reverse = (id: string, reason = '두 번 적었음'): Promise<string> => database.transaction(ACCOUNTANT, (tx) => ledger.reverse(tx, id, reason));
    const idOf = async (reference: string): Promise<string> => (await superuser.sql<{ id: string }>('select id from ledger_transaction where reference = $1', [reference]))[0]?.id ?? '';

    it('is there once, with its actor and reason, also when it is sent twice', async () => {
      const id = randomUUID();
      expect((await Promise.all([journal(id), journal(id)])).filter(Boolean).length).toBe(1);
      await expect(journal(id, [debit('TOSS_FEE', 1_200), debit('BANK', -1_200)])).rejects.toMatchObject({ code: 'ID_REUSED', fields: { field: 'id' } });
      expect(await superuser.sql('select event, actor, memo, reverses from ledger_transaction')).toEqual([{ event: 'journal.posted', actor: 'staff:accountant', memo: '11월 은행 수수료, 문서 2026-311', reverses: null }]);
    });

    it('is taken back by one posting that turns it round, once, also when ten ask at once and after its month was closed', async () => {
      const id = randomUUID();
      await journal(id);
      clock.set(new Date('2026-12-01T09:00:00+09:00'));
      await days.close(ACCOUNTANT, '2026-11-30', '');
      const outcomes = await Promise.allSettled(Array.from({ length: 10 }, async () => reverse(await idOf(id))));
      expect(outcomes.filter(({ status }) => status === 'fulfilled').length).toBe(1);
      expect(outcomes.filter((outcome) => outcome.status === 'rejected').every((outcome) => (outcome.reason as { code: string }).code === 'ALREADY_REVERSED')).toBe(true);
      expect(await superuser.sql("select e.account_code, e.amount_won, t.memo, t.actor, to_char(e.posted_on, 'YYYY-MM-DD') as day from ledger_transaction t join ledger_entry e on e.transaction_id = t.id where t.reverses = $1 order by e.id", [await idOf(id)])).toEqual([
        { account_code: 'TOSS_FEE', amount_won: -1_100, memo: '두 번 적었음', actor: 'staff:accountant', day: '2026-12-01' },
        { account_code: 'BANK', amount_won: 1_100, memo: '두 번 적었음', actor: 'staff:accountant', day: '2026-12-01' },
      ]);
      expect(await off()).toEqual([]);
    });

    it('alone can be taken back by hand: not what follows from an order, not a reversal, nothing without a reason', async () => {
      await post('pay_1');
      await expect(idOf('pay_1').then((id) => reverse(id))).rejects.toMatchObject({ code: 'POSTING_FOLLOWS_EVENT' });
      const id = randomUUID();
      await journal(id);
      await expect(idOf(id).then((own) => reverse(own, ' '))).rejects.toMatchObject({ code: 'REASON_REQUIRED' });
      const reversal = await reverse(await idOf(id));
      await expect(reverse(reversal)).rejects.toMatchObject({ code: 'POSTING_FOLLOWS_EVENT' });
      await expect(reverse(randomUUID())).rejects.toMatchObject({ code: 'NOT_FOUND' });
      await expect(journal(randomUUID(), [debit('BANK', 5), debit('VENDOR_PAYABLE', -5)])).rejects.toMatchObject({ code: 'JOURNAL_ACCOUNT' });
      expect(await superuser.sql('select count(*)::int as n from ledger_transaction')).toEqual([{ n: 3 }]);
    });

    it('that is taken back by a posting that is not its mirror is found', async () => {
      const id = randomUUID();
      await journal(id);
      await database.transaction(SYSTEM, async (tx) => ledger.post(tx, { event: 'transaction.reversed', reference: await idOf(id), reverses: await idOf(id), orderId: null, occurredAt: tx.now, postings: [debit('BANK', 500), debit('TOSS_FEE', -500)] }));
      expect(await off()).toMatchObject([{ reversals: [{ reverses: await idOf(id), found: 'another sum' }] }]);
    });
  });
});
