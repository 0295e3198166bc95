import { Form, data, redirect, redirectDocument } from 'react-router';
import type { Route } from './+types/change-password';
import { storefront } from '../../api.server';
import { Field } from '../../components/field';
import { graphql } from '../../generated/storefront';
import type { PageHandle } from '../../handle';
import { pageTitle } from '../../title';
import '../../styles/order.css';

export const handle: PageHandle = { live: true };
export const meta: Route.MetaFunction = () => [{ title: pageTitle('비밀번호 바꾸기') }, { name: 'robots', content: 'noindex' }];

export async function loader({ request, context }: Route.LoaderArgs) {
  const { me } = await storefront({ request, context }, WHO);
  if (!me) throw redirect('/sign-in?next=%2Fme%2Fpassword');
  return { email: me.email };
}

/** Changes it; every other device is signed out. */
export async function action({ request, context }: Route.ActionArgs) {
  const form = await request.formData();
  const word = (name: string): string => String(form.get(name) ?? '');
  const { changePassword: answer } = await storefront({ request, context }, CHANGE, { current: word('current'), next: word('next') });
  if (answer.__typename === 'Refused') return data({ field: answer.field === 'password' ? 'next' : answer.field, message: answer.message }, answer.code === 'TOO_MANY_REQUESTS' ? 429 : 422);
  return redirectDocument('/me/sessions?changed', 303);
}

export default function ChangePassword({ loaderData: { email }, actionData }: Route.ComponentProps) {
  const at = (field: string): string | undefined => (actionData?.field === field ? actionData.message : undefined);
  return (
    <main id="main" className="wrap top-pad" tabIndex={-1}>
      <div className="form-page">
        <h1>비밀번호 바꾸기</h1>
        {actionData === undefined ? null : (
          <div className="errors gap" role="alert">
            <p className="strong">{actionData.message}</p>
          </div>
        )}
        <Form method="post" noValidate className="gap">
          <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
          <Field name="current" label="지금 비밀번호" type="password" autoComplete="current-password" problem={at('current')} />
          <Field name="next" label="새 비밀번호" hint="10자 이상. 긴 문장이 좋습니다." type="password" autoComplete="new-password" problem={at('next')} />
          <p className="hint">바꾸면 다른 기기에서는 모두 로그아웃됩니다.</p>
          <div className="row wrapy gap">
            <button className="btn main">바꾸기</button>
            <a className="btn" href="/me/sessions">
              그만두기
            </a>
          </div>
        </Form>
      </div>
    </main>
  );
}

const WHO = graphql(`
  query WhoChanges { me { email } }
`);

const CHANGE = graphql(`
  mutation ChangePassword($current: String!, $next: String!) {
    changePassword(current: $current, next: $next) { __typename ... on Refused { code message field } }
  }
`);
