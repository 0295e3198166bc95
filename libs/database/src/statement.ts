import { createHash } from 'node:crypto';

/** A statement as pg takes it: with a name it is parsed and planned once for each connection, and then only run. */
export interface Statement {
  name?: string;
  text: string;
}

/** Texts that are put together from filters are many, not endless; beyond this they are sent without a name. */
const MOST = 1_000;

const known = new Map<string, Statement>();
/** Raised when a migration has changed what a prepared statement answers: new names are prepared anew. */
let generation = 0;

/** Our `?` become `$1`, `$2` …; a `?` that PostgreSQL itself means is written `\?`. */
export function statementOf(text: string): Statement {
  const found = known.get(text);
  if (found) return { ...found };
  let count = 0;
  const numbered = text.replace(/\\\?|\?/g, (sign) => (sign === '?' ? `$${(count += 1)}` : '?'));
  const statement: Statement = known.size < MOST ? { name: `${createHash('sha256').update(numbered).digest('base64url').slice(0, 22)}.${generation}`, text: numbered } : { text: numbered };
  if (statement.name !== undefined) known.set(text, statement);
  return { ...statement };
}

/** Whether a statement failed only since it was prepared before a migration; then the next time is right. */
export function isOutdated(error: unknown): boolean {
  const outdated = error instanceof Error && (error as { code?: unknown }).code === '0A000' && error.message.includes('cached plan');
  if (outdated) {
    generation += 1;
    known.clear();
  }
  return outdated;
}
