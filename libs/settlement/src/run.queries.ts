import { Injectable } from '@nestjs/common';
import { won, type Won } from '#kernel';
import { Database } from '#database';
import { CLAIMED, GONE, HELD, LINE_DUE } from '#order';
import type { SettlementCycle } from '#vendor';

export interface RunRow {
  id: string;
  cycle: SettlementCycle;
  periodStart: string;
  periodEnd: string;
  closedBy: string;
  closedAt: Date;
  statements: number;
  carried: number;
  netWon: Won;
  payoutWon: Won;
}

/** A line that should be the vendor's by now, with what stands against it, if anything does. */
export interface OverdueRow {
  lineId: string;
  orderId: string;
  number: string;
  vendorName: string;
  name: string;
  dueAt: Date;
  /** HELD, CLAIMED, or NOT_POSTED: nothing stands against it, and the worker has not come to it. */
  why: 'HELD' | 'CLAIMED' | 'NOT_POSTED';
}

/** What staff look at: closings, and money that waits longer than it should. */
@Injectable()
export class RunQueries {
  constructor(private readonly database: Database) {}

  /** The newest closings that have ended. */
  async runs(limit: number): Promise<RunRow[]> {
    const rows = await this.database.read<{ id: string; cycle: SettlementCycle; period_start: string; period_end: string; closed_by: string; closed_at: Date; statements: number; carried: number; net: number; payout: number }>(
      `select r.id, r.cycle, r.period_start::text, r.period_end::text, r.closed_by, r.closed_at, s.statements, s.carried, s.net, s.payout from settlement_run r
       cross join lateral (select count(*)::int as statements, count(*) filter (where state = 'CARRIED')::int as carried, coalesce(sum(net_won), 0)::bigint as net, coalesce(sum(payout_won), 0)::bigint as payout from statement where run_id = r.id) s
       where r.closed_at is not null order by r.period_end desc, r.cycle limit ?`,
      [limit],
    );
    return rows.map((row) => ({ id: row.id, cycle: row.cycle, periodStart: row.period_start, periodEnd: row.period_end, closedBy: row.closed_by, closedAt: row.closed_at, statements: row.statements, carried: row.carried, netWon: won(row.net), payoutWon: won(row.payout) }));
  }

  /** Delivered lines past their day whose money is not the vendor's, oldest first. */
  async overdue(at: Date, limit: number): Promise<OverdueRow[]> {
    const rows = await this.database.read<{ id: string; order_id: string; number: string; vendor_name: string; name: string; due: Date; why: OverdueRow['why'] }>(
      `select l.id, l.order_id, o.number, v.name as vendor_name, l.name, ${LINE_DUE} as due, case when ${HELD} then 'HELD' when ${CLAIMED} then 'CLAIMED' else 'NOT_POSTED' end as why
       from vendor_order vo join order_line l on l.vendor_order_id = vo.id join mall_order o on o.id = vo.order_id join vendor v on v.id = vo.vendor_id
       where vo.state in ('SHIPPED', 'DELIVERED') and confirm_due(vo.delivered_at, vo.shipped_at) <= ? and l.confirmed_at is null and l.quantity > ${GONE} and ${LINE_DUE} <= ? order by due, l.id limit ?`,
      [at, at, limit],
    );
    return rows.map((row) => ({ lineId: row.id, orderId: row.order_id, number: row.number, vendorName: row.vendor_name, name: row.name, dueAt: row.due, why: row.why }));
  }
}
