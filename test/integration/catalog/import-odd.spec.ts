import { beforeEach, describe, expect, it } from '@jest/globals';
import type { ImportReport, VendorActor } from '#catalog';
import { createVendor, openRooms, refusal, type Rooms } from './rooms.js';

let rooms: Rooms;
let maker: VendorActor;
beforeEach(async () => {
  rooms = await openRooms();
  maker = await createVendor(rooms);
});

const run = (content: string | Buffer): Promise<ImportReport> => rooms.imports.run(maker, Buffer.from(content), { dryRun: false, rateBp: null });
const csv = (rows: readonly (readonly string[])[]): string => rows.map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\n');
const outcomes = (report: ImportReport): [string, string][] => report.lines.map((line) => [line.handle, line.outcome]);

const SHOP = ['Handle', 'Title', 'Option1 Name', 'Option1 Value', 'Variant SKU', 'Variant Price'];
const SMART = ['판매자 상품코드', '상품명', '판매가', '재고수량', '옵션형태', '옵션명', '옵션값', '옵션가', '옵션 재고수량'];
const CAFE = ['상품코드', '상품명', '판매가', '옵션사용', '옵션입력'];
const many = (n: number): string[] => Array.from({ length: n }, (_, index) => `값${index}`);

describe('codes of variants', () => {
  it('twice in one product refuse that product, and no other', async () => {
    const report = await run(csv([SHOP, ['cup', '컵', '크기', '작은 것', 'C-1', '9000'], ['cup', '', '', '큰 것', 'C-1', '11000'], ['bowl', '그릇', '', '', 'B-1', '8000']]));
    expect(outcomes(report)).toEqual([['cup', 'REFUSED'], ['cup', 'REFUSED'], ['bowl', 'CREATED']]);
    expect(report.lines[1]?.problems[0]).toMatchObject({ cell: 'E3', value: 'C-1' });
  });

  it('that come new to a known product are its own', async () => {
    const cup = ['cup', '컵', '크기', '작은 것', 'C-1', '9000'];
    await run(csv([SHOP, cup]));
    const report = await run(csv([SHOP, cup, ['cup', '', '', '큰 것', 'C-2', '11000']]));
    expect(outcomes(report)).toEqual([['cup', 'CHANGED'], ['cup', 'PART']]);
    expect(await rooms.database.read('select label, sku from variant order by position')).toEqual([{ label: '작은 것', sku: 'C-1' }, { label: '큰 것', sku: 'C-2' }]);
  });

  it('of another product are refused, in the file as on the shelf', async () => {
    expect(outcomes(await run(csv([SHOP, ['cup', '컵', '', '', 'X-1', '9000'], ['bowl', '그릇', '', '', 'X-1', '8000']])))).toEqual([['cup', 'CREATED'], ['bowl', 'REFUSED']]);
    expect(outcomes(await run(csv([SHOP, ['plate', '접시', '', '', 'X-1', '7000']])))).toEqual([['plate', 'REFUSED']]);
  });
});

describe('sheets of Korean malls with numbers that no shelf has', () => {
  it('refuse the row, not the file', async () => {
    const report = await run(csv([
      SMART,
      ['S-1', '값이 음수', '9000', '0', '조합형', '크기', 'S,M', '0,-20000', '1,1'],
      ['S-2', '재고가 백만 넘음', '9000', '5000000', '', '', '', '', ''],
      ['S-3', '긴 옵션값', '9000', '1', '조합형', '크기', '가'.repeat(61), '', ''],
      ['S-4', '옵션 폭발', '9000', '1', '조합형', '가\n나\n다', [many(900), many(900), many(900)].map((values) => values.join(',')).join('\n'), '', ''],
      ['S-5', '멀쩡한 것', '9000', '3', '', '', '', '', ''],
    ]));
    expect(outcomes(report)).toEqual([['S-1', 'REFUSED'], ['S-2', 'REFUSED'], ['S-3', 'REFUSED'], ['S-4', 'REFUSED'], ['S-5', 'CREATED']]);
    expect(report.lines.slice(0, 4).every((line) => line.problems.length > 0 && line.problems.every((problem) => problem.message !== ''))).toBe(true);
  });

  it('count the combinations before they make them', async () => {
    const options = ['가', '나', '다'].map((name) => `${name}{${many(900).join('|')}}`).join('//');
    expect(outcomes(await run(csv([CAFE, ['P1', '옵션 폭발', '9000', 'Y', options], ['P2', '멀쩡한 것', '9000', 'N', '']])))).toEqual([['P1', 'REFUSED'], ['P2', 'CREATED']]);
  });
});

describe('a file', () => {
  it('imported twice at once is imported once', async () => {
    const content = csv([SHOP, ...many(20).map((name, index) => [`h-${index}`, `상품 ${name}`, '', '', `K-${index}`, '9000'])]);
    const reports = await Promise.all([run(content), run(content), run(content)]);
    expect(reports.map((report) => [report.created, report.unchanged, report.refused]).sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0))).toEqual([[0, 20, 0], [0, 20, 0], [20, 0, 0]]);
    expect(await rooms.database.read('select count(*)::int as n from product')).toEqual([{ n: 20 }]);
  });

  it('in UTF-16 with a zero sign is no text', async () => {
    const content = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('Handle,Title,Variant Price\na,b\u0000c,9000', 'utf16le')]);
    expect((await refusal(run(content))).code).toBe('FILE_UNREADABLE');
  });

  it('with a text that is too long says that it was cut, and cuts no letter in two', async () => {
    const report = await run(csv([['Handle', 'Title', 'Body (HTML)', 'Variant Price'], ['long', '긴 글', `${'가'.repeat(19_999)}🪴끝`, '9000']]));
    expect(report.lines[0]?.problems).toEqual([expect.objectContaining({ cell: 'C2', column: 'Body (HTML)' })]);
    expect(await rooms.database.read("select length(draft ->> 'description') as n from product")).toEqual([{ n: 19_999 }]);
  });
});
