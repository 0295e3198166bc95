import { Form, data, redirectDocument } from 'react-router';
import type { Route } from './+types/sign-up';
import { storefront } from '../../api.server';
import { ErrorSummary, type FieldProblem } from '../../components/error-summary';
import { Field } from '../../components/field';
import { formText, passwordOf } from '../../form-text';
import { graphql } from '../../generated/storefront';
import type { PageHandle } from '../../handle';
import { safeNext } from '../../safe-next';
import { pageTitle } from '../../title';
import '../../styles/order.css';

export const handle: PageHandle = { live: true };
export const meta: Route.MetaFunction = () => [{ title: pageTitle('회원 가입') }];

const REQUIRED = ['TERMS', 'PRIVACY'] as const;
const CONSENT_MISSING = { TERMS: '이용약관에 동의해 주세요', PRIVACY: '개인정보 수집·이용에 동의해 주세요' } as const;

export function loader({ request }: Route.LoaderArgs) {
  return { next: safeNext(new URL(request.url).searchParams.get('next')) };
}

export async function action({ request, context }: Route.ActionArgs) {
  const form = await request.formData();
  const text = (name: string): string => formText(form, name);
  const values = { email: text('email'), name: text('name'), phone: text('phone'), consents: form.getAll('consent').filter((value) => typeof value === 'string') };
  const problems: FieldProblem[] = [];
  if (values.name === '') problems.push({ field: 'name', message: '이름을 적어 주세요' });
  if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(values.email)) problems.push({ field: 'email', message: '전자우편 주소를 확인해 주세요' });
  if ([...passwordOf(form)].length < 10) problems.push({ field: 'password', message: '비밀번호를 열 글자 이상 적어 주세요' });
  for (const consent of REQUIRED) if (!values.consents.includes(consent)) problems.push({ field: `consent-${consent}`, message: CONSENT_MISSING[consent] });
  if (problems.length > 0) return data({ values, problems, note: null }, 422);
  const { signUp: answer } = await storefront({ request, context }, SIGN_UP, {
    input: { email: values.email, name: values.name, password: passwordOf(form), phone: values.phone === '' ? null : values.phone, consents: values.consents },
  });
  if (answer.__typename === 'SignedIn') return redirectDocument(safeNext(text('next')), 303);
  const field = answer.field === 'consents' ? 'consent-TERMS' : answer.field;
  return field !== null && ['email', 'password', 'name', 'phone', 'consent-TERMS'].includes(field)
    ? data({ values, problems: [{ field, message: answer.message }], note: null }, 422)
    : data({ values, problems: [], note: answer.message }, 422);
}

export default function SignUp({ loaderData: { next }, actionData }: Route.ComponentProps) {
  const problems = actionData?.problems ?? [];
  const values = actionData?.values;
  const at = (field: string): string | undefined => problems.find((problem) => problem.field === field)?.message;
  return (
    <main id="main" className="wrap top-pad" tabIndex={-1}>
      <div className="form-page">
        {problems.length > 0 ? <title>{pageTitle('회원 가입', true)}</title> : null}
        <h1>회원 가입</h1>
        <p className="soft gap-s">가입하지 않아도 주문할 수 있습니다. 가입하면 주문을 모아 보고 주소를 다시 적지 않아도 됩니다.</p>
        <ErrorSummary problems={problems} />
        {(actionData?.note ?? null) === null ? null : (
          <p className="note bad gap" role="alert">
            {actionData?.note}
          </p>
        )}
        <Form method="post" noValidate className="gap">
          <input type="hidden" name="next" value={next} />
          <Field name="name" label="이름" autoComplete="name" maxLength={50} value={values?.name} problem={at('name')} />
          <Field name="email" label="전자우편" hint="로그인할 때 쓰고, 주문 내용을 보냅니다" type="email" inputMode="email" autoComplete="username" value={values?.email} problem={at('email')} />
          <Field name="password" label="비밀번호" hint="열 글자 이상. 낱말 몇 개를 이어 쓰면 외우기 쉽습니다" type="password" autoComplete="new-password" problem={at('password')} />
          <Field name="phone" label="휴대전화" optional type="tel" inputMode="tel" autoComplete="tel" value={values?.phone} problem={at('phone')} />
          <fieldset className="field stack-s">
            <legend className="lab">동의</legend>
            <Consent name="TERMS" checked={values?.consents.includes('TERMS') === true} problem={at('consent-TERMS')}>
              <a href="/terms" target="_blank" rel="noreferrer">이용약관<span className="vh"> (새 창)</span></a>에 동의합니다 <strong>(필수)</strong>
            </Consent>
            <Consent name="PRIVACY" checked={values?.consents.includes('PRIVACY') === true} problem={at('consent-PRIVACY')}>
              <a href="/privacy" target="_blank" rel="noreferrer">개인정보 수집·이용<span className="vh"> (새 창)</span></a>에 동의합니다 <strong>(필수)</strong>
            </Consent>
          </fieldset>
          <fieldset className="field">
            <legend className="lab">광고 소식 (선택)</legend>
            <Consent name="ADVERTISING" checked={values?.consents.includes('ADVERTISING') === true} problem={undefined}>
              기획전 소식을 전자우편으로 받습니다. 받지 않아도 가입할 수 있고, 언제든지 끌 수 있습니다
            </Consent>
          </fieldset>
          <button className="btn main full gap">가입하기</button>
        </Form>
        <p className="gap soft">
          이미 회원이신가요? <a href={`/sign-in?next=${encodeURIComponent(next)}`}>로그인</a>
        </p>
      </div>
    </main>
  );
}

function Consent({ name, checked, problem, children }: { name: string; checked: boolean; problem: string | undefined; children: React.ReactNode }) {
  const id = `consent-${name}`;
  return (
    <div>
      <div className="opt">
        <input type="checkbox" id={id} name="consent" value={name} defaultChecked={checked} aria-invalid={problem === undefined ? undefined : true} aria-describedby={problem === undefined ? undefined : `${id}-problem`} />
        <label htmlFor={id} className="consent-text">
          {children}
        </label>
      </div>
      {problem === undefined ? null : (
        <p className="err" id={`${id}-problem`}>
          {problem}
        </p>
      )}
    </div>
  );
}

const SIGN_UP = graphql(`
  mutation SignUp($input: SignUpInput!) {
    signUp(input: $input) { __typename ... on Refused { code message field } }
  }
`);
