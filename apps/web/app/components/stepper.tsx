import { showNumber } from '#kernel/pure';
import { useEffect, useRef, useState } from 'react';
import { useFetcher } from 'react-router';

const WAIT_MS = 400;
/** Pieces of one line at most (the cart's bound). */
const MOST = 999;

/**
 * The quantity of a cart line. Works as a form (− and + are buttons that send, the field has "바꾸기"); hydrated it sends once, 400 ms after the last
 * press, and puts the old number back with the reason when it is refused. At a limit the button says so instead of doing nothing.
 */
export function Stepper({ variantId, name, quantity, most, describedBy }: { variantId: string; name: string; quantity: number; most: number; describedBy?: string }) {
  const fetcher = useFetcher<{ problem: string | null }>();
  /** What was pressed or typed and has no answer yet; null: the cart's own number is shown. */
  const [typed, setTyped] = useState<string | null>(null);
  const later = useRef<ReturnType<typeof setTimeout>>(undefined);
  const limit = Math.min(MOST, Math.max(most, 1));
  const shown = typed ?? String(quantity);
  const full = Number(shown) >= limit;
  const least = Number(shown) <= 1;
  const limitId = `limit-${variantId}`;
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
    if (by > 0 ? full : least) return;
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
          <button name="to" value={Math.max(quantity - 1, 1)} aria-label="하나 빼기" aria-disabled={least ? true : undefined} onClick={step(-1)}>
            −
          </button>
          <input name="quantity" type="number" inputMode="numeric" min={1} max={limit} value={shown} onChange={(event) => send(event.target.value)} onBlur={() => (typed === '' ? setTyped(null) : undefined)} aria-label="수량" aria-describedby={describedBy} />
          <button name="to" value={Math.min(quantity + 1, limit)} aria-label="하나 더하기" aria-disabled={full ? true : undefined} aria-describedby={full ? limitId : undefined} onClick={step(1)}>
            +
          </button>
        </div>
        <noscript>
          <button className="btn s">바꾸기</button>
        </noscript>
      </form>
      <Limit id={limitId} reached={full} limit={limit} />
      {problem === null ? null : (
        <p className="err" role="alert">
          {problem}
        </p>
      )}
    </>
  );
}

/** There from the start, so that its words are announced when the limit is reached. */
function Limit({ id, reached, limit }: { id: string; reached: boolean; limit: number }) {
  return (
    <p className="limit" role="status" id={id}>
      {reached ? (limit === MOST ? `한 번에 ${showNumber(MOST)}개까지 담을 수 있습니다.` : `${showNumber(limit)}개가 남은 전부입니다. 더 담을 수 없습니다.`) : ''}
    </p>
  );
}
