import type { Difference } from './compare.rules.js';

/** What is looked up where a row has no partner. */
export interface Facts {
  /** The order is one of ours. */
  known: boolean;
  /** What we have of the order's money: received less refunded, in won. */
  oursLeftWon: number;
  /** The same, as Toss says it of the payment itself; null where Toss has none, undefined where it was not asked. */
  theirsLeftWon: number | null | undefined;
  /** Toss's row is a deposit's refund that the bank could not pay. */
  bankRefused: boolean;
}

export const CAUSES = [
  'LIST_LAGS', 'NOT_AT_TOSS', 'NOT_ASKED', 'NOT_TOLD', 'CANCELLED_AT_TOSS', 'BANK_REFUSED', 'ORDER_UNKNOWN', 'LISTED_TWICE', 'POSTED_TWICE', 'OTHER_RATE', 'FEES_NOT_ADDED', 'OTHER_VAT', 'OTHER_AMOUNT', 'PAID_LATE', 'PAID_EARLY', 'OTHER_DAY', 'BANK_TOOK_BACK', 'BANK_TOOK_BACK_UNSEEN',
  'PAYOUT_NOT_AT_TOSS', 'PAYOUT_NOT_OURS',
] as const;
export type Cause = (typeof CAUSES)[number];

/** What probably happened: where staff begin to look. Nothing follows from it by itself. */
export function proposedCause(list: string, difference: Difference, facts: Facts): Cause {
  const { kind, ours, theirs } = difference;
  switch (kind) {
    case 'MISSING_THERE':
      if (list === 'PAYOUTS') return 'PAYOUT_NOT_AT_TOSS';
      if (facts.theirsLeftWon === undefined) return 'NOT_ASKED';
      return facts.theirsLeftWon === facts.oursLeftWon ? 'LIST_LAGS' : 'NOT_AT_TOSS';
    case 'MISSING_HERE':
      if (list === 'PAYOUTS') return 'PAYOUT_NOT_OURS';
      if (!facts.known) return 'ORDER_UNKNOWN';
      if (facts.bankRefused) return 'BANK_REFUSED';
      return (theirs?.amountWon ?? 0) < 0 ? 'CANCELLED_AT_TOSS' : 'NOT_TOLD';
    case 'AMOUNT':
      return 'OTHER_AMOUNT';
    case 'FEE':
      if (difference.part === undefined) return 'OTHER_RATE';
      return difference.part === 'SUM' ? 'FEES_NOT_ADDED' : 'OTHER_VAT';
    case 'DATE':
      if (list !== 'SETTLEMENTS') return 'OTHER_DAY';
      return (theirs?.day ?? '') > (ours?.day ?? '') ? 'PAID_LATE' : 'PAID_EARLY';
    case 'DUPLICATE':
      return ours ? 'POSTED_TWICE' : 'LISTED_TWICE';
    case 'REVERTED_DEPOSIT':
      return ours ? 'BANK_TOOK_BACK' : 'BANK_TOOK_BACK_UNSEEN';
  }
}

/**
 * What TOSS_RECEIVABLE holds too much of because of a difference (below zero: too little), in won. None where the money agrees: of a fee or a date,
 * and of a row that Toss lists twice, since it is posted once.
 */
export function strayWon({ kind, oursWon, theirsWon }: Pick<Difference, 'kind' | 'oursWon' | 'theirsWon'>): number {
  if (kind === 'FEE' || kind === 'DATE') return 0;
  return kind === 'DUPLICATE' ? oursWon : oursWon - theirsWon;
}
