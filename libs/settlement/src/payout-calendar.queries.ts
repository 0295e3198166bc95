import { Injectable } from '@nestjs/common';
import { DAY, isId, kstDate, later, won, type Won } from '#kernel';
import { Database, type Actor, type Transaction } from '#database';
import { LINE_DUE } from '#order';
import { contractsInForce, type SettlementCycle } from '#vendor';
import { HELD_LINE, HELD_PART, PAID_BACK } from './held.rules.js';
import { payoutDay, periodOf, type Period } from './period.rules.js';

/** One day on which money is expected, and from what. */
export interface PayoutDay {
  payoutOn: string;
  period: Period;
  /** Set once the period is closed. */
  statementId: string | null;
  state: string | null;
  /** Of it confirmed already. */
  confirmedWon: Won;
  /** What the clock will confirm in this period, if nothing comes between. */
  waitingWon: Won;
  /** What the vendor owes from before; on the next day only. */
  carriedWon: Won;
  /** All of it; below zero it is carried on. */
  totalWon: Won;
}

/** Money that no day can be named for, and why. */
export interface HeldMoney {
  vendorOrderId: string;
  number: string;
  name: string;
  amountWon: Won;
  reason: string;
}

export interface PayoutCalendar {
  cycle: SettlementCycle;
  days: PayoutDay[];
  held: HeldMoney[];
  /** Sold and not sent yet, or sent in part: it gets its day when it is on its way. */
  unsentWon: Won;
}

/** What a line brings to its vendor, less what was claimed back. */
const NET = `(l.amount_won + coalesce((select sum(amount_won) from order_discount where order_line_id = l.id and funder <> 'VENDOR'), 0) - l.commission_won - l.commission_vat_won
  - coalesce((select sum(cl.amount_won - cl.commission_won - cl.commission_vat_won + coalesce((select sum(s.amount_won) from claim_share s where s.claim_id = cl.claim_id and s.order_line_id = l.id and s.funder <> 'VENDOR'), 0)) from claim_line cl join claim c on c.id = cl.claim_id where cl.order_line_id = l.id and ${PAID_BACK}), 0))`;
const PARCEL = "(vo.shipping_fee_won + vo.surcharge_won + coalesce((select sum(c.shipping_charged_won + c.return_fee_won - c.shipping_back_won) from claim c where c.vendor_order_id = vo.id and c.state = 'REFUNDED'), 0))";

/** Each sum of a vendor that is on its way to him, with the Korean day since or on which it is owed. */
const OPEN = `select l.vendor_order_id, l.name, ${NET} as amount, ${LINE_DUE} as due, ${HELD_LINE} as held,
    (select h.reason from settlement_hold h where h.lifted_at is null and h.vendor_id = l.vendor_id and (h.vendor_order_id is null or h.vendor_order_id = vo.id) and (h.order_line_id is null or h.order_line_id = l.id) order by h.placed_at limit 1) as reason
  from vendor_order vo join order_line l on l.vendor_order_id = vo.id where vo.state in ('NEW', 'ACKNOWLEDGED', 'SHIPPED', 'DELIVERED') and l.confirmed_at is null
  union all select vo.id, '배송비', ${PARCEL}, confirm_due(vo.delivered_at, vo.shipped_at), ${HELD_PART}, (select h.reason from settlement_hold h where h.lifted_at is null and h.vendor_id = vo.vendor_id and (h.vendor_order_id is null or h.vendor_order_id = vo.id) and h.order_line_id is null order by h.placed_at limit 1)
  from vendor_order vo where vo.state in ('NEW', 'ACKNOWLEDGED', 'SHIPPED', 'DELIVERED')`;

/** What a vendor will be paid, when and why; asked whenever he looks, from timestamps. Behind the second barrier. */
@Injectable()
export class PayoutCalendarQueries {
  constructor(private readonly database: Database) {}

  async calendar(actor: Actor & { vendorId: string }): Promise<PayoutCalendar> {
    return this.database.transaction(actor, async (tx) => {
      const cycle = (await contractsInForce(tx, [actor.vendorId], kstDate(tx.now))).get(actor.vendorId)?.cycle ?? 'TWICE_A_MONTH';
      const open = await tx.sql<{ vendor_order_id: string; number: string; name: string; amount: number; due: Date | null; held: boolean; reason: string | null }>(`select o.*, o.amount::bigint as amount, d.number from (${OPEN}) o join vendor_delivery d on d.vendor_order_id = o.vendor_order_id where o.amount <> 0 order by o.due nulls last, d.number`);
      const free = open.filter((row) => !row.held);
      const owed = await this.owed(tx, actor.vendorId);
      const closed = await this.closed(tx);
      return {
        cycle,
        days: [...closed, ...expected(cycle, tx.now, owed, free)],
        held: [...open.filter((row) => row.held).map((row) => ({ vendorOrderId: row.vendor_order_id, number: row.number, name: row.name, amountWon: won(row.amount), reason: row.reason ?? '취소·반품이나 분쟁을 처리하고 있음' })), ...owed.held],
        unsentWon: won(free.filter((row) => row.due === null).reduce((sum, row) => sum + row.amount, 0)),
      };
    });
  }

  /** What an order brings to this vendor in the end, less what was claimed back, as far as that is settled; null where none of it is his. Paid goodwill is not in it: that is an act of its own. */
  async ofOrder(actor: Actor & { vendorId: string }, vendorOrderId: string): Promise<Won | null> {
    if (!isId(vendorOrderId)) return null;
    return this.database.transaction(actor, async (tx) => {
      const row = await tx.one<{ net: number }>(`select (${PARCEL} + (select sum(${NET}) from order_line l where l.vendor_order_id = vo.id))::bigint as net from vendor_order vo where vo.id = ?`, [vendorOrderId]);
      return row === undefined ? null : won(row.net);
    });
  }

  /** Confirmed and in no statement yet, and what is carried. */
  private async owed(tx: Transaction, vendorId: string): Promise<Owed> {
    const rows = await tx.sql<{ amount: number; due: Date; held: boolean; name: string; vendor_order_id: string | null; number: string | null; reason: string | null }>('select * from owed_to_vendor(?)', [vendorId]);
    const carried = await tx.one<{ carried: number }>('select carried_out_won as carried from statement order by period_end desc limit 1');
    return {
      rows: rows.filter((row) => !row.held).map((row) => ({ amountWon: won(row.amount), due: row.due })), carriedWon: won(carried?.carried ?? 0),
      held: rows.filter((row) => row.held).map((row) => ({ vendorOrderId: row.vendor_order_id ?? '', number: row.number ?? '', name: row.name, amountWon: won(row.amount), reason: row.reason ?? '취소·반품이나 분쟁을 처리하고 있음' })),
    };
  }

  /** Closed and not known to have arrived. */
  private async closed(tx: Transaction): Promise<PayoutDay[]> {
    const rows = await tx.sql<{ id: string; period_start: string; period_end: string; state: string; net_won: number; carried_in_won: number; payout_won: number; due: string }>(
      "select id, period_start::text, period_end::text, state, net_won, carried_in_won, payout_won, payout_due_on::text as due from statement where state in ('CLOSED', 'PAYOUT_PROPOSED', 'PAYING') or payout_due_on >= ?::date order by period_end",
      [kstDate(later(tx.now, -7 * DAY))],
    );
    return rows.map((row) => ({ payoutOn: row.due, period: { start: row.period_start, end: row.period_end }, statementId: row.id, state: row.state, confirmedWon: won(row.net_won), waitingWon: won(0), carriedWon: won(row.carried_in_won), totalWon: won(row.payout_won) }));
  }
}

interface Owed {
  rows: { amountWon: Won; due: Date }[];
  carriedWon: Won;
  held: HeldMoney[];
}

/** The days of the periods that are not closed: the one that runs now, and those in which something will be due. */
function expected(cycle: SettlementCycle, now: Date, owed: Owed, open: readonly { amount: number; due: Date | null }[]): PayoutDay[] {
  const today = periodOf(cycle, kstDate(now));
  const sums = new Map<string, { period: Period; confirmed: number; waiting: number }>();
  const into = (due: Date, confirmed: number, waiting: number): void => {
    const period = due < now ? today : periodOf(cycle, kstDate(due));
    const sum = sums.get(period.end) ?? { period, confirmed: 0, waiting: 0 };
    sums.set(period.end, { period, confirmed: sum.confirmed + confirmed, waiting: sum.waiting + waiting });
  };
  into(now, 0, 0);
  for (const row of owed.rows) into(row.due, row.amountWon, 0);
  for (const row of open) if (row.due !== null) into(row.due, 0, row.amount);
  let carriedWon: number = owed.carriedWon;
  return [...sums.values()].sort((a, b) => (a.period.end < b.period.end ? -1 : 1)).map(({ period, confirmed, waiting }) => {
    const totalWon = carriedWon + confirmed + waiting;
    const day: PayoutDay = { payoutOn: payoutDay(period), period, statementId: null, state: null, confirmedWon: won(confirmed), waitingWon: won(waiting), carriedWon: won(carriedWon), totalWon: won(totalWon) };
    carriedWon = Math.min(0, totalWon);
    return day;
  });
}
