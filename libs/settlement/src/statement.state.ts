import type { Arrows } from '#kernel';

export type StatementState = 'OPEN' | 'CLOSED' | 'PAYOUT_PROPOSED' | 'PAYING' | 'PAID' | 'CARRIED';

export const STATEMENT_ARROWS: Arrows<StatementState> = {
  // Written at the closing: what is not closed yet is computed whenever somebody looks.
  OPEN: ['CLOSED', 'CARRIED'],
  CLOSED: ['PAYOUT_PROPOSED'],
  // A proposal that nobody approves goes back, and so does a payout that failed: it can be proposed again.
  PAYOUT_PROPOSED: ['PAYING', 'CLOSED'],
  PAYING: ['PAID', 'CLOSED'],
  // The bank returned the money: it is owed as before.
  PAID: ['CLOSED'],
  // Nothing to pay: the next statement begins with what the vendor owes.
  CARRIED: [],
};
