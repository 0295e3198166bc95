import { DomainError } from '#kernel';

export interface ShortLine {
  variantId: string;
  wanted: number;
  available: number;
}

/** Some lines want more than there is. Nothing was reserved. */
export class OutOfStock extends DomainError {
  constructor(readonly lines: readonly ShortLine[]) {
    super('OUT_OF_STOCK');
  }
}

/** A count below what orders have reserved already. */
export class StockBelowReserved extends DomainError {
  constructor(reserved: number) {
    super('STOCK_BELOW_RESERVED', { reserved });
  }
}
