import { useRef } from 'react';
import { Form, Link, data, useNavigation, useSearchParams } from 'react-router';
import type { Route } from './+types/orders';
import { backoffice } from '../../api.server';
import { When } from '../../components/when';
import { Won } from '../../components/won';
import { showDay } from '../../desk/dates';
import { DeskErrors, type DeskProblem } from '../../desk/errors';
import type { DeskHandle } from '../../desk/handle';
import { DeskPage, Done, Nothing } from '../../desk/page';
import { Pager } from '../../desk/pager';
import { StateTag } from '../../desk/state-tag';
import { Tabs } from '../../desk/tabs';
import { VENDOR_ORDER_STATES } from '../../desk/words';
import { graphql } from '../../generated/backoffice';
import type { VendorOrderState, VendorOrdersQuery } from '../../generated/backoffice/graphql';
import { pageTitle } from '../../title';

export const handle: DeskHandle = { live: true };
export const meta: Route.MetaFunction = () => [{ title: pageTitle('주문') }];

/** Orders that wait for their money are nobody's task here. */
const TABS = ['NEW', 'ACKNOWLEDGED', 'SHIPPED', 'DELIVERED', 'CONFIRMED', 'CANCELLED'] as const satisfies readonly VendorOrderState[];
type TabState = (typeof TABS)[number];

export async function loader({ request, context }: Route.LoaderArgs) {
  const search = new URL(request.url).searchParams;
  const state = TABS.find((known) => known === search.get('state')) ?? null;
  const { vendorOrders } = await backoffice({ request, context }, ORDERS, { state, after: search.get('after') });
  return { orders: vendorOrders, state };
}

/** Acknowledges what was ticked. What could not be is told order by order. */
export async function action({ request, context }: Route.ActionArgs) {
  const form = await request.formData();
  const ids = form.getAll('id').map(String);
  if (ids.length === 0) return data({ problems: [{ field: '', message: '발주를 확인할 주문을 골라 주세요' }], done: 0 }, 422);
  const { acknowledge } = await backoffice({ request, context }, ACKNOWLEDGE, { ids });
  if (acknowledge.__typename === 'Refused') return data({ problems: [{ field: '', message: acknowledge.message }], done: 0 }, 422);
  const numbers = new Map(form.getAll('number').map((pair) => String(pair).split('=', 2) as [string, string]));
  const problems: DeskProblem[] = acknowledge.refused.map((item) => ({ field: '', message: `${numbers.get(item.id) ?? '주문'}: ${item.message}` }));
  return data({ problems, done: acknowledge.changed.length }, problems.length > 0 ? 422 : 200);
}

export default function Orders({ loaderData: { orders, state }, actionData }: Route.ComponentProps) {
  const countOf = (tab: TabState): number => orders.counts.find((known) => known.state === tab)?.count ?? 0;
  const late = orders.nodes.filter((order) => order.late).length;
  return (
    <DeskPage title={titleOf(countOf('NEW'), countOf('ACKNOWLEDGED'))} lead={late === 0 ? undefined : <span className="bad strong">이 화면에 늦은 주문이 {late}건 있습니다. 먼저 보내 주세요.</span>}>
      <DeskErrors problems={actionData?.problems} />
      <Done text={actionData === undefined || actionData.done === 0 ? undefined : `${actionData.done}건의 발주를 확인했습니다. 쇼핑객에게 준비 중으로 보입니다.`} />
      <Tabs
        label="주문 상태"
        tabs={[
          { to: '/vendor/orders', name: '모두', on: state === null },
          ...TABS.map((tab) => ({ to: `?state=${tab}`, name: VENDOR_ORDER_STATES[tab].word, count: countOf(tab), on: state === tab })),
        ]}
      />
      {orders.nodes.length === 0 ? (
        <Nothing text={state === null ? '아직 주문이 없습니다. 첫 주문이 오면 메일로 알려 드립니다.' : `‘${VENDOR_ORDER_STATES[state].word}’ 주문이 없습니다.`}>
          <Link className="btn gap" to={state === null ? '/vendor/products' : '/vendor/orders'}>
            {state === null ? '상품 보기' : '모든 주문 보기'}
          </Link>
        </Nothing>
      ) : (
        <List orders={orders} state={state} />
      )}
    </DeskPage>
  );
}

function titleOf(fresh: number, toShip: number): string {
  if (fresh > 0) return `확인할 새 주문이 ${fresh}건 있습니다`;
  return toShip > 0 ? `보낼 주문이 ${toShip}건 있습니다` : '보낼 주문이 없습니다';
}

function List({ orders, state }: { orders: VendorOrdersQuery['vendorOrders']; state: TabState | null }) {
  const [search] = useSearchParams();
  const busy = useNavigation().state === 'submitting';
  const form = useRef<HTMLFormElement>(null);
  const ticks = state === 'NEW' || state === 'ACKNOWLEDGED';
  const tickAll = (on: boolean): void => {
    for (const box of form.current?.querySelectorAll<HTMLInputElement>('input[name=id]') ?? []) box.checked = on;
  };
  // The list comes newest first; on a page, what is late stands above the rest.
  const rows = [...orders.nodes].sort((one, other) => Number(other.late) - Number(one.late));
  return (
    <Form method={state === 'NEW' ? 'post' : 'get'} action={state === 'ACKNOWLEDGED' ? '/vendor/orders/packing' : `?${search}`} ref={form} key={state}>
      <div className="panel flush">
        <div className="tw sticky-head">
          <table className="stacks">
            <caption className="vh">주문 {rows.length}건</caption>
            <thead>
              <tr>
                {ticks ? (
                  <th scope="col" className="tick">
                    <label className="box">
                      <input type="checkbox" onChange={(event) => tickAll(event.currentTarget.checked)} />
                      <span className="vh">이 화면 {rows.length}건 모두</span>
                    </label>
                  </th>
                ) : null}
                <th scope="col">주문 번호</th>
                <th scope="col">보낼 날</th>
                <th scope="col">상품</th>
                <th scope="col" className="r">
                  수량
                </th>
                <th scope="col" className="r">
                  금액
                </th>
                <th scope="col">결제</th>
                {state === null ? <th scope="col">상태</th> : null}
              </tr>
            </thead>
            <tbody>
              {rows.map((order) => (
                <Row key={order.id} order={order} ticks={ticks} sends={state === 'NEW'} tagged={state === null} />
              ))}
            </tbody>
          </table>
        </div>
      </div>
      {ticks ? (
        <div className="actbar">
          <p className="soft">{state === 'NEW' ? '고른 주문의 발주를 확인합니다. 확인한 뒤에는 쇼핑객이 바로 취소할 수 없습니다.' : '고른 주문의 포장 명세를 한 번에 인쇄합니다.'}</p>
          <button className="btn main" aria-busy={busy || undefined}>
            {state === 'NEW' ? '고른 주문 발주 확인하기' : '고른 주문 포장 명세 인쇄하기'}
          </button>
        </div>
      ) : null}
      <Pager pageInfo={orders.pageInfo} shown={rows.length} unit="건" />
    </Form>
  );
}

function Row({ order, ticks, sends, tagged }: { order: VendorOrdersQuery['vendorOrders']['nodes'][number]; ticks: boolean; sends: boolean; tagged: boolean }) {
  return (
    <tr>
      {ticks ? (
        <td className="tick">
          <label className="box">
            <input type="checkbox" name="id" value={order.id} />
            <span className="vh">{order.number} 고르기</span>
          </label>
          {sends ? <input type="hidden" name="number" value={`${order.id}=${order.number}`} /> : null}
        </td>
      ) : null}
      <th scope="row">
        <Link to={`/vendor/orders/${order.id}`} className="nb">
          {order.number}
        </Link>
      </th>
      <td data-label="보낼 날">
        {order.shipBy === null ? '–' : <span className="nb">{showDay(order.shipBy)}</span>} {order.late ? <span className="tag bad">늦음</span> : null}
      </td>
      <td data-label="상품">{order.summary}</td>
      <td data-label="수량" className="r">
        {order.pieces}개
      </td>
      <td data-label="금액" className="r">
        <Won amount={order.amountWon} />
      </td>
      <td data-label="결제">{order.paidAt === null ? '–' : <When at={order.paidAt} />}</td>
      {tagged ? (
        <td data-label="상태">
          <StateTag words={VENDOR_ORDER_STATES} state={order.state} />
        </td>
      ) : null}
    </tr>
  );
}

const ORDERS = graphql(`
  query VendorOrders($state: VendorOrderState, $after: String) {
    vendorOrders(state: $state, first: 25, after: $after) {
      nodes { id number state paidAt shipBy late summary pieces amountWon }
      pageInfo { hasNextPage endCursor }
      counts { state count }
    }
  }
`);

const ACKNOWLEDGE = graphql(`
  mutation Acknowledge($ids: [ID!]!) {
    acknowledge(ids: $ids) {
      __typename
      ... on VendorOrdersChanged { changed refused { id message } }
      ... on Refused { message }
    }
  }
`);
