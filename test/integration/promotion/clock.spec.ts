import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { clock, DAY, HOUR, later, MINUTE, SECOND, won } from '#kernel';
import { Database, openOrm } from '#database';
import { ExhibitionService, priceOf, promotionEntities, PromotionQueries, StaffExhibitionQueries, type ExhibitionInput } from '#promotion';
import { testDatabase } from '../../support/database.js';
import { Shelf, type ShelfProduct } from '../../support/shelf.js';

const STAFF = { name: 'staff:one' };
const kst = (text: string): Date => new Date(`${text}+09:00`);

let shelf: Shelf;
let database: Database;
let service: ExhibitionService;
let shop: PromotionQueries;
let staff: StaffExhibitionQueries;
let product: ShelfProduct;

beforeAll(async () => {
  const url = await testDatabase();
  shelf = new Shelf(url);
  database = new Database(await openOrm({ url, entities: promotionEntities }));
  service = new ExhibitionService(database);
  shop = new PromotionQueries(database);
  staff = new StaffExhibitionQueries(database, shop);
});

beforeEach(async () => {
  clock.set(kst('2026-11-24T12:00:00'));
  product = await shelf.createProduct({ priceWon: 15_000 });
});

afterAll(async () => {
  clock.set(undefined);
  await database.close();
});

async function createExhibition(input: Partial<ExhibitionInput> & Pick<ExhibitionInput, 'opensAt' | 'closesAt'>): Promise<string> {
  const id = await service.save(STAFF, null, prepareInput(input));
  await service.schedule(STAFF, id);
  return id;
}

function prepareInput(input: Partial<ExhibitionInput> & Pick<ExhibitionInput, 'opensAt' | 'closesAt'>): ExhibitionInput {
  return { rowVersion: null, slug: `e-${product.productId.slice(0, 8)}`, name: '겨울 채비전', sentence: '', theme: '겨울', items: [{ variantId: product.variantId, priceWon: 12_000, mallShareBp: 5_000, budgetShareBp: 0, budgetId: null, allotment: 10, perShopperLimit: 2 }], ...input };
}

/** What all who ask are told now: the page of the exhibition, the desk, the shelf, a card, a cart. They must agree. */
async function seen(id: string): Promise<[string, number]> {
  const at = clock.now();
  const desk = await staff.byId(id, at);
  const page = await shop.bySlug(desk?.slug ?? '', at);
  const shelves = Object.entries(await shop.shelf(at)).flatMap(([name, views]) => views.filter((view) => view.id === id).map((view) => [name, view.state]));
  const offers = { cart: await shop.offers([product.variantId], null, at), card: await shop.offersByProduct([product.productId], at) };
  const prices = Object.values(offers).map((given) => priceOf({ variantId: product.variantId, unitPriceWon: won(15_000) }, given, at).won);
  const state = page?.state ?? 'DRAFT';
  expect([desk?.state, shelves, new Set(prices).size]).toEqual([state, { SCHEDULED: [['soon', state]], OPEN: [['open', state]], CLOSED: [['past', state]] }[state as string] ?? [], 1]);
  return [state, prices[0] ?? 0];
}

describe('an exhibition follows the clock and nothing else: no worker runs here', () => {
  it('opens on the second and closes on the second, forwards and backwards, twice', async () => {
    const [opensAt, closesAt] = [kst('2026-11-25T10:00:00'), kst('2026-11-26T18:00:00')];
    const id = await createExhibition({ opensAt, closesAt });
    const story: [Date, string, number][] = [
      [later(opensAt, -SECOND), 'SCHEDULED', 15_000], [opensAt, 'OPEN', 12_000], [later(closesAt, -SECOND), 'OPEN', 12_000], [closesAt, 'CLOSED', 15_000], [later(closesAt, 100 * DAY), 'CLOSED', 15_000],
    ];
    for (const [at, state, price] of [...story, ...story.toReversed(), ...story]) {
      clock.set(at);
      expect(await seen(id)).toEqual([state, price]);
    }
  });

  it('does not know midnight, nor New Year in Korea', async () => {
    const id = await createExhibition({ opensAt: kst('2026-12-31T22:00:00'), closesAt: kst('2027-01-01T02:00:00') });
    const prices: number[] = [];
    for (const at of ['2026-12-31T21:59:59', '2026-12-31T22:00:00', '2026-12-31T23:59:59', '2027-01-01T00:00:00', '2027-01-01T00:00:01', '2027-01-01T01:59:59', '2027-01-01T02:00:00']) {
      clock.set(kst(at));
      prices.push((await seen(id))[1]);
    }
    expect(prices).toEqual([15_000, 12_000, 12_000, 12_000, 12_000, 12_000, 15_000]);
  });

  it('takes an edit while it is open at once: price, end, and a second opening after it was over', async () => {
    const opensAt = kst('2026-11-25T10:00:00');
    const id = await createExhibition({ opensAt, closesAt: later(opensAt, DAY) });
    const edit = async (rowVersion: number, closesAt: Date, priceWon: number): Promise<unknown> => service.save(STAFF, id, prepareInput({ rowVersion, opensAt, closesAt, items: [{ variantId: product.variantId, priceWon, mallShareBp: 5_000, budgetShareBp: 0, budgetId: null, allotment: 10, perShopperLimit: 2 }] }));
    clock.set(later(opensAt, HOUR));
    expect(await seen(id)).toEqual(['OPEN', 12_000]);
    await edit(2, later(opensAt, DAY), 11_000);
    expect(await seen(id)).toEqual(['OPEN', 11_000]);
    await edit(3, later(opensAt, HOUR), 11_000);
    expect(await seen(id)).toEqual(['CLOSED', 15_000]);
    clock.set(later(opensAt, 2 * DAY));
    await edit(4, later(opensAt, 3 * DAY), 11_000);
    expect(await seen(id)).toEqual(['OPEN', 11_000]);
    clock.set(later(opensAt, 3 * DAY));
    expect(await seen(id)).toEqual(['CLOSED', 15_000]);
  });

  it('is over at once when it is stopped, and stays so', async () => {
    const opensAt = kst('2026-11-25T10:00:00');
    const id = await createExhibition({ opensAt, closesAt: later(opensAt, DAY) });
    clock.set(later(opensAt, HOUR));
    await service.cancel(STAFF, id, '멈춥니다.');
    for (const at of [later(opensAt, HOUR), opensAt, later(opensAt, 2 * DAY)]) {
      clock.set(at);
      expect(await seen(id)).toEqual(['CANCELLED', 15_000]);
    }
  });

  it('stores nothing that the clock would have to change', async () => {
    const opensAt = kst('2026-11-25T10:00:00');
    const id = await createExhibition({ opensAt, closesAt: later(opensAt, DAY) });
    const rows = (): Promise<object[]> => shelf.sql('select e::text, (select count(*)::int from state_change where subject_id = e.id) as changes, (select count(*)::int from jobs._private_jobs) as jobs from exhibition e where id = $1', [id]);
    const before = await rows();
    for (const at of [opensAt, later(opensAt, DAY), later(opensAt, 2 * DAY)]) {
      clock.set(at);
      await seen(id);
    }
    expect(await rows()).toEqual(before);
  });

  it('shelves show open ones ending first, coming ones by opening, past ones latest first', async () => {
    const now = kst('2030-01-01T00:00:00');
    const create = async (opens: number, closes: number): Promise<string> => {
      product = await shelf.createProduct({ priceWon: 15_000 });
      return createExhibition({ opensAt: later(now, opens), closesAt: later(now, closes) });
    };
    const ids = [await create(-HOUR, 3 * HOUR), await create(-2 * HOUR, 2 * HOUR), await create(2 * HOUR, 5 * HOUR), await create(HOUR, 9 * HOUR), await create(-9 * HOUR, -HOUR), await create(-9 * HOUR, -MINUTE)];
    const shelfNow = await shop.shelf(now);
    const order = (views: { id: string }[]): number[] => views.map((view) => ids.indexOf(view.id)).filter((index) => index >= 0);
    expect([order(shelfNow.open), order(shelfNow.soon), order(shelfNow.past)]).toEqual([[1, 0], [3, 2], [5, 4]]);
  });
});

describe('the price before', () => {
  it('is what everyone could buy for in the 20 days before this discount began, earlier exhibitions and their changes included', async () => {
    const start = kst('2026-09-01T00:00:00');
    clock.set(start);
    product = await shelf.createProduct({ priceWon: 15_000 });
    await shelf.sql('alter table price_history disable trigger price_history_append_only');
    await shelf.sql('update price_history set at = $2 where variant_id = $1', [product.variantId, start]);
    await shelf.sql('alter table price_history enable trigger price_history_append_only');
    const opensAt = kst('2026-10-10T10:00:00');
    const first = await createExhibition({ opensAt, closesAt: kst('2026-10-12T10:00:00') });
    // Dearer from the second day on: 12,000 won were asked for a day all the same.
    clock.set(kst('2026-10-11T10:00:00'));
    await service.save(STAFF, first, prepareInput({ rowVersion: 2, opensAt, closesAt: kst('2026-10-12T10:00:00'), items: [{ variantId: product.variantId, priceWon: 14_000, mallShareBp: 5_000, budgetShareBp: 0, budgetId: null, allotment: 10, perShopperLimit: 2 }] }));
    clock.set(kst('2026-10-20T10:00:00'));
    const second = await service.save(STAFF, null, prepareInput({ slug: `second-${product.productId.slice(0, 8)}`, opensAt: kst('2026-10-25T10:00:00'), closesAt: kst('2026-11-25T10:00:00'), items: [{ variantId: product.variantId, priceWon: 11_000, mallShareBp: 5_000, budgetShareBp: 0, budgetId: null, allotment: 10, perShopperLimit: 2 }] }));
    await service.schedule(STAFF, second);
    const prices = (await shop.publicPrices([product.variantId], kst('2026-11-01T00:00:00'))).get(product.variantId);
    expect(prices?.map((price) => [price.at.toISOString(), price.priceWon])).toEqual([
      [start.toISOString(), 15_000], [opensAt.toISOString(), 12_000], [kst('2026-10-11T10:00:00').toISOString(), 14_000], [kst('2026-10-12T10:00:00').toISOString(), 15_000], [kst('2026-10-25T10:00:00').toISOString(), 11_000],
    ]);
    const was = async (nowWon: number, at: Date): Promise<number | undefined> => (await shop.wasPrices([{ variantId: product.variantId, nowWon: won(nowWon) }], at)).get(product.variantId);
    expect([await was(12_000, kst('2026-10-10T12:00:00')), await was(14_000, kst('2026-10-11T12:00:00')), await was(11_000, kst('2026-10-25T10:00:00')), await was(11_000, kst('2026-11-20T10:00:00'))]).toEqual([15_000, undefined, 12_000, 12_000]);
    // Its allotment used up, it costs the selling price again, and nothing is struck through.
    expect(await was(15_000, kst('2026-10-26T10:00:00'))).toBeUndefined();
    // Stopped, it was open until then and not longer.
    clock.set(kst('2026-10-26T10:00:00'));
    await service.cancel(STAFF, second, '멈춥니다.');
    const stopped = (await shop.publicPrices([product.variantId], kst('2026-11-01T00:00:00'))).get(product.variantId);
    expect(stopped?.at(-1)).toEqual({ priceWon: 15_000, at: kst('2026-10-26T10:00:00') });
  });

  it('keeps its history from being changed', async () => {
    await createExhibition({ opensAt: kst('2026-11-25T10:00:00'), closesAt: kst('2026-11-26T10:00:00') });
    await expect(shelf.sql('update exhibition_price_history set price_won = 1')).rejects.toThrow(/append-only/);
    await expect(shelf.sql('delete from exhibition_price_history')).rejects.toThrow(/append-only/);
  });
});
