import { beforeEach, describe, expect, it } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import iconv from 'iconv-lite';
import type { ImportReport, VendorActor } from '#catalog';
import { createCategory, createPicture, createVendor, BAG_NOTICE, openRooms, prepareProduct, refusal, STAFF, type Rooms } from './rooms.js';

const WON = 'shop-export-won.csv';
const FOREIGN = 'shop-export-foreign.csv';
const PICTURES = 'shop-export-pictures.csv';
const RATE = 1_350 * 10_000;

let rooms: Rooms;
let maker: VendorActor;
beforeEach(async () => {
  rooms = await openRooms();
  maker = await createVendor(rooms, { name: '고척 장독대' });
});

const file = (name: string): Promise<Buffer> => readFile(`test/integration/catalog/files/${name}`);
async function run(name: string | Buffer, request: { dryRun?: boolean; rateBp?: number; vendorNames?: string[] } = {}): Promise<ImportReport> {
  return rooms.imports.run(maker, typeof name === 'string' ? await file(name) : name, { dryRun: false, rateBp: null, ...request });
}
const sums = (report: ImportReport): number[] => [report.rows, report.created, report.changed, report.unchanged, report.refused, report.parts];
const outcomes = (report: ImportReport): [number, string][] => report.lines.map((line) => [line.row, line.outcome]);
async function product(key: string): ReturnType<Rooms['desk']['product']> {
  const [row] = await rooms.database.read<{ id: string }>('select id from product where import_key = ?', [key]);
  return row ? rooms.desk.product(maker, row.id) : null;
}
const shelf = async (key: string): Promise<unknown> => (await product(key))?.variants.map((variant) => [variant.label, variant.priceWon, variant.listPriceWon, variant.onHand]);

describe('a file in won', () => {
  it('ends each row as a product, a part of one, or a reason that names the cell', async () => {
    const report = await run(WON);
    expect(report).toMatchObject({ format: 'SHOPIFY', encoding: 'UTF-8', foreignVendors: [] });
    expect(sums(report)).toEqual([18, 2, 0, 0, 12, 4]);
    expect(outcomes(report)).toEqual([[2, 'CREATED'], [3, 'CREATED'], [4, 'PART'], [5, 'PART'], [6, 'PART'], [7, 'PART'], ...Array.from({ length: 12 }, (_, index) => [index + 8, 'REFUSED'])]);
    const why = Object.fromEntries(report.lines.filter((line) => line.outcome === 'REFUSED').map((line) => [line.row, line.problems.map((problem) => [problem.cell, problem.value])]));
    expect(why).toEqual({
      8: [['T8', '만이천원']], 9: [[null, '9행']], 10: [[null, '10행']], 11: [['I11', '가']], 12: [['A12', 'jang-500']], 13: [['A13', 'jang-500']], 14: [['A14', '']], 15: [['B15', '']], 16: [[null, '16행']],
      17: [['T17', '90']], 18: [['Q18', '열개']], 19: [['T19', '5,5']],
    });
    expect(report.lines.find((line) => line.row === 8)?.problems[0]?.message).toBe('가격을 숫자로 적어 주세요. 예: 12,000');
  });

  it('makes drafts with options, prices, stock and a list of what is missing', async () => {
    await run(WON);
    expect(await product('jang-500')).toMatchObject({ state: 'DRAFT', name: '옥상 장독 된장 500g', draft: { description: '스무 달을 익혔습니다.', options: [] }, missing: expect.arrayContaining(['카테고리', '그림 한 장 이상']) });
    expect(await shelf('jang-500')).toEqual([['', 15_000, null, 40]]);
    expect((await product('jang-500'))?.variants[0]?.sku).toBe('J-500');
    expect((await product('cup'))?.draft.options).toEqual([{ name: '크기', values: ['작은 것', '큰 것'] }, { name: '빛깔', values: ['먹색', '흰색'] }]);
    expect(await shelf('cup')).toEqual([['작은 것 / 먹색', 18_000, 22_000, 4], ['작은 것 / 흰색', 18_000, null, 2], ['큰 것 / 먹색', 21_000, null, 2], ['큰 것 / 흰색', 21_000, null, 0]]);
    expect(await rooms.database.read('select count(*)::int as n from vendor')).toEqual([{ n: 1 }]);
  });

  it('gives the refused rows back as a file that no spreadsheet runs, and that can be imported again', async () => {
    const { refusedCsv } = await run(WON);
    expect(refusedCsv?.startsWith('\uFEFFHandle,Title,')).toBe(true);
    expect(refusedCsv).toContain(`"'=HYPERLINK(""http://x.example"",""눌러"")"`);
    expect(refusedCsv?.split('\r\n')).toHaveLength(14);
    const again = await run(Buffer.from((refusedCsv ?? '').replace('만이천원', '12000').replace(',90,', ',900,')));
    expect(again.lines.filter((line) => line.outcome === 'CREATED').map((line) => line.handle)).toEqual(['typo', 'cheap']);
  });

  it('read twice finds the same products and variants', async () => {
    await run(WON);
    const before = await rooms.database.read('select id, row_version from product order by id');
    expect(sums(await run(WON))).toEqual([18, 0, 0, 2, 12, 4]);
    expect(await rooms.database.read('select id, row_version from product order by id')).toEqual(before);
  });

  it('read again changes what the file has changed, and keeps what the vendor has written since', async () => {
    await run(WON);
    const cup = await product('cup');
    const category = await createCategory(rooms);
    const edited = { ...prepareProduct(category, await createPicture(rooms, maker)), name: '두 빛깔 흙 머그컵', options: cup?.draft.options ?? [], variants: (cup?.variants ?? []).map((variant) => ({ ...variant, priceWon: variant.priceWon + 500 })), notice: BAG_NOTICE };
    await rooms.products.save(maker, cup?.id ?? '', edited);
    const changed = (await file(WON)).toString('utf8').replace('두 가지 크기', '세 가지 크기').replace('큰 것,,먹색,,,,0,,2,deny,manual,21000', '큰 것,,먹색,,,,0,,7,deny,manual,23000');
    const report = await run(Buffer.from(changed));
    expect(sums(report)).toEqual([18, 0, 1, 1, 12, 4]);
    expect((await product('cup'))?.draft).toMatchObject({ name: '두 빛깔 흙 머그컵', description: '세 가지 크기', categoryId: category, pictures: [expect.objectContaining({ alt: '접어 둔 면 장바구니' })] });
    expect(await shelf('cup')).toEqual([['작은 것 / 먹색', 18_500, 22_000, 4], ['작은 것 / 흰색', 18_500, null, 2], ['큰 것 / 먹색', 23_000, null, 7], ['큰 것 / 흰색', 21_500, null, 0]]);
  });

  it('read again never brings back pieces that were sold', async () => {
    await run(WON);
    const category = await createCategory(rooms);
    const jang = await product('jang-500');
    await rooms.products.save(maker, jang?.id ?? '', { ...prepareProduct(category, await createPicture(rooms, maker)), name: '된장', variants: [{ optionValues: [], sku: 'J-500', priceWon: 15_000, listPriceWon: null, onHand: 40 }] });
    await rooms.products.submit(maker, jang?.id ?? '');
    await rooms.reviews.decide(STAFF, jang?.id ?? '', { approve: true, reason: null, versionId: null });
    const variantId = jang?.variants[0]?.id ?? '';
    await rooms.database.transaction(STAFF, async (tx) => { await rooms.stock.reserve(tx, 'order-1', [{ variantId, quantity: 10 }]); await rooms.stock.sell(tx, 'order-1'); });
    await run(WON);
    expect(await shelf('jang-500')).toEqual([['', 15_000, null, 30]]);
    await run(Buffer.from((await file(WON)).toString('utf8').replace(',40,deny', ',45,deny'))); // five more were made
    expect(await shelf('jang-500')).toEqual([['', 15_000, null, 35]]);
    expect(await product('jang-500')).toMatchObject({ state: 'ON_SALE', draft: { name: '된장' } });
  });
});

describe('a dry run', () => {
  it.each([[WON, {}], [FOREIGN, { rateBp: RATE, vendorNames: ['Hangdong Pots'] }], [PICTURES, { rateBp: RATE }]])('of %s says what the import then does, and changes nothing', async (name, request) => {
    const counts = async (): Promise<unknown> => rooms.database.read('select (select count(*) from product) as p, (select count(*) from variant) as v, (select count(*) from stock_movement) as s, (select count(*) from state_change) as c, (select count(*) from price_history) as h');
    const before = await counts();
    const dry = await run(name, { ...request, dryRun: true });
    expect(await counts()).toEqual(before);
    const real = await run(name, request);
    const bare = (report: ImportReport): unknown => ({ ...report, dryRun: null, lines: report.lines.map((line) => ({ ...line, productId: null })) });
    expect(bare(dry)).toEqual(bare(real));
    expect(await counts()).not.toEqual(before);
  });
});

describe('a file in another money', () => {
  it('is refused price by price until somebody says the rate; nothing is cut to won', async () => {
    const report = await run(PICTURES);
    expect([report.needsRate, report.created, report.refused]).toEqual([true, 0, 8]);
    // 20 is whole, but stands beside 42.99: it is not 20 won, nor is 55.
    expect(report.lines.filter((line) => line.problems.some((problem) => problem.cell !== null)).map((line) => line.problems[0]?.cell)).toEqual(['T2', 'T3', 'T6', 'T7', 'T9']);
    expect(await rooms.database.read('select id from product')).toEqual([]);
  });

  it('is converted at the rate, to ten won, with each odd row as what it is', async () => {
    const report = await run(PICTURES, { rateBp: RATE });
    expect(sums(report)).toEqual([8, 3, 0, 0, 0, 5]);
    expect(await shelf('knot-bracelet')).toEqual([['Blue', 58_040, 60_740, 1], ['Black', 58_040, 60_740, 0]]);
    expect((await product('knot-bracelet'))?.draft.options).toEqual([{ name: 'Color', values: ['Blue', 'Black'] }]);
    expect(await product('brass-neclace')).toMatchObject({ name: 'Brass Chain', draft: { options: [{ name: 'Colour', values: ['Gold', 'Silver'] }], description: 'Made in Guro by hand.\nEach is different.\n\n- Brass\n\n- 25 cm' } });
    expect(await shelf('brass-neclace')).toEqual([['Gold', 94_490, 114_750, 4], ['Silver', 74_250, 114_750, 2]]);
    expect(await shelf('plain-ring')).toEqual([['', 27_000, null, 8]]);
    expect(report.lines[0]?.problems.map((problem) => problem.column)).toEqual(['Image Src', 'Type']);
  });

  it('takes no product of somebody else, and makes no vendor', async () => {
    const alone = await run(FOREIGN, { rateBp: RATE });
    expect([alone.created, alone.refused, alone.foreignVendors]).toEqual([0, 6, ['Hangdong Pots', 'Guro Light LTD', 'Oryu Home']]);
    expect(alone.lines[0]?.problems[0]).toMatchObject({ cell: 'D2', value: 'Hangdong Pots' });
    const named = await run(FOREIGN, { rateBp: RATE, vendorNames: ['hangdong pots'] });
    expect([named.created, named.refused, named.parts, named.foreignVendors]).toEqual([3, 2, 1, ['Guro Light LTD', 'Oryu Home']]);
    expect(await shelf('clay-pot')).toEqual([['Regular', 13_490, null, 4], ['Large', 21_590, null, 2]]);
    expect(await shelf('seed-paper')).toEqual([['', 2_030, null, 4]]);
    expect(await rooms.database.read('select count(*)::int as n from vendor')).toEqual([{ n: 1 }]);
  });

  it('refuses a rate that is none', async () => {
    for (const rateBp of [0, -1, 1.5]) expect((await refusal(run(PICTURES, { rateBp }))).code).toBe('BAD_INPUT');
  });
});

describe('sheets of Korean malls', () => {
  it('SmartStore: two header rows, CP949, options in one cell', async () => {
    const report = await run('smartstore-like-cp949.csv');
    expect(report).toMatchObject({ format: 'SMARTSTORE', encoding: 'CP949' });
    expect(sums(report)).toEqual([8, 6, 0, 0, 2, 0]);
    expect(report.lines.map((line) => [line.row, line.outcome, line.variants])).toEqual([[3, 'CREATED', 1], [4, 'CREATED', 6], [5, 'CREATED', 1], [6, 'CREATED', 1], [7, 'CREATED', 2], [8, 'CREATED', 1], [9, 'REFUSED', 0], [10, 'REFUSED', 0]]);
    expect(report.lines[7]?.problems.map((problem) => [problem.cell, problem.value])).toEqual([['E10', '-'], ['G10', '열개']]);
    expect(await shelf('smartstore:GM-002')).toEqual([['화이트 / S', 12_900, null, 10], ['화이트 / M', 12_900, null, 10], ['화이트 / L', 13_900, null, 5], ['블랙 / S', 12_900, null, 10], ['블랙 / M', 12_900, null, 0], ['블랙 / L', 13_900, null, 5]]);
    expect(await product('smartstore:0004')).toMatchObject({ draft: { taxKind: 'EXEMPT' } });
    expect(await product('smartstore:GM-006')).toMatchObject({ name: '천연 비누 뷁향 3종', draft: { madeToOrder: true }, missing: expect.arrayContaining(['주문 제작이라 청약철회가 제한된다는 안내']) });
    expect(sums(await run('smartstore-like-cp949.csv'))).toEqual([8, 0, 0, 6, 2, 0]);
  });

  it('Cafe24: byte order mark, options in braces, names in decomposed letters', async () => {
    const report = await run('cafe24-like-utf8bom.csv');
    expect(report.format).toBe('CAFE24');
    expect(report.lines.map((line) => [line.row, line.outcome, line.variants])).toEqual([[2, 'CREATED', 1], [3, 'CREATED', 4], [4, 'REFUSED', 0], [5, 'CREATED', 1], [6, 'CREATED', 1]]);
    expect(await shelf('cafe24:P00000AA')).toEqual([['', 7_500, 9_000, 0]]);
    expect(await product('cafe24:P00000AD')).toMatchObject({ draft: { taxKind: 'EXEMPT' } });
    expect((await product('cafe24:P00000AE'))?.name).toBe('지밸리 막걸리 750ml');
    expect((await product('cafe24:P00000AB'))?.draft.description).toBe('면 캔버스, "두꺼운" 원단');
  });
});

describe('what a file is', () => {
  it('whatever it was saved as, it means the same', async () => {
    const text = (await file(WON)).toString('utf8');
    const bare = (report: ImportReport): unknown => ({ ...report, encoding: '', lines: report.lines.map((line) => ({ ...line, productId: null })) });
    const wanted = bare(await run(WON, { dryRun: true }));
    for (const [encoding, content] of [['UTF-8', Buffer.from(`\uFEFF${text}`)], ['CP949', iconv.encode(text, 'cp949')], ['UTF-16', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')])], ['UTF-8', Buffer.from(text.replaceAll('\r\n', '\n'))], ['UTF-8', Buffer.from(`${text}\r\n,,,\r\n`)]] as const) {
      const report = await run(content, { dryRun: true });
      expect(report.encoding).toBe(encoding);
      expect(bare(report)).toEqual(wanted);
    }
  });

  it.each<[string, Buffer, string]>([
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0]), 'FILE_UNREADABLE'],
    ['a workbook', Buffer.from('PK\u0003\u0004\u0000\u0000'), 'FILE_UNREADABLE'],
    ['an open quote', Buffer.from('Handle,Title,Variant Price\r\na,"b,100\r\n'), 'FILE_UNREADABLE'],
    ['nothing', Buffer.alloc(0), 'FILE_EMPTY'],
    ['blank rows', Buffer.from(',,\r\n,,\r\n'), 'FILE_EMPTY'],
    ['a header only', Buffer.from('Handle,Title,Variant Price\r\n'), 'FILE_EMPTY'],
    ['another table', Buffer.from('이름,값\r\n가,1\r\n'), 'FILE_COLUMNS_MISSING'],
    ['six megabytes', Buffer.alloc(6 * 1024 * 1024, 'a'), 'FILE_TOO_LARGE'],
    ['ten thousand rows', Buffer.from(`Handle,Title,Variant Price\r\n${'a,b,1000\r\n'.repeat(10_000)}`), 'FILE_TOO_LARGE'],
  ])('%s is a sentence: %s', async (_, content, code) => {
    expect((await refusal(run(content))).code).toBe(code);
  });

  it('of a thousand products is taken in one go, and read again in a moment', async () => {
    const rows = Array.from({ length: 1_000 }, (_, index) => `p-${index},상품 ${index},${1_000 + index}`).join('\r\n');
    const content = Buffer.from(`Handle,Title,Variant Price\r\n${rows}`);
    expect(sums(await run(content))).toEqual([1_000, 1_000, 0, 0, 0, 0]);
    expect(sums(await run(content))).toEqual([1_000, 0, 0, 1_000, 0, 0]);
  }, 60_000);

  it('waits between upload and import for its own vendor alone', async () => {
    const id = await rooms.files.store(maker, '상품.csv', await file(WON));
    expect((await rooms.files.content(maker, id)).equals(await file(WON))).toBe(true);
    expect((await refusal(rooms.files.content(await createVendor(rooms), id))).code).toBe('NOT_FOUND');
  });
});
