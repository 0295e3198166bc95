import { describe, expect, it } from '@jest/globals';
import { EMPTY_EXHIBITION, type DraftItem, type ExhibitionDraft, changeExhibition, checkExhibition, isExhibitionChange, readExhibition, sharesOf, shownOf } from './exhibition-draft';

const item = (change: Partial<DraftItem> = {}): DraftItem => ({ variantId: 'v1', name: '씨간장', vendor: '고척발효실', sellingWon: 15_000, taken: 0, price: '12,000', allotment: '300', limit: '5', mallShare: '50', budgetShare: '', ...change });
const draft = (change: Partial<ExhibitionDraft> = {}): ExhibitionDraft => ({ ...EMPTY_EXHIBITION, name: '겨울 채비전', theme: '겨울', opensAt: '2026-11-24T18:00', closesAt: '2026-11-29T18:00', items: [item()], ...change });

describe('the exhibition form', () => {
  it('is read back as it was typed', () => {
    const form = new FormData();
    for (const [name, value] of [['name', '겨울 채비전'], ['theme', '겨울'], ['opensAt', '2026-11-24T18:00'], ['closesAt', '2026-11-29T18:00'], ['item', shownOf(item())], ['price', '12,000'], ['allotment', '300'], ['limit', '5'], ['mallShare', '50']] as const) form.append(name, value);
    expect(readExhibition(form)).toEqual(draft());
  });

  it('takes a variant in once, at the end, and moves and removes', () => {
    const second = item({ variantId: 'v2', name: '쌈장' });
    const two = changeExhibition(draft(), `add:${shownOf(second)}`);
    expect(two.items.map((one) => one.variantId)).toEqual(['v1', 'v2']);
    expect(two.items[1]).toMatchObject({ price: '', allotment: '', limit: '2', mallShare: '50' });
    expect(changeExhibition(two, `add:${shownOf(second)}`)).toEqual(two);
    expect(changeExhibition(two, 'later:0').items.map((one) => one.variantId)).toEqual(['v2', 'v1']);
    expect(changeExhibition(two, 'remove:0').items.map((one) => one.variantId)).toEqual(['v2']);
    expect(['add:{"variantId":"x"}', 'remove:3', 'save', 'find', 'add:x'].map(isExhibitionChange)).toEqual([true, true, false, false, false]);
  });

  it('is sent in Korean time and basis points', () => {
    expect(checkExhibition(draft())).toEqual({
      input: { name: '겨울 채비전', sentence: '', theme: '겨울', opensAt: '2026-11-24T09:00:00.000Z', closesAt: '2026-11-29T09:00:00.000Z', items: [{ variantId: 'v1', priceWon: 12_000, mallShareBp: 5000, budgetShareBp: 0, budgetId: null, allotment: 300, perShopperLimit: 5 }] },
    });
  });

  it.each<[string, Partial<ExhibitionDraft>, string[]]>([
    ['a name of one letter', { name: '겨' }, ['name']],
    ['an end before the start', { closesAt: '2026-11-24T17:59' }, ['closesAt']],
    ['no such day', { opensAt: '2026-02-30T10:00' }, ['opensAt']],
    ['a price that is none below the selling price', { items: [item({ price: '15,000' })] }, ['price-0']],
    ['words for numbers', { items: [item({ allotment: '많이', limit: '', mallShare: '반' })] }, ['allotment-0', 'limit-0', 'mallShare-0']],
    ['shares of more than all', { budgetId: 'b', items: [item({ budgetShare: '50.01' })] }, ['budgetShare-0']],
    ['a share of no budget', { items: [item({ budgetShare: '10' })] }, ['budgetId']],
    ['an allotment of none', { items: [item({ allotment: '0' })] }, ['allotment-0']],
  ])('%s is refused at its field', (_, change, fields) => {
    const checked = checkExhibition(draft(change));
    expect('problems' in checked ? checked.problems.map((problem) => problem.field) : []).toEqual(fields);
  });

  it('says who pays how much of the discount', () => {
    expect(sharesOf(item())).toEqual({ discountWon: 3000, mallWon: 1500, budgetWon: 0, vendorWon: 1500, percent: 20 });
    expect(sharesOf(item({ mallShare: '10', budgetShare: '66.67' }))).toEqual({ discountWon: 3000, mallWon: 300, budgetWon: 2000, vendorWon: 700, percent: 20 });
    expect(sharesOf(item({ price: '' }))).toBeUndefined();
  });
});
