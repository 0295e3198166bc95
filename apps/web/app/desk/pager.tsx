import { Link, useSearchParams } from 'react-router';

/** The way on in a long list. The place is in the address, so that going back finds it again; under a name of its own (`param`) where the page has another list. */
export function Pager({ pageInfo, shown, count, unit, param = 'after', label = '쪽' }: { pageInfo: { hasNextPage: boolean; endCursor: string | null }; shown: number; count?: number; unit: string; param?: string; label?: string }) {
  const [search] = useSearchParams();
  const to = (after: string | null): string => {
    const next = new URLSearchParams(search);
    next.delete('done');
    next.delete('at');
    if (after === null) next.delete(param);
    else next.set(param, after);
    return `?${next}`;
  };
  return (
    <nav className="pager" aria-label={label}>
      <p className="muted">{count === undefined ? `이 화면에 ${shown}${unit}` : `모두 ${count}${unit} 가운데 ${shown}${unit}`}</p>
      {search.has(param) || search.has('at') ? (
        <Link className="btn" to={to(null)}>
          처음으로
        </Link>
      ) : null}
      {pageInfo.hasNextPage && pageInfo.endCursor !== null ? (
        <Link className="btn" to={to(pageInfo.endCursor)}>
          다음 쪽
        </Link>
      ) : null}
    </nav>
  );
}
