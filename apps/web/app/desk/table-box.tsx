/** Around a table that keeps its columns on a phone: it scrolls by itself, also by keyboard, and never the page. */
export function TableBox({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls must be reachable by keyboard (WCAG 2.1.1)
    <div className="tw" role="region" aria-label={label} tabIndex={0}>
      {children}
    </div>
  );
}
