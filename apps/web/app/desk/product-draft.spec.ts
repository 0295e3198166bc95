import { describe, expect, it } from '@jest/globals';
import { checkProduct } from './product-check';
import { EMPTY_DRAFT, type ProductDraft, changeDraft, isFormChange, readProduct, splitValues } from './product-draft';

const row = (values: string[], price = '', stock = '') => ({ values, sku: '', price, list: '', stock, seen: '' });
const draft = (change: Partial<ProductDraft>): ProductDraft => ({ ...EMPTY_DRAFT, name: '씨간장', ...change });

describe('the product form', () => {
  it('is read back as it was typed, lists in the order of the page', () => {
    const form = new FormData();
    for (const [name, value] of [['name', ' 씨간장 '], ['option-name', '용량'], ['option-values', '500mL, 1L'], ['variant', '["500mL"]'], ['sku', 'A'], ['price', '12,000'], ['list', ''], ['stock', '3'], ['seen', '3'],
      ['picture-id', 'p2'], ['picture-small', '/m/2'], ['picture-alt', '뒤'], ['picture-id', 'p1'], ['picture-small', '/m/1'], ['picture-alt', ''], ['notice-origin', '국산'], ['madeToOrder', '1']] as const) form.append(name, value);
    expect(readProduct(form)).toEqual({
      ...EMPTY_DRAFT, name: '씨간장', options: [{ name: '용량', values: '500mL, 1L' }], variants: [{ values: ['500mL'], sku: 'A', price: '12,000', list: '', stock: '3', seen: '3' }],
      pictures: [{ id: 'p2', small: '/m/2', alt: '뒤' }, { id: 'p1', small: '/m/1', alt: '' }], notice: { origin: '국산' }, madeToOrder: true,
    });
  });

  it('makes a row for each combination, keeps what was typed, and starts new rows with the first price', () => {
    const before = draft({ options: [{ name: '색', values: '빨강, 파랑' }, { name: '크기', values: 'S,L' }], variants: [row(['빨강', 'S'], '900', '4'), row(['노랑', 'S'], '1', '1')] });
    expect(changeDraft(before, 'grid').variants).toEqual([row(['빨강', 'S'], '900', '4'), row(['빨강', 'L'], '900'), row(['파랑', 'S'], '900'), row(['파랑', 'L'], '900')]);
  });

  it('goes back to one row when the last option is taken out', () => {
    const before = draft({ options: [{ name: '색', values: '빨강' }], variants: [row(['빨강'], '900', '4')] });
    expect(changeDraft(before, 'remove-option:0')).toMatchObject({ options: [], variants: [row([], '900')] });
  });

  it('fills only what is empty', () => {
    const filled = changeDraft(draft({ variants: [row(['a'], '900', '4'), row(['b'], '1000'), row(['c'], '', '0')] }), 'fill');
    expect(filled.variants).toEqual([row(['a'], '900', '4'), row(['b'], '1000', '4'), row(['c'], '900', '0')]);
  });

  it('moves and removes pictures', () => {
    const pictures = ['1', '2', '3'].map((id) => ({ id, small: '', alt: '' }));
    const order = (intent: string) => changeDraft(draft({ pictures }), intent).pictures.map((picture) => picture.id).join('');
    expect([order('earlier:2'), order('later:0'), order('remove-picture:1'), order('earlier:0'), order('later:2')]).toEqual(['132', '213', '13', '123', '123']);
  });

  it('knows which buttons only change the form', () => {
    expect(['grid', 'earlier:1', 'save', 'submit', 'upload', 'end'].map(isFormChange)).toEqual([true, true, false, false, false, false]);
  });

  it('splits values by commas and lines, each once', () => {
    expect(splitValues('빨강, 파랑，빨강\n 검정 ,,')).toEqual(['빨강', '파랑', '검정']);
  });
});

describe('what is sent of it', () => {
  it('an unfinished product may be saved: rows without a price wait', () => {
    const checked = checkProduct(draft({ options: [{ name: '용량', values: 'a,b' }], variants: [row(['a'], '12,000원', '')] , notice: { origin: '국산', other: 'x' } }), ['origin'], false);
    expect(checked).toEqual({
      input: {
        name: '씨간장', description: '', categoryId: null, taxKind: 'TAXABLE', options: [{ name: '용량', values: ['a', 'b'] }],
        variants: [{ optionValues: ['a'], sku: null, priceWon: 12_000, listPriceWon: null, onHand: 0 }, { optionValues: ['b'], sku: null, priceWon: 12_000, listPriceWon: null, onHand: 0 }],
        pictures: [], notice: [{ id: 'origin', value: '국산' }], withdrawalExclusion: null, madeToOrder: false,
      },
    });
  });

  it.each<[string, Partial<ProductDraft>, boolean, string[]]>([
    ['no name', { name: '' }, false, ['name']],
    ['words for a price', { variants: [row([], '만원', '하나')] }, false, ['price-0', 'stock-0']],
    ['a list price that is not above the price', { variants: [{ ...row([], '900', '1'), list: '900' }] }, false, ['list-0']],
    ['a price below 100 won', { variants: [row([], '99', '1')] }, false, ['price-0']],
    ['an option without values', { options: [{ name: '색', values: '' }] }, false, ['option-values-0']],
    ['too many combinations', { options: [{ name: 'a', values: Array.from({ length: 301 }, (_, index) => `v${index}`).join(',') }] }, false, ['option-values-0']],
    ['a picture without its text, submitted', { pictures: [{ id: 'p', small: '', alt: '' }] }, true, ['alt-0']],
    ['made to order without the reason, submitted', { madeToOrder: true }, true, ['withdrawalExclusion']],
  ])('%s is refused at its field', (_, change, strict, fields) => {
    const checked = checkProduct(draft(change), [], strict);
    expect('problems' in checked ? checked.problems.map((problem) => problem.field) : []).toEqual(fields);
  });
});
