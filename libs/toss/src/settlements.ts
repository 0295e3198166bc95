import { needDay, needLimit } from './check.js';
import { listPromise, type ListPromise } from './list.js';
import type { LastResponse, RequestOptions, RequestSender } from './request-sender.js';

/** Toss's Settlement, as far as this client reads it. */
export interface TossSettlement {
  paymentKey: string;
  transactionKey: string;
  orderId: string;
  method: string;
  amount: number;
  fees: { type: string; fee: number }[];
  vat: number;
  payOutAmount: number;
  soldDate: string;
  paidOutDate: string;
}

/** What Toss pays out for one transaction. Won; below zero for a refund. */
export interface Settlement {
  /** The transaction's key. */
  id: string;
  object: 'settlement';
  payment_intent: string;
  order_id: string;
  amount: number;
  fee: number;
  fee_details: { type: string; amount: number }[];
  /** VAT of the fee, not of the sale. */
  fee_vat: number;
  /** What reaches the bank. */
  net: number;
  sold_date: string;
  paid_out_date: string;
  raw: TossSettlement;
}

export interface SettlementListParams {
  /** Korean days, such as `2026-11-24`. */
  start_date: string;
  end_date: string;
  date_type?: 'soldDate' | 'paidOutDate';
  limit?: number;
}

/** Fees and payouts, from the day after a transaction; real ones for live keys only. */
export class Settlements {
  constructor(private readonly sender: RequestSender) {}

  list(params: SettlementListParams, options?: RequestOptions): ListPromise<Settlement> {
    const query = { startDate: needDay(params.start_date, 'start_date'), endDate: needDay(params.end_date, 'end_date'), dateType: params.date_type, size: needLimit(params.limit, 5_000) };
    return listPromise(async ({ page }) => {
      const check = (answer: unknown): string | null => (Array.isArray(answer) ? null : 'is no list');
      const rows = await this.sender.send<TossSettlement[] & { lastResponse?: LastResponse }>('GET', '/v1/settlements', { ...query, page }, options, { check, slow: true });
      return { data: rows.map(toSettlement), has_more: rows.length === query.size, lastResponse: rows.lastResponse };
    });
  }
}

function toSettlement(row: TossSettlement): Settlement {
  return {
    id: row.transactionKey, object: 'settlement', payment_intent: row.paymentKey, order_id: row.orderId, amount: row.amount, fee: row.fees.reduce((sum, { fee }) => sum + fee, 0),
    fee_details: row.fees.map(({ type, fee }) => ({ type, amount: fee })), fee_vat: row.vat, net: row.payOutAmount, sold_date: row.soldDate, paid_out_date: row.paidOutDate, raw: row,
  };
}
