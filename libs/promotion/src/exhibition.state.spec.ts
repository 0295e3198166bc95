import { describe, expect, it } from '@jest/globals';
import { finalStates, mayBecome } from '#kernel';
import { EXHIBITION_ARROWS, exhibitionState, type StoredExhibitionState } from './exhibition.state.js';

const STATES = Object.keys(EXHIBITION_ARROWS) as StoredExhibitionState[];
const OPENS = new Date('2026-11-24T01:00:00Z');
const CLOSES = new Date('2026-11-25T01:00:00Z');
const stateAt = (moment: number | string, state: StoredExhibitionState = 'SCHEDULED'): string => exhibitionState({ state, opensAt: OPENS, closesAt: CLOSES }, new Date(moment));

describe('the states of an exhibition', () => {
  it('are joined by these arrows and no others', () => {
    const pairs = STATES.flatMap((from) => STATES.map((to) => [`${from} → ${to}`, mayBecome(EXHIBITION_ARROWS, from, to)] as const));
    expect(pairs.length).toBe(9);
    expect(pairs.filter(([, may]) => may).map(([pair]) => pair)).toEqual(['DRAFT → SCHEDULED', 'DRAFT → CANCELLED', 'SCHEDULED → CANCELLED']);
    expect(finalStates(EXHIBITION_ARROWS)).toEqual(['CANCELLED']);
  });

  it('open and close by the clock, to the millisecond', () => {
    const opens = OPENS.getTime();
    const closes = CLOSES.getTime();
    expect([opens - 1, opens, closes - 1, closes].map((moment) => stateAt(moment))).toEqual(['SCHEDULED', 'OPEN', 'OPEN', 'CLOSED']);
  });

  it('do not open what was not scheduled or was stopped', () => {
    expect((['DRAFT', 'CANCELLED'] as const).map((state) => stateAt(OPENS.getTime(), state))).toEqual(['DRAFT', 'CANCELLED']);
  });

  it('do not know midnight: an exhibition over New Year in Korea is open throughout', () => {
    const period = { state: 'SCHEDULED' as const, opensAt: new Date('2026-12-31T22:00:00+09:00'), closesAt: new Date('2027-01-01T02:00:00+09:00') };
    const moments = ['2026-12-31T21:59:59.999+09:00', '2026-12-31T22:00:00+09:00', '2026-12-31T23:59:59.999+09:00', '2027-01-01T00:00:00+09:00', '2027-01-01T01:59:59.999+09:00', '2027-01-01T02:00:00+09:00'];
    expect(moments.map((moment) => exhibitionState(period, new Date(moment)))).toEqual(['SCHEDULED', 'OPEN', 'OPEN', 'OPEN', 'OPEN', 'CLOSED']);
  });
});
