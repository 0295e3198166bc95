import { describe, expect, it } from '@jest/globals';
import { changeRules, checkContract, draftOf, isRuleChange, readContract, type ContractDraft, type DraftRule } from './contract-draft';

const rule = (change: Partial<DraftRule> = {}): DraftRule => ({ category: '', rate: '', from: '', until: '', label: '', ...change });
const draft = (change: Partial<ContractDraft> = {}): ContractDraft => ({ validFrom: '2027-01-01', cycle: 'WEEKLY', rateBp: '5.5', note: '구로구 공문 1호', rules: [], ...change });
const fields = (change: Partial<ContractDraft>): string[] => {
  const checked = checkContract('v', draft(change));
  return 'problems' in checked ? checked.problems.map((problem) => problem.field) : [];
};

describe('the contract form', () => {
  it('is sent in basis points, with each rule in which something stands', () => {
    expect(checkContract('v', draft({ rules: [rule({ category: 'food', rate: '4%' }), rule(), rule({ rate: '0', from: '2027-02-01', until: '2027-02-28', label: '설' })] }))).toEqual({
      input: {
        vendorId: 'v', validFrom: '2027-01-01', cycle: 'WEEKLY', rateBp: 550, note: '구로구 공문 1호',
        rules: [{ categoryId: 'food', rateBp: 400, validFrom: null, validUntil: null, label: '' }, { categoryId: null, rateBp: 0, validFrom: '2027-02-01', validUntil: '2027-02-28', label: '설' }],
      },
    });
  });

  it.each(['', '5,5', '8.8퍼센트', '오', '-1'])('“%s” is no rate: not of the contract, not of a rule', (text) => {
    expect(fields({ rateBp: text })).toEqual(['rateBp']);
    expect(fields({ rules: [rule({ category: 'food', rate: '4' }), rule({ category: 'sauce', rate: text })] })).toEqual(['rate-1']);
  });

  it.each<[string, Partial<DraftRule>]>([['a category', { category: 'food' }], ['a day', { until: '2027-02-28' }], ['a name', { label: '설' }]])('a rule with %s and no rate is refused, not left out', (_, change) => {
    expect(fields({ rules: [rule(change)] })).toEqual(['rate-0']);
  });

  it('begins with the terms of the contract before: every rule that has not run out, and room for one more', () => {
    const rules = [
      { id: '1', categoryId: 'food', rateBp: 400, validFrom: null, validUntil: null, label: '' }, { id: '2', categoryId: 'sauce', rateBp: 350, validFrom: null, validUntil: null, label: '' }, { id: '3', categoryId: 'rice', rateBp: 300, validFrom: null, validUntil: null, label: '쌀' },
      { id: '4', categoryId: null, rateBp: 100, validFrom: '2026-11-20', validUntil: '2026-11-27', label: '지난 행사' }, { id: '5', categoryId: null, rateBp: 125, validFrom: '2026-12-20', validUntil: '2026-12-31', label: '연말' },
    ];
    expect(draftOf({ cycle: 'WEEKLY', rateBp: 550, rules }, '2026-11-28')).toEqual({
      validFrom: '', cycle: 'WEEKLY', rateBp: '5.5', note: '',
      rules: [rule({ category: 'food', rate: '4' }), rule({ category: 'sauce', rate: '3.5' }), rule({ category: 'rice', rate: '3', label: '쌀' }), rule({ rate: '1.25', from: '2026-12-20', until: '2026-12-31', label: '연말' }), rule()],
    });
    expect(draftOf(undefined, '2026-11-28')).toMatchObject({ rateBp: '', rules: [rule()] });
  });

  it('is read with its rules in the order of the page, which buttons add and drop', () => {
    const form = new FormData();
    for (const [name, value] of [['validFrom', '2027-01-01'], ['cycle', 'WEEKLY'], ['rateBp', ' 5.5 '], ['note', '구로구 공문 1호'], ...['food', 'sauce'].flatMap((category) => [['category', category], ['rate', '4'], ['from', ''], ['until', ''], ['label', category]])] as [string, string][]) form.append(name, value);
    const read = readContract(form);
    expect(read).toEqual(draft({ rules: [rule({ category: 'food', rate: '4', label: 'food' }), rule({ category: 'sauce', rate: '4', label: 'sauce' })] }));
    expect(changeRules(read, 'add-rule').rules).toEqual([...read.rules, rule()]);
    expect(changeRules(read, 'drop-rule:0').rules).toEqual([read.rules[1]]);
    expect(['add-rule', 'drop-rule:3', 'save', ''].map(isRuleChange)).toEqual([true, true, false, false]);
  });
});
