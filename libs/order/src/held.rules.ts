/** Goods that approved exchanges will send, by variant. */
export const SET_ASIDE = `select cl.exchange_variant_id as variant_id, cardinality(coalesce(cl.accepted, cl.pieces)) as quantity from claim_line cl join claim c on c.id = cl.claim_id
  where c.kind = 'EXCHANGE' and c.state in ('APPROVED', 'COLLECTED', 'INSPECTED') and cl.exchange_variant_id is not null`;
