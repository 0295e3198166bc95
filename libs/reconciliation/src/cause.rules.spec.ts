import { describe, expect, it } from '@jest/globals';
import { CAUSES, proposedCause, type Cause, type Facts } from './cause.rules.js';
import type { Difference, DifferenceKind, OutsideRow } from './compare.rules.js';

const side = (change: Partial<OutsideRow> = {}): OutsideRow => ({
  key: 'k', group: 'p', at: new Date('2026-11-24T03:00:00Z'), on: '2026-11-24', day: '2026-11-26', method: null, amountWon: 10_000, feeWon: null, orderId: 'o', ledgerTransactionId: null, trait: null, ...change,
});
const KNOWN: Facts = { known: true, oursLeftWon: 10_000, theirsLeftWon: undefined, bankRefused: false };
const found = (kind: DifferenceKind, ours: OutsideRow | null, theirs: OutsideRow | null, part?: 'SUM' | 'VAT'): Difference => ({ kind, ours, theirs, oursWon: 0, theirsWon: 0, ...(part && { part }) });

const TABLE: readonly [string, Cause, string, Difference, Partial<Facts>][] = [
  ['what Toss does not list, though the payment itself is there', 'LIST_LAGS', 'TRANSACTIONS', found('MISSING_THERE', side(), null), { theirsLeftWon: 10_000 }],
  ['what Toss does not list, and the payment says another sum', 'NOT_AT_TOSS', 'TRANSACTIONS', found('MISSING_THERE', side(), null), { theirsLeftWon: 0 }],
  ['what Toss does not list, and has no payment of', 'NOT_AT_TOSS', 'SETTLEMENTS', found('MISSING_THERE', side(), null), { theirsLeftWon: null }],
  ['what Toss does not list, on a day with too many of them to ask about each', 'NOT_ASKED', 'TRANSACTIONS', found('MISSING_THERE', side(), null), {}],
  ['a payment of our order that we were never told of', 'NOT_TOLD', 'TRANSACTIONS', found('MISSING_HERE', null, side()), {}],
  ['money of our order that went back without us', 'CANCELLED_AT_TOSS', 'TRANSACTIONS', found('MISSING_HERE', null, side({ amountWon: -10_000 })), {}],
  ['a refund that the bank could not pay', 'BANK_REFUSED', 'TRANSACTIONS', found('MISSING_HERE', null, side({ amountWon: -10_000 })), { bankRefused: true }],
  ['a payment of nobody’s order', 'ORDER_UNKNOWN', 'SETTLEMENTS', found('MISSING_HERE', null, side()), { known: false }],
  ['a row that Toss lists again', 'LISTED_TWICE', 'SETTLEMENTS', found('DUPLICATE', null, side()), {}],
  ['a row that we posted again', 'POSTED_TWICE', 'TRANSACTIONS', found('DUPLICATE', side(), null), {}],
  ['another fee', 'OTHER_RATE', 'SETTLEMENTS', found('FEE', side(), side()), {}],
  ['single fees that don’t add up', 'FEES_NOT_ADDED', 'SETTLEMENTS', found('FEE', side(), side(), 'SUM'), {}],
  ['a VAT that is no tenth', 'OTHER_VAT', 'SETTLEMENTS', found('FEE', side(), side(), 'VAT'), {}],
  ['another sum', 'OTHER_AMOUNT', 'TRANSACTIONS', found('AMOUNT', side(), side()), {}],
  ['another sum paid out', 'OTHER_AMOUNT', 'PAYOUTS', found('AMOUNT', side(), side()), {}],
  ['a settlement after its day', 'PAID_LATE', 'SETTLEMENTS', found('DATE', side(), side({ day: '2026-11-27' })), {}],
  ['a settlement before its day', 'PAID_EARLY', 'SETTLEMENTS', found('DATE', side(), side({ day: '2026-11-25' })), {}],
  ['a payment on another day', 'OTHER_DAY', 'TRANSACTIONS', found('DATE', side(), side({ day: '2026-11-27' })), {}],
  ['a payout on another day', 'OTHER_DAY', 'PAYOUTS', found('DATE', side(), side({ day: '2026-11-25' })), {}],
  ['a deposit that the bank took back, of an order that stands', 'BANK_TOOK_BACK', 'TRANSACTIONS', found('REVERTED_DEPOSIT', side(), side()), {}],
  ['a deposit that the bank took back unseen', 'BANK_TOOK_BACK_UNSEEN', 'TRANSACTIONS', found('REVERTED_DEPOSIT', null, side()), {}],
  ['a payout that Toss does not have', 'PAYOUT_NOT_AT_TOSS', 'PAYOUTS', found('MISSING_THERE', side(), null), {}],
  ['a payout that nobody here sent', 'PAYOUT_NOT_OURS', 'PAYOUTS', found('MISSING_HERE', null, side()), { known: false }],
];

describe('where staff begin to look', () => {
  it.each(TABLE)('of %s: %s', (_, cause, list, difference, facts) => {
    expect(proposedCause(list, difference, { ...KNOWN, ...facts })).toBe(cause);
  });

  it('has a row here for each cause that there is', () => {
    expect([...new Set(TABLE.map(([, cause]) => cause))].sort()).toEqual([...CAUSES].sort());
  });
});
