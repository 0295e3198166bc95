import { useEffect, useState } from 'react';

/** Only where the browser can do it by a press; without JavaScript its own menu does. */
export function PrintButton() {
  const [live, setLive] = useState(false);
  useEffect(() => setLive(true), []);
  return live ? (
    <button type="button" className="btn main" onClick={() => window.print()}>
      인쇄하기
    </button>
  ) : (
    <p className="muted">브라우저의 인쇄 기능을 써 주세요.</p>
  );
}
