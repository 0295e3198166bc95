import { isZip, parseBusinessNumber, parsePhone, showBusinessNumber, showNumber } from '#kernel/pure';
import { Form, data, redirect, useRouteLoaderData, useSearchParams } from 'react-router';
import type { Route } from './+types/company';
import type { loader as layoutLoader } from './layout';
import { backoffice } from '../../api.server';
import { Field } from '../../components/field';
import { Seal } from '../../components/seal';
import { When } from '../../components/when';
import { DongField } from '../../desk/dong-field';
import { DeskErrors, problemIn } from '../../desk/errors';
import { Fact } from '../../desk/fact';
import { AreaField } from '../../desk/field';
import { Findings, type Typed, refusalAt, typedIn } from '../../desk/form';
import type { DeskHandle } from '../../desk/handle';
import { readCount, readWon } from '../../desk/number';
import { DeskPage, Done } from '../../desk/page';
import { StateHistory } from '../../desk/state-history';
import { StateTag } from '../../desk/state-tag';
import { VENDOR_STATES } from '../../desk/words';
import { graphql } from '../../generated/backoffice';
import type { CompanyQuery, VendorInput } from '../../generated/backoffice/graphql';
import { pageTitle } from '../../title';

export const handle: DeskHandle = { live: true };
export const meta: Route.MetaFunction = () => [{ title: pageTitle('업체 정보') }];

const FIELDS = ['representative', 'businessNumber', 'reportNumber', 'phone', 'email', 'zip', 'dong', 'address', 'sentence', 'story', 'sealColor', 'shippingFeeWon', 'freeShippingAboveWon', 'jejuSurchargeWon', 'islandSurchargeWon', 'returnFeeWon', 'shipsWithinDays'] as const;

export async function loader({ request, context }: Route.LoaderArgs) {
  const { myVendor } = await backoffice({ request, context }, COMPANY);
  return { vendor: myVendor };
}

export async function action({ request, context }: Route.ActionArgs) {
  const typed = typedIn(await request.formData());
  const checked = check(typed);
  if ('problems' in checked) return data({ problems: checked.problems, typed }, 422);
  const { updateVendor } = await backoffice({ request, context }, UPDATE, { input: checked.input });
  if (updateVendor.__typename === 'Refused') return data({ problems: [refusalAt(updateVendor, FIELDS)], typed }, 422);
  return redirect('/vendor/company?done=saved', 303);
}

function check(typed: Typed): { problems: Findings['problems'] } | { input: VendorInput } {
  const findings = new Findings();
  const text = (name: string): string => typed[name] ?? '';
  findings.need(parsePhone(text('phone')) !== undefined, 'phone', '전화번호를 끝까지 적어 주세요. 예: 021234567');
  findings.need(/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text('email')), 'email', '전자우편 주소를 확인해 주세요. 예: shop@example.com');
  findings.need(isZip(text('zip')), 'zip', '우편번호 다섯 자리를 적어 주세요');
  findings.need(text('dong') !== '', 'dong', '사업장이 있는 동을 골라 주세요');
  findings.need(text('address') !== '', 'address', '사업장 주소를 적어 주세요');
  const sum = (name: string, what: string): number => findings.value(readWon(text(name)), name, `${what}를 숫자로 적어 주세요. 없으면 0`) ?? 0;
  const shippingFeeWon = sum('shippingFeeWon', '배송비');
  const freeShippingAboveWon = text('freeShippingAboveWon') === '' ? null : sum('freeShippingAboveWon', '무료배송 기준');
  const [jejuSurchargeWon, islandSurchargeWon, returnFeeWon] = [sum('jejuSurchargeWon', '제주 추가 배송비'), sum('islandSurchargeWon', '섬 추가 배송비'), sum('returnFeeWon', '반품 배송비')];
  const shipsWithinDays = findings.value(readCount(text('shipsWithinDays')), 'shipsWithinDays', '며칠 안에 보내는지 숫자로 적어 주세요') ?? 0;
  findings.need(shipsWithinDays >= 1 && shipsWithinDays <= 30, 'shipsWithinDays', '1일부터 30일 사이로 적어 주세요');
  // Sent only while staff have not compared them with the register: then the fields are there.
  const identity = 'businessNumber' in typed ? { businessNumber: text('businessNumber'), representative: text('representative') } : {};
  if ('businessNumber' in typed) {
    findings.need(text('representative') !== '', 'representative', '대표자 이름을 적어 주세요');
    findings.need(parseBusinessNumber(text('businessNumber')) !== undefined, 'businessNumber', '사업자등록번호 열 자리를 확인해 주세요. 예: 1234567891');
  }
  if (findings.problems.length > 0) return { problems: findings.problems };
  return {
    input: {
      ...identity,
      reportNumber: text('reportNumber'), phone: text('phone'), email: text('email'), zip: text('zip'), dong: text('dong'), address: text('address'), sentence: text('sentence'), story: text('story'), sealColor: text('sealColor'),
      shippingFeeWon, freeShippingAboveWon, jejuSurchargeWon, islandSurchargeWon, returnFeeWon, shipsWithinDays,
    },
  };
}

function stored(vendor: CompanyQuery['myVendor']): Typed {
  const sum = (won: number): string => showNumber(won);
  return {
    representative: vendor.representative, businessNumber: vendor.businessNumber,
    reportNumber: vendor.reportNumber, phone: vendor.phone, email: vendor.email, zip: vendor.zip, dong: vendor.dong, address: vendor.address, sentence: vendor.sentence, story: vendor.story, sealColor: vendor.sealColor,
    shippingFeeWon: sum(vendor.shippingFeeWon), freeShippingAboveWon: vendor.freeShippingAboveWon === null ? '' : sum(vendor.freeShippingAboveWon), jejuSurchargeWon: sum(vendor.jejuSurchargeWon), islandSurchargeWon: sum(vendor.islandSurchargeWon), returnFeeWon: sum(vendor.returnFeeWon), shipsWithinDays: String(vendor.shipsWithinDays),
  };
}

export default function Company({ loaderData: { vendor }, actionData }: Route.ComponentProps) {
  const [search] = useSearchParams();
  const mayChange = useRouteLoaderData<typeof layoutLoader>('routes/vendor/layout')?.person.vendorRole !== 'CLERK';
  const typed = actionData?.typed ?? stored(vendor);
  const at = (name: (typeof FIELDS)[number]) => ({ name, value: typed[name], problem: problemIn(actionData?.problems, name), readOnly: !mayChange });
  return (
    <DeskPage title="업체 정보" lead={mayChange ? '쇼핑객에게 보이는 내용과 배송 조건입니다. 저장하면 바로 바뀝니다.' : '대표 계정과 관리 계정이 바꿀 수 있습니다.'}>
      <DeskErrors problems={actionData?.problems} />
      <Done text={actionData === undefined && search.get('done') === 'saved' ? '저장했습니다. 이미 받은 주문의 배송비는 그대로입니다.' : undefined} />
      {vendor.state === 'REJECTED' ? <p className="note bad gap pre">돌려받은 까닭: {vendor.decisionReason} 고쳐서 저장하면 다시 심사를 받습니다.</p> : null}
      <Form method="post" noValidate key={actionData === undefined ? search.get('done') : 'typed'}>
        <div className="split gap">
          <div className="stack">
            <Contact at={at} dong={typed['dong']} open={mayChange && vendor.identityCheckedAt === null} />
            <Shipping at={at} />
            <Story at={at} />
          </div>
          <div className="stack">
            <Identity vendor={vendor} />
            <StateHistory changes={vendor.history} words={VENDOR_STATES} />
          </div>
        </div>
        {mayChange ? (
          <div className="actbar">
            <p className="soft">바꾼 기록이 남습니다.</p>
            <button className="btn main">업체 정보 저장하기</button>
          </div>
        ) : null}
      </Form>
    </DeskPage>
  );
}

type At = (name: (typeof FIELDS)[number]) => { name: string; value: string | undefined; problem: string | undefined; readOnly: boolean };

function Contact({ at, dong, open }: { at: At; dong: string | undefined; open: boolean }) {
  return (
    <section className="panel" aria-labelledby="h-contact">
      <h2 id="h-contact">연락처와 신고</h2>
      <div className="gap">
        {open ? (
          <div className="pair">
            <Field {...at('representative')} label="대표자" maxLength={50} autoComplete="off" />
            <Field {...at('businessNumber')} label="사업자등록번호" inputMode="numeric" maxLength={14} autoComplete="off" />
          </div>
        ) : null}
        <div className="pair">
          <Field {...at('phone')} label="전화" type="tel" inputMode="tel" autoComplete="tel" />
          <Field {...at('email')} label="전자우편" type="email" inputMode="email" autoComplete="email" hint="새 주문을 알려 드립니다" />
        </div>
        <div className="pair">
          <Field {...at('zip')} label="우편번호" inputMode="numeric" maxLength={5} autoComplete="postal-code" />
          <DongField value={dong} problem={at('dong').problem} />
        </div>
        <Field {...at('address')} label="사업장 주소" maxLength={200} autoComplete="street-address" />
        <Field {...at('reportNumber')} label="통신판매업 신고번호" hint="판매를 시작하기 전에 있어야 합니다" maxLength={60} autoComplete="off" />
      </div>
    </section>
  );
}

function Shipping({ at }: { at: At }) {
  const sum = { inputMode: 'numeric', autoComplete: 'off', maxLength: 12 } as const;
  return (
    <section className="panel" aria-labelledby="h-shipping">
      <h2 id="h-shipping">배송과 반품</h2>
      <div className="gap">
        <div className="pair">
          <Field {...at('shippingFeeWon')} {...sum} label="배송비(원)" hint="무료로 보내면 0" />
          <Field {...at('freeShippingAboveWon')} {...sum} label="얼마 넘게 사면 무료(원)" hint="없으면 비워 두세요" />
        </div>
        <div className="pair">
          <Field {...at('jejuSurchargeWon')} {...sum} label="제주 추가 배송비(원)" />
          <Field {...at('islandSurchargeWon')} {...sum} label="섬 추가 배송비(원)" />
        </div>
        <div className="pair">
          <Field {...at('returnFeeWon')} {...sum} label="반품 배송비(원)" hint="마음이 바뀌어 돌려보낼 때 쇼핑객이 내는 편도 값" />
          <Field {...at('shipsWithinDays')} label="며칠 안에 보내나요?" inputMode="numeric" autoComplete="off" maxLength={2} hint="영업일로. 법은 3영업일 안을 바랍니다" />
        </div>
      </div>
    </section>
  );
}

function Story({ at }: { at: At }) {
  const { value, problem, name, readOnly } = at('story');
  return (
    <section className="panel" aria-labelledby="h-story">
      <h2 id="h-story">소개</h2>
      <div className="gap">
        <Field {...at('sentence')} label="한 줄 소개" maxLength={100} autoComplete="off" />
        <AreaField name={name} problem={problem} readOnly={readOnly} defaultValue={value} label="이야기" hint="누가, 왜, 어떻게 만드는지. 업체 페이지에 보입니다." rows={7} maxLength={5000} />
        <Field {...at('sealColor')} label="도장 색" type="color" hint="이름 앞 두 글자가 이 색 도장으로 찍힙니다. 흰 글자가 읽히게 짙은 색으로" />
      </div>
    </section>
  );
}

function Identity({ vendor }: { vendor: CompanyQuery['myVendor'] }) {
  return (
    <section className="panel" aria-labelledby="h-identity">
      <h2 id="h-identity" className="row tight">
        <Seal name={vendor.name} color={vendor.sealColor} /> {vendor.name}
      </h2>
      <dl className="facts wide gap">
        <Fact name="상태" value={<StateTag words={VENDOR_STATES} state={vendor.state} />} />
        <Fact name="대표자" value={vendor.representative} />
        <Fact name="사업자등록번호" value={<span className="nb">{showBusinessNumber(vendor.businessNumber.replaceAll('-', ''))}</span>} />
        <Fact name="판매 수수료" value={`판매 금액의 ${vendor.commissionBp / 100}%`} />
        <Fact name="신원 확인" value={vendor.identityCheckedAt === null ? '아직입니다' : <When at={vendor.identityCheckedAt} />} />
        <Fact name="신청" value={<When at={vendor.createdAt} />} />
      </dl>
      {vendor.state === 'APPROVED' ? (
        <p className="gap-s">
          <a href={`/v/${encodeURIComponent(vendor.slug)}`}>쇼핑객이 보는 업체 페이지</a>
        </p>
      ) : null}
      <p className="small muted gap-s">승인 뒤에 이름, 대표자, 사업자등록번호를 바꾸려면 담당자에게 알려 주세요. 다시 확인해야 합니다.</p>
    </section>
  );
}

const COMPANY = graphql(`
  query Company {
    myVendor {
      id slug name state representative businessNumber reportNumber phone email zip address dong sentence story sealColor shippingFeeWon freeShippingAboveWon jejuSurchargeWon islandSurchargeWon
      returnFeeWon shipsWithinDays commissionBp decisionReason createdAt identityCheckedAt history { from to actor actorName reason at }
    }
  }
`);

const UPDATE = graphql(`
  mutation UpdateVendor($input: VendorInput!) {
    updateVendor(input: $input) { __typename ... on VendorDetail { id } ... on Refused { message field } }
  }
`);
