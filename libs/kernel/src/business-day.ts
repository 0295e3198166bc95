import * as years from '@hyunbinseo/holidays-kr/all';
import { DAY } from './clock.js';
import { kstDate, kstParts, startOfKstDay } from './format.js';

/** Public holidays with substitute holidays, from the official gazette: `2026-02-16` and so on. */
const HOLIDAYS: ReadonlySet<string> = new Set(Object.values(years).flatMap((year) => Object.keys(year)));
const LAST_YEAR = Math.max(...[...HOLIDAYS].map((day) => Number(day.slice(0, 4))));

/** Whether banks and offices of Korea work on this calendar day. Throws a RangeError beyond the table: a deadline must alarm, not guess. */
export function isBusinessDay(day: string): boolean {
  if (Number(day.slice(0, 4)) > LAST_YEAR) throw new RangeError(`no holidays known after ${LAST_YEAR}: ${day}`);
  const weekday = kstParts(startOfKstDay(day)).weekday;
  return weekday !== 0 && weekday !== 6 && !HOLIDAYS.has(day);
}

/** The calendar day `count` business days after the day of `from` (which itself does not count). */
export function addBusinessDays(from: Date, count: number): string {
  let at = startOfKstDay(kstDate(from));
  for (let left = count; left > 0; ) {
    at = new Date(at.getTime() + DAY);
    if (isBusinessDay(kstDate(at))) left -= 1;
  }
  return kstDate(at);
}
