import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { clock, DAY, MINUTE, won } from '#kernel';
import { OrderEndingService, PaymentResolverService, PaymentService, type Shopper } from '#order';
import { Shop } from './shop.js';

describe('what Toss says of a payment, written down', () => {
  let shop: Shop;
  let payments: PaymentService;
  let resolver: PaymentResolverService;
  let endings: OrderEndingService;
  let shopper: Shopper;

  beforeAll(async () => {
    shop = await Shop.open();
    payments = shop.get(PaymentService);
    resolver = shop.get(PaymentResolverService);
    endings = shop.get(OrderEndingService);
  });

  beforeEach(() => {
    clock.set(undefined);
    clock.set(clock.now());
    shopper = shop.guest();
  });

  it('the payment of one order does not pay for another, nor keep it waiting', async () => {
    const paid = await shop.confirmed(shopper);
    const other = await shop.placed(shopper);
    const outcome = await payments.confirm(shopper, { orderId: other, paymentKey: paid.key, amountWon: won(10_000) });
    expect(outcome.kind).toBe('declined');
    expect(await shop.recorded(other)).toMatchObject({ state: 'PENDING_PAYMENT', payment: 'requires_payment_method', received: 0 });
    expect(await shop.attempts(other)).toMatchObject([{ kind: 'CONFIRM', state: 'REFUSED' }]);
    expect(await shop.posted(other)).toEqual([]);
  });

  it('a payment that went back earlier does not pay for another order', async () => {
    const first = await shop.placed(shopper);
    const key = await shop.agreed(first);
    await endings.cancel(shopper, first);
    await shop.sandbox.confirm({ orderId: first, paymentKey: key, amount: 10_000 });
    await resolver.refresh(first);
    await shop.work();
    expect(await shop.recorded(first)).toMatchObject({ state: 'CANCELLED', received: 10_000, refunded: 10_000 });
    const other = await shop.placed(shopper);
    await payments.confirm(shopper, { orderId: other, paymentKey: key, amountWon: won(10_000) });
    expect(await shop.recorded(other)).toMatchObject({ state: 'PENDING_PAYMENT', received: 0 });
  });

  it('an old answer that comes late is not taken for a deposit that the bank took back', async () => {
    const { id, key } = await shop.confirmed(shopper, { paymentMethod: 'VIRTUAL_ACCOUNT' });
    const early = await shop.toss.paymentIntents.retrieve(key);
    await shop.sandbox.control('POST', '/sandbox/deposit', { orderId: id });
    await resolver.refresh(id);
    await payments.recordIntent(id, early);
    expect(await shop.recorded(id)).toMatchObject({ state: 'PAID', payment: 'succeeded', received: 10_000 });
    expect((await shop.posted(id)).map(([event]) => event)).toEqual(['order.paid', 'order.paid']);
  });

  it('a deposit that the bank took back, and one that comes again, are each posted once', async () => {
    const { id } = await shop.confirmed(shopper, { paymentMethod: 'VIRTUAL_ACCOUNT' });
    for (const step of ['deposit', 'reverse', 'deposit', 'reverse']) {
      await shop.sandbox.control('POST', `/sandbox/${step}`, { orderId: id });
      await Promise.all([resolver.refresh(id), resolver.refresh(id)]);
      clock.advance(MINUTE);
    }
    expect((await shop.posted(id)).filter(([, account]) => account === 'TOSS_RECEIVABLE').map(([event, , amount]) => [event, amount])).toEqual([['order.paid', 10_000], ['payment.reversed', -10_000], ['order.paid', 10_000], ['payment.reversed', -10_000]]);
    expect(await shop.recorded(id)).toMatchObject({ state: 'PAID', payment: 'requires_action', received: 0 });
  });

  it('a deposit for a cancelled order that the bank takes back leaves nothing in the books', async () => {
    const { id } = await shop.confirmed(shopper, { paymentMethod: 'VIRTUAL_ACCOUNT' });
    await endings.cancel(shopper, id);
    await shop.sandbox.control('POST', '/sandbox/deposit', { orderId: id });
    await resolver.refresh(id);
    await shop.sandbox.control('POST', '/sandbox/reverse', { orderId: id });
    await resolver.refresh(id);
    expect(await shop.posted(id)).toEqual([
      ['payment.unserved', 'TOSS_RECEIVABLE', 10_000], ['payment.unserved', 'SHOPPER_PAYABLE', -10_000],
      ['payment.reversed', 'TOSS_RECEIVABLE', -10_000], ['payment.reversed', 'SHOPPER_PAYABLE', 10_000],
    ]);
    expect(await shop.recorded(id)).toMatchObject({ state: 'CANCELLED', received: 0 });
  });

  it('another sum than the order costs goes back, and the order can still be paid or end', async () => {
    const id = await shop.placed(shopper);
    const key = await shop.agreed(id, { amount: 9_000 });
    await shop.sandbox.confirm({ orderId: id, paymentKey: key, amount: 9_000 });
    await resolver.refresh(id);
    expect(await shop.recorded(id)).toMatchObject({ state: 'PENDING_PAYMENT', payment: 'requires_payment_method', received: 9_000, failure: 'AMOUNT_MISMATCH' });
    await shop.work();
    expect(await shop.recorded(id)).toMatchObject({ received: 9_000, refunded: 9_000 });
    clock.advance(31 * MINUTE);
    expect(await endings.expire(id)).toBe('ended');
    expect((await shop.posted(id)).map(([event, , amount]) => [event, amount])).toEqual([['payment.unserved', 9_000], ['payment.unserved', -9_000], ['payment.refunded', 9_000], ['payment.refunded', -9_000]]);
  });

  it('money of two payments of one order goes back, each once', async () => {
    const id = await shop.placed(shopper);
    const key = await shop.agreed(id);
    await endings.cancel(shopper, id);
    await shop.sandbox.confirm({ orderId: id, paymentKey: key, amount: 10_000 });
    const first = await shop.toss.paymentIntents.retrieve(key);
    const second = { ...first, id: 'another-key-of-toss', latest_charge: 'txrd_another' };
    for (const intent of [first, second, first, second]) await payments.recordIntent(id, intent);
    expect(await shop.recorded(id)).toMatchObject({ state: 'CANCELLED', received: 20_000 });
    expect(await shop.shelf.sql("select payment_key, amount_won from payment_attempt where order_id = $1 and kind = 'CANCEL' order by payment_key", [id])).toEqual([{ payment_key: 'another-key-of-toss', amount_won: 10_000 }, { payment_key: key, amount_won: 10_000 }]);
  });

  it('an account holds the stock for a day, whatever the browser asked the window for', async () => {
    const id = await shop.placed(shopper, { paymentMethod: 'VIRTUAL_ACCOUNT' });
    const key = await shop.agreed(id, { validHours: 2_160 });
    const at = clock.now().getTime();
    await payments.confirm(shopper, { orderId: id, paymentKey: key, amountWon: won(10_000) });
    const [order] = await shop.shelf.sql<{ expires_at: Date; due_at: Date }>('select o.expires_at, p.due_at from mall_order o join payment p on p.order_id = o.id where o.id = $1', [id]);
    expect([order?.expires_at.getTime(), order?.due_at.getTime()]).toEqual([at + DAY, at + DAY]);
  });
});
