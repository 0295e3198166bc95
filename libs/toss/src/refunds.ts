import { wrongPayment } from './answer.js';
import { needAmount, needExpand, needId, needText, refuse, said } from './check.js';
import { TossAPIError, TossInvalidRequestError, TossUnsupportedError } from './errors.js';
import type { ApiList } from './list.js';
import { toPaymentIntent, type PaymentIntent } from './payment-intent.js';
import type { TossPayment } from './payment.types.js';
import { toRefund, toRefunds, type Refund } from './refund.js';
import { answered, type LastResponse, type RequestOptions, type RequestSender } from './request-sender.js';

export interface RefundCreateParams {
  payment_intent: string;
  /** Won. Left out: all that is left. */
  amount?: number;
  /** Shown to the buyer; 1 to 200 signs. */
  reason: string;
  /** The tax-free part of `amount`. */
  tax_free_amount?: number;
  /** What can still be cancelled, as you believe: another balance at Toss refuses the cancel. Use it always. */
  expected_balance?: number;
  /** A deposited virtual account needs one. */
  refund_account?: { bank: string; account_number: string; holder_name: string };
  /** `payment_intent`: the whole payment in place of its key, as it is after the refund. Costs no request. */
  expand?: string[];
}

/** A refund whose payment came with it: `expand: ['payment_intent']`. */
export type ExpandedRefund = Omit<Refund, 'payment_intent'> & { payment_intent: PaymentIntent };

type Expanding = { expand: ['payment_intent'] };
type Answered = TossPayment & { lastResponse?: LastResponse };

/** Toss keeps refunds inside their payment: an id alone does not find one. */
export class Refunds {
  constructor(
    private readonly sender: RequestSender,
    private readonly livemode: boolean,
  ) {}

  /**
   * Gives money back, whole or in part. Answers the cancel that was made.
   * A partial one without `expected_balance` is not repeated after a 5xx: Toss does not say that it would not pay twice.
   */
  create(params: RefundCreateParams & Expanding, options?: RequestOptions): Promise<ExpandedRefund>;
  create(params: RefundCreateParams, options?: RequestOptions): Promise<Refund>;
  async create(params: RefundCreateParams, options?: RequestOptions): Promise<Refund | ExpandedRefund> {
    const key = needId(params.payment_intent, 'payment_intent');
    const expand = needExpand(params.expand, ['payment_intent']);
    const account = params.refund_account;
    if (account !== undefined && !/^\d{1,20}$/.test(account.account_number)) throw refuse('refund_account', 'has an account number of at most 20 digits');
    const body = said({
      cancelReason: needText(params.reason, 'reason', 200), cancelAmount: params.amount === undefined ? undefined : needAmount(params.amount, 'amount'),
      taxFreeAmount: params.tax_free_amount === undefined ? undefined : needAmount(params.tax_free_amount, 'tax_free_amount', 0),
      refundableAmount: params.expected_balance === undefined ? undefined : needAmount(params.expected_balance, 'expected_balance'),
      refundReceiveAccount: account === undefined ? undefined
        : { bank: needId(account.bank, 'refund_account.bank'), accountNumber: account.account_number, holderName: needText(account.holder_name, 'refund_account.holder_name', 60) },
    });
    const payment = await this.sender.send<Answered>('POST', `/v1/payments/${encodeURIComponent(key)}/cancel`, body, options, {
      check: (answer) => wrongPayment(answer, { paymentKey: key }) ?? wrongCancel(answer as TossPayment, params.amount), notAfter5xx: params.amount !== undefined && params.expected_balance === undefined,
    });
    const made = madeLast(payment);
    if (made === undefined) throw new TossAPIError({ message: 'Toss answered a cancel without its record', outcome: 'unknown', raw: payment });
    return this.whole(toRefund(made, payment, true), payment, expand);
  }

  /** One cancel of a payment by its transaction key. Throws TossInvalidRequestError with status 404 where the payment has none such. */
  retrieve(paymentIntent: string, id: string, params: Expanding, options?: RequestOptions): Promise<ExpandedRefund>;
  retrieve(paymentIntent: string, id: string, params?: { expand?: string[] }, options?: RequestOptions): Promise<Refund>;
  async retrieve(paymentIntent: string, id: string, params: { expand?: string[] } = {}, options?: RequestOptions): Promise<Refund | ExpandedRefund> {
    const expand = needExpand(params.expand, ['payment_intent']);
    const wanted = needId(id, 'id');
    const payment = await this.payment(paymentIntent, options);
    const found = toRefunds(payment).find((refund) => refund.id === wanted);
    if (!found) throw new TossInvalidRequestError({ message: 'no such refund on this payment', outcome: 'refused', code: 'NOT_FOUND_PAYMENT', statusCode: 404, param: 'id' });
    return this.whole(found, payment, expand);
  }

  /** All cancels of a payment, oldest first: one page, always. */
  async list(params: { payment_intent: string }, options?: RequestOptions): Promise<ApiList<Refund>> {
    const payment = await this.payment(params.payment_intent, options);
    return answered({ object: 'list' as const, data: toRefunds(payment), has_more: false }, payment.lastResponse);
  }

  /** Always throws TossUnsupportedError, as does `cancel`. */
  update(_id?: string, _params?: object): never {
    throw new TossUnsupportedError('refunds.update', 'a refund stays as it was made');
  }

  cancel(_id?: string): never {
    throw new TossUnsupportedError('refunds.cancel', 'money that went back must be paid anew');
  }

  private payment(id: string, options: RequestOptions | undefined): Promise<Answered> {
    const key = needId(id, 'payment_intent');
    return this.sender.send<Answered>('GET', `/v1/payments/${encodeURIComponent(key)}`, undefined, options, { check: (answer) => wrongPayment(answer, { paymentKey: key }) });
  }

  private whole(refund: Refund, payment: Answered, expand: readonly string[]): Refund | ExpandedRefund {
    const shown = expand.length === 0 ? refund : { ...refund, payment_intent: toPaymentIntent(payment, this.livemode) };
    return answered(shown, payment.lastResponse);
  }
}

function madeLast(payment: TossPayment): NonNullable<TossPayment['cancels']>[number] | undefined {
  return payment.cancels?.find((cancel) => cancel.transactionKey === payment.lastTransactionKey) ?? payment.cancels?.at(-1);
}

function wrongCancel(payment: TossPayment, amount: number | undefined): string | null {
  const made = madeLast(payment);
  if (made === undefined) return 'has no cancel';
  return amount !== undefined && made.cancelAmount !== amount ? `cancelled another amount (${made.cancelAmount}, asked ${amount})` : null;
}
