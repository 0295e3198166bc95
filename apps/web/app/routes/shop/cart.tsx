import { showWon } from '#kernel/pure';
import { useEffect, useRef, useState } from 'react';
import { Form, data, redirect } from 'react-router';
import type { Route } from './+types/cart';
import { storefront } from '../../api.server';
import { CartLine } from '../../components/cart-line';
import { Seal } from '../../components/seal';
import { Sums } from '../../components/sums';
import { Won } from '../../components/won';
import { formText } from '../../form-text';
import { graphql } from '../../generated/storefront';
import type { WholeCartFragment } from '../../generated/storefront/graphql';
import type { PageHandle } from '../../handle';
import { particle } from '../../particle';
import { readRemoved, removedAddress } from '../../removed';
import { pageTitle } from '../../title';
import '../../styles/order.css';

export const handle: PageHandle = { live: true };
export const meta: Route.MetaFunction = () => [{ title: pageTitle('장바구니') }, { name: 'robots', content: 'noindex' }];

export async function loader({ request, context }: Route.LoaderArgs) {
  const { cart, exhibitions } = await storefront({ request, context }, CART);
  return { cart, open: exhibitions.open[0] ?? null, removed: readRemoved(new URL(request.url).searchParams) };
}

/** Changes a line. The stepper (`live`) gets an answer; a plain form gets the page again. */
export async function action({ request, context }: Route.ActionArgs) {
  const form = await request.formData();
  const text = (name: string): string => formText(form, name);
  const wanted = text('intent') === 'remove' ? 0 : Number(text('to') || text('quantity'));
  if (!Number.isInteger(wanted) || wanted < 0) return data({ problem: '수량을 숫자로 적어 주세요.' }, 422);
  const { setCartQuantity: change } = await storefront({ request, context }, SET, { variantId: text('variantId'), quantity: wanted });
  if (change.__typename !== 'Cart') return data({ problem: change.message }, 422);
  if (text('live') === '1') return data({ problem: null });
  if (text('intent') === 'remove') return redirect(removedAddress({ variantId: text('variantId'), quantity: Number(text('quantity')), name: text('name') }), 303);
  return redirect('/cart', 303);
}

export default function CartPage({ loaderData: { cart, open, removed }, actionData }: Route.ComponentProps) {
  if (cart.__typename === 'CartUnavailable') {
    return (
      <main id="main" className="wrap" tabIndex={-1}>
        <div className="empty">
          <h1>장바구니를 잠시 쓸 수 없습니다</h1>
          <p className="soft gap">{cart.message}</p>
          <a className="btn" href="/cart">
            다시 시도하기
          </a>
        </div>
      </main>
    );
  }
  return (
    <>
      <main id="main" className="wrap top-pad" tabIndex={-1}>
        <h1>
          장바구니 {cart.quantity === 0 ? null : <span className="muted">{cart.quantity}</span>}
        </h1>
        {(actionData?.problem ?? null) === null ? null : (
          <p className="note bad gap" role="alert">
            {actionData?.problem}
          </p>
        )}
        {removed === null ? null : <Removed removed={removed} />}
        {cart.lineCount === 0 ? <Empty open={open} /> : <Full cart={cart} />}
      </main>
      {cart.vendors.length === 0 ? null : (
        <div className="buybar" role="region" aria-label="주문">
          <p>
            <span className="tiny muted">합계</span>
            <br />
            <strong>
              <Won amount={cart.sums.totalWon} />
            </strong>
          </p>
          <a className="btn main" href="/checkout">
            주문하기
          </a>
        </div>
      )}
    </>
  );
}

function Full({ cart }: { cart: WholeCartFragment }) {
  const changed = cart.unavailable.length + cart.vendors.flatMap((group) => group.lines).filter((line) => line.note !== null && line.note.kind !== 'FEW_LEFT').length;
  return (
    <>
      {changed === 0 ? null : (
        <p className="note warn gap" role="status">
          <strong>담은 뒤에 달라진 것이 {changed}개 있습니다.</strong> 해당 상품에 적어 두었습니다.
        </p>
      )}
      <div className="split">
        <div>
          {cart.vendors.map((group) => (
            <VendorLines key={group.vendor.slug} group={group} />
          ))}
          {cart.unavailable.length === 0 ? null : (
            <section className="vend" aria-labelledby="h-gone">
              <div className="vend-head">
                <h2 id="h-gone">지금 살 수 없는 상품</h2>
              </div>
              {cart.unavailable.map((line) => (
                <CartLine key={line.variantId} line={line} sold />
              ))}
            </section>
          )}
        </div>
        {cart.vendors.length === 0 ? null : <Summary cart={cart} />}
      </div>
    </>
  );
}

function VendorLines({ group }: { group: WholeCartFragment['vendors'][number] }) {
  const { vendor, toFreeShippingWon, shippingFeeWon, goodsWon, discountWon } = group;
  const id = `v-${vendor.slug}`;
  return (
    <section className="vend" aria-labelledby={id}>
      <div className="vend-head">
        <Seal name={vendor.name} color={vendor.sealColor} />
        <div>
          <h2 id={id}>{vendor.name}</h2>
          <p className="tiny muted">
            {vendor.dong}에서 보냅니다 · {shippingFeeWon === 0 ? '무료배송' : <>배송비 <Won amount={shippingFeeWon} /></>}
          </p>
        </div>
      </div>
      {group.lines.map((line) => (
        <CartLine key={line.variantId} line={line} />
      ))}
      {toFreeShippingWon === null ? null : (
        <div className="goal">
          <p>
            <strong className="good">
              <Won amount={toFreeShippingWon} />
            </strong>{' '}
            더 담으면 배송비 <Won amount={shippingFeeWon} />이 없어집니다. <a href={`/v/${encodeURIComponent(vendor.slug)}`}>{vendor.name} 상품 보기</a>
          </p>
          <div className="bar" aria-hidden="true">
            <i style={{ width: `${Math.floor(((goodsWon - discountWon) * 100) / Math.max(goodsWon - discountWon + toFreeShippingWon, 1))}%` }} />
          </div>
        </div>
      )}
    </section>
  );
}

function Summary({ cart }: { cart: WholeCartFragment }) {
  const fees = cart.vendors.length < 2 ? undefined : cart.vendors.map((group) => `${group.vendor.name} ${showWon(group.shippingFeeWon)}`).join(', ');
  return (
    <aside className="side top-pad" aria-labelledby="h-sum">
      <h2 id="h-sum">결제할 금액</h2>
      <div className="gap">
        <Sums sums={cart.sums} reasons={cart.vendors.flatMap((group) => group.lines.flatMap((line) => line.reasons))} label="합계" shippingNote={fees} />
      </div>
      <a className="btn main full only-wide gap" href="/checkout">
        <span>
          <Won amount={cart.sums.totalWon} /> 주문하기
        </span>
      </a>
      <p className="tiny muted gap-s">제주와 섬은 업체마다 추가 배송비가 있으며 주소를 적으면 바로 보입니다. 가격은 주문할 때 다시 확인합니다. 쿠폰은 주문서에서 씁니다. <a href="/me/coupons">쿠폰 보기</a></p>
      <TotalSaid totalWon={cart.sums.totalWon} />
    </aside>
  );
}

/** Tells a screen reader the new total, once, half a second after the last change. */
function TotalSaid({ totalWon }: { totalWon: number }) {
  const [said, setSaid] = useState('');
  const last = useRef(totalWon);
  useEffect(() => {
    if (last.current === totalWon) return;
    last.current = totalWon;
    const later = setTimeout(() => setSaid(`합계 ${showWon(totalWon)}`), 500);
    return () => clearTimeout(later);
  }, [totalWon]);
  return (
    <p className="vh" role="status">
      {said}
    </p>
  );
}

function Removed({ removed }: { removed: NonNullable<ReturnType<typeof readRemoved>> }) {
  return (
    <div className="removed" role="status">
      <p>‘{removed.name}’{particle(removed.name, '을/를')} 뺐습니다.</p>
      <Form method="post" action="/cart">
        <input type="hidden" name="intent" value="set" />
        <input type="hidden" name="variantId" value={removed.variantId} />
        <button className="btn s" name="quantity" value={removed.quantity}>
          되돌리기
        </button>
      </Form>
    </div>
  );
}

function Empty({ open }: { open: { slug: string; name: string } | null }) {
  return (
    <div className="empty">
      <p className="soft">장바구니가 비어 있습니다. {open === null ? '새로 온 물건을 둘러보세요.' : `지금 열린 ‘${open.name}’${particle(open.name, '을/를')} 둘러보세요.`}</p>
      <a className="btn main" href={open === null ? '/c?sort=new' : `/e/${encodeURIComponent(open.slug)}`}>
        {open === null ? '새로 온 물건 보기' : `${open.name} 둘러보기`}
      </a>
    </div>
  );
}

const CART = graphql(`
  query Cart {
    cart { __typename ...WholeCart ... on CartUnavailable { message } }
    exhibitions { open { slug name } }
  }

  fragment WholeCart on Cart {
    quantity lineCount
    vendors { vendor { slug name dong sealColor } lines { ...Line } goodsWon discountWon shippingFeeWon surchargeWon toFreeShippingWon }
    unavailable { ...Line }
    sums { ...AddedUp }
  }
`);

const SET = graphql(`
  mutation SetCartQuantity($variantId: ID!, $quantity: Int!) {
    setCartQuantity(variantId: $variantId, quantity: $quantity) {
      __typename
      ... on Refused { message }
      ... on CartUnavailable { message }
    }
  }
`);
