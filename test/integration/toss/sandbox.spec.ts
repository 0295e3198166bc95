import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { until } from '../../support/until.js';
import { type Json, RunningSandbox } from './running-sandbox.js';

const MINUTE = 60_000;
const REFUND_ACCOUNT = { bank: '88', accountNumber: '110123456789', holderName: '김구로' };

let toss: RunningSandbox;
beforeAll(async () => {
  toss = await RunningSandbox.start();
});
afterAll(() => toss.close());
beforeEach(async () => {
  await toss.control('DELETE', '/sandbox/faults');
  await toss.moveClock(0);
  toss.shopAnswers = 200;
});

const refused = (status: number, code: string): Json => ({ status, body: { code, message: expect.stringMatching(/[가-힣]/) } });

describe('keys', () => {
  it.each([
    [{ authorization: '' }, 403, 'INCORRECT_BASIC_AUTH_FORMAT'],
    [{ authorization: `Basic ${Buffer.from('test_sk_of_this_test').toString('base64')}` }, 403, 'INCORRECT_BASIC_AUTH_FORMAT'],
    [{ authorization: `Basic ${Buffer.from('test_sk_of_another:').toString('base64')}` }, 401, 'UNAUTHORIZED_KEY'],
  ])('%j is refused with %i %s', async (headers, status, code) => {
    const answer = await toss.api('GET', '/v1/payments/unknown', undefined, headers);
    expect(answer).toMatchObject(refused(status, code));
    expect(answer.headers.get('x-tosspayments-trace-id')).toMatch(/^\w+$/);
  });

  it.each([['REJECT_CARD_PAYMENT', 403], ['ALREADY_PROCESSED_PAYMENT', 400], ['IDEMPOTENT_REQUEST_PROCESSING', 409], ['EXCEED_MAX_REFUND_DUE', 403], ['ALREADY_REMOVED_BILLING_KEY', 400], ['NOT_FOUND_SUBMALL', 404], ['FAILED_HASH_DATA_CREATION', 500], ['NO_SUCH_CODE', 400]])('a test code %s is answered before anything is looked at', async (code, status) => {
    const answer = await toss.confirm({ orderId: '', paymentKey: '', amount: 0 }, { 'TossPayments-Test-Code': code });
    expect(answer).toMatchObject(refused(status, code === 'NO_SUCH_CODE' ? 'INVALID_TEST_CODE' : code));
  });
});

describe('confirm', () => {
  it('approves a card payment with every key of a Payment', async () => {
    const payment = await toss.authenticate({ amount: 10_000, taxFreeAmount: 3_000 });
    const { status, body } = await toss.confirm(payment);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      paymentKey: payment.paymentKey, orderId: payment.orderId, status: 'DONE', method: '카드', type: 'NORMAL', currency: 'KRW', country: 'KR', version: '2022-11-16',
      totalAmount: 10_000, balanceAmount: 10_000, taxFreeAmount: 3_000, vat: 636, suppliedAmount: 6_364, cancels: null, failure: null, virtualAccount: null, transfer: null, easyPay: null,
      approvedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+09:00$/), card: { amount: 10_000, installmentPlanMonths: 0 }, receipt: { url: expect.stringMatching(/^https?:/) },
    });
    expect(Object.keys(body)).toEqual(expect.arrayContaining([
      'mId', 'lastTransactionKey', 'orderName', 'taxExemptionAmount', 'requestedAt', 'useEscrow', 'cultureExpense', 'mobilePhone', 'giftCertificate', 'cashReceipt', 'cashReceipts', 'discount', 'secret', 'isPartialCancelable', 'checkout', 'metadata',
    ]));
    expect((await toss.api('GET', `/v1/payments/${payment.paymentKey}`)).body).toEqual(body);
    expect((await toss.api('GET', `/v1/payments/orders/${payment.orderId}`)).body).toEqual(body);
    expect(await toss.confirm(payment)).toMatchObject(refused(400, 'ALREADY_PROCESSED_PAYMENT'));
  });

  it('another amount or order is refused and the payment can still be confirmed', async () => {
    const payment = await toss.authenticate();
    expect(await toss.confirm({ ...payment, amount: 1 })).toMatchObject(refused(400, 'INVALID_REQUEST'));
    expect(await toss.confirm({ ...payment, orderId: 'order-of-another' })).toMatchObject(refused(400, 'INVALID_REQUEST'));
    expect(await toss.confirm(payment)).toMatchObject({ status: 200, body: { status: 'DONE' } });
  });

  it('an order is paid once', async () => {
    const first = await toss.authenticate();
    const second = await toss.authenticate({ orderId: first.orderId });
    expect(await toss.confirm(first)).toMatchObject({ status: 200 });
    expect(await toss.confirm(second)).toMatchObject(refused(400, 'DUPLICATED_ORDER_ID'));
    expect((await toss.api('GET', `/v1/payments/orders/${first.orderId}`)).body['paymentKey']).toBe(first.paymentKey);
  });

  it('ten minutes after the window it is too late', async () => {
    const payment = await toss.authenticate();
    await toss.moveClock(10 * MINUTE + 1_000);
    expect(await toss.confirm(payment)).toMatchObject(refused(404, 'NOT_FOUND_PAYMENT_SESSION'));
    expect((await toss.api('GET', `/v1/payments/${payment.paymentKey}`)).body).toMatchObject({ status: 'EXPIRED' });
  });

  it('a decline leaves it ABORTED, and the same order can be paid by another payment', async () => {
    const declined = await toss.authenticate();
    await toss.control('POST', '/sandbox/faults', { method: 'POST', path: '/v1/payments/confirm', kind: 'error', code: 'REJECT_CARD_PAYMENT' });
    expect(await toss.confirm(declined)).toMatchObject(refused(403, 'REJECT_CARD_PAYMENT'));
    expect((await toss.api('GET', `/v1/payments/${declined.paymentKey}`)).body).toMatchObject({ status: 'ABORTED', failure: { code: 'REJECT_CARD_PAYMENT' } });
    expect(await toss.confirm(await toss.authenticate({ orderId: declined.orderId }))).toMatchObject({ status: 200, body: { status: 'DONE' } });
  });

  it.each([['EASY_PAY', '간편결제', 'easyPay'], ['TRANSFER', '계좌이체', 'transfer']])('%s fills its own part', async (method, word, part) => {
    const { body } = await toss.confirm(await toss.authenticate({ method }));
    expect(body).toMatchObject({ status: 'DONE', method: word, card: null, virtualAccount: null, [part]: expect.any(Object) });
  });
});

describe('cancel', () => {
  const paid = async (change: Json = {}): Promise<{ orderId: string; paymentKey: string; amount: number }> => {
    const payment = await toss.authenticate(change);
    await toss.confirm(payment);
    return payment;
  };

  it('whole: CANCELED, once', async () => {
    const { paymentKey } = await paid();
    const { body } = await toss.cancel(paymentKey, { cancelReason: '변심' });
    expect(body).toMatchObject({ status: 'CANCELED', totalAmount: 13_000, balanceAmount: 0, vat: 0, suppliedAmount: 0, taxFreeAmount: 0, cancels: [{ cancelAmount: 13_000, refundableAmount: 0, cancelStatus: 'DONE', cancelReason: '변심' }] });
    expect(body['lastTransactionKey']).toBe((body['cancels'] as Json[])[0]?.['transactionKey']);
    expect(await toss.cancel(paymentKey, { cancelReason: '변심' })).toMatchObject(refused(400, 'ALREADY_CANCELED_PAYMENT'));
  });

  it('in parts: PARTIAL_CANCELED for ever, sums stay whole', async () => {
    const { paymentKey } = await paid({ amount: 100 });
    for (const [amount, left] of [[5, 95], [5, 90], [90, 0]] as const) {
      const { body } = await toss.cancel(paymentKey, { cancelReason: '일부', cancelAmount: amount, refundableAmount: left + amount });
      expect(body).toMatchObject({ status: 'PARTIAL_CANCELED', balanceAmount: left });
      expect(Number(body['suppliedAmount']) + Number(body['vat']) + Number(body['taxFreeAmount'])).toBe(left);
      expect(Math.min(Number(body['suppliedAmount']), Number(body['vat']))).toBeGreaterThanOrEqual(0);
    }
    expect(await toss.cancel(paymentKey, { cancelReason: '더' })).toMatchObject(refused(403, 'NOT_CANCELABLE_AMOUNT'));
  });

  it('more than there is, another balance, no reason, too early: refused, nothing changes', async () => {
    const { paymentKey } = await paid();
    expect(await toss.cancel(paymentKey, { cancelReason: '과다', cancelAmount: 13_001 })).toMatchObject(refused(403, 'NOT_CANCELABLE_AMOUNT'));
    expect(await toss.cancel(paymentKey, { cancelReason: '잔액', cancelAmount: 1_000, refundableAmount: 12_000 })).toMatchObject(refused(400, 'NOT_MATCHES_REFUNDABLE_AMOUNT'));
    expect(await toss.cancel(paymentKey, { cancelAmount: 1_000 })).toMatchObject(refused(400, 'INVALID_REQUEST'));
    expect((await toss.api('GET', `/v1/payments/${paymentKey}`)).body).toMatchObject({ status: 'DONE', balanceAmount: 13_000, cancels: null });
    expect(await toss.cancel((await toss.authenticate()).paymentKey, { cancelReason: '이름' })).toMatchObject(refused(403, 'NOT_CANCELABLE_PAYMENT'));
    expect(await toss.cancel('no-such-payment', { cancelReason: '없음' })).toMatchObject(refused(404, 'NOT_FOUND_PAYMENT'));
  });

  it('every approval and cancel is one row of the transactions', async () => {
    const { paymentKey } = await paid();
    await toss.cancel(paymentKey, { cancelReason: '일부', cancelAmount: 3_000 });
    const rows = JSON.parse((await toss.api('GET', '/v1/transactions?startDate=2000-01-01&endDate=2999-01-01T00:00:00&limit=5000')).text) as Json[];
    expect(rows.filter((row) => row['paymentKey'] === paymentKey).map(({ amount }) => amount)).toEqual([13_000, -3_000]);
    const last = rows.at(-1)?.['transactionKey'];
    expect((await toss.api('GET', `/v1/transactions?startDate=2000-01-01&endDate=2999-01-01&startingAfter=${String(last)}`)).text).toBe('[]');
    expect(await toss.api('GET', '/v1/transactions?startDate=2026-01-01T00:00:00Z&endDate=2999-01-01')).toMatchObject(refused(400, 'INVALID_DATE'));
  });
});

describe('Idempotency-Key', () => {
  it('replays the first answer byte for byte, refusals too, whatever the body says', async () => {
    const payment = await toss.authenticate();
    const key = { 'Idempotency-Key': `confirm-${payment.orderId}` };
    const first = await toss.confirm(payment, key);
    const again = await toss.confirm({ ...payment, amount: 1 }, key);
    expect([again.status, again.text]).toEqual([200, first.text]);
    expect(again.headers.get('idempotency-key')).toBe(key['Idempotency-Key']);
    const refusal = await toss.cancel(payment.paymentKey, { cancelReason: '과다', cancelAmount: 99_999 }, key);
    expect(refusal).toMatchObject(refused(403, 'NOT_CANCELABLE_AMOUNT'));
    expect((await toss.cancel(payment.paymentKey, { cancelReason: '고침', cancelAmount: 1_000 }, key)).text).toBe(refusal.text);
    expect(await toss.confirm(payment, { 'Idempotency-Key': 'k'.repeat(301) })).toMatchObject(refused(400, 'INVALID_IDEMPOTENCY_KEY'));
  });

  it('says 409 while the first one runs, then collects its answer', async () => {
    const payment = await toss.authenticate();
    const key = { 'Idempotency-Key': `slow-${payment.orderId}` };
    await toss.control('POST', '/sandbox/faults', { path: '/v1/payments/confirm', kind: 'latency', ms: 1_500 });
    const first = toss.confirm(payment, key);
    // The fault is used up as soon as the first one runs.
    await until(() => toss.control('POST', '/sandbox/faults', { kind: 'latency', path: '/nowhere', ms: 1 }), ({ text }) => !text.includes('/v1/payments/confirm'));
    expect(await toss.confirm(payment, key)).toMatchObject(refused(409, 'IDEMPOTENT_REQUEST_PROCESSING'));
    expect((await toss.confirm(payment, key)).status).toBe(409);
    const { text } = await first;
    expect((await toss.confirm(payment, key)).text).toBe(text);
  });

  it('does not keep a 500', async () => {
    const payment = await toss.authenticate();
    const key = { 'Idempotency-Key': `broken-${payment.orderId}` };
    await toss.control('POST', '/sandbox/faults', { path: '/v1/payments/confirm', kind: '500-before' });
    expect((await toss.confirm(payment, key)).status).toBe(500);
    expect(await toss.confirm(payment, key)).toMatchObject({ status: 200, body: { status: 'DONE' } });
  });

  it('forgets after 15 days', async () => {
    const payment = await toss.authenticate();
    const key = { 'Idempotency-Key': `old-${payment.orderId}` };
    await toss.confirm(payment, key);
    await toss.moveClock(15 * 24 * 60 * MINUTE + 1_000);
    expect(await toss.confirm(payment, key)).toMatchObject(refused(400, 'ALREADY_PROCESSED_PAYMENT'));
  });
});

describe('virtual accounts', () => {
  const waiting = async (change: Json = {}): Promise<{ orderId: string; paymentKey: string; body: Json }> => {
    const payment = await toss.authenticate({ method: 'VIRTUAL_ACCOUNT', ...change });
    return { ...payment, body: (await toss.confirm(payment)).body };
  };

  it('wait for the deposit, tell both ways, and wait again when the bank takes it back', async () => {
    const { orderId, body } = await waiting();
    expect(body).toMatchObject({ status: 'WAITING_FOR_DEPOSIT', method: '가상계좌', approvedAt: null, secret: expect.stringMatching(/^.{10,50}$/), virtualAccount: { accountNumber: expect.stringMatching(/^X\d+$/), expired: false, refundStatus: 'NONE' } });
    const due = Date.parse((body['virtualAccount'] as { dueDate: string }).dueDate);
    expect(due - Date.parse(String(body['requestedAt']))).toBeGreaterThanOrEqual(24 * 60 * MINUTE);
    // Twice: a second deposit after a reversal has a transaction of its own.
    for (const round of [1, 2]) {
      expect((await toss.control('POST', '/sandbox/deposit', { orderId })).status).toBe(200);
      expect((await toss.api('GET', `/v1/payments/orders/${orderId}`)).body).toMatchObject({ status: 'DONE', approvedAt: expect.any(String) });
      expect((await toss.control('POST', '/sandbox/reverse', { orderId })).status).toBe(200);
      await until(() => Promise.resolve(toss.toldOf(orderId)), (told) => told.length === 2 + 4 * round);
    }
    const flat = toss.toldOf(orderId).filter((told) => told.body['eventType'] === undefined);
    expect(flat.map((told) => told.body['status'])).toEqual(['WAITING_FOR_DEPOSIT', 'DONE', 'WAITING_FOR_DEPOSIT', 'DONE', 'WAITING_FOR_DEPOSIT']);
    expect(Object.keys(flat[0]?.body ?? {})).toEqual(['createdAt', 'secret', 'status', 'transactionKey', 'orderId']);
    expect(flat[0]?.body['secret']).toBe(body['secret']);
  });

  it('are cancelled before the deposit wholly, afterwards only with an account to pay into', async () => {
    const early = await waiting();
    expect(await toss.cancel(early.paymentKey, { cancelReason: '일부', cancelAmount: 1_000 })).toMatchObject(refused(403, 'NOT_ALLOWED_PARTIAL_REFUND_WAITING_DEPOSIT'));
    expect((await toss.cancel(early.paymentKey, { cancelReason: '안 보냄' })).body).toMatchObject({ status: 'CANCELED', balanceAmount: 0 });
    const late = await waiting();
    await toss.control('POST', '/sandbox/deposit', { orderId: late.orderId });
    expect(await toss.cancel(late.paymentKey, { cancelReason: '변심' })).toMatchObject(refused(400, 'INVALID_REQUEST'));
    expect(await toss.cancel(late.paymentKey, { cancelReason: '변심', refundReceiveAccount: null })).toMatchObject(refused(400, 'INVALID_REQUEST'));
    expect((await toss.cancel(late.paymentKey, { cancelReason: '변심', refundReceiveAccount: REFUND_ACCOUNT })).body).toMatchObject({ status: 'CANCELED' });
  });

  it('expire a day later without a word; the bank then refuses the deposit', async () => {
    const { orderId } = await waiting();
    await toss.moveClock(25 * 60 * MINUTE);
    expect((await toss.api('GET', `/v1/payments/orders/${orderId}`)).body).toMatchObject({ status: 'WAITING_FOR_DEPOSIT', virtualAccount: { expired: true } });
    expect((await toss.control('POST', '/sandbox/deposit', { orderId })).status).toBeGreaterThanOrEqual(400);
  });

  it('are issued without a window, at the bank and for the time asked', async () => {
    const asked = { amount: 50_000, orderId: toss.newOrderId(), orderName: '단체 주문', customerName: '김구로', bank: '국민', validHours: 48 };
    const { body } = await toss.api('POST', '/v1/virtual-accounts', asked);
    expect(body).toMatchObject({ status: 'WAITING_FOR_DEPOSIT', totalAmount: 50_000, virtualAccount: { bankCode: '06', customerName: '김구로' } });
    const hours = (Date.parse((body['virtualAccount'] as { dueDate: string }).dueDate) - Date.parse(String(body['requestedAt']))) / (60 * MINUTE);
    expect(hours).toBe(48);
    expect(await toss.api('POST', '/v1/virtual-accounts', asked)).toMatchObject(refused(400, 'DUPLICATED_ORDER_ID'));
    expect(await toss.api('POST', '/v1/virtual-accounts', { ...asked, orderId: toss.newOrderId(), bank: '없는은행' })).toMatchObject(refused(400, 'INVALID_BANK'));
  });
});
