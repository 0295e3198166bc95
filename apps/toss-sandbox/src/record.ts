import { korean, koreanDay } from './clock.js';
import { Problem } from './problem.js';
import type { Store, Transaction } from './store.js';

const MOST = 5_000;
const DAY_MS = 86_400_000;
/** Illustrative, not Toss's: basis points of the amount. */
const FEE_BP: Readonly<Record<string, number>> = { 카드: 250, 간편결제: 280, 계좌이체: 180, 가상계좌: 30 };

/** What Toss lists: transactions, and what it settles of them from the day after. */
export class Records {
  constructor(
    private readonly store: Store,
    private readonly now: () => number,
  ) {}

  transactions(query: URLSearchParams): Transaction[] {
    const limit = pageSize(query.get('limit'));
    const startingAfter = query.get('startingAfter');
    const after = startingAfter === null ? 0 : this.store.placeOf(startingAfter);
    if (after === undefined) throw new Problem('INVALID_PAGING_KEY');
    return this.store.transactions(moment(query.get('startDate')), moment(query.get('endDate')), after, limit);
  }

  settlements(query: URLSearchParams): object[] {
    const size = pageSize(query.get('size'));
    const page = Number(query.get('page') ?? 1);
    if (!Number.isInteger(page) || page < 1) throw new Problem('INVALID_REQUEST');
    const today = koreanDay(this.now());
    const [from, to] = [day(query.get('startDate')), day(query.get('endDate'))];
    const byPayout = query.get('dateType') === 'paidOutDate';
    const rows = this.store.transactions(byPayout ? '' : `${from}T00:00:00`, `${to}T23:59:59`, 0, 1_000_000).filter((row) => row.transactionAt.slice(0, 10) < today).map(settlementOf);
    return rows.filter((row) => !byPayout || (row.paidOutDate >= from && row.paidOutDate <= to)).slice((page - 1) * size, page * size);
  }
}

interface SettlementRow extends Record<string, unknown> {
  paidOutDate: string;
}

function settlementOf(row: Transaction): SettlementRow {
  const fee = Math.trunc((row.amount * (FEE_BP[row.method ?? ''] ?? 250)) / 10_000);
  const soldDate = row.transactionAt.slice(0, 10);
  const paidOutDate = korean(Date.parse(`${soldDate}T00:00:00+09:00`) + 2 * DAY_MS).slice(0, 10);
  return {
    mId: row.mId, paymentKey: row.paymentKey, transactionKey: row.transactionKey, orderId: row.orderId, currency: 'KRW', method: row.method, amount: row.amount, interestFee: 0, fees: [{ type: 'BASE', fee }],
    supplyAmount: fee, vat: Math.trunc(fee / 10), payOutAmount: row.amount - fee, approvedAt: row.transactionAt, soldDate, paidOutDate, card: null, easyPay: null, transfer: null, virtualAccount: null, cancel: null,
  };
}

/** A moment in Korean time without an offset; a day alone is its midnight. A trailing Z is refused, as at Toss. */
function moment(text: string | null): string {
  if (text === null || !/^\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\d)?$/.test(text)) throw new Problem('INVALID_DATE');
  return text.length === 10 ? `${text}T00:00:00` : text;
}

function day(text: string | null): string {
  if (text === null || !/^\d{4}-\d\d-\d\d$/.test(text)) throw new Problem('INVALID_DATE');
  return text;
}

function pageSize(text: string | null): number {
  const size = Number(text ?? 100);
  if (!Number.isInteger(size) || size < 1 || size > MOST) throw new Problem('EXCEED_MAX_QUERY_LIMIT');
  return size;
}
