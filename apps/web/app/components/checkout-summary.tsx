import type { CheckoutPageFragment, ShortFragment } from '../generated/storefront/graphql';
import { Picture } from './picture';
import { Sums } from './sums';
import { Won } from './won';

/** What is ordered and the whole price; the button says what it does. Answers "out of stock" come back to the line that they are about. */
export function CheckoutSummary({ checkout, short, busy }: { checkout: CheckoutPageFragment; short: ShortFragment[]; busy: boolean }) {
  const { cart } = checkout;
  const lines = cart.vendors.flatMap((group) => group.lines.map((line) => ({ ...line, vendorName: group.vendor.name })));
  const lacking = [...short].map((one) => ({ ...one, gone: one.available <= 0 }));
  return (
    <aside className="side panel" aria-labelledby="h-sum">
      <h2 id="h-sum">주문 내용</h2>
      <ul className="mini gap" role="list">
        {lines.map((line) => (
          <li key={line.variantId}>
            <Picture picture={line.product.picture} sizes="56px" plain />
            <div>
              <p className="small strong">{line.name}</p>
              <p className="tiny muted">
                {line.vendorName}
                {line.optionLabel === '' ? '' : ` · ${line.optionLabel}`} · {line.quantity}개
              </p>
            </div>
            <Won amount={line.amountWon} />
          </li>
        ))}
      </ul>
      {lacking.length === 0 ? null : (
        <div className="note bad gap" id="short" role="alert" tabIndex={-1}>
          <ul className="stack-s" role="list">
            {lacking.map((one) => (
              <li key={one.variantId}>
                <strong>{one.name}</strong>
                {one.optionLabel === '' ? '' : `(${one.optionLabel})`}: {one.gone ? '다 팔렸습니다.' : `${one.wanted}개를 담으셨는데 ${one.available}개 남았습니다.`}
                <input type="hidden" name="short" value={`${one.variantId}:${Math.max(one.available, 0)}`} />
              </li>
            ))}
          </ul>
          <button className="btn s gap-s" name="intent" value="adjust" formNoValidate>
            살 수 있는 수량으로 바꾸기
          </button>
        </div>
      )}
      <hr />
      <Sums sums={cart.sums} reasons={lines.flatMap((line) => line.reasons)} label="결제할 금액" />
      <button className="btn main full gap" name="intent" value="place" aria-busy={busy ? true : undefined}>
        <span>
          <Won amount={cart.sums.totalWon} /> 결제하기
        </span>
      </button>
      <p className="tiny muted gap-s">누르면 결제 창이 열립니다. 그때부터 {checkout.holdMinutes}분 동안 상품을 맡아 둡니다. 결제하지 않으면 아무것도 청구되지 않습니다.</p>
    </aside>
  );
}
