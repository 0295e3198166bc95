import { Migration } from '@mikro-orm/migrations';

/** Members can leave, and one buyer holds no more stock by unpaid orders than is his share. */
export class Migration20261125000051_leaving_and_open_orders extends Migration {
  override up(): void {
    // What he was known by is overwritten at that moment; the orders keep their own record for as long as the law wants.
    this.addSql('alter table account add column closed_at timestamptz;');
    // Two statements in one call: the second sees what the holder of the lock has committed.
    this.addSql(`
create function open_orders(buyer text, by_account uuid, by_phone bytea) returns int language plpgsql as $$
begin
  perform pg_advisory_xact_lock(hashtextextended(buyer, 0));
  if by_account is not null then
    return (select count(*)::int from mall_order where account_id = by_account and state = 'PENDING_PAYMENT');
  end if;
  return (select count(*)::int from mall_order where phone_hash = by_phone and account_id is null and state = 'PENDING_PAYMENT');
end $$;`);
  }
}
