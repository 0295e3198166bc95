import { Injectable } from '@nestjs/common';
import { config, isId } from '#kernel';
import { Database } from '#database';
import { answeredMail, closedMail } from './statement-mail.rules.js';

export type StatementMailTemplate = 'statement-closed' | 'question-answered';

/** Writes the mails about statements, from what is stored. */
@Injectable()
export class StatementMailService {
  constructor(private readonly database: Database) {}

  /** @param id of the statement, or of the question. Null where there is nothing to tell. */
  async compose(template: StatementMailTemplate, id: string): Promise<{ to: string; subject: string; text: string } | null> {
    if (!isId(id)) return null;
    return template === 'statement-closed' ? this.closed(id) : this.answered(id);
  }

  private async closed(id: string): Promise<{ to: string; subject: string; text: string } | null> {
    const row = await this.database.readOne<{ name: string; email: string; start: string; end: string; net_won: number; carried_in_won: number; payout_won: number; payout_due_on: string; carried_out_won: number }>(
      'select v.name, v.email, s.period_start::text as start, s.period_end::text as end, s.net_won, s.carried_in_won, s.payout_won, s.payout_due_on::text, s.carried_out_won from statement s join vendor v on v.id = s.vendor_id where s.id = ?',
      [id],
    );
    if (!row) return null;
    return {
      to: row.email,
      ...closedMail({ vendorName: row.name, periodStart: row.start, periodEnd: row.end, netWon: row.net_won, carriedInWon: row.carried_in_won, payoutWon: row.payout_won, payoutDueOn: row.payout_due_on, carriedOutWon: row.carried_out_won, url: pageOf(id) }),
    };
  }

  private async answered(id: string): Promise<{ to: string; subject: string; text: string } | null> {
    const row = await this.database.readOne<{ name: string; email: string; statement_id: string; line_name: string | null; question: string; answer: string; adjustment_won: number | null }>(
      `select v.name, v.email, q.statement_id, l.name as line_name, q.question, q.answer, a.amount_won as adjustment_won from statement_question q join vendor v on v.id = q.vendor_id
       left join statement_line x on x.ledger_entry_id = q.ledger_entry_id left join order_line l on l.id = x.order_line_id left join adjustment a on a.id = q.adjustment_id where q.id = ? and q.answer is not null`,
      [id],
    );
    if (!row) return null;
    return { to: row.email, ...answeredMail({ vendorName: row.name, lineName: row.line_name, question: row.question, answer: row.answer, adjustmentWon: row.adjustment_won, url: `${pageOf(row.statement_id)}#questions` }) };
  }
}

function pageOf(statementId: string): string {
  return `${config().publicUrl}/vendor/statements/${statementId}`;
}
