import { addBusinessDays, DAY, isBusinessDay, kstDate, later, startOfKstDay, won, type Won } from '#kernel';
import { CAUSES, type ClaimCause } from './claim.rules.js';
import { PRESUMED_DAYS } from './confirmation.rules.js';

/** Law of electronic commerce 17(1): seven days from the day after the goods came. */
const CHANGE_OF_MIND_DAYS = 7;
/** 17(3): goods unlike their description, from the day that the shopper knew it. */
const KNOWN_DAYS = 30;
/** 17(3): and at most three months from the day that they came. */
const UNLIKE_MONTHS = 3;
/** 18(2): business days in which the money must be back, counted from the goods' return. */
const REFUND_DAYS = 3;
/** 18(2), decree 21-3: a year's interest of a refund that is late, in basis points. */
const LATE_RATE_BP = 1_500;

/** The day `days` after the day of `at`; where that is a Saturday, a Sunday or a holiday, the next business day (civil law 161). */
function dayAfter(at: Date, days: number): string {
  return businessDayFrom(kstDate(new Date(startOfKstDay(kstDate(at)).getTime() + days * DAY)));
}

function businessDayFrom(day: string): string {
  let found = day;
  while (!isBusinessDay(found)) found = kstDate(new Date(startOfKstDay(found).getTime() + DAY));
  return found;
}

/** The same day of a later month, or that month's last day where it has none such (civil law 160). */
function monthsAfter(at: Date, months: number): string {
  const [year = 0, month = 1, day = 1] = kstDate(at).split('-').map(Number);
  const lastDay = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  const last = new Date(Date.UTC(year, month - 1 + months, Math.min(day, lastDay)));
  return businessDayFrom(last.toISOString().slice(0, 10));
}

/**
 * The last Korean day on which a shopper may return goods that came at `deliveredAt`. `knownAt`: when he saw that they are unlike their
 * description; today where he says it now.
 */
export function lastReturnDay(cause: ClaimCause, deliveredAt: Date, knownAt: Date): string {
  if (CAUSES[cause].bearer === 'SHOPPER') return dayAfter(deliveredAt, CHANGE_OF_MIND_DAYS);
  const known = dayAfter(knownAt, KNOWN_DAYS);
  const months = monthsAfter(deliveredAt, UNLIKE_MONTHS);
  return known < months ? known : months;
}

/**
 * Since when the days of what a shopper holds are counted: since its delivery, or, where it was exchanged, since the new goods have surely come. Nobody reports their arrival, so that is as
 * late as for a parcel that nobody reports (`PRESUMED_DAYS`). Null before delivery.
 */
export function arrivedAt(deliveredAt: Date | null, replacedAt: Date | null): Date | null {
  if (deliveredAt === null || replacedAt === null) return deliveredAt;
  const presumed = later(replacedAt, PRESUMED_DAYS * DAY);
  return presumed > deliveredAt ? presumed : deliveredAt;
}

/** Whether a return may still be asked for at `at`: until midnight of its last day. */
export function mayReturn(cause: ClaimCause, deliveredAt: Date, at: Date): boolean {
  return kstDate(at) <= lastReturnDay(cause, deliveredAt, at);
}

/** The Korean day until which the money must be back. `from`: when the goods came back, or when the shopper withdrew from goods that were never sent. */
export function refundDueDay(from: Date): string {
  return addBusinessDays(from, REFUND_DAYS);
}

/** Whole Korean days that a refund is late. */
export function lateDays(dueDay: string, paidAt: Date): number {
  return Math.max(0, Math.round((startOfKstDay(kstDate(paidAt)).getTime() - startOfKstDay(dueDay).getTime()) / DAY));
}

/** Interest of a late refund, cut to won: the sum × 15 % × days / 365. */
export function lateInterest(refundWon: Won, days: number): Won {
  return won(Number((BigInt(refundWon) * BigInt(LATE_RATE_BP) * BigInt(days)) / (10_000n * 365n)));
}
