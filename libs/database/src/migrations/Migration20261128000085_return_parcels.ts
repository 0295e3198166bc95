import { Migration } from '@mikro-orm/migrations';

/** How the goods of a return or an exchange come back: collected by a carrier whom the vendor sends, or sent by the shopper. */
export class Migration20261128000085_return_parcels extends Migration {
  override up(): void {
    this.addSql(`
alter table claim add column return_by text check (return_by in ('SHOPPER', 'VENDOR')), add column return_carrier text, add column return_tracking text, add column return_at timestamptz,
  add constraint claim_return_parcel check (num_nulls(return_by, return_carrier, return_tracking, return_at) in (0, 4) and (return_by is null or kind <> 'CANCELLATION'));
grant update (return_by, return_carrier, return_tracking, return_at) on claim to mall_vendor;
`);
  }
}
