import { Link } from 'react-router';
import type { Route } from './+types/payout';
import { backoffice } from '../../api.server';
import { Day, When } from '../../components/when';
import { Won } from '../../components/won';
import { Fact } from '../../desk/fact';
import type { DeskHandle } from '../../desk/handle';
import { eventWord } from '../../desk/ledger-words';
import { nothingHere } from '../../desk/missing';
import { DeskPage } from '../../desk/page';
import { PAYOUT_STATES, showPeriod } from '../../desk/payout-words';
import { StateHistory } from '../../desk/state-history';
import { StateTag } from '../../desk/state-tag';
import { graphql } from '../../generated/backoffice';
import { pageTitle } from '../../title';

export const handle: DeskHandle = { live: true, may: '회계 담당, 감사 담당' };
export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: pageTitle(`${loaderData?.payout.vendorName ?? ''} 지급`) }];

export async function loader({ request, context, params }: Route.LoaderArgs) {
  return (await backoffice({ request, context }, PAYOUT, { id: params.id })).staffPayout ?? nothingHere();
}

/** One payout: from its statement to the bank, and each posting on the way. */
export default function Payout({ loaderData: { payout, proposedByName, proposedAt, approvedByName, tossId, history, postings } }: Route.ComponentProps) {
  return (
    <DeskPage
      up={{ to: '/staff/payouts', name: '지급' }}
      title={
        <>
          {payout.vendorName} <Won amount={payout.amountWon} />
        </>
      }
      lead={<StateTag words={PAYOUT_STATES} state={payout.state} />}
    >
      <div className="split gap">
        <section className="panel" aria-labelledby="h-way">
          <h2 id="h-way">어디에서 어디로</h2>
          <dl className="facts wide gap-s">
            <Fact name="정산서" value={<Link to={`/staff/statements/${payout.statementId}`}>{showPeriod(payout.periodStart, payout.periodEnd)}</Link>} />
            <Fact name="몇 번째" value={`${payout.attempt}번째`} />
            <Fact name="올린 사람" value={<>{proposedByName ?? '알 수 없음'}, <When at={proposedAt} /></>} />
            <Fact name="승인한 사람" value={payout.approvedAt === null ? '아직 없음' : <>{approvedByName ?? '알 수 없음'}, <When at={payout.approvedAt} /></>} />
            <Fact name="받을 계좌" value={payout.account ?? '보낼 때 정함'} />
            <Fact name="지급일" value={payout.payoutDate === null ? '보낼 때 정함' : <Day on={payout.payoutDate} />} />
            <Fact name="토스페이먼츠 번호" value={tossId === null ? '아직 없음' : <span className="breaks">{tossId}</span>} />
            {payout.errorMessage === null ? null : <Fact name="까닭" value={payout.errorMessage} />}
          </dl>
        </section>
        <div className="stack">
          <section className="panel" aria-labelledby="h-postings">
            <h2 id="h-postings">장부</h2>
            {postings.length === 0 ? <p className="soft gap-s">승인하면 장부에 적힙니다.</p> : null}
            <ul className="queue gap-s" role="list">
              {postings.map((posting) => (
                <li key={posting.id}>
                  <Link to={`/staff/ledger/transactions/${posting.id}`}>
                    <b>{eventWord(posting.event)}</b>
                  </Link>
                  <span className="small soft">
                    <When at={posting.occurredAt} />
                  </span>
                </li>
              ))}
            </ul>
          </section>
          <StateHistory changes={history} words={PAYOUT_STATES} />
        </div>
      </div>
    </DeskPage>
  );
}

const PAYOUT = graphql(`
  query StaffPayout($id: ID!) {
    staffPayout(id: $id) { payout { ...PayoutRow approvedAt } proposedByName proposedAt approvedByName tossId history { from to actor actorName reason at } postings { id event occurredAt } }
  }
`);
