import { Link, data, redirect, useRouteLoaderData, useSearchParams } from 'react-router';
import type { Route } from './+types/statement';
import { Day } from '../../components/when';
import type { loader as layoutLoader } from './layout';
import { backoffice } from '../../api.server';
import { answerAction } from '../../desk/answer-action.server';
import { DeskErrors } from '../../desk/errors';
import { typedIn } from '../../desk/form';
import type { DeskHandle } from '../../desk/handle';
import { nothingHere } from '../../desk/missing';
import { DeskPage, Done } from '../../desk/page';
import { PayoutTable } from '../../desk/payout-table';
import { showPeriod } from '../../desk/payout-words';
import { StateTag } from '../../desk/state-tag';
import { StatementLines } from '../../desk/statement-lines';
import { StatementSums } from '../../desk/statement-sums';
import { StatementDifferences, StatementQuestions } from '../../desk/statement-talk';
import { STATEMENT_STATES } from '../../desk/statement-words';
import { holds } from '../../desk/words';
import { graphql } from '../../generated/backoffice';
import type { StatementLineKind } from '../../generated/backoffice/graphql';
import { pageTitle } from '../../title';

export const handle: DeskHandle = { live: true, may: '운영 담당, 회계 담당과 감사 담당' };
export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: pageTitle(`${loaderData?.statement.summary.vendorName ?? ''} 정산서`) }];

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const search = new URL(request.url).searchParams;
  const { staffStatement, statementPayouts } = await backoffice({ request, context }, STATEMENT, { id: params.id, kind: (search.get('kind') as StatementLineKind | null) ?? null, after: search.get('after'), at: search.get('at') });
  return { statement: staffStatement ?? nothingHere(), payouts: statementPayouts, kind: search.get('kind'), at: search.get('at') };
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const typed = typedIn(await request.formData());
  const problems = await answerAction({ request, context }, typed);
  return problems.length === 0 ? redirect(`/staff/statements/${params.id}?done=answered#questions`, 303) : data({ problems, typed }, 422);
}

export default function Statement({ loaderData: { statement, payouts, kind, at }, actionData }: Route.ComponentProps) {
  const [search] = useSearchParams();
  const roles = useRouteLoaderData<typeof layoutLoader>('routes/staff/layout')?.person.staffRoles ?? [];
  const { summary } = statement;
  const address = `/staff/statements/${summary.id}`;
  return (
    <DeskPage
      up={{ to: '/staff/settlement', name: '정산' }}
      title={`${summary.vendorName} 정산서`}
      lead={
        <>
          {showPeriod(summary.periodStart, summary.periodEnd)} <StateTag words={STATEMENT_STATES} state={summary.state} /> {summary.state === 'PAID' ? '' : summary.payoutWon > 0 ? <><Day on={summary.payoutDueOn} /> 지급 예정</> : '이월'} <Link to={`/staff/vendors/${summary.vendorId}/contracts`}>계약</Link>
        </>
      }
      actions={
        <>
          <a className="btn" href={`${address}/xlsx`}>
            엑셀로 받기
          </a>
          <Link className="btn main" to={`${address}/print`}>
            인쇄하기
          </Link>
        </>
      }
    >
      <DeskErrors problems={actionData?.problems} />
      <Done text={actionData === undefined && search.get('done') === 'answered' ? '답했습니다. 업체가 정산서에서 봅니다.' : undefined} />
      <div className="split gap">
        <div className="stack">
          <StatementSums statement={statement} address={address} />
          <StatementDifferences statement={statement} />
        </div>
        <div className="stack">
          <StatementQuestions questions={statement.questions} answering={{ may: holds(roles, 'ACCOUNTANT'), typed: actionData?.typed, problems: actionData?.problems }} />
        </div>
      </div>
      {payouts.length === 0 ? null : <PayoutTable caption="이 정산서의 지급" rows={payouts} vendors />}
      <StatementLines statement={statement} address={address} kind={kind} at={at} orderOf={(line) => (line.orderId === null ? null : `/staff/orders/${line.orderId}`)} books={holds(roles, 'ACCOUNTANT', 'AUDITOR')} />
    </DeskPage>
  );
}

const STATEMENT = graphql(`
  query StaffStatement($id: ID!, $kind: StatementLineKind, $after: String, $at: ID) { staffStatement(id: $id, kind: $kind, first: 50, after: $after, at: $at) { ...StatementShown } statementPayouts(statementId: $id) { ...PayoutRow } }
`);
