import { formText } from '../form-text';
import type { ContractInput, ContractsQuery } from '../generated/backoffice/graphql';
import type { DeskProblem } from './errors';
import { Findings } from './form';
import { percentOf, readPercentBp } from './number';

/** A rate of its own, as typed. */
export interface DraftRule {
  category: string;
  rate: string;
  from: string;
  until: string;
  label: string;
}

/** The contract form as it stands. */
export interface ContractDraft {
  validFrom: string;
  cycle: string;
  rateBp: string;
  note: string;
  rules: DraftRule[];
}

type Contract = ContractsQuery['contractHistory'][number];

const NO_RULE: DraftRule = { category: '', rate: '', from: '', until: '', label: '' };
const NO_RATE = '수수료율을 5나 5.5처럼 숫자로 적어 주세요';

/** What the next contract begins with: the terms of the one before. A contract takes over nothing by itself; what has run out by `today` (a Korean day) is left out. */
export function draftOf(contract: Pick<Contract, 'cycle' | 'rateBp' | 'rules'> | undefined, today: string): ContractDraft {
  const rules = contract?.rules.filter((rule) => rule.validUntil === null || rule.validUntil > today) ?? [];
  return {
    validFrom: '', note: '', cycle: contract?.cycle ?? 'TWICE_A_MONTH', rateBp: contract === undefined ? '' : percentOf(contract.rateBp),
    rules: [...rules.map((rule) => ({ category: rule.categoryId ?? '', rate: percentOf(rule.rateBp), from: rule.validFrom ?? '', until: rule.validUntil ?? '', label: rule.label })), NO_RULE],
  };
}

/** Reads the form. Rules are fields of one name, in the order of the page. */
export function readContract(form: FormData): ContractDraft {
  const text = (name: string): string => formText(form, name);
  const list = (name: string): string[] => form.getAll(name).map((value) => String(value).trim());
  const [rates, starts, ends, labels] = [list('rate'), list('from'), list('until'), list('label')];
  return {
    validFrom: text('validFrom'), cycle: text('cycle'), rateBp: text('rateBp'), note: text('note'),
    rules: list('category').map((category, index) => ({ category, rate: rates[index] ?? '', from: starts[index] ?? '', until: ends[index] ?? '', label: labels[index] ?? '' })),
  };
}

/** Whether a button of the form changes its rules, and sends nothing. */
export function isRuleChange(intent: string): boolean {
  return intent === 'add-rule' || intent.startsWith('drop-rule:');
}

export function changeRules(draft: ContractDraft, intent: string): ContractDraft {
  const dropped = Number(intent.split(':')[1]);
  return { ...draft, rules: intent === 'add-rule' ? [...draft.rules, NO_RULE] : draft.rules.filter((_, index) => index !== dropped) };
}

/** The API's input, or what has to be put right. A rule in which nothing stands is none; a rate that can't be read is never a rate of nothing. */
export function checkContract(vendorId: string, draft: ContractDraft): { problems: DeskProblem[] } | { input: ContractInput } {
  const findings = new Findings();
  const rateBp = findings.value(readPercentBp(draft.rateBp), 'rateBp', NO_RATE);
  const rules = draft.rules.flatMap((rule, index) => {
    if (Object.values(rule).every((text) => text === '')) return [];
    const ruleRateBp = findings.value(readPercentBp(rule.rate), `rate-${index}`, rule.rate === '' ? '따로 정하는 수수료에 수수료율을 적거나, 규칙을 빼 주세요' : NO_RATE);
    return ruleRateBp === undefined ? [] : [{ categoryId: orNull(rule.category), rateBp: ruleRateBp, validFrom: orNull(rule.from), validUntil: orNull(rule.until), label: rule.label }];
  });
  if (findings.problems.length > 0 || rateBp === undefined) return { problems: findings.problems };
  return { input: { vendorId, validFrom: draft.validFrom, cycle: draft.cycle === 'WEEKLY' ? 'WEEKLY' : 'TWICE_A_MONTH', rateBp, note: draft.note, rules } };
}

function orNull(text: string): string | null {
  return text === '' ? null : text;
}
