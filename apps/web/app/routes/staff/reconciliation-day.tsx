import { Link } from 'react-router';
import type { Route } from './+types/reconciliation-day';
import { backoffice } from '../../api.server';
import { Day, When } from '../../components/when';
import { Won } from '../../components/won';
import { DifferenceTable } from '../../desk/difference-table';
import type { DeskHandle } from '../../desk/handle';
import { nothingHere } from '../../desk/missing';
import { DeskPage } from '../../desk/page';
import { Pager } from '../../desk/pager';
import { PrintButton } from '../../desk/print-button';
import { explained, SumLine } from '../../desk/reconciliation-sums';
import { graphql } from '../../generated/backoffice';
import type { ReconciliationDayQuery } from '../../generated/backoffice/graphql';
import { pageTitle } from '../../title';

export const handle: DeskHandle = { live: true, may: '회계 담당과 감사 담당' };
export const meta: Route.MetaFunction = ({ params }) => [{ title: pageTitle(`${params.day} 대조`) }];

export async function loader({ request, context, params }: Route.LoaderArgs) {
  if (!/^\d{4}-\d\d-\d\d$/.test(params.day)) nothingHere();
  const { reconciliationRun, moneyDifferences } = await backoffice({ request, context }, DAY, { day: params.day, after: new URL(request.url).searchParams.get('after') });
  return { run: reconciliationRun ?? nothingHere(), differences: moneyDifferences };
}

export default function ReconciliationDay({ loaderData: { run, differences } }: Route.ComponentProps) {
  const title = !run.done ? '아직 대조하지 못했습니다' : run.openCount > 0 ? `살펴볼 차이 ${run.openCount}건` : '차이 없음';
  return (
    <DeskPage
      up={{ to: '/staff/reconciliation', name: '대조' }}
      title={<><Day on={run.day} /> {title}</>}
      lead={
        <span>
          <When at={run.endedAt} />에 마지막으로 견줌
        </span>
      }
      actions={<PrintButton />}
    >
      {run.done ? null : (
        <p className="note bad gap" role="alert">
          <b>토스페이먼츠가 답하지 않았습니다.</b> 저절로 다시 합니다.
        </p>
      )}
      <section className="panel gap" aria-labelledby="h-sums">
        <h2 id="h-sums">견준 합계</h2>
        <div className="stack-s gap-s">
          {run.sums.map((sum) => (
            <p key={sum.list}>
              <SumLine sum={sum} />
            </p>
          ))}
          {explained(run.sums).map((text) => (
            <p key={text} className="soft">
              {text}
            </p>
          ))}
        </div>
      </section>
      <Arrived run={run} />
      {differences.nodes.length === 0 ? null : (
        <section className="panel flush gap" aria-labelledby="h-differences">
          <h2 id="h-differences" className="padded">
            차이
          </h2>
          <DifferenceTable differences={differences.nodes} />
        </section>
      )}
      {differences.nodes.length === 0 ? null : <Pager pageInfo={differences.pageInfo} shown={differences.nodes.length} unit="건" />}
    </DeskPage>
  );
}

/** What Toss paid out on the day, and what it kept. */
function Arrived({ run }: { run: NonNullable<ReconciliationDayQuery['reconciliationRun']> }) {
  return (
    <section className="panel gap" aria-labelledby="h-arrived">
      <h2 id="h-arrived">이날 통장에 들어온 돈</h2>
      {run.arrivedCount === 0 ? (
        <p className="gap-s">없습니다.</p>
      ) : (
        <dl className="facts wide gap-s">
          <div>
            <dt>들어온 돈</dt>
            <dd>
              <Won amount={run.arrivedWon} /> ({run.arrivedCount}건) <Link to={`/staff/ledger/accounts/BANK?from=${run.day}&to=${run.day}`}>통장의 장부</Link>
            </dd>
          </div>
          <div>
            <dt>토스가 뗀 수수료</dt>
            <dd>
              <Won amount={run.feeWon} />, 그 가운데 부가세 <Won amount={run.feeVatWon} />
            </dd>
          </div>
          <div>
            <dt>합쳐서 정산된 금액</dt>
            <dd>
              <Won amount={run.arrivedWon + run.feeWon} />
            </dd>
          </div>
        </dl>
      )}
    </section>
  );
}

const DAY = graphql(`
  query ReconciliationDay($day: String!, $after: String) {
    reconciliationRun(day: $day) { day done endedAt openCount arrivedCount arrivedWon feeWon feeVatWon sums { ...ListSum } }
    moneyDifferences(from: $day, to: $day, first: 50, after: $after) { nodes { ...DifferenceList } pageInfo { hasNextPage endCursor } }
  }
`);
