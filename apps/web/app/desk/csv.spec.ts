import { describe, expect, it } from '@jest/globals';
import { csvLine } from './csv';

describe('a line of a CSV file', () => {
  it('keeps texts texts: commas, quotes, line breaks, and what a spreadsheet would compute', () => {
    expect(csvLine(['가, 나', '"말"', '두\n줄', '=1+1', '-5', -5, 1_000])).toBe('"가, 나","""말""","두\n줄",\'=1+1,\'-5,-5,1000\r\n');
  });
});
