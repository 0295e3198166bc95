import { Form, data, redirect, redirectDocument } from 'react-router';
import type { Route } from './+types/sign-in';
import { storefront } from '../../api.server';
import { Field } from '../../components/field';
import { formText, passwordOf } from '../../form-text';
import { graphql } from '../../generated/storefront';
import type { PageHandle } from '../../handle';
import { safeNext } from '../../safe-next';
import { pageTitle } from '../../title';
import '../../styles/order.css';

export const handle: PageHandle = { live: true };
export const meta: Route.MetaFunction = () => [{ title: pageTitle('로그인') }];

export async function loader({ request, context }: Route.LoaderArgs) {
  const next = safeNext(new URL(request.url).searchParams.get('next'));
  const { me, shop } = await storefront({ request, context }, WHO);
  if (me) throw redirect(next);
  return { next, demo: shop.demo };
}

/** Signs in; the guest's cart comes along. */
export async function action({ request, context }: Route.ActionArgs) {
  const form = await request.formData();
  const email = formText(form, 'email');
  const { signIn: answer } = await storefront({ request, context }, SIGN_IN, { email, password: passwordOf(form) });
  if (answer.__typename === 'Refused') return data({ email, problem: answer.message }, answer.code === 'TOO_MANY_REQUESTS' ? 429 : 422);
  // Most pages ship no framework: they are documents of their own.
  return redirectDocument(safeNext(formText(form, 'next')), 303);
}

export default function SignIn({ loaderData: { next, demo }, actionData }: Route.ComponentProps) {
  return (
    <main id="main" className="wrap top-pad" tabIndex={-1}>
      <div className="form-page">
        <h1>로그인</h1>
        {actionData === undefined ? null : (
          <div className="errors gap" role="alert">
            <p className="strong">{actionData.problem}</p>
          </div>
        )}
        {demo ? <p className="note gap">견본 몰입니다. 견본 계정은 몰을 시작한 화면에 적혀 있습니다.</p> : null}
        <Form method="post" noValidate className="gap">
          <input type="hidden" name="next" value={next} />
          <Field name="email" label="전자우편" type="email" inputMode="email" autoComplete="username" value={actionData?.email} />
          <Field name="password" label="비밀번호" type="password" autoComplete="current-password" />
          <button className="btn main full gap">로그인</button>
        </Form>
        <ul className="plain-links gap" role="list">
          <li>
            처음이신가요? <a href={`/sign-up?next=${encodeURIComponent(next)}`}>회원 가입</a>
          </li>
          <li>
            비회원으로 주문하셨나요? <a href="/orders/find">주문 번호로 찾기</a>
          </li>
          <li>
            업체나 직원이신가요? <a href="/vendor">업체 센터</a> · <a href="/staff">직원 화면</a>
          </li>
        </ul>
      </div>
    </main>
  );
}

const WHO = graphql(`
  query WhoSignsIn { me { id } shop { demo } }
`);

const SIGN_IN = graphql(`
  mutation SignIn($email: String!, $password: String!) {
    signIn(email: $email, password: $password) { __typename ... on Refused { code message } }
  }
`);
