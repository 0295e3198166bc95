import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { clock, won } from '#kernel';
import { CashReceiptService, ClaimService, PaymentResolverService, type PlaceOrderInput, type Shopper } from '#order';
import { orderId } from '../../support/shopper.js';
import { refusal } from '../catalog/rooms.js';
import { Shop } from './shop.js';

interface Receipt {
  kind: string;
  type: string;
  state: string;
  amount_won: number;
  tax_free_won: number;
  self_issued: boolean;
  by_window: boolean;
  has_key: boolean;
  sealed: boolean;
  due_on: string | null;
}

describe('a cash receipt', () => {
  let shop: Shop;
  let shopper: Shopper;

  beforeAll(async () => {
    shop = await Shop.open();
  });

  beforeEach(() => {
    clock.set(undefined);
    clock.set(new Date('2026-11-24T03:00:00Z'));
    shopper = shop.guest();
  });

  async function paid(priceWon: number, quantity: number, change: Partial<PlaceOrderInput> = {}, agreed: Record<string, unknown> = {}): Promise<{ id: string; lineId: string }> {
    const { variantId } = await shop.shelf.createProduct({ vendorId: await shop.shelf.createVendor({ shippingFeeWon: 0 }), priceWon, stock: 100 });
    const { id } = await shop.confirmed(shopper, { lines: [{ variantId, quantity }], seenTotalWon: won(priceWon * quantity), paymentMethod: 'TRANSFER', ...change }, agreed);
    const [line] = await shop.shelf.sql<{ id: string }>('select id from order_line where order_id = $1', [id]);
    return { id, lineId: line?.id ?? '' };
  }
  const work = async (): Promise<void> => {
    const receipts = shop.get(CashReceiptService);
    for (const row of await receipts.claim(20)) await receipts.resolve(row);
  };
  const of = (id: string): Promise<Receipt[]> =>
    shop.shelf.sql('select kind, type, state, amount_won, tax_free_won, self_issued, by_window, receipt_key is not null as has_key, sealed is not null as sealed, due_on::text from cash_receipt where order_id = $1 order by kind desc, created_at, id', [id]);
  const cancel = (id: string, lineId: string, quantity: number, agreedRefundWon: number): Promise<string[]> =>
    shop.get(ClaimService).request(shopper, { id: orderId(), orderId: id, kind: 'CANCELLATION', cause: 'CHANGE_OF_MIND', note: '', lines: [{ lineId, quantity }], agreedRefundWon: won(agreedRefundWon), refundAccount: null });
  const atToss = async (id: string): Promise<[string, number][]> => {
    const found: [string, number][] = [];
    for await (const receipt of shop.toss.cashReceipts.list({ request_date: '2026-11-24' })) if (receipt.order_id === id) found.push([receipt.transaction_type, receipt.amount]);
    return found;
  };

  it('asked for with a phone or a business number is issued when the money has come, and its number is erased; a card has none', async () => {
    const input = { cashReceipt: { type: 'INCOME_DEDUCTION' as const, number: '010-1234-5678' } };
    const { id } = await paid(10_000, 1, input);
    expect(await of(id)).toMatchObject([{ state: 'INTENDED', type: 'INCOME_DEDUCTION', amount_won: 10_000, self_issued: false, sealed: true }]);
    await work();
    await work();
    expect(await of(id)).toMatchObject([{ state: 'ISSUED', has_key: true, sealed: false }]);
    expect(await atToss(id)).toEqual([['confirm', 10_000]]);
    expect(await of((await paid(10_000, 1, { ...input, paymentMethod: 'CARD' })).id)).toEqual([]);
    expect(await refusal(paid(10_000, 1, { cashReceipt: { type: 'EXPENSE_PROOF', number: '123' } }))).toMatchObject({ code: 'CASH_RECEIPT_NUMBER' });
    expect(await shop.broken()).toEqual([]);
  });

  it('is issued unasked from 100,000 won on, within five days, and below that only where it was asked for', async () => {
    const large = await paid(100_000, 1);
    const small = await paid(99_000, 1);
    expect(await of(small.id)).toEqual([]);
    expect(await of(large.id)).toMatchObject([{ state: 'INTENDED', self_issued: true, due_on: '2026-11-29' }]);
    await work();
    expect(await of(large.id)).toMatchObject([{ state: 'ISSUED', self_issued: true }]);
    expect(await shop.broken()).toEqual([]);
  });

  it('is taken back in part with each refund, and both approval numbers are kept', async () => {
    const { id, lineId } = await paid(60_000, 2);
    await work();
    await cancel(id, lineId, 1, 60_000);
    await shop.work();
    await work();
    await cancel(id, lineId, 1, 60_000);
    await shop.work();
    await work();
    expect((await of(id)).map((row) => [row.kind, row.state, row.amount_won, row.has_key])).toEqual([['ISSUE', 'ISSUED', 120_000, true], ['CANCEL', 'ISSUED', 60_000, true], ['CANCEL', 'ISSUED', 60_000, true]]);
    expect(await shop.broken()).toEqual([]);
  });

  it('of a deposit waits for the deposit; what was refunded before it was issued is taken back after', async () => {
    const { id } = await paid(100_000, 1, { paymentMethod: 'VIRTUAL_ACCOUNT' });
    await work();
    expect(await of(id)).toEqual([]);
    await shop.sandbox.control('POST', '/sandbox/deposit', { orderId: id });
    await shop.get(PaymentResolverService).refresh(id);
    expect(await of(id)).toMatchObject([{ kind: 'ISSUE', state: 'INTENDED' }]);
  });

  it('an answer that is lost makes no second receipt; a refusal for good is staff’s, who ask anew or issue it themselves', async () => {
    const { id } = await paid(100_000, 1);
    await shop.fault({ kind: 'drop-before', path: '/v1/cash-receipts', times: 9 });
    await work();
    expect(await of(id)).toMatchObject([{ state: 'INTENDED' }]);
    await shop.sandbox.control('DELETE', '/sandbox/faults');
    await shop.fault({ kind: 'drop-after', path: '/v1/cash-receipts' });
    clock.advance(60_000);
    await work();
    expect(await of(id)).toMatchObject([{ state: 'ISSUED' }]);
    expect(await atToss(id)).toEqual([['confirm', 100_000]]);
    const refused = await paid(100_000, 1);
    await shop.fault({ kind: 'error', path: '/v1/cash-receipts', code: 'INVALID_CASH_RECEIPT_INFO' });
    await work();
    expect(await of(refused.id)).toMatchObject([{ state: 'FAILED', sealed: true }]);
    const receipts = shop.get(CashReceiptService);
    const [failed] = (await receipts.failed(10)).filter((one) => one.orderId === refused.id);
    expect(failed).toMatchObject({ kind: 'ISSUE', amountWon: 100_000, errorCode: 'INVALID_CASH_RECEIPT_INFO' });
    const id2 = failed?.id ?? '';
    const both = await Promise.all([1, 2].map(async () => (await refusal(receipts.retry({ name: 'staff:test' }, id2, true))).code));
    expect(both.sort()).toEqual(['WRONG_STATE', 'none']);
    await work();
    expect(await of(refused.id)).toMatchObject([{ state: 'ISSUED', type: 'INCOME_DEDUCTION', self_issued: true, sealed: false }]);
    expect(await atToss(refused.id)).toEqual([['confirm', 100_000]]);
    expect((await receipts.failed(10)).filter((one) => one.orderId === refused.id)).toEqual([]);
    expect(await shop.broken()).toEqual([]);
  });
});
