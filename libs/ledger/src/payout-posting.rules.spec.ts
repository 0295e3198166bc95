import { describe, expect, it } from '@jest/globals';
import { won } from '#kernel';
import { payoutCompletedPostings, payoutFailedPostings, payoutRequestedPostings, payoutReturnedPostings } from './payout-posting.rules.js';
import type { Posting } from './posting.rules.js';

const short = (postings: readonly Posting[]): unknown[] => postings.map((posting) => [posting.account, posting.ownerId, posting.amountWon]);
const AMOUNT = won(45_450);

describe('payouts are posted', () => {
  it('payout.requested: 45,450 won that the vendor is owed are on their way', () => {
    expect(short(payoutRequestedPostings('v', AMOUNT))).toEqual([['VENDOR_PAYABLE', 'v', 45_450], ['PAYOUT_IN_TRANSIT', 'v', -45_450]]);
  });

  it('payout.completed: they have left the bank', () => {
    expect(short(payoutCompletedPostings('v', AMOUNT))).toEqual([['PAYOUT_IN_TRANSIT', 'v', 45_450], ['BANK', null, -45_450]]);
  });

  it('payout.failed: the vendor is owed them as before', () => {
    expect(short(payoutFailedPostings('v', AMOUNT))).toEqual([['VENDOR_PAYABLE', 'v', -45_450], ['PAYOUT_IN_TRANSIT', 'v', 45_450]]);
  });

  it('payout.returned: the bank has them again, and the vendor is owed them as before', () => {
    expect(short(payoutReturnedPostings('v', AMOUNT))).toEqual([['BANK', null, 45_450], ['VENDOR_PAYABLE', 'v', -45_450]]);
  });
});
