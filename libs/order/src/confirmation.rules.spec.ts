import { describe, expect, it } from '@jest/globals';
import { confirmDue, nextDue } from './confirmation.rules.js';

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

  it('of a part is the first of its open lines’ days; of an exchanged one, counted from when the new goods were sent', () => {
    const part = { deliveredAt: at('2026-11-24T10:00:00'), shippedAt: at('2026-11-23T10:00:00'), claims: [{ state: 'RESHIPPED', endedAt: at('2026-11-30T10:00:00'), lines: [{ lineId: 'a' }] }] };
    const line = (id: string, confirmedAt: Date | null = null) => ({ id, confirmedAt });
    expect(nextDue({ ...part, lines: [line('a'), line('b')] })).toEqual(at('2026-12-02T00:00:00'));
    expect(nextDue({ ...part, lines: [line('a'), line('b', at('2026-12-02T00:00:00'))] })).toEqual(at('2026-12-22T00:00:00'));
    expect(nextDue({ ...part, deliveredAt: null, shippedAt: null, lines: [line('a')] })).toBeNull();
  });

  it('is never while nothing was sent', () => {
    expect(confirmDue(null, null)).toBeNull();
  });
});
