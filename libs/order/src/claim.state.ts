import type { Arrows } from '#kernel';

/** 취소, 반품, 교환. */
export type ClaimKind = 'CANCELLATION' | 'RETURN' | 'EXCHANGE';
export const CLAIM_KINDS: readonly ClaimKind[] = ['CANCELLATION', 'RETURN', 'EXCHANGE'];

export type ClaimState = 'REQUESTED' | 'APPROVED' | 'REJECTED' | 'WITHDRAWN' | 'COLLECTED' | 'INSPECTED' | 'REFUNDED' | 'RESHIPPED';

/** States in which a claim holds its pieces: nobody can claim them a second time. */
export const STANDING: readonly ClaimState[] = ['REQUESTED', 'APPROVED', 'COLLECTED', 'INSPECTED', 'REFUNDED'];

/** One table for each kind: a cancellation has nothing to collect, an exchange ends with goods and not with money. */
export const CLAIM_ARROWS: Readonly<Record<ClaimKind, Arrows<ClaimState>>> = {
  CANCELLATION: {
    REQUESTED: ['APPROVED', 'REJECTED', 'WITHDRAWN'],
    // Before the vendor acknowledged, a cancellation begins here: it needs nobody's approval.
    APPROVED: ['REFUNDED'],
    // Staff decide over the vendor, where the shopper disputes it.
    REJECTED: ['APPROVED'],
    WITHDRAWN: [], COLLECTED: [], INSPECTED: [], REFUNDED: [], RESHIPPED: [],
  },
  RETURN: {
    REQUESTED: ['APPROVED', 'REJECTED', 'WITHDRAWN'],
    // The shopper may keep the goods as long as they have not come back; where they never do, the desk ends it.
    APPROVED: ['COLLECTED', 'WITHDRAWN', 'REJECTED'],
    COLLECTED: ['INSPECTED'],
    // REJECTED: nothing of what came back can be taken; it is sent to the shopper again.
    INSPECTED: ['REFUNDED', 'REJECTED'],
    REJECTED: ['APPROVED', 'INSPECTED'],
    WITHDRAWN: [], REFUNDED: [], RESHIPPED: [],
  },
  EXCHANGE: {
    REQUESTED: ['APPROVED', 'REJECTED', 'WITHDRAWN'],
    APPROVED: ['COLLECTED', 'WITHDRAWN', 'REJECTED'],
    COLLECTED: ['INSPECTED'],
    // REFUNDED: nothing to exchange for is left, so the money goes back.
    INSPECTED: ['RESHIPPED', 'REFUNDED', 'REJECTED'],
    REJECTED: ['APPROVED', 'INSPECTED'],
    WITHDRAWN: [], REFUNDED: [], RESHIPPED: [],
  },
};

/** What became of the money of a refund. Only SUCCEEDED moves the ledger; FAILED is staff's work and may be tried again. */
export type RefundState = 'PENDING' | 'SUCCEEDED' | 'FAILED';

export const REFUND_ARROWS: Arrows<RefundState> = {
  PENDING: ['SUCCEEDED', 'FAILED'],
  FAILED: ['PENDING', 'SUCCEEDED'],
  SUCCEEDED: [],
};
