import { showDate, startOfKstDay } from '#kernel/pure';

/** A Korean calendar day with its weekday: `11월 26일(목)`. A moment is no day: `When` shows those. */
export function showDay<Day extends string>(date: Day extends { moment: true } ? never : Day): string {
  return showDate(startOfKstDay(date));
}
