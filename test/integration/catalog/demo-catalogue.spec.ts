import { beforeAll, describe, expect, it } from '@jest/globals';
import { countStatements } from '#database';
import { openRooms, STAFF, type Rooms } from './rooms.js';

/** The demo mall is bulk-inserted beside the services: it must stand as if they had made it. */
let rooms: Rooms;
beforeAll(async () => {
  rooms = await openRooms({ demo: true });
}, 120_000);

describe('the demo mall', () => {
  it('has nothing on sale that its vendor could not have submitted', async () => {
    const incomplete: string[] = [];
    let seen = 0;
    for (let before: string | null = null; ;) {
      const page: { id: string; name: string; missing: string[] }[] = await rooms.desk.page(STAFF, { state: 'ON_SALE' }, 100, before);
      seen += Math.min(page.length, 100);
      incomplete.push(...page.slice(0, 100).filter((product) => product.missing.length > 0).map((product) => `${product.name}: ${product.missing.join(', ')}`));
      if (page.length <= 100) break;
      before = page[99]?.id ?? null;
    }
    expect(incomplete).toEqual([]);
    expect(seen).toBeGreaterThanOrEqual(290);
  });

  it('has in its lists and its search what a rebuild writes', async () => {
    const columns = 'select id, name, category_path, thumbnail, thumbnail_color, price_won, list_price_won, option_count, search_name, search_terms from product order by id';
    const before = await rooms.database.read(columns);
    await rooms.index.rebuild();
    expect(await rooms.database.read(columns)).toEqual(before);
  });

  it('shows lists, counts and pages with the same few statements, however much is on them', async () => {
    const count = async (work: () => Promise<unknown>): Promise<number> => (await countStatements(work)).statements;
    await rooms.lists.page({ category: 'food' }, 'NEWEST', 1, null); // category names are read once
    expect(await count(() => rooms.lists.page({ category: 'food' }, 'NEWEST', 100, null))).toBe(1);
    expect(await count(() => rooms.lists.page({ query: '된장' }, 'RELEVANCE', 20, null))).toBe(1);
    expect(await count(() => rooms.lists.count({ query: '된장' }))).toBe(1);
    const slugs = (await rooms.lists.page({}, 'NEWEST', 50, null)).map((card) => card.slug);
    for (const slug of slugs) expect(await count(() => rooms.catalog.product(slug))).toBe(1);
    const ids = (await rooms.database.read<{ id: string }>('select id from variant limit 100')).map((row) => row.id);
    expect(await count(() => rooms.catalog.snapshots(ids))).toBe(1);
  });
});
