import { Won } from '../components/won';

const EVENTS: Record<string, string | undefined> = { 'order.paid': '주문 결제', 'payment.unserved': '받을 수 없는 주문의 결제', 'payment.refunded': '결제 취소', 'payment.reversed': '은행이 입금을 되돌림' };

interface Transaction {
  event: string;
  memo: string;
  entries: readonly { account: string; name: string; ownerName: string | null; amountWon: number }[];
}

/** One ledger transaction: debit left, credit right, as an accountant writes it. */
export function LedgerPostings({ transaction }: { transaction: Transaction }) {
  const title = EVENTS[transaction.event] ?? transaction.event;
  return (
    <div className="tw" tabIndex={0} role="region" aria-label={`분개: ${title}`}>
      <table>
        <caption className="strong">
          {title}
          {transaction.memo === '' ? null : <span className="muted"> · {transaction.memo}</span>}
        </caption>
        <thead>
          <tr>
            <th scope="col">계정</th>
            <th scope="col" className="r">차변</th>
            <th scope="col" className="r">대변</th>
          </tr>
        </thead>
        <tbody>
          {transaction.entries.map((entry, index) => (
            <tr key={`${entry.account} ${index}`}>
              <th scope="row">
                {entry.name}
                {entry.ownerName === null ? null : <span className="muted"> {entry.ownerName}</span>}
              </th>
              <td className="r">{entry.amountWon > 0 ? <Won amount={entry.amountWon} /> : null}</td>
              <td className="r">{entry.amountWon < 0 ? <Won amount={-entry.amountWon} /> : null}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
