import type { BooksCheck, Documents, PostingsCheck } from '#ledger';

/** How long money from Toss may be on its way, holidays included, before somebody must have asked where it is. */
const LONGEST_DAYS = 21;

/** The reference of the n-th posting that a row of Toss must have: its key, and one for each correction that came later. */
const REFERENCES = "cross join lateral (select case n when 1 then s.transaction_key else s.transaction_key || '#' || n end as reference from generate_series(1, s.corrections + 1) n) w";

/**
 * What Toss's row must say in the ledger, against what was posted of it and of its corrections, account by account; a posting that belongs to no row, or to
 * no correction of it, is one side alone. Both sides are laid together: each table is gone through once, or asked for the keys that were touched.
 */
const ARRIVED = `with touched as materialized (select id, reference, split_part(reference, '#', 1) as key, nullif(split_part(reference, '#', 2), '') as correction from {ledger_transaction} where event = 'toss.settled'),
  rows as materialized (select s.* from (select distinct key from touched) k join toss_settlement s on s.transaction_key = k.key)
  select key as reference, account, sum(posted)::bigint as posted, sum(expected)::bigint as expected from (
    select s.transaction_key as key, e.account_code as account, e.amount_won as posted, 0 as expected from rows s ${REFERENCES} join ledger_transaction t on t.event = 'toss.settled' and t.reference = w.reference join ledger_entry e on e.transaction_id = t.id
    union all select t.key, e.account_code, e.amount_won, 0 from touched t left join toss_settlement s on s.transaction_key = t.key join ledger_entry e on e.transaction_id = t.id
      where s.transaction_key is null or t.correction is not null and t.correction <> all (array(select n::text from generate_series(2, s.corrections + 1) n))
    union all select s.transaction_key, v.account, 0, v.amount from rows s cross join lateral (values ('BANK', s.net_won), ('TOSS_FEE', s.fee_won - s.fee_vat_won), ('TOSS_FEE_VAT', s.fee_vat_won), ('TOSS_RECEIVABLE', -s.amount_won)) v(account, amount)
  ) x group by key, account having sum(posted) <> sum(expected)`;

/** A move of a difference's money is posted under `<difference>#<number of the move>`: by its odd ones it is put aside, by its even ones taken back. */
const ITEM = "i.id::text = split_part(t.reference, '#', 1)";
const moved = (rest: 0 | 1): string => `select from reconciliation_item i where ${ITEM} and split_part(t.reference, '#', 2) in (select n::text from generate_series(1, i.moves) n where n % 2 = ${rest})`;

/** What postings of money from Toss rest on. */
export const RECONCILIATION_DOCUMENTS: Documents = {
  'toss.settled': "select from toss_settlement s where s.transaction_key = split_part(t.reference, '#', 1) and coalesce(nullif(split_part(t.reference, '#', 2), ''), '1') in (select n::text from generate_series(1, s.corrections + 1) n)",
  'difference.suspended': moved(1),
  'difference.returned': moved(0),
};

/** What the ledger must say of money that is put aside. */
export const DIFFERENCE_POSTINGS: PostingsCheck = {
  name: 'difference_postings',
  what: '가계정으로 옮기거나 되돌린 분개가 그 차이의 금액 그대로다',
  events: {
    'difference.suspended': { join: `join reconciliation_item i on ${ITEM}`, entries: "('SUSPENSE', null, null, i.stray_won), ('TOSS_RECEIVABLE', null, null, -i.stray_won)" },
    'difference.returned': { join: `join reconciliation_item i on ${ITEM}`, entries: "('SUSPENSE', null, null, -i.stray_won), ('TOSS_RECEIVABLE', null, null, i.stray_won)" },
  },
};

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
    breaches: `select s.transaction_key, count(*)::int as expected, count(t.id)::int as posted from toss_settlement s ${REFERENCES} left join ledger_transaction t on t.event = 'toss.settled' and t.reference = w.reference group by 1 having count(t.id) <> count(*)`,
  },
  {
    name: 'toss_receivable',
    what: '정산된 거래마다 토스페이먼츠에서 받을 돈이 남지 않는다. 남으면 그 까닭을 찾는 차이가 있다',
    examined: 'select count(*)::int as n from toss_settlement',
    breaches: `select s.transaction_key, s.settles as ledger_transaction, coalesce(o.amount, 0)::bigint - s.amount_won - coalesce(i.suspended, 0)::bigint as left_won from toss_settlement s
      left join lateral (select sum(amount_won) as amount from ledger_entry where account_code = 'TOSS_RECEIVABLE' and transaction_id in (select s.settles union select id from ledger_transaction where event in ('payment.refunded', 'claim.refunded', 'goodwill.refunded') and reference = s.transaction_key)) o on true
      left join lateral (select sum(suspended_won) as suspended, bool_or(stray_won <> 0 and (state = 'OPEN' or how = 'PERSON')) as asked from reconciliation_item where transaction_key = s.transaction_key) i on true
      where coalesce(o.amount, 0) - s.amount_won - coalesce(i.suspended, 0) <> 0 and i.asked is not true
        -- asked, or answered since the last comparison only, which then waited for it: the next one finds it
        and not exists (select from payment_attempt a where a.payment_key = s.payment_key and (a.state in ('INTENDED', 'UNKNOWN') or a.resolved_at > (select max(ended_at) from reconciliation_run where state = 'DONE')))`,
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
    name: 'days_compared',
    what: '돈이 오간 뒤의 날마다 늦어도 사흘 안에 토스페이먼츠와 대조했다',
    examined: "select count(*)::int as n from reconciliation_run where state = 'DONE'",
    breaches: `select to_char(d.day, 'YYYY-MM-DD') as day, coalesce(r.state, 'never') as comparison from generate_series((select min(posted_on) from ledger_entry where account_code = 'TOSS_RECEIVABLE')::timestamp, (:now at time zone 'Asia/Seoul')::date - 3, interval '1 day') d(day)
      left join reconciliation_run r on r.day = d.day::date where r.state is distinct from 'DONE'`,
    always: true,
    running: true,
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
