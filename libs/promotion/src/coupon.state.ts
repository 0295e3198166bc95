import type { Arrows } from '#kernel';

/** What is stored of a coupon. Whether it is being given follows from the clock and from how many are left. */
export type StoredCouponState = 'ACTIVE' | 'STOPPED';

export const COUPON_ARROWS: Arrows<StoredCouponState> = {
  ACTIVE: ['STOPPED'],
  // Those who hold one keep it.
  STOPPED: [],
};

/** What a member was given: used by an order, and back where that order came to nothing. */
export type CouponIssueState = 'ISSUED' | 'USED';

/** A coupon at a moment: to come, being given, all given, no more given. */
export type CouponState = 'SOON' | 'OPEN' | 'ALL_GIVEN' | 'CLOSED' | 'STOPPED';

/** The one place that decides it, to the second: open from the first one of `opensAt`, closed from the first one of `closesAt`. */
export function couponState(coupon: { state: StoredCouponState; opensAt: Date; closesAt: Date; issued: number; issueLimit: number }, at: Date): CouponState {
  if (coupon.state === 'STOPPED') return 'STOPPED';
  if (at.getTime() < coupon.opensAt.getTime()) return 'SOON';
  if (at.getTime() >= coupon.closesAt.getTime()) return 'CLOSED';
  return coupon.issued < coupon.issueLimit ? 'OPEN' : 'ALL_GIVEN';
}
