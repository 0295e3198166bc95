const HOLD = 'exists (select from settlement_hold h where h.lifted_at is null and h.vendor_id = l.vendor_id and (h.vendor_order_id is null or h.vendor_order_id = l.vendor_order_id) and (h.order_line_id is null or h.order_line_id = l.id))';
const CLAIM = "exists (select from claim_line hl join claim hc on hc.id = hl.claim_id where hl.order_line_id = l.id and (hc.state not in ('REJECTED', 'WITHDRAWN', 'REFUNDED', 'RESHIPPED') or hc.id in (select claim_id from claim_dispute where result is null)))";

/** A hold that was not lifted, an open claim, or an open dispute on the line `l`: its money is left for a later statement. */
export const HELD_LINE = `(${HOLD} or ${CLAIM})`;
/** The same turned round, so that PostgreSQL can join against it instead of asking for each line. */
export const FREE_LINE = `not ${HOLD} and not ${CLAIM}`;

/** A hold on the whole of the vendor order `vo`. */
export const HELD_PART = '(exists (select from settlement_hold h where h.lifted_at is null and h.vendor_id = vo.vendor_id and (h.vendor_order_id is null or h.vendor_order_id = vo.id) and h.order_line_id is null))';

/** The money of the claim `c` went back: all of it, or what an exchange was cheaper (its pieces stay sold). */
export const PAID_BACK = "(c.state = 'REFUNDED' or c.kind = 'EXCHANGE' and exists (select from refund r where r.id = c.refund_id and r.state = 'SUCCEEDED'))";
