import { DomainError, isId, sumWon } from '#kernel';
import type { AccountCode, Posting } from './posting.rules.js';

/**
 * What an accountant may take back by hand: what he wrote by hand. Everything else was posted with something that happened (a payment, a refund, a
 * statement), which would go on saying what the ledger no longer says; that is put right where it happened, and the ledger follows.
 */
export const REVERSIBLE: ReadonlySet<string> = new Set(['journal.posted']);

/**
 * Accounts that an accountant may post to by hand. All the others are the sum of something: of an order's money, of what a vendor is owed, of a
 * budget; a posting by hand would part them from it, and `books` would say so.
 */
export const JOURNAL_ACCOUNTS = ['BANK', 'TOSS_FEE', 'TOSS_FEE_VAT', 'SUSPENSE'] as const satisfies readonly AccountCode[];

const MIN_REASON = 2;
const MAX_REASON = 200;
const MAX_POSTINGS = 10;

/** A posting by hand, as an accountant writes it. */
export interface Journal {
  /** Made by the client: asked twice, posted once. */
  id: string;
  /** Why, and the document that it rests on. */
  reason: string;
  postings: readonly Posting[];
}

/** The reason as it is kept. Throws REASON_REQUIRED, TEXT_TOO_LONG. */
export function checkedReason(text: string): string {
  const reason = text.normalize('NFC').trim();
  if (reason.length < MIN_REASON) throw new DomainError('REASON_REQUIRED', { field: 'reason' });
  if (reason.length > MAX_REASON) throw new DomainError('TEXT_TOO_LONG', { field: 'reason', max: MAX_REASON });
  return reason;
}

/** Throws JOURNAL_ACCOUNT for an account that is no one's to post to by hand, JOURNAL_UNBALANCED where debit is not credit, BAD_INPUT for anything else. */
export function checkJournal({ id, postings }: Journal): void {
  if (!isId(id)) throw new DomainError('BAD_INPUT', { field: 'id' });
  if (postings.length > MAX_POSTINGS || postings.some((posting) => posting.amountWon === 0)) throw new DomainError('BAD_INPUT', { field: 'postings' });
  for (const { account } of postings) if (!(JOURNAL_ACCOUNTS as readonly string[]).includes(account)) throw new DomainError('JOURNAL_ACCOUNT', { field: 'postings' });
  const sum = sumWon(postings.map((posting) => posting.amountWon));
  if (postings.length < 2 || sum !== 0) throw new DomainError('JOURNAL_UNBALANCED', { field: 'postings', difference: Math.abs(sum) });
}
