import { describe, expect, it } from '@jest/globals';
import { benefitWords } from '../coupon-words';
import { funderWords, givenWords, scopeWords } from './coupon-words';

const vendor = { id: 'v', name: '고척발효실' };

describe('a coupon in words', () => {
  it('says what it takes off, up to its cap', () => {
    expect(benefitWords({ amountWon: 3000, rateBp: null, capWon: null })).toBe('3,000원 할인');
    expect(benefitWords({ amountWon: null, rateBp: 1000, capWon: null })).toBe('10% 할인');
    expect(benefitWords({ amountWon: null, rateBp: 1250, capWon: 5000 })).toBe('12.5% 할인(최대 5,000원)');
  });

  it('says what it is for', () => {
    expect(scopeWords({ vendor, scope: 'ALL', scopeName: null })).toBe('고척발효실 상품');
    expect((['ALL', 'CATEGORY', 'VENDOR', 'EXHIBITION'] as const).map((scope) => scopeWords({ vendor: null, scope, scopeName: scope === 'ALL' ? null : '김장' }))).toEqual(['모든 상품', '김장 카테고리', '김장 상품', '기획전 ‘김장’ 상품']);
  });

  it('says who pays, all of it', () => {
    expect(funderWords({ vendor, budget: null })).toBe('고척발효실');
    expect(funderWords({ vendor: null, budget: null })).toBe('구로e몰');
    expect(funderWords({ vendor: null, budget: { id: 'b', name: '상생', shareBp: 6000 } })).toBe('구로e몰 40%, 구 예산 ‘상생’ 60%');
    expect(funderWords({ vendor: null, budget: { id: 'b', name: '상생', shareBp: 10_000 } })).toBe('구 예산 ‘상생’ 100%');
  });

  it('says how many are given, of how many', () => {
    expect(givenWords({ issued: 12, issueLimit: 1000 })).toBe('12 / 1,000장');
  });
});
