import { showPhone } from '#kernel/pure';
import { When } from '../components/when';
import { Won } from '../components/won';
import { ERASED_PEOPLE } from '../erased-words';
import { graphql } from '../generated/backoffice';
import type { GoodwillRowFragment, InStatementsFragment, OpenOrderFragment } from '../generated/backoffice/graphql';
import { ClaimPanels } from './claim-panel';
import { DeskErrors, type DeskProblem } from './errors';
import { GoodwillForm } from './goodwill-form';
import { GOODWILL_STATES, GoodwillList } from './goodwill-list';
import { HoldForm } from './hold-form';
import { InStatements } from './in-statements';
import { LedgerTransactions } from './ledger-transactions';
import { DeskPage } from './page';
import { RefundAgain } from './refund-again';
import { StateHistory } from './state-history';
import { StateTag } from './state-tag';
import { VendorOrderLines } from './vendor-order-lines';
import { ATTEMPT_KINDS, ATTEMPT_STATES, CLAIM_STATES, DISPUTE_STATES, ORDER_STATES, PAYMENT_METHODS, PAYMENT_STATES, REFUND_STATES, TRANSFER_STATES, VENDOR_ORDER_STATES } from './words';

interface StaffOrderPageProps {
  order: OpenOrderFragment;
  goodwill: readonly GoodwillRowFragment[];
  statements: InStatementsFragment | null;
  /** Whether he may open the ledger. */
  books: boolean;
  /** For each form of the order, its parts, claims and disputes. */
  formIds: Readonly<Record<string, string>>;
  purpose: string;
  problems?: readonly DeskProblem[] | undefined;
}

/** A whole order, opened for a purpose. */
export function StaffOrderPage({ order, goodwill, statements, books, formIds, purpose, problems = [] }: StaffOrderPageProps) {
  return (
    <DeskPage
      up={{ to: '/staff/orders', name: '주문' }}
      title={`주문 ${order.number}`}
      lead={
        <>
          <StateTag words={ORDER_STATES} state={order.state} /> <When at={order.placedAt} /> · 쓸 곳: {purpose}
        </>
      }
    >
      <DeskErrors problems={problems} />
      <div className="split gap">
        <div className="stack">
          <RefundAgain payment={order.payment} purpose={purpose} problems={problems} />
          {order.vendorOrders.map((part) => (
            <section className="stack" key={part.id} aria-label={`업체별 주문 ${part.number}`}>
              <VendorOrderLines lines={part.lines} desk="staff" title={VENDOR_ORDER_STATES[part.state].word} />
              <ClaimPanels claims={part.claims} lines={part.lines} formIds={formIds} action="/staff/claims" staff />
              {part.holds.map((hold) => (
                <p className="note warn gap-s" key={`${hold.kind} ${hold.lineId ?? ''}`}>
                  <b>보류:</b> {hold.reason} <a href="/staff/holds">보류 보기</a>
                </p>
              ))}
              <HoldForm id={formIds[part.id] ?? ''} vendorId={part.vendorId} vendorOrderId={part.id} />
            </section>
          ))}
          <GoodwillList rows={goodwill} asks={null} title="위로 환불" />
          {order.state === 'PAID' || order.state === 'CLOSED' ? <GoodwillForm orderId={order.id} id={formIds[order.id] ?? ''} vendors={order.vendors} /> : null}
          <Payment payment={order.payment} />
          <section className="panel flush" aria-labelledby="h-ledger">
            <h2 id="h-ledger" className="padded">
              장부에 남은 것
            </h2>
            <LedgerTransactions transactions={order.ledger} linked={books} />
          </section>
        </div>
        <div className="stack">
          <People order={order} />
          <Money order={order} />
          {statements === null ? null : <InStatements statements={statements} desk="staff" />}
          <StateHistory changes={order.history} words={{ ...DISPUTE_STATES, ...TRANSFER_STATES, ...GOODWILL_STATES, ...REFUND_STATES, ...CLAIM_STATES, ...VENDOR_ORDER_STATES, ...ORDER_STATES }} />
        </div>
      </div>
    </DeskPage>
  );
}

function People({ order }: { order: OpenOrderFragment }) {
  const phone = (digits: string) => (
    <a href={`tel:${digits.replaceAll('-', '')}`} className="nb">
      {digits.includes('-') ? digits : showPhone(digits)}
    </a>
  );
  return (
    <section className="panel" aria-labelledby="h-people">
      <h2 id="h-people">사람</h2>
      {order.anonymisedAt === null ? (
        <dl className="facts wide gap-s">
          <div>
            <dt>주문한 분</dt>
            <dd>
              {order.ordererName} {phone(order.ordererPhone)}
              <br />
              <a href={`mailto:${order.ordererEmail}`}>{order.ordererEmail}</a>
            </dd>
          </div>
          <div>
            <dt>받는 분</dt>
            <dd>
              {order.receiverName} {phone(order.receiverPhone)}
              <br />({order.zip}) {order.roadAddress} {order.detailAddress}
            </dd>
          </div>
        </dl>
      ) : (
        <p className="gap-s">{ERASED_PEOPLE}</p>
      )}
    </section>
  );
}

function Money({ order }: { order: OpenOrderFragment }) {
  const rows: [string, number][] = [['판매가 합계', order.goodsWon], ['할인', -order.discountWon], ['배송비', order.shippingWon]];
  return (
    <section className="panel" aria-labelledby="h-money">
      <h2 id="h-money">금액</h2>
      <dl className="sumlist gap-s">
        {rows.map(([name, amount]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <Won amount={amount} />
            </dd>
          </div>
        ))}
        <div className="total">
          <dt>합계</dt>
          <dd>
            <Won amount={order.totalWon} />
          </dd>
        </div>
      </dl>
      <p className="small soft gap-s">
        과세 <Won amount={order.taxableWon} />, 면세 <Won amount={order.exemptWon} />
      </p>
    </section>
  );
}

function Payment({ payment }: { payment: OpenOrderFragment['payment'] }) {
  return (
    <section className="panel flush" aria-labelledby="h-payment">
      <h2 id="h-payment" className="padded">
        결제 <StateTag words={PAYMENT_STATES} state={payment.state} />
      </h2>
      <p className="padded soft">
        {PAYMENT_METHODS[payment.method] ?? payment.method} · 받은 돈 <Won amount={payment.receivedWon} /> · 돌려준 돈 <Won amount={payment.refundedWon} />
      </p>
      {payment.attempts.length === 0 ? (
        <p className="padded">결제사를 부른 일이 없습니다.</p>
      ) : (
        <div className="tw">
          <table className="stacks">
            <caption className="vh">결제사를 부른 기록</caption>
            <thead>
              <tr>
                <th scope="col">무엇</th>
                <th scope="col">결과</th>
                <th scope="col" className="r">
                  금액
                </th>
                <th scope="col">언제</th>
                <th scope="col">까닭</th>
              </tr>
            </thead>
            <tbody>
              {payment.attempts.map((attempt) => (
                <tr key={attempt.id}>
                  <th scope="row">{ATTEMPT_KINDS[attempt.kind] ?? attempt.kind}</th>
                  <td data-label="결과">
                    <StateTag words={ATTEMPT_STATES} state={attempt.state} />
                  </td>
                  <td data-label="금액" className="r">
                    <Won amount={attempt.amountWon} />
                  </td>
                  <td data-label="언제">
                    <When at={attempt.createdAt} />
                  </td>
                  <td data-label="까닭">
                    {attempt.reason} {attempt.errorCode === null ? null : <span lang="en">{attempt.errorCode}</span>}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

graphql(`
  fragment OpenOrder on StaffOrder {
    id number state placedAt ordererName ordererPhone ordererEmail receiverName receiverPhone zip roadAddress detailAddress anonymisedAt totalWon goodsWon discountWon shippingWon taxableWon exemptWon
    vendors { id name }
    vendorOrders { id vendorId number state holds { kind reason lineId } lines { ...OrderLine } claims { ...DeskClaim } }
    payment { state method amountWon receivedWon refundedWon refundRefused refundNeedsAccount attempts { id kind state amountWon reason errorCode createdAt resolvedAt } }
    ledger { ...Posted }
    history { from to actor actorName reason at }
  }
`);
