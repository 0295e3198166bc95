import { kstDate, showPhone } from '#kernel/pure';
import { Form, Link, data, redirect, useSearchParams } from 'react-router';
import type { Route } from './+types/order';
import { backoffice } from '../../api.server';
import { When } from '../../components/when';
import { showDay } from '../../desk/dates';
import { claimAction } from '../../desk/claim-action.server';
import { CLAIM_DONE } from '../../desk/claim-done';
import { ClaimPanels } from '../../desk/claim-panel';
import { talksOf } from '../../desk/claim-talk';
import { DeskErrors } from '../../desk/errors';
import { typedIn } from '../../desk/form';
import type { DeskHandle } from '../../desk/handle';
import { nothingHere } from '../../desk/missing';
import { InStatements } from '../../desk/in-statements';
import { MoneyWaits } from '../../desk/money-waits';
import { DeskPage, Done } from '../../desk/page';
import { Parcels } from '../../desk/parcels';
import { SHIP_FIELDS, ShipForm } from '../../desk/ship-form';
import { checkShipment } from '../../desk/shipment';
import { StateHistory } from '../../desk/state-history';
import { StateTag } from '../../desk/state-tag';
import { VENDOR_ORDER_STATES } from '../../desk/words';
import { VendorOrderLines, VendorOrderMoney } from '../../desk/vendor-order-lines';
import { ERASED_PEOPLE } from '../../erased-words';
import { graphql } from '../../generated/backoffice';
import type { VendorOrderQuery } from '../../generated/backoffice/graphql';
import { formId, formIds } from '../../new-id.server';
import { serverNow } from '../../now.server';
import { pageTitle } from '../../title';

export const handle: DeskHandle = { live: true };
export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: pageTitle(`주문 ${loaderData?.order.number ?? ''}`) }];

const DONE: Record<string, string | undefined> = { ...CLAIM_DONE, acknowledged: '발주를 확인했습니다. 쇼핑객에게 준비 중으로 보입니다.', shipped: '보낸 것으로 적었습니다. 쇼핑객에게 메일로 알립니다.', arrived: '도착했다고 적었습니다. 쇼핑객이 반품할 수 있는 7일이 지나면 구매가 확정됩니다.' };

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const { vendorOrder, vendorOrderNet, vendorStatements } = await backoffice({ request, context }, ORDER, { id: params.id });
  const order = vendorOrder ?? nothingHere();
  return { order, netWon: vendorOrderNet ?? 0, statements: vendorStatements, parcelId: formId(), formIds: formIds(talksOf(order.claims)), now: serverNow() };
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const asking = { request, context };
  const form = await request.formData();
  const typed = typedIn(form);
  if (typed['intent'] === 'acknowledge') {
    const { acknowledge } = await backoffice(asking, ACKNOWLEDGE_ONE, { ids: [params.id] });
    const message = acknowledge.__typename === 'Refused' ? acknowledge.message : acknowledge.refused[0]?.message;
    return message === undefined ? redirect(`/vendor/orders/${params.id}?done=acknowledged`, 303) : data({ problems: [{ field: '', message }], typed }, 422);
  }
  const problems = await claimAction(asking, typed);
  if (problems !== null) return problems.length === 0 ? redirect(`/vendor/orders/${params.id}?done=${typed['intent'] ?? ''}`, 303) : data({ problems, typed }, 422);
  if (typed['intent'] === 'arrived') {
    const { parcelDelivered } = await backoffice(asking, ARRIVED, { id: params.id, parcel: typed['shipment'] ?? '', day: typed['arrivedOn'] ?? '' });
    if (parcelDelivered.__typename === 'Refused') return data({ problems: [{ field: parcelDelivered.field === 'deliveredOn' ? `arrived-${typed['shipment']}` : '', message: parcelDelivered.message }], typed }, 422);
    return redirect(`/vendor/orders/${params.id}?done=arrived`, 303);
  }
  const checked = checkShipment(params.id, typed, serverNow());
  if ('problems' in checked) return data({ problems: checked.problems, typed }, 422);
  const { ship } = await backoffice(asking, SHIP, { input: checked.input });
  if (ship.__typename === 'Refused') return data({ problems: [{ field: SHIP_FIELDS.find((field) => field === ship.field) ?? '', message: ship.message }], typed }, 422);
  return redirect(`/vendor/orders/${params.id}?done=shipped`, 303);
}

export default function Order({ loaderData: { order, netWon, statements, parcelId, formIds, now }, actionData }: Route.ComponentProps) {
  const [search] = useSearchParams();
  const left = order.lines.filter((line) => line.quantity > line.shippedQuantity + line.cancelledQuantity);
  const sendable = (order.state === 'ACKNOWLEDGED' || order.state === 'SHIPPED') && left.length > 0;
  return (
    <DeskPage
      up={{ to: '/vendor/orders', name: '주문' }}
      title={titleOf(order, left.length > 0, kstDate(new Date(now)))}
      lead={
        <>
          {order.number} <StateTag words={VENDOR_ORDER_STATES} state={order.state} /> {order.paidAt === null ? null : (
            <span>
              <When at={order.paidAt} /> 결제
            </span>
          )}
        </>
      }
      actions={
        <Link className="btn" to={`/vendor/orders/packing?id=${order.id}`}>
          포장 명세 인쇄
        </Link>
      }
    >
      <DeskErrors problems={actionData?.problems} />
      <Done text={actionData === undefined ? DONE[search.get('done') ?? ''] : undefined} />
      <div className="split gap">
        <div className="stack">
          {order.state === 'NEW' ? <AcknowledgePanel /> : null}
          <ClaimPanels claims={order.claims} lines={order.lines} formIds={formIds} typed={actionData?.typed} problems={actionData?.problems} />
          <VendorOrderLines lines={order.lines} desk="vendor" />
          {sendable ? <ShipForm id={parcelId} lines={left} typed={actionData?.typed} problems={actionData?.problems} now={now} /> : null}
          <Parcels order={order} problems={actionData?.problems} now={now} />
        </div>
        <div className="stack">
          {order.state === 'CANCELLED' ? null : <Receiver order={order} />}
          <VendorOrderMoney order={order} lines={order.lines} netWon={netWon} />
          <MoneyWaits order={order} />
          <InStatements statements={statements} desk="vendor" />
          <StateHistory changes={order.history} words={VENDOR_ORDER_STATES} />
        </div>
      </div>
    </DeskPage>
  );
}

function titleOf(order: NonNullable<VendorOrderQuery['vendorOrder']>, left: boolean, today: string): string {
  switch (order.state) {
    case 'WAITING':
      return '입금을 기다리는 주문입니다';
    case 'NEW':
    case 'ACKNOWLEDGED':
      if (order.shipBy === null) return '보낼 주문입니다';
      return order.shipBy < today ? `${showDay(order.shipBy)}까지 보냈어야 합니다. 바로 보내 주세요` : `${showDay(order.shipBy)}까지 보내야 합니다`;
    case 'SHIPPED':
      return left ? '일부를 보냈습니다. 나머지를 보내 주세요' : '보냈습니다';
    case 'DELIVERED':
      return '배송을 마쳤습니다';
    case 'CONFIRMED':
      return '구매가 확정되었습니다';
    case 'CANCELLED':
      return '취소된 주문입니다. 보내지 마세요';
  }
}

function AcknowledgePanel() {
  return (
    <Form method="post" className="panel next">
      <p>
        <b>먼저 발주를 확인해 주세요.</b> 그 뒤에는 쇼핑객이 바로 취소할 수 없고, 송장 번호를 넣을 수 있습니다.
      </p>
      <button className="btn main" name="intent" value="acknowledge">
        발주 확인하기
      </button>
    </Form>
  );
}

const NOT_NEEDED = '배송이 끝나고 구매가 확정되어 받는 분의 정보를 더 보여 드리지 않습니다. 교환이나 반품이 들어오면 다시 보입니다.';

function Receiver({ order }: { order: NonNullable<VendorOrderQuery['vendorOrder']> }) {
  if (order.receiverName === '') {
    return (
      <section className="panel" aria-labelledby="h-receiver">
        <h2 id="h-receiver">받는 곳</h2>
        <p className="gap-s">{order.anonymisedAt === null ? NOT_NEEDED : ERASED_PEOPLE}</p>
      </section>
    );
  }
  return (
    <section className="panel" aria-labelledby="h-receiver">
      <h2 id="h-receiver">받는 곳</h2>
      <address className="gap-s">
        <b>{order.receiverName}</b>
        <br />
        <a href={`tel:${order.receiverPhone.replaceAll('-', '')}`} className="nb">
          {order.receiverPhone.includes('-') ? order.receiverPhone : showPhone(order.receiverPhone)}
        </a>
        <br />({order.zip}) {order.roadAddress} {order.detailAddress}
      </address>
      {order.deliveryNote === '' ? null : <p className="note gap-s">{order.deliveryNote}</p>}
      <p className="tiny muted gap-s">배송에만 써 주세요. 이 페이지를 연 기록이 남습니다.</p>
    </section>
  );
}

const ORDER = graphql(`
  query VendorOrder($id: ID!) {
    vendorOrder(id: $id) {
      id number state paidAt shipBy receiverName receiverPhone zip roadAddress detailAddress deliveryNote anonymisedAt
      ...OrderMoney
      ...MoneyWaits
      lines { ...OrderLine }
      shipments { id kind carrier carrierName trackingNumber deliveredOn shippedAt deliveredAt lines { lineId quantity } }
      claims { ...DeskClaim }
      history { from to actor actorName reason at }
    }
    vendorOrderNet(vendorOrderId: $id)
    vendorStatements(orderId: $id, first: 5) { ...InStatements }
  }
`);

const ACKNOWLEDGE_ONE = graphql(`
  mutation AcknowledgeOne($ids: [ID!]!) {
    acknowledge(ids: $ids) { __typename ... on VendorOrdersChanged { changed refused { id message } } ... on Refused { message } }
  }
`);

const ARRIVED = graphql(`
  mutation ParcelDelivered($id: ID!, $parcel: ID!, $day: String!) {
    parcelDelivered(vendorOrderId: $id, shipmentId: $parcel, deliveredOn: $day) { __typename ... on VendorOrderDetail { id } ... on Refused { message field } }
  }
`);

const SHIP = graphql(`
  mutation Ship($input: ShipInput!) {
    ship(input: $input) { __typename ... on VendorOrderDetail { id } ... on Refused { message field } }
  }
`);
