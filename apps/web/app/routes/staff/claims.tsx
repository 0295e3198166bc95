import { Form, data, redirect, useSearchParams } from 'react-router';
import type { Route } from './+types/claims';
import { backoffice } from '../../api.server';
import { Won } from '../../components/won';
import { claimAction } from '../../desk/claim-action.server';
import { ClaimTable, claimStateOf } from '../../desk/claim-table';
import { showDay } from '../../desk/dates';
import { DeskErrors } from '../../desk/errors';
import { typedIn } from '../../desk/form';
import type { DeskHandle } from '../../desk/handle';
import { DeskPage, Done } from '../../desk/page';
import { StateTag } from '../../desk/state-tag';
import { REFUND_STATES } from '../../desk/words';
import { graphql } from '../../generated/backoffice';
import type { StaffClaimsQuery } from '../../generated/backoffice/graphql';
import { pageTitle } from '../../title';

export const handle: DeskHandle = { live: true, may: '운영 담당, 회계 담당, 감사 담당' };
export const meta: Route.MetaFunction = () => [{ title: pageTitle('취소·반품·환불') }];

const DONE: Record<string, string | undefined> = { retried: '환불을 다시 보냈습니다.', decided: '업체 대신 정했습니다. 쇼핑객에게 메일로 알리고, 환불은 저절로 나갑니다.' };

export async function loader({ request, context }: Route.LoaderArgs) {
  const search = new URL(request.url).searchParams;
  const state = claimStateOf(search);
  const { staffClaims, openRefunds } = await backoffice({ request, context }, CLAIMS, { state, after: search.get('after') });
  return { claims: staffClaims, refunds: openRefunds, state };
}

/** Decides in the vendor's place (from an opened order), or sends a refund again that Toss refused. */
export async function action({ request, context }: Route.ActionArgs) {
  const typed = typedIn(await request.formData());
  const problems = await claimAction({ request, context }, typed);
  return problems === null || problems.length > 0 ? data({ problems: problems ?? [] }, 422) : redirect(`/staff/claims?done=${typed['intent'] === 'refund-retry' ? 'retried' : 'decided'}`, 303);
}

export default function Claims({ loaderData: { claims, refunds, state }, actionData }: Route.ComponentProps) {
  const [search] = useSearchParams();
  return (
    <DeskPage title="취소·반품·교환과 환불" lead="업체가 정하고 몰이 돈을 돌려줍니다. 분쟁이 있으면 주문을 열어 업체 대신 정할 수 있습니다.">
      <DeskErrors problems={actionData?.problems} />
      <Done text={DONE[search.get('done') ?? '']} />
      {refunds.length === 0 ? null : <Refunds refunds={refunds} />}
      <ClaimTable claims={claims} state={state} vendors to={(row) => `/staff/orders/${row.orderId}`} />
    </DeskPage>
  );
}

function Refunds({ refunds }: { refunds: StaffClaimsQuery['openRefunds'] }) {
  return (
    <section className="panel flush gap" aria-labelledby="h-refunds">
      <h2 id="h-refunds" className="padded">
        아직 가지 않은 환불
      </h2>
      <div className="tw">
        <table className="stacks">
          <caption className="vh">아직 가지 않은 환불 {refunds.length}건</caption>
          <thead>
            <tr>
              <th scope="col">주문</th>
              <th scope="col">상태</th>
              <th scope="col" className="r">
                금액
              </th>
              <th scope="col">기한</th>
              <th scope="col">토스페이먼츠의 답</th>
              <th scope="col">다시 보내기</th>
            </tr>
          </thead>
          <tbody>
            {refunds.map((refund) => (
              <tr key={refund.id}>
                <th scope="row" className="nb">
                  {refund.number}
                </th>
                <td data-label="상태">
                  <StateTag words={REFUND_STATES} state={refund.state} />
                </td>
                <td data-label="금액" className="r">
                  <Won amount={refund.amountWon} />
                </td>
                <td data-label="기한">{showDay(refund.dueOn)}</td>
                <td data-label="토스페이먼츠의 답">{refund.errorMessage ?? '기다리는 중'}</td>
                <td data-label="다시 보내기">
                  {refund.state === 'FAILED' ? (
                    <Form method="post">
                      <input type="hidden" name="refund" value={refund.id} />
                      <button className="btn s" name="intent" value="refund-retry" aria-label={`${refund.number} 환불 다시 보내기`}>
                        다시 보내기
                      </button>
                    </Form>
                  ) : null}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

const CLAIMS = graphql(`
  query StaffClaims($state: ClaimState, $after: String) {
    staffClaims(state: $state, first: 25, after: $after) { ...ClaimList }
    openRefunds { id orderId number state amountWon reason dueOn errorCode errorMessage createdAt }
  }
`);
