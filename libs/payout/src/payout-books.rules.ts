import type { BooksCheck, Documents } from '#ledger';

/** Payouts that walked an arrow since. */
export const PAYOUT_SCOPES: Readonly<Record<string, string>> = { payout: "x.id = any (array(select subject_id from state_change where xid >= {since} and subject = 'payout'))" };

const PAYOUT = 'select from payout p where p.id = :reference';
const HAD_ARRIVED = "exists (select from state_change h where h.subject = 'payout' and h.subject_id = p.id and h.from_state = 'COMPLETED')";

/** What postings of payouts rest on. */
export const PAYOUT_DOCUMENTS: Documents = {
  'payout.requested': `${PAYOUT} and p.approved_by is not null`,
  'payout.completed': `${PAYOUT} and (p.state = 'COMPLETED' or p.state = 'FAILED' and ${HAD_ARRIVED})`,
  'payout.failed': `${PAYOUT} and p.state in ('FAILED', 'CANCELED')`,
  'payout.returned': `${PAYOUT} and p.state = 'FAILED' and ${HAD_ARRIVED}`,
};

/** What `books` proves of payouts: each is its statement, is posted as it went, and what is on its way is what the ledger has there. */
export const PAYOUT_CHECKS: readonly BooksCheck[] = [
  {
    name: 'payouts',
    what: '지급마다 정산서의 금액과 업체가 같고, 정산서의 상태가 지급의 상태와 맞는다',
    examined: 'select count(*)::int as n from payout',
    breaches: `select s.id as statement_id, s.state, s.payout_won, p.id as payout_id, p.state as payout_state, p.amount_won from statement s
      left join payout p on p.statement_id = s.id and p.state not in ('WITHDRAWN', 'FAILED', 'CANCELED')
      where s.state is distinct from case when p.id is null and s.state in ('OPEN', 'CLOSED', 'CARRIED') then s.state when p.state = 'PROPOSED' then 'PAYOUT_PROPOSED' when p.state in ('APPROVED', 'SENT') then 'PAYING' when p.state = 'COMPLETED' then 'PAID' end
        or exists (select from payout o where o.statement_id = s.id and (o.amount_won <> s.payout_won or o.vendor_id <> s.vendor_id))`,
  },
  {
    name: 'payout_history',
    what: '지급의 지금 상태가 기록의 마지막 상태와 같다',
    examined: 'select count(*)::int as n from {payout}',
    breaches: "select p.id, p.state, h.to_state as recorded from {payout} p left join lateral (select to_state from state_change where subject = 'payout' and subject_id = p.id order by id desc limit 1) h on true where h.to_state is distinct from p.state",
  },
  {
    name: 'payout_persons',
    what: '지급마다 올린 사람과 승인한 사람이 다르다',
    examined: 'select count(*)::int as n from payout where approved_by is not null',
    breaches: "select id, state, proposed_by, approved_by from payout where approved_by = proposed_by or (approved_by is null) <> (state in ('PROPOSED', 'WITHDRAWN'))",
  },
  {
    name: 'payout_postings',
    what: '승인한 지급마다 장부에 보냄과 끝이 한 번씩 있고 금액이 같다',
    examined: "select count(*)::int as n from ledger_transaction where event like 'payout.%'",
    breaches: `with posted as (select t.reference, t.event, e.account_code, e.owner_id, e.amount_won from ledger_transaction t join ledger_entry e on e.transaction_id = t.id where t.event like 'payout.%'),
      owed as (select p.id::text as reference, x.event, x.account_code, x.owner_id, x.amount_won from payout p
        cross join lateral (select p.state = 'COMPLETED' or ${HAD_ARRIVED} as was) r cross join lateral (values
          ('payout.requested', 'VENDOR_PAYABLE', p.vendor_id, p.amount_won, p.approved_by is not null), ('payout.requested', 'PAYOUT_IN_TRANSIT', p.vendor_id, -p.amount_won, p.approved_by is not null),
          ('payout.completed', 'PAYOUT_IN_TRANSIT', p.vendor_id, p.amount_won, r.was), ('payout.completed', 'BANK', null, -p.amount_won, r.was),
          ('payout.failed', 'VENDOR_PAYABLE', p.vendor_id, -p.amount_won, p.state in ('FAILED', 'CANCELED') and not r.was), ('payout.failed', 'PAYOUT_IN_TRANSIT', p.vendor_id, p.amount_won, p.state in ('FAILED', 'CANCELED') and not r.was),
          ('payout.returned', 'BANK', null, p.amount_won, p.state = 'FAILED' and r.was), ('payout.returned', 'VENDOR_PAYABLE', p.vendor_id, -p.amount_won, p.state = 'FAILED' and r.was)
        ) as x(event, account_code, owner_id, amount_won, due) where x.due)
      select coalesce(o.reference, p.reference) as payout_id, coalesce(o.event, p.event) as event, coalesce(o.account_code, p.account_code) as account, o.amount_won as owed_won, p.amount_won as posted_won
      from owed o full join posted p on p.reference = o.reference and p.event = o.event and p.account_code = o.account_code and p.owner_id is not distinct from o.owner_id and p.amount_won = o.amount_won
      where o.reference is null or p.reference is null`,
  },
  {
    name: 'payout_in_transit',
    what: '업체마다 장부의 지급 중인 돈이 끝나지 않은 지급의 합과 같다',
    examined: "select count(*)::int as n from payout where state in ('APPROVED', 'SENT')",
    breaches: `select coalesce(l.owner_id, p.vendor_id) as vendor_id, coalesce(l.won, 0)::bigint as ledger_won, coalesce(p.won, 0)::bigint as payouts_won from
        (select owner_id, -sum(amount_won) as won from ledger_entry where account_code = 'PAYOUT_IN_TRANSIT' group by 1) l
        full join (select vendor_id, sum(amount_won) as won from payout where state in ('APPROVED', 'SENT') group by 1) p on p.vendor_id = l.owner_id
      where coalesce(l.won, 0) <> coalesce(p.won, 0)`,
  },
];
