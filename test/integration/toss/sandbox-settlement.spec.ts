import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Settlement } from '#toss';
import { errorOf, SdkShop } from './sdk-shop.js';

const DAY = 86_400_000;
/** A Thursday. */
const THURSDAY = Date.parse('2026-11-26T10:00:00+09:00');
const SOLD = '2026-11-26';

let shop: SdkShop;
beforeAll(async () => {
  const started = Date.now();
  shop = await SdkShop.start({ now: () => THURSDAY + (Date.now() - started) });
});
afterAll(() => shop.sandbox.close());
beforeEach(() => shop.sandbox.moveClock(0));
afterEach(async () => {
  await shop.sandbox.control('DELETE', '/sandbox/differences');
});

/** A payment of today, paid. */
async function paid(change: Record<string, unknown> = {}): Promise<{ key: string; orderId: string }> {
  const { key, orderId, confirm } = await shop.agreed(change);
  await confirm(shop.client());
  if (change['method'] === 'VIRTUAL_ACCOUNT') await shop.sandbox.control('POST', '/sandbox/deposit', { orderId });
  return { key, orderId };
}

const settled = async (orderId: string, range: object = {}): Promise<Settlement[]> =>
  (await shop.client().settlements.list({ start_date: SOLD, end_date: '2026-12-31', ...range }).autoPagingToArray({ limit: 10_000 })).filter(({ order_id }) => order_id === orderId);
const differ = (given: object): Promise<{ status: number }> => shop.sandbox.control('POST', '/sandbox/differences', given);

describe('a settlement', () => {
  it.each([['CARD', 500, '2026-11-30'], ['EASY_PAY', 560, '2026-11-30'], ['TRANSFER', 360, '2026-11-27'], ['VIRTUAL_ACCOUNT', 60, '2026-11-27']])('of %s keeps %i of 20,000 won and is paid on %s, a business day', async (method, fee, paidOut) => {
    const { key, orderId } = await paid({ amount: 20_000, method });
    expect(await settled(orderId)).toEqual([]); // from the day after
    await shop.sandbox.moveClock(DAY);
    const [row, ...more] = await settled(orderId);
    expect(more).toEqual([]);
    expect(row).toMatchObject({ payment_intent: key, amount: 20_000, fee, net: 20_000 - fee, sold_date: SOLD, paid_out_date: paidOut });
    const vat = Math.round(fee / 11);
    expect(row?.raw).toMatchObject({ supplyAmount: fee - vat, vat, fees: [{ type: 'BASE', fee }], cancel: null });
  });

  it('of a refund takes back, and names the cancel', async () => {
    const toss = shop.client();
    const { key, orderId } = await paid({ amount: 20_000 });
    const refund = await toss.refunds.create({ payment_intent: key, amount: 8_000, reason: '일부', expected_balance: 20_000 });
    await shop.sandbox.moveClock(DAY);
    const rows = await settled(orderId);
    expect(rows.map(({ amount, fee, net }) => [amount, fee, net])).toEqual([[20_000, 500, 19_500], [-8_000, -200, -7_800]]);
    expect(rows[1]).toMatchObject({ id: refund.id, raw: { cancel: { transactionKey: refund.id, cancelAmount: 8_000 } } });
  });

  it('is found by the day on which it is paid, over weekends and pages', async () => {
    const { orderId } = await paid({ amount: 20_000 });
    await shop.sandbox.moveClock(10 * DAY);
    expect((await settled(orderId, { date_type: 'paidOutDate', start_date: '2026-11-30', end_date: '2026-11-30', limit: 1 })).length).toBe(1);
    expect(await settled(orderId, { date_type: 'paidOutDate', start_date: '2026-11-26', end_date: '2026-11-29' })).toEqual([]);
    expect(await errorOf(shop.client().settlements.list({ start_date: '2026-11-31', end_date: '2026-12-01' }))).toMatchObject({ code: 'INVALID_DATE' });
  });

  it('makes the balance: pending until it is paid, then available', async () => {
    const { balance } = shop.client();
    const before = await balance.retrieve();
    await paid({ amount: 20_000, method: 'TRANSFER' });
    await paid({ amount: 20_000 });
    const sums = async (days: number): Promise<number[]> => {
      await shop.sandbox.moveClock(days * DAY);
      const { available, pending } = await balance.retrieve();
      return [available[0]?.amount ?? 0, pending[0]?.amount ?? 0];
    };
    const [available, pending] = [before.available[0]?.amount ?? 0, before.pending[0]?.amount ?? 0];
    const all = available + pending + 19_640 + 19_500;
    expect(await sums(0)).toEqual([available, all - available]);
    expect((await sums(1)).reduce((sum, one) => sum + one)).toBe(all);
    expect(await sums(30)).toEqual([all, 0]);
  });
});

describe('an invented difference', () => {
  it.each<[string, object, unknown[]]>([
    ['missing', { kind: 'missing' }, []],
    ['duplicate', { kind: 'duplicate' }, [[20_000, 500, 19_500, '2026-11-30'], [20_000, 500, 19_500, '2026-11-30']]],
    ['another amount', { kind: 'amount', value: -100 }, [[19_900, 500, 19_400, '2026-11-30']]],
    ['another fee', { kind: 'fee', value: 33 }, [[20_000, 533, 19_467, '2026-11-30']]],
    ['another date', { kind: 'date', value: 2 }, [[20_000, 500, 19_500, '2026-12-02']]],
  ])('of a settlement: %s; nothing else changes, and it can be taken back', async (_, difference, expected) => {
    const [{ orderId }, other] = [await paid({ amount: 20_000 }), await paid({ amount: 20_000 })];
    expect(await differ({ orderId, ...difference })).toMatchObject({ status: 200 });
    await shop.sandbox.moveClock(7 * DAY);
    const shown = (rows: Settlement[]): unknown[] => rows.map(({ amount, fee, net, paid_out_date }) => [amount, fee, net, paid_out_date]);
    const right = [[20_000, 500, 19_500, '2026-11-30']];
    expect([shown(await settled(orderId)), shown(await settled(other.orderId))]).toEqual([expected, right]);
    await shop.sandbox.control('DELETE', '/sandbox/differences');
    expect(shown(await settled(orderId))).toEqual(right);
  });

  it('of a transaction: missing, twice, of another amount, on another day, also where pages are short', async () => {
    const orders = [await paid({ amount: 1_000 }), await paid({ amount: 2_000 }), await paid({ amount: 3_000 }), await paid({ amount: 4_000 }), await paid({ amount: 5_000 })].map(({ orderId }) => orderId);
    const kinds = [{ kind: 'missing' }, { kind: 'amount', value: 7 }, { kind: 'date', value: -1 }, { kind: 'missing' }];
    for (const [index, given] of kinds.entries()) await differ({ list: 'transactions', orderId: orders[index], ...given });
    const walked = async (limit: number): Promise<unknown[]> =>
      (await shop.client().balanceTransactions.list({ start_date: new Date('2000-01-01'), end_date: new Date('2990-01-01'), limit }).autoPagingToArray({ limit: 10_000 })).filter(({ order_id }) => orders.includes(order_id)).map(({ amount, raw }) => [amount, raw.transactionAt.slice(0, 10)]);
    for (const limit of [1, 2, 5_000]) expect(await walked(limit)).toEqual([[2_007, SOLD], [3_000, '2026-11-25'], [5_000, SOLD]]);
    await differ({ list: 'transactions', orderId: orders[4], kind: 'duplicate' });
    expect((await walked(5_000)).length).toBe(4);
    await shop.sandbox.moveClock(DAY);
    expect((await settled(orders[0] ?? '')).length).toBe(1);
  });

  it.each([[{ kind: 'nonsense' }], [{ kind: 'fee', list: 'transactions' }], [{ kind: 'amount', value: 0 }], [{ kind: 'vat', list: 'transactions' }], [{ kind: 'missing', list: 'payouts' }]])('%j is refused', async (given) => {
    const { orderId } = await paid();
    expect((await differ({ orderId, ...given })).status).toBe(400);
    expect((await differ({ orderId: 'no-such-order', kind: 'missing' })).status).toBe(404);
    expect((await differ({ list: 'payouts', payoutId: 'no-such-payout', kind: 'amount' })).status).toBe(404);
  });
});

describe('a cash receipt', () => {
  it('is taken back in parts, up to its sum', async () => {
    const { cashReceipts } = shop.client();
    const receipt = await cashReceipts.create({ amount: 5_000, order_id: shop.sandbox.newOrderId(), order_name: '생수', type: 'expense_proof', customer_identity_number: '1234567890' });
    const first = await cashReceipts.cancel(receipt.id, { amount: 2_000 });
    expect(await errorOf(cashReceipts.cancel(receipt.id, { amount: 3_001 }))).toMatchObject({ code: 'INVALID_REQUEST', outcome: 'refused' });
    const rest = await cashReceipts.cancel(receipt.id);
    expect([first.amount, rest.amount, first.id === rest.id]).toEqual([2_000, 3_000, false]);
    expect(await errorOf(cashReceipts.cancel(receipt.id))).toMatchObject({ outcome: 'refused' });
    const all = await cashReceipts.list({ request_date: SOLD }).autoPagingToArray({ limit: 100 });
    expect(all.filter(({ order_id }) => order_id === receipt.order_id).map(({ transaction_type, amount }) => [transaction_type, amount])).toEqual([['confirm', 5_000], ['cancel', 2_000], ['cancel', 3_000]]);
  });
});
