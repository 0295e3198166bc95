import { columnName } from '#kernel';
import { MAX_DESCRIPTION, type ImportedFacts } from '../draft.rules.js';
import { cellText, cutText, plainText } from './cell.rules.js';
import type { TextRow, TextTable } from './text-table.js';

export type ImportFormat = 'SHOPIFY' | 'SMARTSTORE' | 'CAFE24';

export interface ImportOptions {
  /** The vendor's own name, and what it says its files call it. */
  vendorNames: readonly string[];
  /** Won for one unit of the file's money, in ten-thousandths; null: the file is in won. */
  rateBp: number | null;
}

export interface ImportProblem {
  /** `E17`; null where it is about the whole row. */
  cell: string | null;
  column: string;
  value: string;
  /** Korean: what is wrong and what to do. */
  message: string;
}

/** A product that a file describes and that may be saved. */
export interface FoundProduct {
  /** Its name in the file: the same next time. */
  key: string;
  facts: ImportedFacts;
  /** Codes of the variants, in their order. */
  skus: (string | null)[];
  withdrawalExclusion: string | null;
  madeToOrder: boolean;
}

/** What becomes of one row of the file. `problems` of a row that is not refused are hints. */
export interface ReadLine {
  row: number;
  handle: string;
  name: string;
  kind: 'PRODUCT' | 'PART' | 'REFUSED';
  problems: ImportProblem[];
  product: FoundProduct | null;
}

export interface Reading {
  format: ImportFormat;
  encoding: TextTable['encoding'];
  lines: ReadLine[];
  /** Prices in another money were found and no rate was given. */
  needsRate: boolean;
  /** Names in the file that are not this vendor's. */
  foreignVendors: string[];
  /** As they stood, for the file of refused rows. */
  headers: string[][];
  source: Map<number, string[]>;
}

/** Rows by the names of their columns: files of one layout differ in which columns they have and in their order. */
export class Sheet {
  private readonly columns = new Map<string, number>();

  constructor(
    readonly header: readonly string[],
    readonly rows: readonly TextRow[],
  ) {
    header.forEach((name, index) => {
      const plain = plainName(name);
      if (plain !== '' && !this.columns.has(plain)) this.columns.set(plain, index);
    });
  }

  has(column: string): boolean {
    return this.columns.has(plainName(column));
  }

  /** The text of a cell; '' where the file lacks the column. */
  get(row: TextRow, column: string): string {
    const index = this.columns.get(plainName(column));
    return index === undefined ? '' : cellText(row.cells[index] ?? '');
  }

  problem(row: TextRow, column: string, message: string): ImportProblem {
    const index = this.columns.get(plainName(column));
    return { cell: index === undefined ? null : `${columnName(index)}${row.row}`, column, value: this.get(row, column).slice(0, 200), message };
  }

  /** A row whose cells run beyond the header: a comma that was not quoted has shifted it. */
  isShifted(row: TextRow): boolean {
    return row.cells.slice(this.header.length).some((cell) => cell.trim() !== '');
  }
}

/** Headers hold blanks and line breaks by layout, not by meaning. */
function plainName(name: string): string {
  return name.normalize('NFKC').replace(/[\s\u200b\ufeff]+/g, '').toLowerCase();
}

/** The description in a cell as text; one that is too long is cut, and the row says so. */
export function readDescription(sheet: Sheet, row: TextRow, column: string, hints: ImportProblem[]): string {
  const text = plainText(sheet.get(row, column));
  const cut = cutText(text, MAX_DESCRIPTION).trimEnd();
  if (cut.length < text.length) hints.push({ ...sheet.problem(row, column, `설명이 ${MAX_DESCRIPTION.toLocaleString('ko-KR')}자를 넘어 뒤를 잘랐습니다.`), value: '' });
  return cut;
}

export function whole(row: TextRow, message: string): ImportProblem {
  return { cell: null, column: '', value: `${row.row}행`, message };
}
