import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { sumWon, won } from '#kernel';
import { budgetPaidPostings, claimRefundedPostings, paidPostings, refundedPostings, reversed, unservedPostings } from './posting.rules.js';

const short = (postings: ReturnType<typeof paidPostings>): [string, string | null, string | null, number][] => postings.map((posting) => [posting.account, posting.ownerId, posting.orderLineId, posting.amountWon]);

describe('posting rules, each by a worked example', () => {
  it('order.paid: 12,000 won of which the mall added 1,500, and 3,000 won of shipping', () => {
    // The line sells for 15,000; the shopper pays 12,000, the vendor bears 1,500 and the mall 1,500. The vendor is held 13,500 and 3,000.
    const postings = paidPostings({ totalWon: won(15_000), vendors: [{ vendorId: 'v', shippingWon: won(3_000), lines: [{ lineId: 'l', amountWon: won(12_000), mallDiscountWon: won(1_500), budgets: [] }] }] });
    expect(short(postings)).toEqual([
      ['TOSS_RECEIVABLE', null, null, 15_000],
      ['MALL_DISCOUNT', 'v', 'l', 1_500],
      ['SHOPPER_PAYABLE', 'v', 'l', -13_500],
      ['SHOPPER_PAYABLE', 'v', null, -3_000],
    ]);
  });

  it('order.paid: of a discount of 3,000 won a budget of the district bears 2,000 and the mall 1,000', () => {
    const postings = paidPostings({ totalWon: won(7_000), vendors: [{ vendorId: 'v', shippingWon: won(0), lines: [{ lineId: 'l', amountWon: won(7_000), mallDiscountWon: won(1_000), budgets: [{ budgetId: 'b', amountWon: won(2_000) }] }] }] });
    expect(short(postings)).toEqual([
      ['TOSS_RECEIVABLE', null, null, 7_000],
      ['MALL_DISCOUNT', 'v', 'l', 1_000],
      ['BUDGET_RECEIVABLE', 'b', 'l', 2_000],
      ['SHOPPER_PAYABLE', 'v', 'l', -10_000],
    ]);
  });

  it('claim.refunded, held: 12,000 won go back, the mall has its 1,500 again, and 3,000 for the way back stay with the vendor', () => {
    const line = { lineId: 'l', amountWon: won(12_000), mallDiscountWon: won(1_500), budgets: [], commission: null };
    expect(short(claimRefundedPostings(won(9_000), [{ vendorId: 'v', shippingBackWon: won(0), keptWon: won(3_000), confirmed: false, lines: [line] }]))).toEqual([
      ['TOSS_RECEIVABLE', null, null, -9_000],
      ['SHOPPER_PAYABLE', 'v', 'l', 13_500],
      ['MALL_DISCOUNT', 'v', 'l', -1_500],
      ['SHOPPER_PAYABLE', 'v', null, -3_000],
    ]);
  });

  it('claim.refunded after confirmation: the vendor owes it, and the mall gives up its commission', () => {
    const line = { lineId: 'l', amountWon: won(10_000), mallDiscountWon: won(0), budgets: [{ budgetId: 'b', amountWon: won(2_000) }], commission: { commissionWon: won(600), vatWon: won(60) } };
    expect(short(claimRefundedPostings(won(13_000), [{ vendorId: 'v', shippingBackWon: won(3_000), keptWon: won(0), confirmed: true, lines: [line] }]))).toEqual([
      ['TOSS_RECEIVABLE', null, null, -13_000],
      ['VENDOR_PAYABLE', 'v', 'l', 11_340],
      ['COMMISSION_INCOME', 'v', 'l', 600],
      ['COMMISSION_VAT', 'v', 'l', 60],
      ['BUDGET_RECEIVABLE', 'b', 'l', -2_000],
      ['VENDOR_PAYABLE', 'v', null, 3_000],
    ]);
  });

  it('budget.received: the district pays 2,000 won, and has 500 back that were refunded after the year', () => {
    expect(short([...budgetPaidPostings('b', won(2_000)), ...budgetPaidPostings('b', won(-500))])).toEqual([
      ['BANK', null, null, 2_000], ['BUDGET_RECEIVABLE', 'b', null, -2_000], ['BANK', null, null, -500], ['BUDGET_RECEIVABLE', 'b', null, 500],
    ]);
  });

  it('payment.unserved and payment.refunded cancel each other out', () => {
    expect(short([...unservedPostings(won(9_900)), ...refundedPostings(won(9_900))])).toEqual([
      ['TOSS_RECEIVABLE', null, null, 9_900], ['SHOPPER_PAYABLE', null, null, -9_900], ['SHOPPER_PAYABLE', null, null, 9_900], ['TOSS_RECEIVABLE', null, null, -9_900],
    ]);
  });

  it('always balance, and so does what turns them round', () => {
    const line = fc.record({ lineId: fc.uuid(), amountWon: fc.integer({ min: 0, max: 1e8 }).map(won), mallDiscountWon: fc.integer({ min: 0, max: 1e7 }).map(won), budgets: fc.array(fc.record({ budgetId: fc.uuid(), amountWon: fc.integer({ min: 0, max: 1e7 }).map(won) }), { maxLength: 2 }) });
    const vendor = fc.record({ vendorId: fc.uuid(), shippingWon: fc.integer({ min: 0, max: 10_000 }).map(won), lines: fc.array(line, { minLength: 1, maxLength: 5 }) });
    fc.assert(
      fc.property(fc.array(vendor, { minLength: 1, maxLength: 4 }), (vendors) => {
        const totalWon = sumWon(vendors.flatMap((part) => [part.shippingWon, ...part.lines.map((entry) => entry.amountWon)]));
        fc.pre(totalWon > 0);
        const postings = paidPostings({ totalWon, vendors });
        expect(sumWon(postings.map((posting) => posting.amountWon))).toBe(0);
        expect(sumWon(reversed(postings).map((posting) => posting.amountWon))).toBe(0);
        expect(postings.every((posting) => posting.amountWon !== 0)).toBe(true);
      }),
    );
  });
});
