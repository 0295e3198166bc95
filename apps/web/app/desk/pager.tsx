import { Link, useSearchParams } from 'react-router';

/** The way on in a long list. The place is in the address, so that going back finds it again. */
export function Pager({ pageInfo, shown, count, unit }: { pageInfo: { hasNextPage: boolean; endCursor: string | null }; shown: number; count?: number; unit: string }) {
  const [search] = useSearchParams();
  const to = (after: string | null): string => {
    const next = new URLSearchParams(search);
    next.delete('done');
    next.delete('at');
    if (after === null) next.delete('after');
    else next.set('after', after);
    return `?${next}`;
  };
  return (
    <nav className="pager" aria-label="쪽">
      <p className="muted">{count === undefined ? `이 화면에 ${shown}${unit}` : `모두 ${count}${unit} 가운데 ${shown}${unit}`}</p>
      {search.has('after') || search.has('at') ? (
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
