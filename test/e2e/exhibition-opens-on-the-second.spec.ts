import { beforeAll, describe, expect, it } from '@jest/globals';
import { startMall, type Mall } from '../support/mall.js';
import { Shelf, type ShelfProduct } from '../support/shelf.js';
import { Shopper } from '../support/shopper.js';

const HOUR = 3_600_000;

describe('an exhibition', () => {
  let mall: Mall;
  let shelf: Shelf;
  let product: ShelfProduct;
  let opensAt: Date;

  beforeAll(async () => {
    // No worker runs: nothing but the clock opens and closes.
    mall = await startMall({ processes: ['toss-sandbox', 'storefront-api'] });
    shelf = new Shelf(mall.databaseUrl);
    product = await shelf.createProduct({ priceWon: 15_000, stock: 50 });
    opensAt = new Date(Math.ceil(Date.now() / 1000) * 1000 + HOUR);
    await shelf.createExhibition(product, { priceWon: 12_000, opensAt, closesAt: new Date(opensAt.getTime() + 24 * HOUR), allotment: 10, perShopperLimit: 3 });
  });

  /** Moves the mall's clock so that it shows `at` for the next second or so. */
  async function clockAt(at: number): Promise<void> {
    await mall.moveClock(at - Date.now());
  }

  async function price(shopper: Shopper): Promise<number> {
    const { product: seen } = await shopper.data<{ product: { price: { won: number } } }>('query ($slug: String!) { product(slug: $slug) { price { won } } }', { slug: product.slug });
    return seen.price.won;
  }

  it('opens on the second, in the page and in the price that is paid, and closes on the second', async () => {
    const shopper = new Shopper(mall);
    await shopper.add(product.variantId, 2);
    await clockAt(opensAt.getTime() - 10_000);
    expect(await price(shopper)).toBe(15_000);
    await clockAt(opensAt.getTime());
    expect(await price(shopper)).toBe(12_000);
    expect(await shopper.total('08209')).toBe(27_000);
    const placed = await shopper.place({ lines: [{ variantId: product.variantId, quantity: 2 }], seenTotalWon: 27_000 });
    expect(placed.vendorOrders[0]?.lines[0]).toMatchObject({ amountWon: 24_000, discountWon: 6_000 });
    expect((await shopper.confirm(placed.id, await shopper.agree(placed.id), 27_000)).__typename).toBe('PaymentConfirmed');
    // Half of the discount is the mall's: the ledger holds for the vendor what the shopper paid and what the mall adds.
    expect(await shelf.sql("select account_code, sum(amount_won)::bigint as won from ledger_entry e join ledger_transaction t on t.id = e.transaction_id where t.order_id = $1 group by 1 order by 1", [placed.id])).toEqual([
      { account_code: 'MALL_DISCOUNT', won: 3_000 }, { account_code: 'SHOPPER_PAYABLE', won: -30_000 }, { account_code: 'TOSS_RECEIVABLE', won: 27_000 },
    ]);
    await clockAt(opensAt.getTime() + 24 * HOUR);
    expect(await price(shopper)).toBe(15_000);
  });

  it('holds the limit of a person: two were bought, two more cost the selling price', async () => {
    await clockAt(opensAt.getTime() + 60_000);
    const same = new Shopper(mall);
    await same.add(product.variantId, 2);
    expect(await same.place({ lines: [{ variantId: product.variantId, quantity: 2 }], seenTotalWon: 27_000 })).toMatchObject({ __typename: 'PriceChanged', totalWon: 33_000 });
    expect(await same.place({ lines: [{ variantId: product.variantId, quantity: 1 }], seenTotalWon: 15_000 })).toMatchObject({ __typename: 'Order' });
    await mall.moveClock(0);
  });

  it('a card says “from” only where another option costs more', async () => {
    const shopper = new Shopper(mall);
    const cardOf = async ({ slug }: ShelfProduct): Promise<unknown> => {
      const { products } = await shopper.data<{ products: { nodes: { slug: string; price: { won: number; from: boolean } }[] } }>('{ products(first: 50) { nodes { slug price { won from } } } }');
      const { product: page } = await shopper.data<{ product: { price: { won: number; from: boolean } } }>('query ($slug: String!) { product(slug: $slug) { price { won from } } }', { slug });
      const card = products.nodes.find((node) => node.slug === slug)?.price;
      expect(card).toEqual(page.price);
      return card;
    };
    const two = await shelf.createProduct({ priceWon: 9_000 });
    expect(await cardOf(two)).toEqual({ won: 9_000, from: false });
    await shelf.createVariant(two, '같은 값', 9_000);
    expect(await cardOf(two)).toEqual({ won: 9_000, from: false });
    const other = { ...two, variantId: await shelf.createVariant(two, '큰 것', 11_000) };
    expect(await cardOf(two)).toEqual({ won: 9_000, from: true });
    const open = { opensAt: new Date(Date.now() - HOUR), closesAt: new Date(Date.now() + HOUR) };
    await shelf.createExhibition(other, { priceWon: 8_000, ...open });
    expect(await cardOf(two)).toEqual({ won: 8_000, from: true });
    const pair = await shelf.createProduct({ priceWon: 9_000 });
    const second = { ...pair, variantId: await shelf.createVariant(pair, '다른 빛깔', 9_000) };
    await shelf.createExhibition(pair, { priceWon: 7_000, ...open });
    expect(await cardOf(pair)).toEqual({ won: 7_000, from: true });
    await shelf.createExhibition(second, { priceWon: 7_000, ...open });
    expect(await cardOf(pair)).toEqual({ won: 7_000, from: false });
  });
});
