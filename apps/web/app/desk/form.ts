import type { DeskProblem } from './errors';

/** What was typed, by field: comes back with a refused form, so that nothing is lost. */
export type Typed = Record<string, string>;

/** The texts of a form, trimmed; files and further values of the same name are left out. Passwords never come back. */
export function typedIn(form: FormData): Typed {
  const typed: Typed = {};
  for (const [name, value] of form) if (typeof value === 'string' && !(name in typed)) typed[name] = name.toLowerCase().includes('password') ? value : value.trim();
  return typed;
}

export function withoutPasswords(typed: Typed): Typed {
  return Object.fromEntries(Object.entries(typed).filter(([name]) => !name.toLowerCase().includes('password')));
}

/** Collects what has to be put right, in the order of the page. */
export class Findings {
  readonly problems: DeskProblem[] = [];

  need(good: boolean, field: string, message: string): void {
    if (!good) this.problems.push({ field, message });
  }

  /** The value, or a problem at the field where there is none. */
  value<T>(value: T | undefined, field: string, message: string): T | undefined {
    this.need(value !== undefined, field, message);
    return value;
  }
}

/** A refusal of the API at the field that it is about, when the form has it. */
export function refusalAt(refused: { message: string; field?: string | null | undefined }, fields: readonly string[], names: Readonly<Record<string, string>> = {}): DeskProblem {
  const given = refused.field?.replace(/^input\./, '') ?? '';
  const field = names[given] ?? given;
  return { field: fields.includes(field) ? field : '', message: refused.message };
}
