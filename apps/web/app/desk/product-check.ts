import type { ProductInput, VariantInput } from '../generated/backoffice/graphql';
import type { DeskProblem } from './errors';
import { Findings } from './form';
import { readWon } from './number';
import { MAX_VARIANTS, type ProductDraft, combinations, filledOptions, stockOf, withGrid } from './product-draft';

/**
 * The API's input of what was typed, or what contradicts itself. An unfinished product is fine: rows without a price are not sent yet.
 * `strict` is for submitting: pictures without a text are refused too.
 */
export function checkProduct(typed: ProductDraft, noticeFields: readonly string[], strict: boolean): { problems: DeskProblem[] } | { input: ProductInput } {
  const findings = new Findings();
  const options = filledOptions(typed);
  findings.need(typed.name !== '', 'name', '상품 이름을 적어 주세요');
  typed.options.forEach((option, index) => {
    findings.need(option.name !== '' || option.values === '', `option-name-${index}`, `옵션 ${index + 1}의 이름을 적어 주세요. 예: 용량`);
    findings.need(option.values !== '' || option.name === '', `option-values-${index}`, `옵션 ${index + 1}의 값을 쉼표로 나누어 적어 주세요. 예: 500mL, 1L`);
  });
  findings.need(combinations(options) <= MAX_VARIANTS, 'option-values-0', `옵션을 모두 곱하면 ${combinations(options)}개입니다. ${MAX_VARIANTS}개까지 됩니다. 값을 줄이거나 상품을 나누어 주세요`);
  const draft = withGrid(typed);
  const variants = draft.variants.flatMap((variant, index) => readVariant(findings, variant, index));
  if (strict) draft.pictures.forEach((picture, index) => findings.need([...picture.alt].length >= 2, `alt-${index}`, `${index + 1}번째 그림을 설명하는 글을 적어 주세요`));
  findings.need(!draft.madeToOrder || draft.withdrawalExclusion !== '' || !strict, 'withdrawalExclusion', '주문 제작 상품은 청약철회가 제한되는 까닭을 적어 주세요');
  if (findings.problems.length > 0) return { problems: findings.problems };
  return {
    input: {
      ...(draft.rowVersion === '' ? {} : { rowVersion: Number(draft.rowVersion) }),
      name: draft.name, description: draft.description, categoryId: draft.categoryId === '' ? null : draft.categoryId, taxKind: draft.taxKind === 'EXEMPT' ? 'EXEMPT' : 'TAXABLE',
      options, variants,
      pictures: draft.pictures.map(({ id, alt }) => ({ id, alt })),
      notice: noticeFields.flatMap((id) => (draft.notice[id] === undefined || draft.notice[id] === '' ? [] : [{ id, value: draft.notice[id] }])),
      withdrawalExclusion: draft.withdrawalExclusion === '' ? null : draft.withdrawalExclusion,
      madeToOrder: draft.madeToOrder,
    },
  };
}

function readVariant(findings: Findings, variant: ProductDraft['variants'][number], index: number): VariantInput[] {
  const row = variant.values.length === 0 ? '' : `${variant.values.join(' / ')}: `;
  const priceWon = variant.price === '' ? undefined : findings.value(readWon(variant.price), `price-${index}`, `${row}판매가를 숫자로 적어 주세요. 예: 12,000`);
  const listPriceWon = variant.list === '' ? null : findings.value(readWon(variant.list), `list-${index}`, `${row}정가를 숫자로 적어 주세요`);
  const onHand = findings.value(stockOf(variant), `stock-${index}`, `${row}재고를 숫자로 적어 주세요. 예: 30`);
  if (priceWon !== undefined) findings.need(priceWon >= 100 && priceWon <= 100_000_000, `price-${index}`, `${row}판매가는 100원부터 1억 원까지 됩니다`);
  if (priceWon !== undefined && typeof listPriceWon === 'number') findings.need(listPriceWon > priceWon, `list-${index}`, `${row}정가는 판매가보다 높아야 합니다. 없으면 비워 두세요`);
  if (priceWon === undefined || listPriceWon === undefined || onHand === undefined) return [];
  return [{ optionValues: variant.values, sku: variant.sku === '' ? null : variant.sku, priceWon, listPriceWon, onHand, ...(variant.seen === '' ? {} : { seenOnHand: Number(variant.seen) }) }];
}
