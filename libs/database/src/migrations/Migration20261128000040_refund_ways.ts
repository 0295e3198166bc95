import { Migration } from '@mikro-orm/migrations';

/** What a refund may still need: another way than Toss, interest where it is late, and goodwill, an act of its own. */
export class Migration20261128000040_refund_ways extends Migration {
  override up(): void {
    this.addSql(`
-- Not every way to pay can be given back in part (escrow, some cards): Toss says so with the payment.
alter table payment add column partial_cancelable boolean not null default true;

alter table refund
  add column channel text not null default 'TOSS' check (channel in ('TOSS', 'BANK')),
  add column late_days int not null default 0 check (late_days >= 0),
  add column interest_won bigint not null default 0 check (interest_won >= 0),
  -- of the interest, what the vendor bears, since it was he who was late
  add column vendor_interest_won bigint not null default 0,
  add column interest_vendor_id uuid references vendor,
  add column interest_paid_at timestamptz,
  add constraint refund_vendor_interest check (vendor_interest_won between 0 and interest_won and (vendor_interest_won = 0 or interest_vendor_id is not null));
grant select (late_days, interest_won, vendor_interest_won) on refund to mall_vendor;

-- Money that staff sent from the mall's own account: one records it with the bank's document, another confirms it.
create table bank_transfer (
  id uuid primary key,
  refund_id uuid not null references refund,
  purpose text not null check (purpose in ('REFUND', 'INTEREST')),
  amount_won bigint not null check (amount_won > 0),
  document_number text not null check (document_number <> ''),
  state text not null check (state in ('RECORDED', 'CONFIRMED', 'WITHDRAWN')),
  recorded_by text not null,
  recorded_at timestamptz not null,
  confirmed_by text check (confirmed_by <> recorded_by),
  confirmed_at timestamptz,
  check ((state = 'CONFIRMED') = (confirmed_by is not null))
);
create unique index bank_transfer_one on bank_transfer (refund_id, purpose) where state <> 'WITHDRAWN';

-- Given back without a claim: why, by whom, and who agreed.
create table goodwill (
  id uuid primary key,
  order_id uuid not null references mall_order,
  funder text not null check (funder in ('MALL', 'VENDOR')),
  vendor_id uuid references vendor,
  amount_won bigint not null check (amount_won > 0),
  tax_free_won bigint not null default 0,
  reason text not null check (reason <> ''),
  state text not null check (state in ('PROPOSED', 'APPROVED', 'REJECTED', 'REFUNDED')),
  proposed_by text not null,
  proposed_at timestamptz not null,
  consented_by text,
  consented_at timestamptz,
  approved_by text check (approved_by <> proposed_by),
  approved_at timestamptz,
  refund_id uuid unique references refund,
  ended_at timestamptz,
  end_reason text,
  row_version int not null default 1,
  check ((funder = 'VENDOR') = (vendor_id is not null)),
  check (funder = 'MALL' or state in ('PROPOSED', 'REJECTED') or consented_by is not null)
);
create index goodwill_order on goodwill (order_id);
create index goodwill_open on goodwill (proposed_at) where state in ('PROPOSED', 'APPROVED');

-- What a claim would bring beyond what was paid was given before as goodwill: whose it was has it again.
alter table claim add column goodwill_won bigint not null default 0 check (goodwill_won >= 0);
alter table claim drop constraint claim_check;
alter table claim add constraint claim_sum check (refund_won = goods_won + shipping_back_won - shipping_charged_won - return_fee_won - goodwill_won);
create table claim_goodwill (
  claim_id uuid not null references claim,
  goodwill_id uuid not null references goodwill,
  amount_won bigint not null check (amount_won > 0),
  primary key (claim_id, goodwill_id)
);

grant select on goodwill to mall_vendor;
grant update (state, consented_by, consented_at, ended_at, end_reason, row_version) on goodwill to mall_vendor;
alter table goodwill enable row level security;
create policy own_vendor on goodwill to mall_vendor using (vendor_id = (select nullif(current_setting('app.vendor_id', true), '')::uuid)) with check (vendor_id = (select nullif(current_setting('app.vendor_id', true), '')::uuid));
`);
  }
}
