import { kstDate } from '#kernel/pure';
import { Form, Link, data, redirect, useRouteLoaderData, useSearchParams } from 'react-router';
import type { Route } from './+types/settlement';
import type { loader as layoutLoader } from './layout';
import { backoffice } from '../../api.server';
import { When } from '../../components/when';
import { Won } from '../../components/won';
import { answerAction } from '../../desk/answer-action.server';
import { DeskErrors } from '../../desk/errors';
import { typedIn } from '../../desk/form';
import type { DeskHandle } from '../../desk/handle';
import { DeskPage, Done, Nothing } from '../../desk/page';
import { showPeriod } from '../../desk/payout-words';
import { StatementQuestions } from '../../desk/statement-talk';
import { CYCLES } from '../../desk/statement-words';
import { TableBox } from '../../desk/table-box';
import { holds } from '../../desk/words';
import { graphql } from '../../generated/backoffice';
import type { SettlementQuery } from '../../generated/backoffice/graphql';
import { serverNow } from '../../now.server';
import { pageTitle } from '../../title';

export const handle: DeskHandle = { live: true, may: '운영 담당, 회계 담당과 감사 담당' };
export const meta: Route.MetaFunction = () => [{ title: pageTitle('정산') }];

const DONE: Record<string, string | undefined> = { closed: '끝난 기간을 모두 마감했습니다.', answered: '답했습니다. 업체가 정산서에서 봅니다.' };

export async function loader({ request, context }: Route.LoaderArgs) {
  const { settlementRuns, openQuestions } = await backoffice({ request, context }, SETTLEMENT);
  return { runs: settlementRuns, questions: openQuestions, now: serverNow() };
}

export async function action({ request, context }: Route.ActionArgs) {
  const asking = { request, context };
  const typed = typedIn(await request.formData());
  if (typed['intent'] === 'close') {
    const { closePeriods } = await backoffice({ ...asking, timeoutMs: 60_000 }, CLOSE);
    return closePeriods.__typename === 'Refused' ? data({ problems: [{ field: '', message: closePeriods.message }], typed }, 422) : redirect('/staff/settlement?done=closed', 303);
  }
  const problems = await answerAction(asking, typed);
  return problems.length === 0 ? redirect('/staff/settlement?done=answered', 303) : data({ problems, typed }, 422);
}

export default function Settlement({ loaderData: { runs, questions, now }, actionData }: Route.ComponentProps) {
  const [search] = useSearchParams();
  const roles = useRouteLoaderData<typeof layoutLoader>('routes/staff/layout')?.person.staffRoles ?? [];
  const accountant = holds(roles, 'ACCOUNTANT');
  return (
    <DeskPage
      title={questions.length === 0 ? '정산' : `정산: 업체의 질문 ${questions.length}건`}
      lead="기간이 끝나면 저절로 마감됩니다. 두 번 마감해도 달라지지 않습니다."
      actions={
        <>
          <Link className="btn" to="/staff/holds">
            보류와 늦은 확정
          </Link>
          {accountant ? (
            <Form method="post">
              <button className="btn" name="intent" value="close">
                끝난 기간 마감하기
              </button>
            </Form>
          ) : null}
        </>
      }
    >
      <DeskErrors problems={actionData?.problems} />
      <Done text={actionData === undefined ? DONE[search.get('done') ?? ''] : undefined} />
      <div className="stack gap">
        <StatementQuestions questions={questions} answering={{ may: accountant, typed: actionData?.typed, problems: actionData?.problems, linked: true }} />
        <Runs runs={runs} />
        {holds(roles, 'ACCOUNTANT', 'AUDITOR') ? <Reports today={kstDate(new Date(now))} /> : null}
      </div>
    </DeskPage>
  );
}

function Runs({ runs }: { runs: SettlementQuery['settlementRuns'] }) {
  if (runs.length === 0) return <Nothing text="아직 마감한 기간이 없습니다. 구매가 확정된 것이 있으면 기간이 끝난 다음 날 마감됩니다." />;
  return (
    <section className="panel flush" aria-labelledby="h-runs">
      <h2 id="h-runs" className="padded">
        마감한 기간
      </h2>
      <TableBox label="마감한 기간">
        <table className="stacks">
          <caption className="vh">마감한 기간 {runs.length}건</caption>
          <thead>
            <tr>
              <th scope="col">기간</th>
              <th scope="col">주기</th>
              <th scope="col" className="r">
                정산서
              </th>
              <th scope="col" className="r">
                합계
              </th>
              <th scope="col" className="r">
                지급할 금액
              </th>
              <th scope="col">마감</th>
            </tr>
          </thead>
          <tbody>
            {runs.map((run) => (
              <tr key={run.id}>
                <th scope="row">
                  <Link to={`/staff/statements?run=${run.id}`}>{showPeriod(run.periodStart, run.periodEnd)}</Link>
                </th>
                <td data-label="주기">{CYCLES[run.cycle]}</td>
                <td data-label="정산서" className="r">
                  {run.statements}건{run.carried === 0 ? '' : ` (이월 ${run.carried}건)`}
                </td>
                <td data-label="합계" className="r">
                  <Won amount={run.netWon} />
                </td>
                <td data-label="지급할 금액" className="r strong">
                  <Won amount={run.payoutWon} />
                </td>
                <td data-label="마감">
                  <When at={run.closedAt} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableBox>
    </section>
  );
}

/** Files for the tax office: of the month and the quarter before this one first. */
function Reports({ today }: { today: string }) {
  const [year = 2026, month = 1] = today.split('-').map(Number);
  const months = [1, 2, 3].map((back) => new Date(Date.UTC(year, month - 1 - back, 1)).toISOString().slice(0, 7));
  const quarters = [1, 2].map((back) => {
    const at = Math.floor((month - 1) / 3) - back;
    return `${year + Math.floor(at / 4)}-${((at % 4) + 4) % 4 + 1}`;
  });
  return (
    <section className="panel" aria-labelledby="h-reports">
      <h2 id="h-reports">세무 자료</h2>
      <p className="soft gap-s">장부에서 더한 금액 그대로입니다. 세금계산서 자료에 업체의 업태와 종목은 없습니다. 판매대행 자료는 분기가 끝난 다음 달 15일까지 냅니다.</p>
      <ul className="past gap-s" role="list">
        {months.map((one) => (
          <li key={one}>
            <span>
              {one.replace('-0', '년 ').replace('-', '년 ')}월 수수료 세금계산서 자료 <a href={`/staff/settlement/tax/${one}`}>엑셀<span className="vh"> {one} 세금계산서</span></a> <a href={`/staff/settlement/tax/${one}?form=csv`}>CSV<span className="vh"> {one} 세금계산서</span></a>
            </span>
          </li>
        ))}
        {quarters.map((one) => (
          <li key={one}>
            <span>
              {one.replace('-', '년 ')}분기 판매대행 자료 <a href={`/staff/settlement/sales/${one}`}>엑셀<span className="vh"> {one}분기 판매대행</span></a> <a href={`/staff/settlement/sales/${one}?form=csv`}>CSV<span className="vh"> {one}분기 판매대행</span></a>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

const SETTLEMENT = graphql(`
  query Settlement { settlementRuns { id cycle periodStart periodEnd closedAt statements carried netWon payoutWon } openQuestions { ...QuestionShown } }
`);

const CLOSE = graphql(`
  mutation ClosePeriods { closePeriods { __typename ... on SettlementDone { id } ... on Refused { message } } }
`);
