import { graphql } from '../generated/storefront';
import type { SellerFragment } from '../generated/storefront/graphql';
import { showLongDate } from './when';

/** Who sells: what the law wants shown before an order (ECA 20(2)), and when the mall has checked it. */
export function SellerFacts({ seller }: { seller: SellerFragment }) {
  return (
    <dl className="facts wide small">
      <div>
        <dt>상호</dt>
        <dd>
          {seller.name} (대표 {seller.representative})
        </dd>
      </div>
      <div>
        <dt>주소</dt>
        <dd>{seller.address}</dd>
      </div>
      <div>
        <dt>전화</dt>
        <dd>
          <a href={`tel:${seller.phone.replaceAll('-', '')}`} className="nb">
            {seller.phone}
          </a>
        </dd>
      </div>
      <div>
        <dt>전자우편</dt>
        <dd>
          <a href={`mailto:${seller.email}`}>{seller.email}</a>
        </dd>
      </div>
      <div>
        <dt>사업자등록번호</dt>
        <dd className="nb">{seller.businessNumber}</dd>
      </div>
      <div>
        <dt>통신판매업 신고</dt>
        <dd>{seller.reportNumber}</dd>
      </div>
      {seller.identityCheckedAt === null ? null : (
        <div>
          <dt>신원 확인</dt>
          <dd>구로e몰이 {showLongDate(seller.identityCheckedAt)}에 확인했습니다.</dd>
        </div>
      )}
    </dl>
  );
}

graphql(`
  fragment Seller on Vendor { id slug name dong sealColor representative address phone email businessNumber reportNumber identityCheckedAt }
`);
