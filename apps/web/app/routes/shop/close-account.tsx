import { Form, data, redirect, redirectDocument } from 'react-router';
import type { Route } from './+types/close-account';
import { storefront } from '../../api.server';
import { dropDraft } from '../../checkout-draft.server';
import { Field } from '../../components/field';
import { passwordOf } from '../../form-text';
import { graphql } from '../../generated/storefront';
import type { PageHandle } from '../../handle';
import { pageTitle } from '../../title';
import '../../styles/order.css';

export const handle: PageHandle = { live: true };
export const meta: Route.MetaFunction = () => [{ title: pageTitle('회원 탈퇴') }, { name: 'robots', content: 'noindex' }];

export async function loader({ request, context }: Route.LoaderArgs) {
  const { me } = await storefront({ request, context }, WHO);
  const done = new URL(request.url).searchParams.has('done');
  if (!me && !done) throw redirect('/sign-in?next=%2Fme%2Fclose');
  return { name: me?.name ?? null };
}

/** Leaves for good. Nothing is asked but the password: leaving is no harder than joining was. */
export async function action({ request, context }: Route.ActionArgs) {
  const { closeAccount: answer } = await storefront({ request, context }, CLOSE, { password: passwordOf(await request.formData()) });
  if (answer.__typename === 'Refused') return data({ problem: answer.message }, answer.code === 'TOO_MANY_REQUESTS' ? 429 : 422);
  return redirectDocument('/me/close?done', { status: 303, headers: { 'clear-site-data': '"cache"', 'set-cookie': dropDraft() } });
}

export default function CloseAccount({ loaderData: { name }, actionData }: Route.ComponentProps) {
  return (
    <main id="main" className="wrap top-pad" tabIndex={-1}>
      <div className="form-page">{name === null ? <Done /> : <Ask name={name} problem={actionData?.problem} />}</div>
    </main>
  );
}

function Ask({ name, problem }: { name: string; problem: string | undefined }) {
  return (
    <>
      <h1>회원 탈퇴</h1>
      <p className="gap">{name} 님, 탈퇴하면 바로 이렇게 됩니다. 되돌릴 수 없습니다.</p>
      <ul className="bullets gap-s">
        <li>이름, 전자우편, 휴대전화, 비밀번호를 지우고, 모든 기기에서 로그아웃합니다.</li>
        <li>장바구니를 비웁니다.</li>
        <li>하신 주문은 법에 따라 5년 동안 따로 남습니다. 보내는 중인 주문은 그대로 가고, 주문 번호와 전화번호로 찾을 수 있습니다.</li>
      </ul>
      {problem === undefined ? null : (
        <div className="errors gap" role="alert">
          <p className="strong">{problem}</p>
        </div>
      )}
      <Form method="post" noValidate className="gap">
        <Field name="password" label="비밀번호" type="password" autoComplete="current-password" />
        <div className="row wrapy gap">
          <button className="btn main">탈퇴하기</button>
          <a className="btn" href="/me/sessions">
            그만두기
          </a>
        </div>
      </Form>
    </>
  );
}

function Done() {
  return (
    <>
      <h1>탈퇴했습니다</h1>
      <p className="gap" role="status">
        그동안 구로e몰을 써 주셔서 고맙습니다. 가입하지 않아도 주문할 수 있습니다.
      </p>
      <div className="row wrapy gap">
        <a className="btn main" href="/">
          첫 화면으로
        </a>
        <a className="btn" href="/orders/find">
          주문 번호로 찾기
        </a>
      </div>
    </>
  );
}

const WHO = graphql(`
  query WhoLeaves { me { name } }
`);

const CLOSE = graphql(`
  mutation CloseAccount($password: String!) {
    closeAccount(password: $password) { __typename ... on Refused { code message } }
  }
`);
