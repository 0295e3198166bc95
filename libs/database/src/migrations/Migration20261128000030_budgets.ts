import { Migration } from '@mikro-orm/migrations';

/** District budgets: public money with a cap, what orders take from it, and what the district owes and has paid. */
export class Migration20261128000030_budgets extends Migration {
  override up(): void {
    this.addSql(`
create table budget (
  id uuid primary key,
  name text not null,
  -- 1 January to 31 December in Korea: only orders of that year are paid for
  fiscal_year int not null check (fiscal_year between 2000 and 2999),
  -- policy, unit, detailed programme and statistical item, as the appropriation names them
  budget_line text not null,
  -- the ordinance that allows the benefit
  ordinance text not null,
  -- STOPPED: nothing new is reserved, what is reserved may still be paid
  state text not null check (state in ('OPEN', 'STOPPED', 'CLOSED')),
  cap_won bigint not null default 0 check (cap_won >= 0),
  reserved_won bigint not null default 0 check (reserved_won >= 0),
  spent_won bigint not null default 0 check (spent_won >= 0),
  -- what was left when the year was closed
  lapsed_won bigint not null default 0 check (lapsed_won >= 0),
  -- refunded after the year was closed: owed back to the district, never spent again
  returned_won bigint not null default 0,
  -- what the district has paid to the mall, less what was paid back
  received_won bigint not null default 0 check (received_won >= 0),
  check (returned_won between 0 and spent_won),
  constraint budget_cap check (reserved_won + spent_won + lapsed_won <= cap_won),
  check (state = 'CLOSED' or (lapsed_won = 0 and returned_won = 0)),
  check (state <> 'CLOSED' or (reserved_won = 0 and spent_won + lapsed_won = cap_won)),
  created_by text not null,
  created_at timestamptz not null,
  closed_at timestamptz,
  unique (fiscal_year, name)
);

-- A decision that moves the cap: its document, and two persons. Below zero: a part is taken away.
create table budget_allocation (
  id uuid primary key,
  budget_id uuid not null references budget,
  state text not null check (state in ('PROPOSED', 'APPROVED', 'WITHDRAWN')),
  document_number text not null check (document_number <> ''),
  decided_on date not null,
  amount_won bigint not null check (amount_won <> 0),
  proposed_by text not null,
  proposed_at timestamptz not null,
  decided_by text,
  decided_at timestamptz,
  check ((state = 'PROPOSED') = (decided_by is null)),
  constraint budget_allocation_two_persons check (state <> 'APPROVED' or decided_by <> proposed_by)
);
create unique index budget_allocation_document on budget_allocation (budget_id, document_number) where state <> 'WITHDRAWN';

-- Every won that moved, by order line where it is about one. The columns of budget are the sums of these.
create table budget_movement (
  id bigint generated always as identity primary key,
  budget_id uuid not null references budget,
  kind text not null check (kind in ('ALLOCATED', 'RESERVED', 'RELEASED', 'SPENT', 'UNSPENT', 'GIVEN_BACK', 'CLOSED', 'RECEIVED', 'REPAID')),
  cap_delta bigint not null default 0,
  reserved_delta bigint not null default 0,
  spent_delta bigint not null default 0,
  lapsed_delta bigint not null default 0,
  returned_delta bigint not null default 0,
  received_delta bigint not null default 0,
  -- what moved it: a document, an order, a claim, a posting
  reference text not null,
  order_id uuid references mall_order,
  order_line_id uuid references order_line,
  claim_id uuid references claim,
  actor text not null,
  at timestamptz not null,
  -- each thing moves it once
  unique nulls not distinct (budget_id, kind, reference, order_line_id)
);
create index budget_movement_order on budget_movement (order_id) where order_id is not null;
create trigger budget_movement_append_only before update or delete on budget_movement for each row execute function forbid_change();
create trigger budget_movement_no_truncate before truncate on budget_movement for each statement execute function forbid_change();

alter table exhibition_item add column budget_share_bp int not null default 0 check (budget_share_bp between 0 and 10000), add column budget_id uuid references budget;
alter table exhibition_item drop constraint exhibition_item_check, add constraint exhibition_item_shares check (vendor_share_bp + mall_share_bp + budget_share_bp = 10000),
  add constraint exhibition_item_budget check ((budget_share_bp > 0) = (budget_id is not null));
create index exhibition_item_budget on exhibition_item (budget_id) where budget_id is not null;
alter table order_discount add column budget_id uuid references budget, add constraint order_discount_budget check ((funder = 'BUDGET') = (budget_id is not null));
create index order_discount_budget on order_discount (budget_id, order_line_id) where budget_id is not null;
alter table claim_share add column budget_id uuid references budget, add constraint claim_share_budget check ((funder = 'BUDGET') = (budget_id is not null));
create index claim_share_budget on claim_share (budget_id, order_line_id) where budget_id is not null;
`);
  }
}
