import { Migration } from '@mikro-orm/migrations';

/** The ledger belongs to a role that nobody works under: not even the mall's own role can switch its rules off. And what payments remember. */
export class Migration20261124000007_payment_barriers extends Migration {
  override up(): void {
    this.addSql(`
alter table payment
  -- the exempt part as Toss approved it: the browser opened the window and may have said another one
  add column approved_tax_free_won bigint,
  add constraint payment_amount check (amount_won >= 0 and tax_free_won between 0 and amount_won);
-- Where a refund of a virtual account goes, encrypted; forgotten when the refund is done.
alter table payment_attempt add column refund_account bytea;
-- Webhooks of one order in the last minute: more than Toss ever sends are somebody else's.
create index webhook_delivery_order on webhook_delivery (order_id, received_at);

-- Whatever is append-only can't be emptied either.
create trigger state_change_no_truncate before truncate on state_change for each statement execute function forbid_change();
create trigger access_log_no_truncate before truncate on access_log for each statement execute function forbid_change();
create trigger stock_movement_no_truncate before truncate on stock_movement for each statement execute function forbid_change();
create trigger price_history_no_truncate before truncate on price_history for each statement execute function forbid_change();
create trigger product_version_no_truncate before truncate on product_version for each statement execute function forbid_change();
`);
    // Triggers that fire "always" can't be got round by session_replication_role either.
    for (const trigger of ['ledger_transaction_append_only', 'ledger_transaction_no_truncate', 'ledger_transaction_balanced']) this.addSql(`alter table ledger_transaction enable always trigger ${trigger}`);
    for (const trigger of ['ledger_entry_append_only', 'ledger_entry_no_truncate', 'ledger_entry_balanced', 'ledger_entry_same_transaction']) this.addSql(`alter table ledger_entry enable always trigger ${trigger}`);
    this.addSql(`
do $$
declare
  worker name := current_user;
  -- one for each role that a mall works under: two malls may share a server
  keeper name := left(worker, 56) || '_ledger';
  thing text;
begin
  if not exists (select from pg_roles where rolname = keeper) then
    execute format('create role %I nologin nosuperuser nobypassrls', keeper);
  end if;
  -- Only while the ownership is handed over.
  execute format('grant %I to %I with inherit true, set true', keeper, worker);
  execute format('grant create on schema public to %I', keeper);
  foreach thing in array array['table ledger_account', 'table ledger_transaction', 'table ledger_entry', 'function ledger_balanced()', 'function ledger_entry_same_transaction()', 'function forbid_change()'] loop
    execute format('alter %s owner to %I', thing, keeper);
  end loop;
  execute format('grant select, insert on ledger_account, ledger_transaction, ledger_entry to %I', worker);
  execute format('grant references on ledger_account, ledger_transaction to %I', worker);
  execute format('revoke create on schema public from %I', keeper);
  execute format('revoke %I from %I', keeper, worker);
end $$;
`);
  }
}
