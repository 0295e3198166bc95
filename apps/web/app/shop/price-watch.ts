import { showWon } from '#kernel/pure';
import type { Announce } from './announcer';

const KEY = 'price-seen';
/** A look at another tab is no reason to ask again. */
const AWAY_MS = 20_000;

/**
 * A product page that stays open while its price changes. Coming back to it (another tab, the back button) asks the server what is shown there now; where
 * that differs the page is loaded anew, and says once what the price was.
 */
export function watchPrice(announce: Announce): void {
  const shown = shownIn(document);
  if (!shown) return;
  sayChange(shown, announce);
  let left = performance.now();
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') left = performance.now();
    else if (performance.now() - left > AWAY_MS) void look(shown);
  });
  addEventListener('pageshow', (event) => {
    if (event.persisted) void look(shown);
  });
}

/** Loads the page anew; the price that stands here now is told as the old one if another comes. */
export function reloadWithPrice(): void {
  const shown = shownIn(document);
  if (shown) sessionStorage.setItem(KEY, `${location.pathname} ${shown.dataset['shownPrice'] ?? ''}`);
  location.reload();
}

function shownIn(page: Document): HTMLElement | null {
  return page.querySelector<HTMLElement>('[data-shown-price]');
}

async function look(shown: HTMLElement): Promise<void> {
  try {
    const answer = await fetch(location.href, { cache: 'no-store' });
    if (!answer.ok) return;
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const buyable = (one: Document): boolean => one.querySelector('[data-buy]') !== null;
    if (shownIn(page)?.dataset['shownPrice'] !== shown.dataset['shownPrice'] || buyable(page) !== buyable(document)) reloadWithPrice();
  } catch {
    // Not reachable now: the cart and the order ask again before anything is paid.
  }
}

function sayChange(shown: HTMLElement, announce: Announce): void {
  const [path, was] = (sessionStorage.getItem(KEY) ?? '').split(' ');
  sessionStorage.removeItem(KEY);
  const now = shown.dataset['shownPrice'];
  if (path !== location.pathname || !was || was === now) return;
  const text = `가격이 바뀌었습니다: ${showWon(Number(was))} → ${showWon(Number(now))}`;
  const note = document.createElement('p');
  note.className = 'note warn';
  note.textContent = text;
  shown.before(note);
  announce(text);
}
