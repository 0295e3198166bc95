import { Migration } from '@mikro-orm/migrations';

/** Our money beside Toss's lists, day by day: what was compared, what differs, and what arrived in the bank. Staff's alone: no vendor sees it. */
export class Migration20261128000060_reconciliation extends Migration {
  override up(): void {
    this.addSql(`
create table reconciliation_run (
  -- a Korean day
  day date primary key,
  state text not null check (state in ('DONE', 'FAILED')),
  -- when Toss was asked: an older answer never overwrites a newer one
  asked_at timestamptz not null,
  ended_at timestamptz not null,
  actor text not null,
  failure text,
  check ((state = 'FAILED') = (failure is not null))
);

create table reconciliation_sum (
  day date not null references reconciliation_run,
  list text not null check (list in ('TRANSACTIONS', 'SETTLEMENTS', 'PAYOUTS')),
  ours_count int not null,
  ours_won bigint not null,
  theirs_count int not null,
  theirs_won bigint not null,
  -- of these: money for orders that could no longer be served, and its way back
  returned_count int not null,
  -- what Toss has done and we have still to hear of, such as a refund that the bank has to pay: the day is looked at again
  waiting_count int not null,
  primary key (day, list)
);

create table reconciliation_item (
  id uuid primary key,
  day date not null references reconciliation_run,
  list text not null check (list in ('TRANSACTIONS', 'SETTLEMENTS', 'PAYOUTS')),
  kind text not null check (kind in ('MISSING_HERE', 'MISSING_THERE', 'AMOUNT', 'FEE', 'DATE', 'DUPLICATE', 'REVERTED_DEPOSIT')),
  -- what makes it the same one when it is found again
  fingerprint text not null,
  transaction_key text,
  payment_key text,
  order_id uuid references mall_order,
  ledger_transaction_id uuid references ledger_transaction,
  -- each side's row as it was when it was found
  ours jsonb,
  theirs jsonb,
  check (ours is not null or theirs is not null),
  ours_won bigint not null,
  theirs_won bigint not null,
  -- what TOSS_RECEIVABLE holds too much of because of it
  stray_won bigint not null,
  cause text not null,
  state text not null check (state in ('OPEN', 'RESOLVED')),
  how text check (how in ('PERSON', 'VANISHED')),
  note text not null default '',
  resolved_by text,
  resolved_at timestamptz,
  check ((state = 'RESOLVED') = (how is not null and resolved_by is not null and resolved_at is not null)),
  check (how is distinct from 'PERSON' or note <> ''),
  -- put aside into SUSPENSE now, and how often it was moved
  suspended_won bigint not null default 0,
  moves int not null default 0,
  check (suspended_won in (0, stray_won)),
  found_at timestamptz not null,
  seen_at timestamptz not null,
  unique (day, fingerprint)
);
create index reconciliation_item_open on reconciliation_item (day desc, id desc) where state = 'OPEN';
create index reconciliation_item_key on reconciliation_item (transaction_key);

-- What Toss has paid out, row by row: each is one posting, and its corrections.
create table toss_settlement (
  transaction_key text primary key,
  payment_key text not null,
  -- as Toss writes it: it may be of no order of ours
  order_id text not null,
  method text,
  amount_won bigint not null,
  -- with its VAT
  fee_won bigint not null,
  fee_vat_won bigint not null,
  net_won bigint not null,
  check (net_won = amount_won - fee_won),
  fees jsonb not null,
  sold_on date not null,
  paid_out_on date not null,
  -- our posting that is settled by it; null while we know of none
  settles uuid unique references ledger_transaction,
  corrections int not null default 0,
  posted_at timestamptz not null
);
create index toss_settlement_day on toss_settlement (paid_out_on, transaction_key);
`);
  }
}
