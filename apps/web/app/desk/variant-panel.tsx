import { showNumber } from '#kernel/pure';
import { Form, Link } from 'react-router';
import { graphql } from '../generated/backoffice';
import type { VariantSheetFragment } from '../generated/backoffice/graphql';
import { type DeskProblem, problemIn } from './errors';
import type { Typed } from './form';

interface VariantPanelProps {
  product: VariantSheetFragment;
  /** Whether this person may change prices; a clerk changes stock only. */
  priced: boolean;
  typed: Typed | undefined;
  problems: readonly DeskProblem[] | undefined;
  back: string;
}

/** Price and stock of each variant, in place. What is on its way to shoppers is shown, since stock can't go below it. */
export function VariantPanel({ product, priced, typed, problems, back }: VariantPanelProps) {
  const variants = product.variants.filter((variant) => variant.state !== 'REMOVED');
  return (
    <Form method="post" id="edit" className="sheet" noValidate>
      <table>
        <caption>{product.draft.name} 가격과 재고</caption>
        <thead>
          <tr>
            <th scope="col">단품</th>
            <th scope="col">판매가(원)</th>
            <th scope="col">재고(개)</th>
            <th scope="col" className="r">
              주문에 잡힘
            </th>
          </tr>
        </thead>
        <tbody>
          {variants.map((variant) => (
            <Row key={variant.id} variant={variant} priced={priced} typed={typed} problems={problems} />
          ))}
        </tbody>
      </table>
      <p className="row tight wrapy gap-s">
        <button className="btn main">가격과 재고 저장하기</button>
        <Link className="btn" to={back}>
          닫기
        </Link>
        {priced ? <span className="small muted">오르기 전 값은 20일 동안 최근 20일 최저가로 남습니다.</span> : <span className="small muted">가격은 대표 계정과 관리 계정이 바꿀 수 있습니다.</span>}
      </p>
    </Form>
  );
}

function Row({ variant, priced, typed, problems }: { variant: VariantSheetFragment['variants'][number] } & Pick<VariantPanelProps, 'priced' | 'typed' | 'problems'>) {
  const { id } = variant;
  const label = variant.label === '' ? '단일 상품' : variant.label;
  const price = showNumber(variant.priceWon);
  const stock = showNumber(variant.onHand);
  const field = (name: string, value: string, what: string) => {
    const problem = problemIn(problems, name);
    return (
      <>
        <input className="in s" id={name} name={name} inputMode="numeric" autoComplete="off" defaultValue={typed?.[name] ?? value} aria-label={`${label} ${what}`} aria-invalid={problem === undefined ? undefined : true} aria-describedby={problem === undefined ? undefined : `${name}-problem`} />
        <input type="hidden" name={`was-${name}`} value={value} />
        {problem === undefined ? null : (
          <p className="err" id={`${name}-problem`}>
            {problem}
          </p>
        )}
      </>
    );
  };
  return (
    <tr>
      <th scope="row">
        {label}
        <input type="hidden" name={`label-${id}`} value={variant.label} />
      </th>
      <td>{priced ? field(`price-${id}`, price, '판매가') : price}</td>
      <td>{field(`stock-${id}`, stock, '재고')}</td>
      <td className="r">{variant.reserved}개</td>
    </tr>
  );
}

graphql(`
  fragment VariantSheet on VendorProduct { id draft { name } variants { id label priceWon onHand reserved state } }
`);
