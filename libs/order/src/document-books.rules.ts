import type { Documents } from '#ledger';
import { RECEIPT, RECEIPT_OF } from './budget-books.rules.js';

/** A refund of ours that has arrived, under the key by which it was posted. */
const REFUND = "select from refund r where r.order_id = t.order_id and r.transaction_key = t.reference and r.state = 'SUCCEEDED'";
/** An order that was paid in again, or whose deposit the bank took back, is numbered: `<order>#2`. */
const ORDER = "split_part(t.reference, '#', 1)";
const posted = (order: string, events: string): string => `exists (select from ledger_transaction b where b.order_id = ${order} and b.event in (${events}))`;

/** What postings about orders rest on. */
export const ORDER_DOCUMENTS: Documents = {
  'order.paid': `select from mall_order o where o.id = t.order_id and o.state in ('PAID', 'CLOSED') and ${ORDER} = o.id::text and (t.reference = ${ORDER} or ${posted('o.id', "'payment.reversed'")})`,
  'payment.reversed': `select from mall_order o where o.id = t.order_id and ${ORDER} = o.id::text and ${posted('o.id', "'order.paid', 'payment.unserved'")}`,
  // It goes back by itself: with the posting its cancel was intended.
  'payment.unserved': `select from payment_attempt a where a.order_id = t.order_id and a.kind = 'CANCEL' and a.payment_key = ${ORDER}`,
  // What somebody cancelled at Toss is in Toss's list only, and in the sum that was given back.
  'payment.refunded': `select from payment p where p.order_id = t.order_id and case when t.reference like 'bank:%' then exists (${REFUND}) else p.refunded_won > 0 end`,
  'claim.refunded': `${REFUND} and exists (select from claim c where c.refund_id = r.id)`,
  'goodwill.refunded': `${REFUND} and exists (select from goodwill g where g.refund_id = r.id and g.state = 'REFUNDED')`,
  'interest.accrued': "select from refund r where r.id = :reference and r.order_id = t.order_id and r.state = 'SUCCEEDED' and r.interest_won > 0",
  'interest.paid': "select from bank_transfer b join refund r on r.id = b.refund_id where b.id = :reference and b.purpose = 'INTEREST' and b.state = 'CONFIRMED' and r.order_id = t.order_id",
  'line.confirmed': "select from order_line l where l.id = :reference and l.order_id = t.order_id and l.confirmed_at is not null",
  'parcel.confirmed': "select from vendor_order vo where vo.id = :reference and vo.order_id = t.order_id and vo.confirmed_at is not null",
  'budget.received': `select from ${RECEIPT} where ${RECEIPT_OF}`,
};
