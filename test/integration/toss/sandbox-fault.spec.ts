import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { until } from '../../support/until.js';
import { type Json, RunningSandbox } from './running-sandbox.js';

const MINUTE = 60_000;

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

describe('faults', () => {
  const statusOf = async (paymentKey: string): Promise<unknown> => (await toss.api('GET', `/v1/payments/${paymentKey}`)).body['status'];
  const order = (fault: Json): Promise<unknown> => toss.control('POST', '/sandbox/faults', { path: '/v1/payments/confirm', ...fault });

  it.each([['drop-before', 'IN_PROGRESS'], ['drop-after', 'DONE']])('%s tears the connection and leaves it %s', async (kind, status) => {
    const payment = await toss.authenticate();
    await order({ kind });
    await expect(toss.confirm(payment)).rejects.toThrow('fetch failed');
    expect(await statusOf(payment.paymentKey)).toBe(status);
  });

  it.each([['500-before', 'IN_PROGRESS'], ['500-after', 'DONE']])('%s answers 500 and leaves it %s', async (kind, status) => {
    const payment = await toss.authenticate();
    await order({ kind });
    expect((await toss.confirm(payment)).status).toBe(500);
    expect(await statusOf(payment.paymentKey)).toBe(status);
  });

  it.each([['malformed', /^\{.*[^}]$/], ['empty', /^$/], ['wrong-amount', /"totalAmount":13001,/]])('%s answers 200 with another body, and it is DONE', async (kind, text) => {
    const payment = await toss.authenticate();
    await order({ kind });
    expect(await toss.confirm(payment)).toMatchObject({ status: 200, text: expect.stringMatching(text) });
    expect(await statusOf(payment.paymentKey)).toBe('DONE');
  });

  it('an ordered error meets a cancel by the end of its path, as often as ordered, and changes nothing', async () => {
    const payment = await toss.authenticate();
    await toss.confirm(payment);
    await order({ path: '/cancel', kind: 'error', code: 'PROVIDER_ERROR', times: 2 });
    const answers = [await toss.cancel(payment.paymentKey, { cancelReason: '하나' }), await toss.cancel(payment.paymentKey, { cancelReason: '둘' })];
    expect(answers.map(({ body }) => body['code'])).toEqual(['PROVIDER_ERROR', 'PROVIDER_ERROR']);
    expect((await toss.cancel(payment.paymentKey, { cancelReason: '셋' })).body).toMatchObject({ status: 'CANCELED', cancels: [{ cancelReason: '셋' }] });
  });

  it('a kind that does not exist is refused', async () => {
    expect((await order({ kind: 'nonsense' }) as { status: number }).status).toBe(400);
  });
});

describe('webhooks', () => {
  const told = (orderId: string, count: number): Promise<unknown> => until(() => Promise.resolve(toss.toldOf(orderId)), (all) => all.length === count);
  const statusesOf = (orderId: string): unknown[] => toss.toldOf(orderId).map(({ body }) => (body['data'] as Json)['status']);

  it('tell a status with the headers of Toss, and no signature', async () => {
    const payment = await toss.authenticate();
    const { body } = await toss.confirm(payment);
    await told(payment.orderId, 1);
    const [first] = toss.toldOf(payment.orderId);
    expect(first?.body).toEqual({ eventType: 'PAYMENT_STATUS_CHANGED', createdAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}$/), data: body });
    expect(first?.headers).toMatchObject({ 'tosspayments-webhook-transmission-id': expect.stringMatching(/^whtrans_/), 'tosspayments-webhook-transmission-time': expect.stringContaining('+09:00'), 'tosspayments-webhook-transmission-retried-count': '0' });
    expect(first?.headers).not.toHaveProperty('tosspayments-webhook-signature');
  });

  it('come again after 1 and after 4 minutes until answered by exactly 200, under one id', async () => {
    toss.shopAnswers = 202;
    const payment = await toss.authenticate();
    await toss.confirm(payment);
    await told(payment.orderId, 1);
    await toss.moveClock(1.2 * MINUTE);
    await told(payment.orderId, 2);
    toss.shopAnswers = 200;
    await toss.moveClock(5.5 * MINUTE);
    await told(payment.orderId, 3);
    const headers = toss.toldOf(payment.orderId).map((one) => one.headers);
    expect(headers.map((one) => one['tosspayments-webhook-transmission-retried-count'])).toEqual(['0', '1', '2']);
    expect(new Set(headers.map((one) => one['tosspayments-webhook-transmission-id'])).size).toBe(1);
  });

  it.each([['webhook-duplicate', { times: 3 }, 3], ['webhook-forge', {}, 3]])('%s sends more than one', async (kind, more, count) => {
    await toss.control('POST', '/sandbox/faults', { kind, ...more });
    const payment = await toss.authenticate();
    await toss.confirm(payment);
    await told(payment.orderId, count);
  });

  it('webhook-drop loses one; the next arrives', async () => {
    await toss.control('POST', '/sandbox/faults', { kind: 'webhook-drop' });
    const payment = await toss.authenticate();
    await toss.confirm(payment);
    await toss.cancel(payment.paymentKey, { cancelReason: '변심' });
    await told(payment.orderId, 1);
    expect(statusesOf(payment.orderId)).toEqual(['CANCELED']);
  });

  it('webhook-reorder sends one after its successor', async () => {
    await toss.control('POST', '/sandbox/faults', { kind: 'webhook-reorder' });
    const payment = await toss.authenticate();
    await toss.confirm(payment);
    await toss.cancel(payment.paymentKey, { cancelReason: '변심' });
    await told(payment.orderId, 2);
    expect(statusesOf(payment.orderId)).toEqual(['CANCELED', 'DONE']);
  });

  it('webhook-late waits by the clock', async () => {
    await toss.control('POST', '/sandbox/faults', { kind: 'webhook-late', ms: 30 * MINUTE });
    const late = await toss.authenticate();
    await toss.confirm(late);
    const next = await toss.authenticate();
    await toss.confirm(next);
    await told(next.orderId, 1);
    expect(toss.toldOf(late.orderId)).toEqual([]);
    await toss.moveClock(31 * MINUTE);
    await told(late.orderId, 1);
  });
});
