import { daysAfter, isBusinessDay, isDay, startOf } from './business-day.js';
import { korean, koreanDay, randomHex } from './clock.js';
import { Problem } from './problem.js';
import { metadataOf, type BankAccount } from './seller.js';

export type PayoutStatus = 'REQUESTED' | 'IN_PROGRESS' | 'COMPLETED' | 'FAILED' | 'CANCELED';

/** Toss's Payout. */
export interface Payout {
  id: string;
  refPayoutId: string;
  destination: string;
  scheduleType: 'EXPRESS' | 'SCHEDULED';
  payoutDate: string;
  amount: { currency: 'KRW'; value: number };
  transactionDescription: string;
  requestedAt: string;
  status: PayoutStatus;
  error: { code: string; message: string } | null;
  metadata: Record<string, string> | null;
}

const HOUR_MS = 3_600_000;
/** Of a scheduled payout's day: when the bank gets it, and when it has ended. */
const [BATCH_AT_MS, ENDED_AT_MS] = [9 * HOUR_MS, 10 * HOUR_MS];
/** The same of an instant one, from its request. */
const [SENT_AFTER_MS, ENDED_AFTER_MS] = [60_000, 10 * 60_000];
/** When an instant one may be asked for, on a business day. */
const [OPENS_MS, CLOSES_MS] = [8 * HOUR_MS, 15 * HOUR_MS];
const MOST_WON = 999_999_999;
const LONGEST_DAYS = 365;

/** Toss's accounts whose payouts end in a failure. */
const FAILING = new Set(['77701777777', '3025353430761', '02004240994312']);

/** One of a request. Throws Problem. */
export function newPayout(given: unknown, now: number): Payout {
  const { refPayoutId, destination, scheduleType, payoutDate, amount, transactionDescription, metadata } = (given ?? {}) as Record<string, unknown>;
  if (typeof refPayoutId !== 'string' || refPayoutId === '' || refPayoutId.length > 50) throw new Problem('INVALID_REQUEST', 'refPayoutId는 1자 이상 50자 이하입니다.');
  if (typeof destination !== 'string' || destination === '') throw new Problem('INVALID_REQUEST', 'destination이 필요합니다.');
  if (scheduleType !== 'EXPRESS' && scheduleType !== 'SCHEDULED') throw new Problem('INVALID_REQUEST', 'scheduleType은 EXPRESS나 SCHEDULED입니다.');
  const { currency, value } = (amount ?? {}) as Record<string, unknown>;
  if (currency !== 'KRW') throw new Problem('INVALID_CURRENCY');
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 1 || value > MOST_WON) throw new Problem('INVALID_REQUEST', '금액은 1원부터 10억 원 미만입니다.');
  if (typeof transactionDescription !== 'string' || transactionDescription === '' || [...transactionDescription].length > 7) throw new Problem('INVALID_REQUEST', 'transactionDescription은 1자 이상 7자 이하입니다.');
  return {
    id: `FPA_${randomHex(32)}`, refPayoutId, destination, scheduleType, payoutDate: dayOf(scheduleType, payoutDate, now), amount: { currency: 'KRW', value }, transactionDescription, requestedAt: korean(now),
    status: 'REQUESTED', error: null, metadata: metadataOf(metadata),
  };
}

function dayOf(scheduleType: Payout['scheduleType'], wanted: unknown, now: number): string {
  const today = koreanDay(now);
  if (scheduleType === 'EXPRESS') {
    if (!isBusinessDay(today)) throw new Problem('NOT_ALLOWED_HOLIDAY');
    const sinceMidnight = now - startOf(today);
    if (sinceMidnight < OPENS_MS || sinceMidnight >= CLOSES_MS) throw new Problem('INVALID_PAYABLE_DATE', '바로지급은 영업일 8시부터 15시까지 요청할 수 있습니다.');
    return today;
  }
  if (!isDay(wanted) || wanted <= today || wanted > daysAfter(today, LONGEST_DAYS)) throw new Problem('INVALID_PAYABLE_DATE');
  if (!isBusinessDay(wanted)) throw new Problem('NOT_ALLOWED_HOLIDAY');
  return wanted;
}

/** When a payout goes to the bank, and when it ends there. */
export function timesOf(payout: Payout): { sentAt: number; endedAt: number } {
  const from = payout.scheduleType === 'EXPRESS' ? Date.parse(payout.requestedAt) : startOf(payout.payoutDate);
  return payout.scheduleType === 'EXPRESS' ? { sentAt: from + SENT_AFTER_MS, endedAt: from + ENDED_AFTER_MS } : { sentAt: from + BATCH_AT_MS, endedAt: from + ENDED_AT_MS };
}

/** Why the bank refuses this account; null where it does not. */
export function bankFailure(account: BankAccount | undefined): string | null {
  return account === undefined || FAILING.has(account.accountNumber) ? 'INVALID_ACCOUNT_NUMBER' : null;
}
