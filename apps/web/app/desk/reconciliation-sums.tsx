import { LIST_WORDS } from './reconciliation-words';
import { Won } from '../components/won';
import { graphql } from '../generated/backoffice';
import type { ListSumFragment } from '../generated/backoffice/graphql';

/** `토스 n건 N원 = 우리 n건 N원, 차이 0원`. */
export function SumLine({ sum }: { sum: ListSumFragment }) {
  const difference = sum.theirsWon - sum.oursWon;
  const same = difference === 0 && sum.oursCount === sum.theirsCount;
  return (
    <span className="block">
      <span className="muted">{LIST_WORDS[sum.list]}</span> <span className="nb">토스 {sum.theirsCount}건</span> <Won amount={sum.theirsWon} /> {same ? '=' : '≠'} <span className="nb">우리 {sum.oursCount}건</span> <Won amount={sum.oursWon} />,{' '}
      <span className={difference === 0 ? undefined : 'bad'}>
        차이 <Won amount={difference} />
      </span>
    </span>
  );
}

/** Money that is no difference, and why. */
export function explained(sums: readonly ListSumFragment[]): string[] {
  const sum = sums.find((one) => one.list === 'TRANSACTIONS');
  if (sum === undefined) return [];
  return [
    ...(sum.returnedCount === 0 ? [] : [`더 진행할 수 없는 주문에 들어온 돈과 그 돈을 저절로 돌려준 거래가 ${sum.returnedCount}건 있습니다. 차이가 아닙니다.`]),
    ...(sum.waitingCount === 0 ? [] : [`토스에는 있고 우리는 아직 답을 기다리는 거래가 ${sum.waitingCount}건 있습니다(은행이 보내는 중인 환불 등). 끝날 때까지 날마다 다시 견줍니다.`]),
  ];
}

graphql(`
  fragment ListSum on ReconciliationSum { list oursCount oursWon theirsCount theirsWon returnedCount waitingCount }
`);
