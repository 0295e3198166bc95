import { showPhone } from '#kernel/pure';
import { Form, data, redirect } from 'react-router';
import type { Route } from './+types/order';
import { storefront } from '../../api.server';
import { AccountWanted } from '../../components/account-wanted';
import { BrokerNotice } from '../../components/broker-notice';
import { Crumbs } from '../../components/crumbs';
import { OrderPart } from '../../components/order-part';
import { OtherWay } from '../../components/other-way';
import { METHOD_NAMES } from '../../components/payment-picker';
import { Sums } from '../../components/sums';
import { VirtualAccount } from '../../components/virtual-account';
import { When } from '../../components/when';
import { Won } from '../../components/won';
import { openKinds } from '../../claim-form';
import type { Failure } from '../../failure';
import { formText } from '../../form-text';
import { graphql } from '../../generated/storefront';
import type { OrderPageFragment } from '../../generated/storefront/graphql';
import type { PageHandle } from '../../handle';
import { formIds } from '../../new-id.server';
import { serverNow } from '../../now.server';
import { headlineOf, situationOf } from '../../order-words';
import { pageTitle } from '../../title';
import '../../styles/order.css';

export const handle: PageHandle = { live: true };
export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: pageTitle(loaderData === undefined ? '주문' : `주문 ${loaderData.order.number}`) }, { name: 'robots', content: 'noindex' }];

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const { order } = await storefront({ request, context }, ORDER, { id: params.id });
  if (!order) throw data<Failure>({ kind: 'missing', title: '이 브라우저에서는 볼 수 없는 주문입니다', message: '주문한 브라우저에서 열거나 ‘주문 조회’에서 주문 번호와 전화번호로 찾아 주세요.' }, 404);
  return { order, formIds: formIds(order.vendorOrders.flatMap((part) => part.claims.map((claim) => claim.id))), now: serverNow() };
}

/** Cancels an order that is not paid yet (its stock is given back at once), takes a claim back, says something about one, keeps what came, or says that it did not come. */
export async function action({ request, params, context }: Route.ActionArgs) {
  const form = await request.formData();
  if (form.get('intent') === 'withdraw') {
    const { withdrawClaim: answer } = await storefront({ request, context }, WITHDRAW, { id: formText(form, 'claim') });
    if (answer.__typename === 'Refused') return data({ problem: answer.message }, 422);
    return redirect(`/orders/${encodeURIComponent(params.id)}#claims`, 303);
  }
  if (form.get('intent') === 'send-back') {
    const { sendBack: answer } = await storefront({ request, context }, SEND_BACK, { id: formText(form, 'claim'), carrier: formText(form, 'carrier'), trackingNumber: formText(form, 'trackingNumber') });
    if (answer.__typename === 'Refused') return data({ problem: answer.message }, 422);
    return redirect(`/orders/${encodeURIComponent(params.id)}#claims`, 303);
  }
  if (form.get('intent') === 'confirm') {
    const { confirmPurchase: answer } = await storefront({ request, context }, CONFIRM, { part: formText(form, 'part') });
    if (answer.__typename === 'Refused') return data({ problem: answer.message }, 422);
    return redirect(`/orders/${encodeURIComponent(params.id)}`, 303);
  }
  if (form.get('intent') === 'object') {
    const { objectToDelivery: answer } = await storefront({ request, context }, OBJECT, { part: formText(form, 'part') });
    if (answer.__typename === 'Refused') return data({ problem: answer.message }, 422);
    return redirect(`/orders/${encodeURIComponent(params.id)}`, 303);
  }
  if (form.get('intent') === 'say' || form.get('intent') === 'dispute') {
    const said = { id: formText(form, 'claim'), body: formText(form, 'body') };
    const answer = form.get('intent') === 'say' ? (await storefront({ request, context }, SAY, { ...said, messageId: formText(form, 'message') })).sayAboutClaim : (await storefront({ request, context }, DISPUTE, said)).disputeClaim;
    if (answer.__typename === 'Refused') return data({ problem: answer.message }, 422);
    return redirect(`/orders/${encodeURIComponent(params.id)}#claims`, 303);
  }
  const { cancelOrder: answer } = await storefront({ request, context }, CANCEL, { id: params.id });
  if (answer.__typename === 'Refused') return data({ problem: answer.message }, 422);
  return redirect(`/orders/${encodeURIComponent(params.id)}`, 303);
}

export default function OrderPage({ loaderData: { order, formIds: idOf, now }, actionData }: Route.ComponentProps) {
  const account = order.payment.virtualAccount;
  return (
    <main id="main" className="wrap" tabIndex={-1}>
      <Crumbs trail={[order.member ? { name: '내 주문', href: '/me/orders' } : { name: '주문 조회', href: '/orders/find' }, { name: order.number }]} />
      <h1>{headlineOf(order)}</h1>
      <p className="soft meta gap-s">
        <span className="nb">주문 번호 {order.number}</span>
        <span>
          <When at={order.placedAt} /> 주문
        </span>
        {order.paidAt === null ? null : (
          <span>
            <Won amount={order.payment.amountWon} /> 결제됨
          </span>
        )}
      </p>
      {(actionData?.problem ?? null) === null ? null : (
        <p className="note bad gap" role="alert">
          {actionData?.problem}
        </p>
      )}
      {situationOf(order) === 'deposit' && account !== null ? <VirtualAccount account={account} amountWon={order.payment.amountWon} /> : null}
      {order.payment.accountWanted === null ? null : (
        <p className="note warn gap">
          <AccountWanted wanted={order.payment.accountWanted} /> <a href={`/orders/${order.id}/refund`}>환불받을 계좌 적기</a>
        </p>
      )}
      <NextStep order={order} />
      <div className="split gap">
        <div>
          {order.vendorOrders.map((part) => (
            <OrderPart key={part.id} order={order} part={part} formIds={idOf} now={now} />
          ))}
          <div className="gap">
            <BrokerNotice sellers={order.vendorOrders.map((part) => part.vendor.name)} />
          </div>
        </div>
        <Papers order={order} />
      </div>
    </main>
  );
}

function NextStep({ order }: { order: OrderPageFragment }) {
  const situation = situationOf(order);
  if (situation === 'unknown') {
    return (
      <p className="note warn gap">
        <strong>다시 결제하지 마세요.</strong> <a href={`/pay/${order.id}/result`}>결제 결과 보기</a>
      </p>
    );
  }
  const claims = openKinds(order);
  if (claims.length > 0) {
    return (
      <div className="row wrapy start gap no-print">
        <a className="btn" href={`/orders/${order.id}/claim`}>
          {claims.includes('RETURN') ? '취소·반품·교환 신청' : '주문 취소'}
        </a>
      </div>
    );
  }
  if (!order.canPay && !order.canCancel) return null;
  return (
    <div className="gap">
      {order.canPay ? (
        <p className="soft">
          상품은 <When at={order.expiresAt} />까지 맡아 두었습니다. 그때까지 결제하지 않으면 저절로 취소되며 아무것도 청구되지 않습니다.
        </p>
      ) : null}
      <div className="row wrapy start gap-s no-print">
        {order.canPay ? (
          <a className="btn main" href={`/pay/${order.id}`}>
            <span>
              <Won amount={order.payment.amountWon} /> 결제하기
            </span>
          </a>
        ) : null}
        {order.canCancel ? <Cancel order={order} /> : null}
      </div>
      {order.canPay ? <OtherWay orderId={order.id} method={order.payment.method} /> : null}
    </div>
  );
}

/** Asked once, said what is lost; the two answers are of one size. */
function Cancel({ order }: { order: OrderPageFragment }) {
  return (
    <details className="ask">
      <summary className="btn">주문 취소</summary>
      <div className="panel gap-s">
        <p>이 주문을 취소할까요? 맡아 둔 상품이 풀리며, 다시 사려면 처음부터 주문해야 합니다.</p>
        <Form className="row gap-s" method="post" action={`/orders/${order.id}`}>
          <a className="btn equal" href={`/orders/${order.id}`}>
            그대로 두기
          </a>
          <button className="btn equal">취소하기</button>
        </Form>
      </div>
    </details>
  );
}

function Papers({ order }: { order: OrderPageFragment }) {
  const { payment, receiver, sums } = order;
  const paid = order.paidAt !== null;
  return (
    <aside className="side" aria-labelledby="h-money">
      <h2 id="h-money">{paid ? '결제 내용' : '결제할 금액'}</h2>
      <div className="gap">
        <Sums sums={sums} reasons={order.discounts} label={paid ? '결제한 금액' : '결제할 금액'} />
      </div>
      {payment.refundedWon === 0 ? null : (
        <p className="gap-s">
          돌려 드린 금액 <strong><Won amount={payment.refundedWon} /></strong>
        </p>
      )}
      {payment.goodwill.map((one) => (
        <p className="small gap-s" key={`${one.reason} ${one.amountWon}`}>
          위로 환불 <strong><Won amount={one.amountWon} /></strong> ({one.reason}){one.at === null ? ' 돌려 드리고 있습니다' : <> · <When at={one.at} /></>}
        </p>
      ))}
      <p className="small soft gap-s">
        {METHOD_NAMES[payment.method]}
        {payment.methodDetail === null ? '' : ` · ${payment.methodDetail}`}
        {sums.exemptWon === 0 ? '' : <> · 면세 <Won amount={sums.exemptWon} /></>}
      </p>
      {payment.cashReceipts.map((one, index) => (
        <p className="small soft" key={one.issueNumber ?? index}>
          현금영수증 {one.takenBack ? '취소' : one.selfIssued ? '(자진 발급)' : one.type === 'EXPENSE_PROOF' ? '(지출증빙)' : '(소득공제)'} <Won amount={one.amountWon} /> · {one.issueNumber === null ? '발급하고 있습니다' : `승인 번호 ${one.issueNumber}`}
        </p>
      ))}
      <div className="row wrapy gap-s no-print">
        {payment.receiptUrl === null ? null : (
          <a className="btn s" href={payment.receiptUrl} rel="noreferrer">
            결제 영수증
          </a>
        )}
        <PrintButton />
      </div>
      <hr />
      <h2>받는 곳</h2>
      <p className="soft gap-s">
        {receiver.receiverName} · <span className="nb">{showPhone(receiver.receiverPhone)}</span>
        <br />({receiver.zip}) {receiver.roadAddress} {receiver.detailAddress}
        {receiver.deliveryNote === '' ? null : (
          <>
            <br />
            {receiver.deliveryNote}
          </>
        )}
      </p>
      <hr />
      <p className="small muted">
        문제가 있으면 먼저 업체에 알려 주세요. 풀리지 않으면 <a className="quiet" href="/disputes">분쟁 처리 절차</a>에 따라 돕습니다.
      </p>
    </aside>
  );
}

function PrintButton() {
  return (
    <button type="button" className="btn s" onClick={() => window.print()}>
      인쇄
    </button>
  );
}

const ORDER = graphql(`
  query Order($id: ID!) {
    order(id: $id) { ...OrderPage }
  }
`);

const WITHDRAW = graphql(`
  mutation WithdrawClaim($id: ID!) {
    withdrawClaim(id: $id) { __typename ... on Refused { message } }
  }
`);

const SEND_BACK = graphql(`
  mutation SendBack($id: ID!, $carrier: String!, $trackingNumber: String!) { sendBack(id: $id, carrier: $carrier, trackingNumber: $trackingNumber) { __typename ... on Refused { message } } }
`);

const CONFIRM = graphql(`
  mutation ConfirmPurchase($part: ID!) {
    confirmPurchase(vendorOrderId: $part) { __typename ... on Refused { message } }
  }
`);

const OBJECT = graphql(`
  mutation ObjectToDelivery($part: ID!) {
    objectToDelivery(vendorOrderId: $part) { __typename ... on Refused { message } }
  }
`);

const SAY = graphql(`
  mutation SayAboutClaim($id: ID!, $messageId: ID!, $body: String!) {
    sayAboutClaim(id: $id, messageId: $messageId, body: $body) { __typename ... on Refused { message } }
  }
`);

const DISPUTE = graphql(`
  mutation DisputeClaim($id: ID!, $body: String!) {
    disputeClaim(id: $id, reason: $body) { __typename ... on Refused { message } }
  }
`);

const CANCEL = graphql(`
  mutation CancelOrder($id: ID!) {
    cancelOrder(id: $id) { __typename ... on Refused { message } }
  }
`);
