import { Migration } from '@mikro-orm/migrations';

/** People, sessions, vendors, and what the law wants kept about them. */
export class Migration20261124000001_people extends Migration {
  override up(): void {
    this.addSql(`
create extension if not exists citext;
create extension if not exists pg_trgm;

-- Nothing that must stay as it was written can be changed: history, ledger, versions, movements.
create function forbid_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only: % refused', tg_table_name, tg_op using errcode = 'integrity_constraint_violation';
end $$;

create table account (
  id uuid primary key,
  email citext not null unique,
  password_hash text not null,
  name text not null check (length(name) between 1 and 50),
  phone text check (phone ~ '^[0-9]{8,12}$'),
  demo boolean not null default false,
  created_at timestamptz not null
);

create table session (
  id uuid primary key,
  token_hash bytea not null unique check (length(token_hash) = 32),
  account_id uuid not null references account on delete cascade,
  audience text not null check (audience in ('SHOPPER', 'BACKOFFICE')),
  agent text not null default '',
  ip inet,
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null,
  ended_at timestamptz
);
create index session_account on session (account_id, created_at desc);

create table consent (
  id uuid primary key,
  account_id uuid references account on delete cascade,
  order_id uuid,
  kind text not null,
  version text not null,
  granted boolean not null,
  at timestamptz not null
);
create index consent_account on consent (account_id, kind, at desc);

create table staff_member (
  account_id uuid not null references account on delete cascade,
  role text not null check (role in ('OPERATOR', 'MERCHANDISER', 'ACCOUNTANT', 'AUDITOR', 'ADMIN')),
  granted_at timestamptz not null,
  primary key (account_id, role)
);

create table vendor (
  id uuid primary key,
  slug text not null unique,
  name text not null check (length(name) between 1 and 60),
  state text not null check (state in ('APPLIED', 'APPROVED', 'REJECTED', 'SUSPENDED')),
  representative text not null,
  business_number text not null unique check (business_number ~ '^[0-9]{10}$'),
  report_number text not null default '',
  phone text not null,
  email citext not null,
  zip text not null,
  address text not null,
  dong text not null,
  founded_year int,
  sentence text not null default '',
  story text not null default '',
  seal_color text not null default '#464c53',
  art_seed text not null default '',
  identity_checked_at timestamptz,
  shipping_fee_won bigint not null default 3000 check (shipping_fee_won >= 0),
  free_shipping_above_won bigint check (free_shipping_above_won > 0),
  jeju_surcharge_won bigint not null default 3000 check (jeju_surcharge_won >= 0),
  island_surcharge_won bigint not null default 5000 check (island_surcharge_won >= 0),
  return_fee_won bigint not null default 3000 check (return_fee_won >= 0),
  ships_within_days int not null default 3 check (ships_within_days between 1 and 30),
  commission_bp int not null default 500 check (commission_bp between 0 and 10000),
  decision_reason text,
  demo boolean not null default false,
  created_at timestamptz not null,
  row_version int not null default 1
);
create index vendor_state on vendor (state, created_at);

create table vendor_member (
  vendor_id uuid not null references vendor on delete cascade,
  account_id uuid not null references account on delete cascade,
  role text not null check (role in ('OWNER', 'MANAGER', 'CLERK')),
  granted_at timestamptz not null,
  primary key (vendor_id, account_id)
);
create index vendor_member_account on vendor_member (account_id);

-- Who changed the state of what, when and why: one row for each arrow that was walked.
create table state_change (
  id bigint generated always as identity primary key,
  subject text not null,
  subject_id uuid not null,
  vendor_id uuid,
  from_state text,
  to_state text not null,
  actor text not null,
  reason text not null default '',
  at timestamptz not null
);
create index state_change_subject on state_change (subject, subject_id, id);
create trigger state_change_append_only before update or delete on state_change for each row execute function forbid_change();

-- Who looked at whose personal data, and what for.
create table access_log (
  id bigint generated always as identity primary key,
  account_id uuid not null,
  subject text not null,
  subject_id uuid not null,
  purpose text not null,
  at timestamptz not null
);
create index access_log_subject on access_log (subject, subject_id, id);
create trigger access_log_append_only before update or delete on access_log for each row execute function forbid_change();
`);
  }
}
