/** The ledger: double entry. Postings come from domain events, in their transaction. And the books: what each room must prove. */
export { AccountQueries, type AccountView, type Balance, type EntryFilter, type EntryRow } from './account.queries.js';
export { BooksQueries, type ClosingRow, type SealedDayRow } from './books.queries.js';
export type { BooksCheck, BooksRoom, Documents, OutsideCheck, PostingsCheck } from './books.rules.js';
export { BooksService, type BooksProof, type BooksResult } from './books.service.js';
export { LEDGER_GUARDS } from './ledger-guards.js';
export { LedgerDayService } from './ledger-day.service.js';
export { LedgerModule } from './ledger.module.js';
export { LedgerQueries, type LedgerDocumentRow, type LedgerTransactionRow } from './ledger.queries.js';
export { LedgerService, type LedgerEvent } from './ledger.service.js';
export { payoutCompletedPostings, payoutFailedPostings, payoutRequestedPostings, payoutReturnedPostings } from './payout-posting.rules.js';
export { budgetPaidPostings, EVENTS, paidPostings, claimRefundedPostings, refundedPostings, heldWon, reversed, unservedPostings, type AccountCode, type Commission, type EventName, type LineMoney, type PaidOrder, type RefundedClaim, type Posting } from './posting.rules.js';
export { fromBank, goodwillPostings, goodwillTakenBack, interestAccruedPostings, interestPaidPostings, type GoodwillMoney } from './refund-posting.rules.js';
export { suspendedPostings, tossSettledPostings, type SettledMoney } from './toss-posting.rules.js';
export { adjustmentPostings, lineConfirmedPostings, parcelConfirmedPostings } from './settlement-posting.rules.js';
export { JOURNAL_ACCOUNTS, REVERSIBLE, type Journal } from './reversal.rules.js';
