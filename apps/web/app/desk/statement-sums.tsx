import { Link } from 'react-router';
import { Won } from '../components/won';
import { graphql } from '../generated/backoffice';
import type { StatementShownFragment } from '../generated/backoffice/graphql';
import { rowsOf } from './statement-rows';
import { TableBox } from './table-box';

/** The figures of a statement, from the selling prices down to what is paid. Each leads to its lines. */
export function StatementSums({ statement, address }: { statement: StatementShownFragment; address: string }) {
  const rows = rowsOf(statement);
  return (
    <section className="panel flush" aria-labelledby="h-sums">
      <h2 id="h-sums" className="padded">
        금액
      </h2>
      <TableBox label="정산 금액">
        <table>
          <caption className="vh">정산 금액의 내용</caption>
          <tbody>
            {rows.map((row) => (
              <tr key={row.name}>
                <th scope="row" className={row.strong === true ? 'strong' : ''}>
                  {row.kind === null ? row.name : <Link to={`${address}?kind=${row.kind}#lines`}>{row.name}</Link>}
                  {row.note === undefined || row.note === '' ? null : <span className="block small muted">{row.note}</span>}
                </th>
                <td className={row.strong === true ? 'r strong' : 'r'}>
                  <Won amount={row.won} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableBox>
    </section>
  );
}

graphql(`
  fragment StatementShown on StatementDetail {
    summary { id vendorId vendorName periodStart periodEnd state carriedInWon netWon carriedOutWon payoutWon payoutDueOn closedAt }
    figures { kind commissionBp category lines quantity grossWon vendorDiscountWon mallDiscountWon budgetDiscountWon commissionWon commissionVatWon shippingWon adjustmentWon netWon }
    lines { nodes { ...StatementLineShown } pageInfo { hasNextPage endCursor } }
    questions { ...QuestionShown }
    expectedWon
    differences { why number name amountWon reason }
  }
`);
