import { Link } from 'react-router';
import { Won } from '../components/won';
import { graphql } from '../generated/backoffice';
import type { OrderLineFragment, OrderMoneyFragment } from '../generated/backoffice/graphql';
import { lineAddress } from './statement-lines';

/** What was ordered from one vendor, and how much of it is on the way. Staff also read who pays each discount, and where it comes from. */
export function VendorOrderLines({ lines, desk, title = '주문한 상품' }: { lines: readonly OrderLineFragment[]; desk: 'vendor' | 'staff'; title?: string }) {
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
              <Row key={line.id} line={line} desk={desk} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Row({ line, desk }: { line: OrderLineFragment; desk: 'vendor' | 'staff' }) {
  return (
    <tr>
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
        {desk === 'vendor'
          ? null
          : line.discounts.map((share) => (
              <span className="block small" key={`${share.exhibitionId} ${share.couponId} ${share.funder}`}>
                <Promotion share={share} /> {FUNDERS[share.funder] ?? share.funder} <Won amount={share.amountWon} />
              </span>
            ))}
        {line.statementLine === null ? null : (
          <Link className="block small" to={lineAddress(desk, line.statementLine.statementId, line.statementLine.lineId)}>
            정산서의 줄<span className="vh">: {line.name}</span>
          </Link>
        )}
      </td>
    </tr>
  );
}

/** A small picture beside a name: decoration. */
export function Thumb({ src }: { src: string | null }) {
  return src === null ? <span className="thumb" aria-hidden="true" /> : <img className="thumb" src={src} alt="" width={40} height={40} loading="lazy" />;
}

const FUNDERS: Record<string, string | undefined> = { VENDOR: '업체', MALL: '구로e몰', BUDGET: '구로구 예산' };

/** What the shopper paid for this vendor's part, what each funder adds to it, what the mall keeps of it and by which rate: what came back took of that, and what is left. */
export function VendorOrderMoney({ order, lines, netWon }: { order: OrderMoneyFragment; lines: readonly OrderLineFragment[]; netWon: number }) {
  const shares = lines.flatMap((line) => line.discounts).filter((share) => share.funder !== 'VENDOR');
  const funders = [...new Set(shares.map((share) => share.funder))].map((funder) => ({ funder, won: shares.reduce((sum, share) => sum + (share.funder === funder ? share.amountWon : 0), 0) }));
  const others = order.discountWon - order.vendorDiscountWon;
  const commission = lines.reduce((sum, line) => sum + line.commissionWon, 0);
  const vat = lines.reduce((sum, line) => sum + line.commissionVatWon, 0);
  const rates = [...new Set(lines.map((line) => line.commissionBp))].sort((a, b) => a - b).map((bp) => `${bp / 100}%`);
  const paid = order.goodsWon - order.discountWon + order.shippingFeeWon + order.surchargeWon;
  const claimedBack = paid + others - commission - vat - netWon;
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
            <Won amount={paid} />
          </dd>
        </div>
        {funders.map(({ funder, won }) => (
          <Sum key={funder} name={`${FUNDERS[funder] ?? funder}이 돌려드리는 할인`} won={won} />
        ))}
        <Sum name={`판매 수수료 ${rates.join(', ')}`} won={-commission} />
        <Sum name="수수료의 부가세" won={-vat} />
        {claimedBack === 0 ? null : <Sum name="취소·반품으로 빠진 금액" won={-claimedBack} />}
        <div className="total">
          <dt>정산될 금액</dt>
          <dd>
            <Won amount={netWon} />
          </dd>
        </div>
      </dl>
      <p className="small soft gap-s">주문한 날의 계약으로 정해진 수수료입니다. 이 밖에 떼는 것은 없습니다. {claimedBack === 0 ? '취소·반품이 있으면 그만큼 줄고, 그 수수료도 돌려드립니다.' : '취소·반품으로 빠진 금액은 그 수수료를 돌려드린 뒤의 것입니다.'}</p>
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

/** What a discount comes from, with the way there. */
function Promotion({ share }: { share: OrderLineFragment['discounts'][number] }) {
  if (share.exhibitionId !== null) return <Link to={`/staff/exhibitions/${share.exhibitionId}`}>{share.label}</Link>;
  return share.couponId === null ? share.label : <Link to={`/staff/coupons#coupon-${share.couponId}`}>{share.label}</Link>;
}

graphql(`
  fragment OrderLine on VendorOrderLine { id name optionLabel thumbnail quantity shippedQuantity cancelledQuantity unitPriceWon amountWon discountWon commissionBp commissionWon commissionVatWon discounts { exhibitionId couponId label funder amountWon } statementLine { statementId lineId } }
`);

graphql(`
  fragment OrderMoney on VendorOrderDetail { goodsWon discountWon vendorDiscountWon shippingFeeWon surchargeWon }
`);
