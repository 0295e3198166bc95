import { UniqueConstraintViolationException } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { DomainError, newId } from '#kernel';
import type { Transaction } from '#database';
import { keyOf, labelOf, type VariantInput } from './draft.rules.js';
import type { Product } from './product.entity.js';
import { StockService } from './stock/stock.service.js';

export interface VariantRow {
  id: string;
  option_values: string[];
  sku: string | null;
  price_won: number;
  list_price_won: number | null;
  state: 'PENDING' | 'ACTIVE';
  position: number;
  on_hand: number;
  reserved: number;
}

/** The variants of a product as rows. Few statements, however many there are. */
@Injectable()
export class VariantService {
  constructor(private readonly stock: StockService) {}

  async of(tx: Transaction, productId: string): Promise<VariantRow[]> {
    return tx.sql<VariantRow>(
      `select v.id, v.option_values, v.sku, v.price_won, v.list_price_won, v.state, v.position, s.on_hand, s.reserved
       from variant v join stock s on s.variant_id = v.id where v.product_id = ? and v.state <> 'REMOVED' order by v.position, v.id`,
      [productId],
    );
  }

  /**
   * Makes the variants as wanted. Found again by their option values: prices, codes and stock of those that are on sale change at once (each price is kept
   * in its history); new ones wait for staff; unwanted ones that nobody has seen go, those on sale stay until staff approve. Throws SKU_TAKEN, STOCK_BELOW_RESERVED,
   * and FORBIDDEN where a price on sale would change and `mayPrice` is false.
   */
  async write(tx: Transaction, product: Product, wanted: readonly VariantInput[], mayPrice = true): Promise<void> {
    const existing = await this.of(tx, product.id);
    const byKey = new Map(existing.map((row) => [keyOf(row.option_values), row]));
    const keys = new Set(wanted.map((variant) => keyOf(variant.optionValues)));
    const gone = existing.filter((row) => row.state === 'PENDING' && !keys.has(keyOf(row.option_values)));
    if (gone.length > 0) await tx.sql("update variant set state = 'REMOVED' where id = any(?::uuid[])", [gone.map((row) => row.id)]);
    const placed = wanted.map((variant, position) => ({ variant, position, row: byKey.get(keyOf(variant.optionValues)) }));
    if (!mayPrice && placed.some(({ variant, row }) => row?.state === 'ACTIVE' && (variant.priceWon !== row.price_won || variant.listPriceWon !== row.list_price_won))) throw new DomainError('FORBIDDEN');
    await withCodes(async () => {
      await this.change(tx, placed.flatMap(({ variant, position, row }) => (row ? [{ variant, position, row }] : [])));
      await this.add(tx, product, placed.filter(({ row }) => row === undefined));
    });
    for (const { variant, row } of placed) if (row) await this.restock(tx, row, variant);
  }

  /** The variants of a product that has none yet. Throws SKU_TAKEN. */
  async begin(tx: Transaction, product: Product, wanted: readonly VariantInput[]): Promise<void> {
    await withCodes(() => this.add(tx, product, wanted.map((variant, position) => ({ variant, position }))));
  }

  /** Puts on sale what the approved version wants, and takes off what it does not. Run by staff's approval. */
  async show(tx: Transaction, productId: string, wanted: readonly (readonly string[])[] | null): Promise<void> {
    const rows = await this.of(tx, productId);
    const keys = wanted === null ? null : new Set(wanted.map(keyOf));
    const [shown, gone] = [rows.filter((row) => keys === null || keys.has(keyOf(row.option_values))), rows.filter((row) => keys !== null && !keys.has(keyOf(row.option_values)))];
    await tx.sql("update variant set state = 'ACTIVE', shown_at = ? where id = any(?::uuid[]) and state = 'PENDING'", [tx.now, shown.map((row) => row.id)]);
    await tx.sql("update variant set state = 'REMOVED' where id = any(?::uuid[])", [gone.map((row) => row.id)]);
  }

  private async change(tx: Transaction, placed: readonly { variant: VariantInput; position: number; row: VariantRow }[]): Promise<void> {
    const changed = placed.filter(({ variant, position, row }) => variant.sku !== row.sku || variant.priceWon !== row.price_won || variant.listPriceWon !== row.list_price_won || position !== row.position);
    const recoded = changed.filter(({ variant, row }) => row.sku !== null && variant.sku !== row.sku);
    // Two variants may swap their codes; the index looks at each row by itself.
    if (recoded.length > 0) await tx.sql('update variant set sku = null where id = any(?::uuid[])', [recoded.map(({ row }) => row.id)]);
    if (changed.length === 0) return;
    await tx.sql(
      `update variant v set sku = nullif(c.sku, ''), price_won = c.price, list_price_won = nullif(c.list, 0), position = c.position
       from unnest(?::uuid[], ?::text[], ?::bigint[], ?::bigint[], ?::int[]) as c(id, sku, price, list, position) where v.id = c.id`,
      [changed.map(({ row }) => row.id), changed.map(({ variant }) => variant.sku ?? ''), changed.map(({ variant }) => variant.priceWon), changed.map(({ variant }) => variant.listPriceWon ?? 0), changed.map(({ position }) => position)],
    );
  }

  private async add(tx: Transaction, product: Product, placed: readonly { variant: VariantInput; position: number }[]): Promise<void> {
    if (placed.length === 0) return;
    const rows = placed.map(({ variant, position }) => ({
      id: newId(tx.now.getTime()), product_id: product.id, vendor_id: product.vendorId, position, sku: variant.sku, option_values: variant.optionValues, label: labelOf(variant.optionValues),
      price_won: variant.priceWon, list_price_won: variant.listPriceWon, state: 'PENDING', created_at: tx.now,
    }));
    await tx.sql(
      `insert into variant (id, product_id, vendor_id, position, sku, option_values, label, price_won, list_price_won, state, created_at)
       select id, product_id, vendor_id, position, sku, option_values, label, price_won, list_price_won, state, created_at from jsonb_populate_recordset(null::variant, ?::jsonb)`,
      [JSON.stringify(rows)],
    );
    await this.stock.open(tx, { id: product.id, vendorId: product.vendorId }, rows.map((row, index) => ({ id: row.id, onHand: placed[index]?.variant.onHand ?? 0 })));
  }

  /** Nobody can have bought a variant that was never shown: it is counted. Of one on sale only what the form changed is added or taken. */
  private async restock(tx: Transaction, row: VariantRow, variant: VariantInput): Promise<void> {
    if (row.state === 'PENDING') {
      if (variant.onHand !== row.on_hand) await this.stock.count(tx, row.id, variant.onHand, 'form');
      return;
    }
    const seen = variant.seenOnHand ?? null;
    if (seen === null || seen === variant.onHand) return;
    await this.stock.count(tx, row.id, Math.max(0, row.on_hand + variant.onHand - seen), 'form');
  }
}

/** Codes are unique within a vendor; the index says so, also for what another request wrote meanwhile. */
async function withCodes(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (error instanceof UniqueConstraintViolationException) throw new DomainError('SKU_TAKEN', { field: 'variants' });
    throw error;
  }
}
