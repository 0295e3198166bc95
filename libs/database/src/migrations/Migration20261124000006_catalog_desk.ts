import { Migration } from '@mikro-orm/migrations';

/** Lists of one maker, words that are nearly the same, files to import, and which columns of its own record a vendor may write. */
export class Migration20261124000006_catalog_desk extends Migration {
  override up(): void {
    this.addSql(`
create index product_maker on product (vendor_id, published_at desc, id desc) where state = 'ON_SALE';
-- Trigrams of jamo: words that are nearly the same, asked only when nothing was found.
create index product_similar on product using gin (search_name gin_trgm_ops) where state = 'ON_SALE';
create index product_submitted on product (updated_at, id) where submitted_version_id is not null;

-- When staff let it on sale: prices that it had before were nobody's and prove nothing (20-day rule). Null: with its product.
alter table variant add column shown_at timestamptz;

-- A vendor's file between its upload and its import, a day at most. Here and not on a disk: any API process may be asked to import it.
create table import_file (
  id uuid primary key,
  vendor_id uuid not null references vendor,
  name text not null,
  content bytea not null,
  created_at timestamptz not null
);
create index import_file_vendor on import_file (vendor_id, created_at);
grant select, insert, delete on import_file to mall_vendor;
alter table import_file enable row level security;
create policy own_vendor on import_file to mall_vendor using (vendor_id = (select nullif(current_setting('app.vendor_id', true), '')::uuid)) with check (vendor_id = (select nullif(current_setting('app.vendor_id', true), '')::uuid));

-- Not its checked identity, not its commission, not its address name: those are staff's, also where a resolver has a bug.
revoke update on vendor from mall_vendor;
grant update (state, decision_reason, representative, business_number, report_number, phone, email, zip, address, dong, sentence, story, seal_color, shipping_fee_won, free_shipping_above_won,
  jeju_surcharge_won, island_surcharge_won, return_fee_won, ships_within_days, row_version) on vendor to mall_vendor;
-- The state moves by a refused company's new application only.
create function vendor_state_by_staff() returns trigger language plpgsql as $$
begin
  if current_user = 'mall_vendor' and new.state is distinct from old.state and not (old.state = 'REJECTED' and new.state = 'APPLIED') then
    raise exception 'a vendor may not change its own state' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger vendor_state_by_staff before update of state on vendor for each row execute function vendor_state_by_staff();

-- Likewise for products: what is shown to shoppers is decided by staff. A vendor may pause, go on and end.
create function product_shown_by_staff() returns trigger language plpgsql as $$
begin
  if current_user = 'mall_vendor' and (new.current_version_id is distinct from old.current_version_id
      or (new.state = 'ON_SALE' and old.state not in ('ON_SALE', 'PAUSED')) or (new.state = 'PAUSED' and old.state not in ('ON_SALE', 'PAUSED'))) then
    raise exception 'a vendor may not publish a product' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger product_shown_by_staff before update of state, current_version_id on product for each row execute function product_shown_by_staff();
create function variant_shown_by_staff() returns trigger language plpgsql as $$
begin
  if current_user = 'mall_vendor' and new.state = 'ACTIVE' and (tg_op = 'INSERT' or old.state <> 'ACTIVE') then
    raise exception 'a vendor may not put a variant on sale' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger variant_shown_by_staff before insert or update of state on variant for each row execute function variant_shown_by_staff();
`);
  }
}
