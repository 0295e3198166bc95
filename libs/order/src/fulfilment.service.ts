import { LockMode } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { DAY, DomainError, isClientId, isId, kstDate, later, startOfKstDay, type Carrier } from '#kernel';
import { Database, type Actor, type Transaction } from '#database';
import { markDelivered } from './delivery.js';
import { OrderLine, VendorOrder } from './order.entity.js';
import { checkedParcel } from './return-parcel.rules.js';

export interface ShipInput {
  /** Made by the form: sent twice it is one parcel. */
  id: string;
  vendorOrderId: string;
  kind: 'CARRIER' | 'SELF';
  carrier: string | null;
  trackingNumber: string | null;
  /** The day in Korea on which the vendor brought it himself. */
  deliveredOn: string | null;
  /** Empty: all that is left. */
  lines: readonly { lineId: string; quantity: number }[];
}

/** What a vendor does with his part of an order. Runs under row-level security: another vendor's order is not there. */
@Injectable()
export class FulfilmentService {
  constructor(private readonly database: Database) {}

  /** NEW → ACKNOWLEDGED. From now on the shopper cancels by request only. Answers false where it was acknowledged before; throws NOT_FOUND, WRONG_STATE. */
  async acknowledge(actor: Actor, vendorOrderId: string): Promise<boolean> {
    return this.database.transaction(actor, async (tx) => {
      const order = await lockVendorOrder(tx, vendorOrderId);
      if (order.state === 'ACKNOWLEDGED') return false;
      await walk(tx, order, 'ACKNOWLEDGED');
      order.acknowledgedAt = tx.now;
      await tx.em.flush();
      return true;
    });
  }

  /**
   * Sends lines by carrier, or records that the vendor brought them. When nothing is left to send the vendor order is SHIPPED (by carrier) or DELIVERED (by himself).
   * Sent again after an answer that was lost, it changes nothing. Throws CARRIER_INVALID, TRACKING_INVALID, DATE_INVALID, SHIPMENT_QUANTITY, WRONG_STATE, NOT_FOUND, ID_REUSED where another parcel has this id.
   */
  async ship(actor: Actor, input: ShipInput): Promise<void> {
    if (!isClientId(input.id)) throw new DomainError('BAD_INPUT', { field: 'id' });
    await this.database.transaction(actor, async (tx) => {
      const order = await lockVendorOrder(tx, input.vendorOrderId);
      const how = checkedShipment(input, tx.now);
      const before = await tx.one<{ same: boolean }>('select carrier is not distinct from ? and tracking_number is not distinct from ? and delivered_on is not distinct from ?::date as same from shipment where id = ? and vendor_order_id = ?', [how.carrier, how.trackingNumber, how.deliveredOn, input.id, order.id]);
      if (before) {
        if (!before.same) throw new DomainError('ID_REUSED', { field: 'id' });
        return; // sent twice
      }
      if (order.state === 'NEW') {
        await walk(tx, order, 'ACKNOWLEDGED');
        order.acknowledgedAt = tx.now;
      }
      if (order.state !== 'ACKNOWLEDGED') throw new DomainError('WRONG_STATE', { state: order.state });
      const lines = await tx.em.find(OrderLine, { vendorOrderId: order.id }, { orderBy: { id: 'asc' }, lockMode: LockMode.PESSIMISTIC_WRITE });
      const sent = quantities(input, lines, await beingCancelled(tx, order.id));
      const made = await tx.sql('insert into shipment (id, vendor_order_id, vendor_id, kind, carrier, tracking_number, delivered_on, shipped_at, delivered_at, delivered_by, next_track_at) values (?, ?, ?, ?, ?, ?, ?::date, ?, ?, ?, ?) on conflict (id) do nothing returning id', [
        input.id, order.id, order.vendorId, input.kind, how.carrier, how.trackingNumber, how.deliveredOn, tx.now,
        how.deliveredOn === null ? null : startOfKstDay(how.deliveredOn), how.deliveredOn === null ? null : 'VENDOR', how.deliveredOn === null ? tx.now : null,
      ]);
      if (made.length === 0) throw new DomainError('ID_REUSED', { field: 'id' }); // another order's
      for (const { line, quantity } of sent) {
        line.shippedQuantity += quantity;
        await tx.sql('insert into shipment_line (shipment_id, order_line_id, vendor_id, quantity) values (?, ?, ?, ?)', [input.id, line.id, order.vendorId, quantity]);
      }
      if (lines.every((line) => line.shippedQuantity + line.cancelledQuantity === line.quantity)) await this.allSent(tx, order);
      await tx.em.flush();
      await tx.job('mail', { template: 'order-shipped', id: input.id }, `order-shipped:${input.id}`);
    });
  }

  /** The vendor says that a parcel of his has arrived, and on which Korean day. Answers false where that was known. Throws NOT_FOUND, DATE_INVALID. */
  async delivered(actor: Actor, shipmentId: string, deliveredOn: string): Promise<boolean> {
    if (!isId(shipmentId)) throw new DomainError('NOT_FOUND');
    return this.database.transaction(actor, async (tx) => {
      const parcel = await tx.one<{ vendor_order_id: string; shipped_at: Date }>('select vendor_order_id, shipped_at from shipment where id = ?', [shipmentId]);
      if (!parcel) throw new DomainError('NOT_FOUND');
      if (pastDay(deliveredOn, tx.now) === null || deliveredOn < kstDate(parcel.shipped_at)) throw new DomainError('DATE_INVALID', { field: 'deliveredOn' });
      return markDelivered(tx, shipmentId, startOfKstDay(deliveredOn), 'VENDOR');
    });
  }

  private async allSent(tx: Transaction, order: VendorOrder): Promise<void> {
    await walk(tx, order, 'SHIPPED');
    order.shippedAt = tx.now;
    // One change of the row: a second one in the same transaction asks for the order's row too (PostgreSQL looks at its foreign keys again), which others lock before this one.
    const { at } = (await tx.one<{ at: Date | null }>('select case when bool_and(delivered_at is not null) then max(delivered_at) end as at from shipment where vendor_order_id = ?', [order.id])) ?? { at: null };
    if (at === null) return;
    await walk(tx, order, 'DELIVERED');
    order.deliveredAt = at;
  }
}

async function lockVendorOrder(tx: Transaction, id: string): Promise<VendorOrder> {
  const order = isId(id) ? await tx.em.findOne(VendorOrder, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE }) : null;
  if (!order || order.state === 'WAITING') throw new DomainError('NOT_FOUND');
  return order;
}

async function walk(tx: Transaction, order: VendorOrder, to: VendorOrder['state']): Promise<void> {
  const from = order.state;
  order.become(to);
  await tx.stateChange({ subject: 'vendor_order', id: order.id, vendorId: order.vendorId, from, to });
}

/** Only the fields of the chosen way, checked. A delivery by the vendor can't lie in the future, nor a month back. */
function checkedShipment(input: ShipInput, now: Date): { carrier: Carrier | null; trackingNumber: string | null; deliveredOn: string | null } {
  if (input.kind === 'SELF') {
    const at = pastDay(input.deliveredOn ?? '', now);
    if (at === null) throw new DomainError('DATE_INVALID', { field: 'deliveredOn' });
    return { carrier: null, trackingNumber: null, deliveredOn: at };
  }
  return { ...checkedParcel(input.carrier, input.trackingNumber), deliveredOn: null };
}

/** A Korean day that is neither in the future nor more than a month back; null for anything else. */
function pastDay(day: string, now: Date): string | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || Number.isNaN(Date.parse(day))) return null;
  return day > kstDate(now) || day < kstDate(later(now, -30 * DAY)) ? null : day;
}

/** Pieces whose cancellation was asked for and not decided, or agreed to and not carried out yet: they are not sent. */
async function beingCancelled(tx: Transaction, vendorOrderId: string): Promise<Map<string, number>> {
  const rows = await tx.sql<{ order_line_id: string; n: number }>(
    "select cl.order_line_id, sum(cardinality(cl.pieces))::int as n from claim_line cl join claim c on c.id = cl.claim_id where c.vendor_order_id = ? and c.kind = 'CANCELLATION' and c.state in ('REQUESTED', 'APPROVED') and c.refund_id is null group by 1",
    [vendorOrderId],
  );
  return new Map(rows.map((row) => [row.order_line_id, row.n]));
}

function quantities(input: ShipInput, lines: readonly OrderLine[], held: ReadonlyMap<string, number>): { line: OrderLine; quantity: number }[] {
  const wanted = new Map<string, number>();
  for (const { lineId, quantity } of input.lines) wanted.set(lineId, (wanted.get(lineId) ?? 0) + quantity);
  const all = input.lines.length === 0;
  const sent = lines.flatMap((line) => {
    const left = line.quantity - line.shippedQuantity - line.cancelledQuantity - (held.get(line.id) ?? 0);
    const quantity = all ? left : (wanted.get(line.id) ?? 0);
    wanted.delete(line.id);
    if (!Number.isInteger(quantity) || quantity < 0 || quantity > left) throw new DomainError('SHIPMENT_QUANTITY', { field: 'lines' });
    return quantity === 0 ? [] : [{ line, quantity }];
  });
  if (sent.length === 0 && held.size > 0) throw new DomainError('CLAIM_UNDECIDED', { field: 'lines' });
  if (wanted.size > 0 || sent.length === 0) throw new DomainError('SHIPMENT_QUANTITY', { field: 'lines' });
  return sent;
}
