import { sumWon, won, type Won } from '#kernel';

/**
 * The posting rules: which event moves which sums between which accounts. Debit above zero, credit below; each set sums to zero.
 *
 * | event               | debit                                        | credit                                             |
 * |---------------------|----------------------------------------------|----------------------------------------------------|
 * | `order.paid`        | TOSS_RECEIVABLE: what the shopper paid       | SHOPPER_PAYABLE: held for each vendor, by line     |
 * |                     | MALL_DISCOUNT: what the mall adds to a price |                                                    |
 * |                     | BUDGET_RECEIVABLE: what a budget adds to it  |                                                    |
 * | `payment.unserved`  | TOSS_RECEIVABLE                              | SHOPPER_PAYABLE: to be given back at once          |
 * | `payment.refunded`  | SHOPPER_PAYABLE                              | TOSS_RECEIVABLE                                    |
 * | `claim.refunded`    | SHOPPER_PAYABLE: what was held for the lines | TOSS_RECEIVABLE: what the shopper gets back        |
 * |                     |                                              | MALL_DISCOUNT, BUDGET_RECEIVABLE: what they added  |
 * |                     |                                              | SHOPPER_PAYABLE: fees that stay with the vendor    |
 * | … of confirmed goods | VENDOR_PAYABLE: what he was owed for the lines | as above, fees to VENDOR_PAYABLE                |
 * |                     | COMMISSION_INCOME, COMMISSION_VAT: given up  |                                                    |
 * | … from the bank     | as above                                     | BANK in the place of TOSS_RECEIVABLE               |
 * | … beyond what was paid | as above                                  | GOODWILL, VENDOR_PAYABLE: what was given before    |
 * | `goodwill.refunded` | GOODWILL, or VENDOR_PAYABLE of who agreed    | TOSS_RECEIVABLE                                    |
 * | `interest.accrued`  | LATE_INTEREST, VENDOR_PAYABLE: who was late  | SHOPPER_PAYABLE: owed to the shopper               |
 * | `interest.paid`     | SHOPPER_PAYABLE                              | BANK                                               |
 * | `payment.reversed`  | as `order.paid`, turned round: the bank took a deposit back                                    |||
 * | `budget.received`   | BANK: what the district paid                 | BUDGET_RECEIVABLE (turned round: paid back to it)  |
 * | `payout.requested`  | VENDOR_PAYABLE: what is paid out             | PAYOUT_IN_TRANSIT                                  |
 * | `payout.completed`  | PAYOUT_IN_TRANSIT                            | BANK                                               |
 * | `payout.failed`     | as `payout.requested`, turned round: it did not go                                            |||
 * | `payout.returned`   | BANK: it had arrived, and the bank returned it | VENDOR_PAYABLE: owed as before                    |
 * | `toss.settled`      | BANK: what arrived; TOSS_FEE, TOSS_FEE_VAT: what Toss kept | TOSS_RECEIVABLE (a refund's row turned round) |
 * | `difference.suspended` | SUSPENSE: a difference with Toss that nobody explains yet | TOSS_RECEIVABLE (turned round: Toss paid too much) |
 * | `difference.returned` | as `difference.suspended`, turned round                                                     |||
 * | `journal.posted`    | by hand: among BANK, TOSS_FEE, TOSS_FEE_VAT and SUSPENSE, as its document says                 |||
 * | `transaction.reversed` | as the posting by hand that it takes back, turned round                                     |||
 *
 * Confirmation and adjustments: settlement-posting.rules.ts.
 */
export type AccountCode = 'TOSS_RECEIVABLE' | 'BANK' | 'BUDGET_RECEIVABLE' | 'SHOPPER_PAYABLE' | 'VENDOR_PAYABLE' | 'COMMISSION_INCOME' | 'COMMISSION_VAT' | 'MALL_DISCOUNT' | 'TOSS_FEE'
  | 'PAYOUT_IN_TRANSIT' | 'TOSS_FEE_VAT' | 'GOODWILL' | 'LATE_INTEREST' | 'SUSPENSE' | 'SETTLEMENT_ADJUSTMENT';

/** What is posted, by name: nothing else is in the ledger. */
export const EVENTS = [
  'order.paid', 'payment.unserved', 'payment.refunded', 'payment.reversed', 'claim.refunded', 'goodwill.refunded', 'interest.accrued', 'interest.paid', 'line.confirmed', 'parcel.confirmed', 'adjustment.posted',
  'budget.received', 'payout.requested', 'payout.completed', 'payout.failed', 'payout.returned', 'toss.settled', 'difference.suspended', 'difference.returned', 'journal.posted', 'transaction.reversed',
] as const;
export type EventName = (typeof EVENTS)[number];

export interface Posting {
  account: AccountCode;
  /** The vendor (or budget) whose sub-account it is. */
  ownerId: string | null;
  orderLineId: string | null;
  /** Debit above zero, credit below; never zero. */
  amountWon: Won;
}

/** What a line, or some pieces of it, brought: from the shopper, and from those who paid for a discount on it. */
export interface LineMoney {
  lineId: string;
  /** From the shopper. */
  amountWon: Won;
  /** Discounts that the mall pays for. */
  mallDiscountWon: Won;
  /** Discounts that district budgets pay for. */
  budgets: readonly { budgetId: string; amountWon: Won }[];
}

export interface PaidOrder {
  totalWon: Won;
  vendors: readonly {
    vendorId: string;
    /** Fee and surcharge of this vendor's parcel. */
    shippingWon: Won;
    lines: readonly LineMoney[];
  }[];
}

/** What is held for a vendor of a line: all that was paid for it, by whomever. His own discount is nobody's money. */
export function heldWon(line: LineMoney): Won {
  return sumWon([line.amountWon, line.mallDiscountWon, ...line.budgets.map((share) => share.amountWon)]);
}

/** An order was paid. Held for a vendor is what the shopper paid for his lines and what the mall adds to it. */
export function paidPostings(order: PaidOrder): Posting[] {
  const postings: Posting[] = [debit('TOSS_RECEIVABLE', order.totalWon)];
  for (const vendor of order.vendors) {
    for (const line of vendor.lines) {
      postings.push(...fundedPostings(vendor.vendorId, line));
      const held = heldWon(line);
      if (held > 0) postings.push({ ...credit('SHOPPER_PAYABLE', held), ownerId: vendor.vendorId, orderLineId: line.lineId });
    }
    if (vendor.shippingWon > 0) postings.push({ ...credit('SHOPPER_PAYABLE', vendor.shippingWon), ownerId: vendor.vendorId });
  }
  return postings;
}

/** What others than shopper and vendor add to a line: the mall's is its expense, a budget's is owed by the district. */
function fundedPostings(vendorId: string, line: LineMoney): Posting[] {
  const postings: Posting[] = [];
  if (line.mallDiscountWon > 0) postings.push({ ...debit('MALL_DISCOUNT', line.mallDiscountWon), ownerId: vendorId, orderLineId: line.lineId });
  for (const share of line.budgets) if (share.amountWon > 0) postings.push({ ...debit('BUDGET_RECEIVABLE', share.amountWon), ownerId: share.budgetId, orderLineId: line.lineId });
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
  /** The vendor's part was confirmed before: its shipping is owed to him, and no longer held. */
  confirmed: boolean;
  lines: readonly (LineMoney & {
    /** Of a line whose purchase was confirmed: the commission on these pieces, which the mall gives up. Null while it is held. */
    commission: Commission | null;
  })[];
}

/** The mall's fee for a sale, and the VAT on it. */
export interface Commission {
  commissionWon: Won;
  vatWon: Won;
}

/** Claimed goods were paid back: the vendor's part is no longer held for him, or owed to him, and what others had added to it is theirs again. */
export function claimRefundedPostings(refundWon: Won, claims: readonly RefundedClaim[]): Posting[] {
  const postings: Posting[] = refundWon > 0 ? [credit('TOSS_RECEIVABLE', refundWon)] : [];
  for (const claim of claims) {
    for (const line of claim.lines) {
      const of = { ownerId: claim.vendorId, orderLineId: line.lineId };
      const taken = line.commission === null ? [{ ...debit('SHOPPER_PAYABLE', heldWon(line)), ...of }] : reversed(owedPostings(claim.vendorId, line.lineId, heldWon(line), line.commission));
      postings.push(...taken.filter((posting) => posting.amountWon !== 0), ...reversed(fundedPostings(claim.vendorId, line)));
    }
    const account = claim.confirmed ? 'VENDOR_PAYABLE' : 'SHOPPER_PAYABLE';
    if (claim.shippingBackWon > 0) postings.push({ ...debit(account, claim.shippingBackWon), ownerId: claim.vendorId });
    if (claim.keptWon > 0) postings.push({ ...credit(account, claim.keptWon), ownerId: claim.vendorId });
  }
  return postings;
}

/** What a confirmed line is owed as: to the vendor, and the mall's commission with its VAT. */
export function owedPostings(vendorId: string, lineId: string, held: Won, { commissionWon, vatWon }: Commission): Posting[] {
  const of = { ownerId: vendorId, orderLineId: lineId };
  return [
    { ...credit('VENDOR_PAYABLE', won(held - commissionWon - vatWon)), ...of },
    { ...credit('COMMISSION_INCOME', commissionWon), ...of },
    { ...credit('COMMISSION_VAT', vatWon), ...of },
  ].filter((posting) => posting.amountWon !== 0);
}

/** The district paid what a budget of its owes; below zero: what it had paid too much goes back. */
export function budgetPaidPostings(budgetId: string, amountWon: Won): Posting[] {
  return [debit('BANK', amountWon), { ...credit('BUDGET_RECEIVABLE', amountWon), ownerId: budgetId }];
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
