import { korean, randomDigits, randomText } from './clock.js';
import type { Cancel, Payment, ReceiptWish } from './payment.js';
import { Problem } from './problem.js';
import type { Store } from './store.js';

/** Toss's CashReceipt. Its buyer's number is not kept: nothing here needs it. */
export interface CashReceipt {
  receiptKey: string;
  issueNumber: string;
  issueStatus: 'IN_PROGRESS' | 'COMPLETED';
  amount: number;
  taxFreeAmount: number;
  orderId: string;
  orderName: string;
  type: string;
  transactionType: 'CONFIRM' | 'CANCEL';
  businessNumber: string;
  customerIdentityNumber: string;
  failure: null;
  requestedAt: string;
  receiptUrl: string;
}

interface Wanted {
  orderId: string;
  orderName: string;
  amount: number;
  taxFreeAmount: number;
  type: string;
  number: string;
}

function newReceipt(wanted: Wanted, now: number, url: string): CashReceipt {
  const receiptKey = randomText(22);
  return {
    receiptKey, issueNumber: randomDigits(9), issueStatus: 'IN_PROGRESS', amount: wanted.amount, taxFreeAmount: wanted.taxFreeAmount, orderId: wanted.orderId, orderName: wanted.orderName, type: wanted.type,
    transactionType: 'CONFIRM', businessNumber: '0000000000', customerIdentityNumber: '*'.repeat(Math.min(wanted.number.length, 10)), failure: null, requestedAt: korean(now), receiptUrl: `${url}/receipt/${receiptKey}`,
  };
}

/** Issues what was wished for when the money came. It stands in the payment, not in the list of separate receipts. */
export function issueWith(payment: Payment, wish: ReceiptWish | null | undefined, now: number, url: string): void {
  if (!wish) return;
  const made = newReceipt({ orderId: payment.orderId, orderName: payment.orderName, amount: payment.balanceAmount, taxFreeAmount: payment.taxFreeAmount, type: wish.type, number: wish.number }, now, url);
  payment.cashReceipt = { type: made.type, receiptKey: made.receiptKey, issueNumber: made.issueNumber, receiptUrl: made.receiptUrl, amount: made.amount, taxFreeAmount: made.taxFreeAmount };
  payment.cashReceipts = [...(payment.cashReceipts ?? []), made];
}

/** Takes back the receipt's part of a cancel. */
export function takeBackWith(payment: Payment, cancel: Cancel, now: number, url: string): void {
  if (!payment.cashReceipt) return;
  const back: Wanted = { orderId: payment.orderId, orderName: payment.orderName, amount: cancel.cancelAmount, taxFreeAmount: cancel.taxFreeAmount, type: payment.cashReceipt.type, number: '' };
  const made: CashReceipt = { ...newReceipt(back, now, url), transactionType: 'CANCEL' };
  cancel.receiptKey = made.receiptKey;
  payment.cashReceipt.amount -= cancel.cancelAmount;
  payment.cashReceipts = [...(payment.cashReceipts ?? []), made];
}

/** As Toss names the first cancel of a receipt; how it names a second one is not known. */
function cancelKey(key: string, before: number): string {
  return before === 0 ? `c_${key}` : `c${before + 1}_${key}`;
}

/** The separate API of cash receipts. As at Toss, nothing is compared with payments, and nobody stops a second receipt for one order. */
export class CashReceipts {
  constructor(
    private readonly store: Store,
    private readonly now: () => number,
    private readonly url: () => string,
  ) {}

  create(body: Record<string, unknown>): CashReceipt {
    const { amount, orderId, orderName, type, customerIdentityNumber: number } = body;
    if (!Number.isSafeInteger(Number(amount)) || Number(amount) < 1 || typeof orderId !== 'string' || typeof orderName !== 'string') throw new Problem('INVALID_REQUEST');
    if ((type !== '소득공제' && type !== '지출증빙') || typeof number !== 'string' || !/^\d{1,30}$/.test(number)) throw new Problem('INVALID_CASH_RECEIPT_INFO');
    return this.saved(newReceipt({ orderId, orderName, amount: Number(amount), taxFreeAmount: Number(body['taxFreeAmount'] ?? 0), type, number }, this.now(), this.url()));
  }

  cancel(key: string, body: Record<string, unknown>): CashReceipt {
    const known = this.store.receipt(key) as CashReceipt | undefined;
    if (!known) throw new Problem('NOT_FOUND');
    const before = this.cancelsOf(key);
    const left = before.reduce((rest, cancelled) => rest - cancelled.amount, known.amount);
    const amount = Number(body['amount'] ?? left);
    if (!Number.isSafeInteger(amount) || amount < 1 || amount > left) throw new Problem('INVALID_REQUEST', '현금영수증에 남은 금액보다 많이 취소할 수 없습니다.');
    return this.saved({ ...known, receiptKey: cancelKey(key, before.length), transactionType: 'CANCEL', amount, requestedAt: korean(this.now()) });
  }

  list(query: URLSearchParams): { hasNext: boolean; lastCursor: number; data: object[] } {
    const day = query.get('requestDate') ?? '';
    const limit = Number(query.get('limit') ?? 100);
    if (!/^\d{4}-\d\d-\d\d$/.test(day)) throw new Problem('INVALID_DATE');
    if (!Number.isInteger(limit) || limit < 1 || limit > 10_000) throw new Problem('EXCEED_MAX_QUERY_LIMIT');
    const rows = this.store.receipts(day, Number(query.get('cursor') ?? 0) || 0, limit + 1);
    const shown = rows.slice(0, limit);
    return { hasNext: rows.length > limit, lastCursor: shown.at(-1)?.place ?? 0, data: shown.map(({ row }) => row) };
  }

  /** What was cancelled of a receipt before, oldest first. */
  private cancelsOf(key: string): CashReceipt[] {
    const found: CashReceipt[] = [];
    for (;;) {
      const one = this.store.receipt(cancelKey(key, found.length)) as CashReceipt | undefined;
      if (!one) return found;
      found.push(one);
    }
  }

  private saved(row: CashReceipt): CashReceipt {
    this.store.saveReceipt(row.receiptKey, row.requestedAt.slice(0, 10), row);
    return row;
  }
}
