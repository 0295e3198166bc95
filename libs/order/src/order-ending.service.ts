import { Injectable } from '@nestjs/common';
import { config, DomainError } from '#kernel';
import { Database, SYSTEM, type Transaction } from '#database';
import { StockService } from '#catalog';
import { AllotmentService, BudgetService, CouponService } from '#promotion';
import { budgetSharesOf } from './budget-share.queries.js';
import { mayOpen } from './order-access.js';
import { shopperKey } from './order.rules.js';
import type { LockedOrder } from './payment.entity.js';
import { PaymentRecordService } from './payment-record.service.js';
import { shopperActor, type Shopper } from './place-order.service.js';

/** What became of an order that was to end: it did; it was paid meanwhile; or an answer of Toss is awaited first. */
export type Ending = 'ended' | 'not_pending' | 'waiting';

/**
 * Ends orders that were not paid: by the clock or by the shopper. Stock, coupons, allotments, limits and budgets come back in the transaction
 * that walks the arrow, so they come back once. An account that waits for a deposit is first withdrawn at Toss, so that no money arrives for nothing.
 */
@Injectable()
export class OrderEndingService {
  constructor(
    private readonly database: Database,
    private readonly records: PaymentRecordService,
    private readonly stock: StockService,
    private readonly allotment: AllotmentService,
    private readonly budgets: BudgetService,
    private readonly coupons: CouponService,
  ) {}

  /** The shopper cancels an order that is not paid. Throws NOT_FOUND, ALREADY_PAID, ORDER_NOT_PAYABLE (has ended), PAYMENT_IN_PROGRESS. */
  async cancel(shopper: Shopper, orderId: string): Promise<void> {
    await this.database.transaction(shopperActor(shopper), async (tx) => {
      if (!(await mayOpen(tx, shopper, orderId))) throw new DomainError('NOT_FOUND');
      const locked = await this.records.lock(tx, orderId);
      if (locked.order.state === 'CANCELLED') return; // sent twice
      if (locked.order.state === 'EXPIRED') throw new DomainError('ORDER_NOT_PAYABLE');
      if (locked.order.state !== 'PENDING_PAYMENT') throw new DomainError('ALREADY_PAID');
      if ((await this.tryEnd(tx, locked, 'CANCELLED', '구매자가 취소')) === 'waiting') throw new DomainError('PAYMENT_IN_PROGRESS');
    });
  }

  /** Ends an order whose time is over. For the worker's clock. */
  async expire(orderId: string): Promise<Ending> {
    return this.database.transaction(SYSTEM, async (tx) => {
      const locked = await this.records.lock(tx, orderId);
      if (locked.order.state !== 'PENDING_PAYMENT' || !locked.order.isDue(tx.now)) return 'not_pending';
      return this.tryEnd(tx, locked, 'EXPIRED', '시간이 지남');
    });
  }

  /** Orders whose time is over at `at`, oldest first. One that waits for an answer of Toss is left out: while Toss is away many may, and the others must not wait behind them. */
  async due(at: Date, limit: number): Promise<string[]> {
    const rows = await this.database.read<{ id: string }>("select id from mall_order where state = 'PENDING_PAYMENT' and expires_at <= ? and not exists (select from payment_attempt a where a.order_id = mall_order.id and a.state in ('INTENDED', 'UNKNOWN')) order by expires_at limit ?", [at, limit]);
    return rows.map((row) => row.id);
  }

  /**
   * With a confirm on its way nothing ends: it may be paid. With an account given, the account is withdrawn at Toss; the shopper's wish
   * ends the order at once (a late deposit goes back by itself), the clock waits for Toss's answer.
   */
  private async tryEnd(tx: Transaction, locked: LockedOrder, to: 'EXPIRED' | 'CANCELLED', reason: string): Promise<Ending> {
    const { order, payment } = locked;
    if (await this.records.openConfirm(tx, order.id)) return 'waiting';
    if (payment.awaitsDeposit() && payment.paymentKey !== null) {
      // SUCCEEDED: no money can come any more. REFUSED: Toss will not withdraw it; waiting longer would hold the stock for ever.
      const answered = await tx.one("select 1 as answered from payment_attempt where order_id = ? and kind = 'CANCEL' and state in ('SUCCEEDED', 'REFUSED') and payment_key = ?", [order.id, payment.paymentKey]);
      if (!answered) {
        await this.records.intendCancel(tx, payment, payment.paymentKey, payment.amountWon, reason);
        if (to === 'EXPIRED') return 'waiting';
      }
    }
    await this.end(tx, locked, to, reason);
    return 'ended';
  }

  private async end(tx: Transaction, { order, payment }: LockedOrder, to: 'EXPIRED' | 'CANCELLED', reason: string): Promise<void> {
    order.become(to);
    order.endedAt = tx.now;
    payment.become('canceled');
    await tx.em.flush();
    await tx.stateChange({ subject: 'order', id: order.id, from: 'PENDING_PAYMENT', to, reason });
    const parts = await tx.sql<{ id: string; vendor_id: string }>("update vendor_order set state = 'CANCELLED', row_version = row_version + 1 where order_id = ? and state = 'WAITING' returning id, vendor_id", [order.id]);
    for (const part of parts) await tx.stateChange({ subject: 'vendor_order', id: part.id, vendorId: part.vendor_id, from: 'WAITING', to: 'CANCELLED', reason });
    if (to === 'EXPIRED') await tx.job('mail', { template: 'order-expired', id: order.id }, `order-expired:${order.id}`);
    const items = await tx.sql<{ exhibition_item_id: string; quantity: number }>(
      'select exhibition_item_id, sum(quantity)::int as quantity from order_line where order_id = ? and exhibition_item_id is not null group by 1 order by 1',
      [order.id],
    );
    await this.coupons.giveBack(tx, order.id);
    const buyer = shopperKey(config().secret, order.accountId, order.ordererPhone);
    await this.allotment.giveBack(tx, buyer, items.map((item) => ({ itemId: item.exhibition_item_id, quantity: item.quantity })));
    await this.budgets.release(tx, order.id, await budgetSharesOf(tx, order.id));
    await this.stock.release(tx, order.id);
  }
}
