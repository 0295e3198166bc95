import type { Route } from './+types/claims';
import { backoffice } from '../../api.server';
import { ClaimTable, claimStateOf } from '../../desk/claim-table';
import type { DeskHandle } from '../../desk/handle';
import { DeskPage } from '../../desk/page';
import { graphql } from '../../generated/backoffice';
import { pageTitle } from '../../title';

export const handle: DeskHandle = { live: true };
export const meta: Route.MetaFunction = () => [{ title: pageTitle('취소·반품·교환') }];

export async function loader({ request, context }: Route.LoaderArgs) {
  const search = new URL(request.url).searchParams;
  const state = claimStateOf(search);
  const { vendorClaims } = await backoffice({ request, context }, CLAIMS, { state, after: search.get('after') });
  return { claims: vendorClaims, state };
}

export default function Claims({ loaderData: { claims, state } }: Route.ComponentProps) {
  return (
    <DeskPage title="취소·반품·교환" lead="요청에는 되도록 그날 답해 주세요. 상품이 돌아온 날부터 3영업일 안에 환불해야 합니다.">
      <ClaimTable claims={claims} state={state} to={(row) => `/vendor/orders/${row.vendorOrderId}`} />
    </DeskPage>
  );
}

const CLAIMS = graphql(`
  query VendorClaims($state: ClaimState, $after: String) { vendorClaims(state: $state, first: 25, after: $after) { ...ClaimList } }
`);
