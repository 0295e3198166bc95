import { Link, useSearchParams } from 'react-router';
import type { Route } from './+types/queue';
import { backoffice } from '../../api.server';
import { When } from '../../components/when';
import { DECIDED } from '../../desk/decided';
import type { DeskHandle } from '../../desk/handle';
import { DeskPage, Done } from '../../desk/page';
import { deskPerson } from '../../desk/session.server';
import { holds } from '../../desk/words';
import { graphql } from '../../generated/backoffice';
import type { MoneyQueueQuery, QueueQuery } from '../../generated/backoffice/graphql';
import { pageTitle } from '../../title';

export const handle: DeskHandle = { live: true };
export const meta: Route.MetaFunction = () => [{ title: pageTitle('심사') }];

export async function loader({ request, context }: Route.LoaderArgs) {
  const asking = { request, context };
  const [{ staffQueue }, { person }] = await Promise.all([backoffice(asking, QUEUE), deskPerson(asking, 'staff')]);
  const money = holds(person.staffRoles, 'ACCOUNTANT', 'AUDITOR') ? await backoffice(asking, MONEY_QUEUE) : null;
  return { queue: staffQueue, money };
}

export default function Queue({ loaderData: { queue, money } }: Route.ComponentProps) {
  const [search] = useSearchParams();
  const waiting = queue.vendorCount + queue.productCount;
  return (
    <DeskPage title={waiting === 0 ? '심사할 것이 없습니다' : `심사할 것이 ${waiting}건 있습니다`} lead={waiting === 0 ? '새 신청이 오면 여기에 오래된 것부터 나옵니다.' : '오래 기다린 것부터입니다. 하나를 마치면 다음 것이 열립니다.'}>
      <Done text={DECIDED[search.get('done') ?? '']} />
      <div className="split gap">
        <div className="stack">
          <Waiting title="입점 신청" unit="곳" count={queue.vendorCount} items={queue.vendors} to="/staff/vendors" more="/staff/vendors?state=APPLIED" />
          <Waiting title="상품" unit="개" count={queue.productCount} items={queue.products} to="/staff/products" more="/staff/products?state=SUBMITTED" />
        </div>
        <div className="stack">
          {money === null ? null : <Money money={money} />}
          <Watch queue={queue} />
        </div>
      </div>
    </DeskPage>
  );
}

function Waiting({ title, unit, count, items, to, more }: { title: string; unit: string; count: number; items: QueueQuery['staffQueue']['vendors']; to: string; more: string }) {
  return (
    <section className="panel" aria-labelledby={`h-${to}`}>
      <h2 id={`h-${to}`}>
        {title} {count}
        {unit}
      </h2>
      {items.length === 0 ? (
        <p className="soft gap-s">기다리는 것이 없습니다.</p>
      ) : (
        <ul className="queue gap-s" role="list">
          {items.map((item) => (
            <li key={item.id}>
              <Link to={`${to}/${item.id}`}>
                <b>{item.title}</b>
                <span className="muted">{item.subtitle}</span>
              </Link>
              <span className="small soft">
                <When at={item.since} />부터
              </span>
            </li>
          ))}
        </ul>
      )}
      {count > items.length ? (
        <p className="gap-s">
          <Link to={more}>
            {count}
            {unit} 모두 보기
          </Link>
        </p>
      ) : null}
    </section>
  );
}

/** What accountants have to do: auditors see it, too. */
function Money({ money: { payoutCounts, openQuestions } }: { money: MoneyQueueQuery }) {
  const rows = [
    { name: '지급할 정산서', count: payoutCounts.payable, note: '마감했고 아직 보내지 않은 돈', to: '/staff/payouts' },
    { name: '승인을 기다리는 지급', count: payoutCounts.proposed, note: '올린 사람이 아닌 회계 담당이 승인합니다', to: '/staff/payouts?tab=proposed' },
    { name: '업체의 질문', count: openQuestions.length, note: '정산서의 줄에 대해 물은 것', to: '/staff/settlement' },
  ];
  return (
    <section className="panel" aria-labelledby="h-money">
      <h2 id="h-money">{rows.every((row) => row.count === 0) ? '보내거나 답할 것이 없습니다' : '정산과 지급'}</h2>
      <Counts rows={rows} />
    </section>
  );
}

/** What nobody has to decide but somebody has to know. */
function Watch({ queue }: { queue: QueueQuery['staffQueue'] }) {
  const rows = [
    { name: '늦은 업체 주문', count: queue.lateVendorOrders, note: '결제 뒤 3영업일 안에 보내지 않은 주문', to: null },
    { name: '오늘까지 할 취소·반품·교환', count: queue.dueClaims, note: '업체가 오늘까지 답하거나 환불해야 하는 것, 이미 늦은 것', to: '/staff/claims?due=1' },
    { name: '분쟁 조정', count: queue.openDisputes, note: '3영업일 안에 진행을, 10영업일 안에 결과를 알립니다', to: '/staff/claims' },
    { name: '거절된 환불', count: queue.failedRefunds, note: '토스페이먼츠가 돌려주지 못한 돈. 다시 보내거나 은행에서 보냅니다', to: '/staff/claims' },
    { name: '결과를 모르는 결제', count: queue.unknownPayments, note: '결제사에 되묻고 있습니다. 오래 남으면 살펴 주세요', to: '/staff/orders?watched=1' },
    { name: '돈이 맞지 않는 주문', count: queue.shortfalls, note: '돌려줄 돈이 남았거나, 은행이 입금을 되돌린 주문', to: '/staff/orders?watched=1' },
    { name: '보내지 못한 지급', count: queue.failedPayouts, note: '은행이나 결제사가 받아들이지 않은 지급. 까닭을 보고 다시 올려야 합니다', to: '/staff/payouts' },
    { name: '하지 못한 일', count: queue.failedJobs, note: '여러 번 다시 해도 되지 않은 메일 같은 일. 기록을 살펴 주세요', to: null },
  ];
  return (
    <section className="panel" aria-labelledby="h-watch">
      <h2 id="h-watch">{rows.every((row) => row.count === 0) ? '따로 살필 것이 없습니다' : '살펴볼 것'}</h2>
      <Counts rows={rows} bad />
    </section>
  );
}

function Counts({ rows, bad = false }: { rows: readonly { name: string; count: number; note: string; to: string | null }[]; bad?: boolean }) {
  return (
    <dl className="watch gap-s">
      {rows.map((row) => (
        <div key={row.name}>
          <dt>
            {row.name}
            <span className="muted block small">{row.note}</span>
          </dt>
          <dd className={row.count === 0 ? 'muted' : bad ? 'bad' : 'strong'}>{row.to !== null && row.count > 0 ? <Link to={row.to}>{row.count}건</Link> : `${row.count}건`}</dd>
        </div>
      ))}
    </dl>
  );
}

const MONEY_QUEUE = graphql(`
  query MoneyQueue { payoutCounts { payable proposed } openQuestions { id } }
`);

const QUEUE = graphql(`
  query Queue {
    staffQueue { vendorCount productCount lateVendorOrders unknownPayments shortfalls dueClaims openDisputes failedRefunds failedPayouts failedJobs vendors { id title subtitle since } products { id title subtitle since } }
  }
`);
