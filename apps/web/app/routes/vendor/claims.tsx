import { Form, data, redirect, useSearchParams } from 'react-router';
import type { Route } from './+types/claims';
import { backoffice } from '../../api.server';
import { ClaimFilters, ClaimTable, claimQueryOf, claimViewOf } from '../../desk/claim-table';
import type { DeskHandle } from '../../desk/handle';
import { DeskErrors, type DeskProblem } from '../../desk/errors';
import { typedIn } from '../../desk/form';
import { GoodwillList } from '../../desk/goodwill-list';
import { DeskPage, Done } from '../../desk/page';
import { refundAction } from '../../desk/refund-action.server';
import { graphql } from '../../generated/backoffice';
import type { ClaimState } from '../../generated/backoffice/graphql';
import { pageTitle } from '../../title';

export const handle: DeskHandle = { live: true };
export const meta: Route.MetaFunction = () => [{ title: pageTitle('취소·반품·교환') }];

export async function loader({ request, context }: Route.LoaderArgs) {
  const search = new URL(request.url).searchParams;
  const view = claimViewOf(search);
  const { vendorClaims, vendorGoodwill } = await backoffice({ request, context }, CLAIMS, claimQueryOf(view, search.get('after')));
  return { claims: vendorClaims, goodwill: vendorGoodwill, view };
}

const DONE: Record<string, string | undefined> = { 'goodwill-consent': '위로 환불에 동의했습니다. 정산에서 뺍니다.', 'goodwill-reject': '위로 환불에 동의하지 않았습니다. 담당자에게 보입니다.' };

/** Approves what was ticked or notes that it has come back, each by itself; or says yes or no to a goodwill that this vendor is asked to pay. */
export async function action({ request, context }: Route.ActionArgs) {
  const form = await request.formData();
  const typed = typedIn(form);
  if (typed['intent'] === 'bulk-approve' || typed['intent'] === 'bulk-collected') return bulk({ request, context }, form, typed['intent']);
  const problems = await refundAction({ request, context }, typed);
  return problems === null || problems.length > 0 ? data({ problems: problems ?? [], done: 0 }, 422) : redirect(`/vendor/claims?done=${typed['intent'] ?? ''}`, 303);
}

export default function Claims({ loaderData: { claims, goodwill, view }, actionData }: Route.ComponentProps) {
  const { state } = view;
  const [search] = useSearchParams();
  return (
    <DeskPage title="취소·반품·교환" lead="요청에는 되도록 그날 답해 주세요. 상품이 돌아온 날부터 3영업일 안에 환불해야 합니다.">
      <DeskErrors problems={actionData?.problems} />
      <Done text={actionData !== undefined && actionData.done > 0 ? `${actionData.done}건을 처리했습니다. 쇼핑객에게 메일로 알립니다.` : DONE[search.get('done') ?? '']} />
      <GoodwillList rows={goodwill} asks="vendor" title="동의를 구하는 위로 환불" />
      <ClaimFilters claims={claims} view={view} />
      {bulkOf(state) === null ? (
        <ClaimTable claims={claims} view={view} to={(row) => `/vendor/orders/${row.vendorOrderId}`} />
      ) : (
        <Form method="post" action={`?${search}`} key={state}>
          <ClaimTable claims={claims} view={view} to={(row) => `/vendor/orders/${row.vendorOrderId}`} ticks />
          {claims.nodes.length === 0 ? null : (
            <div className="actbar">
              <p className="soft">{state === 'REQUESTED' ? '고른 신청을 받아들입니다. 받아들이지 않을 것은 주문을 열어 까닭을 적어 주세요.' : '고른 상품이 돌아왔다고 적습니다. 그날부터 3영업일 안에 환불해야 합니다.'}</p>
              <button className="btn main" name="intent" value={bulkOf(state) ?? ''}>
                {state === 'REQUESTED' ? '고른 신청 받아들이기' : '고른 상품이 돌아왔습니다'}
              </button>
            </div>
          )}
        </Form>
      )}
    </DeskPage>
  );
}

/** What can be done with many at once in this state. */
function bulkOf(state: ClaimState | null): 'bulk-approve' | 'bulk-collected' | null {
  return state === 'REQUESTED' ? 'bulk-approve' : state === 'APPROVED' ? 'bulk-collected' : null;
}

async function bulk(asking: Parameters<typeof backoffice>[0], form: FormData, intent: 'bulk-approve' | 'bulk-collected') {
  const ids = form.getAll('id').map(String);
  if (ids.length === 0) return data({ problems: [{ field: '', message: '먼저 골라 주세요' }], done: 0 }, 422);
  const answer = intent === 'bulk-approve' ? (await backoffice(asking, APPROVE_MANY, { ids })).approveClaims : (await backoffice(asking, COLLECTED_MANY, { ids })).claimsCollected;
  if (answer.__typename === 'Refused') return data({ problems: [{ field: '', message: answer.message }], done: 0 }, 422);
  const numbers = new Map(form.getAll('number').map((pair) => String(pair).split('=', 2) as [string, string]));
  const problems: DeskProblem[] = answer.refused.map((item) => ({ field: '', message: `${numbers.get(item.id) ?? '주문'}: ${item.message}` }));
  return data({ problems, done: answer.changed.length }, problems.length > 0 ? 422 : 200);
}

const APPROVE_MANY = graphql(`
  mutation ApproveClaims($ids: [ID!]!) { approveClaims(ids: $ids) { __typename ... on ClaimsChanged { changed refused { id message } } ... on Refused { message } } }
`);

const COLLECTED_MANY = graphql(`
  mutation ClaimsCollected($ids: [ID!]!) { claimsCollected(ids: $ids) { __typename ... on ClaimsChanged { changed refused { id message } } ... on Refused { message } } }
`);

const CLAIMS = graphql(`
  query VendorClaims($state: ClaimState, $due: ClockWord, $kind: ClaimKind, $number: String, $after: String) { vendorClaims(state: $state, due: $due, kind: $kind, number: $number, first: 25, after: $after) { ...ClaimList } vendorGoodwill { ...GoodwillRow } }
`);
