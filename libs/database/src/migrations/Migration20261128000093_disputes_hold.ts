import { Migration } from '@mikro-orm/migrations';

/** What is disputed is owed to nobody yet. A claim that a dispute upheld and the vendor rejected again may be disputed again: one dispute of a claim is open at a time. */
export class Migration20261128000093_disputes_hold extends Migration {
  override up(): void {
    this.addSql(`
alter table claim_dispute drop constraint claim_dispute_claim_id_key;
create unique index claim_dispute_once on claim_dispute (claim_id) where result is null;
create index claim_dispute_claim on claim_dispute (claim_id, ended_at);

create or replace function owed_to_vendor(of_vendor uuid) returns table (amount bigint, due timestamptz, held boolean, reason text, name text, vendor_order_id uuid, number text) language sql stable security definer set search_path = pg_catalog, public as $$
  select -e.amount_won, case t.event when 'line.confirmed' then l.confirmed_at when 'parcel.confirmed' then vo.confirmed_at else t.occurred_at end, e.amount_won < 0 and (h.reason is not null or c.open), h.reason, coalesce(l.name, '배송비'), vo.id, order_number(t.order_id, of_vendor)
  from ledger_entry e join ledger_transaction t on t.id = e.transaction_id left join order_line l on l.id = e.order_line_id left join vendor_order vo on vo.order_id = t.order_id and vo.vendor_id = e.owner_id
  left join lateral (select h.reason from settlement_hold h where h.lifted_at is null and h.vendor_id = e.owner_id and (h.vendor_order_id is null or h.vendor_order_id = vo.id) and (h.order_line_id is null or h.order_line_id = l.id) and t.event in ('line.confirmed', 'parcel.confirmed') order by h.placed_at limit 1) h on true
  cross join lateral (select exists (select from claim_line hl join claim hc on hc.id = hl.claim_id where hl.order_line_id = l.id and t.event = 'line.confirmed'
    and (hc.state not in ('REJECTED', 'WITHDRAWN', 'REFUNDED', 'RESHIPPED') or exists (select from claim_dispute d where d.claim_id = hc.id and d.result is null))) as open) c
  where e.account_code = 'VENDOR_PAYABLE' and e.owner_id = of_vendor and t.event not like 'payout.%' and not exists (select from statement_line s where s.ledger_entry_id = e.id)
    and coalesce(nullif(current_setting('app.vendor_id', true), '')::uuid, of_vendor) = of_vendor $$;
`);
  }
}
