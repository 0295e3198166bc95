import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Database, openOrm } from '#database';
import { testDatabase } from '../../support/database.js';
import { Shelf, type ShelfProduct } from '../../support/shelf.js';

/** Tables of which a vendor sees his own rows only, and the column that says whose they are. */
const TABLES = ['product', 'product_version', 'variant', 'price_history', 'stock', 'stock_movement'] as const;

describe('below the resolvers, a vendor’s transaction', () => {
  let database: Database;
  let mine: ShelfProduct;
  let theirs: ShelfProduct;

  beforeAll(async () => {
    const url = await testDatabase();
    const shelf = new Shelf(url);
    mine = await shelf.createProduct();
    theirs = await shelf.createProduct();
    database = new Database(await openOrm({ url, entities: [] }));
  });

  afterAll(() => database.close());

  const asMine = <T extends object>(text: string, parameters: (string | number)[] = []): Promise<T[]> => database.transaction({ name: 'vendor:test', vendorId: mine.vendorId }, (tx) => tx.sql<T>(text, parameters));

  it.each(TABLES)('reads of %s only its own rows', async (table) => {
    expect(await asMine(`select distinct vendor_id from ${table}`)).toEqual([{ vendor_id: mine.vendorId }]);
  });

  it('sees itself and no other company, and no account of others', async () => {
    expect(await asMine('select id from vendor')).toEqual([{ id: mine.vendorId }]);
    expect(await asMine('select id from account')).toEqual([]);
  });

  it.each([
    ['another’s stock', 'update stock set on_hand = 999 where variant_id = ? returning variant_id'],
    ['another’s price', 'update variant set price_won = 100 where id = ? returning id'],
  ])('changes nothing of %s', async (_, statement) => {
    expect(await asMine(statement, [theirs.variantId])).toEqual([]);
  });

  it('writes no row in another’s name', async () => {
    await expect(asMine("insert into stock_movement (variant_id, vendor_id, kind, on_hand_delta, reserved_delta, reference, actor, at) values (?, ?, 'COUNT', 1, 0, 'x', 'x', now())", [theirs.variantId, theirs.vendorId])).rejects.toThrow(/row-level security/);
    await expect(asMine('update variant set vendor_id = ? where id = ?', [theirs.vendorId, mine.variantId])).rejects.toThrow(/row-level security/);
  });

  it.each(['select * from mall_order', 'select * from payment', 'select * from session', 'select * from ledger_entry', 'select * from consent', 'select * from staff_member'])('may not ask at all: %s', async (statement) => {
    await expect(asMine(statement)).rejects.toThrow(/permission denied|does not exist/);
  });

  it('leaves the pool clean: the next transaction on the connection is nobody’s', async () => {
    await asMine('select 1');
    expect(await database.transaction({ name: 'system' }, (tx) => tx.sql("select current_user = session_user as clean, current_setting('app.vendor_id') as vendor"))).toEqual([{ clean: true, vendor: '' }]);
  });

  it('every table that it may touch shows it its own rows only, but what is nobody’s; a new table is asked about here too', async () => {
    const rows = await database.read<{ name: string; guarded: boolean }>(
      `select c.relname as name, c.relrowsecurity and exists (select from pg_policy p where p.polrelid = c.oid) as guarded from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where n.nspname not in ('pg_catalog', 'information_schema') and n.nspname !~ '^pg_' and c.relkind in ('r', 'p', 'v', 'm') and has_schema_privilege('mall_vendor', n.oid, 'usage')
         and (has_table_privilege('mall_vendor', c.oid, 'insert, update, delete, truncate') or has_any_column_privilege('mall_vendor', c.oid, 'select, insert, update')) order by c.relname`,
    );
    expect(rows.length).toBeGreaterThan(15);
    // The tree and the exhibitions are public; the log is written and never read; the view asks for the vendor itself (second-barrier.spec.ts).
    expect(rows.filter(({ guarded }) => !guarded).map(({ name }) => name)).toEqual(['access_log', 'category', 'exhibition', 'vendor_delivery']);
  });
});
