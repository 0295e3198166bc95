import { kstDate } from '#kernel/pure';
import { data, Form, Link, redirect, useSearchParams } from 'react-router';
import type { Route } from './+types/reconciliation';
import { backoffice } from '../../api.server';
import { Field } from '../../components/field';
import { Won } from '../../components/won';
import { Day } from '../../components/when';
import { Confirm } from '../../desk/confirm';
import { DifferenceTable } from '../../desk/difference-table';
import { DeskErrors, problemIn } from '../../desk/errors';
import { refusalAt, typedIn } from '../../desk/form';
import type { DeskHandle } from '../../desk/handle';
import { useIsAccountant } from '../../desk/ledger-page';
import { DeskPage, Done, Nothing } from '../../desk/page';
import { Pager } from '../../desk/pager';
import { SumLine } from '../../desk/reconciliation-sums';
import { TableBox } from '../../desk/table-box';
import { graphql } from '../../generated/backoffice';
import type { ReconciliationQuery } from '../../generated/backoffice/graphql';
import { serverNow } from '../../now.server';
import { pageTitle } from '../../title';

export const handle: DeskHandle = { live: true, may: '회계 담당과 감사 담당' };
export const meta: Route.MetaFunction = () => [{ title: pageTitle('토스페이먼츠와 대조') }];

type Run = ReconciliationQuery['reconciliationRuns']['nodes'][number];

export async function loader({ request, context }: Route.LoaderArgs) {
  const { moneyDifferences, reconciliationRuns } = await backoffice({ request, context }, RECONCILIATION, { after: new URL(request.url).searchParams.get('after') });
  return { open: moneyDifferences, runs: reconciliationRuns, now: serverNow() };
}

/** Asks for a past day to be compared (again). */
export async function action({ request, context }: Route.ActionArgs) {
  const typed = typedIn(await request.formData());
  const { reconcileDay: answer } = await backoffice({ request, context }, RECONCILE, { day: typed['day'] ?? '' });
  if (answer.__typename === 'Refused') return data({ problems: [refusalAt(answer, ['day'])], typed }, 422);
  return redirect('/staff/reconciliation?done=asked', 303);
}

export default function Reconciliation({ loaderData: { open, runs, now }, actionData }: Route.ComponentProps) {
  const [search] = useSearchParams();
  const isAccountant = useIsAccountant();
  const yesterday = kstDate(new Date(Date.parse(now) - 86_400_000));
  return (
    <DeskPage
      title={runs.nodes.length === 0 ? '아직 대조한 날이 없습니다' : open.openCount === 0 ? '토스페이먼츠와 차이가 없습니다' : `살펴볼 차이 ${open.openCount}건`}
      lead="날마다 새벽 5시에 어제까지의 결제, 환불, 정산을 토스페이먼츠의 목록과 견줍니다. 다시 견주어 없어진 차이는 저절로 닫힙니다."
      actions={
        <a className="btn s" href="/staff/reconciliation/export" download>
          차이를 CSV로 받기
        </a>
      }
    >
      <Done text={actionData === undefined && search.get('done') === 'asked' ? '대조를 맡겼습니다. 잠시 뒤 이 화면을 새로 고치면 보입니다.' : undefined} />
      <DeskErrors problems={actionData?.problems} />
      {runs.nodes.every((run) => run.done) ? null : (
        <p className="note bad gap" role="alert">
          <b>토스페이먼츠가 답하지 않은 날이 있습니다.</b> 그날은 저절로 다시 합니다. 그때까지 그날의 차이는 알 수 없습니다.
        </p>
      )}
      {isAccountant ? (
        <div className="gap">
          <Confirm ask="지난 날 대조하기" open={actionData !== undefined}>
            <p>이미 대조한 날도 다시 할 수 있습니다. 같은 차이가 두 번 생기지 않고, 정산은 두 번 적히지 않습니다.</p>
            <Form method="post" className="gap-s" noValidate>
              <Field name="day" label="어느 날" type="date" max={yesterday} value={actionData?.typed['day'] ?? yesterday} problem={problemIn(actionData?.problems, 'day')} />
              <button className="btn main gap-s">대조하기</button>
            </Form>
          </Confirm>
        </div>
      ) : null}
      {open.nodes.length === 0 ? null : (
        <section className="panel flush gap" aria-labelledby="h-open">
          <h2 id="h-open" className="padded">
            살펴볼 차이
          </h2>
          <DifferenceTable differences={open.nodes} dated />
          {open.nodes.length < open.openCount ? <p className="padded muted">가장 새로운 {open.nodes.length}건입니다. 나머지는 그날의 화면과 CSV에 있습니다.</p> : null}
        </section>
      )}
      {runs.nodes.length === 0 ? <Nothing text="첫 결제가 있는 날이 지나면 다음 날 새벽에 저절로 대조합니다." /> : <Days runs={runs.nodes} />}
      {runs.nodes.length === 0 ? null : <Pager pageInfo={runs.pageInfo} shown={runs.nodes.length} unit="일" />}
    </DeskPage>
  );
}

function Days({ runs }: { runs: readonly Run[] }) {
  return (
    <section className="panel flush gap" aria-labelledby="h-days">
      <h2 id="h-days" className="padded">
        날마다
      </h2>
      <TableBox label="대조한 날">
        <table className="stacks">
          <caption className="vh">대조한 날 {runs.length}일, 새것부터</caption>
          <thead>
            <tr>
              <th scope="col">날</th>
              <th scope="col">견준 결과</th>
              <th scope="col" className="r">
                통장에 들어온 돈
              </th>
              <th scope="col" className="r">
                수수료
              </th>
              <th scope="col">차이</th>
            </tr>
          </thead>
          <tbody>
            {runs.map((run) => (
              <tr key={run.day}>
                <th scope="row" className="nb">
                  <Link to={`/staff/reconciliation/${run.day}`}><Day on={run.day} /></Link>
                </th>
                <td data-label="견준 결과">{run.done ? run.sums.map((sum) => <SumLine key={sum.list} sum={sum} />) : '토스페이먼츠가 답하지 않았습니다. 다시 합니다.'}</td>
                <td data-label="들어온 돈" className="r">
                  {run.arrivedCount === 0 ? '없음' : <Won amount={run.arrivedWon} />}
                </td>
                <td data-label="수수료" className="r">
                  {run.arrivedCount === 0 ? '없음' : <Won amount={run.feeWon} />}
                </td>
                <td data-label="차이">
                  {run.openCount > 0 ? <span className="tag warn">살펴볼 것 {run.openCount}건</span> : run.itemCount > 0 ? <span className="tag good">{run.itemCount}건 끝남</span> : run.done ? <span className="tag good">없음</span> : <span className="tag bad">못 함</span>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableBox>
    </section>
  );
}

const RECONCILIATION = graphql(`
  query Reconciliation($after: String) {
    moneyDifferences(state: OPEN, first: 50) { openCount nodes { ...DifferenceList } }
    reconciliationRuns(first: 31, after: $after) {
      nodes { day done openCount itemCount arrivedCount arrivedWon feeWon sums { ...ListSum } }
      pageInfo { hasNextPage endCursor }
    }
  }
`);

const RECONCILE = graphql(`
  mutation ReconcileDay($day: String!) { reconcileDay(day: $day) { __typename ... on Refused { message field } } }
`);
