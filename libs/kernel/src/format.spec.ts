import { describe, expect, it } from '@jest/globals';
import { kstDate, showDate, showMoment, showTime, showWon, startOfKstDay, withParticle } from './format.js';
import { PROBLEM_CODES, problemText } from './text.js';

describe('words for sums and moments', () => {
  it('writes won with separators and a true minus', () => {
    expect([showWon(76_500), showWon(-3_000), showWon(0)]).toEqual(['76,500원', '−3,000원', '0원']);
  });

  it('writes moments on the Korean clock', () => {
    expect(showMoment(new Date('2026-11-29T09:00:00Z'))).toBe('11월 29일(일) 오후 6시');
    expect(showMoment(new Date('2026-12-31T14:59:00Z'), 2026)).toBe('12월 31일(목) 오후 11시 59분');
    expect(showMoment(new Date('2026-12-31T15:00:00Z'), 2026)).toBe('2027년 1월 1일(금) 자정');
    expect(showDate(new Date('2026-11-29T09:00:00Z'), 2032)).toBe('2026년 11월 29일(일)');
    expect(showTime(new Date('2026-11-28T15:00:00Z'))).toBe('자정');
    expect(showTime(new Date('2026-11-28T03:00:00Z'))).toBe('낮 12시');
    expect(showTime(new Date('2026-11-28T00:18:00Z'))).toBe('오전 9시 18분');
  });

  it('finds the Korean calendar day across midnight and New Year', () => {
    expect(kstDate(new Date('2026-12-31T14:59:59Z'))).toBe('2026-12-31');
    expect(kstDate(new Date('2026-12-31T15:00:00Z'))).toBe('2027-01-01');
    expect(startOfKstDay('2027-01-01').toISOString()).toBe('2026-12-31T15:00:00.000Z');
    expect(() => startOfKstDay('2026-02-30')).toThrow(RangeError);
  });

  it('puts the particle that fits the last letter, both after digits', () => {
    expect([withParticle('오이', '을/를'), withParticle('된장', '을/를'), withParticle('100', '이/가'), withParticle('간장', '와/과')]).toEqual(['오이를', '된장을', '100이(가)', '간장과']);
  });
});

describe('texts of refusals', () => {
  it('exist in both languages, and Korean ones end as sentences', () => {
    for (const code of PROBLEM_CODES) {
      expect([code, problemText(code, {}, 'en').length > 3]).toEqual([code, true]);
      expect([code, /[가-힣]/.test(problemText(code))]).toEqual([code, true]);
    }
  });

  it('fill their gaps, numbers with separators', () => {
    expect(problemText('PRICE_CHANGED', { seen: 74_000, now: 76_500 })).toBe('주문하는 사이에 합계가 74,000원에서 76,500원으로 바뀌었습니다. 달라진 것을 보고 다시 눌러 주세요.');
  });
});
