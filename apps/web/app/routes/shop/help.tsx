import type { Route } from './+types/help';
import { Paper } from '../../components/paper';
import { useShop } from '../../shop-data';
import { pageTitle } from '../../title';

export const meta: Route.MetaFunction = () => [{ title: pageTitle('도움말') }];

export default function Help() {
  const shop = useShop();
  return (
    <Paper title="도움말" demo={shop.demo}>
      <h2>주문</h2>
      <p>가입하지 않아도 주문할 수 있습니다. 상품을 담고, 받는 곳을 적고, 결제하면 끝납니다. 업체가 여럿이면 업체마다 따로 보냅니다.</p>
      <h2 id="find">주문을 다시 보려면</h2>
      <p>
        회원은 <a href="/me/orders">내 주문</a>에서, 비회원은 <a href="/orders/find">주문 조회</a>에서 주문 번호와 휴대전화 번호로 봅니다.
      </p>
      <h2>결제</h2>
      <p>카드, 간편결제, 계좌이체, 가상계좌로 결제합니다. 결제 창을 닫아도 상품은 30분 동안 맡아 두며 이어서 결제할 수 있습니다. ‘결제 결과를 확인하고 있습니다’가 보이면 다시 결제하지 마세요. 곧 결과가 나옵니다.</p>
      <h2 id="escrow">구매안전서비스</h2>
      <p>계좌이체와 가상계좌로 낸 돈은 물건을 받을 때까지 결제 회사가 맡아 둡니다. 물건이 오지 않으면 돌려받습니다. 카드 결제는 카드사의 보호를 받으므로 따로 맡기지 않습니다.</p>
      <h2>배송비</h2>
      <p>업체마다 한 번 받습니다. 업체가 정한 금액을 넘으면 무료입니다. 제주와 섬은 추가 배송비가 있고, 우편번호를 적으면 바로 합계에 나옵니다.</p>
      <h2>반품과 환불</h2>
      <p>받은 날부터 7일 안에 업체에 알려 주세요. 물건이 돌아온 날부터 3영업일 안에 돌려 드립니다. 상품이 설명과 다르면 3개월 안에 반품할 수 있고 비용은 업체가 냅니다.</p>
      <h2>기획전과 구로구 지원</h2>
      <p>기획전의 할인은 업체와 몰, 구로구가 나누어 냅니다. 누가 얼마를 내는지는 값 옆에 적혀 있습니다. 기획전 수량이 다 나가거나 시간이 끝나면 원래 값으로 돌아갑니다.</p>
      <h2>문의</h2>
      <p>
        <a href={`tel:${shop.phone.replaceAll('-', '')}`}>{shop.phone}</a> · <a href={`mailto:${shop.email}`}>{shop.email}</a>
        {shop.demo && shop.mailboxUrl !== null ? (
          <>
            {' '}
            · <a href={shop.mailboxUrl}>견본 우편함</a>
          </>
        ) : null}
      </p>
    </Paper>
  );
}
