import { LockMode } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { DomainError, isClientId, isId, newId, readableCode } from '#kernel';
import { Database, type Actor, type Transaction } from '#database';
import { slugOf } from '#vendor';
import { missingOf } from './completeness.rules.js';
import { checkedProduct, checkPrice, EMPTY_DRAFT, keyOf, type DraftPicture, type ProductDraft, type ProductInput } from './draft.rules.js';
import { ProductIndexService } from './product-index.service.js';
import { Product } from './product.entity.js';
import type { ProductState } from './product.state.js';
import { StockService } from './stock/stock.service.js';
import { surroundingsOf } from './surroundings.js';
import { VariantService } from './variant.service.js';

/** What a vendor does with its products. Every command runs behind the second barrier: the actor names the vendor whose rows alone it may touch. */
@Injectable()
export class ProductService {
  constructor(
    private readonly database: Database,
    private readonly variants: VariantService,
    private readonly stock: StockService,
    private readonly index: ProductIndexService,
  ) {}

  /**
   * Creates a draft (`id` null; sent again with the same `fresh` id it is the same draft) or goes on writing. What shoppers see of a product on sale stays until staff approve; prices and stock of its variants change at once.
   * Throws CONFLICT when somebody changed it since `rowVersion`, NOT_FOUND, WRONG_STATE (ended), FORBIDDEN where somebody without that right changes a price on sale, and what `checkedProduct` throws.
   * @returns the product's id
   */
  async save(actor: VendorActor, id: string | null, given: ProductInput, rights: Rights = EVERYTHING, fresh: string = newId()): Promise<string> {
    if (id === null && !isClientId(fresh)) throw new DomainError('BAD_INPUT', { field: 'newId' });
    const input = checkedProduct(given);
    return this.database.transaction(actor, async (tx) => {
      const product = id === null ? await this.create(tx, actor.vendorId, input.name, { id: fresh }) : await this.lock(tx, id);
      if (input.rowVersion !== null && id !== null && input.rowVersion !== product.rowVersion) throw new DomainError('CONFLICT');
      const draft = await this.draftOf(tx, product, input);
      await this.write(tx, product, draft);
      await this.variants.write(tx, product, input.variants, rights.prices);
      await this.index.refresh(tx, [product.id]);
      return product.id;
    });
  }

  /** Freezes what is written into a version and asks staff. Throws PRODUCT_INCOMPLETE with what is missing, VENDOR_NOT_APPROVED, NOTHING_CHANGED, WRONG_STATE. */
  async submit(actor: VendorActor, id: string): Promise<void> {
    await this.database.transaction(actor, async (tx) => {
      const product = await this.lock(tx, id);
      if (product.submittedVersionId !== null || product.state === 'ENDED') throw new DomainError('WRONG_STATE', { state: product.state });
      const around = await surroundingsOf(tx, product);
      if (around.vendorState !== 'APPROVED') throw new DomainError('VENDOR_NOT_APPROVED');
      const missing = missingOf({ ...EMPTY_DRAFT, ...product.draft }, around);
      if (missing.length > 0) throw new DomainError('PRODUCT_INCOMPLETE', { missing: missing.join(', ') });
      if (product.state === 'ON_SALE' || product.state === 'PAUSED') await this.refuseSame(tx, product);
      const versionId = await this.freeze(tx, product);
      product.submittedVersionId = versionId;
      product.updatedAt = tx.now;
      // On sale or paused it stays so: only the version is asked about.
      if (product.state === 'DRAFT' || product.state === 'REJECTED') await this.walk(tx, product, 'SUBMITTED', '');
      else await tx.stateChange({ subject: 'product_version', id: versionId, vendorId: product.vendorId, from: null, to: 'SUBMITTED' });
      await tx.em.flush();
    });
  }

  /** Takes a product off sale for a while, or puts it back. Throws WRONG_STATE. */
  async pause(actor: VendorActor, id: string, paused: boolean): Promise<void> {
    await this.database.transaction(actor, async (tx) => {
      const product = await this.lock(tx, id);
      // The arrows PAUSED → ON_SALE and SUBMITTED → ON_SALE end alike; only the first is the vendor's to walk.
      if (product.state !== (paused ? 'ON_SALE' : 'PAUSED')) throw new DomainError('WRONG_STATE', { state: product.state });
      await this.walk(tx, product, paused ? 'PAUSED' : 'ON_SALE', '');
    });
  }

  /** Ends a product for good. Its page and what was sold of it stay. Throws WRONG_STATE. */
  async end(actor: VendorActor, id: string): Promise<void> {
    await this.database.transaction(actor, async (tx) => this.walk(tx, await this.lock(tx, id), 'ENDED', ''));
  }

  /**
   * Changes price, list price or counted stock of one variant, at once; what is left out stays. Throws PRICE_INVALID, LIST_PRICE_INVALID, STOCK_BELOW_RESERVED, NOT_FOUND.
   * @returns the id of its product
   */
  async setVariant(actor: VendorActor, variantId: string, change: { priceWon?: number | null | undefined; listPriceWon?: number | null | undefined; onHand?: number | null | undefined }): Promise<string> {
    return this.database.transaction(actor, async (tx) => {
      const found = isId(variantId) ? await tx.one<{ product_id: string }>("select product_id from variant where id = ? and state <> 'REMOVED'", [variantId]) : undefined;
      if (!found) throw new DomainError('NOT_FOUND');
      const product = await this.lock(tx, found.product_id);
      if (product.state === 'ENDED') throw new DomainError('WRONG_STATE', { state: product.state });
      const row = (await this.variants.of(tx, product.id)).find((variant) => variant.id === variantId);
      if (!row) throw new DomainError('NOT_FOUND');
      const priceWon = change.priceWon ?? row.price_won;
      // A list price that the new price has reached says nothing any more.
      const listPriceWon = change.listPriceWon === undefined ? (row.list_price_won !== null && row.list_price_won > priceWon ? row.list_price_won : null) : change.listPriceWon;
      checkPrice(priceWon, listPriceWon);
      await tx.sql('update variant set price_won = ?, list_price_won = ? where id = ?', [priceWon, listPriceWon, variantId]);
      if (typeof change.onHand === 'number') await this.stock.count(tx, variantId, change.onHand, 'counted');
      await this.index.refresh(tx, [product.id]);
      return product.id;
    });
  }

  /** For the import, too: a draft of its own, under an address that nobody has. Where this id is made already it is that one. */
  async create(tx: Transaction, vendorId: string, name: string, { id = newId(tx.now.getTime()), importKey = null }: { id?: string; importKey?: string | null } = {}): Promise<Product> {
    const base = slugOf(name);
    // Other vendors' products are out of sight here: the unique index tells whether an address is taken.
    const candidates = [...(base === '' ? [] : [base]), `${base === '' ? 'product' : base}-${readableCode(6).toLowerCase()}`];
    for (const slug of candidates) {
      const made = await tx.sql("insert into product (id, vendor_id, slug, state, draft, import_key, created_at, updated_at) values (?, ?, ?, 'DRAFT', '{}', ?, ?, ?) on conflict do nothing returning id", [id, vendorId, slug, importKey, tx.now, tx.now]);
      if (made.length === 0) continue;
      await tx.stateChange({ subject: 'product', id, vendorId, from: null, to: 'DRAFT', reason: importKey === null ? '' : '파일에서 가져옴' });
      return this.lock(tx, id);
    }
    const made = await tx.em.findOne(Product, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    if (!made) throw new DomainError('SLUG_TAKEN');
    return made; // sent twice
  }

  /** Puts a draft into a product's row; a product that waited for staff goes back to the vendor's desk. */
  async write(tx: Transaction, product: Product, draft: ProductDraft): Promise<void> {
    const from = product.state;
    product.write(draft, tx.now);
    await tx.em.flush();
    if (product.state !== from) await tx.stateChange({ subject: 'product', id: product.id, vendorId: product.vendorId, from, to: product.state, reason: '고치는 중' });
  }

  async lock(tx: Transaction, id: string): Promise<Product> {
    const product = isId(id) ? await tx.em.findOne(Product, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE }) : null;
    if (!product) throw new DomainError('NOT_FOUND');
    return product;
  }

  private async draftOf(tx: Transaction, product: Product, input: ProductInput): Promise<ProductDraft> {
    if (input.categoryId !== null && !(isId(input.categoryId) && (await tx.one('select id from category where id = ?', [input.categoryId])))) throw new DomainError('BAD_INPUT', { field: 'categoryId' });
    return {
      name: input.name, description: input.description, categoryId: input.categoryId, taxKind: input.taxKind, options: input.options, pictures: await this.picturesOf(tx, input.pictures),
      notice: Object.fromEntries(input.notice.map((entry) => [entry.id, entry.value])), withdrawalExclusion: input.withdrawalExclusion, madeToOrder: input.madeToOrder,
      variants: input.variants.map((variant) => variant.optionValues), ...(product.draft.imported ? { imported: product.draft.imported } : {}),
    };
  }

  /** The pictures by id, with their texts. Somebody else's picture is not found. */
  private async picturesOf(tx: Transaction, wanted: readonly { id: string; alt: string }[]): Promise<DraftPicture[]> {
    const rows = await tx.sql<Omit<DraftPicture, 'alt'>>('select id, hash, width, height, color from picture where id = any(?::uuid[])', [wanted.map((picture) => picture.id).filter(isId)]);
    const byId = new Map(rows.map((row) => [row.id, row]));
    return wanted.map(({ id, alt }) => {
      const picture = byId.get(id);
      if (!picture) throw new DomainError('BAD_INPUT', { field: 'pictures' });
      return { id, alt, hash: picture.hash, width: picture.width, height: picture.height, color: picture.color };
    });
  }

  private async freeze(tx: Transaction, product: Product): Promise<string> {
    const versionId = newId(tx.now.getTime());
    const { draft } = product;
    await tx.sql(
      `insert into product_version (id, product_id, vendor_id, number, name, description, category_id, tax_kind, options, pictures, notice, withdrawal_exclusion, made_to_order, created_by, created_at)
       values (?, ?, ?, (select coalesce(max(number), 0) + 1 from product_version where product_id = ?), ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?::jsonb, ?, ?, ?, ?)`,
      [versionId, product.id, product.vendorId, product.id, draft.name, draft.description, draft.categoryId, draft.taxKind, JSON.stringify(draft.options), JSON.stringify(draft.pictures), JSON.stringify(draft.notice),
        draft.withdrawalExclusion, draft.madeToOrder, tx.actor.name, tx.now],
    );
    return versionId;
  }

  /** A version that says what the shown one says would only cost staff time. */
  private async refuseSame(tx: Transaction, product: Product): Promise<void> {
    const { draft } = product;
    const same = await tx.one(
      `select id from product_version where id = ? and name = ? and description = ? and category_id = ?::uuid and tax_kind = ? and options = ?::jsonb and pictures = ?::jsonb and notice = ?::jsonb
         and withdrawal_exclusion is not distinct from ?::text and made_to_order = ?`,
      [product.currentVersionId, draft.name, draft.description, draft.categoryId, draft.taxKind, JSON.stringify(draft.options), JSON.stringify(draft.pictures), JSON.stringify(draft.notice), draft.withdrawalExclusion, draft.madeToOrder],
    );
    if (!same) return;
    const wanted = draft.variants === undefined ? null : new Set(draft.variants.map(keyOf));
    const rows = await this.variants.of(tx, product.id);
    if (rows.every((row) => (row.state === 'ACTIVE') === (wanted === null || wanted.has(keyOf(row.option_values))))) throw new DomainError('NOTHING_CHANGED');
  }

  private async walk(tx: Transaction, product: Product, to: ProductState, reason: string): Promise<void> {
    const from = product.state;
    product.become(to);
    product.updatedAt = tx.now;
    await tx.em.flush();
    await tx.stateChange({ subject: 'product', id: product.id, vendorId: product.vendorId, from, to, reason });
  }
}

/** A clerk may write and count, but not change what something on sale costs. */
export interface Rights {
  prices: boolean;
}
const EVERYTHING: Rights = { prices: true };

/** Somebody of a vendor. */
export interface VendorActor extends Actor {
  vendorId: string;
}
