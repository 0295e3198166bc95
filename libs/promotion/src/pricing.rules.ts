import { sumWon, won, ZERO_WON, type DeliveryZone, type Won } from '#kernel';
import type { ShippingTerms, VariantSnapshot } from '#catalog';
import { applyCoupons, type HeldCoupon, type RefusedCoupon, type UsedCoupon } from './coupon-price.rules.js';
import { budgetsOf, compare, priceLine, type ExhibitionOffer, type PricedLine } from './line-price.rules.js';

/** One vendor's parcel. */
export interface PricedVendor {
  vendor: VariantSnapshot['vendor'];
  /** In the order of the cart. */
  lines: PricedLine[];
  goodsWon: Won;
  discountWon: Won;
  shippingFeeWon: Won;
  surchargeWon: Won;
  /** What is missing until the parcel is free; null where it is free already or never will be. */
  toFreeShippingWon: Won | null;
}

export interface UnavailableLine {
  variantId: string;
  quantity: number;
  reason: 'NOT_ON_SALE' | 'OUT_OF_STOCK';
  available: number;
  /** Null where there is no such variant. */
  snapshot: VariantSnapshot | null;
}

/** `totalWon = goodsWon − discountWon + shippingWon + surchargeWon = taxableWon + exemptWon`. */
export interface PricedCart {
  /** By name, then id. */
  vendors: PricedVendor[];
  unavailable: UnavailableLine[];
  coupons: { used: UsedCoupon[]; refused: RefusedCoupon[] };
  goodsWon: Won;
  discountWon: Won;
  shippingWon: Won;
  surchargeWon: Won;
  totalWon: Won;
  taxableWon: Won;
  exemptWon: Won;
}

export interface CartToPrice {
  snapshots: readonly VariantSnapshot[];
  /** Offers for these variants, with what is left of the budgets behind them; those that are not open at `at` do not count. */
  offers: readonly ExhibitionOffer[];
  lines: readonly { variantId: string; quantity: number }[];
  /** The coupons that the shopper wants to use: one of each vendor, and one of the mall. */
  coupons?: readonly HeldCoupon[];
  /** Null while the ZIP is not known: then no surcharge is in the sums. */
  zone: DeliveryZone | null;
  at: Date;
}

/**
 * The one price of a cart: product page, cart and order ask here and can differ only in the moment. Pure: same input, same result.
 * A line that can't be served whole is unavailable, never silently reduced. An exhibition price holds for a line as a whole: where the allotment
 * or the shopper's limit is too small for its quantity, or its budget for its share, the line has the selling price and no reason. Lines draw on one budget in the
 * order of their variants' ids, not of the cart; coupons come after them. A coupon that can't be used takes nothing off and is answered with its reason. Throws a RangeError for a quantity below 1.
 */
export function priceCart({ snapshots, offers, lines, coupons = [], zone, at }: CartToPrice): PricedCart {
  const byVariant = new Map(snapshots.map((snapshot) => [snapshot.variantId, snapshot]));
  const unavailable: UnavailableLine[] = [];
  const parcels = new Map<string, { vendor: VariantSnapshot['vendor']; lines: PricedLine[] }>();
  const servable: { snapshot: VariantSnapshot; quantity: number }[] = [];
  for (const [variantId, quantity] of quantities(lines)) {
    const snapshot = byVariant.get(variantId);
    if (!snapshot?.sellable) unavailable.push({ variantId, quantity, reason: 'NOT_ON_SALE', available: 0, snapshot: snapshot ?? null });
    else if (quantity > snapshot.available) unavailable.push({ variantId, quantity, reason: 'OUT_OF_STOCK', available: Math.max(0, snapshot.available), snapshot });
    else servable.push({ snapshot, quantity });
  }
  const budgets = budgetsOf(offers);
  const { lines: reduced, ...outcome } = applyCoupons(priceLines(servable, offers, budgets, at), coupons, budgets, at);
  for (const line of reduced) {
    const parcel = parcels.get(line.snapshot.vendorId) ?? { vendor: line.snapshot.vendor, lines: [] };
    parcel.lines.push(line);
    parcels.set(line.snapshot.vendorId, parcel);
  }
  const vendors = [...parcels.values()].map((parcel) => priceVendor(parcel.vendor, parcel.lines, zone));
  vendors.sort((a, b) => compare(a.vendor.name, b.vendor.name) || compare(a.vendor.id, b.vendor.id));
  return { vendors, unavailable, coupons: outcome, ...totals(vendors) };
}

/** In the order given; what one line takes from a budget (`budgets` is what is left) the next one can't have. */
function priceLines(servable: readonly { snapshot: VariantSnapshot; quantity: number }[], offers: readonly ExhibitionOffer[], budgets: Map<string, number>, at: Date): PricedLine[] {
  const priced = new Map<string, PricedLine>();
  for (const { snapshot, quantity } of servable.toSorted((a, b) => compare(a.snapshot.variantId, b.snapshot.variantId))) {
    const line = priceLine(snapshot, offers, quantity, at, budgets);
    for (const share of line.reasons.flatMap((reason) => reason.shares)) {
      if (share.budgetId !== null) budgets.set(share.budgetId, (budgets.get(share.budgetId) ?? 0) - share.amountWon);
    }
    priced.set(snapshot.variantId, line);
  }
  return servable.flatMap(({ snapshot }) => priced.get(snapshot.variantId) ?? []);
}

/** One line for each variant: a limit or an allotment can't be passed by writing the variant down twice. */
function quantities(lines: CartToPrice['lines']): Map<string, number> {
  const sums = new Map<string, number>();
  for (const { variantId, quantity } of lines) sums.set(variantId, (sums.get(variantId) ?? 0) + quantity);
  return sums;
}

function totals(vendors: readonly PricedVendor[]): Omit<PricedCart, 'vendors' | 'unavailable' | 'coupons'> {
  const goodsWon = sumWon(vendors.map((vendor) => vendor.goodsWon));
  const discountWon = sumWon(vendors.map((vendor) => vendor.discountWon));
  const shippingWon = sumWon(vendors.map((vendor) => vendor.shippingFeeWon));
  const surchargeWon = sumWon(vendors.map((vendor) => vendor.surchargeWon));
  const totalWon = won(goodsWon - discountWon + shippingWon + surchargeWon);
  const exemptWon = sumWon(vendors.flatMap((vendor) => vendor.lines).map((line) => (line.snapshot.taxKind === 'EXEMPT' ? line.amountWon : 0)));
  // Shipping is a taxable service, whatever is in the parcel.
  return { goodsWon, discountWon, shippingWon, surchargeWon, totalWon, taxableWon: won(totalWon - exemptWon), exemptWon };
}

function priceVendor(vendor: VariantSnapshot['vendor'], lines: PricedLine[], zone: DeliveryZone | null): PricedVendor {
  const goodsWon = sumWon(lines.map((line) => line.goodsWon));
  const discountWon = sumWon(lines.map((line) => line.discountWon));
  return { vendor, lines, goodsWon, discountWon, ...shippingOf(vendor.shipping, won(goodsWon - discountWon), zone) };
}

/** One parcel for each vendor: its fee unless enough is bought after discounts; Jeju and the islands always cost their surcharge. */
function shippingOf(terms: ShippingTerms, paidWon: Won, zone: DeliveryZone | null): Pick<PricedVendor, 'shippingFeeWon' | 'surchargeWon' | 'toFreeShippingWon'> {
  const surchargeWon = zone === 'JEJU' ? terms.jejuSurchargeWon : zone === 'ISLAND' ? terms.islandSurchargeWon : ZERO_WON;
  const free = terms.feeWon === 0 || (terms.freeAboveWon !== null && paidWon >= terms.freeAboveWon);
  return {
    shippingFeeWon: free ? ZERO_WON : terms.feeWon, surchargeWon,
    toFreeShippingWon: free || terms.freeAboveWon === null ? null : won(terms.freeAboveWon - paidWon),
  };
}
