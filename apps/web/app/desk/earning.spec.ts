import { describe, expect, it } from '@jest/globals';
import { earningOf } from './earning';

describe('what a piece earns', () => {
  it('is the price less commission and its VAT', () => {
    expect(earningOf(12_000, 500)).toEqual({ priceWon: 12_000, commissionWon: 600, vatWon: 60, netWon: 11_340 });
    expect(earningOf(0, 500)).toEqual({ priceWon: 0, commissionWon: 0, vatWon: 0, netWon: 0 });
  });
});
