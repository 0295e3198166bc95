import { BYTE_ORDER_MARK, csvLine } from '#kernel';
import type { ImportFormat, ImportProblem, ReadLine, Reading } from './reading.js';

/** CREATED, CHANGED, UNCHANGED: a product. PART: the row belongs to the product of an earlier row. REFUSED: nothing of the row was taken. */
export type ImportOutcome = 'CREATED' | 'CHANGED' | 'UNCHANGED' | 'REFUSED' | 'PART';

export interface ImportLine {
  /** As a spreadsheet numbers it; the header is row 1. */
  row: number;
  handle: string;
  name: string;
  outcome: ImportOutcome;
  variants: number;
  /** Of a refused row why; else what is left to do. */
  problems: ImportProblem[];
  /** Null in a dry run for a product that is not there yet. */
  productId: string | null;
}

/** What an import did, or, as a dry run, would do. Each row of the file is one line: rows = created + changed + unchanged + refused + parts. */
export interface ImportReport {
  dryRun: boolean;
  format: ImportFormat;
  encoding: string;
  rows: number;
  created: number;
  changed: number;
  unchanged: number;
  refused: number;
  parts: number;
  lines: ImportLine[];
  needsRate: boolean;
  foreignVendors: string[];
  /** The refused rows as a file for a spreadsheet (UTF-8 with its mark, CRLF), with the reasons in a last column; null where none was refused. */
  refusedCsv: string | null;
}

export function reportOf(reading: Reading, lines: readonly ImportLine[], dryRun: boolean): ImportReport {
  const count = (outcome: ImportOutcome): number => lines.filter((line) => line.outcome === outcome).length;
  return {
    dryRun, format: reading.format, encoding: reading.encoding, rows: lines.length, created: count('CREATED'), changed: count('CHANGED'), unchanged: count('UNCHANGED'), refused: count('REFUSED'), parts: count('PART'),
    lines: [...lines], needsRate: reading.needsRate, foreignVendors: reading.foreignVendors, refusedCsv: refusedFile(reading, lines),
  };
}

export function lineOf(read: ReadLine, done: Partial<ImportLine> = {}): ImportLine {
  return { row: read.row, handle: read.handle, name: read.name, outcome: read.kind === 'PART' ? 'PART' : 'REFUSED', variants: 0, problems: read.problems, productId: null, ...done };
}

function refusedFile(reading: Reading, lines: readonly ImportLine[]): string | null {
  const refused = lines.filter((line) => line.outcome === 'REFUSED');
  if (refused.length === 0) return null;
  const headers = reading.headers.map((cells, index) => [...cells, index === reading.headers.length - 1 ? '올리지 못한 까닭' : '']);
  const rows = refused.map((line) => [...(reading.source.get(line.row) ?? []), line.problems.map((problem) => `${problem.cell === null ? '' : `${problem.cell}: `}${problem.message}`).join(' ')]);
  return `${BYTE_ORDER_MARK}${[...headers, ...rows].map(csvLine).join('')}`;
}
