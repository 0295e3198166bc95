import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { sumWon, won } from '#kernel';
import { budgetPaidPostings, claimRefundedPostings, heldWon, paidPostings, refundedPostings, reversed, unservedPostings, type Posting } from './posting.rules.js';
import { adjustmentPostings, lineConfirmedPostings, parcelConfirmedPostings } from './settlement-posting.rules.js';

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

  it('never make income of what is a shopper’s or a vendor’s, whatever is sold, kept, put right and given back: it is the commission of what was kept, to the won', () => {
    const share = fc.integer({ min: 0, max: 1e7 }).map(won);
    const line = fc.record({ amountWon: share, mallDiscountWon: share, budgetWon: share, rateBp: fc.integer({ min: 0, max: 3_000 }), end: fc.constantFrom('held', 'confirmed', 'refunded', 'confirmed and refunded') });
    const sale = fc.record({ shippingWon: fc.integer({ min: 0, max: 10_000 }).map(won), isClosed: fc.boolean(), adjustedWon: fc.integer({ min: 1, max: 10_000 }).map(won), unservedWon: fc.integer({ min: 1, max: 1e7 }).map(won), lines: fc.array(line, { minLength: 1, maxLength: 6 }) });
    fc.assert(fc.property(sale, ({ shippingWon, isClosed, adjustedWon, unservedWon, lines }) => {
      const sold = lines.map((one, index) => {
        const money = { lineId: `l${index}`, amountWon: one.amountWon, mallDiscountWon: one.mallDiscountWon, budgets: [{ budgetId: 'b', amountWon: one.budgetWon }] };
        const commissionWon = won(Math.trunc((heldWon(money) * one.rateBp) / 10_000));
        return { money, commission: { commissionWon, vatWon: won(Math.trunc(commissionWon / 10)) }, isConfirmed: one.end.startsWith('confirmed'), isBack: one.end.endsWith('refunded') };
      });
      const back = (one: (typeof sold)[number]): Posting[] =>
        claimRefundedPostings(one.money.amountWon, [{ vendorId: 'v', shippingBackWon: won(0), keptWon: won(0), confirmed: isClosed, lines: [{ ...one.money, commission: one.isConfirmed ? one.commission : null }] }]);
      const postings = [
        ...paidPostings({ totalWon: sumWon([shippingWon, ...sold.map(({ money }) => money.amountWon)]), vendors: [{ vendorId: 'v', shippingWon, lines: sold.map(({ money }) => money) }] }),
        ...unservedPostings(unservedWon), ...refundedPostings(unservedWon), ...adjustmentPostings('v', null, adjustedWon), ...(isClosed ? parcelConfirmedPostings('v', shippingWon) : []),
        ...sold.filter(({ isConfirmed }) => isConfirmed).flatMap(({ money, commission }) => lineConfirmedPostings('v', money.lineId, heldWon(money), commission)), ...sold.filter(({ isBack }) => isBack).flatMap(back),
      ];
      const balance = (...accounts: string[]): number => -sumWon(postings.filter(({ account }) => accounts.includes(account)).map(({ amountWon }) => amountWon)) || 0;
      const kept = sold.filter(({ isConfirmed, isBack }) => isConfirmed && !isBack);
      const [commission, vat] = [sumWon(kept.map((one) => one.commission.commissionWon)), sumWon(kept.map((one) => one.commission.vatWon))];
      expect([balance('COMMISSION_INCOME'), balance('COMMISSION_VAT')]).toEqual([commission, vat]);
      expect(balance('SHOPPER_PAYABLE', 'VENDOR_PAYABLE')).toBe(shippingWon + adjustedWon + sumWon(sold.filter(({ isBack }) => !isBack).map(({ money }) => heldWon(money))) - commission - vat);
    }));
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
