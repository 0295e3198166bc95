import { beforeAll, describe, expect, it } from '@jest/globals';
import { breaches } from '../support/books.js';
import { startMall, type Mall } from '../support/mall.js';
import { Sandbox } from '../support/sandbox.js';
import { Shelf, type ShelfProduct } from '../support/shelf.js';
import { Shopper, type OrderSeen } from '../support/shopper.js';
import { until } from '../support/until.js';

describe('kill -9 between intend, call and record', () => {
  let mall: Mall;
  let shelf: Shelf;
  let product: ShelfProduct;
  let sandbox: Sandbox;

  beforeAll(async () => {
    mall = await startMall({ processes: ['toss-sandbox', 'storefront-api', 'worker', 'mailbox'] });
    shelf = new Shelf(mall.databaseUrl);
    sandbox = new Sandbox(mall);
    product = await shelf.createProduct({ priceWon: 10_000, stock: 50 });
  });

  async function placed(paymentMethod: 'CARD' | 'VIRTUAL_ACCOUNT' = 'CARD'): Promise<{ shopper: Shopper; order: OrderSeen; key: string }> {
    const shopper = new Shopper(mall);
    await shopper.add(product.variantId, 1);
    const order = await shopper.place({ lines: [{ variantId: product.variantId, quantity: 1 }], seenTotalWon: 13_000, paymentMethod });
    return { shopper, order, key: await shopper.agree(order.id) };
  }

  /** The order as it is once the worker's patience is over; the clock then runs right again. */
  async function settled(shopper: Shopper, id: string): Promise<OrderSeen | null> {
    await mall.moveClock(60_000);
    const order = await until(() => shopper.order(id), (seen) => seen !== null && seen.payment.state !== 'processing' && seen.payment.state !== 'unknown');
    await mall.moveClock(0);
    return order;
  }

  it.each(['confirm:intended', 'confirm:called'])('the API dies at %s: the worker finds out what Toss did, and the order is paid', async (point) => {
    const { shopper, order, key } = await placed();
    await mall.restart('storefront-api', { MALL_CRASH_AT: point });
    await expect(shopper.confirm(order.id, key, 13_000)).rejects.toThrow();
    expect(await mall.ended('storefront-api')).toBeNull(); // ended by a signal, not by itself
    await mall.start('storefront-api');
    expect((await settled(shopper, order.id))?.state).toBe('PAID');
    expect((await sandbox.payments()).filter((payment) => payment.orderId === order.id && payment.status === 'DONE').length).toBe(1);
  });

  it('the API dies after it has stored a webhook: the deposit is not lost', async () => {
    const { shopper, order, key } = await placed('VIRTUAL_ACCOUNT');
    await shopper.confirm(order.id, key, 13_000);
    await mall.restart('storefront-api', { MALL_CRASH_AT: 'webhook:stored' });
    await sandbox.deposit(order.id);
    expect(await mall.ended('storefront-api')).toBeNull();
    await mall.start('storefront-api');
    expect((await until(() => shopper.order(order.id), (seen) => seen?.state === 'PAID'))?.payment.state).toBe('succeeded');
  });

  it.each(['cancel:intended', 'cancel:called'])('the worker dies at %s: money for a cancelled order goes back once', async (point) => {
    const { shopper, order, key } = await placed('VIRTUAL_ACCOUNT');
    await shopper.confirm(order.id, key, 13_000);
    await mall.restart('worker', { MALL_CRASH_AT: point });
    expect((await shopper.cancel(order.id)).__typename).toBe('Order');
    expect(await mall.ended('worker')).toBeNull();
    await mall.start('worker');
    await mall.moveClock(60_000);
    await until(async () => (await shelf.sql<{ state: string }>("select state from payment_attempt where order_id = $1 and kind = 'CANCEL'", [order.id]))[0]?.state, (state) => state === 'SUCCEEDED');
    await mall.moveClock(0);
    expect((await sandbox.payments()).find((payment) => payment.orderId === order.id)).toMatchObject({ status: 'CANCELED', balanceAmount: 0 });
  });

  it('the worker dies after a mail went out: it goes out again under the same id, and no third time', async () => {
    await mall.restart('worker', { MALL_CRASH_AT: 'mail:sent' });
    const { order } = await placed();
    expect(await mall.ended('worker')).toBeNull();
    await mall.start('worker');
    const sent = async (): Promise<string[]> => {
      const { messages } = (await (await fetch(`${mall.url('mailbox')}/messages`)).json()) as { messages: { messageId: string }[] };
      return messages.map(({ messageId }) => messageId).filter((id) => id.includes(`order-placed.${order.id}`));
    };
    const told = (): Promise<{ told: boolean }[]> => shelf.sql('select sent_at is not null as told from mail_message where subject_id = $1', [order.id]);
    await until(told, ([row]) => row?.told === true, 60);
    const ids = await sent();
    expect({ times: ids.length, ids: new Set(ids).size }).toEqual({ times: 2, ids: 1 });
  });

  it('the sandbox dies and comes back: it has forgotten nothing, and the books agree with its list', async () => {
    await mall.kill9('toss-sandbox');
    await mall.start('toss-sandbox');
    expect(await breaches(mall)).toEqual([]);
  });
});
