import { describe, expect, it } from '@jest/globals';
import { won } from '#kernel';
import { claimRefundedPostings, type Posting } from './posting.rules.js';
import { fromBank, goodwillPostings, goodwillTakenBack, interestAccruedPostings, interestPaidPostings } from './refund-posting.rules.js';

const short = (postings: readonly Posting[]): [string, string | null, number][] => postings.map((posting) => [posting.account, posting.ownerId, posting.amountWon]);

describe('posting rules of refunds, each by a worked example', () => {
  it('goodwill.refunded: 5,000 won of the mall’s, and 5,000 won that a vendor agreed to', () => {
    expect(short(goodwillPostings({ vendorId: null, amountWon: won(5_000) }))).toEqual([['GOODWILL', null, 5_000], ['TOSS_RECEIVABLE', null, -5_000]]);
    expect(short(goodwillPostings({ vendorId: 'v', amountWon: won(5_000) }))).toEqual([['VENDOR_PAYABLE', 'v', 5_000], ['TOSS_RECEIVABLE', null, -5_000]]);
  });

  it('claim.refunded of all of 10,000 won after a goodwill of 3,000: 7,000 go back, and the mall has its 3,000 again', () => {
    const line = { lineId: 'l', amountWon: won(10_000), mallDiscountWon: won(0), budgets: [], commission: null };
    const postings = [...claimRefundedPostings(won(7_000), [{ vendorId: 'v', shippingBackWon: won(0), keptWon: won(0), confirmed: false, lines: [line] }]), ...goodwillTakenBack([{ vendorId: null, amountWon: won(3_000) }])];
    expect(short(postings)).toEqual([['TOSS_RECEIVABLE', null, -7_000], ['SHOPPER_PAYABLE', 'v', 10_000], ['GOODWILL', null, -3_000]]);
  });

  it('interest.accrued: 100 won of lateness, of which the vendor was late for 60; interest.paid from the bank', () => {
    expect(short(interestAccruedPostings({ mallWon: won(40), vendorWon: won(60), vendorId: 'v' }))).toEqual([['LATE_INTEREST', null, 40], ['VENDOR_PAYABLE', 'v', 60], ['SHOPPER_PAYABLE', null, -100]]);
    expect(short(interestPaidPostings(won(100)))).toEqual([['SHOPPER_PAYABLE', null, 100], ['BANK', null, -100]]);
  });

  it('a refund by hand leaves what Toss owes us, and takes it from the bank', () => {
    const line = { lineId: 'l', amountWon: won(10_000), mallDiscountWon: won(0), budgets: [], commission: null };
    expect(short(fromBank(claimRefundedPostings(won(10_000), [{ vendorId: 'v', shippingBackWon: won(0), keptWon: won(0), confirmed: false, lines: [line] }])))).toEqual([['BANK', null, -10_000], ['SHOPPER_PAYABLE', 'v', 10_000]]);
  });
});
