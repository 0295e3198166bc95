import { Migration } from '@mikro-orm/migrations';

/** A cash receipt that was refused for good is staff's: asked for anew under another key, since Toss answers the same key with the same refusal. */
export class Migration20261128000081_receipt_retry extends Migration {
  override up(): void {
    this.addSql(`
alter table cash_receipt add column retried int not null default 0;
create index cash_receipt_failed on cash_receipt (created_at, id) where state = 'FAILED';
`);
  }
}
