import { Migration } from '@mikro-orm/migrations';

/** Coupons: of a vendor or of the mall, given to members in a number that is fixed, each used by one order. */
export class Migration20261128000084_coupons extends Migration {
  override up(): void {
    this.addSql(`
-- What a coupon promises never changes: who was given one holds these terms. It can only be stopped, for those who have none yet.
create table coupon (
  id uuid primary key,
  -- whose it is; null: the mall's
  vendor_id uuid references vendor,
  name text not null,
  -- what a shopper types to be given one; null: it lies open for everyone
  code text unique,
  state text not null check (state in ('ACTIVE', 'STOPPED')),
  benefit text not null check (benefit in ('AMOUNT', 'RATE')),
  amount_won bigint,
  rate_bp int,
  cap_won bigint check (cap_won > 0),
  min_spend_won bigint not null,
  -- what is paid after it is never nothing: the way of paying needs a sum
  constraint coupon_benefit check (case benefit when 'AMOUNT' then amount_won >= 100 and min_spend_won >= amount_won + 1000 and rate_bp is null and cap_won is null
    else rate_bp between 100 and 9000 and min_spend_won >= 1000 and amount_won is null end),
  stackable boolean not null,
  scope text not null check (scope in ('ALL', 'CATEGORY', 'VENDOR', 'EXHIBITION')),
  scope_id uuid,
  check ((scope = 'ALL') = (scope_id is null)),
  vendor_share_bp int not null check (vendor_share_bp >= 0),
  mall_share_bp int not null check (mall_share_bp >= 0),
  budget_share_bp int not null check (budget_share_bp >= 0),
  budget_id uuid references budget,
  check ((budget_share_bp > 0) = (budget_id is not null)),
  -- who gives a coupon pays for it: a vendor for his own goods alone, the mall never by a vendor's money
  constraint coupon_funders check (vendor_share_bp + mall_share_bp + budget_share_bp = 10000 and vendor_share_bp = case when vendor_id is null then 0 else 10000 end),
  check (vendor_id is null or (stackable and scope = 'ALL')),
  issue_limit int not null check (issue_limit > 0),
  issued int not null default 0 check (issued between 0 and issue_limit),
  opens_at timestamptz not null,
  closes_at timestamptz not null check (closes_at > opens_at),
  usable_until timestamptz not null check (usable_until >= closes_at),
  created_by text not null,
  created_at timestamptz not null,
  row_version int not null default 1
);
create index coupon_vendor on coupon (vendor_id, id);
create index coupon_budget on coupon (budget_id) where budget_id is not null;

-- One for each member and coupon. An order that ends unpaid or is cancelled whole gives it back.
create table coupon_issue (
  id uuid primary key,
  coupon_id uuid not null references coupon,
  account_id uuid not null references account,
  state text not null check (state in ('ISSUED', 'USED')),
  order_id uuid references mall_order,
  check ((state = 'USED') = (order_id is not null)),
  issued_at timestamptz not null,
  used_at timestamptz,
  unique (coupon_id, account_id)
);
create index coupon_issue_account on coupon_issue (account_id, id);
create index coupon_issue_order on coupon_issue (order_id) where order_id is not null;

-- The vendor centre makes and stops its own; who holds one it never sees.
grant select, insert on coupon to mall_vendor;
grant update (state, row_version) on coupon to mall_vendor;
alter table coupon enable row level security;
create policy own_vendor on coupon to mall_vendor using (vendor_id = (select nullif(current_setting('app.vendor_id', true), '')::uuid)) with check (vendor_id = (select nullif(current_setting('app.vendor_id', true), '')::uuid));
create index order_discount_coupon on order_discount (source_id, order_id) where source = 'COUPON';
`);
  }
}
