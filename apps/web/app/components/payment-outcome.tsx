import type { OrderPageFragment } from '../generated/storefront/graphql';
import { refusalOf, situationOf } from '../order-words';
import { OtherWay } from './other-way';
import { METHOD_NAMES } from './payment-picker';
import { VirtualAccount } from './virtual-account';
import { When } from './when';
import { Won } from './won';

interface OutcomeProps {
  order: OrderPageFragment;
  mailboxUrl: string | null;
  /** The button that asks once more, where asking can change something. */
  refresh: React.ReactNode;
}

/** Every way in which a payment can end, each with what it means and what to do. */
export function PaymentOutcome(props: OutcomeProps) {
  const situation = situationOf(props.order);
  if (situation === 'paid' || situation === 'closed') return <Paid {...props} />;
  if (situation === 'deposit') return <AwaitingDeposit {...props} />;
  if (situation === 'refunded') return <GivenBack {...props} />;
  return <NotPaid {...props} situation={situation} />;
}

/** No money moved, or nobody knows yet. */
function NotPaid({ situation, ...props }: OutcomeProps & { situation: Exclude<ReturnType<typeof situationOf>, 'paid' | 'closed' | 'deposit' | 'refunded'> }) {
  const { order } = props;
  const { payment } = order;
  switch (situation) {
    case 'unknown':
      return (
        <Outcome {...props} title="결제 결과를 확인하고 있습니다">
          <p className="note warn" role="status">
            <strong>다시 결제하지 마세요.</strong> 확인되면 이 화면과 메일로 알려 드립니다. 이 화면은 5초마다 스스로 새로 고칩니다.
          </p>
          <Found order={order} />
          <div className="row wrapy gap">{props.refresh}</div>
        </Outcome>
      );
    case 'declined':
      return (
        <Outcome {...props} title="결제가 승인되지 않았습니다">
          <p className="soft">
            {refusalOf(payment)} 결제되지 않았습니다. 상품은 <When at={order.expiresAt} />까지 맡아 두었습니다. 다른 카드나 방법으로 결제할 수 있습니다.
          </p>
          <Ways order={order} main="pay" />
        </Outcome>
      );
    case 'left':
    case 'unpaid':
      return (
        <Outcome {...props} title="결제를 마치지 않았습니다">
          <p className="soft">
            결제되지 않았습니다. 상품은 <When at={order.expiresAt} />까지 맡아 두었습니다. 그때까지 이어서 결제할 수 있습니다.
          </p>
          <Found order={order} />
          <Ways order={order} main="pay" />
        </Outcome>
      );
    case 'expired':
      return (
        <Outcome {...props} title="시간이 지나 주문이 취소되었습니다">
          <p className="soft">결제되지 않았습니다. 같은 상품을 다시 담을 수 있습니다.</p>
          <Again order={order} />
        </Outcome>
      );
    case 'cancelled':
      return (
        <Outcome {...props} title="주문을 취소했습니다">
          <p className="soft">결제되지 않았습니다. 맡아 둔 상품은 풀었습니다.</p>
          <Again order={order} />
        </Outcome>
      );
  }
}

function Paid(props: OutcomeProps) {
  const { order } = props;
  const { payment } = order;
  const amount = <Won amount={payment.amountWon} />;
  return (
    <Outcome {...props} title="결제했습니다">
      <p className="soft">
        {METHOD_NAMES[payment.method]}
        {payment.methodDetail === null ? '' : `(${payment.methodDetail})`}로 <strong>{amount}</strong>을 결제했습니다. 업체가 주문을 확인하면 보낼 준비를 합니다. 내용을 전자우편({order.orderer.email})으로 보냈습니다.
      </p>
      <Found order={order} />
      <Ways order={order} main="order" />
    </Outcome>
  );
}

function AwaitingDeposit(props: OutcomeProps) {
  const { order } = props;
  const { payment } = order;
  const amount = <Won amount={payment.amountWon} />;
  return (
    <Outcome {...props} title="입금을 기다리고 있습니다">
      {payment.virtualAccount === null ? null : (
        <>
          <p className="soft">
            아래 계좌로 <When at={payment.virtualAccount.dueAt} />까지 {amount}을 입금해 주세요. 입금되면 메일로 알려 드립니다.
          </p>
          <VirtualAccount account={payment.virtualAccount} amountWon={payment.amountWon} />
        </>
      )}
      <Found order={order} />
      <div className="row wrapy gap">
        {props.refresh}
        <a className="btn" href={`/orders/${order.id}`}>
          주문 보기
        </a>
      </div>
    </Outcome>
  );
}

function GivenBack(props: OutcomeProps) {
  const { order } = props;
  const { payment } = order;
  const amount = <Won amount={payment.amountWon} />;
  return (
    <Outcome {...props} title="결제가 취소되었습니다">
      <p className="soft">
        결제하는 동안 주문을 더는 받을 수 없게 되었습니다. 결제한 {amount}은 {payment.accountWanted !== null ? '계좌를 알려 주시면 돌려 드리며' : '저절로 취소되며'}
        {payment.refundedWon > 0 ? (
          <>
            , <Won amount={payment.refundedWon} />을 돌려 드렸습니다.
          </>
        ) : (
          ' 진행은 이 화면에서 볼 수 있습니다.'
        )}{' '}
        카드는 카드사에 따라 3~5일 뒤에 보일 수 있습니다.
      </p>
      {payment.accountWanted !== null ? (
        <p className="gap">
          <a className="btn main" href={`/orders/${order.id}/refund`}>
            환불받을 계좌 적기
          </a>
        </p>
      ) : null}
      <Again order={order} />
    </Outcome>
  );
}

function Outcome({ order, title, mailboxUrl, children }: OutcomeProps & { title: string; children: React.ReactNode }) {
  return (
    <div className="result-head">
      <h1>{title}</h1>
      <p className="meta soft">
        <span>
          주문 번호 <strong className="nb">{order.number}</strong>
        </span>
        <span>
          <When at={order.placedAt} /> 주문
        </span>
      </p>
      {children}
      {mailboxUrl === null ? null : (
        <p className="small muted">
          견본 몰에서는 메일이 밖으로 나가지 않습니다. <a href={mailboxUrl}>견본 우편함에서 보기</a>
        </p>
      )}
    </div>
  );
}

/** How a guest finds the order again. */
function Found({ order }: { order: OrderPageFragment }) {
  if (order.member) return null;
  return (
    <p className="note">
      비회원 주문은 <a href="/orders/find">주문 조회</a>에서 주문 번호(<strong className="nb">{order.number}</strong>)와 휴대전화 번호로 다시 볼 수 있습니다.
    </p>
  );
}

function Ways({ order, main }: { order: OrderPageFragment; main: 'pay' | 'order' }) {
  const pay = main === 'pay' && order.canPay;
  return (
    <>
      <div className="row wrapy gap">
        {pay ? (
          <a className="btn main" href={`/pay/${order.id}`}>
            <span>
              <Won amount={order.payment.amountWon} /> 결제하기
            </span>
          </a>
        ) : null}
        <a className={main === 'order' ? 'btn main' : 'btn'} href={`/orders/${order.id}`}>
          주문 보기
        </a>
        {main === 'order' ? (
          <a className="btn" href="/">
            더 둘러보기
          </a>
        ) : null}
      </div>
      {pay ? <OtherWay orderId={order.id} method={order.payment.method} /> : null}
    </>
  );
}

/** The same things once more, from their own pages (today's price and stock). */
function Again({ order }: { order: OrderPageFragment }) {
  const lines = order.vendorOrders.flatMap((part) => part.lines);
  return (
    <>
      <ul className="chips gap" role="list" aria-label="주문했던 상품">
        {lines.map((line) => (
          <li key={line.id}>
            <a className="chip" href={`/p/${encodeURIComponent(line.productSlug)}`}>
              {line.name}
            </a>
          </li>
        ))}
      </ul>
      <div className="row wrapy gap">
        <a className="btn" href={`/orders/${order.id}`}>
          주문 보기
        </a>
      </div>
    </>
  );
}
