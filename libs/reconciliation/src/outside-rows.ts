import type { OutsideRow } from './compare.rules.js';

/** Which of Toss's lists a difference was found in. */
export const LISTS = ['TRANSACTIONS', 'SETTLEMENTS', 'PAYOUTS'] as const;
export type OutsideList = (typeof LISTS)[number];

/** A Korean day, and the days around it on which a row may have slipped. */
export interface Span {
  day: string;
  from: string;
  to: string;
}

/**
 * One list of Toss's, and what we have of it: the door by which a room brings its money into the daily comparison (`ReconciliationService.register`).
 * Rows of both sides carry the same keys; how they are compared is `compare.rules.ts`.
 */
export interface OutsideRows {
  readonly list: OutsideList;
  /** What Toss lists in the span. Asked outside of any transaction. Throws TossError. */
  theirs(span: Span): Promise<OutsideRow[]>;
  /** What we have in the span, and whatever else of ours these rows of Toss's speak of, however old. */
  ours(span: Span, theirs: readonly OutsideRow[]): Promise<OutsideRow[]>;
}
