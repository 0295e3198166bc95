import { PROBLEM_CODES, type ProblemCode, problemText } from '#kernel/pure';
import { useEffect } from 'react';
import { Form, data, useRevalidator } from 'react-router';
import type { Route } from './+types/pay-result';
import { storefront } from '../../api.server';
import { PaymentOutcome } from '../../components/payment-outcome';
import { graphql } from '../../generated/storefront';
import type { OrderPageFragment } from '../../generated/storefront/graphql';
import type { PageHandle } from '../../handle';
import { situationOf } from '../../order-words';
import { pageTitle } from '../../title';
import '../../styles/order.css';

export const handle: PageHandle = { live: true };
export const meta: Route.MetaFunction = () => [{ title: pageTitle('결제 결과') }, { name: 'robots', content: 'noindex' }];

const AGAIN_MS = 5000;
/** Refusals that the result itself already tells better than their sentence would. */
const TOLD_ANYWAY = new Set<string>(['INTERNAL', 'ALREADY_PAID', 'PAYMENT_UNKNOWN', 'PAYMENT_IN_PROGRESS', 'ORDER_NOT_PAYABLE']);

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const problem = new URL(request.url).searchParams.get('problem');
  const { order, shop } = await storefront({ request, context }, RESULT, { id: params.order });
  const code = PROBLEM_CODES.find((known): known is ProblemCode => known === problem && !TOLD_ANYWAY.has(known));
  // Nothing of somebody else's order is shown, not even that it exists.
  if (!order) return data({ order: null, problem: null, mailboxUrl: null }, 404);
  // What an address says of a payment never stands over one that succeeded.
  const told = code === undefined || order.payment.state === 'succeeded' ? null : problemText(code);
  return data({ order, problem: told, mailboxUrl: shop.mailboxUrl });
}

/** Asks Toss once more about an outcome that is not known yet, or a deposit. */
export async function action({ request, params, context }: Route.ActionArgs) {
  const { refreshPayment: answer } = await storefront({ request, context }, REFRESH, { orderId: params.order });
  return data({ note: answer.__typename === 'Refused' ? answer.message : null });
}

export default function Result({ loaderData: { order, problem, mailboxUrl }, actionData }: Route.ComponentProps) {
  if (order === null) return <NotYours />;
  return (
    <main id="main" className="wrap" tabIndex={-1}>
      {problem === null ? null : (
        <p className="note bad gap" role="alert">
          {problem}
        </p>
      )}
      {situationOf(order) === 'unknown' ? <AskAgain /> : null}
      <PaymentOutcome order={order} mailboxUrl={mailboxUrl} refresh={<Refresh order={order} note={actionData?.note ?? null} />} />
    </main>
  );
}

/** While the outcome is unknown the page asks again by itself; without a script the button below does it. */
function AskAgain() {
  const revalidator = useRevalidator();
  useEffect(() => {
    const timer = setInterval(() => {
      if (revalidator.state === 'idle' && document.visibilityState === 'visible') void revalidator.revalidate();
    }, AGAIN_MS);
    return () => clearInterval(timer);
  }, [revalidator]);
  return null;
}

function Refresh({ order, note }: { order: OrderPageFragment; note: string | null }) {
  return (
    <>
      <Form method="post" action={`/pay/${order.id}/result`}>
        <button className="btn">{order.payment.virtualAccount === null ? '지금 다시 확인하기' : '입금했는지 확인하기'}</button>
      </Form>
      {note === null ? null : (
        <p className="small soft" role="status">
          {note}
        </p>
      )}
    </>
  );
}

function NotYours() {
  return (
    <main id="main" className="wrap" tabIndex={-1}>
      <div className="empty">
        <h1>이 브라우저에서는 볼 수 없는 주문입니다</h1>
        <p className="soft gap">주문한 브라우저에서 열거나, 주문 번호와 전화번호로 찾아 주세요. 회원으로 주문하셨다면 로그인하면 보입니다.</p>
        <div className="row wrapy gap">
          <a className="btn" href="/orders/find">
            주문 번호로 찾기
          </a>
          <a className="btn" href="/sign-in?next=%2Fme%2Forders">
            로그인하기
          </a>
        </div>
      </div>
    </main>
  );
}

const RESULT = graphql(`
  query PaymentResult($id: ID!) {
    order(id: $id) { ...OrderPage }
    shop { mailboxUrl }
  }
`);

const REFRESH = graphql(`
  mutation RefreshPayment($orderId: ID!) {
    refreshPayment(orderId: $orderId) { __typename ... on Refused { message } }
  }
`);
