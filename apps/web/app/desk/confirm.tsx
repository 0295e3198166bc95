/**
 * Asks once before what cannot be undone: opens in place, says what is lost, and only the button inside acts. A native `<details>`, so it
 * works without JavaScript, by keyboard, and never shifts what stands above it.
 */
export function Confirm({ ask, children, tone = '', open = false }: { ask: string; children: React.ReactNode; tone?: '' | 'danger' | 'main'; open?: boolean }) {
  return (
    <details className="confirm" open={open}>
      <summary className={`btn ${tone}`.trim()}>{ask}</summary>
      <div className="confirm-in">{children}</div>
    </details>
  );
}
