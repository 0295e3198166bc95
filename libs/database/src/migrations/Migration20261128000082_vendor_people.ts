import { Migration } from '@mikro-orm/migrations';

/** The vendor centre's role sees of its own people what its pages show: not how they sign in. */
export class Migration20261128000082_vendor_people extends Migration {
  override up(): void {
    this.addSql(`
revoke select on account from mall_vendor;
grant select (id, name, email) on account to mall_vendor;
`);
  }
}
