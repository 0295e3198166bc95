import { kstDate, showMoment } from '#kernel/pure';
import { Link, useSearchParams } from 'react-router';
import type { Route } from './+types/today';
import { backoffice } from '../../api.server';
import type { DeskHandle } from '../../desk/handle';
import { DeskPage, Done } from '../../desk/page';
import { PayoutCalendar } from '../../desk/payout-calendar';
import { thirtyDays } from '../../desk/sales';
import { SalesChart } from '../../desk/sales-chart';
import { VendorSteps } from '../../desk/vendor-steps';
import { graphql } from '../../generated/backoffice';
import type { TodayQuery } from '../../generated/backoffice/graphql';
import { serverNow } from '../../now.server';
import { pageTitle } from '../../title';
import { TableBox } from '../../desk/table-box';

export const handle: DeskHandle = { live: true };
export const meta: Route.MetaFunction = () => [{ title: pageTitle('오늘') }];

export async function loader({ request, context }: Route.LoaderArgs) {
  const { vendorToday, vendorClaims, myVendor, payoutCalendar } = await backoffice({ request, context }, TODAY);
  const now = serverNow();
  const claims = vendorClaims.counts.filter(({ state }) => state === 'REQUESTED' || state === 'COLLECTED').reduce((sum, { count }) => sum + count, 0);
  return { today: vendorToday, claims, vendor: myVendor, calendar: payoutCalendar, now, days: thirtyDays(vendorToday.salesByDay, now) };
}

export default function Today({ loaderData: { today, claims, vendor, calendar, now, days } }: Route.ComponentProps) {
  const [search] = useSearchParams();
  const tasks = tasksOf(today, claims);
  const pieces = tasks.reduce((sum, task) => sum + task.count, 0);
  const young = vendor.state !== 'APPROVED' || today.missing.length > 0 || vendor.productCount === 0;
  return (
    <DeskPage title={titleOf(today.state, pieces)} lead={showMoment(new Date(now))}>
      <Done text={search.get('done') === 'applied' ? '입점 신청을 받았습니다. 심사하는 동안 상품을 미리 써 둘 수 있습니다.' : undefined} />
      <div className="split gap">
        <div className="stack">
          {young ? <VendorSteps vendor={vendor} missing={today.missing} /> : null}
          {tasks.length === 0 ? null : <Tasks tasks={tasks} />}
          {tasks.length > 0 || young ? null : <p className="panel">급한 일이 없습니다. 새 주문이 오면 메일로 알려 드립니다.</p>}
          {vendor.state === 'APPROVED' || vendor.state === 'SUSPENDED' ? <PayoutCalendar calendar={calendar} today={kstDate(new Date(now))} /> : null}
          {vendor.state === 'APPROVED' ? <SalesChart days={days} totalWon={today.salesWon30Days} /> : null}
        </div>
        <div className="stack">
          <LowStock rows={today.lowStock} />
          <section className="panel" aria-labelledby="h-add">
            <h2 id="h-add">상품 더하기</h2>
            <p className="soft gap-s">하나씩 쓰거나, 쓰던 몰의 파일로 한꺼번에 올립니다.</p>
            <p className="row tight wrapy gap-s">
              <Link className="btn" to="/vendor/products/new">
                상품 올리기
              </Link>
              <Link className="btn" to="/vendor/products/import">
                파일로 등록
              </Link>
            </p>
          </section>
        </div>
      </div>
    </DeskPage>
  );
}

function titleOf(state: TodayQuery['vendorToday']['state'], pieces: number): string {
  switch (state) {
    case 'APPLIED':
      return '입점 심사를 기다리고 있습니다';
    case 'REJECTED':
      return '입점 신청을 고쳐 다시 내 주세요';
    case 'SUSPENDED':
      return '판매가 멈춰 있습니다';
    case 'APPROVED':
      return pieces === 0 ? '오늘 할 일을 다 마쳤습니다' : `오늘 할 일 ${pieces}건`;
  }
}

interface Task {
  count: number;
  what: string;
  note: string;
  due: string;
  to: string;
  hot: boolean;
}

/** Most urgent first. What is late is part of what has to be sent and counts once. */
function tasksOf(today: TodayQuery['vendorToday'], claims: number): Task[] {
  const tasks: Task[] = [
    { count: today.lateOrders, what: '늦은 주문 보내기', note: '결제 뒤 3영업일이 지났습니다. 쇼핑객이 취소할 수 있습니다.', due: '지금', to: '/vendor/orders', hot: true },
    { count: claims, what: '취소·반품·교환 답하기', note: '요청에는 되도록 그날 답하고, 돌아온 상품은 3영업일 안에 확인합니다.', due: '오늘', to: '/vendor/claims', hot: false },
    { count: today.newOrders, what: '새 주문 확인하기', note: '발주 확인을 하면 쇼핑객에게 준비 중이라고 알립니다.', due: '오늘', to: '/vendor/orders?state=NEW', hot: false },
    { count: Math.max(0, today.toShip - today.lateOrders), what: '보내기', note: '송장 번호를 넣거나 직접 배송한 날을 적습니다.', due: '3영업일 안', to: '/vendor/orders?state=ACKNOWLEDGED', hot: false },
    { count: today.rejectedProducts, what: '돌려받은 상품 고치기', note: '까닭을 보고 고쳐 다시 올립니다.', due: '', to: '/vendor/products?state=REJECTED', hot: false },
    { count: today.draftProducts, what: '쓰다 만 상품 마치기', note: '빠진 것을 채우면 심사를 올릴 수 있습니다.', due: '', to: '/vendor/products?state=DRAFT', hot: false },
  ];
  return tasks.filter((task) => task.count > 0);
}

function Tasks({ tasks }: { tasks: readonly Task[] }) {
  return (
    <ul className="todo" aria-label="할 일">
      {tasks.map((task) => (
        <li key={task.what}>
          <Link to={task.to} className={task.hot ? 'hot' : ''}>
            <span className="n">
              {task.count}
              <span className="vh">건</span>
            </span>
            <span className="what">
              {task.what}
              <small>{task.note}</small>
            </span>
            <span className="due">{task.due}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}

function LowStock({ rows }: { rows: TodayQuery['vendorToday']['lowStock'] }) {
  return (
    <section className="panel" aria-labelledby="h-low">
      <h2 id="h-low">곧 떨어지는 재고</h2>
      {rows.length === 0 ? (
        <p className="soft gap-s">5개보다 적게 남은 상품이 없습니다.</p>
      ) : (
        <TableBox label="곧 떨어지는 재고">
          <table>
            <caption className="vh">적게 남은 상품 {rows.length}개</caption>
            <thead>
              <tr>
                <th scope="col">상품</th>
                <th scope="col" className="r">
                  남음
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={`${row.productId} ${row.label}`}>
                  <th scope="row">
                    <Link to={`/vendor/products?edit=${row.productId}#edit`}>{row.name}</Link>
                    {row.label === '' ? null : <span className="muted"> {row.label}</span>}
                  </th>
                  <td className={row.available === 0 ? 'r bad strong' : 'r strong'}>{row.available === 0 ? '다 팔림' : `${row.available}개`}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableBox>
      )}
    </section>
  );
}

const TODAY = graphql(`
  query Today {
    vendorToday { newOrders toShip lateOrders draftProducts rejectedProducts salesWon30Days state missing lowStock { productId name label available } salesByDay { date amountWon orders } }
    vendorClaims(first: 1) { counts { state count } }
    myVendor { ...Steps }
    payoutCalendar { ...MoneyComes }
  }
`);
