import type { TossCancel, TossPayment } from './payment.types.js';
import type { LastResponse } from './request-sender.js';

export type PaymentIntentStatus = 'requires_payment_method' | 'requires_confirmation' | 'requires_action' | 'processing' | 'succeeded' | 'canceled';

export interface Refund {
  /** The cancel's own key at Toss. */
  id: string;
  object: 'refund';
  amount: number;
  currency: 'krw';
  payment_intent: string;
  /** Toss's free text. */
  reason: string | null;
  status: 'succeeded' | 'pending' | 'failed';
  /** Unix seconds. */
  created: number;
  /** What is left to cancel after this one. */
  balance_after: number;
  tax_free_amount: number;
  raw: TossCancel;
}

export type NextAction =
  | { type: 'redirect_to_url'; redirect_to_url: { url: string } }
  | { type: 'display_virtual_account'; display_virtual_account: { bank_code: string; account_number: string; holder: string | null; due_at: number; expired: boolean } };

/** A payment in Stripe's shape. Sums in won (no minor unit), moments in unix seconds, Toss's own object under `raw`. */
export interface PaymentIntent {
  /** Toss's paymentKey. */
  id: string;
  object: 'payment_intent';
  order_id: string;
  amount: number;
  amount_received: number;
  amount_refunded: number;
  /** What can still be cancelled. */
  balance_amount: number;
  currency: string;
  status: PaymentIntentStatus;
  next_action: NextAction | null;
  last_payment_error: { code: string; message: string } | null;
  /** Key of the last approval or cancel: keep the one of the confirm answer. */
  latest_charge: string | null;
  cancellation_reason: 'expired' | 'requested_by_customer' | null;
  payment_method_details: { type: 'card' | 'easy_pay' | 'transfer' | 'virtual_account' | 'other'; original: string | null } | null;
  /** For people: 신한카드, 토스페이, 국민은행. */
  payment_method_label: string | null;
  tax_free_amount: number;
  vat: number;
  supplied_amount: number;
  /** Check value of deposit webhooks; keep it from the confirm answer. */
  secret: string | null;
  receipt_url: string | null;
  created: number;
  approved_at: number | null;
  refunds: Refund[];
  metadata: Record<string, string>;
  livemode: boolean;
  raw: TossPayment;
  readonly lastResponse?: LastResponse;
}

const STATUS: Readonly<Record<string, PaymentIntentStatus>> = {
  READY: 'requires_action', IN_PROGRESS: 'requires_confirmation', WAITING_FOR_DEPOSIT: 'requires_action', DONE: 'succeeded', PARTIAL_CANCELED: 'succeeded', ABORTED: 'requires_payment_method', EXPIRED: 'canceled',
};

const METHODS: Readonly<Record<string, NonNullable<PaymentIntent['payment_method_details']>['type']>> = { 카드: 'card', 간편결제: 'easy_pay', 계좌이체: 'transfer', 가상계좌: 'virtual_account' };

/** Reads Toss's payment. A payment cancelled after its approval stays `succeeded`, as at Stripe; a status that Toss adds later reads as `processing`. */
export function toPaymentIntent(payment: TossPayment & { lastResponse?: LastResponse }, livemode: boolean): PaymentIntent {
  const approved = payment.approvedAt !== null;
  const status = payment.status === 'CANCELED' ? (approved ? 'succeeded' : 'canceled') : (STATUS[payment.status] ?? 'processing');
  const received = approved && status === 'succeeded' ? payment.totalAmount : 0;
  const intent: PaymentIntent = {
    id: payment.paymentKey, object: 'payment_intent', order_id: payment.orderId, amount: payment.totalAmount, amount_received: received,
    amount_refunded: received === 0 ? 0 : payment.totalAmount - payment.balanceAmount, balance_amount: payment.balanceAmount, currency: payment.currency.toLowerCase(), status,
    next_action: nextAction(payment), last_payment_error: payment.status === 'ABORTED' || payment.status === 'EXPIRED' ? payment.failure : null, latest_charge: payment.lastTransactionKey,
    cancellation_reason: status !== 'canceled' ? null : payment.status === 'EXPIRED' ? 'expired' : 'requested_by_customer',
    payment_method_details: payment.method === null ? null : { type: METHODS[payment.method.normalize('NFC')] ?? 'other', original: payment.method }, payment_method_label: label(payment),
    tax_free_amount: payment.taxFreeAmount, vat: payment.vat, supplied_amount: payment.suppliedAmount, secret: payment.secret, receipt_url: payment.receipt?.url ?? null,
    created: seconds(payment.requestedAt), approved_at: payment.approvedAt === null ? null : seconds(payment.approvedAt),
    refunds: approved ? (payment.cancels ?? []).map((cancel) => toRefund(cancel, payment.paymentKey)) : [], metadata: payment.metadata ?? {}, livemode, raw: payment,
  };
  if (payment.lastResponse) Object.defineProperty(intent, 'lastResponse', { value: payment.lastResponse, enumerable: false });
  return intent;
}

export function toRefund(cancel: TossCancel, paymentKey: string): Refund {
  const status = cancel.cancelStatus === 'IN_PROGRESS' ? 'pending' : cancel.cancelStatus === 'ABORTED' ? 'failed' : 'succeeded';
  return {
    id: cancel.transactionKey, object: 'refund', amount: cancel.cancelAmount, currency: 'krw', payment_intent: paymentKey, reason: cancel.cancelReason, status, created: seconds(cancel.canceledAt),
    balance_after: cancel.refundableAmount, tax_free_amount: cancel.taxFreeAmount, raw: cancel,
  };
}

function nextAction(payment: TossPayment): NextAction | null {
  const { virtualAccount } = payment;
  if (payment.status === 'WAITING_FOR_DEPOSIT' && virtualAccount) {
    return {
      type: 'display_virtual_account',
      display_virtual_account: { bank_code: virtualAccount.bankCode, account_number: virtualAccount.accountNumber, holder: virtualAccount.depositorName ?? null, due_at: seconds(virtualAccount.dueDate), expired: virtualAccount.expired },
    };
  }
  return payment.status === 'READY' && payment.checkout ? { type: 'redirect_to_url', redirect_to_url: { url: payment.checkout.url } } : null;
}

function label(payment: TossPayment): string | null {
  if (payment.easyPay) return typeof payment.easyPay === 'string' ? payment.easyPay : payment.easyPay.provider;
  if (payment.card) return `카드 ${payment.card.number ?? ''}`.trim();
  return payment.method;
}

/** Toss writes Korean time with its offset, but not everywhere: without one it means Korea. */
export function seconds(text: string): number {
  const zoned = /(Z|[+-]\d\d:?\d\d)$/.test(text) ? text : `${text}+09:00`;
  return Math.floor(Date.parse(zoned) / 1000);
}
