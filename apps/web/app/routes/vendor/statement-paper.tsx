import type { Route } from './+types/statement-paper';
import type { DeskHandle } from '../../desk/handle';
import { StatementPaper } from '../../desk/statement-paper';
import { paperOf } from '../../desk/statement-paper.server';
import { pageTitle } from '../../title';

export const handle: DeskHandle = { live: true };
export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: pageTitle(`정산서 ${loaderData?.statement.summary.periodEnd ?? ''} 인쇄`) }];

export function loader({ request, context, params }: Route.LoaderArgs) {
  return paperOf({ request, context }, 'vendor', params.id);
}

export default function Paper({ loaderData: paper, params }: Route.ComponentProps) {
  return <StatementPaper paper={paper} address={`/vendor/statements/${params.id}`} />;
}
