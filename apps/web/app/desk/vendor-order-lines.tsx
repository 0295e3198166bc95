import { Won } from '../components/won';
import { graphql } from '../generated/backoffice';
import type { OrderLineFragment, OrderMoneyFragment } from '../generated/backoffice/graphql';

/** What was ordered from one vendor, and how much of it is on the way. */
export function VendorOrderLines({ lines, title = '주문한 상품' }: { lines: readonly OrderLineFragment[]; title?: string }) {
  const pieces = lines.reduce((sum, line) => sum + line.quantity, 0);
  return (
    <section className="panel flush">
      <div className="tw">
        <table className="stacks">
          <caption>
            {title} {pieces}개
          </caption>
          <thead>
            <tr>
              <th scope="col">상품</th>
              <th scope="col" className="r">
                판매가
              </th>
              <th scope="col" className="r">
                수량
              </th>
              <th scope="col" className="r">
                보냄
              </th>
              <th scope="col" className="r">
                금액
              </th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <tr key={line.id}>
                <th scope="row">
                  <span className="named">
                    <Thumb src={line.thumbnail} />
                    <span>
                      {line.name}
                      {line.optionLabel === '' ? null : <span className="muted block">{line.optionLabel}</span>}
                    </span>
                  </span>
                </th>
                <td data-label="판매가" className="r">
                  <Won amount={line.unitPriceWon} />
                </td>
                <td data-label="수량" className="r strong">
                  {line.quantity}개
                  {line.cancelledQuantity === 0 ? null : <span className="bad block small">{line.cancelledQuantity}개 취소</span>}
                </td>
                <td data-label="보냄" className="r">
                  {line.shippedQuantity}개
                </td>
                <td data-label="금액" className="r">
                  <Won amount={line.amountWon} />
                  {line.discountWon === 0 ? null : (
                    <span className="brick block small">
                      할인 <Won amount={-line.discountWon} />
                    </span>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

/** A small picture beside a name: decoration. */
export function Thumb({ src }: { src: string | null }) {
  return src === null ? <span className="thumb" aria-hidden="true" /> : <img className="thumb" src={src} alt="" width={40} height={40} loading="lazy" />;
}

/** What the shopper paid for this vendor's part, and which part of the discount is the vendor's own. */
export function VendorOrderMoney({ order }: { order: OrderMoneyFragment }) {
  const others = order.discountWon - order.vendorDiscountWon;
  return (
    <section className="panel" aria-labelledby="h-money">
      <h2 id="h-money">금액</h2>
      <dl className="sumlist gap-s">
        <Sum name="판매가 합계" won={order.goodsWon} />
        {order.vendorDiscountWon === 0 ? null : <Sum name="업체가 부담한 할인" won={-order.vendorDiscountWon} />}
        {others === 0 ? null : <Sum name="구로e몰·구로구가 부담한 할인" won={-others} />}
        <Sum name="배송비" won={order.shippingFeeWon} />
        {order.surchargeWon === 0 ? null : <Sum name="제주·섬 추가 배송비" won={order.surchargeWon} />}
        <div className="total">
          <dt>쇼핑객이 낸 금액</dt>
          <dd>
            <Won amount={order.goodsWon - order.discountWon + order.shippingFeeWon + order.surchargeWon} />
          </dd>
        </div>
      </dl>
      {others === 0 ? null : <p className="small soft gap-s">구로e몰과 구로구가 부담한 할인은 정산할 때 빼지 않습니다.</p>}
    </section>
  );
}

function Sum({ name, won }: { name: string; won: number }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <Won amount={won} />
      </dd>
    </div>
  );
}

graphql(`
  fragment OrderLine on VendorOrderLine { id name optionLabel thumbnail quantity shippedQuantity cancelledQuantity unitPriceWon amountWon discountWon discounts { label funder amountWon } }
`);

graphql(`
  fragment OrderMoney on VendorOrderDetail { goodsWon discountWon vendorDiscountWon shippingFeeWon surchargeWon }
`);
