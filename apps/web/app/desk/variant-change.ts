import type { DeskProblem } from './errors';
import type { Typed } from './form';
import { readCount, readWon } from './number';

export interface VariantChange {
  /** The field at which a refusal is shown. */
  field: string;
  label: string;
  input: { id: string; priceWon?: number; onHand?: number };
}

/**
 * What differs from what the page showed: fields `price-<id>` and `stock-<id>`, beside them the old values in `was-price-<id>`, `was-stock-<id>`
 * and the variant's name in `label-<id>`. Only that is sent, so that a sale in between is not overwritten by an untouched stock.
 */
export function changedVariants(typed: Typed): { problems: DeskProblem[]; changes: VariantChange[] } {
  const problems: DeskProblem[] = [];
  const changes: VariantChange[] = [];
  for (const name of Object.keys(typed)) {
    if (!name.startsWith('label-')) continue;
    const id = name.slice('label-'.length);
    const label = typed[name] === '' ? '이 상품' : (typed[name] ?? '');
    const changed = (field: string): boolean => typed[`${field}-${id}`] !== undefined && typed[`${field}-${id}`] !== typed[`was-${field}-${id}`];
    const input: VariantChange['input'] = { id };
    if (changed('price')) {
      const priceWon = readWon(typed[`price-${id}`] ?? '');
      if (priceWon === undefined) problems.push({ field: `price-${id}`, message: `${label}: 판매가를 숫자로 적어 주세요. 예: 12,000` });
      else input.priceWon = priceWon;
    }
    if (changed('stock')) {
      const onHand = readCount(typed[`stock-${id}`] ?? '');
      if (onHand === undefined) problems.push({ field: `stock-${id}`, message: `${label}: 재고를 숫자로 적어 주세요. 예: 30` });
      else input.onHand = onHand;
    }
    if (Object.keys(input).length > 1) changes.push({ field: input.priceWon === undefined ? `stock-${id}` : `price-${id}`, label, input });
  }
  return { problems, changes };
}
