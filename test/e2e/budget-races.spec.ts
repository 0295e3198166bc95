import { beforeAll, describe, expect, it } from '@jest/globals';
import { breaches } from '../support/books.js';
import { startMall, type Mall } from '../support/mall.js';
import { Shelf, type ShelfProduct } from '../support/shelf.js';
import { Shopper } from '../support/shopper.js';
import { until } from '../support/until.js';

const APIS = ['storefront-api', 'storefront-api-2', 'storefront-api-3'] as const;
const HOUR = 3_600_000;

function tally(names: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
}

describe('a district budget, on three API processes', () => {
  let mall: Mall;
  let shelf: Shelf;
  let vendorId: string;

  beforeAll(async () => {
    mall = await startMall({ processes: ['toss-sandbox', ...APIS, 'worker'] });
    shelf = new Shelf(mall.databaseUrl);
    vendorId = await shelf.createVendor({ shippingFeeWon: 0 });
  });

  const shopperAt = (index: number): Shopper => new Shopper(mall, APIS[index % APIS.length] ?? 'storefront-api');

  /** A product of 15,000 won at 12,000, of which the budget bears 2,000. */
  async function funded(budgetId: string): Promise<ShelfProduct> {
    const product = await shelf.createProduct({ vendorId, stock: 500, priceWon: 15_000 });
    const now = Date.now();
    await shelf.createExhibition(product, { priceWon: 12_000, opensAt: new Date(now - HOUR), closesAt: new Date(now + HOUR), allotment: 500, perShopperLimit: 5, budget: { id: budgetId, shareBp: 6_667 } });
    return product;
  }

  it('that pays for 50 discounts pays for 50 of 200 shoppers at once; the others are told the price, and may buy at it', async () => {
    const budgetId = await shelf.createBudget(50 * 2_000 + 1_999);
    const product = await funded(budgetId);
    const lines = [{ variantId: product.variantId, quantity: 1 }];
    const outcomes = await Promise.all(Array.from({ length: 200 }, (_, index) => shopperAt(index).place({ lines, seenTotalWon: 12_000, phone: `0103${String(index).padStart(7, '0')}` })));
    expect(tally(outcomes.map((outcome) => outcome.__typename))).toEqual({ Order: 50, PriceChanged: 150 });
    expect(new Set(outcomes.filter((outcome) => outcome.__typename === 'PriceChanged').map((outcome) => outcome.totalWon))).toEqual(new Set([15_000]));
    expect(await shelf.budgetOf(budgetId)).toEqual([100_000, 0, 0]);
    expect(await shelf.sql('select quantity from exhibition_purchase where quantity > 1')).toEqual([]);
    expect(await shopperAt(0).place({ lines, seenTotalWon: 15_000 })).toMatchObject({ __typename: 'Order', sums: { discountWon: 0 } });
  });

  it('two budgets named in opposite order do not lock each other out', async () => {
    const budgets = [await shelf.createBudget(1_000_000), await shelf.createBudget(1_000_000)];
    const products = [await funded(budgets[1] ?? ''), await funded(budgets[0] ?? ''), await funded(budgets[1] ?? '')];
    const lines = products.map((product) => ({ variantId: product.variantId, quantity: 1 }));
    const outcomes = await Promise.all(Array.from({ length: 60 }, (_, index) => shopperAt(index).place({ lines: index % 2 === 0 ? lines : lines.toReversed(), seenTotalWon: 36_000, phone: `0104${String(index).padStart(7, '0')}` })));
    expect(tally(outcomes.map((outcome) => outcome.__typename))).toEqual({ Order: 60 });
    expect([await shelf.budgetOf(budgets[0] ?? ''), await shelf.budgetOf(budgets[1] ?? '')]).toEqual([[120_000, 0, 0], [240_000, 0, 0]]);
  });

  it('an order that ends while it is paid takes its share once or gives it back once', async () => {
    const budgetId = await shelf.createBudget(6 * 2_000);
    const product = await funded(budgetId);
    const lines = [{ variantId: product.variantId, quantity: 1 }];
    let paid = 0;
    for (let round = 0; round < 6; round += 1) {
      const shopper = shopperAt(round);
      const order = await shopper.place({ lines, seenTotalWon: 12_000, phone: `0105${String(round).padStart(7, '0')}` });
      expect(order.__typename).toBe('Order');
      const key = await shopper.agree(order.id);
      await Promise.all([mall.moveClock(30 * 60_000 + 1_000), shopper.confirm(order.id, key, 12_000), shopper.through('storefront-api-2').confirm(order.id, key, 12_000)]);
      const end = await until(() => shopper.order(order.id), (seen) => seen?.state === 'PAID' || seen?.state === 'EXPIRED');
      await mall.moveClock(0);
      paid += end?.state === 'PAID' ? 1 : 0;
      expect(await shelf.budgetOf(budgetId)).toEqual([0, paid * 2_000, 0]);
    }
  });

  it('cancelled from two tabs at once, its share comes back once', async () => {
    const budgetId = await shelf.createBudget(2_000);
    const product = await funded(budgetId);
    for (let round = 0; round < 5; round += 1) {
      const shopper = shopperAt(round);
      const order = await shopper.place({ lines: [{ variantId: product.variantId, quantity: 1 }], seenTotalWon: 12_000, phone: `0106${String(round).padStart(7, '0')}` });
      expect(order.__typename).toBe('Order');
      await Promise.all(APIS.map((api) => shopper.through(api).cancel(order.id)));
      expect(await shelf.budgetOf(budgetId)).toEqual([0, 0, 0]);
    }
  });

  it('leaves books that hold', async () => {
    expect(await breaches(mall)).toEqual([]);
  });
});
