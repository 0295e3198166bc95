import { randomUUID } from 'node:crypto';
import { DAY } from '#kernel';
import type { Shop } from '../order/shop.js';
import type { Chance } from './chance.js';

/** What the mall of a simulation sells. */
export interface Stage {
  vendorIds: string[];
  /** By line: what may be bought. The first variant of each product; its others are for exchanges. */
  variantIds: string[];
  budgetIds: string[];
}

const VENDORS = 6;
const PRODUCTS = 4;

/** Vendors with terms and contracts of their own, taxable and exempt goods, exhibitions that vendors, the mall and the district pay for; one budget is soon used up. */
export async function prepareStage(shop: Shop, chance: Chance, begin: Date): Promise<Stage> {
  const budgetIds = [await shop.shelf.createBudget(500_000_000, 2026), await shop.shelf.createBudget(150_000, 2026)];
  const stage: Stage = { vendorIds: [], variantIds: [], budgetIds };
  for (let number = 0; number < VENDORS; number += 1) {
    const vendorId = await shop.shelf.createVendor({ shippingFeeWon: [3_000, 2_500, 0][number % 3] ?? 0, freeShippingAboveWon: number % 2 === 0 ? 30_000 : null });
    stage.vendorIds.push(vendorId);
    if (number % 2 === 1) await shop.shelf.sql("insert into commission_contract (id, vendor_id, valid_from, cycle, rate_bp, note, created_by, created_at) values (gen_random_uuid(), $1, '2020-01-01', 'WEEKLY', $2, '', 'test', now())", [vendorId, 700 + number * 130]);
    for (let item = 0; item < PRODUCTS; item += 1) stage.variantIds.push(await product(shop, { vendorId, chance, begin, budgetIds, on: item }));
  }
  return stage;
}

async function product(shop: Shop, { vendorId, chance, begin, budgetIds, on }: { vendorId: string; chance: Chance; begin: Date; budgetIds: readonly string[]; on: number }): Promise<string> {
  const priceWon = 3_333 + chance.below(40) * 777;
  const made = await shop.shelf.createProduct({ vendorId, priceWon, stock: 1_000_000, taxKind: chance.happens(0.3) ? 'EXEMPT' : 'TAXABLE' });
  for (const share of [1, 0.8, 0.3, 1.2]) await otherVariant(shop, made, Math.max(100, Math.floor(priceWon * share)));
  const window = { opensAt: new Date(begin.getTime() - DAY), closesAt: new Date(begin.getTime() + 20 * DAY), allotment: 500_000, perShopperLimit: 999 };
  const cheaper = Math.floor(priceWon * (0.5 + chance.next() * 0.4));
  const shares = [null, { mallShareBp: 0 }, { mallShareBp: 3_333 }, { budget: { id: chance.one(budgetIds), shareBp: 6_667 }, mallShareBp: 1_111 }][on % 4];
  if (shares) await shop.shelf.createExhibition(made, { priceWon: cheaper, ...window, ...shares });
  return made.variantId;
}

async function otherVariant(shop: Shop, { productId, vendorId }: { productId: string; vendorId: string }, priceWon: number): Promise<void> {
  const id = randomUUID();
  await shop.shelf.sql("insert into variant (id, product_id, vendor_id, position, option_values, label, price_won, state, created_at) values ($1::uuid, $2, $3, 9, array[$1::uuid::text], $1::uuid::text, $4, 'ACTIVE', now())", [id, productId, vendorId, priceWon]);
  await shop.shelf.sql("with s as (insert into stock (variant_id, product_id, vendor_id, on_hand) values ($1, $2, $3, 100000)) insert into stock_movement (variant_id, vendor_id, kind, on_hand_delta, reserved_delta, reference, actor, at) values ($1, $3, 'OPENING', 100000, 0, 'opening:' || $1, 'test', now())", [id, productId, vendorId]);
}
