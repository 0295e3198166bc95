import { DomainError } from '#kernel';
import { readCafe24 } from './cafe24.js';
import { Sheet, type ImportFormat, type ImportOptions, type ReadLine, type Reading } from './reading.js';
import { readShopify } from './shopify.js';
import { readSmartStore } from './smartstore.js';
import { readTable } from './text-table.js';

interface Layout {
  format: ImportFormat;
  /** Names by which it is known; the first row of the file, or the second, has them. */
  columns: readonly string[];
  read(sheet: Sheet, options: ImportOptions): { lines: ReadLine[]; needsRate: boolean; foreignVendors: string[] };
}

const LAYOUTS: readonly Layout[] = [
  { format: 'SHOPIFY', columns: ['Handle', 'Title', 'Variant Price'], read: readShopify },
  { format: 'SMARTSTORE', columns: ['판매자 상품코드', '상품명', '판매가', '옵션형태'], read: readSmartStore },
  { format: 'CAFE24', columns: ['상품코드', '상품명', '판매가', '옵션입력'], read: readCafe24 },
];

/** Reads a vendor's file: which layout it has, and what each row is. Saves nothing. Throws FILE_UNREADABLE, FILE_TOO_LARGE, FILE_EMPTY, FILE_COLUMNS_MISSING. */
export function readImport(content: Buffer, options: ImportOptions): Reading {
  const { rows, encoding } = readTable(content);
  const known = [0, 1].flatMap((at) => LAYOUTS.map((layout) => ({ at, layout, sheet: new Sheet(rows[at]?.cells ?? [], rows.slice(at + 1)) }))).find(({ layout, sheet }) => layout.columns.every((column) => sheet.has(column)));
  if (!known) throw new DomainError('FILE_COLUMNS_MISSING', { columns: missingColumns(rows[0]?.cells ?? []) });
  if (known.sheet.rows.length === 0) throw new DomainError('FILE_EMPTY');
  return {
    ...known.layout.read(known.sheet, options), format: known.layout.format, encoding,
    headers: rows.slice(0, known.at + 1).map((row) => row.cells), source: new Map(known.sheet.rows.map((row) => [row.row, row.cells])),
  };
}

/** Of the layout that comes nearest. */
function missingColumns(header: readonly string[]): string {
  const sheet = new Sheet(header, []);
  const near = LAYOUTS.map((layout) => layout.columns.filter((column) => !sheet.has(column))).sort((a, b) => a.length - b.length)[0];
  return (near ?? []).join(', ');
}
