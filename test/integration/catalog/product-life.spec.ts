import { beforeAll, describe, expect, it } from '@jest/globals';
import { countStatements } from '#database';
import type { ProductInput, VendorActor } from '#catalog';
import { applyVendor, createCategory, createOnSale, createPicture, createVendor, openRooms, prepareProduct, refusal, STAFF, type Rooms } from './rooms.js';

let rooms: Rooms;
let maker: VendorActor;
let category: string;
let picture: string;
beforeAll(async () => {
  rooms = await openRooms();
  maker = await createVendor(rooms);
  category = await createCategory(rooms, { slug: 'bags' });
  picture = await createPicture(rooms, maker);
});

const prepare = (change: Partial<ProductInput> = {}): ProductInput => prepareProduct(category, picture, change);
const sized = (sizes: string[], priceWon = 12_000): Partial<ProductInput> => ({
  options: [{ name: '크기', values: sizes }], variants: sizes.map((size) => ({ optionValues: [size], sku: null, priceWon, listPriceWon: null, onHand: 5 })),
});
async function row(id: string): Promise<{ slug: string; state: string; draft: object; rowVersion: number; variants: { id: string; label: string; priceWon: number; onHand: number; state: string }[]; pendingChange: boolean; missing: string[]; decisionReason: string | null; history: { from: string | null; to: string; reason: string }[] }> {
  const product = await rooms.desk.product(STAFF, id);
  if (!product) throw new Error('no such product');
  return product;
}

describe('a new product', () => {
  it('may be unfinished, and says in Korean what is missing before it can be submitted', async () => {
    const id = await rooms.products.save(maker, null, prepare({ name: '', description: '', categoryId: null, variants: [], pictures: [{ id: picture, alt: '' }], madeToOrder: true }));
    expect((await row(id)).missing).toEqual(['상품 이름', '상품 설명', '카테고리', '가격', '1번째 그림을 설명하는 글', '주문 제작이라 청약철회가 제한된다는 안내']);
    expect(await refusal(rooms.products.submit(maker, id))).toEqual({ code: 'PRODUCT_INCOMPLETE', fields: { missing: '상품 이름, 상품 설명, 카테고리, 가격, 1번째 그림을 설명하는 글, 주문 제작이라 청약철회가 제한된다는 안내' } });
    expect((await row(id)).state).toBe('DRAFT');
  });

  it('is shown to nobody until staff approve it, and then everywhere', async () => {
    const id = await rooms.products.save(maker, null, prepare({ name: '바다색 손가방' }));
    await rooms.products.submit(maker, id);
    const { slug, variants } = await row(id);
    expect([await rooms.catalog.product(slug), (await rooms.lists.page({ query: '바다색' }, 'RELEVANCE', 10, null)).length, (await rooms.catalog.snapshots([variants[0]?.id ?? '']))[0]?.sellable]).toEqual([null, 0, false]);
    await rooms.reviews.decide(STAFF, id, { approve: true, reason: null, versionId: null });
    expect(await rooms.catalog.product(slug)).toMatchObject({ name: '바다색 손가방', state: 'ON_SALE', sellable: true, variants: [{ priceWon: 12_000, available: 10 }] });
    expect((await rooms.lists.page({ query: '바다색', category: 'bags' }, 'RELEVANCE', 10, null)).map((card) => [card.name, card.priceWon, card.available, card.optionCount])).toEqual([['바다색 손가방', 12_000, 10, 1]]);
    expect((await rooms.catalog.snapshots([variants[0]?.id ?? '']))[0]).toMatchObject({ sellable: true, name: '바다색 손가방', unitPriceWon: 12_000, available: 10 });
    expect((await row(id)).history.map((change) => [change.from, change.to]).reverse()).toEqual([[null, 'DRAFT'], ['DRAFT', 'SUBMITTED'], ['SUBMITTED', 'ON_SALE']]);
  });

  it('comes back from staff with a reason, keeps what was right, and may be asked about again', async () => {
    const id = await rooms.products.save(maker, null, prepare());
    await rooms.products.submit(maker, id);
    expect((await refusal(rooms.reviews.decide(STAFF, id, { approve: false, reason: ' ', versionId: null }))).code).toBe('REASON_REQUIRED');
    await rooms.reviews.decide(STAFF, id, { approve: false, reason: '그림이 흐립니다.', versionId: null });
    expect(await row(id)).toMatchObject({ state: 'REJECTED', decisionReason: '그림이 흐립니다.', draft: { description: '두꺼운 면으로 지었습니다.' } });
    await rooms.products.save(maker, id, prepare({ name: '면 장바구니 큰 것' }));
    await rooms.products.submit(maker, id);
    await rooms.reviews.decide(STAFF, id, { approve: true, reason: null, versionId: null });
    expect(await row(id)).toMatchObject({ state: 'ON_SALE', decisionReason: null });
  });

  it('goes back to the desk when its vendor goes on writing', async () => {
    const id = await rooms.products.save(maker, null, prepare());
    await rooms.products.submit(maker, id);
    const seen = await rooms.desk.review(STAFF, id);
    await rooms.products.save(maker, id, prepare({ name: '다른 이름' }));
    expect((await row(id)).state).toBe('DRAFT');
    expect((await refusal(rooms.reviews.decide(STAFF, id, { approve: true, reason: null, versionId: null }))).code).toBe('WRONG_STATE');
    await rooms.products.submit(maker, id);
    // Staff still look at the first version.
    expect((await refusal(rooms.reviews.decide(STAFF, id, { approve: true, reason: null, versionId: seen?.proposed?.id ?? '' }))).code).toBe('CONFLICT');
  });

  it('cannot be submitted by a vendor that is not approved', async () => {
    const applicant = await applyVendor(rooms);
    const id = await rooms.products.save(applicant, null, prepare({ pictures: [{ id: await createPicture(rooms, applicant), alt: '가방' }] }));
    expect((await row(id)).missing).toEqual(['판매자 신원 확인(입점 승인)']);
    expect((await refusal(rooms.products.submit(applicant, id))).code).toBe('VENDOR_NOT_APPROVED');
  });

  it('takes an address of its own where two have one name', async () => {
    const [one, two] = [await row(await rooms.products.save(maker, null, prepare({ name: '같은 이름' }))), await row(await rooms.products.save(await createVendor(rooms), null, prepare({ name: '같은 이름', pictures: [] })))];
    expect(one.slug).toBe('같은-이름');
    expect(two.slug).toMatch(/^같은-이름-[2-9a-z]{6}$/);
  });
});

describe('a product on sale', () => {
  it('stays as it was while a changed version waits; then the new one is shown, and the old one is kept', async () => {
    const id = await createOnSale(rooms, maker, category, { name: '옛 이름', ...sized(['작은 것', '큰 것']) });
    const { slug } = await row(id);
    const before = await rooms.catalog.product(slug);
    await rooms.products.save(maker, id, prepare({ name: '새 이름', ...sized(['큰 것', '아주 큰 것']) }));
    await rooms.products.submit(maker, id);
    expect(await row(id)).toMatchObject({ state: 'ON_SALE', pendingChange: true });
    expect(await rooms.catalog.product(slug)).toEqual(before);
    const review = await rooms.desk.review(STAFF, id);
    expect(review?.differences).toEqual([{ field: '상품 이름', before: '옛 이름', after: '새 이름' }, { field: '옵션', before: '크기: 작은 것, 큰 것', after: '크기: 큰 것, 아주 큰 것' }, expect.objectContaining({ field: '그림' })]);
    await rooms.reviews.decide(STAFF, id, { approve: true, reason: null, versionId: review?.proposed?.id ?? '' });
    const after = await rooms.catalog.product(slug);
    expect([after?.name, after?.variants.map((variant) => variant.label), after?.versionId === before?.versionId]).toEqual(['새 이름', ['큰 것', '아주 큰 것'], false]);
    // The variant that stayed is the same one: carts and orders point at it.
    expect(after?.variants[0]?.id).toBe(before?.variants[1]?.id);
    expect(await rooms.database.read('select name from product_version where id = ?', [before?.versionId ?? ''])).toEqual([{ name: '옛 이름' }]);
    expect(await row(id)).toMatchObject({ pendingChange: false });
  });

  it('stays on sale when the change is refused', async () => {
    const id = await createOnSale(rooms, maker, category, { name: '그대로' });
    await rooms.products.save(maker, id, prepare({ name: '바꾼 이름' }));
    await rooms.products.submit(maker, id);
    await rooms.reviews.decide(STAFF, id, { approve: false, reason: '이름이 다릅니다.', versionId: null });
    const after = await row(id);
    expect(after).toMatchObject({ state: 'ON_SALE', decisionReason: '이름이 다릅니다.', pendingChange: true });
    expect((await rooms.catalog.product(after.slug))?.name).toBe('그대로');
    expect(after.history[0]).toMatchObject({ from: 'SUBMITTED', to: 'REJECTED', reason: '이름이 다릅니다.' });
  });

  it('is not asked about when nothing has changed', async () => {
    const id = await createOnSale(rooms, maker, category);
    expect((await refusal(rooms.products.submit(maker, id))).code).toBe('NOTHING_CHANGED');
  });

  it('has versions that nobody can change, not even the owner of the table', async () => {
    await createOnSale(rooms, maker, category);
    await expect(rooms.database.transaction(STAFF, (tx) => tx.sql("update product_version set name = 'x'"))).rejects.toThrow(/append-only/);
    await expect(rooms.database.transaction(STAFF, (tx) => tx.sql('delete from product_version'))).rejects.toThrow(/append-only/);
  });

  it('pauses, goes on, and ends for good; its page stays with its state', async () => {
    const id = await createOnSale(rooms, maker, category, { name: '잠시 쉬는 가방' });
    const { slug, variants } = await row(id);
    const look = async (): Promise<unknown[]> => [(await rooms.catalog.product(slug))?.state, (await rooms.lists.page({ query: '잠시 쉬는' }, 'RELEVANCE', 5, null)).length, (await rooms.catalog.snapshots([variants[0]?.id ?? '']))[0]?.sellable];
    await rooms.products.pause(maker, id, true);
    expect(await look()).toEqual(['PAUSED', 0, false]);
    expect((await refusal(rooms.products.pause(maker, id, true))).code).toBe('WRONG_STATE');
    await rooms.products.pause(maker, id, false);
    expect(await look()).toEqual(['ON_SALE', 1, true]);
    await rooms.products.end(maker, id);
    expect(await look()).toEqual(['ENDED', 0, false]);
    for (const work of [() => rooms.products.pause(maker, id, false), () => rooms.products.submit(maker, id), () => rooms.products.save(maker, id, prepare())]) expect((await refusal(work())).code).toBe('WRONG_STATE');
  });

  it('that ends while a change waits asks staff about nothing any more', async () => {
    const id = await createOnSale(rooms, maker, category, { name: '끝나는 가방' });
    await rooms.products.save(maker, id, prepareProduct(category, await createPicture(rooms, maker), { name: '끝나는 큰 가방' }));
    await rooms.products.submit(maker, id);
    const waiting = async (): Promise<boolean> => (await rooms.desk.waiting(100)).rows.some((one) => one.id === id);
    expect(await waiting()).toBe(true);
    await rooms.products.end(maker, id);
    expect(await waiting()).toBe(false);
    expect((await refusal(rooms.reviews.decide(STAFF, id, { approve: true, reason: null, versionId: null }))).code).toBe('WRONG_STATE');
    expect((await rooms.catalog.product((await row(id)).slug))?.name).toBe('끝나는 가방');
  });

  it('is taken down by staff at once and comes back through a new submission only', async () => {
    const id = await createOnSale(rooms, maker, category);
    await rooms.reviews.takeDown(STAFF, id, '안전 인증이 취소되었습니다.');
    const { state, variants } = await row(id);
    expect([state, (await rooms.catalog.snapshots([variants[0]?.id ?? '']))[0]?.sellable]).toEqual(['REJECTED', false]);
    expect((await refusal(rooms.products.pause(maker, id, false))).code).toBe('WRONG_STATE');
    await rooms.products.submit(maker, id);
    await rooms.reviews.decide(STAFF, id, { approve: true, reason: null, versionId: null });
    expect((await rooms.catalog.snapshots([variants[0]?.id ?? '']))[0]?.sellable).toBe(true);
  });

  it('is not sold while its vendor is suspended, and is sold again after', async () => {
    const other = await createVendor(rooms);
    const id = await createOnSale(rooms, other, category, { name: '멈춘 업체의 가방' });
    const variantId = (await row(id)).variants[0]?.id ?? '';
    const sells = async (): Promise<[boolean | undefined, number]> => [(await rooms.catalog.snapshots([variantId]))[0]?.sellable, (await rooms.lists.page({ query: '멈춘 업체의' }, 'RELEVANCE', 5, null)).length];
    expect(await sells()).toEqual([true, 1]);
    await rooms.vendors.suspend(STAFF, other.vendorId, '신고 접수');
    expect(await sells()).toEqual([false, 0]);
    await rooms.vendors.reactivate(STAFF, other.vendorId, '해결');
    expect(await sells()).toEqual([true, 1]);
  });
});

describe('prices, stock and many variants', () => {
  it('change at once, and every price is kept with who set it', async () => {
    const id = await createOnSale(rooms, maker, category, sized(['작은 것', '큰 것']));
    const [small, large] = (await row(id)).variants;
    await rooms.products.setVariant(maker, large?.id ?? '', { priceWon: 9_000, listPriceWon: 15_000 });
    await rooms.products.setVariant(maker, large?.id ?? '', { onHand: 3 });
    const product = await rooms.desk.product(STAFF, id);
    expect(product?.variants.map((variant) => [variant.label, variant.priceWon, variant.listPriceWon, variant.onHand])).toEqual([['작은 것', 12_000, null, 5], ['큰 것', 9_000, 15_000, 3]]);
    expect(product?.prices.map((price) => [price.label, price.priceWon, price.actor])).toEqual([['큰 것', 9_000, maker.name], ['큰 것', 12_000, maker.name], ['작은 것', 12_000, maker.name]]);
    expect((await rooms.lists.byIds([id]))[0]).toMatchObject({ priceWon: 9_000, listPriceWon: 15_000, optionCount: 2, available: 8 });
    for (const change of [{ priceWon: 99 }, { priceWon: 100_000_001 }]) expect((await refusal(rooms.products.setVariant(maker, small?.id ?? '', change))).code).toBe('PRICE_INVALID');
    expect((await refusal(rooms.products.setVariant(maker, small?.id ?? '', { listPriceWon: 12_000 }))).code).toBe('LIST_PRICE_INVALID');
    expect((await refusal(rooms.products.setVariant(maker, small?.id ?? '', { onHand: -1 }))).code).toBe('STOCK_INVALID');
  });

  it('a saved form never brings back pieces that were sold while it was open', async () => {
    const id = await createOnSale(rooms, maker, category);
    const variantId = (await row(id)).variants[0]?.id ?? '';
    await rooms.database.transaction(STAFF, async (tx) => { await rooms.stock.reserve(tx, 'order-1', [{ variantId, quantity: 3 }]); await rooms.stock.sell(tx, 'order-1'); });
    const form = (onHand: number, seenOnHand?: number): ProductInput => prepare({ variants: [{ optionValues: [], sku: null, priceWon: 12_000, listPriceWon: null, onHand, seenOnHand }] });
    await rooms.products.save(maker, id, form(10)); // the form showed 10 and says nothing about stock
    expect((await row(id)).variants[0]?.onHand).toBe(7);
    await rooms.products.save(maker, id, form(15, 10)); // five more came in
    expect((await row(id)).variants[0]?.onHand).toBe(12);
  });

  it('somebody else’s change in between is not overwritten', async () => {
    const id = await rooms.products.save(maker, null, prepare());
    const { rowVersion } = await row(id);
    await rooms.products.save(maker, id, prepare({ rowVersion, name: '먼저 저장한 이름' }));
    expect((await refusal(rooms.products.save(maker, id, prepare({ rowVersion, name: '나중 이름' })))).code).toBe('CONFLICT');
    expect((await row(id)).draft).toMatchObject({ name: '먼저 저장한 이름' });
  });

  it('300 variants are saved, changed and approved with as many statements as three', async () => {
    const many = (count: number, priceWon: number): Partial<ProductInput> => sized(Array.from({ length: count }, (_, index) => `치수 ${index}`), priceWon);
    const save = async (count: number): Promise<{ id: string; statements: number }> => {
      const created = await countStatements(() => rooms.products.save(maker, null, prepare(many(count, 10_000))));
      const changed = await countStatements(() => rooms.products.save(maker, created.result, prepare(many(count, 11_000))));
      const read = await countStatements(() => rooms.desk.product(maker, created.result));
      return { id: created.result, statements: created.statements + changed.statements + read.statements };
    };
    const [few, lots] = [await save(3), await save(300)];
    expect(lots.statements).toBe(few.statements);
    await rooms.products.submit(maker, lots.id);
    await rooms.reviews.decide(STAFF, lots.id, { approve: true, reason: null, versionId: null });
    const page = await countStatements(async () => rooms.catalog.product((await row(lots.id)).slug));
    expect([page.result?.variants.length, page.result?.variants[299]?.priceWon]).toEqual([300, 11_000]);
  });

  it.each<[string, Partial<ProductInput>, string]>([
    ['a combination twice', { options: [{ name: '크기', values: ['가'] }], variants: [['가'], ['가']].map((optionValues) => ({ optionValues, sku: null, priceWon: 1_000, listPriceWon: null, onHand: 1 })) }, 'OPTIONS_INVALID'],
    ['a value that no option has', { options: [{ name: '크기', values: ['가'] }], variants: [{ optionValues: ['나'], sku: null, priceWon: 1_000, listPriceWon: null, onHand: 1 }] }, 'OPTIONS_INVALID'],
    ['501 variants', sized(Array.from({ length: 501 }, (_, index) => `${index}`)), 'TOO_MANY_VARIANTS'],
    ['a fraction of a won', sized(['가'], 1_000.5), 'PRICE_INVALID'],
    ['a list price below the price', { variants: [{ optionValues: [], sku: null, priceWon: 1_000, listPriceWon: 900, onHand: 1 }] }, 'LIST_PRICE_INVALID'],
    ['a category that is not there', { categoryId: '00000000-0000-7000-8000-000000000000' }, 'BAD_INPUT'],
    ['a picture that is not there', { pictures: [{ id: '00000000-0000-7000-8000-000000000000', alt: '없음' }] }, 'BAD_INPUT'],
    ['a name of 101 letters', { name: '가'.repeat(101) }, 'TEXT_TOO_LONG'],
  ])('%s is refused, and nothing is saved', async (_, change, code) => {
    const before = await rooms.desk.count(maker, {});
    expect((await refusal(rooms.products.save(maker, null, prepare(change)))).code).toBe(code);
    expect(await rooms.desk.count(maker, {})).toBe(before);
  });
});

describe('what lists and search read', () => {
  it('is the same after a rebuild as after all those changes', async () => {
    const columns = 'select id, name, category_path, thumbnail, thumbnail_color, price_won, list_price_won, option_count, search_name, search_terms from product order by id';
    const before = await rooms.database.read(columns);
    expect(before.length).toBeGreaterThan(10);
    expect(await rooms.index.rebuild()).toBe(before.length);
    expect(await rooms.database.read(columns)).toEqual(before);
  });

  it('counts on the desks are what SQL counts, and pages lose nobody', async () => {
    const [{ n } = { n: 0 }] = await rooms.database.read<{ n: number }>('select count(*)::int as n from product where vendor_id = ?', [maker.vendorId]);
    expect(await rooms.desk.count(maker, {})).toBe(n);
    const seen: string[] = [];
    for (let before: string | null = null; ;) {
      const page: { id: string }[] = await rooms.desk.page(maker, {}, 4, before);
      seen.push(...page.slice(0, 4).map((product) => product.id));
      if (page.length <= 4) break;
      before = seen.at(-1) ?? null;
    }
    expect(new Set(seen).size).toBe(n);
  });
});
