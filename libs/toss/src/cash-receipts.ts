import { needAmount, needDay, needId, needLimit, needOrderId, needText, refuse, said } from './check.js';
import { TossUnsupportedError } from './errors.js';
import { seconds } from './korean-time.js';
import { listPromise, type ListPromise } from './list.js';
import { answered, type LastResponse, type RequestOptions, type RequestSender } from './request-sender.js';

/** 소득공제 (a person's) and 지출증빙 (a business's). */
export type CashReceiptType = 'income_deduction' | 'expense_proof';

/** Toss's words for them. */
export const RECEIPT_TYPE: Readonly<Record<CashReceiptType, '소득공제' | '지출증빙'>> = { income_deduction: '소득공제', expense_proof: '지출증빙' };

/** Toss's CashReceipt, as far as this client reads it. */
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
  failure?: { code: string; message: string } | null;
}

/** Sums in won, moments in unix seconds. */
export interface CashReceipt {
  /** Its receiptKey. */
  id: string;
  object: 'cash_receipt';
  order_id: string;
  order_name: string;
  type: CashReceiptType | null;
  transaction_type: 'confirm' | 'cancel';
  /** The tax office answers after a day or two. */
  status: 'pending' | 'succeeded' | 'failed';
  amount: number;
  tax_free_amount: number;
  issue_number: string | null;
  receipt_url: string | null;
  failure: { code: string; message: string } | null;
  created: number;
  raw: TossCashReceipt;
  readonly lastResponse?: LastResponse;
}

export interface CashReceiptCreateParams {
  amount: number;
  order_id: string;
  order_name: string;
  type: CashReceiptType;
  /** A phone, card or business number; `0100001234` for somebody unknown. Never write it to a log. */
  customer_identity_number: string;
  tax_free_amount?: number;
}

const STATUS: Readonly<Record<string, CashReceipt['status']>> = { COMPLETED: 'succeeded', FAILED: 'failed' };

/** Toss does not check a cash receipt against a payment, nor for duplicates: guard that yourself. */
export class CashReceipts {
  constructor(private readonly sender: RequestSender) {}

  async create(params: CashReceiptCreateParams, options?: RequestOptions): Promise<CashReceipt> {
    const body = said({
      amount: needAmount(params.amount, 'amount'), orderId: needOrderId(params.order_id), orderName: needText(params.order_name, 'order_name', 100), type: needType(params.type),
      customerIdentityNumber: needText(params.customer_identity_number, 'customer_identity_number', 30), taxFreeAmount: params.tax_free_amount === undefined ? undefined : needAmount(params.tax_free_amount, 'tax_free_amount', 0),
    });
    return toCashReceipt(await this.sender.send<TossCashReceipt>('POST', '/v1/cash-receipts', body, options, { check: wrongReceipt }));
  }

  /** Takes a receipt back, whole or in part. Answers the new receipt of the cancel. */
  async cancel(id: string, params: { amount?: number } = {}, options?: RequestOptions): Promise<CashReceipt> {
    const body = said({ amount: params.amount === undefined ? undefined : needAmount(params.amount, 'amount') });
    return toCashReceipt(await this.sender.send<TossCashReceipt>('POST', `/v1/cash-receipts/${encodeURIComponent(needId(id, 'id'))}/cancel`, body, options, { check: wrongReceipt, notAfter5xx: true }));
  }

  /** Always throws TossUnsupportedError. */
  retrieve(_id?: string): never {
    throw new TossUnsupportedError('cashReceipts.retrieve', 'use cashReceipts.list by day');
  }

  /** Receipts asked for on one Korean day (`2026-11-24`). */
  list(params: { request_date: string; limit?: number }, options?: RequestOptions): ListPromise<CashReceipt> {
    const requestDate = needDay(params.request_date, 'request_date');
    const limit = needLimit(params.limit, 10_000);
    return listPromise(async ({ cursor }) => {
      const page = await this.sender.send<{ hasNext: boolean; lastCursor: number; data: TossCashReceipt[]; lastResponse?: LastResponse }>(
        'GET', '/v1/cash-receipts', { requestDate, limit, cursor }, options, { check: (answer) => (Array.isArray((answer as { data?: unknown }).data) ? null : 'is no page') },
      );
      return { data: page.data.map(toCashReceipt), has_more: page.hasNext, cursor: page.lastCursor, lastResponse: page.lastResponse };
    });
  }
}

function toCashReceipt(receipt: TossCashReceipt & { lastResponse?: LastResponse }): CashReceipt {
  const type = (Object.keys(RECEIPT_TYPE) as CashReceiptType[]).find((name) => RECEIPT_TYPE[name] === receipt.type.normalize('NFC')) ?? null;
  return answered({
    id: receipt.receiptKey, object: 'cash_receipt' as const, order_id: receipt.orderId, order_name: receipt.orderName, type, transaction_type: receipt.transactionType === 'CANCEL' ? 'cancel' : 'confirm',
    status: STATUS[receipt.issueStatus] ?? 'pending', amount: receipt.amount, tax_free_amount: receipt.taxFreeAmount, issue_number: receipt.issueNumber, receipt_url: receipt.receiptUrl,
    failure: receipt.failure ?? null, created: seconds(receipt.requestedAt), raw: receipt,
  }, receipt.lastResponse);
}

function needType(type: CashReceiptType): string {
  if (!Object.hasOwn(RECEIPT_TYPE, type)) throw refuse('type', `is ${Object.keys(RECEIPT_TYPE).join(' or ')}`);
  return RECEIPT_TYPE[type];
}

function wrongReceipt(answer: unknown): string | null {
  return typeof (answer as { receiptKey?: unknown }).receiptKey === 'string' ? null : 'is no cash receipt';
}
