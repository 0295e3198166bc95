import { data, redirect, useSearchParams } from 'react-router';
import type { Route } from './+types/claims';
import { backoffice } from '../../api.server';
import { ClaimTable, claimStateOf } from '../../desk/claim-table';
import type { DeskHandle } from '../../desk/handle';
import { DeskErrors } from '../../desk/errors';
import { typedIn } from '../../desk/form';
import { GoodwillList } from '../../desk/goodwill-list';
import { DeskPage, Done } from '../../desk/page';
import { refundAction } from '../../desk/refund-action.server';
import { graphql } from '../../generated/backoffice';
import { pageTitle } from '../../title';

export const handle: DeskHandle = { live: true };
export const meta: Route.MetaFunction = () => [{ title: pageTitle('취소·반품·교환') }];

export async function loader({ request, context }: Route.LoaderArgs) {
  const search = new URL(request.url).searchParams;
  const state = claimStateOf(search);
  const { vendorClaims, vendorGoodwill } = await backoffice({ request, context }, CLAIMS, { state, after: search.get('after') });
  return { claims: vendorClaims, goodwill: vendorGoodwill, state };
}

const DONE: Record<string, string | undefined> = { 'goodwill-consent': '위로 환불에 동의했습니다. 정산에서 뺍니다.', 'goodwill-reject': '위로 환불에 동의하지 않았습니다. 담당자에게 보입니다.' };

/** Says yes or no to a goodwill that this vendor is asked to pay. */
export async function action({ request, context }: Route.ActionArgs) {
  const typed = typedIn(await request.formData());
  const problems = await refundAction({ request, context }, typed);
  return problems === null || problems.length > 0 ? data({ problems: problems ?? [] }, 422) : redirect(`/vendor/claims?done=${typed['intent'] ?? ''}`, 303);
}

export default function Claims({ loaderData: { claims, goodwill, state }, actionData }: Route.ComponentProps) {
  const [search] = useSearchParams();
  return (
    <DeskPage title="취소·반품·교환" lead="요청에는 되도록 그날 답해 주세요. 상품이 돌아온 날부터 3영업일 안에 환불해야 합니다.">
      <DeskErrors problems={actionData?.problems} />
      <Done text={DONE[search.get('done') ?? '']} />
      <GoodwillList rows={goodwill} asks="vendor" title="동의를 구하는 위로 환불" />
      <ClaimTable claims={claims} state={state} to={(row) => `/vendor/orders/${row.vendorOrderId}`} />
    </DeskPage>
  );
}

const CLAIMS = graphql(`
  query VendorClaims($state: ClaimState, $after: String) { vendorClaims(state: $state, first: 25, after: $after) { ...ClaimList } vendorGoodwill { ...GoodwillRow } }
`);
