import { Migration } from '@mikro-orm/migrations';

/** The look at a posting goes by index from the first posting on: planned while the tables were empty, it read all of them for as long as nobody had counted their rows. */
export class Migration20261128000091_postings_by_index extends Migration {
  override up(): void {
    this.addSql(`
do $$
declare keeper name := left(current_user, 56) || '_ledger';
begin
  execute format('grant %I to %I with inherit true, set true', keeper, current_user);
end $$;
alter function ledger_entries_posted() set enable_seqscan = off;
alter function ledger_transactions_posted() set enable_seqscan = off;
do $$
declare keeper name := left(current_user, 56) || '_ledger';
begin
  execute format('revoke %I from %I', keeper, current_user);
end $$;
`);
  }
}
