import type { BooksCheck } from '#ledger';
import { SET_ASIDE } from './held.rules.js';
import { PAID_BACK } from './released.rules.js';

/** The orders on which something happened since: an arrow was walked (by order, vendor order, claim or refund), or money moved. Ids of other things find no order. */
const TOUCHED = `select order_id from ledger_transaction where xid >= {since} and order_id is not null
  union select subject_id from state_change where xid >= {since}
  union select v.order_id from state_change h join vendor_order v on v.id = h.subject_id where h.xid >= {since} and h.subject = 'vendor_order'
  union select c.order_id from state_change h join claim c on c.id = h.subject_id where h.xid >= {since} and h.subject = 'claim'
  union select r.order_id from state_change h join refund r on r.id = h.subject_id where h.xid >= {since} and h.subject = 'refund'
  union select g.order_id from state_change h join goodwill g on g.id = h.subject_id where h.xid >= {since} and h.subject = 'goodwill'`;

/**
 * Which rows a proof that goes on looks at: those of the touched orders. Handed over as one array: PostgreSQL then asks the index for each of them, whatever it
 * last knew of the tables, and never goes through a whole table for a few orders.
 */
export const ORDER_SCOPES: Readonly<Record<string, string>> = {
  mall_order: `x.id = any (array(${TOUCHED}))`,
  ...Object.fromEntries(['vendor_order', 'order_line', 'payment', 'claim', 'refund', 'goodwill'].map((table) => [table, `x.order_id = any (array(${TOUCHED}))`])),
  stock_movement: `x.reference = any (array(select o.id::text from mall_order o where o.id = any (array(${TOUCHED}))))`,
};

/**
 * What each transaction of the ledger must say: derived anew from the order, entry by entry. A row is one entry too many (`posted`) or one that is missing.
 * Both sides are laid together and what cancels out is gone: each table is gone through once, however many transactions there are.
 */
const POSTINGS = `with t as materialized (
    select t.id, t.event, t.reference, t.order_id, o.total_won, (t.event = 'order.paid' or t.event = 'payment.reversed' and o.state in ('PAID', 'CLOSED')) as paid, case when t.reference like 'bank:%' then 'BANK' else 'TOSS_RECEIVABLE' end as side, (case t.event when 'payment.reversed' then -1 when 'payment.refunded' then -1 else 1 end) as sign
    from {ledger_transaction} t join mall_order o on o.id = t.order_id where t.event in ('order.paid', 'payment.reversed', 'payment.unserved', 'payment.refunded')),
  moved as (select t.id, (t.sign * abs(sum(e.amount_won)))::bigint as amount from t join ledger_entry e on e.transaction_id = t.id where not t.paid and e.account_code = t.side group by t.id, t.sign),
  x as (select id, account, owner, line, amount, sum(n) as n from (
    select t.id, e.account_code as account, e.owner_id as owner, e.order_line_id as line, e.amount_won as amount, 1 as n from t join ledger_entry e on e.transaction_id = t.id
    union all select id, 'TOSS_RECEIVABLE', null, null, sign * total_won, -1 from t where paid
    union all select t.id, 'SHOPPER_PAYABLE', l.vendor_id, l.id, (-t.sign * (l.amount_won + coalesce(sum(d.amount_won), 0)))::bigint, -1 from t join order_line l on l.order_id = t.order_id left join order_discount d on d.order_line_id = l.id and d.funder in ('MALL', 'BUDGET')
      where t.paid group by t.id, t.sign, l.id having l.amount_won + coalesce(sum(d.amount_won), 0) > 0
    union all select t.id, 'MALL_DISCOUNT', l.vendor_id, l.id, (t.sign * sum(d.amount_won))::bigint, -1 from t join order_line l on l.order_id = t.order_id join order_discount d on d.order_line_id = l.id and d.funder = 'MALL' where t.paid group by t.id, t.sign, l.id
    union all select t.id, 'BUDGET_RECEIVABLE', d.budget_id, l.id, (t.sign * sum(d.amount_won))::bigint, -1 from t join order_line l on l.order_id = t.order_id join order_discount d on d.order_line_id = l.id and d.budget_id is not null where t.paid group by t.id, t.sign, d.budget_id, l.id
    union all select t.id, 'SHOPPER_PAYABLE', vo.vendor_id, null, -t.sign * (vo.shipping_fee_won + vo.surcharge_won), -1 from t join vendor_order vo on vo.order_id = t.order_id where t.paid and vo.shipping_fee_won + vo.surcharge_won > 0
    union all select m.id, t.side, null, null, m.amount, -1 from moved m join t on t.id = m.id
    union all select id, 'SHOPPER_PAYABLE', null, null, -amount, -1 from moved
  ) as both_sides group by id, account, owner, line, amount having sum(n) <> 0)
  select t.event, t.reference, case when x.n > 0 then 'posted' else 'missing' end as side, x.account, x.owner, x.line, x.amount from x join t on t.id = x.id
  union all select t.event, t.reference, 'moves no money of Toss', null, null, null, null from t where not t.paid and not exists (select from moved where moved.id = t.id)
  union all select t.event, t.reference, 'about no order', null, null, null, null from {ledger_transaction} t where (t.order_id is not null or t.event in ('order.paid', 'payment.reversed', 'payment.unserved', 'payment.refunded', 'claim.refunded', 'line.confirmed', 'parcel.confirmed')) and not exists (select from mall_order o where o.id = t.order_id)`;

/**
 * What makes the money that is held for a paid order differ from what it received and Toss gave back: one signed sum for each cause. The funders added their
 * discounts; sent from the bank instead; a goodwill was never held; what was given before as goodwill is the funder's again; interest is owed until it is
 * paid; the funders have their shares again; what was confirmed is the vendors', less what had gone back of it.
 */
const HELD_CHANGES = `select l.order_id, d.amount_won from {order_line} l join order_discount d on d.order_line_id = l.id join payment p on p.order_id = l.order_id where d.funder in ('MALL', 'BUDGET') and p.state = 'succeeded'
    union all select r.order_id, -r.amount_won from {refund} r where r.state = 'SUCCEEDED' and r.channel = 'BANK' and not exists (select from goodwill g where g.refund_id = r.id)
    union all select g.order_id, g.amount_won from {goodwill} g join refund r on r.id = g.refund_id where r.state = 'SUCCEEDED' and r.channel = 'TOSS'
    union all select c.order_id, -c.goodwill_won from {claim} c join refund r on r.id = c.refund_id where r.state = 'SUCCEEDED'
    union all select r.order_id, r.interest_won from {refund} r where r.interest_paid_at is null
    union all select c.order_id, -s.amount_won from {claim} c join claim_share s on s.claim_id = c.id where c.state = 'REFUNDED' and s.funder in ('MALL', 'BUDGET')
    union all select l.order_id, -l.amount_won from {order_line} l where l.confirmed_at is not null
    union all select l.order_id, -d.amount_won from {order_line} l join order_discount d on d.order_line_id = l.id where l.confirmed_at is not null and d.funder <> 'VENDOR'
    union all select l.order_id, cl.amount_won from {order_line} l join claim_line cl on cl.order_line_id = l.id join claim c on c.id = cl.claim_id where l.confirmed_at is not null and ${PAID_BACK}
    union all select l.order_id, s.amount_won from {order_line} l join claim_line cl on cl.order_line_id = l.id join claim c on c.id = cl.claim_id join claim_share s on s.claim_id = c.id and s.order_line_id = l.id
      where l.confirmed_at is not null and s.funder <> 'VENDOR' and ${PAID_BACK}
    union all select vo.order_id, -(vo.shipping_fee_won + vo.surcharge_won) from {vendor_order} vo where vo.confirmed_at is not null
    union all select vo.order_id, -(c.shipping_charged_won + c.return_fee_won - c.shipping_back_won) from {claim} c join vendor_order vo on vo.id = c.vendor_order_id where vo.confirmed_at is not null and c.state = 'REFUNDED'`;

/**
 * Something may still move the money that is held for the order `o`, which has ended: a refund or its interest, a claim, or money that nothing is delivered for and that could not
 * go back yet. Goodwill is not here: it is never held. Nor are holds: they stand against what has not ended.
 */
const STILL_MOVES = `(exists (select from refund r where r.order_id = o.id and (r.state <> 'SUCCEEDED' or r.interest_won > 0 and r.interest_paid_at is null))
    or exists (select from claim c where c.order_id = o.id and (c.state not in ('REJECTED', 'WITHDRAWN', 'REFUNDED', 'RESHIPPED') or c.state = 'RESHIPPED' and c.refund_won > 0 and c.refund_id is null))
    or exists (select from payment_attempt a where a.order_id = o.id and a.kind = 'CANCEL' and a.refund_id is null and a.state <> 'SUCCEEDED'
      and not exists (select from payment_attempt b where b.order_id = o.id and b.kind = 'CANCEL' and b.payment_key = a.payment_key and b.state = 'SUCCEEDED')))`;

/** Per line of which something went back: how many pieces, and what they brought. Of an exchange that is what the other option costs less. */
const WENT_BACK = `select l.id, l.quantity, l.amount_won, sum(m.gone)::int as gone, sum(m.back)::bigint as back from {order_line} l join claim_line cl on cl.order_line_id = l.id join claim c on c.id = cl.claim_id
    cross join lateral (select case c.state when 'REFUNDED' then cardinality(coalesce(cl.accepted, cl.pieces)) else 0 end as gone,
      case c.state when 'REFUNDED' then cl.amount_won else (select coalesce(sum(p.back), 0) from unnest(cl.pieces, cl.back_won_by_piece) as p(piece, back) where p.piece = any(coalesce(cl.accepted, cl.pieces))) end as back) m
    where c.state in ('REFUNDED', 'RESHIPPED') group by l.id, l.quantity, l.amount_won`;

/** What a refund of claims must say, derived anew from the claims: what was held for each line and for each parcel, what Toss gave back, what the mall has again. */
const CLAIM_POSTINGS = `select x.side, t.reference, x.account, x.owner, x.line, x.amount from {refund} r join ledger_transaction t on t.event = 'claim.refunded' and t.reference = r.transaction_key
  cross join lateral (
    select case when sum(n) > 0 then 'posted' else 'missing' end as side, account, owner, line, amount from (
      select e.account_code as account, e.owner_id as owner, e.order_line_id as line, e.amount_won as amount, 1 as n from ledger_entry e where e.transaction_id = t.id
      union all select case r.channel when 'BANK' then 'BANK' else 'TOSS_RECEIVABLE' end, null, null, -r.amount_won, -1 where r.amount_won > 0
      union all select case g.funder when 'MALL' then 'GOODWILL' else 'VENDOR_PAYABLE' end, g.vendor_id, null, -cg.amount_won, -1 from claim c join claim_goodwill cg on cg.claim_id = c.id join goodwill g on g.id = cg.goodwill_id where c.refund_id = r.id
      union all select s.account, c.vendor_id, cl.order_line_id, s.amount, -1 from claim c join claim_line cl on cl.claim_id = c.id
        cross join lateral (select coalesce(sum(amount_won), 0)::bigint as added from claim_share where claim_id = c.id and order_line_id = cl.order_line_id and funder <> 'VENDOR') m
        cross join lateral (values ('SHOPPER_PAYABLE', cl.amount_won + m.added, false), ('VENDOR_PAYABLE', cl.amount_won + m.added - cl.commission_won - cl.commission_vat_won, true),
          ('COMMISSION_INCOME', cl.commission_won, true), ('COMMISSION_VAT', cl.commission_vat_won, true)) s(account, amount, confirmed)
        where c.refund_id = r.id and s.confirmed = cl.line_confirmed and s.amount <> 0
      union all select 'MALL_DISCOUNT', s.vendor_id, s.order_line_id, -sum(s.amount_won)::bigint, -1 from claim c join claim_share s on s.claim_id = c.id where c.refund_id = r.id and s.funder = 'MALL' group by c.id, s.vendor_id, s.order_line_id
      union all select 'BUDGET_RECEIVABLE', s.budget_id, s.order_line_id, -sum(s.amount_won)::bigint, -1 from claim c join claim_share s on s.claim_id = c.id where c.refund_id = r.id and s.budget_id is not null group by c.id, s.budget_id, s.order_line_id
      union all select case when c.part_confirmed then 'VENDOR_PAYABLE' else 'SHOPPER_PAYABLE' end, c.vendor_id, null, c.shipping_back_won, -1 from claim c where c.refund_id = r.id and c.shipping_back_won > 0
      union all select case when c.part_confirmed then 'VENDOR_PAYABLE' else 'SHOPPER_PAYABLE' end, c.vendor_id, null, -(c.shipping_charged_won + c.return_fee_won), -1 from claim c where c.refund_id = r.id and c.shipping_charged_won + c.return_fee_won > 0
    ) as both_sides group by account, owner, line, amount having sum(n) <> 0) x`;

/** Rows whose state is not the one that was recorded last; `before` there was an arrow. */
function unrecorded(subject: string, table: string, before = ''): string {
  return `select '${subject}' as subject, x.id, x.state, h.to_state as recorded from {${table}} x
      left join lateral (select to_state from state_change where subject = '${subject}' and subject_id = x.id order by id desc limit 1) h on true where coalesce(h.to_state, '${before}') <> x.state`;
}

/** What the books must say of orders and stock. Each breach names the exact row. What is a sum over all orders is proven whole only. */
export const ORDER_BOOKS: readonly BooksCheck[] = [
  {
    name: 'order_sums',
    what: '주문의 합계가 주문상품, 할인, 배송비의 합과 같고, 결제할 금액과 면세 금액이 그것과 같다',
    examined: 'select count(*)::int as n from {mall_order}',
    breaches: `select o.number, p.amount_won as to_pay, p.tax_free_won as to_pay_exempt, o.total_won, l.amount + s.shipping as parts, o.goods_won, l.goods, o.discount_won, l.discount, o.exempt_won, l.exempt from {mall_order} o join payment p on p.order_id = o.id
      left join (select order_id, sum(amount_won)::bigint as amount, sum(unit_price_won * quantity)::bigint as goods, sum(discount_won)::bigint as discount, coalesce(sum(amount_won) filter (where tax_kind = 'EXEMPT'), 0)::bigint as exempt from {order_line} x group by order_id) l on l.order_id = o.id
      left join (select order_id, sum(shipping_fee_won + surcharge_won)::bigint as shipping from {vendor_order} x group by order_id) s on s.order_id = o.id
      where o.total_won is distinct from l.amount + s.shipping or o.goods_won <> l.goods or o.discount_won <> l.discount or o.exempt_won <> l.exempt or o.shipping_won <> s.shipping
        or p.amount_won <> o.total_won or p.tax_free_won <> o.exempt_won`,
  },
  {
    name: 'vendor_sums',
    what: '업체별 주문의 금액이 그 주문상품의 합과 같다',
    examined: 'select count(*)::int as n from {vendor_order}',
    breaches: `select vo.id, vo.goods_won, l.goods, vo.discount_won, l.discount from {vendor_order} vo
      left join (select vendor_order_id, vendor_id, order_id, sum(unit_price_won * quantity)::bigint as goods, sum(discount_won)::bigint as discount from {order_line} x group by 1, 2, 3) l on l.vendor_order_id = vo.id and l.vendor_id = vo.vendor_id and l.order_id = vo.order_id
      where vo.goods_won is distinct from l.goods or vo.discount_won is distinct from l.discount`,
  },
  {
    name: 'discount_shares',
    what: '주문상품의 할인이 재원별 분담의 합과 같다',
    examined: 'select count(*)::int as n from {order_line} where discount_won > 0',
    breaches: `select l.id, l.discount_won, coalesce(sum(d.amount_won), 0)::bigint as shares from {order_line} l left join order_discount d on d.order_line_id = l.id and d.order_id = l.order_id
      group by l.id, l.discount_won having l.discount_won <> coalesce(sum(d.amount_won), 0)`,
  },
  {
    name: 'money_in',
    what: '주문마다 받은 돈과 돌려준 돈이 저마다 장부의 토스페이먼츠 채권과 같다',
    examined: 'select count(*)::int as n from {payment} where received_won > 0',
    breaches: `select o.number, o.state, p.state as payment, p.received_won, coalesce(e.received, 0)::bigint as booked_received, p.refunded_won, coalesce(e.refunded, 0)::bigint as booked_refunded from {payment} p join mall_order o on o.id = p.order_id
      left join (select t.order_id, sum(e.amount_won) filter (where t.event not in ('payment.refunded', 'claim.refunded', 'goodwill.refunded')) as received, -sum(e.amount_won) filter (where t.event in ('payment.refunded', 'claim.refunded', 'goodwill.refunded')) as refunded
        from {payment} x join ledger_transaction t on t.order_id = x.order_id join ledger_entry e on e.transaction_id = t.id where e.account_code = 'TOSS_RECEIVABLE' and t.event not in ('toss.settled', 'difference.suspended', 'difference.returned') group by 1) e on e.order_id = o.id
      where p.received_won <> coalesce(e.received, 0) or p.refunded_won <> coalesce(e.refunded, 0)`,
  },
  {
    name: 'money_held',
    what: '결제된 주문마다 맡은 돈이 업체별 몫(받은 돈과 몰·구 예산이 더한 할인)에서 확정된 것을 뺀 것과 같고, 끝난 주문에는 남은 돈이 없다',
    examined: "select count(*)::int as n from {mall_order} where state in ('PAID', 'CLOSED')",
    breaches: `select o.number, o.state, coalesce(-h.held, 0)::bigint as held, m.due from {mall_order} o join payment p on p.order_id = o.id
      left join (select x.id, sum(e.amount_won) as held from {mall_order} x join ledger_transaction t on t.order_id = x.id join ledger_entry e on e.transaction_id = t.id where e.account_code = 'SHOPPER_PAYABLE' group by 1) h on h.id = o.id
      left join (select order_id, sum(amount_won) as amount from (${HELD_CHANGES}) one group by 1) c on c.order_id = o.id
      cross join lateral (select (p.received_won - p.refunded_won + case when o.state in ('PAID', 'CLOSED') then coalesce(c.amount, 0) else -coalesce((select sum(r.amount_won) from refund r where r.order_id = o.id and r.state = 'SUCCEEDED' and r.channel = 'BANK'), 0) end)::bigint as due) m
      where coalesce(-h.held, 0) <> m.due or o.state = 'CLOSED' and p.state = 'succeeded' and -h.held > 0 and not ${STILL_MOVES}`,
  },
  {
    name: 'paid_orders',
    what: '결제된 주문에는 결제가 있고, 결제된 금액은 주문의 합계다',
    examined: "select count(*)::int as n from {mall_order} where state in ('PAID', 'CLOSED')",
    breaches: `select o.number, o.total_won, p.state, p.received_won from {mall_order} o join payment p on p.order_id = o.id
      where o.state in ('PAID', 'CLOSED') and not (p.state = 'succeeded' and p.received_won >= o.total_won or p.state = 'requires_action' and p.received_won = 0)`,
  },
  {
    name: 'postings',
    what: '분개마다 그 주문이 말하는 계정, 업체, 주문상품, 금액 그대로다',
    examined: "select count(*)::int as n from {ledger_transaction} where event in ('order.paid', 'payment.reversed', 'payment.unserved', 'payment.refunded')",
    breaches: POSTINGS,
  },
  {
    name: 'tax_free',
    what: '승인된 결제의 면세 금액이 주문의 면세 금액과 같고, 토스페이먼츠에 환불한 면세 금액이 그것을 넘지 않는다',
    examined: 'select count(*)::int as n from {payment} where approved_tax_free_won is not null',
    breaches: 'select o.number, p.tax_free_won, p.approved_tax_free_won from {payment} p join mall_order o on o.id = p.order_id where p.approved_tax_free_won <> p.tax_free_won'
      + " union all select o.number, p.tax_free_won, a.told from (select x.order_id, sum(a.tax_free_won)::bigint as told from {payment} x join payment_attempt a on a.order_id = x.order_id where a.kind = 'CANCEL' and a.state = 'SUCCEEDED' and a.refund_id is not null group by 1) a join payment p on p.order_id = a.order_id join mall_order o on o.id = p.order_id where a.told > p.tax_free_won",
  },
  {
    name: 'history',
    what: '주문, 업체별 주문, 취소·반품, 환불, 위로 환불의 지금 상태가 기록의 마지막 상태와 같다',
    examined: 'select (select count(*) from {mall_order})::int + (select count(*) from {vendor_order})::int + (select count(*) from {claim})::int + (select count(*) from {refund})::int + (select count(*) from {goodwill})::int as n',
    breaches: [unrecorded('order', 'mall_order'), unrecorded('vendor_order', 'vendor_order', 'WAITING'), ...['claim', 'refund', 'goodwill'].map((table) => unrecorded(table, table))].join(' union all '),
  },
  {
    name: 'shipments',
    what: '보낸 수량이 발송 기록의 합과 같다',
    examined: 'select count(*)::int as n from {order_line} where shipped_quantity > 0',
    breaches: 'select l.id, l.shipped_quantity, coalesce(sum(s.quantity), 0)::int as shipments from {order_line} l left join shipment_line s on s.order_line_id = l.id group by l.id, l.shipped_quantity having l.shipped_quantity <> coalesce(sum(s.quantity), 0)',
  },
  {
    name: 'stock_of_orders',
    what: '주문마다 맡은 수량과 팔린 수량이 재고 이동에 한 번씩 있다',
    examined: 'select count(*)::int as n from {mall_order}',
    breaches: `select o.number, o.state, x.variant_id, x.ordered, x.reserved, x.sold from {mall_order} o
      join (select order_id, variant_id, sum(quantity)::int as ordered, sum(reserved)::int as reserved, sum(sold)::int as sold from (
          select order_id, variant_id, quantity, 0 as reserved, 0 as sold from {order_line} l
          union all select case when pg_input_is_valid(reference, 'uuid') then reference::uuid end, variant_id, 0, reserved_delta, -on_hand_delta from {stock_movement} m) as both_sides group by 1, 2) x on x.order_id = o.id
      where x.reserved <> (case when o.state = 'PENDING_PAYMENT' then x.ordered else 0 end) or x.sold <> (case when o.state in ('PAID', 'CLOSED') then x.ordered else 0 end)`,
  },
  {
    name: 'stock_movements',
    what: '재고와 맡은 수량이 재고 이동의 합과 같다',
    examined: 'select count(*)::int as n from stock',
    breaches: `select s.variant_id, s.on_hand, s.reserved, coalesce(m.on_hand, 0)::int as moved_on_hand, coalesce(m.reserved, 0)::int as moved_reserved from stock s
      left join (select variant_id, sum(on_hand_delta) as on_hand, sum(reserved_delta) as reserved from stock_movement group by variant_id) m on m.variant_id = s.variant_id
      where s.on_hand <> coalesce(m.on_hand, 0) or s.reserved <> coalesce(m.reserved, 0)`,
  },
  {
    name: 'stock_reserved',
    what: '맡은 수량이 결제를 기다리는 주문과 교환으로 보낼 상품의 수량과 같다',
    examined: "select count(*)::int as n from mall_order where state = 'PENDING_PAYMENT'",
    breaches: `select s.variant_id, s.reserved, coalesce(w.quantity, 0)::int as waiting from stock s
      left join (select variant_id, sum(quantity) as quantity from (select l.variant_id, l.quantity from order_line l join mall_order o on o.id = l.order_id where o.state = 'PENDING_PAYMENT' union all ${SET_ASIDE}) x group by variant_id) w on w.variant_id = s.variant_id
      where s.reserved <> coalesce(w.quantity, 0)`,
  },
  {
    name: 'allotments',
    what: '기획전에서 팔린 수량이 주문의 수량, 구매자별 수량의 합과 같다',
    examined: 'select count(*)::int as n from exhibition_item',
    breaches: `select i.id, i.taken, coalesce(l.quantity, 0)::int as ordered, coalesce(p.quantity, 0)::int as by_shopper from exhibition_item i
      left join (select l.exhibition_item_id as id, sum(l.quantity - l.cancelled_quantity) as quantity from order_line l join mall_order o on o.id = l.order_id where o.state in ('PENDING_PAYMENT', 'PAID', 'CLOSED') and l.exhibition_item_id is not null group by 1) l on l.id = i.id
      left join (select item_id as id, sum(quantity) as quantity from exhibition_purchase group by 1) p on p.id = i.id
      where i.taken <> coalesce(l.quantity, 0) or i.taken <> coalesce(p.quantity, 0)`,
  },
  {
    name: 'claims',
    what: '취소·반품의 합계와 수량이 주문상품, 환불과 맞고, 환불되었다는 것은 돈이 간 것이고, 한 조각이 두 번 돌아가지 않는다',
    examined: 'select count(*)::int as n from {claim}',
    breaches: `select c.id, c.state, c.goods_won, coalesce(l.amount, 0)::bigint as lines from {claim} c left join lateral (select sum(amount_won) as amount from claim_line where claim_id = c.id) l on true
      where c.kind <> 'EXCHANGE' and c.goods_won <> coalesce(l.amount, 0)
      union all select c.id, c.state || ' ' || coalesce(r.state, 'without a refund'), c.refund_won, coalesce(r.amount_won, 0) from {claim} c left join refund r on r.id = c.refund_id
        where (c.state = 'REFUNDED') <> coalesce(r.state = 'SUCCEEDED', false) and not (c.kind = 'EXCHANGE' and c.state = 'RESHIPPED')
      union all select l.id, 'pieces', l.quantity, count(*)::bigint from {order_line} l join claim_line cl on cl.order_line_id = l.id join claim c on c.id = cl.claim_id cross join lateral unnest(coalesce(cl.accepted, cl.pieces)) p(piece)
        where c.state not in ('REJECTED', 'WITHDRAWN', 'RESHIPPED') group by l.id, l.quantity having count(*) <> count(distinct p.piece) or max(p.piece) >= l.quantity
      union all select l.id, 'cancelled', l.cancelled_quantity, coalesce(sum(cardinality(cl.pieces)), 0)::bigint from {order_line} l
        left join (claim_line cl join claim c on c.id = cl.claim_id and c.kind = 'CANCELLATION' and c.refund_id is not null) on cl.order_line_id = l.id group by l.id, l.cancelled_quantity having l.cancelled_quantity <> coalesce(sum(cardinality(cl.pieces)), 0)`,
  },
  {
    name: 'claimed_lines',
    what: '모두 돌아간 주문상품은 낸 금액과 재원별 할인이 모두 돌아갔고, 일부만 돌아간 주문상품은 그보다 더 돌아가지 않았다',
    examined: 'select count(distinct cl.order_line_id)::int as n from {order_line} l join claim_line cl on cl.order_line_id = l.id',
    breaches: `with x as (${WENT_BACK}) select x.id, 'paid' as share, x.quantity, x.gone, x.amount_won, x.back from x where case when x.gone = x.quantity then x.back <> x.amount_won else x.back > x.amount_won end
      union all select x.id, d.funder, x.quantity, x.gone, d.amount_won, coalesce(s.back, 0)::bigint from x join order_discount d on d.order_line_id = x.id
        left join lateral (select sum(s.amount_won) as back from claim_line cl join claim c on c.id = cl.claim_id join claim_share s on s.claim_id = c.id and s.order_discount_id = d.id where cl.order_line_id = x.id and c.state = 'REFUNDED') s on true
        where case when x.gone = x.quantity then coalesce(s.back, 0) <> d.amount_won else s.back > d.amount_won end`,
  },
  {
    name: 'refunds',
    what: '환불마다 취소·반품의 합계, 면세 금액과 같고, 보낸 환불은 장부와 결제에 있다',
    examined: 'select count(*)::int as n from {refund}',
    breaches: `select r.id, r.state, r.amount_won, coalesce(c.amount, 0)::bigint as claimed, coalesce(-e.amount, 0)::bigint as booked from {refund} r
      left join lateral (select sum(amount) as amount, sum(tax_free) as tax_free from (select refund_won as amount, tax_free_won as tax_free from claim where refund_id = r.id union all select amount_won, tax_free_won from goodwill where refund_id = r.id) one) w on true
      cross join lateral (select coalesce(w.amount, (select a.amount_won from payment_attempt a where a.refund_id = r.id and a.error_code = 'REFUND_FAILED' limit 1)) as amount) c
      left join lateral (select sum(e.amount_won) as amount from ledger_transaction t join ledger_entry e on e.transaction_id = t.id where t.event in ('payment.refunded', 'claim.refunded', 'goodwill.refunded') and t.reference = r.transaction_key and e.account_code in ('TOSS_RECEIVABLE', 'BANK')) e on true
      where r.amount_won <> coalesce(c.amount, 0) or r.tax_free_won <> w.tax_free or coalesce(-e.amount, 0) <> case when r.state = 'SUCCEEDED' then r.amount_won else 0 end`,
  },
  {
    name: 'claim_postings',
    what: '환불의 분개가 취소·반품이 말하는 계정, 업체, 주문상품, 금액 그대로다',
    examined: "select count(*)::int as n from {ledger_transaction} where event = 'claim.refunded'",
    breaches: CLAIM_POSTINGS,
  },
  {
    name: 'stock_of_claims',
    what: '취소된 수량이 재고로 한 번 돌아왔다',
    examined: "select count(*)::int as n from {claim} where kind = 'CANCELLATION' and refund_id is not null",
    breaches: `select c.id, l.variant_id, sum(cardinality(cl.pieces))::int as cancelled, coalesce(max(m.back), 0)::int as back from {claim} c join claim_line cl on cl.claim_id = c.id join order_line l on l.id = cl.order_line_id
      left join lateral (select sum(on_hand_delta) as back from stock_movement where reference = 'claim:' || c.id and variant_id = l.variant_id and kind = 'RETURN') m on true
      where c.kind = 'CANCELLATION' and c.refund_id is not null group by c.id, l.variant_id having sum(cardinality(cl.pieces)) <> coalesce(max(m.back), 0)`,
  },
  {
    name: 'price_history',
    what: '단품의 지금 가격이 가격 기록의 마지막 값과 같다',
    examined: 'select count(*)::int as n from variant',
    breaches: `select v.id, v.price_won, h.price_won as recorded from variant v
      left join lateral (select price_won, list_price_won from price_history where variant_id = v.id order by id desc limit 1) h on true
      where h.price_won is distinct from v.price_won or h.list_price_won is distinct from v.list_price_won`,
  },
];
