import { parsePhone, showBusinessNumber, showPhone } from '#kernel/pure';
import { data, redirect, useRouteLoaderData, useSearchParams } from 'react-router';
import type { Route } from './+types/vendor';
import type { loader as layoutLoader } from './layout';
import { backoffice } from '../../api.server';
import { When } from '../../components/when';
import { Won } from '../../components/won';
import { Checks } from '../../desk/checks';
import { DECIDED } from '../../desk/decided';
import { Decision, readDecision } from '../../desk/decision';
import { DeskErrors } from '../../desk/errors';
import { Fact } from '../../desk/fact';
import type { DeskHandle } from '../../desk/handle';
import { nothingHere } from '../../desk/missing';
import { nextInQueue } from '../../desk/next-item.server';
import { DeskPage, Done } from '../../desk/page';
import { HoldForm } from '../../desk/hold-form';
import { StopForm } from '../../desk/stop-form';
import { StateHistory } from '../../desk/state-history';
import { StateTag } from '../../desk/state-tag';
import { VENDOR_STATES, holds } from '../../desk/words';
import { graphql } from '../../generated/backoffice';
import type { StaffVendorQuery } from '../../generated/backoffice/graphql';
import { formId } from '../../new-id.server';
import { pageTitle } from '../../title';

export const handle: DeskHandle = { live: true };
export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: pageTitle(`${loaderData?.vendor.name ?? '업체'} 심사`) }];

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const { staffVendor } = await backoffice({ request, context }, VENDOR, { id: params.id });
  return { vendor: staffVendor ?? nothingHere(), holdId: formId() };
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const asking = { request, context };
  const form = await request.formData();
  const { approve, reason, problems } = readDecision(form);
  const intent = form.get('intent');
  if (intent === 'suspend' || intent === 'reactivate') {
    if (reason === '') return data({ problems: [{ field: 'reason', message: '까닭을 적어 주세요' }], reason }, 422);
    const answer = intent === 'suspend' ? (await backoffice(asking, SUSPEND, { id: params.id, reason })).suspendVendor : (await backoffice(asking, REACTIVATE, { id: params.id, reason })).reactivateVendor;
    return answer.__typename === 'Refused' ? data({ problems: [{ field: '', message: answer.message }], reason }, 422) : redirect(`/staff/vendors/${params.id}?done=${intent}`, 303);
  }
  if (problems.length > 0) return data({ problems, reason }, 422);
  const { decideVendor } = await backoffice(asking, DECIDE, { id: params.id, approve, reason: reason === '' ? null : reason });
  if (decideVendor.__typename === 'Refused') return data({ problems: [{ field: '', message: decideVendor.message }], reason }, 422);
  return redirect(await nextInQueue(asking, { kind: 'vendors', id: params.id, done: approve ? 'vendor-approved' : 'vendor-rejected' }), 303);
}

export default function Vendor({ loaderData: { vendor, holdId }, actionData }: Route.ComponentProps) {
  const [search] = useSearchParams();
  const roles = useRouteLoaderData<typeof layoutLoader>('routes/staff/layout')?.person.staffRoles ?? [];
  const waits = vendor.state === 'APPLIED';
  return (
    <DeskPage
      up={waits ? { to: '/staff', name: '심사' } : { to: '/staff/vendors', name: '업체' }}
      title={waits ? `${vendor.name}의 입점 신청` : vendor.name}
      lead={
        <>
          <StateTag words={VENDOR_STATES} state={vendor.state} />
          <span>
            <When at={vendor.createdAt} /> 신청
          </span>
        </>
      }
    >
      <Done text={actionData === undefined ? DECIDED[search.get('done') ?? ''] : undefined} />
      <DeskErrors problems={actionData?.problems} />
      <div className="split gap">
        <div className="stack">
          <Checks checks={vendor.checks} />
          <Identity vendor={vendor} />
        </div>
        <div className="stack">
          {waits ? <Decision key={vendor.id} what={vendor.name} problems={actionData?.problems} reason={actionData?.reason} refused={holds(roles, 'OPERATOR') ? null : '입점은 운영 담당이 승인하거나 돌려보냅니다.'} /> : null}
          {vendor.state === 'REJECTED' && vendor.decisionReason !== null ? (
            <div className="note bad">
              <b>돌려보낸 까닭</b>
              <p className="pre">{vendor.decisionReason}</p>
            </div>
          ) : null}
          {holds(roles, 'OPERATOR') && vendor.state === 'APPROVED' ? (
            <StopForm intent="suspend" ask="판매 정지하기" problems={actionData?.problems} reason={actionData?.reason}>
              이 업체의 상품이 모두 바로 사라집니다. 이미 받은 주문은 그대로 보내야 합니다.
            </StopForm>
          ) : null}
          {holds(roles, 'OPERATOR') && vendor.state === 'SUSPENDED' ? (
            <StopForm intent="reactivate" ask="판매 정지 풀기" problems={actionData?.problems} reason={actionData?.reason}>
              상품이 멈추기 전처럼 다시 보이고 팔립니다.
            </StopForm>
          ) : null}
          <Terms vendor={vendor} />
          {holds(roles, 'OPERATOR', 'ACCOUNTANT') && vendor.state !== 'APPLIED' ? <HoldForm id={holdId} vendorId={vendor.id} /> : null}
          <StateHistory changes={vendor.history} words={VENDOR_STATES} />
        </div>
      </div>
    </DeskPage>
  );
}

function Identity({ vendor }: { vendor: NonNullable<StaffVendorQuery['staffVendor']> }) {
  const phone = parsePhone(vendor.phone) ?? vendor.phone;
  return (
    <section className="panel" aria-labelledby="h-identity">
      <h2 id="h-identity">판매자 정보</h2>
      <p className="soft gap-s">승인하면 아래를 사업자등록 정보와 맞춰 보았다는 뜻입니다. 쇼핑객에게 그대로 보입니다.</p>
      <dl className="facts wide gap">
        <Fact name="업체 이름" value={vendor.name} />
        <Fact name="대표자" value={vendor.representative} />
        <Fact
          name="사업자등록번호"
          value={
            <>
              <span className="nb">{showBusinessNumber(vendor.businessNumber.replaceAll('-', ''))}</span>{' '}
              <a href={`https://www.ftc.go.kr/bizCommPop.do?wrkr_no=${vendor.businessNumber.replaceAll('-', '')}`} target="_blank" rel="noreferrer">
                등록 정보 보기<span className="vh"> (새 창)</span>
              </a>
            </>
          }
        />
        <Fact name="통신판매업 신고" value={vendor.reportNumber === '' ? '아직 없음' : vendor.reportNumber} />
        <Fact name="주소" value={`(${vendor.zip}) ${vendor.address}, ${vendor.dong}`} />
        <Fact name="전화" value={<a href={`tel:${phone}`}>{showPhone(phone)}</a>} />
        <Fact name="전자우편" value={<a href={`mailto:${vendor.email}`}>{vendor.email}</a>} />
        <Fact name="소개" value={vendor.sentence === '' ? '아직 없음' : vendor.sentence} />
        <Fact name="신원 확인" value={vendor.identityCheckedAt === null ? '아직입니다' : <When at={vendor.identityCheckedAt} />} />
      </dl>
    </section>
  );
}

function Terms({ vendor }: { vendor: NonNullable<StaffVendorQuery['staffVendor']> }) {
  return (
    <section className="panel" aria-labelledby="h-terms">
      <h2 id="h-terms">조건</h2>
      <dl className="facts wide gap-s">
        <Fact name="수수료" value={`${vendor.commissionBp / 100}%`} />
        <Fact name="계약" value={<a href={`/staff/vendors/${vendor.id}/contracts`}>계약 보기</a>} />
        <Fact name="배송비" value={<Won amount={vendor.shippingFeeWon} />} />
        <Fact name="무료배송" value={vendor.freeShippingAboveWon === null ? '없음' : <><Won amount={vendor.freeShippingAboveWon} />부터</>} />
        <Fact name="반품 배송비" value={<Won amount={vendor.returnFeeWon} />} />
        <Fact name="보내는 데" value={`영업일 ${vendor.shipsWithinDays}일`} />
        <Fact name="상품" value={`${vendor.productCount}개`} />
      </dl>
    </section>
  );
}

const VENDOR = graphql(`
  query StaffVendor($id: ID!) {
    staffVendor(id: $id) {
      id name state representative businessNumber reportNumber phone email zip address dong sentence shippingFeeWon freeShippingAboveWon returnFeeWon shipsWithinDays commissionBp decisionReason createdAt identityCheckedAt productCount
      checks { name ok message }
      history { from to actor actorName reason at }
    }
  }
`);

const DECIDE = graphql(`
  mutation DecideVendor($id: ID!, $approve: Boolean!, $reason: String) {
    decideVendor(id: $id, approve: $approve, reason: $reason) { __typename ... on VendorDetail { id } ... on Refused { message } }
  }
`);

const SUSPEND = graphql(`
  mutation SuspendVendor($id: ID!, $reason: String!) {
    suspendVendor(id: $id, reason: $reason) { __typename ... on VendorDetail { id } ... on Refused { message } }
  }
`);

const REACTIVATE = graphql(`
  mutation ReactivateVendor($id: ID!, $reason: String!) {
    reactivateVendor(id: $id, reason: $reason) { __typename ... on VendorDetail { id } ... on Refused { message } }
  }
`);
