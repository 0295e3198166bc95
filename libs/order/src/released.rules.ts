/** The questions of confirmation as pieces of SQL, for whoever asks them: what stands against a line, and what is left of it. */

/** The money of the claim `c` went back: all of it, or what an exchange was cheaper. */
export const PAID_BACK = "(c.state = 'REFUNDED' or c.kind = 'EXCHANGE' and exists (select from refund r where r.id = c.refund_id and r.state = 'SUCCEEDED'))";
/** A claim on the line `l` that is not over, or whose rejection is disputed: its money waits. */
export const CLAIMED = `exists (select from claim_line cl join claim c on c.id = cl.claim_id where cl.order_line_id = l.id
  and (c.state not in ('REJECTED', 'WITHDRAWN', 'REFUNDED', 'RESHIPPED') or exists (select from claim_dispute d where d.claim_id = c.id and d.result is null) or c.state = 'RESHIPPED' and c.refund_won > 0 and not ${PAID_BACK}))`;
/** A hold on the line `l` of the vendor order `vo` that was not lifted. */
export const HELD = `exists (select from settlement_hold h where h.lifted_at is null and h.vendor_id = vo.vendor_id and (h.vendor_order_id is null or h.vendor_order_id = vo.id) and (h.order_line_id is null or h.order_line_id = l.id))`;
/** When the last thing that stood against the line `l` of the vendor order `vo` was over, a claim, a dispute or a hold; null where nothing ever did. */
export const FREE_SINCE = `(select max(was.at) from (
  select greatest(c.ended_at, (select max(s.at) from state_change s where s.subject = 'refund' and s.subject_id = c.refund_id), (select max(d.ended_at) from claim_dispute d where d.claim_id = c.id)) as at from claim_line cl join claim c on c.id = cl.claim_id where cl.order_line_id = l.id
  union all select h.lifted_at from settlement_hold h where h.vendor_id = vo.vendor_id and (h.vendor_order_id is null or h.vendor_order_id = vo.id) and (h.order_line_id is null or h.order_line_id = l.id)) was)`;
/** The open holds on the vendor order `vo`, as one value of JSON. */
export const HOLDS = `(select coalesce(jsonb_agg(jsonb_build_object('kind', h.kind, 'reason', h.reason, 'lineId', h.order_line_id) order by h.id), '[]') from settlement_hold h where h.lifted_at is null and h.vendor_id = vo.vendor_id and (h.vendor_order_id is null or h.vendor_order_id = vo.id))`;
/** Pieces of the line `l` whose money went back. */
export const GONE = "(select coalesce(sum(cardinality(coalesce(cl.accepted, cl.pieces))), 0)::int from claim_line cl join claim c on c.id = cl.claim_id where cl.order_line_id = l.id and c.state = 'REFUNDED')";
/** When the clock confirms the line `l` of the vendor order `vo`; what was exchanged since, counted from when the new goods were sent. `confirm_due` of the order alone is never later, and has an index. */
export const LINE_DUE = `greatest(confirm_due(vo.delivered_at, vo.shipped_at), (select max(confirm_due(null, c.ended_at)) from claim_line cl join claim c on c.id = cl.claim_id where cl.order_line_id = l.id and c.state = 'RESHIPPED'))`;
/** The line `l` of the vendor order `vo` can be confirmed: sent as a whole, something of it is left, and nothing stands against it. */
export const CONFIRMABLE = `(l.confirmed_at is null and l.shipped_quantity + l.cancelled_quantity = l.quantity and l.quantity > ${GONE} and not ${CLAIMED} and not ${HELD})`;
/** Nothing of the line `l` is open any more. */
export const CLOSED = `(l.confirmed_at is not null or (l.quantity = ${GONE} and not ${CLAIMED}))`;
/** Every line of the vendor order `vo` is closed. */
export const ALL_CLOSED = `not exists (select from order_line l where l.vendor_order_id = vo.id and not ${CLOSED})`;
