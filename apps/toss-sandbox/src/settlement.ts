import { businessDaysAfter, startOf } from './business-day.js';
import { koreanDay } from './clock.js';
import type { Payment } from './payment.js';
import type { Store, Transaction } from './store.js';

/** Illustrative, not Toss's: what it keeps in basis points of the amount, VAT included, and after how many business days it pays. */
const TERMS: Readonly<Record<string, { feeBp: number; days: number }>> = {
  카드: { feeBp: 250, days: 2 }, 간편결제: { feeBp: 280, days: 2 }, 계좌이체: { feeBp: 180, days: 1 }, 가상계좌: { feeBp: 30, days: 1 },
};
const OTHER = { feeBp: 250, days: 2 };

/** Toss's Settlement: what it pays out for one approval, or takes back for one cancel (below zero). */
export interface Settlement {
  mId: string;
  paymentKey: string;
  transactionKey: string;
  orderId: string;
  currency: 'KRW';
  method: string | null;
  amount: number;
  interestFee: number;
  fees: { type: 'BASE' | 'ETC'; fee: number }[];
  /** Of the fee, as `vat`: both together are the fee. */
  supplyAmount: number;
  vat: number;
  payOutAmount: number;
  approvedAt: string;
  soldDate: string;
  paidOutDate: string;
  card: object | null;
  easyPay: object | null;
  giftCertificate: null;
  mobilePhone: null;
  transfer: object | null;
  virtualAccount: object | null;
  cancel: object | null;
}

export function settlementOf(row: Transaction, payment: Payment | undefined): Settlement {
  const { feeBp, days } = TERMS[row.method ?? ''] ?? OTHER;
  const fee = Math.trunc((row.amount * feeBp) / 10_000);
  const soldDate = row.transactionAt.slice(0, 10);
  const made: Settlement = {
    mId: row.mId, paymentKey: row.paymentKey, transactionKey: row.transactionKey, orderId: row.orderId, currency: 'KRW', method: row.method, amount: row.amount, interestFee: 0, fees: [], supplyAmount: 0, vat: 0, payOutAmount: 0,
    approvedAt: row.transactionAt, soldDate, paidOutDate: businessDaysAfter(soldDate, days), card: payment?.card ?? null, easyPay: payment?.easyPay ?? null, giftCertificate: null, mobilePhone: null,
    transfer: payment?.transfer ?? null, virtualAccount: payment?.virtualAccount ?? null, cancel: payment?.cancels?.find((cancel) => cancel.transactionKey === row.transactionKey) ?? null,
  };
  return withFee(made, fee);
}

/** The same settlement with another fee: its VAT and what is paid out follow. */
export function withFee(settlement: Settlement, fee: number): Settlement {
  const vat = Math.round(fee / 11);
  return { ...settlement, fees: [{ type: 'BASE', fee }], supplyAmount: fee - vat, vat, payOutAmount: settlement.amount - fee };
}

/** What Toss holds of the shop's money, before any payout: settled by now, and still to come. */
export function earned(store: Store, now: number): { available: number; pending: number } {
  const sums = { available: 0, pending: 0 };
  for (const { day, method, netWon } of store.netByDay(Object.entries(TERMS).map(([name, { feeBp }]) => [name, feeBp]), OTHER.feeBp)) {
    const paidOutDate = businessDaysAfter(day, (TERMS[method ?? ''] ?? OTHER).days);
    sums[startOf(paidOutDate) <= startOf(koreanDay(now)) ? 'available' : 'pending'] += netWon;
  }
  return sums;
}
