import { EVENTS, type EventName } from './posting.rules.js';

/**
 * What `books` proves. Each room says what must hold of its rows, and registers it with `BooksService` in its module.
 *
 * A table that is written `{table}` is looked at whole, or, where the proof goes on from the last one, only as far as its rows were touched since
 * (the room's `scopes` say which those are). A check that names no table so is proven whole only, but for those that cost the same at any size.
 */
export interface BooksCheck {
  name: string;
  /** For people: what is proven. */
  what: string;
  /** Answers `n`: how many rows are looked at. */
  examined: string;
  /** Answers the rows where it does not hold. `:now` stands for the moment at which it is asked, `:reference` for the id that the reference of the transaction `t` is, if it is one. */
  breaches: string;
  /** Costs the same however large the mall is: part of each proof. */
  always?: true;
  /** Says whether the mall's clockwork did its daily work, not what is in the books: asked by the worker, of a mall that runs, and not of one that stands still. */
  running?: true;
}

/**
 * What each posting of an event rests on: a sub-select about the transaction `t` that answers a row where there is such a thing, in a state that it has only with this posting.
 * The other checks go from these to the ledger; this one comes back.
 */
export type Documents = Readonly<Partial<Record<EventName, string>>>;

interface Expected {
  /** From the transaction `t` to what it rests on. */
  join: string;
  /** Rows of SQL: account, owner, order line and amount of each entry. */
  entries: string;
}

/** What the transactions of some events must say, derived anew from what they rest on. */
export interface PostingsCheck extends Pick<BooksCheck, 'name' | 'what'> {
  events: Readonly<Partial<Record<EventName, Expected>>>;
}

/** A proof that asks somebody else (Toss): not a statement. Left out offline, and where a proof only goes on. */
export interface OutsideCheck {
  name: string;
  what: string;
  prove(): Promise<{ examined: number; breaches: object[] }>;
}

/** What a room has to prove. */
export interface BooksRoom {
  checks: readonly BooksCheck[];
  postings?: readonly PostingsCheck[];
  documents?: Documents;
  /** For each table that is written `{table}`: the condition, on alias `x`, of the rows that were touched since the database's transaction `{since}`. */
  scopes?: Readonly<Record<string, string>>;
  outside?: readonly OutsideCheck[];
}

/** A transaction number of PostgreSQL (xid8) as text: what a proof goes on from. */
export type Watermark = string;

/** That each posting of `documents` rests on something, and that nothing else was posted. */
export function documentsCheck(documents: Documents): BooksCheck {
  const which = 'select t.id, t.event, t.reference from {ledger_transaction} t where t.event';
  return {
    name: 'documents',
    what: '분개마다 그 근거가 되는 기록이 있고, 몰이 모르는 일의 분개가 없다',
    examined: 'select count(*)::int as n from {ledger_transaction}',
    breaches: [`${which} <> all (array['${EVENTS.join("', '")}'])`, ...Object.entries(documents).map(([event, document]) => `${which} = '${event}' and not exists (${document})`)].join(' union all '),
  };
}

/** Where transactions do not say what they must: entry by entry, each side that has no other. */
export function postingsCheck({ name, what, events }: PostingsCheck): BooksCheck {
  const off = ([event, { join, entries }]: [string, Expected]): string => `select x.side, t.event, t.reference, x.account, x.owner, x.line, x.amount from {ledger_transaction} t ${join} cross join lateral (
    select case when sum(n) > 0 then 'posted' else 'missing' end as side, account, owner, line, amount from (
      select e.account_code as account, e.owner_id as owner, e.order_line_id as line, e.amount_won as amount, 1 as n from ledger_entry e where e.transaction_id = t.id
      union all select w.account, w.owner::uuid, w.line::uuid, w.amount, -1 from (values ${entries}) w(account, owner, line, amount)
    ) as both_sides where amount <> 0 group by account, owner, line, amount having sum(n) <> 0) x where t.event = '${event}'`;
  return {
    name, what,
    examined: `select count(*)::int as n from {ledger_transaction} t where t.event in ('${Object.keys(events).join("', '")}')`,
    breaches: Object.entries(events).map(off).join(' union all '),
  };
}

/**
 * The statement of a check over everything (`since` null), or over what was touched since; null where it can't be proven so.
 * Throws a RangeError where a table has no scope, or the watermark is no number.
 */
export function scoped(text: string, scopes: Readonly<Record<string, string>>, since: Watermark | null): string | null {
  if (since !== null && !/^\d+$/.test(since)) throw new RangeError(`not a watermark: ${since}`);
  if (since !== null && !/\{\w+\}/.test(text)) return null;
  return text.replaceAll(/\{(\w+)\}/g, (_, table: string) => {
    const scope = scopes[table];
    if (scope === undefined) throw new RangeError(`no room says which rows of ${table} were touched`);
    return since === null ? table : `(select x.* from ${table} x where ${scope.replaceAll('{since}', `'${since}'::xid8`)})`;
  });
}
