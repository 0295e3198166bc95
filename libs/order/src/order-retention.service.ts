import { Injectable } from '@nestjs/common';
import { log } from '#kernel';
import { Database, SYSTEM, type Transaction } from '#database';
import { AllotmentService, CouponService } from '#promotion';
import { COMPLAINT_YEARS, ERASED, keptSince, ORDER_YEARS, STILL_NEEDED, STILL_TALKED_ABOUT } from './retention.rules.js';

/** Orders, or claims, of one transaction. */
const BATCH = 200;

/**
 * Erases what the law wants kept for years, when they are over: what was said in a complaint after three, whose an order was after five. Sums, lines, states and
 * the ledger stay. What is open, owed or held stays whole. Running twice, or at once, erases nothing more: each row is taken by one, and is marked.
 */
@Injectable()
export class OrderRetentionService {
  constructor(
    private readonly database: Database,
    private readonly allotment: AllotmentService,
    private readonly coupons: CouponService,
  ) {}

  /** Once a day. Complaints first: an order is nobody's only when nothing is said about it any more. */
  async run(): Promise<{ complaints: number; orders: number }> {
    const complaints = await this.inBatches((tx) => this.complaints(tx));
    const orders = await this.inBatches((tx) => this.orders(tx));
    if (complaints + orders > 0) log.info({ complaints, orders }, 'old complaints and orders are erased');
    return { complaints, orders };
  }

  private async inBatches(erase: (tx: Transaction) => Promise<{ taken: number; erased: number }>): Promise<number> {
    let all = 0;
    for (let full = true; full; ) {
      const { taken, erased } = await this.database.transaction(SYSTEM, erase);
      all += erased;
      full = taken === BATCH;
    }
    return all;
  }

  private async complaints(tx: Transaction): Promise<{ taken: number; erased: number }> {
    const since = keptSince(tx.now, COMPLAINT_YEARS);
    const taken = await tx.sql<{ id: string }>(
      `select c.id from claim c cross join (select ?::timestamptz as since) kept where c.erased_at is null and c.ended_at < kept.since and not ${STILL_TALKED_ABOUT} order by c.ended_at limit ? for update of c skip locked`,
      [since, BATCH],
    );
    // Asked again, now that nobody else can say anything.
    const free = await tx.sql<{ id: string }>(
      `select c.id from claim c cross join (select ?::timestamptz as since) kept where c.id = any(?::uuid[]) and c.erased_at is null and c.ended_at < kept.since and not ${STILL_TALKED_ABOUT}`,
      [since, taken.map(({ id }) => id)],
    );
    const ids = free.map(({ id }) => id);
    if (ids.length > 0) await eraseComplaints(tx, ids, since);
    return { taken: taken.length, erased: ids.length };
  }

  private async orders(tx: Transaction): Promise<{ taken: number; erased: number }> {
    const since = keptSince(tx.now, ORDER_YEARS);
    const taken = await tx.sql<{ id: string }>(
      `select o.id from mall_order o cross join (select ?::timestamptz as since) kept where o.anonymised_at is null and o.ended_at < kept.since and not ${STILL_NEEDED} order by o.ended_at limit ? for update of o skip locked`,
      [since, BATCH],
    );
    // Whoever does something about an order holds its row first: asked again under the lock.
    const free = await tx.sql<{ id: string }>(
      `select o.id from mall_order o cross join (select ?::timestamptz as since) kept where o.id = any(?::uuid[]) and o.anonymised_at is null and o.ended_at < kept.since and not ${STILL_NEEDED}`,
      [since, taken.map(({ id }) => id)],
    );
    const ids = free.map(({ id }) => id);
    if (ids.length > 0) await this.anonymise(tx, ids, since);
    return { taken: taken.length, erased: ids.length };
  }

  private async anonymise(tx: Transaction, ids: readonly string[], since: Date): Promise<void> {
    // By the key that `shopperKey` made when it was placed.
    const pieces = await tx.sql<{ itemId: string; shopper: string; quantity: number }>(
      `select l.exhibition_item_id as "itemId", coalesce('member:' || o.account_id, 'phone:' || encode(o.phone_hash, 'hex')) as shopper, sum(case when o.state = 'CLOSED' then l.quantity - l.cancelled_quantity else 0 end)::int as quantity
       from order_line l join mall_order o on o.id = l.order_id where o.id = any(?::uuid[]) and l.exhibition_item_id is not null group by 1, 2 order by 1, 2`,
      [ids],
    );
    await this.coupons.forget(tx, ids);
    await this.allotment.forget(tx, pieces);
    await tx.sql(
      `update mall_order set account_id = null, phone_hash = '', input_hash = '', orderer_name = '', orderer_phone = '', orderer_email = '', receiver_name = '', receiver_phone = '', zip = '', road_address = '', detail_address = '', delivery_note = '',
         anonymised_at = ?, row_version = row_version + 1 where id = any(?::uuid[])`,
      [tx.now, ids],
    );
    for (const statement of ABOUT_ORDERS) await tx.sql(statement, [ids]);
    await tx.sql('update goodwill set reason = ?, end_reason = null, row_version = row_version + 1 where order_id = any(?::uuid[])', [ERASED, ids]);
    await forgetReasons(tx, ['order', 'payment_method', 'refund'], ids, since);
    for (const [subject, which] of HISTORIES) await forgetReasons(tx, [subject], (await tx.sql<{ id: string }>(which, [ids])).map(({ id }) => id), since);
  }
}

/** What else is known of a shopper by his order (`ORDER_DATA`), each for an array of orders. */
const ABOUT_ORDERS = [
  'delete from order_access where order_id = any(?::uuid[])',
  'delete from refund_account where order_id = any(?::uuid[])',
  'update consent set account_id = null where order_id = any(?::uuid[])',
  'update payment set secret = null, method_detail = null, receipt_url = null, account_bank = null, account_number = null, account_holder = null, failure_message = null, row_version = row_version + 1 where order_id = any(?::uuid[])',
  "update payment_attempt set reason = '', error_message = null, refund_account = null where order_id = any(?::uuid[])",
  "update refund set reason = '', error_message = null where order_id = any(?::uuid[])",
  'update cash_receipt set sealed = null where order_id = any(?::uuid[]) and sealed is not null',
  "update claim set requested_by = regexp_replace(requested_by, '^member:.*', 'member'), tracking = null, return_tracking = left(return_tracking, 0), row_version = row_version + 1 where order_id = any(?::uuid[])",
  "update shipment set tracking_number = left(tracking_number, 0) where vendor_order_id in (select id from vendor_order where order_id = any(?::uuid[]))",
  "update settlement_hold set reason = '', lift_reason = null, placed_by = regexp_replace(placed_by, '^member:.*', 'member'), lifted_by = regexp_replace(lifted_by, '^member:.*', 'member') where vendor_order_id in (select id from vendor_order where order_id = any(?::uuid[]))",
];

/** The histories of what belongs to an order. */
const HISTORIES: readonly (readonly [subject: string, which: string])[] = [
  ['vendor_order', 'select id from vendor_order where order_id = any(?::uuid[])'],
  ['refund', 'select id from refund where order_id = any(?::uuid[])'],
  ['goodwill', 'select id from goodwill where order_id = any(?::uuid[])'],
  ['cash_receipt', 'select id from cash_receipt where order_id = any(?::uuid[])'],
  ['bank_transfer', 'select b.id from bank_transfer b join refund r on r.id = b.refund_id where r.order_id = any(?::uuid[])'],
  ['hold', 'select h.id from settlement_hold h join vendor_order vo on vo.id = h.vendor_order_id where vo.order_id = any(?::uuid[])'],
];

async function eraseComplaints(tx: Transaction, ids: readonly string[], since: Date): Promise<void> {
  await tx.sql("update claim set note = '', decision_reason = null, erased_at = ?, row_version = row_version + 1 where id = any(?::uuid[])", [tx.now, ids]);
  await tx.sql('delete from claim_message where claim_id = any(?::uuid[])', [ids]);
  await tx.sql('delete from claim_photo where claim_id = any(?::uuid[])', [ids]);
  const disputes = await tx.sql<{ id: string }>('update claim_dispute set result_reason = null where claim_id = any(?::uuid[]) returning id', [ids]);
  await forgetReasons(tx, ['claim', 'claim_dispute'], [...ids, ...disputes.map(({ id }) => id)], since);
}

/** History keeps who walked which arrow and when; why, in words, is forgotten. */
async function forgetReasons(tx: Transaction, subjects: readonly string[], ids: readonly string[], since: Date): Promise<void> {
  if (ids.length === 0) return;
  await tx.sql("update state_change set reason = '' where subject = any(?::text[]) and subject_id = any(?::uuid[]) and reason <> '' and at < ?", [subjects, ids, since]);
}
