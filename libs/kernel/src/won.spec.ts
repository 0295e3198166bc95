import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { allocate, shareOf, sumWon, vatWithin, won } from './won.js';

describe('won', () => {
  it('refuses what is not a whole, safe number', () => {
    for (const value of [1.5, Number.NaN, Infinity, 2 ** 53]) expect(() => won(value)).toThrow(RangeError);
  });

  it('splits 10% of 3 × 3,333 won without losing a won', () => {
    expect(allocate(won(1000), [3333, 3333, 3333])).toEqual([334, 333, 333]);
  });

  it('gives equal remainders to the earlier weight', () => {
    expect(allocate(won(1), [1, 1])).toEqual([1, 0]);
    expect(allocate(won(-5), [1, 1])).toEqual([-3, -2]);
  });

  it('refuses to split something among nothing', () => {
    expect(() => allocate(won(1), [0, 0])).toThrow(RangeError);
    expect(allocate(won(0), [0, 0])).toEqual([0, 0]);
  });

  it('allocates exactly, within one won of the exact share, for any total and weights', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000_000_000 }), fc.array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 1, maxLength: 30 }), (total, weights) => {
        const whole = weights.reduce((sum, weight) => sum + weight, 0);
        fc.pre(whole > 0);
        const parts = allocate(won(total), weights);
        expect(sumWon(parts)).toBe(total);
        parts.forEach((part, index) => {
          const exact = (BigInt(total) * BigInt(weights[index] ?? 0)) / BigInt(whole);
          expect(BigInt(part) - exact === 0n || BigInt(part) - exact === 1n).toBe(true);
        });
      }),
    );
  });

  it('takes shares in basis points and VAT as Toss rounds it', () => {
    expect(shareOf(won(12_345), 2_500)).toBe(3_086);
    expect([vatWithin(won(7_000)), vatWithin(won(9_026)), vatWithin(won(30_000)), vatWithin(won(0))]).toEqual([636, 821, 2_727, 0]);
  });
});
