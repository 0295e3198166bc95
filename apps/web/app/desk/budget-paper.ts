import type { BudgetPaperInput } from '../generated/backoffice/graphql';
import type { DeskProblem } from './errors';
import { Findings, refusalAt, type Typed } from './form';
import { readWon } from './number';

/** A decision or a receipt: its fields are called after the form that they stand in (`allocateDocument`). */
export type PaperForm = 'allocate' | 'receive';

const NAMES: Record<keyof BudgetPaperInput, string> = { documentNumber: 'Document', on: 'On', amountWon: 'Won' };

/** The API's input, or what has to be put right. `less` in the form's `Way` takes away, or pays back. */
export function checkPaper(typed: Typed, form: PaperForm): { problems: DeskProblem[] } | { paper: BudgetPaperInput } {
  const text = (name: string): string => typed[`${form}${name}`] ?? '';
  const findings = new Findings();
  findings.need(text('Document') !== '', `${form}Document`, '문서 번호를 적어 주세요');
  findings.need(/^\d{4}-\d{2}-\d{2}$/.test(text('On')), `${form}On`, '날짜를 적어 주세요');
  const amount = findings.value(readWon(text('Won')), `${form}Won`, '금액을 숫자로 적어 주세요') ?? 0;
  if (findings.problems.length > 0) return { problems: findings.problems };
  return { paper: { documentNumber: text('Document'), on: text('On'), amountWon: text('Way') === 'less' ? -amount : amount } };
}

/** A refusal of the API at the field of the form that it came from. */
export function refusedPaper(refused: { message: string; field?: string | null | undefined }, form: PaperForm): DeskProblem {
  const fields = Object.fromEntries(Object.entries(NAMES).map(([field, name]) => [field, `${form}${name}`]));
  return refusalAt(refused, Object.values(fields), fields);
}
