import { Migration } from '@mikro-orm/migrations';

/** Where vendors are paid, and who they are at Toss. */
export class Migration20261128000050_payout_accounts extends Migration {
  override up(): void {
    this.addSql(`
-- Where a vendor is paid. What was entered never changes: another account is another row, and is in force only when its waiting time is over.
create table payout_account (
  id uuid primary key,
  vendor_id uuid not null references vendor,
  state text not null check (state in ('WAITING', 'ACTIVE', 'REPLACED', 'STOPPED')),
  -- bank, number and holder, encrypted; erased when it is no longer in force
  sealed bytea,
  bank text not null,
  last_digits text not null check (last_digits ~ '^[0-9]{4}$'),
  -- the company's address when it was entered: a later change is told there too
  contact_email text not null,
  entered_by text not null,
  entered_at timestamptz not null,
  effective_at timestamptz not null check (effective_at >= entered_at),
  ended_by text,
  ended_at timestamptz,
  end_reason text,
  check ((state in ('WAITING', 'ACTIVE')) = (ended_at is null)),
  check ((state in ('WAITING', 'ACTIVE')) = (sealed is not null))
);
create unique index payout_account_active on payout_account (vendor_id) where state = 'ACTIVE';
create unique index payout_account_waiting on payout_account (vendor_id) where state = 'WAITING';
create index payout_account_due on payout_account (effective_at) where state = 'WAITING';

-- Whoever gets into a vendor's account can't have the money sent elsewhere at once, whatever code he finds.
create function payout_account_waits() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    if new.state <> 'WAITING' then raise exception 'a payout account begins by waiting' using errcode = 'check_violation'; end if;
    if new.effective_at < new.entered_at + interval '3 days' and exists (select from payout_account o where o.vendor_id = new.vendor_id and o.state = 'ACTIVE') then
      raise exception 'another payout account waits three days' using errcode = 'check_violation';
    end if;
    return new;
  end if;
  if (new.id, new.vendor_id, new.bank, new.last_digits, new.contact_email, new.entered_by, new.entered_at, new.effective_at) is distinct from (old.id, old.vendor_id, old.bank, old.last_digits, old.contact_email, old.entered_by, old.entered_at, old.effective_at)
     or (new.sealed is not null and new.sealed is distinct from old.sealed) or not ((old.state, new.state) in (('WAITING', 'ACTIVE'), ('WAITING', 'STOPPED'), ('ACTIVE', 'REPLACED'))) then
    raise exception 'a payout account only ends' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger payout_account_waits before insert or update on payout_account for each row execute function payout_account_waits();
create trigger payout_account_kept before delete on payout_account for each row execute function forbid_change();

-- A vendor as a seller at Toss: what Toss has of it, and what it is to have.
create table payout_seller (
  vendor_id uuid primary key references vendor,
  -- our name for it at Toss; never used again
  ref text not null unique check (ref ~ '^[A-Za-z0-9_-]{7,20}$'),
  toss_id text unique,
  -- Toss's word: APPROVAL_REQUIRED, PARTIALLY_APPROVED, KYC_REQUIRED, APPROVED; null until Toss knows it
  status text,
  -- INTENDED: Toss has to be told; KNOWN: it has the wanted account; REFUSED: it will not have it
  state text not null check (state in ('INTENDED', 'KNOWN', 'REFUSED')),
  account_id uuid references payout_account,
  wanted_account_id uuid not null references payout_account,
  idempotency_key text not null,
  tries int not null default 0,
  next_try_at timestamptz not null,
  error_code text,
  error_message text,
  check (state <> 'KNOWN' or (toss_id is not null and status is not null and account_id = wanted_account_id)),
  check ((toss_id is null) = (status is null))
);
create index payout_seller_due on payout_seller (next_try_at) where state <> 'REFUSED';

-- A signed webhook is about a payout or a seller at Toss, by its id there.
alter table webhook_delivery add column toss_id text;
create index webhook_delivery_toss on webhook_delivery (toss_id) where toss_id is not null;

grant select on payout_account to mall_vendor;
grant insert (id, vendor_id, state, sealed, bank, last_digits, contact_email, entered_by, entered_at, effective_at) on payout_account to mall_vendor;
grant update (state, sealed, ended_by, ended_at, end_reason) on payout_account to mall_vendor;
grant select (vendor_id, status, state, account_id, error_code, error_message) on payout_seller to mall_vendor;
alter table payout_account enable row level security;
-- A vendor enters an account and stops one that waits. That one comes into force is the clock's.
create policy own_rows on payout_account for select to mall_vendor using (vendor_id = (select nullif(current_setting('app.vendor_id', true), '')::uuid));
create policy own_entry on payout_account for insert to mall_vendor with check (vendor_id = (select nullif(current_setting('app.vendor_id', true), '')::uuid) and state = 'WAITING');
create policy own_stop on payout_account for update to mall_vendor using (vendor_id = (select nullif(current_setting('app.vendor_id', true), '')::uuid) and state = 'WAITING') with check (vendor_id = (select nullif(current_setting('app.vendor_id', true), '')::uuid) and state = 'STOPPED');
alter table payout_seller enable row level security;
create policy own_rows on payout_seller for select to mall_vendor using (vendor_id = (select nullif(current_setting('app.vendor_id', true), '')::uuid));
`);
  }
}
