import { type RefObject, useEffect } from 'react';

const KEY = 'checkout-draft';
const NEVER = new Set(['orderId', 'seenTotalWon', 'madeToOrder', 'line', 'intent', 'consent']);

/**
 * Keeps what was typed while the shopper signs in, and puts it back once. In this tab only, and gone after one use: it is personal data.
 * Answers what to call on the way out.
 */
export function useDraft(form: RefObject<HTMLFormElement | null>): () => void {
  useEffect(() => {
    const kept = sessionStorage.getItem(KEY);
    sessionStorage.removeItem(KEY);
    if (kept === null || !form.current) return;
    for (const [name, value] of Object.entries(JSON.parse(kept) as Record<string, string>)) {
      const field = form.current.elements.namedItem(name);
      if (field instanceof RadioNodeList) field.value = value;
      else if (field instanceof HTMLInputElement && field.type !== 'hidden' && field.value === '') field.value = value;
    }
  }, [form]);
  return () => {
    if (!form.current) return;
    const typed = [...new FormData(form.current)].filter(([name, value]) => !NEVER.has(name) && typeof value === 'string' && value !== '');
    sessionStorage.setItem(KEY, JSON.stringify(Object.fromEntries(typed)));
  };
}
