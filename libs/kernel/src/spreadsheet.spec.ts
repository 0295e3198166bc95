import { inflateRawSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { columnName, toCsv, toXlsx, type Sheet } from './spreadsheet.js';

const SHEET: Sheet = { name: '집행 내역', header: ['업체', '집행(원)'], rows: [['옥상 "장독" & <콩>', 1_500], ['=cmd()', -500]], sums: [1] };

/** The parts of a ZIP archive, by the directory at its end. */
function unzip(file: Buffer): Map<string, string> {
  const parts = new Map<string, string>();
  let at = file.readUInt32LE(file.length - 6);
  for (let left = file.readUInt16LE(file.length - 12); left > 0; left -= 1) {
    const [packed, nameLength, offset] = [file.readUInt32LE(at + 20), file.readUInt16LE(at + 28), file.readUInt32LE(at + 42)];
    const name = file.toString('utf8', at + 46, at + 46 + nameLength);
    const begin = offset + 30 + nameLength;
    parts.set(name, inflateRawSync(file.subarray(begin, begin + packed)).toString('utf8'));
    at += 46 + nameLength;
  }
  return parts;
}

describe('a spreadsheet', () => {
  it('is a workbook with its sheets, text as text, numbers as numbers, and sums that add up by themselves', () => {
    const parts = unzip(toXlsx([SHEET, { name: '요약', header: ['이름'], rows: [] }]));
    expect([...parts.keys()]).toEqual(['[Content_Types].xml', '_rels/.rels', 'xl/workbook.xml', 'xl/_rels/workbook.xml.rels', 'xl/styles.xml', 'xl/worksheets/sheet1.xml', 'xl/worksheets/sheet2.xml']);
    expect(parts.get('xl/workbook.xml')).toContain('<sheet name="집행 내역" sheetId="1" r:id="r1"/>');
    const sheet = parts.get('xl/worksheets/sheet1.xml') ?? '';
    expect(sheet).toContain('<t xml:space="preserve">옥상 &quot;장독&quot; &amp; &lt;콩&gt;</t>');
    expect(sheet).toContain('<c r="B2" s="2"><v>1500</v></c>');
    expect(sheet).toContain('<c r="A3" t="inlineStr" s="0"><is><t xml:space="preserve">=cmd()</t></is></c>');
    expect(sheet).toContain('<c r="B4" s="3"><f>SUM(B2:B3)</f><v>1000</v></c>');
  });

  it('is the same file for the same content, and holds no control character', () => {
    expect(toXlsx([SHEET]).equals(toXlsx([SHEET]))).toBe(true);
    expect(unzip(toXlsx([{ ...SHEET, rows: [['가\u0000\u0007나\u0085다', 1]] }])).get('xl/worksheets/sheet1.xml')).toContain('가나다');
  });

  it('is CSV that no spreadsheet takes for a formula', () => {
    expect(toCsv(SHEET)).toBe('\uFEFF업체,집행(원)\r\n"옥상 ""장독"" & <콩>",1500\r\n\'=cmd(),-500\r\n');
  });

  it('names its columns as spreadsheets do', () => {
    expect([0, 25, 26, 51, 52, 701, 702].map(columnName)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA']);
  });
});
