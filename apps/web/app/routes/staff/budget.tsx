import { showWon } from '#kernel/pure';
import { data, Link, redirect, useRouteLoaderData, useSearchParams } from 'react-router';
import type { Route } from './+types/budget';
import type { loader as layoutLoader } from './layout';
import { backoffice } from '../../api.server';
import { BudgetAllocations, BudgetDue, BudgetFigures, BudgetParts } from '../../desk/budget-figures';
import { BudgetForms } from '../../desk/budget-forms';
import { BudgetMovements } from '../../desk/budget-movements';
import { checkPaper, refusedPaper } from '../../desk/budget-paper';
import { DeskErrors, type DeskProblem } from '../../desk/errors';
import { typedIn } from '../../desk/form';
import type { DeskHandle } from '../../desk/handle';
import { nothingHere } from '../../desk/missing';
import { DeskPage, Done } from '../../desk/page';
import { Pager } from '../../desk/pager';
import { PrintButton } from '../../desk/print-button';
import { StateHistory } from '../../desk/state-history';
import { StateTag } from '../../desk/state-tag';
import { BUDGET_STATES, holds } from '../../desk/words';
import { graphql } from '../../generated/backoffice';
import type { BudgetPageQuery } from '../../generated/backoffice/graphql';
import { pageTitle } from '../../title';

export const handle: DeskHandle = { live: true };
export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: pageTitle(loaderData?.budget.name ?? '구 예산') }];

const DONE: Record<string, string | undefined> = {
  created: '예산을 만들었습니다. 결재 문서로 한도를 정하면 쓸 수 있습니다.', allocate: '올렸습니다. 다른 담당자가 승인하면 한도가 바뀝니다.', approve: '승인했습니다. 한도가 바뀌었습니다.', withdraw: '거두었습니다.',
  receive: '장부에 적었습니다.', close: '쓰임을 멈췄습니다.',
};

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const { budget, budgetMovements } = await backoffice({ request, context }, BUDGET, { id: params.id, after: new URL(request.url).searchParams.get('after') });
  return { budget: budget ?? nothingHere(), movements: budgetMovements };
}

export async function action({ request, context, params: { id } }: Route.ActionArgs) {
  const asking = { request, context };
  const typed = typedIn(await request.formData());
  const intent = typed['intent'] ?? '';
  const refuse = (problems: DeskProblem[]) => data({ problems, typed }, 422);
  const done = () => redirect(`/staff/budgets/${id}?done=${intent}`, 303);
  if (intent === 'allocate' || intent === 'receive') {
    const checked = checkPaper(typed, intent);
    if ('problems' in checked) return refuse(checked.problems);
    const result = intent === 'allocate' ? (await backoffice(asking, PROPOSE, { id, paper: checked.paper })).proposeAllocation : (await backoffice(asking, RECEIVE, { id, paper: checked.paper })).receiveBudgetMoney;
    return result.__typename === 'Refused' ? refuse([refusedPaper(result, intent)]) : done();
  }
  if (intent === 'approve' || intent === 'withdraw') {
    const { decideAllocation } = await backoffice(asking, DECIDE, { id: typed['allocation'] ?? '', approve: intent === 'approve' });
    return decideAllocation.__typename === 'Refused' ? refuse([{ field: '', message: decideAllocation.message }]) : done();
  }
  const { closeBudget } = await backoffice(asking, CLOSE, { id, documentNumber: typed['closeDocument'] ?? '' });
  return closeBudget.__typename === 'Refused' ? refuse([{ field: 'closeDocument', message: closeBudget.message }]) : redirect(`/staff/budgets/${id}?done=close`, 303);
}

export default function BudgetPage({ loaderData: { budget, movements }, actionData }: Route.ComponentProps) {
  const [search] = useSearchParams();
  const roles = useRouteLoaderData<typeof layoutLoader>('routes/staff/layout')?.person.staffRoles ?? [];
  const mayChange = holds(roles, 'ACCOUNTANT');
  return (
    <DeskPage up={{ to: '/staff/budgets', name: '구 예산' }} title={titleOf(budget)} lead={<Lead budget={budget} />} actions={<Exports id={budget.id} />}>
      <DeskErrors problems={actionData?.problems} />
      <Done text={actionData === undefined ? DONE[search.get('done') ?? ''] : undefined} />
      {budget.state === 'STOPPED' ? <Waiting orders={budget.waiting} mayOpen={holds(roles, 'OPERATOR', 'ACCOUNTANT', 'AUDITOR')} /> : null}
      {budget.state === 'OPEN' && budget.leftWon === 0 && budget.capWon > budget.reservedWon + budget.spentWon ? <p className="note warn gap">{budget.fiscalYear}년의 주문에만 쓰는 예산입니다. 지금은 새 주문에 쓰이지 않습니다.</p> : null}
      <BudgetFigures budget={budget} />
      {mayChange ? <BudgetForms budget={budget} problems={actionData?.problems} typed={actionData?.typed ?? {}} /> : null}
      <div className="stack gap">
        <BudgetAllocations budget={budget} mayDecide={mayChange && budget.state !== 'CLOSED'} />
        <BudgetDue budget={budget} />
        <BudgetParts budget={budget} />
        <section className="panel flush" aria-label="움직인 돈">
          {movements.nodes.length === 0 ? <p className="padded">아직 움직인 돈이 없습니다.</p> : <BudgetMovements movements={movements.nodes} mayOpenOrders={holds(roles, 'OPERATOR', 'ACCOUNTANT', 'AUDITOR')} />}
        </section>
        {movements.nodes.length === 0 ? null : <Pager pageInfo={movements.pageInfo} shown={movements.nodes.length} unit="건" />}
        <StateHistory changes={budget.history} words={BUDGET_STATES} />
      </div>
    </DeskPage>
  );
}

type Shown = NonNullable<BudgetPageQuery['budget']>;

function titleOf(budget: Shown): string {
  if (budget.state === 'CLOSED') return `${budget.name}: 마감, 집행 ${showWon(budget.spentWon)}`;
  if (budget.state === 'STOPPED') return `${budget.name}: 멈춤, 마감을 기다립니다`;
  return `${budget.name}: ${showWon(budget.leftWon)} 남음`;
}

function Lead({ budget }: { budget: Shown }) {
  return (
    <>
      <StateTag words={BUDGET_STATES} state={budget.state} />
      <span>{budget.fiscalYear}년</span>
      <span>{budget.budgetLine}</span>
      <span>{budget.ordinance}</span>
    </>
  );
}

function Exports({ id }: { id: string }) {
  return (
    <>
      <a className="btn" href={`/staff/budgets/${id}/export?as=xlsx`}>
        엑셀로 받기
      </a>
      <a className="btn" href={`/staff/budgets/${id}/export?as=csv`}>
        CSV로 받기
      </a>
      <PrintButton />
    </>
  );
}

/** Why a budget that was stopped is not closed yet. */
function Waiting({ orders, mayOpen }: { orders: Shown['waiting']; mayOpen: boolean }) {
  return (
    <p className="note warn gap">
      {orders.length === 0 ? '이제 마감할 수 있습니다.' : '결제를 기다리는 주문이 끝나면 마감할 수 있습니다: '}
      {orders.map((order, index) => (
        <span key={order.id}>
          {index === 0 ? '' : ', '}
          {mayOpen ? <Link to={`/staff/orders/${order.id}`}>{order.number}</Link> : order.number}
        </span>
      ))}
    </p>
  );
}

const BUDGET = graphql(`
  query BudgetPage($id: ID!, $after: String) {
    budget(id: $id) {
      id name fiscalYear budgetLine ordinance state capWon reservedWon spentWon lapsedWon returnedWon receivedWon leftWon dueWon offeredVendors largestThreeBp
      allocations { id state documentNumber decidedOn amountWon proposedBy proposedAt decidedBy decidedAt }
      vendors { id name spentWon reservedWon orders }
      exhibitions { id name spentWon reservedWon orders }
      waiting { id number }
      history { from to actor actorName reason at }
    }
    budgetMovements(budgetId: $id, first: 25, after: $after) {
      nodes { id kind capWon reservedWon spentWon lapsedWon returnedWon receivedWon documentNumber order { id number } product vendor exhibition { id name } at }
      pageInfo { hasNextPage endCursor }
    }
  }
`);

const PROPOSE = graphql(`
  mutation ProposeAllocation($id: ID!, $paper: BudgetPaperInput!) {
    proposeAllocation(budgetId: $id, paper: $paper) { __typename ... on BudgetDetail { id } ... on Refused { message field } }
  }
`);

const RECEIVE = graphql(`
  mutation ReceiveBudgetMoney($id: ID!, $paper: BudgetPaperInput!) {
    receiveBudgetMoney(budgetId: $id, paper: $paper) { __typename ... on BudgetDetail { id } ... on Refused { message field } }
  }
`);

const DECIDE = graphql(`
  mutation DecideAllocation($id: ID!, $approve: Boolean!) {
    decideAllocation(id: $id, approve: $approve) { __typename ... on BudgetDetail { id } ... on Refused { message } }
  }
`);

const CLOSE = graphql(`
  mutation CloseBudget($id: ID!, $documentNumber: String!) {
    closeBudget(id: $id, documentNumber: $documentNumber) { __typename ... on BudgetDetail { id } ... on Refused { message field } }
  }
`);
