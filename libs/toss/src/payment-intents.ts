import { wrongPayment, type Asked } from './answer.js';
import { needAmount, needExpand, needId, needMetadata, needOrderId, needText, needUrl, refuse, said } from './check.js';
import { TossUnsupportedError } from './errors.js';
import { toPaymentIntent, type PaymentIntent } from './payment-intent.js';
import type { TossPayment } from './payment.types.js';
import type { RequestOptions, RequestSender } from './request-sender.js';

/** The literal by which Toss's script knows a guest. */
export const ANONYMOUS = '@@ANONYMOUS';

/** Sums in won. */
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
  /** 8 to 15 digits. */
  customer_mobile_phone?: string;
  /** Must be said here: sent to confirm it is dropped. */
  tax_free_amount?: number;
  /** Straight to one provider's own app; only with method CARD. */
  easy_pay?: string;
  /** Hours until a virtual account closes, 1 to 2160. */
  valid_hours?: number;
  window_target?: 'self' | 'iframe';
  /** At most 5 pairs: keys of 40 signs without brackets, values of 2,000. */
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
    customerMobilePhone?: string;
    taxFreeAmount?: number;
    windowTarget?: 'self' | 'iframe';
    card?: { flowMode: 'DIRECT'; easyPay: string };
    virtualAccount?: { validHours: number };
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

  /** Local: Toss makes a payment when its window opens, not before. Checks the parameters and answers what the window needs. Throws TossInvalidRequestError. */
  create(params: PaymentIntentCreateParams): PaymentWindowRequest {
    const amount = needAmount(params.amount, 'amount', params.method === 'CARD' ? 100 : 200);
    if (params.currency !== undefined && params.currency !== 'krw') throw refuse('currency', 'is krw');
    const customerKey = params.customer_key ?? ANONYMOUS;
    if (customerKey !== ANONYMOUS && !/^[\w=.@-]{2,50}$/.test(customerKey)) throw refuse('customer_key', 'is 2 to 50 letters, digits or - _ = . @');
    if (params.customer_mobile_phone !== undefined && !/^\d{8,15}$/.test(params.customer_mobile_phone)) throw refuse('customer_mobile_phone', 'is 8 to 15 digits');
    if (params.valid_hours !== undefined && (params.method !== 'VIRTUAL_ACCOUNT' || !(params.valid_hours >= 1 && params.valid_hours <= 2160))) throw refuse('valid_hours', 'is 1 to 2160, of a virtual account');
    if (params.easy_pay !== undefined && params.method !== 'CARD') throw refuse('easy_pay', 'goes with method CARD');
    const taxFree = params.tax_free_amount;
    if (taxFree !== undefined && needAmount(taxFree, 'tax_free_amount', 0) > amount) throw refuse('tax_free_amount', 'is at most the amount');
    return {
      object: 'payment_window', customerKey,
      request: said({
        method: params.method, amount: { currency: 'KRW' as const, value: amount }, orderId: needOrderId(params.order_id), orderName: needText(params.order_name, 'order_name', 100),
        successUrl: needUrl(params.success_url, 'success_url'), failUrl: needUrl(params.fail_url, 'fail_url'), customerName: params.customer_name, customerEmail: params.customer_email,
        customerMobilePhone: params.customer_mobile_phone, taxFreeAmount: taxFree, windowTarget: params.window_target, metadata: needMetadata(params.metadata, 2000),
        card: params.easy_pay === undefined ? undefined : { flowMode: 'DIRECT' as const, easyPay: params.easy_pay },
        virtualAccount: params.valid_hours === undefined ? undefined : { validHours: params.valid_hours },
      }),
    };
  }

  /** By Toss's paymentKey. Throws TossInvalidRequestError with status 404 where this shop has none. */
  async retrieve(id: string, params?: { expand?: string[] }, options?: RequestOptions): Promise<PaymentIntent> {
    needExpand(params?.expand, INCLUDED);
    return this.ask('GET', `/v1/payments/${encodeURIComponent(needId(id, 'id'))}`, undefined, options, { paymentKey: id });
  }

  /** By the shop's order id: the payment of that order, the newest where there are several. */
  async retrieveByOrder(orderId: string, options?: RequestOptions): Promise<PaymentIntent> {
    return this.ask('GET', `/v1/payments/orders/${encodeURIComponent(needOrderId(orderId))}`, undefined, options, { orderId });
  }

  /** Takes the money that the buyer agreed to in the window; for a virtual account, gives out the account. Ten minutes after the window at most. */
  async confirm(id: string, params: PaymentIntentConfirmParams, options?: RequestOptions): Promise<PaymentIntent> {
    const body = { paymentKey: needId(id, 'id'), orderId: needOrderId(params.order_id), amount: needAmount(params.amount, 'amount') };
    return this.ask('POST', '/v1/payments/confirm', body, options, body);
  }

  /** Withdraws a virtual account before its deposit. What was paid is refunded instead (`refunds.create`); an open window can't be cancelled, it expires. */
  async cancel(id: string, params: { cancellation_reason?: string } = {}, options?: RequestOptions): Promise<PaymentIntent> {
    const body = { cancelReason: needText(params.cancellation_reason ?? 'requested_by_customer', 'cancellation_reason', 200) };
    return this.ask('POST', `/v1/payments/${encodeURIComponent(needId(id, 'id'))}/cancel`, body, options, { paymentKey: id });
  }

  /** Always throws TossUnsupportedError, as do the next four. */
  update(_id?: string, _params?: object): never {
    throw new TossUnsupportedError('paymentIntents.update', 'open a new window with other parameters');
  }

  capture(_id?: string, _params?: object): never {
    throw new TossUnsupportedError('paymentIntents.capture', 'confirm takes the money at once');
  }

  incrementAuthorization(_id?: string, _params?: object): never {
    throw new TossUnsupportedError('paymentIntents.incrementAuthorization', 'take another payment');
  }

  list(_params?: object): never {
    throw new TossUnsupportedError('paymentIntents.list', 'use balanceTransactions.list by date');
  }

  search(_params?: object): never {
    throw new TossUnsupportedError('paymentIntents.search', 'use retrieveByOrder');
  }

  private async ask(method: 'GET' | 'POST', path: string, body: object | undefined, options: RequestOptions | undefined, asked: Asked): Promise<PaymentIntent> {
    return toPaymentIntent(await this.sender.send<TossPayment>(method, path, body, options, { check: (answer) => wrongPayment(answer, asked) }), this.livemode);
  }
}

/** What is inside every payment anyway. */
const INCLUDED = ['refunds', 'payment_method_details', 'next_action'];
