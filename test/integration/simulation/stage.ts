import { randomUUID } from 'node:crypto';
import { DAY } from '#kernel';
import { CouponDeskService, type CouponInput } from '#promotion';
import { orderId } from '../../support/shopper.js';
import type { Shop } from '../order/shop.js';
import type { Chance } from './chance.js';

/** What the mall of a simulation sells. */
export interface Stage {
  vendorIds: string[];
  /** By line: what may be bought. The first variant of each product; its others are for exchanges. */
  variantIds: string[];
  /** By variant. */
  vendorOf: Map<string, string>;
  budgetIds: string[];
  /** Who orders again and again, with coupons. */
  memberIds: string[];
  couponIds: string[];
}

const VENDORS = 6;
const PRODUCTS = 4;

/** Orders for each member that there is. */
const ORDERS_PER_MEMBER = 10;

/** Vendors with terms and contracts of their own, taxable and exempt goods, exhibitions and coupons that vendors, the mall and the district pay for; one budget is soon used up. */
export async function prepareStage(shop: Shop, { chance, begin, orders }: { chance: Chance; begin: Date; orders: number }): Promise<Stage> {
  const budgetIds = [await shop.shelf.createBudget(500_000_000, 2026), await shop.shelf.createBudget(150_000, 2026)];
  const stage: Stage = { vendorIds: [], variantIds: [], vendorOf: new Map(), budgetIds, memberIds: await members(shop, Math.ceil(orders / ORDERS_PER_MEMBER)), couponIds: [] };
  for (let number = 0; number < VENDORS; number += 1) {
    const vendorId = await shop.shelf.createVendor({ shippingFeeWon: [3_000, 2_500, 0][number % 3] ?? 0, freeShippingAboveWon: number % 2 === 0 ? 30_000 : null });
    stage.vendorIds.push(vendorId);
    if (number % 2 === 1) await shop.shelf.sql("insert into commission_contract (id, vendor_id, valid_from, cycle, rate_bp, note, created_by, created_at) values (gen_random_uuid(), $1, '2020-01-01', 'WEEKLY', $2, '', 'test', now())", [vendorId, 700 + number * 130]);
    for (let item = 0; item < PRODUCTS; item += 1) {
      const variantId = await product(shop, { vendorId, chance, begin, budgetIds, on: item });
      stage.variantIds.push(variantId);
      stage.vendorOf.set(variantId, vendorId);
    }
  }
  stage.couponIds = await coupons(shop, stage, begin);
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

async function members(shop: Shop, count: number): Promise<string[]> {
  return (await shop.shelf.sql<{ id: string }>("insert into account (id, email, password_hash, name, created_at) select x.id, x.id || '@example.invalid', 'x', '김견본', now() from (select gen_random_uuid() as id from generate_series(1, $1::int)) x returning id", [count])).map((row) => row.id);
}

/** Each kind there is: of vendors and of the mall, sums and rates, for all and for a part, soon given away, soon over, paid for by a budget that lasts and by one that does not. */
async function coupons(shop: Shop, { vendorIds, budgetIds, memberIds }: Stage, begin: Date): Promise<string[]> {
  const desk = shop.get(CouponDeskService);
  const terms: CouponInput = {
    id: '', name: '견본 쿠폰', code: null, benefit: 'AMOUNT', amountWon: 2_777, rateBp: null, capWon: null, minSpendWon: 12_000, stackable: true, scope: 'ALL', scopeId: null, budgetShareBp: 0, budgetId: null, issueLimit: 1_000_000,
    opensAt: begin, closesAt: new Date(begin.getTime() + 18 * DAY), usableUntil: new Date(begin.getTime() + 18 * DAY),
  };
  const rate = { benefit: 'RATE' as const, amountWon: null, rateBp: 1_234 };
  const kinds: Partial<CouponInput>[] = [
    {}, { ...rate, capWon: 5_000 }, { ...rate, stackable: false }, { issueLimit: Math.ceil(memberIds.length / 3) }, { closesAt: new Date(begin.getTime() + 6 * DAY), usableUntil: new Date(begin.getTime() + 7 * DAY) }, { scope: 'VENDOR', scopeId: vendorIds[0] ?? '' },
    ...budgetIds.map((budgetId, index) => ({ ...rate, budgetId, budgetShareBp: index === 0 ? 6_667 : 10_000 })),
  ];
  const ids: string[] = [];
  for (const [index, kind] of kinds.entries()) ids.push(await desk.create({ name: 'staff:merchandiser' }, { ...terms, ...kind, id: orderId(), name: `견본 쿠폰 ${index + 1}` }));
  for (const vendorId of vendorIds) ids.push(await desk.create({ name: 'vendor:owner', vendorId }, { ...terms, id: orderId(), name: '단골 쿠폰', amountWon: 1_111, minSpendWon: 5_000 }));
  return ids;
}

async function otherVariant(shop: Shop, { productId, vendorId }: { productId: string; vendorId: string }, priceWon: number): Promise<void> {
  const id = randomUUID();
  await shop.shelf.sql("insert into variant (id, product_id, vendor_id, position, option_values, label, price_won, state, created_at) values ($1::uuid, $2, $3, 9, array[$1::uuid::text], $1::uuid::text, $4, 'ACTIVE', now())", [id, productId, vendorId, priceWon]);
  await shop.shelf.sql("with s as (insert into stock (variant_id, product_id, vendor_id, on_hand) values ($1, $2, $3, 100000)) insert into stock_movement (variant_id, vendor_id, kind, on_hand_delta, reserved_delta, reference, actor, at) values ($1, $3, 'OPENING', 100000, 0, 'opening:' || $1, 'test', now())", [id, productId, vendorId]);
}
