import { Migration } from '@mikro-orm/migrations';

/** What a search compares in each row lies there as it is, unless the row is too long: PostgreSQL compressed it, and unpacking it cost three times the comparison. */
export class Migration20261128000083_plain_terms extends Migration {
  override up(): void {
    this.addSql(`
alter table product alter column search_terms set storage main, alter column search_name set storage main;
-- Rows that are there are written anew, since only then they are stored so.
update product set search_terms = array_cat(search_terms, '{}'), search_name = search_name || '';
`);
  }
}
