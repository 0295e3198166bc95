import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { until } from '../../support/until.js';
import { errorOf, SdkShop } from './sdk-shop.js';

const ACCOUNT = { bank: '국민', account_number: '1234567890', holder_name: '김구로' };
const RANGE = { start_date: new Date('2000-01-01'), end_date: new Date('2990-01-01') };

let shop: SdkShop;
beforeAll(async () => {
  shop = await SdkShop.start();
});
afterAll(() => shop.sandbox.close());

describe('a payment by card', () => {
  it('is confirmed, read by its key and by its order, and read the same', async () => {
    const toss = shop.client();
    const { key, orderId, confirm } = await shop.agreed({ amount: 10_000, taxFreeAmount: 3_000 });
    expect(await toss.paymentIntents.retrieve(key)).toMatchObject({ status: 'requires_confirmation', amount_received: 0 });
    const paid = await confirm(toss);
    expect(paid).toMatchObject({
      id: key, order_id: orderId, status: 'succeeded', amount: 10_000, amount_received: 10_000, amount_refunded: 0, balance_amount: 10_000, currency: 'krw', livemode: false,
      tax_free_amount: 3_000, vat: 636, supplied_amount: 6_364, payment_method_details: { type: 'card', card: { issuer_code: '41' } }, last_payment_error: null, refunds: [],
    });
    expect(paid.secret).toMatch(/^ps_/);
    expect(await toss.paymentIntents.retrieve(key)).toEqual(paid);
    expect(await toss.paymentIntents.retrieveByOrder(orderId)).toEqual(paid);
    expect(paid.lastResponse).toMatchObject({ statusCode: 200, idempotencyKey: `confirm-${orderId}` });
    expect(await shop.movements(key)).toEqual([10_000]);
  });

  it('is replayed under its key: the same answer, paid once, and the trace of both', async () => {
    const { key, orderId, confirm } = await shop.agreed();
    const first = await confirm(shop.client());
    const again = await confirm(shop.client());
    expect(again).toEqual(first);
    expect(again.lastResponse?.requestId).toMatch(new RegExp(`,${first.lastResponse?.requestId ?? ''}$`));
    expect(await errorOf(confirm(shop.client(), `other-${orderId}`))).toMatchObject({ type: 'TossConflictError', code: 'ALREADY_PROCESSED_PAYMENT', outcome: 'unknown' });
    expect(await shop.movements(key)).toEqual([10_000 + 3_000]);
  });

  it('goes back in parts, by the balance that is believed', async () => {
    const toss = shop.client();
    const { key, confirm } = await shop.agreed({ amount: 13_000 });
    await confirm(toss);
    const first = await toss.refunds.create({ payment_intent: key, amount: 3_000, reason: '하나 변심', expected_balance: 13_000, expand: ['payment_intent'] });
    expect(first).toMatchObject({ object: 'refund', amount: 3_000, balance_after: 10_000, status: 'succeeded', reason: '하나 변심', payment_intent: { id: key, balance_amount: 10_000, amount_refunded: 3_000, refunded: false } });
    expect(await errorOf(toss.refunds.create({ payment_intent: key, amount: 3_000, reason: '같은 것 또', expected_balance: 13_000 }))).toMatchObject({ code: 'NOT_MATCHES_REFUNDABLE_AMOUNT', outcome: 'unknown' });
    expect(await errorOf(toss.refunds.create({ payment_intent: key, amount: 10_001, reason: '너무 많이' }))).toMatchObject({ type: 'TossInvalidRequestError', code: 'NOT_CANCELABLE_AMOUNT', outcome: 'refused' });
    const rest = await toss.refunds.create({ payment_intent: key, reason: '나머지' });
    expect(rest).toMatchObject({ amount: 10_000, balance_after: 0, payment_intent: key });
    expect((await toss.refunds.list({ payment_intent: key })).data.map(({ id, amount }) => [id, amount])).toEqual([[first.id, 3_000], [rest.id, 10_000]]);
    expect(await toss.refunds.retrieve(key, first.id)).toMatchObject({ id: first.id, amount: 3_000, payment_intent: key });
    expect(await errorOf(toss.refunds.retrieve(key, 'no-such-refund'))).toMatchObject({ statusCode: 404, param: 'id' });
    expect(await toss.paymentIntents.retrieve(key)).toMatchObject({ status: 'succeeded', refunded: true, amount_refunded: 13_000, balance_amount: 0 });
    expect(await shop.movements(key)).toEqual([13_000, -3_000, -10_000]);
  });

  it('with a tax-free part goes back by its parts, which always sum up', async () => {
    const toss = shop.client();
    const { key, confirm } = await shop.agreed({ amount: 10_000, taxFreeAmount: 4_000 });
    await confirm(toss);
    expect(await errorOf(toss.refunds.create({ payment_intent: key, amount: 7_000, reason: '과세분보다 많이' }))).toMatchObject({ code: 'INVALID_REQUEST', outcome: 'refused' });
    for (const [amount, tax_free_amount, balance] of [[1_001, 0, 8_999], [3_333, 2_000, 5_666]] as const) {
      const { payment_intent } = await toss.refunds.create({ payment_intent: key, amount, tax_free_amount, reason: '일부', expected_balance: balance + amount, expand: ['payment_intent'] });
      expect([payment_intent.balance_amount, payment_intent.tax_free_amount + payment_intent.vat + payment_intent.supplied_amount]).toEqual([balance, balance]);
    }
    expect(await toss.paymentIntents.retrieve(key)).toMatchObject({ tax_free_amount: 2_000, vat: 333, supplied_amount: 3_333 });
  });

  it('that is declined is a card error, and dead', async () => {
    const toss = shop.client();
    const { key, confirm } = await shop.agreed({ decline: 'INVALID_STOPPED_CARD' });
    expect(await errorOf(confirm(toss))).toMatchObject({ type: 'TossCardError', code: 'INVALID_STOPPED_CARD', decline_code: 'card_not_supported', statusCode: 400, outcome: 'refused' });
    expect(await toss.paymentIntents.retrieve(key)).toMatchObject({ status: 'requires_payment_method', last_payment_error: { code: 'INVALID_STOPPED_CARD' }, amount_received: 0 });
    expect(await shop.movements(key)).toEqual([]);
  });

  it('of another shop, of no shop, or with a wrong key does not exist', async () => {
    expect(await errorOf(shop.client().paymentIntents.retrieve('no-such-payment'))).toMatchObject({ type: 'TossInvalidRequestError', statusCode: 404, code: 'NOT_FOUND_PAYMENT', outcome: 'refused' });
    expect(await errorOf(shop.client().paymentIntents.retrieveByOrder('no-such-order'))).toMatchObject({ statusCode: 404 });
    const stranger = new (shop.client().constructor as typeof import('#toss').Toss)('test_sk_of_a_stranger', { baseUrl: shop.sandbox.url });
    expect(await errorOf(stranger.paymentIntents.retrieve('no-such-payment'))).toMatchObject({ type: 'TossAuthenticationError', code: 'UNAUTHORIZED_KEY', statusCode: 401, outcome: 'refused' });
  });

  it.each([['REJECT_CARD_PAYMENT', 'TossCardError'], ['FORBIDDEN_REQUEST', 'TossPermissionError'], ['NOT_FOUND_TERMINAL_ID', 'TossInvalidRequestError'], ['EXCEED_CANCEL_LIMIT', 'TossInvalidRequestError'], ['FAILED_REFUND_PROCESS', 'TossAPIError']])('is answered %s by a test code, which is a %s', async (code, type) => {
    const toss = shop.client({ maxNetworkRetries: 0 });
    expect(await errorOf(toss.paymentIntents.confirm('pay-1', { order_id: 'order-1', amount: 1 }, { headers: { 'TossPayments-Test-Code': code } }))).toMatchObject({ type, code });
  });
});

describe('a virtual account', () => {
  const told = async (orderId: string, count: number): Promise<ReturnType<ReturnType<SdkShop['client']>['webhooks']['parse']>[]> => {
    const found = await until(() => Promise.resolve(shop.sandbox.toldOf(orderId)), (all) => all.length === count);
    return found.map(({ body }) => shop.client().webhooks.parse(JSON.stringify(body)));
  };

  it('waits, is paid into, waits again when the bank takes the deposit back, and is refunded to an account', async () => {
    const toss = shop.client();
    const { key, orderId, confirm } = await shop.agreed({ method: 'VIRTUAL_ACCOUNT', bank: '20' });
    const waiting = await confirm(toss);
    expect(waiting).toMatchObject({ status: 'requires_action', amount_received: 0, next_action: { type: 'display_virtual_account', display_virtual_account: { bank_code: '20', bank_name: '우리은행', expired: false } } });
    await shop.sandbox.control('POST', '/sandbox/deposit', { orderId });
    expect(await toss.paymentIntents.retrieve(key)).toMatchObject({ status: 'succeeded', amount_received: 13_000 });
    await shop.sandbox.control('POST', '/sandbox/reverse', { orderId });
    expect(await toss.paymentIntents.retrieve(key)).toMatchObject({ status: 'requires_action', amount_received: 0 });
    await shop.sandbox.control('POST', '/sandbox/deposit', { orderId });
    expect(await errorOf(toss.refunds.create({ payment_intent: key, reason: '계좌 없이' }))).toMatchObject({ code: 'INVALID_REQUEST', outcome: 'refused' });
    expect(await errorOf(toss.refunds.create({ payment_intent: key, reason: '없는 은행', refund_account: { ...ACCOUNT, bank: '없는은행' } }))).toMatchObject({ code: 'INVALID_BANK' });
    expect(await toss.refunds.create({ payment_intent: key, reason: '변심', refund_account: ACCOUNT })).toMatchObject({ amount: 13_000, status: 'succeeded' });
    expect(await shop.movements(key)).toEqual([13_000, -13_000, 13_000, -13_000]);
    const events = await told(orderId, 10);
    expect(events.map(({ type }) => type)).toEqual(Array.from({ length: 5 }, () => ['PAYMENT_STATUS_CHANGED', 'DEPOSIT_CALLBACK']).flat());
    expect(events.flatMap((event) => (event.type === 'DEPOSIT_CALLBACK' ? [event.status] : []))).toEqual(['WAITING_FOR_DEPOSIT', 'DONE', 'WAITING_FOR_DEPOSIT', 'DONE', 'CANCELED']);
    expect(events.every((event) => toss.webhooks.verifyDeposit(event, waiting.secret))).toBe(true);
  });

  it('is withdrawn before its deposit, without money', async () => {
    const toss = shop.client();
    const { key, confirm } = await shop.agreed({ method: 'VIRTUAL_ACCOUNT' });
    await confirm(toss);
    expect(await toss.paymentIntents.cancel(key, { cancellation_reason: '입금 기한' })).toMatchObject({ status: 'canceled', cancellation_reason: '입금 기한', amount_received: 0, amount_refunded: 0, refunds: [] });
    expect(await shop.movements(key)).toEqual([]);
  });

  it('whose refund the bank can not pay says so', async () => {
    const toss = shop.client();
    const { key, orderId, confirm } = await shop.agreed({ method: 'VIRTUAL_ACCOUNT' });
    await confirm(toss);
    await shop.sandbox.control('POST', '/sandbox/deposit', { orderId });
    await shop.fault({ kind: 'refund-failure' });
    expect(await toss.refunds.create({ payment_intent: key, reason: '변심', refund_account: ACCOUNT })).toMatchObject({ status: 'failed' });
  });

  it('is given out by the server, with a receipt when the deposit comes and without it when the money goes back', async () => {
    const toss = shop.client();
    const orderId = shop.sandbox.newOrderId();
    const made = await toss.virtualAccounts.create({ amount: 11_000, order_id: orderId, order_name: '단체 주문', customer_name: '김구로', bank: '신한', valid_hours: 5, cash_receipt: { type: 'expense_proof', registration_number: '1234567890' } });
    expect(made).toMatchObject({ status: 'requires_action', next_action: { display_virtual_account: { bank_name: '신한은행', due_at: made.created + 5 * 3_600 } } });
    await shop.sandbox.control('POST', '/sandbox/deposit', { orderId });
    expect((await toss.paymentIntents.retrieve(made.id)).raw.cashReceipt).toMatchObject({ type: '지출증빙', amount: 11_000 });
    const refund = await toss.refunds.create({ payment_intent: made.id, amount: 1_000, reason: '일부', expected_balance: 11_000, refund_account: ACCOUNT, expand: ['payment_intent'] });
    expect(refund.receipt_key).toMatch(/^\w{22}$/);
    expect(refund.payment_intent.raw.cashReceipt).toMatchObject({ amount: 10_000 });
    expect(await errorOf(toss.virtualAccounts.create({ amount: 11_000, order_id: orderId, order_name: '단체 주문', customer_name: '김구로', bank: '신한' }))).toMatchObject({ code: 'DUPLICATED_ORDER_ID', outcome: 'unknown' });
  });
});

describe('cash receipts and lists', () => {
  it('a receipt is asked for, taken back in part, and listed by its day', async () => {
    const toss = shop.client();
    const asked = { amount: 5_000, order_id: shop.sandbox.newOrderId(), order_name: '생수', type: 'income_deduction' as const, customer_identity_number: '0100001234' };
    const receipt = await toss.cashReceipts.create(asked);
    expect(receipt).toMatchObject({ object: 'cash_receipt', type: 'income_deduction', status: 'pending', transaction_type: 'confirm', amount: 5_000 });
    expect(JSON.stringify(receipt)).not.toContain('0100001234');
    const back = await toss.cashReceipts.cancel(receipt.id, { amount: 2_000 });
    expect(back).toMatchObject({ id: `c_${receipt.id}`, transaction_type: 'cancel', amount: 2_000 });
    const day = receipt.raw.requestedAt.slice(0, 10);
    expect((await toss.cashReceipts.list({ request_date: day, limit: 1 }).autoPagingToArray({ limit: 10 })).map(({ id }) => id)).toEqual([receipt.id, back.id]);
  });

  it('transactions are walked page by page, and tell fee and net from the day after', async () => {
    const toss = shop.client();
    const { key, confirm } = await shop.agreed({ amount: 20_000 });
    await confirm(toss);
    const walked: string[] = [];
    for await (const row of toss.balanceTransactions.list({ ...RANGE, limit: 2 })) walked.push(row.id);
    const whole = await toss.balanceTransactions.list({ ...RANGE, limit: 5_000 });
    expect(walked).toEqual(whole.data.map(({ id }) => id));
    expect(whole.data.at(-1)).toMatchObject({ payment_intent: key, amount: 20_000, fee: null, net: null });
    await shop.sandbox.moveClock(2 * 86_400_000);
    const settled = (await toss.balanceTransactions.list({ ...RANGE, limit: 5_000, expand: ['data.settlement'] })).data.at(-1);
    await shop.sandbox.moveClock(0);
    expect(settled).toMatchObject({ payment_intent: key, amount: 20_000, fee: 500, net: 19_500, settlement: { fee_details: [{ type: 'BASE', amount: 500 }] } });
  });
});
