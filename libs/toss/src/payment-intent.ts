import { bankName } from './codes.js';
import { seconds } from './korean-time.js';
import { methodLabel, toMethodDetails, type PaymentMethodDetails } from './payment-method.js';
import type { TossPayment } from './payment.types.js';
import { toRefunds, type Refund } from './refund.js';
import { answered, type LastResponse } from './request-sender.js';

export type PaymentIntentStatus = 'requires_payment_method' | 'requires_confirmation' | 'requires_action' | 'processing' | 'succeeded' | 'canceled';

/** Where the buyer has to pay into. */
export interface VirtualAccountToPay {
  bank_code: string;
  bank_name: string | null;
  account_number: string;
  holder: string | null;
  /** Unix seconds. */
  due_at: number;
  /** Past its day. Toss changes nothing else about the payment then, and tells nobody. */
  expired: boolean;
}

/** What the buyer has to do next. */
export type NextAction =
  | { type: 'redirect_to_url'; redirect_to_url: { url: string } }
  | { type: 'display_virtual_account'; display_virtual_account: VirtualAccountToPay };

/** A payment in Stripe's shape. Sums in won (no minor unit), moments in unix seconds, Toss's own object under `raw`. */
export interface PaymentIntent {
  /** Toss's paymentKey. */
  id: string;
  object: 'payment_intent';
  order_id: string;
  /** The order's name, as the window showed it. */
  description: string;
  amount: number;
  amount_received: number;
  amount_refunded: number;
  /** Nothing of what was received is left. Ask this and not the status: PARTIAL_CANCELED never becomes CANCELED. */
  refunded: boolean;
  /** What can still be cancelled. */
  balance_amount: number;
  currency: string;
  status: PaymentIntentStatus;
  next_action: NextAction | null;
  last_payment_error: { code: string; message: string } | null;
  /** Key of the last approval or cancel: keep the one of the confirm answer. */
  latest_charge: string | null;
  /** Of a `canceled` one: `expired`, or the text that was given when it was withdrawn. */
  cancellation_reason: string | null;
  payment_method_details: PaymentMethodDetails | null;
  /** For people: 신한카드, 토스페이, 국민은행. */
  payment_method_label: string | null;
  /** The three sum up to what is left (`balance_amount`): Toss takes from them with each cancel. */
  tax_free_amount: number;
  vat: number;
  supplied_amount: number;
  /** Check value of deposit webhooks; keep it from the confirm answer. */
  secret: string | null;
  receipt_url: string | null;
  created: number;
  approved_at: number | null;
  canceled_at: number | null;
  /** Oldest first. */
  refunds: Refund[];
  metadata: Record<string, string>;
  livemode: boolean;
  raw: TossPayment;
  readonly lastResponse?: LastResponse;
}

const STATUS: Readonly<Record<string, PaymentIntentStatus>> = {
  READY: 'requires_action', IN_PROGRESS: 'requires_confirmation', WAITING_FOR_DEPOSIT: 'requires_action', DONE: 'succeeded', PARTIAL_CANCELED: 'succeeded', ABORTED: 'requires_payment_method', EXPIRED: 'canceled',
};

/** Reads Toss's payment. A payment cancelled after its approval stays `succeeded`, as at Stripe; a status that Toss adds later reads as `processing`. */
export function toPaymentIntent(payment: TossPayment & { lastResponse?: LastResponse }, livemode: boolean): PaymentIntent {
  const approved = payment.approvedAt !== null;
  const status = payment.status === 'CANCELED' ? (approved ? 'succeeded' : 'canceled') : (STATUS[payment.status] ?? 'processing');
  const received = approved && status === 'succeeded' ? payment.totalAmount : 0;
  const details = toMethodDetails(payment);
  const cancels = payment.cancels ?? [];
  const intent: PaymentIntent = {
    id: payment.paymentKey, object: 'payment_intent', order_id: payment.orderId, description: payment.orderName, amount: payment.totalAmount, amount_received: received,
    amount_refunded: received === 0 ? 0 : payment.totalAmount - payment.balanceAmount, refunded: received > 0 && payment.balanceAmount === 0, balance_amount: payment.balanceAmount,
    currency: payment.currency.toLowerCase(), status, next_action: nextAction(payment), last_payment_error: payment.status === 'ABORTED' || payment.status === 'EXPIRED' ? payment.failure : null,
    latest_charge: payment.lastTransactionKey, cancellation_reason: status !== 'canceled' ? null : payment.status === 'EXPIRED' ? 'expired' : (cancels[0]?.cancelReason ?? null),
    payment_method_details: details, payment_method_label: methodLabel(details), tax_free_amount: payment.taxFreeAmount, vat: payment.vat, supplied_amount: payment.suppliedAmount, secret: payment.secret,
    receipt_url: payment.receipt?.url ?? null, created: seconds(payment.requestedAt), approved_at: payment.approvedAt === null ? null : seconds(payment.approvedAt),
    canceled_at: status === 'canceled' && cancels[0] ? seconds(cancels[0].canceledAt) : null, refunds: approved ? toRefunds(payment) : [], metadata: payment.metadata ?? {}, livemode, raw: payment,
  };
  return answered(intent, payment.lastResponse);
}

function nextAction(payment: TossPayment): NextAction | null {
  const { virtualAccount } = payment;
  if (payment.status === 'WAITING_FOR_DEPOSIT' && virtualAccount) {
    return {
      type: 'display_virtual_account',
      display_virtual_account: {
        bank_code: virtualAccount.bankCode, bank_name: bankName(virtualAccount.bankCode), account_number: virtualAccount.accountNumber, holder: virtualAccount.depositorName ?? null,
        due_at: seconds(virtualAccount.dueDate), expired: virtualAccount.expired,
      },
    };
  }
  return payment.status === 'READY' && payment.checkout ? { type: 'redirect_to_url', redirect_to_url: { url: payment.checkout.url } } : null;
}
