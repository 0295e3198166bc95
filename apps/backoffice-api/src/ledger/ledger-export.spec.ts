import { describe, expect, it } from '@jest/globals';
import { csvCell } from './ledger-export.js';

describe('a cell of an exported file', () => {
  it.each([
    ['order.paid', 'order.paid'], [27_000, '27000'], [-5, '-5'], ['맡은 돈(결제, 미확정)', '"맡은 돈(결제, 미확정)"'], ['그가 "됨"이라 함', '"그가 ""됨""이라 함"'], ['두\n줄', '"두\n줄"'],
    // A spreadsheet would run these.
    ['=HYPERLINK("x")', `"'=HYPERLINK(""x"")"`], ['+1', "'+1"], ['-1', "'-1"], ['@a', "'@a"],
  ])('%j is written %s', (value, written) => {
    expect(csvCell(value)).toBe(written);
  });
});
