import { beforeAll, describe, expect, it } from '@jest/globals';
import { startMall, type Mall } from '../support/mall.js';
import { Shelf, type ShelfProduct } from '../support/shelf.js';
import { Shopper, type Outcome } from '../support/shopper.js';
import { until } from '../support/until.js';

const HALF_AN_HOUR = 31 * 60_000;

describe('stock that is held by orders which nobody pays', () => {
  let mall: Mall;
  let shelf: Shelf;
  let product: ShelfProduct;

  beforeAll(async () => {
    mall = await startMall({ processes: ['toss-sandbox', 'storefront-api', 'storefront-api-2', 'worker'], env: { MALL_OPEN_ORDERS_PER_BUYER: '5', MALL_ORDERS_PER_ADDRESS: '40' } });
    shelf = new Shelf(mall.databaseUrl);
    product = await shelf.createProduct({ priceWon: 10_000, stock: 100 });
  });

  const place = (shopper: Shopper, phone: string): Promise<Outcome<{ id: string }>> => shopper.place({ lines: [{ variantId: product.variantId, quantity: 1 }], seenTotalWon: 13_000, phone });

  it('is five orders of one buyer, in however many tabs; paid ones and ended ones count no more', async () => {
    const shopper = new Shopper(mall);
    const other = new Shopper(mall, 'storefront-api-2');
    for (const browser of [shopper, other]) await browser.add(product.variantId, 1); // one browser each, from the first answer on
    const outcomes = await Promise.all(Array.from({ length: 12 }, (_, index) => place(index % 2 === 0 ? shopper : other, '010-2222-0001')));
    expect(outcomes.map((outcome) => outcome.code ?? outcome.__typename).sort()).toEqual([...Array.from({ length: 7 }, () => 'OPEN_ORDERS'), ...Array.from({ length: 5 }, () => 'Order')]);
    expect(outcomes.find((outcome) => outcome.code === 'OPEN_ORDERS')?.message).toContain('결제하지 않은 주문이 5건 있습니다');
    expect(await shelf.stockOf(product.variantId)).toEqual({ on_hand: 100, reserved: 5 });

    // One is paid: there is room for one more. Another person is not concerned.
    const index = outcomes.findIndex((outcome) => outcome.__typename === 'Order');
    const [id, payer] = [outcomes[index]?.id ?? '', index % 2 === 0 ? shopper : other];
    expect((await payer.confirm(id, await payer.agree(id), 13_000)).__typename).toBe('PaymentConfirmed');
    expect([(await place(shopper, '010-2222-0001')).__typename, (await place(shopper, '010-2222-0001')).code, (await place(new Shopper(mall), '010-2222-0002')).__typename]).toEqual(['Order', 'OPEN_ORDERS', 'Order']);

    await mall.moveClock(HALF_AN_HOUR);
    await until(() => shelf.stockOf(product.variantId), (stock) => stock?.reserved === 0);
    expect((await place(shopper, '010-2222-0001')).__typename).toBe('Order');
    await mall.moveClock(0);
  });

  it('is no more from one address than a setting says, whatever phones are invented', async () => {
    const outcomes: string[] = [];
    for (let index = 0; index < 45; index += 1) {
      const outcome = await place(new Shopper(mall), `010-3333-${String(index).padStart(4, '0')}`);
      outcomes.push(outcome.code ?? outcome.__typename);
    }
    expect([outcomes.at(0), outcomes.at(-1), new Set(outcomes)]).toEqual(['Order', 'TOO_MANY_REQUESTS', new Set(['Order', 'TOO_MANY_REQUESTS'])]);
    expect(outcomes.filter((outcome) => outcome === 'Order').length).toBeLessThanOrEqual(40);
  });
});
