import { withParticle } from '#kernel/pure';
import { Link } from 'react-router';
import { graphql } from '../generated/backoffice';
import type { StepsFragment } from '../generated/backoffice/graphql';

/** The way of a new vendor until its first order, with what is still missing. */
export function VendorSteps({ vendor, missing }: { vendor: StepsFragment; missing: readonly string[] }) {
  const approved = vendor.state === 'APPROVED';
  const steps = [
    { done: vendor.state !== 'REJECTED', title: '입점 신청', text: vendor.state === 'REJECTED' ? <Rejected vendor={vendor} /> : '신청을 받았습니다.' },
    { done: missing.length === 0, title: '업체 정보 채우기', text: missing.length === 0 ? '판매에 필요한 것이 모두 있습니다.' : <Missing missing={missing} /> },
    { done: vendor.productCount > 0, title: '첫 상품 쓰기', text: vendor.productCount > 0 ? `${vendor.productCount}개를 썼습니다.` : <Link to="/vendor/products/new">상품 올리기</Link> },
    { done: approved, title: '구로구 심사', text: approved ? '승인되었습니다.' : '담당자가 신청 내용과 사업자 정보를 맞춰 봅니다. 영업일 사흘 안에 메일로 알려 드립니다.' },
    { done: false, title: '판매 시작', text: '상품이 심사를 마치면 바로 팔립니다. 새 주문은 메일로 알려 드립니다.' },
  ];
  const now = steps.findIndex((step) => !step.done);
  return (
    <section className="panel" aria-labelledby="h-steps">
      <h2 id="h-steps">{vendor.state === 'SUSPENDED' ? '멈춘 까닭' : '판매까지 다섯 걸음'}</h2>
      {vendor.state === 'SUSPENDED' ? <p className="note bad gap-s pre">{vendor.decisionReason ?? '담당자에게 물어봐 주세요.'}</p> : null}
      <ol className="tl gap">
        {steps.map((step, index) => (
          <li key={step.title} className={step.done ? 'done' : index === now ? 'now' : ''} aria-current={index === now ? 'step' : undefined}>
            {step.title}
            <span className="vh">{step.done ? ' 마침' : ''}</span>
            <div className="sub">{step.text}</div>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Rejected({ vendor }: { vendor: StepsFragment }) {
  return (
    <>
      신청을 돌려받았습니다. {vendor.decisionReason} <Link to="/vendor/company">고쳐서 다시 내기</Link>
    </>
  );
}

function Missing({ missing }: { missing: readonly string[] }) {
  return (
    <>
      {withParticle(missing.join(', '), '이/가')} 빠져 있습니다. <Link to="/vendor/company">업체 정보 채우기</Link>
    </>
  );
}

graphql(`
  fragment Steps on VendorDetail { state decisionReason productCount }
`);
