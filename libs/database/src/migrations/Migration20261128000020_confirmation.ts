import { Migration } from '@mikro-orm/migrations';

/** Contracts, the commission of each line, deliveries by parcel, purchase confirmation and holds. */
export class Migration20261128000020_confirmation extends Migration {
  override up(): void {
    this.addSql(`
insert into ledger_account (code, name, kind) values ('SETTLEMENT_ADJUSTMENT', '정산 조정(몰 부담)', 'EXPENSE') on conflict do nothing;

-- What a vendor pays for a sale, from a day on. A contract is never changed: the next one begins on a later day.
create table commission_contract (
  id uuid primary key,
  vendor_id uuid not null references vendor,
  -- Korean calendar day
  valid_from date not null,
  -- how often a statement is made: Monday to Sunday, or the 1st to the 15th and the 16th to the end
  cycle text not null check (cycle in ('WEEKLY', 'TWICE_A_MONTH')),
  -- of a category without a rule of its own
  rate_bp int not null check (rate_bp between 0 and 10000),
  note text not null default '',
  created_by text not null,
  created_at timestamptz not null,
  unique (vendor_id, valid_from)
);
create table commission_contract_rule (
  id uuid primary key,
  contract_id uuid not null references commission_contract,
  vendor_id uuid not null references vendor,
  -- null: every category
  category_id uuid references category,
  rate_bp int not null check (rate_bp between 0 and 10000),
  -- both set for a promotional rate; both days count
  valid_from date,
  valid_until date,
  label text not null default '',
  check ((valid_from is null) = (valid_until is null)),
  check (valid_until >= valid_from),
  check (category_id is not null or valid_from is not null)
);
create index commission_contract_rule_contract on commission_contract_rule (contract_id);
create trigger commission_contract_append_only before update or delete on commission_contract for each row execute function forbid_change();
create trigger commission_contract_rule_append_only before update or delete on commission_contract_rule for each row execute function forbid_change();

-- Every vendor has the standard terms until there is another contract: no sale is without a rule that says what it costs.
create function standard_contract() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  insert into commission_contract (id, vendor_id, valid_from, cycle, rate_bp, note, created_by, created_at) values (gen_random_uuid(), new.id, date '2000-01-01', 'TWICE_A_MONTH', new.commission_bp, '표준 계약', 'system', new.created_at);
  return null;
end $$;
create trigger vendor_standard_contract after insert on vendor for each row execute function standard_contract();
insert into commission_contract (id, vendor_id, valid_from, cycle, rate_bp, note, created_by, created_at)
  select gen_random_uuid(), id, date '2000-01-01', 'TWICE_A_MONTH', commission_bp, '표준 계약', 'system', created_at from vendor;

-- The rate that a page shows: the contract's own, without its categories.
create function contract_rate_bp(vendor uuid, day date) returns int language sql stable as $$
  select rate_bp from commission_contract where vendor_id = vendor and valid_from <= day order by valid_from desc limit 1 $$;

-- Fixed when the order is placed, and by which rule; never computed again.
alter table order_line add column commission_won bigint not null default 0 check (commission_won >= 0), add column commission_vat_won bigint not null default 0 check (commission_vat_won >= 0),
  add column commission_contract_id uuid references commission_contract, add column commission_rule_id uuid references commission_contract_rule,
  -- when the purchase was confirmed (its money is owed to the vendor), and by whom
  add column confirmed_at timestamptz, add column confirmed_by text check (confirmed_by in ('SHOPPER', 'CLOCK', 'PRESUMED')), add constraint order_line_confirmed check ((confirmed_at is null) = (confirmed_by is null));
update order_line l set commission_contract_id = x.contract_id, commission_won = x.commission, commission_vat_won = x.commission / 10
  from (select s.id, c.id as contract_id, (s.amount_won + coalesce((select sum(amount_won) from order_discount where order_line_id = s.id and funder <> 'VENDOR'), 0))::bigint * s.commission_bp / 10000 as commission
        from order_line s join commission_contract c on c.vendor_id = s.vendor_id) x where x.id = l.id;

alter table vendor_order add column confirmed_at timestamptz;

-- Each parcel arrives by itself: by the vendor's word, a carrier's, or the shopper's.
alter table shipment add column delivered_at timestamptz, add column delivered_by text check (delivered_by in ('VENDOR', 'TRACKER', 'SHOPPER')), add constraint shipment_delivered check ((delivered_at is null) = (delivered_by is null)),
  -- when a carrier is asked next
  add column next_track_at timestamptz;
update shipment set delivered_at = delivered_on::timestamp at time zone 'Asia/Seoul', delivered_by = 'VENDOR' where delivered_on is not null;
update shipment s set delivered_at = vo.delivered_at, delivered_by = 'VENDOR' from vendor_order vo where vo.id = s.vendor_order_id and s.delivered_at is null and vo.delivered_at is not null;
update shipment set next_track_at = shipped_at where delivered_at is null;
create index shipment_tracked on shipment (next_track_at) where delivered_at is null and next_track_at is not null;

-- What of a line's commission belongs to claimed pieces; and whether they were confirmed when their money went back.
alter table claim_line add column commission_won bigint not null default 0, add column commission_vat_won bigint not null default 0, add column line_confirmed boolean not null default false;
alter table claim add column part_confirmed boolean not null default false;
update claim_line cl set commission_won = x.commission, commission_vat_won = x.commission / 10
  from (select cl.claim_id, cl.order_line_id, (cl.amount_won + coalesce((select sum(s.amount_won) from claim_share s where s.claim_id = cl.claim_id and s.order_line_id = cl.order_line_id and s.funder <> 'VENDOR'), 0))::bigint * l.commission_bp / 10000 as commission
        from claim_line cl join order_line l on l.id = cl.order_line_id join claim c on c.id = cl.claim_id where c.state = 'REFUNDED') x
  where x.claim_id = cl.claim_id and x.order_line_id = cl.order_line_id;
`);
    this.addSql(`
-- Money that is not released, and why: a vendor's, an order's or a line's.
create table settlement_hold (
  id uuid primary key,
  vendor_id uuid not null references vendor,
  vendor_order_id uuid references vendor_order,
  order_line_id uuid references order_line,
  kind text not null check (kind in ('STAFF', 'NOT_RECEIVED')),
  reason text not null,
  placed_by text not null,
  placed_at timestamptz not null,
  lifted_by text,
  lifted_at timestamptz,
  lift_reason text,
  check (order_line_id is null or vendor_order_id is not null),
  check ((lifted_at is null) = (lifted_by is null))
);
create index settlement_hold_open on settlement_hold (vendor_id) where lifted_at is null;
create unique index settlement_hold_not_received on settlement_hold (vendor_order_id) where kind = 'NOT_RECEIVED' and lifted_at is null;

-- When the clock confirms a purchase: after midnight of the seventh day after delivery. A parcel that nobody reports counts as delivered 14 days after
-- it was sent, for this and for nothing else; nothing counts from before it was said to be sent. libs/order/src/confirmation.rules.ts says the same to pages.
create function confirm_due(delivered_at timestamptz, shipped_at timestamptz) returns timestamptz language sql immutable as $$
  select (date_trunc('day', greatest(coalesce(delivered_at, shipped_at + interval '336 hours'), shipped_at) at time zone 'Asia/Seoul') + interval '8 days') at time zone 'Asia/Seoul' $$;
create index vendor_order_confirm_due on vendor_order (confirm_due(delivered_at, shipped_at)) where state in ('SHIPPED', 'DELIVERED');

grant select on commission_contract, commission_contract_rule, settlement_hold to mall_vendor;
grant execute on function confirm_due, contract_rate_bp to mall_vendor;
-- Of an order a vendor writes what he does with it, and nothing that money follows from.
revoke update on vendor_order, order_line from mall_vendor;
grant update (state, acknowledged_at, shipped_at, delivered_at, row_version) on vendor_order to mall_vendor;
grant update (shipped_quantity) on order_line to mall_vendor;
grant update (delivered_at, delivered_by, next_track_at) on shipment to mall_vendor;
`);
    for (const table of ['commission_contract', 'commission_contract_rule', 'settlement_hold']) {
      this.addSql(`alter table ${table} enable row level security;
create policy own_vendor on ${table} to mall_vendor using (vendor_id = (select nullif(current_setting('app.vendor_id', true), '')::uuid)) with check (vendor_id = (select nullif(current_setting('app.vendor_id', true), '')::uuid));`);
    }
  }
}
