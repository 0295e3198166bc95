import { Migration } from '@mikro-orm/migrations';

/** Photographs of what is wrong. They may show a home: they lie in the database behind its barriers, never among the public pictures. */
export class Migration20261128000043_claim_photos extends Migration {
  override up(): void {
    this.addSql(`
create table claim_photo (
  id uuid primary key,
  order_id uuid not null references mall_order,
  -- null until the claim is sent; what is never sent is erased after a day
  claim_id uuid references claim,
  -- of the claims at several vendors that one request made, each has its own row
  vendor_id uuid references vendor,
  width int not null,
  height int not null,
  content bytea not null,
  created_at timestamptz not null,
  check ((claim_id is null) = (vendor_id is null))
);
create index claim_photo_claim on claim_photo (claim_id);
create index claim_photo_order on claim_photo (order_id);
create index claim_photo_loose on claim_photo (created_at) where claim_id is null;
grant select on claim_photo to mall_vendor;
alter table claim_photo enable row level security;
create policy own_vendor on claim_photo to mall_vendor using (vendor_id = (select nullif(current_setting('app.vendor_id', true), '')::uuid)) with check (vendor_id = (select nullif(current_setting('app.vendor_id', true), '')::uuid));
`);
  }
}
