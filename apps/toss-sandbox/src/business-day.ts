import * as years from '@hyunbinseo/holidays-kr/all';
import { koreanDay } from './clock.js';

const HOLIDAYS: ReadonlySet<string> = new Set(Object.values(years).flatMap((year) => Object.keys(year)));
const DAY_MS = 86_400_000;

/** Whether banks work on this Korean day. Beyond the known holidays only weekends count. */
export function isBusinessDay(day: string): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !HOLIDAYS.has(day);
}

/** The day `count` business days after `day`, which does not count itself. */
export function businessDaysAfter(day: string, count: number): string {
  let at = day;
  for (let left = count; left > 0; ) {
    at = daysAfter(at, 1);
    if (isBusinessDay(at)) left -= 1;
  }
  return at;
}

export function daysAfter(day: string, count: number): string {
  return koreanDay(startOf(day) + count * DAY_MS);
}

/** Midnight of a Korean day, in milliseconds. */
export function startOf(day: string): number {
  return Date.parse(`${day}T00:00:00+09:00`);
}

/** Whether a text is a day of the calendar, such as `2026-11-24`. */
export function isDay(text: unknown): text is string {
  return typeof text === 'string' && /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(startOf(text)) && koreanDay(startOf(text)) === text;
}
