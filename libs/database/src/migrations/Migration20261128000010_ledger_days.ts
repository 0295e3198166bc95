import { Migration } from '@mikro-orm/migrations';

/**
 * The ledger's days: each posting belongs to one, a day that is over is sealed by a hash over all that was posted in it and over the day before,
 * and a sealed day takes no posting. Reversals point at what they reverse. And what was proven, so that a proof can go on.
 */
export class Migration20261128000010_ledger_days extends Migration {
  override up(): void {
    // The ledger belongs to a role that nobody works under (ADR 22): taken for this transaction only.
    this.addSql(`
do $$
declare keeper name := left(current_user, 56) || '_ledger';
begin
  execute format('grant %I to %I with inherit true, set true', keeper, current_user);
  execute format('grant create on schema public to %I', keeper);
end $$;
alter table ledger_transaction
  -- the day in Korea that it belongs to: that of the posting, or the next one that is still open
  add column posted_on date,
  -- the transaction that this one takes back
  add column reverses uuid references ledger_transaction,
  -- the database's own transaction: a proof goes on from there
  add column xid xid8 not null default pg_current_xact_id();
alter table ledger_entry add column posted_on date;
alter table ledger_transaction disable trigger ledger_transaction_append_only;
alter table ledger_entry disable trigger ledger_entry_append_only;
update ledger_transaction set posted_on = (posted_at at time zone 'Asia/Seoul')::date;
update ledger_entry e set posted_on = t.posted_on from ledger_transaction t where t.id = e.transaction_id;
alter table ledger_transaction enable always trigger ledger_transaction_append_only;
alter table ledger_entry enable always trigger ledger_entry_append_only;
alter table ledger_transaction alter column posted_on set not null;
alter table ledger_entry alter column posted_on set not null;
-- taken back once
create unique index ledger_transaction_reverses on ledger_transaction (reverses) where reverses is not null;
create index ledger_transaction_day on ledger_transaction (posted_on, id);
create index ledger_transaction_xid on ledger_transaction (xid);
drop index ledger_entry_account;
create index ledger_entry_account on ledger_entry (account_code, posted_on, id);
create index ledger_entry_owner on ledger_entry (account_code, owner_id, posted_on, id) where owner_id is not null;
`);
    this.addSql(`
-- A day that is over and sealed: one row for each day from the first posting on, without a gap.
create table ledger_day (
  day date primary key,
  transactions int not null,
  entries int not null,
  -- the hash of the day before; 32 zero bytes for the first
  previous_hash bytea not null check (length(previous_hash) = 32),
  hash bytea not null check (length(hash) = 32),
  sealed_at timestamptz not null,
  xid xid8 not null default pg_current_xact_id()
);
create index ledger_day_xid on ledger_day (xid);
-- The hash of each transaction with its entries, so that a breach has a name.
create table ledger_digest (
  transaction_id uuid primary key references ledger_transaction,
  day date not null,
  hash bytea not null check (length(hash) = 32)
);
create index ledger_digest_day on ledger_digest (day, transaction_id);
-- What each account moved in a sealed day, and each owner's part of it: balances at any date without reading the entries.
create table ledger_day_total (
  account_code text not null references ledger_account,
  day date not null,
  debit_won bigint not null check (debit_won >= 0),
  credit_won bigint not null check (credit_won >= 0),
  primary key (account_code, day)
);
create index ledger_day_total_day on ledger_day_total (day);
create table ledger_owner_total (
  account_code text not null references ledger_account,
  owner_id uuid not null,
  day date not null,
  debit_won bigint not null check (debit_won >= 0),
  credit_won bigint not null check (credit_won >= 0),
  primary key (account_code, owner_id, day)
);
create index ledger_owner_total_day on ledger_owner_total (day);
-- An accountant has signed off the days up to this one. Nothing opens them again.
create table ledger_closing (
  through date primary key references ledger_day,
  since date not null,
  hash bytea not null,
  closed_at timestamptz not null,
  actor text not null,
  note text not null default '',
  check (since <= through)
);

-- What was proven of the books, when and by whom.
create table books_proof (
  id uuid primary key,
  kind text not null check (kind in ('WHOLE', 'INCREMENTAL')),
  -- proven is everything that was written before this transaction of the database
  watermark xid8 not null,
  since xid8,
  ok boolean not null,
  checks jsonb not null,
  started_at timestamptz not null,
  finished_at timestamptz not null,
  actor text not null,
  -- the last sealed day at that time, and its hash
  day date,
  hash bytea,
  check ((kind = 'WHOLE') = (since is null))
);
create index books_proof_started on books_proof (started_at);
alter table state_change add column xid xid8 not null default pg_current_xact_id();
create index state_change_xid on state_change (xid);
`);
    this.addSql(`
-- Everybody who posts into a day holds its lock together with the others; whoever seals it holds it alone.
create function ledger_day_lock(day date) returns bigint language sql immutable as $$ select 5495819474000000::bigint + (day - date '2000-01-01') $$;

create function ledger_posting_day() returns trigger language plpgsql as $$
declare
  today date := (coalesce(nullif(current_setting('app.now', true), '')::timestamptz, clock_timestamp()) at time zone 'Asia/Seoul')::date;
  asked date := new.posted_on;
  sealed date;
begin
  -- What was sealed meanwhile has to be seen.
  if current_setting('transaction_isolation') <> 'read committed' then
    raise exception 'postings are written in READ COMMITTED' using errcode = 'invalid_transaction_state';
  end if;
  loop
    select max(day) into sealed from ledger_day;
    new.posted_on := coalesce(asked, greatest(today, sealed + 1));
    perform pg_advisory_xact_lock_shared(ledger_day_lock(new.posted_on));
    select max(day) into sealed from ledger_day;
    exit when sealed is null or new.posted_on > sealed;
    if asked is not null then
      raise exception 'the day % is closed: nothing may be posted into it', asked using errcode = 'integrity_constraint_violation';
    end if;
  end loop;
  if asked > greatest(today, sealed + 1) then
    raise exception 'the day % has not come yet', asked using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger ledger_transaction_day before insert on ledger_transaction for each row execute function ledger_posting_day();

-- As before; and an entry belongs to the day of its transaction.
create or replace function ledger_entry_same_transaction() returns trigger language plpgsql as $$
begin
  select t.posted_on into new.posted_on from ledger_transaction t where t.id = new.transaction_id and t.xmin = pg_current_xact_id()::xid;
  if not found then
    raise exception 'ledger transaction % was posted before: nothing may be added to it', new.transaction_id using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;

-- As before, without a detour through JSON: this runs for each entry of each posting.
create or replace function ledger_balanced() returns trigger language plpgsql as $$
declare
  total numeric;
  entries int;
begin
  select sum(amount_won), count(*) into total, entries from ledger_entry where transaction_id = new.transaction_id;
  if total <> 0 or entries < 2 then
    raise exception 'ledger transaction % does not balance: % entries, sum %', new.transaction_id, entries, total using errcode = 'integrity_constraint_violation';
  end if;
  return null;
end $$;
-- What has entries is looked at with each of them; here for those that have none.
create function ledger_has_entries() returns trigger language plpgsql as $$
begin
  if not exists (select from ledger_entry where transaction_id = new.id) then
    raise exception 'ledger transaction % does not balance: 0 entries', new.id using errcode = 'integrity_constraint_violation';
  end if;
  return null;
end $$;
drop trigger ledger_transaction_balanced on ledger_transaction;
create constraint trigger ledger_transaction_balanced after insert on ledger_transaction deferrable initially deferred for each row execute function ledger_has_entries();

create function ledger_day_in_order() returns trigger language plpgsql as $$
declare
  today date := (coalesce(nullif(current_setting('app.now', true), '')::timestamptz, clock_timestamp()) at time zone 'Asia/Seoul')::date;
  before ledger_day;
begin
  perform pg_advisory_xact_lock(ledger_day_lock(new.day));
  select * into before from ledger_day order by day desc limit 1;
  if before.day is not null and (new.day <> before.day + 1 or new.previous_hash <> before.hash) then
    raise exception 'the day % does not follow %', new.day, before.day using errcode = 'integrity_constraint_violation';
  end if;
  if new.day >= today then
    raise exception 'the day % is not over', new.day using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger ledger_day_in_order before insert on ledger_day for each row execute function ledger_day_in_order();
`);
    for (const table of ['ledger_day', 'ledger_digest', 'ledger_day_total', 'ledger_owner_total', 'ledger_closing', 'books_proof']) {
      this.addSql(`
create trigger ${table}_append_only before update or delete on ${table} for each row execute function forbid_change();
create trigger ${table}_no_truncate before truncate on ${table} for each statement execute function forbid_change();
alter table ${table} enable always trigger ${table}_append_only, enable always trigger ${table}_no_truncate;`);
    }
    this.addSql(`
alter table ledger_transaction enable always trigger ledger_transaction_day, enable always trigger ledger_transaction_balanced;
alter table ledger_day enable always trigger ledger_day_in_order;
do $$
declare
  worker name := current_user;
  keeper name := left(worker, 56) || '_ledger';
  thing text;
begin
  foreach thing in array array['ledger_day', 'ledger_digest', 'ledger_day_total', 'ledger_owner_total', 'ledger_closing', 'books_proof'] loop
    execute format('alter table %I owner to %I', thing, keeper);
    execute format('grant select, insert on %I to %I', thing, worker);
  end loop;
  foreach thing in array array['ledger_day_lock(date)', 'ledger_has_entries()', 'ledger_posting_day()', 'ledger_day_in_order()'] loop
    execute format('alter function %s owner to %I', thing, keeper);
  end loop;
  execute format('revoke create on schema public from %I', keeper);
  execute format('revoke %I from %I', keeper, worker);
end $$;
`);
  }
}
