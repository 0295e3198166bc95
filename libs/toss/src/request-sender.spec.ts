import { describe, expect, it } from '@jest/globals';
import { TossError } from './errors.js';
import type { ResponseEvent } from './request-sender.js';
import { prepareCancel, prepareTossPayment, scripted, type Step } from './scripted.js';
import { Toss } from './toss.js';

const PAID: Step = { status: 200, body: prepareTossPayment() };
const FAULT: Step = { status: 500, body: { code: 'COMMON_ERROR', message: '' } };
const BUSY: Step = { status: 409, body: { code: 'IDEMPOTENT_REQUEST_PROCESSING', message: '' } };
const DECLINED: Step = { status: 403, body: { code: 'REJECT_CARD_PAYMENT', message: '한도초과' } };
const confirm = (toss: Toss, idempotencyKey?: string): Promise<unknown> =>
  toss.paymentIntents.confirm('pay-1', { order_id: 'order-1', amount: 15_000 }, idempotencyKey === undefined ? undefined : { idempotencyKey });
const caught = async (work: Promise<unknown>): Promise<TossError> => work.then(() => { throw new Error('nothing was thrown'); }, (error: unknown) => error as TossError);

describe('a request', () => {
  it('carries the key, JSON and an idempotency key of its own; each call another', async () => {
    const { toss, sent } = scripted([PAID, PAID]);
    await confirm(toss);
    await confirm(toss);
    expect(sent[0]).toEqual({
      method: 'POST', url: 'http://toss.test/v1/payments/confirm', body: '{"paymentKey":"pay-1","orderId":"order-1","amount":15000}', timeout: 30_000,
      headers: { authorization: `Basic ${Buffer.from('test_sk_spec:').toString('base64')}`, accept: 'application/json', 'content-type': 'application/json', 'idempotency-key': 'toss-node-retry-id-1', 'user-agent': 'guro-toss/0.1.0' },
    });
    expect(sent[1]?.headers['idempotency-key']).toBe('toss-node-retry-id-2');
  });

  it('that only reads carries none, and its path is encoded', async () => {
    const { toss, sent } = scripted([{ status: 200, body: prepareTossPayment({ paymentKey: 'a/b c=' }) }]);
    await toss.paymentIntents.retrieve('a/b c=');
    expect(sent[0]).toMatchObject({ method: 'GET', url: 'http://toss.test/v1/payments/a%2Fb%20c%3D', body: undefined });
    expect(Object.keys(sent[0]?.headers ?? {})).toEqual(['authorization', 'accept', 'user-agent']);
  });

  it.each(['', ' ', undefined, 7])('with the id %j never leaves', async (id) => {
    const { toss, sent } = scripted([]);
    expect(await caught(toss.paymentIntents.retrieve(id as string))).toMatchObject({ type: 'TossInvalidRequestError', outcome: 'not_sent', param: 'id' });
    expect(sent).toEqual([]);
  });

  it.each([[{ amount: 0 }, 'amount'], [{ amount: 1.5 }, 'amount'], [{ amount: Number.NaN }, 'amount'], [{ order_id: 'short' }, 'order_id'], [{ order_id: '주문번호입니다' }, 'order_id']])('with %j never leaves', async (change, param) => {
    const { toss, sent } = scripted([]);
    expect(await caught(toss.paymentIntents.confirm('pay-1', { order_id: 'order-1', amount: 15_000, ...change }))).toMatchObject({ outcome: 'not_sent', param });
    expect(sent).toEqual([]);
  });

  it('takes further headers, but not in place of its own, and no other language', async () => {
    const { toss, sent } = scripted([PAID]);
    await toss.paymentIntents.retrieve('pay-1', undefined, { headers: { 'TossPayments-Test-Code': 'X', Authorization: 'Basic other' } });
    expect(sent[0]?.headers).toMatchObject({ 'tosspayments-test-code': 'X', authorization: `Basic ${Buffer.from('test_sk_spec:').toString('base64')}` });
    expect(await caught(toss.paymentIntents.retrieve('pay-1', undefined, { headers: { 'Accept-Language': 'en-US' } }))).toMatchObject({ outcome: 'not_sent', param: 'headers' });
  });

  it.each<[object, string]>([[{ idempotency_key: 'k-1' }, 'idempotency_key'], [{ maxNetworkRetries: Number.NaN }, 'maxNetworkRetries'], [{ maxNetworkRetries: 1.5 }, 'maxNetworkRetries'], [{ timeout: 0 }, 'timeout'], [{ apiKey: 'test_sk_other' }, 'apiKey']])('with the options %j never leaves', async (options, param) => {
    const { toss, sent } = scripted([]);
    expect(await caught(toss.paymentIntents.retrieve('pay-1', undefined, options))).toMatchObject({ outcome: 'not_sent', param });
    expect(sent).toEqual([]);
  });

  it('of what has no method goes out raw, with the same rules', async () => {
    const { toss, sent } = scripted([FAULT, { status: 200, body: { discountCards: [] } }, DECLINED]);
    const answer = await toss.rawRequest('GET', '/v1/promotions/card', { method: 'CARD' });
    expect([answer, answer.lastResponse?.statusCode, sent.length, sent[0]?.url]).toEqual([{ discountCards: [] }, 200, 2, 'http://toss.test/v1/promotions/card?method=CARD']);
    expect(await caught(toss.rawRequest('POST', '/v1/billing/key', { amount: 1 }))).toMatchObject({ type: 'TossCardError', code: 'REJECT_CARD_PAYMENT' });
    for (const path of ['', 'v1/x', 'https://else.where/v1/x', '/v1/']) expect(() => toss.rawRequest('GET', path)).toThrow(expect.objectContaining({ outcome: 'not_sent', param: 'path' }));
    expect(sent.length).toBe(3);
  });

  it('answers with lastResponse, which shows in no JSON', async () => {
    const { toss } = scripted([PAID]);
    const intent = await toss.paymentIntents.confirm('pay-1', { order_id: 'order-1', amount: 15_000 }, { idempotencyKey: 'k-1' });
    expect(intent.lastResponse).toEqual({ headers: { 'x-tosspayments-trace-id': 'trace' }, statusCode: 200, requestId: 'trace', idempotencyKey: 'k-1' });
    expect(Object.keys(intent)).not.toContain('lastResponse');
    expect(JSON.stringify(intent)).not.toContain('lastResponse');
  });
});

describe('what is sent again', () => {
  const again: [string, Step][] = [['a lost answer', { lost: 'after' }], ['a lost request', { lost: 'before' }], ['a 500', FAULT], ['a 409 while running', BUSY], ['a crowd', { status: 429, body: { code: 'X', message: '' } }],
    ['a 200 that is not JSON', { status: 200, body: '<html>' }], ['an empty 200', { status: 200, body: '' }], ['a 200 of another amount', { status: 200, body: prepareTossPayment({ totalAmount: 15_001 }) }],
    ['a 200 about another order', { status: 200, body: prepareTossPayment({ orderId: 'order-2' }) }], ['a 200 about another payment', { status: 200, body: prepareTossPayment({ paymentKey: 'pay-2' }) }], ['a 200 of something else', { status: 200, body: { ok: true } }]];
  it.each(again)('%s: with the same key and the same bytes', async (_, step) => {
    const { toss, sent, slept } = scripted([step, PAID]);
    expect(await confirm(toss)).toMatchObject({ status: 'succeeded' });
    expect([sent.length, sent[0], slept]).toEqual([2, sent[1], [500]]);
  });

  it('stops after two repetitions, with growing pauses', async () => {
    const { toss, sent, slept } = scripted([FAULT, FAULT, FAULT, PAID]);
    expect(await caught(confirm(toss))).toMatchObject({ type: 'TossAPIError', outcome: 'unknown', statusCode: 500 });
    expect([sent.length, slept]).toEqual([3, [500, 1_000]]);
  });

  it.each([0, 4])('%i repetitions when so many are allowed', async (maxNetworkRetries) => {
    const { toss, sent, slept } = scripted(Array.from({ length: 9 }, () => FAULT), { maxNetworkRetries });
    await caught(confirm(toss));
    expect([sent.length, slept]).toEqual([maxNetworkRetries + 1, [500, 1_000, 2_000, 4_000].slice(0, maxNetworkRetries)]);
  });

  it('waits as long as Toss asks, ten seconds at most', async () => {
    const crowd = (seconds: string): Step => ({ status: 429, body: { code: 'X', message: '' }, headers: { 'retry-after': seconds } });
    const { toss, slept } = scripted([crowd('3'), crowd('600'), PAID]);
    await confirm(toss);
    expect(slept).toEqual([3_000, 10_000]);
  });

  it.each<[string, Step]>([['a decline', DECLINED], ['a transient 400, which sticks to its key', { status: 400, body: { code: 'PROVIDER_ERROR', message: '' } }], ['a 404', { status: 404, body: { code: 'NOT_FOUND_PAYMENT', message: '' } }]])('never: %s', async (_, step) => {
    const { toss, sent } = scripted([step, PAID]);
    await caught(confirm(toss));
    expect(sent.length).toBe(1);
  });

  it('never after a 5xx: a partial refund without the balance that is believed', async () => {
    const refund = { payment_intent: 'pay-1', reason: '변심', amount: 5_000 };
    const careless = scripted([FAULT, PAID]);
    expect(await caught(careless.toss.refunds.create(refund))).toMatchObject({ outcome: 'unknown' });
    expect(careless.sent.length).toBe(1);
    const answer = { status: 200, body: prepareTossPayment({ status: 'PARTIAL_CANCELED', balanceAmount: 10_000, lastTransactionKey: 'tx-2', cancels: [prepareCancel({ cancelAmount: 5_000, refundableAmount: 10_000 })] }) };
    const careful = scripted([FAULT, answer]);
    expect(await careful.toss.refunds.create({ ...refund, expected_balance: 15_000 })).toMatchObject({ id: 'tx-2', amount: 5_000, balance_after: 10_000, payment_intent: 'pay-1' });
  });
});

describe('the outcome', () => {
  it.each<[string, Step[], string]>([
    ['nobody there, ever', [{ lost: 'before' }, { lost: 'before' }], 'not_sent'],
    ['an answer lost, then nobody there', [{ lost: 'after' }, { lost: 'before' }], 'unknown'],
    ['a decline', [DECLINED], 'refused'],
    ['an answer lost, then a decline: it was the first answer', [{ lost: 'after' }, DECLINED], 'refused'],
    ['a 500, then a decline: perhaps about what the first one did', [FAULT, DECLINED], 'unknown'],
    ['a 502 of a proxy', [{ status: 502, body: '<html>' }, { status: 502, body: '<html>' }], 'unknown'],
    ['a 403 of a proxy', [{ status: 403, body: '<html>' }], 'unknown'],
    ['nonsense twice', [{ status: 200, body: '' }, { status: 200, body: '' }], 'unknown'],
  ])('%s: %j', async (_, steps, outcome) => {
    const { toss } = scripted(steps, { maxNetworkRetries: 1 });
    expect((await caught(confirm(toss))).outcome).toBe(outcome);
  });
});

describe('an idempotency key', () => {
  it('is refused for another body before anything is sent; the same body may go again', async () => {
    const { toss, sent } = scripted([PAID, PAID]);
    await confirm(toss, 'k-1');
    await confirm(toss, 'k-1');
    expect(await caught(toss.paymentIntents.confirm('pay-1', { order_id: 'order-1', amount: 15_001 }, { idempotencyKey: 'k-1' }))).toMatchObject({ type: 'TossIdempotencyError', outcome: 'not_sent' });
    expect(sent.length).toBe(2);
  });

  it.each(['', 'with space', '열쇠', 'k'.repeat(301)])('%j is none', async (key) => {
    expect(await caught(confirm(scripted([]).toss, key))).toMatchObject({ type: 'TossIdempotencyError', outcome: 'not_sent' });
  });
});

describe('events', () => {
  it('tell of each attempt, without key and body, until nobody listens', async () => {
    const { toss } = scripted([{ lost: 'after' }, PAID, PAID]);
    const seen: ResponseEvent[] = [];
    const listen = (event: ResponseEvent): void => { seen.push(event); };
    toss.on('response', listen);
    await confirm(toss, 'k-1');
    toss.off('response', listen);
    await confirm(toss, 'k-2');
    const event = { method: 'POST', path: '/v1/payments/confirm', idempotency_key: 'k-1', request_start_time: 1_764_000_000_000, elapsed: 0 };
    expect(seen).toEqual([{ ...event, attempt: 1, status: 0, request_id: undefined }, { ...event, attempt: 2, status: 200, request_id: 'trace' }]);
  });
});

describe('a client', () => {
  it.each<[string, object, string]>([
    ['', {}, 'key'], ['test_ck_browser', {}, 'key'], ['sk_test_stripe', {}, 'key'], ['live_sk_real', { baseUrl: 'http://127.0.0.1:3003' }, 'baseUrl'], ['test_sk_x', { livemode: true }, 'livemode'], ['live_sk_x', { livemode: false }, 'livemode'],
    ['test_sk_x', { timeout: 0 }, 'timeout'], ['test_sk_x', { maxNetworkRetries: -1 }, 'maxNetworkRetries'], ['test_sk_x', { retries: 3 }, 'retries'],
  ])('with the key %j and %j is not made', (key, options, param) => {
    expect(() => new Toss(key, options)).toThrow(expect.objectContaining({ outcome: 'not_sent', param }));
  });

  it.each(['live_sk_x', 'live_gsk_x', 'test_sk_x', 'test_gsk_x'])('with %s at Toss itself is made', (key) => {
    expect(new Toss(key)).toBeInstanceOf(Toss);
  });

  it('says what Toss can not do, before any call', () => {
    const { toss, sent } = scripted([]);
    const { paymentIntents, refunds, cashReceipts, balanceTransactions } = toss;
    const asked: [string, () => unknown][] = [
      ['paymentIntents.update', () => paymentIntents.update()], ['paymentIntents.capture', () => paymentIntents.capture()], ['paymentIntents.incrementAuthorization', () => paymentIntents.incrementAuthorization()],
      ['paymentIntents.list', () => paymentIntents.list()], ['paymentIntents.search', () => paymentIntents.search()], ['refunds.update', () => refunds.update()], ['refunds.cancel', () => refunds.cancel()],
      ['cashReceipts.retrieve', () => cashReceipts.retrieve()], ['balanceTransactions.retrieve', () => balanceTransactions.retrieve()],
    ];
    for (const [feature, ask] of asked) expect(ask).toThrow(expect.objectContaining({ type: 'TossUnsupportedError', feature, alternative: expect.any(String), outcome: 'not_sent' }));
    expect(sent).toEqual([]);
  });

  it('refuses an expansion that would be ignored', async () => {
    const { toss } = scripted([PAID]);
    expect(await caught(toss.paymentIntents.retrieve('pay-1', { expand: ['customer'] }))).toMatchObject({ type: 'TossUnsupportedError' });
    expect(await toss.paymentIntents.retrieve('pay-1', { expand: ['refunds'] })).toMatchObject({ id: 'pay-1' });
  });
});
