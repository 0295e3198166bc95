import type { BooksCheck, Documents } from './books.rules.js';
import { closingMark, dayHash, DIGEST, NO_HASH } from './ledger-day.rules.js';
import { JOURNAL_ACCOUNTS, REVERSIBLE } from './reversal.rules.js';

/** Which rows of the ledger were posted since, and which days were sealed. An array: PostgreSQL then goes from these to their entries, whatever it last knew of the tables. */
export const LEDGER_SCOPES: Readonly<Record<string, string>> = { ledger_transaction: 'x.id = any (array(select id from ledger_transaction where xid >= {since}))', ledger_day: 'x.xid >= {since}' };

/** What is posted by hand rests on its reason, and what takes it back on that. */
export const LEDGER_DOCUMENTS: Documents = { 'journal.posted': "select where t.memo <> ''", 'transaction.reversed': 'select from ledger_transaction o where o.id = t.reverses' };

const quoted = (names: readonly string[]): string => names.map((name) => `'${name}'`).join(', ');

/** What was posted in a day of `{ledger_day}`, beside the digests of the day. */
const SEALED = `(select t.id, t.posted_on, ${DIGEST} as hash from {ledger_day} d join ledger_transaction t on t.posted_on = d.day) t
      full join (select g.* from {ledger_day} d join ledger_digest g on g.day = d.day) g on g.transaction_id = t.id`;

/** What must hold of the ledger by itself, whatever it tells of. */
export const LEDGER_BOOKS: readonly BooksCheck[] = [
  {
    name: 'trial_balance',
    what: '모든 분개의 차변과 대변이 같다',
    examined: 'select count(*)::int as n from {ledger_transaction}',
    breaches: `select t.id, t.event, coalesce(sum(e.amount_won), 0)::bigint as difference, count(e.id)::int as entries from {ledger_transaction} t left join ledger_entry e on e.transaction_id = t.id
      group by t.id, t.event having coalesce(sum(e.amount_won), 0) <> 0 or count(e.id) < 2`,
  },
  {
    name: 'entries',
    what: '장부의 분개마다 거래와 계정이 있고, 모든 분개의 합이 0이다',
    examined: 'select count(*)::int as n from ledger_entry',
    breaches: `select e.id, e.transaction_id, e.account_code as account, e.amount_won as amount from ledger_entry e left join ledger_transaction t on t.id = e.transaction_id left join ledger_account a on a.code = e.account_code where t.id is null or a.code is null
      union all select null, null, 'all', sum(amount_won)::bigint from ledger_entry having sum(amount_won) <> 0`,
  },
  {
    name: 'sealed_days',
    what: '봉인한 날의 거래가 봉인할 때 그대로다: 고치거나 빼거나 더한 것이 없다',
    examined: 'select count(*)::int as n from {ledger_day} d join ledger_digest g on g.day = d.day',
    breaches: `select to_char(coalesce(g.day, t.posted_on), 'YYYY-MM-DD') as day, coalesce(t.id, g.transaction_id) as transaction, case when t.id is null then 'taken out' when g.hash is null then 'put in' else 'changed' end as found
      from ${SEALED} where t.hash is distinct from g.hash`,
  },
  {
    name: 'day_chain',
    what: '봉인한 날의 해시와 거래 수, 분개 수가 그날의 거래와 앞날의 해시에서 그대로 나오고, 빠진 날이 없다',
    examined: 'select count(*)::int as n from {ledger_day}',
    breaches: `select to_char(d.day, 'YYYY-MM-DD') as day, case when d.hash <> h.hash or d.transactions <> h.n then 'hash' when d.entries <> h.entries then 'entries' when p.day is null then 'the day before is missing' else 'hash of the day before' end as found
      from {ledger_day} d left join ledger_day p on p.day = d.day - 1 cross join lateral (select ${dayHash('d.previous_hash', 'd.day')} as hash, count(g.hash) as n, coalesce(sum((select count(*) from ledger_entry e where e.transaction_id = g.transaction_id)), 0) as entries from ledger_digest g where g.day = d.day) h
      where d.hash <> h.hash or d.transactions <> h.n or d.entries <> h.entries or d.previous_hash <> coalesce(p.hash, case when d.day = (select min(day) from ledger_day) then ${NO_HASH} else '' end)`,
  },
  {
    name: 'closings',
    what: '마감의 날과 때, 적은 이와 메모, 그리고 그 기간의 봉인 기록이 마감할 때 그대로다',
    examined: 'select count(*)::int as n from ledger_closing',
    breaches: `select to_char(c.through, 'YYYY-MM-DD') as day, 'changed' as found from (select *, lag(mark, 1, ${NO_HASH}) over (order by through) as before from ledger_closing) c where c.mark <> ${closingMark('c.before', 'c')}`,
    always: true,
  },
  {
    name: 'chain_anchors',
    what: '마감하거나 증명할 때 적어 둔 해시가 지금의 사슬에 그대로 있고, 사슬 밖에 남은 거래가 없다',
    examined: 'select (select count(*) from ledger_closing)::int + (select count(*) from books_proof)::int as n',
    breaches: `select 'closing' as anchor, to_char(c.through, 'YYYY-MM-DD') as day from ledger_closing c where not exists (select from ledger_day d where d.day = c.through and d.hash = c.hash)
      union all select 'proof ' || p.id, to_char(p.day, 'YYYY-MM-DD') from books_proof p where p.day is not null and not exists (select from ledger_day d where d.day = p.day and d.hash = p.hash)
      union all select 'transaction ' || t.id, to_char(t.posted_on, 'YYYY-MM-DD') from ledger_transaction t where t.posted_on < (select min(day) from ledger_day)
      union all select 'digest ' || g.transaction_id, to_char(g.day, 'YYYY-MM-DD') from ledger_digest g where g.day > (select coalesce(max(day), '-infinity') from ledger_day)`,
    always: true,
  },
  {
    name: 'days_sealed',
    what: '끝난 날은 늦어도 다음 다음 날에는 봉인되어 있다',
    examined: 'select count(*)::int as n from ledger_day',
    breaches: `select to_char(l.day, 'YYYY-MM-DD') as last_sealed from (select coalesce((select max(day) from ledger_day), (select min(posted_on) from ledger_transaction)) as day) l where l.day < (:now at time zone 'Asia/Seoul')::date - 2`,
    always: true,
    running: true,
  },
  {
    name: 'day_totals',
    what: '봉인한 날의 계정별, 업체별 합계가 그날의 분개와 같다',
    examined: 'select count(*)::int as n from {ledger_day}',
    breaches: `select to_char(x.day, 'YYYY-MM-DD') as day, x.account, x.owner, sum(x.debit)::bigint as debit_off, sum(x.credit)::bigint as credit_off from (
        select e.posted_on as day, e.account_code as account, o.owner, greatest(e.amount_won, 0) as debit, greatest(-e.amount_won, 0) as credit from {ledger_day} d join ledger_transaction t on t.posted_on = d.day join ledger_entry e on e.transaction_id = t.id
          cross join lateral (select null::uuid as owner union all select e.owner_id where e.owner_id is not null) o
        union all select s.day, s.account_code, null, -s.debit_won, -s.credit_won from {ledger_day} d join ledger_day_total s on s.day = d.day
        union all select s.day, s.account_code, s.owner_id, -s.debit_won, -s.credit_won from {ledger_day} d join ledger_owner_total s on s.day = d.day) x
      group by x.day, x.account, x.owner having sum(x.debit) <> 0 or sum(x.credit) <> 0`,
  },
  {
    name: 'entry_days',
    what: '분개의 날이 그 거래의 날과 같다',
    examined: 'select count(*)::int as n from {ledger_transaction}',
    breaches: "select e.id, to_char(e.posted_on, 'YYYY-MM-DD') as entry, to_char(t.posted_on, 'YYYY-MM-DD') as transaction from {ledger_transaction} t join ledger_entry e on e.transaction_id = t.id where e.posted_on <> t.posted_on",
  },
  {
    name: 'journals',
    what: '수기 분개는 손으로 적을 수 있는 계정만 움직이고, 까닭이 있다',
    examined: "select count(*)::int as n from {ledger_transaction} t where t.event = 'journal.posted'",
    breaches: `select t.id, e.account_code as account, e.amount_won as amount from {ledger_transaction} t join ledger_entry e on e.transaction_id = t.id
      where t.event = 'journal.posted' and (e.account_code <> all (array[${quoted(JOURNAL_ACCOUNTS)}]) or t.memo = '')`,
  },
  {
    name: 'reversals',
    what: '되돌린 거래는 되돌릴 수 있는 것이고, 그 분개는 원래 거래를 뒤집은 그대로다',
    examined: "select count(*)::int as n from {ledger_transaction} t where t.event = 'transaction.reversed'",
    breaches: `select t.id, t.reverses, case when t.reverses is null or o.event is null then 'reverses nothing' when o.event <> all (array[${quoted([...REVERSIBLE])}]) then 'not by hand' else 'another sum' end as found
      from {ledger_transaction} t left join ledger_transaction o on o.id = t.reverses
      cross join lateral (select exists (select from ledger_entry e where e.transaction_id in (t.id, o.id) group by e.account_code, e.owner_id, e.order_line_id having sum(e.amount_won) <> 0) as left_over) m
      where (t.event = 'transaction.reversed' or t.reverses is not null) and (t.event <> 'transaction.reversed' or o.event is null or o.event <> all (array[${quoted([...REVERSIBLE])}]) or t.reference <> t.reverses::text or m.left_over)`,
  },
];
