import { describe, expect, it } from '@jest/globals';
import { mayBecome } from '#kernel';
import { COUPON_ARROWS, couponState, type StoredCouponState } from './coupon.state.js';

const OPENS = new Date('2026-11-24T00:00:00Z');
const CLOSES = new Date('2026-11-27T00:00:00Z');
const coupon = { state: 'ACTIVE' as StoredCouponState, opensAt: OPENS, closesAt: CLOSES, issued: 9, issueLimit: 10 };

describe('a coupon', () => {
  it('can be stopped, once, and never given again', () => {
    const states = Object.keys(COUPON_ARROWS) as StoredCouponState[];
    expect(states.flatMap((from) => states.filter((to) => mayBecome(COUPON_ARROWS, from, to)).map((to) => `${from} ${to}`))).toEqual(['ACTIVE STOPPED']);
  });

  it('follows the clock: from the first millisecond of its opening, up to the one before its close', () => {
    const at = (moment: number): string => couponState(coupon, new Date(moment));
    expect([at(OPENS.getTime() - 1), at(OPENS.getTime()), at(CLOSES.getTime() - 1), at(CLOSES.getTime())]).toEqual(['SOON', 'OPEN', 'OPEN', 'CLOSED']);
  });

  it('is all given with its last one, and stopped whatever the clock says', () => {
    expect([couponState({ ...coupon, issued: 10 }, OPENS), couponState({ ...coupon, state: 'STOPPED' }, OPENS)]).toEqual(['ALL_GIVEN', 'STOPPED']);
  });
});
