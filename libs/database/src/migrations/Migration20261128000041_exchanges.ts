import { Migration } from '@mikro-orm/migrations';

/** Exchanges move stock, and money where the other option costs less; what came back is for sale again only where the vendor says so. */
export class Migration20261128000041_exchanges extends Migration {
  override up(): void {
    this.addSql(`
alter table claim_line
  -- what is sent instead, and what it cost on the day that it was asked for; null for claims that exchange nothing
  add column exchange_variant_id uuid references variant,
  add column exchange_price_won bigint,
  -- where it costs less: what each piece brings back, in the order of the pieces
  add column back_won_by_piece int[] not null default '{}',
  add constraint claim_line_exchange check ((exchange_variant_id is null) = (exchange_price_won is null));
alter table claim
  -- the vendor's word at the inspection: what came back can be sold again
  add column restock boolean not null default false,
  -- how the goods of an exchange were sent
  add column tracking text;
grant update (kind, bearer, restock, tracking, refund_due_on) on claim to mall_vendor;
`);
  }
}
