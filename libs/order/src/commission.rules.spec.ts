import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { sumWon, won } from '#kernel';
import { commissionOf, commissionOfPieces, soldWon } from './commission.rules.js';

describe('commission', () => {
  it('is the rate of what the sale brings, cut to won, with 10 % VAT on top', () => {
    // Sold for 15,000: the shopper pays 12,000, the vendor bears 1,500 of the discount and the mall 1,500.
    const held = soldWon(won(12_000), [{ funder: 'VENDOR', amountWon: won(1_500) }, { funder: 'MALL', amountWon: won(1_500) }]);
    expect(held).toBe(13_500);
    expect(commissionOf(held, 500)).toEqual({ commissionWon: 675, vatWon: 67 });
    expect(commissionOf(won(9_999), 333)).toEqual({ commissionWon: 332, vatWon: 33 });
    expect(commissionOf(won(13_500), 0)).toEqual({ commissionWon: 0, vatWon: 0 });
  });

  it('three pieces of 3,333 won: each has its part of the commission, together to the won', () => {
    const line = { quantity: 3, unitPriceWon: won(3_333), shares: [{ funder: 'VENDOR' as const, amountWon: won(1_000) }] };
    // 8,999 won are held: 449 won of commission, 44 of VAT.
    const commission = commissionOf(won(8_999), 500);
    expect(commission).toEqual({ commissionWon: 449, vatWon: 44 });
    expect([0, 1, 2].map((piece) => commissionOfPieces(line, commission, [piece]))).toEqual([{ commissionWon: 149, vatWon: 14 }, { commissionWon: 150, vatWon: 15 }, { commissionWon: 150, vatWon: 15 }]);
    expect(commissionOfPieces(line, commission, [0, 1, 2])).toEqual(commission);
  });

  it('of any line: the pieces add up to it, however it is taken apart', () => {
    const share = fc.record({ funder: fc.constantFrom('VENDOR' as const, 'MALL' as const, 'BUDGET' as const), part: fc.integer({ min: 0, max: 40 }) });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 100_000 }), fc.array(share, { maxLength: 2 }), fc.integer({ min: 0, max: 3_000 }), (quantity, unit, shares, bp) => {
        const stored = shares.map((one) => ({ funder: one.funder, amountWon: won(Math.floor((unit * quantity * one.part) / 100)) }));
        const line = { quantity, unitPriceWon: won(unit), shares: stored };
        const commission = commissionOf(soldWon(won(unit * quantity - sumWon(stored.map((one) => one.amountWon))), stored), bp);
        const each = Array.from({ length: quantity }, (_, piece) => commissionOfPieces(line, commission, [piece]));
        expect([sumWon(each.map((one) => one.commissionWon)), sumWon(each.map((one) => one.vatWon))]).toEqual([commission.commissionWon, commission.vatWon]);
        expect(each.every((one) => one.commissionWon >= 0 && one.vatWon >= 0)).toBe(true);
      }),
    );
  });
});
