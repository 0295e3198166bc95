import { Migration } from '@mikro-orm/migrations';

/**
 * A vendor sees to whom he sends, until the purchase is confirmed and no claim is open: the privacy page promises it. A claim after that shows it
 * again, since its goods have to be fetched and sent.
 */
export class Migration20261128000092_address_while_needed extends Migration {
  override up(): void {
    this.addSql(`
create or replace view vendor_delivery with (security_barrier) as
  select vo.id as vendor_order_id, vo.vendor_id, o.number, o.placed_at,
    case when needed.now then o.receiver_name else '' end as receiver_name, case when needed.now then o.receiver_phone else '' end as receiver_phone,
    case when needed.now then o.zip else '' end as zip, case when needed.now then o.road_address else '' end as road_address,
    case when needed.now then o.detail_address else '' end as detail_address, case when needed.now then o.delivery_note else '' end as delivery_note,
    case when needed.now then o.orderer_name else '' end as orderer_name, o.anonymised_at
  from mall_order o join vendor_order vo on vo.order_id = o.id
  cross join lateral (
    select case vo.state when 'CANCELLED' then false when 'CONFIRMED' then exists (select from claim c where c.vendor_order_id = vo.id and c.ended_at is null) else true end as now
  ) needed
  where vo.state <> 'WAITING' and vo.paid_at is not null
    and vo.vendor_id = (select nullif(current_setting('app.vendor_id', true), '')::uuid);
`);
  }
}
