import { crc32, deflateRawSync } from 'node:zlib';

/** A sum that the program works out itself: `value` is what it says until then. */
export interface Formula {
  formula: string;
  value: number;
}

export type Cell = string | number | null | Formula;

export interface Sheet {
  /** At most 31 signs, none of `\ / ? * [ ] :`. */
  name: string;
  header: readonly string[];
  rows: readonly (readonly Cell[])[];
  /** Columns (from 0) under which a line adds up the rows. */
  sums?: readonly number[];
}

/** The columns' letters: 0 → `A`, 26 → `AA`. */
export function columnName(index: number): string {
  return index < 26 ? String.fromCharCode(65 + index) : columnName(Math.floor(index / 26) - 1) + columnName(index % 26);
}

/** The sheet's rows with its line of sums. */
function rowsOf(sheet: Sheet): (readonly Cell[])[] {
  const { sums = [], rows, header } = sheet;
  if (sums.length === 0 || rows.length === 0) return [...rows];
  const total = header.map((_, column): Cell => {
    if (!sums.includes(column)) return column === 0 ? '합계' : null;
    const value = rows.reduce((sum, row) => sum + (typeof row[column] === 'number' ? row[column] : 0), 0);
    return { formula: `SUM(${columnName(column)}2:${columnName(column)}${rows.length + 1})`, value };
  });
  return [...rows, total];
}

/** Comma separated, for a program; with the mark that lets a spreadsheet see UTF-8. A text that a spreadsheet would take for a formula gets a quote before it. */
export function toCsv(sheet: Sheet): string {
  const text = (cell: Cell): string => {
    if (cell === null) return '';
    if (typeof cell === 'object') return String(cell.value);
    if (typeof cell === 'number') return String(cell);
    const safe = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
    return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  return `\uFEFF${[sheet.header, ...sheet.rows].map((row) => row.map(text).join(',')).join('\r\n')}\r\n`;
}

/** An Office Open XML workbook (ECMA-376), as Excel and LibreOffice read it: text as text, whole numbers with separators, the first line fixed. */
export function toXlsx(sheets: readonly Sheet[]): Buffer {
  const parts: [string, string][] = [
    ['[Content_Types].xml', `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>${sheets.map((_, index) => `<Override PartName="/xl/worksheets/sheet${index + 1}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`).join('')}</Types>`],
    ['_rels/.rels', `<Relationships xmlns="${RELATIONS}"><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`],
    ['xl/workbook.xml', `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${sheets.map((sheet, index) => `<sheet name="${escape(sheet.name)}" sheetId="${index + 1}" r:id="r${index + 1}"/>`).join('')}</sheets></workbook>`],
    ['xl/_rels/workbook.xml.rels', `<Relationships xmlns="${RELATIONS}">${sheets.map((_, index) => `<Relationship Id="r${index + 1}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`).join('')}<Relationship Id="rs" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`],
    ['xl/styles.xml', STYLES],
    ...sheets.map((sheet, index): [string, string] => [`xl/worksheets/sheet${index + 1}.xml`, sheetXml(sheet)]),
  ];
  return zip(parts.map(([name, text]) => [name, Buffer.from(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${text}`)]));
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
/** 0: text, 1: bold, 2: number with separators, 3: the same, bold. */
const STYLES = `<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/></font><font><b/><sz val="11"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="4"><xf fontId="0"/><xf fontId="1" applyFont="1"/><xf fontId="0" numFmtId="3" applyNumberFormat="1"/><xf fontId="1" numFmtId="3" applyFont="1" applyNumberFormat="1"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

function sheetXml(sheet: Sheet): string {
  const rows = rowsOf(sheet);
  const widths = sheet.header.map((title, column) => Math.min(60, 2 + Math.max(...[title, ...rows.slice(0, 200).map((row) => row[column] ?? '')].map(widthOf))));
  const lines = [sheet.header, ...rows].map((row, index) => `<row r="${index + 1}">${row.map((cell, column) => cellXml(cell, `${columnName(column)}${index + 1}`, index === 0 || index > sheet.rows.length)).join('')}</row>`);
  return `<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${widths.map((width, column) => `<col min="${column + 1}" max="${column + 1}" width="${width}" customWidth="1"/>`).join('')}</cols><sheetData>${lines.join('')}</sheetData></worksheet>`;
}

function cellXml(cell: Cell, at: string, bold: boolean): string {
  if (cell === null || cell === '') return '';
  if (typeof cell === 'string') return `<c r="${at}" t="inlineStr" s="${bold ? 1 : 0}"><is><t xml:space="preserve">${escape(cell)}</t></is></c>`;
  if (typeof cell === 'number') return `<c r="${at}" s="${bold ? 3 : 2}"><v>${cell}</v></c>`;
  return `<c r="${at}" s="${bold ? 3 : 2}"><f>${escape(cell.formula)}</f><v>${cell.value}</v></c>`;
}

/** Hangul is as wide as two digits. */
function widthOf(cell: Cell): number {
  const text = cell === null ? '' : typeof cell === 'object' ? String(cell.value) : String(cell);
  return [...text].reduce((sum, sign) => sum + (sign > '\u1100' ? 2 : 1), typeof cell === 'string' ? 0 : 4);
}

/** XML 1.0 has no place for control characters. */
function escape(text: string): string {
  return text.replace(/[^\P{Cc}\n\t]|[\uFFFE\uFFFF]/gu, '').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

/** A ZIP archive (PKWARE APPNOTE 6.3), deflated, without dates: the same content is the same file. */
function zip(files: readonly [string, Buffer][]): Buffer {
  const chunks: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of files) {
    const packed = deflateRawSync(content);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(8, 4);
    fields.writeUInt16LE(0x21, 8); // 1 January 1980
    fields.writeUInt32LE(crc32(content), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(content.length, 18);
    fields.writeUInt16LE(Buffer.byteLength(name), 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), fields, Buffer.from(name), packed]);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), fields, place, Buffer.from(name)]));
    chunks.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...chunks, central, end]);
}
