import { Link } from 'react-router';
import { showNumber } from '#kernel/pure';
import { When } from '../components/when';
import { graphql } from '../generated/backoffice';
import type { PostedFragment } from '../generated/backoffice/graphql';
import { TableBox } from './table-box';

const EVENTS: Record<string, string | undefined> = { 'order.paid': '결제', 'payment.unserved': '줄 수 없는 결제', 'payment.refunded': '환불', 'payment.reversed': '입금 취소', 'claim.refunded': '취소·반품 환불', 'line.confirmed': '구매 확정', 'parcel.confirmed': '배송비 확정', 'adjustment.posted': '정산 조정' };

/** Each transaction with its entries; debit and credit of each add up to the same. Figures without 원: a table of nothing but won. */
export function LedgerTransactions({ transactions, linked = false }: { transactions: readonly PostedFragment[]; linked?: boolean }) {
  if (transactions.length === 0) return <p className="padded">남은 것이 없습니다.</p>;
  return (
    <TableBox label="장부 거래">
      <table className="books">
        <caption className="vh">장부 거래 {transactions.length}건, 단위 원</caption>
        <thead>
          <tr>
            <th scope="col">계정</th>
            <th scope="col" className="r">
              차변
            </th>
            <th scope="col" className="r">
              대변
            </th>
          </tr>
        </thead>
        {transactions.map((transaction) => (
          <tbody key={transaction.id}>
            <tr className="event">
              <th scope="rowgroup" colSpan={3}>
                <When at={transaction.occurredAt} /> {EVENTS[transaction.event] ?? transaction.event}{' '}
                {linked && transaction.orderId !== null ? <Link to={`/staff/orders/${transaction.orderId}`}>{transaction.reference}</Link> : <span className="muted">{transaction.reference}</span>}
                {transaction.memo === '' ? null : <span className="muted block small">{transaction.memo}</span>}
              </th>
            </tr>
            {transaction.entries.map((entry, index) => (
              <tr key={`${transaction.id} ${index}` /* entries never change their order */}>
                <td>
                  {entry.name} {entry.ownerName === null ? null : <span className="muted">{entry.ownerName}</span>}
                </td>
                <td className="r">{entry.amountWon > 0 ? showNumber(entry.amountWon) : ''}</td>
                <td className="r">{entry.amountWon < 0 ? showNumber(-entry.amountWon) : ''}</td>
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </TableBox>
  );
}

graphql(`
  fragment Posted on LedgerTransaction { id event reference orderId occurredAt actor memo entries { account name ownerName amountWon } }
`);
