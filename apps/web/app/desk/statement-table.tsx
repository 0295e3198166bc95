import { Link } from 'react-router';
import { Won } from '../components/won';
import { Day } from '../components/when';
import { graphql } from '../generated/backoffice';
import type { StatementRowsFragment } from '../generated/backoffice/graphql';
import { Pager } from './pager';
import { showPeriod } from './payout-words';
import { STATEMENT_STATES } from './statement-words';
import { StateTag } from './state-tag';
import { TableBox } from './table-box';

/** Statements, the newest first. */
export function StatementTable({ statements, to, vendor = false }: { statements: StatementRowsFragment; to: (id: string) => string; vendor?: boolean }) {
  return (
    <>
      <div className="panel flush gap">
        <TableBox label="정산서">
          <table className="stacks">
            <caption className="vh">정산서 {statements.nodes.length}건</caption>
            <thead>
              <tr>
                <th scope="col">정산 기간</th>
                {vendor ? <th scope="col">업체</th> : null}
                <th scope="col">상태</th>
                <th scope="col" className="r">
                  합계
                </th>
                <th scope="col" className="r">
                  지급
                </th>
                <th scope="col">지급 예정일</th>
              </tr>
            </thead>
            <tbody>
              {statements.nodes.map((row) => (
                <tr key={row.id}>
                  <th scope="row">
                    <Link to={to(row.id)}>{showPeriod(row.periodStart, row.periodEnd)}</Link>
                  </th>
                  {vendor ? <td data-label="업체">{row.vendorName}</td> : null}
                  <td data-label="상태">
                    <StateTag words={STATEMENT_STATES} state={row.state} />
                  </td>
                  <td data-label="합계" className="r">
                    <Won amount={row.netWon} />
                  </td>
                  <td data-label="지급" className="r strong">
                    <Won amount={row.payoutWon > 0 ? row.payoutWon : row.carriedOutWon} />
                  </td>
                  <td data-label="지급 예정일">{row.payoutWon > 0 ? <Day on={row.payoutDueOn} /> : '이월'}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableBox>
      </div>
      <Pager pageInfo={{ hasNextPage: statements.pageInfo.hasNextPage, endCursor: statements.pageInfo.endCursor ?? null }} shown={statements.nodes.length} unit="건" />
    </>
  );
}

graphql(`
  fragment StatementRows on StatementConnection { nodes { id vendorName periodStart periodEnd state netWon payoutWon carriedOutWon payoutDueOn } pageInfo { hasNextPage endCursor } }
`);
