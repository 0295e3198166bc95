import { showNumber, showWon } from '#kernel/pure';
import type { Announce } from './announcer';

/** The product page's form: steps, the sum of the choice, and putting it into the cart without leaving the page. */
export function watchBuyForm(announce: Announce): void {
  const form = document.querySelector<HTMLFormElement>('[data-buy]');
  const quantity = form?.querySelector<HTMLInputElement>('[name=quantity]');
  if (!form || !quantity) return;
  addSteps(quantity);
  const refresh = (): void => showSum(form, quantity);
  form.addEventListener('input', refresh);
  form.addEventListener('change', refresh);
  addEventListener('pageshow', refresh);
  form.addEventListener('submit', (event) => {
    const button = event.submitter as HTMLButtonElement | null;
    if (button?.value !== 'stay') return;
    event.preventDefault();
    void add(form, button, announce);
  });
}

function addSteps(quantity: HTMLInputElement): void {
  const step = quantity.closest('[data-step]');
  for (const [sign, by, label] of [['−', -1, '하나 빼기'], ['+', 1, '하나 더하기']] as const) {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = sign;
    button.setAttribute('aria-label', label);
    button.addEventListener('click', () => {
      const next = Number(quantity.value) + by;
      const most = Number(quantity.max) || 999;
      if (next > most) return sayLimit(quantity, most);
      quantity.value = String(Math.max(next, 1));
      quantity.dispatchEvent(new Event('input', { bubbles: true }));
    });
    if (by < 0) step?.prepend(button);
    else step?.append(button);
  }
}

/** At the limit the button says why it does nothing more; the words go with the next change. */
function sayLimit(quantity: HTMLInputElement, most: number): void {
  const form = quantity.form;
  const problem = form?.querySelector<HTMLElement>('[data-buy-problem]');
  if (!form || !problem) return;
  problem.textContent = most === 999 ? '한 번에 999개까지 담을 수 있습니다.' : `${showNumber(most)}개가 남은 전부입니다. 더 담을 수 없습니다.`;
  problem.hidden = false;
  form.addEventListener('input', () => { problem.hidden = true; }, { once: true });
}

/** The variant that is chosen, as its element: a hidden field, a radio, or an option of a list. */
function chosen(form: HTMLFormElement): HTMLElement | null {
  const field = form.elements.namedItem('variantId');
  if (field instanceof HTMLSelectElement) return field.value === '' ? null : (field.selectedOptions[0] ?? null);
  if (field instanceof RadioNodeList) return [...field].find((radio): radio is HTMLInputElement => radio instanceof HTMLInputElement && radio.checked) ?? null;
  if (field instanceof HTMLInputElement) return field.type === 'hidden' || field.checked ? field : null;
  return null;
}

function showSum(form: HTMLFormElement, quantity: HTMLInputElement): void {
  const variant = chosen(form);
  const sum = form.querySelector<HTMLElement>('[data-sum]');
  const pieces = Number(quantity.value);
  if (variant) quantity.max = String(Math.min(999, Math.max(1, Number(variant.dataset['available']))));
  if (!sum) return;
  sum.hidden = !variant || !Number.isInteger(pieces) || pieces < 1;
  const amount = sum.querySelector('[data-sum-amount]');
  if (!variant || !amount) return;
  const { price, selling, held } = variant.dataset;
  const beyond = held !== undefined && pieces > Number(held);
  amount.textContent = showWon(Number(beyond ? selling : price) * pieces);
  const note = form.querySelector<HTMLElement>('[data-held-note]');
  if (!note) return;
  note.hidden = !beyond;
  note.textContent = beyond ? `기획전 가격으로는 ${showNumber(Number(held))}개까지 살 수 있습니다. ${showNumber(pieces)}개는 모두 판매가로 셈합니다.` : '';
}

async function add(form: HTMLFormElement, button: HTMLButtonElement, announce: Announce): Promise<void> {
  if (button.getAttribute('aria-busy') === 'true') return;
  button.setAttribute('aria-busy', 'true');
  const problem = form.querySelector<HTMLElement>('[data-buy-problem]');
  if (problem) problem.hidden = true;
  try {
    const answer = await fetch(form.action, { method: 'POST', body: new URLSearchParams(new FormData(form) as unknown as Record<string, string>), headers: { accept: 'application/json' } });
    const result = (await answer.json()) as { quantity: number } | { problem: { text: string } };
    if ('problem' in result) {
      if (problem) {
        problem.textContent = result.problem.text;
        problem.hidden = false;
      }
      return;
    }
    showCount(result.quantity);
    toast(`장바구니에 담았습니다. 모두 ${showNumber(result.quantity)}개`, announce);
  } catch {
    // The plain form still works, and says what is wrong on a page of its own.
    form.submit();
  } finally {
    button.removeAttribute('aria-busy');
  }
}

function showCount(quantity: number): void {
  for (const badge of document.querySelectorAll<HTMLElement>('[data-cart-badge]')) {
    badge.hidden = quantity === 0;
    const count = badge.querySelector('[data-cart-count]');
    if (count) count.textContent = String(quantity);
  }
}

let shown: HTMLElement | undefined;

/** For ten seconds, longer while it is pointed at or has the focus. */
function toast(text: string, announce: Announce): void {
  shown?.remove();
  const box = document.createElement('div');
  box.className = 'toast';
  const link = document.createElement('a');
  link.href = '/cart';
  link.textContent = '장바구니 보기';
  box.append(text, link);
  document.body.append(box);
  shown = box;
  announce(text);
  const leave = (): void => {
    if (box.matches(':hover, :focus-within')) setTimeout(leave, 2000);
    else box.remove();
  };
  setTimeout(leave, 10_000);
}
