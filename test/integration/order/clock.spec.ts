import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { clock, MINUTE } from '#kernel';
import { LedgerDayService } from '#ledger';
import { CashReceiptService, ClaimSettlementService, ConfirmationService, GoodwillService, OrderEndingService, PaymentResolverService, PaymentService, TrackingService, type Shopper } from '#order';
import { won } from '#kernel';
import { PayoutTurnService } from '#payout';
import { ClosingService } from '#settlement';
import { ClockService } from '../../../apps/worker/src/clock.service.js';
import { until } from '../../support/until.js';
import { Shop } from './shop.js';

describe('what happens by the clock', () => {
  let shop: Shop;
  let shopper: Shopper;

  beforeAll(async () => {
    shop = await Shop.open();
  });

  beforeEach(() => {
    clock.set(undefined);
    clock.set(clock.now());
    shopper = shop.guest();
  });

  /** An order whose confirm was asked for and got no answer. */
  async function unanswered(): Promise<string> {
    const id = await shop.placed(shopper);
    const key = await shop.agreed(id);
    await shop.fault({ kind: 'drop-before', path: '/confirm', times: 9 });
    await shop.fault({ kind: 'drop-before', method: 'GET', times: 9 });
    await shop.get(PaymentService).confirm(shopper, { orderId: id, paymentKey: key, amountWon: won(10_000) });
    await shop.sandbox.control('DELETE', '/sandbox/faults');
    return id;
  }

  it('orders that wait for Toss do not stand before those that can end', async () => {
    const waiting = [await unanswered(), await unanswered()];
    const id = await shop.placed(shopper);
    clock.advance(31 * MINUTE);
    expect(await shop.get(OrderEndingService).due(clock.now(), 1)).toEqual([id]);
    expect(await shop.get(OrderEndingService).expire(waiting[0] ?? '')).toBe('waiting');
    await shop.work();
  });

  it('while Toss takes its time, orders end all the same', async () => {
    await unanswered();
    const id = await shop.placed(shopper);
    clock.advance(31 * MINUTE);
    await shop.fault({ kind: 'latency', ms: 4_000, times: 4 });
    const turn = new ClockService(shop.get(PaymentResolverService), shop.get(OrderEndingService), shop.get(ClaimSettlementService), shop.get(LedgerDayService), shop.get(ConfirmationService), shop.get(TrackingService), shop.get(ClosingService), shop.get(GoodwillService), shop.get(CashReceiptService), shop.get(PayoutTurnService));
    let over = false;
    const running = turn.run().then(() => { over = true; });
    await until(() => shop.recorded(id), (seen) => seen?.state === 'EXPIRED');
    expect(over).toBe(false);
    await running;
  });

  it('two workers end an order once and give its stock back once', async () => {
    const product = await shop.shelf.createProduct({ priceWon: 10_000, vendorId: await shop.shelf.createVendor({ shippingFeeWon: 0 }), stock: 3 });
    const id = await shop.placed(shopper, { lines: [{ variantId: product.variantId, quantity: 1 }] });
    expect(await shop.shelf.stockOf(product.variantId)).toEqual({ on_hand: 3, reserved: 1 });
    clock.advance(31 * MINUTE);
    const endings = shop.get(OrderEndingService);
    expect((await Promise.all(Array.from({ length: 6 }, () => endings.expire(id)))).sort()).toEqual(['ended', 'not_pending', 'not_pending', 'not_pending', 'not_pending', 'not_pending']);
    expect(await shop.shelf.stockOf(product.variantId)).toEqual({ on_hand: 3, reserved: 0 });
  });
});
