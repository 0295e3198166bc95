import { Migration } from '@mikro-orm/migrations';

/** Cancellations, returns, exchanges, and the refunds that follow from them. */
export class Migration20261125000001_claims extends Migration {
  override up(): void {
    this.addSql(`
-- The vendor's terms on the day of the order: what a parcel costs when it is not free, from which sum on it is, and one way back.
alter table vendor_order add column base_fee_won bigint, add column free_above_won bigint, add column return_fee_won bigint;
update vendor_order vo set base_fee_won = v.shipping_fee_won, free_above_won = v.free_shipping_above_won, return_fee_won = v.return_fee_won from vendor v where v.id = vo.vendor_id;
alter table vendor_order alter column base_fee_won set not null, alter column return_fee_won set not null;

-- Pieces that will never be sent.
alter table order_line add column cancelled_quantity int not null default 0 check (cancelled_quantity >= 0), add constraint order_line_pieces check (shipped_quantity + cancelled_quantity <= quantity);

-- Money on its way back. Several refunds of one payment follow each other; only SUCCEEDED moves the ledger.
create table refund (
  id uuid primary key,
  order_id uuid not null references mall_order,
  state text not null check (state in ('PENDING', 'SUCCEEDED', 'FAILED')),
  amount_won bigint not null check (amount_won >= 0),
  tax_free_won bigint not null check (tax_free_won between 0 and amount_won),
  reason text not null,
  due_on date not null,
  error_code text,
  error_message text,
  transaction_key text,
  created_at timestamptz not null,
  ended_at timestamptz
);
create index refund_order on refund (order_id, created_at);
create index refund_open on refund (created_at) where state <> 'SUCCEEDED';

-- Where a deposit is given back to: encrypted, and erased when nothing more is to come.
create table refund_account (
  order_id uuid primary key references mall_order,
  sealed bytea not null,
  masked text not null,
  given_at timestamptz not null
);

create table claim (
  id uuid primary key,
  -- what the shopper sent, once, may touch several vendors
  request_id uuid not null,
  order_id uuid not null references mall_order,
  vendor_order_id uuid not null references vendor_order,
  vendor_id uuid not null references vendor,
  kind text not null check (kind in ('CANCELLATION', 'RETURN', 'EXCHANGE')),
  state text not null check (state in ('REQUESTED', 'APPROVED', 'REJECTED', 'WITHDRAWN', 'COLLECTED', 'INSPECTED', 'REFUNDED', 'RESHIPPED')),
  cause text not null,
  bearer text not null check (bearer in ('SHOPPER', 'VENDOR')),
  note text not null default '',
  goods_won bigint not null,
  shipping_back_won bigint not null,
  shipping_charged_won bigint not null,
  return_fee_won bigint not null,
  refund_won bigint not null check (refund_won >= 0),
  check (refund_won = goods_won + shipping_back_won - shipping_charged_won - return_fee_won),
  tax_free_won bigint not null,
  refund_id uuid references refund,
  refund_due_on date,
  requested_by text not null,
  requested_at timestamptz not null,
  decided_at timestamptz,
  decision_reason text,
  collected_at timestamptz,
  inspected_at timestamptz,
  ended_at timestamptz,
  row_version int not null default 1,
  unique (request_id, vendor_order_id)
);
create index claim_order on claim (order_id, requested_at);
create index claim_vendor on claim (vendor_id, state, requested_at);
create index claim_refund on claim (refund_id);

create table claim_line (
  claim_id uuid not null references claim,
  order_line_id uuid not null references order_line,
  vendor_id uuid not null,
  -- which pieces of the line, counted from 0: each has its own sum
  pieces int[] not null check (cardinality(pieces) > 0),
  -- of these, what came back as it should; null until the goods were looked at
  accepted int[],
  amount_won bigint not null check (amount_won >= 0),
  primary key (claim_id, order_line_id)
);
create index claim_line_line on claim_line (order_line_id);

-- Each funder's share of what a claim took back, written with its refund.
create table claim_share (
  claim_id uuid not null references claim,
  order_discount_id uuid not null references order_discount,
  order_line_id uuid not null references order_line,
  vendor_id uuid not null,
  funder text not null check (funder in ('VENDOR', 'MALL', 'BUDGET')),
  amount_won bigint not null check (amount_won > 0),
  primary key (claim_id, order_discount_id)
);

alter table payment_attempt add column refund_id uuid references refund, add column expected_balance_won bigint;
create index payment_attempt_refund on payment_attempt (refund_id);

grant select on claim, claim_line, claim_share to mall_vendor;
-- Of a refund a vendor sees whether the money has gone, for his own claims; nothing of the payment.
grant select (id, state, ended_at) on refund to mall_vendor;
alter table refund enable row level security;
create policy own_claims on refund for select to mall_vendor using (exists (select from claim c where c.refund_id = refund.id and c.vendor_id = (select nullif(current_setting('app.vendor_id', true), '')::uuid)));
-- A vendor decides and looks at goods; the sums are the mall's.
grant update (state, decided_at, decision_reason, collected_at, inspected_at, ended_at, row_version) on claim to mall_vendor;
grant update (accepted) on claim_line to mall_vendor;
`);
    for (const table of ['claim', 'claim_line', 'claim_share']) {
      this.addSql(`alter table ${table} enable row level security;
create policy own_vendor on ${table} to mall_vendor using (vendor_id = (select nullif(current_setting('app.vendor_id', true), '')::uuid)) with check (vendor_id = (select nullif(current_setting('app.vendor_id', true), '')::uuid));`);
    }
    this.addSql(`
-- An order that was paid and then cancelled stays in the vendor's list, without its address.
create or replace view vendor_delivery with (security_barrier) as
  select vo.id as vendor_order_id, vo.vendor_id, o.number, o.placed_at,
    case when vo.state = 'CANCELLED' then '' else o.receiver_name end as receiver_name, case when vo.state = 'CANCELLED' then '' else o.receiver_phone end as receiver_phone,
    case when vo.state = 'CANCELLED' then '' else o.zip end as zip, case when vo.state = 'CANCELLED' then '' else o.road_address end as road_address,
    case when vo.state = 'CANCELLED' then '' else o.detail_address end as detail_address, case when vo.state = 'CANCELLED' then '' else o.delivery_note end as delivery_note,
    case when vo.state = 'CANCELLED' then '' else o.orderer_name end as orderer_name
  from mall_order o join vendor_order vo on vo.order_id = o.id
  where vo.state <> 'WAITING' and vo.paid_at is not null
    and vo.vendor_id = (select nullif(current_setting('app.vendor_id', true), '')::uuid);

create or replace function add_vendor_job(identifier text, payload json, key text) returns void language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  if identifier not in ('mail', 'index_product', 'claim') then raise exception 'a vendor may not queue %', identifier; end if;
  perform jobs.add_job(identifier, payload, job_key => key);
end $$;
`);
  }
}
