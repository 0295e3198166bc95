import { keyOf, MAX_OPTION_VALUE, MAX_OPTIONS, MAX_SKU, MAX_STOCK, MAX_VARIANTS, type ImportedFacts, type ProductOption } from '../draft.rules.js';
import { readCount } from './cell.rules.js';
import { isForeignMoney, readListWon, readWon } from './money.js';
import { readDescription, whole, type ImportOptions, type ImportProblem, type ReadLine, type Sheet } from './reading.js';
import type { TextRow } from './text-table.js';

/**
 * Shopify's layout. One product is one or more rows with one Handle; the first has the title, each further one is a variant (it has option
 * values or a price) or only another picture. A product without options says `Title` = `Default Title`.
 */
export function readShopify(sheet: Sheet, options: ImportOptions): { lines: ReadLine[]; needsRate: boolean; foreignVendors: string[] } {
  const money = { foreign: isForeignMoney(sheet, ['Variant Price', 'Variant Compare At Price']), rateBp: options.rateBp, needsRate: false };
  const vendors = vendorNames(sheet, options);
  const lines = new Map<number, ReadLine>();
  for (const group of groups(sheet, lines)) {
    const read = readGroup(sheet, group, money, vendors);
    for (const line of read) lines.set(line.row, line);
  }
  return { lines: sheet.rows.flatMap((row) => lines.get(row.row) ?? []), needsRate: money.needsRate, foreignVendors: [...vendors.foreign] };
}

type Money = { foreign: boolean; rateBp: number | null; needsRate: boolean };
interface Vendors {
  own: ReadonlySet<string>;
  foreign: Set<string>;
}

interface Group {
  handle: string;
  first: TextRow;
  /** All rows of it, the first included. */
  rows: TextRow[];
}

/** A maker's own export carries its own brand, whatever the company is called here. Where a file names several, only those that are known to be this vendor's count. */
function vendorNames(sheet: Sheet, options: ImportOptions): Vendors {
  const own = new Set(options.vendorNames.map(plain));
  const named = new Map(sheet.rows.map((row) => sheet.get(row, 'Vendor')).filter((name) => name !== '').map((name) => [plain(name), name]));
  const [only] = named.keys();
  if (named.size === 1 && only !== undefined) own.add(only);
  return { own, foreign: new Set([...named].filter(([key]) => !own.has(key)).map(([, name]) => name)) };
}

function plain(name: string): string {
  return name.normalize('NFKC').toLowerCase().replace(/\s+/g, '');
}

/** Rows by handle, in the order of the file. Rows that belong to no product are told in `lines`. */
function groups(sheet: Sheet, lines: Map<number, ReadLine>): Group[] {
  const byHandle = new Map<string, Group>();
  let strayed: string | null = null;
  for (const row of sheet.rows) {
    const handle = sheet.get(row, 'Handle');
    const title = sheet.get(row, 'Title');
    const group = byHandle.get(handle);
    const refuse = (problem: ImportProblem): void => { lines.set(row.row, { row: row.row, handle, name: title, kind: 'REFUSED', problems: [problem], product: null }); };
    if (row.cells.every((cell) => cell.trim() === '')) refuse(whole(row, '빈 줄입니다.'));
    else if (sheet.isShifted(row)) refuse(whole(row, '열의 수가 첫 줄보다 많습니다. 쉼표가 든 칸을 큰따옴표로 감싸 주세요.'));
    else if (handle === '') refuse(sheet.problem(row, 'Handle', '어느 상품의 줄인지 알 수 없습니다. Handle을 적어 주세요.'));
    else if (handle.length > 200) refuse(sheet.problem(row, 'Handle', 'Handle은 200자까지입니다.'));
    else if (!group && title === '') refuse(sheet.problem(row, 'Title', '상품의 첫 줄에는 이름이 있어야 합니다.'));
    else if (!group) {
      byHandle.set(handle, { handle, first: row, rows: [row] });
      strayed = null;
    } else if ((title !== '' && title !== sheet.get(group.first, 'Title')) || (title === '' && strayed === handle)) {
      // Another product under a used handle, and the rows that follow it: never mixed into the first one.
      strayed = handle;
      refuse(sheet.problem(row, 'Handle', `${group.first.row}행의 상품이 이미 이 Handle을 씁니다. 한 상품만 남기거나 Handle을 바꿔 주세요.`));
    } else {
      group.rows.push(row);
      strayed = null;
    }
  }
  return [...byHandle.values()];
}

interface Draft {
  problems: Map<number, ImportProblem[]>;
  hints: ImportProblem[];
}

function readGroup(sheet: Sheet, { handle, first, rows }: Group, money: Money, vendors: Vendors): ReadLine[] {
  const name = sheet.get(first, 'Title').replace(/\s+/g, ' ');
  const draft: Draft = { problems: new Map(), hints: [] };
  const complain = (row: TextRow, problem: ImportProblem): void => { draft.problems.set(row.row, [...(draft.problems.get(row.row) ?? []), problem]); };
  const vendor = sheet.get(first, 'Vendor');
  if (vendor !== '' && !vendors.own.has(plain(vendor))) complain(first, sheet.problem(first, 'Vendor', `다른 업체(${vendor})의 상품입니다. 우리 상품이 맞으면 이 이름이 우리 업체라고 알려 주세요.`));
  if (name.length > 100) complain(first, sheet.problem(first, 'Title', '상품 이름은 100자까지입니다.'));
  const names = optionNames(sheet, first);
  const isVariant = (row: TextRow): boolean => row === first || sheet.get(row, 'Variant Price') !== '' || [1, 2, 3].some((n) => sheet.get(row, `Option${n} Value`) !== '');
  const variantRows = rows.filter(isVariant);
  const variants = variantRows.map((row) => readVariant(sheet, row, names, money, (problem) => complain(row, problem), draft.hints));
  if (variantRows.length > MAX_VARIANTS) complain(first, sheet.problem(first, 'Handle', `단품은 ${MAX_VARIANTS}개까지입니다.`));
  refuseDoubles(variantRows, variants.map((variant) => keyOf(variant.optionValues)), (row, before) => { complain(row, sheet.problem(row, 'Option1 Value', `${before}행과 같은 옵션입니다. 한 줄만 남겨 주세요.`)); });
  refuseDoubles(variantRows, variantRows.map((row) => sheet.get(row, 'Variant SKU')), (row, before) => { complain(row, sheet.problem(row, 'Variant SKU', `${before}행과 같은 관리 코드입니다. 단품마다 다른 코드를 적거나 비워 주세요.`)); });
  const lonely = rows.filter((row) => !isVariant(row) && sheet.get(row, 'Image Src') === '');
  hint(sheet, first, rows, draft.hints);
  const facts: ImportedFacts = { name, description: readDescription(sheet, first, 'Body (HTML)', draft.hints), taxKind: 'TAXABLE', options: optionsOf(names, variants), variants };
  const product = { key: handle, facts, skus: variantRows.map((row) => sheet.get(row, 'Variant SKU') || null), withdrawalExclusion: null, madeToOrder: false };
  const refused = draft.problems.size > 0;
  return rows.map((row): ReadLine => {
    const line = { row: row.row, handle, name: row === first ? name : '', product: null };
    if (lonely.includes(row)) return { ...line, kind: 'REFUSED', problems: [whole(row, '이 줄에는 옵션값도 가격도 그림도 없습니다.')] };
    if (refused) return { ...line, kind: 'REFUSED', problems: draft.problems.get(row.row) ?? [whole(row, `이 상품(${first.row}행)의 다른 줄을 고친 뒤 함께 올려 주세요.`)] };
    return row === first ? { ...line, kind: 'PRODUCT', problems: draft.hints, product } : { ...line, kind: 'PART', problems: [] };
  });
}

/** Tells each row whose text an earlier row already has; empty texts are no doubles. */
function refuseDoubles(rows: readonly TextRow[], texts: readonly string[], complain: (row: TextRow, before: number) => void): void {
  const seen = new Map<string, number>();
  rows.forEach((row, index) => {
    const text = texts[index] ?? '';
    const before = seen.get(text);
    if (before !== undefined) complain(row, before);
    else if (text !== '') seen.set(text, row.row);
  });
}

function optionNames(sheet: Sheet, first: TextRow): string[] {
  if (sheet.get(first, 'Option1 Name') === 'Title' && sheet.get(first, 'Option1 Value') === 'Default Title') return [];
  const names = Array.from({ length: MAX_OPTIONS }, (_, index) => sheet.get(first, `Option${index + 1} Name`).slice(0, 30));
  // Without a name but with values it is an option all the same.
  return names.map((name, index) => (name === '' && sheet.get(first, `Option${index + 1} Value`) !== '' ? `옵션 ${index + 1}` : name)).filter((name) => name !== '');
}

type FoundVariant = ImportedFacts['variants'][number];

function readVariant(sheet: Sheet, row: TextRow, names: readonly string[], money: Money, complain: (problem: ImportProblem) => void, hints: ImportProblem[]): FoundVariant {
  const optionValues = names.map((name, index) => {
    const column = `Option${index + 1} Value`;
    const value = sheet.get(row, column);
    if (value === '') complain(sheet.problem(row, column, `옵션 ‘${name}’의 값이 비었습니다.`));
    if (value.length > MAX_OPTION_VALUE) complain(sheet.problem(row, column, `옵션값은 ${MAX_OPTION_VALUE}자까지입니다.`));
    return value;
  });
  const priceWon = readWon(sheet, row, 'Variant Price', money, complain) ?? 0;
  const listPriceWon = readListWon(sheet, row, 'Variant Compare At Price', priceWon, money, complain, hints);
  if (sheet.get(row, 'Variant SKU').length > MAX_SKU) complain(sheet.problem(row, 'Variant SKU', `관리 코드는 ${MAX_SKU}자까지입니다.`));
  const quantity = sheet.get(row, 'Variant Inventory Qty');
  const count = /^-\d+$/.test(quantity) ? 0 : readCount(quantity);
  if (count === undefined || count > MAX_STOCK) complain(sheet.problem(row, 'Variant Inventory Qty', '재고는 0부터 1,000,000까지의 정수로 적어 주세요.'));
  if (quantity.startsWith('-')) hints.push(sheet.problem(row, 'Variant Inventory Qty', '재고가 0보다 작아 0으로 올립니다.'));
  return { optionValues, priceWon, listPriceWon, onHand: count ?? 0 };
}

function optionsOf(names: readonly string[], variants: readonly FoundVariant[]): ProductOption[] {
  return names.map((name, index) => ({ name, values: [...new Set(variants.map((variant) => variant.optionValues[index] ?? ''))] }));
}

/** What the file cannot say and the vendor will be asked for. */
function hint(sheet: Sheet, first: TextRow, rows: readonly TextRow[], hints: ImportProblem[]): void {
  const pictures = rows.filter((row) => sheet.get(row, 'Image Src') !== '').length;
  if (pictures > 0) hints.push({ ...sheet.problem(first, 'Image Src', `그림 ${pictures}장은 주소만 있어 가져오지 않았습니다. 그림 파일을 올려 주세요.`), value: '' });
  const type = sheet.get(first, 'Type');
  if (type !== '') hints.push(sheet.problem(first, 'Type', `파일의 분류는 ‘${type}’입니다. 우리 카테고리를 골라 주세요.`));
  if (sheet.get(first, 'Variant Taxable').toLowerCase() === 'false') hints.push(sheet.problem(first, 'Variant Taxable', '세금을 매기지 않는 상품이라고 적혀 있습니다. 우리 세법의 면세 상품인지 확인해 주세요.'));
  if (sheet.get(first, 'Gift Card').toLowerCase() === 'true') hints.push(sheet.problem(first, 'Gift Card', '상품권입니다. 상품권의 고시를 적고 심사를 받아 주세요.'));
}
