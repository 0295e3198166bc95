import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { sumWon, won } from '#kernel';
import { paidPostings, refundedPostings, reversed, unservedPostings } from './posting.rules.js';

const short = (postings: ReturnType<typeof paidPostings>): [string, string | null, string | null, number][] => postings.map((posting) => [posting.account, posting.ownerId, posting.orderLineId, posting.amountWon]);

describe('posting rules, each by a worked example', () => {
  it('order.paid: 12,000 won of which the mall added 1,500, and 3,000 won of shipping', () => {
    // The line sells for 15,000; the shopper pays 12,000, the vendor bears 1,500 and the mall 1,500. The vendor is held 13,500 and 3,000.
    const postings = paidPostings({ totalWon: won(15_000), vendors: [{ vendorId: 'v', shippingWon: won(3_000), lines: [{ lineId: 'l', amountWon: won(12_000), mallDiscountWon: won(1_500) }] }] });
    expect(short(postings)).toEqual([
      ['TOSS_RECEIVABLE', null, null, 15_000],
      ['MALL_DISCOUNT', 'v', 'l', 1_500],
      ['SHOPPER_PAYABLE', 'v', 'l', -13_500],
      ['SHOPPER_PAYABLE', 'v', null, -3_000],
    ]);
  });

  it('payment.unserved and payment.refunded cancel each other out', () => {
    expect(short([...unservedPostings(won(9_900)), ...refundedPostings(won(9_900))])).toEqual([
      ['TOSS_RECEIVABLE', null, null, 9_900], ['SHOPPER_PAYABLE', null, null, -9_900], ['SHOPPER_PAYABLE', null, null, 9_900], ['TOSS_RECEIVABLE', null, null, -9_900],
    ]);
  });

  it('always balance, and so does what turns them round', () => {
    const line = fc.record({ lineId: fc.uuid(), amountWon: fc.integer({ min: 0, max: 1e8 }).map(won), mallDiscountWon: fc.integer({ min: 0, max: 1e7 }).map(won) });
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
