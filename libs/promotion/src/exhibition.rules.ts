import { DomainError, isId, WHOLE_BP } from '#kernel';

export const THEMES = ['겨울', '김장', '명절', '봄', '여름', '책상', '나눔', '기본'] as const;
export const MAX_ITEMS = 500;
const MAX_SENTENCE = 200;
const MAX_PIECES = 1_000_000;

export interface ExhibitionItemInput {
  variantId: string;
  priceWon: number;
  /** What the mall bears of the discount, and what a district budget does, in basis points; the vendor bears the rest. */
  mallShareBp: number;
  budgetShareBp: number;
  /** Which budget; null exactly where it bears nothing. */
  budgetId: string | null;
  /** Pieces at this price for all shoppers together, and for one of them. */
  allotment: number;
  perShopperLimit: number;
}

export interface ExhibitionInput {
  /** Of the exhibition that was shown; null for a new one. */
  rowVersion: number | null;
  /** In its address; null: made of the name, or kept. */
  slug: string | null;
  name: string;
  sentence: string;
  theme: string;
  opensAt: Date;
  closesAt: Date;
  items: readonly ExhibitionItemInput[];
}

/** The head of the district by title; by name, `officeHolders` of the configuration. */
const OFFICE = /구\s*청장|\bmayor\b/iu;

/**
 * Checks and tidies what does not need the database. Throws a DomainError that names the field (`items.3.priceWon`).
 * What the district pays for is given in its own name, never in its head's (Public Official Election Act 112(4)): neither title nor name may stand in such an exhibition's texts.
 */
export function checkedExhibition(input: ExhibitionInput, officeHolders: readonly string[] = []): ExhibitionInput {
  const name = tidy(input.name);
  if ([...name].length < 2 || [...name].length > 40) throw new DomainError('EXHIBITION_NAME_INVALID', { field: 'name' });
  const sentence = tidy(input.sentence);
  if ([...sentence].length > MAX_SENTENCE) throw new DomainError('EXHIBITION_SENTENCE_TOO_LONG', { field: 'sentence', max: MAX_SENTENCE });
  if (!(THEMES as readonly string[]).includes(input.theme)) throw new DomainError('EXHIBITION_THEME_INVALID', { field: 'theme' });
  // Written so that a date that is none is refused too.
  if (!(input.closesAt.getTime() > input.opensAt.getTime())) throw new DomainError('PERIOD_INVALID', { field: 'closesAt' });
  if (input.items.length > MAX_ITEMS || new Set(input.items.map((item) => item.variantId)).size !== input.items.length) throw new DomainError('EXHIBITION_ITEMS_INVALID', { field: 'items', max: MAX_ITEMS });
  for (const [index, item] of input.items.entries()) checkItem(item, `items.${index}`);
  if (input.items.some((item) => item.budgetId !== null)) {
    for (const [field, text] of Object.entries({ name, sentence })) if (namesOffice(text, officeHolders)) throw new DomainError('FUNDED_TEXT_NAMES_OFFICE', { field });
  }
  const slug = input.slug === null || input.slug.trim() === '' ? null : slugOf(input.slug);
  return { ...input, name, sentence, slug };
}

/** Whether a text names the district's head, by title or by name. */
export function namesOffice(text: string, officeHolders: readonly string[]): boolean {
  return OFFICE.test(text) || officeHolders.some((holder) => text.replaceAll(' ', '').includes(holder));
}

function checkItem(item: ExhibitionItemInput, field: string): void {
  if (!isId(item.variantId)) throw new DomainError('NOT_ON_SALE', { field: `${field}.variantId` });
  if (!Number.isSafeInteger(item.priceWon) || item.priceWon < 1) throw new DomainError('EXHIBITION_PRICE_INVALID', { field: `${field}.priceWon` });
  if (!isCount(item.allotment)) throw new DomainError('ALLOTMENT_INVALID', { field: `${field}.allotment` });
  if (!isCount(item.perShopperLimit)) throw new DomainError('ALLOTMENT_INVALID', { field: `${field}.perShopperLimit` });
  if (!isShare(item.mallShareBp)) throw new DomainError('SHARES_INVALID', { field: `${field}.mallShareBp` });
  if (!isShare(item.budgetShareBp) || item.mallShareBp + item.budgetShareBp > WHOLE_BP) throw new DomainError('SHARES_INVALID', { field: `${field}.budgetShareBp` });
  if (item.budgetShareBp > 0 ? item.budgetId === null || !isId(item.budgetId) : item.budgetId !== null) throw new DomainError('BUDGET_NOT_OPEN', { field: `${field}.budgetId` });
}

function isShare(value: number): boolean {
  return Number.isInteger(value) && value >= 0 && value <= WHOLE_BP;
}

function isCount(value: number): boolean {
  return Number.isInteger(value) && value >= 1 && value <= MAX_PIECES;
}

function tidy(text: string): string {
  return text.normalize('NFC').replace(/[\p{Cc}\s]+/gu, ' ').trim();
}

/** Letters and digits of any script, joined by hyphens. Throws EXHIBITION_SLUG_INVALID where nothing is left. */
export function slugOf(text: string): string {
  const slug = [...text.normalize('NFC').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-')].slice(0, 60).join('').replace(/^-+|-+$/g, '');
  if (slug === '') throw new DomainError('EXHIBITION_SLUG_INVALID', { field: 'slug' });
  return slug;
}

/** What an exhibition is, for comparing it with what it becomes. */
export type ExhibitionTerms = Omit<ExhibitionInput, 'rowVersion'>;

/** What a change changes, in words for the history; empty where it changes nothing. */
export function changesOf(before: ExhibitionTerms, after: ExhibitionTerms): string {
  const old = new Map(before.items.map((item) => [item.variantId, item]));
  const now = new Set(after.items.map((item) => item.variantId));
  const added = after.items.filter((item) => !old.has(item.variantId)).length;
  const removed = before.items.filter((item) => !now.has(item.variantId)).length;
  const differs = (...fields: (keyof ExhibitionItemInput)[]): number => after.items.filter((item) => fields.some((field) => (old.get(item.variantId) ?? item)[field] !== item[field])).length;
  const kept = before.items.filter((item) => now.has(item.variantId)).map((item) => item.variantId);
  const order = after.items.filter((item) => old.has(item.variantId)).map((item) => item.variantId);
  const counted: readonly [string, number][] = [
    ['넣은 단품', added], ['뺀 단품', removed], ['가격', differs('priceWon')], ['분담', differs('mallShareBp', 'budgetShareBp', 'budgetId')], ['수량', differs('allotment')], ['한도', differs('perShopperLimit')],
  ];
  return [
    ...(before.name === after.name ? [] : ['이름']), ...(before.sentence === after.sentence ? [] : ['소개']), ...(before.theme === after.theme ? [] : ['꾸밈']), ...(before.slug === after.slug ? [] : ['주소']),
    ...(before.opensAt.getTime() === after.opensAt.getTime() && before.closesAt.getTime() === after.closesAt.getTime() ? [] : ['기간']),
    ...counted.filter(([, count]) => count > 0).map(([what, count]) => `${what} ${count}`), ...(kept.join() === order.join() ? [] : ['순서']),
  ].join(', ');
}
