import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { clock, DAY, HOUR, won } from '#kernel';
import { BooksService } from '#ledger';
import { BankTransferService, ClaimService, OrderEndingService, PaymentResolverService, PaymentService, RefundService, type Shopper } from '#order';
import { orderId } from '../../support/shopper.js';
import { refusal } from '../catalog/rooms.js';
import { Shop } from './shop.js';

const ACCOUNT = { bank: '88', accountNumber: '110-123-456789', holder: '김구로' };

describe('money that has to go back', () => {
  let shop: Shop;
  let refunds: RefundService;
  let shopper: Shopper;

  beforeAll(async () => {
    shop = await Shop.open({ refundDelayMs: 2 * DAY });
    refunds = shop.get(RefundService);
  });

  beforeEach(() => {
    clock.set(undefined);
    clock.set(clock.now());
    shopper = shop.guest();
  });

  /** What the books say of one order. */
  const broken = async (id: string): Promise<object[]> => {
    const [order] = await shop.shelf.sql<{ number: string }>('select number from mall_order where id = $1', [id]);
    return (await shop.get(BooksService).prove({ offline: false })).flatMap((check) => check.breaches.filter((breach) => JSON.stringify(breach).includes(order?.number ?? id) || JSON.stringify(breach).includes(id)).map((breach) => ({ [check.name]: breach })));
  };

  it('of a deposit goes to the account that the shopper names, and is in the books when the bank has paid', async () => {
    const id = await shop.strandedDeposit(shopper);
    expect(await shop.attempts(id)).toMatchObject([{ kind: 'CONFIRM' }, { kind: 'CANCEL', state: 'REFUSED' }]);
    expect((await shop.jobs()).filter((job) => job.key?.startsWith('refund-account:')).length).toBe(1);
    await refunds.toAccount(shopper, id, ACCOUNT);
    const sealed = await shop.shelf.sql<{ refund_account: Buffer }>("select refund_account from payment_attempt where order_id = $1 and state = 'INTENDED'", [id]);
    expect(sealed[0]?.refund_account.toString('utf8')).not.toContain('456789');
    await shop.work();
    expect(await shop.recorded(id)).toMatchObject({ received: 10_000, refunded: 0 }); // the bank takes two days
    clock.advance(2 * DAY + HOUR);
    await shop.work();
    expect(await shop.recorded(id)).toMatchObject({ received: 10_000, refunded: 10_000 });
    expect((await shop.posted(id)).filter(([, account]) => account === 'TOSS_RECEIVABLE').map(([event, , amount]) => [event, amount])).toEqual([['payment.unserved', 10_000], ['payment.refunded', -10_000]]);
    expect(await shop.shelf.sql('select id from payment_attempt where refund_account is not null')).toEqual([]);
  });

  it('whose answer can’t be read is not refused while the bank has still to pay it, so that nobody sends it a second time', async () => {
    const { id } = await shop.confirmed(shopper, { paymentMethod: 'VIRTUAL_ACCOUNT' });
    await shop.sandbox.control('POST', '/sandbox/deposit', { orderId: id });
    await shop.get(PaymentResolverService).refresh(id);
    const [line] = await shop.shelf.sql<{ id: string }>('select id from order_line where order_id = $1', [id]);
    await shop.work(); // what other orders left: the fault is for this one
    await shop.fault({ kind: 'malformed', path: '/cancel' });
    await shop.get(ClaimService).request(shopper, { id: orderId(), orderId: id, kind: 'CANCELLATION', cause: 'CHANGE_OF_MIND', note: '', lines: [{ lineId: line?.id ?? '', quantity: 1 }], agreedRefundWon: won(10_000), refundAccount: ACCOUNT });
    const refund = (): Promise<unknown> => shop.shelf.sql('select state, channel from refund where order_id = $1', [id]);
    for (let turn = 0; turn < 4; turn += 1) {
      await shop.work();
      clock.advance(HOUR);
      expect([turn, await refund()]).toEqual([turn, [{ state: 'PENDING', channel: 'TOSS' }]]);
    }
    // Asked with a key of its own, as after a refusal that passes: Toss has nothing left, and still it is on its way.
    await shop.shelf.sql("update payment_attempt set idempotency_key = 'cancel-' || id where order_id = $1 and kind = 'CANCEL'", [id]);
    await shop.work();
    expect(await refund()).toEqual([{ state: 'PENDING', channel: 'TOSS' }]);
    clock.advance(2 * DAY);
    await shop.work();
    expect([await refund(), (await shop.posted(id)).filter(([event, account]) => event !== 'order.paid' && account === 'TOSS_RECEIVABLE')]).toEqual([[{ state: 'SUCCEEDED', channel: 'TOSS' }], [['claim.refunded', 'TOSS_RECEIVABLE', -10_000]]]);
  });

  it('is asked for once: twice at once is one attempt, and nobody else may', async () => {
    const id = await shop.strandedDeposit(shopper);
    const outcomes = await Promise.all([refusal(refunds.toAccount(shopper, id, ACCOUNT)), refusal(refunds.toAccount(shopper, id, ACCOUNT)), refusal(refunds.toAccount(shop.guest(), id, ACCOUNT))]);
    expect(outcomes.map((outcome) => outcome.code).sort()).toEqual(['NOT_FOUND', 'REFUND_NOT_WAITING', 'none']);
  });

  it('that the bank could not pay is sent from our own account by two people, to the account that the shopper then names', async () => {
    const id = await shop.strandedDeposit(shopper);
    await shop.work(); // what other orders left: the fault is for this one
    await shop.fault({ kind: 'refund-failure' });
    await refunds.toAccount(shopper, id, ACCOUNT);
    await shop.work();
    expect((await shop.attempts(id)).at(-1)).toMatchObject({ kind: 'CANCEL', state: 'REFUSED', error_code: 'REFUND_FAILED' });
    expect(await shop.recorded(id)).toMatchObject({ received: 10_000, refunded: 0 });
    const [refund] = await shop.shelf.sql<{ id: string; state: string }>('select id, state from refund where order_id = $1', [id]);
    const refundId = refund?.id ?? '';
    expect([refund?.state, (await shop.jobs()).filter((job) => job.key?.startsWith('refund-account:') && job.key.length > 0).length > 0]).toEqual(['FAILED', true]);
    // Toss counts it as given back: there is nothing that it could cancel again.
    const asked = (await shop.attempts(id)).length;
    expect(await refusal(refunds.retry({ name: 'staff:first' }, refundId, ACCOUNT))).toMatchObject({ code: 'WRONG_STATE' });
    await refunds.toAccount(shopper, id, { ...ACCOUNT, accountNumber: '110-999-888777' });
    await shop.work();
    expect((await shop.attempts(id)).length).toBe(asked);
    const transfers = shop.get(BankTransferService);
    expect(await transfers.account({ name: 'staff:first' }, orderId(), refundId, '보낼 곳')).toMatchObject({ accountNumber: '110999888777' });
    const transfer = await transfers.record({ name: 'staff:first' }, refundId, 'REFUND', '2026-11-24-0001');
    await Promise.all([1, 2].map(() => transfers.confirm({ name: 'staff:second' }, transfer)));
    expect((await shop.posted(id)).map(([event, account, amount]) => [event, account, amount])).toEqual([
      ['payment.unserved', 'TOSS_RECEIVABLE', 10_000], ['payment.unserved', 'SHOPPER_PAYABLE', -10_000], ['payment.refunded', 'SHOPPER_PAYABLE', 10_000], ['payment.refunded', 'BANK', -10_000],
    ]);
    expect(await shop.shelf.sql('select order_id from refund_account where order_id = $1', [id])).toEqual([]);
    expect(await refusal(refunds.toAccount(shopper, id, ACCOUNT))).toMatchObject({ code: 'REFUND_NOT_WAITING' });
    expect(await broken(id)).toEqual([]);
  });

  it('in part, after one that the bank could not pay and one that somebody cancelled at Toss, comes to its end by itself: the balance is Toss’s', async () => {
    const vendorId = await shop.shelf.createVendor({ shippingFeeWon: 0 });
    const { variantId } = await shop.shelf.createProduct({ vendorId, priceWon: 10_000, stock: 9, taxKind: 'EXEMPT' });
    const { id, key } = await shop.confirmed(shopper, { paymentMethod: 'VIRTUAL_ACCOUNT', lines: [{ variantId, quantity: 4 }], seenTotalWon: won(40_000) });
    await shop.sandbox.control('POST', '/sandbox/deposit', { orderId: id });
    await shop.get(PaymentResolverService).refresh(id);
    const [line] = await shop.shelf.sql<{ id: string }>('select id from order_line where order_id = $1', [id]);
    const cancel = (refundWon = 10_000): Promise<string[]> => shop.get(ClaimService).request(shopper, { id: orderId(), orderId: id, kind: 'CANCELLATION', cause: 'CHANGE_OF_MIND', note: '', lines: [{ lineId: line?.id ?? '', quantity: 1 }], agreedRefundWon: won(refundWon), refundAccount: ACCOUNT });
    const states = async (): Promise<(string | null)[][]> => (await shop.shelf.sql<{ state: string; error_code: string | null }>('select state, error_code from refund where order_id = $1 order by created_at, id', [id])).map((row) => [row.state, row.error_code]);
    const workOn = async (): Promise<void> => {
      for (let turn = 0; turn < 5; turn += 1) {
        await shop.work();
        clock.advance(3 * DAY);
      }
    };
    await shop.work(); // what other orders left: the fault is for this one
    await shop.fault({ kind: 'refund-failure' });
    await cancel();
    await workOn();
    expect(await states()).toEqual([['FAILED', 'REFUND_FAILED']]);
    await cancel();
    await workOn();
    expect(await states()).toEqual([['FAILED', 'REFUND_FAILED'], ['SUCCEEDED', null]]);
    expect(await shop.recorded(id)).toMatchObject({ received: 40_000, refunded: 10_000 });
    expect(await broken(id)).toEqual([]);
    // Somebody cancels at Toss behind our back, as a refund of ours is on its way.
    await cancel();
    await shop.toss.refunds.create({ payment_intent: key, amount: 4_000, tax_free_amount: 4_000, reason: '관리 화면', refund_account: { bank: '88', account_number: '110123456789', holder_name: '김구로' } });
    await workOn();
    expect([(await states()).at(-1), await shop.recorded(id)]).toMatchObject([['SUCCEEDED', null], { refunded: 24_000 }]);
    expect((await shop.attempts(id)).filter((attempt) => attempt.state === 'INTENDED')).toEqual([]);
  });

  it('is never given for an order that is served', async () => {
    const { id } = await shop.confirmed(shopper);
    expect(await refusal(refunds.toAccount(shopper, id, ACCOUNT))).toMatchObject({ code: 'REFUND_NOT_WAITING' });
    expect(await refusal(refunds.byStaff({ name: 'staff:test' }, id, null))).toMatchObject({ code: 'REFUND_NOT_WAITING' });
  });

  it('nor where the deposit came before its account could be withdrawn: that order is paid', async () => {
    const { id } = await shop.confirmed(shopper, { paymentMethod: 'VIRTUAL_ACCOUNT' });
    clock.advance(DAY - 1_000);
    await shop.sandbox.control('POST', '/sandbox/deposit', { orderId: id });
    clock.advance(2_000);
    expect(await shop.get(OrderEndingService).expire(id)).toBe('waiting');
    await shop.work();
    expect(await shop.recorded(id)).toMatchObject({ state: 'PAID', payment: 'succeeded', received: 10_000 });
    expect(await refusal(refunds.toAccount(shopper, id, ACCOUNT))).toMatchObject({ code: 'REFUND_NOT_WAITING' });
    expect((await shop.jobs()).filter((job) => job.key?.startsWith('refund-account:') && job.key.includes(id))).toEqual([]);
  });

  it('of a card is tried again while the refusal may pass, and by staff when it was for good', async () => {
    const id = await shop.placed(shopper);
    const key = await shop.agreed(id);
    await shop.get(OrderEndingService).cancel(shopper, id);
    await shop.sandbox.confirm({ orderId: id, paymentKey: key, amount: 10_000 });
    await shop.get(PaymentResolverService).refresh(id);
    for (const code of ['EXCEED_CANCEL_LIMIT', 'UNAUTHORIZED_KEY']) {
      await shop.fault({ kind: 'error', path: '/cancel', code });
      await shop.work();
      expect((await shop.attempts(id)).at(-1)).toMatchObject({ kind: 'CANCEL', state: 'INTENDED' });
      clock.advance(HOUR + 1_000);
    }
    await shop.fault({ kind: 'error', path: '/cancel', code: 'NOT_CANCELABLE_PAYMENT' });
    await shop.work();
    expect((await shop.attempts(id)).at(-1)).toMatchObject({ kind: 'CANCEL', state: 'REFUSED', error_code: 'NOT_CANCELABLE_PAYMENT' });
    await refunds.byStaff({ name: 'staff:test' }, id, null);
    await shop.work();
    expect(await shop.recorded(id)).toMatchObject({ received: 10_000, refunded: 10_000 });
  });
});

describe('another way to pay', () => {
  let shop: Shop;
  let payments: PaymentService;
  let shopper: Shopper;

  beforeAll(async () => {
    clock.set(undefined);
    shop = await Shop.open();
    payments = shop.get(PaymentService);
    shopper = shop.guest();
  });

  it('is chosen for an order that nothing was paid for, with its history, and pays it under the same id', async () => {
    const id = await shop.placed(shopper);
    await payments.fail(shopper, id, 'REJECT_CARD_COMPANY');
    await Promise.all([payments.changeMethod(shopper, id, 'VIRTUAL_ACCOUNT'), payments.changeMethod(shopper, id, 'VIRTUAL_ACCOUNT')]);
    expect(await payments.window(shopper, id)).toMatchObject({ method: 'VIRTUAL_ACCOUNT', orderId: id, amountWon: 10_000, accountHours: 24 });
    expect(await shop.recorded(id)).toMatchObject({ payment: 'requires_payment_method', failure: null });
    expect(await shop.shelf.sql("select from_state, to_state from state_change where subject = 'payment_method' and subject_id = $1", [id])).toEqual([{ from_state: 'CARD', to_state: 'VIRTUAL_ACCOUNT' }]);
    await payments.changeMethod(shopper, id, 'EASY_PAY');
    await payments.confirm(shopper, { orderId: id, paymentKey: await shop.agreed(id), amountWon: won(10_000) });
    expect(await shop.recorded(id)).toMatchObject({ state: 'PAID' });
  });

  it('is refused once money may be on its way, to somebody else, and after the end', async () => {
    const waiting = await shop.confirmed(shopper, { paymentMethod: 'VIRTUAL_ACCOUNT' });
    expect(await refusal(payments.changeMethod(shopper, waiting.id, 'CARD'))).toMatchObject({ code: 'ALREADY_PAID' });
    const asked = await shop.placed(shopper);
    const key = await shop.agreed(asked);
    await shop.fault({ kind: 'drop-before', path: '/confirm', times: 9 });
    await payments.confirm(shopper, { orderId: asked, paymentKey: key, amountWon: won(10_000) });
    await shop.sandbox.control('DELETE', '/sandbox/faults');
    expect(await refusal(payments.changeMethod(shopper, asked, 'TRANSFER'))).toMatchObject({ code: 'PAYMENT_UNKNOWN' });
    const open = await shop.placed(shopper);
    expect(await refusal(payments.changeMethod(shop.guest(), open, 'TRANSFER'))).toMatchObject({ code: 'NOT_FOUND' });
    await shop.get(OrderEndingService).cancel(shopper, open);
    expect(await refusal(payments.changeMethod(shopper, open, 'TRANSFER'))).toMatchObject({ code: 'ORDER_NOT_PAYABLE' });
  });

  it('a key of ours that Toss does not accept is not the buyer’s card', async () => {
    const id = await shop.placed(shopper);
    const key = await shop.agreed(id);
    await shop.fault({ kind: 'error', path: '/confirm', code: 'UNAUTHORIZED_KEY' });
    expect(await payments.confirm(shopper, { orderId: id, paymentKey: key, amountWon: won(10_000) })).toEqual({ kind: 'declined', code: 'UNAUTHORIZED_KEY', message: '지금은 이 방법으로 결제할 수 없습니다.' });
  });
});
