import { DomainError, showWon, type Won } from '#kernel';
import type { ExhibitionOffer, PricedCart } from '#promotion';

export interface ShortOrderLine {
  variantId: string;
  name: string;
  optionLabel: string;
  wanted: number;
  available: number;
}

/** Some lines can't be served now. Nothing was placed. */
export class OrderOutOfStock extends DomainError {
  constructor(readonly lines: readonly ShortOrderLine[]) {
    super('OUT_OF_STOCK');
  }
}

/** The total is no longer the one that the shopper saw. Nothing was placed. */
export class PriceChanged extends DomainError {
  constructor(
    readonly seenWon: Won,
    readonly priced: PricedCart,
    /** What the price was made of: for saying which discount has ended. */
    readonly offers: readonly ExhibitionOffer[],
    readonly at: Date,
  ) {
    super('PRICE_CHANGED', { seen: seenWon, now: priced.totalWon });
  }
}

/** Toss or the card company said no, for good. The order can be paid another way. */
export class PaymentRefusedError extends DomainError {
  constructor(
    readonly tossCode: string,
    message: string,
  ) {
    super('PAYMENT_DECLINED', { message });
  }
}

/** What would come back is no longer the sum that the shopper agreed to. Nothing was claimed. */
export class ClaimChanged extends DomainError {
  constructor(
    readonly agreedWon: Won,
    readonly refundWon: Won,
  ) {
    super('CLAIM_CHANGED', { agreed: showWon(agreedWon), now: showWon(refundWon) });
  }
}
