import { Link } from 'react-router';
import { Won } from '../components/won';
import { graphql } from '../generated/backoffice';
import type { StatementShownFragment } from '../generated/backoffice/graphql';
import { TableBox } from './table-box';

type Figure = StatementShownFragment['figures'][number];
type Kind = Figure['kind'];

interface Row {
  name: string;
  won: number;
  kind: Kind | null;
  note?: string;
  strong?: boolean;
}

/** The figures of a statement, from the selling prices down to what is paid. Each leads to its lines. */
export function StatementSums({ statement, address }: { statement: StatementShownFragment; address: string }) {
  const { summary, figures } = statement;
  const of = (kinds: readonly Kind[], value: (figure: Figure) => number): number => figures.filter((figure) => kinds.includes(figure.kind)).reduce((sum, figure) => sum + value(figure), 0);
  const sales = (value: (figure: Figure) => number): number => of(['SALE'], value);
  const rates = new Map<string, number>();
  for (const figure of figures) if (figure.kind === 'SALE') rates.set(`${figure.category ?? '상품'} ${(figure.commissionBp ?? 0) / 100}%`, (rates.get(`${figure.category ?? '상품'} ${(figure.commissionBp ?? 0) / 100}%`) ?? 0) + figure.commissionWon);
  const mall = sales((figure) => figure.mallDiscountWon);
  const budget = sales((figure) => figure.budgetDiscountWon);
  const refunds = of(['REFUND', 'REFUND_SHIPPING'], (figure) => figure.netWon);
  const adjusted = of(['ADJUSTMENT'], (figure) => figure.netWon);
  const rows: Row[] = [
    { name: '판매가 합계', won: sales((figure) => figure.grossWon), kind: 'SALE' },
    { name: '업체가 부담한 할인', won: -sales((figure) => figure.vendorDiscountWon), kind: 'SALE' },
    ...(mall === 0 && budget === 0 ? [] : [{ name: '쇼핑객에게 깎아 준 구로e몰·구로구의 할인', won: -(mall + budget), kind: 'SALE' as const }, { name: '구로e몰이 돌려드리는 할인', won: mall, kind: 'SALE' as const }, { name: '구로구 예산이 돌려드리는 할인', won: budget, kind: 'SALE' as const }]),
    { name: '판매 수수료', won: -sales((figure) => figure.commissionWon), kind: 'SALE', note: [...rates].map(([name, won]) => `${name}: ${won.toLocaleString('ko-KR')}원`).join(' · ') },
    { name: '수수료의 부가세', won: -sales((figure) => figure.commissionVatWon), kind: 'SALE' },
    { name: '배송비', won: of(['SHIPPING'], (figure) => figure.shippingWon), kind: 'SHIPPING' },
    ...(refunds === 0 ? [] : [{ name: '확정된 뒤에 돌려준 것', won: refunds, kind: 'REFUND' as const, note: '돌려준 상품의 수수료와 부가세는 다시 드렸습니다.' }]),
    ...(adjusted === 0 ? [] : [{ name: '조정', won: adjusted, kind: 'ADJUSTMENT' as const }]),
    { name: '이번 기간 합계', won: summary.netWon, kind: null, strong: true },
    ...(summary.carriedInWon === 0 ? [] : [{ name: '앞에서 이월된 금액', won: summary.carriedInWon, kind: null }]),
    { name: summary.payoutWon > 0 ? '지급할 금액' : '다음으로 이월할 금액', won: summary.payoutWon > 0 ? summary.payoutWon : summary.carriedOutWon, kind: null, strong: true },
  ];
  return (
    <section className="panel flush" aria-labelledby="h-sums">
      <h2 id="h-sums" className="padded">
        금액
      </h2>
      <TableBox label="정산 금액">
        <table>
          <caption className="vh">정산 금액의 내용</caption>
          <tbody>
            {rows.map((row) => (
              <tr key={row.name}>
                <th scope="row" className={row.strong === true ? 'strong' : ''}>
                  {row.kind === null ? row.name : <Link to={`${address}?kind=${row.kind}#lines`}>{row.name}</Link>}
                  {row.note === undefined || row.note === '' ? null : <span className="block small muted">{row.note}</span>}
                </th>
                <td className={row.strong === true ? 'r strong' : 'r'}>
                  <Won amount={row.won} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableBox>
    </section>
  );
}

graphql(`
  fragment StatementShown on StatementDetail {
    summary { id vendorId vendorName periodStart periodEnd state carriedInWon netWon carriedOutWon payoutWon payoutDueOn closedAt }
    figures { kind commissionBp category lines quantity grossWon vendorDiscountWon mallDiscountWon budgetDiscountWon commissionWon commissionVatWon shippingWon adjustmentWon netWon }
    lines { nodes { ...StatementLineShown } pageInfo { hasNextPage endCursor } }
    questions { ...QuestionShown }
    expectedWon
    differences { why number name amountWon reason }
  }
`);
