import { beforeAll, describe, expect, it } from '@jest/globals';
import { breaches } from '../support/books.js';
import { startMall, type Mall } from '../support/mall.js';
import { Sandbox } from '../support/sandbox.js';
import { Shelf, type ShelfProduct } from '../support/shelf.js';
import { Shopper } from '../support/shopper.js';
import { until } from '../support/until.js';

describe('what can happen between the shopper and Toss', () => {
  let mall: Mall;
  let shelf: Shelf;
  let product: ShelfProduct;
  let sandbox: Sandbox;

  beforeAll(async () => {
    mall = await startMall({ processes: ['toss-sandbox', 'storefront-api', 'worker'] });
    shelf = new Shelf(mall.databaseUrl);
    sandbox = new Sandbox(mall);
    product = await shelf.createProduct({ priceWon: 10_000, stock: 100 });
  });

  async function placed(paymentMethod: 'CARD' | 'VIRTUAL_ACCOUNT' = 'CARD'): Promise<{ shopper: Shopper; id: string }> {
    const shopper = new Shopper(mall);
    await shopper.add(product.variantId, 1);
    const order = await shopper.place({ lines: [{ variantId: product.variantId, quantity: 1 }], seenTotalWon: 13_000, paymentMethod });
    if (order.__typename !== 'Order') throw new Error(JSON.stringify(order));
    return { shopper, id: order.id };
  }

  it('declined, then paid by another card', async () => {
    const { shopper, id } = await placed();
    await sandbox.fault({ method: 'POST', path: '/v1/payments/confirm', kind: 'error', code: 'REJECT_CARD_PAYMENT', times: 1 });
    const declined = await shopper.confirm(id, await shopper.agree(id), 13_000);
    expect(declined).toMatchObject({ __typename: 'PaymentDeclined', order: { state: 'PENDING_PAYMENT', payment: { state: 'requires_payment_method', failureCode: 'REJECT_CARD_PAYMENT' } } });
    expect((await shopper.confirm(id, await shopper.agree(id), 13_000)).__typename).toBe('PaymentConfirmed');
  });

  it('the answer to the confirm is lost after Toss took the money: the order is paid once, by itself', async () => {
    const { shopper, id } = await placed();
    const key = await shopper.agree(id);
    await sandbox.fault({ method: 'POST', path: '/v1/payments/confirm', kind: 'drop-after', times: 2 });
    const outcome = await shopper.confirm(id, key, 13_000);
    expect(['PaymentConfirmed', 'PaymentPending']).toContain(outcome.__typename);
    const order = await until(() => shopper.order(id), (seen) => seen?.state === 'PAID');
    expect(order?.payment.state).toBe('succeeded');
    expect(await shelf.sql('select count(*)::int as n from ledger_transaction where order_id = $1', [id])).toEqual([{ n: 1 }]);
  });

  it('a virtual account is given, the deposit arrives five times and the order is paid once', async () => {
    const { shopper, id } = await placed('VIRTUAL_ACCOUNT');
    const confirmed = await shopper.confirm(id, await shopper.agree(id), 13_000);
    expect(confirmed.order).toMatchObject({ state: 'PENDING_PAYMENT', payment: { state: 'requires_action' } });
    expect(confirmed.order?.payment.virtualAccount?.number).toMatch(/^X?\d+$/);
    await sandbox.fault({ kind: 'webhook-duplicate', times: 5 });
    await sandbox.deposit(id);
    await until(() => shopper.order(id), (seen) => seen?.state === 'PAID');
    expect(await shelf.sql('select event, count(*)::int as n from ledger_transaction where order_id = $1 group by event', [id])).toEqual([{ event: 'order.paid', n: 1 }]);
  });

  it('an unpaid order ends after 30 minutes, not before, and its stock comes back once', async () => {
    const before = await shelf.stockOf(product.variantId);
    const { shopper, id } = await placed();
    await mall.moveClock(29 * 60_000 + 50_000);
    expect((await shopper.order(id))?.state).toBe('PENDING_PAYMENT');
    await mall.moveClock(30 * 60_000 + 5_000);
    await until(() => shopper.order(id), (seen) => seen?.state === 'EXPIRED');
    expect(await shelf.stockOf(product.variantId)).toEqual(before);
    await mall.moveClock(0);
    expect(await shopper.cancel(id)).toMatchObject({ __typename: 'Refused', code: 'ORDER_NOT_PAYABLE' });
  });

  it('leaves books that hold, and agree with the list at Toss', async () => {
    expect(await breaches(mall)).toEqual([]);
  });
});
