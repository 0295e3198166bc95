import { Form, Link, data, redirect, useRouteLoaderData, useSearchParams } from 'react-router';
import type { Route } from './+types/holds';
import type { loader as layoutLoader } from './layout';
import { backoffice } from '../../api.server';
import { When } from '../../components/when';
import { Confirm } from '../../desk/confirm';
import { DeskErrors, problemIn } from '../../desk/errors';
import { AreaField } from '../../desk/field';
import { typedIn } from '../../desk/form';
import type { DeskHandle } from '../../desk/handle';
import { DeskPage, Done } from '../../desk/page';
import { TableBox } from '../../desk/table-box';
import { holds as may } from '../../desk/words';
import { graphql } from '../../generated/backoffice';
import type { HoldsQuery } from '../../generated/backoffice/graphql';
import { pageTitle } from '../../title';

export const handle: DeskHandle = { live: true, may: '운영 담당, 회계 담당과 감사 담당' };
export const meta: Route.MetaFunction = () => [{ title: pageTitle('보류와 늦은 확정') }];

const WHY: Record<string, string | undefined> = { HELD: '보류되어 있음', CLAIMED: '취소·반품을 처리하고 있음', NOT_POSTED: '까닭 없음: 작업 프로세스를 확인해 주세요' };

export async function loader({ request, context }: Route.LoaderArgs) {
  const { holdList, confirmationOverdue } = await backoffice({ request, context }, HOLDS);
  return { holds: holdList, overdue: confirmationOverdue };
}

/** Lifts a hold, or places one on everything of an order (`part`, named on the order's page) or of a vendor. */
export async function action({ request, context }: Route.ActionArgs) {
  const asking = { request, context };
  const typed = typedIn(await request.formData());
  const reason = typed[`reason-${typed['hold'] ?? typed['part'] ?? typed['vendor'] ?? ''}`] ?? '';
  const answer = typed['intent'] === 'place' ? (await backoffice(asking, PLACE, { input: { id: typed['id'] ?? '', vendorId: typed['vendor'] ?? '', vendorOrderId: typed['part'] ?? null, reason } })).placeHold : (await backoffice(asking, LIFT, { id: typed['hold'] ?? '', reason })).liftHold;
  if (answer.__typename === 'Refused') return data({ problems: [{ field: answer.field === 'reason' ? `reason-${typed['hold'] ?? ''}` : '', message: answer.message }], typed }, 422);
  return redirect(`/staff/holds?done=${typed['intent'] === 'place' ? 'placed' : 'lifted'}`, 303);
}

export default function Holds({ loaderData: { holds, overdue }, actionData }: Route.ComponentProps) {
  const [search] = useSearchParams();
  const roles = useRouteLoaderData<typeof layoutLoader>('routes/staff/layout')?.person.staffRoles ?? [];
  const done = search.get('done');
  return (
    <DeskPage up={{ to: '/staff/settlement', name: '정산' }} title={holds.length === 0 ? '보류된 돈이 없습니다' : `보류 ${holds.length}건`} lead="보류하면 구매 확정과 정산에서 빠지고, 업체의 첫 화면에 까닭이 보입니다.">
      <DeskErrors problems={actionData?.problems} />
      <Done text={actionData === undefined ? (done === 'placed' ? '보류했습니다.' : done === 'lifted' ? '보류를 풀었습니다.' : undefined) : undefined} />
      <div className="stack gap">
        {holds.map((hold) => (
          <section className="panel" key={hold.id} aria-label={`${hold.vendorName} 보류`}>
            <p>
              <b>{hold.vendorName}</b> {hold.number === null ? '이 업체의 모든 돈' : <Link to={`/staff/orders/${hold.orderId}`}>주문 {hold.number}</Link>} {hold.lineName ?? ''}
            </p>
            <p className="soft">
              {hold.kind === 'NOT_RECEIVED' ? '구매자가 알림: ' : '까닭: '}
              {hold.reason} · <When at={hold.placedAt} />
            </p>
            {may(roles, 'OPERATOR', 'ACCOUNTANT') ? (
              <Confirm ask="보류 풀기" open={problemIn(actionData?.problems, `reason-${hold.id}`) !== undefined}>
                <Form method="post" noValidate>
                  <input type="hidden" name="hold" value={hold.id} />
                  <AreaField name={`reason-${hold.id}`} label="푸는 까닭" rows={2} maxLength={500} problem={problemIn(actionData?.problems, `reason-${hold.id}`)} />
                  <button className="btn gap-s" name="intent" value="lift">
                    보류 풀기
                  </button>
                </Form>
              </Confirm>
            ) : null}
          </section>
        ))}
        <Overdue rows={overdue} />
      </div>
    </DeskPage>
  );
}

function Overdue({ rows }: { rows: HoldsQuery['confirmationOverdue'] }) {
  if (rows.length === 0) return <p className="panel">확정할 날이 지났는데 확정되지 않은 상품이 없습니다.</p>;
  return (
    <section className="panel flush" aria-labelledby="h-overdue">
      <h2 id="h-overdue" className="padded">
        확정할 날이 지난 상품
      </h2>
      <TableBox label="확정할 날이 지난 상품">
        <table className="stacks">
          <caption className="vh">확정할 날이 지난 상품 {rows.length}개</caption>
          <thead>
            <tr>
              <th scope="col">상품</th>
              <th scope="col">업체</th>
              <th scope="col">확정할 날</th>
              <th scope="col">까닭</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.lineId}>
                <th scope="row">
                  {row.name} <Link to={`/staff/orders/${row.orderId}`}>주문 {row.number}</Link>
                </th>
                <td data-label="업체">{row.vendorName}</td>
                <td data-label="확정할 날">
                  <When at={row.dueAt} dateOnly />
                </td>
                <td data-label="까닭" className={row.why === 'NOT_POSTED' ? 'bad' : ''}>
                  {WHY[row.why] ?? row.why}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableBox>
    </section>
  );
}

const HOLDS = graphql(`
  query Holds { holdList { id vendorId vendorName orderId number lineName kind reason placedAt } confirmationOverdue { lineId orderId number vendorName name dueAt why } }
`);

const LIFT = graphql(`
  mutation LiftHold($id: ID!, $reason: String!) { liftHold(id: $id, reason: $reason) { __typename ... on SettlementDone { id } ... on Refused { message field } } }
`);

const PLACE = graphql(`
  mutation PlaceHold($input: HoldInput!) { placeHold(input: $input) { __typename ... on SettlementDone { id } ... on Refused { message field } } }
`);
