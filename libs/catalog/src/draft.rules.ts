import { DomainError } from '#kernel';

export type TaxKind = 'TAXABLE' | 'EXEMPT';

export interface ProductOption {
  name: string;
  values: string[];
}

export interface DraftPicture {
  id: string;
  alt: string;
  hash: string;
  width: number;
  height: number;
  color: string;
}

/** What a vendor writes about a product, and what a version keeps for ever. */
export interface ProductContent {
  name: string;
  description: string;
  categoryId: string | null;
  taxKind: TaxKind;
  options: ProductOption[];
  pictures: DraftPicture[];
  /** Field id of the category's product notice → answer. */
  notice: Record<string, string>;
  withdrawalExclusion: string | null;
  madeToOrder: boolean;
}

export interface ProductDraft extends ProductContent {
  /** The wanted combinations of option values; variants that are on sale but not among them leave with the next approval. Left out: all there are. */
  variants?: string[][];
  /** What the vendor's file said at the last import: what is the same there next time is not imported again. */
  imported?: ImportedFacts;
}

/** A product of which nothing is written yet. */
export const EMPTY_DRAFT: ProductDraft = { name: '', description: '', categoryId: null, taxKind: 'TAXABLE', options: [], pictures: [], notice: {}, withdrawalExclusion: null, madeToOrder: false };

/** What one import took from the file. Sums in won. */
export interface ImportedFacts {
  name: string;
  description: string;
  taxKind: TaxKind;
  options: ProductOption[];
  variants: { optionValues: string[]; priceWon: number; listPriceWon: number | null; onHand: number }[];
}

export interface VariantInput {
  optionValues: string[];
  sku: string | null;
  priceWon: number;
  listPriceWon: number | null;
  onHand: number;
  /** For a variant that is on sale: the stock that the form showed. What differs from it is added to or taken from the stock of now, so that pieces sold meanwhile stay sold. Left out: its stock is not touched. */
  seenOnHand?: number | null | undefined;
}

export interface ProductInput {
  /** What the form was filled from; a product changed since is refused. Null: whatever it is. */
  rowVersion: number | null;
  name: string;
  description: string;
  categoryId: string | null;
  taxKind: TaxKind;
  options: ProductOption[];
  variants: VariantInput[];
  pictures: { id: string; alt: string }[];
  notice: { id: string; value: string }[];
  withdrawalExclusion: string | null;
  madeToOrder: boolean;
}

export const MAX_VARIANTS = 500;
export const MAX_PICTURES = 20;
export const MAX_OPTIONS = 3;
export const PRICE_WON = { min: 100, max: 100_000_000 } as const;
export const MAX_STOCK = 1_000_000;
export const MAX_DESCRIPTION = 20_000;
export const MAX_SKU = 60;
export const MAX_OPTION_VALUE = 60;

/** Checks and normalises. An incomplete product is fine, a contradictory one is not. Throws a DomainError that names the field. */
export function checkedProduct(input: ProductInput): ProductInput {
  const options = checkedOptions(input.options);
  if (input.pictures.length > MAX_PICTURES) throw new DomainError('TOO_MANY_PICTURES', { max: MAX_PICTURES, field: 'pictures' });
  const withdrawalExclusion = text('withdrawalExclusion', input.withdrawalExclusion ?? '', 500);
  return {
    rowVersion: input.rowVersion,
    name: text('name', input.name.replace(/\s+/g, ' '), 100),
    description: text('description', input.description, MAX_DESCRIPTION),
    categoryId: input.categoryId === '' ? null : input.categoryId,
    taxKind: input.taxKind,
    options,
    variants: checkedVariants(input.variants, options),
    pictures: [...new Map(input.pictures.map((picture) => [picture.id, { id: picture.id, alt: text('pictures', picture.alt, 300) }])).values()],
    notice: input.notice.map((entry) => ({ id: entry.id, value: text('notice', entry.value, 2_000) })).filter((entry) => entry.value !== '' && /^[a-zA-Z0-9-]{1,60}$/.test(entry.id)),
    withdrawalExclusion: withdrawalExclusion === '' ? null : withdrawalExclusion,
    madeToOrder: input.madeToOrder,
  };
}

export function checkedOptions(given: readonly ProductOption[]): ProductOption[] {
  const options = given.map((option) => ({ name: text('options', option.name, 30), values: option.values.map((value) => text('options', value, MAX_OPTION_VALUE)) }));
  const bad = options.length > MAX_OPTIONS || new Set(options.map((option) => option.name)).size !== options.length
    || options.some((option) => option.name === '' || option.values.length === 0 || option.values.includes('') || new Set(option.values).size !== option.values.length);
  if (bad) throw new DomainError('OPTIONS_INVALID', { field: 'options' });
  return options;
}

export function checkedVariants(given: readonly VariantInput[], options: readonly ProductOption[]): VariantInput[] {
  if (given.length > MAX_VARIANTS) throw new DomainError('TOO_MANY_VARIANTS', { max: MAX_VARIANTS, field: 'variants' });
  const variants = given.map((variant) => {
    const sku = text('variants', variant.sku ?? '', MAX_SKU);
    checkPrice(variant.priceWon, variant.listPriceWon);
    if (!Number.isInteger(variant.onHand) || variant.onHand < 0 || variant.onHand > MAX_STOCK) throw new DomainError('STOCK_INVALID', { field: 'variants' });
    return { ...variant, sku: sku === '' ? null : sku, optionValues: variant.optionValues.map((value) => text('variants', value, MAX_OPTION_VALUE)) };
  });
  const fits = (variant: VariantInput): boolean => variant.optionValues.length === options.length && variant.optionValues.every((value, index) => options[index]?.values.includes(value) === true);
  const skus = variants.flatMap((variant) => (variant.sku === null ? [] : [variant.sku]));
  if (!variants.every(fits) || new Set(variants.map((variant) => keyOf(variant.optionValues))).size !== variants.length || new Set(skus).size !== skus.length) throw new DomainError('OPTIONS_INVALID', { field: 'variants' });
  return variants;
}

/** Throws PRICE_INVALID or LIST_PRICE_INVALID. */
export function checkPrice(priceWon: number, listPriceWon: number | null): void {
  if (!Number.isSafeInteger(priceWon) || priceWon < PRICE_WON.min || priceWon > PRICE_WON.max) throw new DomainError('PRICE_INVALID', { field: 'priceWon' });
  if (listPriceWon !== null && (!Number.isSafeInteger(listPriceWon) || listPriceWon <= priceWon || listPriceWon > PRICE_WON.max)) throw new DomainError('LIST_PRICE_INVALID', { field: 'listPriceWon' });
}

/** One text for a combination of option values, whatever signs they hold. */
export function keyOf(optionValues: readonly string[]): string {
  return JSON.stringify(optionValues);
}

export function labelOf(optionValues: readonly string[]): string {
  return optionValues.join(' / ');
}

function text(field: string, given: string, max: number): string {
  const value = given.normalize('NFC').trim();
  if (value.length > max) throw new DomainError('TEXT_TOO_LONG', { field, max });
  return value;
}
