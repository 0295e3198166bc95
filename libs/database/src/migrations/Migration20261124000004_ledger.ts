import { Migration } from '@mikro-orm/migrations';

/** Double entry, append-only and balanced by the database itself; and the second barrier between vendors. */
export class Migration20261124000004_ledger extends Migration {
  override up(): void {
    this.addSql(`
create table ledger_account (
  code text primary key,
  name text not null,
  kind text not null check (kind in ('ASSET', 'LIABILITY', 'INCOME', 'EXPENSE'))
);
insert into ledger_account (code, name, kind) values
  ('TOSS_RECEIVABLE', '토스페이먼츠에서 받을 돈', 'ASSET'),
  ('BANK', '은행 예금', 'ASSET'),
  ('BUDGET_RECEIVABLE', '구 예산에서 받을 돈', 'ASSET'),
  ('SHOPPER_PAYABLE', '구매자에게 맡은 돈(결제, 미확정)', 'LIABILITY'),
  ('VENDOR_PAYABLE', '업체에 줄 돈', 'LIABILITY'),
  ('COMMISSION_INCOME', '수수료 수입', 'INCOME'),
  ('COMMISSION_VAT', '수수료 부가세 예수금', 'LIABILITY'),
  ('MALL_DISCOUNT', '몰이 부담한 할인', 'EXPENSE'),
  ('TOSS_FEE', '결제 대행 수수료', 'EXPENSE');

create table ledger_transaction (
  id uuid primary key,
  event text not null,
  reference text not null,
  order_id uuid,
  occurred_at timestamptz not null,
  posted_at timestamptz not null default clock_timestamp(),
  actor text not null,
  memo text not null default '',
  -- an event is posted once
  unique (event, reference)
);
create index ledger_transaction_order on ledger_transaction (order_id);

create table ledger_entry (
  id bigint generated always as identity primary key,
  transaction_id uuid not null references ledger_transaction,
  account_code text not null references ledger_account,
  -- the vendor or budget whose sub-account it is
  owner_id uuid,
  order_line_id uuid,
  -- debit above zero, credit below
  amount_won bigint not null check (amount_won <> 0)
);
create index ledger_entry_transaction on ledger_entry (transaction_id);
create index ledger_entry_account on ledger_entry (account_code, owner_id, id);

create trigger ledger_transaction_append_only before update or delete on ledger_transaction for each row execute function forbid_change();
create trigger ledger_entry_append_only before update or delete on ledger_entry for each row execute function forbid_change();
create trigger ledger_transaction_no_truncate before truncate on ledger_transaction for each statement execute function forbid_change();
create trigger ledger_entry_no_truncate before truncate on ledger_entry for each statement execute function forbid_change();

-- At commit: a transaction's entries sum to zero, there are at least two, and none was added to a transaction posted earlier.
create function ledger_balanced() returns trigger language plpgsql as $$
declare
  tx uuid := case tg_table_name when 'ledger_entry' then (to_jsonb(new) ->> 'transaction_id')::uuid else (to_jsonb(new) ->> 'id')::uuid end;
  total numeric;
  entries int;
begin
  select coalesce(sum(amount_won), 0), count(*) into total, entries from ledger_entry where transaction_id = tx;
  if total <> 0 or entries < 2 then
    raise exception 'ledger transaction % does not balance: % entries, sum %', tx, entries, total using errcode = 'integrity_constraint_violation';
  end if;
  return null;
end $$;
create constraint trigger ledger_entry_balanced after insert on ledger_entry deferrable initially deferred for each row execute function ledger_balanced();
create constraint trigger ledger_transaction_balanced after insert on ledger_transaction deferrable initially deferred for each row execute function ledger_balanced();
create function ledger_entry_same_transaction() returns trigger language plpgsql as $$
begin
  if not exists (select from ledger_transaction t where t.id = new.transaction_id and t.xmin = pg_current_xact_id()::xid) then
    raise exception 'ledger transaction % was posted before: nothing may be added to it', new.transaction_id using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger ledger_entry_same_transaction before insert on ledger_entry for each row execute function ledger_entry_same_transaction();
`);
    this.addSql(`
-- The vendor centre works under this role: it owns nothing, and each policy shows it one vendor's rows only (app.vendor_id, set in the transaction).
do $$ begin
  if not exists (select from pg_roles where rolname = 'mall_vendor') then
    create role mall_vendor nologin nosuperuser nobypassrls;
  end if;
  execute format('grant mall_vendor to %I', current_user);
exception when duplicate_object or unique_violation then null;
end $$;
grant usage on schema public to mall_vendor;
grant select on account, category, vendor, vendor_member, product, product_version, variant, price_history, stock, stock_movement, picture, exhibition, exhibition_item, state_change,
  vendor_order, order_line, order_discount, shipment, shipment_line to mall_vendor;
grant insert, update on product, variant, stock, picture to mall_vendor;
grant insert on product_version, price_history, stock_movement, state_change, shipment, shipment_line, access_log to mall_vendor;
grant update on vendor, vendor_order, order_line to mall_vendor;
grant usage on all sequences in schema public to mall_vendor;
`);
    for (const table of ['product', 'product_version', 'variant', 'price_history', 'stock', 'stock_movement', 'picture', 'vendor_order', 'order_line', 'order_discount', 'shipment', 'shipment_line', 'exhibition_item', 'state_change', 'vendor_member']) {
      this.addSql(`alter table ${table} enable row level security;
create policy own_vendor on ${table} to mall_vendor using (vendor_id = (select nullif(current_setting('app.vendor_id', true), '')::uuid)) with check (vendor_id = (select nullif(current_setting('app.vendor_id', true), '')::uuid));`);
    }
    this.addSql(`
alter table vendor enable row level security;
create policy own_vendor on vendor to mall_vendor using (id = (select nullif(current_setting('app.vendor_id', true), '')::uuid)) with check (id = (select nullif(current_setting('app.vendor_id', true), '')::uuid));
alter table account enable row level security;
create policy own_people on account for select to mall_vendor using (exists (select from vendor_member m where m.account_id = account.id and m.vendor_id = (select nullif(current_setting('app.vendor_id', true), '')::uuid)));

-- What a vendor needs of an order to send it, and no more: no e-mail, no payment, and only while the vendor order is his and paid.
create view vendor_delivery with (security_barrier) as
  select vo.id as vendor_order_id, vo.vendor_id, o.number, o.placed_at, o.receiver_name, o.receiver_phone, o.zip, o.road_address, o.detail_address, o.delivery_note, o.orderer_name
  from mall_order o join vendor_order vo on vo.order_id = o.id
  where vo.state not in ('WAITING', 'CANCELLED')
    and vo.vendor_id = (select nullif(current_setting('app.vendor_id', true), '')::uuid);
grant select on vendor_delivery to mall_vendor;

-- Jobs are written by vendors' commands too; the queue's own function checks nothing of ours, so it runs as its owner.
create function add_vendor_job(identifier text, payload json, key text) returns void language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  if identifier not in ('mail', 'index_product') then raise exception 'a vendor may not queue %', identifier; end if;
  perform jobs.add_job(identifier, payload, job_key => key);
end $$;
grant execute on function add_vendor_job to mall_vendor;
`);
  }
}
