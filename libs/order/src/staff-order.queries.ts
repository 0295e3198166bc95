import { Injectable } from '@nestjs/common';
import { clock, isId, kstDate, won, type Won } from '#kernel';
import { Database, type Actor } from '#database';
import type { OrderState } from './order.state.js';
import { STATEMENT_PLACE, type StatementPlace } from './vendor-order.queries.js';

/** A line of the staff's list: no personal data. */
export interface StaffOrderRow {
  id: string;
  number: string;
  state: OrderState;
  placedAt: Date;
  totalWon: Won;
  vendors: string[];
  paymentState: string;
}

export interface StaffOrderExtras {
  attempts: { id: string; kind: string; state: string; amountWon: Won; reason: string; errorCode: string | null; createdAt: Date; resolvedAt: Date | null }[];
  vendors: { id: string; name: string }[];
  /** Of order lines whose period is closed. */
  statementLines: ReadonlyMap<string, StatementPlace>;
  /** The exhibition of each item that a discount comes from. */
  exhibitions: ReadonlyMap<string, string>;
  /** States of its transfers and disputes begin with TRANSFER_ and DISPUTE_: others have the same words. */
  history: { from: string | null; to: string; actor: string; reason: string; at: Date }[];
}

/** Toss does not tell what became of it. */
const UNKNOWN = `(p.state = 'unknown' or exists (select from payment_attempt a where a.payment_id = p.id and a.state in ('INTENDED', 'UNKNOWN') and a.tries >= 5))`;
/** Its money is not as it should be: it came for an order that can't be served, the bank took it back, it was given back outside of the mall, or its exempt part is not the order's. */
const SHORT = `(p.received_won > p.refunded_won + (select coalesce(sum(r.amount_won), 0) from refund r where r.order_id = o.id and r.state = 'SUCCEEDED' and r.channel = 'BANK') and o.state not in ('PAID', 'CLOSED')
  or o.state in ('PAID', 'CLOSED') and (p.state <> 'succeeded' or p.received_won - p.refunded_won + (select coalesce(sum(r.amount_won), 0) from refund r where r.order_id = o.id and r.state = 'SUCCEEDED' and r.channel = 'TOSS') <> o.total_won or p.approved_tax_free_won <> p.tax_free_won))`;

@Injectable()
export class StaffOrderQueries {
  constructor(private readonly database: Database) {}

  /** Orders by number or vendor name, newest first; `before` is the id of the last one seen. `watched`: only those that `waiting` counts for their money. */
  async page(query: string, state: OrderState | null, watched: boolean, first: number, before: string | null): Promise<StaffOrderRow[]> {
    const rows = await this.database.read<{ id: string; number: string; state: OrderState; placed_at: Date; total_won: number; vendors: string[]; payment_state: string }>(
      `select o.id, o.number, o.state, o.placed_at, o.total_won, p.state as payment_state,
         (select array_agg(v.name order by v.name) from vendor_order vo join vendor v on v.id = vo.vendor_id where vo.order_id = o.id) as vendors
       from mall_order o join payment p on p.order_id = o.id
       where (?::text is null or o.state = ?) and (not ? or ${UNKNOWN} or ${SHORT})
         and (? = '' or o.number like upper(?) || '%' or exists (select from vendor_order vo join vendor v on v.id = vo.vendor_id where vo.order_id = o.id and strpos(v.name, ?) > 0))
         and (?::uuid is null or (o.placed_at, o.id) < (select b.placed_at, b.id from mall_order b where b.id = ?::uuid))
       order by o.placed_at desc, o.id desc limit ?`,
      [state, state, watched, query, query.replace(/[%_\\]/g, ''), query, before, before, first],
    );
    return rows.map((row) => ({ id: row.id, number: row.number, state: row.state, placedAt: row.placed_at, totalWon: won(row.total_won), vendors: row.vendors, paymentState: row.payment_state }));
  }

  /** Attempts, history, statements and exhibitions of an order; the look itself is written down with who looked and what for. */
  async extras(actor: Actor, accountId: string, id: string, purpose: string): Promise<StaffOrderExtras | null> {
    if (!isId(id)) return null;
    return this.database.transaction(actor, async (tx) => {
      const known = await tx.one('select 1 as known from mall_order where id = ?', [id]);
      if (!known) return null;
      await tx.sql("insert into access_log (account_id, subject, subject_id, purpose, at) values (?, 'order', ?, ?, ?)", [accountId, id, purpose, tx.now]);
      const attempts = await tx.sql<{ id: string; kind: string; state: string; amount_won: number; reason: string; error_code: string | null; created_at: Date; resolved_at: Date | null }>(
        'select id, kind, state, amount_won, reason, error_code, created_at, resolved_at from payment_attempt where order_id = ? order by created_at, id', [id]);
      const history = await tx.sql<{ from_state: string | null; to_state: string; actor: string; reason: string; at: Date }>(
        "select w.word || from_state as from_state, w.word || to_state as to_state, actor, reason, at from state_change cross join lateral (select case subject when 'bank_transfer' then 'TRANSFER_' when 'claim_dispute' then 'DISPUTE_' else '' end as word) w where (subject in ('order', 'refund', 'payment_method') and subject_id = ?) or (subject = 'vendor_order' and subject_id in (select id from vendor_order where order_id = ?)) or (subject = 'claim' and subject_id in (select id from claim where order_id = ?)) or (subject = 'refund' and subject_id in (select id from refund where order_id = ?)) or (subject = 'goodwill' and subject_id in (select id from goodwill where order_id = ?)) or (subject = 'claim_dispute' and subject_id in (select id from claim_dispute where order_id = ?)) or (subject = 'bank_transfer' and subject_id in (select t.id from bank_transfer t join refund r on r.id = t.refund_id where r.order_id = ?)) order by id", [id, id, id, id, id, id, id]);
      const vendors = await tx.sql<{ id: string; name: string }>('select v.id, v.name from vendor_order vo join vendor v on v.id = vo.vendor_id where vo.order_id = ? order by v.name', [id]);
      const places = await tx.sql<{ id: string; place: StatementPlace }>(`select id, place from (select l.id, ${STATEMENT_PLACE} as place from order_line l where l.order_id = ?) p where place is not null`, [id]);
      const items = await tx.sql<{ id: string; exhibition_id: string }>('select distinct i.id, i.exhibition_id from order_discount d join exhibition_item i on i.id = d.source_id where d.order_id = ?', [id]);
      return {
        vendors, exhibitions: new Map(items.map((item) => [item.id, item.exhibition_id])), statementLines: new Map(places.map((row) => [row.id, row.place])),
        attempts: attempts.map((row) => ({ id: row.id, kind: row.kind, state: row.state, amountWon: won(row.amount_won), reason: row.reason, errorCode: row.error_code, createdAt: row.created_at, resolvedAt: row.resolved_at })),
        history: history.map((row) => ({ from: row.from_state, to: row.to_state, actor: row.actor, reason: row.reason, at: row.at })),
      };
    });
  }

  /** What waits for staff: outcomes that Toss does not tell, orders whose money is not as it should be, vendor orders that are not sent, jobs that were given up. */
  async waiting(): Promise<{ unknownPayments: number; shortfalls: number; failedJobs: number; dueClaims: number; openDisputes: number; failedRefunds: number; unsent: Date[] }> {
    const row = await this.database.readOne<{ unknown: number; shortfalls: number; failed: number; due_claims: number; disputes: number; failed_refunds: number; unsent: Date[] | null }>(
      `select count(*) filter (where ${UNKNOWN})::int as unknown, count(*) filter (where ${SHORT})::int as shortfalls,
         (select count(*)::int from jobs.jobs where attempts >= max_attempts) as failed,
         (select count(*)::int from claim where act_by <= ?::date) as due_claims, (select count(*)::int from claim_dispute where result is null) as disputes, (select count(*)::int from refund where state = 'FAILED') as failed_refunds,
         (select array_agg(paid_at) from vendor_order where state in ('NEW', 'ACKNOWLEDGED')) as unsent
       from payment p join mall_order o on o.id = p.order_id`,
      [kstDate(clock.now())],
    );
    return { dueClaims: row?.due_claims ?? 0, openDisputes: row?.disputes ?? 0, failedRefunds: row?.failed_refunds ?? 0, unknownPayments: row?.unknown ?? 0, shortfalls: row?.shortfalls ?? 0, failedJobs: row?.failed ?? 0, unsent: (row?.unsent ?? []).map((at) => new Date(at)) };
  }
}
