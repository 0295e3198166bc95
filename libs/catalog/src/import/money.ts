import { PRICE_WON } from '../draft.rules.js';
import { convertedWon, readPrice, wholeWon } from './cell.rules.js';
import type { ImportProblem, Sheet } from './reading.js';
import type { TextRow } from './text-table.js';

export interface MoneyOfFile {
  /** Some price of the file has a fraction: then none of them is in won. */
  foreign: boolean;
  rateBp: number | null;
  /** Set where a price could not be taken for want of a rate. */
  needsRate: boolean;
}

/** Won have no fractions. One price of 9.99 says that the sofa for 500 in the same file does not cost 500 won either. */
export function isForeignMoney(sheet: Sheet, columns: readonly string[]): boolean {
  return sheet.rows.some((row) => columns.some((column) => {
    const price = readPrice(sheet.get(row, column));
    return price.kind === 'number' && !price.whole;
  }));
}

/** A price as won, or null after a complaint. */
export function readWon(sheet: Sheet, row: TextRow, column: string, money: MoneyOfFile, complain: (problem: ImportProblem) => void): number | null {
  const price = readPrice(sheet.get(row, column));
  const refuse = (message: string): null => {
    complain(sheet.problem(row, column, message));
    return null;
  };
  if (price.kind === 'empty') return refuse('가격이 비었습니다.');
  if (price.kind === 'bad') return refuse('가격을 숫자로 적어 주세요. 예: 12,000');
  if (money.rateBp !== null) return inRange(convertedWon(price.scaled, money.rateBp)) ?? refuse(RANGE);
  if (money.foreign || wholeWon(price.scaled) < PRICE_WON.min) {
    money.needsRate = true;
    return refuse(money.foreign ? '원화에는 소수점이 없어 다른 나라 돈으로 보입니다. 한 단위가 몇 원인지 환율을 알려 주세요.' : `${PRICE_WON.min}원보다 적습니다. 다른 나라 돈이면 한 단위가 몇 원인지 환율을 알려 주세요.`);
  }
  return inRange(wholeWon(price.scaled)) ?? refuse(RANGE);
}

/** A "was" price: only a claim, so one that says nothing is left out with a hint. */
export function readListWon(sheet: Sheet, row: TextRow, column: string, priceWon: number, money: MoneyOfFile, complain: (problem: ImportProblem) => void, hints: ImportProblem[]): number | null {
  const list = readPrice(sheet.get(row, column));
  if (list.kind === 'empty' || (list.kind === 'number' && list.scaled === 0n)) return null;
  if (list.kind === 'bad') {
    complain(sheet.problem(row, column, '정가를 숫자로 적어 주세요.'));
    return null;
  }
  if (money.rateBp === null && money.foreign) return null;
  const listWon = money.rateBp === null ? wholeWon(list.scaled) : convertedWon(list.scaled, money.rateBp);
  if (listWon > priceWon && listWon <= PRICE_WON.max) return listWon;
  if (priceWon > 0) hints.push(sheet.problem(row, column, '정가가 판매가보다 높지 않아 빼고 올립니다.'));
  return null;
}

const RANGE = '가격은 100원부터 1억 원까지입니다.';

function inRange(won: number): number | null {
  return won >= PRICE_WON.min && won <= PRICE_WON.max ? won : null;
}
