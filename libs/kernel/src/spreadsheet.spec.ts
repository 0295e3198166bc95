import { describe, expect, it } from '@jest/globals';
import ExcelJS from 'exceljs';
import { columnName, csvLine, sheetOf, toCsv, toXlsx, type Cell, type Column, type Sheet } from './spreadsheet.js';

const COLUMNS: readonly Column<[string, number]>[] = [{ header: '업체', value: ([name]) => name }, { header: '집행(원)', won: true, sum: true, value: ([, won]) => won }, { header: '두 배', sum: true, value: ([, won], line) => ({ formula: `B${line}*2`, result: won * 2 }) }];
const SHEET = sheetOf('집행 내역', COLUMNS, [['옥상 "장독" & <콩>', 1_500], ['=cmd()', -500]]);

async function readBack(sheets: readonly Sheet[]): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load((await toXlsx(sheets)) as unknown as ArrayBuffer);
  return book;
}

describe('a spreadsheet', () => {
  it('is a workbook with its sheets, text as text, numbers as numbers, and sums that add up by themselves', async () => {
    const book = await readBack([SHEET, { name: '요약', columns: [{ header: '이름' }, { header: '금액', sum: true }], rows: [] }]);
    expect(book.worksheets.map((sheet) => sheet.name)).toEqual(['집행 내역', '요약']);
    const [first, second] = book.worksheets;
    const lines: unknown[] = [];
    first?.eachRow((row) => lines.push((row.values as unknown[]).slice(1)));
    expect(lines).toEqual([
      ['업체', '집행(원)', '두 배'], ['옥상 "장독" & <콩>', 1_500, { formula: 'B2*2', result: 3_000 }], ['=cmd()', -500, { formula: 'B3*2', result: -1_000 }],
      ['합계', { formula: 'SUM(B2:B3)', result: 1_000 }, { formula: 'SUM(C2:C3)', result: 2_000 }],
    ]);
    expect([first?.getCell('B2').numFmt, first?.getCell('A1').font.bold, first?.getCell('A2').font?.bold, first?.getCell('A4').font.bold]).toEqual(['#,##0;[Red]-#,##0', true, undefined, true]);
    expect([second?.getCell('A2').value, second?.getCell('B2').value]).toEqual(['합계', 0]);
  });

  it('holds no control character', async () => {
    const book = await readBack([{ name: 'x', columns: [{ header: '이름' }], rows: [['가\u0000\u0007나\u0085다']] }]);
    expect(book.worksheets[0]?.getCell('A2').value).toBe('가나다');
  });

  it('is CSV that no spreadsheet takes for a formula', () => {
    expect(toCsv(SHEET)).toBe('\uFEFF업체,집행(원),두 배\r\n"옥상 ""장독"" & <콩>",1500,3000\r\n\'=cmd(),-500,-1000\r\n');
  });

  it.each<[Cell, string]>([
    ['order.paid', 'order.paid'], [27_000, '27000'], [-5, '-5'], [null, ''], ['맡은 돈(결제, 미확정)', '"맡은 돈(결제, 미확정)"'], ['그가 "됨"이라 함', '"그가 ""됨""이라 함"'], ['두\n줄', '"두\n줄"'],
    // A spreadsheet would run these.
    ['=HYPERLINK("x")', `"'=HYPERLINK(""x"")"`], ['+1', "'+1"], ['-1', "'-1"], ['@a', "'@a"],
  ])('%j is written %s in a CSV', (cell, line) => {
    expect(csvLine([cell])).toBe(`${line}\r\n`);
  });

  it('names its columns as spreadsheets do', () => {
    expect([0, 25, 26, 51, 52, 701, 702].map(columnName)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA']);
  });
});
