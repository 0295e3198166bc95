const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** What is left until the end, in words: `5일 3시간 12분`; seconds only in the last hour. Never negative. */
export function remainingText(milliseconds: number): string {
  const left = Math.max(0, milliseconds);
  const days = Math.floor(left / DAY);
  const hours = Math.floor((left % DAY) / HOUR);
  const minutes = Math.floor((left % HOUR) / MINUTE);
  if (days > 0) return `${days}일 ${hours}시간 ${minutes}분`;
  if (hours > 0) return `${hours}시간 ${minutes}분`;
  return `${minutes}분 ${Math.floor((left % MINUTE) / 1000)}초`;
}

/** Moments at which a screen reader is told: ten minutes, one minute, the end. */
export function announcementAt(before: number, after: number): string | undefined {
  if (before > 0 && after <= 0) return '끝났습니다';
  if (before > MINUTE && after <= MINUTE) return '1분 남았습니다';
  if (before > 10 * MINUTE && after <= 10 * MINUTE) return '10분 남았습니다';
  return undefined;
}
