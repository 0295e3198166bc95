import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DAY, won } from '#kernel';
import { lawfulWasPrice, publicPrices, wasPriceAt, type PastPrice, type PricePeriod } from './was-price.rules.js';

const TODAY = new Date('2026-11-24T00:00:00Z').getTime();
const day = (days: number): Date => new Date(TODAY + days * DAY);
const price = (priceWon: number, days: number): PastPrice => ({ priceWon, at: day(days) });
const NOW = won(12_000);

describe('the price that may stand struck through', () => {
  const was = (...history: PastPrice[]): number | null => lawfulWasPrice(history, day(0), NOW);

  it('is the one that was asked for 20 days', () => expect(was(price(15_000, -60))).toBe(15_000));
  it('is the lowest of these days', () => expect(was(price(15_000, -60), price(13_500, -10), price(15_000, -5))).toBe(13_500));
  it('takes the price that still held when the 20 days began', () => expect(was(price(13_000, -21), price(15_000, -19.5))).toBe(13_000));
  it('forgets what ended as the 20 days began', () => expect(was(price(13_000, -40), price(15_000, -20))).toBe(15_000));
  it('is none after a raise just before the discount', () => expect(was(price(12_000, -60), price(15_000, -3))).toBeNull());
  it('is none where the price was as low before', () => expect(was(price(12_000, -60))).toBeNull());
  it('is none without a history', () => expect(was()).toBeNull());
  it('is none for a history that is shorter than 20 days', () => expect(was(price(15_000, -19.99))).toBeNull());
  it('does not look at prices after the discount began', () => expect(was(price(15_000, -60), price(9_000, 0), price(8_000, 1))).toBe(15_000));
  it('does not depend on the order of the rows', () => expect(was(price(15_000, -5), price(13_500, -10), price(15_000, -60))).toBe(13_500));
});

describe('the public price', () => {
  const period = (priceWon: number, from: number, until: number): PricePeriod => ({ priceWon, from: day(from), until: day(until) });

  it('is the lower one of the selling price and the open exhibitions', () => {
    expect(publicPrices([price(15_000, -60), price(14_000, -8)], [period(12_000, -10, -5), period(13_000, -6, -2), period(20_000, -30, -20)])).toEqual([
      price(15_000, -60), price(12_000, -10), price(13_000, -5), price(14_000, -2),
    ]);
  });

  it('does not begin before the first selling price', () => {
    expect(publicPrices([price(15_000, -5)], [period(12_000, -10, -2)])).toEqual([price(12_000, -5), price(15_000, -2)]);
    expect(publicPrices([], [period(12_000, -10, -2)])).toEqual([]);
  });

  it('makes a second exhibition compare itself with the first one', () => {
    const history = publicPrices([price(15_000, -60)], [period(13_000, -10, -3), period(12_000, 0, 5)]);
    expect(wasPriceAt(history, NOW, day(1))).toBe(13_000);
  });

  it('begins the 20 days where the discount began, not where the page is read', () => {
    const history = publicPrices([price(15_000, -60)], [period(12_000, -30, 30)]);
    expect([wasPriceAt(history, NOW, day(-30)), wasPriceAt(history, NOW, day(29))]).toEqual([15_000, 15_000]);
  });

  it('gives the selling price no "was" once the allotment is used up', () => {
    const history = publicPrices([price(15_000, -60)], [period(12_000, -3, 5)]);
    expect(wasPriceAt(history, won(15_000), day(0))).toBeNull();
  });

  it('gives a price that was cut by the vendor its own "was"', () => {
    expect(wasPriceAt([price(15_000, -60), price(12_000, -2)], NOW, day(0))).toBe(15_000);
    expect(wasPriceAt([price(10_000, -60), price(12_000, -2)], NOW, day(0))).toBeNull();
  });
});

describe('over random histories', () => {
  const past = fc.array(fc.record({ priceWon: fc.integer({ min: 100, max: 30_000 }), at: fc.double({ min: -90, max: 5, noNaN: true }).map(day) }), { maxLength: 12 });
  const periods = fc.array(fc.record({ priceWon: fc.integer({ min: 1, max: 30_000 }), from: fc.integer({ min: -60, max: 5 }), length: fc.integer({ min: 1, max: 30 }) }).map(({ priceWon, from, length }) => ({ priceWon, from: day(from), until: day(from + length) })), { maxLength: 4 });
  /** What everyone paid at a moment, worked out the slow way. */
  const askedAt = (history: readonly PastPrice[], offered: readonly PricePeriod[], moment: number): number | null => {
    const selling = history.toSorted((a, b) => a.at.getTime() - b.at.getTime()).filter((one) => one.at.getTime() <= moment).at(-1);
    return selling ? Math.min(selling.priceWon, ...offered.filter((one) => one.from.getTime() <= moment && moment < one.until.getTime()).map((one) => one.priceWon)) : null;
  };

  it('what is shown was asked in the 20 days, was never undercut in them, and is above the price of now', () => {
    fc.assert(fc.property(past, periods, fc.integer({ min: 100, max: 30_000 }).map(won), (history, offered, nowWon) => {
      const shown = lawfulWasPrice(publicPrices(history, offered), day(0), nowWon);
      const moments = Array.from({ length: 20 * 24 }, (_, hour) => TODAY - (hour + 1) * 3_600_000);
      const asked = moments.map((moment) => askedAt(history, offered, moment));
      if (asked.includes(null)) expect(shown).toBeNull();
      if (shown === null) return;
      expect(shown).toBeGreaterThan(nowWon);
      expect(Math.min(...asked.map((one) => one ?? 0))).toBeGreaterThanOrEqual(shown);
    }));
  });

  it('the steps are in order, each another price', () => {
    fc.assert(fc.property(past, periods, (history, offered) => {
      const steps = publicPrices(history, offered);
      for (const [index, step] of steps.entries()) {
        const before = steps[index - 1];
        if (before) expect(before.at < step.at && before.priceWon !== step.priceWon).toBe(true);
        expect(step.priceWon).toBe(askedAt(history, offered, step.at.getTime()));
      }
    }));
  });
});
