import { describe, expect, it } from '@jest/globals';
import { scripted } from './scripted.js';

const row = (n: number, amount = 1_000 * n): Record<string, unknown> => ({ transactionKey: `tx-${n}`, paymentKey: `pay-${n}`, orderId: `order-${n}`, method: '카드', status: 'DONE', transactionAt: '2026-11-24T10:00:00+09:00', currency: 'KRW', amount });
const RANGE = { start_date: new Date('2026-11-23T15:00:00Z'), end_date: new Date('2026-11-24T15:00:00Z') };
const ok = (body: unknown): { status: number; body: unknown } => ({ status: 200, body });

describe('a list', () => {
  it('is its first page, and all pages in a loop: after the last key while pages are full', async () => {
    const { toss, sent } = scripted([ok([row(1), row(2)]), ok([row(3, -500), row(4)]), ok([row(5)])]);
    const list = toss.balanceTransactions.list({ ...RANGE, limit: 2 });
    expect(await list).toMatchObject({ object: 'list', has_more: true, data: [{ id: 'tx-1' }, { id: 'tx-2' }] });
    const seen: [string, string, number][] = [];
    for await (const one of list) seen.push([one.id, one.type, one.amount]);
    expect(seen).toEqual([['tx-1', 'payment', 1_000], ['tx-2', 'payment', 2_000], ['tx-3', 'refund', -500], ['tx-4', 'payment', 4_000], ['tx-5', 'payment', 5_000]]);
    expect(sent.map(({ url }) => new URL(url).searchParams.toString())).toEqual(['', 'tx-2', 'tx-4'].map((after) => `startDate=2026-11-24T00%3A00%3A00&endDate=2026-11-25T00%3A00%3A00&limit=2${after === '' ? '' : `&startingAfter=${after}`}`));
  });

  it('stops early, and asks for no page that is not needed', async () => {
    const { toss, sent } = scripted([ok([row(1), row(2)]), ok([row(3), row(4)])]);
    const list = toss.balanceTransactions.list({ ...RANGE, limit: 2 });
    expect((await list.autoPagingToArray({ limit: 3 })).map(({ id }) => id)).toEqual(['tx-1', 'tx-2', 'tx-3']);
    const seen: string[] = [];
    await list.autoPagingEach((one) => {
      seen.push(one.id);
      return seen.length < 2;
    });
    expect([seen, sent.length]).toEqual([['tx-1', 'tx-2'], 2]);
  });

  it.each([0, 10_001, 1.5])('is not collected up to %j', async (limit) => {
    const list = scripted([ok([])]).toss.balanceTransactions.list(RANGE);
    expect(() => list.autoPagingToArray({ limit })).toThrow('10,000');
    expect(await list).toMatchObject({ data: [], has_more: false });
  });

  it('of receipts goes on by its cursor', async () => {
    const receipt = (n: number): Record<string, unknown> => ({ receiptKey: `r-${n}`, orderId: 'order-1', orderName: '생수', type: '소득공제', issueNumber: '1', issueStatus: 'COMPLETED', amount: 100, taxFreeAmount: 0, transactionType: 'CONFIRM', requestedAt: '2026-11-24T10:00:00+09:00', receiptUrl: null });
    const { toss, sent } = scripted([ok({ hasNext: true, lastCursor: 17, data: [receipt(1)] }), ok({ hasNext: false, lastCursor: 18, data: [receipt(2)] })]);
    const found = await toss.cashReceipts.list({ request_date: '2026-11-24', limit: 1 }).autoPagingToArray({ limit: 10 });
    expect(found.map(({ id, type, status }) => [id, type, status])).toEqual([['r-1', 'income_deduction', 'succeeded'], ['r-2', 'income_deduction', 'succeeded']]);
    expect(sent.map(({ url }) => new URL(url).searchParams.get('cursor'))).toEqual([null, '17']);
  });

  it('is walked from its beginning each time, also at the same time', async () => {
    const receipt = (n: number): Record<string, unknown> => ({ receiptKey: `r-${n}`, orderId: 'order-1', orderName: '생수', type: '소득공제', issueNumber: '1', issueStatus: 'COMPLETED', amount: 100, taxFreeAmount: 0, transactionType: 'CONFIRM', requestedAt: '2026-11-24T10:00:00+09:00', receiptUrl: null });
    const page = (n: number, hasNext: boolean): { status: number; body: unknown } => ok({ hasNext, lastCursor: n, data: [receipt(n)] });
    const { toss, sent } = scripted([page(1, true), page(2, true), page(3, false), page(2, true), page(3, false)]);
    const list = toss.cashReceipts.list({ request_date: '2026-11-24', limit: 1 });
    for (const _ of [1, 2]) expect((await list.autoPagingToArray({ limit: 10 })).map(({ id }) => id)).toEqual(['r-1', 'r-2', 'r-3']);
    expect(sent.map(({ url }) => new URL(url).searchParams.get('cursor'))).toEqual([null, '1', '2', '1', '2']);
  });

  it('that can not be fetched says so to whoever walks it, and to nobody else', async () => {
    const { toss } = scripted([{ status: 400, body: { code: 'INVALID_DATE', message: '' } }]);
    await expect(toss.balanceTransactions.list(RANGE).autoPagingToArray({ limit: 10 })).rejects.toMatchObject({ code: 'INVALID_DATE' });
  });

  it('may take a minute, unless somebody says otherwise', async () => {
    const times = async (options: object): Promise<unknown> => {
      const { toss, sent } = scripted([ok([]), ok([])], options);
      await toss.balanceTransactions.list(RANGE);
      await toss.settlements.list({ start_date: '2026-11-24', end_date: '2026-11-24' }, { timeout: 500 });
      return sent.map(({ timeout }) => timeout);
    };
    expect([await times({}), await times({ timeout: 9_000 })]).toEqual([[60_000, 500], [9_000, 500]]);
  });

  it('of settlements goes on by page; expanded into transactions, it tells fee and net', async () => {
    const settlement = { paymentKey: 'pay-1', transactionKey: 'tx-1', orderId: 'order-1', method: '카드', amount: 1_000, fees: [{ type: 'BASE', fee: 25 }, { type: 'ETC', fee: 5 }], vat: 3, payOutAmount: 970, soldDate: '2026-11-24', paidOutDate: '2026-11-26' };
    const pages = scripted([ok([settlement]), ok([])]);
    expect(await pages.toss.settlements.list({ start_date: '2026-11-24', end_date: '2026-11-24', limit: 1 }).autoPagingToArray({ limit: 10 })).toMatchObject([{ id: 'tx-1', fee: 30, fee_vat: 3, net: 970, fee_details: [{ type: 'BASE', amount: 25 }, { type: 'ETC', amount: 5 }] }]);
    expect(pages.sent.map(({ url }) => new URL(url).searchParams.get('page'))).toEqual(['1', '2']);
    const { toss, sent } = scripted([ok([row(1), row(2)]), ok([settlement])]);
    const rows = await toss.balanceTransactions.list({ ...RANGE, expand: ['data.settlement'] });
    expect(rows.data.map(({ id, fee, net }) => [id, fee, net])).toEqual([['tx-1', 30, 970], ['tx-2', null, null]]);
    expect(sent[1]?.url).toBe('http://toss.test/v1/settlements?startDate=2026-11-24&endDate=2026-11-27&size=5000&page=1');
  });

  it.each([[{ limit: 0 }, 'limit'], [{ limit: 5_001 }, 'limit'], [{ end_date: new Date(0) }, 'end_date']])('with %j is refused before anything is sent', (change, param) => {
    const { toss, sent } = scripted([]);
    expect(() => toss.balanceTransactions.list({ ...RANGE, ...change })).toThrow(expect.objectContaining({ outcome: 'not_sent', param }));
    expect(sent).toEqual([]);
  });
});
