import { DomainError, startOfKstDay } from '#kernel';

export interface BudgetInput {
  name: string;
  /** Of 1 January to 31 December. */
  fiscalYear: number;
  /** Policy, unit, detailed programme and statistical item, as the appropriation names them. */
  budgetLine: string;
  /** The ordinance that allows the benefit. */
  ordinance: string;
}

/** A decision or a receipt on paper. */
export interface PaperInput {
  documentNumber: string;
  /** `2026-01-02` */
  on: string;
  amountWon: number;
}

const MAX_TEXT = 200;
const MAX_WON = 1_000_000_000_000;

/** Checks and tidies. Throws a DomainError that names the field. */
export function checkedBudget(input: BudgetInput): BudgetInput {
  if (!Number.isInteger(input.fiscalYear) || input.fiscalYear < 2000 || input.fiscalYear > 2999) throw new DomainError('BUDGET_YEAR_INVALID', { field: 'fiscalYear' });
  return { name: text(input.name, 'name'), fiscalYear: input.fiscalYear, budgetLine: text(input.budgetLine, 'budgetLine'), ordinance: text(input.ordinance, 'ordinance') };
}

/** `negative`: whether the paper may take money away. */
export function checkedPaper(input: PaperInput, negative: boolean): PaperInput {
  const documentNumber = checkedDocument(input.documentNumber);
  if (!Number.isSafeInteger(input.amountWon) || input.amountWon === 0 || Math.abs(input.amountWon) > MAX_WON || (!negative && input.amountWon < 0)) throw new DomainError('BUDGET_AMOUNT_INVALID', { field: 'amountWon' });
  try {
    startOfKstDay(input.on);
  } catch {
    throw new DomainError('DATE_INVALID', { field: 'on' });
  }
  return { documentNumber, on: input.on, amountWon: input.amountWon };
}

export function checkedDocument(documentNumber: string): string {
  return text(documentNumber, 'documentNumber');
}

function text(given: string, field: string): string {
  const value = given.normalize('NFC').replace(/[\p{Cc}\s]+/gu, ' ').trim();
  if (value === '') throw new DomainError('FIELD_REQUIRED', { field });
  if (value.length > MAX_TEXT) throw new DomainError('TEXT_TOO_LONG', { field, max: MAX_TEXT });
  return value;
}

/** How unevenly a budget is spread: what the largest three receivers have of it, in basis points. Null where nothing was given yet. */
export function shareOfLargestBp(sumsWon: readonly number[], count = 3): number | null {
  const total = sumsWon.reduce((sum, value) => sum + value, 0);
  if (total <= 0) return null;
  const largest = sumsWon.toSorted((a, b) => b - a).slice(0, count).reduce((sum, value) => sum + value, 0);
  return Math.round((largest * 10_000) / total);
}
