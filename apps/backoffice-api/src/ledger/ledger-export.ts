import { once } from 'node:events';
import type { Writable } from 'node:stream';
import { amountOf, BYTE_ORDER_MARK, CSV_TYPE, csvLine, sumsOf, WON_FORMAT, XLSX_TYPE, type Column } from '#kernel';
import type { AccountQueries, EntryFilter, EntryRow } from '#ledger';

/** How wide it is has to be known before the first row. */
type WideColumn<Row> = Column<Row> & { width: number };

const ENTRY_COLUMNS: readonly WideColumn<EntryRow>[] = [
  { header: '기장일', width: 12, value: (row) => row.postedOn },
  { header: '일어난 때', width: 20, value: (row) => seoul(row.occurredAt) },
  { header: '계정 코드', width: 20, value: (row) => row.account },
  { header: '계정', width: 28, value: (row) => row.accountName },
  { header: '거래처', width: 20, value: (row) => row.ownerName ?? '' },
  { header: '차변(원)', width: 14, won: true, sum: true, value: (row) => Math.max(row.amountWon, 0) },
  { header: '대변(원)', width: 14, won: true, sum: true, value: (row) => Math.max(-row.amountWon, 0) },
  { header: '일', width: 18, value: (row) => row.event },
  { header: '참조', width: 40, value: (row) => row.reference },
  { header: '주문 번호', width: 18, value: (row) => row.orderNumber ?? '' },
  { header: '적요', width: 30, value: (row) => row.memo },
  { header: '적은 이', width: 24, value: (row) => row.actor },
  { header: '거래', width: 38, value: (row) => row.transactionId },
];

type BalanceRow = Awaited<ReturnType<AccountQueries['balances']>>[number];

const KINDS: Record<BalanceRow['kind'], string> = { ASSET: '자산', LIABILITY: '부채', INCOME: '수익', EXPENSE: '비용' };

const BALANCE_COLUMNS: readonly WideColumn<BalanceRow>[] = [
  { header: '계정 코드', width: 20, value: (row) => row.code },
  { header: '계정', width: 32, value: (row) => row.name },
  { header: '갈래', width: 8, value: (row) => KINDS[row.kind] },
  { header: '차변(원)', width: 16, won: true, sum: true, value: (row) => row.debitWon },
  { header: '대변(원)', width: 16, won: true, sum: true, value: (row) => row.creditWon },
];

/** Rows that are read at a time, and that one file holds: a sheet ends at 1,048,576. */
const BATCH = 5_000;
export const MAX_EXPORTED = 1_000_000;

/** Rows on their way into a file, one format or the other. Waits whenever the reader is behind, so that a file never lies in memory. */
interface Sheet<Row> {
  add(row: Row): void;
  end(): Promise<void>;
}

export type ExportFormat = 'csv' | 'xlsx';
export const CONTENT_TYPES: Record<ExportFormat, string> = { csv: CSV_TYPE, xlsx: XLSX_TYPE };

/** The trial balance at the end of a day. */
export async function writeBalances(accounts: AccountQueries, on: string | null, format: ExportFormat, out: Writable): Promise<void> {
  const sheet = await sheetIn(format, out, `시산표 ${on ?? ''}`.trim(), BALANCE_COLUMNS);
  for (const row of await accounts.balances(on)) sheet.add(row);
  await sheet.end();
}

/** The entries of an account, or of all, newest first; at most `MAX_EXPORTED` of them, and then a last row says so. */
export async function writeEntries(accounts: AccountQueries, code: string | null, filter: EntryFilter, format: ExportFormat, out: Writable): Promise<void> {
  const sheet = await sheetIn(format, out, code ?? '분개', ENTRY_COLUMNS);
  let written = 0;
  for (let before: [string, number] | null = null; written < MAX_EXPORTED; ) {
    const rows: EntryRow[] = await accounts.entries(code, filter, BATCH, before);
    for (const row of rows) sheet.add(row);
    written += rows.length;
    const last = rows.at(-1);
    if (!last || rows.length < BATCH) break;
    before = [last.postedOn, last.id];
    if (out.writableNeedDrain) await once(out, 'drain');
    if (out.destroyed) return;
  }
  await sheet.end();
}

function sheetIn<Row>(format: ExportFormat, out: Writable, name: string, columns: readonly WideColumn<Row>[]): Promise<Sheet<Row>> | Sheet<Row> {
  return format === 'csv' ? csvSheet(out, columns) : xlsxSheet(out, name, columns);
}

function csvSheet<Row>(out: Writable, columns: readonly WideColumn<Row>[]): Sheet<Row> {
  out.write(`${BYTE_ORDER_MARK}${csvLine(columns.map((column) => column.header))}`);
  let line = 1;
  return {
    add: (row) => { out.write(csvLine(columns.map((column) => column.value(row, (line += 1))))); },
    end: () => new Promise((resolve) => { out.end(() => resolve()); }),
  };
}

/** Written row by row; the last row adds the columns of won up. */
async function xlsxSheet<Row>(out: Writable, name: string, columns: readonly WideColumn<Row>[]): Promise<Sheet<Row>> {
  const { default: ExcelJS } = await import('exceljs');
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ stream: out, useStyles: true, useSharedStrings: false });
  const sheet = workbook.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.columns = columns.map((column) => ({ header: column.header, width: column.width, ...(column.won === true ? { style: { numFmt: WON_FORMAT } } : {}) }));
  sheet.getRow(1).font = { bold: true };
  sheet.getRow(1).commit();
  const sums = columns.map(() => 0);
  let line = 1;
  return {
    add: (row) => {
      line += 1;
      const cells = columns.map((column) => column.value(row, line));
      cells.forEach((cell, index) => { sums[index] = (sums[index] ?? 0) + amountOf(cell); });
      sheet.addRow(cells).commit();
    },
    end: async () => {
      const total = sheet.addRow(sumsOf(columns, line, sums));
      total.font = { bold: true };
      total.commit();
      sheet.commit();
      await workbook.commit();
    },
  };
}

/** `2026-11-30 14:05:09`, on the Korean clock. */
function seoul(at: Date): string {
  return new Date(at.getTime() + 9 * 3_600_000).toISOString().slice(0, 19).replace('T', ' ');
}
