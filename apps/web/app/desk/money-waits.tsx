import { showDate } from '#kernel/pure';
import { holdsMoney, isDisputed } from '../claim-money';
import { When } from '../components/when';
import { graphql } from '../generated/backoffice';
import type { MoneyWaitsFragment } from '../generated/backoffice/graphql';

/** When the money of an order is released, or why it is not. */
export function MoneyWaits({ order }: { order: MoneyWaitsFragment }) {
  const waits = order.claims.some(holdsMoney) ? <p className="note warn"><b>보류:</b> {order.claims.some(isDisputed) ? '분쟁 조정의 결과가 나오면' : '취소·반품이 끝나면'} 그 상품의 돈이 풀립니다.</p> : null;
  if (order.confirmedAt !== null) {
    return (
      <>
        {waits}
        <p className="note good">
          <When at={order.confirmedAt} /> 구매가 확정되었습니다. 정산서에 들어갑니다.
        </p>
      </>
    );
  }
  return (
    <>
      {order.holds.map((hold) => (
        <p className="note warn" key={`${hold.kind} ${hold.lineId ?? ''}`}>
          <b>보류:</b> {hold.reason}
        </p>
      ))}
      {waits}
      {order.confirmDueAt === null || order.holds.length > 0 ? null : (
        <p className="note">
          {showDate(new Date(order.confirmDueAt))}에 {waits === null ? '' : '나머지의 '}구매가 확정됩니다{order.deliveredAt === null ? ' (배송 소식이 없을 때). 도착한 날을 적으면 그날부터 7일 뒤입니다.' : '. 쇼핑객이 먼저 확정하면 그때입니다.'}
        </p>
      )}
    </>
  );
}

graphql(`
  fragment MoneyWaits on VendorOrderDetail { confirmedAt confirmDueAt deliveredAt holds { kind reason lineId } claims { state dispute { upheld } } }
`);
