import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { clock, DAY, HOUR, later } from '#kernel';
import { Database, openOrm, SYSTEM } from '#database';
import { AllotmentGone, AllotmentService, promotionEntities, PromotionQueries, type AllotmentLine } from '#promotion';
import { testDatabase } from '../../support/database.js';
import { Shelf } from '../../support/shelf.js';

const NOW = new Date('2026-11-24T03:00:00Z');

let shelf: Shelf;
let database: Database;
let allotment: AllotmentService;

beforeAll(async () => {
  const url = await testDatabase();
  shelf = new Shelf(url);
  database = new Database(await openOrm({ url, pool: 40, entities: promotionEntities }));
  allotment = new AllotmentService();
  clock.set(NOW);
});

afterAll(async () => {
  clock.set(undefined);
  await database.close();
});

async function createItem(input: { allotment: number; perShopperLimit: number; opensAt?: Date; closesAt?: Date }): Promise<{ itemId: string; variantId: string; exhibitionId: string }> {
  const product = await shelf.createProduct({ priceWon: 15_000, stock: 1_000 });
  return { ...(await shelf.createExhibition(product, { priceWon: 12_000, opensAt: later(NOW, -HOUR), closesAt: later(NOW, DAY), ...input })), variantId: product.variantId };
}

/** Takes in a transaction of its own; true when it was given. */
async function take(shopper: string, lines: AllotmentLine[]): Promise<boolean> {
  try {
    await database.transaction(SYSTEM, (tx) => allotment.take(tx, shopper, lines));
    return true;
  } catch (error) {
    if (error instanceof AllotmentGone) return false;
    throw error;
  }
}

const giveBack = (shopper: string, lines: AllotmentLine[]): Promise<void> => database.transaction(SYSTEM, (tx) => allotment.giveBack(tx, shopper, lines));
const count = (given: boolean[]): number => given.filter(Boolean).length;

/** Pieces taken of an item, and what each shopper holds of it. */
async function standing(itemId: string): Promise<[number, Record<string, number>]> {
  const [item] = await shelf.sql<{ taken: number }>('select taken from exhibition_item where id = $1', [itemId]);
  const held = await shelf.sql<{ shopper: string; quantity: number }>('select shopper, quantity from exhibition_purchase where item_id = $1 and quantity > 0 order by shopper', [itemId]);
  return [item?.taken ?? -1, Object.fromEntries(held.map((row) => [row.shopper, row.quantity]))];
}

describe('an allotment', () => {
  it('of 20 pieces goes to exactly 20 of 100 shoppers at once', async () => {
    const { itemId } = await createItem({ allotment: 20, perShopperLimit: 1 });
    const given = await Promise.all(Array.from({ length: 100 }, (_, index) => take(`phone:${index}`, [{ itemId, quantity: 1 }])));
    const [taken, held] = await standing(itemId);
    expect([count(given), taken, Object.keys(held).length, new Set(Object.values(held))]).toEqual([20, 20, 20, new Set([1])]);
  });

  it('never passes the limit of one shopper, in 20 transactions at once', async () => {
    const { itemId } = await createItem({ allotment: 100, perShopperLimit: 5 });
    const given = await Promise.all(Array.from({ length: 20 }, () => take('member:one', [{ itemId, quantity: 2 }])));
    expect([count(given), await standing(itemId)]).toEqual([2, [4, { 'member:one': 4 }]]);
  });

  it('refuses more than the limit at the first try, and takes nothing then', async () => {
    const { itemId } = await createItem({ allotment: 100, perShopperLimit: 5 });
    expect(await take('member:one', [{ itemId, quantity: 6 }])).toBe(false);
    expect(await take('member:one', [{ itemId, quantity: 3 }, { itemId, quantity: 3 }])).toBe(false);
    expect(await standing(itemId)).toEqual([0, {}]);
  });

  it('is all or nothing over the lines of an order', async () => {
    const [full, scarce] = [await createItem({ allotment: 10, perShopperLimit: 5 }), await createItem({ allotment: 1, perShopperLimit: 5 })];
    expect(await take('member:one', [{ itemId: full.itemId, quantity: 2 }, { itemId: scarce.itemId, quantity: 2 }])).toBe(false);
    expect([await standing(full.itemId), await standing(scarce.itemId)]).toEqual([[0, {}], [0, {}]]);
  });

  it('does not lock out orders that name the same items in opposite order', async () => {
    const items = await Promise.all(Array.from({ length: 4 }, () => createItem({ allotment: 60, perShopperLimit: 1 })));
    const lines = items.map(({ itemId }) => ({ itemId, quantity: 1 }));
    const given = await Promise.all(Array.from({ length: 40 }, (_, index) => take(`phone:${index}`, index % 2 === 0 ? lines : lines.toReversed())));
    const back = Array.from({ length: 20 }, (_, index) => giveBack(`phone:${index}`, index % 2 === 0 ? lines.toReversed() : lines));
    const more = Array.from({ length: 20 }, (_, index) => take(`phone:${40 + index}`, index % 2 === 0 ? lines.toReversed() : lines));
    await Promise.all(back);
    expect([count(given), count(await Promise.all(more))]).toEqual([40, 20]);
    expect(await Promise.all(items.map(async ({ itemId }) => (await standing(itemId))[0]))).toEqual([40, 40, 40, 40]);
  });

  it('goes back to where it came from: the next shopper, and the same one', async () => {
    const { itemId, variantId } = await createItem({ allotment: 3, perShopperLimit: 3 });
    expect(await take('member:one', [{ itemId, quantity: 3 }])).toBe(true);
    expect(await take('member:two', [{ itemId, quantity: 1 }])).toBe(false);
    await giveBack('member:one', [{ itemId, quantity: 2 }]);
    expect(await take('member:two', [{ itemId, quantity: 2 }])).toBe(true);
    await giveBack('member:two', [{ itemId, quantity: 2 }]);
    expect(await standing(itemId)).toEqual([1, { 'member:one': 1 }]);
    expect((await new PromotionQueries(database).offers([variantId], 'member:one', NOW)).map(({ left, heldByShopper }) => [left, heldByShopper])).toEqual([[2, 1]]);
  });

  it('can not be given back more often than it was taken', async () => {
    const { itemId } = await createItem({ allotment: 3, perShopperLimit: 3 });
    await take('member:one', [{ itemId, quantity: 2 }]);
    await giveBack('member:one', [{ itemId, quantity: 2 }]);
    await expect(giveBack('member:one', [{ itemId, quantity: 2 }])).rejects.toThrow(/check constraint/);
    expect(await standing(itemId)).toEqual([0, {}]);
  });

  it('is not given before the opening, from the close on, after a stop, or of an item that was taken out', async () => {
    const before = await createItem({ allotment: 5, perShopperLimit: 5, opensAt: later(NOW, 1) });
    const after = await createItem({ allotment: 5, perShopperLimit: 5, closesAt: NOW });
    const last = await createItem({ allotment: 5, perShopperLimit: 5, opensAt: NOW, closesAt: later(NOW, 1) });
    const stopped = await createItem({ allotment: 5, perShopperLimit: 5 });
    await shelf.sql("update exhibition set state = 'CANCELLED' where id = $1", [stopped.exhibitionId]);
    const withdrawn = await createItem({ allotment: 5, perShopperLimit: 5 });
    await shelf.sql('update exhibition_item set withdrawn = true where id = $1', [withdrawn.itemId]);
    const given = [];
    for (const { itemId } of [before, after, last, stopped, withdrawn]) given.push(await take('member:one', [{ itemId, quantity: 1 }]));
    expect(given).toEqual([false, false, true, false, false]);
  });

  it('goes back also when the exhibition is over', async () => {
    const { itemId, exhibitionId } = await createItem({ allotment: 5, perShopperLimit: 5 });
    await take('member:one', [{ itemId, quantity: 5 }]);
    await shelf.sql('update exhibition set closes_at = $2 where id = $1', [exhibitionId, NOW]);
    await giveBack('member:one', [{ itemId, quantity: 5 }]);
    expect(await standing(itemId)).toEqual([0, {}]);
  });

  it('costs three statements for an order of many items, one of them only to lock', async () => {
    const items = await Promise.all(Array.from({ length: 3 }, () => createItem({ allotment: 5, perShopperLimit: 5 })));
    const texts: string[] = [];
    await database.transaction(SYSTEM, async (tx) => {
      const sql = tx.sql.bind(tx);
      tx.sql = (text, parameters) => { texts.push(text.trim().split(' ')[0] ?? ''); return sql(text, parameters); };
      await allotment.take(tx, 'member:one', items.map(({ itemId }) => ({ itemId, quantity: 1 })));
      await allotment.take(tx, 'member:one', []);
    });
    expect(texts).toEqual(['select', 'update', 'insert']);
  });
});
