import { needAmount, needId, needOrderId, refuse } from './check.js';
import { listPromise, type ApiList, type ListPromise } from './list.js';
import { seconds, toPaymentIntent, type PaymentIntent } from './payment-intent.js';
import type { TossPayment } from './payment.types.js';
import type { RequestOptions, RequestSender } from './request-sender.js';

export interface VirtualAccountCreateParams {
  amount: number;
  order_id: string;
  order_name: string;
  customer_name: string;
  /** Toss's code or name of the bank. */
  bank: string;
  /** Hours until it closes, 1 to 2160; 168 when left out. */
  valid_hours?: number;
  tax_free_amount?: number;
  cash_receipt?: { type: '소득공제' | '지출증빙'; registration_number: string };
}

/** Accounts made by the server, without a window. */
export class VirtualAccounts {
  constructor(
    private readonly sender: RequestSender,
    private readonly livemode: boolean,
  ) {}

  async create(params: VirtualAccountCreateParams, options?: RequestOptions): Promise<PaymentIntent> {
    if (params.valid_hours !== undefined && (params.valid_hours < 1 || params.valid_hours > 2160)) throw refuse('valid_hours', 'is 1 to 2160');
    const payment = await this.sender.send<TossPayment>('POST', '/v1/virtual-accounts', {
      amount: needAmount(params.amount, 'amount', 200), orderId: needOrderId(params.order_id), orderName: needId(params.order_name, 'order_name'), customerName: needId(params.customer_name, 'customer_name'), bank: needId(params.bank, 'bank'),
      ...(params.valid_hours === undefined ? {} : { validHours: params.valid_hours }), ...(params.tax_free_amount === undefined ? {} : { taxFreeAmount: params.tax_free_amount }),
      ...(params.cash_receipt === undefined ? {} : { cashReceipt: { type: params.cash_receipt.type, registrationNumber: params.cash_receipt.registration_number } }),
    }, options);
    return toPaymentIntent(payment, this.livemode);
  }
}

export interface TossCashReceipt {
  receiptKey: string;
  orderId: string;
  orderName: string;
  type: string;
  issueNumber: string | null;
  issueStatus: string;
  amount: number;
  taxFreeAmount: number;
  transactionType: string;
  requestedAt: string;
  receiptUrl: string | null;
}

/** Toss does not check a cash receipt against a payment, nor for duplicates: guard that yourself. */
export class CashReceipts {
  constructor(private readonly sender: RequestSender) {}

  create(params: { amount: number; order_id: string; order_name: string; type: '소득공제' | '지출증빙'; customer_identity_number: string; tax_free_amount?: number }, options?: RequestOptions): Promise<TossCashReceipt> {
    return this.sender.send('POST', '/v1/cash-receipts', {
      amount: needAmount(params.amount, 'amount'), orderId: needOrderId(params.order_id), orderName: needId(params.order_name, 'order_name'), type: params.type,
      customerIdentityNumber: needId(params.customer_identity_number, 'customer_identity_number'), ...(params.tax_free_amount === undefined ? {} : { taxFreeAmount: params.tax_free_amount }),
    }, options);
  }

  cancel(receiptKey: string, params: { amount?: number } = {}, options?: RequestOptions): Promise<TossCashReceipt> {
    return this.sender.send('POST', `/v1/cash-receipts/${encodeURIComponent(needId(receiptKey, 'receiptKey'))}/cancel`, params.amount === undefined ? {} : { amount: needAmount(params.amount, 'amount') }, options);
  }

  /** Receipts asked for on one Korean day (`2026-11-24`). */
  list(params: { request_date: string; limit?: number }, options?: RequestOptions): ListPromise<TossCashReceipt> {
    let cursor: number | undefined;
    return listPromise(async () => {
      const page = await this.sender.send<{ hasNext: boolean; lastCursor: number; data: TossCashReceipt[] }>('GET', '/v1/cash-receipts', { requestDate: params.request_date, limit: params.limit ?? 100, cursor }, options);
      cursor = page.lastCursor;
      return { object: 'list', data: page.data, has_more: page.hasNext };
    });
  }
}

interface TossTransaction {
  transactionKey: string;
  paymentKey: string;
  orderId: string;
  method: string | null;
  status: string;
  transactionAt: string;
  amount: number;
}

/** One approval or one cancel. */
export interface BalanceTransaction {
  /** The transaction's key. */
  id: string;
  object: 'balance_transaction';
  type: 'payment' | 'refund';
  /** Won; a refund is below zero. */
  amount: number;
  payment_intent: string;
  order_id: string;
  created: number;
  raw: TossTransaction;
}

export interface DateRange {
  start_date: Date;
  end_date: Date;
  /** Rows of a page; 5,000 at most. */
  limit?: number;
}

export class BalanceTransactions {
  constructor(private readonly sender: RequestSender) {}

  /** What was approved and cancelled between two moments. Rows may lag behind. */
  list(params: DateRange, options?: RequestOptions): ListPromise<BalanceTransaction> {
    const limit = Math.min(params.limit ?? 100, 5_000);
    return listPromise(async (last): Promise<ApiList<BalanceTransaction>> => {
      const rows = await this.sender.send<TossTransaction[]>('GET', '/v1/transactions', { startDate: korean(params.start_date), endDate: korean(params.end_date), limit, startingAfter: last?.id }, options);
      return { object: 'list', data: rows.map(toBalanceTransaction), has_more: rows.length === limit }; // a bare array: a full page may have a next
    });
  }
}

function toBalanceTransaction(row: TossTransaction): BalanceTransaction {
  return { id: row.transactionKey, object: 'balance_transaction', type: row.amount < 0 ? 'refund' : 'payment', amount: row.amount, payment_intent: row.paymentKey, order_id: row.orderId, created: seconds(row.transactionAt), raw: row };
}

export interface TossSettlement {
  paymentKey: string;
  transactionKey: string;
  orderId: string;
  amount: number;
  fees: { type: string; fee: number }[];
  payOutAmount: number;
  soldDate: string;
  paidOutDate: string;
}

/** Fees and payouts, from the day after a transaction; live keys only. */
export class Settlements {
  constructor(private readonly sender: RequestSender) {}

  list(params: { start_date: string; end_date: string; date_type?: 'soldDate' | 'paidOutDate'; limit?: number }, options?: RequestOptions): ListPromise<TossSettlement> {
    const size = Math.min(params.limit ?? 100, 5_000);
    return listPromise(async (_, page): Promise<ApiList<TossSettlement>> => {
      const data = await this.sender.send<TossSettlement[]>('GET', '/v1/settlements', { startDate: params.start_date, endDate: params.end_date, dateType: params.date_type, page, size }, options);
      return { object: 'list', data, has_more: data.length === size };
    });
  }
}

/** Toss wants Korean time without an offset: a trailing Z is refused. */
function korean(at: Date): string {
  return new Date(at.getTime() + 9 * 3_600_000).toISOString().slice(0, 19);
}
