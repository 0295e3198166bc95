import { Injectable } from '@nestjs/common';
import { DAY, later, won, type Won } from '#kernel';
import { Database, type Transaction } from '#database';
import type { DraftPicture, ProductOption } from './draft.rules.js';
import type { ProductState } from './product.state.js';
import type { VariantSnapshot } from './snapshot.js';

export type PictureRef = DraftPicture;

export interface VariantView {
  id: string;
  label: string;
  optionValues: string[];
  priceWon: Won;
  listPriceWon: Won | null;
  available: number;
}

/** A product as its page shows it: the current version, whatever the state (a product that is sold out, paused or ended keeps its page). */
export interface ProductView {
  id: string;
  slug: string;
  versionId: string;
  state: ProductState;
  name: string;
  description: string;
  categoryId: string;
  vendorId: string;
  taxKind: 'TAXABLE' | 'EXEMPT';
  options: ProductOption[];
  pictures: PictureRef[];
  /** Field id of the category's product notice → answer. */
  notice: Record<string, string>;
  noticeKind: string;
  withdrawalExclusion: string | null;
  madeToOrder: boolean;
  variants: VariantView[];
  /** Vendor approved and product on sale: may be bought. */
  sellable: boolean;
}

export interface CategoryView {
  id: string;
  parentId: string | null;
  slug: string;
  name: string;
  nameEn: string;
  depth: number;
  position: number;
  noticeKind: string;
  path: string[];
}

const SNAPSHOTS = `select vt.id as variant_id, vt.label as option_label, vt.price_won, vt.list_price_won, vt.state as variant_state,
    p.id as product_id, p.current_version_id, p.slug, p.name, p.state as product_state, p.thumbnail, p.thumbnail_color, p.category_path,
    pv.tax_kind, pv.made_to_order, pv.withdrawal_exclusion, s.on_hand - s.reserved as available,
    v.id as vendor_id, v.slug as vendor_slug, v.name as vendor_name, v.dong, v.seal_color, v.state as vendor_state, v.identity_checked_at,
    v.shipping_fee_won, v.free_shipping_above_won, v.jeju_surcharge_won, v.island_surcharge_won, v.return_fee_won, v.ships_within_days
  from variant vt join product p on p.id = vt.product_id join vendor v on v.id = vt.vendor_id join stock s on s.variant_id = vt.id
    left join product_version pv on pv.id = p.current_version_id
  where vt.id = any(?::uuid[])`;

@Injectable()
export class CatalogQueries {
  constructor(private readonly database: Database) {}

  /** What pricing and ordering need of these variants, as of one moment. Unknown ids are left out. One statement. */
  async snapshots(variantIds: readonly string[], tx?: Transaction): Promise<VariantSnapshot[]> {
    const ids = variantIds.filter((id) => /^[0-9a-f-]{36}$/.test(id));
    if (ids.length === 0) return [];
    const rows = await (tx ? tx.sql<SnapshotRow>(SNAPSHOTS, [ids]) : this.database.read<SnapshotRow>(SNAPSHOTS, [ids]));
    return rows.map(toSnapshot);
  }

  /** The page of a product, or null where there is none to show (a draft, or no such slug). Two statements, however many variants. */
  async product(slug: string): Promise<ProductView | null> {
    const row = await this.database.readOne<ProductRow>(
      `select p.id, p.slug, p.state, p.vendor_id, p.current_version_id, pv.name, pv.description, pv.category_id, pv.tax_kind, pv.options, pv.pictures, pv.notice, pv.withdrawal_exclusion, pv.made_to_order,
         c.notice_kind, v.state as vendor_state, v.identity_checked_at,
         (select jsonb_agg(jsonb_build_object('id', vt.id, 'label', vt.label, 'optionValues', vt.option_values, 'priceWon', vt.price_won, 'listPriceWon', vt.list_price_won, 'available', s.on_hand - s.reserved) order by vt.position)
          from variant vt join stock s on s.variant_id = vt.id where vt.product_id = p.id and vt.state = 'ACTIVE') as variants
       from product p join product_version pv on pv.id = p.current_version_id join category c on c.id = pv.category_id join vendor v on v.id = p.vendor_id
       where p.slug = ?`,
      [slug.normalize('NFC')],
    );
    return row ? toProduct(row) : null;
  }

  /** All categories, parents before children, each level in its order. A few dozen rows. */
  async categories(): Promise<CategoryView[]> {
    const rows = await this.database.read<{ id: string; parent_id: string | null; slug: string; name: string; name_en: string; depth: number; position: number; notice_kind: string; path: string[] }>('select id, parent_id, slug, name, name_en, depth, position, notice_kind, path from category order by depth, position, id');
    return rows.map((row) => ({ id: row.id, parentId: row.parent_id, slug: row.slug, name: row.name, nameEn: row.name_en, depth: row.depth, position: row.position, noticeKind: row.notice_kind, path: row.path }));
  }

  /** How many products on sale each category holds, its branches included. */
  async categoryCounts(): Promise<Map<string, number>> {
    const rows = await this.database.read<{ id: string; n: number }>("select c.id, count(*)::int as n from product p join vendor v on v.id = p.vendor_id and v.state = 'APPROVED' cross join lateral unnest(p.category_path) as c(id) where p.state = 'ON_SALE' group by c.id");
    return new Map(rows.map((row) => [row.id, row.n]));
  }

  /**
   * Prices of variants in the `days` before `at`, with the one that held when they began: what the 20-day rule looks at. Prices from before a variant was
   * on sale were nobody's: the history begins when it came on sale, with the price that held then.
   */
  async priceHistory(variantIds: readonly string[], at: Date, days = 40): Promise<Map<string, { priceWon: number; at: Date }[]>> {
    const rows = await this.database.read<{ variant_id: string; price_won: number; at: Date }>(
      `select h.variant_id, h.price_won, greatest(h.at, s.shown_at) as at
       from (select vt.id, coalesce(vt.shown_at, p.published_at) as shown_at from variant vt join product p on p.id = vt.product_id where vt.id = any(?::uuid[]) and p.published_at is not null) s
       join price_history h on h.variant_id = s.id
       where h.id >= coalesce((select max(b.id) from price_history b where b.variant_id = s.id and b.at <= greatest(s.shown_at, ?)), 0) order by h.variant_id, h.id`,
      [variantIds, later(at, -days * DAY)],
    );
    const histories = new Map<string, { priceWon: number; at: Date }[]>();
    for (const row of rows) histories.set(row.variant_id, [...(histories.get(row.variant_id) ?? []), { priceWon: row.price_won, at: row.at }]);
    return histories;
  }
}

interface SnapshotRow {
  variant_id: string; option_label: string; price_won: number; list_price_won: number | null; variant_state: string; product_id: string; current_version_id: string | null; slug: string; name: string;
  product_state: ProductState; thumbnail: string | null; thumbnail_color: string | null; category_path: string[]; tax_kind: 'TAXABLE' | 'EXEMPT' | null; made_to_order: boolean | null; withdrawal_exclusion: string | null;
  available: number; vendor_id: string; vendor_slug: string; vendor_name: string; dong: string; seal_color: string; vendor_state: string; identity_checked_at: Date | null;
  shipping_fee_won: number; free_shipping_above_won: number | null; jeju_surcharge_won: number; island_surcharge_won: number; return_fee_won: number; ships_within_days: number;
}

function toSnapshot(row: SnapshotRow): VariantSnapshot {
  return {
    variantId: row.variant_id, productId: row.product_id, productVersionId: row.current_version_id ?? '', vendorId: row.vendor_id, slug: row.slug, name: row.name, optionLabel: row.option_label,
    thumbnail: row.thumbnail, thumbnailColor: row.thumbnail_color, unitPriceWon: won(row.price_won), listPriceWon: row.list_price_won === null ? null : won(row.list_price_won),
    taxKind: row.tax_kind ?? 'TAXABLE', available: row.available, categoryPath: row.category_path, madeToOrder: row.made_to_order ?? false, withdrawalExclusion: row.withdrawal_exclusion,
    // No sale by a vendor without checked identity, by any route (law of electronic commerce 20(2)).
    sellable: row.product_state === 'ON_SALE' && row.variant_state === 'ACTIVE' && row.current_version_id !== null && row.vendor_state === 'APPROVED' && row.identity_checked_at !== null,
    vendor: {
      id: row.vendor_id, slug: row.vendor_slug, name: row.vendor_name, dong: row.dong, sealColor: row.seal_color,
      shipping: {
        feeWon: won(row.shipping_fee_won), freeAboveWon: row.free_shipping_above_won === null ? null : won(row.free_shipping_above_won), jejuSurchargeWon: won(row.jeju_surcharge_won),
        islandSurchargeWon: won(row.island_surcharge_won), returnFeeWon: won(row.return_fee_won), shipsWithinDays: row.ships_within_days,
      },
    },
  };
}

interface ProductRow {
  id: string; slug: string; state: ProductState; vendor_id: string; current_version_id: string; name: string; description: string; category_id: string; tax_kind: 'TAXABLE' | 'EXEMPT';
  options: ProductOption[]; pictures: PictureRef[]; notice: Record<string, string>; withdrawal_exclusion: string | null; made_to_order: boolean; notice_kind: string; vendor_state: string; identity_checked_at: Date | null;
  variants: VariantView[] | null;
}

function toProduct(row: ProductRow): ProductView {
  return {
    id: row.id, slug: row.slug, versionId: row.current_version_id, state: row.state, name: row.name, description: row.description, categoryId: row.category_id, vendorId: row.vendor_id, taxKind: row.tax_kind,
    options: row.options, pictures: row.pictures, notice: row.notice, noticeKind: row.notice_kind, withdrawalExclusion: row.withdrawal_exclusion, madeToOrder: row.made_to_order, variants: row.variants ?? [],
    sellable: row.state === 'ON_SALE' && row.vendor_state === 'APPROVED' && row.identity_checked_at !== null,
  };
}
