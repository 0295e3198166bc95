import { showNumber } from '#kernel/pure';
import type { ProductQuery } from '../generated/storefront/graphql';
import { SellerFacts } from './seller-facts';
import { Won } from './won';

/** Shipping, withdrawal, refund and who sells: terms of trade before the contract (ECA 13(2), 17, 18). */
export function ProductTerms({ product }: { product: Pick<NonNullable<ProductQuery['product']>, 'vendor' | 'withdrawalExclusion' | 'madeToOrder'> }) {
  const { shipping } = product.vendor;
  return (
    <div className="gap-l">
      <details className="acc" open>
        <summary>
          <h2>배송, 반품, 교환, 환불</h2>
        </summary>
        <div className="in-acc small soft stack-s">
          <p>결제한 뒤 {showNumber(shipping.shipsWithinDays)}영업일 안에 보냅니다. 보낼 수 없게 되면 까닭을 바로 알리고 3영업일 안에 돌려 드립니다.</p>
          {product.withdrawalExclusion === null ? (
            <p>받은 날부터 7일 안에 반품이나 교환을 신청할 수 있습니다. 마음이 바뀐 때에는 돌려보내는 배송비 <Won amount={shipping.returnFeeWon} />을 내셔야 합니다.</p>
          ) : (
            <p>
              <strong>{product.withdrawalExclusion}</strong> 상품이 설명과 다르거나 잘못 온 때에는 반품할 수 있습니다.
            </p>
          )}
          <p>상품이 설명과 다르면 받은 날부터 3개월, 그것을 안 날부터 30일 안에 반품할 수 있고 비용은 업체가 냅니다.</p>
          <p>환불은 상품이 돌아온 날부터 3영업일 안에 합니다. 늦으면 연 15%의 이자를 더해 드립니다.</p>
          <p>미성년자가 법정대리인의 동의 없이 산 것은 본인이나 법정대리인이 취소할 수 있습니다.</p>
          <p>
            품질 보증과 불만 처리: 먼저 업체에 말씀해 주세요. 풀리지 않으면 <a href="/disputes">분쟁 처리 절차</a>에 따라 구로e몰이 3영업일 안에 답합니다.
          </p>
        </div>
      </details>
      <details className="acc" open>
        <summary>
          <h2>판매자 정보</h2>
        </summary>
        <div className="in-acc">
          <SellerFacts seller={product.vendor} />
        </div>
      </details>
    </div>
  );
}
