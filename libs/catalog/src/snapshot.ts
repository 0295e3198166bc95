import type { Won } from '#kernel';

/** What a parcel of one vendor costs to send. Sums in won. */
export interface ShippingTerms {
  feeWon: Won;
  /** Free from this sum on, after discounts; null: never. */
  freeAboveWon: Won | null;
  jejuSurchargeWon: Won;
  islandSurchargeWon: Won;
  returnFeeWon: Won;
  /** Business days until it leaves. */
  shipsWithinDays: number;
}

/** One variant as pricing and ordering need it, read in one statement at one moment. */
export interface VariantSnapshot {
  variantId: string;
  productId: string;
  /** The version that is shown now: an order line will point at it. */
  productVersionId: string;
  vendorId: string;
  slug: string;
  name: string;
  optionLabel: string;
  thumbnail: string | null;
  thumbnailColor: string | null;
  unitPriceWon: Won;
  listPriceWon: Won | null;
  taxKind: 'TAXABLE' | 'EXEMPT';
  available: number;
  /** On sale, with an approved version, by an approved vendor whose identity was checked. */
  sellable: boolean;
  categoryPath: string[];
  madeToOrder: boolean;
  withdrawalExclusion: string | null;
  vendor: { id: string; slug: string; name: string; dong: string; sealColor: string; shipping: ShippingTerms };
}
