/** Payouts: where vendors are paid, and that they are, once. */
export { PayableQueries, type KeptMoney, type PayableRow } from './payable.queries.js';
export { PAYOUT_ACCOUNT_ARROWS, type PayoutAccountState } from './payout-account.state.js';
export { PayoutAccountQueries, type PayoutAccountView, type SellerView } from './payout-account.queries.js';
export { mayBePaid, WAITING_DAYS, WEEKLY_LIMIT_WON, type SellerStatus } from './payout-account.rules.js';
export { PayoutAccountService } from './payout-account.service.js';
export { PayoutDeskService } from './payout-desk.service.js';
export { PayoutMailService, type PayoutMailTemplate } from './payout-mail.service.js';
export { PayoutModule } from './payout.module.js';
export { LISTED, PayoutQueries, type PayoutBatch, type PayoutCounts, type PayoutDetail, type PayoutView } from './payout.queries.js';
export { NOT_PAYABLE, whenPaid, type NotPayable } from './payout.rules.js';
export { PayoutSenderService } from './payout-sender.service.js';
export { PAYOUT_ARROWS, type PayoutState } from './payout.state.js';
export { PayoutTurnService } from './payout-turn.service.js';
export { PayoutWebhookService, type SignedOutcome } from './payout-webhook.service.js';
export { SellerService, type DueSeller } from './seller.service.js';
