import { won, type Won } from '#kernel';
import type { Posting } from './posting.rules.js';

/** Whose money a goodwill is: null for the mall's. */
export interface GoodwillMoney {
  vendorId: string | null;
  amountWon: Won;
}

/** A goodwill went back to the shopper through Toss: the mall's expense, or a vendor's who agreed to it. */
export function goodwillPostings({ vendorId, amountWon }: GoodwillMoney): Posting[] {
  return [funderPosting(vendorId, amountWon), side('TOSS_RECEIVABLE', null, -amountWon)];
}

/** A claim would have brought more than was left of what was paid: who had given it before has it again. Added to the postings of the claim. */
export function goodwillTakenBack(given: readonly GoodwillMoney[]): Posting[] {
  return given.map(({ vendorId, amountWon }) => funderPosting(vendorId, -amountWon));
}

/** A refund came late: the law's interest is owed to the shopper, by whom was late. */
export function interestAccruedPostings(interest: { mallWon: Won; vendorWon: Won; vendorId: string | null }): Posting[] {
  return [
    side('LATE_INTEREST', null, interest.mallWon),
    side('VENDOR_PAYABLE', interest.vendorId, interest.vendorWon),
    side('SHOPPER_PAYABLE', null, -(interest.mallWon + interest.vendorWon)),
  ].filter((posting) => posting.amountWon !== 0);
}

/** Interest was sent to the shopper from the mall's own account. */
export function interestPaidPostings(amountWon: Won): Posting[] {
  return [side('SHOPPER_PAYABLE', null, amountWon), side('BANK', null, -amountWon)];
}

/** The same refund, sent from the mall's own account: what Toss holds, it will still pay out. */
export function fromBank(postings: readonly Posting[]): Posting[] {
  return postings.map((posting) => (posting.account === 'TOSS_RECEIVABLE' ? { ...posting, account: 'BANK' } : posting));
}

function funderPosting(vendorId: string | null, amountWon: number): Posting {
  return vendorId === null ? side('GOODWILL', null, amountWon) : side('VENDOR_PAYABLE', vendorId, amountWon);
}

function side(account: Posting['account'], ownerId: string | null, amountWon: number): Posting {
  return { account, ownerId, orderLineId: null, amountWon: won(amountWon) };
}
