import type { CheckoutPageFragment } from '../generated/storefront/graphql';
import { BrokerNotice } from './broker-notice';
import { type CheckoutPart, problemAt } from './checkout-fields';
import { SellerFacts } from './seller-facts';

/** Who sells, that the mall is a broker, and the consents that an order needs: no other. */
export function CheckoutConsent({ checkout, values, problems }: CheckoutPart & { checkout: CheckoutPageFragment }) {
  const { sellers, madeToOrder, cart } = checkout;
  const excluded = cart.vendors.flatMap((group) => group.lines).filter((line) => line.withdrawalExclusion !== null);
  return (
    <div className="stack">
      <BrokerNotice sellers={sellers.map((seller) => seller.name)} />
      {sellers.map((seller) => (
        <details className="acc" key={seller.id}>
          <summary>
            <h3>{seller.name} 판매자 정보</h3>
          </summary>
          <div className="in-acc">
            <SellerFacts seller={seller} />
          </div>
        </details>
      ))}
      <Consent name="ORDER" checked={values.consents?.includes('ORDER') === true} problem={problemAt(problems, 'consent-ORDER')} text="주문 내용과 배송·반품 조건을 확인했고 구매에 동의합니다">
        {excluded.length === 0 ? '받은 날부터 7일 안에 반품할 수 있습니다.' : '받은 날부터 7일 안에 반품할 수 있습니다. 다만, '}
        {excluded.map((line) => `${line.name}: ${line.withdrawalExclusion ?? ''}`).join(' ')}
      </Consent>
      {madeToOrder ? (
        <Consent name="MADE_TO_ORDER" checked={values.consents?.includes('MADE_TO_ORDER') === true} problem={problemAt(problems, 'consent-MADE_TO_ORDER')} text="주문 제작 상품은 만들기 시작하면 취소하거나 반품할 수 없음을 확인했고 동의합니다">
          {excluded.map((line) => line.name).join(', ')}
        </Consent>
      ) : null}
      <details className="acc">
        <summary>
          <h3>개인정보를 받는 곳: 판매자 {sellers.length}곳, 배송에만</h3>
        </summary>
        <p className="in-acc small soft">
          {sellers.map((seller) => seller.name).join(', ')}에 받는 분의 이름, 전화번호, 주소를 배송과 교환·반품을 마칠 때까지 넘깁니다. 결제 정보는 토스페이먼츠가 받습니다. 자세한 것은{' '}
          <a href="/privacy" target="_blank" rel="noreferrer">
            개인정보 처리방침<span className="vh"> (새 창)</span>
          </a>
          에 있습니다.
        </p>
      </details>
    </div>
  );
}

function Consent({ name, checked, problem, text, children }: { name: string; checked: boolean; problem: string | undefined; text: string; children: React.ReactNode }) {
  const id = `consent-${name}`;
  return (
    <div>
      <label className="opt">
        <input type="checkbox" id={id} name="consent" value={name} defaultChecked={checked} aria-invalid={problem === undefined ? undefined : true} aria-describedby={problem === undefined ? undefined : `${id}-problem`} />
        <span>
          {text} <strong>(필수)</strong>
          <small>{children}</small>
        </span>
      </label>
      {problem === undefined ? null : (
        <p className="err" id={`${id}-problem`}>
          {problem}
        </p>
      )}
    </div>
  );
}
