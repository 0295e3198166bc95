import { Migration } from '@mikro-orm/migrations';

/**
 * A list of a category is read in its order, from one index, whatever the size of the mall: before, all products of the category were fetched and sorted
 * for each page. The vendor lies in the indexes too, so that whether he may sell now is known without a look at the product.
 */
export class Migration20261125000050_category_lists extends Migration {
  override up(): void {
    this.addSql(`
drop index product_newest, product_price, product_sold, product_category;
create index product_newest on product (published_at desc, id desc) include (vendor_id) where state = 'ON_SALE';
create index product_price on product (price_won, id) include (vendor_id) where state = 'ON_SALE';
create index product_sold on product (sold_count desc, id desc) include (vendor_id) where state = 'ON_SALE';`);
    for (const level of [1, 2, 3]) {
      this.addSql(`
alter table product add column category_${level} uuid generated always as (category_path[${level}]) stored;
create index product_category_${level}_newest on product (category_${level}, published_at desc, id desc) include (vendor_id) where state = 'ON_SALE';
create index product_category_${level}_price on product (category_${level}, price_won, id) include (vendor_id) where state = 'ON_SALE';
create index product_category_${level}_sold on product (category_${level}, sold_count desc, id desc) include (vendor_id) where state = 'ON_SALE';`);
    }
    // Tables too small for the clock of autovacuum to read; without their size every plan takes them for empty.
    this.addSql('alter table vendor set (autovacuum_analyze_threshold = 1, autovacuum_analyze_scale_factor = 0.05);');
    this.addSql('alter table category set (autovacuum_analyze_threshold = 1, autovacuum_analyze_scale_factor = 0.05);');
  }
}
