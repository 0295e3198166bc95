import { LockMode } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { config, DomainError, later, log, newId, SECOND, won } from '#kernel';
import type { Transaction } from '#database';
import { StockService } from '#catalog';
import { LedgerService, paidPostings, refundedPostings, reversed, unservedPostings, type Posting } from '#ledger';
import { BudgetService } from '#promotion';
import { TossAPIError, type PaymentIntent } from '#toss';
import { budgetSharesOf } from './budget-share.queries.js';
import { CashReceiptService } from './cash-receipt.service.js';
import { holdUnpaid, liftUnpaid } from './hold.service.js';
import { MallOrder } from './order.entity.js';
import { DEPOSIT_MS } from './order.rules.js';
import { Payment, PaymentAttempt, type LockedOrder } from './payment.entity.js';
import { sealAccount, type RefundAccount } from './refund-account.rules.js';
import { RefundRecordService } from './refund-record.service.js';

/** How long a caller may take to record Toss's answer before the worker asks for itself. Longer than the SDK's time limits together. */
export const CALL_GRACE_MS = 45 * SECOND;

/**
 * Writes down what Toss says of a payment. Every way in (the shopper's return, a webhook, the worker's question) ends here, with
 * the payment as read from Toss; so the same fact told twice, late or out of order changes nothing.
 */
@Injectable()
export class PaymentRecordService {
  constructor(
    private readonly stock: StockService,
    private readonly ledger: LedgerService,
    private readonly budgets: BudgetService,
    private readonly refundRecords: RefundRecordService,
    private readonly receipts: CashReceiptService,
  ) {}

  /** Loads an order and its payment under lock: the order's row first, always. Throws NOT_FOUND. */
  async lock(tx: Transaction, orderId: string): Promise<LockedOrder> {
    const order = await tx.em.findOne(MallOrder, { id: orderId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    if (!order) throw new DomainError('NOT_FOUND');
    const payment = await tx.em.findOneOrFail(Payment, { orderId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    return { order, payment };
  }

  /** The one confirm of an order that was not decided yet. */
  openConfirm(tx: Transaction, orderId: string): Promise<PaymentAttempt | null> {
    return tx.em.findOne(PaymentAttempt, { orderId, kind: 'CONFIRM', state: { $in: ['INTENDED', 'UNKNOWN'] } });
  }

  /** The one cancel of a payment that was not decided yet. */
  openCancel(tx: Transaction, paymentKey: string): Promise<PaymentAttempt | null> {
    return tx.em.findOne(PaymentAttempt, { paymentKey, kind: 'CANCEL', state: { $in: ['INTENDED', 'UNKNOWN'] } });
  }

  /**
   * Records the payment as Toss has it. Answers `doubtful`, and changes nothing, where it says that a deposit is gone: an answer read before
   * the deposit says the same. Whoever gets that reads again and says `sure`, since that reading began after the deposit was written down.
   * Throws TossAPIError for a sum that can't be.
   */
  async record(tx: Transaction, { order, payment }: LockedOrder, intent: PaymentIntent, sure = false): Promise<'recorded' | 'doubtful'> {
    const open = await this.openConfirm(tx, order.id);
    const attempt = open?.paymentKey === intent.id ? open : null;
    if (intent.order_id !== order.id) {
      // A key that the browser brought: it may be of another order, paid and done with. That one pays for nothing here.
      if (attempt) this.refused(payment, attempt, 'PAYMENT_OF_ANOTHER_ORDER', '다른 주문의 결제입니다.', tx.now);
      await tx.em.flush();
      return 'recorded';
    }
    const money = intent.status === 'succeeded' || intent.next_action?.type === 'display_virtual_account';
    if (money && (attempt !== null || payment.paymentKey === intent.id) && intent.amount !== payment.amountWon) {
      throw new TossAPIError({ message: `Toss speaks of ${intent.amount} won for a payment of ${payment.amountWon}`, outcome: 'unknown' }); // no payment changes its sum
    }
    switch (intent.status) {
      case 'succeeded':
        // What has just been paid for the first time has nothing of it refunded, and no refund of ours waits.
        if ((await this.received(tx, { order, payment }, intent, attempt)) === 'paid' && intent.refunds.length === 0) break;
        await this.refunded(tx, { order, payment }, intent);
        break;
      case 'requires_action':
        if (intent.next_action?.type !== 'display_virtual_account') break; // the window is still open: nothing to record
        if (payment.state === 'succeeded' && payment.paymentKey === intent.id) {
          if (!sure) return 'doubtful';
          await this.takenBack(tx, { order, payment }, intent);
          break;
        }
        attempt?.resolve('SUCCEEDED', tx.now);
        await this.accountGiven(tx, { order, payment }, intent);
        break;
      case 'requires_payment_method':
      case 'canceled':
        if (attempt) this.refused(payment, attempt, intent.last_payment_error?.code ?? 'EXPIRED_PAYMENT', intent.last_payment_error?.message ?? '결제 시간이 지났습니다.', tx.now);
        break;
      case 'requires_confirmation':
      case 'processing': // Toss has not decided
        break;
    }
    await tx.em.flush();
    return 'recorded';
  }

  /** A definite no: the attempt is closed, the order can be paid another way. */
  refused(payment: Payment, attempt: PaymentAttempt, code: string, message: string, at: Date): void {
    attempt.errorCode = code;
    attempt.errorMessage = message;
    attempt.resolve('REFUSED', at);
    if (payment.state === 'processing' || payment.state === 'unknown') {
      payment.become('requires_payment_method');
      payment.failureCode = code;
      payment.failureMessage = message;
    }
  }

  /** Intends to give back what a payment took, or to withdraw an account that waits for a deposit. The worker calls Toss. */
  async intendCancel(tx: Transaction, payment: Payment, paymentKey: string, amountWon: number, reason: string, account: RefundAccount | null = null): Promise<PaymentAttempt> {
    const open = await this.openCancel(tx, paymentKey);
    if (open) return open;
    const id = newId(tx.now.getTime());
    await tx.em.insert(PaymentAttempt, {
      id, paymentId: payment.id, orderId: payment.orderId, kind: 'CANCEL', state: 'INTENDED', idempotencyKey: `cancel-${id}`, paymentKey, amountWon, taxFreeWon: payment.taxFreeWon,
      reason, tries: 0, nextTryAt: tx.now, createdAt: tx.now,
      refundAccount: account === null ? null : sealAccount(config().secret, id, account),
    });
    return tx.em.findOneOrFail(PaymentAttempt, { id });
  }

  private async received(tx: Transaction, { order, payment }: LockedOrder, intent: PaymentIntent, attempt: PaymentAttempt | null): Promise<'paid' | 'otherwise'> {
    const same = payment.paymentKey === intent.id;
    if (payment.state === 'succeeded' && same) return 'otherwise'; // known
    const whole = intent.amount === order.totalWon && intent.balance_amount === intent.amount && intent.currency === 'krw';
    const serves = order.state === 'PENDING_PAYMENT' && whole;
    const again = (order.state === 'PAID' || order.state === 'CLOSED') && payment.state === 'requires_action' && same; // paid in again after the bank had taken it back
    if (serves || again) {
      attempt?.resolve('SUCCEEDED', tx.now);
      this.takeOver(payment, intent);
      payment.receivedWon += intent.amount;
      payment.become('succeeded');
      payment.approvedAt = approvedAt(intent, tx.now);
      payment.approvedTaxFreeWon = intent.raw.taxFreeAmount;
      await (serves ? this.paid(tx, { order, payment }) : this.paidAgain(tx, { order, payment }));
      if (!serves) return 'otherwise';
      await this.receipts.paid(tx, { order, payment }, intent);
      return 'paid';
    }
    await this.unserved(tx, { order, payment }, intent, attempt);
    return 'otherwise';
  }

  /** Money for an order that has ended, or that another payment has paid, or of another sum: it goes back by itself. */
  private async unserved(tx: Transaction, { order, payment }: LockedOrder, intent: PaymentIntent, attempt: PaymentAttempt | null): Promise<void> {
    const waits = order.state === 'PENDING_PAYMENT';
    if (attempt && waits) this.refused(payment, attempt, 'AMOUNT_MISMATCH', '주문 금액과 다른 금액이 결제되어 돌려드립니다.', tx.now);
    else attempt?.resolve('SUCCEEDED', tx.now);
    // The same account may be paid into anew after the bank has taken a deposit back: that is other money.
    const before = payment.paymentKey === intent.id ? await this.reversals(tx, order.id) : 0;
    const reference = before === 0 ? intent.id : `${intent.id}#${before + 1}`;
    const posted = await this.ledger.post(tx, { event: 'payment.unserved', reference, orderId: order.id, occurredAt: approvedAt(intent, tx.now), memo: order.state, postings: unservedPostings(won(intent.amount)) });
    if (!posted) return;
    if (waits) {
      payment.failureCode = 'AMOUNT_MISMATCH';
      payment.failureMessage = '주문 금액과 다른 금액이 결제되어 돌려드립니다.';
    } else if (payment.state !== 'succeeded') {
      this.takeOver(payment, intent);
      payment.become('succeeded');
    }
    payment.receivedWon += intent.amount;
    await tx.em.flush();
    log.warn({ orderId: order.id, order: order.state }, 'money came for an order that it does not pay: it goes back');
    await this.intendCancel(tx, payment, intent.id, intent.amount, '주문을 더 진행할 수 없어 저절로 취소');
    // A deposit does not go back by itself: once Toss has said so, another mail asks where to.
    if (intent.raw.virtualAccount === null) await tx.job('mail', { template: 'payment-returned', id: order.id, mark: reference }, `payment-returned:${reference}`);
  }

  /** The order is paid: everything that follows from it, in this one transaction. */
  private async paid(tx: Transaction, { order, payment }: LockedOrder): Promise<void> {
    order.become('PAID');
    order.paidAt = payment.approvedAt;
    await tx.em.flush();
    const opened = await tx.sql<{ id: string }>(
      `with opened as (update vendor_order set state = 'NEW', paid_at = ?, row_version = row_version + 1 where order_id = ? and state = 'WAITING' returning id, vendor_id),
         told as (insert into state_change (subject, subject_id, vendor_id, from_state, to_state, actor, at)
           select 'order', ?::uuid, null::uuid, 'PENDING_PAYMENT', 'PAID', ?, ?::timestamptz union all select 'vendor_order', id, vendor_id, 'WAITING', 'NEW', ?, ? from opened)
       select id from opened order by id`,
      [order.paidAt ?? tx.now, order.id, order.id, tx.actor.name, tx.now, tx.actor.name, tx.now],
    );
    await this.ledger.post(tx, { event: 'order.paid', reference: order.id, orderId: order.id, occurredAt: order.paidAt ?? tx.now, postings: await this.postings(tx, order) });
    await tx.jobs([
      ...opened.map(({ id }) => ({ task: 'mail', payload: { template: 'vendor-new-order', id }, key: `vendor-new-order:${id}` })),
      { task: 'mail', payload: { template: 'order-paid', id: order.id }, key: `order-paid:${order.id}` },
      { task: 'count_sales', payload: { id: order.id }, key: `count-sales:${order.id}` },
    ]);
    if (order.discountWon > 0) await this.budgets.spend(tx, { reference: order.id, orderId: order.id }, await budgetSharesOf(tx, order.id));
    await this.stock.sell(tx, order.id);
  }

  private async paidAgain(tx: Transaction, { order, payment }: LockedOrder): Promise<void> {
    const reference = `${order.id}#${(await this.reversals(tx, order.id)) + 1}`;
    await this.ledger.post(tx, { event: 'order.paid', reference, orderId: order.id, occurredAt: payment.approvedAt ?? tx.now, memo: '다시 입금', postings: await this.postings(tx, order) });
    await this.budgets.spend(tx, { reference, orderId: order.id }, await budgetSharesOf(tx, order.id));
    await liftUnpaid(tx, order.id);
  }

  private async accountGiven(tx: Transaction, { order, payment }: LockedOrder, intent: PaymentIntent): Promise<void> {
    const action = intent.next_action;
    if (action?.type !== 'display_virtual_account') return;
    if (payment.awaitsDeposit() && payment.paymentKey === intent.id) return; // known
    if (order.state !== 'PENDING_PAYMENT' || intent.amount !== order.totalWon) {
      await this.intendCancel(tx, payment, intent.id, intent.amount, '주문을 더 진행할 수 없어 계좌를 거둠');
      return;
    }
    this.takeOver(payment, intent);
    payment.accountBank = action.display_virtual_account.bank_code;
    payment.accountNumber = action.display_virtual_account.account_number;
    payment.accountHolder = action.display_virtual_account.holder ?? '구로e몰';
    // The browser tells Toss until when the account may wait: it holds the stock for our time, not for its own.
    payment.dueAt = new Date(Math.min(action.display_virtual_account.due_at * 1000, later(tx.now, DEPOSIT_MS).getTime()));
    payment.become('requires_action');
    order.expiresAt = payment.dueAt;
    await tx.em.flush();
    await tx.job('mail', { template: 'deposit-account', id: order.id }, `deposit-account:${intent.id}`);
  }

  /**
   * The bank took the deposit back. A paid order stays paid for the vendor's sake, but nobody is paid for it: its money is held until it comes again, or staff decide. The staff's board says what is missing.
   * For an order that has ended the account is withdrawn, so that nobody pays into it again.
   */
  private async takenBack(tx: Transaction, { order, payment }: LockedOrder, intent: PaymentIntent): Promise<void> {
    const served = order.state === 'PAID' || order.state === 'CLOSED';
    const reference = `${order.id}#${(await this.reversals(tx, order.id)) + 1}`;
    const postings = served ? await this.postings(tx, order) : unservedPostings(won(intent.amount));
    await this.ledger.post(tx, { event: 'payment.reversed', reference, orderId: order.id, occurredAt: tx.now, memo: '은행이 입금을 되돌림', postings: reversed(postings) });
    if (served) {
      await this.budgets.unspend(tx, { reference, orderId: order.id }, await budgetSharesOf(tx, order.id));
      await holdUnpaid(tx, order.id);
    }
    payment.receivedWon -= intent.amount;
    payment.become(served ? 'requires_action' : 'canceled');
    await tx.em.flush();
    log.error({ orderId: order.id, order: order.state }, 'the bank took a deposit back: staff must act');
    if (!served) await this.intendCancel(tx, payment, intent.id, intent.amount, '주문을 더 진행할 수 없어 계좌를 거둠');
  }

  /** Whatever was cancelled at Toss is posted once, by the key of the cancel: as the refund of ours that it carries out, or else as money that nothing is delivered for. */
  private async refunded(tx: Transaction, { order, payment }: LockedOrder, intent: PaymentIntent): Promise<void> {
    // Posted before, or told before as failed: a retry of the same sum is another cancel.
    const rows = await tx.sql<{ key: string }>(
      "select reference as key from ledger_transaction where order_id = ? and event in ('payment.refunded', 'claim.refunded', 'goodwill.refunded') union all select transaction_key from payment_attempt where order_id = ? and kind = 'CANCEL' and transaction_key is not null",
      [order.id, order.id],
    );
    const known = new Set(rows.map((row) => row.key));
    for (const cancelled of intent.refunds) {
      if (known.has(cancelled.id)) continue;
      const ours = payment.paymentKey === intent.id ? await this.refundRecords.matching(tx, intent.id, cancelled) : null;
      if (ours) {
        await this.refundRecords.record(tx, { order, payment }, ours, cancelled);
        continue;
      }
      if (cancelled.status !== 'succeeded') continue;
      await this.ledger.post(tx, { event: 'payment.refunded', reference: cancelled.id, orderId: order.id, occurredAt: new Date(cancelled.created * 1000), memo: cancelled.reason ?? '', postings: refundedPostings(won(cancelled.amount)) });
      payment.refundedWon += cancelled.amount;
    }
    await this.cancelledWhole(tx, order, intent);
    await tx.em.flush();
    await this.refundRecords.next(tx, { order, payment });
  }

  /** A cancel of all that was paid has ended, well or not. */
  private async cancelledWhole(tx: Transaction, order: MallOrder, intent: PaymentIntent): Promise<void> {
    const attempt = await this.openCancel(tx, intent.id);
    if (!attempt || attempt.refundId !== null || intent.balance_amount > 0) return;
    if (intent.refunds.some((refund) => refund.status === 'pending')) return; // the bank has still to pay: the worker asks again
    attempt.transactionKey = intent.refunds.at(-1)?.id ?? null;
    const failed = intent.refunds.some((refund) => refund.status === 'failed');
    attempt.resolve(failed ? 'REFUSED' : 'SUCCEEDED', tx.now);
    if (failed) await this.refundRecords.refusedByBank(tx, order, attempt);
  }

  private takeOver(payment: Payment, intent: PaymentIntent): void {
    payment.paymentKey = intent.id;
    payment.secret = intent.secret ?? payment.secret;
    payment.transactionKey = intent.latest_charge;
    payment.partialCancelable = intent.raw.isPartialCancelable;
    payment.methodDetail = intent.payment_method_label ?? null;
    payment.receiptUrl = intent.receipt_url;
    payment.failureCode = null;
    payment.failureMessage = null;
  }

  private async reversals(tx: Transaction, orderId: string): Promise<number> {
    const row = await tx.one<{ n: number }>("select count(*)::int as n from ledger_transaction where order_id = ? and event = 'payment.reversed'", [orderId]);
    return row?.n ?? 0;
  }

  private async postings(tx: Transaction, order: MallOrder): Promise<Posting[]> {
    const rows = await tx.sql<{ vendor_id: string; shipping: number; lines: { id: string; amount: number; mall: number; budgets: { id: string; amount: number }[] }[] }>(
      `select vo.vendor_id, vo.shipping_fee_won + vo.surcharge_won as shipping,
         (select jsonb_agg(jsonb_build_object('id', l.id, 'amount', l.amount_won, 'mall',
            coalesce((select sum(d.amount_won) from order_discount d where d.order_line_id = l.id and d.funder = 'MALL'), 0), 'budgets',
            (select coalesce(jsonb_agg(jsonb_build_object('id', b.budget_id, 'amount', b.amount) order by b.budget_id), '[]')
             from (select budget_id, sum(amount_won) as amount from order_discount where order_line_id = l.id and budget_id is not null group by 1) b)) order by l.position)
          from order_line l where l.vendor_order_id = vo.id) as lines
       from vendor_order vo where vo.order_id = ? order by vo.vendor_id`,
      [order.id],
    );
    return paidPostings({
      totalWon: won(order.totalWon),
      vendors: rows.map((row) => ({
        vendorId: row.vendor_id, shippingWon: won(row.shipping),
        lines: row.lines.map((line) => ({ lineId: line.id, amountWon: won(line.amount), mallDiscountWon: won(line.mall), budgets: line.budgets.map((share) => ({ budgetId: share.id, amountWon: won(share.amount) })) })),
      })),
    });
  }
}

function approvedAt(intent: PaymentIntent, now: Date): Date {
  return intent.approved_at === null ? now : new Date(intent.approved_at * 1000);
}
