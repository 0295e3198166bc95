import { allocate, won, type Won } from '#kernel';
import { lateDays, lateInterest } from './withdrawal.rules.js';

export interface Interest {
  days: number;
  totalWon: Won;
  mallWon: Won;
  vendorWon: Won;
  vendorId: string | null;
}

/** What of a claim says whose turn it was, and when. */
export interface ClaimTimes {
  vendorId: string;
  decidedAt: Date | null;
  inspectedAt: Date | null;
}

/**
 * Interest of a refund that arrives at `at` after its day; null where it is in time. Days until the vendor had looked at the goods (or had answered a cancellation) are his,
 * the days after that are the mall's, who sends the money. Several vendors in one refund had nothing to decide: the mall was late.
 */
export function interestOf(refund: { amountWon: number; dueOn: string }, claims: readonly ClaimTimes[], at: Date): Interest | null {
  const days = lateDays(refund.dueOn, at);
  if (days === 0) return null;
  const totalWon = lateInterest(won(refund.amountWon), days);
  const [claim] = claims;
  const turn = claims.length === 1 && claim ? (claim.inspectedAt ?? claim.decidedAt) : null;
  const vendorDays = turn === null ? 0 : Math.min(days, lateDays(refund.dueOn, turn));
  const [vendorWon = won(0), mallWon = won(0)] = allocate(totalWon, [vendorDays, days - vendorDays]);
  return { days, totalWon, mallWon, vendorWon, vendorId: vendorWon > 0 ? (claim?.vendorId ?? null) : null };
}
