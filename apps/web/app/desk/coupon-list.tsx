import { showNumber } from '#kernel/pure';
import { Fragment } from 'react';
import { Form, Link } from 'react-router';
import { When } from '../components/when';
import { Won } from '../components/won';
import { benefitWords } from '../coupon-words';
import type { CouponRowFragment } from '../generated/backoffice/graphql';
import { funderWords, givenWords, scopeWords } from './coupon-words';
import { type DeskProblem, problemIn } from './errors';
import { AreaField } from './field';
import { StateTag } from './state-tag';
import { COUPON_STATES, whoDid } from './words';

/** As many as the API lists. */
const MOST_LISTED = 200;

interface ListProps {
  coupons: readonly CouponRowFragment[];
  /** At a vendor's desk all are his: whose they are and who pays is not said of each. */
  desk: 'staff' | 'vendor';
  /** Whether who looks at it may stop this one. */
  mayStop: (coupon: CouponRowFragment) => boolean;
  /** The one that is about to be stopped. */
  stopping: string | null;
  problems: readonly DeskProblem[] | undefined;
  reason: string | undefined;
}

/** Coupons with their terms and what became of them; the form that stops one opens below its row. */
export function CouponList({ coupons, desk, mayStop, stopping, problems, reason }: ListProps) {
  const withActs = coupons.some(mayStop);
  const columns = (desk === 'staff' ? 7 : 6) + (withActs ? 1 : 0);
  return (
    <>
      <div className="panel flush gap">
        <div className="tw sticky-head">
          <table className="stacks">
            <caption className="vh">쿠폰 {coupons.length}가지</caption>
            <thead>
              <tr>
                <th scope="col">쿠폰</th>
                <th scope="col">혜택과 조건</th>
                <th scope="col">상태</th>
                <th scope="col" className="r">
                  나눠 준 수
                </th>
                <th scope="col" className="r">
                  쓴 주문
                </th>
                <th scope="col">나눠 주는 때</th>
                {desk === 'staff' ? <th scope="col">할인 부담</th> : null}
                {withActs ? (
                  <th scope="col">
                    <span className="vh">할 수 있는 일</span>
                  </th>
                ) : null}
              </tr>
            </thead>
            <tbody>
              {coupons.map((coupon) => (
                <Fragment key={coupon.id}>
                  <Row coupon={coupon} desk={desk} withActs={withActs} mayStop={mayStop(coupon) && stopping !== coupon.id} />
                  {stopping === coupon.id && mayStop(coupon) ? (
                    <tr className="detail">
                      <td colSpan={columns}>
                        <StopCoupon coupon={coupon} problems={problems} reason={reason} back={`/${desk}/coupons`} />
                      </td>
                    </tr>
                  ) : null}
                </Fragment>
              ))}
            </tbody>
          </table>
        </div>
      </div>
      {coupons.length < MOST_LISTED ? null : <p className="soft gap-s">가장 나중에 만든 {MOST_LISTED}가지만 보입니다.</p>}
    </>
  );
}

function Row({ coupon, desk, withActs, mayStop }: { coupon: CouponRowFragment; desk: ListProps['desk']; withActs: boolean; mayStop: boolean }) {
  return (
    <tr id={`coupon-${coupon.id}`}>
      <th scope="row">
        {coupon.name}
        {desk === 'staff' ? <span className="muted block small">{coupon.vendor?.name ?? '구로e몰'}</span> : null}
        <span className="muted block small">{coupon.code === null ? '누구나' : <>번호 <span className="nb">{coupon.code}</span></>}</span>
      </th>
      <td data-label="혜택과 조건">
        {benefitWords(coupon)}
        <span className="muted block small">
          <Won amount={coupon.minSpendWon} /> 이상 · {desk === 'vendor' ? '우리 상품' : scopeWords(coupon)}
          {coupon.stackable ? '' : ' · 다른 쿠폰과 함께 못 씀'}
        </span>
      </td>
      <td data-label="상태">
        <StateTag words={COUPON_STATES} state={coupon.state} />
        {coupon.stopped === null ? null : (
          <span className="block small">
            <When at={coupon.stopped.at} /> · {whoDid(coupon.stopped.actor)}
            {coupon.stopped.actorName === null ? '' : ` ${coupon.stopped.actorName}`}: {coupon.stopped.reason}
          </span>
        )}
      </td>
      <td data-label="나눠 준 수" className="r nb">
        {givenWords(coupon)}
      </td>
      <td data-label="쓴 주문" className="r">
        {showNumber(coupon.orders)}건
        {coupon.orders === 0 ? null : (
          <span className="muted block small">
            <Won amount={coupon.discountWon} /> 할인
          </span>
        )}
      </td>
      <td data-label="나눠 주는 때">
        <span className="block">
          <When at={coupon.opensAt} />부터
        </span>
        <span className="block">
          <When at={coupon.closesAt} />까지
        </span>
        <span className="muted block small">
          사용은 <When at={coupon.usableUntil} />까지
        </span>
      </td>
      {desk === 'staff' ? <td data-label="할인 부담">{funderWords(coupon)}</td> : null}
      {withActs ? (
        <td>
          {mayStop ? (
            <Link to={`?stop=${coupon.id}#stop`} className="nb">
              멈추기<span className="vh">: {coupon.name}</span>
            </Link>
          ) : null}
        </td>
      ) : null}
    </tr>
  );
}

function StopCoupon({ coupon, problems, reason, back }: { coupon: CouponRowFragment; problems: ListProps['problems']; reason: string | undefined; back: string }) {
  return (
    <Form method="post" id="stop" className="narrow-form" noValidate>
      <p>
        ‘{coupon.name}’ 나눠 주기를 지금 바로 멈춥니다. 다시 시작할 수 없습니다.
        {coupon.issued === 0 ? ' 받은 사람은 아직 없습니다.' : ` 이미 받은 ${showNumber(coupon.issued)}명은 기한까지 그대로 쓸 수 있습니다.`}
      </p>
      <input type="hidden" name="coupon" value={coupon.id} />
      <div className="gap-s">
        <AreaField name="reason" label="멈추는 까닭" hint="쇼핑객에게는 보이지 않고 기록에 남습니다." rows={2} maxLength={500} defaultValue={reason} problem={problemIn(problems, 'reason')} />
      </div>
      <p className="row tight wrapy gap-s">
        <button className="btn danger" name="intent" value="stop">
          나눠 주기 멈추기
        </button>
        <Link className="btn" to={back}>
          닫기
        </Link>
      </p>
    </Form>
  );
}
