import type { Route } from './+types/privacy';
import { Paper } from '../../components/paper';
import { useShop } from '../../shop-data';
import { pageTitle } from '../../title';

export const meta: Route.MetaFunction = () => [{ title: pageTitle('개인정보 처리방침') }];

const KEPT = [
  ['주문과 결제 기록', '주문하는 분의 이름·전화·전자우편, 받는 분의 이름·전화·주소, 주문 내용', '계약을 지키고 배송하기 위해', '끝나고 5년 (전자상거래법). 그 뒤에는 누구의 것인지 알 수 없습니다'],
  ['회원 정보', '이름, 전자우편, 비밀번호(되돌릴 수 없게 바꾼 값), 휴대전화(선택)', '로그인하고 주문을 모아 보기 위해', '탈퇴할 때까지'],
  ['쿠폰 기록', '받은 쿠폰과 그것을 쓴 주문', '한 사람에게 한 번 드리고, 취소한 주문의 쿠폰을 돌려드리기 위해', '탈퇴할 때까지, 쓴 쿠폰은 그 주문과 함께 (그 뒤에는 누구의 것인지 알 수 없습니다)'],
  ['로그인 기록', '로그인한 때, 인터넷 주소, 브라우저 이름', '남이 쓰는 것을 막기 위해', '3개월'],
  ['불만과 다툼의 기록', '주고받은 글, 보내 주신 사진', '다툼을 풀기 위해', '끝나고 3년 (전자상거래법)'],
  ['광고 소식 동의', '동의했는지와 그때', '동의한 분에게만 보내기 위해', '6개월'],
] as const;

export default function Privacy() {
  const shop = useShop();
  return (
    <Paper title="개인정보 처리방침" demo={shop.demo} since="2026년 11월 24일">
      <h2>무엇을 왜 모으고 언제 지우나</h2>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls sideways must be reachable by keyboard (WCAG 2.1.1) */}
      <div className="tw" tabIndex={0} role="group" aria-label="모으는 개인정보 표">
        <table>
          <caption className="vh">모으는 개인정보</caption>
          <thead>
            <tr>
              <th scope="col">무엇</th>
              <th scope="col">항목</th>
              <th scope="col">까닭</th>
              <th scope="col">지우는 때</th>
            </tr>
          </thead>
          <tbody>
            {KEPT.map(([what, items, why, until]) => (
              <tr key={what}>
                <th scope="row">{what}</th>
                <td>{items}</td>
                <td>{why}</td>
                <td>{until}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p>주민등록번호는 받지 않습니다. 카드 번호와 계좌 비밀번호는 저희에게 오지 않고 결제 회사의 창에만 적습니다.</p>
      <h2>누구에게 넘기나</h2>
      <ul>
        <li>주문한 상품의 판매 업체: 받는 분의 이름, 전화, 주소. 배송과 교환·반품에만 쓰고 마치면 볼 수 없게 합니다.</li>
        <li>토스페이먼츠(주): 결제에 필요한 이름, 전자우편, 금액.</li>
        <li>{shop.hostingProvider}: 이 누리집을 돌리는 서버를 맡고 있습니다.</li>
      </ul>
      <p>광고나 분석을 하는 다른 회사에 넘기지 않으며, 그런 회사의 프로그램을 이 누리집에 넣지 않습니다.</p>
      <h2>누가 보았는지</h2>
      <p>업체와 직원이 주문하신 분의 정보를 볼 때마다 누가, 언제, 무엇 때문에 보았는지 남깁니다.</p>
      <h2>쿠키</h2>
      <p>장바구니, 로그인, 화면 대비를 기억하는 쿠키만 씁니다. 따라다니며 지켜보는 쿠키는 없습니다.</p>
      <h2>권리</h2>
      <p>
        내 정보를 보고, 고치고, 지우고, 내려받고, 처리를 멈추게 할 수 있습니다. <a href={`mailto:${shop.email}`}>{shop.email}</a> 또는 <a href={`tel:${shop.phone.replaceAll('-', '')}`}>{shop.phone}</a>로 말씀해 주시면 10일 안에 답합니다. 법에 따라 남겨야 하는 것은 까닭을 알려 드립니다.
      </p>
      <h2>개인정보 보호책임자</h2>
      <p>
        {shop.representative}, {shop.address}, <a href={`mailto:${shop.email}`}>{shop.email}</a>
      </p>
    </Paper>
  );
}
