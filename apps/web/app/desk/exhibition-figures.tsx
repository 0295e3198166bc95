import { showNumber } from '#kernel/pure';
import { Won } from '../components/won';

interface Item {
  id: string;
  productName: string;
  variantLabel: string;
  vendor: { name: string };
  sellingWon: number;
  priceWon: number;
  mallShareBp: number;
  allotment: number;
  taken: number;
  perShopperLimit: number;
}

/** How each item goes: the text is the content, the bar only draws it. */
export function ExhibitionFigures({ items, soldPieces }: { items: readonly Item[]; soldPieces: number }) {
  const allotted = items.reduce((sum, item) => sum + item.allotment, 0);
  return (
    <section className="panel flush gap">
      <div className="tw">
        <table className="stacks">
          <caption>
            {showNumber(allotted)}개 가운데 {showNumber(soldPieces)}개를 팔았습니다
          </caption>
          <thead>
            <tr>
              <th scope="col">상품</th>
              <th scope="col" className="r">
                판매가
              </th>
              <th scope="col" className="r">
                기획전 가격
              </th>
              <th scope="col">팔린 수</th>
              <th scope="col" className="r">
                한 사람
              </th>
            </tr>
          </thead>
          <tbody>
            {items.map((item) => (
              <tr key={item.id}>
                <th scope="row">
                  {item.productName} <span className="muted">{item.variantLabel}</span>
                  <span className="muted block small">{item.vendor.name}</span>
                </th>
                <td data-label="판매가" className="r">
                  <Won amount={item.sellingWon} />
                </td>
                <td data-label="기획전 가격" className="r strong">
                  <Won amount={item.priceWon} />
                </td>
                <td data-label="팔린 수" className="bar-cell">
                  {item.taken >= item.allotment ? <b className="bad">{showNumber(item.allotment)}개 모두 팔림</b> : `${showNumber(item.allotment)}개 가운데 ${showNumber(item.taken)}개`}
                  <span className="bar" aria-hidden="true">
                    <i style={{ width: `${Math.min(100, (item.taken * 100) / Math.max(1, item.allotment))}%` }} />
                  </span>
                </td>
                <td data-label="한 사람" className="r">
                  {item.perShopperLimit}개까지
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
