import { kstDate } from '#kernel/pure';
import { Link } from 'react-router';
import { Won } from '../components/won';
import { Day } from '../components/when';
import { graphql } from '../generated/backoffice';
import type { StatementLineShownFragment, StatementShownFragment } from '../generated/backoffice/graphql';
import { Pager } from './pager';
import { LINE_KINDS, lineName } from './statement-words';
import { TableBox } from './table-box';
import { Tabs } from './tabs';

interface StatementLinesProps {
  statement: StatementShownFragment;
  address: string;
  kind: string | null;
  /** The line that one came for. */
  at: string | null;
  /** Where the order of a line is. */
  orderOf: (line: StatementLineShownFragment) => string | null;
  /** Beside each line: the way to its transaction of the ledger. */
  books?: boolean;
  /** Beside each line: the way to ask about it. */
  askable?: boolean;
}

/** The address of a line: its statement, beginning with it. */
export function lineAddress(desk: 'vendor' | 'staff', statementId: string, lineId: string): string {
  return `/${desk}/statements/${statementId}?at=${lineId}#line-${lineId}`;
}

/** The lines behind the figures: one entry of the ledger each, with the order that it came from. */
export function StatementLines({ statement, address, kind, at, orderOf, books = false, askable = false }: StatementLinesProps) {
  const { nodes, pageInfo } = statement.lines;
  const kinds = [...new Set(statement.figures.map((figure) => figure.kind))];
  const count = (of: string | null): number => statement.figures.filter((figure) => of === null || figure.kind === of).reduce((sum, figure) => sum + figure.lines, 0);
  return (
    <section className="gap" id="lines" aria-labelledby="h-lines">
      <h2 id="h-lines">한 줄씩</h2>
      <Tabs label="종류" tabs={[{ to: `${address}#lines`, name: '모두', count: count(null), on: kind === null }, ...kinds.map((one) => ({ to: `${address}?kind=${one}#lines`, name: LINE_KINDS[one], count: count(one), on: kind === one }))]} />
      <div className="panel flush gap-s">
        <TableBox label="정산서의 줄">
          <table className="stacks">
            <caption className="vh">정산서의 줄 {nodes.length}개</caption>
            <thead>
              <tr>
                <th scope="col">내용</th>
                <th scope="col">날짜</th>
                <th scope="col" className="r">
                  판매가
                </th>
                <th scope="col" className="r">
                  할인
                </th>
                <th scope="col" className="r">
                  수수료와 부가세
                </th>
                <th scope="col" className="r">
                  정산 금액
                </th>
              </tr>
            </thead>
            <tbody>
              {nodes.map((line) => (
                <Line key={line.id} line={line} here={line.id === at} order={orderOf(line)} books={books} ask={askable ? `${address}?${new URLSearchParams({ ...(kind === null ? {} : { kind }), ask: line.id })}#ask` : null} />
              ))}
            </tbody>
          </table>
        </TableBox>
      </div>
      <Pager pageInfo={{ hasNextPage: pageInfo.hasNextPage, endCursor: pageInfo.endCursor ?? null }} shown={nodes.length} count={count(kind)} unit="줄" />
    </section>
  );
}

function Line({ line, here, order, books, ask }: { line: StatementLineShownFragment; here: boolean; order: string | null; books: boolean; ask: string | null }) {
  const others = line.mallDiscountWon + line.budgetDiscountWon;
  const title = `${LINE_KINDS[line.kind]} ${lineName(line)}`.trim();
  return (
    <tr id={`line-${line.id}`} aria-current={here || undefined}>
      <th scope="row">
        {title}
        {line.quantity === 0 ? null : <span className="muted"> {Math.abs(line.quantity)}개</span>}
        <span className="block small muted">
          {order === null || line.number === null ? (line.number ?? '') : <Link to={order}>주문 {line.number}</Link>}
          {line.taxKind === 'EXEMPT' ? ' · 면세' : ''}
          {line.saleIn === null ? null : <> · <Day on={line.saleIn} />까지의 정산서에서 판 것</>}
        </span>
        {books ? (
          <Link className="small no-print" to={`/staff/ledger/transactions/${line.transactionId}`}>
            장부 거래<span className="vh">: {title}</span>
          </Link>
        ) : null}
        {ask === null ? null : (
          <a className="small no-print" href={ask}>
            이 줄 묻기<span className="vh">: {title}</span>
          </a>
        )}
      </th>
      <td data-label="날짜"><Day on={kstDate(new Date(line.at))} /></td>
      <td data-label="판매가" className="r">
        {line.grossWon === 0 ? '–' : <Won amount={line.grossWon} />}
      </td>
      <td data-label="할인" className="r">
        {line.vendorDiscountWon === 0 && others === 0 ? '–' : <Won amount={-line.vendorDiscountWon} />}
        {others === 0 ? null : (
          <span className="block small muted">
            구로e몰·구로구가 돌려드림 <Won amount={others} />
          </span>
        )}
      </td>
      <td data-label="수수료·부가세" className="r">
        {line.commissionWon === 0 ? '–' : <Won amount={-(line.commissionWon + line.commissionVatWon)} />}
        {line.commissionWon === 0 || line.commissionBp === null ? null : <span className="block small muted">{line.commissionBp / 100}%와 그 부가세</span>}
      </td>
      <td data-label="정산 금액" className="r strong">
        <Won amount={line.netWon} />
        {line.adjustmentWon === 0 || line.adjustmentWon === line.netWon ? null : (
          <span className="block small muted">
            교환 차액 <Won amount={line.adjustmentWon} />
          </span>
        )}
      </td>
    </tr>
  );
}

graphql(`
  fragment StatementLineShown on StatementLine {
    id kind at orderId vendorOrderId orderLineId number name taxKind commissionBp category quantity grossWon vendorDiscountWon mallDiscountWon budgetDiscountWon commissionWon commissionVatWon shippingWon adjustmentWon netWon memo transactionId saleIn
  }
`);
