import { Link } from 'react-router';
import { Day, When } from '../components/when';
import { Won } from '../components/won';
import { graphql } from '../generated/backoffice';
import type { PayoutRowFragment } from '../generated/backoffice/graphql';
import { PAYOUT_STATES, showPeriod } from './payout-words';
import { StateTag } from './state-tag';
import { StopForm } from './stop-form';

/** Payouts with their state, and what became of each. `stops`: each may be stopped; `refused` is the one whose reason was missing. */
export function PayoutTable({ caption, rows, vendors = false, stops }: { caption: string; rows: readonly PayoutRowFragment[]; vendors?: boolean; stops?: { refused: string | undefined } | undefined }) {
  return (
    <div className="panel flush gap">
      <div className="tw">
        <table className="stacks">
          <caption className="vh">{caption}</caption>
          <thead>
            <tr>
              <th scope="col">{vendors ? '업체' : '정산 기간'}</th>
              {vendors ? <th scope="col">정산 기간</th> : null}
              <th scope="col">상태</th>
              <th scope="col" className="r">
                금액
              </th>
              <th scope="col">날짜</th>
              <th scope="col">계좌</th>
              {stops === undefined ? null : <th scope="col">할 일</th>}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <th scope="row">{vendors ? <Link to={`/staff/payouts/${row.id}`}>{row.vendorName}</Link> : <Link to={`/vendor/statements/${row.statementId}`}>{showPeriod(row.periodStart, row.periodEnd)}</Link>}</th>
                {vendors ? (
                  <td data-label="정산 기간">
                    <Link to={`/staff/statements/${row.statementId}`}>{showPeriod(row.periodStart, row.periodEnd)}</Link>
                  </td>
                ) : null}
                <td data-label="상태">
                  <StateTag words={PAYOUT_STATES} state={row.state} />
                  {row.attempt > 1 ? <span className="muted small"> {row.attempt}번째</span> : null}
                  {row.errorMessage === null ? null : <span className="block small">{row.errorMessage}</span>}
                </td>
                <td data-label="금액" className="r">
                  <Won amount={row.amountWon} />
                </td>
                <td data-label="날짜">{row.endedAt !== null ? <When at={row.endedAt} /> : row.payoutDate !== null ? <><Day on={row.payoutDate} /> 예정</> : '정하는 중'}</td>
                <td data-label="계좌">{row.account ?? '보낼 때의 계좌'}</td>
                {stops === undefined ? null : (
                  <td data-label="할 일">
                    <StopForm intent={`cancel:${row.id}`} ask="멈추기" problems={stops.refused === row.id ? [{ field: 'reason', message: '멈추는 까닭을 적어 주세요' }] : undefined} reason={undefined} id={row.id}>
                      아직 은행으로 넘어가지 않았으면 멈추고, 다시 올릴 수 있습니다.
                    </StopForm>
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}

graphql(`
  fragment PayoutRow on Payout { id statementId vendorName periodStart periodEnd attempt amountWon state payoutDate account errorMessage endedAt }
`);
