import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DAY, kstDate, later, startOfKstDay, won } from '#kernel';
import { interestOf, type ClaimTimes } from './late-interest.rules.js';

/** A refund that is due on a day, and a moment on a day so many days after it. */
const late = fc.record({ amountWon: fc.integer({ min: 1, max: 100_000_000 }).map(won), due: fc.integer({ min: 0, max: 3_000 }), days: fc.integer({ min: -40, max: 800 }), ms: fc.integer({ min: 0, max: DAY - 1 }), turn: fc.option(fc.integer({ min: -40, max: 800 })), claims: fc.integer({ min: 0, max: 2 }) })
  .map(({ amountWon, due, days, ms, turn, claims }) => {
    const dueOn = kstDate(later(startOfKstDay('2026-11-24'), due * DAY));
    const on = (count: number): Date => later(startOfKstDay(dueOn), count * DAY + ms);
    const times: ClaimTimes = { vendorId: 'v', decidedAt: turn === null ? null : on(turn), inspectedAt: null };
    return { refund: { amountWon, dueOn }, days, turn, claims: Array.from({ length: claims }, () => times), on };
  });

describe('interest of a refund', () => {
  it('is none until the end of its day, and a day’s for each day after it, never less for a later day', () => {
    fc.assert(fc.property(late, ({ refund, days, claims, on }) => {
      const interest = interestOf(refund, claims, on(days));
      if (days <= 0) return expect(interest).toBeNull();
      expect(interest).toMatchObject({ days, totalWon: Math.floor((refund.amountWon * 15 * days) / 36_500) });
      expect(interestOf(refund, claims, on(days + 1))?.totalWon).toBeGreaterThanOrEqual(interest?.totalWon ?? Infinity);
    }));
  });

  it('is borne to the won, by the vendor for the days of his turn only', () => {
    fc.assert(fc.property(late, ({ refund, days, turn, claims, on }) => {
      const interest = interestOf(refund, claims, on(days));
      if (interest === null) return;
      expect(interest.mallWon + interest.vendorWon).toBe(interest.totalWon);
      expect([interest.mallWon >= 0, interest.vendorWon >= 0, interest.vendorId]).toEqual([true, true, interest.vendorWon > 0 ? 'v' : null]);
      if (claims.length !== 1 || turn === null || turn <= 0) expect(interest.vendorWon).toBe(0);
      else if (turn >= days) expect(interest.mallWon).toBe(0);
    }));
  });
});
