import type { Route } from './+types/accessibility';
import { Paper } from '../../components/paper';
import { useShop } from '../../shop-data';
import { pageTitle } from '../../title';

export const meta: Route.MetaFunction = () => [{ title: pageTitle('웹 접근성') }];

export default function Accessibility() {
  const shop = useShop();
  return (
    <Paper title="웹 접근성" demo={shop.demo}>
      <p className="gap">누구나 쓸 수 있게 만듭니다. 한국형 웹 콘텐츠 접근성 지침(KWCAG) 2.2와 WCAG 2.2 AA를 기준으로 삼습니다.</p>
      <h2>이렇게 만들었습니다</h2>
      <ul>
        <li>마우스 없이 자판만으로 찾고, 담고, 주문할 수 있습니다.</li>
        <li>화면을 읽어 주는 프로그램이 제목, 목록, 표, 입력 칸을 알아듣게 짰습니다. 달라진 값과 재고는 소리로도 알립니다.</li>
        <li>글자를 두 배로 키우거나 화면을 네 배로 넓혀도 옆으로 밀지 않고 볼 수 있습니다.</li>
        <li>뜻을 색만으로 나타내지 않습니다. 아래쪽의 ‘고대비 화면으로 보기’로 더 또렷하게 볼 수 있습니다.</li>
        <li>자바스크립트가 꺼져 있어도 둘러보고 주문할 수 있습니다. 결제 창만은 결제 회사의 것이라 켜야 합니다.</li>
        <li>저절로 움직이는 것이 없고, 움직임 줄이기 설정을 따릅니다.</li>
      </ul>
      <h2>확인하는 방법</h2>
      <p>고칠 때마다 모든 페이지를 자동 검사(axe)하고, 자판만으로 주문을 끝까지 해 봅니다. 사람이 하는 전문 심사는 아직 받지 않았습니다.</p>
      <h2>불편을 알려 주세요</h2>
      <p>
        <a href={`mailto:${shop.email}`}>{shop.email}</a>이나 <a href={`tel:${shop.phone.replaceAll('-', '')}`}>{shop.phone}</a>로 어느 페이지에서 무엇이 안 되는지 알려 주시면 7일 안에 다른 방법을 마련하거나 고칩니다. 전화로 주문을 도와 드릴 수도 있습니다.
      </p>
    </Paper>
  );
}
