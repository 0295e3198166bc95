import type { HeldCoupon } from './coupon-price.rules.js';
import { compare } from './line-price.rules.js';
import { priceCart, type CartToPrice, type PricedCart } from './pricing.rules.js';

/**
 * The coupons that make a cart cost least, shipping included: of each vendor the best one, with the best stackable one of the mall; or one of the mall alone.
 * Of equal ones the one that ends first. A coupon that would make the cart dearer (its parcel is no longer free) is left out.
 */
export function bestCoupons(cart: Omit<CartToPrice, 'coupons'>, held: readonly HeldCoupon[]): HeldCoupon[] {
  const price = (coupons: readonly HeldCoupon[]): PricedCart => priceCart({ ...cart, coupons });
  const byEnd = held.toSorted((a, b) => a.usableUntil.getTime() - b.usableUntil.getTime() || compare(a.issueId, b.issueId));
  const before = price([]).totalWon;
  const ofVendors = new Map<string, { coupon: HeldCoupon; totalWon: number }>();
  for (const coupon of byEnd) {
    if (coupon.vendorId === null) continue;
    const { totalWon } = price([coupon]);
    if (totalWon < Math.min(before, ofVendors.get(coupon.vendorId)?.totalWon ?? before)) ofVendors.set(coupon.vendorId, { coupon, totalWon });
  }
  const vendors = [...ofVendors.values()].map(({ coupon }) => coupon);
  const ofMall = byEnd.filter((coupon) => coupon.vendorId === null);
  const choices = [vendors, ...ofMall.filter((coupon) => coupon.stackable).map((coupon) => [...vendors, coupon]), ...ofMall.map((coupon) => [coupon])];
  let best = { coupons: [] as HeldCoupon[], totalWon: before };
  for (const coupons of choices) {
    const priced = price(coupons);
    if (priced.totalWon < best.totalWon) best = { coupons: priced.coupons.used.map(({ coupon }) => coupon), totalWon: priced.totalWon };
  }
  return best.coupons;
}
