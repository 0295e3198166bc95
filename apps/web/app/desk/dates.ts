import { showDate, startOfKstDay } from '#kernel/pure';

/** A Korean calendar day with its weekday: `11월 26일(목)`. */
export function showDay(date: string): string {
  return showDate(startOfKstDay(date));
}
