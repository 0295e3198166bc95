import { kstDate, showDate } from '#kernel/pure';

export const DAY_MS = 86_400_000;

/** The last day of a period that begins the day after `from`: `12월 1일(화)`. */
export function untilWords(from: string, milliseconds: number): string {
  return showDate(new Date(new Date(from).getTime() + milliseconds));
}

/** Whether that day is over. */
export function isOver(from: string, milliseconds: number, now: string): boolean {
  return kstDate(new Date(new Date(from).getTime() + milliseconds)) < kstDate(new Date(now));
}
