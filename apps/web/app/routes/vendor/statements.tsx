import { kstDate } from '#kernel/pure';
import type { Route } from './+types/statements';
import { backoffice } from '../../api.server';
import type { DeskHandle } from '../../desk/handle';
import { DeskPage, Nothing } from '../../desk/page';
import { PayoutCalendar } from '../../desk/payout-calendar';
import { StatementTable } from '../../desk/statement-table';
import { CYCLES } from '../../desk/statement-words';
import { graphql } from '../../generated/backoffice';
import { serverNow } from '../../now.server';
import { pageTitle } from '../../title';

export const handle: DeskHandle = { live: true };
export const meta: Route.MetaFunction = () => [{ title: pageTitle('정산') }];

export async function loader({ request, context }: Route.LoaderArgs) {
  return { ...(await backoffice({ request, context }, STATEMENTS, { after: new URL(request.url).searchParams.get('after') })), today: kstDate(new Date(serverNow())) };
}

export default function Statements({ loaderData: { payoutCalendar, vendorStatements, today } }: Route.ComponentProps) {
  return (
    <DeskPage title="정산" lead={`정산 주기: ${CYCLES[payoutCalendar.cycle]}. 기간이 끝나고 3영업일째에 보냅니다.`}>
      <div className="gap">
        <PayoutCalendar calendar={payoutCalendar} today={today} />
      </div>
      <h2 className="gap">정산서</h2>
      {vendorStatements.nodes.length === 0 ? <Nothing text="아직 정산서가 없습니다. 구매가 확정된 것이 있으면 기간이 끝난 다음 날 만들어집니다." /> : <StatementTable statements={vendorStatements} to={(id) => `/vendor/statements/${id}`} />}
    </DeskPage>
  );
}

const STATEMENTS = graphql(`
  query VendorStatements($after: String) { payoutCalendar { ...MoneyComes } vendorStatements(first: 25, after: $after) { ...StatementRows } }
`);
