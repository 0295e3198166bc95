import { Injectable } from '@nestjs/common';
import { clock, kstDate, won, type Won } from '#kernel';
import { Database, type Actor, type Transaction } from '#database';
import { clockWord, type ClockWord } from './claim-clock.rules.js';
import type { ClaimCause } from './claim.rules.js';
import type { ClaimKind, ClaimState } from './claim.state.js';

/** A line of the vendor's or the staff's list of claims: no personal data. */
export interface ClaimDeskRow {
  id: string;
  orderId: string;
  vendorOrderId: string;
  number: string;
  vendorName: string;
  kind: ClaimKind;
  state: ClaimState;
  cause: ClaimCause;
  summary: string;
  refundWon: Won;
  requestedAt: Date;
  refundDueOn: string | null;
  /** Until when somebody has to act, and whether that is today or past. */
  actBy: string | null;
  clock: ClockWord | null;
  disputed: boolean;
}

/** `due`: only what is late, or late and due today. `number`: how the order's begins. */
export interface ClaimFilter {
  state: ClaimState | null;
  due: ClockWord | null;
  kind: ClaimKind | null;
  number: string;
}

/** A dispute that waits for staff, with its clock. */
export interface DisputeRow {
  id: string;
  orderId: string;
  number: string;
  vendorName: string;
  kind: ClaimKind;
  refundWon: Won;
  openedAt: Date;
  progressBy: string;
  resultBy: string;
  /** Whether shopper and vendor have been told how far it is. */
  progressed: boolean;
  clock: ClockWord | null;
}

/** What waits for a decision, for goods or for money. */
@Injectable()
export class ClaimDeskQueries {
  constructor(private readonly database: Database) {}

  /** Open ones first by age, or those of one state; under the vendor's rows where the actor is one. `before`: the id of the last one seen. */
  async page(actor: Actor, { state = null, due = null, kind = null, number = '' }: Partial<ClaimFilter>, first: number, before: string | null): Promise<ClaimDeskRow[]> {
    return this.database.transaction(actor, async (tx) => {
      const today = kstDate(tx.now);
      const numberOf = actor.vendorId === undefined ? 'o.number' : 'd.number';
      const rows = await tx.sql<Row>(
        `select c.id, c.order_id, c.vendor_order_id, c.kind, c.state, c.cause, c.refund_won, c.requested_at, c.refund_due_on, c.act_by, exists (select from claim_dispute x where x.claim_id = c.id and x.result is null) as disputed, v.name as vendor_name, ${numberOf},
           (select jsonb_agg(jsonb_build_object('name', l.name, 'quantity', cardinality(cl.pieces)) order by l.position) from claim_line cl join order_line l on l.id = cl.order_line_id where cl.claim_id = c.id) as goods
         from claim c join vendor v on v.id = c.vendor_id ${actor.vendorId === undefined ? 'join mall_order o on o.id = c.order_id' : 'join vendor_delivery d on d.vendor_order_id = c.vendor_order_id'}
         where (?::text is null or c.state = ?) and (?::text is null or c.kind = ?) and (? = '' or ${numberOf} like upper(?) || '%') and (?::text is null or c.act_by < ?::date or (?::text = 'TODAY' and c.act_by = ?::date)) and (?::uuid is null or (c.requested_at, c.id) < (select b.requested_at, b.id from claim b where b.id = ?::uuid))
         order by c.requested_at desc, c.id desc limit ?`,
        [state, state, kind, kind, number, number.replace(/[%_\\]/g, ''), due, today, due, today, before, before, first],
      );
      return rows.map((row) => toRow(row, today));
    });
  }

  /** What is late, and what has to be done today. */
  async due(actor: Actor, kind: ClaimKind | null = null): Promise<{ late: number; today: number }> {
    return this.database.transaction(actor, async (tx) => {
      const today = kstDate(tx.now);
      const row = await tx.one<{ late: number; today: number }>('select count(*) filter (where act_by < ?::date)::int as late, count(*) filter (where act_by = ?::date)::int as today from claim where act_by <= ?::date and (?::text is null or kind = ?)', [today, today, today, kind, kind]);
      return { late: row?.late ?? 0, today: row?.today ?? 0 };
    });
  }

  /** Open disputes by their next day. */
  async disputes(limit: number): Promise<DisputeRow[]> {
    const rows = await this.database.read<{ id: string; order_id: string; number: string; vendor_name: string; kind: ClaimKind; refund_won: number; opened_at: Date; progress_by: string; result_by: string; progress_at: Date | null }>(
      `select d.id, d.order_id, o.number, v.name as vendor_name, c.kind, c.refund_won, d.opened_at, d.progress_by, d.result_by, d.progress_at
       from claim_dispute d join claim c on c.id = d.claim_id join mall_order o on o.id = d.order_id join vendor v on v.id = d.vendor_id
       where d.result is null order by case when d.progress_at is null then d.progress_by else d.result_by end, d.opened_at limit ?`,
      [limit],
    );
    const today = kstDate(clock.now());
    return rows.map((row) => ({
      id: row.id, orderId: row.order_id, number: row.number, vendorName: row.vendor_name, kind: row.kind, refundWon: won(row.refund_won), openedAt: row.opened_at, progressBy: row.progress_by, resultBy: row.result_by,
      progressed: row.progress_at !== null, clock: clockWord(row.progress_at === null ? row.progress_by : row.result_by, today),
    }));
  }

  async counts(actor: Actor, kind: ClaimKind | null = null): Promise<{ state: ClaimState; count: number }[]> {
    return this.database.transaction(actor, (tx: Transaction) => tx.sql('select state, count(*)::int as count from claim where ?::text is null or kind = ? group by state', [kind, kind]));
  }
}

interface Row {
  id: string; order_id: string; vendor_order_id: string; kind: ClaimKind; state: ClaimState; cause: ClaimCause; refund_won: number; requested_at: Date; refund_due_on: string | null; act_by: string | null; disputed: boolean; vendor_name: string; number: string;
  goods: { name: string; quantity: number }[];
}

function toRow(row: Row, today: string): ClaimDeskRow {
  const [first] = row.goods;
  return {
    id: row.id, orderId: row.order_id, vendorOrderId: row.vendor_order_id, number: row.number, vendorName: row.vendor_name, kind: row.kind, state: row.state, cause: row.cause, refundWon: won(row.refund_won),
    requestedAt: row.requested_at, refundDueOn: row.refund_due_on, actBy: row.act_by, clock: clockWord(row.act_by, today), disputed: row.disputed, summary: `${first?.name ?? ''} ${first?.quantity ?? 0}개${row.goods.length > 1 ? ` 외 ${row.goods.length - 1}가지` : ''}`,
  };
}
