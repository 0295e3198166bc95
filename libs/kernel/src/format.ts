/** How sums and moments are written for people. Korean time whatever the machine's zone: UTC+9, no summer time. */

const NUMBER = new Intl.NumberFormat('ko-KR');
const WEEKDAYS = ['일', '월', '화', '수', '목', '금', '토'] as const;
export const KST_OFFSET_MS = 9 * 3_600_000;

/** `76500` → `76,500원`; negative sums with a true minus sign. */
export function showWon(amount: number): string {
  return `${amount < 0 ? '−' : ''}${NUMBER.format(Math.abs(amount))}원`;
}

/** `−1,200`, with a true minus sign. */
export function showNumber(value: number): string {
  return `${value < 0 ? '−' : ''}${NUMBER.format(Math.abs(value))}`;
}

/** The parts of a moment on a Korean wall clock. */
export function kstParts(at: Date): { year: number; month: number; day: number; weekday: number; hour: number; minute: number; second: number } {
  const shifted = new Date(at.getTime() + KST_OFFSET_MS);
  return {
    year: shifted.getUTCFullYear(),
    month: shifted.getUTCMonth() + 1,
    day: shifted.getUTCDate(),
    weekday: shifted.getUTCDay(),
    hour: shifted.getUTCHours(),
    minute: shifted.getUTCMinutes(),
    second: shifted.getUTCSeconds(),
  };
}

/** `11월 29일(일)`; `2026년 11월 29일(일)` where that is not this year. `thisYear`: left out where only days near today are told. */
export function showDate(at: Date, thisYear?: number): string {
  const { year, month, day, weekday } = kstParts(at);
  return `${thisYear === undefined || thisYear === year ? '' : `${year}년 `}${month}월 ${day}일(${WEEKDAYS[weekday] ?? ''})`;
}

/** `오후 6시`, `오전 9시 30분`, `자정`, `낮 12시`. */
export function showTime(at: Date): string {
  const { hour, minute } = kstParts(at);
  if (hour === 0 && minute === 0) return '자정';
  if (hour === 12 && minute === 0) return '낮 12시';
  const half = hour < 12 ? '오전' : '오후';
  const twelve = hour % 12 === 0 ? 12 : hour % 12;
  return `${half} ${twelve}시${minute === 0 ? '' : ` ${minute}분`}`;
}

/** `11월 29일(일) 오후 6시`; the year as in `showDate`. */
export function showMoment(at: Date, thisYear?: number): string {
  return `${showDate(at, thisYear)} ${showTime(at)}`;
}

/** `2026-11-24` on the Korean calendar. */
export function kstDate(at: Date): string {
  return new Date(at.getTime() + KST_OFFSET_MS).toISOString().slice(0, 10);
}

/** Whether it is a day of the calendar, as `2026-11-24`. `Date` itself takes 31 November for the first of December. */
export function isDay(text: string): boolean {
  const at = new Date(`${text}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
}

/** The moment at which a Korean calendar day begins. Throws a RangeError on a day that does not exist. */
export function startOfKstDay(date: string): Date {
  const at = new Date(`${date}T00:00:00+09:00`);
  if (Number.isNaN(at.getTime()) || kstDate(at) !== date) throw new RangeError(`no such day: ${date}`);
  return at;
}

/** Particles after a word: by its last letter; after digits and Latin letters both forms, since they can be read either way. */
export function withParticle(word: string, pair: '을/를' | '이/가' | '은/는' | '와/과'): string {
  const [closed, open] = pair === '와/과' ? (['과', '와'] as const) : (pair.split('/') as [string, string]);
  const code = word.trimEnd().codePointAt(word.trimEnd().length - 1) ?? 0;
  if (code < 0xac00 || code > 0xd7a3) return `${word}${closed}(${open})`;
  return `${word}${(code - 0xac00) % 28 === 0 ? open : closed}`;
}
