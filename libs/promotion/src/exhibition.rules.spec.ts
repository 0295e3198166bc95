import { describe, expect, it } from '@jest/globals';
import { DomainError } from '#kernel';
import { changesOf, checkedExhibition, MAX_ITEMS, slugOf, type ExhibitionInput, type ExhibitionItemInput } from './exhibition.rules.js';

const id = (number: number): string => `018f3c7e-0000-7000-8000-${String(number).padStart(12, '0')}`;

function prepareItem(input: Partial<ExhibitionItemInput> = {}): ExhibitionItemInput {
  return { variantId: id(1), priceWon: 12_000, mallShareBp: 5_000, budgetShareBp: 0, budgetId: null, allotment: 10, perShopperLimit: 2, ...input };
}

function prepareInput(input: Partial<ExhibitionInput> = {}): ExhibitionInput {
  return { rowVersion: null, slug: null, name: '겨울 채비전', sentence: '', theme: '겨울', opensAt: new Date('2026-11-25T01:00:00Z'), closesAt: new Date('2026-11-26T01:00:00Z'), items: [prepareItem()], ...input };
}

function refusal(input: Partial<ExhibitionInput>): unknown[] {
  try {
    checkedExhibition(prepareInput(input));
  } catch (error) {
    if (error instanceof DomainError) return [error.code, error.fields['field']];
    throw error;
  }
  return [];
}

describe('an exhibition as it is given', () => {
  it('is tidied: spaces, composed Hangul, an address of letters', () => {
    expect(checkedExhibition(prepareInput({ name: '  겨울\n 채비전 '.normalize('NFD'), sentence: ' 따뜻하게. ', slug: ' 겨울 / Winter 2026! ' }))).toMatchObject({ name: '겨울 채비전', sentence: '따뜻하게.', slug: '겨울-winter-2026' });
    expect(checkedExhibition(prepareInput({ slug: ' ' })).slug).toBeNull();
  });

  it('is refused with the field that is wrong', () => {
    const item = (input: Partial<ExhibitionItemInput>): unknown[] => refusal({ items: [prepareItem({ variantId: id(2) }), prepareItem(input)] });
    expect([
      refusal({ name: '가' }), refusal({ name: '가'.repeat(41) }), refusal({ sentence: '가'.repeat(201) }), refusal({ theme: '우주' }), refusal({ slug: '!!' }),
      refusal({ closesAt: new Date('2026-11-25T01:00:00Z') }), refusal({ opensAt: new Date(Number.NaN) }), refusal({ items: Array.from({ length: MAX_ITEMS + 1 }, (_, number) => prepareItem({ variantId: id(number) })) }),
      refusal({ items: [prepareItem(), prepareItem()] }), item({ variantId: 'soy' }), item({ priceWon: 0 }), item({ priceWon: 99.5 }), item({ allotment: 0 }), item({ perShopperLimit: 1.5 }), item({ mallShareBp: 10_001 }), item({ mallShareBp: -1 }),
      item({ budgetShareBp: 5_001, budgetId: id(9) }), item({ budgetShareBp: 0.5, budgetId: id(9) }), item({ budgetShareBp: 1_000 }), item({ budgetId: id(9) }), item({ budgetShareBp: 1_000, budgetId: 'budget' }),
    ]).toEqual([
      ['EXHIBITION_NAME_INVALID', 'name'], ['EXHIBITION_NAME_INVALID', 'name'], ['EXHIBITION_SENTENCE_TOO_LONG', 'sentence'], ['EXHIBITION_THEME_INVALID', 'theme'], ['EXHIBITION_SLUG_INVALID', 'slug'],
      ['PERIOD_INVALID', 'closesAt'], ['PERIOD_INVALID', 'closesAt'], ['EXHIBITION_ITEMS_INVALID', 'items'],
      ['EXHIBITION_ITEMS_INVALID', 'items'], ['NOT_ON_SALE', 'items.1.variantId'], ['EXHIBITION_PRICE_INVALID', 'items.1.priceWon'], ['EXHIBITION_PRICE_INVALID', 'items.1.priceWon'],
      ['ALLOTMENT_INVALID', 'items.1.allotment'], ['ALLOTMENT_INVALID', 'items.1.perShopperLimit'], ['SHARES_INVALID', 'items.1.mallShareBp'], ['SHARES_INVALID', 'items.1.mallShareBp'],
      ['SHARES_INVALID', 'items.1.budgetShareBp'], ['SHARES_INVALID', 'items.1.budgetShareBp'], ['BUDGET_NOT_OPEN', 'items.1.budgetId'], ['BUDGET_NOT_OPEN', 'items.1.budgetId'], ['BUDGET_NOT_OPEN', 'items.1.budgetId'],
    ]);
  });

  it('has an address of at most 60 letters that neither begins nor ends with a hyphen', () => {
    expect([slugOf('가'.repeat(80)).length, slugOf(`${'가'.repeat(59)} 나`), slugOf('-a--b-')]).toEqual([60, '가'.repeat(59), 'a-b']);
  });
});

describe('an exhibition that the district pays for', () => {
  const funded = [prepareItem({ budgetShareBp: 2_000, budgetId: id(9) })];
  const refused = (input: Partial<ExhibitionInput>): string[] => {
    try {
      checkedExhibition(prepareInput({ items: funded, ...input }), ['견본이']);
    } catch (error) {
      if (error instanceof DomainError) return [error.code, String(error.fields['field'])];
    }
    return [];
  };

  it('names neither the title nor the name of the district’s head; one that others pay for may say what it likes', () => {
    expect([refused({ name: '구청장이 드리는 겨울' }), refused({ sentence: '구로구  구 청장과 함께' }), refused({ sentence: '견본 이 씨의 선물' }), refused({ name: 'Gift of the Mayor' })]).toEqual([
      ['FUNDED_TEXT_NAMES_OFFICE', 'name'], ['FUNDED_TEXT_NAMES_OFFICE', 'sentence'], ['FUNDED_TEXT_NAMES_OFFICE', 'sentence'], ['FUNDED_TEXT_NAMES_OFFICE', 'name'],
    ]);
    expect([refused({}), refused({ name: '구로구가 함께하는 장터' }), refused({ name: '구청장배 장터', items: [prepareItem()] })]).toEqual([[], [], []]);
  });
});

describe('what a change changes', () => {
  const changes = (input: Partial<ExhibitionInput>): string => changesOf(prepareInput(), prepareInput(input));

  it('is named for the history', () => {
    expect(changes({})).toBe('');
    expect(changes({ name: '봄', sentence: '봄', theme: '봄', slug: 'spring', closesAt: new Date('2026-11-27T01:00:00Z') })).toBe('이름, 소개, 꾸밈, 주소, 기간');
    expect(changes({ items: [prepareItem({ priceWon: 11_000, mallShareBp: 0, budgetShareBp: 0, budgetId: null, allotment: 9, perShopperLimit: 1 })] })).toBe('가격 1, 분담 1, 수량 1, 한도 1');
    expect(changes({ items: [prepareItem({ variantId: id(2) }), prepareItem({ variantId: id(3) })] })).toBe('넣은 단품 2, 뺀 단품 1');
    const two = [prepareItem(), prepareItem({ variantId: id(2) })];
    expect(changesOf(prepareInput({ items: two }), prepareInput({ items: two.toReversed() }))).toBe('순서');
  });
});
