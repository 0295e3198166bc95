import type { BooksCheck } from './books.rules.js';

/** Which rows of the ledger were posted since. */
export const LEDGER_SCOPES: Readonly<Record<string, string>> = { ledger_transaction: 'x.xid >= {since}' };

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
    name: 'ledger_guards',
    what: '장부를 지키는 규칙이 켜져 있고, 몰이 쓰는 이름으로는 끌 수 없다',
    examined: 'select 7 as n',
    breaches: `select g.name, coalesce(t.tgenabled::text, 'missing') as state, c.relowner::regrole::text as owner from (values
        ('ledger_transaction_append_only', 'ledger_transaction'), ('ledger_transaction_no_truncate', 'ledger_transaction'), ('ledger_transaction_balanced', 'ledger_transaction'),
        ('ledger_entry_append_only', 'ledger_entry'), ('ledger_entry_no_truncate', 'ledger_entry'), ('ledger_entry_balanced', 'ledger_entry'), ('ledger_entry_same_transaction', 'ledger_entry')) as g(name, tab)
      join pg_class c on c.oid = to_regclass(g.tab) left join pg_trigger t on t.tgrelid = c.oid and t.tgname = g.name left join pg_proc f on f.oid = t.tgfoid
      where t.tgenabled is distinct from 'A' or f.prosrc not like '%raise exception%' or (c.relowner = current_user::regrole and not (select rolsuper from pg_roles where rolname = current_user))`,
    always: true,
  },
];
