import { addBusinessDays, DAY, kstDate, kstParts, later, startOfKstDay } from '#kernel';
import type { SettlementCycle } from '#vendor';

/** Korean calendar days, both counted. */
export interface Period {
  start: string;
  end: string;
}

/** Business days after the end of a period until its money is sent. */
export const PAYOUT_BUSINESS_DAYS = 3;

/** The period of a cycle that a Korean day lies in: Monday to Sunday, or the 1st to the 15th and the 16th to the end of the month. */
export function periodOf(cycle: SettlementCycle, day: string): Period {
  const at = startOfKstDay(day);
  if (cycle === 'WEEKLY') {
    const start = later(at, -((kstParts(at).weekday + 6) % 7) * DAY);
    return { start: kstDate(start), end: kstDate(later(start, 6 * DAY)) };
  }
  const { year, month, day: date } = kstParts(at);
  const of = (number: number): string => `${day.slice(0, 8)}${String(number).padStart(2, '0')}`;
  if (date <= 15) return { start: of(1), end: of(15) };
  return { start: of(16), end: of(new Date(Date.UTC(year, month, 0)).getUTCDate()) };
}

/** The first moment that does not belong to a period any more. */
export function endOf(period: Period): Date {
  return later(startOfKstDay(period.end), DAY);
}

/** The periods of a cycle that are over at `at`, the oldest first, from the one that `from` lies in. */
export function periodsOver(cycle: SettlementCycle, from: string, at: Date): Period[] {
  const periods: Period[] = [];
  for (let period = periodOf(cycle, from); endOf(period) <= at; period = nextPeriod(cycle, period)) periods.push(period);
  return periods;
}

export function nextPeriod(cycle: SettlementCycle, period: Period): Period {
  return periodOf(cycle, kstDate(endOf(period)));
}

/** The Korean day on which the money of a period is sent. */
export function payoutDay(period: Period): string {
  return addBusinessDays(startOfKstDay(period.end), PAYOUT_BUSINESS_DAYS);
}
