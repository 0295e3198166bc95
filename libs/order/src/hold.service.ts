import { Injectable } from '@nestjs/common';
import { DomainError, isClientId, isId, newId } from '#kernel';
import { Database, type Actor, type Transaction } from '#database';

/** Staff's own; the shopper's objection; a deposit that the bank took back, until it comes again. */
export type HoldKind = 'STAFF' | 'NOT_RECEIVED' | 'NOT_PAID';

/** What a hold is on: a whole vendor, an order of his, or one line of it. */
export interface HoldInput {
  /** Made by the form: sent twice it is one. */
  id: string;
  vendorId: string;
  vendorOrderId: string | null;
  orderLineId: string | null;
  reason: string;
}

export interface HoldView {
  id: string;
  vendorId: string;
  vendorName: string;
  vendorOrderId: string | null;
  orderId: string | null;
  number: string | null;
  lineName: string | null;
  kind: HoldKind;
  reason: string;
  placedBy: string;
  placedAt: Date;
  liftedAt: Date | null;
  liftReason: string | null;
}

/** Money that is not released, with a reason that its vendor reads. */
@Injectable()
export class HoldService {
  constructor(private readonly database: Database) {}

  /** Answers its id. Throws REASON_REQUIRED, TEXT_TOO_LONG, NOT_FOUND where order or line are not that vendor's, ID_REUSED where another hold has this id. */
  async place(actor: Actor, input: HoldInput): Promise<string> {
    const reason = checkedReason(input.reason);
    if (!isClientId(input.id)) throw new DomainError('BAD_INPUT', { field: 'id' });
    return this.database.transaction(actor, async (tx) => {
      const ids = [input.vendorId, input.vendorOrderId, input.orderLineId].filter((id) => id !== null);
      if (!ids.every(isId)) throw new DomainError('NOT_FOUND');
      const known = await tx.one(
        `select 1 as known from vendor v where v.id = ? and (?::uuid is null or exists (select from vendor_order where id = ?::uuid and vendor_id = v.id))
           and (?::uuid is null or exists (select from order_line where id = ?::uuid and vendor_order_id = ?::uuid))`,
        [input.vendorId, input.vendorOrderId, input.vendorOrderId, input.orderLineId, input.orderLineId, input.vendorOrderId],
      );
      if (!known) throw new DomainError('NOT_FOUND');
      const made = await tx.sql("insert into settlement_hold (id, vendor_id, vendor_order_id, order_line_id, kind, reason, placed_by, placed_at) values (?, ?, ?, ?, 'STAFF', ?, ?, ?) on conflict (id) do nothing returning id", [
        input.id, input.vendorId, input.vendorOrderId, input.orderLineId, reason, actor.name, tx.now,
      ]);
      if (made.length > 0) await tx.stateChange({ subject: 'hold', id: input.id, vendorId: input.vendorId, from: null, to: 'STAFF', reason });
      else if (!(await tx.one("select 1 as same from settlement_hold where id = ? and vendor_id = ? and vendor_order_id is not distinct from ?::uuid and order_line_id is not distinct from ?::uuid and kind = 'STAFF' and reason = ?", [input.id, input.vendorId, input.vendorOrderId, input.orderLineId, reason]))) {
        throw new DomainError('ID_REUSED', { field: 'id' });
      }
      return input.id;
    });
  }

  /** Staff let the money go again; a shopper's objection too. Throws REASON_REQUIRED, NOT_FOUND; WRONG_STATE where it was lifted before. */
  async lift(actor: Actor, id: string, given: string): Promise<void> {
    const reason = checkedReason(given);
    if (!isId(id)) throw new DomainError('NOT_FOUND');
    await this.database.transaction(actor, async (tx) => {
      const hold = await tx.one<{ vendor_id: string; kind: string; lifted_at: Date | null }>('select vendor_id, kind, lifted_at from settlement_hold where id = ? for update', [id]);
      if (!hold) throw new DomainError('NOT_FOUND');
      if (hold.lifted_at !== null) throw new DomainError('WRONG_STATE', { state: '풀림' });
      await tx.sql('update settlement_hold set lifted_at = ?, lifted_by = ?, lift_reason = ? where id = ?', [tx.now, actor.name, reason, id]);
      await tx.stateChange({ subject: 'hold', id, vendorId: hold.vendor_id, from: hold.kind, to: 'LIFTED', reason });
    });
  }

  /** Holds, the open ones or those that were lifted, newest first. */
  async list(open: boolean, limit: number): Promise<HoldView[]> {
    const rows = await this.database.read<HoldRow>(
      `select h.*, v.name as vendor_name, vo.order_id, o.number, l.name as line_name from settlement_hold h join vendor v on v.id = h.vendor_id
         left join vendor_order vo on vo.id = h.vendor_order_id left join mall_order o on o.id = vo.order_id left join order_line l on l.id = h.order_line_id
       where (h.lifted_at is null) = ? order by h.placed_at desc, h.id desc limit ?`,
      [open, limit],
    );
    return rows.map((row) => ({
      id: row.id, vendorId: row.vendor_id, vendorName: row.vendor_name, vendorOrderId: row.vendor_order_id, orderId: row.order_id, number: row.number, lineName: row.line_name, kind: row.kind, reason: row.reason,
      placedBy: row.placed_by, placedAt: row.placed_at, liftedAt: row.lifted_at, liftReason: row.lift_reason,
    }));
  }
}

interface HoldRow {
  id: string; vendor_id: string; vendor_name: string; vendor_order_id: string | null; order_id: string | null; number: string | null; line_name: string | null; kind: HoldKind; reason: string; placed_by: string; placed_at: Date;
  lifted_at: Date | null; lift_reason: string | null;
}

/** The bank took an order's deposit back: what its vendors were to get waits. The order is locked by the caller. */
export async function holdUnpaid(tx: Transaction, orderId: string): Promise<void> {
  const parts = await tx.sql<{ id: string; vendor_id: string }>("select id, vendor_id from vendor_order where order_id = ? and state <> 'CANCELLED' order by id", [orderId]);
  for (const part of parts) {
    const id = newId(tx.now.getTime());
    await tx.sql("insert into settlement_hold (id, vendor_id, vendor_order_id, kind, reason, placed_by, placed_at) values (?, ?, ?, 'NOT_PAID', '은행이 구매자의 입금을 되돌림', ?, ?)", [id, part.vendor_id, part.id, tx.actor.name, tx.now]);
    await tx.stateChange({ subject: 'hold', id, vendorId: part.vendor_id, from: null, to: 'NOT_PAID' });
  }
}

/** The money came again. */
export async function liftUnpaid(tx: Transaction, orderId: string): Promise<void> {
  const lifted = await tx.sql<{ id: string; vendor_id: string }>(
    "update settlement_hold h set lifted_at = ?, lifted_by = ?, lift_reason = '다시 입금됨' from vendor_order vo where vo.id = h.vendor_order_id and vo.order_id = ? and h.kind = 'NOT_PAID' and h.lifted_at is null returning h.id, h.vendor_id",
    [tx.now, tx.actor.name, orderId],
  );
  for (const hold of lifted) await tx.stateChange({ subject: 'hold', id: hold.id, vendorId: hold.vendor_id, from: 'NOT_PAID', to: 'LIFTED' });
}

function checkedReason(given: string): string {
  const reason = given.normalize('NFC').trim();
  if (reason === '') throw new DomainError('REASON_REQUIRED', { field: 'reason' });
  if (reason.length > 500) throw new DomainError('TEXT_TOO_LONG', { field: 'reason', max: 500 });
  return reason;
}
