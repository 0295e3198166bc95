import { describe, expect, it } from '@jest/globals';
import { readRateBp } from './import-rate';

describe('the rate of a file in foreign money', () => {
  it.each([['1385', 13_850_000], ['1,385.5원', 13_855_000], ['9.25', 92_500], ['1', 10_000]])('%s won', (text, basisPoints) => {
    expect(readRateBp(text)).toBe(basisPoints);
  });

  it.each(['', '0', '천삼백', '-3', '999999'])('“%s” is none', (text) => {
    expect(readRateBp(text)).toBeUndefined();
  });
});
