import type { PaymentMethod } from '../generated/storefront/graphql';
import { METHOD_NAMES, isPaymentMethod } from './payment-picker';

/** The other ways to pay for an order that stands already: plain buttons, so that they work without a script too. */
export function OtherWay({ orderId, method }: { orderId: string; method: PaymentMethod }) {
  const others = Object.keys(METHOD_NAMES).filter(isPaymentMethod).filter((known) => known !== method);
  return (
    <form method="post" action={`/pay/${encodeURIComponent(orderId)}`} className="gap no-print" aria-labelledby="h-other">
      <h2 id="h-other" className="h3">
        다른 방법으로 결제하기
      </h2>
      <p className="small soft gap-s">
        지금 고른 방법은 <span className="nb">{METHOD_NAMES[method]}</span>입니다. 바꾸어도 주문과 금액은 그대로입니다.
      </p>
      <div className="row wrapy start gap-s">
        {others.map((other) => (
          <button key={other} className="btn" name="method" value={other}>
            {METHOD_NAMES[other]}
          </button>
        ))}
      </div>
    </form>
  );
}
