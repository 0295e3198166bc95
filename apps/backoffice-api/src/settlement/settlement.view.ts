import { DomainError } from '#kernel';
import { decodeCursor, pageOf, pageSize } from '#graphql';
import type { Actor } from '#database';
import type { KeptMoney } from '#payout';
import type { DifferenceQueries, PayoutCalendar as Calendar, QuestionService, StatementLineKind, StatementQueries } from '#settlement';
import type { PayoutCalendar, StatementDetail } from './settlement.types.js';

export interface StatementDoors {
  statements: StatementQueries;
  questions: QuestionService;
  differences: DifferenceQueries;
}

export interface LinesAsked {
  kind: StatementLineKind | null;
  first: number;
  after: string | null;
  /** A line: the page begins with it. */
  at: string | null;
}

/** A statement with all that its page shows: what it is made of, the lines asked for, the questions, and why it is another sum than was expected. Null where it is not this actor's. */
export async function statementOf({ statements, questions, differences }: StatementDoors, actor: Actor, id: string, { kind, first, after, at }: LinesAsked): Promise<StatementDetail | null> {
  const summary = await statements.one(actor, id);
  if (!summary) return null;
  const size = pageSize(first);
  const [figures, lines, asked, differing] = await Promise.all([statements.figures(actor, id), statements.lines(actor, id, kind, size + 1, entryAfter(after) ?? entryBefore(at)), questions.ofStatement(actor, id), differences.of(actor, id)]);
  return { summary, figures, lines: pageOf(lines, size, after !== null, (line) => [line.id]), questions: asked, expectedWon: differing.expectedWon, differences: differing.differences };
}

/** The entry that a cursor of ours names. Throws BAD_INPUT for anything else. */
function entryAfter(after: string | null): string | null {
  if (after === null) return null;
  const [id] = decodeCursor(after);
  if (typeof id !== 'string' || !/^\d{1,18}$/.test(id)) throw new DomainError('BAD_INPUT', { field: 'after' });
  return id;
}

function entryBefore(at: string | null): string | null {
  if (at === null) return null;
  if (!/^\d{1,18}$/.test(at)) throw new DomainError('BAD_INPUT', { field: 'at' });
  return String(BigInt(at) - 1n);
}

/** The calendar with what keeps its money. `reasons`: also in the words of staff. */
export function toCalendar(calendar: Calendar, kept: KeptMoney, reasons: boolean): PayoutCalendar {
  const days = calendar.days.map(({ period, ...day }) => {
    const one = day.statementId === null ? undefined : kept.statements.get(day.statementId);
    return { ...day, periodStart: period.start, periodEnd: period.end, why: one?.why ?? null, holdReason: reasons ? (one?.holdReason ?? null) : null };
  });
  return { ...calendar, days, accountWhy: kept.account };
}
