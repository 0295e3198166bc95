import { kstDate, MALL, sheetOf, type Cell, type Column, type Formula, type Sheet } from '#kernel';
import type { SalesRow, TaxDocumentRow } from './report.queries.js';
import type { StatementLineRow, StatementRow } from './statement.queries.js';

export const KIND_WORDS = { SALE: '판매', SHIPPING: '배송비', REFUND: '환불', REFUND_SHIPPING: '환불 배송비', INTEREST: '지연배상금', GOODWILL: '위로 환불', ADJUSTMENT: '조정' } as const;

const LINE_COLUMNS: readonly Column<StatementLineRow>[] = [
  { header: '날짜', value: (row) => kstDate(row.at) },
  { header: '구분', value: (row) => KIND_WORDS[row.kind] },
  { header: '주문 번호', value: (row) => row.number ?? '' },
  { header: '상품·내용', value: (row) => (row.name === '' ? row.memo : row.name) },
  { header: '과세', value: (row) => (row.taxKind === null ? '' : row.taxKind === 'EXEMPT' ? '면세' : '과세') },
  { header: '수량', value: (row) => row.quantity, sum: true },
  { header: '판매가', value: (row) => row.grossWon, won: true, sum: true },
  { header: '업체 부담 할인', value: (row) => row.vendorDiscountWon, won: true, sum: true },
  { header: '구로e몰 부담 할인', value: (row) => row.mallDiscountWon, won: true, sum: true },
  { header: '구로구 부담 할인', value: (row) => row.budgetDiscountWon, won: true, sum: true },
  { header: '쇼핑객이 낸 금액', value: (row, n) => ({ formula: `G${n}-H${n}-I${n}-J${n}`, result: row.grossWon - row.vendorDiscountWon - row.mallDiscountWon - row.budgetDiscountWon }), won: true, sum: true },
  { header: '수수료율(%)', value: (row) => (row.kind === 'SALE' || row.kind === 'REFUND') && row.commissionBp !== null ? row.commissionBp / 100 : '' },
  { header: '수수료', value: (row) => row.commissionWon, won: true, sum: true },
  { header: '수수료 부가세', value: (row) => row.commissionVatWon, won: true, sum: true },
  { header: '배송비', value: (row) => row.shippingWon, won: true, sum: true },
  { header: '조정', value: (row) => row.adjustmentWon, won: true, sum: true },
  { header: '정산 금액', value: (row, n) => ({ formula: `G${n}-H${n}-M${n}-N${n}+O${n}+P${n}`, result: row.netWon }), won: true, sum: true },
  { header: '장부 분개', value: (row) => row.id },
];

/** A statement as a workbook: the sums on the first sheet are formulas over the lines on the second. */
export function statementSheets(statement: StatementRow, lines: readonly StatementLineRow[]): [Sheet, Sheet] {
  const last = Math.max(2, lines.length + 1);
  const sum = (column: string, of: (row: StatementLineRow) => number, sign: 1 | -1 = 1, kinds: readonly (keyof typeof KIND_WORDS)[] = ['SALE', 'SHIPPING', 'ADJUSTMENT']): Formula => ({
    formula: kinds.map((kind) => `${sign === 1 ? '+' : '-'}SUMIFS('명세'!${column}2:${column}${last},'명세'!B2:B${last},"${KIND_WORDS[kind]}")`).join('').replace(/^\+/, ''),
    // `0 + …`: minus nothing is nothing.
    result: 0 + sign * lines.filter((row) => kinds.includes(row.kind)).reduce((total, row) => total + of(row), 0),
  });
  const rows: [string, Cell][] = [
    ['업체', statement.vendorName], ['정산 기간', `${statement.periodStart} ~ ${statement.periodEnd}`], ['지급 예정일', statement.payoutDueOn],
    ['판매가 합계', sum('G', (row) => row.grossWon)],
    ['업체 부담 할인', sum('H', (row) => row.vendorDiscountWon, -1)],
    ['수수료', sum('M', (row) => row.commissionWon, -1)],
    ['수수료 부가세', sum('N', (row) => row.commissionVatWon, -1)],
    ['배송비', sum('O', (row) => row.shippingWon)],
    ['교환으로 돌려준 차액', sum('P', (row) => row.adjustmentWon, 1, ['SALE'])],
    ['환불(확정된 뒤)', sum('Q', (row) => row.netWon, 1, ['REFUND', 'REFUND_SHIPPING'])],
    ['지연배상금', sum('Q', (row) => row.netWon, 1, ['INTEREST'])],
    ['위로 환불', sum('Q', (row) => row.netWon, 1, ['GOODWILL'])],
    ['조정', sum('P', (row) => row.adjustmentWon, 1, ['SHIPPING', 'ADJUSTMENT'])],
    ['이번 기간 합계', { formula: 'SUM(B5:B14)', result: statement.netWon }],
    ['앞에서 이월된 금액', statement.carriedInWon],
    ['지급할 금액', { formula: 'MAX(0,B15+B16)', result: statement.payoutWon }],
    ['다음으로 이월할 금액', { formula: 'MIN(0,B15+B16)', result: statement.carriedOutWon }],
    ['', ''],
    ['판매가 가운데 구로e몰이 돌려드린 할인', sum('I', (row) => row.mallDiscountWon)],
    ['판매가 가운데 구로구가 돌려드린 할인', sum('J', (row) => row.budgetDiscountWon)],
  ];
  return [{ name: '정산서', columns: [{ header: '구로e몰 정산서' }, { header: '', won: true }], rows, bold: [15, 17] }, sheetOf('명세', LINE_COLUMNS, lines)];
}

const TAX_COLUMNS: readonly Column<TaxDocumentRow>[] = [
  { header: '작성일자', value: (row) => row.writtenOn },
  { header: '공급자 사업자등록번호', value: () => MALL.businessNumber },
  { header: '공급자 상호', value: () => MALL.operator },
  { header: '공급자 대표자', value: () => MALL.representative },
  { header: '공급자 주소', value: () => MALL.address },
  { header: '공급받는자 사업자등록번호', value: (row) => row.businessNumber },
  { header: '공급받는자 상호', value: (row) => row.name },
  { header: '공급받는자 대표자', value: (row) => row.representative },
  { header: '공급받는자 주소', value: (row) => row.address },
  { header: '공급받는자 전자우편', value: (row) => row.email },
  { header: '품목', value: () => '판매 수수료' },
  { header: '과세 상품 수수료', value: (row) => row.taxableGoodsWon, won: true, sum: true },
  { header: '면세 상품 수수료', value: (row) => row.exemptGoodsWon, won: true, sum: true },
  { header: '공급가액', value: (row, n) => ({ formula: `L${n}+M${n}`, result: row.supplyWon }), won: true, sum: true },
  { header: '세액', value: (row) => row.vatWon, won: true, sum: true },
  { header: '합계', value: (row, n) => ({ formula: `N${n}+O${n}`, result: row.totalWon }), won: true, sum: true },
  // Taken off what the vendor is owed: it is paid when it arises.
  { header: '영수·청구', value: () => '영수' },
  { header: '비고', value: (row) => (row.totalWon < 0 ? '돌려드린 수수료가 더 많음: 수정세금계산서' : '') },
];

const SALES_COLUMNS: readonly Column<SalesRow>[] = [
  { header: '사업자등록번호', value: (row) => row.businessNumber },
  { header: '상호', value: (row) => row.name },
  { header: '월', value: (row) => row.month },
  { header: '건수', value: (row) => row.orders, sum: true },
  { header: '상품', value: (row) => row.goodsWon, won: true, sum: true },
  { header: '배송비', value: (row) => row.shippingWon, won: true, sum: true },
  { header: '판매 합계', value: (row, n) => ({ formula: `E${n}+F${n}`, result: row.totalWon }), won: true, sum: true },
  { header: '과세', value: (row) => row.taxableWon, won: true, sum: true },
  { header: '면세', value: (row) => row.exemptWon, won: true, sum: true },
];

/** Commission of a month for 세금계산서, one line for each vendor. 업태 and 종목 are not known to the mall. */
export function taxSheet(month: string, rows: readonly TaxDocumentRow[]): Sheet {
  return sheetOf(`세금계산서 ${month}`, TAX_COLUMNS, rows);
}

/** Sales of a quarter for the tax service, one line for each vendor and month. */
export function salesSheet(quarter: string, rows: readonly SalesRow[]): Sheet {
  return sheetOf(`판매대행 ${quarter}분기`, SALES_COLUMNS, rows);
}
