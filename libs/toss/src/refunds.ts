import { needAmount, needId, refuse } from './check.js';
import { TossInvalidRequestError } from './errors.js';
import type { ApiList } from './list.js';
import { toRefund, type Refund } from './payment-intent.js';
import type { TossPayment } from './payment.types.js';
import type { RequestOptions, RequestSender } from './request-sender.js';

export interface RefundCreateParams {
  payment_intent: string;
  /** Left out: all that is left. */
  amount?: number;
  /** Shown to the buyer; 1 to 200 signs. */
  reason: string;
  tax_free_amount?: number;
  /** What can still be cancelled, as you believe: another balance at Toss refuses the cancel. Use it always. */
  expected_balance?: number;
  /** A deposited virtual account needs one. */
  refund_account?: { bank: string; account_number: string; holder_name: string };
}

export class Refunds {
  constructor(private readonly sender: RequestSender) {}

  /** Gives money back, whole or in part. Answers the cancel that was made; the payment's other cancels are in `list`. */
  async create(params: RefundCreateParams, options?: RequestOptions): Promise<Refund> {
    const key = needId(params.payment_intent, 'payment_intent');
    const reason = needId(params.reason, 'reason');
    if ([...reason].length > 200) throw refuse('reason', 'has at most 200 signs');
    const account = params.refund_account;
    const payment = await this.sender.send<TossPayment>('POST', `/v1/payments/${encodeURIComponent(key)}/cancel`, {
      cancelReason: reason,
      ...(params.amount === undefined ? {} : { cancelAmount: needAmount(params.amount, 'amount') }),
      ...(params.tax_free_amount === undefined ? {} : { taxFreeAmount: needAmount(params.tax_free_amount, 'tax_free_amount', 0) }),
      ...(params.expected_balance === undefined ? {} : { refundableAmount: needAmount(params.expected_balance, 'expected_balance') }),
      ...(account === undefined ? {} : { refundReceiveAccount: { bank: account.bank, accountNumber: account.account_number, holderName: account.holder_name } }),
    }, options);
    const cancel = payment.cancels?.at(-1);
    if (!cancel) throw new TossInvalidRequestError({ message: 'Toss answered a cancel without its record', outcome: 'unknown', raw: payment });
    return toRefund(cancel, payment.paymentKey);
  }

  /** One cancel of a payment by its transaction key. */
  async retrieve(paymentIntent: string, id: string, options?: RequestOptions): Promise<Refund> {
    const found = (await this.list({ payment_intent: paymentIntent }, options)).data.find((refund) => refund.id === needId(id, 'id'));
    if (!found) throw new TossInvalidRequestError({ message: 'no such refund on this payment', outcome: 'refused', code: 'NOT_FOUND_PAYMENT', statusCode: 404 });
    return found;
  }

  /** All cancels of a payment, oldest first: one page. */
  async list(params: { payment_intent: string }, options?: RequestOptions): Promise<ApiList<Refund>> {
    const payment = await this.sender.send<TossPayment>('GET', `/v1/payments/${encodeURIComponent(needId(params.payment_intent, 'payment_intent'))}`, undefined, options);
    return { object: 'list', data: (payment.cancels ?? []).map((cancel) => toRefund(cancel, payment.paymentKey)), has_more: false };
  }
}
