import { describe, expect, it } from '@jest/globals';
import { rateOf, type Contract } from './contract.rules.js';

const contract: Contract = {
  id: 'c', vendorId: 'v', validFrom: '2026-01-01', cycle: 'TWICE_A_MONTH', rateBp: 500,
  rules: [
    { id: 'food', categoryId: 'food', rateBp: 400, validFrom: null, validUntil: null, label: '' },
    { id: 'sauce', categoryId: 'sauce', rateBp: 300, validFrom: null, validUntil: null, label: '' },
    { id: 'kimjang', categoryId: 'food', rateBp: 200, validFrom: '2026-11-20', validUntil: '2026-11-30', label: '김장철' },
    { id: 'dear', categoryId: null, rateBp: 900, validFrom: '2026-11-20', validUntil: '2026-11-30', label: '' },
  ],
};

describe('the rate of a sale', () => {
  it.each([
    ['no rule of its own: the contract’s', ['device'], '2026-11-24', 500, null],
    ['the rule of a category above', ['food', 'rice'], '2026-12-01', 400, 'food'],
    ['the deepest rule', ['food', 'sauce'], '2026-12-01', 300, 'sauce'],
    ['a promotional rate on its first day', ['food', 'sauce'], '2026-11-20', 200, 'kimjang'],
    ['and on its last', ['food', 'rice'], '2026-11-30', 200, 'kimjang'],
    ['not on the day after', ['food', 'rice'], '2026-12-01', 400, 'food'],
    ['a promotional rate never raises', ['device'], '2026-11-25', 500, null],
  ])('%s', (_, path, day, rateBp, ruleId) => {
    expect(rateOf(contract, path, day)).toEqual({ rateBp, contractId: 'c', ruleId });
  });
});
