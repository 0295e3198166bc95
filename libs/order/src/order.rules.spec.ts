import { describe, expect, it } from '@jest/globals';
import { newOrderNumber, readOrderNumber } from './order.rules.js';

describe('an order number', () => {
  it('is read as people type it: small letters, no line, a longer line, spaces, wide signs', () => {
    const typed = ['261128-K7F2QMX', '261128-k7f2qmx', '261128K7F2QMX', ' 261128 – K7F2QMX ', '２６１１２８-K7F2QMX'];
    expect(typed.map(readOrderNumber)).toEqual(typed.map(() => '261128-K7F2QMX'));
  });

  it('is read back as it was given out, and nothing else becomes one', () => {
    const given = newOrderNumber('2026-11-28');
    expect(readOrderNumber(given)).toBe(given);
    expect(['', '가나다', "261128-' or 1=1"].map(readOrderNumber)).toEqual(['-', '-', '261128-OR11']);
  });
});
