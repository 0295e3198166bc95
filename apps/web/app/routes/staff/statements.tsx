import type { Route } from './+types/statements';
import { backoffice } from '../../api.server';
import type { DeskHandle } from '../../desk/handle';
import { DeskPage, Nothing } from '../../desk/page';
import { StatementTable } from '../../desk/statement-table';
import { graphql } from '../../generated/backoffice';
import { pageTitle } from '../../title';

export const handle: DeskHandle = { live: true, may: '운영 담당, 회계 담당과 감사 담당' };
export const meta: Route.MetaFunction = () => [{ title: pageTitle('정산서') }];

/** Statements of one closing (`?run=`), of one vendor (`?vendor=`), or all. */
export async function loader({ request, context }: Route.LoaderArgs) {
  const search = new URL(request.url).searchParams;
  const { staffStatements } = await backoffice({ request, context }, STATEMENTS, { run: search.get('run'), vendor: search.get('vendor'), after: search.get('after') });
  return { statements: staffStatements };
}

export default function Statements({ loaderData: { statements } }: Route.ComponentProps) {
  return (
    <DeskPage up={{ to: '/staff/settlement', name: '정산' }} title="정산서">
      {statements.nodes.length === 0 ? <Nothing text="정산서가 없습니다." /> : <StatementTable statements={statements} to={(id) => `/staff/statements/${id}`} vendor />}
    </DeskPage>
  );
}

const STATEMENTS = graphql(`
  query StaffStatements($run: ID, $vendor: ID, $after: String) { staffStatements(runId: $run, vendorId: $vendor, first: 25, after: $after) { ...StatementRows } }
`);
