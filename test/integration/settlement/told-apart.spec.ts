import { beforeAll, describe, expect, it } from '@jest/globals';
import { clock, newId, SECOND, won } from '#kernel';
import { ClaimDeskService, ClaimService, ClaimSettlementService, ConfirmationService, GoodwillService } from '#order';
import { AdjustmentService, DifferenceQueries, StatementQueries, statementSheets, type StatementLineKind, type StatementRow } from '#settlement';
import { orderId } from '../../support/shopper.js';
import { Market, STAFF, type Sold } from './market.js';

describe('what a vendor’s statement tells apart', () => {
  let market: Market;
  let vendor: { name: string; vendorId: string };
  let statement: StatementRow;

  /** One of two pieces for 20,000 won, exchanged for one for 14,500 and kept. */
  async function exchanged(): Promise<void> {
    const sold = await market.delivered(vendor.vendorId, [20_000], { quantity: 2 });
    const [variant] = await market.shop.shelf.sql<{ productId: string; variantId: string }>('select v.product_id as "productId", v.id as "variantId" from order_line l join variant v on v.id = l.variant_id where l.id = $1', [sold.lines[0]]);
    const variantId = await market.shop.shelf.createVariant({ ...variant, vendorId: vendor.vendorId } as Parameters<typeof market.shop.shelf.createVariant>[0], '작은 것', 14_500);
    const [claim = ''] = await market.shop.get(ClaimService).request(sold.shopper, { id: orderId(), orderId: sold.id, kind: 'EXCHANGE', cause: 'DEFECT', note: '', lines: [{ lineId: sold.lines[0] ?? '', quantity: 1, variantId }], agreedRefundWon: won(5_500), refundAccount: null });
    await arrived(claim);
    await market.shop.get(ClaimDeskService).inspect(vendor, claim, [], '');
    await market.shop.get(ClaimDeskService).reshipped(vendor, claim, 'CJ 123456789012');
    await settled(claim);
    await market.shop.get(ConfirmationService).byShopper(sold.shopper, sold.part);
  }

  /** Sent back whole; the vendor looks at it a week after the day on which the money was due. */
  async function late(sold: Sold, claim: string): Promise<void> {
    await market.shop.get(ClaimDeskService).inspect(vendor, claim, [{ lineId: sold.lines[0] ?? '', quantity: 1 }], '');
    await settled(claim);
  }

  async function arrived(claim: string): Promise<void> {
    await market.shop.get(ClaimDeskService).decide(vendor, claim, true, '');
    await market.shop.get(ClaimDeskService).collected(vendor, claim);
  }

  async function settled(claim: string): Promise<void> {
    await market.shop.get(ClaimSettlementService).settleDecided(claim);
    clock.advance(SECOND);
    await market.shop.work();
  }

  async function goodwill(sold: Sold): Promise<void> {
    const id = orderId();
    await market.shop.get(GoodwillService).propose(STAFF, { id, orderId: sold.id, funder: 'VENDOR', vendorId: vendor.vendorId, amountWon: 4_000, reason: '배송이 늦어 죄송합니다' });
    await market.shop.get(GoodwillService).consent(vendor, id);
    for (const agreed of await market.shop.get(GoodwillService).agreed(10)) await market.shop.get(GoodwillService).refund(agreed);
    await market.shop.work();
  }

  beforeAll(async () => {
    market = await Market.open();
    market.at('2026-11-03T10:00:00');
    vendor = { name: 'vendor:test', vendorId: await market.shop.shelf.createVendor({ shippingFeeWon: 3_000 }) };
    await exchanged();
    const back = await market.delivered(vendor.vendorId, [50_000]);
    const claim = await market.returned(back, 0, 'open');
    await arrived(claim);
    await goodwill(await market.kept(vendor.vendorId, [30_000]));
    await market.shop.get(AdjustmentService).add(STAFF, { id: newId(), vendorId: vendor.vendorId, orderLineId: null, amountWon: 1_000, reason: '포장 값' });
    // Tuesday the 3rd and three business days: Friday the 6th.
    market.at('2026-11-13T10:00:00');
    await late(back, claim);
    market.at('2026-11-16T00:00:00');
    await market.close();
    const [made] = await market.statements(vendor.vendorId);
    if (!made) throw new Error('there is no statement');
    statement = made;
  });

  const lines = async (kind: StatementLineKind | null): Promise<unknown[]> => (await market.shop.get(StatementQueries).lines(vendor, statement.id, kind, 50, null)).map((line) => [line.kind, line.grossWon, line.adjustmentWon, line.netWon, line.memo]);
  /** 53,000 × 15 % × 7 / 365. */
  const INTEREST = 152;

  it('what came back by an exchange stands with its sale: the line and the figures add up', async () => {
    // 40,000 − 2,000 − 200 − 5,500.
    expect(await lines('SALE')).toEqual(expect.arrayContaining([['SALE', 40_000, -5_500, 32_300, '구매자가 확정']]));
    const figures = await market.shop.get(StatementQueries).figures(vendor, statement.id);
    expect(figures.reduce((sum, one) => sum + one.netWon, 0)).toBe(statement.netWon);
    expect(figures.reduce((sum, one) => sum + one.grossWon - one.vendorDiscountWon - one.commissionWon - one.commissionVatWon + one.shippingWon + one.adjustmentWon, 0)).toBe(statement.netWon);
    expect(await market.broken()).toEqual([]);
  });

  it('late interest and goodwill have figures and lines of their own, beside what staff put right', async () => {
    const figures = await market.shop.get(StatementQueries).figures(vendor, statement.id);
    expect(figures.filter((one) => ['INTEREST', 'GOODWILL', 'ADJUSTMENT'].includes(one.kind)).map((one) => [one.kind, one.lines, one.netWon])).toEqual(expect.arrayContaining([['INTEREST', 1, -INTEREST], ['GOODWILL', 1, -4_000], ['ADJUSTMENT', 1, 1_000]]));
    expect([await lines('INTEREST'), await lines('GOODWILL'), await lines('ADJUSTMENT')]).toEqual([[['INTEREST', 0, -INTEREST, -INTEREST, '7일 늦음']], [['GOODWILL', 0, -4_000, -4_000, '위로 환불']], [['ADJUSTMENT', 0, 1_000, 1_000, '포장 값']]]);
    expect((await lines(null)).length).toBe(figures.reduce((sum, one) => sum + one.lines, 0));
  });

  it('and are explained as what they are, to the won', async () => {
    const { expectedWon, differences } = await market.shop.get(DifferenceQueries).of(vendor, statement.id);
    expect(expectedWon + differences.reduce((sum, one) => sum + one.amountWon, 0)).toBe(statement.netWon);
    expect(differences.filter((one) => ['INTEREST', 'GOODWILL', 'ADJUSTMENT'].includes(one.why)).map((one) => `${one.why} ${one.name} ${one.amountWon} ${one.reason}`).sort()).toEqual(['ADJUSTMENT 조정 1000 포장 값', 'GOODWILL 위로 환불 -4000 null', `INTEREST 지연배상금 -${INTEREST} 7일 늦음`]);
  });

  it('also in the workbook, whose sums are the statement’s', async () => {
    const [summary] = statementSheets(statement, await market.shop.get(StatementQueries).lines(vendor, statement.id, null, 100, null));
    const result = (cell: unknown): unknown => (cell !== null && typeof cell === 'object' && 'result' in cell ? cell.result : cell);
    const sums = summary.rows.slice(3, 13).map((row) => [row[0], result(row[1])] as [string, number]);
    expect(sums).toEqual(expect.arrayContaining([['교환으로 돌려준 차액', -5_500], ['지연배상금', -INTEREST], ['위로 환불', -4_000], ['조정', 1_000]]));
    expect(sums.reduce((sum, [, amount]) => sum + amount, 0)).toBe(statement.netWon);
    expect(summary.rows[13]).toEqual(['이번 기간 합계', { formula: 'SUM(B5:B14)', result: statement.netWon }]);
  });
});
