import { parsePhone } from '#kernel/pure';
import { Form, data, redirect } from 'react-router';
import type { Route } from './+types/order-find';
import { storefront } from '../../api.server';
import { ErrorSummary, type FieldProblem } from '../../components/error-summary';
import { Field } from '../../components/field';
import { formText } from '../../form-text';
import { graphql } from '../../generated/storefront';
import type { PageHandle } from '../../handle';
import { pageTitle } from '../../title';
import '../../styles/order.css';

export const handle: PageHandle = { live: true };
export const meta: Route.MetaFunction = () => [{ title: pageTitle('주문 조회') }];

export async function action({ request, context }: Route.ActionArgs) {
  const form = await request.formData();
  const number = formText(form, 'number').toUpperCase();
  const phone = formText(form, 'phone');
  const digits = parsePhone(phone);
  const problems: FieldProblem[] = [];
  if (number === '') problems.push({ field: 'number', message: '주문 번호를 적어 주세요' });
  if (digits === undefined) problems.push({ field: 'phone', message: '주문할 때 적은 휴대전화 번호를 끝까지 적어 주세요' });
  if (digits === undefined || problems.length > 0) return data({ number, phone, problems, note: null }, 422);
  const { findOrder: answer } = await storefront({ request, context }, FIND, { number, phone: digits });
  if (answer.__typename === 'Refused') return data({ number, phone, problems, note: answer.message }, answer.code === 'TOO_MANY_REQUESTS' ? 429 : 422);
  return redirect(`/orders/${answer.id}`, 303);
}

export default function FindOrder({ actionData }: Route.ComponentProps) {
  const problems = actionData?.problems ?? [];
  const at = (field: string): string | undefined => problems.find((problem) => problem.field === field)?.message;
  return (
    <main id="main" className="wrap top-pad" tabIndex={-1}>
      <div className="form-page">
        <h1>주문 조회</h1>
        <p className="soft gap-s">비회원으로 주문하셨으면 주문 번호와 휴대전화 번호로 찾습니다. 주문 번호는 주문 완료 화면과 메일에 있습니다.</p>
        <ErrorSummary problems={problems} />
        {(actionData?.note ?? null) === null ? null : (
          <p className="note bad gap" role="alert">
            {actionData?.note}
          </p>
        )}
        <Form method="post" action="/orders/find" noValidate className="gap">
          <Field name="number" label="주문 번호" autoCapitalize="characters" autoComplete="off" maxLength={40} value={actionData?.number} problem={at('number')} />
          <Field name="phone" label="휴대전화" type="tel" inputMode="tel" autoComplete="tel" value={actionData?.phone} problem={at('phone')} />
          <button className="btn main full gap">주문 찾기</button>
        </Form>
        <p className="gap-l soft">
          회원이신가요? <a href="/sign-in?next=%2Fme%2Forders">로그인해서 내 주문 보기</a>
        </p>
      </div>
    </main>
  );
}

const FIND = graphql(`
  mutation FindOrder($number: String!, $phone: String!) {
    findOrder(number: $number, phone: $phone) { __typename ... on Order { id } ... on Refused { code message } }
  }
`);
