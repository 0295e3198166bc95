import { madeByMigrations } from '#database';
import type { BooksCheck } from './books.rules.js';

/** What belongs to the ledger's own role (ADR 22). */
const KEPT = ['ledger_account', 'ledger_transaction', 'ledger_entry', 'ledger_day', 'ledger_digest', 'ledger_day_total', 'ledger_owner_total', 'ledger_closing', 'books_proof'];

/** Read when the books are first proven, not when a process starts. */
let made: ReturnType<typeof madeByMigrations> | undefined;
const rules = (): ReturnType<typeof madeByMigrations> => (made ??= madeByMigrations());
const isKept = (name: string): boolean => name === 'forbid_change' || name.startsWith('ledger_');
const row = (...values: readonly (string | boolean)[]): string => `(${values.map((value) => (typeof value === 'boolean' ? value : `'${value.replaceAll("'", "''")}'`)).join(', ')})`;
const rows = (all: readonly string[]): string => `(values ${all.join(', ')})`;

/** Whose a thing of the ledger must not be: the mall's, or whoever's part it can play at this moment. A superuser plays every part; he is not asked. */
const OURS = "(pg_has_role(me.name, o.rolname, 'USAGE') or pg_has_role(me.name, o.rolname, 'SET'))";

/**
 * The rules that the database itself keeps, each held against what our migrations made: triggers that are gone, off, or say something else, functions with
 * another text, and things of the ledger that are in the hands of the role that the mall works under. That role made the ledger's own role, and may give it
 * to itself (ADR 22): as long as it does, that is named too.
 */
export const LEDGER_GUARDS: BooksCheck = {
  name: 'ledger_guards',
  what: '장부와 기록을 지키는 데이터베이스의 규칙이 만든 그대로 켜져 있고, 장부의 표와 규칙이 지금 몰이 쓰는 이름의 손에 있지 않다',
  get examined() {
    const { triggers, functions } = rules();
    return `select ${triggers.length + functions.length + KEPT.length + 1} as n`;
  },
  get breaches() {
    const { triggers, functions } = rules();
    return `with me as (select rolname as name from pg_roles where rolname = current_user and not rolsuper),
      rule as (select g.name, g.tab, g.definition, g.kept, t.oid, t.tgenabled from ${rows(triggers.map(({ name, table, definition }) => row(name, table, definition, KEPT.includes(table))))} as g(name, tab, definition, kept)
        left join pg_trigger t on t.tgrelid = to_regclass(g.tab) and t.tgname = g.name and not t.tgisinternal),
      written as (select g.name, f.oid, f.prosrc, g.hash from ${rows(functions.map(({ name, hash }) => row(name, hash)))} as g(name, hash) left join pg_proc f on f.proname = g.name and f.pronamespace = 'public'::regnamespace)
    select name, tab as place, case when oid is null then 'missing' when tgenabled <> 'A' and (kept or tgenabled <> 'O') then 'off' else 'changed' end as found from rule
      where oid is null or pg_get_triggerdef(oid) <> definition or tgenabled <> 'A' and (kept or tgenabled <> 'O')
    union all select name, 'function', case when oid is null then 'missing' else 'changed' end from written where oid is null or encode(sha256(convert_to(prosrc, 'UTF8')), 'hex') <> hash
    union all select k.name, 'table', case when c.oid is null then 'missing' else 'owned by ' || o.rolname end from ${rows(KEPT.map((name) => row(name)))} as k(name) left join pg_class c on c.oid = to_regclass(k.name) left join pg_roles o on o.oid = c.relowner left join me on true
      where c.oid is null or ${OURS}
    union all select f.proname, 'function', 'owned by ' || o.rolname from pg_proc f join pg_roles o on o.oid = f.proowner cross join me where f.pronamespace = 'public'::regnamespace and f.proname = any (array[${functions.filter(({ name }) => isKept(name)).map(({ name }) => `'${name}'`).join(', ')}]) and ${OURS}
    union all select 'public', 'schema', 'owned by ' || o.rolname from pg_namespace n join pg_roles o on o.oid = n.nspowner cross join me where n.nspname = 'public' and ${OURS}`;
  },
  always: true,
};
