import type { Route } from './+types/reviews-policy';
import { Paper } from '../../components/paper';
import { useShop } from '../../shop-data';
import { pageTitle } from '../../title';

export const meta: Route.MetaFunction = () => [{ title: pageTitle('구매후기 운영 기준') }];

export default function ReviewsPolicy() {
  const shop = useShop();
  return (
    <Paper title="구매후기 운영 기준" demo={shop.demo}>
      <p className="note gap">구매후기는 아직 받지 않습니다. 받기 시작하면 아래 기준대로 합니다.</p>
      <h2>누가 쓸 수 있나</h2>
      <p>그 상품을 사서 받은 분만 쓸 수 있습니다. 대가를 받고 쓴 후기는 그렇다고 밝혀야 하며 눈에 띄게 표시합니다.</p>
      <h2>어떻게 보이나</h2>
      <p>좋은 것과 나쁜 것을 가리지 않고 새로 쓴 차례로 보여 드립니다. 별점은 지운 것 없이 모두 셈합니다.</p>
      <h2>언제 내리나</h2>
      <ul>
        <li>남의 개인정보, 욕설, 광고, 그 상품과 상관없는 글</li>
        <li>권리를 해친다고 신고되어 법에 따라 멈추어야 하는 글</li>
      </ul>
      <p>업체는 후기를 내릴 수 없습니다. 내릴 때에는 쓴 분에게 까닭을 알리고, 14일 안에 다시 보아 달라고 할 수 있습니다. 내린 까닭은 기록으로 남깁니다.</p>
    </Paper>
  );
}
