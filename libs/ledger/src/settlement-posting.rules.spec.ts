import { describe, expect, it } from '@jest/globals';
import { sumWon, won } from '#kernel';
import type { Posting } from './posting.rules.js';
import { adjustmentPostings, lineConfirmedPostings, parcelConfirmedPostings } from './settlement-posting.rules.js';

const short = (postings: readonly Posting[]): [string, string | null, string | null, number][] => postings.map((posting) => [posting.account, posting.ownerId, posting.orderLineId, posting.amountWon]);

describe('posting rules of settlement, each by a worked example', () => {
  it('line.confirmed: of 13,500 won that are held the mall keeps 5 % and its VAT', () => {
    const postings = lineConfirmedPostings('v', 'l', won(13_500), { commissionWon: won(675), vatWon: won(67) });
    expect(short(postings)).toEqual([
      ['SHOPPER_PAYABLE', 'v', 'l', 13_500],
      ['VENDOR_PAYABLE', 'v', 'l', -12_758],
      ['COMMISSION_INCOME', 'v', 'l', -675],
      ['COMMISSION_VAT', 'v', 'l', -67],
    ]);
    expect(sumWon(postings.map((posting) => posting.amountWon))).toBe(0);
    expect(lineConfirmedPostings('v', 'l', won(0), { commissionWon: won(0), vatWon: won(0) })).toEqual([]);
  });

  it('line.confirmed: an exchange had brought back all that was held, and 500 won of commission are owed', () => {
    expect(short(lineConfirmedPostings('v', 'l', won(0), { commissionWon: won(500), vatWon: won(50) }))).toEqual([['VENDOR_PAYABLE', 'v', 'l', 550], ['COMMISSION_INCOME', 'v', 'l', -500], ['COMMISSION_VAT', 'v', 'l', -50]]);
  });

  it('parcel.confirmed: 3,000 won of shipping are the vendor’s, without commission', () => {
    expect(short(parcelConfirmedPostings('v', won(3_000)))).toEqual([['SHOPPER_PAYABLE', 'v', null, 3_000], ['VENDOR_PAYABLE', 'v', null, -3_000]]);
    expect(parcelConfirmedPostings('v', won(0))).toEqual([]);
  });

  it('adjustment.posted: 1,000 won more for the vendor, or 1,000 less', () => {
    expect(short(adjustmentPostings('v', 'l', won(1_000)))).toEqual([['SETTLEMENT_ADJUSTMENT', 'v', 'l', 1_000], ['VENDOR_PAYABLE', 'v', 'l', -1_000]]);
    expect(short(adjustmentPostings('v', null, won(-1_000)))).toEqual([['SETTLEMENT_ADJUSTMENT', 'v', null, -1_000], ['VENDOR_PAYABLE', 'v', null, 1_000]]);
  });
});
