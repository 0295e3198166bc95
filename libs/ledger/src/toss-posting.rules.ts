import { won, type Won } from '#kernel';
import type { Posting } from './posting.rules.js';

/** One row that Toss settled: what it was about, and what Toss kept of it. Below zero for a refund. */
export interface SettledMoney {
  amountWon: Won;
  /** What Toss kept, with its VAT. */
  feeWon: Won;
  feeVatWon: Won;
}

/** Toss paid a row out to the mall's bank account, less its fee. A refund's row takes money from there, and gives the fee back. */
export function tossSettledPostings({ amountWon, feeWon, feeVatWon }: SettledMoney): Posting[] {
  return [side('BANK', amountWon - feeWon), side('TOSS_FEE', feeWon - feeVatWon), side('TOSS_FEE_VAT', feeVatWon), side('TOSS_RECEIVABLE', -amountWon)].filter((posting) => posting.amountWon !== 0);
}

/** A difference that nobody can explain yet is put aside: `amountWon` is what TOSS_RECEIVABLE holds too much of (below zero: too little). */
export function suspendedPostings(amountWon: Won): Posting[] {
  return [side('SUSPENSE', amountWon), side('TOSS_RECEIVABLE', -amountWon)];
}

function side(account: Posting['account'], amountWon: number): Posting {
  return { account, ownerId: null, orderLineId: null, amountWon: won(amountWon) };
}
