import { graphql } from '../generated/backoffice';
import type { AccountFragment } from '../generated/backoffice/graphql';
import { When } from '../components/when';

/** Who one is, which roles one holds, and where one is signed in. */
export function AccountPanels({ me, roles }: { me: AccountFragment; roles: string }) {
  return (
    <div className="cols two gap">
      <section className="panel" aria-labelledby="h-me">
        <h2 id="h-me">{me.name}</h2>
        <dl className="facts wide gap">
          <div>
            <dt>전자우편</dt>
            <dd>{me.email}</dd>
          </div>
          <div>
            <dt>역할</dt>
            <dd>{roles}</dd>
          </div>
          {me.vendor === null ? null : (
            <div>
              <dt>업체</dt>
              <dd>{me.vendor.name}</dd>
            </div>
          )}
        </dl>
      </section>
      <section className="panel" aria-labelledby="h-sessions">
        <h2 id="h-sessions">로그인한 곳 {me.sessions.length}군데</h2>
        <ul className="past gap" role="list">
          {me.sessions.map((session) => (
            <li key={session.id}>
              <b>
                {deviceOf(session.agent)} {session.current ? <span className="tag good">지금 이곳</span> : null}
              </b>
              <span className="muted">
                마지막 사용 <When at={session.lastSeenAt} />
              </span>
              <span className="muted">
                로그인 <When at={session.createdAt} />
              </span>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}

/** `Chrome, Windows` from what the browser says of itself; its first words when we do not know it. */
export function deviceOf(agent: string): string {
  const browser = /Edg\//.test(agent) ? 'Edge' : /Whale\//.test(agent) ? '웨일' : /SamsungBrowser\//.test(agent) ? '삼성 인터넷' : /Firefox\//.test(agent) ? 'Firefox' : /Chrome\//.test(agent) ? 'Chrome' : /Safari\//.test(agent) ? 'Safari' : undefined;
  const system = /Android/.test(agent) ? 'Android' : /iPhone|iPad/.test(agent) ? 'iOS' : /Windows/.test(agent) ? 'Windows' : /Mac OS/.test(agent) ? 'macOS' : /Linux/.test(agent) ? 'Linux' : undefined;
  const known = [browser, system].filter((part) => part !== undefined).join(', ');
  return known === '' ? agent.slice(0, 40) || '알 수 없는 기기' : known;
}

graphql(`
  fragment Account on Person { name email vendor { name } vendorRole staffRoles sessions { id current agent createdAt lastSeenAt } }
`);
