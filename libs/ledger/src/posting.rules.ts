import { won, type Won } from '#kernel';

/**
 * The posting rules: which event moves which sums between which accounts. Debit above zero, credit below; each set sums to zero.
 *
 * | event               | debit                                        | credit                                             |
 * |---------------------|----------------------------------------------|----------------------------------------------------|
 * | `order.paid`        | TOSS_RECEIVABLE: what the shopper paid       | SHOPPER_PAYABLE: held for each vendor, by line     |
 * |                     | MALL_DISCOUNT: what the mall adds to a price |                                                    |
 * | `payment.unserved`  | TOSS_RECEIVABLE                              | SHOPPER_PAYABLE: to be given back at once          |
 * | `payment.refunded`  | SHOPPER_PAYABLE                              | TOSS_RECEIVABLE                                    |
 * | `claim.refunded`    | SHOPPER_PAYABLE: what was held for the lines | TOSS_RECEIVABLE: what the shopper gets back        |
 * |                     |                                              | MALL_DISCOUNT: what the mall had added             |
 * |                     |                                              | SHOPPER_PAYABLE: fees that stay with the vendor    |
 * | `payment.reversed`  | as `order.paid`, turned round: the bank took a deposit back                                    |||
 *
 * Confirmation, settlement and payout add their rows when they exist.
 */
export type AccountCode = 'TOSS_RECEIVABLE' | 'BANK' | 'BUDGET_RECEIVABLE' | 'SHOPPER_PAYABLE' | 'VENDOR_PAYABLE' | 'COMMISSION_INCOME' | 'COMMISSION_VAT' | 'MALL_DISCOUNT' | 'TOSS_FEE';

export interface Posting {
  account: AccountCode;
  /** The vendor (or budget) whose sub-account it is. */
  ownerId: string | null;
  orderLineId: string | null;
  /** Debit above zero, credit below; never zero. */
  amountWon: Won;
}

export interface PaidOrder {
  totalWon: Won;
  vendors: readonly {
    vendorId: string;
    /** Fee and surcharge of this vendor's parcel. */
    shippingWon: Won;
    lines: readonly { lineId: string; amountWon: Won; /** Discounts that the mall pays for. */ mallDiscountWon: Won }[];
  }[];
}

/** An order was paid. Held for a vendor is what the shopper paid for his lines and what the mall adds to it. */
export function paidPostings(order: PaidOrder): Posting[] {
  const postings: Posting[] = [debit('TOSS_RECEIVABLE', order.totalWon)];
  for (const vendor of order.vendors) {
    for (const line of vendor.lines) {
      if (line.mallDiscountWon > 0) postings.push({ ...debit('MALL_DISCOUNT', line.mallDiscountWon), ownerId: vendor.vendorId, orderLineId: line.lineId });
      const held = won(line.amountWon + line.mallDiscountWon);
      if (held > 0) postings.push({ ...credit('SHOPPER_PAYABLE', held), ownerId: vendor.vendorId, orderLineId: line.lineId });
    }
    if (vendor.shippingWon > 0) postings.push({ ...credit('SHOPPER_PAYABLE', vendor.shippingWon), ownerId: vendor.vendorId });
  }
  return postings;
}

/** Money came for an order that can no longer be served. */
export function unservedPostings(amountWon: Won): Posting[] {
  return [debit('TOSS_RECEIVABLE', amountWon), credit('SHOPPER_PAYABLE', amountWon)];
}

/** Money of an unserved payment went back to the shopper. */
export function refundedPostings(amountWon: Won): Posting[] {
  return [debit('SHOPPER_PAYABLE', amountWon), credit('TOSS_RECEIVABLE', amountWon)];
}

export interface RefundedClaim {
  vendorId: string;
  /** Fee and surcharge of a parcel that come back. */
  shippingBackWon: Won;
  /** Fees that stay with the vendor: a delivery that is no longer free, the way back. */
  keptWon: Won;
  lines: readonly { lineId: string; amountWon: Won; mallDiscountWon: Won }[];
}

/** Claimed goods were paid back: the vendor's part is no longer held for him, and what the mall had added to it is the mall's again. */
export function claimRefundedPostings(refundWon: Won, claims: readonly RefundedClaim[]): Posting[] {
  const postings: Posting[] = refundWon > 0 ? [credit('TOSS_RECEIVABLE', refundWon)] : [];
  for (const claim of claims) {
    for (const line of claim.lines) {
      const held = won(line.amountWon + line.mallDiscountWon);
      if (held > 0) postings.push({ ...debit('SHOPPER_PAYABLE', held), ownerId: claim.vendorId, orderLineId: line.lineId });
      if (line.mallDiscountWon > 0) postings.push({ ...credit('MALL_DISCOUNT', line.mallDiscountWon), ownerId: claim.vendorId, orderLineId: line.lineId });
    }
    if (claim.shippingBackWon > 0) postings.push({ ...debit('SHOPPER_PAYABLE', claim.shippingBackWon), ownerId: claim.vendorId });
    if (claim.keptWon > 0) postings.push({ ...credit('SHOPPER_PAYABLE', claim.keptWon), ownerId: claim.vendorId });
  }
  return postings;
}

/** The same postings the other way round: the only way to correct. */
export function reversed(postings: readonly Posting[]): Posting[] {
  return postings.map((posting) => ({ ...posting, amountWon: won(-posting.amountWon) }));
}

function debit(account: AccountCode, amountWon: Won): Posting {
  return { account, ownerId: null, orderLineId: null, amountWon };
}

function credit(account: AccountCode, amountWon: Won): Posting {
  return { account, ownerId: null, orderLineId: null, amountWon: won(-amountWon) };
}
