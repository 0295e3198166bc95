import { beforeAll, describe, expect, it } from '@jest/globals';
import { breaches } from '../support/books.js';
import { startMall, type Mall } from '../support/mall.js';
import { Sandbox } from '../support/sandbox.js';
import { Shelf, type ShelfProduct } from '../support/shelf.js';
import { orderId, Shopper } from '../support/shopper.js';
import { until } from '../support/until.js';

/** How many of each answer there were. */
function tally(names: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
}

describe('many at once, on three API processes', () => {
  const APIS = ['storefront-api', 'storefront-api-2', 'storefront-api-3'] as const;
  let mall: Mall;
  let shelf: Shelf;
  let sandbox: Sandbox;
  let vendorId: string;

  beforeAll(async () => {
    mall = await startMall({ processes: ['toss-sandbox', ...APIS, 'worker'] });
    shelf = new Shelf(mall.databaseUrl);
    sandbox = new Sandbox(mall);
    vendorId = await shelf.createVendor({ shippingFeeWon: 0 });
  });

  const shopperAt = (index: number): Shopper => new Shopper(mall, APIS[index % APIS.length] ?? 'storefront-api');
  const create = (stock: number, priceWon = 10_000): Promise<ShelfProduct> => shelf.createProduct({ vendorId, stock, priceWon });

  it('200 shoppers on 50 pieces: exactly 50 orders, 150 clear refusals', async () => {
    const product = await create(50);
    const outcomes = await Promise.all(Array.from({ length: 200 }, (_, index) => shopperAt(index).place({ lines: [{ variantId: product.variantId, quantity: 1 }], seenTotalWon: 10_000, phone: `0101${String(index).padStart(7, '0')}` })));
    expect(tally(outcomes.map((outcome) => outcome.__typename))).toEqual({ Order: 50, OutOfStock: 150 });
    expect(await shelf.stockOf(product.variantId)).toEqual({ on_hand: 50, reserved: 50 });
  });

  it('orders with the same lines in opposite order do not lock each other out', async () => {
    const products = await Promise.all(Array.from({ length: 4 }, () => create(100)));
    const lines = products.map((product) => ({ variantId: product.variantId, quantity: 1 }));
    const outcomes = await Promise.all(Array.from({ length: 40 }, (_, index) => shopperAt(index).place({ lines: index % 2 === 0 ? lines : [...lines].reverse(), seenTotalWon: 40_000, phone: `0102${String(index).padStart(7, '0')}` })));
    expect(tally(outcomes.map((outcome) => outcome.__typename))).toEqual({ Order: 40 });
  });

  it('the same order id sent 20 times at once is one order', async () => {
    const product = await create(20);
    const shopper = new Shopper(mall);
    await shopper.add(product.variantId, 1); // the browser has its token now
    const id = orderId();
    const outcomes = await Promise.all(Array.from({ length: 20 }, (_, index) => shopper.through(APIS[index % 3] ?? 'storefront-api').place({ id, lines: [{ variantId: product.variantId, quantity: 1 }], seenTotalWon: 10_000 })));
    expect(new Set(outcomes.map((outcome) => outcome.number)).size).toBe(1);
    expect(await shelf.stockOf(product.variantId)).toEqual({ on_hand: 20, reserved: 1 });
  });

  it('50 parallel adds to one cart are 50 pieces', async () => {
    const product = await create(999);
    const shopper = new Shopper(mall);
    await shopper.add(product.variantId, 1);
    await Promise.all(Array.from({ length: 49 }, (_, index) => shopper.through(APIS[index % 3] ?? 'storefront-api').add(product.variantId, 1)));
    const { cart } = await shopper.data<{ cart: { quantity: number } }>('{ cart { ... on Cart { quantity } } }');
    expect(cart.quantity).toBe(50);
  });

  it('two sign-ins at once merge the guest cart once', async () => {
    const product = await create(99);
    const member = new Shopper(mall);
    await member.signUp(`merge-${orderId().slice(0, 8)}@example.invalid`);
    const email = (await member.data<{ me: { email: string } }>('{ me { email } }')).me.email;
    const guest = new Shopper(mall);
    await guest.add(product.variantId, 7);
    const tabs = [guest.through('storefront-api'), guest.through('storefront-api-2')];
    await Promise.all(tabs.map((tab) => tab.signIn(email)));
    const { cart } = await (tabs[0] ?? guest).data<{ cart: { quantity: number } }>('{ cart { ... on Cart { quantity } } }');
    expect(cart.quantity).toBe(7);
  });

  it('two tabs confirm at once: one call reaches Toss, nobody pays twice', async () => {
    const product = await create(40);
    for (let round = 0; round < 8; round += 1) {
      const shopper = new Shopper(mall);
      await shopper.add(product.variantId, 1);
      const order = await shopper.place({ lines: [{ variantId: product.variantId, quantity: 1 }], seenTotalWon: 10_000 });
      const keys = [await shopper.agree(order.id), await shopper.agree(order.id)];
      await Promise.all(keys.map((key, tab) => shopper.through(APIS[tab] ?? 'storefront-api').confirm(order.id, key, 10_000)));
      await until(() => shopper.order(order.id), (seen) => seen?.state === 'PAID');
      const taken = (await sandbox.payments()).filter((payment) => payment.orderId === order.id && payment.status === 'DONE');
      expect(taken.length).toBe(1);
    }
  });

  it('confirm and cancel at once end in one of two right states', async () => {
    const product = await create(40);
    for (let round = 0; round < 8; round += 1) {
      const shopper = new Shopper(mall);
      await shopper.add(product.variantId, 1);
      const order = await shopper.place({ lines: [{ variantId: product.variantId, quantity: 1 }], seenTotalWon: 10_000 });
      const key = await shopper.agree(order.id);
      await Promise.all([shopper.confirm(order.id, key, 10_000), shopper.through('storefront-api-2').cancel(order.id)]);
      const end = await until(() => shopper.order(order.id), (seen) => seen?.state === 'PAID' || (seen?.state === 'CANCELLED' && seen.payment.state === 'canceled'));
      const balance = (await sandbox.payments()).filter((payment) => payment.orderId === order.id && payment.status === 'DONE').reduce((sum, payment) => sum + payment.balanceAmount, 0);
      expect([end?.state, balance]).toEqual(end?.state === 'PAID' ? ['PAID', 10_000] : ['CANCELLED', 0]);
    }
  });

  it('the hold ends while the shopper pays: paid, or ended and nothing charged', async () => {
    const product = await create(40);
    for (let round = 0; round < 6; round += 1) {
      const shopper = new Shopper(mall);
      await shopper.add(product.variantId, 1);
      const order = await shopper.place({ lines: [{ variantId: product.variantId, quantity: 1 }], seenTotalWon: 10_000 });
      const key = await shopper.agree(order.id);
      await Promise.all([mall.moveClock(30 * 60_000 + 1_000), shopper.confirm(order.id, key, 10_000)]);
      const end = await until(() => shopper.order(order.id), (seen) => seen?.state === 'PAID' || seen?.state === 'EXPIRED');
      await mall.moveClock(0);
      const balance = (await sandbox.payments()).filter((payment) => payment.orderId === order.id && payment.status === 'DONE').reduce((sum, payment) => sum + payment.balanceAmount, 0);
      expect(balance).toBe(end?.state === 'PAID' ? 10_000 : 0);
    }
  });

  it('one shopper in 20 tabs never gets more than the limit at the exhibition price', async () => {
    const product = await create(100, 15_000);
    const now = Date.now();
    const { itemId } = await shelf.createExhibition(product, { priceWon: 12_000, opensAt: new Date(now - 60_000), closesAt: new Date(now + 3_600_000), allotment: 50, perShopperLimit: 3 });
    const outcomes = await Promise.all(Array.from({ length: 20 }, (_, index) => shopperAt(index).place({ lines: [{ variantId: product.variantId, quantity: 1 }], seenTotalWon: 12_000, phone: '01077778888' })));
    expect(tally(outcomes.map((outcome) => outcome.__typename))).toEqual({ Order: 3, PriceChanged: 17 });
    expect(await shelf.sql('select taken from exhibition_item where id = $1', [itemId])).toEqual([{ taken: 3 }]);
  });

  it('leaves books that hold', async () => {
    expect(await breaches(mall)).toEqual([]);
  });
});
