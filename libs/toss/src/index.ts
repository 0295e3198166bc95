/** A client of Toss Payments in Stripe's shape. */
export type { Surroundings } from './clock.js';
export * from './errors.js';
export type { ApiList, ListPromise } from './list.js';
export type { NextAction, PaymentIntent, PaymentIntentStatus, Refund } from './payment-intent.js';
export { ANONYMOUS, PaymentIntents, type PaymentIntentConfirmParams, type PaymentIntentCreateParams, type PaymentWindowRequest } from './payment-intents.js';
export type { TossCancel, TossPayment, TossStatus } from './payment.types.js';
export { BalanceTransactions, CashReceipts, Settlements, VirtualAccounts, type BalanceTransaction, type TossCashReceipt, type TossSettlement } from './records.js';
export { Refunds, type RefundCreateParams } from './refunds.js';
export type { LastResponse, RequestEvent, RequestOptions, ResponseEvent } from './request-sender.js';
export { Toss, type TossOptions } from './toss.js';
export { Webhooks, type UnverifiedEvent, type VerifiedEvent } from './webhooks.js';
