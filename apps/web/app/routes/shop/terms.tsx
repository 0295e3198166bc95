import { data } from 'react-router';
import type { Route } from './+types/terms';
import { Paper } from '../../components/paper';
import type { Failure } from '../../failure';
import { useShop } from '../../shop-data';
import { pageTitle } from '../../title';

export const meta: Route.MetaFunction = () => [{ title: pageTitle('이용약관') }];

const VERSIONS = ['2026-11'];

/** `/terms` is the version in force; older ones keep their address, since people agreed to them. */
export function loader({ params }: Route.LoaderArgs) {
  if (params.version !== undefined && !VERSIONS.includes(params.version)) throw data<Failure>({ kind: 'missing', message: '그런 판의 약관은 없습니다.' }, 404);
  return null;
}

export default function Terms() {
  const shop = useShop();
  return (
    <Paper title="이용약관" demo={shop.demo} since="2026년 11월 24일">
      <h2>1. 우리가 하는 일</h2>
      <p>{shop.operator}(이하 ‘몰’)는 구로구의 작은 회사와 공방이 물건을 팔 수 있도록 자리를 마련하고, 주문과 결제를 잇습니다. 몰은 통신판매중개자이며 사고파는 계약의 당사자가 아닙니다. 계약은 사는 분과 각 판매 업체 사이에 맺어집니다. 몰은 업체의 신원을 확인해 상품 페이지와 주문서에 보여 드립니다.</p>
      <h2>2. 회원과 비회원</h2>
      <p>가입하지 않아도 주문할 수 있습니다. 회원은 언제든지 탈퇴할 수 있고, 가입할 때보다 더 많은 것을 요구하지 않습니다.</p>
      <h2>3. 주문과 결제</h2>
      <ul>
        <li>‘결제하기’를 누르기 전에 배송비를 포함한 모든 금액을 보여 드립니다. 그 뒤에 새로 더하는 비용은 없습니다.</li>
        <li>주문하면 상품을 30분 동안 맡아 둡니다. 가상계좌는 안내한 입금 기한까지입니다. 그때까지 결제하지 않으면 주문은 취소되고 아무것도 청구하지 않습니다.</li>
        <li>결제하는 동안 물건이 다 팔려 보낼 수 없게 되면 결제한 돈을 저절로 돌려 드립니다.</li>
        <li>계좌이체와 가상계좌로 결제하면 구매안전서비스(결제대금예치)로 보호합니다.</li>
      </ul>
      <h2>4. 배송</h2>
      <p>업체는 결제한 날부터 3영업일 안에, 또는 상품 페이지에 적은 기간 안에 보냅니다. 보낼 수 없게 되면 까닭을 바로 알리고 결제한 날부터 3영업일 안에 돌려 드립니다.</p>
      <h2>5. 청약철회와 환불</h2>
      <ul>
        <li>받은 날부터 7일 안에 반품할 수 있습니다. 상품이 설명이나 계약과 다르면 받은 날부터 3개월, 안 날부터 30일 안에 반품할 수 있습니다.</li>
        <li>반품할 수 없는 상품은 사기 전에 상품 페이지와 주문서에 그 까닭을 적어 둔 것뿐입니다. 주문을 받아 만드는 상품은 따로 동의를 받습니다.</li>
        <li>마음이 바뀐 반품은 사는 분이, 상품이 설명과 다른 반품은 업체가 배송비를 냅니다. 금액은 상품 페이지에 원 단위로 적혀 있습니다.</li>
        <li>환불은 상품이 돌아온 날부터 3영업일 안에 하며, 늦으면 늦은 날만큼 연 15%의 이자를 더합니다.</li>
        <li>구매를 확정한 뒤에도 위의 권리는 그대로입니다.</li>
      </ul>
      <h2>6. 미성년자</h2>
      <p>미성년자가 법정대리인의 동의 없이 맺은 계약은 본인이나 법정대리인이 취소할 수 있습니다.</p>
      <h2>7. 다툼</h2>
      <p>
        먼저 업체와 이야기해 주세요. 풀리지 않으면 <a href="/disputes">분쟁 처리 절차</a>에 따라 몰이 돕습니다. 이 약관에 없는 것은 전자상거래법과 민법을 따릅니다.
      </p>
      <h2>8. 약관의 변경</h2>
      <p>바꿀 때에는 7일 전에, 불리하게 바뀔 때에는 30일 전에 이 페이지에 알립니다. 지난 약관은 그 주소 그대로 남겨 둡니다.</p>
    </Paper>
  );
}
