import { Link } from 'react-router';
import type { Route } from './+types/orders';
import { backoffice } from '../../api.server';
import { When } from '../../components/when';
import { Won } from '../../components/won';
import type { DeskHandle } from '../../desk/handle';
import { DeskPage, Nothing } from '../../desk/page';
import { Pager } from '../../desk/pager';
import { SearchForm } from '../../desk/search-form';
import { StateTag } from '../../desk/state-tag';
import { Tabs } from '../../desk/tabs';
import { ORDER_STATES, PAYMENT_STATES } from '../../desk/words';
import { graphql } from '../../generated/backoffice';
import type { OrderState, StaffOrdersQuery } from '../../generated/backoffice/graphql';
import { pageTitle } from '../../title';

export const handle: DeskHandle = { live: true, may: '운영 담당, 회계 담당, 감사 담당' };
export const meta: Route.MetaFunction = () => [{ title: pageTitle('주문') }];

const TABS = Object.keys(ORDER_STATES) as OrderState[];

export async function loader({ request, context }: Route.LoaderArgs) {
  const search = new URL(request.url).searchParams;
  const state = TABS.find((known) => known === search.get('state')) ?? null;
  const watched = search.get('watched') === '1';
  const query = search.get('q') ?? '';
  const { staffOrders } = await backoffice({ request, context }, ORDERS, { state, watched, query: query === '' ? null : query, after: search.get('after') });
  return { orders: staffOrders, state, watched, query };
}

export default function Orders({ loaderData: { orders, state, watched, query } }: Route.ComponentProps) {
  return (
    <DeskPage title="주문" lead="이름과 연락처는 목록에 없습니다. 주문을 열 때 무엇에 쓰는지 적고 봅니다.">
      <Tabs label="주문 상태" tabs={[{ to: '/staff/orders', name: '모두', on: state === null && !watched }, { to: '?watched=1', name: '돈을 살펴볼 것', on: watched }, ...TABS.map((tab) => ({ to: `?state=${tab}`, name: ORDER_STATES[tab].word, on: state === tab }))]} />
      <SearchForm label="주문 번호나 업체 이름으로 찾기" query={query} keep={{ state, watched: watched ? '1' : null }} />
      {orders.nodes.length === 0 ? (
        <Nothing text={query === '' && state === null && !watched ? '아직 주문이 없습니다.' : '조건에 맞는 주문이 없습니다. 주문 번호는 앞부분만 적어도 찾습니다.'}>
          {query === '' && state === null && !watched ? null : (
            <Link className="btn gap" to="/staff/orders">
              모든 주문 보기
            </Link>
          )}
        </Nothing>
      ) : (
        <>
          <Table rows={orders.nodes} />
          <Pager pageInfo={orders.pageInfo} shown={orders.nodes.length} unit="건" />
        </>
      )}
    </DeskPage>
  );
}

function Table({ rows }: { rows: StaffOrdersQuery['staffOrders']['nodes'] }) {
  return (
    <div className="panel flush gap">
      <div className="tw sticky-head">
        <table className="stacks">
          <caption className="vh">주문 {rows.length}건</caption>
          <thead>
            <tr>
              <th scope="col">주문 번호</th>
              <th scope="col">상태</th>
              <th scope="col">결제</th>
              <th scope="col">업체</th>
              <th scope="col" className="r">
                금액
              </th>
              <th scope="col">주문한 때</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((order) => (
              <tr key={order.id}>
                <th scope="row">
                  <Link to={`/staff/orders/${order.id}`} className="nb">
                    {order.number}
                  </Link>
                </th>
                <td data-label="상태">
                  <StateTag words={ORDER_STATES} state={order.state} />
                </td>
                <td data-label="결제">
                  <StateTag words={PAYMENT_STATES} state={order.paymentState} />
                </td>
                <td data-label="업체">{order.vendors.join(', ')}</td>
                <td data-label="금액" className="r">
                  <Won amount={order.totalWon} />
                </td>
                <td data-label="주문한 때">
                  <When at={order.placedAt} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}

const ORDERS = graphql(`
  query StaffOrders($query: String, $state: OrderState, $watched: Boolean!, $after: String) {
    staffOrders(query: $query, state: $state, watched: $watched, first: 25, after: $after) {
      nodes { id number state placedAt totalWon vendors paymentState }
      pageInfo { hasNextPage endCursor }
    }
  }
`);
