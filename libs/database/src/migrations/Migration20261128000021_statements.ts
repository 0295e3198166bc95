import { Migration } from '@mikro-orm/migrations';

/** Statements of what is owed to vendors, questions about them, and adjustments. */
export class Migration20261128000021_statements extends Migration {
  override up(): void {
    this.addSql(`
create index order_line_confirmed_at on order_line (confirmed_at) where confirmed_at is not null;
-- What was due to a vendor in a period, however much he sold before.
create index vendor_order_vendor_due on vendor_order (vendor_id, confirm_due(delivered_at, shipped_at)) where shipped_at is not null or delivered_at is not null;

-- A period is closed once, for all vendors whose contract has this cycle.
create table settlement_run (
  id uuid primary key,
  cycle text not null check (cycle in ('WEEKLY', 'TWICE_A_MONTH')),
  -- Korean calendar days, both counted
  period_start date not null,
  period_end date not null check (period_end >= period_start),
  closed_by text not null,
  closed_at timestamptz not null,
  unique (cycle, period_end)
);

create table statement (
  id uuid primary key,
  run_id uuid not null references settlement_run,
  vendor_id uuid not null references vendor,
  period_start date not null,
  period_end date not null check (period_end >= period_start),
  state text not null check (state in ('OPEN', 'CLOSED', 'PAYOUT_PROPOSED', 'PAYING', 'PAID', 'CARRIED')),
  -- what the vendor owed from before: zero or below
  carried_in_won bigint not null check (carried_in_won <= 0),
  -- the sum of its lines
  net_won bigint not null,
  carried_out_won bigint not null check (carried_out_won <= 0),
  payout_won bigint not null check (payout_won >= 0),
  check (carried_in_won + net_won = carried_out_won + payout_won),
  payout_due_on date not null,
  closed_at timestamptz,
  row_version int not null default 1,
  unique (vendor_id, period_start)
);
create index statement_run on statement (run_id, vendor_id);
create index statement_vendor on statement (vendor_id, period_end desc);

-- One entry of the ledger that is owed to a vendor, with what it is made of. An entry is in one statement or in none.
create table statement_line (
  ledger_entry_id bigint primary key,
  -- no foreign key: a trigger for each of a month's lines costs as much as all else of the closing. Statement and lines are written by one statement of SQL, a statement is never deleted, and books looks.
  statement_id uuid not null,
  vendor_id uuid not null,
  kind text not null check (kind in ('SALE', 'SHIPPING', 'REFUND', 'REFUND_SHIPPING', 'ADJUSTMENT')),
  order_id uuid,
  vendor_order_id uuid,
  order_line_id uuid,
  -- when it became owed
  at timestamptz not null,
  -- pieces sold, or below zero given back
  quantity int not null,
  gross_won bigint not null,
  -- discounts by who pays: only the vendor's own is his loss
  vendor_discount_won bigint not null,
  mall_discount_won bigint not null,
  budget_discount_won bigint not null,
  commission_won bigint not null,
  commission_vat_won bigint not null,
  shipping_won bigint not null,
  adjustment_won bigint not null,
  net_won bigint not null,
  check (net_won = gross_won - vendor_discount_won - commission_won - commission_vat_won + shipping_won + adjustment_won)
);
-- The order of its pages. None by order line: a random key for each of a month's lines is the dearest part of the closing; the line of a sale is found by its posting (owed_entry).
create index statement_line_statement on statement_line (statement_id, ledger_entry_id);
create trigger statement_line_append_only before update or delete on statement_line for each row execute function forbid_change();
create trigger statement_line_no_truncate before truncate on statement_line for each statement execute function forbid_change();

-- Something that staff put right; it moves money by its posting, and is in the next statement.
create table adjustment (
  id uuid primary key,
  vendor_id uuid not null references vendor,
  order_line_id uuid references order_line,
  -- above zero: the vendor gets more
  amount_won bigint not null check (amount_won <> 0),
  reason text not null,
  created_by text not null,
  created_at timestamptz not null
);
create index adjustment_vendor on adjustment (vendor_id, created_at);

create table statement_question (
  id uuid primary key,
  statement_id uuid not null references statement,
  vendor_id uuid not null references vendor,
  -- the line that it is about; null: the statement
  ledger_entry_id bigint references statement_line,
  question text not null,
  asked_by text not null,
  asked_at timestamptz not null,
  answer text,
  answered_by text,
  answered_at timestamptz,
  adjustment_id uuid references adjustment,
  check ((answer is null) = (answered_at is null))
);
create index statement_question_statement on statement_question (statement_id, asked_at);
create index statement_question_open on statement_question (asked_at) where answer is null;

grant select on statement, statement_line, adjustment, statement_question to mall_vendor;
grant insert on statement_question to mall_vendor;
`);
    this.addSql(`
-- Of what a vendor may not read (the ledger, orders as a whole) he is told this much, of his own. Whoever is no vendor is told all.
create function order_number(of_order uuid, of_vendor uuid) returns text language sql stable security definer set search_path = pg_catalog, public as $$
  select o.number from mall_order o where o.id = of_order and coalesce(nullif(current_setting('app.vendor_id', true), '')::uuid, of_vendor) = of_vendor
    and exists (select from vendor_order vo where vo.order_id = o.id and vo.vendor_id = of_vendor) $$;
create function posting_of(entry bigint) returns table (transaction_id uuid, event text, memo text) language sql stable security definer set search_path = pg_catalog, public as $$
  select t.id, t.event, t.memo from ledger_entry e join ledger_transaction t on t.id = e.transaction_id where e.id = entry and coalesce(nullif(current_setting('app.vendor_id', true), '')::uuid, e.owner_id) = e.owner_id $$;
-- The entry by which a sold line (line.confirmed) or a parcel (parcel.confirmed) became owed to its vendor; none where that is not so yet.
create function owed_entry(of_event text, of_reference uuid, of_vendor uuid) returns bigint language sql stable security definer set search_path = pg_catalog, public as $$
  select e.id from ledger_transaction t join ledger_entry e on e.transaction_id = t.id where of_event in ('line.confirmed', 'parcel.confirmed') and t.event = of_event and t.reference = of_reference::text and e.account_code = 'VENDOR_PAYABLE' and e.owner_id = of_vendor
    and coalesce(nullif(current_setting('app.vendor_id', true), '')::uuid, of_vendor) = of_vendor $$;
-- What is owed to a vendor and is in no statement yet: since when, and whether it is held.
create function owed_to_vendor(of_vendor uuid) returns table (amount bigint, due timestamptz, held boolean, reason text, name text, vendor_order_id uuid, number text) language sql stable security definer set search_path = pg_catalog, public as $$
  select -e.amount_won, case t.event when 'line.confirmed' then l.confirmed_at when 'parcel.confirmed' then vo.confirmed_at else t.occurred_at end, e.amount_won < 0 and (h.reason is not null or c.open), h.reason, coalesce(l.name, '배송비'), vo.id, order_number(t.order_id, of_vendor)
  from ledger_entry e join ledger_transaction t on t.id = e.transaction_id left join order_line l on l.id = e.order_line_id left join vendor_order vo on vo.order_id = t.order_id and vo.vendor_id = e.owner_id
  left join lateral (select h.reason from settlement_hold h where h.lifted_at is null and h.vendor_id = e.owner_id and (h.vendor_order_id is null or h.vendor_order_id = vo.id) and (h.order_line_id is null or h.order_line_id = l.id) and t.event in ('line.confirmed', 'parcel.confirmed') order by h.placed_at limit 1) h on true
  cross join lateral (select exists (select from claim_line hl join claim hc on hc.id = hl.claim_id where hl.order_line_id = l.id and t.event = 'line.confirmed' and hc.state not in ('REJECTED', 'WITHDRAWN', 'REFUNDED', 'RESHIPPED')) as open) c
  where e.account_code = 'VENDOR_PAYABLE' and e.owner_id = of_vendor and t.event not like 'payout.%' and not exists (select from statement_line s where s.ledger_entry_id = e.id)
    and coalesce(nullif(current_setting('app.vendor_id', true), '')::uuid, of_vendor) = of_vendor $$;
grant execute on function order_number, posting_of, owed_entry, owed_to_vendor to mall_vendor;
`);
    for (const table of ['statement', 'statement_line', 'adjustment', 'statement_question']) {
      this.addSql(`alter table ${table} enable row level security;
create policy own_vendor on ${table} to mall_vendor using (vendor_id = (select nullif(current_setting('app.vendor_id', true), '')::uuid)) with check (vendor_id = (select nullif(current_setting('app.vendor_id', true), '')::uuid));`);
    }
  }
}
