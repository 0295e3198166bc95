/** The ledger: double entry. Postings come from domain events, in their transaction. And the books: what each room must prove. */
export type { BooksCheck, BooksRoom, OutsideCheck } from './books.rules.js';
export { BooksService, type BooksResult } from './books.service.js';
export { LedgerModule } from './ledger.module.js';
export { LedgerQueries, type Balance, type LedgerTransactionRow } from './ledger.queries.js';
export { LedgerService, type LedgerEvent } from './ledger.service.js';
export { budgetPaidPostings, paidPostings, claimRefundedPostings, refundedPostings, heldWon, reversed, unservedPostings, type AccountCode, type Commission, type LineMoney, type PaidOrder, type RefundedClaim, type Posting } from './posting.rules.js';
export { suspendedPostings, tossSettledPostings, type SettledMoney } from './toss-posting.rules.js';
