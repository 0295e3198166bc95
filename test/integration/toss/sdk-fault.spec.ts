import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { errorOf, SdkShop } from './sdk-shop.js';

const CONFIRM = { method: 'POST', path: '/v1/payments/confirm' };
const CANCEL = { method: 'POST', path: '/cancel' };

let shop: SdkShop;
beforeAll(async () => {
  shop = await SdkShop.start();
});
afterAll(() => shop.sandbox.close());
afterEach(async () => {
  await shop.sandbox.control('DELETE', '/sandbox/faults');
});

describe('a confirm that meets a fault once is repeated under its key, and the money moves once:', () => {
  it.each([['drop-before'], ['drop-after'], ['cut-body'], ['500-before'], ['409'], ['malformed'], ['empty'], ['wrong-amount']])('%s', async (kind) => {
    const toss = shop.client();
    const attempts: number[] = [];
    toss.on('request', ({ attempt }) => attempts.push(attempt));
    const { key, confirm } = await shop.agreed();
    await shop.fault({ ...CONFIRM, kind });
    // A wrong answer is bound to its key; the right one was kept, so the repetition is right.
    expect(await confirm(toss)).toMatchObject({ status: 'succeeded', amount: 13_000 });
    expect(attempts).toEqual([1, 2]);
    expect(await shop.movements(key)).toEqual([13_000]);
  });

  it('500-after, which Toss may not have bound to the key: unknown, and reading tells', async () => {
    const toss = shop.client();
    const { key, confirm } = await shop.agreed();
    await shop.fault({ ...CONFIRM, kind: '500-after' });
    expect(await errorOf(confirm(toss))).toMatchObject({ code: 'ALREADY_PROCESSED_PAYMENT', outcome: 'unknown' });
    expect(await toss.paymentIntents.retrieve(key)).toMatchObject({ status: 'succeeded' });
    expect(await shop.movements(key)).toEqual([13_000]);
  });

  it('500-after, bound to the key: unknown each time, and reading tells', async () => {
    const toss = shop.client();
    const { key, confirm } = await shop.agreed();
    await shop.fault({ ...CONFIRM, kind: '500-after', bind: true });
    expect(await errorOf(confirm(toss))).toMatchObject({ statusCode: 500, outcome: 'unknown' });
    expect(await shop.movements(key)).toEqual([13_000]);
  });

  it.each([['latency'], ['latency-after']])('%s: too slow for one attempt, collected by the next', async (kind) => {
    const toss = shop.client({ timeout: 150, maxNetworkRetries: 40 });
    const { key, confirm } = await shop.agreed();
    await shop.fault({ ...CONFIRM, kind, ms: 1_000 });
    // While the first one runs Toss answers 409; the client asks on, at real pace.
    const slow = shop.client({ timeout: 150, maxNetworkRetries: 40, surroundings: { now: () => 0, random: () => 0, id: () => 'unused', sleep: () => new Promise((resolve) => { setTimeout(resolve, 50); }) } });
    expect(await confirm(slow)).toMatchObject({ status: 'succeeded' });
    expect(await toss.paymentIntents.retrieve(key)).toMatchObject({ status: 'succeeded' });
    expect(await shop.movements(key)).toEqual([13_000]);
  });
});

describe('without repetition the outcome is told as it is:', () => {
  it.each([
    ['drop-before', 'TossConnectionError', 'requires_confirmation'], ['drop-after', 'TossConnectionError', 'succeeded'], ['cut-body', 'TossConnectionError', 'succeeded'], ['500-before', 'TossAPIError', 'requires_confirmation'],
    ['500-after', 'TossAPIError', 'succeeded'], ['409', 'TossAPIError', 'requires_confirmation'], ['malformed', 'TossAPIError', 'succeeded'], ['empty', 'TossAPIError', 'succeeded'], ['wrong-amount', 'TossAPIError', 'succeeded'],
  ])('%s is a %s of unknown outcome; in truth it is %s', async (kind, type, truth) => {
    const toss = shop.client({ maxNetworkRetries: 0 });
    const { key, confirm } = await shop.agreed();
    await shop.fault({ ...CONFIRM, kind });
    expect(await errorOf(confirm(toss))).toMatchObject({ type, outcome: 'unknown' });
    expect(await toss.paymentIntents.retrieve(key)).toMatchObject({ status: truth });
  });

  it('an answer that is late', async () => {
    const toss = shop.client({ maxNetworkRetries: 0, timeout: 100 });
    const { confirm } = await shop.agreed();
    await shop.fault({ ...CONFIRM, kind: 'latency', ms: 400 });
    expect(await errorOf(confirm(toss))).toMatchObject({ type: 'TossConnectionError', outcome: 'unknown', message: expect.stringContaining('100 ms') });
  });

  it('nobody there at all: nothing was sent', async () => {
    const toss = shop.client({ baseUrl: 'http://127.0.0.1:1', maxNetworkRetries: 1 });
    expect(await errorOf(toss.paymentIntents.retrieve('pay-1'))).toMatchObject({ type: 'TossConnectionError', outcome: 'not_sent' });
  });

  it('a crowd, and nothing but a crowd', async () => {
    const toss = shop.client();
    const { key } = await shop.agreed();
    await shop.fault({ method: 'GET', kind: 'error', code: 'TOO_MANY_REQUESTS', times: 3 });
    expect(await errorOf(toss.paymentIntents.retrieve(key))).toMatchObject({ type: 'TossRateLimitError', statusCode: 429 });
  });
});

describe('a refund', () => {
  it.each([['drop-after'], ['cut-body'], ['malformed'], ['500-before'], ['409']])('that meets %s is repeated under its key, and goes back once', async (kind) => {
    const toss = shop.client();
    const { key, orderId, confirm } = await shop.agreed();
    await confirm(toss);
    await shop.fault({ ...CANCEL, kind });
    const refund = await toss.refunds.create({ payment_intent: key, amount: 4_000, reason: '일부', expected_balance: 13_000 }, { idempotencyKey: `refund-${orderId}` });
    expect(refund).toMatchObject({ amount: 4_000, balance_after: 9_000 });
    expect(await shop.movements(key)).toEqual([13_000, -4_000]);
  });

  it('in part, answered 500 after its effect: never twice, with the balance or without', async () => {
    const toss = shop.client();
    const { key, confirm } = await shop.agreed();
    await confirm(toss);
    await shop.fault({ ...CANCEL, kind: '500-after' });
    expect(await errorOf(toss.refunds.create({ payment_intent: key, amount: 4_000, reason: '일부' }))).toMatchObject({ statusCode: 500, outcome: 'unknown' });
    expect(await shop.movements(key)).toEqual([13_000, -4_000]);
    await shop.fault({ ...CANCEL, kind: '500-after' });
    expect(await errorOf(toss.refunds.create({ payment_intent: key, amount: 4_000, reason: '일부', expected_balance: 9_000 }))).toMatchObject({ code: 'NOT_MATCHES_REFUNDABLE_AMOUNT', outcome: 'unknown' });
    expect(await shop.movements(key)).toEqual([13_000, -4_000, -4_000]);
  });

  it('of the last part, answered 500 after its effect and then refused, is not called refused', async () => {
    const toss = shop.client();
    const { key, confirm } = await shop.agreed();
    await confirm(toss);
    await toss.refunds.create({ payment_intent: key, amount: 13_000 - 1_000, reason: '거의 모두', expected_balance: 13_000 });
    await shop.fault({ ...CANCEL, kind: '500-after' });
    expect(await errorOf(toss.refunds.create({ payment_intent: key, reason: '나머지' }))).toMatchObject({ code: 'NOT_CANCELABLE_AMOUNT', outcome: 'unknown' });
    expect(await shop.movements(key)).toEqual([13_000, -12_000, -1_000]);
  });

  it('asked for twice at once under one key goes back once', async () => {
    const { key, orderId, confirm } = await shop.agreed();
    await confirm(shop.client());
    const once = (): Promise<{ id: string }> => shop.client({ maxNetworkRetries: 5 }).refunds.create({ payment_intent: key, amount: 4_000, reason: '일부', expected_balance: 13_000 }, { idempotencyKey: `twice-${orderId}` });
    const [left, right] = await Promise.all([once(), once()]);
    expect(left.id).toBe(right.id);
    expect(await shop.movements(key)).toEqual([13_000, -4_000]);
  });
});
