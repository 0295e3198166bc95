const NINE_HOURS_MS = 9 * 3_600_000;

/** Unix seconds. Toss writes Korean time with its offset, but not everywhere: without one it means Korea. */
export function seconds(text: string): number {
  const zoned = /(Z|[+-]\d\d:?\d\d)$/.test(text) ? text : `${text}+09:00`;
  return Math.floor(Date.parse(zoned) / 1000);
}

/** As Toss wants it in a query: Korean time without an offset. A trailing Z is refused there. */
export function koreanTime(at: Date): string {
  return new Date(at.getTime() + NINE_HOURS_MS).toISOString().slice(0, 19);
}

/** The Korean day of a moment in unix seconds. */
export function koreanDay(at: number): string {
  return koreanTime(new Date(at * 1000)).slice(0, 10);
}
