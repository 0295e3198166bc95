import { kstParts, showDate, showMoment } from '#kernel/pure';

/** A moment on the Korean clock, wherever the browser is: `11월 29일(일) 오후 6시`. */
export function When({ at, dateOnly = false }: { at: string; dateOnly?: boolean }) {
  const moment = new Date(at);
  if (dateOnly) {
    return (
      <time className="nb" dateTime={at}>
        {showDate(moment)}
      </time>
    );
  }
  const [day = '', ...hour] = showMoment(moment).split(/(?<=\)) /);
  return (
    <time dateTime={at}>
      <span className="nb">{day}</span> <span className="nb">{hour.join(' ')}</span>
    </time>
  );
}

/** `2026년 10월 2일`: for dates that may lie in another year. */
export function showLongDate(at: string): string {
  const { year, month, day } = kstParts(new Date(at));
  return `${year}년 ${month}월 ${day}일`;
}
