import type { BooksCheck, PostingsCheck } from '#ledger';

/** A receipt is posted under `<budget>:<number of its document>`: of one of the few budgets, and then by that number. */
export const RECEIPT = "budget b join budget_movement m on m.budget_id = b.id and m.kind in ('RECEIVED', 'REPAID')";
export const RECEIPT_OF = "m.reference = substr(t.reference, 38) and t.reference = b.id::text || ':' || m.reference";

/** What the ledger must say of money between the district and the mall. */
export const BUDGET_POSTINGS: PostingsCheck = {
  name: 'budget_postings',
  what: '구에서 받은 돈의 분개가 그 문서의 금액 그대로다',
  events: { 'budget.received': { join: `join (${RECEIPT}) on ${RECEIPT_OF}`, entries: "('BANK', null, null, m.received_delta), ('BUDGET_RECEIVABLE', m.budget_id, null, -m.received_delta)" } },
};

/** What district budgets must be at any moment: their figures are their movements, their movements are what orders say, and the ledger says the same. */
export const BUDGET_CHECKS: readonly BooksCheck[] = [
  {
    name: 'budget_movements',
    what: '예산마다 한도, 예약, 집행, 불용, 반납, 받은 돈이 기록의 합과 같고, 예약과 집행이 한도를 넘지 않는다',
    examined: 'select count(*)::int as n from budget',
    breaches: `select b.id, b.name, b.cap_won, m.cap, a.approved, b.reserved_won, m.reserved, b.spent_won, m.spent, b.lapsed_won, m.lapsed, b.returned_won, m.returned, b.received_won, m.received from budget b
      cross join lateral (select coalesce(sum(cap_delta), 0)::bigint as cap, coalesce(sum(reserved_delta), 0)::bigint as reserved, coalesce(sum(spent_delta), 0)::bigint as spent, coalesce(sum(lapsed_delta), 0)::bigint as lapsed,
        coalesce(sum(returned_delta), 0)::bigint as returned, coalesce(sum(received_delta), 0)::bigint as received from budget_movement where budget_id = b.id) m
      cross join lateral (select coalesce(sum(amount_won), 0)::bigint as approved from budget_allocation where budget_id = b.id and state = 'APPROVED') a
      where (b.cap_won, b.reserved_won, b.spent_won, b.lapsed_won, b.returned_won, b.received_won) is distinct from (m.cap, m.reserved, m.spent, m.lapsed, m.returned, m.received)
        or b.cap_won <> a.approved or b.reserved_won + b.spent_won + b.lapsed_won > b.cap_won`,
  },
  {
    name: 'budget_shares',
    what: '주문상품마다 예산의 예약과 집행이 그 할인 분담과 같고, 끝난 주문과 환불한 몫은 돌아왔다',
    examined: 'select count(*)::int as n from order_discount where budget_id is not null and order_id in (select id from {mall_order} o)',
    breaches: `select o.number, o.state, x.budget_id, x.order_line_id, x.share, x.back, x.reserved, x.spent from (
        select budget_id, order_line_id, max(order_id::text)::uuid as order_id, sum(share)::bigint as share, sum(back)::bigint as back, sum(reserved)::bigint as reserved, sum(spent)::bigint as spent from (
          select budget_id, order_line_id, order_id, amount_won as share, 0 as back, 0 as reserved, 0 as spent from order_discount where budget_id is not null and order_id in (select id from {mall_order} o)
          union all select s.budget_id, s.order_line_id, c.order_id, 0, s.amount_won, 0, 0 from claim_share s join claim c on c.id = s.claim_id where s.budget_id is not null and c.state = 'REFUNDED' and c.order_id in (select id from {mall_order} o)
          union all select budget_id, order_line_id, order_id, 0, 0, reserved_delta, spent_delta - returned_delta from budget_movement where order_line_id is not null and order_id in (select id from {mall_order} o)) as sides
        group by budget_id, order_line_id) x join mall_order o on o.id = x.order_id join payment p on p.order_id = o.id
      cross join lateral (select o.state in ('PAID', 'CLOSED') as kept, p.state = 'succeeded' as paid) k
      where case when k.kept then case when k.paid then x.reserved <> 0 or x.spent <> x.share - x.back else x.reserved + x.spent not in (0, x.share) end
        when o.state = 'PENDING_PAYMENT' then x.reserved <> x.share or x.spent <> 0 else x.reserved <> 0 or x.spent <> 0 end`,
  },
  {
    name: 'budget_ledger',
    what: '예산마다 구에서 받을 돈의 장부 잔액이 집행에서 반납과 받은 돈을 뺀 것과 같다',
    examined: "select count(*)::int as n from ledger_entry where account_code = 'BUDGET_RECEIVABLE'",
    breaches: `select b.id, b.name, b.spent_won - b.returned_won - b.received_won as due_won, coalesce(e.balance, 0)::bigint as ledger_won from budget b
      full join (select owner_id, sum(amount_won) as balance from ledger_entry where account_code = 'BUDGET_RECEIVABLE' group by 1) e on e.owner_id = b.id
      where b.id is null or b.spent_won - b.returned_won - b.received_won <> coalesce(e.balance, 0)`,
  },
];
