import { Injectable } from '@nestjs/common';
import { won, type Won } from '#kernel';
import { Database, type Actor, type Transaction } from '#database';
import type { NotPayable } from './payout.rules.js';

/** A closed statement that is owed, and whether it can be proposed now. */
export interface PayableRow {
  statementId: string;
  vendorId: string;
  vendorName: string;
  /** The vendor does not sell at present; what it has earned is still owed. */
  vendorSuspended: boolean;
  /** Korean days, both counted. */
  periodStart: string;
  periodEnd: string;
  dueOn: string;
  payoutWon: Won;
  /** Null: it can be proposed. */
  why: NotPayable | null;
  holdReason: string | null;
  /** Why Toss does not take what has changed of the company, in its words; it is paid all the same. */
  companyRefused: string | null;
  /** With it the vendor gets more in seven days than Toss pays before its whole check: Toss will refuse it, and begin to check. */
  overWeeklyLimit: boolean;
  /** How often it was tried, and what became of the last try. */
  attempts: number;
  lastErrorCode: string | null;
  lastErrorMessage: string | null;
}

/** What keeps a vendor's money from going out, as he reads it. */
export interface KeptMoney {
  /** Of his account: true of everything that is owed to him. */
  account: NotPayable | null;
  /** Of statements that are closed and not sent, by id. */
  statements: ReadonlyMap<string, { why: NotPayable; holdReason: string | null }>;
}

/** Why the seller `e` can't be paid. */
const ACCOUNT_WHY = `case when e.vendor_id is null then 'NO_ACCOUNT'
      when e.account_id is distinct from e.wanted_account_id then case e.state when 'REFUSED' then 'ACCOUNT_REFUSED' else 'REGISTERING' end
      when e.status in ('PARTIALLY_APPROVED', 'APPROVED') then null when e.status in ('APPROVAL_REQUIRED', 'KYC_REQUIRED') then e.status else 'NOT_APPROVED' end`;
/** Why the statement `s` can't be, with its hold `h`. */
const WHY = `case when h.reason is not null then 'HELD' when s.payout_won > 999999999 then 'TOO_LARGE' else ${ACCOUNT_WHY} end`;

/** Parameters: a week ago. */
const PAYABLE = `select s.id, s.vendor_id, v.name, v.state = 'SUSPENDED' as suspended, s.period_start::text, s.period_end::text, s.payout_due_on::text as due, s.payout_won, h.reason as hold, coalesce(p.attempts, 0) as attempts, p.error_code, p.error_message,
    ${WHY} as why,
    case when e.state = 'REFUSED' and e.account_id = e.wanted_account_id then coalesce(e.error_message, e.error_code) end as company_refused, coalesce(e.status = 'PARTIALLY_APPROVED' and s.payout_won + w.won > 10000000, false) as over
  from statement s join vendor v on v.id = s.vendor_id left join payout_seller e on e.vendor_id = s.vendor_id left join payout_hold h on h.statement_id = s.id and h.lifted_at is null
  left join lateral (select max(attempt) as attempts, (array_agg(error_code order by attempt desc) filter (where state <> 'WITHDRAWN'))[1] as error_code, (array_agg(error_message order by attempt desc) filter (where state <> 'WITHDRAWN'))[1] as error_message from payout where statement_id = s.id) p on true
  cross join lateral (select coalesce(sum(amount_won), 0) as won from payout w where w.vendor_id = s.vendor_id and w.state in ('APPROVED', 'SENT', 'COMPLETED') and w.approved_at > ?) w
  where s.state = 'CLOSED' and s.payout_won > 0`;

interface Reads {
  sql: Transaction['sql'];
}

/** Those of `ids` that are closed and owed, in the order of ids. */
export async function payableOf(tx: Reads, ids: readonly string[], weekAgo: Date): Promise<PayableRow[]> {
  return (await tx.sql<PayableRaw>(`${PAYABLE} and s.id = any(?::uuid[]) order by s.id`, [weekAgo, ids])).map(toPayable);
}

@Injectable()
export class PayableQueries {
  constructor(private readonly database: Database) {}

  /** What is owed to vendors and is not proposed, the longest due first; `tried`: only what was tried and did not arrive. At most 500. */
  async list(weekAgo: Date, tried = false): Promise<PayableRow[]> {
    return (await this.database.read<PayableRaw>(`${PAYABLE} and (not ?::boolean or p.error_code is not null) order by s.payout_due_on, v.name, s.id limit 500`, [weekAgo, tried])).map(toPayable);
  }

  /** For a vendor: what keeps his money, of what is owed and not sent. Behind the second barrier. */
  async kept(actor: Actor & { vendorId: string }): Promise<KeptMoney> {
    const rows = await this.database.transaction(actor, (tx) => tx.sql<{ id: string | null; why: NotPayable | null; hold: string | null; account: NotPayable | null }>(
      `select s.id, ${WHY} as why, h.reason as hold, ${ACCOUNT_WHY} as account from vendor v left join payout_seller e on e.vendor_id = v.id left join statement s on s.vendor_id = v.id and s.state in ('CLOSED', 'PAYOUT_PROPOSED')
       left join payout_hold h on h.statement_id = s.id and h.lifted_at is null where v.id = ?`, [actor.vendorId],
    ));
    return { account: rows[0]?.account ?? null, statements: new Map(rows.flatMap(({ id, why, hold }) => (id === null || why === null ? [] : [[id, { why, holdReason: hold }]]))) };
  }
}

interface PayableRaw {
  id: string; vendor_id: string; name: string; suspended: boolean; period_start: string; period_end: string; due: string; payout_won: number; hold: string | null; attempts: number; error_code: string | null; error_message: string | null; why: NotPayable | null; company_refused: string | null; over: boolean;
}

function toPayable(row: PayableRaw): PayableRow {
  return {
    statementId: row.id, vendorId: row.vendor_id, vendorName: row.name, vendorSuspended: row.suspended, periodStart: row.period_start, periodEnd: row.period_end, dueOn: row.due, payoutWon: won(row.payout_won), why: row.why,
    holdReason: row.hold, companyRefused: row.company_refused, overWeeklyLimit: row.over, attempts: row.attempts, lastErrorCode: row.error_code, lastErrorMessage: row.error_message,
  };
}
