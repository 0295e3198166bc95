import { Migration } from '@mikro-orm/migrations';

/** Toss is told of a company that has changed, and may refuse that while it has the account: then the company is paid as before. */
export class Migration20261128000087_company_at_toss extends Migration {
  override up(): void {
    this.addSql(`
create or replace function add_vendor_job(identifier text, payload json, key text) returns void language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  if identifier not in ('mail', 'index_product', 'claim', 'vendor_changed') then raise exception 'a vendor may not queue %', identifier; end if;
  perform jobs.add_job(identifier, payload, job_key => key);
end $$;

-- Whether Toss has the account that is in force: the two are one.
grant select (wanted_account_id) on payout_seller to mall_vendor;

-- A seller whose company was refused is looked at as any other.
drop index payout_seller_due;
create index payout_seller_due on payout_seller (next_try_at) where state <> 'REFUSED' or account_id = wanted_account_id;
`);
  }
}
