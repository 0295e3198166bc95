import { Migration } from '@mikro-orm/migrations';

/** A deposit that the bank took back holds its order's money, by itself, until it comes again. */
export class Migration20261128000070_not_paid extends Migration {
  override up(): void {
    this.addSql(`
alter table settlement_hold drop constraint settlement_hold_kind_check, add constraint settlement_hold_kind_check check (kind in ('STAFF', 'NOT_RECEIVED', 'NOT_PAID'));
create unique index settlement_hold_not_paid on settlement_hold (vendor_order_id) where kind = 'NOT_PAID' and lifted_at is null;
`);
  }
}
