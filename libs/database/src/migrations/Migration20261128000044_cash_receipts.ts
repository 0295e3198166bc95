import { Migration } from '@mikro-orm/migrations';

/** Cash receipts of transfers and deposits, and what of them is taken back with refunds. */
export class Migration20261128000044_cash_receipts extends Migration {
  override up(): void {
    this.addSql(`
create table cash_receipt (
  id uuid primary key,
  order_id uuid not null references mall_order,
  kind text not null check (kind in ('ISSUE', 'CANCEL')),
  type text not null check (type in ('INCOME_DEDUCTION', 'EXPENSE_PROOF')),
  -- the shopper's phone or business number, encrypted until the receipt is issued, then erased
  sealed bytea,
  -- nobody asked, and the law wants one all the same
  self_issued boolean not null default false,
  -- issued by the payment window itself, and taken back by Toss with each cancel of the payment
  by_window boolean not null default false,
  amount_won bigint not null check (amount_won > 0),
  tax_free_won bigint not null default 0 check (tax_free_won between 0 and amount_won),
  -- WANTED: asked for, not paid yet
  state text not null check (state in ('WANTED', 'INTENDED', 'ISSUED', 'FAILED')),
  refund_id uuid references refund,
  -- both approval numbers are kept: of the receipt, and of each part that is taken back
  receipt_key text,
  issue_number text,
  error_code text,
  due_on date,
  tries int not null default 0,
  next_try_at timestamptz not null,
  created_at timestamptz not null,
  issued_at timestamptz,
  check ((kind = 'CANCEL') = (refund_id is not null)),
  check (state <> 'ISSUED' or sealed is null)
);
create unique index cash_receipt_issue on cash_receipt (order_id) where kind = 'ISSUE';
create unique index cash_receipt_cancel on cash_receipt (refund_id) where kind = 'CANCEL';
create index cash_receipt_open on cash_receipt (next_try_at) where state = 'INTENDED';
`);
  }
}
