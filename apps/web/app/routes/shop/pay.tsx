import { useCallback, useEffect, useRef, useState } from 'react';
import { data, redirect } from 'react-router';
import type { Route } from './+types/pay';
import { storefront } from '../../api.server';
import { OtherWay } from '../../components/other-way';
import { METHOD_NAMES, isPaymentMethod } from '../../components/payment-picker';
import { When } from '../../components/when';
import { Won } from '../../components/won';
import { formText } from '../../form-text';
import { graphql } from '../../generated/storefront';
import type { PageHandle } from '../../handle';
import { useHydrated } from '../../hydrated';
import { openPaymentWindow } from '../../payment-window';
import { pageTitle } from '../../title';
import '../../styles/order.css';

export const handle: PageHandle = { live: true, calm: true, pays: true };
export const meta: Route.MetaFunction = () => [{ title: pageTitle('결제하기') }, { name: 'robots', content: 'noindex' }];

/** What Toss's script needs. An order that cannot be paid now has a result to show instead. */
export async function loader({ request, params, context }: Route.LoaderArgs) {
  const { payment } = await storefront({ request, context }, WINDOW, { orderId: params.order });
  if (payment.__typename === 'Refused') throw redirect(`/pay/${encodeURIComponent(params.order)}/result?problem=${encodeURIComponent(payment.code)}`);
  return payment;
}

/** Another way to pay for the same order. Comes from the order's pages too; leads to the window of that way. */
export async function action({ request, params, context }: Route.ActionArgs) {
  const method = formText(await request.formData(), 'method');
  if (!isPaymentMethod(method)) return data({ problem: '결제 방법을 골라 주세요.' }, 422);
  const { changePaymentMethod: answer } = await storefront({ request, context }, CHANGE, { orderId: params.order, method });
  if (answer.__typename === 'Refused') return data({ problem: answer.message }, 422);
  return redirect(`/pay/${encodeURIComponent(params.order)}`, 303);
}

/** Opens Toss's window. Opens by itself on the first visit only: who comes back by the back button decides for himself. */
export default function Pay({ loaderData, actionData }: Route.ComponentProps) {
  const refused = actionData?.problem ?? null;
  const [problem, setProblem] = useState<string | null>(refused);
  const [opening, setOpening] = useState(false);
  const began = useRef(false);
  const hydrated = useHydrated();
  const open = useCallback(async (): Promise<void> => {
    setOpening(true);
    setProblem(null);
    try {
      await openPaymentWindow(loaderData);
    } catch (error) {
      setProblem(error instanceof Error ? error.message : '결제 창을 열지 못했습니다.');
    } finally {
      setOpening(false);
    }
  }, [loaderData]);
  useEffect(() => {
    const [visit] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    if (began.current || visit?.type !== 'navigate' || refused !== null) return;
    began.current = true;
    void open();
  }, [open, refused]);
  // Toss's window knows easy pay as a kind of card.
  const method = loaderData.easyPay || !isPaymentMethod(loaderData.method) ? 'EASY_PAY' : loaderData.method;
  const result = `/pay/${encodeURIComponent(loaderData.orderId)}/result`;
  return (
    <main id="main" className="wrap" tabIndex={-1}>
      <div className="result-head">
        <h1>
          <Won amount={loaderData.amountWon} />을 결제합니다
        </h1>
        <p className="soft">
          {loaderData.orderName}. {METHOD_NAMES[method]}로 결제합니다. 상품은 <When at={loaderData.expiresAt} />까지 맡아 두었습니다.
        </p>
        {problem === null ? null : (
          <p className="note bad" role="alert">
            {problem}
          </p>
        )}
        <noscript>
          <div className="note warn">
            <p>
              <strong>결제 창은 자바스크립트를 켠 브라우저에서만 열립니다.</strong> 결제 회사의 창이 그것을 필요로 합니다. 주문은 들어왔고 아직 결제되지 않았습니다.
            </p>
            <p>
              이 브라우저에서 자바스크립트를 켜고 이 페이지를 새로 고치거나, 다른 기기에서 <a href="/orders/find">주문 조회</a>에 주문 번호와 전화번호를 적어 결제할 수 있습니다. 주문 번호는 <a href={result}>이 주문의 페이지</a>와 메일에 있습니다.
            </p>
          </div>
        </noscript>
        <div className="row wrapy gap">
          {hydrated ? (
            <button className="btn main" onClick={() => void open()} aria-busy={opening ? true : undefined}>
              <span>
                <Won amount={loaderData.amountWon} /> 결제 창 열기
              </span>
            </button>
          ) : null}
          <a className="btn" href={result}>
            결제하지 않고 주문 보기
          </a>
        </div>
        <p className="small muted" role="status">
          {opening ? '결제 창을 열고 있습니다.' : ''}
        </p>
        <OtherWay orderId={loaderData.orderId} method={method} />
      </div>
    </main>
  );
}

const WINDOW = graphql(`
  mutation PaymentWindow($orderId: ID!) {
    payment(orderId: $orderId) { __typename ...Window ... on Refused { code message } }
  }

  fragment Window on PaymentWindow {
    scriptUrl clientKey customerKey method orderId orderName amountWon taxFreeWon customerName customerEmail successUrl failUrl easyPay accountHours escrow expiresAt
  }
`);

const CHANGE = graphql(`
  mutation ChangePaymentMethod($orderId: ID!, $method: PaymentMethod!) {
    changePaymentMethod(orderId: $orderId, method: $method) { __typename ... on Refused { message } }
  }
`);
