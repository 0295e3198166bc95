import { won, type Won } from '#kernel';
import type { Transaction } from '#database';
import { ALL_CLOSED, CONFIRMABLE, LINE_DUE, PAID_BACK } from './released.rules.js';

/** What a line brings when it is confirmed now: what is held for it, less what was claimed back; in won. */
export interface ConfirmableLine {
  id: string;
  orderId: string;
  vendorOrderId: string;
  vendorId: string;
  /** When its time had come; null where it was not sent. */
  dueAt: Date | null;
  heldWon: Won;
  commissionWon: Won;
  vatWon: Won;
}

const LINES = `select l.id, l.order_id, l.vendor_order_id, l.vendor_id, ${LINE_DUE} as due, (l.amount_won + d.added - g.amount - g.added)::bigint as held, (l.commission_won - g.commission)::bigint as commission, (l.commission_vat_won - g.vat)::bigint as vat
  from order_line l join vendor_order vo on vo.id = l.vendor_order_id
  cross join lateral (select coalesce(sum(amount_won), 0) as added from order_discount where order_line_id = l.id and funder <> 'VENDOR') d
  cross join lateral (select coalesce(sum(cl.amount_won), 0) as amount, coalesce(sum(cl.commission_won), 0) as commission, coalesce(sum(cl.commission_vat_won), 0) as vat,
      coalesce(sum((select sum(s.amount_won) from claim_share s where s.claim_id = cl.claim_id and s.order_line_id = l.id and s.funder <> 'VENDOR')), 0) as added
    from claim_line cl join claim c on c.id = cl.claim_id where cl.order_line_id = l.id and ${PAID_BACK}) g`;

interface LineRow { id: string; order_id: string; vendor_order_id: string; vendor_id: string; due: Date | null; held: number; commission: number; vat: number }

/** The lines of these orders that the clock confirms until `until`. The orders are locked by the caller. */
export async function dueLines(tx: Transaction, orderIds: readonly string[], until: Date): Promise<ConfirmableLine[]> {
  const rows = await tx.sql<LineRow>(
    `${LINES} where l.order_id = any(?::uuid[]) and vo.state in ('SHIPPED', 'DELIVERED') and confirm_due(vo.delivered_at, vo.shipped_at) <= ? and ${CONFIRMABLE} and ${LINE_DUE} <= ? order by l.id`,
    [orderIds, until, until],
  );
  return rows.map(toLine);
}

/** The lines of one vendor's part that its shopper can confirm. The order is locked by the caller. */
export async function confirmableLines(tx: Transaction, vendorOrderId: string): Promise<ConfirmableLine[]> {
  return (await tx.sql<LineRow>(`${LINES} where l.vendor_order_id = ? and ${CONFIRMABLE} order by l.id`, [vendorOrderId])).map(toLine);
}

/** A vendor's part of which nothing is open any more, with what is held for its parcel in won: shipping, and the fees of claims that stayed with the vendor. */
export interface ClosedPart {
  id: string;
  orderId: string;
  vendorId: string;
  state: string;
  /** When its time had come. */
  dueAt: Date;
  heldWon: Won;
}

/** The parts of these orders that are closed now and were not before. `until`: when the clock asks, only those whose time has come. */
export async function closedParts(tx: Transaction, orderIds: readonly string[], until: Date | null): Promise<ClosedPart[]> {
  const rows = await tx.sql<{ id: string; order_id: string; vendor_id: string; state: string; due: Date; held: number }>(
    `select vo.id, vo.order_id, vo.vendor_id, vo.state, confirm_due(vo.delivered_at, vo.shipped_at) as due, (vo.shipping_fee_won + vo.surcharge_won + c.kept)::bigint as held from vendor_order vo
     cross join lateral (select coalesce(sum(shipping_charged_won + return_fee_won - shipping_back_won), 0) as kept from claim where vendor_order_id = vo.id and state = 'REFUNDED') c
     where vo.order_id = any(?::uuid[]) and vo.state in ('SHIPPED', 'DELIVERED') and (?::timestamptz is null or confirm_due(vo.delivered_at, vo.shipped_at) <= ?) and ${ALL_CLOSED} order by vo.id`,
    [orderIds, until, until],
  );
  return rows.map((row) => ({ id: row.id, orderId: row.order_id, vendorId: row.vendor_id, state: row.state, dueAt: row.due, heldWon: won(row.held) }));
}

function toLine(row: LineRow): ConfirmableLine {
  return { id: row.id, orderId: row.order_id, vendorOrderId: row.vendor_order_id, vendorId: row.vendor_id, dueAt: row.due, heldWon: won(row.held), commissionWon: won(row.commission), vatWon: won(row.vat) };
}
