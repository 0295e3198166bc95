import 'reflect-metadata';
import { createHash } from 'node:crypto';
import { afterAll } from '@jest/globals';
import { Test } from '@nestjs/testing';
import { newId } from '#kernel';
import { CatalogModule, CatalogQueries, catalogEntities, ImportFileService, ImportService, PictureService, ProductDeskQueries, ProductIndexService, ProductListQueries, ProductReviewService, ProductService, StockService, type ProductInput, type VendorActor } from '#catalog';
import { Database, openOrm, type Actor } from '#database';
import { VendorModule, VendorQueries, VendorService, vendorEntities, type VendorApplication } from '#vendor';
import { testDatabase } from '../../support/database.js';

export const STAFF: Actor = { name: 'staff:00000000-0000-7000-8000-000000000001' };

/** The rooms vendor and catalog on a database of their own, as a process wires them. */
export interface Rooms {
  database: Database;
  vendors: VendorService;
  vendorQueries: VendorQueries;
  catalog: CatalogQueries;
  lists: ProductListQueries;
  products: ProductService;
  reviews: ProductReviewService;
  desk: ProductDeskQueries;
  index: ProductIndexService;
  pictures: PictureService;
  stock: StockService;
  imports: ImportService;
  files: ImportFileService;
}

export async function openRooms(options: { demo?: boolean } = {}): Promise<Rooms> {
  const database = new Database(await openOrm({ url: await testDatabase(options), entities: [...vendorEntities, ...catalogEntities] }));
  const app = await Test.createTestingModule({ imports: [{ module: class Held {}, global: true, providers: [{ provide: Database, useValue: database }], exports: [Database] }, VendorModule, CatalogModule] }).compile();
  opened.push(database);
  return {
    database, vendors: app.get(VendorService), vendorQueries: app.get(VendorQueries), catalog: app.get(CatalogQueries), lists: app.get(ProductListQueries), products: app.get(ProductService),
    reviews: app.get(ProductReviewService), desk: app.get(ProductDeskQueries), index: app.get(ProductIndexService), pictures: app.get(PictureService), stock: app.get(StockService),
    imports: app.get(ImportService), files: app.get(ImportFileService),
  };
}

const opened: Database[] = [];
afterAll(async () => {
  await Promise.all(opened.splice(0).map((database) => database.close()));
});

let made = 0;

export function prepareApplication(change: Partial<VendorApplication> = {}): VendorApplication {
  made += 1;
  return {
    name: `견본상회 ${made}`, representative: '김견본', businessNumber: businessNumber(made), reportNumber: '2026-서울구로-0001', phone: '02-0000-0000', email: 'maker@example.invalid', zip: '08209',
    address: '서울 구로구 견본로 1', dong: '구로동', sentence: '', ...change,
  };
}

/** A number that no tax office has (000-…), with a right last digit. */
export function businessNumber(n: number): string {
  const nine = String(n).padStart(9, '0');
  const weights = [1, 3, 7, 1, 3, 7, 1, 3, 5];
  const sum = weights.reduce((total, weight, index) => total + weight * Number(nine[index]), 0) + Math.floor((Number(nine[8]) * 5) / 10);
  return `${nine}${(10 - (sum % 10)) % 10}`;
}

/** An applied vendor with its owner. */
export async function applyVendor(rooms: Rooms, change: Partial<VendorApplication> = {}): Promise<VendorActor> {
  const vendorId = await rooms.database.transaction({ name: 'guest' }, async (tx) => {
    const accountId = newId();
    await tx.sql("insert into account (id, email, password_hash, name, created_at) values (?, ?, 'x', '김견본', ?)", [accountId, `${accountId}@example.invalid`, tx.now]);
    return rooms.vendors.apply(tx, accountId, prepareApplication(change));
  });
  return { name: `vendor:${newId()}`, vendorId };
}

export async function createVendor(rooms: Rooms, change: Partial<VendorApplication> = {}): Promise<VendorActor> {
  const actor = await applyVendor(rooms, change);
  await rooms.vendors.decide(STAFF, actor.vendorId, { approve: true, reason: null });
  return actor;
}

export async function createCategory(rooms: Rooms, change: { slug?: string; noticeKind?: string } = {}): Promise<string> {
  const id = newId();
  await rooms.database.transaction(STAFF, (tx) => tx.sql("insert into category (id, slug, name, depth, position, notice_kind, path) values (?, ?, '주방용품', 1, 0, ?, ?::uuid[])", [id, change.slug ?? `c-${id}`, change.noticeKind ?? 'bag', [id]]));
  return id;
}

/** Everything that the notice of bags asks. */
export const BAG_NOTICE = ['kind', 'material', 'color', 'size', 'maker', 'countryOfOrigin', 'care', 'warranty', 'asContact'].map((id) => ({ id, value: '견본 답' }));

/** A complete product of one variant. */
export function prepareProduct(categoryId: string, pictureId: string, change: Partial<ProductInput> = {}): ProductInput {
  return {
    rowVersion: null, name: '면 장바구니', description: '두꺼운 면으로 지었습니다.', categoryId, taxKind: 'TAXABLE', options: [], variants: [{ optionValues: [], sku: null, priceWon: 12_000, listPriceWon: null, onHand: 10 }],
    pictures: [{ id: pictureId, alt: '접어 둔 면 장바구니' }], notice: BAG_NOTICE, withdrawalExclusion: null, madeToOrder: false, ...change,
  };
}

export async function createPicture(rooms: Rooms, actor: VendorActor): Promise<string> {
  const id = newId();
  await rooms.database.transaction(actor, (tx) => tx.sql("insert into picture (id, vendor_id, hash, width, height, created_at) values (?, ?, ?, 960, 720, ?)", [id, actor.vendorId, createHash('sha256').update(id).digest('hex'), tx.now]));
  return id;
}

/** A product on sale: written, submitted, approved. */
export async function createOnSale(rooms: Rooms, actor: VendorActor, categoryId: string, change: Partial<ProductInput> = {}): Promise<string> {
  const id = await rooms.products.save(actor, null, prepareProduct(categoryId, await createPicture(rooms, actor), change));
  await rooms.products.submit(actor, id);
  await rooms.reviews.decide(STAFF, id, { approve: true, reason: null, versionId: null });
  return id;
}

/** The code and fields of the refusal that comes instead of a result. */
export async function refusal(work: Promise<unknown>): Promise<{ code: string; fields: Record<string, unknown> }> {
  try {
    await work;
  } catch (error) {
    const { code, fields } = error as { code?: unknown; fields?: Record<string, unknown> };
    if (typeof code === 'string' && fields) return { code, fields };
    throw error;
  }
  return { code: 'none', fields: {} };
}
