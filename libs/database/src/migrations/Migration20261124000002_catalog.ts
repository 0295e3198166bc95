import { Migration } from '@mikro-orm/migrations';

/** Categories, products with their immutable versions, variants, prices over time, stock. */
export class Migration20261124000002_catalog extends Migration {
  override up(): void {
    this.addSql(`
create table category (
  id uuid primary key,
  parent_id uuid references category,
  slug text not null unique,
  name text not null,
  name_en text not null default '',
  depth int not null check (depth between 1 and 3),
  position int not null,
  notice_kind text not null,
  -- this category and those above it, topmost first
  path uuid[] not null
);
create index category_parent on category (parent_id, position);

create table picture (
  id uuid primary key,
  vendor_id uuid references vendor,
  -- sha256 of the re-encoded 960 px file; the address under /media
  hash text not null,
  width int not null,
  height int not null,
  color text not null default '#f4f5f6',
  created_at timestamptz not null
);
create index picture_vendor on picture (vendor_id);

create table product (
  id uuid primary key,
  vendor_id uuid not null references vendor,
  slug text not null unique,
  state text not null check (state in ('DRAFT', 'SUBMITTED', 'ON_SALE', 'PAUSED', 'REJECTED', 'ENDED')),
  -- what the vendor is writing; frozen into a version when submitted
  draft jsonb not null,
  current_version_id uuid,
  submitted_version_id uuid,
  decision_reason text,
  import_key text,
  -- what lists and search read, rewritten in the transaction that changes it
  category_path uuid[] not null default '{}',
  name text not null default '',
  thumbnail text,
  thumbnail_color text,
  price_won bigint not null default 0,
  list_price_won bigint,
  option_count int not null default 1,
  search_name text not null default '',
  search_terms text[] not null default '{}',
  sold_count int not null default 0,
  published_at timestamptz,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  row_version int not null default 1,
  unique (vendor_id, import_key)
);

create table product_version (
  id uuid primary key,
  product_id uuid not null references product,
  vendor_id uuid not null,
  number int not null,
  name text not null,
  description text not null,
  category_id uuid not null references category,
  tax_kind text not null check (tax_kind in ('TAXABLE', 'EXEMPT')),
  options jsonb not null,
  pictures jsonb not null,
  notice jsonb not null,
  -- why the right of withdrawal is excluded (a case that the law names), or null
  withdrawal_exclusion text,
  made_to_order boolean not null default false,
  created_by text not null,
  created_at timestamptz not null,
  unique (product_id, number)
);
create trigger product_version_immutable before update or delete on product_version for each row execute function forbid_change();
alter table product add foreign key (current_version_id) references product_version, add foreign key (submitted_version_id) references product_version;

create table variant (
  id uuid primary key,
  product_id uuid not null references product,
  vendor_id uuid not null references vendor,
  position int not null,
  sku text,
  -- the chosen value of each option, in the options' order; '{}' where there are none
  option_values text[] not null,
  label text not null default '',
  price_won bigint not null check (price_won between 100 and 100000000),
  list_price_won bigint check (list_price_won > price_won),
  -- PENDING: in a draft that is not approved yet
  state text not null check (state in ('PENDING', 'ACTIVE', 'REMOVED')),
  created_at timestamptz not null
);
create index variant_product on variant (product_id, position);
create unique index variant_options on variant (product_id, option_values) where state <> 'REMOVED';
create unique index variant_sku on variant (vendor_id, sku) where sku is not null and state <> 'REMOVED';

-- Every price that ever held, from the first day, written by the database itself (the 20-day rule looks back into it).
create table price_history (
  id bigint generated always as identity primary key,
  variant_id uuid not null references variant,
  vendor_id uuid not null,
  price_won bigint not null,
  list_price_won bigint,
  actor text not null,
  at timestamptz not null
);
create index price_history_variant on price_history (variant_id, at desc);
create trigger price_history_append_only before update or delete on price_history for each row execute function forbid_change();
create function record_price() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' or new.price_won is distinct from old.price_won or new.list_price_won is distinct from old.list_price_won then
    insert into price_history (variant_id, vendor_id, price_won, list_price_won, actor, at)
    values (new.id, new.vendor_id, new.price_won, new.list_price_won,
            coalesce(nullif(current_setting('app.actor', true), ''), 'system'),
            coalesce(nullif(current_setting('app.now', true), '')::timestamptz, clock_timestamp()));
  end if;
  return new;
end $$;
create trigger variant_price after insert or update of price_won, list_price_won on variant for each row execute function record_price();

create table stock (
  variant_id uuid primary key references variant,
  product_id uuid not null references product,
  vendor_id uuid not null references vendor,
  on_hand int not null check (on_hand >= 0),
  reserved int not null default 0 check (reserved >= 0),
  check (reserved <= on_hand)
);
create index stock_product on stock (product_id);

-- Every change of stock with its reason. The unique key makes each of them happen once for one reference.
create table stock_movement (
  id bigint generated always as identity primary key,
  variant_id uuid not null references variant,
  vendor_id uuid not null,
  kind text not null check (kind in ('OPENING', 'COUNT', 'RESERVE', 'RELEASE', 'SELL', 'RETURN')),
  on_hand_delta int not null,
  reserved_delta int not null,
  reference text not null,
  actor text not null,
  reason text not null default '',
  at timestamptz not null,
  unique (reference, variant_id, kind)
);
create index stock_movement_variant on stock_movement (variant_id, id);
create trigger stock_movement_append_only before update or delete on stock_movement for each row execute function forbid_change();

-- Lists read products that are on sale, newest first, by price, or by sales; each order ends in the id, so a cursor is exact.
create index product_newest on product (published_at desc, id desc) where state = 'ON_SALE';
create index product_price on product (price_won, id) where state = 'ON_SALE';
create index product_sold on product (sold_count desc, id desc) where state = 'ON_SALE';
create index product_category on product using gin (category_path) where state = 'ON_SALE';
create index product_vendor on product (vendor_id, state, id desc);
-- Bigrams of name and maker: two-syllable words, which most Korean words are, are found by an index.
create index product_search on product using gin (search_terms) where state = 'ON_SALE';
`);
  }
}
