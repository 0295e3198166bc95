import type { ImportedFacts } from '../draft.rules.js';
import { combinationsOf } from './combinations.js';
import { readListWon, readWon, type MoneyOfFile } from './money.js';
import { readDescription, whole, type ImportOptions, type ImportProblem, type ReadLine, type Sheet } from './reading.js';
import type { TextRow } from './text-table.js';

/** Cafe24's export: one row a product, options as `색상{아이보리|네이비}//사이즈{S|M}`, prices as `7500.00`; stocks are not in the file. */
export function readCafe24(sheet: Sheet, _options: ImportOptions): { lines: ReadLine[]; needsRate: boolean; foreignVendors: string[] } {
  const seen = new Map<string, number>();
  return { lines: sheet.rows.map((row) => readRow(sheet, row, seen)), needsRate: false, foreignVendors: [] };
}

const WON: MoneyOfFile = { foreign: false, rateBp: null, needsRate: false };

function readRow(sheet: Sheet, row: TextRow, seen: Map<string, number>): ReadLine {
  const code = sheet.get(row, '상품코드');
  const name = sheet.get(row, '상품명').replace(/\s+/g, ' ');
  const problems: ImportProblem[] = [];
  const hints: ImportProblem[] = [];
  const complain = (problem: ImportProblem): void => { problems.push(problem); };
  const line = { row: row.row, handle: code, name };
  const refused = (all: ImportProblem[]): ReadLine => ({ ...line, kind: 'REFUSED', problems: all, product: null });
  if (row.cells.every((cell) => cell.trim() === '')) return refused([whole(row, '빈 줄입니다.')]);
  if (sheet.get(row, '판매상태') === 'N' && sheet.get(row, '진열상태') === 'N') return refused([sheet.problem(row, '판매상태', '진열하지도 팔지도 않는 상품이라 건너뜁니다.')]);
  if (code === '') complain(sheet.problem(row, '상품코드', '상품을 다시 찾을 수 있게 상품코드를 적어 주세요.'));
  const before = seen.get(code);
  if (code !== '' && before !== undefined) complain(sheet.problem(row, '상품코드', `${before}행과 같은 코드입니다. 한 줄만 남겨 주세요.`));
  else seen.set(code, row.row);
  if (name.length < 1 || name.length > 100) complain(sheet.problem(row, '상품명', '상품명은 1자부터 100자까지입니다.'));
  const priceWon = readWon(sheet, row, '판매가', WON, complain) ?? 0;
  const listPriceWon = readListWon(sheet, row, '소비자가', priceWon, WON, complain, hints);
  const options = optionsOf(sheet, row, complain);
  const combinations = combinationsOf(options.map((option) => option.values));
  if (typeof combinations === 'string') return refused([...problems, sheet.problem(row, '옵션입력', combinations)]);
  hint(sheet, row, hints);
  if (problems.length > 0) return refused(problems);
  const description = readDescription(sheet, row, '상품 상세설명', hints) || readDescription(sheet, row, '상품 요약설명', hints);
  const facts: ImportedFacts = {
    name, description, taxKind: sheet.get(row, '과세구분').startsWith('B') ? 'EXEMPT' : 'TAXABLE', options,
    variants: combinations.map((optionValues) => ({ optionValues, priceWon, listPriceWon, onHand: 0 })),
  };
  return { ...line, kind: 'PRODUCT', problems: hints, product: { key: `cafe24:${code}`, facts, skus: facts.variants.map(() => null), withdrawalExclusion: null, madeToOrder: false } };
}

function optionsOf(sheet: Sheet, row: TextRow, complain: (problem: ImportProblem) => void): ImportedFacts['options'] {
  const text = sheet.get(row, '옵션입력');
  if (sheet.get(row, '옵션사용') !== 'Y' || text === '') return [];
  const options = text.split('//').map((part) => {
    const [, name = '', values = ''] = /^([^{}]{1,30})\{([^{}]+)\}$/.exec(part.trim()) ?? [];
    return { name: name.trim(), values: values.split('|').map((value) => value.trim()).filter((value) => value !== '') };
  });
  if (options.length > 3 || options.some((option) => option.name === '' || option.values.length === 0 || new Set(option.values).size !== option.values.length)) {
    complain(sheet.problem(row, '옵션입력', '옵션의 모양을 읽을 수 없습니다. 예: 색상{빨강|파랑}//사이즈{S|M}'));
    return [];
  }
  return options;
}

function hint(sheet: Sheet, row: TextRow, hints: ImportProblem[]): void {
  if (sheet.get(row, '이미지등록(상세)') !== '') hints.push({ ...sheet.problem(row, '이미지등록(상세)', '그림은 파일에 들어 있지 않습니다. 그림 파일을 올려 주세요.'), value: '' });
  hints.push({ ...sheet.problem(row, '상품명', '재고는 파일에 없어 0으로 올립니다. 재고를 적어 주세요.'), cell: null, column: '', value: '' });
  if (sheet.get(row, '상품분류 번호') !== '') hints.push(sheet.problem(row, '상품분류 번호', '다른 몰의 분류입니다. 우리 카테고리를 골라 주세요.'));
  if (sheet.get(row, '성인인증') === 'Y') hints.push(sheet.problem(row, '성인인증', '성인 확인이 필요한 상품입니다. 술은 허가가 있는 업체만 팔 수 있어 운영자가 심사합니다.'));
}
