import { showDate, startOfKstDay } from '#kernel/pure';
import type { OrderPageFragment } from '../generated/storefront/graphql';
import { VENDOR_ORDER_WORDS } from '../order-words';
import { OrderClaims } from './order-claims';
import { OrderConfirm } from './order-confirm';
import { OrderTimeline } from './order-timeline';
import { Picture } from './picture';
import { Seal } from './seal';
import { SellerFacts } from './seller-facts';
import { Won } from './won';

/** One vendor's part of an order: what, how far, until when it can go back, whom to ask. */
export function OrderPart({ order, part, formIds, now }: { order: Pick<OrderPageFragment, 'id' | 'paidAt'>; part: OrderPageFragment['vendorOrders'][number]; formIds: Readonly<Record<string, string>>; now: string }) {
  const { vendor, lines } = part;
  const id = `o-${part.id}`;
  return (
    <section className="vend" aria-labelledby={id}>
      <div className="vend-head">
        <Seal name={vendor.name} color={vendor.sealColor} />
        <div>
          <h2 id={id}>{vendor.name}</h2>
          <p className="tiny muted">
            {vendor.dong} ·{' '}
            <a className="quiet nb" href={`tel:${vendor.phone.replaceAll('-', '')}`}>
              {vendor.phone}
            </a>
          </p>
        </div>
        <span className={part.state === 'DELIVERED' || part.state === 'CONFIRMED' ? 'tag good' : 'tag'}>{VENDOR_ORDER_WORDS[part.state]}</span>
      </div>
      <div className="split even">
        {part.state === 'WAITING' ? null : <OrderTimeline part={part} paidAt={order.paidAt} />}
        <div>
          {lines.map((line) => (
            <div className="line" key={line.id}>
              <Picture picture={line.picture} sizes="112px" plain />
              <div>
                <p className="name">
                  <a className="plain" href={`/p/${encodeURIComponent(line.productSlug)}`}>
                    {line.name}
                  </a>
                </p>
                <p className="small muted">
                  {line.optionLabel === '' ? '' : `${line.optionLabel} · `}
                  {line.quantity}개
                  {line.shippedQuantity > 0 && line.shippedQuantity < line.quantity ? ` 중 ${line.shippedQuantity}개 보냄` : ''}
                  {line.cancelledQuantity > 0 ? ` · ${line.cancelledQuantity}개 취소` : ''}
                </p>
                <p className="strong">
                  <Won amount={line.amountWon} />
                </p>
              </div>
            </div>
          ))}
        </div>
      </div>
      {part.changeOfMindUntil === null || part.state === 'CANCELLED' ? null : <ReturnRight part={part} until={showDate(startOfKstDay(part.changeOfMindUntil))} />}
      <OrderConfirm order={order} part={part} now={now} />
      <OrderClaims order={order} part={part} formIds={formIds} />
      <details className="acc gap">
        <summary>
          <h3>판매자 정보와 문의</h3>
        </summary>
        <div className="in-acc">
          <SellerFacts seller={vendor} />
        </div>
      </details>
    </section>
  );
}

/** Withdrawal: seven days from delivery, the first day not counted (ECA 17(1)), and on from a day off to the next business day; excluded only for what was shown when buying. */
function ReturnRight({ part, until }: { part: OrderPageFragment['vendorOrders'][number]; until: string }) {
  const excluded = part.lines.filter((line) => line.withdrawalExclusion !== null);
  return (
    <div className="note gap">
      {excluded.length === part.lines.length ? null : (
        <p>
          {part.changeOfMindOver ? (
            <>마음이 바뀌어 반품할 수 있는 기간은 {until}에 끝났습니다. </>
          ) : (
            <>
              <strong className="nb">{until}까지</strong> 반품할 수 있습니다. 마음이 바뀐 반품은 돌려보내는 배송비 <Won amount={part.vendor.shipping.returnFeeWon} />을 내셔야 합니다.{' '}
            </>
          )}
          상품이 설명과 다르면 3개월 안에 반품할 수 있고 비용은 업체가 냅니다.
        </p>
      )}
      {excluded.map((line) => (
        <p key={line.id}>
          {line.name}: {line.withdrawalExclusion}
        </p>
      ))}
    </div>
  );
}
