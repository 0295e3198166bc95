import type { OrderPageFragment } from '../generated/storefront/graphql';
import { Won } from './won';

/** Why money waits for an account of the shopper's, and how much. */
export function AccountWanted({ wanted: { why, amountWon } }: { wanted: NonNullable<OrderPageFragment['payment']['accountWanted']> }) {
  const sum = <Won amount={amountWon} />;
  switch (why) {
    case 'ENDED':
      return <>주문이 끝난 뒤에 입금하신 {sum}을 돌려 드릴 계좌가 필요합니다.</>;
    case 'NEEDED':
      return <>{sum}을 돌려 드릴 계좌가 필요합니다.</>;
    case 'REFUSED':
      return <>적어 주신 계좌로 {sum}을 돌려 드리지 못했습니다. 은행, 계좌번호, 예금주를 다시 확인해 주세요.</>;
    case 'BY_BANK':
      return <>{sum}은 결제하신 방법으로 돌려 드릴 수 없어, 보내 드릴 계좌가 필요합니다.</>;
    case 'INTEREST':
      return <>늦은 환불의 이자 {sum}을 보내 드릴 계좌가 필요합니다.</>;
  }
}
