import type { BooksCheck, PostingsCheck } from '#ledger';

/** What the ledger must say of goodwill and interest. */
export const REFUND_POSTINGS: PostingsCheck = {
  name: 'refund_postings',
  what: '위로 환불과 늦은 환불의 이자가 그 기록이 말하는 계정과 금액 그대로 분개되었다',
  events: {
    'goodwill.refunded': {
      join: 'join refund r on r.order_id = t.order_id and r.transaction_key = t.reference join goodwill g on g.refund_id = r.id',
      entries: "(case g.funder when 'MALL' then 'GOODWILL' else 'VENDOR_PAYABLE' end, g.vendor_id, null, g.amount_won), (case r.channel when 'BANK' then 'BANK' else 'TOSS_RECEIVABLE' end, null, null, -g.amount_won)",
    },
    'interest.accrued': { join: 'join refund r on r.id = :reference', entries: "('LATE_INTEREST', null, null, r.interest_won - r.vendor_interest_won), ('VENDOR_PAYABLE', r.interest_vendor_id, null, r.vendor_interest_won), ('SHOPPER_PAYABLE', null, null, -r.interest_won)" },
    'interest.paid': { join: 'join bank_transfer b on b.id = :reference', entries: "('SHOPPER_PAYABLE', null, null, b.amount_won), ('BANK', null, null, -b.amount_won)" },
  },
};

/** What must hold about refunds that went another way, goodwill and interest. */
export const CLAIM_BOOKS_CHECKS: readonly BooksCheck[] = [
  {
    name: 'goodwill',
    what: '위로 환불마다 동의할 사람이 모두 동의했고, 환불과 장부에 그 금액 그대로 있다',
    examined: 'select count(*)::int as n from {goodwill} g',
    breaches: `select g.id, g.state, g.amount_won, r.amount_won as refund, r.state as refund_state from {goodwill} g left join refund r on r.id = g.refund_id
      where (g.state = 'REFUNDED') <> coalesce(r.state = 'SUCCEEDED', false) or r.amount_won <> g.amount_won or g.state in ('APPROVED', 'REFUNDED') and (g.funder = 'VENDOR' and g.consented_by is null or g.amount_won > 30000 and g.approved_by is null)
      union all select c.id, 'claim', c.goodwill_won, coalesce(sum(cg.amount_won), 0)::bigint, r.state from {claim} c join refund r on r.id = c.refund_id left join claim_goodwill cg on cg.claim_id = c.id group by c.id, c.goodwill_won, r.id, r.state having c.goodwill_won <> coalesce(sum(cg.amount_won), 0)
      union all select g.id, 'taken back', g.amount_won, sum(cg.amount_won)::bigint, null from {goodwill} g join claim_goodwill cg on cg.goodwill_id = g.id group by g.id, g.amount_won having sum(cg.amount_won) > g.amount_won`,
  },
  {
    name: 'stock_of_exchanges',
    what: '교환으로 보낸 상품은 재고에서 한 번 나갔고, 돌아온 상품은 다시 팔기로 한 것만 한 번 들어왔다',
    examined: 'select count(*)::int as n from {claim} c',
    breaches: `select c.id, c.kind, c.state, x.variant_id, x.wanted, x.sold, 0 as back from {claim} c cross join lateral (
        select variant_id, sum(wanted)::int as wanted, sum(sold)::int as sold from (
          select cl.exchange_variant_id as variant_id, cardinality(coalesce(cl.accepted, cl.pieces)) as wanted, 0 as sold from claim_line cl where cl.claim_id = c.id and c.kind = 'EXCHANGE' and c.state = 'RESHIPPED' and cl.exchange_variant_id is not null
          union all select m.variant_id, 0, -m.on_hand_delta from stock_movement m where m.reference in ('exchange:' || c.id, 'exchange:' || c.id || ':accepted')) as both_sides group by variant_id) x
      where c.kind <> 'CANCELLATION' and x.wanted <> x.sold
      union all select c.id, c.kind, c.state, null, case when c.restock then (select sum(cardinality(coalesce(cl.accepted, cl.pieces)))::int from claim_line cl where cl.claim_id = c.id) else 0 end, 0, coalesce((select sum(m.on_hand_delta)::int from stock_movement m where m.reference = 'back:' || c.id), 0)
        from {claim} c where c.kind <> 'CANCELLATION' and case when c.restock then (select sum(cardinality(coalesce(cl.accepted, cl.pieces))) from claim_line cl where cl.claim_id = c.id) else 0 end <> coalesce((select sum(m.on_hand_delta) from stock_movement m where m.reference = 'back:' || c.id), 0)`,
  },
  {
    name: 'cash_receipts',
    what: '현금영수증마다 결제한 금액만큼 발급되고 환불한 만큼 취소되며, 10만 원 이상의 현금 결제에는 닷새 안에 발급된다',
    examined: "select count(*)::int as n from {payment} p where method in ('TRANSFER', 'VIRTUAL_ACCOUNT')",
    breaches: `select o.number, i.state, i.amount_won as receipt, o.total_won as paid, coalesce(x.cancelled, 0)::bigint as cancelled, coalesce(f.refunded, 0)::bigint as refunded from cash_receipt i join {mall_order} o on o.id = i.order_id
        left join lateral (select sum(amount_won) as cancelled from cash_receipt where order_id = o.id and kind = 'CANCEL') x on true
        left join lateral (select sum(amount_won) as refunded from refund where order_id = o.id and state = 'SUCCEEDED' and ended_at >= i.created_at) f on true
        where i.kind = 'ISSUE' and i.state <> 'WANTED' and (i.amount_won <> o.total_won or coalesce(x.cancelled, 0) <> coalesce(f.refunded, 0) or i.state <> 'ISSUED' and i.due_on < (now() at time zone 'Asia/Seoul')::date)
      union all select o.number, 'missing', 0, o.total_won, 0, 0 from {mall_order} o join payment p on p.order_id = o.id
        where o.paid_at is not null and p.method in ('TRANSFER', 'VIRTUAL_ACCOUNT') and o.total_won >= 100000 and o.paid_at > (select min(created_at) from cash_receipt) and not exists (select from cash_receipt r where r.order_id = o.id and r.kind = 'ISSUE' and r.state <> 'WANTED')`,
  },
  {
    name: 'late_refunds',
    what: '기한을 넘겨 돌려준 돈에는 연 15%의 이자가 붙었고, 붙은 이자와 낸 이자가 장부에 있다',
    examined: "select count(*)::int as n from {refund} r where state = 'SUCCEEDED'",
    breaches: `select r.id, r.due_on, r.late_days, r.interest_won, floor(r.amount_won * 0.15 * d.days / 365)::bigint as should_be from {refund} r
        cross join lateral (select case when exists (select from claim c where c.refund_id = r.id) then greatest(0, (r.ended_at at time zone 'Asia/Seoul')::date - r.due_on) else 0 end as days) d
        where r.state = 'SUCCEEDED' and (r.late_days <> d.days or r.interest_won <> floor(r.amount_won * 0.15 * d.days / 365))
      union all select r.id, r.due_on, r.late_days, r.interest_won, null from {refund} r where r.interest_won > 0 and not exists (select from ledger_transaction t where t.event = 'interest.accrued' and t.reference = r.id::text)
      union all select r.id, r.due_on, r.late_days, r.interest_won, null from {refund} r where (r.interest_paid_at is not null) <> exists (select from bank_transfer b join ledger_transaction t on t.event = 'interest.paid' and t.reference = b.id::text where b.refund_id = r.id and b.purpose = 'INTEREST' and b.state = 'CONFIRMED')`,
  },
  {
    name: 'bank_transfers',
    what: '은행에서 보낸 돈은 두 사람이 확인했고, 그 환불은 한 번만 갔다',
    examined: 'select count(*)::int as n from bank_transfer b join {refund} r on r.id = b.refund_id',
    breaches: `select r.id, r.state, r.channel, r.transaction_key from {refund} r where r.channel = 'BANK' and not exists (select from bank_transfer b where b.refund_id = r.id and b.purpose = 'REFUND' and b.state = 'CONFIRMED' and r.transaction_key = 'bank:' || b.id and b.amount_won = r.amount_won)
      union all select r.id, r.state, r.channel, b.id::text from bank_transfer b join {refund} r on r.id = b.refund_id where b.purpose = 'REFUND' and b.state = 'CONFIRMED' and r.channel <> 'BANK'`,
  },
];
