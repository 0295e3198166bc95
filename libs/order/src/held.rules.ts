/**
 * What refunds change of what is held for the order `o`, beyond what Toss gave back of it (`p.refunded_won`): sent from the bank instead; a goodwill was never held;
 * what was given before as goodwill is the funder's again; interest is owed until it is paid.
 */
export const HELD_LESS = `((select coalesce(sum(r.amount_won), 0) from refund r where r.order_id = o.id and r.state = 'SUCCEEDED' and r.channel = 'BANK' and not exists (select from goodwill g where g.refund_id = r.id))
  - (select coalesce(sum(g.amount_won), 0) from goodwill g join refund r on r.id = g.refund_id where g.order_id = o.id and r.state = 'SUCCEEDED' and r.channel = 'TOSS')
  + (select coalesce(sum(c.goodwill_won), 0) from claim c join refund r on r.id = c.refund_id where c.order_id = o.id and r.state = 'SUCCEEDED')
  - (select coalesce(sum(r.interest_won), 0) from refund r where r.order_id = o.id and r.interest_paid_at is null))`;

/** Goods that approved exchanges will send, by variant. */
export const SET_ASIDE = `select cl.exchange_variant_id as variant_id, cardinality(coalesce(cl.accepted, cl.pieces)) as quantity from claim_line cl join claim c on c.id = cl.claim_id
  where c.kind = 'EXCHANGE' and c.state in ('APPROVED', 'COLLECTED', 'INSPECTED') and cl.exchange_variant_id is not null`;
