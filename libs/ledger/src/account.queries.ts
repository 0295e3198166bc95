import { Injectable } from '@nestjs/common';
import { won, type Won } from '#kernel';
import { Database } from '#database';

export interface Balance {
  code: string;
  name: string;
  kind: 'ASSET' | 'LIABILITY' | 'INCOME' | 'EXPENSE';
  debitWon: Won;
  creditWon: Won;
}

/** Which entries of an account: of one owner (a vendor, a budget), and of days from `from` to `to`, both included. */
export interface EntryFilter {
  ownerId: string | null;
  from: string | null;
  to: string | null;
}

export interface EntryRow {
  /** Orders the list, together with the day. */
  id: number;
  postedOn: string;
  occurredAt: Date;
  transactionId: string;
  event: string;
  reference: string;
  orderNumber: string | null;
  account: string;
  accountName: string;
  ownerId: string | null;
  ownerName: string | null;
  amountWon: Won;
  memo: string;
  actor: string;
}

export interface AccountView {
  code: string;
  name: string;
  kind: Balance['kind'];
  ownerName: string | null;
  /** Debit less credit before `from`, and up to and with `to`. */
  openingWon: Won;
  closingWon: Won;
}

/** Up to here balances come from the days' totals, after it from the entries. */
const SEALED_TO = "coalesce((select max(day) from ledger_day), '-infinity')";

/** Balances and entries of accounts. What they cost depends on the days and on the entries shown, never on all entries. */
@Injectable()
export class AccountQueries {
  constructor(private readonly database: Database) {}

  /** The trial balance at the end of a day (`2026-11-30`), or now: for each account the sum of its debits and of its credits. */
  async balances(on: string | null): Promise<Balance[]> {
    const rows = await this.database.read<{ code: string; name: string; kind: Balance['kind']; debit: number; credit: number }>(
      `select a.code, a.name, a.kind, (s.debit + o.debit)::bigint as debit, (s.credit + o.credit)::bigint as credit from ledger_account a
       cross join lateral (select coalesce(sum(t.debit_won), 0) as debit, coalesce(sum(t.credit_won), 0) as credit from ledger_day_total t where t.account_code = a.code and t.day <= coalesce(?::date, 'infinity')) s
       cross join lateral (select coalesce(sum(e.amount_won) filter (where e.amount_won > 0), 0) as debit, coalesce(-sum(e.amount_won) filter (where e.amount_won < 0), 0) as credit from ledger_entry e
         where e.account_code = a.code and e.posted_on > ${SEALED_TO} and e.posted_on <= coalesce(?::date, 'infinity')) o
       order by array_position(array['ASSET','LIABILITY','INCOME','EXPENSE'], a.kind), a.code`,
      [on, on],
    );
    return rows.map((row) => ({ code: row.code, name: row.name, kind: row.kind, debitWon: won(row.debit), creditWon: won(row.credit) }));
  }

  /** An account with its balances at both ends of the period; null where there is no such account. */
  async account(code: string, filter: EntryFilter): Promise<AccountView | null> {
    const [totals, own] = filter.ownerId === null ? ['ledger_day_total', 'true'] : ['ledger_owner_total', 'x.owner_id = ?::uuid'];
    const until = (day: string): string => `(select coalesce(sum(x.debit_won - x.credit_won), 0) from ${totals} x where x.account_code = a.code and ${own} and x.day ${day})
      + (select coalesce(sum(x.amount_won), 0) from ledger_entry x where x.account_code = a.code and ${own} and x.posted_on > ${SEALED_TO} and x.posted_on ${day})`;
    const owner = filter.ownerId === null ? [] : [filter.ownerId];
    const ends = (day: string | null): (string | null)[] => [...owner, day, ...owner, day];
    const row = await this.database.readOne<{ code: string; name: string; kind: Balance['kind']; owner: string | null; opening: number; closing: number }>(
      `select a.code, a.name, a.kind, coalesce((select name from vendor where id = ?::uuid), (select name from budget where id = ?::uuid)) as owner,
         (${until("< coalesce(?::date, '-infinity')")})::bigint as opening, (${until("<= coalesce(?::date, 'infinity')")})::bigint as closing from ledger_account a where a.code = ?`,
      [filter.ownerId, filter.ownerId, ...ends(filter.from), ...ends(filter.to), code],
    );
    return row ? { code: row.code, name: row.name, kind: row.kind, ownerName: row.owner, openingWon: won(row.opening), closingWon: won(row.closing) } : null;
  }

  /** Entries of an account, or of all (`code` null), newest first; after day and id of the last one seen, or beginning with the entry of an id. */
  async entries(code: string | null, filter: EntryFilter, first: number, after: readonly [string, number] | { beginWith: string } | null): Promise<EntryRow[]> {
    const conditions: [string, (string | number)[]][] = [];
    if (code !== null) conditions.push(['e.account_code = ?', [code]]);
    if (filter.ownerId !== null) conditions.push(['e.owner_id = ?::uuid', [filter.ownerId]]);
    if (filter.from !== null) conditions.push(['e.posted_on >= ?::date', [filter.from]]);
    if (filter.to !== null) conditions.push(['e.posted_on <= ?::date', [filter.to]]);
    if (after !== null && 'beginWith' in after) conditions.push(['(e.posted_on, e.id) <= (select b.posted_on, b.id from ledger_entry b where b.id = ?::bigint)', [after.beginWith]]);
    else if (after !== null) conditions.push(['(e.posted_on, e.id) < (?::date, ?::bigint)', [...after]]);
    // The page first, then what stands beside it.
    const rows = await this.database.read<{ id: number; day: string; occurred_at: Date; transaction_id: string; event: string; reference: string; number: string | null; account_code: string; account: string; owner_id: string | null; owner: string | null; amount_won: number; memo: string; actor: string }>(
      `select e.id, to_char(e.posted_on, 'YYYY-MM-DD') as day, t.occurred_at, t.id as transaction_id, t.event, t.reference, o.number, e.account_code, a.name as account, e.owner_id, coalesce(v.name, b.name) as owner, e.amount_won, t.memo, t.actor
       from (select * from ledger_entry e where ${['true', ...conditions.map(([text]) => text)].join(' and ')} order by e.posted_on desc, e.id desc limit ?) e
       join ledger_transaction t on t.id = e.transaction_id join ledger_account a on a.code = e.account_code left join vendor v on v.id = e.owner_id left join budget b on b.id = e.owner_id left join mall_order o on o.id = t.order_id
       order by e.posted_on desc, e.id desc`,
      [...conditions.flatMap(([, values]) => values), first],
    );
    return rows.map((row) => ({
      id: row.id, postedOn: row.day, occurredAt: row.occurred_at, transactionId: row.transaction_id, event: row.event, reference: row.reference, orderNumber: row.number, account: row.account_code, accountName: row.account,
      ownerId: row.owner_id, ownerName: row.owner, amountWon: won(row.amount_won), memo: row.memo, actor: row.actor,
    }));
  }
}
