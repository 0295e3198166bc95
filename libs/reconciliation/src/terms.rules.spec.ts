import { describe, expect, it } from '@jest/globals';
import { expectedFeeWon, expectedPayoutOn, readTerms, termsOf, type Terms } from './terms.rules.js';

const TERMS = readTerms('CARD:250:2, CARD:240:2:2027-01-01,VIRTUAL_ACCOUNT:30:1,*:300:3');
const of = (method: string, day: string): Terms => termsOf(TERMS, method, day) ?? { method, feeBp: -1, days: -1, from: null };

describe('the contract with Toss', () => {
  it('is read by method, in Toss’s words or ours, from the day on which it changes', () => {
    expect([of('카드', '2026-12-31').feeBp, of('카드', '2027-01-01').feeBp, of('CARD', '2027-06-01').feeBp, of('가상계좌', '2026-11-24').feeBp, of('휴대폰', '2026-11-24').feeBp]).toEqual([250, 240, 240, 30, 300]);
    expect(termsOf([{ method: '카드', feeBp: 250, days: 2, from: '2027-01-01' }], 'CARD', '2026-12-31')).toBeNull();
  });

  it('keeps whole won: of 20,000 by card 500, of 9,999 by deposit 29, of a refund as much back', () => {
    expect([expectedFeeWon(20_000, of('카드', '2026-11-24')), expectedFeeWon(9_999, of('가상계좌', '2026-11-24')), expectedFeeWon(-8_000, of('카드', '2026-11-24'))]).toEqual([500, 29, -200]);
  });

  it('pays after business days: what is sold on a Thursday by card on Monday', () => {
    expect([expectedPayoutOn('2026-11-26', of('카드', '2026-11-26')), expectedPayoutOn('2026-11-26', of('가상계좌', '2026-11-26'))]).toEqual(['2026-11-30', '2026-11-27']);
  });

  it.each(['CARD:250:2', 'CARD:250:2,*:250:2:2027-01-01'])('"%s" leaves a method out, whose fee and day nobody would compare', (text) => {
    expect(() => readTerms(text)).toThrow('MALL_TOSS_TERMS에 나머지 결제 수단의 조건(*)이 없습니다');
  });

  it.each(['', 'CARD', 'CASH:250:2', 'CARD:2.5:2', 'CARD:250:2:tomorrow'])('"%s" is no setting', (text) => {
    expect(() => readTerms(text)).toThrow('MALL_TOSS_TERMS');
  });
});
