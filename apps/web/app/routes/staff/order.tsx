import { Form, data, useRouteLoaderData } from 'react-router';
import type { Route } from './+types/order';
import type { loader as layoutLoader } from './layout';
import { backoffice } from '../../api.server';
import { Field } from '../../components/field';
import { talksOf } from '../../desk/claim-talk';
import { DeskErrors, type DeskProblem, problemIn } from '../../desk/errors';
import { ChoiceField } from '../../desk/field';
import type { DeskHandle } from '../../desk/handle';
import { nothingHere } from '../../desk/missing';
import { DeskPage } from '../../desk/page';
import { StaffOrderPage } from '../../desk/staff-order';
import { holds } from '../../desk/words';
import { formText } from '../../form-text';
import { formIds } from '../../new-id.server';
import { graphql } from '../../generated/backoffice';
import { pageTitle } from '../../title';

export const handle: DeskHandle = { live: true, may: '운영 담당, 회계 담당, 감사 담당' };
export const meta: Route.MetaFunction = () => [{ title: pageTitle('주문') }];

const PURPOSES = ['배송 문의에 답하기', '결제·환불 확인하기', '분쟁 조정하기', '감사하기'];
const OTHER = '다른 일';

/** Opened by a form that says what for, never by a link: an address can be passed on, a purpose can't. */
export async function action({ request, context, params }: Route.ActionArgs) {
  const form = await request.formData();
  const chosen = String(form.get('purpose') ?? '');
  const other = String(form.get('other') ?? '').trim();
  const refuse = (problems: DeskProblem[]) => data({ problems, order: null, goodwill: [], statements: null, formIds: {}, purpose: chosen, other }, 422);
  if (chosen === '') return refuse([{ field: 'purpose', message: '무엇에 쓰려고 여는지 골라 주세요' }]);
  if (chosen === OTHER && [...other].length < 4) return refuse([{ field: 'other', message: '무엇에 쓰는지 네 글자 이상 적어 주세요' }]);
  const purpose = chosen === OTHER ? other : chosen;
  const problems = form.get('intent') === 'refund' ? await refundAgain({ request, context }, params.id, form) : [];
  const { staffOrder, staffGoodwill, staffStatements } = await backoffice({ request, context }, ORDER, { id: params.id, purpose });
  const order = staffOrder ?? nothingHere();
  const forms = [order.id, ...order.vendorOrders.flatMap((part) => [part.id, ...talksOf(part.claims)])];
  return data({ problems, order, goodwill: staffGoodwill, statements: staffStatements, formIds: formIds(forms), purpose, other });
}

/** Answers what is in the way; nothing when the worker is on it. */
async function refundAgain(asking: Parameters<typeof backoffice>[0], orderId: string, form: FormData): Promise<DeskProblem[]> {
  const account = form.has('bank') ? { bank: formText(form, 'bank'), accountNumber: formText(form, 'accountNumber'), holder: formText(form, 'holder') } : null;
  const { refundAgain: answer } = await backoffice(asking, REFUND, { orderId, account });
  return answer.__typename === 'Refused' ? [{ field: answer.field ?? '', message: answer.message }] : [];
}

export default function Order({ actionData }: Route.ComponentProps) {
  const roles = useRouteLoaderData<typeof layoutLoader>('routes/staff/layout')?.person.staffRoles ?? [];
  if (actionData?.order != null) return <StaffOrderPage order={actionData.order} statements={actionData.statements} books={holds(roles, 'ACCOUNTANT', 'AUDITOR')} goodwill={actionData.goodwill} formIds={actionData.formIds} purpose={actionData.purpose} problems={actionData.problems} />;
  const problems = actionData?.problems;
  return (
    <DeskPage up={{ to: '/staff/orders', name: '주문' }} title="무엇에 쓰려고 여나요?" lead="이 주문에는 이름, 전화번호, 주소가 있습니다. 누가 언제 무엇에 쓰려고 열었는지 기록이 남습니다.">
      <DeskErrors problems={problems} />
      <Form method="post" className="panel narrow gap" noValidate>
        <ChoiceField name="purpose" legend="쓸 곳" value={actionData?.purpose} problem={problemIn(problems, 'purpose')} choices={[...PURPOSES, OTHER].map((purpose) => ({ value: purpose, label: purpose }))} />
        <div className="gap">
          <Field name="other" label="다른 일이면 적어 주세요" maxLength={100} autoComplete="off" value={actionData?.other} problem={problemIn(problems, 'other')} />
        </div>
        <button className="btn main gap">기록을 남기고 주문 열기</button>
      </Form>
    </DeskPage>
  );
}

const REFUND = graphql(`
  mutation RefundAgain($orderId: ID!, $account: RefundAccountInput) {
    refundAgain(orderId: $orderId, account: $account) { __typename ... on Refused { message field } }
  }
`);

const ORDER = graphql(`
  query StaffOrder($id: ID!, $purpose: String!) { staffOrder(id: $id, purpose: $purpose) { ...OpenOrder } staffGoodwill(orderId: $id) { ...GoodwillRow } staffStatements(orderId: $id, first: 20) { ...InStatements } }
`);
