import { kstDate, showNumber } from '#kernel/pure';
import { Link } from 'react-router';
import { Day } from '../components/when';
import type { StatementLineShownFragment } from '../generated/backoffice/graphql';
import { DeskPage } from './page';
import { showPeriod } from './payout-words';
import { PrintButton } from './print-button';
import type { Paper } from './statement-paper.server';
import { StatementSums } from './statement-sums';
import { StatementDifferences } from './statement-talk';
import { LINE_KINDS, lineName, STATEMENT_STATES } from './statement-words';
import { TableBox } from './table-box';

const COLUMNS: readonly [string, (line: StatementLineShownFragment) => number][] = [
  ['판매가', (line) => line.grossWon], ['업체 할인', (line) => -line.vendorDiscountWon], ['수수료', (line) => -line.commissionWon], ['부가세', (line) => -line.commissionVatWon], ['배송비', (line) => line.shippingWon], ['조정', (line) => line.adjustmentWon], ['정산 금액', (line) => line.netWon],
];

/** A statement on paper: its figures, and every line with all columns. The head of the table stands on each sheet. */
export function StatementPaper({ paper: { statement, lines, further, next }, address }: { paper: Paper; address: string }) {
  const { summary } = statement;
  const period = showPeriod(summary.periodStart, summary.periodEnd);
  const all = statement.figures.reduce((sum, figure) => sum + figure.lines, 0);
  return (
    <DeskPage
      up={{ to: address, name: '정산서' }}
      title={`${summary.vendorName} 정산서`}
      lead={<>{period} · {STATEMENT_STATES[summary.state].word} · {summary.payoutWon > 0 ? <>지급 예정일 <Day on={summary.payoutDueOn} /></> : '다음 정산서로 이월'}</>}
      actions={<PrintButton />}
    >
      <div className="stack gap">
        <StatementSums statement={statement} address={address} />
        <StatementDifferences statement={statement} />
        <section className="panel flush whole" aria-labelledby="h-lines">
          <h2 id="h-lines" className="padded">
            한 줄씩 <span className="small muted">{lines.length === all ? `${all}줄` : `${all}줄 가운데 ${lines.length}줄`}, 단위 원</span>
          </h2>
          <Lines lines={lines} head={`구로e몰 정산서 · ${summary.vendorName} · ${period}`} whole={lines.length === all} />
        </section>
        {next === null && !further ? null : (
          <p className="no-print">
            {next === null ? '마지막 줄까지 나왔습니다.' : <Link to={`${address}/print?${new URLSearchParams({ after: next })}`}>이어지는 줄 인쇄하기</Link>}
          </p>
        )}
      </div>
    </DeskPage>
  );
}

/** `head`: above the columns, on each sheet. `whole`: these are all lines of the statement, and add up. */
function Lines({ lines, head, whole }: { lines: readonly StatementLineShownFragment[]; head: string; whole: boolean }) {
  return (
    <TableBox label="정산서의 줄">
      <table className="paper">
        <caption className="vh">정산서의 줄 {lines.length}개, 단위 원</caption>
        <thead>
          <tr className="only-print">
            <td colSpan={COLUMNS.length + 2}>{head}</td>
          </tr>
          <tr>
            <th scope="col">날짜</th>
            <th scope="col">내용</th>
            {COLUMNS.map(([name]) => (
              <th scope="col" className="r" key={name}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <Line key={line.id} line={line} />
          ))}
        </tbody>
        {whole ? (
          <tfoot>
            <tr>
              <th scope="row" colSpan={2}>
                합계
              </th>
              {COLUMNS.map(([name, value]) => (
                <td className="r strong" key={name}>
                  {figure(lines.reduce((sum, line) => sum + value(line), 0))}
                </td>
              ))}
            </tr>
          </tfoot>
        ) : null}
      </table>
    </TableBox>
  );
}

function Line({ line }: { line: StatementLineShownFragment }) {
  return (
    <tr>
      <td className="nb">{kstDate(new Date(line.at))}</td>
      <th scope="row">
        {LINE_KINDS[line.kind]} {lineName(line)}
        {line.quantity === 0 ? '' : ` ${Math.abs(line.quantity)}개`}
        <span className="block small muted">
          {line.number ?? ''}
          {line.taxKind === 'EXEMPT' ? ' 면세' : ''}
        </span>
      </th>
      {COLUMNS.map(([name, value]) => (
        <td className="r" key={name}>
          {figure(value(line))}
        </td>
      ))}
    </tr>
  );
}

function figure(won: number): string {
  return won === 0 ? '–' : showNumber(won);
}
