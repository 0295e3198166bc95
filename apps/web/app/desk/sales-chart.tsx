import { showDate, startOfKstDay } from '#kernel/pure';
import { Won } from '../components/won';
import { type DaySales, axisOf, finding, shortWon } from './sales';
import { TableBox } from './table-box';

/** One line, its finding as title, the figures themselves under it. The drawing is decoration: title and table say it all. */
export function SalesChart({ days, totalWon }: { days: readonly DaySales[]; totalWon: number }) {
  const orders = days.reduce((sum, day) => sum + day.orders, 0);
  return (
    <section className="panel" aria-labelledby="h-sales">
      <h2 id="h-sales">{finding(days)}</h2>
      <p className="soft">
        최근 30일 매출 <Won amount={totalWon} />, 주문 {orders}건
      </p>
      {totalWon === 0 ? null : <Line days={days} />}
      {totalWon === 0 ? null : <Figures days={days} />}
    </section>
  );
}

function Line({ days }: { days: readonly DaySales[] }) {
  const { top, lines } = axisOf(days);
  const x = (index: number): number => (index * 100) / (days.length - 1);
  const y = (amount: number): number => 100 - (amount * 100) / top;
  const [first, last] = [days[0], days.at(-1)];
  return (
    <div className="chart gap" aria-hidden="true">
      <div className="chart-axis">
        {lines.map((line) => (
          <span key={line} style={{ top: `${y(line)}%` }}>
            {shortWon(line)}
          </span>
        ))}
      </div>
      <div className="chart-plot">
        <svg viewBox="0 0 100 100" preserveAspectRatio="none">
          {lines.map((line) => (
            <path key={line} className="grid" d={`M0 ${y(line)}H100`} />
          ))}
          <path className="line" d={days.map((day, index) => `${index === 0 ? 'M' : 'L'}${x(index).toFixed(2)} ${y(day.amountWon).toFixed(2)}`).join('')} />
        </svg>
        <i className="dot" style={{ top: `${y(last?.amountWon ?? 0)}%` }} />
      </div>
      <div className="chart-days">
        <span>{first === undefined ? '' : dayOf(first)}</span>
        <span>오늘</span>
      </div>
    </div>
  );
}

function Figures({ days }: { days: readonly DaySales[] }) {
  return (
    <details className="gap-s">
      <summary>표로 보기</summary>
      <TableBox label="날마다 판 금액">
        <table>
          <caption className="vh">날마다 판 금액과 주문 수, 새 날짜부터</caption>
          <thead>
            <tr>
              <th scope="col">날</th>
              <th scope="col" className="r">
                주문
              </th>
              <th scope="col" className="r">
                매출
              </th>
            </tr>
          </thead>
          <tbody>
            {[...days].reverse().map((day) => (
              <tr key={day.date}>
                <th scope="row">{dayOf(day)}</th>
                <td className="r">{day.orders}건</td>
                <td className="r">
                  <Won amount={day.amountWon} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableBox>
    </details>
  );
}

function dayOf(day: DaySales): string {
  return showDate(startOfKstDay(day.date));
}
