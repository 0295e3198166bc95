import { Link } from 'react-router';
import { showNumber } from '#kernel/pure';
import { When } from '../components/when';
import { graphql } from '../generated/backoffice';
import type { PostedFragment } from '../generated/backoffice/graphql';
import { eventWord } from './ledger-words';
import { TableBox } from './table-box';

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
                <When at={transaction.occurredAt} /> {linked ? <Link to={`/staff/ledger/transactions/${transaction.id}`}>{eventWord(transaction.event)}</Link> : eventWord(transaction.event)}{' '}
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
