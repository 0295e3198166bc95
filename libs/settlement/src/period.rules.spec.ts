import { describe, expect, it } from '@jest/globals';
import { endOf, nextPeriod, payoutDay, periodOf, periodsOver } from './period.rules.js';

describe('the period of a statement', () => {
  it.each([
    ['WEEKLY', '2026-11-23', '2026-11-23', '2026-11-29'], // a Monday
    ['WEEKLY', '2026-11-29', '2026-11-23', '2026-11-29'], // a Sunday
    ['WEEKLY', '2027-01-01', '2026-12-28', '2027-01-03'],
    ['TWICE_A_MONTH', '2026-11-01', '2026-11-01', '2026-11-15'],
    ['TWICE_A_MONTH', '2026-11-15', '2026-11-01', '2026-11-15'],
    ['TWICE_A_MONTH', '2026-11-16', '2026-11-16', '2026-11-30'],
    ['TWICE_A_MONTH', '2027-02-28', '2027-02-16', '2027-02-28'],
    ['TWICE_A_MONTH', '2026-12-31', '2026-12-16', '2026-12-31'],
  ] as const)('%s, of %s: %s to %s', (cycle, day, start, end) => {
    expect(periodOf(cycle, day)).toEqual({ start, end });
  });

  it('ends at midnight in Korea, and the next one begins there', () => {
    const period = periodOf('TWICE_A_MONTH', '2026-11-20');
    expect(endOf(period)).toEqual(new Date('2026-12-01T00:00:00+09:00'));
    expect(nextPeriod('TWICE_A_MONTH', period)).toEqual({ start: '2026-12-01', end: '2026-12-15' });
  });

  it('is over from its end on; what was missed is listed in order', () => {
    expect(periodsOver('TWICE_A_MONTH', '2026-10-20', new Date('2026-11-15T23:59:59+09:00')).map((period) => period.end)).toEqual(['2026-10-31']);
    expect(periodsOver('TWICE_A_MONTH', '2026-10-20', new Date('2026-11-16T00:00:00+09:00')).map((period) => period.end)).toEqual(['2026-10-31', '2026-11-15']);
    expect(periodsOver('WEEKLY', '2026-11-24', new Date('2026-11-24T12:00:00+09:00'))).toEqual([]);
  });

  it('is paid on the third business day after its end: not on a Sunday, not at Christmas', () => {
    expect(payoutDay({ start: '2026-11-16', end: '2026-11-30' })).toBe('2026-12-03');
    expect(payoutDay({ start: '2026-12-14', end: '2026-12-20' })).toBe('2026-12-23');
    expect(payoutDay({ start: '2026-12-16', end: '2026-12-23' })).toBe('2026-12-29');
  });
});
