import { afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { clock, DAY, later } from '#kernel';
import type { VendorActor } from '#catalog';
import { createCategory, createPicture, createVendor, openRooms, prepareProduct, STAFF, type Rooms } from './rooms.js';

const START = new Date('2026-11-01T00:00:00Z');
let rooms: Rooms;
let maker: VendorActor;
beforeAll(async () => {
  rooms = await openRooms();
  maker = await createVendor(rooms);
});
afterEach(() => clock.set(undefined));

/** The prices that the 20-day rule may look at, as [days from the start, won]. */
async function history(variantId: string, day: number): Promise<[number, number][]> {
  const rows = (await rooms.catalog.priceHistory([variantId], later(START, day * DAY), 20)).get(variantId) ?? [];
  return rows.map((row) => [(row.at.getTime() - START.getTime()) / DAY, row.priceWon]);
}

describe('the history of a price', () => {
  it('begins when the product came on sale: a high price in a draft was nobody’s', async () => {
    clock.set(START);
    const input = prepareProduct(await createCategory(rooms), await createPicture(rooms, maker));
    const id = await rooms.products.save(maker, null, { ...input, variants: [{ optionValues: [], sku: null, priceWon: 90_000, listPriceWon: null, onHand: 1 }] });
    const variantId = (await rooms.desk.product(maker, id))?.variants[0]?.id ?? '';
    clock.set(later(START, 30 * DAY));
    await rooms.products.setVariant(maker, variantId, { priceWon: 20_000 });
    expect(await history(variantId, 30)).toEqual([]);
    await rooms.products.submit(maker, id);
    await rooms.reviews.decide(STAFF, id, { approve: true, reason: null, versionId: null });
    clock.set(later(START, 35 * DAY));
    await rooms.products.setVariant(maker, variantId, { priceWon: 15_000 });
    await rooms.products.setVariant(maker, variantId, { listPriceWon: 25_000 });
    expect(await history(variantId, 36)).toEqual([[30, 20_000], [35, 15_000], [35, 15_000]]);
    // Later, only what holds at the window's beginning and what came after.
    expect(await history(variantId, 80)).toEqual([[35, 15_000]]);
  });

  it('of a variant begins when the variant itself came on sale', async () => {
    clock.set(START);
    const base = prepareProduct(await createCategory(rooms), await createPicture(rooms, maker));
    const sized = (sizes: string[]): typeof base => ({ ...base, options: [{ name: '크기', values: sizes }], variants: sizes.map((size) => ({ optionValues: [size], sku: null, priceWon: 10_000, listPriceWon: null, onHand: 1 })) });
    const id = await rooms.products.save(maker, null, sized(['작은 것']));
    const approve = async (): Promise<void> => {
      await rooms.products.submit(maker, id);
      await rooms.reviews.decide(STAFF, id, { approve: true, reason: null, versionId: null });
    };
    await approve();
    clock.set(later(START, 5 * DAY));
    await rooms.products.save(maker, id, sized(['작은 것', '큰 것']));
    clock.set(later(START, 9 * DAY));
    await approve();
    const [small, large] = (await rooms.desk.product(maker, id))?.variants ?? [];
    expect([await history(small?.id ?? '', 10), await history(large?.id ?? '', 10)]).toEqual([[[0, 10_000]], [[9, 10_000]]]);
  });
});
