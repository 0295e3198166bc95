import { describe, expect, it } from '@jest/globals';
import { whoDid } from './words';

describe('who did something', () => {
  it('is said in a word; the id behind it stays in the history', () => {
    expect(['vendor:01a2', 'staff:01a2', 'member:01a2', 'guest', 'toss', 'system'].map(whoDid)).toEqual(['업체', '직원', '쇼핑객', '쇼핑객', '결제사', '저절로']);
  });
});
