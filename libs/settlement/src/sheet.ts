import ExcelJS from 'exceljs';
import { kstDate } from '#kernel';
import type { SalesRow, TaxDocumentRow } from './report.queries.js';
import type { StatementLineRow, StatementRow } from './statement.queries.js';

export const KIND_WORDS = { SALE: '판매', SHIPPING: '배송비', REFUND: '환불', REFUND_SHIPPING: '환불 배송비', ADJUSTMENT: '조정' } as const;

const WON = '#,##0;[Red]-#,##0';
/** The first row of lines, below the heading. */
const FIRST = 2;

interface Column<Row> {
  header: string;
  width: number;
  value: (row: Row, number: number) => string | number | { formula: string; result: number };
  won?: boolean;
  /** Added up in the last row. */
  sum?: boolean;
}

const LINE_COLUMNS: readonly Column<StatementLineRow>[] = [
  { header: '날짜', width: 12, value: (row) => kstDate(row.at) },
  { header: '구분', width: 12, value: (row) => KIND_WORDS[row.kind] },
  { header: '주문 번호', width: 18, value: (row) => row.number ?? '' },
  { header: '상품·내용', width: 36, value: (row) => (row.name === '' ? row.memo : row.name) },
  { header: '과세', width: 7, value: (row) => (row.taxKind === null ? '' : row.taxKind === 'EXEMPT' ? '면세' : '과세') },
  { header: '수량', width: 7, value: (row) => row.quantity, sum: true },
  { header: '판매가', width: 13, value: (row) => row.grossWon, won: true, sum: true },
  { header: '업체 부담 할인', width: 14, value: (row) => row.vendorDiscountWon, won: true, sum: true },
  { header: '구로e몰 부담 할인', width: 16, value: (row) => row.mallDiscountWon, won: true, sum: true },
  { header: '구로구 부담 할인', width: 15, value: (row) => row.budgetDiscountWon, won: true, sum: true },
  { header: '쇼핑객이 낸 금액', width: 15, value: (row, n) => ({ formula: `G${n}-H${n}-I${n}-J${n}`, result: row.grossWon - row.vendorDiscountWon - row.mallDiscountWon - row.budgetDiscountWon }), won: true, sum: true },
  { header: '수수료율(%)', width: 11, value: (row) => (row.kind === 'SALE' || row.kind === 'REFUND') && row.commissionBp !== null ? row.commissionBp / 100 : '' },
  { header: '수수료', width: 12, value: (row) => row.commissionWon, won: true, sum: true },
  { header: '수수료 부가세', width: 13, value: (row) => row.commissionVatWon, won: true, sum: true },
  { header: '배송비', width: 11, value: (row) => row.shippingWon, won: true, sum: true },
  { header: '조정', width: 11, value: (row) => row.adjustmentWon, won: true, sum: true },
  { header: '정산 금액', width: 14, value: (row, n) => ({ formula: `G${n}-H${n}-M${n}-N${n}+O${n}+P${n}`, result: row.netWon }), won: true, sum: true },
  { header: '장부 분개', width: 12, value: (row) => row.id },
];

/** A statement as a workbook: the sums on the first sheet are formulas over the lines on the second. */
export async function statementSheet(statement: StatementRow, lines: readonly StatementLineRow[]): Promise<Buffer> {
  const book = newBook();
  const summary = book.addWorksheet('정산서');
  table(book, '명세', LINE_COLUMNS, lines);
  const last = Math.max(FIRST, lines.length + 1);
  const sum = (column: string, of: (row: StatementLineRow) => number, sign: 1 | -1 = 1, kinds: readonly (keyof typeof KIND_WORDS)[] = ['SALE', 'SHIPPING', 'ADJUSTMENT']): ExcelJS.CellFormulaValue => ({
    formula: kinds.map((kind) => `${sign === 1 ? '+' : '-'}SUMIFS('명세'!${column}${FIRST}:${column}${last},'명세'!B${FIRST}:B${last},"${KIND_WORDS[kind]}")`).join('').replace(/^\+/, ''),
    // `0 + …`: minus nothing is nothing.
    result: 0 + sign * lines.filter((row) => kinds.includes(row.kind)).reduce((total, row) => total + of(row), 0), date1904: false,
  });
  summary.columns = [{ width: 34 }, { width: 20 }];
  const rows: [string, string | number | ExcelJS.CellFormulaValue][] = [
    ['구로e몰 정산서', ''], ['업체', statement.vendorName], ['정산 기간', `${statement.periodStart} ~ ${statement.periodEnd}`], ['지급 예정일', statement.payoutDueOn],
    ['판매가 합계', sum('G', (row) => row.grossWon)],
    ['업체 부담 할인', sum('H', (row) => row.vendorDiscountWon, -1)],
    ['수수료', sum('M', (row) => row.commissionWon, -1)],
    ['수수료 부가세', sum('N', (row) => row.commissionVatWon, -1)],
    ['배송비', sum('O', (row) => row.shippingWon)],
    ['환불(확정된 뒤)', sum('Q', (row) => row.netWon, 1, ['REFUND', 'REFUND_SHIPPING'])],
    ['조정', sum('P', (row) => row.adjustmentWon)],
    ['이번 기간 합계', { formula: 'SUM(B5:B11)', result: statement.netWon, date1904: false }],
    ['앞에서 이월된 금액', statement.carriedInWon],
    ['지급할 금액', { formula: 'MAX(0,B12+B13)', result: statement.payoutWon, date1904: false }],
    ['다음으로 이월할 금액', { formula: 'MIN(0,B12+B13)', result: statement.carriedOutWon, date1904: false }],
    ['', ''],
    ['판매가 가운데 구로e몰이 돌려드린 할인', sum('I', (row) => row.mallDiscountWon)],
    ['판매가 가운데 구로구가 돌려드린 할인', sum('J', (row) => row.budgetDiscountWon)],
  ];
  for (const row of rows) summary.addRow(row);
  summary.getColumn(2).numFmt = WON;
  for (const number of [1, 12, 14]) summary.getRow(number).font = { bold: true };
  return Buffer.from(await book.xlsx.writeBuffer());
}

const TAX_COLUMNS: readonly Column<TaxDocumentRow>[] = [
  { header: '공급받는자 사업자등록번호', width: 24, value: (row) => row.businessNumber },
  { header: '상호', width: 24, value: (row) => row.name },
  { header: '대표자', width: 12, value: (row) => row.representative },
  { header: '주소', width: 36, value: (row) => row.address },
  { header: '전자우편', width: 26, value: (row) => row.email },
  { header: '품목', width: 18, value: () => '판매 수수료' },
  { header: '과세 상품 수수료', width: 16, value: (row) => row.taxableGoodsWon, won: true, sum: true },
  { header: '면세 상품 수수료', width: 16, value: (row) => row.exemptGoodsWon, won: true, sum: true },
  { header: '공급가액', width: 14, value: (row, n) => ({ formula: `G${n}+H${n}`, result: row.supplyWon }), won: true, sum: true },
  { header: '세액', width: 12, value: (row) => row.vatWon, won: true, sum: true },
  { header: '합계', width: 14, value: (row, n) => ({ formula: `I${n}+J${n}`, result: row.totalWon }), won: true, sum: true },
];

const SALES_COLUMNS: readonly Column<SalesRow>[] = [
  { header: '사업자등록번호', width: 16, value: (row) => row.businessNumber },
  { header: '상호', width: 24, value: (row) => row.name },
  { header: '월', width: 10, value: (row) => row.month },
  { header: '건수', width: 8, value: (row) => row.orders, sum: true },
  { header: '상품', width: 14, value: (row) => row.goodsWon, won: true, sum: true },
  { header: '배송비', width: 12, value: (row) => row.shippingWon, won: true, sum: true },
  { header: '판매 합계', width: 14, value: (row, n) => ({ formula: `E${n}+F${n}`, result: row.totalWon }), won: true, sum: true },
  { header: '과세', width: 14, value: (row) => row.taxableWon, won: true, sum: true },
  { header: '면세', width: 14, value: (row) => row.exemptWon, won: true, sum: true },
];

export async function taxSheet(month: string, rows: readonly TaxDocumentRow[]): Promise<Buffer> {
  const book = newBook();
  table(book, `세금계산서 ${month}`, TAX_COLUMNS, rows);
  return Buffer.from(await book.xlsx.writeBuffer());
}

export async function salesSheet(quarter: string, rows: readonly SalesRow[]): Promise<Buffer> {
  const book = newBook();
  table(book, `판매대행 ${quarter}분기`, SALES_COLUMNS, rows);
  return Buffer.from(await book.xlsx.writeBuffer());
}

/** The same tables as text that any accountant's program takes: UTF-8 with its mark, one line for each row. */
export const toCsv = { tax: (rows: readonly TaxDocumentRow[]): string => csv(TAX_COLUMNS, rows), sales: (rows: readonly SalesRow[]): string => csv(SALES_COLUMNS, rows) };

function csv<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string {
  const cell = (value: string | number | { formula: string; result: number }): string => {
    if (typeof value === 'number') return String(value);
    if (typeof value === 'object') return String(value.result);
    // A text that begins like a formula would be run by a spreadsheet.
    const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
    return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  const lines = [columns.map((column) => cell(column.header)), ...rows.map((row, index) => columns.map((column) => cell(column.value(row, index + FIRST))))];
  return `\uFEFF${lines.map((line) => line.join(',')).join('\r\n')}\r\n`;
}

function newBook(): ExcelJS.Workbook {
  const book = new ExcelJS.Workbook();
  // Programs that do not keep results compute formulas when they open it.
  book.calcProperties = { fullCalcOnLoad: true };
  return book;
}

function table<Row>(book: ExcelJS.Workbook, name: string, columns: readonly Column<Row>[], rows: readonly Row[]): void {
  const sheet = book.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.columns = columns.map((column) => ({ header: column.header, width: column.width, ...(column.won === true ? { style: { numFmt: WON } } : {}) }));
  sheet.getRow(1).font = { bold: true };
  rows.forEach((row, index) => sheet.addRow(columns.map((column) => column.value(row, index + FIRST))));
  const last = rows.length + 1;
  const total = (column: Column<Row>, index: number): string | { formula: string; result: number } => {
    if (column.sum !== true) return index === 0 ? '합계' : '';
    const letter = sheet.getColumn(index + 1).letter;
    const amount = (row: Row, at: number): number => {
      const value = column.value(row, at);
      return typeof value === 'object' ? value.result : Number(value);
    };
    return { formula: rows.length === 0 ? '0' : `SUM(${letter}${FIRST}:${letter}${last})`, result: rows.reduce((sum, row, at) => sum + amount(row, at), 0) };
  };
  sheet.addRow(columns.map(total)).font = { bold: true };
}
