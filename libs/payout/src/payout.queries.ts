import { Injectable } from '@nestjs/common';
import { isId, won, type Won } from '#kernel';
import { Database, type Actor, type Transaction } from '#database';
import type { PayoutState } from './payout.state.js';

/** One try to pay a statement, as its vendor and staff read it. */
export interface PayoutView {
  id: string;
  statementId: string;
  vendorId: string;
  vendorName: string;
  periodStart: string;
  periodEnd: string;
  attempt: number;
  amountWon: Won;
  state: PayoutState;
  method: 'EXPRESS' | 'SCHEDULED' | null;
  payoutDate: string | null;
  /** Where it went: bank (Toss's two digits) and last digits. Null until it was sent. */
  bank: string | null;
  lastDigits: string | null;
  errorCode: string | null;
  errorMessage: string | null;
  approvedAt: Date | null;
  endedAt: Date | null;
}

export interface PayoutDetail {
  payout: PayoutView;
  proposedByName: string | null;
  proposedAt: Date;
  approvedByName: string | null;
  /** Toss's id of it; null until it was sent. */
  tossId: string | null;
  history: { from: string | null; to: string; actor: string; reason: string; at: Date }[];
  /** Its transactions of the ledger. */
  postings: { id: string; event: string; occurredAt: Date }[];
}

/** Payouts that were proposed together and wait for another person. */
export interface PayoutBatch {
  id: string;
  proposedBy: string;
  proposedByName: string;
  proposedAt: Date;
  totalWon: Won;
  payouts: PayoutView[];
}

export interface PayoutCounts {
  proposed: number;
  onTheWay: number;
  done: number;
  failed: number;
}

/** Which payouts a list shows. */
export const LISTED: Readonly<Record<'ON_THE_WAY' | 'DONE' | 'FAILED', readonly PayoutState[]>> = { ON_THE_WAY: ['APPROVED', 'SENT'], DONE: ['COMPLETED'], FAILED: ['FAILED', 'CANCELED'] };

// What a vendor may not read (who decided, ids at Toss) is not among these columns.
const PAYOUT = `select p.id, p.statement_id, p.vendor_id, v.name, s.period_start::text, s.period_end::text, p.attempt, p.amount_won, p.state, p.method, p.payout_date::text, a.bank, a.last_digits, p.error_code, p.error_message, p.approved_at, p.ended_at
  from payout p join statement s on s.id = p.statement_id join vendor v on v.id = p.vendor_id left join payout_account a on a.id = p.account_id`;

interface Reads {
  sql: Transaction['sql'];
}

/** Payouts as their vendor and staff read them. A vendor's reads run behind the second barrier. */
@Injectable()
export class PayoutQueries {
  constructor(private readonly database: Database) {}

  /** Newest first; of these states. `before`: the id of the last one seen. */
  async page(actor: Actor, states: readonly PayoutState[], first: number, before: string | null): Promise<PayoutView[]> {
    return this.reading(actor, async (tx) => (await tx.sql<PayoutRaw>(`${PAYOUT} where p.state = any(?::text[]) and (?::uuid is null or p.id < ?::uuid) order by p.id desc limit ?`, [states, before, before, first])).map(toView));
  }

  /** The tries to pay a statement, the last one first. */
  async ofStatement(actor: Actor, statementId: string): Promise<PayoutView[]> {
    if (!isId(statementId)) return [];
    return this.reading(actor, async (tx) => (await tx.sql<PayoutRaw>(`${PAYOUT} where p.statement_id = ? and p.state not in ('PROPOSED', 'WITHDRAWN') order by p.attempt desc`, [statementId])).map(toView));
  }

  /** For staff: who decided, what Toss calls it, what it went through, and its postings. */
  async detail(id: string): Promise<PayoutDetail | null> {
    const [row] = isId(id) ? await this.database.read<PayoutRaw>(`${PAYOUT} where p.id = ?`, [id]) : [];
    const more = row && (await this.database.readOne<Omit<PayoutDetail, 'payout' | 'history' | 'postings'>>(
      `select (select name from account c where 'staff:' || c.id = p.proposed_by) as "proposedByName", p.proposed_at as "proposedAt", (select name from account c where 'staff:' || c.id = p.approved_by) as "approvedByName", p.toss_id as "tossId" from payout p where p.id = ?`, [id]));
    if (!row || !more) return null;
    const [history, postings] = await Promise.all([
      this.database.read<PayoutDetail['history'][number]>(`select from_state as "from", to_state as "to", actor, reason, at from state_change where subject = 'payout' and subject_id = ? order by id`, [id]),
      this.database.read<PayoutDetail['postings'][number]>(`select id, event, occurred_at as "occurredAt" from ledger_transaction where reference = ? and event in ('payout.requested', 'payout.completed', 'payout.failed', 'payout.returned') order by posted_at`, [id]),
    ]);
    return { payout: toView(row), ...more, history, postings };
  }

  /** What waits for approval, the oldest batch first. */
  async batches(): Promise<PayoutBatch[]> {
    const rows = await this.database.read<PayoutRaw & { batch_id: string; proposed_by: string; proposed_at: Date; proposer: string | null }>(
      `select q.*, o.batch_id, o.proposed_by, o.proposed_at, c.name as proposer from (${PAYOUT} where p.state = 'PROPOSED') q join payout o on o.id = q.id left join account c on 'staff:' || c.id = o.proposed_by order by o.proposed_at, o.batch_id, q.name, q.id limit 2000`,
    );
    const batches = new Map<string, PayoutBatch>();
    for (const row of rows) {
      const batch = batches.get(row.batch_id) ?? { id: row.batch_id, proposedBy: row.proposed_by, proposedByName: row.proposer ?? '', proposedAt: row.proposed_at, totalWon: won(0), payouts: [] };
      batch.payouts.push(toView(row));
      batch.totalWon = won(batch.totalWon + row.amount_won);
      batches.set(row.batch_id, batch);
    }
    return [...batches.values()];
  }

  /** Of the last 90 days for those that have ended. */
  async counts(since: Date): Promise<PayoutCounts> {
    const row = await this.database.readOne<PayoutCounts>(
      `select count(*) filter (where state = 'PROPOSED')::int as proposed, count(*) filter (where state in ('APPROVED', 'SENT'))::int as "onTheWay", count(*) filter (where state = 'COMPLETED')::int as done, count(*) filter (where state in ('FAILED', 'CANCELED'))::int as failed
       from payout where state in ('PROPOSED', 'APPROVED', 'SENT') or ended_at > ?`,
      [since],
    );
    return row ?? { proposed: 0, onTheWay: 0, done: 0, failed: 0 };
  }

  /** Statements whose last try did not arrive, and that nobody has proposed again. */
  async failed(): Promise<number> {
    const row = await this.database.readOne<{ n: number }>("select count(*)::int as n from statement s where s.state = 'CLOSED' and exists (select from payout p where p.statement_id = s.id and p.state in ('FAILED', 'CANCELED'))");
    return row?.n ?? 0;
  }

  /** Which of a vendor's statements are kept from being paid, and why. */
  async holds(actor: Actor): Promise<{ statementId: string; periodStart: string; periodEnd: string; reason: string }[]> {
    return this.reading(actor, async (tx) => {
      const rows = await tx.sql<{ statement_id: string; period_start: string; period_end: string; reason: string }>('select h.statement_id, s.period_start::text, s.period_end::text, h.reason from payout_hold h join statement s on s.id = h.statement_id where h.lifted_at is null order by h.placed_at');
      return rows.map((row) => ({ statementId: row.statement_id, periodStart: row.period_start, periodEnd: row.period_end, reason: row.reason }));
    });
  }

  private reading<T>(actor: Actor, work: (tx: Reads) => Promise<T>): Promise<T> {
    return actor.vendorId === undefined ? work({ sql: (text, parameters) => this.database.read(text, parameters) }) : this.database.transaction(actor, work);
  }
}

interface PayoutRaw {
  id: string; statement_id: string; vendor_id: string; name: string; period_start: string; period_end: string; attempt: number; amount_won: number; state: PayoutState; method: 'EXPRESS' | 'SCHEDULED' | null; payout_date: string | null;
  bank: string | null; last_digits: string | null; error_code: string | null; error_message: string | null; approved_at: Date | null; ended_at: Date | null;
}

function toView(row: PayoutRaw): PayoutView {
  return {
    id: row.id, statementId: row.statement_id, vendorId: row.vendor_id, vendorName: row.name, periodStart: row.period_start, periodEnd: row.period_end, attempt: row.attempt, amountWon: won(row.amount_won), state: row.state,
    method: row.method, payoutDate: row.payout_date, bank: row.bank, lastDigits: row.last_digits, errorCode: row.error_code, errorMessage: row.error_message, approvedAt: row.approved_at, endedAt: row.ended_at,
  };
}
