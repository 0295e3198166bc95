import { kstParts, showDate, showMoment, startOfKstDay } from '#kernel/pure';
import { useRouteLoaderData } from 'react-router';
import type { loader } from '../root';

/** A moment on the Korean clock, wherever the browser is: `11월 29일(일) 오후 6시`, with its year where that is another than the mall's. */
export function When({ at, dateOnly = false }: { at: string; dateOnly?: boolean }) {
  const year = useMallYear();
  const moment = new Date(at);
  if (dateOnly) {
    return (
      <time className="nb" dateTime={at}>
        {showDate(moment, year)}
      </time>
    );
  }
  const [day = '', ...hour] = showMoment(moment, year).split(/(?<=\)) /);
  return (
    <time dateTime={at}>
      <span className="nb">{day}</span> <span className="nb">{hour.join(' ')}</span>
    </time>
  );
}

/** A Korean calendar day: `11월 26일(목)`, with its year where that is another than the mall's. */
export function Day<Text extends string>({ on }: { on: Text extends { moment: true } ? never : Text }) {
  return (
    <time className="nb" dateTime={on}>
      {showDate(startOfKstDay(on), useMallYear())}
    </time>
  );
}

/** The year that it is in the mall. */
function useMallYear(): number | undefined {
  return useRouteLoaderData<typeof loader>('root')?.year;
}

/** `2026년 10월 2일`: for dates that may lie in another year. */
export function showLongDate(at: string): string {
  const { year, month, day } = kstParts(new Date(at));
  return `${year}년 ${month}월 ${day}일`;
}
