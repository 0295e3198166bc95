import { describe, expect, it } from '@jest/globals';
import { changedVariants } from './variant-change';

const shown = { 'label-a': '500mL', 'was-price-a': '12,000', 'was-stock-a': '30', 'price-a': '12,000', 'stock-a': '30' };

describe('prices and stocks in the list', () => {
  it('sends only what was changed', () => {
    expect(changedVariants(shown)).toEqual({ problems: [], changes: [] });
    expect(changedVariants({ ...shown, 'stock-a': '29' }).changes).toEqual([{ field: 'stock-a', label: '500mL', input: { id: 'a', onHand: 29 } }]);
    expect(changedVariants({ ...shown, 'price-a': '13,500원', 'stock-a': '5' }).changes).toEqual([{ field: 'price-a', label: '500mL', input: { id: 'a', priceWon: 13_500, onHand: 5 } }]);
  });

  it('a word in place of a number is refused at its field, the others keep their changes', () => {
    const { problems, changes } = changedVariants({ ...shown, 'price-a': '만원', 'label-b': '1L', 'was-stock-b': '3', 'stock-b': '4' });
    expect(problems.map((problem) => problem.field)).toEqual(['price-a']);
    expect(changes.map((change) => change.input)).toEqual([{ id: 'b', onHand: 4 }]);
  });
});
