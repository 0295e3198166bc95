import { won, type Won } from '#kernel';
import { owedPostings, type Commission, type Posting } from './posting.rules.js';

/**
 * What follows from a sale when the shopper keeps it; a part of the table in posting.rules.ts.
 *
 * | event                | debit                                     | credit                                              |
 * |----------------------|-------------------------------------------|-----------------------------------------------------|
 * | `line.confirmed`     | SHOPPER_PAYABLE: what is held for a line  | VENDOR_PAYABLE; COMMISSION_INCOME, COMMISSION_VAT   |
 * | `parcel.confirmed`   | SHOPPER_PAYABLE: what is held for a parcel | VENDOR_PAYABLE: shipping, and fees that stay with him |
 * | `adjustment.posted`  | SETTLEMENT_ADJUSTMENT: the mall pays      | VENDOR_PAYABLE (the other way round where he owes)  |
 */
export function lineConfirmedPostings(vendorId: string, lineId: string, heldWon: Won, commission: Commission): Posting[] {
  const released: Posting[] = [{ account: 'SHOPPER_PAYABLE', ownerId: vendorId, orderLineId: lineId, amountWon: heldWon }];
  // An exchange may have brought back all that was held: the commission of the sale is owed all the same.
  return [...released.filter((posting) => posting.amountWon !== 0), ...owedPostings(vendorId, lineId, heldWon, commission)];
}

/** A vendor's part of an order is closed: its shipping, and the fees of claims that stayed with him, are his. */
export function parcelConfirmedPostings(vendorId: string, heldWon: Won): Posting[] {
  if (heldWon === 0) return [];
  return [{ account: 'SHOPPER_PAYABLE', ownerId: vendorId, orderLineId: null, amountWon: heldWon }, { account: 'VENDOR_PAYABLE', ownerId: vendorId, orderLineId: null, amountWon: won(-heldWon) }];
}

/** Staff put a statement right. `amountWon` above zero: the vendor gets more. It never touches the commission, which is what its rule says. */
export function adjustmentPostings(vendorId: string, orderLineId: string | null, amountWon: Won): Posting[] {
  const of = { ownerId: vendorId, orderLineId };
  return [{ account: 'SETTLEMENT_ADJUSTMENT', ...of, amountWon }, { account: 'VENDOR_PAYABLE', ...of, amountWon: won(-amountWon) }];
}
