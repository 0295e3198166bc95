import { Migration } from '@mikro-orm/migrations';

/**
 * A posting is written by one statement, and looked at once, as a whole, when that statement ends: not once for each entry, and again for each at commit.
 * The foreign keys of an entry go too: each locked a row, that of an account being one which all postings share, and wrote the lock down. What they
 * proved is proved by the same look, since neither an account nor a transaction can be changed or taken away.
 */
export class Migration20261128000088_postings_in_one_statement extends Migration {
  override up(): void {
    this.addSql(`
do $$
declare keeper name := left(current_user, 56) || '_ledger';
begin
  execute format('grant %I to %I with inherit true, set true', keeper, current_user);
  execute format('grant create on schema public to %I', keeper);
end $$;
drop trigger ledger_transaction_balanced on ledger_transaction;
drop trigger ledger_entry_balanced on ledger_entry;
drop trigger ledger_entry_same_transaction on ledger_entry;
drop function ledger_has_entries(), ledger_balanced(), ledger_entry_same_transaction();
alter table ledger_entry drop constraint ledger_entry_account_code_fkey, drop constraint ledger_entry_transaction_id_fkey;
create trigger ledger_account_append_only before update or delete on ledger_account for each row execute function forbid_change();
create trigger ledger_account_no_truncate before truncate on ledger_account for each statement execute function forbid_change();

-- Sub-selects with a key each, and no joins: they go to an index whatever PostgreSQL knew of the tables when it planned them, for one posting as for a thousand.
create function ledger_entries_posted() returns trigger language plpgsql as $$
declare
  wrong record;
begin
  select p.* into wrong from (
    select e.transaction_id, count(*) as entries, sum(e.amount_won) as total, count((select true from ledger_account a where a.code = e.account_code)) as known,
      count(*) filter (where e.posted_on = (select t.posted_on from ledger_transaction t where t.id = e.transaction_id and t.xmin = pg_current_xact_id()::xid)) as together
    from fresh e group by e.transaction_id) p
  where p.total <> 0 or p.entries < 2 or p.known < p.entries or p.together < p.entries limit 1;
  if not found then
    return null;
  end if;
  if wrong.together < wrong.entries then
    raise exception 'ledger transaction % was posted before, or for another day: nothing may be added to it', wrong.transaction_id using errcode = 'integrity_constraint_violation';
  end if;
  if wrong.known < wrong.entries then
    raise exception 'ledger transaction % names an account that does not exist', wrong.transaction_id using errcode = 'foreign_key_violation';
  end if;
  raise exception 'ledger transaction % does not balance: % entries, sum %', wrong.transaction_id, wrong.entries, wrong.total using errcode = 'integrity_constraint_violation';
end $$;
create trigger ledger_entry_balanced after insert on ledger_entry referencing new table as fresh for each statement execute function ledger_entries_posted();

create function ledger_transactions_posted() returns trigger language plpgsql as $$
declare
  empty uuid;
begin
  select t.id into empty from fresh t where (select true from ledger_entry e where e.transaction_id = t.id limit 1) is null limit 1;
  if found then
    raise exception 'ledger transaction % does not balance: 0 entries', empty using errcode = 'integrity_constraint_violation';
  end if;
  return null;
end $$;
create trigger ledger_transaction_balanced after insert on ledger_transaction referencing new table as fresh for each statement execute function ledger_transactions_posted();

alter table ledger_account enable always trigger ledger_account_append_only, enable always trigger ledger_account_no_truncate;
alter table ledger_entry enable always trigger ledger_entry_balanced;
alter table ledger_transaction enable always trigger ledger_transaction_balanced;
do $$
declare
  worker name := current_user;
  keeper name := left(worker, 56) || '_ledger';
begin
  execute format('alter function ledger_entries_posted() owner to %I', keeper);
  execute format('alter function ledger_transactions_posted() owner to %I', keeper);
  execute format('revoke create on schema public from %I', keeper);
  execute format('revoke %I from %I', keeper, worker);
end $$;
`);
  }
}
