import { won, type Won } from '#kernel';
import { reversed, type Posting } from './posting.rules.js';

/** A payout was approved: what the vendor was owed is on its way to him. */
export function payoutRequestedPostings(vendorId: string, amountWon: Won): Posting[] {
  return [
    { account: 'VENDOR_PAYABLE', ownerId: vendorId, orderLineId: null, amountWon },
    { account: 'PAYOUT_IN_TRANSIT', ownerId: vendorId, orderLineId: null, amountWon: won(-amountWon) },
  ];
}

/** It has arrived: the money has left the bank. */
export function payoutCompletedPostings(vendorId: string, amountWon: Won): Posting[] {
  return [
    { account: 'PAYOUT_IN_TRANSIT', ownerId: vendorId, orderLineId: null, amountWon },
    { account: 'BANK', ownerId: null, orderLineId: null, amountWon: won(-amountWon) },
  ];
}

/** It had arrived, and the bank returned it: the money is ours to hold again, and the vendor is owed it as before. */
export function payoutReturnedPostings(vendorId: string, amountWon: Won): Posting[] {
  return [
    { account: 'BANK', ownerId: null, orderLineId: null, amountWon },
    { account: 'VENDOR_PAYABLE', ownerId: vendorId, orderLineId: null, amountWon: won(-amountWon) },
  ];
}

/** It did not go: the vendor is owed it as before. */
export function payoutFailedPostings(vendorId: string, amountWon: Won): Posting[] {
  return reversed(payoutRequestedPostings(vendorId, amountWon));
}
