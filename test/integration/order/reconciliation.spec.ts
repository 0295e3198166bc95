import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { clock, DAY, HOUR, kstDate, MINUTE, won } from '#kernel';
import { BooksService } from '#ledger';
import { ClaimService, PaymentResolverService, RefundService, type Shopper } from '#order';
import { DifferenceService, ReconciliationModule, ReconciliationQueries, ReconciliationService, type ItemView } from '#reconciliation';
import { superuserUrl } from '../../support/database.js';
import { Shelf } from '../../support/shelf.js';
import { orderId } from '../../support/shopper.js';
import { refusal } from '../catalog/rooms.js';
import { Shop } from './shop.js';

const ACCOUNTANT = { name: 'staff:accountant' };
const SYSTEM = { name: 'system' };
/** A Tuesday; each test has a week of its own. */
const FIRST_NOON = Date.parse('2026-11-24T12:00:00+09:00');

describe('our money beside Toss’s lists', () => {
  let shop: Shop;
  let superuser: Shelf;
  let days: ReconciliationService;
  let desk: DifferenceService;
  let listed: ReconciliationQueries;
  let shopper: Shopper;
  let weeks = -1;
  let noon: Date;
  let day: string;

  beforeAll(async () => {
    clock.set(new Date(FIRST_NOON));
    shop = await Shop.open({ modules: [ReconciliationModule], refundDelayMs: 2 * DAY });
    superuser = new Shelf(superuserUrl(shop.databaseUrl));
    [days, desk, listed] = [shop.get(ReconciliationService), shop.get(DifferenceService), shop.get(ReconciliationQueries)];
  });

  beforeEach(async () => {
    weeks += 1;
    noon = new Date(FIRST_NOON + weeks * 7 * DAY);
    day = kstDate(noon);
    clock.set(noon);
    shopper = shop.guest();
    await shop.sandbox.control('DELETE', '/sandbox/differences');
    await days.runDue(); // what the week before left
  });

  const dayAfter = (count: number): string => kstDate(new Date(noon.getTime() + count * DAY));
  /** The morning of a day that comes after this many days. */
  const morning = (count: number): void => clock.set(new Date(noon.getTime() + count * DAY - 7 * HOUR));
  const items = (state: 'OPEN' | 'RESOLVED' | null = 'OPEN'): Promise<ItemView[]> => listed.items({ state, from: day, to: day }, 100, null);
  const found = async (): Promise<unknown[]> => (await items()).map(({ list, kind, cause, oursWon, theirsWon }) => [list, kind, cause, oursWon, theirsWon]).sort((a, b) => String(a).localeCompare(String(b)));
  const differ = async (given: object): Promise<void> => { expect((await shop.sandbox.control('POST', '/sandbox/differences', given)).status).toBe(200); };
  const balance = async (account: string): Promise<number> => (await shop.shelf.sql<{ sum: number }>('select coalesce(sum(amount_won), 0)::bigint as sum from ledger_entry where account_code = $1', [account]))[0]?.sum ?? 0;
  const broken = async (): Promise<unknown[][]> => (await shop.get(BooksService).prove({ offline: true })).filter((check) => !check.ok).map((check) => [check.name, check.breaches]);
  const arrived = (): Promise<{ event: string; reference: string }[]> => shop.shelf.sql("select event, reference from ledger_transaction where event = 'toss.settled' and memo >= $1 order by id", [day]);

  async function deposited(): Promise<string> {
    const { id } = await shop.confirmed(shopper, { paymentMethod: 'VIRTUAL_ACCOUNT' });
    await shop.sandbox.control('POST', '/sandbox/deposit', { orderId: id });
    await shop.get(PaymentResolverService).refresh(id);
    return id;
  }

  async function refunded(id: string): Promise<void> {
    const [line] = await shop.shelf.sql<{ id: string }>('select id from order_line where order_id = $1', [id]);
    await shop.get(ClaimService).request(shopper, { id: orderId(), orderId: id, kind: 'CANCELLATION', cause: 'CHANGE_OF_MIND', note: '', lines: [{ lineId: line?.id ?? '', quantity: 1 }], agreedRefundWon: won(10_000), refundAccount: null });
    await shop.work();
  }

  it('agree: payments, deposits and refunds, n of them and their sums, and no difference', async () => {
    await shop.confirmed(shopper);
    await deposited();
    await refunded((await shop.confirmed(shopper)).id);
    morning(1);
    await days.run(SYSTEM, day);
    const sum = { oursCount: 4, oursWon: 20_000, theirsCount: 4, theirsWon: 20_000, returnedCount: 0, waitingCount: 0 };
    expect(await listed.run(day)).toMatchObject({ state: 'DONE', openCount: 0, sums: [{ list: 'TRANSACTIONS', ...sum }, { list: 'SETTLEMENTS', ...sum }, { list: 'PAYOUTS', oursCount: 0, theirsCount: 0 }] });
    expect([await items(null), await broken()]).toEqual([[], []]);
  });

  it('explain money that came for an order that had ended, while its refund is on its way and when it is paid', async () => {
    const id = await shop.strandedDeposit(shopper);
    await shop.get(RefundService).toAccount(shopper, id, { bank: '88', accountNumber: '110-123-456789', holder: '김구로' });
    await shop.work();
    morning(1);
    await days.run(SYSTEM, day);
    expect([(await listed.run(day))?.sums[0], await items(null)]).toMatchObject([{ oursCount: 1, theirsCount: 2, returnedCount: 1, waitingCount: 1 }, []]);
    expect(await days.due()).toContain(day);
    morning(4);
    for (const one of [day, dayAfter(1), dayAfter(2)]) await days.run(SYSTEM, one);
    await shop.work();
    expect(await broken()).toEqual([]);
    await days.run(SYSTEM, day);
    expect([(await listed.run(day))?.sums[0], await items(null), await broken()]).toMatchObject([{ oursCount: 2, oursWon: 0, theirsCount: 2, theirsWon: 0, returnedCount: 2, waitingCount: 0 }, [], []]);
  });

  it('a deposit’s refund that the bank could not pay is a difference with its cause, though another one of that payment is on its way; its money is put aside until Toss pays it', async () => {
    const vendorId = await shop.shelf.createVendor({ shippingFeeWon: 0 });
    const { variantId } = await shop.shelf.createProduct({ vendorId, priceWon: 10_000, stock: 9 });
    const { id } = await shop.confirmed(shopper, { paymentMethod: 'VIRTUAL_ACCOUNT', lines: [{ variantId, quantity: 3 }], seenTotalWon: won(30_000) });
    await shop.sandbox.control('POST', '/sandbox/deposit', { orderId: id });
    await shop.get(PaymentResolverService).refresh(id);
    const [line] = await shop.shelf.sql<{ id: string }>('select id from order_line where order_id = $1', [id]);
    const back = async (): Promise<void> => {
      await shop.get(ClaimService).request(shopper, { id: orderId(), orderId: id, kind: 'CANCELLATION', cause: 'CHANGE_OF_MIND', note: '', lines: [{ lineId: line?.id ?? '', quantity: 1 }], agreedRefundWon: won(10_000), refundAccount: { bank: '88', accountNumber: '110-123-456789', holder: '김구로' } });
      for (let turn = 0; turn < 3; turn += 1) {
        await shop.work();
        clock.advance(MINUTE);
      }
    };
    await shop.work(); // what other orders left: the fault is for this one
    await shop.fault({ kind: 'refund-failure' });
    await back();
    expect(await broken()).toEqual([]); // known since the last comparison: the next one finds it
    await back();
    morning(1);
    await days.run(SYSTEM, day);
    expect([await found(), (await listed.run(day))?.sums[0]]).toMatchObject([[['TRANSACTIONS', 'MISSING_HERE', 'BANK_REFUSED', 0, -10_000]], { waitingCount: 1 }]);
    const [item] = await items();
    await desk.suspend(ACCOUNTANT, item?.id ?? '', '토스에 돌려 달라고 함');
    expect(await balance('SUSPENSE')).toBe(10_000);
    morning(4);
    await shop.work();
    for (const one of [day, dayAfter(1), dayAfter(2), dayAfter(3)]) await days.run(SYSTEM, one);
    expect([await found(), await broken()]).toEqual([[['TRANSACTIONS', 'MISSING_HERE', 'BANK_REFUSED', 0, -10_000]], []]);
    await desk.resolve(ACCOUNTANT, item?.id ?? '', '토스가 돌려줌');
    expect(await broken()).toEqual([]);
    await desk.unsuspend(ACCOUNTANT, item?.id ?? '', '다음 견본을 위해');
  });

  it.each<[string, object, unknown[]]>([
    ['a payment that Toss’s list lacks', { list: 'transactions', kind: 'missing' }, ['TRANSACTIONS', 'MISSING_THERE', 'LIST_LAGS', 10_000, 0]],
    ['a payment that is not settled', { kind: 'missing' }, ['SETTLEMENTS', 'MISSING_THERE', 'LIST_LAGS', 10_000, 0]],
    ['another amount', { list: 'transactions', kind: 'amount', value: -100 }, ['TRANSACTIONS', 'AMOUNT', 'OTHER_AMOUNT', 10_000, 9_900]],
    ['another amount settled', { kind: 'amount', value: -100 }, ['SETTLEMENTS', 'AMOUNT', 'OTHER_AMOUNT', 10_000, 9_900]],
    ['a fee beyond the contract', { kind: 'fee', value: 33 }, ['SETTLEMENTS', 'FEE', 'OTHER_RATE', 250, 283]],
    ['single fees that are not what was kept', { kind: 'fees', value: 5 }, ['SETTLEMENTS', 'FEE', 'FEES_NOT_ADDED', 250, 255]],
    ['a fee whose VAT is no tenth', { kind: 'vat', value: 2 }, ['SETTLEMENTS', 'FEE', 'OTHER_VAT', 23, 25]],
    ['a day that slipped', { list: 'transactions', kind: 'date', value: 1 }, ['TRANSACTIONS', 'DATE', 'OTHER_DAY', 10_000, 10_000]],
    ['a payout that comes late', { kind: 'date', value: 4 }, ['SETTLEMENTS', 'DATE', 'PAID_LATE', 10_000, 10_000]],
    ['a payout that comes early', { kind: 'date', value: -1 }, ['SETTLEMENTS', 'DATE', 'PAID_EARLY', 10_000, 10_000]],
    ['a row that is listed twice', { list: 'transactions', kind: 'duplicate' }, ['TRANSACTIONS', 'DUPLICATE', 'LISTED_TWICE', 0, 10_000]],
    ['a settlement that is listed twice', { kind: 'duplicate' }, ['SETTLEMENTS', 'DUPLICATE', 'LISTED_TWICE', 0, 10_000]],
  ])('differ by %s: exactly that is found, once; and it closes itself when it is gone', async (_, difference, expected) => {
    const [{ id }] = [await shop.confirmed(shopper), await shop.confirmed(shopper)];
    await differ({ orderId: id, ...difference });
    morning(2);
    await days.run(SYSTEM, day);
    await days.run(SYSTEM, dayAfter(1));
    expect(await found()).toEqual([expected]);
    const [item] = await items();
    expect(item).toMatchObject({ orderId: id, paymentKey: expect.any(String), orderNumber: expect.any(String) });
    await Promise.all([days.run(SYSTEM, day), days.run(SYSTEM, day), days.run(SYSTEM, day)]);
    expect([await found(), (await items(null)).length, (await listed.items({ state: null, from: dayAfter(1), to: dayAfter(1) }, 9, null)).length]).toEqual([[expected], 1, 0]);
    await shop.sandbox.control('DELETE', '/sandbox/differences');
    await days.run(SYSTEM, day);
    expect(await items(null)).toMatchObject([{ id: item?.id, state: 'RESOLVED', how: 'VANISHED', resolvedBy: 'system' }]);
    await differ({ orderId: id, ...difference });
    await days.run(SYSTEM, day);
    expect(await items(null)).toMatchObject([{ id: item?.id, state: 'OPEN', how: null }]);
  });

  it('differ by a payment that we do not have, of an order of ours or of nobody’s', async () => {
    const id = await shop.placed(shopper);
    await shop.sandbox.confirm({ orderId: id, paymentKey: await shop.agreed(id), amount: 10_000 });
    await shop.sandbox.confirm(await shop.sandbox.authenticate({ orderId: `nobody-${day}`, amount: 7_000 }));
    morning(1);
    await days.run(SYSTEM, day);
    expect(await found()).toEqual([['TRANSACTIONS', 'MISSING_HERE', 'NOT_TOLD', 0, 10_000], ['TRANSACTIONS', 'MISSING_HERE', 'ORDER_UNKNOWN', 0, 7_000]]);
    await shop.get(PaymentResolverService).refresh(id); // it comes after all, for an order whose time is over: it is explained
    await days.run(SYSTEM, day);
    expect(await found()).toEqual([['TRANSACTIONS', 'MISSING_HERE', 'ORDER_UNKNOWN', 0, 7_000]]);
  });

  it('differ by a payment that somebody cancelled at Toss by hand, until we know of it too', async () => {
    const { id } = await shop.confirmed(shopper);
    const [payment] = await shop.shelf.sql<{ key: string }>('select payment_key as key from payment where order_id = $1', [id]);
    await shop.sandbox.cancel(payment?.key ?? '', { cancelReason: '전화로 취소' });
    morning(1);
    await days.run(SYSTEM, day);
    expect(await found()).toEqual([['TRANSACTIONS', 'MISSING_HERE', 'CANCELLED_AT_TOSS', 0, -10_000]]);
    expect(await items()).toMatchObject([{ orderId: id, paymentKey: payment?.key }]);
    expect(await broken()).toEqual([]);
    await shop.get(PaymentResolverService).refresh(id);
    await days.run(SYSTEM, day);
    expect([await found(), await broken()]).toEqual([[], []]);
  });

  it('differ by a refund of ours that Toss’s list lacks: it lags where the payment itself agrees, and where it does not the refund is not at Toss', async () => {
    const lacking = async (): Promise<string> => {
      const { id } = await shop.confirmed(shopper);
      await refunded(id);
      const [refund] = await shop.shelf.sql<{ key: string }>("select reference as key from ledger_transaction where order_id = $1 and event = 'claim.refunded'", [id]);
      await differ({ transactionKey: refund?.key, list: 'transactions', kind: 'missing' });
      return id;
    };
    await lacking();
    const other = await lacking();
    // As if the refund had been written down here and never been made there.
    await shop.shelf.sql('update payment set refunded_won = refunded_won - 10000 where order_id = $1', [other]);
    morning(1);
    await days.run(SYSTEM, day);
    expect(await found()).toEqual([['TRANSACTIONS', 'MISSING_THERE', 'LIST_LAGS', -10_000, 0], ['TRANSACTIONS', 'MISSING_THERE', 'NOT_AT_TOSS', -10_000, 0]]);
    await shop.shelf.sql('update payment set refunded_won = refunded_won + 10000 where order_id = $1', [other]);
    await shop.sandbox.control('DELETE', '/sandbox/differences');
    await days.run(SYSTEM, day);
    expect([await found(), await broken()]).toEqual([[], []]);
  });

  it('differ by a deposit that the bank took back, unseen by us or of an order that stands', async () => {
    const [unseen, stands] = [await deposited(), await deposited()];
    clock.advance(MINUTE);
    for (const id of [unseen, stands]) await shop.sandbox.control('POST', '/sandbox/reverse', { orderId: id });
    await shop.get(PaymentResolverService).refresh(stands);
    morning(1);
    await days.run(SYSTEM, day);
    expect(await found()).toEqual([['TRANSACTIONS', 'REVERTED_DEPOSIT', 'BANK_TOOK_BACK_UNSEEN', 0, -10_000], ['TRANSACTIONS', 'REVERTED_DEPOSIT', 'BANK_TOOK_BACK', -10_000, -10_000]]);
    await shop.sandbox.control('POST', '/sandbox/deposit', { orderId: stands });
    for (const id of [unseen, stands]) await shop.get(PaymentResolverService).refresh(id);
    await days.run(SYSTEM, day);
    expect(await found()).toEqual([]); // the one was paid again; the other is known now, though a day late
  });

  it('arrive in the bank: each settled row is posted once with its fee, and what Toss owes is what it has not settled', async () => {
    const before = { bank: await balance('BANK'), fee: await balance('TOSS_FEE'), vat: await balance('TOSS_FEE_VAT'), owed: await balance('TOSS_RECEIVABLE') };
    await shop.confirmed(shopper); // card: paid on the second business day
    await refunded((await shop.confirmed(shopper)).id);
    await deposited(); // paid on the next
    morning(3);
    const run = async (): Promise<unknown> => Promise.all([day, dayAfter(1), dayAfter(2)].map((one) => days.run(SYSTEM, one)));
    await run();
    await run();
    expect((await arrived()).length).toBe(4);
    expect([await balance('BANK') - before.bank, await balance('TOSS_FEE') - before.fee, await balance('TOSS_FEE_VAT') - before.vat]).toEqual([9_970 + 9_750, 27 + 227, 3 + 23]);
    expect([await balance('TOSS_RECEIVABLE'), await broken()]).toEqual([before.owed, []]);
    expect(await listed.run(dayAfter(1))).toMatchObject({ arrivedCount: 1, arrivedWon: 9_970, feeWon: 30, feeVatWon: 3 });
  });

  it('that Toss later tells otherwise is put right by a posting of what changed', async () => {
    const { id } = await shop.confirmed(shopper);
    await differ({ orderId: id, kind: 'fee', value: 33 });
    morning(3);
    await days.run(SYSTEM, dayAfter(2));
    const wrong = await balance('BANK');
    await shop.sandbox.control('DELETE', '/sandbox/differences');
    await days.run(SYSTEM, dayAfter(2));
    await days.run(SYSTEM, dayAfter(2));
    expect([await balance('BANK') - wrong, (await arrived()).filter(({ reference }) => reference.endsWith('#2')).length, (await arrived()).length, await broken()]).toEqual([33, 1, 2, []]);
  });

  it('may be put aside into suspense and back, with a reason; and come back by themselves with what explains them', async () => {
    await shop.sandbox.confirm(await shop.sandbox.authenticate({ orderId: `nobody-${day}`, amount: 7_000 }));
    const { id } = await shop.confirmed(shopper);
    await differ({ orderId: id, kind: 'fee', value: 33 });
    morning(3);
    for (const one of [day, dayAfter(2)]) await days.run(SYSTEM, one);
    const open = await items();
    const [fee = '', stranger = ''] = ['FEE', 'MISSING_HERE'].map((kind) => open.find((item) => item.kind === kind)?.id);
    const [owed, aside] = [await balance('TOSS_RECEIVABLE'), await balance('SUSPENSE')];
    expect(await refusal(desk.suspend(ACCOUNTANT, fee, '요율이 다름'))).toMatchObject({ code: 'NOTHING_TO_MOVE' });
    expect(await refusal(desk.suspend(ACCOUNTANT, stranger, ' '))).toMatchObject({ code: 'REASON_REQUIRED' });
    const twice = await Promise.all([refusal(desk.suspend(ACCOUNTANT, stranger, '누구의 결제인지 물어봄')), refusal(desk.suspend(ACCOUNTANT, stranger, '누구의 결제인지 물어봄'))]);
    expect(twice.map(({ code }) => code).sort()).toEqual(['WRONG_STATE', 'none']);
    expect([await balance('TOSS_RECEIVABLE') - owed, await balance('SUSPENSE') - aside, await broken()]).toEqual([7_000, -7_000, []]);
    // Of the same sum, and not what was put aside: both sides of the posting are looked at.
    for (const [from, to, named] of [['TOSS_RECEIVABLE', 'BANK', true], ['BANK', 'TOSS_RECEIVABLE', false]] as const) {
      await superuser.sql(`alter table ledger_entry disable trigger ledger_entry_append_only; update ledger_entry e set account_code = '${to}' from ledger_transaction t where t.id = e.transaction_id and t.reference = '${stranger}#1' and e.account_code = '${from}'; alter table ledger_entry enable always trigger ledger_entry_append_only`);
      expect((await broken()).some(([name]) => name === 'difference_postings')).toBe(named);
    }
    await desk.unsuspend(ACCOUNTANT, stranger, '다시 살핌');
    await desk.suspend(ACCOUNTANT, stranger, '토스에 물어봄');
    await differ({ orderId: `nobody-${day}`, list: 'transactions', kind: 'missing' });
    await differ({ orderId: `nobody-${day}`, kind: 'missing' });
    await days.run(SYSTEM, day);
    expect(await items(null)).toEqual(expect.arrayContaining([expect.objectContaining({ id: stranger, how: 'VANISHED', suspendedWon: 0 })]));
    expect([await balance('SUSPENSE'), await refusal(desk.unsuspend(ACCOUNTANT, stranger, '한 번 더'))]).toMatchObject([aside, { code: 'NOTHING_TO_MOVE' }]);
  });

  it('that a person has explained stay so, however often they are found again', async () => {
    const { id } = await shop.confirmed(shopper);
    await differ({ orderId: id, kind: 'fee', value: 33 });
    morning(1);
    await days.run(SYSTEM, day);
    const [item] = await items();
    const both = await Promise.all(['카드사 행사 수수료', '다른 사람이 먼저'].map((note) => refusal(desk.resolve(ACCOUNTANT, item?.id ?? '', note))));
    expect(both.map(({ code }) => code).sort()).toEqual(['WRONG_STATE', 'none']);
    await days.run(SYSTEM, day);
    expect(await items(null)).toMatchObject([{ state: 'RESOLVED', how: 'PERSON', resolvedBy: 'staff:accountant' }]);
    await shop.sandbox.control('DELETE', '/sandbox/differences');
    await differ({ orderId: id, kind: 'fee', value: 40 });
    await days.run(SYSTEM, day);
    expect((await items()).map(({ oursWon, theirsWon }) => [oursWon, theirsWon])).toEqual([[250, 290]]); // another fee is another difference
  });

  it('are compared for each day that is over, also where the worker or Toss was away', async () => {
    await shop.confirmed(shopper);
    expect(await refusal(days.run(SYSTEM, day))).toMatchObject({ code: 'DAY_NOT_OVER' });
    expect(await refusal(days.ask(ACCOUNTANT, '2026-02-30'))).toMatchObject({ code: 'BAD_INPUT' });
    morning(3);
    await shop.fault({ kind: 'error', code: 'UNKNOWN_PAYMENT_ERROR', path: '/v1/settlements', times: 10 });
    await expect(days.run(SYSTEM, day)).rejects.toThrow();
    expect([await listed.run(day), await days.due()]).toMatchObject([{ state: 'FAILED' }, expect.arrayContaining([day, dayAfter(1), dayAfter(2)])]);
    await shop.sandbox.control('DELETE', '/sandbox/faults');
    await days.runDue();
    expect(await listed.run(day)).toMatchObject({ state: 'DONE', failure: null });
    morning(20);
    await days.runDue();
    expect((await days.due()).includes(day)).toBe(false);
    await days.ask(ACCOUNTANT, day);
    await days.ask(ACCOUNTANT, day);
    expect((await shop.jobs()).filter(({ task, key }) => task === 'reconcile' && key === `reconcile:${day}`).length).toBe(1);
  });
});

describe('the books of money from Toss', () => {
  it('name the row where money that arrived is not what was posted, or what is left is nobody’s question', async () => {
    clock.set(new Date(FIRST_NOON));
    const shop = await Shop.open({ modules: [ReconciliationModule] });
    const days = shop.get(ReconciliationService);
    await shop.confirmed(shop.guest());
    clock.advance(3 * DAY);
    await days.runDue();
    const broken = async (): Promise<string[]> => (await shop.get(BooksService).prove({ offline: true })).filter((check) => !check.ok).map((check) => check.name);
    expect(await broken()).toEqual([]);
    for (const [harm, cure, names] of [
      ['update toss_settlement set fee_vat_won = fee_vat_won + 1', 'update toss_settlement set fee_vat_won = fee_vat_won - 1', ['toss_arrivals']],
      ['update toss_settlement set corrections = 1', 'update toss_settlement set corrections = 0', ['toss_arrivals_posted']],
      // Posted under a key that Toss does not know.
      ["update toss_settlement set transaction_key = transaction_key || 'x'", 'update toss_settlement set transaction_key = left(transaction_key, -1)', ['toss_arrivals', 'toss_arrivals_posted', 'documents']],
      // Posted as a correction that Toss never made: of one row, a second posting.
      ["with t as (insert into ledger_transaction (id, event, reference, occurred_at, actor) select gen_random_uuid(), 'toss.settled', transaction_key || '#2', now(), 'test' from toss_settlement returning id, posted_on) insert into ledger_entry (transaction_id, posted_on, account_code, amount_won) select t.id, t.posted_on, e.* from t cross join (values ('BANK', 5), ('TOSS_FEE', -5)) e", 'update toss_settlement set corrections = 1, net_won = net_won + 5, fee_won = fee_won - 5', ['toss_arrivals', 'documents']],
      ['create table kept as select transaction_key, settles from toss_settlement; update toss_settlement set settles = null', 'update toss_settlement s set settles = k.settles from kept k where k.transaction_key = s.transaction_key; drop table kept', ['toss_receivable']],
      ["insert into reconciliation_run (day, state, asked_at, ended_at, actor) select max(day) + 40, 'DONE', now(), now(), 'test' from reconciliation_run; create table kept as select transaction_key, settles from toss_settlement; update toss_settlement set settles = null", 'update toss_settlement s set settles = k.settles from kept k where k.transaction_key = s.transaction_key; drop table kept', ['toss_receivable', 'toss_waiting']],
    ] as const) {
      for (const statement of harm.split('; ')) await shop.shelf.sql(statement);
      expect(await broken()).toEqual(names);
      for (const statement of cure.split('; ')) await shop.shelf.sql(statement);
    }
    expect(await broken()).toEqual([]);
    // While an answer of Toss about a payment was awaited, the comparison waited too: what came to light by it is for the next one to find.
    await shop.shelf.sql('update toss_settlement set settles = null');
    for (const [change, named] of [["state = 'UNKNOWN'", false], ["state = 'SUCCEEDED', resolved_at = (select max(ended_at) from reconciliation_run) + interval '1 second'", false], ["resolved_at = (select max(ended_at) from reconciliation_run)", true]] as const) {
      await shop.shelf.sql(`update payment_attempt set ${change}`);
      expect([change, (await broken()).includes('toss_receivable')]).toEqual([change, named]);
    }
  });

  it('name a day that nobody compared, where the mall runs: three days after it, and not before', async () => {
    clock.set(new Date(FIRST_NOON));
    const shop = await Shop.open({ modules: [ReconciliationModule] });
    await shop.confirmed(shop.guest());
    const silent = async (running: boolean): Promise<object[] | undefined> => (await shop.get(BooksService).prove({ offline: true, running })).find((check) => check.name === 'days_compared')?.breaches;
    clock.advance(2 * DAY);
    expect(await silent(true)).toEqual([]);
    clock.advance(DAY);
    expect([await silent(true), await silent(false)]).toEqual([[{ day: '2026-11-24', comparison: 'never' }], undefined]);
    await shop.get(ReconciliationService).runDue();
    expect(await silent(true)).toEqual([]);
  });
});
