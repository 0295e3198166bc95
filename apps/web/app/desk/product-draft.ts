import { readCount, readWon } from './number';

export interface DraftOption {
  name: string;
  /** As typed: `빨강, 파랑`. */
  values: string;
}

/** One row of the grid, as typed. */
export interface DraftVariant {
  values: string[];
  sku: string;
  price: string;
  list: string;
  stock: string;
  /** The stock that the page showed, for a variant that is on sale; empty for a new one. */
  seen: string;
}

export interface DraftPicture {
  id: string;
  small: string;
  alt: string;
}

/** The product form as it stands: one shape for the browser and for the server, so that both change it by the same rules. */
export interface ProductDraft {
  rowVersion: string;
  name: string;
  description: string;
  categoryId: string;
  taxKind: string;
  options: DraftOption[];
  variants: DraftVariant[];
  pictures: DraftPicture[];
  /** Field of the product notice → answer; answers of other categories are kept while one looks around. */
  notice: Record<string, string>;
  withdrawalExclusion: string;
  madeToOrder: boolean;
}

export const MAX_OPTIONS = 3;
export const MAX_VARIANTS = 300;

export const EMPTY_DRAFT: ProductDraft = {
  rowVersion: '', name: '', description: '', categoryId: '', taxKind: 'TAXABLE', options: [], pictures: [], notice: {}, withdrawalExclusion: '', madeToOrder: false,
  variants: [{ values: [], sku: '', price: '', list: '', stock: '', seen: '' }],
};

/** Reads the form. Lists are fields of one name, in the order of the page. */
export function readProduct(form: FormData): ProductDraft {
  const text = (name: string): string => String(form.get(name) ?? '').trim();
  const list = (name: string): string[] => form.getAll(name).map((value) => String(value).trim());
  const [names, values] = [list('option-name'), list('option-values')];
  const [skus, prices, lists, stocks, seen] = [list('sku'), list('price'), list('list'), list('stock'), list('seen')];
  const [smalls, alts] = [list('picture-small'), list('picture-alt')];
  return {
    rowVersion: text('rowVersion'), name: text('name'), description: text('description'), categoryId: text('categoryId'), taxKind: text('taxKind') === 'EXEMPT' ? 'EXEMPT' : 'TAXABLE',
    options: names.map((name, index) => ({ name, values: values[index] ?? '' })),
    variants: list('variant').map((key, index) => ({ values: readKey(key), sku: skus[index] ?? '', price: prices[index] ?? '', list: lists[index] ?? '', stock: stocks[index] ?? '', seen: seen[index] ?? '' })),
    pictures: list('picture-id').map((id, index) => ({ id, small: smalls[index] ?? '', alt: alts[index] ?? '' })),
    notice: Object.fromEntries([...form].flatMap(([name, value]) => (name.startsWith('notice-') ? [[name.slice('notice-'.length), String(value).trim()]] : []))),
    withdrawalExclusion: text('withdrawalExclusion'), madeToOrder: form.has('madeToOrder'),
  };
}

export function keyOf(values: readonly string[]): string {
  return JSON.stringify(values);
}

function readKey(key: string): string[] {
  try {
    const values: unknown = JSON.parse(key);
    return Array.isArray(values) ? values.map(String) : [];
  } catch {
    return [];
  }
}

/** `빨강, 파랑` or one a line; each once. */
export function splitValues(text: string): string[] {
  return [...new Set(text.split(/[,，\n]/).map((value) => value.normalize('NFC').trim()).filter((value) => value !== ''))];
}

export function filledOptions(draft: ProductDraft): { name: string; values: string[] }[] {
  return draft.options.map((option) => ({ name: option.name, values: splitValues(option.values) })).filter((option) => option.name !== '' && option.values.length > 0);
}

export function combinations(options: readonly { values: readonly string[] }[]): number {
  return options.reduce((count, option) => count * option.values.length, 1);
}

/** The grid after the options changed: rows that stay keep what was typed, new ones start like `pattern` (the first row). Too many: unchanged. */
export function withGrid(draft: ProductDraft, pattern: Pick<DraftVariant, 'price' | 'list'> | undefined = draft.variants[0]): ProductDraft {
  const options = filledOptions(draft);
  if (combinations(options) > MAX_VARIANTS) return draft;
  const rows = options.reduce<string[][]>((made, option) => made.flatMap((row) => option.values.map((value) => [...row, value])), [[]]);
  const known = new Map(draft.variants.map((variant) => [keyOf(variant.values), variant]));
  return { ...draft, variants: rows.map((values) => known.get(keyOf(values)) ?? { values, sku: '', price: pattern?.price ?? '', list: pattern?.list ?? '', stock: '', seen: '' }) };
}

/** What a button of the form does to it, `name:index`. The same in the browser and, without JavaScript, on the server. */
export function changeDraft(draft: ProductDraft, intent: string): ProductDraft {
  const [what = '', at = ''] = intent.split(':');
  const index = Number(at);
  switch (what) {
    case 'add-option':
      return draft.options.length >= MAX_OPTIONS ? draft : { ...draft, options: [...draft.options, { name: '', values: '' }] };
    case 'remove-option':
      return withGrid({ ...draft, options: draft.options.toSpliced(index, 1) });
    case 'grid':
      return withGrid(draft);
    case 'fill': {
      const first = draft.variants[0];
      return first === undefined ? draft : { ...draft, variants: draft.variants.map((variant) => ({ ...variant, price: variant.price || first.price, list: variant.list || first.list, stock: variant.stock || first.stock })) };
    }
    case 'earlier':
      return { ...draft, pictures: moved(draft.pictures, index, index - 1) };
    case 'later':
      return { ...draft, pictures: moved(draft.pictures, index, index + 1) };
    case 'remove-picture':
      return { ...draft, pictures: draft.pictures.toSpliced(index, 1) };
    default:
      return draft;
  }
}

/** Buttons that only change the form; the others are the server's. */
export function isFormChange(intent: string): boolean {
  return /^(?:add-option|remove-option:\d+|grid|fill|earlier:\d+|later:\d+|remove-picture:\d+)$/.test(intent);
}

export function moved<T>(list: readonly T[], from: number, to: number): T[] {
  const item = list[from];
  if (item === undefined || to < 0 || to >= list.length) return [...list];
  return list.toSpliced(from, 1).toSpliced(to, 0, item);
}

/** The lowest price that is typed so far. */
export function lowestPrice(draft: ProductDraft): number | undefined {
  const prices = draft.variants.flatMap((variant) => readWon(variant.price) ?? []);
  return prices.length === 0 ? undefined : Math.min(...prices);
}

export function stockOf(variant: DraftVariant): number | undefined {
  return variant.stock === '' ? 0 : readCount(variant.stock);
}
