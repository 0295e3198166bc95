import { Link, data, redirect, useRouteLoaderData, useSearchParams } from 'react-router';
import type { Route } from './+types/coupons';
import type { loader as layoutLoader } from './layout';
import { backoffice } from '../../api.server';
import { checkCoupon, refusedCoupon } from '../../desk/coupon-draft';
import { CouponForm } from '../../desk/coupon-form';
import { CouponList } from '../../desk/coupon-list';
import { DeskErrors, type DeskProblem } from '../../desk/errors';
import { refusalAt, typedIn } from '../../desk/form';
import type { DeskHandle } from '../../desk/handle';
import { DeskPage, Done, Nothing } from '../../desk/page';
import { graphql } from '../../generated/backoffice';
import { formId } from '../../new-id.server';
import { pageTitle } from '../../title';

export const handle: DeskHandle = { live: true };
export const meta: Route.MetaFunction = () => [{ title: pageTitle('쿠폰') }];

const DONE: Record<string, string | undefined> = { made: '쿠폰을 만들었습니다. 정한 시각에 저절로 나눠 주기 시작합니다.', stopped: '나눠 주기를 멈췄습니다. 이미 받은 사람은 기한까지 쓸 수 있습니다.' };

export async function loader({ request, context }: Route.LoaderArgs) {
  const { vendorCoupons } = await backoffice({ request, context }, COUPONS);
  return { coupons: vendorCoupons, id: formId() };
}

export async function action({ request, context }: Route.ActionArgs) {
  const asking = { request, context };
  const typed = typedIn(await request.formData());
  const refuse = (problems: DeskProblem[]) => data({ problems, typed }, 422);
  if (typed['intent'] === 'stop') {
    const { stopVendorCoupon } = await backoffice(asking, STOP, { id: typed['coupon'] ?? '', reason: typed['reason'] ?? '' });
    return stopVendorCoupon.__typename === 'Refused' ? refuse([refusalAt(stopVendorCoupon, ['reason'])]) : redirect('/vendor/coupons?done=stopped', 303);
  }
  const checked = checkCoupon(typed);
  if ('problems' in checked) return refuse(checked.problems);
  const { createVendorCoupon } = await backoffice(asking, MAKE, { input: checked.input });
  return createVendorCoupon.__typename === 'Refused' ? refuse([refusedCoupon(createVendorCoupon)]) : redirect('/vendor/coupons?done=made', 303);
}

export default function Coupons({ loaderData: { coupons, id }, actionData }: Route.ComponentProps) {
  const [search] = useSearchParams();
  const mayMake = (useRouteLoaderData<typeof layoutLoader>('routes/vendor/layout')?.person.vendorRole ?? 'CLERK') !== 'CLERK';
  const making = mayMake && search.has('make');
  const open = coupons.filter((coupon) => coupon.state === 'OPEN').length;
  const make =
    mayMake && !making ? (
      <Link className="btn main" to="?make=1">
        쿠폰 만들기
      </Link>
    ) : undefined;
  return (
    <DeskPage title={open === 0 ? '지금 나눠 주는 쿠폰이 없습니다' : `쿠폰 ${open}가지를 나눠 주고 있습니다`} lead={mayMake ? undefined : '쿠폰은 대표 계정과 관리 계정이 만들고 멈춥니다.'} actions={make}>
      <DeskErrors problems={actionData?.problems} />
      <Done text={actionData === undefined ? DONE[search.get('done') ?? ''] : undefined} />
      {making ? <CouponForm id={id} typed={actionData?.typed ?? {}} problems={actionData?.problems} choices={null} back="/vendor/coupons" /> : null}
      {coupons.length === 0 ? (
        <Nothing text="아직 쿠폰이 없습니다. 쿠폰을 만들면 쇼핑객이 받아서 우리 상품을 살 때 씁니다." />
      ) : (
        <CouponList
          coupons={coupons}
          desk="vendor"
          mayStop={(coupon) => mayMake && (coupon.state === 'SOON' || coupon.state === 'OPEN')}
          stopping={search.get('stop')}
          problems={actionData?.problems}
          reason={actionData?.typed['reason']}
        />
      )}
    </DeskPage>
  );
}

const COUPONS = graphql(`
  query VendorCoupons { vendorCoupons { ...CouponRow } }
`);

const MAKE = graphql(`
  mutation MakeVendorCoupon($input: CouponInput!) {
    createVendorCoupon(input: $input) { __typename ... on Coupon { id } ... on Refused { message field } }
  }
`);

const STOP = graphql(`
  mutation StopVendorCoupon($id: ID!, $reason: String!) {
    stopVendorCoupon(id: $id, reason: $reason) { __typename ... on Coupon { id } ... on Refused { message field } }
  }
`);
