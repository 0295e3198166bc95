import { describe, expect, it } from '@jest/globals';
import { addedUp } from './sums';

const reason = (label: string, vendor: number, budget: number) => ({
  source: 'EXHIBITION', label, amountWon: vendor + budget,
  shares: [{ funder: 'VENDOR' as const, name: '업체', amountWon: vendor }, { funder: 'BUDGET' as const, name: '구로구', amountWon: budget }],
});

describe('discounts of many lines', () => {
  it('are one line for each exhibition, and each funder’s part adds up', () => {
    expect(addedUp([reason('겨울', 100, 200), reason('김장', 1, 2), reason('겨울', 10, 20)])).toEqual([reason('겨울', 110, 220), reason('김장', 1, 2)]);
  });

  it('leave what they were given unchanged', () => {
    const given = [reason('겨울', 100, 200), reason('겨울', 10, 20)];
    addedUp(given);
    expect(given).toEqual([reason('겨울', 100, 200), reason('겨울', 10, 20)]);
  });
});
