import type { BooksCheck } from '#ledger';

/** How long money from Toss may be on its way, holidays included, before somebody must have asked where it is. */
const LONGEST_DAYS = 21;

/** What Toss's row must say in the ledger, against what was posted of it and of its corrections, account by account. */
const ARRIVED = `select t.key as reference, x.account, x.posted, x.expected from (select distinct split_part(reference, '#', 1) as key from {ledger_transaction} where event = 'toss.settled') t
  left join toss_settlement s on s.transaction_key = t.key
  cross join lateral (
    select account, sum(posted)::bigint as posted, sum(expected)::bigint as expected from (
      select e.account_code as account, e.amount_won as posted, 0 as expected from ledger_transaction p join ledger_entry e on e.transaction_id = p.id
        where p.event = 'toss.settled' and (p.reference = t.key or p.reference in (select t.key || '#' || n from generate_series(2, coalesce(s.corrections, 0) + 1) n))
      union all select * from (values ('BANK', 0, s.net_won), ('TOSS_FEE', 0, s.fee_won - s.fee_vat_won), ('TOSS_FEE_VAT', 0, s.fee_vat_won), ('TOSS_RECEIVABLE', 0, -s.amount_won)) w(account, posted, expected)
    ) both_sides group by account) x
  where s.transaction_key is null or x.posted <> coalesce(x.expected, 0)`;

/** What must hold of money that came from Toss. Each breach names the exact row. */
export const RECONCILIATION_BOOKS: readonly BooksCheck[] = [
  {
    name: 'toss_arrivals',
    what: '통장에 들어온 정산의 분개가 토스페이먼츠의 정산 내역과 계정별로 같다',
    examined: "select count(*)::int as n from {ledger_transaction} where event = 'toss.settled'",
    breaches: ARRIVED,
  },
  {
    name: 'toss_arrivals_posted',
    what: '통장에 들어온 정산마다 분개가 한 번 있다',
    examined: 'select count(*)::int as n from toss_settlement',
    breaches: `select s.transaction_key, s.corrections + 1 as expected, count(t.id)::int as posted from toss_settlement s
      left join ledger_transaction t on t.event = 'toss.settled' and (t.reference = s.transaction_key or t.reference in (select s.transaction_key || '#' || n from generate_series(2, s.corrections + 1) n))
      group by s.transaction_key, s.corrections having count(t.id) <> s.corrections + 1`,
  },
  {
    name: 'toss_receivable',
    what: '정산된 거래마다 토스페이먼츠에서 받을 돈이 남지 않는다. 남으면 그 까닭을 찾는 차이가 있다',
    examined: 'select count(*)::int as n from toss_settlement',
    breaches: `select s.transaction_key, s.settles as ledger_transaction, coalesce(o.amount, 0)::bigint - s.amount_won - coalesce(i.suspended, 0)::bigint as left_won from toss_settlement s
      left join lateral (select sum(amount_won) as amount from ledger_entry where account_code = 'TOSS_RECEIVABLE' and transaction_id in (select s.settles union select id from ledger_transaction where event in ('payment.refunded', 'claim.refunded', 'goodwill.refunded') and reference = s.transaction_key)) o on true
      left join lateral (select sum(suspended_won) as suspended, bool_or(stray_won <> 0 and (state = 'OPEN' or how = 'PERSON')) as asked from reconciliation_item where transaction_key = s.transaction_key) i on true
      where coalesce(o.amount, 0) - s.amount_won - coalesce(i.suspended, 0) <> 0 and i.asked is not true
        and not exists (select from payment_attempt a where a.payment_key = s.payment_key and (a.state in ('INTENDED', 'UNKNOWN')
          -- known since the last comparison only: the next one finds it
          or a.transaction_key = s.transaction_key and a.error_code = 'REFUND_FAILED' and a.resolved_at > (select max(ended_at) from reconciliation_run where state = 'DONE')))`,
  },
  {
    name: 'toss_waiting',
    what: `토스페이먼츠가 ${LONGEST_DAYS}일 넘게 정산하지 않은 돈이 없다. 있으면 그 까닭을 찾는 차이가 있다`,
    examined: "select count(*)::int as n from ledger_entry where account_code = 'TOSS_RECEIVABLE'",
    breaches: `select t.event, t.reference, t.occurred_at, e.amount_won from ledger_entry e join ledger_transaction t on t.id = e.transaction_id
      cross join (select max(day) as day from reconciliation_run where state = 'DONE') r
      where e.account_code = 'TOSS_RECEIVABLE' and t.event not in ('toss.settled', 'difference.suspended', 'difference.returned') and t.occurred_at < (r.day - ${LONGEST_DAYS})::timestamp at time zone 'Asia/Seoul'
        and not exists (select from toss_settlement where settles = t.id or transaction_key = t.reference) and not exists (select from reconciliation_item where ledger_transaction_id = t.id and (state = 'OPEN' or how = 'PERSON'))`,
  },
  {
    name: 'suspense',
    what: '가계정으로 옮긴 차액이 차이마다 적힌 금액과 같다',
    examined: 'select count(*)::int as n from reconciliation_item where moves > 0',
    breaches: `select i.id, i.suspended_won, coalesce(m.moved, 0)::bigint as posted from reconciliation_item i
      full join (select split_part(t.reference, '#', 1) as id, sum(e.amount_won) as moved from ledger_transaction t join ledger_entry e on e.transaction_id = t.id and e.account_code = 'SUSPENSE'
        where t.event in ('difference.suspended', 'difference.returned') group by 1) m on m.id = i.id::text
      where coalesce(i.suspended_won, 0) <> coalesce(m.moved, 0)`,
  },
];
