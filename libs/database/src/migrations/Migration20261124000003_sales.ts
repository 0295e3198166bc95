import { Migration } from '@mikro-orm/migrations';

/** Exhibitions, orders, payments, shipments, webhooks. */
export class Migration20261124000003_sales extends Migration {
  override up(): void {
    this.addSql(`
create table exhibition (
  id uuid primary key,
  slug text not null unique,
  name text not null,
  sentence text not null default '',
  theme text not null default '기본',
  -- OPEN and CLOSED are never stored: they follow from the clock and the two moments
  state text not null check (state in ('DRAFT', 'SCHEDULED', 'CANCELLED')),
  opens_at timestamptz not null,
  closes_at timestamptz not null check (closes_at > opens_at),
  created_by text not null,
  created_at timestamptz not null,
  row_version int not null default 1
);
create index exhibition_period on exhibition (state, closes_at);

create table exhibition_item (
  id uuid primary key,
  exhibition_id uuid not null references exhibition,
  variant_id uuid not null references variant,
  product_id uuid not null references product,
  vendor_id uuid not null references vendor,
  position int not null,
  price_won bigint not null check (price_won > 0),
  -- who bears the difference to the selling price
  vendor_share_bp int not null check (vendor_share_bp between 0 and 10000),
  mall_share_bp int not null check (mall_share_bp between 0 and 10000),
  check (vendor_share_bp + mall_share_bp = 10000),
  allotment int not null check (allotment > 0),
  taken int not null default 0 check (taken >= 0),
  per_shopper_limit int not null check (per_shopper_limit > 0),
  -- taken out of the exhibition; kept, since orders point at it
  withdrawn boolean not null default false,
  check (taken <= allotment),
  unique (exhibition_id, variant_id)
);
create index exhibition_item_variant on exhibition_item (variant_id);
create index exhibition_item_product on exhibition_item (product_id);

-- How many pieces one shopper holds at an exhibition price. Shopper: 'member:<id>' or 'phone:<hmac>'.
create table exhibition_purchase (
  item_id uuid not null references exhibition_item,
  shopper text not null,
  quantity int not null check (quantity >= 0),
  primary key (item_id, shopper)
);

create table mall_order (
  id uuid primary key,
  number text not null unique,
  account_id uuid references account,
  -- hmac of the orderer's phone number: a guest finds the order again by it
  phone_hash bytea not null,
  state text not null check (state in ('PENDING_PAYMENT', 'PAID', 'EXPIRED', 'CANCELLED', 'CLOSED')),
  input_hash bytea not null,
  orderer_name text not null,
  orderer_phone text not null,
  orderer_email text not null,
  receiver_name text not null,
  receiver_phone text not null,
  zip text not null,
  road_address text not null,
  detail_address text not null default '',
  delivery_note text not null default '',
  payment_method text not null check (payment_method in ('CARD', 'EASY_PAY', 'TRANSFER', 'VIRTUAL_ACCOUNT')),
  goods_won bigint not null,
  discount_won bigint not null check (discount_won >= 0),
  shipping_won bigint not null check (shipping_won >= 0),
  total_won bigint not null check (total_won >= 0),
  taxable_won bigint not null,
  exempt_won bigint not null,
  check (total_won = goods_won - discount_won + shipping_won),
  check (total_won = taxable_won + exempt_won),
  placed_at timestamptz not null,
  expires_at timestamptz not null,
  paid_at timestamptz,
  ended_at timestamptz,
  row_version int not null default 1
);
create index mall_order_account on mall_order (account_id, placed_at desc, id desc);
create index mall_order_due on mall_order (expires_at) where state = 'PENDING_PAYMENT';
create index mall_order_phone on mall_order (phone_hash);

-- Browsers that may open a guest's order: the one that placed it, and those that named its number and phone number.
create table order_access (
  order_id uuid not null references mall_order,
  token_hash bytea not null check (length(token_hash) = 32),
  granted_at timestamptz not null,
  primary key (order_id, token_hash)
);

create table vendor_order (
  id uuid primary key,
  order_id uuid not null references mall_order,
  vendor_id uuid not null references vendor,
  state text not null check (state in ('WAITING', 'NEW', 'ACKNOWLEDGED', 'SHIPPED', 'DELIVERED', 'CONFIRMED', 'CANCELLED')),
  goods_won bigint not null,
  discount_won bigint not null,
  shipping_fee_won bigint not null,
  surcharge_won bigint not null,
  -- the order's moment of payment, for the vendor's list
  paid_at timestamptz,
  acknowledged_at timestamptz,
  shipped_at timestamptz,
  delivered_at timestamptz,
  row_version int not null default 1,
  unique (order_id, vendor_id)
);
create index vendor_order_vendor on vendor_order (vendor_id, state, paid_at desc, id desc);

create table order_line (
  id uuid primary key,
  order_id uuid not null references mall_order,
  vendor_order_id uuid not null references vendor_order,
  vendor_id uuid not null,
  position int not null,
  product_id uuid not null references product,
  -- what the shopper saw: name, options, picture, notice, withdrawal flags, tax kind
  product_version_id uuid not null references product_version,
  variant_id uuid not null references variant,
  name text not null,
  option_label text not null,
  thumbnail text,
  quantity int not null check (quantity > 0),
  unit_price_won bigint not null,
  amount_won bigint not null check (amount_won >= 0),
  discount_won bigint not null check (discount_won >= 0),
  check (amount_won + discount_won = unit_price_won * quantity),
  tax_kind text not null check (tax_kind in ('TAXABLE', 'EXEMPT')),
  exhibition_item_id uuid references exhibition_item,
  commission_bp int not null,
  shipped_quantity int not null default 0 check (shipped_quantity between 0 and quantity)
);
create index order_line_order on order_line (order_id, position);
create index order_line_vendor_order on order_line (vendor_order_id);

-- Each discount on each line, by who pays for it. Never recomputed.
create table order_discount (
  id uuid primary key,
  order_id uuid not null references mall_order,
  order_line_id uuid not null references order_line,
  vendor_id uuid not null,
  source text not null,
  source_id uuid not null,
  label text not null,
  funder text not null check (funder in ('VENDOR', 'MALL', 'BUDGET')),
  amount_won bigint not null check (amount_won > 0)
);
create index order_discount_line on order_discount (order_line_id);

create table payment (
  id uuid primary key,
  order_id uuid not null unique references mall_order,
  state text not null check (state in ('requires_payment_method', 'requires_action', 'processing', 'unknown', 'succeeded', 'canceled')),
  method text not null,
  amount_won bigint not null,
  tax_free_won bigint not null,
  received_won bigint not null default 0,
  refunded_won bigint not null default 0 check (refunded_won between 0 and received_won),
  payment_key text unique,
  -- Toss's check value for deposit webhooks, and the key of the approval (a later cancel overwrites it at Toss)
  secret text,
  transaction_key text,
  method_detail text,
  receipt_url text,
  account_bank text,
  account_number text,
  account_holder text,
  due_at timestamptz,
  approved_at timestamptz,
  failure_code text,
  failure_message text,
  row_version int not null default 1
);

-- Intend, call, record: the row is committed before Toss is called, with the key it is called with.
create table payment_attempt (
  id uuid primary key,
  payment_id uuid not null references payment,
  order_id uuid not null references mall_order,
  kind text not null check (kind in ('CONFIRM', 'CANCEL')),
  state text not null check (state in ('INTENDED', 'UNKNOWN', 'SUCCEEDED', 'REFUSED')),
  idempotency_key text not null unique,
  payment_key text not null,
  amount_won bigint not null,
  tax_free_won bigint not null default 0,
  reason text not null default '',
  error_code text,
  error_message text,
  transaction_key text,
  tries int not null default 0,
  -- when the worker asks Toss about it, unless the caller has recorded the answer before
  next_try_at timestamptz not null,
  created_at timestamptz not null,
  resolved_at timestamptz
);
-- One live attempt of a kind for an order: two tabs and two processes can't both call.
create unique index payment_attempt_live on payment_attempt (order_id, kind) where state in ('INTENDED', 'UNKNOWN');
create index payment_attempt_payment on payment_attempt (payment_id, created_at);
create index payment_attempt_open on payment_attempt (next_try_at) where state in ('INTENDED', 'UNKNOWN');

create table shipment (
  id uuid primary key,
  vendor_order_id uuid not null references vendor_order,
  vendor_id uuid not null,
  kind text not null check (kind in ('CARRIER', 'SELF')),
  carrier text,
  tracking_number text,
  delivered_on date,
  shipped_at timestamptz not null,
  check ((kind = 'CARRIER') = (carrier is not null and tracking_number is not null)),
  check ((kind = 'SELF') = (delivered_on is not null))
);
create index shipment_vendor_order on shipment (vendor_order_id);
create table shipment_line (
  shipment_id uuid not null references shipment,
  order_line_id uuid not null references order_line,
  vendor_id uuid not null,
  quantity int not null check (quantity > 0),
  primary key (shipment_id, order_line_id)
);

-- A webhook is stored once, answered, and acted on by re-reading the payment from Toss. No body is kept: it may hold personal data.
create table webhook_delivery (
  transmission_id text primary key,
  event_type text not null,
  order_id uuid,
  body_hash bytea not null,
  received_at timestamptz not null,
  handled_at timestamptz,
  outcome text
);

-- A mail is written once for one event of one order; sending it again is recognisable.
create table mail_message (
  key text primary key,
  template text not null,
  subject_id uuid not null,
  created_at timestamptz not null,
  sent_at timestamptz
);

create table worker_process (
  id uuid primary key,
  started_at timestamptz not null,
  seen_at timestamptz not null,
  worker_ids text[] not null default '{}'
);
`);
  }
}
