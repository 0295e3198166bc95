import { Form, NavLink } from 'react-router';
import { Mark } from '../components/mark';

export interface DeskEntry {
  to: string;
  name: string;
  /** What waits there. */
  count?: number | null;
  /** Marked only on the very page, not on pages below it. */
  exact?: boolean;
}

interface DeskShellProps {
  desk: 'vendor' | 'staff';
  /** Who works here; null before sign-in. */
  who: { name: string; role: string } | null;
  entries: readonly DeskEntry[];
  /** The other desk, for who holds both roles. */
  other?: { href: string; name: string } | null;
  demo: boolean;
  children: React.ReactNode;
}

const TAGS = { vendor: { word: '업체', tone: 'brick' }, staff: { word: '직원', tone: 'gu' } } as const;

/** Around every desk page: where one is (so that nobody mistakes a vendor's desk for the staff's), who one is, what waits. */
export function DeskShell({ desk, who, entries, other = null, demo, children }: DeskShellProps) {
  const tag = TAGS[desk];
  return (
    <div className="desk">
      <header className="desk-top top">
        <div className="wrap">
          <Mark href={`/${desk}`} />
          <span className={`tag ${tag.tone}`}>{tag.word}</span>
          {who === null ? null : (
            <div className="whose">
              <span>
                <b>{who.name}</b> <span className="muted">· {who.role}</span>
              </span>
              {other === null ? null : <a href={other.href}>{other.name}</a>}
              <Form method="post" action="/vendor/sign-out" reloadDocument>
                <button className="link">로그아웃</button>
              </Form>
            </div>
          )}
        </div>
      </header>
      {entries.length === 0 ? null : (
        <nav className="desk-nav no-print" aria-label={desk === 'vendor' ? '업체 일' : '직원 일'}>
          <div className="wrap nav" tabIndex={-1}>
            <ul>
              {entries.map((entry) => (
                <li key={entry.to}>
                  <NavLink to={entry.to} end={entry.exact === true} className="">
                    {entry.name}
                    {entry.count === undefined || entry.count === null || entry.count === 0 ? null : (
                      <span className="tag brick">
                        <span className="vh">기다리는 것 </span>
                        {entry.count}
                      </span>
                    )}
                  </NavLink>
                </li>
              ))}
            </ul>
          </div>
        </nav>
      )}
      {children}
      <footer className="desk-foot wrap no-print">
        <p>
          구로e몰 · <a href="/">쇼핑몰로 가기</a> · <a href="/help">도움말</a>
        </p>
        {demo ? <p className="muted">견본 몰입니다. 회사, 사람, 금액은 모두 지어낸 것입니다.</p> : null}
      </footer>
    </div>
  );
}
