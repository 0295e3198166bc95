import type { BooksCheck } from '#ledger';
import { CLAIMED, FREE_SINCE, GONE, HELD, LINE_DUE, PAID_BACK } from './released.rules.js';

/** What others than the vendor added to the line `l`, and what went back of it: before its purchase was confirmed (`b`), and in all (`a`). */
const SUMS = `cross join lateral (select coalesce(sum(amount_won), 0) as added from order_discount where order_line_id = l.id and funder <> 'VENDOR') d
  cross join lateral (select coalesce(sum(x.held) filter (where not x.line_confirmed), 0) as held, coalesce(sum(x.commission_won) filter (where not x.line_confirmed), 0) as commission, coalesce(sum(x.commission_vat_won) filter (where not x.line_confirmed), 0) as vat,
      coalesce(sum(x.commission_won), 0) as all_commission, coalesce(sum(x.commission_vat_won), 0) as all_vat
    from (select cl.line_confirmed, cl.commission_won, cl.commission_vat_won, cl.amount_won + coalesce((select sum(s.amount_won) from claim_share s where s.claim_id = cl.claim_id and s.order_line_id = l.id and s.funder <> 'VENDOR'), 0) as held
          from claim_line cl join claim c on c.id = cl.claim_id where cl.order_line_id = l.id and ${PAID_BACK}) x) b`;

/** What the confirmation of each line and of each parcel must say, derived anew from the order and its claims, entry by entry. */
const POSTINGS = `select 'line.confirmed' as event, x.* from {order_line} l ${SUMS}
  cross join lateral (select (l.amount_won + d.added - b.held)::bigint as held, (l.commission_won - b.commission)::bigint as commission, (l.commission_vat_won - b.vat)::bigint as vat) m
  cross join lateral (select case when sum(n) > 0 then 'posted' else 'missing' end as side, l.id as reference, account, owner, line, amount from (
      select e.account_code as account, e.owner_id as owner, e.order_line_id as line, e.amount_won as amount, 1 as n from ledger_transaction t join ledger_entry e on e.transaction_id = t.id where t.event = 'line.confirmed' and t.reference = l.id::text
      union all select s.account, l.vendor_id, l.id, s.amount, -1 from (values ('SHOPPER_PAYABLE', m.held), ('VENDOR_PAYABLE', m.commission + m.vat - m.held), ('COMMISSION_INCOME', -m.commission), ('COMMISSION_VAT', -m.vat)) s(account, amount) where l.confirmed_at is not null and s.amount <> 0
    ) as both_sides group by account, owner, line, amount having sum(n) <> 0) x
  union all select 'parcel.confirmed', x.* from {vendor_order} vo
  cross join lateral (select (vo.shipping_fee_won + vo.surcharge_won + coalesce((select sum(c.shipping_charged_won + c.return_fee_won - c.shipping_back_won) from claim c where c.vendor_order_id = vo.id and c.state = 'REFUNDED' and not c.part_confirmed), 0))::bigint as held) m
  cross join lateral (select case when sum(n) > 0 then 'posted' else 'missing' end as side, vo.id as reference, account, owner, line, amount from (
      select e.account_code as account, e.owner_id as owner, e.order_line_id as line, e.amount_won as amount, 1 as n from ledger_transaction t join ledger_entry e on e.transaction_id = t.id where t.event = 'parcel.confirmed' and t.reference = vo.id::text
      union all select s.account, vo.vendor_id, null::uuid, s.amount, -1 from (values ('SHOPPER_PAYABLE', m.held), ('VENDOR_PAYABLE', -m.held)) s(account, amount) where vo.confirmed_at is not null and s.amount <> 0
    ) as both_sides group by account, owner, line, amount having sum(n) <> 0) x`;

/** What `books` proves of confirmed purchases and of the mall's fee. */
export const CONFIRMATION_CHECKS: readonly BooksCheck[] = [
  {
    name: 'confirmation_postings',
    what: '구매확정의 분개가 주문과 취소·반품이 말하는 금액, 수수료, 부가세 그대로다',
    examined: 'select (select count(*) from {order_line} l where confirmed_at is not null)::int + (select count(*) from {vendor_order} v where confirmed_at is not null)::int as n',
    breaches: POSTINGS,
  },
  {
    name: 'confirmation_states',
    what: '확정된 업체별 주문에는 열린 주문상품이 없고, 끝난 주문에는 열린 업체별 주문이 없다',
    examined: "select count(*)::int as n from {vendor_order} v where state = 'CONFIRMED'",
    breaches: `select 'vendor_order' as subject, vo.id, vo.state, vo.confirmed_at from {vendor_order} vo where (vo.state = 'CONFIRMED') <> (vo.confirmed_at is not null)
        or vo.state = 'CONFIRMED' and exists (select from order_line l where l.vendor_order_id = vo.id and l.confirmed_at is null and l.quantity > ${GONE})
      union all select 'order', o.id, o.state, null from {mall_order} o where o.state in ('PAID', 'CLOSED') and (o.state = 'CLOSED') <> not exists (select from vendor_order vo where vo.order_id = o.id and vo.state not in ('CONFIRMED', 'CANCELLED'))`,
  },
  {
    name: 'confirmation_overdue',
    what: '배송되고 확정할 날이 지난 주문상품은 모두 업체에 줄 돈이 되었거나, 까닭이 있어 보류되어 있다',
    examined: "select count(*)::int as n from vendor_order where state in ('SHIPPED', 'DELIVERED', 'CONFIRMED')",
    breaches: `select l.id, o.number, vo.state, ${LINE_DUE} as due from vendor_order vo join order_line l on l.vendor_order_id = vo.id join mall_order o on o.id = vo.order_id
      where vo.state in ('SHIPPED', 'DELIVERED') and confirm_due(vo.delivered_at, vo.shipped_at) < :now - interval '1 hour' and l.confirmed_at is null and not ${CLAIMED} and not ${HELD}
        and ${LINE_DUE} < :now - interval '1 hour' and l.quantity > ${GONE} and coalesce(${FREE_SINCE} < :now - interval '1 hour', true)`,
  },
  {
    name: 'commission',
    what: '수수료는 주문한 날 계약의 규칙 그대로고, 장부의 수수료와 부가세는 확정된 주문상품마다 그것과 같다',
    examined: 'select count(*)::int as n from {order_line} l',
    breaches: `select 'rule' as what, l.id, l.commission_bp, coalesce(r.rate_bp, c.rate_bp) as rule_bp, l.commission_won, l.commission_vat_won from {order_line} l join mall_order o on o.id = l.order_id
        left join commission_contract c on c.id = l.commission_contract_id left join commission_contract_rule r on r.id = l.commission_rule_id ${SUMS}
        cross join lateral (select (o.placed_at at time zone 'Asia/Seoul')::date as placed) p
        where c.id is null or c.vendor_id <> l.vendor_id or (l.commission_rule_id is not null and r.contract_id is distinct from c.id) or l.commission_bp is distinct from coalesce(r.rate_bp, c.rate_bp)
          or c.valid_from > p.placed or not p.placed between coalesce(r.valid_from, p.placed) and coalesce(r.valid_until, p.placed)
          or l.commission_won <> (l.amount_won + d.added)::bigint * l.commission_bp / 10000 or l.commission_vat_won <> l.commission_won / 10
      union all select 'ledger', l.id, l.commission_bp, null, e.commission, e.vat from {order_line} l ${SUMS}
        cross join lateral (select -sum(e.amount_won) filter (where e.account_code = 'COMMISSION_INCOME') as commission, -sum(e.amount_won) filter (where e.account_code = 'COMMISSION_VAT') as vat
          from ledger_transaction t join ledger_entry e on e.transaction_id = t.id where t.order_id = l.order_id and e.order_line_id = l.id) e
        where coalesce(e.commission, 0) <> case when l.confirmed_at is null then 0 else l.commission_won - b.all_commission end or coalesce(e.vat, 0) <> case when l.confirmed_at is null then 0 else l.commission_vat_won - b.all_vat end
      union all select 'no line', null, null, null, e.amount_won, null from {ledger_transaction} t join ledger_entry e on e.transaction_id = t.id where e.account_code in ('COMMISSION_INCOME', 'COMMISSION_VAT') and e.order_line_id is null`,
  },
];
