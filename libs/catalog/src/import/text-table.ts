import { CsvError, parse } from 'csv-parse/sync';
import iconv from 'iconv-lite';
import { DomainError } from '#kernel';

/** A spreadsheet saved as text. `row` is the number that a spreadsheet shows beside it: a cell with line breaks is one row. */
export interface TextTable {
  rows: TextRow[];
  encoding: 'UTF-8' | 'CP949' | 'UTF-16';
}

export interface TextRow {
  row: number;
  cells: string[];
}

export const MAX_FILE_MB = 5;
export const MAX_ROWS = 5_000;

/** Reads the file as a table. Throws FILE_UNREADABLE, FILE_TOO_LARGE or FILE_EMPTY. */
export function readTable(content: Buffer): TextTable {
  if (content.length > MAX_FILE_MB * 1024 * 1024) throw new DomainError('FILE_TOO_LARGE', { max: MAX_FILE_MB, rows: MAX_ROWS });
  const { text, encoding } = decoded(content);
  // The database keeps no zero signs either.
  if (text.includes('\u0000')) throw new DomainError('FILE_UNREADABLE');
  const rows = records(text).map((cells, index) => ({ row: index + 1, cells: cells.map((cell) => cell.normalize('NFC')) }));
  // Spreadsheets leave empty rows at the end; those in between are told.
  while (rows.at(-1)?.cells.every((cell) => cell.trim() === '') === true) rows.pop();
  if (rows.length === 0) throw new DomainError('FILE_EMPTY');
  if (rows.length > MAX_ROWS + 2) throw new DomainError('FILE_TOO_LARGE', { max: MAX_FILE_MB, rows: MAX_ROWS });
  return { rows, encoding };
}

/** A byte order mark wins; then what is valid UTF-8 is UTF-8; then it is what Korean spreadsheets write. */
function decoded(content: Buffer): { text: string; encoding: TextTable['encoding'] } {
  if (content[0] === 0xff && content[1] === 0xfe) return { text: new TextDecoder('utf-16le').decode(content), encoding: 'UTF-16' };
  // Zipped workbooks, old workbooks, pictures: all have zero bytes, which no text has.
  if (content.includes(0)) throw new DomainError('FILE_UNREADABLE');
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(content), encoding: 'UTF-8' };
  } catch {
    // Node's own euc-kr loses the letters of CP949's extension (뷁).
    const text = iconv.decode(content, 'cp949');
    if (text.includes('\uFFFD')) throw new DomainError('FILE_UNREADABLE');
    return { text, encoding: 'CP949' };
  }
}

function records(text: string): string[][] {
  const [first = ''] = text.split(/\r?\n/, 1);
  const delimiter = !first.includes(',') && first.includes('\t') ? '\t' : ',';
  try {
    return parse(text, { bom: true, delimiter, relax_column_count: true, max_record_size: 1_000_000 });
  } catch (error) {
    if (error instanceof CsvError) throw new DomainError('FILE_UNREADABLE');
    throw error;
  }
}
