/** A client of Toss Payments in Stripe's shape. */
export { BalanceTransactions, type BalanceTransaction, type DateRange, type TossTransaction } from './balance-transactions.js';
export { CashReceipts, type CashReceipt, type CashReceiptCreateParams, type CashReceiptType, type TossCashReceipt } from './cash-receipts.js';
export type { Surroundings } from './clock.js';
export { bankName, cardCompanyName } from './codes.js';
export * from './errors.js';
export type { ApiList, ListPromise } from './list.js';
export type { NextAction, PaymentIntent, PaymentIntentStatus, VirtualAccountToPay } from './payment-intent.js';
export { ANONYMOUS, PaymentIntents, type PaymentIntentConfirmParams, type PaymentIntentCreateParams, type PaymentWindowRequest } from './payment-intents.js';
export type { PaymentMethodDetails } from './payment-method.js';
export type { TossCancel, TossPayment, TossStatus } from './payment.types.js';
export type { Refund } from './refund.js';
export { Refunds, type ExpandedRefund, type RefundCreateParams } from './refunds.js';
export type { LastResponse, RequestEvent, RequestOptions, ResponseEvent } from './request-sender.js';
export { Settlements, type Settlement, type SettlementListParams, type TossSettlement } from './settlements.js';
export { Toss, VERSION, type TossOptions } from './toss.js';
export { NodeHttpClient, TransportError, type HttpAnswer, type HttpClient, type HttpRequest } from './transport.js';
export { VirtualAccounts, type VirtualAccountCreateParams } from './virtual-accounts.js';
export { Webhooks, type UnverifiedEvent, type VerifiedEvent } from './webhooks.js';
