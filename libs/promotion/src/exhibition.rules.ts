import { DomainError, WHOLE_BP } from '#kernel';

export const THEMES = ['겨울', '김장', '명절', '봄', '여름', '책상', '나눔', '기본'] as const;
export const MAX_ITEMS = 500;

export interface ExhibitionItemInput {
  variantId: string;
  priceWon: number;
  /** What the mall bears of the discount; the vendor bears the rest. */
  mallShareBp: number;
  allotment: number;
  perShopperLimit: number;
}

export interface ExhibitionInput {
  rowVersion: number | null;
  slug: string | null;
  name: string;
  sentence: string;
  theme: string;
  opensAt: Date;
  closesAt: Date;
  items: readonly ExhibitionItemInput[];
}

/** Checks what does not need the database. Throws a DomainError that names the field. */
export function checkedExhibition(input: ExhibitionInput): ExhibitionInput & { slug: string } {
  const name = input.name.normalize('NFC').trim();
  if (name.length < 2 || name.length > 40) throw new DomainError('FIELD_REQUIRED', { field: 'name' });
  const sentence = input.sentence.normalize('NFC').trim();
  if (sentence.length > 200) throw new DomainError('TEXT_TOO_LONG', { field: 'sentence', max: 200 });
  if (!(THEMES as readonly string[]).includes(input.theme)) throw new DomainError('BAD_INPUT', { field: 'theme' });
  if (!(input.closesAt.getTime() > input.opensAt.getTime())) throw new DomainError('PERIOD_INVALID', { field: 'closesAt' });
  if (input.items.length > MAX_ITEMS || new Set(input.items.map((item) => item.variantId)).size !== input.items.length) throw new DomainError('BAD_INPUT', { field: 'items' });
  for (const item of input.items) checkItem(item);
  return { ...input, name, sentence, slug: slugOf(input.slug ?? name) };
}

function checkItem(item: ExhibitionItemInput): void {
  if (!Number.isSafeInteger(item.priceWon) || item.priceWon < 1) throw new DomainError('EXHIBITION_PRICE_INVALID', { field: 'items' });
  if (!positive(item.allotment) || !positive(item.perShopperLimit)) throw new DomainError('ALLOTMENT_INVALID', { field: 'items' });
  if (!Number.isInteger(item.mallShareBp) || item.mallShareBp < 0 || item.mallShareBp > WHOLE_BP) throw new DomainError('SHARES_INVALID', { field: 'items' });
}

function positive(value: number): boolean {
  return Number.isInteger(value) && value >= 1 && value <= 1_000_000;
}

/** Letters and digits of any script, joined by hyphens. */
export function slugOf(text: string): string {
  const slug = text.normalize('NFC').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-+|-+$/g, '').slice(0, 60);
  if (slug === '') throw new DomainError('BAD_INPUT', { field: 'slug' });
  return slug;
}
