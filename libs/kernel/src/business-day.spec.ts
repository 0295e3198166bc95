import { describe, expect, it } from '@jest/globals';
import { addBusinessDays, isBusinessDay } from './business-day.js';

describe('business days of Korea', () => {
  it('knows substitute holidays, Labour Day and the lunar new year of 2026', () => {
    for (const day of ['2026-02-16', '2026-03-02', '2026-05-01', '2026-05-25', '2026-08-17', '2026-10-05', '2027-02-09']) expect([day, isBusinessDay(day)]).toEqual([day, false]);
    for (const day of ['2026-02-19', '2026-11-24', '2027-06-07']) expect([day, isBusinessDay(day)]).toEqual([day, true]);
  });

  it('counts three business days over 추석: goods back on Wednesday 2026-09-23 are refunded by Wednesday 2026-09-30', () => {
    expect(addBusinessDays(new Date('2026-09-23T15:00:00+09:00'), 3)).toBe('2026-09-30');
  });

  it('starts from the Korean calendar day, wherever the machine stands', () => {
    expect(addBusinessDays(new Date('2026-11-24T15:30:00Z'), 1)).toBe('2026-11-26'); // already the 25th in Seoul
  });

  it('refuses to guess beyond its table', () => {
    expect(() => isBusinessDay('2099-01-02')).toThrow(RangeError);
  });
});
