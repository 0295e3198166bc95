import { isZip, showNumber } from '#kernel/pure';
import { useEffect, useRef, useState } from 'react';
import { Form, data, redirect, redirectDocument, useFetcher, useNavigation } from 'react-router';
import type { Route } from './+types/checkout';
import { storefront } from '../../api.server';
import { type CheckoutDraft, keepDraft, takeDraft } from '../../checkout-draft.server';
import { type CheckoutValues, checkCheckout, couponsCounted, fieldOfRefusal, pickedCoupons, readCheckout } from '../../checkout-form';
import { CashReceiptFields } from '../../components/cash-receipt-fields';
import { CouponPicker } from '../../components/coupon-picker';
import { CheckoutConsent } from '../../components/checkout-consent';
import { OrdererFields, ReceiverFields, problemAt } from '../../components/checkout-fields';
import { CheckoutSummary } from '../../components/checkout-summary';
import { ErrorSummary, type FieldProblem } from '../../components/error-summary';
import { PaymentPicker } from '../../components/payment-picker';
import { Won } from '../../components/won';
import { formText } from '../../form-text';
import { graphql } from '../../generated/storefront';
import type { CheckoutCartFragment, CheckoutPageFragment, ShortFragment } from '../../generated/storefront/graphql';
import type { PageHandle } from '../../handle';
import { pageTitle } from '../../title';
import { visitContext } from '../../visit.server';
import '../../styles/order.css';

export const handle: PageHandle = { live: true, calm: true };
export const meta: Route.MetaFunction = ({ error }) => [{ title: pageTitle('주문하기', error !== undefined) }, { name: 'robots', content: 'noindex' }];

export async function loader({ request, context }: Route.LoaderArgs) {
  const { draft, letGo } = takeDraft(request);
  if (letGo !== null) context.get(visitContext).setCookies.push(letGo);
  const asked = new URL(request.url).searchParams;
  const zip = asked.get('zip') ?? draft.zip ?? '';
  const { checkout } = await storefront({ request, context }, CHECKOUT, { zip: isZip(zip) ? zip : null, couponIssueIds: asked.has('picked') ? asked.getAll('coupon').slice(0, 101) : null });
  if (checkout.__typename === 'Checkout' && checkout.cart.lineCount === 0) throw redirect('/cart');
  return { ...checkout, draft };
}

interface Refusal {
  values: CheckoutValues;
  problems: FieldProblem[];
  short: ShortFragment[];
  /** A sentence that is about no field. */
  note: string | null;
  /** The cart as it is priced for the address that was typed. */
  checkout: CheckoutPageFragment | null;
}

export async function action({ request, context }: Route.ActionArgs) {
  const asking = { request, context };
  const form = await request.formData();
  const values = readCheckout(form);
  const intent = form.get('intent');
  const refuse = async (change: Partial<Refusal>, repriced?: CheckoutCartFragment): Promise<ReturnType<typeof data<Refusal>>> => {
    const { checkout } = await storefront(asking, CHECKOUT, { zip: isZip(values.zip) ? values.zip : null, couponIssueIds: values.coupons?.picked ?? null });
    if (checkout.__typename === 'CartUnavailable') return data({ values, problems: [], short: [], note: checkout.message, checkout: null }, 503);
    // A changed price may hold for this shopper alone (a limit per person): the API's own cart says it, asking again would not.
    return data({ values, problems: [], short: [], note: null, checkout: { ...checkout, cart: repriced ?? checkout.cart }, ...change }, 422);
  };
  if (intent === 'sign-in') return redirectDocument('/sign-in?next=%2Fcheckout', { status: 303, headers: { 'set-cookie': keepDraft(values) } });
  if (intent === 'zip') return refuse({});
  if (intent === 'coupons') return refuse({ note: '고른 쿠폰으로 다시 계산했습니다. 합계를 보고 결제해 주세요.' });
  if (intent === 'adjust') {
    for (const text of form.getAll('short').map(String)) {
      const [variantId = '', left = '0'] = text.split(':');
      await storefront(asking, ADJUST, { variantId, quantity: Number(left) });
    }
    return refuse({ note: '살 수 있는 수량으로 바꾸었습니다. 합계를 보고 다시 눌러 주세요.' });
  }
  // Nobody pays a sum that he has not seen: what was picked is counted first.
  if (!couponsCounted(values)) return refuse({ note: '쿠폰을 바꾸셔서 다시 계산했습니다. 합계를 보고 다시 눌러 주세요.' });
  const checked = checkCheckout(values, form.get('madeToOrder') === '1');
  if ('problems' in checked) return refuse({ problems: checked.problems });
  const { placeOrder: result } = await storefront(asking, PLACE, { input: checked.input });
  switch (result.__typename) {
    case 'Order':
      // A document of its own: the payment page's content policy lets Toss's script in, this page's does not.
      return redirectDocument(`/pay/${result.id}`, 303);
    case 'OutOfStock':
      return refuse({ short: result.lines, note: result.message });
    case 'PriceChanged':
      return refuse({ note: `${endedDiscounts(result.cart)}주문하는 사이에 합계가 ${showNumber(result.seenTotalWon)}원에서 ${showNumber(result.totalWon)}원으로 바뀌었습니다. 달라진 것을 보고 다시 눌러 주세요.` }, result.cart);
    case 'Refused': {
      const field = fieldOfRefusal(result.field, result.code);
      return field === null ? refuse({ note: result.message }) : refuse({ problems: [{ field, message: result.message }] });
    }
  }
}

/** Discounts that a district budget no longer pays for, each in a sentence of its own. */
function endedDiscounts(cart: CheckoutPageFragment['cart']): string {
  const lines = cart.vendors.flatMap((group) => group.lines).filter((line) => line.note?.kind === 'BUDGET_ENDED');
  return lines.map((line) => `‘${line.name}’: ${line.note?.message ?? ''} `).join('');
}

export default function CheckoutPage({ loaderData, actionData }: Route.ComponentProps) {
  const zone = useFetcher<typeof loader>();
  // Sums for a ZIP code that was typed hold until the next answer to the whole form: that one is newer and knows the shopper.
  const [zonedAfter, setZonedAfter] = useState<typeof actionData | null>(null);
  const zoned = zonedAfter === actionData && zone.data?.__typename === 'Checkout' ? zone.data : null;
  const loaded = zoned ?? actionData?.checkout ?? (loaderData.__typename === 'Checkout' ? loaderData : null);
  const ask = (form: HTMLFormElement | null): void => {
    if (form === null) return;
    const typed = new FormData(form);
    const asked = new URLSearchParams(pickedCoupons(typed).map((id) => ['coupon', id]));
    if (typed.has('couponsShown')) asked.set('picked', '1');
    const zip = formText(typed, 'zip');
    if (isZip(zip)) asked.set('zip', zip);
    setZonedAfter(actionData);
    void zone.load(`/checkout?${asked.toString()}`);
  };
  if (loaded === null) return <Away message={loaderData.__typename === 'CartUnavailable' ? loaderData.message : null} />;
  return <Page checkout={loaded} ask={ask} refusal={actionData ?? null} draft={loaderData.draft} firstId={loaderData.__typename === 'Checkout' ? loaderData.orderId : loaded.orderId} />;
}

function Page({ checkout, draft, ask, refusal, firstId }: { checkout: CheckoutPageFragment; draft: CheckoutDraft; ask: (form: HTMLFormElement | null) => void; refusal: Refusal | null; firstId: string }) {
  // One id for this form, however often it is sent: the same order is never placed twice.
  const [orderId] = useState(refusal?.values.orderId ?? firstId);
  const form = useRef<HTMLFormElement>(null);
  const busy = useNavigation().formAction === '/checkout';
  const problems = refusal?.problems ?? [];
  const values: Partial<CheckoutValues> = refusal?.values ?? { ...known(checkout), ...draft };
  const lines = checkout.cart.vendors.flatMap((group) => group.lines);
  return (
    <main id="main" className="wrap top-pad" tabIndex={-1}>
      {problems.length === 0 ? null : <title>{pageTitle('주문하기', true)}</title>}
      <h1>주문하기</h1>
      <ErrorSummary problems={problems} />
      <RefusalNote refusal={refusal} />
      {checkout.cart.unavailable.length === 0 ? null : (
        <p className="note gap">
          지금 살 수 없는 {checkout.cart.unavailable.length}가지는 이 주문에서 뺐습니다. <a href="/cart">장바구니에서 보기</a>
        </p>
      )}
      <Form ref={form} className="split gap" method="post" action="/checkout" noValidate onSubmit={(event) => { if (busy) event.preventDefault(); }}>
        {/* Enter in a field orders; it must not press one of the small buttons above. */}
        <button className="vh" name="intent" value="place" tabIndex={-1} aria-hidden="true">
          결제하기
        </button>
        <input type="hidden" name="orderId" value={orderId} />
        <input type="hidden" name="seenTotalWon" value={checkout.cart.sums.totalWon} />
        <input type="hidden" name="madeToOrder" value={checkout.madeToOrder ? '1' : '0'} />
        {lines.map((line) => (
          <input key={line.variantId} type="hidden" name="line" value={`${line.variantId}:${line.quantity}`} />
        ))}
        <div>
          <Step number={1} title="주문하는 분">
            {checkout.orderer === null ? (
              <p className="note stack-s">
                비회원으로 주문합니다. <button className="as-link" name="intent" value="sign-in">로그인</button>하면 전에 쓴 주소를 불러옵니다. 적은 것은 그대로 남습니다.
              </p>
            ) : null}
            <OrdererFields values={values} problems={problems} />
          </Step>
          <hr className="thick" />
          <Step number={2} title="받는 곳">
            <ReceiverFields values={values} problems={problems} onZip={(zip) => { if (isZip(zip)) ask(form.current); }} zoneNote={<ZoneNote checkout={checkout} />} />
          </Step>
          <hr className="thick" />
          {checkout.orderer === null ? null : (
            <>
              <Step number={3} title="쿠폰">
                <CouponPicker coupons={checkout.coupons} vendors={checkout.sellers} problem={problemAt(problems, 'coupons')} onChange={() => ask(form.current)} />
              </Step>
              <hr className="thick" />
            </>
          )}
          <Step number={checkout.orderer === null ? 3 : 4} title="결제 방법">
            <PaymentPicker chosen={values.paymentMethod} problem={problemAt(problems, 'paymentMethod')} />
            <CashReceiptFields type={values.receiptType} number={values.receiptNumber} problem={problemAt(problems, 'receiptNumber')} />
          </Step>
          <hr className="thick" />
          <Step number={checkout.orderer === null ? 4 : 5} title="확인과 동의">
            <CheckoutConsent checkout={checkout} values={values} problems={problems} />
          </Step>
        </div>
        <CheckoutSummary checkout={checkout} short={refusal?.short ?? []} busy={busy} />
      </Form>
    </main>
  );
}

/** A refusal that is about no field: takes the focus, so that who pressed the button far below sees it, and leads to what changed. */
function RefusalNote({ refusal }: { refusal: Refusal | null }) {
  const box = useRef<HTMLDivElement>(null);
  const note = refusal?.note ?? null;
  useEffect(() => {
    if ((refusal?.note ?? null) !== null) box.current?.focus();
  }, [refusal]);
  if (note === null) return null;
  return (
    <div className="note warn gap" role="alert" tabIndex={-1} ref={box}>
      {note} <a href={(refusal?.short ?? []).length > 0 ? '#short' : '#h-sum'}>달라진 것 보기</a>
    </div>
  );
}

function Step({ number, title, children }: { number: number; title: string; children: React.ReactNode }) {
  return (
    <section aria-labelledby={`step-${number}`}>
      <h2 id={`step-${number}`} className="stepn">
        <span aria-hidden="true">{number}</span>
        {title}
      </h2>
      {children}
    </section>
  );
}

function ZoneNote({ checkout }: { checkout: CheckoutPageFragment }) {
  if (checkout.zone === 'MAINLAND') return null;
  return (
    <p className="note warn gap-s">
      {checkout.zone === 'JEJU' ? '제주' : '섬'} 지역이라 추가 배송비{' '}
      <strong>
        <Won amount={checkout.cart.sums.surchargeWon} />
      </strong>
      이 더해졌습니다. 결제할 금액은 <Won amount={checkout.cart.sums.totalWon} />입니다.
    </p>
  );
}

function Away({ message }: { message: string | null }) {
  return (
    <main id="main" className="wrap" tabIndex={-1}>
      <div className="empty">
        <h1>지금은 주문서를 열 수 없습니다</h1>
        <p className="soft gap">{message ?? '장바구니를 읽지 못했습니다.'}</p>
        <a className="btn" href="/checkout">
          다시 시도하기
        </a>
      </div>
    </main>
  );
}

/** What a member need not type again. */
function known({ orderer, lastAddress }: CheckoutPageFragment): Partial<CheckoutValues> {
  return {
    ...(orderer === null ? {} : { ordererName: orderer.name, ordererPhone: orderer.phone ?? '', ordererEmail: orderer.email }),
    ...(lastAddress === null
      ? {}
      : { receiverName: lastAddress.receiverName, receiverPhone: lastAddress.receiverPhone, zip: lastAddress.zip, roadAddress: lastAddress.roadAddress, detailAddress: lastAddress.detailAddress, deliveryNote: lastAddress.deliveryNote }),
  };
}

const CHECKOUT = graphql(`
  query Checkout($zip: String, $couponIssueIds: [ID!]) {
    checkout(zip: $zip, couponIssueIds: $couponIssueIds) { __typename ...CheckoutPage ... on CartUnavailable { message } }
  }

  fragment CheckoutPage on Checkout {
    orderId zone madeToOrder holdMinutes
    cart { ...CheckoutCart }
    coupons { ...CheckoutCoupon }
    sellers { id ...Seller }
    orderer { name phone email }
    lastAddress { receiverName receiverPhone zip roadAddress detailAddress deliveryNote }
  }

  fragment CheckoutCart on Cart {
    lineCount
    vendors {
      vendor { slug name }
      lines { variantId name optionLabel quantity amountWon withdrawalExclusion product { picture { ...Pic } } reasons { ...Reason } note { kind message } }
    }
    unavailable { variantId }
    sums { ...AddedUp }
  }
`);

const ADJUST = graphql(`
  mutation AdjustQuantity($variantId: ID!, $quantity: Int!) {
    setCartQuantity(variantId: $variantId, quantity: $quantity) { __typename }
  }
`);

const PLACE = graphql(`
  mutation PlaceOrder($input: PlaceOrderInput!) {
    placeOrder(input: $input) {
      __typename
      ... on Order { id }
      ... on OutOfStock { message lines { ...Short } }
      ... on PriceChanged { seenTotalWon totalWon cart { ...CheckoutCart } }
      ... on Refused { code message field }
    }
  }

  fragment Short on ShortLine { variantId name optionLabel wanted available }
`);
