import { showPhone } from '#kernel/pure';
import { redirect } from 'react-router';
import type { Route } from './+types/my-sessions';
import { agentWords } from '../../agent-words';
import { storefront } from '../../api.server';
import { MyNav } from '../../components/my-nav';
import { When } from '../../components/when';
import { formText } from '../../form-text';
import { graphql } from '../../generated/storefront';
import { pageTitle } from '../../title';
import '../../styles/order.css';

export const meta: Route.MetaFunction = () => [{ title: pageTitle('내 정보') }, { name: 'robots', content: 'noindex' }];

export async function loader({ request, context }: Route.LoaderArgs) {
  const { me } = await storefront({ request, context }, ME);
  if (!me) throw redirect('/sign-in?next=%2Fme%2Fsessions');
  return { me, changed: new URL(request.url).searchParams.has('changed') };
}

/** Ends one session; the device must sign in again. */
export async function action({ request, context }: Route.ActionArgs) {
  const form = await request.formData();
  await storefront({ request, context }, END, { id: formText(form, 'id') });
  return redirect('/me/sessions', 303);
}

export default function MySessions({ loaderData: { me, changed } }: Route.ComponentProps) {
  return (
    <main id="main" className="wrap top-pad" tabIndex={-1}>
      <h1>내 정보</h1>
      <MyNav here="sessions" />
      {changed ? (
        <p className="note gap" role="status">
          비밀번호를 바꾸고, 다른 기기에서는 모두 로그아웃했습니다.
        </p>
      ) : null}
      <section className="gap-l narrow" aria-labelledby="h-me">
        <h2 id="h-me">{me.name} 님</h2>
        <dl className="facts wide gap-s">
          <div>
            <dt>전자우편</dt>
            <dd>{me.email}</dd>
          </div>
          {me.phone === null ? null : (
            <div>
              <dt>휴대전화</dt>
              <dd className="nb">{showPhone(me.phone)}</dd>
            </div>
          )}
        </dl>
        <form className="gap" method="post" action="/sign-out">
          <button className="btn">로그아웃</button>
        </form>
        <ul className="plain-links gap" role="list">
          <li>
            <a href="/me/password">비밀번호 바꾸기</a>
          </li>
          <li>
            <a href="/me/close">회원 탈퇴</a>
          </li>
        </ul>
      </section>
      <section className="gap-l narrow" aria-labelledby="h-devices">
        <h2 id="h-devices">로그인한 기기</h2>
        <p className="soft small gap-s">모르는 기기가 있으면 로그아웃시키고 <a href="/me/password">비밀번호를 바꿔 주세요</a>.</p>
        <ul className="orders gap">
          {me.sessions.map((session) => (
            <li key={session.id} className="row between wrapy">
              <div>
                <p className="strong">
                  {agentWords(session.agent)} {session.current ? <span className="tag good">이 기기</span> : null}
                </p>
                <p className="small muted">
                  마지막으로 쓴 때 <When at={session.lastSeenAt} />
                </p>
              </div>
              {session.current ? null : (
                <form method="post" action="/me/sessions">
                  <button className="btn s" name="id" value={session.id} aria-label={`${agentWords(session.agent)} 로그아웃시키기`}>
                    로그아웃시키기
                  </button>
                </form>
              )}
            </li>
          ))}
        </ul>
      </section>
    </main>
  );
}

const ME = graphql(`
  query Me { me { name email phone sessions { id current agent lastSeenAt } } }
`);

const END = graphql(`
  mutation EndSession($id: ID!) { endSession(id: $id) }
`);
