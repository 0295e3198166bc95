import { beforeAll, describe, expect, it } from '@jest/globals';
import { newId, won, type Won } from '#kernel';
import { PaymentResolverService, PaymentService, WebhookService, type Shopper } from '#order';
import { TossEventTask } from '../../../apps/worker/src/toss-event.task.js';
import { Shop } from './shop.js';

describe('webhooks of Toss', () => {
  let shop: Shop;
  let webhooks: WebhookService;
  let shopper: Shopper;

  beforeAll(async () => {
    shop = await Shop.open();
    webhooks = shop.get(WebhookService);
    shopper = shop.guest();
  });

  const changed = (orderId: string, status = 'DONE'): Buffer => Buffer.from(JSON.stringify({ eventType: 'PAYMENT_STATUS_CHANGED', createdAt: '2026-11-24T10:00:00.000000', data: { orderId, paymentKey: 'anything', status, totalAmount: 1 as Won } }));
  const accept = (rawBody: Buffer, transmissionId?: string): Promise<string> => webhooks.accept({ rawBody, transmissionId });
  const work = (id: string): Promise<void> => new TossEventTask(shop.get(PaymentResolverService), webhooks).run({ id });

  it('one that says “paid” pays nothing: Toss is asked, and Toss knows of no payment', async () => {
    const id = await shop.placed(shopper);
    expect(await accept(changed(id), 'whtrans_1')).toBe('stored');
    await work(id);
    expect(await shop.recorded(id)).toMatchObject({ state: 'PENDING_PAYMENT', received: 0 });
    expect(await shop.shelf.sql("select transmission_id, outcome from webhook_delivery where order_id = $1 and handled_at is not null", [id])).toEqual([{ transmission_id: 'whtrans_1', outcome: 'read' }]);
  });

  it('a deposit told five times at once and out of order is one payment, one posting and one question to Toss', async () => {
    const { id } = await shop.confirmed(shopper, { paymentMethod: 'VIRTUAL_ACCOUNT' });
    await shop.sandbox.control('POST', '/sandbox/deposit', { orderId: id });
    const outcomes = await Promise.all(['a', 'a', 'b', 'a', 'c'].map((name, index) => accept(changed(id, index % 2 === 0 ? 'WAITING_FOR_DEPOSIT' : 'DONE'), `whtrans_${id}_${name}`)));
    expect(outcomes.sort()).toEqual(['known', 'known', 'stored', 'stored', 'stored']);
    expect((await shop.jobs()).filter((job) => job.key === `toss-event:${id}`).length).toBe(1);
    await Promise.all([work(id), work(id), work(id)]);
    expect((await shop.posted(id)).length).toBe(2);
    expect(await shop.recorded(id)).toMatchObject({ state: 'PAID', received: 10_000 });
  });

  it('the browser comes back and Toss tells of the same payment at once: paid once, posted once, fifty times over', async () => {
    for (let round = 0; round < 50; round += 1) {
      const id = await shop.placed(shopper);
      const paymentKey = await shop.agreed(id);
      const told = async (): Promise<void> => {
        await accept(changed(id), `whtrans_${id}`);
        await work(id);
      };
      await Promise.all([shop.get(PaymentService).confirm(shopper, { orderId: id, paymentKey, amountWon: won(10_000) }), told(), told()]);
      expect([await shop.recorded(id), (await shop.posted(id)).map(([event, account, sum]) => [event, account, sum]), await shop.attempts(id)]).toEqual([
        { state: 'PAID', payment: 'succeeded', received: 10_000, refunded: 0, failure: null },
        [['order.paid', 'TOSS_RECEIVABLE', 10_000], ['order.paid', 'SHOPPER_PAYABLE', -10_000]],
        [{ kind: 'CONFIRM', state: 'SUCCEEDED', error_code: null }],
      ]);
    }
  });

  it.each([
    ['about an order that is not ours', () => changed(newId()), 'ignored'], ['about no order', () => changed("x' or 1=1"), 'ignored'], ['no event', () => Buffer.from('{"eventType":1}'), 'malformed'],
    ['no JSON', () => Buffer.from('<xml/>'), 'malformed'], ['nothing', () => Buffer.alloc(0), 'malformed'],
  ])('%s is not kept', async (_, body, outcome) => {
    const before = await shop.shelf.sql('select count(*)::int as n from webhook_delivery');
    expect(await accept(body())).toBe(outcome);
    expect(await shop.shelf.sql('select count(*)::int as n from webhook_delivery')).toEqual(before);
  });

  it('a deposit callback with another check value is forged', async () => {
    const { id } = await shop.confirmed(shopper, { paymentMethod: 'VIRTUAL_ACCOUNT' });
    const [row] = await shop.shelf.sql<{ secret: string }>('select secret from payment where order_id = $1', [id]);
    const callback = (secret: string): Buffer => Buffer.from(JSON.stringify({ createdAt: '2026-11-24T10:00:00+09:00', secret, status: 'DONE', transactionKey: 'txrd_x', orderId: id }));
    expect(await accept(callback('ps_guess'))).toBe('forged');
    expect(await accept(callback(row?.secret ?? ''))).toBe('stored');
  });

  it('nobody makes us ask Toss without end: twenty of one order in a minute, then no more', async () => {
    const id = await shop.placed(shopper);
    const outcomes: string[] = [];
    for (let index = 0; index < 25; index += 1) outcomes.push(await accept(changed(id), `whtrans_${id}_${index}`));
    expect([outcomes.filter((outcome) => outcome === 'stored').length, outcomes.at(-1)]).toEqual([20, 'crowded']);
    expect((await shop.jobs()).filter((job) => job.key === `toss-event:${id}`).length).toBe(1);
  });
});
