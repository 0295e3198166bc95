import { Link } from 'react-router';
import type { Route } from './+types/payouts';
import { backoffice } from '../../api.server';
import type { DeskHandle } from '../../desk/handle';
import { DeskPage, Nothing } from '../../desk/page';
import { Pager } from '../../desk/pager';
import { PayoutTable } from '../../desk/payout-table';
import { showPeriod } from '../../desk/payout-words';
import { graphql } from '../../generated/backoffice';
import { pageTitle } from '../../title';

export const handle: DeskHandle = { live: true, may: '업체 대표와 관리자' };
export const meta: Route.MetaFunction = () => [{ title: pageTitle('지급') }];

export async function loader({ request, context }: Route.LoaderArgs) {
  const { vendorPayouts, vendorPayoutHolds } = await backoffice({ request, context }, PAYOUTS, { after: new URL(request.url).searchParams.get('after') });
  return { payouts: vendorPayouts, holds: vendorPayoutHolds };
}

export default function Payouts({ loaderData: { payouts, holds } }: Route.ComponentProps) {
  return (
    <DeskPage
      title="지급"
      lead="정산한 돈이 언제 어디로 갔는지 봅니다."
      actions={
        <Link className="btn" to="/vendor/account">
          받을 계좌
        </Link>
      }
    >
      {holds.map((hold) => (
        <p key={hold.statementId} className="note warn gap">
          <Link to={`/vendor/statements/${hold.statementId}`}>{showPeriod(hold.periodStart, hold.periodEnd)} 정산서</Link>의 지급을 보류했습니다. 까닭: {hold.reason}
        </p>
      ))}
      {payouts.nodes.length === 0 ? (
        <Nothing text="아직 지급한 돈이 없습니다. 정산서가 나오면 영업일에 보내 드립니다.">
          <Link className="btn gap" to="/vendor/account">
            받을 계좌 확인하기
          </Link>
        </Nothing>
      ) : (
        <>
          <PayoutTable caption="지급" rows={payouts.nodes} />
          <Pager pageInfo={payouts.pageInfo} shown={payouts.nodes.length} unit="건" />
        </>
      )}
    </DeskPage>
  );
}

const PAYOUTS = graphql(`
  query VendorPayouts($after: String) {
    vendorPayouts(first: 25, after: $after) { nodes { ...PayoutRow } pageInfo { hasNextPage endCursor } }
    vendorPayoutHolds { statementId periodStart periodEnd reason }
  }
`);
