import { describe, expect, it } from '@jest/globals';
import { confirmDue } from './confirmation.rules.js';

const at = (text: string): Date => new Date(`${text}+09:00`);

describe('when the clock confirms a purchase', () => {
  it('is after midnight of the seventh day after delivery', () => {
    expect(confirmDue(at('2026-11-24T00:00:00'), at('2026-11-23T10:00:00'))).toEqual(at('2026-12-02T00:00:00'));
    expect(confirmDue(at('2026-11-24T23:59:59'), null)).toEqual(at('2026-12-02T00:00:00'));
  });

  it('for a parcel that nobody reports counts from fourteen days after it was sent', () => {
    expect(confirmDue(null, at('2026-11-24T15:00:00'))).toEqual(at('2026-12-16T00:00:00'));
  });

  it('does not count from before it was said to be sent', () => {
    expect(confirmDue(at('2026-11-01T00:00:00'), at('2026-11-24T15:00:00'))).toEqual(at('2026-12-02T00:00:00'));
  });

  it('is never while nothing was sent', () => {
    expect(confirmDue(null, null)).toBeNull();
  });
});
