import type { Route } from './+types/my-orders';
import { storefront } from '../../api.server';
import { MyNav } from '../../components/my-nav';
import { When } from '../../components/when';
import { Won } from '../../components/won';
import { graphql } from '../../generated/storefront';
import { headlineOf } from '../../order-words';
import { pageTitle } from '../../title';
import '../../styles/order.css';

export const meta: Route.MetaFunction = () => [{ title: pageTitle('내 주문') }, { name: 'robots', content: 'noindex' }];

export async function loader({ request, context }: Route.LoaderArgs) {
  const after = new URL(request.url).searchParams.get('after');
  const { myOrders } = await storefront({ request, context }, MY_ORDERS, { after });
  return { myOrders, later: after !== null };
}

export default function MyOrders({ loaderData: { myOrders, later } }: Route.ComponentProps) {
  const { nodes, pageInfo } = myOrders;
  return (
    <main id="main" className="wrap top-pad" tabIndex={-1}>
      <h1>내 주문</h1>
      <MyNav here="orders" />
      {nodes.length === 0 ? (
        <div className="empty">
          <p className="soft">{later ? '더 오래된 주문은 없습니다.' : '아직 주문이 없습니다. 비회원으로 하신 주문은 주문 번호로 찾을 수 있습니다.'}</p>
          <div className="row wrapy">
            <a className="btn main" href="/">
              둘러보기
            </a>
            <a className="btn" href="/orders/find">
              주문 번호로 찾기
            </a>
          </div>
        </div>
      ) : (
        <ul className="orders gap">
          {nodes.map((order) => {
            const lines = order.vendorOrders.flatMap((part) => part.lines);
            const [first] = lines;
            return (
              <li key={order.id}>
                <h2>
                  <a href={`/orders/${order.id}`}>{headlineOf(order)}</a>
                </h2>
                <p className="gap-s">
                  {first?.name}
                  {lines.length > 1 ? ` 외 ${lines.length - 1}건` : ''} ·{' '}
                  <strong>
                    <Won amount={order.payment.amountWon} />
                  </strong>
                </p>
                <p className="small muted meta">
                  <span className="nb">{order.number}</span>
                  <span>
                    <When at={order.placedAt} />
                  </span>
                </p>
              </li>
            );
          })}
        </ul>
      )}
      {pageInfo.hasNextPage && pageInfo.endCursor !== null ? (
        <p className="more">
          <a className="btn" href={`/me/orders?after=${encodeURIComponent(pageInfo.endCursor)}`} rel="next">
            더 오래된 주문 보기
          </a>
        </p>
      ) : null}
    </main>
  );
}

const MY_ORDERS = graphql(`
  query MyOrders($after: String) {
    myOrders(first: 10, after: $after) {
      nodes {
        id number state placedAt expiresAt
        payment { state amountWon failureCode receivedWon refundedWon approvedAt }
        vendorOrders { state lines { name } }
      }
      pageInfo { hasNextPage endCursor }
    }
  }
`);
