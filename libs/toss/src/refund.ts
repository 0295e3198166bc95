import type { TossCancel, TossPayment } from './payment.types.js';
import { seconds } from './korean-time.js';
import type { LastResponse } from './request-sender.js';

/** One cancel of a payment, whole or in part, in Stripe's shape. Sums in won, moments in unix seconds. */
export interface Refund {
  /** The cancel's own key at Toss. */
  id: string;
  object: 'refund';
  amount: number;
  currency: string;
  payment_intent: string;
  /** Toss's free text. */
  reason: string | null;
  /** `pending` while the bank still has to pay a virtual account's refund, `failed` when it could not. */
  status: 'succeeded' | 'pending' | 'failed';
  created: number;
  /** What is left to cancel after this one. */
  balance_after: number;
  tax_free_amount: number;
  /** Key of the cash receipt that was taken back with it. */
  receipt_key: string | null;
  raw: TossCancel;
  readonly lastResponse?: LastResponse;
}

/** All cancels of a payment, oldest first; none while it was never cancelled (Toss says null then). */
export function toRefunds(payment: TossPayment): Refund[] {
  const cancels = payment.cancels ?? [];
  return cancels.map((cancel, index) => toRefund(cancel, payment, index === cancels.length - 1));
}

/** @param newest Toss keeps one refundStatus for the whole virtual account: it is about its newest cancel */
export function toRefund(cancel: TossCancel, payment: TossPayment, newest: boolean): Refund {
  return {
    id: cancel.transactionKey, object: 'refund', amount: cancel.cancelAmount, currency: payment.currency.toLowerCase(), payment_intent: payment.paymentKey, reason: cancel.cancelReason,
    status: statusOf(cancel, newest ? payment.virtualAccount?.refundStatus : undefined), created: seconds(cancel.canceledAt), balance_after: cancel.refundableAmount, tax_free_amount: cancel.taxFreeAmount,
    receipt_key: cancel.receiptKey ?? null, raw: cancel,
  };
}

function statusOf({ cancelStatus }: TossCancel, refundStatus: string | undefined): Refund['status'] {
  if (cancelStatus === 'ABORTED' || refundStatus === 'FAILED' || refundStatus === 'PARTIAL_FAILED') return 'failed';
  return cancelStatus === 'IN_PROGRESS' || refundStatus === 'PENDING' ? 'pending' : 'succeeded';
}
