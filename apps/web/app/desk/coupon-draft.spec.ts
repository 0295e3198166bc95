import { describe, expect, it } from '@jest/globals';
import { checkCoupon, refusedCoupon } from './coupon-draft';

const typed = (change: Record<string, string> = {}): Record<string, string> => ({
  id: '0193-id', name: '첫 구매 쿠폰', code: '', benefit: 'AMOUNT', amountWon: '3,000원', rateBp: '', capWon: '', minSpendWon: '30,000', stackable: 'together', scope: '', budgetShareBp: '', budgetId: '', issueLimit: '1,000장',
  opensAt: '2026-11-30T09:00', closesAt: '2026-12-06T18:00', usableUntil: '2026-12-31T23:59', ...change,
});

describe('the coupon form', () => {
  it('is sent in won, basis points and Korean time', () => {
    expect(checkCoupon(typed())).toEqual({
      input: {
        id: '0193-id', name: '첫 구매 쿠폰', code: null, benefit: 'AMOUNT', amountWon: 3000, rateBp: null, capWon: null, minSpendWon: 30_000, stackable: true, scope: 'ALL', scopeId: null, budgetShareBp: 0, budgetId: null, issueLimit: 1000,
        opensAt: '2026-11-30T00:00:00.000Z', closesAt: '2026-12-06T09:00:00.000Z', usableUntil: '2026-12-31T14:59:00.000Z',
      },
    });
  });

  it('leaves out what the benefit that was chosen does not have', () => {
    expect(checkCoupon(typed({ rateBp: '10', capWon: '5000' }))).toMatchObject({ input: { benefit: 'AMOUNT', amountWon: 3000, rateBp: null, capWon: null } });
    expect(checkCoupon(typed({ benefit: 'RATE', rateBp: '12.5%', capWon: '' }))).toMatchObject({ input: { benefit: 'RATE', amountWon: null, rateBp: 1250, capWon: null } });
    expect(checkCoupon(typed({ benefit: 'RATE', rateBp: '10', capWon: '5,000' }))).toMatchObject({ input: { rateBp: 1000, capWon: 5000 } });
  });

  it('takes what it is for, alone or not, and the budget behind it', () => {
    expect(checkCoupon(typed({ scope: 'CATEGORY:c1', stackable: 'alone', budgetId: 'b1', budgetShareBp: '60', code: 'winter-10' }))).toMatchObject({ input: { scope: 'CATEGORY', scopeId: 'c1', stackable: false, budgetId: 'b1', budgetShareBp: 6000, code: 'winter-10' } });
    expect(checkCoupon(typed({ scope: 'EXHIBITION:e1' }))).toMatchObject({ input: { scope: 'EXHIBITION', scopeId: 'e1' } });
  });

  it.each<[string, Record<string, string>, string[]]>([
    ['a name of one letter', { name: '첫' }, ['name']],
    ['no amount', { amountWon: '' }, ['amountWon']],
    ['a rate of more than all', { benefit: 'RATE', rateBp: '101' }, ['rateBp']],
    ['words for a cap', { benefit: 'RATE', rateBp: '10', capWon: '많이' }, ['capWon']],
    ['words for numbers', { minSpendWon: '없음', issueLimit: '많이' }, ['minSpendWon', 'issueLimit']],
    ['an end before the start', { closesAt: '2026-11-30T08:59' }, ['closesAt']],
    ['no such day', { usableUntil: '2026-02-30T10:00' }, ['usableUntil']],
    ['a share of no budget', { budgetShareBp: '60' }, ['budgetId']],
    ['a budget without a share', { budgetId: 'b1' }, ['budgetShareBp']],
    ['a share in words', { budgetId: 'b1', budgetShareBp: '반' }, ['budgetShareBp']],
  ])('%s is refused at its field', (_, change, fields) => {
    const checked = checkCoupon(typed(change));
    expect('problems' in checked ? checked.problems.map((problem) => problem.field) : []).toEqual(fields);
  });

  it('leads a refusal of the API to its field', () => {
    expect(['minSpendWon', 'scopeId', 'id', null].map((field) => refusedCoupon({ field, message: 'x' }).field)).toEqual(['minSpendWon', 'scope', '', '']);
  });
});
