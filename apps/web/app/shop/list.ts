import type { Announce } from './announcer';

/** A sort acts when it is chosen; "more" appends in place, keeps the address that "back" comes back to, and focuses the first new card. */
export function watchList(announce: Announce): void {
  document.querySelector<HTMLSelectElement>('[data-sort] select')?.addEventListener('change', (event) => {
    (event.currentTarget as HTMLSelectElement).form?.requestSubmit();
  });
  document.addEventListener('click', (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('[data-more] a[data-part]');
    if (!link || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    void append(link, announce);
  });
}

async function append(link: HTMLAnchorElement, announce: Announce): Promise<void> {
  const list = document.querySelector('[data-list]');
  const more = link.closest('[data-more]');
  if (!list || !more || link.getAttribute('aria-busy') === 'true') return;
  link.setAttribute('aria-busy', 'true');
  try {
    const answer = await fetch(link.dataset['part'] ?? link.href);
    if (!answer.ok) throw new Error(String(answer.status));
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const cards = [...page.querySelectorAll('[data-list] > li')];
    const next = page.querySelector('[data-more]');
    if (cards.length === 0 || !next) throw new Error('no cards');
    list.append(...cards);
    history.replaceState(history.state, '', link.getAttribute('href')?.split('#')[0]);
    more.replaceWith(next);
    const nextLink = next.querySelector<HTMLAnchorElement>('a[data-part]');
    // The part's own link counts from itself; this page's address has to count from the front.
    if (nextLink) nextLink.href = widened(location.href, nextLink.href);
    cards[0]?.querySelector('a')?.focus();
    announce(next.querySelector('p')?.textContent ?? '');
  } catch {
    location.href = link.href;
  }
}

const STEP = 24;
const MOST = 96;

function widened(here: string, fallback: string): string {
  const url = new URL(here);
  const shown = Number(url.searchParams.get('n') ?? STEP);
  if (url.searchParams.has('after') || shown + STEP > MOST) return fallback;
  url.searchParams.set('n', String(shown + STEP));
  url.hash = `item-${shown + 1}`;
  return url.href;
}
