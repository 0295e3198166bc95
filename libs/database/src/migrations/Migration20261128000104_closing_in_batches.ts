import { Migration } from '@mikro-orm/migrations';

/** A period is closed in batches of vendors, each a transaction: its run is closed when the last of them is. */
export class Migration20261128000104_closing_in_batches extends Migration {
  override up(): void {
    this.addSql(`
-- null while it is being closed
alter table settlement_run alter column closed_at drop not null;
`);
  }
}
