import { graphql } from '../generated/storefront';
import type { CheckoutCouponFragment } from '../generated/storefront/graphql';
import { useHydrated } from '../hydrated';
import { When } from './when';
import { Won } from './won';

/**
 * The member's coupons beside his cart: of each vendor one, of the mall one. What is used is in the sums already; what can't be used says why. Without JavaScript a
 * button counts anew.
 */
export function CouponPicker({ coupons, vendors, problem, onChange }: { coupons: readonly CheckoutCouponFragment[]; vendors: readonly { id: string; name: string }[]; problem: string | undefined; onChange: () => void }) {
  const hydrated = useHydrated();
  if (coupons.length === 0) {
    return (
      <p className="soft">
        가진 쿠폰이 없습니다. <a href="/me/coupons">받을 수 있는 쿠폰 보기</a>
      </p>
    );
  }
  const owners = [...vendors.map((vendor) => ({ id: vendor.id as string | null, name: `${vendor.name} 쿠폰` })), { id: null, name: '구로e몰 쿠폰' }];
  const known = new Set(owners.map((owner) => owner.id));
  const elsewhere = coupons.filter((coupon) => !known.has(coupon.vendorId));
  const saved = coupons.filter((coupon) => coupon.used).reduce((sum, coupon) => sum + coupon.amountWon, 0);
  return (
    <div id="coupons" tabIndex={-1} aria-describedby={problem === undefined ? undefined : 'coupons-problem'}>
      <input type="hidden" name="couponsShown" value="1" />
      {coupons.filter((coupon) => coupon.used).map((coupon) => (
        <input key={coupon.issueId} type="hidden" name="couponUsed" value={coupon.issueId} />
      ))}
      <p role="status">
        {saved === 0 ? '지금 쓴 쿠폰이 없습니다.' : <>쿠폰으로 <strong><Won amount={saved} /></strong>을 할인했습니다.</>}
      </p>
      {owners.map((owner) => (
        <Owner key={owner.id ?? 'mall'} owner={owner} coupons={coupons.filter((coupon) => coupon.vendorId === owner.id)} onChange={onChange} />
      ))}
      {elsewhere.length === 0 ? null : <p className="small muted gap-s">이 장바구니에 없는 업체의 쿠폰이 {elsewhere.length}장 더 있습니다. <a href="/me/coupons">쿠폰 모두 보기</a></p>}
      {problem === undefined ? null : (
        <p className="err" id="coupons-problem">
          {problem}
        </p>
      )}
      {hydrated ? null : (
        <button className="btn s gap-s" name="intent" value="coupons" formNoValidate>
          고른 쿠폰으로 다시 계산하기
        </button>
      )}
    </div>
  );
}

function Owner({ owner, coupons, onChange }: { owner: { id: string | null; name: string }; coupons: readonly CheckoutCouponFragment[]; onChange: () => void }) {
  if (coupons.length === 0) return null;
  const name = `coupon:${owner.id ?? 'mall'}`;
  return (
    <fieldset className="gap-s">
      <legend className="lab">{owner.name}</legend>
      <div className="opts">
        <label className="opt">
          <input type="radio" name={name} value="" defaultChecked={!coupons.some((coupon) => coupon.used)} onChange={onChange} />
          <span>쓰지 않음</span>
        </label>
        {coupons.map((coupon) => (
          <label className="opt" key={coupon.issueId}>
            <input type="radio" name={name} value={coupon.issueId} defaultChecked={coupon.used} onChange={onChange} />
            <span>
              {coupon.name}
              <small>
                {coupon.obstacle === null ? <><Won amount={coupon.amountWon} /> 할인{coupon.used ? ' · 쓰는 중' : ''}</> : `지금은 쓸 수 없습니다: ${coupon.obstacle}`}
                {coupon.stackable || coupon.obstacle !== null ? '' : ' · 다른 쿠폰과 함께 쓰지 못합니다'} · <When at={coupon.usableUntil} />까지
              </small>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

graphql(`
  fragment CheckoutCoupon on CheckoutCoupon { issueId name vendorId stackable used amountWon obstacle usableUntil }
`);
