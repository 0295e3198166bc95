import { later, MINUTE, newId } from '#kernel';
import type { Transaction } from '#database';
import type { DemoMall } from '#database/demo';
import type { SeededCatalogue } from './catalogue.js';
import { insertRows, type Row } from './rows.js';

/** Exhibitions with their items. Open, soon and past follow from the clock. */
export async function seedExhibitions(tx: Transaction, demo: Pick<DemoMall, 'exhibitions'>, catalogue: SeededCatalogue, budgets: ReadonlyMap<string, string>): Promise<void> {
  const exhibitions: Row[] = [];
  const items: Row[] = [];
  for (const exhibition of demo.exhibitions) {
    const id = newId(tx.now.getTime());
    exhibitions.push({
      id, slug: exhibition.slug, name: exhibition.name, sentence: exhibition.sentence, theme: exhibition.theme, state: 'SCHEDULED', opens_at: later(tx.now, exhibition.opensAt * MINUTE),
      closes_at: later(tx.now, exhibition.closesAt * MINUTE), created_by: 'system', created_at: later(tx.now, exhibition.createdAt * MINUTE), row_version: 1,
    });
    exhibition.items.forEach((item, position) => {
      const variant = catalogue.variants.get(item.sku);
      if (!variant) throw new Error(`the demo's exhibition ${exhibition.slug} names ${item.sku}, which does not exist`);
      items.push({
        id: newId(tx.now.getTime()), exhibition_id: id, variant_id: variant.id, product_id: variant.productId, vendor_id: variant.vendorId, position, price_won: item.priceWon,
        vendor_share_bp: item.vendorShareBp, mall_share_bp: item.mallShareBp, budget_share_bp: item.budgetShareBp, budget_id: item.budget === null ? null : budgets.get(item.budget), allotment: item.allotment, taken: 0, per_shopper_limit: item.perShopperLimit,
      });
    });
  }
  await insertRows(tx, 'exhibition', exhibitions);
  await insertRows(tx, 'exhibition_item', items);
}
