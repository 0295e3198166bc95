import { Link } from 'react-router';
import { Day } from '../components/when';
import { causeWord, DIFFERENCE_STATES, KIND_WORDS, LIST_WORDS, saysWord } from './reconciliation-words';
import { StateTag } from './state-tag';
import { graphql } from '../generated/backoffice';
import type { DifferenceListFragment } from '../generated/backoffice/graphql';

/** Differences with what each side says, where to begin, and the way to the order. */
export function DifferenceTable({ differences, dated = false }: { differences: readonly DifferenceListFragment[]; dated?: boolean }) {
  return (
    <div className="tw">
      <table className="stacks">
        <caption className="vh">차이 {differences.length}건</caption>
        <thead>
          <tr>
            <th scope="col">차이</th>
            {dated ? <th scope="col">날</th> : null}
            <th scope="col">목록</th>
            <th scope="col" className="r">
              우리
            </th>
            <th scope="col" className="r">
              토스
            </th>
            <th scope="col">짐작되는 까닭</th>
            <th scope="col">주문</th>
            <th scope="col">상태</th>
          </tr>
        </thead>
        <tbody>
          {differences.map((one) => (
            <tr key={one.id}>
              <th scope="row">
                <Link to={`/staff/reconciliation/differences/${one.id}`}>{KIND_WORDS[one.kind]}</Link>
              </th>
              {dated ? (
                <td data-label="날" className="nb">
                  <Link to={`/staff/reconciliation/${one.day}`}><Day on={one.day} /></Link>
                </td>
              ) : null}
              <td data-label="목록">{LIST_WORDS[one.list]}</td>
              <td data-label="우리" className="r nb">
                {saysWord(one.ours, one.kind)}
              </td>
              <td data-label="토스" className="r nb">
                {saysWord(one.theirs, one.kind)}
              </td>
              <td data-label="짐작되는 까닭">{causeWord(one.cause)}</td>
              <td data-label="주문">{one.orderId === null ? '우리 주문 아님' : <Link to={`/staff/orders/${one.orderId}`}>{one.orderNumber}</Link>}</td>
              <td data-label="상태">
                <StateTag words={DIFFERENCE_STATES} state={one.state} />
                {one.suspendedWon === 0 ? null : <span className="tag">가계정</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

graphql(`
  fragment DifferenceList on MoneyDifference {
    id day list kind cause state vanished suspendedWon orderId orderNumber
    ours { amountWon feeWon day } theirs { amountWon feeWon day }
  }
`);
