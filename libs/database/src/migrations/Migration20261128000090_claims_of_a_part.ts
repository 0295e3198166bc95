import { Migration } from '@mikro-orm/migrations';

/** The claims of a vendor's part of an order: its page, what holds its money and the proof of its shipping fee look for them by that. */
export class Migration20261128000090_claims_of_a_part extends Migration {
  override up(): void {
    this.addSql('create index claim_vendor_order on claim (vendor_order_id);');
  }
}
