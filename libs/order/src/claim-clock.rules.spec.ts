import { describe, expect, it } from '@jest/globals';
import { actBy, clockWord, disputeClock } from './claim-clock.rules.js';

describe('the clock of a claim', () => {
  const at = new Date('2026-12-24T03:00:00Z'); // a Thursday; Friday is Christmas

  it('runs in Korean business days from the request, gives the shopper ten to send the goods back, and runs again when they are there', () => {
    expect(actBy('RETURN', 'REQUESTED', at, null)).toBe('2026-12-30');
    expect(actBy('RETURN', 'APPROVED', at, '2026-12-30')).toBe('2027-01-11');
    expect(actBy('RETURN', 'COLLECTED', at, null)).toBe('2026-12-30');
    expect(actBy('RETURN', 'INSPECTED', at, '2026-12-30')).toBe('2026-12-30');
    expect(actBy('CANCELLATION', 'APPROVED', at, '2026-12-30')).toBe('2026-12-30');
    expect(actBy('EXCHANGE', 'RESHIPPED', at, '2026-12-30')).toBeNull();
  });

  it('of a dispute is three business days for its progress and ten for its result', () => {
    expect(disputeClock(at)).toEqual({ progressBy: '2026-12-30', resultBy: '2027-01-11' });
  });

  it('says today, late, or nothing', () => {
    expect(['2026-12-29', '2026-12-30', '2026-12-31', null].map((day) => clockWord(day, '2026-12-30'))).toEqual(['LATE', 'TODAY', null, null]);
  });
});
