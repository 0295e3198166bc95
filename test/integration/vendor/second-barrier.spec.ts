import { beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { VendorActor } from '#catalog';
import { createCategory, createOnSale, createPicture, createVendor, openRooms, prepareProduct, refusal, type Rooms } from '../catalog/rooms.js';

/** Below every resolver: a vendor's transaction in the database itself, whatever code asks it. */
let rooms: Rooms;
let mine: VendorActor;
let theirs: { actor: VendorActor; productId: string; variantId: string; pictureId: string };
beforeAll(async () => {
  rooms = await openRooms();
  const category = await createCategory(rooms);
  mine = await createVendor(rooms);
  const actor = await createVendor(rooms);
  const productId = await createOnSale(rooms, actor, category);
  await createOnSale(rooms, mine, category);
  const product = await rooms.desk.product(actor, productId);
  theirs = { actor, productId, variantId: product?.variants[0]?.id ?? '', pictureId: product?.draft.pictures[0]?.id ?? '' };
  await createOrder(rooms, actor.vendorId, theirs);
  await rooms.files.store(actor, '상품.csv', Buffer.from('Handle,Title,Variant Price\r\na,b,1000'));
});

async function createOrder(rooms: Rooms, vendorId: string, product: { productId: string; variantId: string }): Promise<void> {
  const [orderId, partId, lineId] = [randomUUID(), randomUUID(), randomUUID()];
  await rooms.database.transaction({ name: 'system' }, async (tx) => {
    await tx.sql(
      `insert into mall_order (id, number, phone_hash, state, input_hash, orderer_name, orderer_phone, orderer_email, receiver_name, receiver_phone, zip, road_address, payment_method, goods_won, discount_won, shipping_won, total_won, taxable_won, exempt_won, placed_at, expires_at, paid_at)
       values (?, ?, decode('00', 'hex'), 'PAID', decode('00', 'hex'), '주문자', '01000000000', 'shopper@example.invalid', '받는이', '01000000001', '08209', '서울 구로구 비밀로 7', 'CARD', 12000, 0, 3000, 15000, 15000, 0, ?, ?, ?)`,
      [orderId, orderId.slice(0, 12), tx.now, tx.now, tx.now],
    );
    await tx.sql("insert into vendor_order (id, order_id, vendor_id, state, goods_won, discount_won, shipping_fee_won, surcharge_won, base_fee_won, return_fee_won, paid_at) values (?, ?, ?, 'NEW', 12000, 0, 3000, 0, 3000, 3500, ?)", [partId, orderId, vendorId, tx.now]);
    await tx.sql(
      `insert into order_line (id, order_id, vendor_order_id, vendor_id, position, product_id, product_version_id, variant_id, name, option_label, quantity, unit_price_won, amount_won, discount_won, tax_kind, commission_bp)
       select ?, ?, ?, ?, 0, p.id, p.current_version_id, ?, p.name, '', 1, 12000, 12000, 0, 'TAXABLE', 500 from product p where p.id = ?`,
      [lineId, orderId, partId, vendorId, product.variantId, product.productId],
    );
  });
}

const inMine = <Row extends object>(text: string, parameters: string[] = []): Promise<Row[]> => rooms.database.transaction(mine, (tx) => tx.sql<Row>(text, parameters));

describe("a vendor's transaction", () => {
  it.each(['product', 'product_version', 'variant', 'price_history', 'stock', 'stock_movement', 'picture', 'vendor_order', 'order_line', 'state_change', 'vendor_member', 'import_file'])('sees of %s only its own rows', async (table) => {
    const all = await rooms.database.read<{ vendor_id: string }>(`select vendor_id from ${table}`);
    expect(all.some((row) => row.vendor_id === theirs.actor.vendorId)).toBe(true);
    const seen = await inMine<{ vendor_id: string }>(`select vendor_id from ${table}`);
    expect(seen.length).toBe(all.filter((row) => row.vendor_id === mine.vendorId).length);
    expect(seen.every((row) => row.vendor_id === mine.vendorId)).toBe(true);
  });

  it('sees itself among vendors, its own people among accounts, and no order’s address but its own', async () => {
    expect(await inMine('select id from vendor')).toEqual([{ id: mine.vendorId }]);
    expect(await inMine('select count(*)::int as n from account')).toEqual([{ n: 1 }]);
    for (const column of ['password_hash', 'phone']) await expect(inMine(`select ${column} from account`)).rejects.toThrow(/permission denied/);
    expect(await inMine('select receiver_name from vendor_delivery')).toEqual([]);
    expect(await rooms.database.transaction(theirs.actor, (tx) => tx.sql('select receiver_name from vendor_delivery'))).toEqual([{ receiver_name: '받는이' }]);
  });

  it.each(['mall_order', 'payment', 'payment_attempt', 'order_access', 'session', 'consent', 'staff_member', 'ledger_entry', 'ledger_transaction', 'webhook_delivery', 'mail_message', 'exhibition_purchase', 'refund_account', 'payout_call'])('may not even ask for %s', async (table) => {
    await expect(inMine(`select 1 from ${table}`)).rejects.toThrow(/permission denied/);
  });

  it.each<[string, string]>([
    ['its product', "update product set name = 'x' where id = ?"],
    ['its variants', 'update variant set price_won = 100 where product_id = ?'],
    ['its stock', 'update stock set on_hand = 0 where product_id = ?'],
    ['its orders', "update vendor_order set state = 'CANCELLED' where id in (select vendor_order_id from order_line where product_id = ?)"],
  ])('changes nothing of another vendor: %s', async (_, text) => {
    const look = (): Promise<object[]> => rooms.database.read('select p.name, v.price_won, s.on_hand, o.state from product p join variant v on v.product_id = p.id join stock s on s.variant_id = v.id join order_line l on l.product_id = p.id join vendor_order o on o.id = l.vendor_order_id where p.id = ?', [theirs.productId]);
    const before = await look();
    await inMine(text, [theirs.productId]);
    expect(await look()).toEqual(before);
  });

  it('writes nothing in the name of another vendor', async () => {
    await expect(inMine("insert into product (id, vendor_id, slug, state, draft, created_at, updated_at) values (gen_random_uuid(), ?, 'x', 'DRAFT', '{}', '2026-11-24', '2026-11-24')", [theirs.actor.vendorId])).rejects.toThrow(/row-level security/);
    await expect(inMine("insert into picture (id, vendor_id, hash, width, height, created_at) values (gen_random_uuid(), ?, 'x', 1, 1, '2026-11-24')", [theirs.actor.vendorId])).rejects.toThrow(/row-level security/);
    await expect(inMine('update product set vendor_id = ?', [theirs.actor.vendorId])).rejects.toThrow(/row-level security/);
  });

  it('decides nothing that is for staff: its own state, identity, commission, or what is shown', async () => {
    for (const column of ['identity_checked_at = now()', 'commission_bp = 0', "slug = 'x'"]) await expect(inMine(`update vendor set ${column}`)).rejects.toThrow(/permission denied/);
    await expect(inMine("update vendor set state = 'SUSPENDED'")).rejects.toThrow(/may not change its own state/);
    await rooms.products.save(mine, null, prepareProduct((await rooms.catalog.categories())[0]?.id ?? '', await createPicture(rooms, mine)));
    await expect(inMine("update product set state = 'ON_SALE' where state = 'DRAFT'")).rejects.toThrow(/may not publish/);
    await expect(inMine('update product set current_version_id = null where current_version_id is not null')).rejects.toThrow(/may not publish/);
    await expect(inMine("update variant set state = 'ACTIVE'")).rejects.toThrow(/may not put a variant on sale/);
  });

  it('rewrites no history', async () => {
    for (const table of ['product_version', 'price_history', 'stock_movement', 'state_change']) for (const text of [`update ${table} set vendor_id = vendor_id`, `delete from ${table}`]) await expect(inMine(text)).rejects.toThrow(/permission denied/);
  });

  it('ends with its transaction: the next one on the same connection is somebody else’s', async () => {
    const look = (actor: VendorActor): Promise<object[]> => rooms.database.transaction(actor, (tx) => tx.sql('select distinct vendor_id from product'));
    for (let round = 0; round < 20; round += 1) expect(await Promise.all([look(mine), look(theirs.actor)])).toEqual([[{ vendor_id: mine.vendorId }], [{ vendor_id: theirs.actor.vendorId }]]);
  });
});

describe('commands and reads of the rooms', () => {
  it('find nothing of another vendor', async () => {
    expect(await rooms.desk.product(mine, theirs.productId)).toBeNull();
    const refusals = [
      rooms.products.save(mine, theirs.productId, prepareProduct('', '')), rooms.products.submit(mine, theirs.productId), rooms.products.pause(mine, theirs.productId, true), rooms.products.end(mine, theirs.productId),
      rooms.products.setVariant(mine, theirs.variantId, { priceWon: 100 }),
    ];
    expect(await Promise.all(refusals.map(async (work) => (await refusal(work)).code))).toEqual(Array.from({ length: 5 }, () => 'NOT_FOUND'));
    const category = (await rooms.catalog.categories())[0]?.id ?? '';
    expect((await refusal(rooms.products.save(mine, null, prepareProduct(category, theirs.pictureId)))).code).toBe('BAD_INPUT'); // not with their picture either
  });
});
