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
  toss.shopAnswers = 200;
  await toss.control('DELETE', '/sandbox/faults');
  await toss.control('POST', '/sandbox/clock', { offsetMs: 0 });
});

const told = (orderId: string, count: number): Promise<unknown> => until(() => Promise.resolve(toss.toldOf(orderId)), (all) => all.length === count);
const statuses = (orderId: string): unknown[] => toss.toldOf(orderId).map(({ body }) => (body['data'] as Json)['status']);
const waiting = async (orderId: string): Promise<unknown[]> => ((await toss.control('GET', '/sandbox/webhooks')).body['webhooks'] as { orderId: string; tries: number; state: string }[]).filter((row) => row.orderId === orderId).map(({ tries, state }) => [tries, state]);

describe('webhooks of one payment', () => {
  it('go out in the order of what happened', async () => {
    const payment = await toss.authenticate();
    await toss.confirm(payment);
    for (const left of [12_000, 11_000, 10_000]) await toss.cancel(payment.paymentKey, { cancelReason: '일부', cancelAmount: 1_000, refundableAmount: left + 1_000 });
    await told(payment.orderId, 4);
    expect(toss.toldOf(payment.orderId).map(({ body }) => (body['data'] as Json)['balanceAmount'])).toEqual([13_000, 12_000, 11_000, 10_000]);
  });

  it('come the wrong way round when that is ordered', async () => {
    await toss.control('POST', '/sandbox/faults', { kind: 'webhook-reorder' });
    const payment = await toss.authenticate();
    await toss.confirm(payment);
    await toss.cancel(payment.paymentKey, { cancelReason: '변심' });
    await told(payment.orderId, 2);
    expect(statuses(payment.orderId)).toEqual(['CANCELED', 'DONE']);
  });

  it('are tried eight times in nearly four days, then given up; by hand they begin anew', async () => {
    toss.shopAnswers = 500;
    const payment = await toss.authenticate();
    await toss.confirm(payment);
    await told(payment.orderId, 1);
    let minutes = 0;
    for (let resend = 1; resend <= 7; resend += 1) {
      await until(() => waiting(payment.orderId), (rows) => JSON.stringify(rows) === JSON.stringify([[resend, 'waiting']]));
      // A little longer each time: the next term counts from the answer to this one.
      minutes += 4 ** (resend - 1) + 1;
      await toss.control('POST', '/sandbox/clock', { offsetMs: minutes * MINUTE });
      await told(payment.orderId, 1 + resend);
    }
    await until(() => waiting(payment.orderId), (rows) => JSON.stringify(rows) === JSON.stringify([[7, 'failed']]));
    expect(toss.toldOf(payment.orderId).map(({ headers }) => headers['tosspayments-webhook-transmission-retried-count'])).toEqual(['0', '1', '2', '3', '4', '5', '6', '7']);
    toss.shopAnswers = 200;
    await toss.control('POST', '/sandbox/webhooks/resend');
    await told(payment.orderId, 9);
    expect(toss.toldOf(payment.orderId).at(-1)?.headers['tosspayments-webhook-transmission-retried-count']).toBe('0');
    await until(() => waiting(payment.orderId), (rows) => rows.length === 0);
  });
});

describe('the clock', () => {
  it('ends a window after half an hour and an authentication after ten minutes, though nobody asks', async () => {
    const opened = await toss.control('POST', '/sandbox/windows', { clientKey: 'test_ck_of_this_test', customerKey: 'customer-1', request: { method: 'CARD', amount: { currency: 'KRW', value: 5_000 }, orderId: 'order-of-window', orderName: '생수', successUrl: 'http://mall.test/ok', failUrl: 'http://mall.test/no' } });
    expect(opened.status).toBe(200);
    const { orderId } = await toss.authenticate();
    await toss.control('POST', '/sandbox/clock', { advanceMs: 10 * MINUTE + 1_000 });
    await told(orderId, 1);
    expect([statuses(orderId), toss.toldOf('order-of-window')]).toEqual([['EXPIRED'], []]);
    await toss.control('POST', '/sandbox/clock', { advanceMs: 20 * MINUTE });
    await told('order-of-window', 1);
    expect(statuses('order-of-window')).toEqual(['EXPIRED']);
  });

  it.each([{}, { offsetMs: 'soon' }, { advanceMs: 1e12 }])('is not moved by %j', async (given) => {
    expect((await toss.control('POST', '/sandbox/clock', given)).status).toBe(400);
    expect((await toss.control('GET', '/sandbox/clock')).body['offsetMs']).toBe(0);
  });
});
