import { Migration } from '@mikro-orm/migrations';

/** Whoever owns the schema may drop what is in it, whosever it is: the schema goes to the ledger's role too. The mall may make and use things in it, as before. */
export class Migration20261128000102_schema_kept extends Migration {
  override up(): void {
    this.addSql(`
do $$
declare
  worker name := current_user;
  keeper name := left(worker, 56) || '_ledger';
begin
  execute format('grant %I to %I with inherit true, set true', keeper, worker);
  begin
    execute format('grant create on database %I to %I', current_database(), keeper);
    execute format('alter schema public owner to %I', keeper);
    execute format('grant usage, create on schema public to %I', worker);
    execute format('revoke create on database %I from %I', current_database(), keeper);
  -- On a server where somebody else owns the schema or the database, it is not ours to give: the books say so where it is in the mall's hands.
  exception when insufficient_privilege then null;
  end;
  execute format('revoke %I from %I', keeper, worker);
end $$;
`);
  }
}
