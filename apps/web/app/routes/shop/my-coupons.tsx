import { data, redirect } from 'react-router';
import type { Route } from './+types/my-coupons';
import { storefront } from '../../api.server';
import { Field } from '../../components/field';
import { MyNav } from '../../components/my-nav';
import { When } from '../../components/when';
import { benefitWords, conditionWords } from '../../coupon-words';
import { particle } from '../../particle';
import { formText } from '../../form-text';
import { graphql } from '../../generated/storefront';
import type { CouponTermsFragment } from '../../generated/storefront/graphql';
import { pageTitle } from '../../title';
import '../../styles/order.css';

export const meta: Route.MetaFunction = ({ error }) => [{ title: pageTitle('쿠폰', error !== undefined) }, { name: 'robots', content: 'noindex' }];

export async function loader({ request, context }: Route.LoaderArgs) {
  const { me, openCoupons } = await storefront({ request, context }, OPEN);
  if (!me) throw redirect('/sign-in?next=%2Fme%2Fcoupons');
  const { myCoupons } = await storefront({ request, context }, MINE);
  const took = new URL(request.url).searchParams.get('took');
  return { open: openCoupons.filter((coupon) => !coupon.taken), mine: myCoupons, took: myCoupons.find((one) => one.issueId === took)?.coupon.name ?? null };
}

/** Takes a coupon that lies open, or the one of a code. The answer comes after it is his. */
export async function action({ request, context }: Route.ActionArgs) {
  const form = await request.formData();
  const code = formText(form, 'code');
  const id = formText(form, 'id');
  const result = id === '' ? (await storefront({ request, context }, BY_CODE, { code })).takeCouponByCode : (await storefront({ request, context }, TAKE, { id })).takeCoupon;
  if (result.__typename === 'MyCoupon') return redirect(`/me/coupons?took=${result.issueId}`, 303);
  return data({ code, problem: result.message, aboutCode: id === '' }, 422);
}

export default function MyCoupons({ loaderData: { open, mine, took }, actionData }: Route.ComponentProps) {
  const usable = mine.filter((one) => one.usable);
  const past = mine.filter((one) => !one.usable);
  const aboutCode = actionData?.aboutCode === true;
  return (
    <main id="main" className="wrap top-pad" tabIndex={-1}>
      {actionData === undefined ? null : <title>{pageTitle('쿠폰', true)}</title>}
      <h1>쿠폰</h1>
      <MyNav here="coupons" />
      {took === null ? null : (
        <p className="note gap" role="status">
          ‘{took}’{particle(took, '을/를')} 받았습니다. 주문서에서 쓸 수 있습니다.
        </p>
      )}
      {actionData === undefined || aboutCode ? null : (
        <p className="note bad gap" role="alert">
          {actionData.problem}
        </p>
      )}
      <Usable usable={usable} />
      <Open open={open} refused={aboutCode ? actionData : undefined} />
      <Past past={past} />
    </main>
  );
}

type Held = Route.ComponentProps['loaderData']['mine'][number];

function Usable({ usable }: { usable: readonly Held[] }) {
  return (
    <section className="gap-l narrow" aria-labelledby="h-usable">
      <h2 id="h-usable">쓸 수 있는 쿠폰 {usable.length}장</h2>
      {usable.length === 0 ? <p className="soft gap-s">쓸 수 있는 쿠폰이 없습니다.</p> : null}
      <ul className="orders gap" role="list">
        {usable.map((one) => (
          <li key={one.issueId}>
            <Terms coupon={one.coupon} />
            <p className="small">
              <When at={one.coupon.usableUntil} />까지 쓸 수 있습니다
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What lies open for everyone, and the field for a code. */
function Open({ open, refused }: { open: readonly CouponTermsFragment[]; refused: { code: string; problem: string } | undefined }) {
  return (
    <section className="gap-l narrow" aria-labelledby="h-open">
      <h2 id="h-open">받을 수 있는 쿠폰</h2>
      {open.length === 0 ? <p className="soft gap-s">지금 받을 수 있는 쿠폰이 더 없습니다.</p> : null}
      <ul className="orders gap" role="list">
        {open.map((coupon) => (
          <li key={coupon.id}>
            <Terms coupon={coupon} />
            <p className="small">
              <When at={coupon.closesAt} />까지 받고, <When at={coupon.usableUntil} />까지 쓸 수 있습니다
            </p>
            <form method="post" action="/me/coupons" className="gap-s">
              <button className="btn s" name="id" value={coupon.id} aria-label={`${coupon.name} 받기`}>
                쿠폰 받기
              </button>
            </form>
          </li>
        ))}
      </ul>
      <form method="post" action="/me/coupons" className="gap" noValidate>
        <Field name="code" label="쿠폰 번호로 받기" autoComplete="off" maxLength={40} value={refused?.code} problem={refused?.problem} />
        <button className="btn gap-s">번호로 받기</button>
      </form>
    </section>
  );
}

function Past({ past }: { past: readonly Held[] }) {
  if (past.length === 0) return null;
  return (
    <section className="gap-l narrow" aria-labelledby="h-past">
      <h2 id="h-past">쓴 쿠폰과 기한이 지난 쿠폰</h2>
      <ul className="orders gap" role="list">
        {past.map((one) => (
          <li key={one.issueId}>
            <p className="strong">{one.coupon.name}</p>
            <p className="small muted">
              {one.order === null ? (
                <>
                  <When at={one.coupon.usableUntil} />에 기한이 지났습니다
                </>
              ) : (
                <>
                  주문 <a href={`/orders/${one.order.id}`}>{one.order.number}</a>에 썼습니다
                </>
              )}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Terms({ coupon }: { coupon: CouponTermsFragment }) {
  return (
    <>
      <h3>{coupon.name}</h3>
      <p>
        <strong className="brick">{benefitWords(coupon)}</strong>
      </p>
      <p className="small soft">{conditionWords(coupon)}</p>
    </>
  );
}

const OPEN = graphql(`
  query OpenCoupons { me { name } openCoupons { ...CouponTerms } }
`);

const MINE = graphql(`
  query MyCoupons { myCoupons { issueId usable order { id number } coupon { ...CouponTerms } } }
`);

const TAKE = graphql(`
  mutation TakeCoupon($id: ID!) { takeCoupon(id: $id) { __typename ... on MyCoupon { issueId } ... on Refused { message } } }
`);

const BY_CODE = graphql(`
  mutation TakeCouponByCode($code: String!) { takeCouponByCode(code: $code) { __typename ... on MyCoupon { issueId } ... on Refused { message } } }
`);
