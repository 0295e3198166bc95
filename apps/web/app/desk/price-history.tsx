import { When } from '../components/when';
import { whoDid } from './words';
import { Won } from '../components/won';
import { TableBox } from './table-box';

interface PricePoint {
  variantId: string;
  label: string;
  priceWon: number;
  at: string;
  actor: string;
}

/** Every price from the first day: what "최근 20일 최저가" is reckoned from. */
export function PriceHistory({ prices }: { prices: readonly PricePoint[] }) {
  if (prices.length === 0) return null;
  return (
    <section className="panel flush">
      <TableBox label="지나온 가격">
        <table>
          <caption>지나온 가격</caption>
          <thead>
            <tr>
              <th scope="col">언제</th>
              <th scope="col">단품</th>
              <th scope="col" className="r">
                판매가
              </th>
              <th scope="col">누가</th>
            </tr>
          </thead>
          <tbody>
            {[...prices].sort((one, other) => other.at.localeCompare(one.at)).slice(0, 30).map((price) => (
              <tr key={`${price.variantId} ${price.at}`}>
                <th scope="row">
                  <When at={price.at} />
                </th>
                <td>{price.label === '' ? '–' : price.label}</td>
                <td className="r">
                  <Won amount={price.priceWon} />
                </td>
                <td>{whoDid(price.actor)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableBox>
    </section>
  );
}
