import { announcementAt, remainingText } from '../remaining';
import type { Announce } from './announcer';
import { reloadWithPrice } from './price-watch';

/**
 * Counts on from what the server said was left, by the browser's steady clock (its date may be wrong). At zero the page is asked for again:
 * the server decides what is open.
 */
export function watchCountdowns(announce: Announce): void {
  const clocks = [...document.querySelectorAll<HTMLElement>('[data-countdown]')].map((element) => ({ element, left: Number(element.dataset['countdown']) }));
  if (clocks.length === 0) return;
  const began = performance.now();
  let before = 0;
  const tick = (): void => {
    const gone = performance.now() - began;
    for (const { element, left } of clocks) show(element, left - gone);
    const first = Math.min(...clocks.map((clock) => clock.left));
    const said = announcementAt(first - before, first - gone);
    if (said !== undefined) announce(said);
    before = gone;
    if (first - gone > 0) setTimeout(tick, Math.min(1000, Math.max(50, first - gone)));
    // A little after the end, and not all browsers at the same instant.
    else if (first > 0) setTimeout(() => reloadWithPrice(), 300 + (began % 1700));
  };
  tick();
}

function show(element: HTMLElement, left: number): void {
  if (element.dataset['quiet'] !== undefined) return;
  const text = remainingText(left);
  if (element.dataset['figures'] === undefined) {
    if (element.textContent !== `${text} 남음`) element.textContent = `${text} 남음`;
    return;
  }
  const sentence = element.querySelector('[data-countdown-text]');
  if (!sentence || sentence.textContent === `${text} 남았습니다`) return;
  sentence.textContent = `${text} 남았습니다`;
  const parts = text.split(' ').map((part) => /^(\d+)(.+)$/.exec(part));
  element.querySelector('.row')?.replaceChildren(
    ...parts.map((part) => {
      const figure = document.createElement('span');
      const number = document.createElement('b');
      number.textContent = part?.[1] ?? '';
      figure.append(number, part?.[2] ?? '');
      return figure;
    }),
  );
}
