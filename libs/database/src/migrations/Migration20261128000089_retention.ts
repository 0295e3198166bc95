import { Migration } from '@mikro-orm/migrations';

/** What is kept for years is erased after them: an order becomes nobody's, the texts of a complaint go. Sums, states and history stay. */
export class Migration20261128000089_retention extends Migration {
  override up(): void {
    this.addSql(`
alter table mall_order add column anonymised_at timestamptz;
create index mall_order_kept on mall_order (ended_at) where anonymised_at is null and ended_at is not null;
alter table claim add column erased_at timestamptz;
create index claim_kept on claim (ended_at) where erased_at is null and ended_at is not null;
create index consent_order on consent (order_id) where order_id is not null;

-- A coupon that an order used is nobody's when the order is: it stays counted.
alter table coupon_issue alter column account_id drop not null, add constraint coupon_issue_owner check (account_id is not null or state = 'USED');

-- History stays as it was written, but for words whose years are over: a reason may hold what a shopper said.
create function only_forget() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and new.reason = '' and to_jsonb(new) - 'reason' = to_jsonb(old) - 'reason'
     and old.at < coalesce(nullif(current_setting('app.now', true), '')::timestamptz, clock_timestamp()) - interval '3 years' then
    return new;
  end if;
  raise exception '% is append-only: % refused', tg_table_name, tg_op using errcode = 'integrity_constraint_violation';
end $$;
drop trigger state_change_append_only on state_change;
create trigger state_change_append_only before update or delete on state_change for each row execute function only_forget();

-- As before, and the vendor is told why the address is empty.
create or replace view vendor_delivery with (security_barrier) as
  select vo.id as vendor_order_id, vo.vendor_id, o.number, o.placed_at,
    case when vo.state = 'CANCELLED' then '' else o.receiver_name end as receiver_name, case when vo.state = 'CANCELLED' then '' else o.receiver_phone end as receiver_phone,
    case when vo.state = 'CANCELLED' then '' else o.zip end as zip, case when vo.state = 'CANCELLED' then '' else o.road_address end as road_address,
    case when vo.state = 'CANCELLED' then '' else o.detail_address end as detail_address, case when vo.state = 'CANCELLED' then '' else o.delivery_note end as delivery_note,
    case when vo.state = 'CANCELLED' then '' else o.orderer_name end as orderer_name, o.anonymised_at
  from mall_order o join vendor_order vo on vo.order_id = o.id
  where vo.state <> 'WAITING' and vo.paid_at is not null
    and vo.vendor_id = (select nullif(current_setting('app.vendor_id', true), '')::uuid);
`);
  }
}
