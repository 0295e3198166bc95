import { Form, Link } from 'react-router';
import { When } from '../components/when';
import { Won } from '../components/won';
import type { BudgetPageQuery } from '../generated/backoffice/graphql';
import { StateTag } from './state-tag';
import { ALLOCATION_STATES } from './words';

type Shown = NonNullable<BudgetPageQuery['budget']>;

/** The cap and what became of it: the four add up. */
export function BudgetFigures({ budget }: { budget: Shown }) {
  const closed = budget.state === 'CLOSED';
  const figures: [string, number][] = [['한도', budget.capWon], ['예약(결제 전)', budget.reservedWon], ['집행(결제됨)', budget.spentWon], closed ? ['불용', budget.lapsedWon] : ['남은 돈', budget.capWon - budget.reservedWon - budget.spentWon]];
  return (
    <ul className="figures gap" role="list">
      {figures.map(([name, amount]) => (
        <li key={name}>
          <div>
            {name}
            <b>
              <Won amount={amount} />
            </b>
          </div>
        </li>
      ))}
    </ul>
  );
}

/** Between the mall and the district. */
export function BudgetDue({ budget }: { budget: Shown }) {
  return (
    <section className="panel" aria-labelledby="h-due">
      <h2 id="h-due">{budget.dueWon < 0 ? <>구에 돌려줄 돈 <Won amount={-budget.dueWon} /></> : <>구에서 받을 돈 <Won amount={budget.dueWon} /></>}</h2>
      <dl className="watch gap-s">
        <div>
          <dt>집행한 돈</dt>
          <dd><Won amount={budget.spentWon} /></dd>
        </div>
        <div>
          <dt>마감한 뒤에 환불되어 다시 쓰지 못하는 돈</dt>
          <dd><Won amount={-budget.returnedWon} /></dd>
        </div>
        <div>
          <dt>구에서 이미 받은 돈</dt>
          <dd><Won amount={-budget.receivedWon} /></dd>
        </div>
      </dl>
    </section>
  );
}

/** Who had how much of it, and how unevenly. */
export function BudgetParts({ budget }: { budget: Shown }) {
  const total = budget.vendors.reduce((sum, part) => sum + part.spentWon, 0);
  return (
    <>
      <section className="panel flush" aria-labelledby="h-vendors">
        <h2 id="h-vendors" className="padded">업체별</h2>
        <p className="padded">
          {budget.largestThreeBp === null
            ? '아직 집행한 돈이 없습니다.'
            : `가장 많이 쓰인 세 업체의 상품에 ${percent(budget.largestThreeBp)}가 쓰였습니다. 할인에 참여한 ${budget.offeredVendors}개 업체 가운데 ${budget.vendors.filter((part) => part.spentWon > 0).length}곳입니다.`}
        </p>
        {budget.vendors.length === 0 ? null : <Parts parts={budget.vendors} total={total} of="업체" to="/staff/vendors" />}
      </section>
      <section className="panel flush" aria-labelledby="h-exhibitions">
        <h2 id="h-exhibitions" className="padded">기획전별</h2>
        {budget.exhibitions.length === 0 ? <p className="padded">아직 이 예산을 쓴 기획전이 없습니다.</p> : <Parts parts={budget.exhibitions} total={total} of="기획전" to="/staff/exhibitions" />}
      </section>
    </>
  );
}

function Parts({ parts, total, of, to }: { parts: Shown['vendors']; total: number; of: string; to: string }) {
  return (
    <div className="tw">
      <table className="stacks">
        <caption className="vh">{of}별 집행</caption>
        <thead>
          <tr>
            <th scope="col">{of}</th>
            <th scope="col" className="r">집행</th>
            <th scope="col" className="r">비율</th>
            <th scope="col" className="r">예약</th>
            <th scope="col" className="r">주문</th>
          </tr>
        </thead>
        <tbody>
          {parts.map((part) => (
            <tr key={part.id}>
              <th scope="row"><Link to={`${to}/${part.id}`}>{part.name}</Link></th>
              <td data-label="집행" className="r strong"><Won amount={part.spentWon} /></td>
              <td data-label="비율" className="r">{total === 0 ? '' : percent(Math.round((part.spentWon * 10_000) / total))}</td>
              <td data-label="예약" className="r"><Won amount={part.reservedWon} /></td>
              <td data-label="주문" className="r">{part.orders}건</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The decisions that made the cap, and those that wait for a second person. */
export function BudgetAllocations({ budget, mayDecide }: { budget: Shown; mayDecide: boolean }) {
  if (budget.allocations.length === 0) return <p className="note warn">아직 결재 문서가 없어 쓸 수 있는 돈이 없습니다.</p>;
  return (
    <section className="panel flush" aria-labelledby="h-allocations">
      <h2 id="h-allocations" className="padded">한도를 정한 문서</h2>
      <div className="tw">
        <table className="stacks">
          <caption className="vh">문서 {budget.allocations.length}건</caption>
          <thead>
            <tr>
              <th scope="col">문서 번호</th>
              <th scope="col">상태</th>
              <th scope="col" className="r">금액</th>
              <th scope="col">올린 사람</th>
              <th scope="col">정한 사람</th>
            </tr>
          </thead>
          <tbody>
            {budget.allocations.map((one) => (
              <tr key={one.id}>
                <th scope="row">
                  {one.documentNumber}
                  <span className="muted block small">{one.decidedOn}</span>
                </th>
                <td data-label="상태">
                  <StateTag words={ALLOCATION_STATES} state={one.state} />
                </td>
                <td data-label="금액" className="r strong"><Won amount={one.amountWon} signed /></td>
                <td data-label="올린 사람">{one.proposedBy} <span className="muted small block"><When at={one.proposedAt} /></span></td>
                <td data-label="정한 사람">{one.decidedAt === null ? mayDecide ? <Decide id={one.id} document={one.documentNumber} /> : '기다림' : <>{one.decidedBy} <span className="muted small block"><When at={one.decidedAt} /></span></>}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Decide({ id, document }: { id: string; document: string }) {
  return (
    <Form method="post" className="row tight wrapy">
      <input type="hidden" name="allocation" value={id} />
      <button className="btn s" name="intent" value="approve">승인<span className="vh">: {document}</span></button>
      <button className="btn s" name="intent" value="withdraw">거두기<span className="vh">: {document}</span></button>
    </Form>
  );
}

/** 4320 → `43.2%` */
function percent(basisPoints: number): string {
  return `${(basisPoints / 100).toFixed(1)}%`;
}
