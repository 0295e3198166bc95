import type { Arrows } from '#kernel';

export type PayoutState = 'PROPOSED' | 'WITHDRAWN' | 'APPROVED' | 'SENT' | 'COMPLETED' | 'FAILED' | 'CANCELED';

/** One try to pay a statement. After FAILED, CANCELED and WITHDRAWN the statement can be proposed again: that is the next try. */
export const PAYOUT_ARROWS: Arrows<PayoutState> = {
  PROPOSED: ['APPROVED', 'WITHDRAWN'],
  // Approved is posted: from now on the money is on its way. Toss may refuse it, or staff think better of it before it is sent.
  APPROVED: ['SENT', 'FAILED', 'CANCELED'],
  SENT: ['COMPLETED', 'FAILED', 'CANCELED'],
  WITHDRAWN: [],
  // The bank has returned it after all.
  COMPLETED: ['FAILED'],
  FAILED: [],
  CANCELED: [],
};
