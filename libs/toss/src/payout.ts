import { seconds } from './korean-time.js';
import type { LastResponse } from './request-sender.js';

/** Toss's Payout, as far as this client reads it. */
export interface TossPayout {
  id: string;
  refPayoutId: string;
  destination: string;
  scheduleType: string;
  payoutDate: string;
  amount: { currency: string; value: number };
  transactionDescription: string;
  requestedAt: string;
  status: string;
  error?: { code: string; message: string } | null;
  metadata?: Record<string, string> | null;
}

/** Stripe's words. `pending`: taken; `in_transit`: at the bank. Keep `paid` → `failed` legal: Toss does not rule it out. */
export type PayoutStatus = 'pending' | 'in_transit' | 'paid' | 'failed' | 'canceled';

/** Money from the balance to a seller, in Stripe's shape. Sums in won, moments in unix seconds. */
export interface Payout {
  id: string;
  object: 'payout';
  ref_payout_id: string;
  /** The account (seller) that is paid. */
  destination: string;
  amount: number;
  currency: string;
  method: 'instant' | 'standard';
  /** The Korean day of the payment, such as `2026-11-24`. */
  payout_date: string;
  /** Midnight of that day in Korea. */
  arrival_date: number;
  status: PayoutStatus;
  /** Why it failed. */
  failure_code: string | null;
  failure_message: string | null;
  statement_descriptor: string;
  metadata: Record<string, string>;
  created: number;
  livemode: boolean;
  raw: TossPayout;
  readonly lastResponse?: LastResponse;
}

const STATUS: Readonly<Record<string, PayoutStatus>> = { REQUESTED: 'pending', IN_PROGRESS: 'in_transit', COMPLETED: 'paid', FAILED: 'failed', REJECTED: 'failed', CANCELED: 'canceled', DELETED: 'canceled' };

/** Reads Toss's payout. A status that Toss adds later reads as `pending`: nothing may be concluded from it. */
export function toPayout(payout: TossPayout, livemode: boolean): Payout {
  const status = STATUS[payout.status] ?? 'pending';
  return {
    id: payout.id, object: 'payout', ref_payout_id: payout.refPayoutId, destination: payout.destination, amount: payout.amount.value, currency: payout.amount.currency.toLowerCase(),
    method: payout.scheduleType === 'EXPRESS' ? 'instant' : 'standard', payout_date: payout.payoutDate, arrival_date: seconds(`${payout.payoutDate}T00:00:00`), status,
    failure_code: payout.error?.code ?? null, failure_message: payout.error?.message ?? null, statement_descriptor: payout.transactionDescription, metadata: payout.metadata ?? {},
    created: seconds(payout.requestedAt), livemode, raw: payout,
  };
}

/** What is wrong with an answer that should be a Payout, or null. */
export function wrongPayout(body: unknown, asked: { id?: string; amount?: number }): string | null {
  if (body === null || typeof body !== 'object') return 'is no payout';
  const { id, refPayoutId, destination, status, payoutDate, requestedAt, amount } = body as Record<string, unknown>;
  if ([id, refPayoutId, destination, status, payoutDate, requestedAt].some((value) => typeof value !== 'string')) return 'is no payout';
  const { value, currency } = (amount ?? {}) as Record<string, unknown>;
  if (!Number.isSafeInteger(value) || typeof currency !== 'string') return 'has an impossible sum';
  if (asked.id !== undefined && asked.id !== id) return 'is about another payout';
  if (asked.amount !== undefined && asked.amount !== value) return `has another amount (${String(value)}, asked ${asked.amount})`;
  return null;
}
