import { Link, redirect, useRouteLoaderData } from 'react-router';
import type { Route } from './+types/budgets';
import type { loader as layoutLoader } from './layout';
import { backoffice } from '../../api.server';
import { Field } from '../../components/field';
import { Won } from '../../components/won';
import { BudgetBar } from '../../desk/budget-bar';
import { Confirm } from '../../desk/confirm';
import { DeskErrors, problemIn } from '../../desk/errors';
import { refusalAt, typedIn } from '../../desk/form';
import type { DeskHandle } from '../../desk/handle';
import { readCount } from '../../desk/number';
import { DeskPage, Nothing } from '../../desk/page';
import { StateTag } from '../../desk/state-tag';
import { BUDGET_STATES, holds } from '../../desk/words';
import { graphql } from '../../generated/backoffice';
import type { BudgetsQuery } from '../../generated/backoffice/graphql';
import { pageTitle } from '../../title';

export const handle: DeskHandle = { live: true, may: '직원' };
export const meta: Route.MetaFunction = () => [{ title: pageTitle('구 예산') }];

const FIELDS = ['name', 'fiscalYear', 'budgetLine', 'ordinance'] as const;

export async function loader({ request, context }: Route.LoaderArgs) {
  return await backoffice({ request, context }, BUDGETS);
}

export async function action({ request, context }: Route.ActionArgs) {
  const typed = typedIn(await request.formData());
  const [name = '', budgetLine = '', ordinance = ''] = [typed['name'], typed['budgetLine'], typed['ordinance']];
  const { createBudget } = await backoffice({ request, context }, CREATE, { input: { name, fiscalYear: readCount(typed['fiscalYear'] ?? '') ?? 0, budgetLine, ordinance } });
  if (createBudget.__typename === 'BudgetDetail') return redirect(`/staff/budgets/${createBudget.id}?done=created`, 303);
  return { problems: [refusalAt(createBudget, FIELDS)], typed };
}

export default function Budgets({ loaderData: { budgets }, actionData }: Route.ComponentProps) {
  const roles = useRouteLoaderData<typeof layoutLoader>('routes/staff/layout')?.person.staffRoles ?? [];
  const left = budgets.reduce((sum, budget) => sum + budget.leftWon, 0);
  return (
    <DeskPage title={left === 0 ? '지금 쓸 수 있는 구 예산이 없습니다' : <>구 예산이 <Won amount={left} /> 남았습니다</>} lead="할인을 함께 내는 구의 돈입니다. 주문하면 예약하고, 결제하면 집행하고, 환불하면 돌아옵니다.">
      <DeskErrors problems={actionData?.problems} />
      {budgets.length === 0 ? <Nothing text="아직 예산이 없습니다. 회계 담당이 예산을 만들고, 결재 문서로 금액을 정하면 기획전에 쓸 수 있습니다." /> : <BudgetTable budgets={budgets} />}
      {holds(roles, 'ACCOUNTANT') ? (
        <div className="gap">
          <Confirm ask="예산 만들기" open={actionData !== undefined}>
            <CreateForm problems={actionData?.problems} typed={actionData?.typed ?? {}} />
          </Confirm>
        </div>
      ) : null}
    </DeskPage>
  );
}

function BudgetTable({ budgets }: { budgets: BudgetsQuery['budgets'] }) {
  return (
    <div className="panel flush gap">
      <div className="tw sticky-head">
        <table className="stacks">
          <caption className="vh">구 예산 {budgets.length}개</caption>
          <thead>
            <tr>
              <th scope="col">예산</th>
              <th scope="col">상태</th>
              <th scope="col">쓰임</th>
              <th scope="col" className="r">한도</th>
              <th scope="col" className="r">남은 돈</th>
            </tr>
          </thead>
          <tbody>
            {budgets.map((budget) => (
              <tr key={budget.id}>
                <th scope="row">
                  <Link to={`/staff/budgets/${budget.id}`}>{budget.name}</Link>
                  <span className="muted block small">{budget.fiscalYear}년{budget.proposed === 0 ? '' : ` · 승인을 기다리는 문서 ${budget.proposed}건`}</span>
                </th>
                <td data-label="상태">
                  <StateTag words={BUDGET_STATES} state={budget.state} />
                </td>
                <td data-label="쓰임" className="bar-cell">
                  <BudgetBar budget={budget} />
                </td>
                <td data-label="한도" className="r">
                  <Won amount={budget.capWon} />
                </td>
                <td data-label="남은 돈" className="r strong">
                  <Won amount={budget.leftWon} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}

function CreateForm({ problems, typed }: { problems: Parameters<typeof problemIn>[0]; typed: Record<string, string> }) {
  const field = (name: (typeof FIELDS)[number]) => ({ name, value: typed[name], problem: problemIn(problems, name), autoComplete: 'off' });
  return (
    <form method="post" noValidate>
      <Field {...field('name')} label="예산 이름" maxLength={200} />
      <Field {...field('fiscalYear')} label="회계연도" hint="1월 1일부터 12월 31일까지의 주문에 씁니다." inputMode="numeric" maxLength={5} />
      <Field {...field('budgetLine')} label="세부사업과 통계목" maxLength={200} />
      <Field {...field('ordinance')} label="근거 조례" maxLength={200} />
      <button className="btn main gap-s">예산 만들기</button>
    </form>
  );
}

const BUDGETS = graphql(`
  query Budgets { budgets { id name fiscalYear state capWon reservedWon spentWon leftWon proposed } }
`);

const CREATE = graphql(`
  mutation CreateBudget($input: BudgetInput!) {
    createBudget(input: $input) { __typename ... on BudgetDetail { id } ... on Refused { message field } }
  }
`);
