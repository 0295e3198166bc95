import type { BooksCheck, Documents, PostingsCheck } from '#ledger';

/** Statements that walked an arrow since. */
export const SETTLEMENT_SCOPES: Readonly<Record<string, string>> = { statement: "x.id = any (array(select subject_id from state_change where xid >= {since} and subject = 'statement'))" };

/** What an adjustment's posting rests on. */
export const SETTLEMENT_DOCUMENTS: Documents = { 'adjustment.posted': 'select from adjustment a where a.id = :reference' };

/** What the ledger must say of adjustments. */
export const ADJUSTMENT_POSTINGS: PostingsCheck = {
  name: 'adjustment_postings',
  what: '정산 조정의 분개가 그 조정이 말하는 업체, 주문상품, 금액 그대로다',
  events: { 'adjustment.posted': { join: 'join adjustment a on a.id = :reference', entries: "('SETTLEMENT_ADJUSTMENT', a.vendor_id, a.order_line_id, a.amount_won), ('VENDOR_PAYABLE', a.vendor_id, a.order_line_id, -a.amount_won)" } },
};

/** What `books` proves of statements: they are the ledger, taken apart and added up again. */
export const SETTLEMENT_CHECKS: readonly BooksCheck[] = [
  {
    name: 'statement_sums',
    what: '정산서마다 합계가 그 줄의 합과 같고, 이월된 금액이 앞 정산서에서 이어진다',
    examined: 'select count(*)::int as n from statement',
    breaches: `select s.id, s.state, s.net_won, coalesce(l.net, 0)::bigint as lines, s.carried_in_won, coalesce(p.carried_out_won, 0) as before from statement s
      left join (select statement_id, sum(net_won) as net from statement_line group by 1) l on l.statement_id = s.id
      left join lateral (select b.carried_out_won from statement b where b.vendor_id = s.vendor_id and b.period_end < s.period_end order by b.period_end desc limit 1) p on true
      where s.net_won <> coalesce(l.net, 0) or s.carried_in_won <> coalesce(p.carried_out_won, 0) or (s.state = 'CARRIED') <> (s.payout_won = 0)
        or exists (select from statement o where o.vendor_id = s.vendor_id and o.id <> s.id and o.period_start <= s.period_end and s.period_start <= o.period_end)`,
  },
  {
    name: 'statement_history',
    what: '정산서의 지금 상태가 기록의 마지막 상태와 같다',
    examined: 'select count(*)::int as n from {statement}',
    breaches: "select s.id, s.state, h.to_state as recorded from {statement} s left join lateral (select to_state from state_change where subject = 'statement' and subject_id = s.id order by id desc limit 1) h on true where h.to_state is distinct from s.state",
  },
  {
    name: 'statement_lines',
    what: '정산서의 줄마다 장부에서 업체에 줄 돈의 분개 하나이고, 금액과 업체가 같다',
    examined: 'select count(*)::int as n from statement_line',
    breaches: `select x.ledger_entry_id, x.statement_id, x.vendor_id, e.owner_id, x.net_won, -e.amount_won as owed from statement_line x left join statement s on s.id = x.statement_id left join ledger_entry e on e.id = x.ledger_entry_id
      where s.id is null or e.id is null or e.account_code <> 'VENDOR_PAYABLE' or e.owner_id is distinct from x.vendor_id or -e.amount_won <> x.net_won or x.vendor_id <> s.vendor_id or x.order_line_id is distinct from e.order_line_id or x.at >= ((s.period_end + 1)::timestamp at time zone 'Asia/Seoul')
        or x.kind in ('SALE', 'REFUND') and x.adjustment_won <> 0 and not exists (select from claim_line cl join claim c on c.id = cl.claim_id where cl.order_line_id = x.order_line_id and c.kind = 'EXCHANGE')`,
  },
  {
    name: 'adjustments',
    what: '정산 조정마다 까닭과 장부의 분개가 있다',
    examined: 'select count(*)::int as n from adjustment',
    breaches: `select a.id, a.amount_won, coalesce(-e.amount, 0)::bigint as posted from adjustment a
      left join lateral (select sum(e.amount_won) as amount from ledger_transaction t join ledger_entry e on e.transaction_id = t.id where t.event = 'adjustment.posted' and t.reference = a.id::text and e.account_code = 'VENDOR_PAYABLE' and e.owner_id = a.vendor_id) e on true
      where coalesce(-e.amount, 0) <> a.amount_won or a.reason = ''`,
  },
  {
    name: 'statements_due',
    what: '끝난 정산 기간에는 정산서가 만들어졌다',
    examined: 'select count(*)::int as n from settlement_run where closed_at is not null',
    breaches: `select r.cycle, r.period_end as last_closed from (select cycle, max(period_end) as period_end from settlement_run where closed_at is not null group by 1) r
      where case r.cycle when 'WEEKLY' then r.period_end + 7 else (case when extract(day from r.period_end) = 15 then (date_trunc('month', r.period_end) + interval '1 month - 1 day')::date else r.period_end + 15 end) end < (:now at time zone 'Asia/Seoul')::date - 2`,
  },
];
