import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { sumWon, won } from '#kernel';
import { reversed } from './posting.rules.js';
import { suspendedPostings, tossSettledPostings } from './toss-posting.rules.js';

const short = (postings: ReturnType<typeof tossSettledPostings>): [string, number][] => postings.map((posting) => [posting.account, posting.amountWon]);

describe('posting rules of money from Toss, each by a worked example', () => {
  it('toss.settled: of 20,000 won Toss keeps 500, of which 45 are VAT; 19,500 reach the bank', () => {
    expect(short(tossSettledPostings({ amountWon: won(20_000), feeWon: won(500), feeVatWon: won(45) }))).toEqual([['BANK', 19_500], ['TOSS_FEE', 455], ['TOSS_FEE_VAT', 45], ['TOSS_RECEIVABLE', -20_000]]);
  });

  it('toss.settled, a refund of 8,000 won: Toss takes 7,800 from the bank and gives its fee of 200 back', () => {
    expect(short(tossSettledPostings({ amountWon: won(-8_000), feeWon: won(-200), feeVatWon: won(-18) }))).toEqual([['BANK', -7_800], ['TOSS_FEE', -182], ['TOSS_FEE_VAT', -18], ['TOSS_RECEIVABLE', 8_000]]);
  });

  it('toss.settled without a fee moves two accounts', () => {
    expect(short(tossSettledPostings({ amountWon: won(100), feeWon: won(0), feeVatWon: won(0) }))).toEqual([['BANK', 100], ['TOSS_RECEIVABLE', -100]]);
  });

  it('difference.suspended: 5,000 won that Toss will not pay are put aside; difference.returned takes that back', () => {
    expect(short(suspendedPostings(won(5_000)))).toEqual([['SUSPENSE', 5_000], ['TOSS_RECEIVABLE', -5_000]]);
    expect(short(reversed(suspendedPostings(won(5_000))))).toEqual([['SUSPENSE', -5_000], ['TOSS_RECEIVABLE', 5_000]]);
  });

  it('difference.suspended: 3,000 won that Toss paid for nothing of ours are owed to whoever asks for them', () => {
    expect(short(suspendedPostings(won(-3_000)))).toEqual([['SUSPENSE', -3_000], ['TOSS_RECEIVABLE', 3_000]]);
  });

  it('always balance, and never post nothing', () => {
    const sum = fc.integer({ min: -1e9, max: 1e9 }).map(won);
    fc.assert(fc.property(sum, sum, sum, (amountWon, feeWon, feeVatWon) => {
      const postings = tossSettledPostings({ amountWon, feeWon, feeVatWon });
      expect(sumWon(postings.map((posting) => posting.amountWon))).toBe(0);
      expect(postings.every((posting) => posting.amountWon !== 0)).toBe(true);
    }));
  });
});
