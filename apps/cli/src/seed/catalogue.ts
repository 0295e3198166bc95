import { later, MINUTE, newId } from '#kernel';
import { searchColumns } from '#catalog';
import type { Transaction } from '#database';
import type { DemoMall, DemoProduct, DemoVendor } from '#database/demo';
import { insertRows, type Row } from './rows.js';
import type { StoredPicture } from './pictures.js';

/** What later parts of the seed point at. */
export interface SeededCatalogue {
  vendors: Map<string, string>;
  categories: Map<string, { id: string; path: string[] }>;
  /** By sku. */
  variants: Map<string, { id: string; productId: string; vendorId: string; priceWon: number }>;
}

/** Vendors and categories. */
export async function seedShelves(tx: Transaction, demo: Pick<DemoMall, 'categories' | 'vendors'>): Promise<SeededCatalogue> {
  const categories = new Map<string, { id: string; path: string[] }>();
  const rows: Row[] = demo.categories.map((category) => {
    const id = newId(tx.now.getTime());
    const parent = category.parent === null ? undefined : categories.get(category.parent);
    const path = [...(parent?.path ?? []), id];
    categories.set(category.slug, { id, path });
    return { id, parent_id: parent?.id ?? null, slug: category.slug, name: category.name, name_en: category.nameEn, depth: category.depth, position: category.position, notice_kind: category.noticeKind, path };
  });
  await insertRows(tx, 'category', rows);
  const vendors = new Map(demo.vendors.map((vendor) => [vendor.slug, newId(tx.now.getTime())]));
  await insertRows(tx, 'vendor', demo.vendors.map((vendor) => vendorRow(vendor, vendors.get(vendor.slug) ?? '', tx.now)));
  await insertRows(tx, 'state_change', demo.vendors.flatMap((vendor) => {
    const id = vendors.get(vendor.slug);
    const applied = { subject: 'vendor', subject_id: id, vendor_id: id, from_state: null, to_state: 'APPLIED', actor: 'system', reason: '견본', at: later(tx.now, vendor.createdAt * MINUTE) } as const;
    return vendor.state === 'APPLIED' ? [applied] : [applied, { ...applied, from_state: 'APPLIED', to_state: vendor.state }];
  }));
  return { vendors, categories, variants: new Map() };
}

function vendorRow(vendor: DemoVendor, id: string, now: Date): Row {
  return {
    id, slug: vendor.slug, name: vendor.name, state: vendor.state, representative: vendor.representative, business_number: vendor.businessNumber, report_number: vendor.reportNumber,
    phone: vendor.phone, email: vendor.email, zip: vendor.zip, address: vendor.address, dong: vendor.dong, founded_year: vendor.foundedYear, sentence: vendor.sentence, story: vendor.story,
    seal_color: vendor.sealColor, art_seed: vendor.artSeed, identity_checked_at: vendor.state === 'APPROVED' ? now : null, shipping_fee_won: vendor.shippingFeeWon,
    free_shipping_above_won: vendor.freeShippingAboveWon, jeju_surcharge_won: vendor.jejuSurchargeWon, island_surcharge_won: vendor.islandSurchargeWon, return_fee_won: vendor.returnFeeWon,
    ships_within_days: vendor.shipsWithinDays, commission_bp: vendor.commissionBp, demo: true, created_at: later(now, vendor.createdAt * MINUTE), row_version: 1,
  };
}

/** Products with their first version, variants, prices and stock, in one statement for each table and chunk. */
export async function seedProducts(tx: Transaction, catalogue: SeededCatalogue, products: readonly DemoProduct[], vendorNames: ReadonlyMap<string, string>, pictures: ReadonlyMap<string, StoredPicture>): Promise<void> {
  const tables: Record<'product' | 'product_version' | 'variant' | 'stock' | 'stock_movement' | 'picture' | 'state_change', Row[]> = { product: [], product_version: [], variant: [], stock: [], stock_movement: [], picture: [], state_change: [] };
  const versions: { productId: string; current: string | null; submitted: string | null }[] = [];
  for (const product of products) {
    const productId = newId(tx.now.getTime());
    const versionId = newId(tx.now.getTime());
    const vendorId = catalogue.vendors.get(product.vendor) ?? '';
    const category = catalogue.categories.get(product.category);
    if (vendorId === '' || !category) throw new Error(`the demo's product ${product.slug} names a vendor or category that does not exist`);
    const shown = product.pictures.flatMap((picture) => {
      const stored = pictures.get(picture.key);
      return stored ? [{ id: newId(tx.now.getTime()), alt: picture.alt, hash: stored.hash, width: stored.width, height: stored.height, color: stored.color }] : [];
    });
    const content = {
      name: product.name, description: product.description, categoryId: category.id, taxKind: product.taxKind, options: product.options,
      pictures: shown, notice: product.notice, withdrawalExclusion: product.withdrawalExclusion, madeToOrder: product.madeToOrder,
    };
    const onSale = product.state === 'ON_SALE' || product.state === 'PAUSED';
    tables.product.push(productRow(product, { productId, vendorId, path: category.path, content, vendorName: vendorNames.get(product.vendor) ?? '', now: tx.now }));
    for (const picture of shown) tables.picture.push({ id: picture.id, vendor_id: vendorId, hash: picture.hash, width: picture.width, height: picture.height, color: picture.color, created_at: tx.now });
    if (product.state !== 'DRAFT') {
      tables.product_version.push({
        id: versionId, product_id: productId, vendor_id: vendorId, number: 1, name: product.name, description: product.description, category_id: category.id, tax_kind: product.taxKind,
        options: product.options, pictures: shown, notice: product.notice, withdrawal_exclusion: product.withdrawalExclusion, made_to_order: product.madeToOrder, created_by: 'system', created_at: later(tx.now, product.createdAt * MINUTE),
      });
      versions.push({ productId, current: onSale ? versionId : null, submitted: product.state === 'SUBMITTED' ? versionId : null });
    }
    product.variants.forEach((variant, position) => {
      const id = newId(tx.now.getTime());
      catalogue.variants.set(variant.sku, { id, productId, vendorId, priceWon: variant.priceWon });
      tables.variant.push({
        id, product_id: productId, vendor_id: vendorId, position, sku: variant.sku, option_values: variant.optionValues, label: variant.label, price_won: variant.priceWon,
        list_price_won: variant.listPriceWon, state: onSale ? 'ACTIVE' : 'PENDING', created_at: later(tx.now, product.createdAt * MINUTE),
      });
      tables.stock.push({ variant_id: id, product_id: productId, vendor_id: vendorId, on_hand: variant.stock, reserved: 0 });
      tables.stock_movement.push({ variant_id: id, vendor_id: vendorId, kind: 'OPENING', on_hand_delta: variant.stock, reserved_delta: 0, reference: `opening:${id}`, actor: 'system', reason: '', at: tx.now });
    });
    tables.state_change.push({ subject: 'product', subject_id: productId, vendor_id: vendorId, from_state: null, to_state: product.state, actor: 'system', reason: product.decisionReason ?? '', at: tx.now });
  }
  for (const table of ['picture', 'product', 'product_version', 'variant', 'stock', 'stock_movement', 'state_change'] as const) await insertRows(tx, table, tables[table]);
  await tx.sql(
    `update product p set current_version_id = nullif(v.current, '')::uuid, submitted_version_id = nullif(v.submitted, '')::uuid
     from unnest(?::uuid[], ?::text[], ?::text[]) as v(id, current, submitted) where p.id = v.id`,
    [versions.map((row) => row.productId), versions.map((row) => row.current ?? ''), versions.map((row) => row.submitted ?? '')],
  );
}

function productRow(product: DemoProduct, at: { productId: string; vendorId: string; path: string[]; content: { pictures: { hash: string; color: string }[] }; vendorName: string; now: Date }): Row {
  const cheapest = product.variants.reduce((lowest, variant) => (variant.priceWon < lowest.priceWon ? variant : lowest));
  const published = product.publishedAt === null ? null : later(at.now, product.publishedAt * MINUTE);
  return {
    id: at.productId, vendor_id: at.vendorId, slug: product.slug, state: product.state, draft: at.content, decision_reason: product.decisionReason, import_key: null,
    category_path: at.path, name: product.name, thumbnail: at.content.pictures[0]?.hash ?? null, thumbnail_color: at.content.pictures[0]?.color ?? null,
    price_won: cheapest.priceWon, list_price_won: cheapest.listPriceWon, option_count: product.variants.length, ...searchColumns(product.name, at.vendorName),
    sold_count: 0, published_at: published, created_at: later(at.now, product.createdAt * MINUTE), updated_at: published ?? at.now, row_version: 1,
  };
}
