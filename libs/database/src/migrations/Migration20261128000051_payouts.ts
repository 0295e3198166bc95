import { Migration } from '@mikro-orm/migrations';

/** Payouts of statements: proposed by one, approved by another, sent once, each with its own end. */
export class Migration20261128000051_payouts extends Migration {
  override up(): void {
    this.addSql(`
-- One request to Toss, for all of its payouts or for none. Written before it is made, with its key: payout-<id>.
create table payout_call (
  id uuid primary key,
  state text not null check (state in ('INTENDED', 'ANSWERED', 'REFUSED')),
  tries int not null default 0,
  next_try_at timestamptz not null,
  error_code text,
  created_at timestamptz not null,
  ended_at timestamptz,
  check ((state = 'INTENDED') = (ended_at is null))
);
create index payout_call_due on payout_call (next_try_at) where state = 'INTENDED';

-- One try to pay a statement. Its id is our name for it at Toss (refPayoutId).
create table payout (
  id uuid primary key,
  statement_id uuid not null references statement,
  vendor_id uuid not null references vendor,
  attempt int not null check (attempt >= 1),
  -- Toss takes less than a thousand million won at a time
  amount_won bigint not null check (amount_won between 1 and 999999999),
  state text not null check (state in ('PROPOSED', 'WITHDRAWN', 'APPROVED', 'SENT', 'COMPLETED', 'FAILED', 'CANCELED')),
  -- proposed, and approved, together
  batch_id uuid not null,
  proposed_by text not null,
  proposed_at timestamptz not null,
  approved_by text,
  approved_at timestamptz,
  call_id uuid references payout_call,
  method text check (method in ('EXPRESS', 'SCHEDULED')),
  payout_date date,
  -- the seller at Toss, and the account that it had
  destination text,
  account_id uuid references payout_account,
  toss_id text unique,
  toss_status text,
  cancel_asked_by text,
  error_code text,
  error_message text,
  -- when it is sent, or when Toss is asked about it next
  next_look_at timestamptz not null,
  ended_at timestamptz,
  unique (statement_id, attempt),
  constraint payout_two_persons check (approved_by is distinct from proposed_by and (state in ('PROPOSED', 'WITHDRAWN')) = (approved_by is null)),
  check ((approved_by is null) = (approved_at is null)),
  check (call_id is null or (method is not null and payout_date is not null and destination is not null and account_id is not null)),
  check (state not in ('SENT', 'COMPLETED') or (toss_id is not null and call_id is not null)),
  check ((state in ('WITHDRAWN', 'COMPLETED', 'FAILED', 'CANCELED')) = (ended_at is not null))
);
-- A statement is paid once: one of its payouts is alive, or has arrived.
create unique index payout_once on payout (statement_id) where state not in ('WITHDRAWN', 'FAILED', 'CANCELED');
create index payout_batch on payout (batch_id);
create index payout_call_payouts on payout (call_id) where call_id is not null;
create index payout_state on payout (state, id desc);
create index payout_vendor on payout (vendor_id, id desc);
create index payout_due on payout (next_look_at) where state in ('APPROVED', 'SENT');

-- What was proposed and approved stays, whatever code finds the row; and it is the statement's sum, to the vendor of the statement.
create function payout_facts() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    if new.state <> 'PROPOSED' then raise exception 'a payout begins as a proposal' using errcode = 'check_violation'; end if;
    if not exists (select from statement s where s.id = new.statement_id and s.vendor_id = new.vendor_id and s.payout_won = new.amount_won) then
      raise exception 'a payout is the sum of its statement' using errcode = 'check_violation';
    end if;
    return new;
  end if;
  if (new.id, new.statement_id, new.vendor_id, new.attempt, new.amount_won, new.batch_id, new.proposed_by, new.proposed_at) is distinct from (old.id, old.statement_id, old.vendor_id, old.attempt, old.amount_won, old.batch_id, old.proposed_by, old.proposed_at)
     or (old.approved_by is not null and (new.approved_by, new.approved_at) is distinct from (old.approved_by, old.approved_at)) or (old.toss_id is not null and new.toss_id is distinct from old.toss_id)
     or (new.state <> old.state and not (old.state, new.state) in (('PROPOSED', 'WITHDRAWN'), ('PROPOSED', 'APPROVED'), ('APPROVED', 'SENT'), ('APPROVED', 'FAILED'), ('APPROVED', 'CANCELED'), ('SENT', 'COMPLETED'), ('SENT', 'FAILED'), ('SENT', 'CANCELED'))) then
    raise exception 'what was decided of a payout stays' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger payout_facts before insert or update on payout for each row execute function payout_facts();
create trigger payout_kept before delete on payout for each row execute function forbid_change();

-- Staff keep a statement from being paid, with a reason that its vendor reads.
create table payout_hold (
  id uuid primary key,
  statement_id uuid not null references statement,
  vendor_id uuid not null references vendor,
  reason text not null check (reason <> ''),
  placed_by text not null,
  placed_at timestamptz not null,
  lifted_by text,
  lifted_at timestamptz,
  check ((lifted_by is null) = (lifted_at is null))
);
create unique index payout_hold_once on payout_hold (statement_id) where lifted_at is null;

grant select (id, statement_id, vendor_id, attempt, amount_won, state, method, payout_date, account_id, error_code, error_message, approved_at, ended_at) on payout to mall_vendor;
grant select (id, statement_id, vendor_id, reason, placed_at, lifted_at) on payout_hold to mall_vendor;
`);
    for (const table of ['payout', 'payout_hold']) {
      this.addSql(`alter table ${table} enable row level security;
create policy own_vendor on ${table} for select to mall_vendor using (vendor_id = (select nullif(current_setting('app.vendor_id', true), '')::uuid));`);
    }
  }
}
