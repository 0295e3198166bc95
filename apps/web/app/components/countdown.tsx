import { remainingText } from '../remaining';

/**
 * Days, hours and minutes until the clock decides. The server writes what is left by its own time; the page's module counts on from there and,
 * at zero, asks the server: it never decides.
 */
export function Countdown({ closesAt, now }: { closesAt: string; now: string }) {
  const left = new Date(closesAt).getTime() - new Date(now).getTime();
  return (
    <span className="nb" data-countdown={left} aria-live="off">
      {remainingText(left)} 남음
    </span>
  );
}

/** The large form of an exhibition's page: figures for the eye, one sentence for the ear. */
export function BigCountdown({ closesAt, now }: { closesAt: string; now: string }) {
  const left = new Date(closesAt).getTime() - new Date(now).getTime();
  const figures = remainingText(left).split(' ').map((part) => /^(\d+)(.+)$/.exec(part));
  return (
    <div className="clock" data-countdown={left} data-figures="">
      <p className="vh" data-countdown-text aria-live="off">
        {remainingText(left)} 남았습니다
      </p>
      <div className="row" aria-hidden="true">
        {figures.map((figure, index) => (
          <span key={index}>
            <b>{figure?.[1]}</b>
            {figure?.[2]}
          </span>
        ))}
      </div>
    </div>
  );
}
