import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { clock, DAY, DomainError, HOUR, later, type ProblemCode } from '#kernel';
import { Database, openOrm } from '#database';
import { ExhibitionService, promotionEntities, PromotionQueries, StaffExhibitionQueries, type ExhibitionInput, type ExhibitionItemInput } from '#promotion';
import { testDatabase } from '../../support/database.js';
import { Shelf, type ShelfProduct } from '../../support/shelf.js';

const NOW = new Date('2026-11-24T03:00:00Z');
const STAFF = { name: 'staff:one' };

let shelf: Shelf;
let database: Database;
let service: ExhibitionService;
let queries: StaffExhibitionQueries;
let product: ShelfProduct;
let other: ShelfProduct;
let made = 0;

beforeAll(async () => {
  const url = await testDatabase();
  shelf = new Shelf(url);
  database = new Database(await openOrm({ url, entities: promotionEntities }));
  service = new ExhibitionService(database);
  queries = new StaffExhibitionQueries(database, new PromotionQueries(database));
  product = await shelf.createProduct({ priceWon: 15_000, name: '세 해 묵은 씨간장' });
  other = await shelf.createProduct({ priceWon: 9_000, name: '볶은 메밀차' });
  clock.set(NOW);
});

afterEach(() => clock.set(NOW));
afterAll(async () => {
  clock.set(undefined);
  await database.close();
});

function prepareItem(of: ShelfProduct = product, input: Partial<ExhibitionItemInput> = {}): ExhibitionItemInput {
  return { variantId: of.variantId, priceWon: 8_000, mallShareBp: 6_000, budgetShareBp: 0, budgetId: null, allotment: 10, perShopperLimit: 2, ...input };
}

function prepareInput(input: Partial<ExhibitionInput> = {}): ExhibitionInput {
  made += 1;
  return { rowVersion: null, slug: `winter-${made}`, name: '겨울 채비전', sentence: '겨울을 준비합니다.', theme: '겨울', opensAt: later(NOW, HOUR), closesAt: later(NOW, DAY), items: [prepareItem()], ...input };
}

const save = (input: Partial<ExhibitionInput> = {}, id: string | null = null): Promise<string> => service.save(STAFF, id, prepareInput(input));
const view = async (id: string): Promise<NonNullable<Awaited<ReturnType<StaffExhibitionQueries['byId']>>>> => {
  const found = await queries.byId(id, clock.now());
  if (!found) throw new Error(`no exhibition ${id}`);
  return found;
};
const history = async (id: string): Promise<(string | null)[][]> => ((await queries.histories([id]))[0] ?? []).map(({ from, to, actor, reason }) => [from, to, actor, reason]);

/** The code and the field of the refusal, and that nothing was written. */
async function refusal(work: () => Promise<unknown>): Promise<[ProblemCode, unknown]> {
  const rows = (): Promise<object[]> => shelf.sql('select (select md5(string_agg(e::text, $1 order by e.id)) from exhibition e) as e, (select md5(string_agg(i::text, $1 order by i.id)) from exhibition_item i) as i, (select count(*)::int from state_change) as c', [',']);
  const before = await rows();
  const error: unknown = await work().then(() => undefined, (thrown: unknown) => thrown);
  expect(await rows()).toEqual(before);
  if (!(error instanceof DomainError)) throw new Error(`refused with ${String(error)}`);
  return [error.code, error.fields['field']];
}

describe('saving an exhibition', () => {
  it('makes a draft with its items, seen by nobody but staff', async () => {
    const id = await save({ name: ' 겨울   채비전 ', slug: 'Winter Ready!', items: [prepareItem(other, { priceWon: 7_000 }), prepareItem()] });
    expect(await view(id)).toEqual({ id, slug: 'winter-ready', name: '겨울 채비전', sentence: '겨울을 준비합니다.', theme: '겨울', state: 'DRAFT', opensAt: later(NOW, HOUR), closesAt: later(NOW, DAY), soldPieces: 0, rowVersion: 1 });
    const [items = []] = await queries.items([id]);
    expect(items.map((item) => ({ ...item, id: '', vendor: item.vendor.id }))).toEqual([
      { id: '', variantId: other.variantId, productName: '볶은 메밀차', variantLabel: '', vendor: other.vendorId, thumbnail: null, sellingWon: 9_000, priceWon: 7_000, vendorShareBp: 4_000, mallShareBp: 6_000, budgetShareBp: 0, budgetId: null, allotment: 10, taken: 0, perShopperLimit: 2 },
      { id: '', variantId: product.variantId, productName: '세 해 묵은 씨간장', variantLabel: '', vendor: product.vendorId, thumbnail: null, sellingWon: 15_000, priceWon: 8_000, vendorShareBp: 4_000, mallShareBp: 6_000, budgetShareBp: 0, budgetId: null, allotment: 10, taken: 0, perShopperLimit: 2 },
    ]);
    expect(await history(id)).toEqual([[null, 'DRAFT', 'staff:one', '']]);
    const shop = new PromotionQueries(database);
    expect([await shop.bySlug('winter-ready', later(NOW, 2 * HOUR)), await shop.offers([product.variantId], null, later(NOW, 2 * HOUR)), (await shop.shelf(NOW)).soon]).toEqual([null, [], []]);
  });

  it('makes the address of the name where none is given, and keeps it when the name changes', async () => {
    const id = await save({ slug: null, name: '장독 여는 밤' });
    expect((await view(id)).slug).toBe('장독-여는-밤');
    await save({ slug: null, name: '장독 닫는 밤', rowVersion: 1 }, id);
    expect([(await view(id)).slug, (await view(id)).name]).toEqual(['장독-여는-밤', '장독 닫는 밤']);
  });

  it('refuses what can not be right, says where, and writes nothing', async () => {
    const paused = await shelf.createProduct({ priceWon: 20_000 });
    await shelf.sql("update product set state = 'PAUSED' where id = $1", [paused.productId]);
    await save({ slug: 'taken' });
    const cases: [Partial<ExhibitionInput>, ProblemCode, string][] = [
      [{ slug: 'taken' }, 'SLUG_TAKEN', 'slug'],
      [{ items: [prepareItem(), prepareItem(other, { priceWon: 9_000 })] }, 'EXHIBITION_PRICE_INVALID', 'items.1.priceWon'],
      [{ items: [prepareItem(paused)] }, 'NOT_ON_SALE', 'items.0.variantId'],
      [{ items: [{ ...prepareItem(), variantId: '018f3c7e-0000-7000-8000-000000000000' }] }, 'NOT_ON_SALE', 'items.0.variantId'],
      [{ items: [prepareItem(), prepareItem()] }, 'EXHIBITION_ITEMS_INVALID', 'items'],
      [{ closesAt: later(NOW, HOUR) }, 'PERIOD_INVALID', 'closesAt'],
    ];
    for (const [input, code, field] of cases) expect(await refusal(() => save(input))).toEqual([code, field]);
  });

  it('refuses a version that somebody else has changed meanwhile, also where only items were changed', async () => {
    const id = await save({ slug: 'versions' });
    const input = { slug: 'versions', rowVersion: 1 };
    await save({ ...input, items: [prepareItem(product, { allotment: 11 })] }, id);
    expect((await view(id)).rowVersion).toBe(2);
    expect(await refusal(() => save({ ...input, items: [prepareItem(product, { allotment: 12 })] }, id))).toEqual(['CONFLICT', undefined]);
    expect(await refusal(() => save({ ...input, rowVersion: null }, id))).toEqual(['CONFLICT', undefined]);
    await save({ ...input, rowVersion: 2, name: '겨울 채비전 둘' }, id);
    expect((await view(id)).rowVersion).toBe(3);
  });

  it('two at once on one version: one is kept, the other is told', async () => {
    const id = await save({ slug: 'twice' });
    const results = await Promise.allSettled(['하나 하나', '둘 둘'].map((name) => save({ slug: 'twice', name, rowVersion: 1 }, id)));
    expect(results.map((result) => result.status).sort()).toEqual(['fulfilled', 'rejected']);
    expect((await view(id)).rowVersion).toBe(2);
  });

  it('leaves a row of what was changed, and none where nothing was', async () => {
    const id = await save({ slug: 'history', items: [prepareItem()] });
    await save({ slug: 'history', items: [prepareItem()], rowVersion: 1 }, id);
    await save({ slug: 'history', name: '이름 바꾼 전', closesAt: later(NOW, 2 * DAY), items: [prepareItem(other, { priceWon: 7_000 }), prepareItem(product, { priceWon: 7_900 })], rowVersion: 1 }, id);
    await save({ slug: 'history', name: '이름 바꾼 전', closesAt: later(NOW, 2 * DAY), items: [prepareItem(product, { priceWon: 7_900 })], rowVersion: 2 }, id);
    expect(await history(id)).toEqual([[null, 'DRAFT', 'staff:one', ''], ['DRAFT', 'DRAFT', 'staff:one', '이름, 기간, 넣은 단품 1, 가격 1'], ['DRAFT', 'DRAFT', 'staff:one', '뺀 단품 1']]);
  });

  it('never takes an allotment below what was sold, and keeps what was taken out for the orders that point at it', async () => {
    const id = await save({ slug: 'sold' });
    await service.schedule(STAFF, id);
    await shelf.sql('update exhibition_item set taken = 4 where exhibition_id = $1', [id]);
    expect(await refusal(() => save({ slug: 'sold', rowVersion: 2, items: [prepareItem(product, { allotment: 3 })] }, id))).toEqual(['ALLOTMENT_BELOW_TAKEN', 'items.0.allotment']);
    await save({ slug: 'sold', rowVersion: 2, items: [prepareItem(other, { priceWon: 7_000 })] }, id);
    expect(await shelf.sql('select taken, withdrawn from exhibition_item where exhibition_id = $1 order by position, withdrawn desc', [id])).toEqual([{ taken: 4, withdrawn: true }, { taken: 0, withdrawn: false }]);
    expect([(await view(id)).soldPieces, (await queries.items([id]))[0]?.length]).toEqual([4, 1]);
    // Put in again, it goes on where it was.
    await save({ slug: 'sold', rowVersion: 3, items: [prepareItem(product, { allotment: 4 })] }, id);
    expect((await queries.items([id]))[0]?.map((item) => [item.variantId, item.taken, item.allotment])).toEqual([[product.variantId, 4, 4]]);
  });

  it('lets an item stay whose product is paused', async () => {
    const paused = await shelf.createProduct({ priceWon: 20_000 });
    const id = await save({ slug: 'paused', items: [prepareItem(paused)] });
    await shelf.sql("update product set state = 'PAUSED' where id = $1", [paused.productId]);
    await save({ slug: 'paused', rowVersion: 1, items: [prepareItem(paused), prepareItem()] }, id);
    expect((await queries.items([id]))[0]?.length).toBe(2);
  });
});

describe('scheduling and stopping', () => {
  it('walks its arrows with a row each', async () => {
    const id = await save();
    await service.schedule(STAFF, id);
    expect((await view(id)).state).toBe('SCHEDULED');
    clock.set(later(NOW, 2 * HOUR));
    expect((await view(id)).state).toBe('OPEN');
    await service.cancel(STAFF, id, ' 상품 설명에 잘못이 있어 멈춥니다. ');
    expect((await view(id)).state).toBe('CANCELLED');
    expect(await history(id)).toEqual([[null, 'DRAFT', 'staff:one', ''], ['DRAFT', 'SCHEDULED', 'staff:one', ''], ['SCHEDULED', 'CANCELLED', 'staff:one', '상품 설명에 잘못이 있어 멈춥니다.']]);
  });

  it('refuses what is empty, over, too dear, without a reason, or against the arrows', async () => {
    const [empty, over, dear, twice, cancelled] = await Promise.all([save({ items: [] }), save({ opensAt: later(NOW, -DAY), closesAt: NOW }), save({ items: [prepareItem(product)] }), save(), save()]);
    expect(await refusal(() => service.schedule(STAFF, empty))).toEqual(['EXHIBITION_EMPTY', 'items']);
    expect(await refusal(() => service.schedule(STAFF, over))).toEqual(['PERIOD_OVER', 'closesAt']);
    await shelf.sql('update variant set price_won = 8000 where id = $1', [product.variantId]);
    expect(await refusal(() => service.schedule(STAFF, dear))).toEqual(['EXHIBITION_PRICE_INVALID', 'items']);
    await shelf.sql('update variant set price_won = 15000 where id = $1', [product.variantId]);
    await service.schedule(STAFF, twice);
    expect(await refusal(() => service.schedule(STAFF, twice))).toEqual(['WRONG_STATE', undefined]);
    expect(await refusal(() => service.cancel(STAFF, twice, '  '))).toEqual(['REASON_REQUIRED', 'reason']);
    await service.cancel(STAFF, cancelled, '그만둡니다.');
    const { slug, rowVersion } = await view(cancelled);
    expect(await refusal(() => save({ slug, rowVersion }, cancelled))).toEqual(['WRONG_STATE', undefined]);
    expect(await refusal(() => service.schedule(STAFF, cancelled))).toEqual(['WRONG_STATE', undefined]);
    expect(await refusal(() => service.schedule(STAFF, 'no-such-id'))).toEqual(['NOT_FOUND', undefined]);
  });

  it('keeps the address and at least one item of what is scheduled', async () => {
    const id = await save({ slug: 'fixed' });
    await service.schedule(STAFF, id);
    expect(await refusal(() => save({ slug: 'else', rowVersion: 2 }, id))).toEqual(['EXHIBITION_SLUG_FIXED', 'slug']);
    expect(await refusal(() => save({ slug: 'fixed', rowVersion: 2, items: [] }, id))).toEqual(['EXHIBITION_EMPTY', 'items']);
  });
});

describe('what staff may put in', () => {
  it('is found by product or vendor, with the lowest price of 20 days where that is known', async () => {
    await shelf.sql("alter table price_history disable trigger price_history_append_only");
    await shelf.sql('update price_history set at = $1', [later(NOW, -40 * DAY)]);
    await shelf.sql("alter table price_history enable trigger price_history_append_only");
    const vendorId = await shelf.createVendor({ name: '백_퍼센트 공방' });
    const fresh = await shelf.createProduct({ vendorId, name: '새 공책', priceWon: 3_000, stock: 7 });
    const found = async (query: string): Promise<(string | number | null)[][]> => (await queries.candidates(query, 20, NOW)).map((row) => [row.productName, row.vendorName, row.sellingWon, row.available, row.lowest20DaysWon]);
    expect(await found('씨간장')).toEqual([['세 해 묵은 씨간장', expect.any(String), 15_000, 10, 15_000]]);
    expect(await found('백_퍼')).toEqual([['새 공책', '백_퍼센트 공방', 3_000, 7, null]]);
    expect(await found('백%공방')).toEqual([]);
    await shelf.sql("update product set state = 'ENDED' where id = $1", [fresh.productId]);
    expect(await found('새 공책')).toEqual([]);
  });
});
