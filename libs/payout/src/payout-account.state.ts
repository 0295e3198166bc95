import type { Arrows } from '#kernel';

export type PayoutAccountState = 'WAITING' | 'ACTIVE' | 'REPLACED' | 'STOPPED';

/** At most one of a vendor waits, and at most one is in force. */
export const PAYOUT_ACCOUNT_ARROWS: Arrows<PayoutAccountState> = {
  WAITING: ['ACTIVE', 'STOPPED'],
  ACTIVE: ['REPLACED'],
  REPLACED: [],
  STOPPED: [],
};
