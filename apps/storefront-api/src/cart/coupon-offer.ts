import { priceCart, type CartToPrice, type CouponObstacle, type HeldCoupon, type PricedCart } from '#promotion';

/** One of a member's coupons beside a cart. */
export interface CouponOffer {
  coupon: HeldCoupon;
  /** It is in the cart's sums. */
  used: boolean;
  /** What it takes off: as it is used, or by itself where it is not. */
  amountWon: number;
  /** Why it takes nothing off; null where it could be used. */
  obstacle: CouponObstacle | null;
}

/**
 * Every coupon in the member's hands, each with its reason where it can't be used; none is hidden. In an order that does not change with what is picked:
 * those that could be used by themselves, by what they take off, then the others.
 */
export function couponOffers(cart: Omit<CartToPrice, 'coupons'>, held: readonly HeldCoupon[], priced: PricedCart): CouponOffer[] {
  const used = new Map(priced.coupons.used.map(({ coupon, amountWon }) => [coupon.issueId, amountWon]));
  const refused = new Map(priced.coupons.refused.map(({ coupon, obstacle }) => [coupon.issueId, obstacle]));
  const alone = held.map((coupon) => {
    const found = priceCart({ ...cart, coupons: [coupon] }).coupons;
    return { coupon, aloneWon: found.used[0]?.amountWon ?? 0, obstacle: found.refused[0]?.obstacle ?? null };
  });
  return alone
    .sort((a, b) => Number(a.obstacle !== null) - Number(b.obstacle !== null) || b.aloneWon - a.aloneWon)
    .map(({ coupon, aloneWon, obstacle }) => ({ coupon, used: used.has(coupon.issueId), amountWon: used.get(coupon.issueId) ?? aloneWon, obstacle: refused.get(coupon.issueId) ?? obstacle }));
}
