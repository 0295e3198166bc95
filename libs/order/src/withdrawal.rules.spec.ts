import { describe, expect, it } from '@jest/globals';
import { won } from '#kernel';
import { lastReturnDay, lateDays, lateInterest, mayReturn, refundDueDay } from './withdrawal.rules.js';

const kst = (text: string): Date => new Date(`${text}+09:00`);

describe('a change of mind', () => {
  it('counts seven days without the day of delivery, until midnight', () => {
    const delivered = kst('2026-11-23T15:00:00'); // Monday
    expect(lastReturnDay('CHANGE_OF_MIND', delivered, delivered)).toBe('2026-11-30');
    expect(mayReturn('CHANGE_OF_MIND', delivered, kst('2026-11-30T23:59:59'))).toBe(true);
    expect(mayReturn('CHANGE_OF_MIND', delivered, kst('2026-12-01T00:00:00'))).toBe(false);
  });

  it('that would end on a Saturday, a Sunday or a holiday ends on the next business day', () => {
    expect(lastReturnDay('CHANGE_OF_MIND', kst('2026-11-21T10:00:00'), kst('2026-11-21T10:00:00'))).toBe('2026-11-30'); // Saturday the 28th → Monday
    expect(lastReturnDay('CHANGE_OF_MIND', kst('2026-12-18T10:00:00'), kst('2026-12-18T10:00:00'))).toBe('2026-12-28'); // Christmas is a Friday, then a weekend
  });
});

describe('goods unlike their description', () => {
  it.each([
    ['2026-11-30T10:00:00', '2026-12-01T10:00:00', '2026-12-31'], // 30 days from knowing come first
    ['2026-08-31T10:00:00', '2026-11-24T10:00:00', '2026-11-30'], // three months: November has no 31st
    ['2026-11-30T10:00:00', '2027-02-20T10:00:00', '2027-03-02'], // February ends on a Sunday, and 1 March is a holiday
    ['2026-11-16T10:00:00', '2027-02-10T10:00:00', '2027-02-16'],
  ])('delivered %s, known %s: until %s', (delivered, known, last) => {
    expect(lastReturnDay('DEFECT', kst(delivered), kst(known))).toBe(last);
  });

  it('may be claimed after the purchase was confirmed and seven days are over', () => {
    expect(mayReturn('DEFECT', kst('2026-11-02T10:00:00'), kst('2026-12-20T10:00:00'))).toBe(true);
  });
});

describe('the refund', () => {
  it('is due three business days after the goods came back: Chuseok is none', () => {
    expect(refundDueDay(kst('2026-09-23T10:00:00'))).toBe('2026-09-30');
    expect(refundDueDay(kst('2026-11-24T23:59:00'))).toBe('2026-11-27');
  });

  it('that is late costs 15 % a year, cut to won', () => {
    expect(lateDays('2026-09-30', kst('2026-09-30T23:59:59'))).toBe(0);
    expect(lateDays('2026-09-30', kst('2026-10-05T00:00:00'))).toBe(5);
    expect(lateInterest(won(100_000), 5)).toBe(205);
    expect(lateInterest(won(100_000), 0)).toBe(0);
  });
});
