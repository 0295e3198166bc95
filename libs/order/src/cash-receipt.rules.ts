import { DomainError } from '#kernel';
import type { PaymentMethod } from './order.state.js';

/** 소득공제 (a person's) and 지출증빙 (a business's). */
export type CashReceiptKind = 'INCOME_DEDUCTION' | 'EXPENSE_PROOF';

export interface CashReceiptWish {
  type: CashReceiptKind;
  number: string;
}

/** Income tax law 162-3(4): from this sum on (VAT included) a receipt is issued even where nobody asks. */
export const MANDATORY_WON = 100_000;
/** And within so many days of the payment. */
export const ISSUE_DAYS = 5;
/** The tax service's number for somebody unknown (자진발급). */
export const UNKNOWN_BUYER = '0100001234';

/** Whether money that comes this way is cash, for the tax service. */
export function isCash(method: string): boolean {
  return (['TRANSFER', 'VIRTUAL_ACCOUNT'] satisfies PaymentMethod[] as string[]).includes(method);
}

/** Digits only: a mobile phone for a person, ten digits for a business. Null where none is wanted, or where the payment is no cash. Throws CASH_RECEIPT_NUMBER. */
export function checkedWish(wish: CashReceiptWish | null | undefined, method: string): CashReceiptWish | null {
  if (!wish || !isCash(method)) return null;
  const number = wish.number.normalize('NFKC').replace(/[\s-]/g, '');
  const good = wish.type === 'EXPENSE_PROOF' ? /^\d{10}$/.test(number) : /^01\d{8,9}$/.test(number);
  if (!good) throw new DomainError('CASH_RECEIPT_NUMBER', { field: 'cashReceipt' });
  return { type: wish.type, number };
}
