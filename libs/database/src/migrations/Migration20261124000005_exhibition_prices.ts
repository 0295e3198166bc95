import { Migration } from '@mikro-orm/migrations';

/** Exhibition prices over time: the 20-day rule looks at what everyone could really buy for, also after terms were changed. */
export class Migration20261124000005_exhibition_prices extends Migration {
  override up(): void {
    this.addSql(`
-- The terms of an item from \`at\` on, until its next row. Written by the database itself, as price_history is.
create table exhibition_price_history (
  id bigint generated always as identity primary key,
  item_id uuid not null references exhibition_item,
  variant_id uuid not null references variant,
  price_won bigint not null,
  -- the price was asked from the first of these moments to the second, where in_force
  opens_at timestamptz not null,
  closes_at timestamptz not null,
  -- scheduled, and not taken out
  in_force boolean not null,
  actor text not null,
  at timestamptz not null
);
create index exhibition_price_history_variant on exhibition_price_history (variant_id, item_id, id);
create trigger exhibition_price_history_append_only before update or delete on exhibition_price_history for each row execute function forbid_change();

create function record_exhibition_terms(item exhibition_item, period exhibition) returns void language sql as $$
  insert into exhibition_price_history (item_id, variant_id, price_won, opens_at, closes_at, in_force, actor, at)
  values (item.id, item.variant_id, item.price_won, period.opens_at, period.closes_at, period.state = 'SCHEDULED' and not item.withdrawn,
          coalesce(nullif(current_setting('app.actor', true), ''), 'system'),
          coalesce(nullif(current_setting('app.now', true), '')::timestamptz, clock_timestamp()))
$$;

create function record_item_terms() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' or new.price_won is distinct from old.price_won or new.withdrawn is distinct from old.withdrawn then
    perform record_exhibition_terms(new, e) from exhibition e where e.id = new.exhibition_id;
  end if;
  return null;
end $$;
create trigger exhibition_item_terms after insert or update of price_won, withdrawn on exhibition_item for each row execute function record_item_terms();

create function record_period_terms() returns trigger language plpgsql as $$
begin
  if (new.state, new.opens_at, new.closes_at) is distinct from (old.state, old.opens_at, old.closes_at) then
    perform record_exhibition_terms(i, new) from exhibition_item i where i.exhibition_id = new.id;
  end if;
  return null;
end $$;
create trigger exhibition_period_terms after update of state, opens_at, closes_at on exhibition for each row execute function record_period_terms();

-- What exists already held from the day it was made.
insert into exhibition_price_history (item_id, variant_id, price_won, opens_at, closes_at, in_force, actor, at)
select i.id, i.variant_id, i.price_won, e.opens_at, e.closes_at, e.state = 'SCHEDULED' and not i.withdrawn, e.created_by, e.created_at
from exhibition_item i join exhibition e on e.id = i.exhibition_id;
`);
  }
}
