import { showDate } from '#kernel/pure';
import { holdsMoney } from '../claim-money';
import type { OrderPageFragment } from '../generated/storefront/graphql';

/** Keeping what came, or saying that it did not: said what each means before it is pressed. */
export function OrderConfirm({ order, part, now }: { order: Pick<OrderPageFragment, 'id'>; part: OrderPageFragment['vendorOrders'][number]; now: string }) {
  if (part.state !== 'SHIPPED' && part.state !== 'DELIVERED' && !part.canConfirm) return null;
  const action = `/orders/${order.id}`;
  return (
    <div className="gap no-print">
      {part.objected ? <p className="note warn">받지 못했다고 알려 주셨습니다. 업체에 줄 돈을 멈추고 담당자가 확인하고 있습니다. 그 뒤에 받으셨다면 구매를 확정해 주세요.</p> : null}
      {part.confirmDueAt === null || part.objected ? null : <p className="small soft">{byItself(part, now)}</p>}
      <div className="row wrapy start gap-s">
        {part.canConfirm ? (
          <details className="ask">
            <summary className="btn">구매 확정</summary>
            <form method="post" action={action} className="panel gap-s">
              <input type="hidden" name="intent" value="confirm" />
              <input type="hidden" name="part" value={part.id} />
              <p>받은 상품에 문제가 없으면 구매를 확정해 주세요. 확정하면 상품 값이 업체에 갑니다. 그 뒤에도 상품에 흠이 있거나 설명과 다르면 반품할 수 있습니다.</p>
              <button className="btn gap-s">{part.vendor.name}에서 산 것 확정하기</button>
            </form>
          </details>
        ) : null}
        {part.canObject ? (
          <details className="ask">
            <summary className="btn">받지 못했습니다</summary>
            <form method="post" action={action} className="panel gap-s">
              <input type="hidden" name="intent" value="object" />
              <input type="hidden" name="part" value={part.id} />
              <p>보냈다고 하지만 받지 못했다면 알려 주세요. 업체에 줄 돈을 멈추고 담당자가 확인합니다.</p>
              <button className="btn gap-s">{part.vendor.name}에서 받지 못했다고 알리기</button>
            </form>
          </details>
        ) : null}
      </div>
    </div>
  );
}

function byItself(part: OrderPageFragment['vendorOrders'][number], now: string): string {
  // Its day has come, and something is looked into first: a claim, or what staff hold.
  if (new Date(part.confirmDueAt ?? '') <= new Date(now)) return '확인할 것이 남아 있어 구매를 아직 저절로 확정하지 않았습니다.';
  // The moment is a midnight: the day before is the last one.
  const last = showDate(new Date(new Date(part.confirmDueAt ?? '').getTime() - 1));
  if (part.claims.some(holdsMoney)) return `${last}이 지나면 나머지 상품의 구매가 저절로 확정됩니다. 신청하신 상품은 처리가 끝난 뒤에 확정됩니다.`;
  return part.deliveredAt === null ? `배송 소식이 없어도 ${last}이 지나면 저절로 구매가 확정됩니다. 반품할 수 있는 기간은 받으신 날부터 셉니다.` : `${last}이 지나면 저절로 구매가 확정됩니다.`;
}
