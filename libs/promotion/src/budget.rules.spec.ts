import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DomainError, finalStates, mayBecome } from '#kernel';
import { checkedBudget, checkedPaper, shareOfLargestBp } from './budget.rules.js';
import { BUDGET_ARROWS, type BudgetState } from './budget.state.js';

const STATES = Object.keys(BUDGET_ARROWS) as BudgetState[];

function refusal(work: () => unknown): unknown[] {
  try {
    work();
  } catch (error) {
    if (error instanceof DomainError) return [error.code, error.fields['field']];
    throw error;
  }
  return [];
}

describe('the states of a budget', () => {
  it('are joined by these arrows and no others', () => {
    const pairs = STATES.flatMap((from) => STATES.map((to) => [`${from} → ${to}`, mayBecome(BUDGET_ARROWS, from, to)] as const));
    expect(pairs.filter(([, may]) => may).map(([pair]) => pair)).toEqual(['OPEN → STOPPED', 'OPEN → CLOSED', 'STOPPED → CLOSED']);
    expect(finalStates(BUDGET_ARROWS)).toEqual(['CLOSED']);
  });
});

describe('a budget as it is given', () => {
  const budget = { name: ' 소상공인  판로 ', fiscalYear: 2026, budgetLine: '세부사업', ordinance: '조례' };
  const paper = { documentNumber: ' 구로-1 ', on: '2026-01-02', amountWon: 1_000 };

  it('is tidied, and refused with the field that is wrong', () => {
    expect([checkedBudget(budget).name, checkedPaper(paper, false).documentNumber]).toEqual(['소상공인 판로', '구로-1']);
    expect([
      refusal(() => checkedBudget({ ...budget, fiscalYear: 26 })), refusal(() => checkedBudget({ ...budget, ordinance: ' ' })), refusal(() => checkedPaper({ ...paper, documentNumber: '' }, true)), refusal(() => checkedPaper({ ...paper, on: '2026-02-30' }, true)),
      refusal(() => checkedPaper({ ...paper, amountWon: 0 }, true)), refusal(() => checkedPaper({ ...paper, amountWon: 0.5 }, true)), refusal(() => checkedPaper({ ...paper, amountWon: -1 }, false)), refusal(() => checkedPaper({ ...paper, amountWon: -1 }, true)),
    ]).toEqual([
      ['BUDGET_YEAR_INVALID', 'fiscalYear'], ['FIELD_REQUIRED', 'ordinance'], ['FIELD_REQUIRED', 'documentNumber'], ['DATE_INVALID', 'on'],
      ['BUDGET_AMOUNT_INVALID', 'amountWon'], ['BUDGET_AMOUNT_INVALID', 'amountWon'], ['BUDGET_AMOUNT_INVALID', 'amountWon'], [],
    ]);
  });
});

describe('how unevenly a budget is spread', () => {
  it('is what the largest three have of it', () => {
    expect([shareOfLargestBp([]), shareOfLargestBp([0]), shareOfLargestBp([500]), shareOfLargestBp([100, 400, 200, 300]), shareOfLargestBp(Array.from({ length: 30 }, () => 10))]).toEqual([null, null, 10_000, 9_000, 1_000]);
  });

  it('does not depend on the order, and is at least what three of so many would have alike', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 1, max: 1e9 }), { minLength: 3, maxLength: 40 }), (sums) => {
      const share = shareOfLargestBp(sums) ?? 0;
      expect(shareOfLargestBp(sums.toReversed())).toBe(share);
      expect(share).toBeGreaterThanOrEqual(Math.floor(30_000 / sums.length));
      expect(share).toBeLessThanOrEqual(10_000);
    }));
  });
});
