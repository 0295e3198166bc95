import { Injectable } from '@nestjs/common';
import { DomainError, isId, noteOrder } from '#kernel';
import { Database, SYSTEM, type Transaction } from '#database';
import { LedgerService, lineConfirmedPostings, parcelConfirmedPostings } from '#ledger';
import { closedParts, confirmableLines, dueLines, type ConfirmableLine } from './confirmation.queries.js';
import type { ConfirmedBy } from './confirmation.rules.js';
import { markDelivered } from './delivery.js';
import { mayOpen } from './order-access.js';
import { shopperActor, type Shopper } from './place-order.service.js';
import { ALL_CLOSED, CONFIRMABLE, HELD, LINE_DUE } from './released.rules.js';

/** Orders that one transaction of the sweep takes. */
const BATCH = 200;

const REASONS: Readonly<Record<ConfirmedBy, string>> = { SHOPPER: '구매자가 확정', CLOCK: '배송된 뒤 7일이 지남', PRESUMED: '배송 소식이 없어 보낸 지 14일 뒤에 배송된 것으로 보고, 7일이 더 지남' };

/**
 * A purchase is confirmed by the shopper or by the clock; then what was held for a line is owed to its vendor. Whether the time has come is a question of
 * timestamps that anybody can ask; here it is posted. An order is locked first, as everywhere; a claim or a hold that is open leaves its lines out.
 */
@Injectable()
export class ConfirmationService {
  constructor(
    private readonly database: Database,
    private readonly ledger: LedgerService,
  ) {}

  /**
   * The shopper keeps what one vendor sent: of lines that were sent as a whole, those named, or all. He has it, so a parcel that nobody reported has arrived.
   * Twice changes nothing. Answers the order. Throws NOT_FOUND, CONFIRM_HELD (staff look into it), CONFIRM_NOTHING.
   */
  async byShopper(shopper: Shopper, vendorOrderId: string, lineIds: readonly string[] = []): Promise<string> {
    if (!isId(vendorOrderId)) throw new DomainError('NOT_FOUND');
    return this.database.transaction(shopperActor(shopper), async (tx) => {
      const orderId = await this.lockPart(tx, shopper, vendorOrderId);
      await tx.sql("update settlement_hold set lifted_at = ?, lifted_by = ?, lift_reason = '구매자가 받음' where vendor_order_id = ? and kind = 'NOT_RECEIVED' and lifted_at is null", [tx.now, tx.actor.name, vendorOrderId]);
      const lines = (await confirmableLines(tx, vendorOrderId)).filter((line) => lineIds.length === 0 || lineIds.includes(line.id));
      if (lines.length === 0) {
        await this.refuseNothing(tx, vendorOrderId, lineIds);
        return orderId;
      }
      const parcels = await tx.sql<{ id: string }>(
        'select distinct s.id from shipment s join shipment_line sl on sl.shipment_id = s.id where s.vendor_order_id = ? and s.delivered_at is null and sl.order_line_id = any(?::uuid[])',
        [vendorOrderId, lines.map((line) => line.id)],
      );
      for (const { id } of parcels) await markDelivered(tx, id, tx.now, 'SHOPPER');
      await this.confirm(tx, lines, () => 'SHOPPER');
      await this.close(tx, [orderId], null);
      return orderId;
    });
  }

  /** The shopper says that it did not come: its money waits until he has it, or staff decide. Twice changes nothing. Answers the order. Throws NOT_FOUND, OBJECTION_TOO_LATE. */
  async object(shopper: Shopper, vendorOrderId: string, holdId: string): Promise<string> {
    if (!isId(vendorOrderId)) throw new DomainError('NOT_FOUND');
    return this.database.transaction(shopperActor(shopper), async (tx) => {
      const orderId = await this.lockPart(tx, shopper, vendorOrderId);
      const part = await tx.one<{ vendor_id: string; sent: boolean }>("select vo.vendor_id, vo.state in ('SHIPPED', 'DELIVERED') as sent from vendor_order vo where vo.id = ?", [vendorOrderId]);
      if (part?.sent !== true) throw new DomainError('OBJECTION_TOO_LATE');
      const placed = await tx.sql(
        "insert into settlement_hold (id, vendor_id, vendor_order_id, kind, reason, placed_by, placed_at) values (?, ?, ?, 'NOT_RECEIVED', '구매자가 받지 못했다고 알림', ?, ?) on conflict do nothing returning id",
        [holdId, part.vendor_id, vendorOrderId, tx.actor.name, tx.now],
      );
      if (placed.length > 0) await tx.stateChange({ subject: 'hold', id: holdId, vendorId: part.vendor_id, from: null, to: 'NOT_RECEIVED' });
      return orderId;
    });
  }

  /** Orders in which the clock has something to confirm until `until`, oldest first. */
  async due(until: Date, limit: number): Promise<string[]> {
    const rows = await this.database.read<{ order_id: string }>(
      `select distinct on (due, vo.order_id) confirm_due(vo.delivered_at, vo.shipped_at) as due, vo.order_id from vendor_order vo where vo.state in ('SHIPPED', 'DELIVERED') and confirm_due(vo.delivered_at, vo.shipped_at) <= ?
         and (exists (select from order_line l where l.vendor_order_id = vo.id and ${CONFIRMABLE} and ${LINE_DUE} <= ?) or ${ALL_CLOSED}) order by due, vo.order_id limit ?`,
      [until, until, limit],
    );
    return [...new Set(rows.map((row) => row.order_id))];
  }

  /** Posts all that is due until `until`, batch by batch. Any number of processes may do so at once: who finds an order taken waits for it, and looks again. Answers the number of lines. */
  async confirmDue(until: Date): Promise<number> {
    let confirmed = 0;
    let before: readonly string[] = [];
    for (let orders = await this.due(until, BATCH); orders.length > 0; orders = await this.due(until, BATCH)) {
      if (orders.join() === before.join()) throw new Error(`orders that are due are not confirmed: ${orders[0]}`);
      confirmed += await this.confirmOrders(orders, until);
      before = orders;
    }
    return confirmed;
  }

  /** One turn of the worker's clock. */
  async confirmSome(until: Date): Promise<number> {
    const orders = await this.due(until, BATCH);
    return orders.length === 0 ? 0 : this.confirmOrders(orders, until);
  }

  private async confirmOrders(orderIds: readonly string[], until: Date): Promise<number> {
    const sorted = [...orderIds].sort();
    return this.database.transaction(SYSTEM, async (tx) => {
      await this.lock(tx, sorted);
      const lines = await dueLines(tx, sorted, until);
      const presumed = new Set((await tx.sql<{ id: string }>('select id from vendor_order where order_id = any(?::uuid[]) and delivered_at is null', [sorted])).map((part) => part.id));
      await this.confirm(tx, lines, (line) => (presumed.has(line.vendorOrderId) ? 'PRESUMED' : 'CLOCK'));
      await this.close(tx, sorted, until);
      return lines.length;
    });
  }

  /** Orders, then their parts, then their lines, each by ascending id. */
  private async lock(tx: Transaction, orderIds: readonly string[]): Promise<void> {
    for (const table of ['mall_order where id', 'vendor_order where order_id', 'order_line where order_id']) await tx.sql(`select id from ${table} = any(?::uuid[]) order by id for update`, [orderIds]);
  }

  private async lockPart(tx: Transaction, shopper: Shopper, vendorOrderId: string): Promise<string> {
    const row = await tx.one<{ order_id: string }>('select order_id from vendor_order where id = ?', [vendorOrderId]);
    if (!row || !(await mayOpen(tx, shopper, row.order_id))) throw new DomainError('NOT_FOUND');
    noteOrder(row.order_id);
    await this.lock(tx, [row.order_id]);
    return row.order_id;
  }

  /** Sent twice is fine; anything else is said. */
  private async refuseNothing(tx: Transaction, vendorOrderId: string, lineIds: readonly string[]): Promise<void> {
    const open = await tx.sql<{ held: boolean }>(`select ${HELD} as held from order_line l join vendor_order vo on vo.id = l.vendor_order_id where l.vendor_order_id = ? and l.confirmed_at is null and (? or l.id = any(?::uuid[]))`, [vendorOrderId, lineIds.length === 0, lineIds.filter(isId)]);
    const known = await tx.one<{ n: number }>('select count(*)::int as n from order_line where vendor_order_id = ? and confirmed_at is not null and (? or id = any(?::uuid[]))', [vendorOrderId, lineIds.length === 0, lineIds.filter(isId)]);
    if (open.some((line) => line.held)) throw new DomainError('CONFIRM_HELD');
    if ((known?.n ?? 0) === 0) throw new DomainError('CONFIRM_NOTHING');
  }

  private async confirm(tx: Transaction, lines: readonly ConfirmableLine[], by: (line: ConfirmableLine) => ConfirmedBy): Promise<void> {
    if (lines.length === 0) return;
    await this.ledger.postAll(tx, lines.map((line) => ({
      event: 'line.confirmed', reference: line.id, orderId: line.orderId, occurredAt: tx.now, memo: REASONS[by(line)],
      postings: lineConfirmedPostings(line.vendorId, line.id, line.heldWon, { commissionWon: line.commissionWon, vatWon: line.vatWon }),
    })));
    // By the clock it is confirmed since its time came, whenever that is posted: the statement of a period does not depend on when it is made.
    const since = lines.map((line) => (by(line) === 'SHOPPER' ? tx.now : (line.dueAt ?? tx.now)).toISOString());
    const changed = await tx.sql('update order_line l set confirmed_at = c.at, confirmed_by = c.by from unnest(?::uuid[], ?::timestamptz[], ?::text[]) as c(id, at, by) where l.id = c.id and l.confirmed_at is null returning l.id', [lines.map((line) => line.id), since, lines.map(by)]);
    if (changed.length !== lines.length) throw new Error('a line was confirmed twice');
  }

  /** Parts of which nothing is open become CONFIRMED, and orders of which all parts are, CLOSED. */
  private async close(tx: Transaction, orderIds: readonly string[], until: Date | null): Promise<void> {
    const parts = await closedParts(tx, orderIds, until);
    if (parts.length === 0) return;
    await this.ledger.postAll(tx, parts.map((part) => ({ event: 'parcel.confirmed', reference: part.id, orderId: part.orderId, occurredAt: tx.now, postings: parcelConfirmedPostings(part.vendorId, part.heldWon) })));
    const ids = parts.map((part) => part.id);
    await tx.sql("update vendor_order vo set state = 'CONFIRMED', confirmed_at = p.at, row_version = row_version + 1 from unnest(?::uuid[], ?::timestamptz[]) as p(id, at) where vo.id = p.id", [ids, parts.map((part) => (until === null ? tx.now : part.dueAt).toISOString())]);
    await tx.sql(
      `insert into state_change (subject, subject_id, vendor_id, from_state, to_state, actor, reason, at) select 'vendor_order', p.id, p.vendor_id, p.state, 'CONFIRMED', ?, '', ? from unnest(?::uuid[], ?::uuid[], ?::text[]) as p(id, vendor_id, state)`,
      [tx.actor.name, tx.now, ids, parts.map((part) => part.vendorId), parts.map((part) => part.state)],
    );
    const closed = await tx.sql<{ id: string }>(
      `update mall_order o set state = 'CLOSED', ended_at = ?, row_version = row_version + 1 where o.id = any(?::uuid[]) and o.state = 'PAID'
         and not exists (select from vendor_order vo where vo.order_id = o.id and vo.state not in ('CONFIRMED', 'CANCELLED')) returning o.id`,
      [tx.now, orderIds],
    );
    if (closed.length > 0) await tx.sql("insert into state_change (subject, subject_id, from_state, to_state, actor, reason, at) select 'order', id, 'PAID', 'CLOSED', ?, '', ? from unnest(?::uuid[]) as o(id)", [tx.actor.name, tx.now, closed.map((order) => order.id)]);
  }
}
