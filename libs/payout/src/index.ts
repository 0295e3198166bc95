/** Payouts: where vendors are paid, and that they are, once. */
export { PAYOUT_ACCOUNT_ARROWS, type PayoutAccountState } from './payout-account.state.js';
export { PayoutAccountQueries, type PayoutAccountView, type SellerView } from './payout-account.queries.js';
export { mayBePaid, WAITING_DAYS, WEEKLY_LIMIT_WON, type SellerStatus } from './payout-account.rules.js';
export { PayoutAccountService } from './payout-account.service.js';
export { PayoutMailService, type PayoutMailTemplate } from './payout-mail.service.js';
export { PayoutModule } from './payout.module.js';
export { PayoutTurnService } from './payout-turn.service.js';
export { SellerService, type DueSeller } from './seller.service.js';
