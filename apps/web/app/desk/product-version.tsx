import { Won } from '../components/won';
import { graphql } from '../generated/backoffice';
import type { ShownVariantFragment, ShownVersionFragment } from '../generated/backoffice/graphql';
import { Fact } from './fact';
import { TableBox } from './table-box';

/** What a change takes away and what it puts there, side by side. */
export function Differences({ differences }: { differences: readonly { field: string; before: string | null; after: string | null }[] }) {
  return (
    <section className="panel flush">
      <div className="tw">
        <table className="stacks diff">
          <caption>승인한 판과 달라진 것 {differences.length}가지</caption>
          <thead>
            <tr>
              <th scope="col">항목</th>
              <th scope="col">지금</th>
              <th scope="col">바꾼 뒤</th>
            </tr>
          </thead>
          <tbody>
            {differences.map((difference) => (
              <tr key={difference.field}>
                <th scope="row">{difference.field}</th>
                <td data-label="지금">{difference.before === null ? <span className="muted">없음</span> : <del className="pre">{difference.before}</del>}</td>
                <td data-label="바꾼 뒤">{difference.after === null ? <span className="muted">없음</span> : <ins className="pre">{difference.after}</ins>}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

/** One version as shoppers would read it, every word of it open: what is approved must have been seen. */
export function Version({ version }: { version: ShownVersionFragment }) {
  return (
    <>
      <section className="panel" aria-labelledby="h-pictures">
        <h2 id="h-pictures">그림 {version.pictures.length}장</h2>
        <ul className="review-pics gap-s" role="list">
          {version.pictures.map((picture) => (
            <li key={picture.id}>
              <img src={picture.medium} alt={picture.alt} width={240} height={240} loading="lazy" />
              <p className="small soft">{picture.alt === '' ? '설명하는 글이 없습니다' : `“${picture.alt}”`}</p>
            </li>
          ))}
        </ul>
      </section>
      <section className="panel" aria-labelledby="h-text">
        <h2 id="h-text">설명</h2>
        <p className="pre gap-s">{version.description}</p>
      </section>
      <section className="panel" aria-labelledby="h-facts">
        <h2 id="h-facts">분류와 조건</h2>
        <dl className="facts wide gap-s">
          <Fact name="분류" value={version.category} />
          <Fact name="부가세" value={version.taxKind === 'TAXABLE' ? '과세' : '면세'} />
          <Fact name="옵션" value={version.options.length === 0 ? '없음' : version.options.map((option) => `${option.name}: ${option.values.join(', ')}`).join(' / ')} />
          <Fact name="주문 제작" value={version.madeToOrder ? '예' : '아니요'} />
          <Fact name="청약철회 제한" value={version.withdrawalExclusion ?? '없음'} />
        </dl>
      </section>
      <section className="panel flush">
        <TableBox label="상품정보제공고시">
          <table className="notice">
            <caption>상품정보제공고시</caption>
            <tbody>
              {version.notice.map((row) => (
                <tr key={row.label}>
                  <th scope="row">{row.label}</th>
                  <td>{row.value === '' ? <span className="bad">비어 있음</span> : row.value}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableBox>
      </section>
    </>
  );
}

export function Variants({ variants }: { variants: readonly ShownVariantFragment[] }) {
  if (variants.length === 0) return null;
  return (
    <section className="panel flush">
      <TableBox label="단품">
        <table>
          <caption>단품 {variants.length}개</caption>
          <thead>
            <tr>
              <th scope="col">단품</th>
              <th scope="col">코드</th>
              <th scope="col" className="r">
                판매가
              </th>
              <th scope="col" className="r">
                정가
              </th>
              <th scope="col" className="r">
                재고
              </th>
            </tr>
          </thead>
          <tbody>
            {variants.map((variant) => (
              <tr key={variant.id}>
                <th scope="row" className="short">{variant.label === '' ? '단일 상품' : variant.label}</th>
                <td className="short">{variant.sku ?? '–'}</td>
                <td className="r">
                  <Won amount={variant.priceWon} />
                </td>
                <td className="r">{variant.listPriceWon === null ? '–' : <Won amount={variant.listPriceWon} />}</td>
                <td className="r">{variant.onHand}개</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableBox>
    </section>
  );
}

graphql(`
  fragment ShownVersion on ReviewVersion {
    id number name description category taxKind options { name values } pictures { id alt small medium } notice { label value } withdrawalExclusion madeToOrder createdAt
  }
`);

graphql(`
  fragment ShownVariant on VendorVariant { id label sku priceWon listPriceWon onHand state }
`);
