import { Injectable } from '@nestjs/common';
import { DomainError, isClientId, isId, newId, type Won } from '#kernel';
import { Database, type Actor, type Transaction } from '#database';
import { AdjustmentService } from './adjustment.service.js';

export interface QuestionInput {
  /** Made by the form: sent twice it is one. */
  id: string;
  statementId: string;
  /** The entry of the line that it is about; null: the statement. */
  lineId: string | null;
  question: string;
}

export interface QuestionView {
  id: string;
  statementId: string;
  vendorName: string;
  periodEnd: string;
  /** The entry of the line that it is about, and its name; null: the statement. */
  lineId: string | null;
  lineName: string | null;
  question: string;
  askedAt: Date;
  answer: string | null;
  answeredAt: Date | null;
  adjustmentWon: Won | null;
}

const MAX_TEXT = 1_000;

/** A vendor asks about a line of his statement; staff answer there, and may put it right. */
@Injectable()
export class QuestionService {
  constructor(
    private readonly database: Database,
    private readonly adjustments: AdjustmentService,
  ) {}

  /** Answers its id. Throws NOT_FOUND, FIELD_REQUIRED, TEXT_TOO_LONG, ID_REUSED where another question has this id. */
  async ask(actor: Actor & { vendorId: string }, { id, statementId, lineId, question: given }: QuestionInput): Promise<string> {
    const question = checkedText(given, 'question');
    if (!isClientId(id)) throw new DomainError('BAD_INPUT', { field: 'id' });
    if (!isId(statementId) || (lineId !== null && !/^\d{1,18}$/.test(lineId))) throw new DomainError('NOT_FOUND');
    return this.database.transaction(actor, async (tx) => {
      const known = await tx.one('select 1 as known from statement s where s.id = ? and (?::bigint is null or exists (select from statement_line x where x.statement_id = s.id and x.ledger_entry_id = ?::bigint))', [statementId, lineId, lineId]);
      if (!known) throw new DomainError('NOT_FOUND');
      const made = await tx.sql('insert into statement_question (id, statement_id, vendor_id, ledger_entry_id, question, asked_by, asked_at) values (?, ?, ?, ?::bigint, ?, ?, ?) on conflict (id) do nothing returning id', [id, statementId, actor.vendorId, lineId, question, actor.name, tx.now]);
      if (made.length === 0 && !(await tx.one('select 1 as same from statement_question where id = ? and statement_id = ? and ledger_entry_id is not distinct from ?::bigint and question = ?', [id, statementId, lineId, question]))) throw new DomainError('ID_REUSED', { field: 'id' });
      return id;
    });
  }

  /** Answered once; with an adjustment where one is given, in the same transaction. Throws NOT_FOUND, WRONG_STATE (answered before), FIELD_REQUIRED, TEXT_TOO_LONG, ADJUSTMENT_INVALID. */
  async answer(actor: Actor, id: string, given: string, adjustmentWon: number | null): Promise<void> {
    const answer = checkedText(given, 'answer');
    if (!isId(id)) throw new DomainError('NOT_FOUND');
    await this.database.transaction(actor, async (tx) => {
      const asked = await tx.one<{ vendor_id: string; answered: boolean; order_line_id: string | null }>(
        'select q.vendor_id, q.answer is not null as answered, x.order_line_id from statement_question q left join statement_line x on x.ledger_entry_id = q.ledger_entry_id where q.id = ? for update of q', [id],
      );
      if (!asked) throw new DomainError('NOT_FOUND');
      if (asked.answered) throw new DomainError('WRONG_STATE', { state: '답함' });
      const adjustment = adjustmentWon === null ? null : await this.adjustments.write(tx, { id: newId(tx.now.getTime()), vendorId: asked.vendor_id, orderLineId: asked.order_line_id, amountWon: adjustmentWon, reason: answer });
      await tx.sql('update statement_question set answer = ?, answered_by = ?, answered_at = ?, adjustment_id = ?::uuid where id = ?', [answer, actor.name, tx.now, adjustment, id]);
      await tx.job('mail', { template: 'question-answered', id }, `question-answered:${id}`);
    });
  }

  /** Of one statement, oldest first; a vendor's behind the second barrier. */
  async ofStatement(actor: Actor, statementId: string): Promise<QuestionView[]> {
    const text = `${QUESTION} where q.statement_id = ? order by q.asked_at, q.id limit 200`;
    const rows = actor.vendorId === undefined ? await this.database.read<QuestionRow>(text, [statementId]) : await this.database.transaction(actor, (tx: Transaction) => tx.sql<QuestionRow>(text, [statementId]));
    return rows.map(toQuestion);
  }

  /** For staff: those that wait, oldest first. */
  async open(limit: number): Promise<QuestionView[]> {
    return (await this.database.read<QuestionRow>(`${QUESTION} where q.answer is null order by q.asked_at, q.id limit ?`, [limit])).map(toQuestion);
  }
}

const QUESTION = `select q.id, q.statement_id, v.name as vendor_name, s.period_end::text, q.ledger_entry_id, l.name as line_name, q.question, q.asked_at, q.answer, q.answered_at, a.amount_won as adjustment_won
  from statement_question q join statement s on s.id = q.statement_id join vendor v on v.id = q.vendor_id left join statement_line x on x.ledger_entry_id = q.ledger_entry_id left join order_line l on l.id = x.order_line_id left join adjustment a on a.id = q.adjustment_id`;

interface QuestionRow {
  id: string; statement_id: string; vendor_name: string; period_end: string; ledger_entry_id: number | null; line_name: string | null; question: string; asked_at: Date; answer: string | null; answered_at: Date | null; adjustment_won: Won | null;
}

function toQuestion(row: QuestionRow): QuestionView {
  return {
    id: row.id, statementId: row.statement_id, vendorName: row.vendor_name, periodEnd: row.period_end, lineId: row.ledger_entry_id === null ? null : String(row.ledger_entry_id), lineName: row.line_name, question: row.question,
    askedAt: row.asked_at, answer: row.answer, answeredAt: row.answered_at, adjustmentWon: row.adjustment_won,
  };
}

function checkedText(given: string, field: string): string {
  const text = given.normalize('NFC').trim();
  if (text === '') throw new DomainError('FIELD_REQUIRED', { field });
  if (text.length > MAX_TEXT) throw new DomainError('TEXT_TOO_LONG', { field, max: MAX_TEXT });
  return text;
}
