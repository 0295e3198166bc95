import { needAmount, needId, needOrderId, refuse } from './check.js';
import { TossUnsupportedError } from './errors.js';
import { toPaymentIntent, type PaymentIntent } from './payment-intent.js';
import type { TossPayment } from './payment.types.js';
import type { RequestOptions, RequestSender } from './request-sender.js';

/** The literal by which Toss's script knows a guest. */
export const ANONYMOUS = '@@ANONYMOUS';

export interface PaymentIntentCreateParams {
  amount: number;
  /** Only won. */
  currency?: 'krw';
  order_id: string;
  /** 1 to 100 signs. */
  order_name: string;
  method: 'CARD' | 'TRANSFER' | 'VIRTUAL_ACCOUNT' | 'MOBILE_PHONE';
  success_url: string;
  fail_url: string;
  /** 2 to 50 signs, or ANONYMOUS. */
  customer_key?: string;
  customer_name?: string;
  customer_email?: string;
  /** Must be said here: sent to confirm it is dropped. */
  tax_free_amount?: number;
  metadata?: Record<string, string>;
}

/** What the browser hands to Toss's script: `payment({customerKey}).requestPayment(request)`. */
export interface PaymentWindowRequest {
  object: 'payment_window';
  customerKey: string;
  request: {
    method: string;
    amount: { currency: 'KRW'; value: number };
    orderId: string;
    orderName: string;
    successUrl: string;
    failUrl: string;
    customerName?: string;
    customerEmail?: string;
    taxFreeAmount?: number;
    metadata?: Record<string, string>;
  };
}

export interface PaymentIntentConfirmParams {
  order_id: string;
  /** Compared by Toss with what the window showed. Compare it with your own record first: the browser brought it. */
  amount: number;
}

export class PaymentIntents {
  constructor(
    private readonly sender: RequestSender,
    private readonly livemode: boolean,
  ) {}

  /** Local: Toss makes a payment when its window opens, not before. Checks the parameters and answers what the window needs. */
  create(params: PaymentIntentCreateParams): PaymentWindowRequest {
    const amount = needAmount(params.amount, 'amount', params.method === 'CARD' ? 100 : 200);
    const orderName = [...needId(params.order_name, 'order_name')].slice(0, 100).join('');
    const customerKey = params.customer_key ?? ANONYMOUS;
    if (customerKey !== ANONYMOUS && !/^[\w=.@-]{2,50}$/.test(customerKey)) throw refuse('customer_key', 'is 2 to 50 letters, digits or - _ = . @');
    const metadata = Object.entries(params.metadata ?? {});
    if (metadata.length > 5 || metadata.some(([key, value]) => key.length > 40 || /[[\]]/.test(key) || value.length > 2000)) throw refuse('metadata', 'has at most 5 pairs of 40 and 2,000 signs');
    return {
      object: 'payment_window', customerKey,
      request: {
        method: params.method, amount: { currency: 'KRW', value: amount }, orderId: needOrderId(params.order_id), orderName, successUrl: needId(params.success_url, 'success_url'), failUrl: needId(params.fail_url, 'fail_url'),
        ...(params.customer_name === undefined ? {} : { customerName: params.customer_name }), ...(params.customer_email === undefined ? {} : { customerEmail: params.customer_email }),
        ...(params.tax_free_amount === undefined ? {} : { taxFreeAmount: needAmount(params.tax_free_amount, 'tax_free_amount', 0) }), ...(params.metadata === undefined ? {} : { metadata: params.metadata }),
      },
    };
  }

  /** By Toss's paymentKey. */
  async retrieve(id: string, _params?: undefined, options?: RequestOptions): Promise<PaymentIntent> {
    return this.intent(await this.sender.send<TossPayment>('GET', `/v1/payments/${encodeURIComponent(needId(id, 'id'))}`, undefined, options));
  }

  /** By the shop's order id: the newest payment of that order. */
  async retrieveByOrder(orderId: string, options?: RequestOptions): Promise<PaymentIntent> {
    return this.intent(await this.sender.send<TossPayment>('GET', `/v1/payments/orders/${encodeURIComponent(needOrderId(orderId))}`, undefined, options));
  }

  /** Takes the money that the buyer agreed to in the window; for a virtual account, gives out the account. Ten minutes after the window at most. */
  async confirm(id: string, params: PaymentIntentConfirmParams, options?: RequestOptions): Promise<PaymentIntent> {
    const body = { paymentKey: needId(id, 'id'), orderId: needOrderId(params.order_id), amount: needAmount(params.amount, 'amount') };
    return this.intent(await this.sender.send<TossPayment>('POST', '/v1/payments/confirm', body, options));
  }

  /** Withdraws a virtual account before its deposit. What was paid is refunded instead (`refunds.create`); an open window can't be cancelled, it expires. */
  async cancel(id: string, params: { cancellation_reason?: string } = {}, options?: RequestOptions): Promise<PaymentIntent> {
    const body = { cancelReason: params.cancellation_reason ?? 'requested_by_customer' };
    return this.intent(await this.sender.send<TossPayment>('POST', `/v1/payments/${encodeURIComponent(needId(id, 'id'))}/cancel`, body, options));
  }

  update(): never {
    throw new TossUnsupportedError('paymentIntents.update', 'open a new window with other parameters');
  }

  capture(): never {
    throw new TossUnsupportedError('paymentIntents.capture', 'confirm takes the money at once');
  }

  list(): never {
    throw new TossUnsupportedError('paymentIntents.list', 'use balanceTransactions.list by date');
  }

  search(): never {
    throw new TossUnsupportedError('paymentIntents.search', 'use retrieveByOrder');
  }

  private intent(payment: TossPayment): PaymentIntent {
    return toPaymentIntent(payment, this.livemode);
  }
}
