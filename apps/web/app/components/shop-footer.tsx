import type { ShellQuery } from '../generated/storefront/graphql';

/** Opens with the broker notice, then who runs the mall: both are the law's (ECA 10 and 20). */
export function ShopFooter({ shop, contrast }: { shop: ShellQuery['shop']; contrast: boolean }) {
  return (
    <footer className="bottom">
      <div className="wrap">
        <p className="broker">{shop.brokerNotice}</p>
        <dl className="biz">
          <Row label="상호" text={shop.operator} />
          <Row label="대표자" text={shop.representative} />
          <Row label="사업자등록번호" text={shop.businessNumber} />
          <Row label="통신판매업 신고" text={shop.reportNumber} />
          <Row label="주소" text={`${shop.address} (불만 접수)`} />
          <div>
            <dt>전화</dt>
            <dd>
              <a href={`tel:${shop.phone.replaceAll('-', '')}`}>{shop.phone}</a>
            </dd>
          </div>
          <div>
            <dt>전자우편</dt>
            <dd>
              <a href={`mailto:${shop.email}`}>{shop.email}</a>
            </dd>
          </div>
          <Row label="호스팅 제공자" text={shop.hostingProvider} />
        </dl>
        <ul className="links" role="list">
          <li><a href="/terms">이용약관</a></li>
          <li><a href="/privacy"><strong>개인정보 처리방침</strong></a></li>
          <li><a href={`https://www.ftc.go.kr/bizCommPop.do?wrkr_no=${shop.businessNumber.replaceAll('-', '')}`} rel="noreferrer">사업자 정보 공개</a></li>
          <li><a href="/disputes">분쟁 처리 절차</a></li>
          <li><a href="/reviews-policy">구매후기 운영 기준</a></li>
          <li><a href="/help#escrow">구매안전서비스</a></li>
          <li><a href="/accessibility">웹 접근성</a></li>
          <li><a href="/help">도움말</a></li>
          <li><a href="/vendor">업체 로그인·입점 신청</a></li>
          <li>
            <form method="post" action="/display">
              <input type="hidden" name="contrast" value={contrast ? 'normal' : 'high'} />
              <button>{contrast ? '보통 화면으로 보기' : '고대비 화면으로 보기'}</button>
            </form>
          </li>
        </ul>
        {shop.demo ? (
          <p className="tiny muted">
            견본 몰입니다. 회사, 사람, 번호는 모두 지어낸 것이며 실제로 결제되거나 배송되지 않습니다.{' '}
            {shop.mailboxUrl === null ? null : <a href={shop.mailboxUrl}>견본 우편함 보기</a>}
          </p>
        ) : null}
      </div>
    </footer>
  );
}

function Row({ label, text }: { label: string; text: string }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{text}</dd>
    </div>
  );
}
