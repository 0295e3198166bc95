import { allocate, won, ZERO_WON, type DeliveryZone, type Won } from '#kernel';
import type { VariantSnapshot } from '#catalog';

/** An exhibition's offer for one variant, as it stands at one moment for one shopper. */
export interface ExhibitionOffer {
  itemId: string;
  exhibitionId: string;
  exhibitionName: string;
  exhibitionSlug: string;
  productId: string;
  variantId: string;
  /** The variant's selling price, for pages that have no snapshot at hand. */
  sellingWon: Won;
  priceWon: Won;
  vendorShareBp: number;
  mallShareBp: number;
  allotment: number;
  left: number;
  perShopperLimit: number;
  heldByShopper: number;
  opensAt: Date;
  closesAt: Date;
}

export interface PriceReason {
  source: 'EXHIBITION';
  sourceId: string;
  exhibitionId: string;
  label: string;
  amountWon: Won;
  shares: { funder: 'VENDOR' | 'MALL' | 'BUDGET'; amountWon: Won }[];
}

export interface PricedLine {
  snapshot: VariantSnapshot;
  quantity: number;
  unitPriceWon: Won;
  goodsWon: Won;
  discountWon: Won;
  amountWon: Won;
  exhibitionItemId: string | null;
  exhibitionQuantity: number;
  reasons: PriceReason[];
}

export interface PricedVendor {
  vendor: VariantSnapshot['vendor'];
  lines: PricedLine[];
  goodsWon: Won;
  discountWon: Won;
  shippingFeeWon: Won;
  surchargeWon: Won;
  toFreeShippingWon: Won | null;
}

export interface UnavailableLine {
  variantId: string;
  quantity: number;
  reason: 'NOT_ON_SALE' | 'OUT_OF_STOCK';
  available: number;
  snapshot: VariantSnapshot | null;
}

export interface PricedCart {
  vendors: PricedVendor[];
  unavailable: UnavailableLine[];
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
  /** Offers that are open at the moment of pricing. */
  offers: readonly ExhibitionOffer[];
  lines: readonly { variantId: string; quantity: number }[];
  /** Null while the ZIP is not known: then no surcharge is in the sums. */
  zone: DeliveryZone | null;
  at: Date;
}

/** What one piece costs now, for pages. */
export interface PiecePrice {
  won: Won;
  sellingWon: Won;
  reasons: PriceReason[];
  offer: ExhibitionOffer | null;
}

/** The price of one piece for a shopper who buys one: the best offer that holds, or the selling price. */
export function priceOf(snapshot: Pick<VariantSnapshot, 'variantId' | 'unitPriceWon'>, offers: readonly ExhibitionOffer[], at: Date): PiecePrice {
  const offer = bestOffer(snapshot, offers, 1, at);
  if (!offer) return { won: snapshot.unitPriceWon, sellingWon: snapshot.unitPriceWon, reasons: [], offer: null };
  return { won: offer.priceWon, sellingWon: snapshot.unitPriceWon, reasons: [reasonOf(offer, snapshot.unitPriceWon, 1)], offer };
}

/**
 * The one price of a cart: product page, cart and order ask here and can differ only in the moment.
 * A line that can't be served whole is unavailable, never silently reduced. An exhibition price holds for a line as a whole: where the allotment
 * or the shopper's limit is too small for its quantity, the line has the selling price and no reason.
 */
export function priceCart({ snapshots, offers, lines, zone, at }: CartToPrice): PricedCart {
  const byVariant = new Map(snapshots.map((snapshot) => [snapshot.variantId, snapshot]));
  const unavailable: UnavailableLine[] = [];
  const byVendor = new Map<string, PricedLine[]>();
  for (const { variantId, quantity } of lines) {
    const snapshot = byVariant.get(variantId);
    if (!snapshot?.sellable) unavailable.push({ variantId, quantity, reason: 'NOT_ON_SALE', available: 0, snapshot: snapshot ?? null });
    else if (quantity > snapshot.available) unavailable.push({ variantId, quantity, reason: 'OUT_OF_STOCK', available: snapshot.available, snapshot });
    else byVendor.set(snapshot.vendorId, [...(byVendor.get(snapshot.vendorId) ?? []), priceLine(snapshot, offers, quantity, at)]);
  }
  const vendors = [...byVendor.values()].flatMap((own) => (own[0] ? [priceVendor(own[0].snapshot.vendor, own, zone)] : []));
  vendors.sort((a, b) => (a.vendor.name === b.vendor.name ? compare(a.vendor.id, b.vendor.id) : compare(a.vendor.name, b.vendor.name)));
  const sum = (pick: (vendor: PricedVendor) => number): Won => won(vendors.reduce((total, vendor) => total + pick(vendor), 0));
  const goodsWon = sum((vendor) => vendor.goodsWon);
  const discountWon = sum((vendor) => vendor.discountWon);
  const shippingWon = sum((vendor) => vendor.shippingFeeWon);
  const surchargeWon = sum((vendor) => vendor.surchargeWon);
  const totalWon = won(goodsWon - discountWon + shippingWon + surchargeWon);
  const exemptWon = sum((vendor) => vendor.lines.reduce((total, line) => total + (line.snapshot.taxKind === 'EXEMPT' ? line.amountWon : 0), 0));
  // Shipping is a taxable service, whatever is in the parcel.
  return { vendors, unavailable, goodsWon, discountWon, shippingWon, surchargeWon, totalWon, taxableWon: won(totalWon - exemptWon), exemptWon };
}

function priceLine(snapshot: VariantSnapshot, offers: readonly ExhibitionOffer[], quantity: number, at: Date): PricedLine {
  const goodsWon = won(snapshot.unitPriceWon * quantity);
  const offer = bestOffer(snapshot, offers, quantity, at);
  const reasons = offer ? [reasonOf(offer, snapshot.unitPriceWon, quantity)] : [];
  const discountWon = reasons[0]?.amountWon ?? ZERO_WON;
  return {
    snapshot, quantity, unitPriceWon: snapshot.unitPriceWon, goodsWon, discountWon, amountWon: won(goodsWon - discountWon),
    exhibitionItemId: offer?.itemId ?? null, exhibitionQuantity: offer ? quantity : 0, reasons,
  };
}

/** One exhibition for a line: the lowest price; a tie goes to the one that costs the vendor least, then to the one that opened first. */
function bestOffer(snapshot: Pick<VariantSnapshot, 'variantId' | 'unitPriceWon'>, offers: readonly ExhibitionOffer[], quantity: number, at: Date): ExhibitionOffer | undefined {
  return offers
    .filter((offer) => offer.variantId === snapshot.variantId && offer.priceWon < snapshot.unitPriceWon && offer.opensAt.getTime() <= at.getTime() && at.getTime() < offer.closesAt.getTime()
      && quantity <= offer.left && offer.heldByShopper + quantity <= offer.perShopperLimit)
    .sort((a, b) => a.priceWon - b.priceWon || a.vendorShareBp - b.vendorShareBp || a.opensAt.getTime() - b.opensAt.getTime() || compare(a.itemId, b.itemId))[0];
}

function reasonOf(offer: ExhibitionOffer, sellingWon: Won, quantity: number): PriceReason {
  const amountWon = won((sellingWon - offer.priceWon) * quantity);
  const [vendorWon = ZERO_WON, mallWon = ZERO_WON] = allocate(amountWon, [offer.vendorShareBp, offer.mallShareBp]);
  const shares: PriceReason['shares'] = [];
  if (vendorWon > 0) shares.push({ funder: 'VENDOR', amountWon: vendorWon });
  if (mallWon > 0) shares.push({ funder: 'MALL', amountWon: mallWon });
  return { source: 'EXHIBITION', sourceId: offer.itemId, exhibitionId: offer.exhibitionId, label: offer.exhibitionName, amountWon, shares };
}

/** One parcel for each vendor: its fee unless enough is bought after discounts; Jeju and the islands always cost their surcharge. */
function priceVendor(vendor: VariantSnapshot['vendor'], lines: PricedLine[], zone: DeliveryZone | null): PricedVendor {
  const goodsWon = won(lines.reduce((sum, line) => sum + line.goodsWon, 0));
  const discountWon = won(lines.reduce((sum, line) => sum + line.discountWon, 0));
  const { feeWon, freeAboveWon, jejuSurchargeWon, islandSurchargeWon } = vendor.shipping;
  const missing = freeAboveWon === null ? null : won(Math.max(0, freeAboveWon - (goodsWon - discountWon)));
  const free = feeWon === 0 || missing === 0;
  return {
    vendor, lines, goodsWon, discountWon, shippingFeeWon: free ? ZERO_WON : feeWon,
    surchargeWon: zone === 'JEJU' ? jejuSurchargeWon : zone === 'ISLAND' ? islandSurchargeWon : ZERO_WON,
    toFreeShippingWon: free || missing === null ? null : missing,
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
