import { describe, expect, it } from '@jest/globals';
import { percentOf, readCount, readPercentBp, readWon } from './number';

describe('numbers typed at a desk', () => {
  it.each([['12000', 12_000], ['12,000원', 12_000], [' １２，０００ 원 ', 12_000], ['0', 0]])('%s is a sum', (text, sum) => {
    expect(readWon(text)).toBe(sum);
  });

  it.each(['', '만이천원', '-1', '1.5', '12,000원정', '1234567890123'])('“%s” is no sum', (text) => {
    expect(readWon(text)).toBeUndefined();
  });

  it('counts may carry their word', () => {
    expect([readCount('30개'), readCount('1,000장'), readCount('30'), readCount('삼')]).toEqual([30, 1000, 30, undefined]);
  });

  it.each([['5', 500], ['12.5%', 1250], ['100', 10_000], ['0', 0], ['3.33 %', 333]])('%s is %i basis points', (text, basisPoints) => {
    expect(readPercentBp(text)).toBe(basisPoints);
    expect(readPercentBp(percentOf(basisPoints))).toBe(basisPoints);
  });

  it.each(['100.1', '-1', '', '5.555', '5,5', '1,0'])('“%s” is no share', (text) => {
    expect(readPercentBp(text)).toBeUndefined();
  });
});
