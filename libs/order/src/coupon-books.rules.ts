import type { BooksCheck } from '#ledger';

/** What coupons must be at any moment: given as often as counted, used by the order that they reduced, and back where that order came to nothing. */
export const COUPON_CHECKS: readonly BooksCheck[] = [
  {
    name: 'coupon_issues',
    what: '쿠폰마다 나눠 준 수가 발급 기록의 수와 같고 정한 수를 넘지 않는다',
    examined: 'select count(*)::int as n from coupon',
    breaches: `select c.id, c.name, c.issued, coalesce(i.n, 0)::int as issues, c.issue_limit from coupon c left join (select coupon_id, count(*) as n from coupon_issue group by 1) i on i.coupon_id = c.id
      where c.issued <> coalesce(i.n, 0) or c.issued > c.issue_limit`,
  },
  {
    name: 'coupon_uses',
    what: '쿠폰으로 할인한 주문마다 그 쿠폰을 쓴 발급이 하나 있고, 끝나거나 모두 취소한 주문의 쿠폰은 돌아왔다',
    examined: "select count(*)::int as n from {mall_order} o where exists (select from order_discount d where d.order_id = o.id and d.source = 'COUPON') or exists (select from coupon_issue i where i.order_id = o.id)",
    breaches: `select o.number, o.state, x.coupon_id, x.discount_won, x.issues from {mall_order} o
      cross join lateral (select o.state in ('EXPIRED', 'CANCELLED') or not exists (select from vendor_order vo where vo.order_id = o.id and vo.state <> 'CANCELLED') as over) e
      cross join lateral (select coupon_id, sum(discount_won)::bigint as discount_won, sum(issues)::int as issues from (
          select source_id as coupon_id, amount_won as discount_won, 0 as issues from order_discount where order_id = o.id and source = 'COUPON'
          union all select coupon_id, 0, 1 from coupon_issue where order_id = o.id and account_id is not distinct from o.account_id) sides group by 1) x
      where x.issues <> case when e.over then 0 else 1 end or x.discount_won = 0`,
  },
];
