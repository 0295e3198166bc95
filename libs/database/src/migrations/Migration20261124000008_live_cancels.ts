import { Migration } from '@mikro-orm/migrations';

/** Money of two payments of one order may have to go back at the same time: one live cancel for each payment, not for each order. */
export class Migration20261124000008_live_cancels extends Migration {
  override up(): void {
    this.addSql(`
drop index payment_attempt_live;
-- Two tabs and two processes can't both call: one confirm for an order, one cancel for a payment.
create unique index payment_attempt_live_confirm on payment_attempt (order_id) where kind = 'CONFIRM' and state in ('INTENDED', 'UNKNOWN');
create unique index payment_attempt_live_cancel on payment_attempt (payment_key) where kind = 'CANCEL' and state in ('INTENDED', 'UNKNOWN');
create index payment_attempt_order on payment_attempt (order_id);
`);
  }
}
