import { labelOf, keyOf, MAX_SKU, MAX_STOCK, PRICE_WON, type ImportedFacts } from '../draft.rules.js';
import { readCount } from './cell.rules.js';
import { combinationsOf } from './combinations.js';
import { readWon, type MoneyOfFile } from './money.js';
import { readDescription, whole, type ImportOptions, type ImportProblem, type ReadLine, type Sheet } from './reading.js';
import type { TextRow } from './text-table.js';

/**
 * SmartStore's bulk sheet: one row a product; options, their prices and stocks in one cell each (names by lines, values by lines and commas, extra prices and
 * stocks by commas over the combinations, the last option changing fastest).
 */
export function readSmartStore(sheet: Sheet, _options: ImportOptions): { lines: ReadLine[]; needsRate: boolean; foreignVendors: string[] } {
  const seen = new Map<string, number>();
  return { lines: sheet.rows.map((row) => readRow(sheet, row, seen)), needsRate: false, foreignVendors: [] };
}

const WON: MoneyOfFile = { foreign: false, rateBp: null, needsRate: false };

function readRow(sheet: Sheet, row: TextRow, seen: Map<string, number>): ReadLine {
  const code = sheet.get(row, '판매자 상품코드');
  const name = sheet.get(row, '상품명').replace(/\s+/g, ' ');
  const problems: ImportProblem[] = [];
  const hints: ImportProblem[] = [];
  const complain = (problem: ImportProblem): void => { problems.push(problem); };
  const line = { row: row.row, handle: code, name };
  if (row.cells.every((cell) => cell.trim() === '')) return { ...line, kind: 'REFUSED', problems: [whole(row, '빈 줄입니다.')], product: null };
  if (code === '') complain(sheet.problem(row, '판매자 상품코드', '상품을 다시 찾을 수 있게 판매자 상품코드를 적어 주세요.'));
  const before = seen.get(code);
  if (code !== '' && before !== undefined) complain(sheet.problem(row, '판매자 상품코드', `${before}행과 같은 코드입니다. 한 줄만 남겨 주세요.`));
  else seen.set(code, row.row);
  if (name.length < 1 || name.length > 100) complain(sheet.problem(row, '상품명', '상품명은 1자부터 100자까지입니다.'));
  const priceWon = readWon(sheet, row, '판매가', WON, complain);
  const facts: ImportedFacts = { name, description: readDescription(sheet, row, '상세설명', hints), taxKind: taxKind(sheet, row, complain), ...variantsOf(sheet, row, priceWon ?? 0, complain) };
  hint(sheet, row, hints);
  if (problems.length > 0) return { ...line, kind: 'REFUSED', problems, product: null };
  const madeToOrder = sheet.get(row, '옵션형태') === '입력형';
  return { ...line, kind: 'PRODUCT', problems: hints, product: { key: `smartstore:${code}`, facts, skus: skusOf(code, facts), withdrawalExclusion: null, madeToOrder } };
}

/** The product's code, with the option values where there are several variants. One that would be too long is none: cut, two could become one. */
function skusOf(code: string, facts: ImportedFacts): (string | null)[] {
  return facts.variants.map((variant) => (facts.variants.length === 1 ? code : `${code}-${labelOf(variant.optionValues)}`)).map((sku) => (sku.length > MAX_SKU ? null : sku));
}

function taxKind(sheet: Sheet, row: TextRow, complain: (problem: ImportProblem) => void): ImportedFacts['taxKind'] {
  const kind = sheet.get(row, '부가세');
  if (kind === '' || kind === '과세상품') return 'TAXABLE';
  if (kind === '면세상품') return 'EXEMPT';
  complain(sheet.problem(row, '부가세', '과세상품과 면세상품 가운데에서 골라 주세요.'));
  return 'TAXABLE';
}

function variantsOf(sheet: Sheet, row: TextRow, baseWon: number, complain: (problem: ImportProblem) => void): Pick<ImportedFacts, 'options' | 'variants'> {
  const kind = sheet.get(row, '옵션형태');
  const total = count(sheet, row, '재고수량', complain);
  if (kind === '' || kind === '입력형') return { options: [], variants: [{ optionValues: [], priceWon: baseWon, listPriceWon: null, onHand: total }] };
  const names = linesOf(sheet.get(row, '옵션명'));
  const values = linesOf(sheet.get(row, '옵션값')).map(commas);
  if (names.length === 0 || names.length > 3 || names.length !== values.length || values.some((list) => list.length === 0)) {
    complain(sheet.problem(row, '옵션값', '옵션명의 줄 수와 옵션값의 줄 수를 맞춰 주세요.'));
    return { options: [], variants: [] };
  }
  const combinations = combinationsOf(values);
  if (typeof combinations === 'string') {
    complain(sheet.problem(row, '옵션값', combinations));
    return { options: [], variants: [] };
  }
  const extras = perCombination(sheet, row, '옵션가', combinations.length, complain, 0);
  const stocks = perCombination(sheet, row, '옵션 재고수량', combinations.length, complain, kind === '단독형' ? Math.floor(total / combinations.length) : 0);
  if (baseWon > 0 && extras.some((extra) => baseWon + extra < PRICE_WON.min || baseWon + extra > PRICE_WON.max)) complain(sheet.problem(row, '옵션가', '판매가에 옵션가를 더한 값은 100원부터 1억 원까지입니다.'));
  if (stocks.some((stock) => stock > MAX_STOCK)) complain(sheet.problem(row, '옵션 재고수량', STOCK));
  if (new Set(combinations.map(keyOf)).size !== combinations.length) complain(sheet.problem(row, '옵션값', '같은 옵션값이 두 번 있습니다.'));
  return {
    options: names.map((name, index) => ({ name: name.slice(0, 30), values: values[index] ?? [] })),
    variants: combinations.map((optionValues, index) => ({ optionValues, priceWon: baseWon + (extras[index] ?? 0), listPriceWon: null, onHand: stocks[index] ?? 0 })),
  };
}

const STOCK = '재고는 1,000,000개까지입니다.';

/** One number for each combination; an empty cell means `empty` for all. */
function perCombination(sheet: Sheet, row: TextRow, column: string, wanted: number, complain: (problem: ImportProblem) => void, empty: number): number[] {
  const given = commas(sheet.get(row, column));
  if (given.length === 0) return Array.from({ length: wanted }, () => empty);
  const numbers = given.map((text) => Number(text.normalize('NFKC').replace(/[\s원개]/g, '')));
  if (given.length !== wanted) complain(sheet.problem(row, column, `옵션은 ${wanted}개인데 ${given.length}개를 적었습니다. 수를 맞춰 주세요.`));
  else if (numbers.some((number) => !Number.isSafeInteger(number) || (column !== '옵션가' && number < 0))) complain(sheet.problem(row, column, '정수를 쉼표로 나누어 적어 주세요.'));
  return numbers;
}

function count(sheet: Sheet, row: TextRow, column: string, complain: (problem: ImportProblem) => void): number {
  const found = readCount(sheet.get(row, column));
  if (found === undefined) complain(sheet.problem(row, column, '재고를 숫자로 적어 주세요.'));
  else if (found > MAX_STOCK) complain(sheet.problem(row, column, STOCK));
  return found ?? 0;
}

function linesOf(text: string): string[] {
  return text.split(/\r?\n/).map((part) => part.trim()).filter((part) => part !== '');
}

function commas(text: string): string[] {
  return text.split(',').map((part) => part.trim()).filter((part) => part !== '');
}

function hint(sheet: Sheet, row: TextRow, hints: ImportProblem[]): void {
  if (sheet.get(row, '대표이미지') !== '') hints.push({ ...sheet.problem(row, '대표이미지', '그림은 주소만 있어 가져오지 않았습니다. 그림 파일을 올려 주세요.'), value: '' });
  if (sheet.get(row, '카테고리코드') !== '') hints.push(sheet.problem(row, '카테고리코드', '다른 몰의 분류입니다. 우리 카테고리를 골라 주세요.'));
  if (sheet.get(row, '즉시할인 값(기본할인)') !== '') hints.push(sheet.problem(row, '즉시할인 값(기본할인)', '다른 몰의 할인이라 가져오지 않았습니다.'));
  if (sheet.get(row, '직접입력 옵션') !== '') hints.push(sheet.problem(row, '직접입력 옵션', '주문 제작 상품으로 올립니다. 청약철회가 제한된다는 안내를 적어 주세요.'));
  if (sheet.get(row, '옵션형태') === '단독형' && sheet.get(row, '옵션 재고수량') === '') hints.push(sheet.problem(row, '옵션 재고수량', '옵션마다의 재고가 없어 전체 재고를 나누었습니다. 확인해 주세요.'));
}
