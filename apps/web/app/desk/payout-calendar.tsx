import { Link } from 'react-router';
import { Won } from '../components/won';
import { graphql } from '../generated/backoffice';
import type { MoneyComesFragment } from '../generated/backoffice/graphql';
import { showDay } from './dates';
import { KEPT } from './payout-words';
import { STATEMENT_STATES } from './statement-words';
import { StateTag } from './state-tag';
import { TableBox } from './table-box';

/** To a vendor who waits for his money a closed statement is one that is about to be paid. */
const COMING: typeof STATEMENT_STATES = { ...STATEMENT_STATES, CLOSED: { word: '지급 준비 중', tone: 'warn' } };

interface PayoutCalendarProps {
  calendar: MoneyComesFragment;
  /** The Korean day. */
  today: string;
}

/** What will be paid on which day, what keeps it, and why the rest has no day yet. */
export function PayoutCalendar({ calendar, today }: PayoutCalendarProps) {
  const days = calendar.days.filter((day) => day.totalWon !== 0 || day.statementId !== null);
  return (
    <section className="panel flush" aria-labelledby="h-comes">
      <h2 id="h-comes" className="padded">
        들어올 돈
      </h2>
      {calendar.accountWhy === null ? null : (
        <p className="note warn">
          {KEPT[calendar.accountWhy]}. 받을 수 있게 될 때까지 정산금은 구로e몰이 맡아 둡니다. <Link to="/vendor/account">받을 계좌 보기</Link>
        </p>
      )}
      {days.length === 0 ? (
        <p className="padded soft">아직 날짜가 정해진 돈이 없습니다. 배송을 마치고 7일이 지나거나 쇼핑객이 구매를 확정하면 여기에 날짜와 금액이 나옵니다.</p>
      ) : (
        <TableBox label="들어올 돈">
          <table className="stacks">
            <caption className="vh">지급 예정일마다 들어올 금액</caption>
            <thead>
              <tr>
                <th scope="col">지급 예정일</th>
                <th scope="col">정산 기간</th>
                <th scope="col" className="r">
                  확정됨
                </th>
                <th scope="col" className="r">
                  확정될 예정
                </th>
                <th scope="col" className="r">
                  합계
                </th>
              </tr>
            </thead>
            <tbody>
              {days.map((day) => (
                <Day key={`${day.periodEnd} ${day.statementId ?? ''}`} day={day} today={today} />
              ))}
            </tbody>
          </table>
        </TableBox>
      )}
      {calendar.unsentWon === 0 ? null : (
        <p className="padded small soft">
          아직 다 보내지 않은 주문 <Won amount={calendar.unsentWon} />은 보낸 뒤에 날짜가 정해집니다.
        </p>
      )}
      <Held held={calendar.held} />
    </section>
  );
}

function Day({ day, today }: { day: MoneyComesFragment['days'][number]; today: string }) {
  const late = day.state === 'CLOSED' && day.payoutOn < today;
  return (
    <tr>
      <th scope="row">
        {showDay(day.payoutOn)} {day.state === null ? null : day.why === null ? <StateTag words={COMING} state={day.state} /> : <span className="tag warn">{day.why === 'HELD' ? '보류' : '보낼 수 없음'}</span>}
        {day.why === null ? null : (
          <span className="block small">
            {KEPT[day.why]}
            {day.holdReason === null ? '' : `: ${day.holdReason}`}
          </span>
        )}
        {late && day.why === null ? <span className="block small">예정일이 지났습니다. 구로e몰이 보낼 준비를 하고 있습니다.</span> : null}
      </th>
      <td data-label="정산 기간">{day.statementId === null ? `${showDay(day.periodStart)} ~ ${showDay(day.periodEnd)}` : <Link to={`/vendor/statements/${day.statementId}`}>{`${showDay(day.periodStart)} ~ ${showDay(day.periodEnd)}`}</Link>}</td>
      <td data-label="확정됨" className="r">
        <Won amount={day.confirmedWon} />
        {day.carriedWon === 0 ? null : (
          <span className="block small muted">
            이월 <Won amount={day.carriedWon} />
          </span>
        )}
      </td>
      <td data-label="확정될 예정" className="r">
        {day.waitingWon === 0 ? '–' : <Won amount={day.waitingWon} />}
      </td>
      <td data-label="합계" className="r strong">
        <Won amount={day.totalWon} />
        {day.totalWon < 0 ? <span className="block small muted">다음으로 이월됩니다</span> : null}
      </td>
    </tr>
  );
}

function Held({ held }: { held: MoneyComesFragment['held'] }) {
  if (held.length === 0) return null;
  const heldWon = held.reduce((sum, one) => sum + one.amountWon, 0);
  return (
    <div className="padded">
      <h3>
        보류된 돈 <Won amount={heldWon} />
      </h3>
      <ul className="past gap-s" role="list">
        {held.map((one) => (
          <li key={`${one.vendorOrderId} ${one.name} ${one.amountWon}`}>
            <span>
              <Link to={`/vendor/orders/${one.vendorOrderId}`}>{one.number}</Link> {one.name} <Won amount={one.amountWon} />
            </span>
            <span className="muted">보류 사유: {one.reason}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

graphql(`
  fragment MoneyComes on PayoutCalendar { cycle unsentWon accountWhy days { payoutOn periodStart periodEnd statementId state confirmedWon waitingWon carriedWon totalWon why holdReason } held { vendorOrderId number name amountWon reason } }
`);
