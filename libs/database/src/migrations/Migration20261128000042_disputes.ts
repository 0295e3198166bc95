import { Migration } from '@mikro-orm/migrations';

/** Who has to do something about a claim until when, what is said about it, and disputes with their clock. */
export class Migration20261128000042_disputes extends Migration {
  override up(): void {
    this.addSql(`
-- The Korean day until which the vendor, or the mall, has to act; null where the claim waits for the shopper's goods, or for nobody.
alter table claim add column act_by date;
create index claim_act_by on claim (act_by) where act_by is not null;
grant update (act_by) on claim to mall_vendor;

create table claim_message (
  id uuid primary key,
  claim_id uuid not null references claim,
  vendor_id uuid not null,
  author text not null check (author in ('SHOPPER', 'VENDOR', 'STAFF')),
  actor text not null,
  body text not null check (body <> ''),
  at timestamptz not null
);
create index claim_message_claim on claim_message (claim_id, at);

-- The shopper does not take no for an answer: staff decide, within the law's days.
create table claim_dispute (
  id uuid primary key,
  claim_id uuid not null unique references claim,
  order_id uuid not null references mall_order,
  vendor_id uuid not null references vendor,
  opened_at timestamptz not null,
  -- law of electronic commerce 20(3), decree 26: progress within three business days, a result within ten
  progress_by date not null,
  result_by date not null,
  progress_at timestamptz,
  result text check (result in ('UPHELD', 'DISMISSED')),
  result_reason text,
  ended_by text,
  ended_at timestamptz,
  check ((result is null) = (ended_at is null))
);
create index claim_dispute_open on claim_dispute (opened_at) where result is null;
create index claim_dispute_order on claim_dispute (order_id);

grant select, insert on claim_message to mall_vendor;
grant select on claim_dispute to mall_vendor;
`);
    for (const table of ['claim_message', 'claim_dispute']) {
      this.addSql(`alter table ${table} enable row level security;
create policy own_vendor on ${table} to mall_vendor using (vendor_id = (select nullif(current_setting('app.vendor_id', true), '')::uuid)) with check (vendor_id = (select nullif(current_setting('app.vendor_id', true), '')::uuid));`);
    }
  }
}
