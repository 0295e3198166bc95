import { needExpand, needLimit, refuse } from './check.js';
import { TossUnsupportedError } from './errors.js';
import { koreanDay, koreanTime, seconds } from './korean-time.js';
import { listPromise, type ListPromise } from './list.js';
import type { LastResponse, RequestOptions, RequestSender } from './request-sender.js';
import type { Settlement, Settlements } from './settlements.js';

/** Toss's Transaction, as far as this client reads it. */
export interface TossTransaction {
  transactionKey: string;
  paymentKey: string;
  orderId: string;
  method: string | null;
  status: string;
  transactionAt: string;
  currency: string;
  amount: number;
}

/** One approval or one cancel. */
export interface BalanceTransaction {
  /** The transaction's key: the refund's id, or `latest_charge` of the confirm answer. */
  id: string;
  object: 'balance_transaction';
  type: 'payment' | 'refund';
  /** Won; a refund is below zero. */
  amount: number;
  currency: string;
  /** Known from the settlement, with `expand: ['data.settlement']`, from the day after; null before. */
  fee: number | null;
  net: number | null;
  settlement: Settlement | null;
  payment_intent: string;
  order_id: string;
  /** Unix seconds. */
  created: number;
  raw: TossTransaction;
}

export interface DateRange {
  start_date: Date;
  end_date: Date;
  /** Rows of a page, 100 when left out; 5,000 at most. */
  limit?: number;
  /** `data.settlement`: fee and net, by one more list for each page. */
  expand?: string[];
}

const SOLD_WITHIN_S = 3 * 86_400;

export class BalanceTransactions {
  constructor(
    private readonly sender: RequestSender,
    private readonly settlements: Settlements,
  ) {}

  /** What was approved and cancelled between two moments, in Toss's order. Rows may lag behind. */
  list(params: DateRange, options?: RequestOptions): ListPromise<BalanceTransaction> {
    if (!(params.start_date.getTime() <= params.end_date.getTime())) throw refuse('end_date', 'comes after start_date');
    const limit = needLimit(params.limit, 5_000);
    const withSettlement = needExpand(params.expand, ['data.settlement']).length > 0;
    return listPromise<BalanceTransaction>(async ({ last }) => {
      const query = { startDate: koreanTime(params.start_date), endDate: koreanTime(params.end_date), limit, startingAfter: last?.id };
      const check = (answer: unknown): string | null => (Array.isArray(answer) ? null : 'is no list');
      const rows = await this.sender.send<TossTransaction[] & { lastResponse?: LastResponse }>('GET', '/v1/transactions', query, options, { check, slow: true });
      const data = rows.map(toBalanceTransaction);
      // A bare array: only a full page may have a next one.
      return { data: withSettlement ? await this.settled(data, options) : data, has_more: rows.length === limit, lastResponse: rows.lastResponse };
    });
  }

  /** Always throws TossUnsupportedError. */
  retrieve(_id?: string): never {
    throw new TossUnsupportedError('balanceTransactions.retrieve', 'use balanceTransactions.list by date');
  }

  private async settled(rows: BalanceTransaction[], options: RequestOptions | undefined): Promise<BalanceTransaction[]> {
    if (rows.length === 0) return rows;
    const times = rows.map((row) => row.created).sort((a, b) => a - b);
    const range = { start_date: koreanDay(times[0] ?? 0), end_date: koreanDay((times.at(-1) ?? 0) + SOLD_WITHIN_S), limit: 5_000 };
    const known = new Map<string, Settlement>();
    for await (const settlement of this.settlements.list(range, options)) known.set(settlement.id, settlement);
    return rows.map((row) => {
      const settlement = known.get(row.id);
      return settlement ? { ...row, settlement, fee: row.amount - settlement.net, net: settlement.net } : row;
    });
  }
}

function toBalanceTransaction(row: TossTransaction): BalanceTransaction {
  return {
    id: row.transactionKey, object: 'balance_transaction', type: row.amount < 0 ? 'refund' : 'payment', amount: row.amount, currency: row.currency.toLowerCase(), fee: null, net: null, settlement: null,
    payment_intent: row.paymentKey, order_id: row.orderId, created: seconds(row.transactionAt), raw: row,
  };
}
