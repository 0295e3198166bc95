import { showNumber } from '#kernel/pure';
import type { AddProblem } from '../add-problem';
import type { ProductQuery } from '../generated/storefront/graphql';
import { OptionPicker } from './option-picker';
import { Won } from './won';

type Product = NonNullable<ProductQuery['product']>;

/** Options, quantity, what it comes to, and two buttons of one size. A plain form: the page's module only makes it quicker. */
export function BuyBox({ product, problem }: { product: Product; problem: AddProblem | null }) {
  const only = product.variants.length === 1 ? product.variants[0] : undefined;
  const most = Math.max(1, ...product.variants.map((variant) => variant.available));
  return (
    <form id="buy" method="post" action="/cart/add" data-buy>
      <input type="hidden" name="from" value={product.slug} />
      <OptionPicker variants={product.variants} options={product.options} wrong={problem?.code === 'option'} />
      <div className="row between gap">
        <label className="lab" htmlFor="quantity">
          수량
        </label>
        <div className="step" data-step role="group" aria-label="수량">
          <input id="quantity" name="quantity" type="number" inputMode="numeric" min={1} max={Math.min(most, 999)} defaultValue={1} />
        </div>
      </div>
      {problem === null || problem.code === 'option' ? null : (
        <p className="err" role="alert">
          {problem.text}
        </p>
      )}
      <p className="err" role="alert" data-buy-problem hidden />
      <dl className="sumlist gap" data-sum hidden={only === undefined}>
        <div className="total">
          <dt>상품 금액</dt>
          <dd data-sum-amount>{only === undefined ? '' : <Won amount={only.price.won} />}</dd>
        </div>
      </dl>
      <p className="note warn small gap-s" role="status" data-held-note hidden />
      <ShippingNote product={product} />
      <div className="row gap only-wide">
        <BuyButtons />
      </div>
    </form>
  );
}

/** The two ways on, of one size. On a phone they stand in the bar at the bottom and belong to the form by its id. */
export function BuyButtons({ form }: { form?: string }) {
  return (
    <>
      <button className="btn equal" name="then" value="stay" form={form}>
        장바구니에 담기
      </button>
      <button className="btn main equal" name="then" value="checkout" form={form}>
        바로 주문하기
      </button>
    </>
  );
}

function ShippingNote({ product }: { product: Product }) {
  const { feeWon, freeAboveWon } = product.vendor.shipping;
  if (feeWon === 0) return <p className="small muted right">무료배송</p>;
  return (
    <p className="small muted right">
      배송비 <Won amount={feeWon} />은 따로
      {freeAboveWon === null ? '' : (
        <>
          , {product.vendor.name} 상품 <Won amount={freeAboveWon} />부터 무료
        </>
      )}
    </p>
  );
}

/** What a shopper must know beside the button: arrival, shipping, return, safety (ECA 13(2)). */
export function Facts({ product }: { product: Product }) {
  const terms = product.vendor.shipping;
  return (
    <dl className="facts small">
      <div>
        <dt>도착</dt>
        <dd>{product.madeToOrder ? '주문을 받고 만듭니다. ' : ''}결제한 뒤 {showNumber(terms.shipsWithinDays)}영업일 안에 보냅니다.</dd>
      </div>
      <div>
        <dt>배송비</dt>
        <dd>
          {terms.feeWon === 0 ? '무료입니다.' : (
            <>
              <Won amount={terms.feeWon} />
              {terms.freeAboveWon === null ? '입니다.' : (
                <>
                  , {product.vendor.name} 상품 <Won amount={terms.freeAboveWon} />부터 무료입니다.
                </>
              )}
            </>
          )}{' '}
          제주는 <Won amount={terms.jejuSurchargeWon} />, 섬은 <Won amount={terms.islandSurchargeWon} />을 더합니다.
        </dd>
      </div>
      <div>
        <dt>반품</dt>
        <dd>
          {product.withdrawalExclusion === null ? '받은 날부터 7일 안에 할 수 있습니다. ' : <strong>{product.withdrawalExclusion} </strong>}
          마음이 바뀐 반품은 돌려보내는 배송비 <Won amount={terms.returnFeeWon} />을 내셔야 하고, 상품이 설명과 다르면 업체가 냅니다.
        </dd>
      </div>
      <div>
        <dt>안전</dt>
        <dd>
          계좌이체와 가상계좌는 <a href="/help#escrow">구매안전서비스</a>로 보호됩니다.
        </dd>
      </div>
    </dl>
  );
}
