import { Link } from 'react-router';
import { When } from '../components/when';
import { Won } from '../components/won';
import type { BudgetPageQuery } from '../generated/backoffice/graphql';
import { BUDGET_MOVEMENTS } from './words';

type Movement = BudgetPageQuery['budgetMovements']['nodes'][number];

/** Every won that moved, newest first, with what moved it. */
export function BudgetMovements({ movements, mayOpenOrders }: { movements: readonly Movement[]; mayOpenOrders: boolean }) {
  return (
    <div className="tw">
      <table className="stacks">
        <caption>움직인 돈</caption>
        <thead>
          <tr>
            <th scope="col">때</th>
            <th scope="col">무엇</th>
            <th scope="col">근거</th>
            <th scope="col" className="r">한도</th>
            <th scope="col" className="r">예약</th>
            <th scope="col" className="r">집행</th>
            <th scope="col" className="r">그 밖</th>
          </tr>
        </thead>
        <tbody>
          {movements.map((movement) => (
            <tr key={movement.id}>
              <th scope="row" className="short"><When at={movement.at} /></th>
              <td data-label="무엇" className="short">{BUDGET_MOVEMENTS[movement.kind]}</td>
              <td data-label="근거"><Ground movement={movement} mayOpenOrders={mayOpenOrders} /></td>
              <Sum name="한도" amount={movement.capWon} />
              <Sum name="예약" amount={movement.reservedWon} />
              <Sum name="집행" amount={movement.spentWon} />
              <Others movement={movement} />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Ground({ movement: { order, exhibition, product, vendor, documentNumber }, mayOpenOrders }: { movement: Movement; mayOpenOrders: boolean }) {
  if (order === null) return <>{documentNumber}</>;
  return (
    <>
      {mayOpenOrders ? <Link to={`/staff/orders/${order.id}`}>{order.number}</Link> : order.number}{' '}
      <span className="muted">
        {product} · {vendor}
      </span>
      {exhibition === null ? null : (
        <span className="block small">
          <Link to={`/staff/exhibitions/${exhibition.id}`}>{exhibition.name}</Link>
        </span>
      )}
    </>
  );
}

/** On a phone a cell without a sum has no name either. */
function Sum({ name, amount }: { name: string; amount: number }) {
  if (amount === 0) return <td />;
  return (
    <td data-label={name} className="r">
      <Won amount={amount} signed />
    </td>
  );
}

function Others({ movement: { lapsedWon, returnedWon, receivedWon } }: { movement: Movement }) {
  const named: [string, number][] = [['불용', lapsedWon], ['반납할 돈', returnedWon], ['받은 돈', receivedWon]];
  const moved = named.filter(([, amount]) => amount !== 0);
  if (moved.length === 0) return <td />;
  return (
    <td data-label="그 밖" className="r">
      {moved.map(([name, amount]) => (
        <span key={name} className="block">
          {name} <Won amount={amount} signed />
        </span>
      ))}
    </td>
  );
}
