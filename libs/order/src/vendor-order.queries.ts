import { Injectable } from '@nestjs/common';
import { DAY, isId, later, won, type Won } from '#kernel';
import { Database, type Actor, type Transaction } from '#database';
import { CLAIMS, toClaim, type ClaimRow, type ClaimView } from './claim-view.queries.js';
import { nextDue } from './confirmation.rules.js';
import type { HoldKind } from './hold.service.js';
import { HOLDS } from './released.rules.js';
import type { ShipmentView } from './order.queries.js';
import type { VendorOrderState } from './order.state.js';

/** Where the sale of a line stands in a statement. */
export interface StatementPlace {
  statementId: string;
  lineId: string;
}

/** The place of the order line `l`; null while its period is open. */
export const STATEMENT_PLACE = "(select jsonb_build_object('statementId', x.statement_id, 'lineId', x.ledger_entry_id::text) from statement_line x where x.ledger_entry_id = owed_entry('line.confirmed', l.id, l.vendor_id))";

export interface VendorOrderRow {
  id: string;
  number: string;
  state: VendorOrderState;
  paidAt: Date | null;
  summary: string;
  pieces: number;
  amountWon: Won;
}

export interface VendorOrderDetail {
  id: string;
  vendorId: string;
  number: string;
  state: VendorOrderState;
  paidAt: Date | null;
  acknowledgedAt: Date | null;
  shippedAt: Date | null;
  deliveredAt: Date | null;
  confirmedAt: Date | null;
  confirmDueAt: Date | null;
  holds: { kind: HoldKind; reason: string; lineId: string | null }[];
  receiverName: string;
  receiverPhone: string;
  zip: string;
  roadAddress: string;
  detailAddress: string;
  deliveryNote: string;
  /** Its years are over: whom it went to is erased. */
  anonymisedAt: Date | null;
  lines: { id: string; name: string; optionLabel: string; thumbnail: string | null; quantity: number; shippedQuantity: number; cancelledQuantity: number; unitPriceWon: Won; amountWon: Won; discountWon: Won; commissionBp: number; commissionWon: Won; commissionVatWon: Won; confirmedAt: Date | null; statementLine: StatementPlace | null; discounts: { label: string; funder: string; amountWon: Won }[] }[];
  goodsWon: Won;
  discountWon: Won;
  vendorDiscountWon: Won;
  shippingFeeWon: Won;
  surchargeWon: Won;
  shipments: ShipmentView[];
  claims: ClaimView[];
  history: { from: string | null; to: string; actor: string; reason: string; at: Date }[];
}

/** What of the vendor order `vo` went back to the shopper, or is on its way. */
const REFUNDED = '(select coalesce(sum(c.refund_won), 0)::bigint from claim c where c.vendor_order_id = vo.id and c.refund_id is not null)';

/** What a vendor sees of his orders. Every read runs under his own rows only, and a detail leaves a row in the access log: it shows a person's address. */
@Injectable()
export class VendorOrderQueries {
  constructor(private readonly database: Database) {}

  /** Newest paid first; `before` is the id of the last one seen. */
  async page(actor: Actor, state: VendorOrderState | null, first: number, before: string | null): Promise<VendorOrderRow[]> {
    return this.database.transaction(actor, async (tx) => {
      const rows = await tx.sql<{ id: string; number: string; state: VendorOrderState; paid_at: Date | null; names: string[]; pieces: number; amount_won: number }>(
        `select vo.id, d.number, vo.state, vo.paid_at, l.names, l.pieces, vo.goods_won - vo.discount_won + vo.shipping_fee_won + vo.surcharge_won - ${REFUNDED} as amount_won
         from vendor_order vo join vendor_delivery d on d.vendor_order_id = vo.id
         cross join lateral (select array_agg(x.name order by x.position) as names, sum(x.quantity - x.cancelled_quantity)::int as pieces from order_line x where x.vendor_order_id = vo.id) l
         where vo.state <> 'WAITING' and (?::text is null or vo.state = ?)
           and (?::uuid is null or (vo.paid_at, vo.id) < (select b.paid_at, b.id from vendor_order b where b.id = ?::uuid))
         order by vo.paid_at desc, vo.id desc limit ?`,
        [state, state, before, before, first],
      );
      return rows.map((row) => ({
        id: row.id, number: row.number, state: row.state, paidAt: row.paid_at, pieces: row.pieces, amountWon: won(row.amount_won),
        summary: `${row.names[0] ?? ''}${row.names.length > 1 ? ` 외 ${row.names.length - 1}가지` : ''}`,
      }));
    });
  }

  async counts(actor: Actor): Promise<{ state: VendorOrderState; count: number }[]> {
    return this.database.transaction(actor, (tx) => tx.sql("select state, count(*)::int as count from vendor_order where state <> 'WAITING' and paid_at is not null group by state"));
  }

  /** Null where it is not this vendor's. `accountId`: who looks. */
  async detail(actor: Actor, accountId: string, id: string): Promise<VendorOrderDetail | null> {
    if (!isId(id)) return null;
    return this.database.transaction(actor, async (tx) => {
      const detail = await this.load(tx, id);
      if (detail) await tx.sql("insert into access_log (account_id, subject, subject_id, purpose, at) values (?, 'vendor_order', ?, 'SHIPPING', ?)", [accountId, id, tx.now]);
      return detail;
    });
  }

  /** Sales of the last 30 days by Korean calendar day, and what waits. */
  async today(actor: Actor): Promise<{ newOrders: number; toShip: number; salesByDay: { date: string; amountWon: Won; orders: number }[] }> {
    return this.database.transaction(actor, async (tx) => {
      const waiting = await tx.one<{ fresh: number; acknowledged: number }>("select count(*) filter (where state = 'NEW')::int as fresh, count(*) filter (where state = 'ACKNOWLEDGED')::int as acknowledged from vendor_order where state in ('NEW', 'ACKNOWLEDGED')");
      const days = await tx.sql<{ date: string; amount_won: number; orders: number }>(
        `select to_char(vo.paid_at at time zone 'Asia/Seoul', 'YYYY-MM-DD') as date, sum(vo.goods_won - vo.discount_won + vo.shipping_fee_won + vo.surcharge_won - ${REFUNDED})::bigint as amount_won, count(*)::int as orders
         from vendor_order vo where vo.paid_at >= ? and vo.state not in ('WAITING', 'CANCELLED') group by 1 order by 1`,
        [later(tx.now, -30 * DAY)],
      );
      return { newOrders: waiting?.fresh ?? 0, toShip: waiting?.acknowledged ?? 0, salesByDay: days.map((day) => ({ date: day.date, amountWon: won(day.amount_won), orders: day.orders })) };
    });
  }

  /** Paid and not sent, oldest first: whoever counts business days decides which are late. */
  async unsent(actor: Actor): Promise<{ id: string; paidAt: Date }[]> {
    return this.database.transaction(actor, async (tx) => {
      const rows = await tx.sql<{ id: string; paid_at: Date }>("select id, paid_at from vendor_order where state in ('NEW', 'ACKNOWLEDGED') order by paid_at limit 1000");
      return rows.map((row) => ({ id: row.id, paidAt: row.paid_at }));
    });
  }

  private async load(tx: Transaction, id: string): Promise<VendorOrderDetail | null> {
    const row = await tx.one<DetailRow>(
      `select vo.*, d.number, d.receiver_name, d.receiver_phone, d.zip, d.road_address, d.detail_address, d.delivery_note, d.anonymised_at,
         (select jsonb_agg(to_jsonb(l) || jsonb_build_object('discounts', (select coalesce(jsonb_agg(to_jsonb(x) order by x.id), '[]') from order_discount x where x.order_line_id = l.id), 'statement_line', ${STATEMENT_PLACE}) order by l.position)
          from order_line l where l.vendor_order_id = vo.id) as lines,
         (select coalesce(jsonb_agg(to_jsonb(s) || jsonb_build_object('lines', (select jsonb_agg(jsonb_build_object('lineId', sl.order_line_id, 'quantity', sl.quantity)) from shipment_line sl where sl.shipment_id = s.id)) order by s.id), '[]')
          from shipment s where s.vendor_order_id = vo.id) as shipments, ${CLAIMS} as claims, ${HOLDS} as holds,
         (select coalesce(jsonb_agg(jsonb_build_object('from', c.from_state, 'to', c.to_state, 'actor', c.actor, 'reason', c.reason, 'at', c.at) order by c.id), '[]')
          from state_change c where c.subject = 'vendor_order' and c.subject_id = vo.id) as history
       from vendor_order vo join vendor_delivery d on d.vendor_order_id = vo.id where vo.id = ?`,
      [id],
    );
    return row ? toDetail(row) : null;
  }
}

interface DetailRow {
  id: string; vendor_id: string; number: string; state: VendorOrderState; paid_at: Date | null; acknowledged_at: Date | null; shipped_at: Date | null; delivered_at: Date | null; confirmed_at: Date | null; holds: VendorOrderDetail['holds'];
  receiver_name: string; receiver_phone: string; zip: string; road_address: string; detail_address: string; delivery_note: string; anonymised_at: Date | null;
  goods_won: number; discount_won: number; shipping_fee_won: number; surcharge_won: number;
  lines: { id: string; name: string; option_label: string; thumbnail: string | null; quantity: number; shipped_quantity: number; cancelled_quantity: number; unit_price_won: number; amount_won: number; discount_won: number; commission_bp: number; commission_won: number; commission_vat_won: number; confirmed_at: string | null; statement_line: StatementPlace | null; discounts: { label: string; funder: string; amount_won: number }[] }[];
  shipments: { id: string; kind: 'CARRIER' | 'SELF'; carrier: string | null; tracking_number: string | null; delivered_on: string | null; shipped_at: string; delivered_at: string | null; lines: { lineId: string; quantity: number }[] }[];
  claims: ClaimRow[];
  history: { from: string | null; to: string; actor: string; reason: string; at: string }[];
}

function toDetail(row: DetailRow): VendorOrderDetail {
  const shares = row.lines.flatMap((line) => line.discounts);
  const claims = row.claims.map(toClaim);
  const lines = row.lines.map((line) => ({
    id: line.id, name: line.name, optionLabel: line.option_label, thumbnail: line.thumbnail, quantity: line.quantity, shippedQuantity: line.shipped_quantity, cancelledQuantity: line.cancelled_quantity,
    unitPriceWon: won(line.unit_price_won), amountWon: won(line.amount_won), discountWon: won(line.discount_won), commissionBp: line.commission_bp, commissionWon: won(line.commission_won), commissionVatWon: won(line.commission_vat_won), confirmedAt: line.confirmed_at === null ? null : new Date(line.confirmed_at), statementLine: line.statement_line,
    discounts: line.discounts.map((share) => ({ label: share.label, funder: share.funder, amountWon: won(share.amount_won) })),
  }));
  return {
    id: row.id, vendorId: row.vendor_id, number: row.number, state: row.state, paidAt: row.paid_at, acknowledgedAt: row.acknowledged_at, shippedAt: row.shipped_at, deliveredAt: row.delivered_at, confirmedAt: row.confirmed_at, holds: row.holds,
    confirmDueAt: row.state === 'SHIPPED' || row.state === 'DELIVERED' ? nextDue({ deliveredAt: row.delivered_at, shippedAt: row.shipped_at, lines, claims }) : null,
    receiverName: row.receiver_name, receiverPhone: row.receiver_phone, zip: row.zip, roadAddress: row.road_address, detailAddress: row.detail_address, deliveryNote: row.delivery_note, anonymisedAt: row.anonymised_at,
    goodsWon: won(row.goods_won), discountWon: won(row.discount_won), shippingFeeWon: won(row.shipping_fee_won), surchargeWon: won(row.surcharge_won),
    vendorDiscountWon: won(shares.filter((share) => share.funder === 'VENDOR').reduce((sum, share) => sum + share.amount_won, 0)),
    lines,
    shipments: row.shipments.map((shipment) => ({ id: shipment.id, kind: shipment.kind, carrier: shipment.carrier, trackingNumber: shipment.tracking_number, deliveredOn: shipment.delivered_on, shippedAt: new Date(shipment.shipped_at), deliveredAt: shipment.delivered_at === null ? null : new Date(shipment.delivered_at), lines: shipment.lines })),
    claims,
    history: row.history.map((change) => ({ ...change, at: new Date(change.at) })),
  };
}
