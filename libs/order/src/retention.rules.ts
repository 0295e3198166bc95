import { kstParts, startOfKstDay } from '#kernel';

/** Contract, withdrawal, payment and supply: five years (decree of the law of electronic commerce 6(1) 2 and 3). */
export const ORDER_YEARS = 5;
/** Complaints and disputes: three years (the same, 4). */
export const COMPLAINT_YEARS = 3;
/** Stands where a text must stand, and was erased. */
export const ERASED = '보관 기간이 지나 지움';

/** The moment since which everything is still kept. The day of the event itself does not count: of that day, so many years ago, nothing is erased yet. */
export function keptSince(now: Date, years: number): Date {
  const { year, month, day } = kstParts(now);
  // No year that is asked for has a 29 February.
  const two = (part: number): string => String(part).padStart(2, '0');
  return startOfKstDay(`${year - years}-${two(month)}-${two(month === 2 ? Math.min(day, 28) : day)}`);
}

/**
 * What names or describes a shopper in the records of his order, by table: erased after five years from the order's last event. `rows`: the rows are gone.
 * A test walks the schema: what looks personal is here, in `COMPLAINT_DATA`, or stays with a reason.
 */
export const ORDER_DATA: Readonly<Record<string, readonly string[] | 'rows'>> = {
  mall_order: ['account_id', 'phone_hash', 'input_hash', 'orderer_name', 'orderer_phone', 'orderer_email', 'receiver_name', 'receiver_phone', 'zip', 'road_address', 'detail_address', 'delivery_note'],
  order_access: 'rows',
  refund_account: 'rows',
  consent: ['account_id'],
  coupon_issue: ['account_id'],
  exhibition_purchase: ['shopper'],
  payment: ['secret', 'method_detail', 'receipt_url', 'account_bank', 'account_number', 'account_holder', 'failure_message'],
  payment_attempt: ['reason', 'error_message', 'refund_account'],
  refund: ['reason', 'error_message'],
  goodwill: ['reason', 'end_reason'],
  cash_receipt: ['sealed'],
  claim: ['requested_by', 'tracking', 'return_tracking'],
  shipment: ['tracking_number'],
  settlement_hold: ['reason', 'lift_reason', 'placed_by', 'lifted_by'],
  state_change: ['reason'],
};

/** What was said and shown in a complaint: erased three years after its end. What was asked, decided and paid stays with the order. */
export const COMPLAINT_DATA: Readonly<Record<string, readonly string[] | 'rows'>> = {
  claim: ['note', 'decision_reason'],
  claim_message: 'rows',
  claim_photo: 'rows',
  claim_dispute: ['result_reason'],
  state_change: ['reason'],
};

/** Of the order `o`, something is open, or has happened since the moment `kept.since`: it is kept as it is. */
export const STILL_NEEDED = `(
  exists (select from claim c where c.order_id = o.id and (c.ended_at is null or c.ended_at >= kept.since or c.erased_at is null))
  or exists (select from refund r where r.order_id = o.id and (r.state <> 'SUCCEEDED' or r.ended_at >= kept.since or r.interest_won > 0 and (r.interest_paid_at is null or r.interest_paid_at >= kept.since)))
  or exists (select from goodwill g where g.order_id = o.id and (g.state in ('PROPOSED', 'APPROVED') or coalesce(g.ended_at, g.proposed_at) >= kept.since))
  or exists (select from payment_attempt a where a.order_id = o.id and (a.state in ('INTENDED', 'UNKNOWN') or coalesce(a.resolved_at, a.created_at) >= kept.since))
  or exists (select from payment p where p.order_id = o.id and o.state in ('EXPIRED', 'CANCELLED')
    and p.received_won > p.refunded_won + (select coalesce(sum(r.amount_won), 0) from refund r where r.order_id = o.id and r.state = 'SUCCEEDED' and r.channel = 'BANK'))
  or exists (select from cash_receipt k where k.order_id = o.id and (k.state in ('INTENDED', 'FAILED') or coalesce(k.issued_at, k.created_at) >= kept.since))
  or exists (select from settlement_hold h join vendor_order vo on vo.id = h.vendor_order_id where vo.order_id = o.id and (h.lifted_at is null or h.lifted_at >= kept.since))
  or exists (select from reconciliation_item i where i.order_id = o.id and i.state = 'OPEN')
  or exists (select from ledger_transaction t join ledger_entry e on e.transaction_id = t.id where t.order_id = o.id and e.account_code = 'VENDOR_PAYABLE'
    and not exists (select from statement_line l join statement s on s.id = l.statement_id where l.ledger_entry_id = e.id and s.state in ('PAID', 'CARRIED'))))`;

/** The complaint of the claim `c` is open, or something was said or paid since the moment `kept.since`. */
export const STILL_TALKED_ABOUT = `(
  exists (select from claim_dispute d where d.claim_id = c.id and (d.ended_at is null or d.ended_at >= kept.since))
  or exists (select from claim_message m where m.claim_id = c.id and m.at >= kept.since)
  or exists (select from refund r where r.id = c.refund_id and (r.state <> 'SUCCEEDED' or r.ended_at >= kept.since)))`;
