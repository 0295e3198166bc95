import type { CellFormulaValue, Workbook } from 'exceljs';

export const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
export const CSV_TYPE = 'text/csv; charset=utf-8';
/** Whole won with separators; below zero in red too. */
export const WON_FORMAT = '#,##0;[Red]-#,##0';
/** By this a spreadsheet knows that a CSV is UTF-8. */
export const BYTE_ORDER_MARK = '\uFEFF';
/** The line of the first row: the header is line 1. */
const FIRST = 2;

/** A sum that the program works out itself: `result` is what it says until then. */
export interface Formula {
  formula: string;
  result: number;
}

export type Cell = string | number | null | Formula;

export interface SheetColumn {
  header: string;
  /** Numbers are won. */
  won?: boolean;
  /** Added up in a last line. */
  sum?: boolean;
}

export interface Column<Row> extends SheetColumn {
  /** `line`: where the row stands in the sheet, for formulas. */
  value: (row: Row, line: number) => Cell;
}

export interface Sheet {
  /** At most 31 signs, none of `\ / ? * [ ] :`. */
  name: string;
  columns: readonly SheetColumn[];
  rows: readonly (readonly Cell[])[];
  /** Lines (the header is 1) that stand out as the header does. */
  bold?: readonly number[];
}

/** One line for each row. */
export function sheetOf<Row>(name: string, columns: readonly Column<Row>[], rows: readonly Row[]): Sheet {
  return { name, columns, rows: rows.map((row, index) => columns.map((column) => column.value(row, index + FIRST))) };
}

/** Comma separated, for a program; formulas as their results, no line of sums. */
export function toCsv(sheet: Sheet): string {
  return `${BYTE_ORDER_MARK}${[sheet.columns.map((column) => column.header), ...sheet.rows].map(csvLine).join('')}`;
}

/** A line of a CSV (RFC 4180). */
export function csvLine(cells: readonly Cell[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}

/** A text that a spreadsheet would take for a formula is kept a text by a quote before it. */
export function csvCell(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'object') return String(cell.result);
  if (typeof cell === 'number') return String(cell);
  const safe = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** The columns' letters: 0 → `A`, 26 → `AA`. */
export function columnName(index: number): string {
  return index < 26 ? String.fromCharCode(65 + index) : columnName(Math.floor(index / 26) - 1) + columnName(index % 26);
}

/** What stands below the last row: each `sum` column added up by a formula; null where none is one. */
export function sumsOf(columns: readonly SheetColumn[], lastLine: number, results: readonly number[]): Cell[] | null {
  if (!columns.some((column) => column.sum === true)) return null;
  return columns.map((column, index): Cell => {
    if (column.sum !== true) return index === 0 ? '합계' : null;
    const letter = columnName(index);
    return lastLine < FIRST ? 0 : { formula: `SUM(${letter}${FIRST}:${letter}${lastLine})`, result: results[index] ?? 0 };
  });
}

/** A number as it adds up. */
export function amountOf(cell: Cell | undefined): number {
  return typeof cell === 'number' ? cell : typeof cell === 'object' && cell !== null ? cell.result : 0;
}

/** A workbook as Excel and LibreOffice read it. The whole of it lies in memory: what may be long is streamed instead (see the ledger's export). */
export async function toXlsx(sheets: readonly Sheet[]): Promise<Buffer> {
  const book = await newWorkbook();
  for (const { name, columns, rows, bold = [] } of sheets) {
    const sheet = book.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] });
    sheet.columns = columns.map((column, index) => ({
      header: column.header, width: Math.min(60, 3 + Math.max(...[column.header, ...rows.slice(0, 200).map((row) => row[index] ?? null)].map(widthOf))), ...(column.won === true ? { style: { numFmt: WON_FORMAT } } : {}),
    }));
    for (const row of rows) sheet.addRow(row.map(written));
    const sums = sumsOf(columns, rows.length + 1, columns.map((_, index) => rows.reduce((sum, row) => sum + amountOf(row[index]), 0)));
    if (sums) sheet.addRow(sums.map(written));
    for (const line of [1, ...bold, ...(sums ? [rows.length + FIRST] : [])]) sheet.getRow(line).font = { bold: true };
  }
  return Buffer.from(await book.xlsx.writeBuffer());
}

/** Loaded by whoever first writes a workbook: most processes never do. */
async function newWorkbook(): Promise<Workbook> {
  const { default: ExcelJS } = await import('exceljs');
  const book = new ExcelJS.Workbook();
  // Programs that do not keep results work formulas out when they open it.
  book.calcProperties = { fullCalcOnLoad: true };
  return book;
}

/** As exceljs takes it; XML 1.0 has no place for control characters. */
function written(cell: Cell): string | number | null | CellFormulaValue {
  if (typeof cell === 'string') return cell.replace(/[^\P{Cc}\n\t]|[\uFFFE\uFFFF]/gu, '');
  return typeof cell === 'object' && cell !== null ? { ...cell, date1904: false } : cell;
}

/** Hangul is as wide as two digits; a number has separators. */
function widthOf(cell: Cell): number {
  if (typeof cell === 'string') return [...cell].reduce((sum, sign) => sum + (sign > '\u1100' ? 2 : 1), 0);
  return cell === null ? 0 : String(amountOf(cell)).length + 4;
}
