import type { StatementShownFragment } from '../generated/backoffice/graphql';

type Figure = StatementShownFragment['figures'][number];
type Kind = Figure['kind'];

export interface Row {
  name: string;
  won: number;
  /** Its lines; null: a sum of rows above. */
  kind: Kind | null;
  note?: string;
  strong?: boolean;
}

/** The figures of a statement, from the selling prices down to what is paid: what has a kind adds up to the period's sum. */
export function rowsOf({ summary, figures }: Pick<StatementShownFragment, 'summary' | 'figures'>): Row[] {
  const of = (kinds: readonly Kind[], value: (figure: Figure) => number): number => figures.filter((figure) => kinds.includes(figure.kind)).reduce((sum, figure) => sum + value(figure), 0);
  const sales = (value: (figure: Figure) => number): number => of(['SALE'], value);
  const rates = new Map<string, number>();
  for (const figure of figures) {
    if (figure.kind !== 'SALE' || figure.commissionBp === null) continue;
    const rate = `${figure.category ?? '상품'} ${figure.commissionBp / 100}%`;
    rates.set(rate, (rates.get(rate) ?? 0) + figure.commissionWon);
  }
  const mall = sales((figure) => figure.mallDiscountWon);
  const budget = sales((figure) => figure.budgetDiscountWon);
  const refunds = of(['REFUND', 'REFUND_SHIPPING'], (figure) => figure.netWon);
  // A piece that was exchanged for something cheaper stays sold for its price; what the shopper got back stands beside it.
  const exchanged = sales((figure) => figure.adjustmentWon);
  const interest = of(['INTEREST'], (figure) => figure.netWon);
  const goodwill = of(['GOODWILL'], (figure) => figure.netWon);
  const adjusted = of(['SHIPPING', 'ADJUSTMENT'], (figure) => figure.adjustmentWon);
  return [
    { name: '판매가 합계', won: sales((figure) => figure.grossWon), kind: 'SALE' },
    { name: '업체가 부담한 할인', won: -sales((figure) => figure.vendorDiscountWon), kind: 'SALE' },
    ...(mall === 0 && budget === 0 ? [] : [{ name: '쇼핑객에게 깎아 준 구로e몰·구로구의 할인', won: -(mall + budget), kind: 'SALE' as const }, { name: '구로e몰이 돌려드리는 할인', won: mall, kind: 'SALE' as const }, { name: '구로구 예산이 돌려드리는 할인', won: budget, kind: 'SALE' as const }]),
    { name: '판매 수수료', won: -sales((figure) => figure.commissionWon), kind: 'SALE', note: [...rates].map(([name, won]) => `${name}: ${won.toLocaleString('ko-KR')}원`).join(' · ') },
    { name: '수수료의 부가세', won: -sales((figure) => figure.commissionVatWon), kind: 'SALE' },
    { name: '배송비', won: of(['SHIPPING'], (figure) => figure.shippingWon), kind: 'SHIPPING' },
    ...(exchanged === 0 ? [] : [{ name: '더 싼 것으로 교환해 돌려준 차액', won: exchanged, kind: 'SALE' as const }]),
    ...(refunds === 0 ? [] : [{ name: '확정된 뒤에 돌려준 것', won: refunds, kind: 'REFUND' as const, note: '돌려준 상품의 수수료와 부가세는 다시 드렸습니다.' }]),
    ...(interest === 0 ? [] : [{ name: '지연배상금', won: interest, kind: 'INTEREST' as const, note: '환불이 늦어진 날만큼 쇼핑객에게 갚는 돈 가운데 업체 몫입니다.' }]),
    ...(goodwill === 0 ? [] : [{ name: '위로 환불', won: goodwill, kind: 'GOODWILL' as const, note: '업체가 동의한 금액입니다.' }]),
    ...(adjusted === 0 ? [] : [{ name: '조정', won: adjusted, kind: 'ADJUSTMENT' as const }]),
    { name: '이번 기간 합계', won: summary.netWon, kind: null, strong: true },
    ...(summary.carriedInWon === 0 ? [] : [{ name: '앞에서 이월된 금액', won: summary.carriedInWon, kind: null }]),
    { name: summary.payoutWon > 0 ? '지급할 금액' : '다음으로 이월할 금액', won: summary.payoutWon > 0 ? summary.payoutWon : summary.carriedOutWon, kind: null, strong: true },
  ];
}
