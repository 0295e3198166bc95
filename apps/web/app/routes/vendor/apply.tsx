import { config } from '#kernel';
import { isZip, parseBusinessNumber, parsePhone } from '#kernel/pure';
import { Form, data, redirect } from 'react-router';
import type { Route } from './+types/apply';
import { backoffice } from '../../api.server';
import { Field } from '../../components/field';
import { DongField } from '../../desk/dong-field';
import { DeskErrors, problemIn } from '../../desk/errors';
import { CheckField } from '../../desk/field';
import { Findings, type Typed, refusalAt, typedIn, withoutPasswords } from '../../desk/form';
import type { DeskHandle } from '../../desk/handle';
import { DeskPage } from '../../desk/page';
import { DeskShell } from '../../desk/shell';
import { graphql } from '../../generated/backoffice';
import type { VendorApplicationInput } from '../../generated/backoffice/graphql';
import { pageTitle } from '../../title';
import '../../styles/desk.css';

export const handle: DeskHandle = { live: true };
export const meta: Route.MetaFunction = () => [{ title: pageTitle('입점 신청') }, { name: 'description', content: '구로구의 작은 업체라면 누구나 구로e몰에 입점을 신청할 수 있습니다.' }];

export function loader() {
  return { demo: config().demo };
}

const FIELDS = ['vendorName', 'representative', 'businessNumber', 'reportNumber', 'sentence', 'phone', 'vendorEmail', 'zip', 'address', 'dong', 'personName', 'email', 'password'] as const;

export async function action({ request, context }: Route.ActionArgs) {
  const form = await request.formData();
  const typed = typedIn(form);
  const checked = check(typed, form.getAll('consent').map(String));
  if ('problems' in checked) return data({ problems: checked.problems, typed: withoutPasswords(typed) }, 422);
  const { applyAsVendor: answer } = await backoffice({ request, context }, APPLY, { input: checked.input });
  switch (answer.__typename) {
    case 'VendorDetail':
      return redirect('/vendor?done=applied', 303);
    case 'Refused':
      return data({ problems: [refusalAt(answer, FIELDS, { name: 'vendorName' })], typed: withoutPasswords(typed) }, 422);
  }
}

function check(typed: Typed, consents: string[]): { problems: Findings['problems'] } | { input: VendorApplicationInput } {
  const findings = new Findings();
  const text = (name: string): string => typed[name] ?? '';
  findings.need(text('vendorName') !== '', 'vendorName', '업체 이름을 적어 주세요');
  findings.need(text('representative') !== '', 'representative', '대표자 이름을 적어 주세요');
  findings.need(parseBusinessNumber(text('businessNumber')) !== undefined, 'businessNumber', '사업자등록번호 열 자리를 확인해 주세요. 예: 1234567891');
  findings.need(parsePhone(text('phone')) !== undefined, 'phone', '업체 전화번호를 끝까지 적어 주세요. 예: 021234567');
  findings.need(isEmail(text('vendorEmail')), 'vendorEmail', '업체 전자우편 주소를 확인해 주세요. 예: shop@example.com');
  findings.need(isZip(text('zip')), 'zip', '우편번호 다섯 자리를 적어 주세요');
  findings.need(text('address') !== '', 'address', '사업장 주소를 적어 주세요');
  findings.need(text('dong') !== '', 'dong', '사업장이 있는 동을 골라 주세요');
  findings.need(text('personName') !== '', 'personName', '계정을 쓸 분의 이름을 적어 주세요');
  findings.need(isEmail(text('email')), 'email', '로그인할 전자우편 주소를 확인해 주세요. 예: name@example.com');
  findings.need([...text('password')].length >= 10, 'password', '비밀번호를 열 글자 이상 적어 주세요');
  findings.need(consents.includes('TERMS'), 'consent-TERMS', '입점 약관에 동의해 주세요');
  findings.need(consents.includes('PRIVACY'), 'consent-PRIVACY', '개인정보 수집과 이용에 동의해 주세요');
  if (findings.problems.length > 0) return { problems: findings.problems };
  return { input: { ...(Object.fromEntries(FIELDS.map((name) => [name, text(name)])) as Record<(typeof FIELDS)[number], string>), consents } };
}

function isEmail(text: string): boolean {
  return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text);
}

export default function Apply({ actionData, loaderData }: Route.ComponentProps) {
  const { problems, typed } = actionData ?? {};
  const at = (name: (typeof FIELDS)[number]) => ({ name, value: typed?.[name], problem: problemIn(problems, name) });
  return (
    <DeskShell desk="vendor" who={null} entries={[]} demo={loaderData.demo}>
      {problems === undefined ? null : <title>{pageTitle('입점 신청', true)}</title>}
      <DeskPage title="입점 신청" lead="구로구에 사업장이 있는 업체라면 신청할 수 있습니다. 5분이면 됩니다. 수수료와 약속은 승인 뒤에도 같습니다.">
        <div className="narrow">
          <DeskErrors problems={problems} />
          <Form method="post" noValidate>
            <Company at={at} dong={typed?.dong} />
            <section className="panel gap" aria-labelledby="h-account">
              <h2 id="h-account">2. 로그인할 계정</h2>
              <p className="hint gap-s">신청한 분이 대표 계정이 됩니다. 직원 계정은 나중에 더할 수 있습니다.</p>
              <Field {...at('personName')} label="쓰는 분 이름" autoComplete="name" maxLength={50} />
              <Field {...at('email')} label="로그인할 전자우편" type="email" inputMode="email" autoComplete="username" />
              <Field {...at('password')} value={undefined} label="비밀번호" type="password" autoComplete="new-password" hint="열 글자 이상. 여러 낱말을 이어 쓰면 외우기 쉽고 튼튼합니다." />
            </section>
            <section className="panel gap" aria-labelledby="h-consents">
              <h2 id="h-consents">3. 동의</h2>
              <Consent value="TERMS" label="입점 약관에 동의합니다 (꼭 필요합니다)" href="/terms" read="입점 약관 읽기" problem={problemIn(problems, 'consent-TERMS')} />
              <Consent value="PRIVACY" label="개인정보 수집과 이용에 동의합니다 (꼭 필요합니다)" href="/privacy" read="개인정보 처리방침 읽기" problem={problemIn(problems, 'consent-PRIVACY')} />
            </section>
            <button className="btn main full gap">입점 신청하기</button>
            <p className="small muted gap-s">신청하면 바로 상품을 써 둘 수 있습니다. 영업일 사흘 안에 심사 결과를 알려 드립니다.</p>
          </Form>
          <p className="small gap">
            이미 신청하셨다면 <a href="/vendor/sign-in">로그인하기</a>
          </p>
        </div>
      </DeskPage>
    </DeskShell>
  );
}

type At = (name: (typeof FIELDS)[number]) => { name: string; value: string | undefined; problem: string | undefined };

function Company({ at, dong }: { at: At; dong: string | undefined }) {
  return (
    <section className="panel gap" aria-labelledby="h-company">
      <h2 id="h-company">1. 업체</h2>
      <p className="hint gap-s">쇼핑객에게 판매자로 보이는 내용입니다. 사업자등록증과 같게 적어 주세요.</p>
      <div className="pair">
        <Field {...at('vendorName')} label="업체 이름" autoComplete="organization" maxLength={60} />
        <Field {...at('representative')} label="대표자" maxLength={50} />
      </div>
      <div className="pair">
        <Field {...at('businessNumber')} label="사업자등록번호" inputMode="numeric" hint="줄표는 없어도 됩니다" maxLength={14} />
        <Field {...at('reportNumber')} label="통신판매업 신고번호" hint="신고 전이면 비워 두고 나중에 적어 주세요" maxLength={60} />
      </div>
      <Field {...at('sentence')} label="한 줄 소개" hint="무엇을 어떻게 만드는지 한 문장으로. 예: 3대째 항아리에서 장을 담급니다." maxLength={100} />
      <div className="pair">
        <Field {...at('phone')} label="업체 전화" type="tel" inputMode="tel" autoComplete="tel" />
        <Field {...at('vendorEmail')} label="업체 전자우편" type="email" inputMode="email" hint="새 주문을 알려 드립니다" />
      </div>
      <div className="pair">
        <Field {...at('zip')} label="우편번호" inputMode="numeric" autoComplete="postal-code" maxLength={5} />
        <DongField value={dong} problem={at('dong').problem} />
      </div>
      <Field {...at('address')} label="사업장 주소" autoComplete="street-address" maxLength={200} />
    </section>
  );
}

function Consent({ value, label, href, read, problem }: { value: string; label: string; href: string; read: string; problem: string | undefined }) {
  return (
    <div className="consent">
      <CheckField name={`consent-${value}`} submitAs="consent" value={value} label={label} problem={problem} />
      <a href={href} target="_blank" rel="noreferrer" className="small">
        {read} <span className="vh">(새 창)</span>
      </a>
    </div>
  );
}

const APPLY = graphql(`
  mutation ApplyAsVendor($input: VendorApplicationInput!) {
    applyAsVendor(input: $input) { __typename ... on VendorDetail { id } ... on Refused { message field } }
  }
`);
