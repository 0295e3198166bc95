import { describe, expect, it } from '@jest/globals';
import { rowsOf } from './statement-rows';

type Statement = Parameters<typeof rowsOf>[0];
type Figure = Statement['figures'][number];

const summary: Statement['summary'] = { id: 's', vendorId: 'v', vendorName: '견본', periodStart: '2026-11-01', periodEnd: '2026-11-15', state: 'CLOSED', carriedInWon: 0, netWon: 0, carriedOutWon: 0, payoutWon: 0, payoutDueOn: '2026-11-18', closedAt: null };
const figure = (change: Partial<Figure> & Pick<Figure, 'kind' | 'netWon'>): Figure => ({
  commissionBp: null, category: null, lines: 1, quantity: 0, grossWon: 0, vendorDiscountWon: 0, mallDiscountWon: 0, budgetDiscountWon: 0, commissionWon: 0, commissionVatWon: 0, shippingWon: 0, adjustmentWon: 0, ...change,
});
const shown = (figures: Figure[], carriedInWon = 0): [string, number][] => {
  const netWon = figures.reduce((sum, one) => sum + one.netWon, 0);
  return rowsOf({ figures, summary: { ...summary, netWon, carriedInWon, payoutWon: Math.max(0, netWon + carriedInWon), carriedOutWon: Math.min(0, netWon + carriedInWon) } }).map((row) => [row.name, row.won]);
};

const ALL: Figure[] = [
  figure({ kind: 'SALE', commissionBp: 500, category: '간장', grossWon: 40_000, vendorDiscountWon: 1_000, mallDiscountWon: 700, budgetDiscountWon: 300, commissionWon: 1_925, commissionVatWon: 192, adjustmentWon: -5_500, netWon: 40_000 - 1_000 - 1_925 - 192 - 5_500 }),
  figure({ kind: 'SHIPPING', shippingWon: 3_000, netWon: 3_000 }), figure({ kind: 'REFUND', commissionBp: 500, grossWon: -10_000, commissionWon: -500, commissionVatWon: -50, netWon: -9_450 }), figure({ kind: 'REFUND_SHIPPING', shippingWon: -3_000, netWon: -3_000 }),
  figure({ kind: 'INTEREST', adjustmentWon: -82, netWon: -82 }), figure({ kind: 'GOODWILL', adjustmentWon: -4_000, netWon: -4_000 }), figure({ kind: 'ADJUSTMENT', adjustmentWon: 1_000, netWon: 1_000 }),
];

describe('the figures of a statement', () => {
  it('add up: whatever is in it has a row, and the rows that open to lines make the sum of the period', () => {
    const rows = rowsOf({ figures: ALL, summary: { ...summary, netWon: ALL.reduce((sum, one) => sum + one.netWon, 0) } });
    expect(rows.filter((row) => row.kind !== null).reduce((sum, row) => sum + row.won, 0)).toBe(rows.find((row) => row.name === '이번 기간 합계')?.won);
  });

  it('name what came back by an exchange, late interest, goodwill and adjustments apart', () => {
    expect(shown(ALL)).toEqual(expect.arrayContaining([['더 싼 것으로 교환해 돌려준 차액', -5_500], ['확정된 뒤에 돌려준 것', -12_450], ['지연배상금', -82], ['위로 환불', -4_000], ['조정', 1_000]]));
    expect(shown([figure({ kind: 'SHIPPING', shippingWon: 3_000, netWon: 3_000 })], -500).slice(-4)).toEqual([['배송비', 3_000], ['이번 기간 합계', 3_000], ['앞에서 이월된 금액', -500], ['지급할 금액', 2_500]]);
  });
});
