import { useEffect, useRef, useState } from 'react';
import { useFetcher } from 'react-router';

const WAIT_MS = 400;

/**
 * The quantity of a cart line. Works as a form (− and + are buttons that send, the field has "바꾸기"); hydrated it sends once, 400 ms after the last
 * press, and puts the old number back with the reason when it is refused.
 */
export function Stepper({ variantId, name, quantity, most, describedBy }: { variantId: string; name: string; quantity: number; most: number; describedBy?: string }) {
  const fetcher = useFetcher<{ problem: string | null }>();
  /** What was pressed or typed and has no answer yet; null: the cart's own number is shown. */
  const [typed, setTyped] = useState<string | null>(null);
  const later = useRef<ReturnType<typeof setTimeout>>(undefined);
  const limit = Math.min(999, Math.max(most, 1));
  const shown = typed ?? String(quantity);
  useEffect(() => () => clearTimeout(later.current), []);

  const send = (next: string): void => {
    setTyped(next);
    clearTimeout(later.current);
    const wanted = Number(next);
    if (next === '' || !Number.isInteger(wanted) || wanted < 1) return;
    later.current = setTimeout(() => {
      const settled = fetcher.submit({ intent: 'set', variantId, quantity: String(wanted), live: '1' }, { method: 'post', action: '/cart' });
      // Refused: the old number stands there again. Pressed again meanwhile: that one is shown.
      void settled.then(() => setTyped((now) => (now === next ? null : now)));
    }, WAIT_MS);
  };
  const step = (by: number) => (event: React.MouseEvent): void => {
    event.preventDefault();
    send(String(Math.min(Math.max(Number(shown) + by, 1), limit)));
  };
  const problem = fetcher.state === 'idle' ? (fetcher.data?.problem ?? null) : null;
  return (
    <>
      <form
        className="ctl-form"
        method="post"
        action="/cart"
        onSubmit={(event) => {
          event.preventDefault();
          send(shown);
        }}
      >
        <input type="hidden" name="intent" value="set" />
        <input type="hidden" name="variantId" value={variantId} />
        {/* Enter in the field must mean the field's number: the first button of a form is the one that Enter presses. */}
        <button className="vh" tabIndex={-1} aria-hidden="true">
          바꾸기
        </button>
        <div className="step" role="group" aria-label={`${name} 수량`}>
          <button name="to" value={Math.max(quantity - 1, 1)} aria-label="하나 빼기" onClick={step(-1)}>
            −
          </button>
          <input name="quantity" type="number" inputMode="numeric" min={1} max={limit} value={shown} onChange={(event) => send(event.target.value)} onBlur={() => (typed === '' ? setTyped(null) : undefined)} aria-label="수량" aria-describedby={describedBy} />
          <button name="to" value={Math.min(quantity + 1, limit)} aria-label="하나 더하기" onClick={step(1)}>
            +
          </button>
        </div>
        <noscript>
          <button className="btn s">바꾸기</button>
        </noscript>
      </form>
      {problem === null ? null : (
        <p className="err" role="alert">
          {problem}
        </p>
      )}
    </>
  );
}
