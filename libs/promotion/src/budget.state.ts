import type { Arrows } from '#kernel';

/** OPEN: orders of its year may draw on it. STOPPED: only what is reserved may still be spent. CLOSED: the year's figures stand. */
export type BudgetState = 'OPEN' | 'STOPPED' | 'CLOSED';

export const BUDGET_ARROWS: Arrows<BudgetState> = {
  OPEN: ['STOPPED', 'CLOSED'],
  STOPPED: ['CLOSED'],
  CLOSED: [],
};
