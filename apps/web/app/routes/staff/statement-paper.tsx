import type { Route } from './+types/statement-paper';
import type { DeskHandle } from '../../desk/handle';
import { StatementPaper } from '../../desk/statement-paper';
import { paperOf } from '../../desk/statement-paper.server';
import { pageTitle } from '../../title';

export const handle: DeskHandle = { live: true, may: '운영 담당, 회계 담당과 감사 담당' };
export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: pageTitle(`${loaderData?.statement.summary.vendorName ?? ''} 정산서 인쇄`) }];

export function loader({ request, context, params }: Route.LoaderArgs) {
  return paperOf({ request, context }, 'staff', params.id);
}

export default function Paper({ loaderData: paper, params }: Route.ComponentProps) {
  return <StatementPaper paper={paper} address={`/staff/statements/${params.id}`} />;
}
