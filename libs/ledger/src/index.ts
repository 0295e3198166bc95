/** The ledger: double entry. Postings come from domain events, in their transaction. */
export { LedgerModule } from './ledger.module.js';
export { LedgerQueries, type Balance, type LedgerTransactionRow } from './ledger.queries.js';
export { LedgerService, type LedgerEvent } from './ledger.service.js';
export { fromBank, goodwillPostings, goodwillTakenBack, interestAccruedPostings, interestPaidPostings, type GoodwillMoney } from './refund-posting.rules.js';
export { paidPostings, claimRefundedPostings, refundedPostings, heldWon, reversed, unservedPostings, type AccountCode, type Commission, type LineMoney, type PaidOrder, type RefundedClaim, type Posting } from './posting.rules.js';
