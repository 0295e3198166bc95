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

/** Every coupon in the member's hands, used ones first, then those that could be, then the others, each with its reason. None is hidden. */
export function couponOffers(cart: Omit<CartToPrice, 'coupons'>, held: readonly HeldCoupon[], priced: PricedCart): CouponOffer[] {
  const used = new Map(priced.coupons.used.map(({ coupon, amountWon }) => [coupon.issueId, amountWon]));
  const offers = held.map((coupon): CouponOffer => {
    const amountWon = used.get(coupon.issueId);
    if (amountWon !== undefined) return { coupon, used: true, amountWon, obstacle: null };
    const alone = priceCart({ ...cart, coupons: [coupon] }).coupons;
    return { coupon, used: false, amountWon: alone.used[0]?.amountWon ?? 0, obstacle: alone.refused[0]?.obstacle ?? null };
  });
  const rank = (offer: CouponOffer): number => (offer.used ? 0 : offer.obstacle === null ? 1 : 2);
  return offers.toSorted((a, b) => rank(a) - rank(b) || b.amountWon - a.amountWon);
}
