import type { Route } from './+types/disputes';
import { Paper } from '../../components/paper';
import { useShop } from '../../shop-data';
import { pageTitle } from '../../title';

export const meta: Route.MetaFunction = () => [{ title: pageTitle('분쟁 처리 절차') }];

export default function Disputes() {
  const shop = useShop();
  return (
    <Paper title="분쟁 처리 절차" demo={shop.demo}>
      <p className="gap">물건이나 배송, 환불에 문제가 있는데 업체와 풀리지 않을 때 구로e몰이 사이에서 돕는 차례입니다.</p>
      <ol className="gap">
        <li>업체에 먼저 알려 주세요. 전화번호와 전자우편은 주문 페이지의 ‘판매자 정보와 문의’에 있습니다.</li>
        <li>
          업체가 답하지 않거나 답이 맞지 않으면 <a href={`mailto:${shop.email}`}>{shop.email}</a>이나 <a href={`tel:${shop.phone.replaceAll('-', '')}`}>{shop.phone}</a>로 주문 번호와 함께 알려 주세요.
        </li>
        <li>
          <strong>3영업일 안에</strong> 어디까지 알아보았는지 알려 드립니다.
        </li>
        <li>
          <strong>10영업일 안에</strong> 결과나 처리 방법을 알려 드립니다.
        </li>
        <li>그래도 풀리지 않으면 한국소비자원(국번 없이 1372)이나 전자문서·전자거래분쟁조정위원회에 조정을 신청할 수 있습니다.</li>
      </ol>
      <h2>담당</h2>
      <p>
        {shop.operator} 분쟁 처리 담당, {shop.address}
      </p>
    </Paper>
  );
}
