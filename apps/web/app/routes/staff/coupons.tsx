import { Link, data, redirect, useRouteLoaderData, useSearchParams } from 'react-router';
import type { Route } from './+types/coupons';
import type { loader as layoutLoader } from './layout';
import { backoffice } from '../../api.server';
import { couponChoices } from '../../desk/coupon-choices.server';
import { checkCoupon, refusedCoupon } from '../../desk/coupon-draft';
import { CouponForm } from '../../desk/coupon-form';
import { CouponList } from '../../desk/coupon-list';
import { DeskErrors, type DeskProblem } from '../../desk/errors';
import { refusalAt, typedIn } from '../../desk/form';
import type { DeskHandle } from '../../desk/handle';
import { DeskPage, Done, Nothing } from '../../desk/page';
import { holds } from '../../desk/words';
import { graphql } from '../../generated/backoffice';
import { formId } from '../../new-id.server';
import { pageTitle } from '../../title';

export const handle: DeskHandle = { live: true, may: '직원' };
export const meta: Route.MetaFunction = () => [{ title: pageTitle('쿠폰') }];

const DONE: Record<string, string | undefined> = { made: '쿠폰을 만들었습니다. 정한 시각에 저절로 나눠 주기 시작합니다.', stopped: '나눠 주기를 멈췄습니다. 이미 받은 사람은 기한까지 쓸 수 있습니다.' };

export async function loader({ request, context }: Route.LoaderArgs) {
  const making = new URL(request.url).searchParams.has('make');
  const [{ staffCoupons }, choices] = await Promise.all([backoffice({ request, context }, COUPONS), making ? couponChoices({ request, context }) : null]);
  return { coupons: staffCoupons, choices, id: formId() };
}

export async function action({ request, context }: Route.ActionArgs) {
  const asking = { request, context };
  const typed = typedIn(await request.formData());
  const refuse = (problems: DeskProblem[]) => data({ problems, typed }, 422);
  if (typed['intent'] === 'stop') {
    const { stopMallCoupon } = await backoffice(asking, STOP, { id: typed['coupon'] ?? '', reason: typed['reason'] ?? '' });
    return stopMallCoupon.__typename === 'Refused' ? refuse([refusalAt(stopMallCoupon, ['reason'])]) : redirect('/staff/coupons?done=stopped', 303);
  }
  const checked = checkCoupon(typed);
  if ('problems' in checked) return refuse(checked.problems);
  const { createMallCoupon } = await backoffice(asking, MAKE, { input: checked.input });
  return createMallCoupon.__typename === 'Refused' ? refuse([refusedCoupon(createMallCoupon)]) : redirect('/staff/coupons?done=made', 303);
}

export default function Coupons({ loaderData: { coupons, choices, id }, actionData }: Route.ComponentProps) {
  const [search] = useSearchParams();
  const roles = useRouteLoaderData<typeof layoutLoader>('routes/staff/layout')?.person.staffRoles ?? [];
  const mayMake = holds(roles, 'MERCHANDISER');
  const open = coupons.filter((coupon) => coupon.state === 'OPEN').length;
  const make =
    mayMake && choices === null ? (
      <Link className="btn main" to="?make=1">
        쿠폰 만들기
      </Link>
    ) : undefined;
  return (
    <DeskPage title={open === 0 ? '지금 나눠 주는 쿠폰이 없습니다' : `쿠폰 ${open}가지를 나눠 주고 있습니다`} lead={mayMake ? undefined : '구로e몰의 쿠폰은 기획 담당이 만들고 멈춥니다.'} actions={make}>
      <DeskErrors problems={actionData?.problems} />
      <Done text={actionData === undefined ? DONE[search.get('done') ?? ''] : undefined} />
      {mayMake && choices !== null ? <CouponForm id={id} typed={actionData?.typed ?? {}} problems={actionData?.problems} choices={choices} back="/staff/coupons" /> : null}
      {coupons.length === 0 ? (
        <Nothing text="아직 쿠폰이 없습니다. 구로e몰이나 업체가 쿠폰을 만들면 여기에서 얼마나 나눠 주고 썼는지 볼 수 있습니다." />
      ) : (
        <CouponList
          coupons={coupons}
          desk="staff"
          mayStop={(coupon) => mayMake && coupon.vendor === null && (coupon.state === 'SOON' || coupon.state === 'OPEN')}
          stopping={search.get('stop')}
          problems={actionData?.problems}
          reason={actionData?.typed['reason']}
        />
      )}
    </DeskPage>
  );
}

const COUPONS = graphql(`
  query StaffCoupons { staffCoupons { ...CouponRow } }
`);

const MAKE = graphql(`
  mutation MakeMallCoupon($input: CouponInput!) {
    createMallCoupon(input: $input) { __typename ... on Coupon { id } ... on Refused { message field } }
  }
`);

const STOP = graphql(`
  mutation StopMallCoupon($id: ID!, $reason: String!) {
    stopMallCoupon(id: $id, reason: $reason) { __typename ... on Coupon { id } ... on Refused { message field } }
  }
`);
