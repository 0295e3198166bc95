import { Injectable } from '@nestjs/common';
import { isId, won, type Won } from '#kernel';
import { Database } from '#database';
import type { Cause } from './cause.rules.js';
import type { DifferenceKind } from './compare.rules.js';
import type { DifferenceState, Resolution } from './difference.state.js';
import type { OutsideList } from './outside-rows.js';

/** A list of one day: what both sides have. */
export interface ListSum {
  list: OutsideList;
  oursCount: number;
  oursWon: Won;
  theirsCount: number;
  theirsWon: Won;
  /** Movements of money for orders that could no longer be served: it went back by itself. */
  returnedCount: number;
  /** What Toss has done and we have still to hear of: a refund that the bank has to pay. */
  waitingCount: number;
}

export interface RunView {
  day: string;
  state: 'DONE' | 'FAILED';
  endedAt: Date;
  failure: string | null;
  sums: ListSum[];
  openCount: number;
  itemCount: number;
  /** What reached the bank on this day, and what Toss kept of it, VAT included. */
  arrivedCount: number;
  arrivedWon: Won;
  feeWon: Won;
  feeVatWon: Won;
}

/** Each side's row as it was when the difference was found. */
export interface SideView {
  key: string | null;
  on: string;
  day: string | null;
  method: string | null;
  amountWon: Won;
  feeWon: Won | null;
}

export interface ItemView {
  id: string;
  day: string;
  list: OutsideList;
  kind: DifferenceKind;
  cause: Cause;
  state: DifferenceState;
  how: Resolution | null;
  note: string;
  resolvedBy: string | null;
  resolvedAt: Date | null;
  oursWon: Won;
  theirsWon: Won;
  strayWon: Won;
  suspendedWon: Won;
  orderId: string | null;
  orderNumber: string | null;
  ledgerTransactionId: string | null;
  paymentKey: string | null;
  ours: SideView | null;
  theirs: SideView | null;
  foundAt: Date;
  seenAt: Date;
}

export interface ItemFilter {
  state: DifferenceState | null;
  /** Korean days of the comparison, both included. */
  from: string | null;
  to: string | null;
}

interface RunRow {
  day: string; state: 'DONE' | 'FAILED'; ended_at: Date; failure: string | null; open: number; items: number; arrived: number; net: number; fee: number; vat: number;
  sums: { list: OutsideList; ours_count: number; ours_won: number; theirs_count: number; theirs_won: number; returned_count: number; waiting_count: number }[] | null;
}

interface ItemRow {
  id: string; day: string; list: OutsideList; kind: DifferenceKind; cause: Cause; state: DifferenceState; how: Resolution | null; note: string; resolver: string | null; resolved_at: Date | null; ours_won: number; theirs_won: number;
  stray_won: number; suspended_won: number; order_id: string | null; number: string | null; ledger_transaction_id: string | null; payment_key: string | null; ours: SideView | null; theirs: SideView | null; found_at: Date; seen_at: Date;
}

const RUNS = `select r.day::text, r.state, r.ended_at, r.failure, i.open, i.items, s.arrived, s.net, s.fee, s.vat,
    (select jsonb_agg(to_jsonb(x) order by array_position(array['TRANSACTIONS', 'SETTLEMENTS', 'PAYOUTS'], x.list)) from reconciliation_sum x where x.day = r.day) as sums
  from reconciliation_run r
  cross join lateral (select count(*)::int as items, count(*) filter (where state = 'OPEN')::int as open from reconciliation_item where day = r.day) i
  cross join lateral (select count(*)::int as arrived, coalesce(sum(net_won), 0)::bigint as net, coalesce(sum(fee_won), 0)::bigint as fee, coalesce(sum(fee_vat_won), 0)::bigint as vat from toss_settlement where paid_out_on = r.day) s`;

const ITEMS = `select i.id, i.day::text, i.list, i.kind, i.cause, i.state, i.how, i.note, coalesce(a.name, i.resolved_by) as resolver, i.resolved_at, i.ours_won, i.theirs_won, i.stray_won, i.suspended_won,
    i.order_id, o.number, i.ledger_transaction_id, i.payment_key, i.ours, i.theirs, i.found_at, i.seen_at
  from reconciliation_item i left join mall_order o on o.id = i.order_id left join account a on a.id = case when i.resolved_by ~ '^staff:[0-9a-f-]{36}$' then substr(i.resolved_by, 7)::uuid end`;

/** What staff see of the comparisons. */
@Injectable()
export class ReconciliationQueries {
  constructor(private readonly database: Database) {}

  /** Days, newest first; `before` is the last one seen. */
  async runs(first: number, before: string | null): Promise<RunView[]> {
    return (await this.database.read<RunRow>(`${RUNS} where (?::date is null or r.day < ?::date) order by r.day desc limit ?`, [before, before, first])).map(toRun);
  }

  async run(day: string): Promise<RunView | null> {
    const row = await this.database.readOne<RunRow>(`${RUNS} where r.day = ?::date`, [day]);
    return row ? toRun(row) : null;
  }

  /** Differences, newest day first; `before` is the day and id of the last one seen. */
  async items({ state, from, to }: ItemFilter, first: number, before: readonly [string, string] | null): Promise<ItemView[]> {
    const rows = await this.database.read<ItemRow>(
      `${ITEMS} where (?::text is null or i.state = ?) and (?::date is null or i.day >= ?::date) and (?::date is null or i.day <= ?::date) and (?::date is null or (i.day, i.id) < (?::date, ?::uuid))
       order by i.day desc, i.id desc limit ?`,
      [state, state, from, from, to, to, before?.[0] ?? null, before?.[0] ?? null, before?.[1] ?? null, first],
    );
    return rows.map(toItem);
  }

  async item(id: string): Promise<ItemView | null> {
    const row = isId(id) ? await this.database.readOne<ItemRow>(`${ITEMS} where i.id = ?`, [id]) : undefined;
    return row ? toItem(row) : null;
  }

  async openCount(): Promise<number> {
    return (await this.database.readOne<{ n: number }>("select count(*)::int as n from reconciliation_item where state = 'OPEN'"))?.n ?? 0;
  }
}

function toRun(row: RunRow): RunView {
  return {
    day: row.day, state: row.state, endedAt: row.ended_at, failure: row.failure, openCount: row.open, itemCount: row.items, arrivedCount: row.arrived, arrivedWon: won(row.net), feeWon: won(row.fee), feeVatWon: won(row.vat),
    sums: (row.sums ?? []).map((sum) => ({ list: sum.list, oursCount: sum.ours_count, oursWon: won(sum.ours_won), theirsCount: sum.theirs_count, theirsWon: won(sum.theirs_won), returnedCount: sum.returned_count, waitingCount: sum.waiting_count })),
  };
}

function toItem(row: ItemRow): ItemView {
  return {
    id: row.id, day: row.day, list: row.list, kind: row.kind, cause: row.cause, state: row.state, how: row.how, note: row.note, resolvedBy: row.resolver, resolvedAt: row.resolved_at, oursWon: won(row.ours_won), theirsWon: won(row.theirs_won),
    strayWon: won(row.stray_won), suspendedWon: won(row.suspended_won), orderId: row.order_id, orderNumber: row.number, ledgerTransactionId: row.ledger_transaction_id, paymentKey: row.payment_key, ours: row.ours, theirs: row.theirs,
    foundAt: row.found_at, seenAt: row.seen_at,
  };
}
