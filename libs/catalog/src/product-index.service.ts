import { Injectable } from '@nestjs/common';
import { Database, SYSTEM, type Transaction } from '#database';
import { searchColumns } from './search-text.js';

interface SourceRow {
  id: string;
  name: string;
  vendor_name: string;
  category_path: string[] | null;
  thumbnail: string | null;
  thumbnail_color: string | null;
  price_won: number | null;
  list_price_won: number | null;
  option_count: number;
}

/** How many products one step of a rebuild takes. */
const STEP = 1_000;

/**
 * What lists and search read of a product (name, category, picture, lowest price, terms), kept in its own row and written in the transaction of the change:
 * of the version that is shown, or of the draft as long as nothing was shown. A rebuild of everything gives the same rows; a test compares.
 */
@Injectable()
export class ProductIndexService {
  constructor(private readonly database: Database) {}

  async refresh(tx: Transaction, productIds: readonly string[]): Promise<void> {
    const sources = await tx.sql<SourceRow>(
      `select p.id, coalesce(pv.name, p.draft ->> 'name', '') as name, v.name as vendor_name, c.path as category_path,
         shown.pictures -> 0 ->> 'hash' as thumbnail, shown.pictures -> 0 ->> 'color' as thumbnail_color, cheapest.price_won, cheapest.list_price_won, coalesce(cheapest.n, 0)::int as option_count
       from product p join vendor v on v.id = p.vendor_id left join product_version pv on pv.id = p.current_version_id
         left join category c on c.id = coalesce(pv.category_id, (p.draft ->> 'categoryId')::uuid)
         cross join lateral (select coalesce(pv.pictures, p.draft -> 'pictures') as pictures) shown
         left join lateral (select vt.price_won, vt.list_price_won, count(*) over () as n from variant vt
           where vt.product_id = p.id and vt.state = case when pv.id is null then 'PENDING' else 'ACTIVE' end order by vt.price_won, vt.position limit 1) cheapest on true
       where p.id = any(?::uuid[])`,
      [productIds],
    );
    const rows = sources.map((row) => ({ ...row, category_path: row.category_path ?? [], price_won: row.price_won ?? 0, ...searchColumns(row.name, row.vendor_name) }));
    await tx.sql(
      `update product p set name = r.name, category_path = r.category_path, thumbnail = r.thumbnail, thumbnail_color = r.thumbnail_color, price_won = r.price_won, list_price_won = r.list_price_won,
         option_count = r.option_count, search_name = r.search_name, search_terms = r.search_terms
       from jsonb_populate_recordset(null::product, ?::jsonb) r where p.id = r.id`,
      [JSON.stringify(rows)],
    );
  }

  /** Writes the columns of all products anew (after a change of the rules of search). Answers how many there were. */
  async rebuild(): Promise<number> {
    let [done, last] = [0, '00000000-0000-0000-0000-000000000000'];
    for (;;) {
      const ids = (await this.database.read<{ id: string }>('select id from product where id > ?::uuid order by id limit ?', [last, STEP])).map((row) => row.id);
      const end = ids.at(-1);
      if (end === undefined) return done;
      await this.database.transaction(SYSTEM, (tx) => this.refresh(tx, ids));
      done += ids.length;
      last = end;
    }
  }
}
