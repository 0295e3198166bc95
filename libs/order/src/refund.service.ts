import { Injectable } from '@nestjs/common';
import { DomainError, isId } from '#kernel';
import { Database, type Actor, type Transaction } from '#database';
import { mayOpen } from './order-access.js';
import { PaymentAttempt } from './payment.entity.js';
import { PaymentRecordService } from './payment-record.service.js';
import { shopperActor, type Shopper } from './place-order.service.js';
import { checkedAccount, type RefundAccount } from './refund-account.rules.js';

/**
 * Money that has to go back and that Toss did not give back by itself: a deposit needs an account that only the shopper knows, and
 * a card company may refuse. Each try is an attempt of its own, carried out by the worker.
 */
@Injectable()
export class RefundService {
  constructor(
    private readonly database: Database,
    private readonly records: PaymentRecordService,
  ) {}

  /** The shopper says where his deposit goes back to. Throws NOT_FOUND, REFUND_NOT_WAITING, REFUND_ACCOUNT_INVALID. */
  async toAccount(shopper: Shopper, orderId: string, given: RefundAccount): Promise<void> {
    const account = checkedAccount(given);
    await this.database.transaction(shopperActor(shopper), async (tx) => {
      if (!(await mayOpen(tx, shopper, orderId))) throw new DomainError('NOT_FOUND');
      await this.tryAgain(tx, orderId, '구매자가 환불 계좌를 알림', account);
    });
  }

  /** Staff try once more, with an account that the shopper told them, or as it is. Throws NOT_FOUND, REFUND_NOT_WAITING, REFUND_ACCOUNT_INVALID. */
  async byStaff(actor: Actor, orderId: string, given: RefundAccount | null): Promise<void> {
    const account = given === null ? null : checkedAccount(given);
    if (!isId(orderId)) throw new DomainError('NOT_FOUND');
    await this.database.transaction(actor, (tx) => this.tryAgain(tx, orderId, '운영자가 다시 환불', account));
  }

  private async tryAgain(tx: Transaction, orderId: string, reason: string, account: RefundAccount | null): Promise<void> {
    const { payment } = await this.records.lock(tx, orderId);
    // Only what was meant to go back and was refused: the refusal says which payment, and how much of it.
    const refused = await tx.em.findOne(PaymentAttempt, { orderId, kind: 'CANCEL', state: 'REFUSED' }, { orderBy: { createdAt: 'desc', id: 'desc' } });
    if (!refused || payment.receivedWon <= payment.refundedWon || (await this.records.openCancel(tx, refused.paymentKey))) throw new DomainError('REFUND_NOT_WAITING');
    if (!(await this.mustGoBack(tx, orderId, refused.paymentKey))) throw new DomainError('REFUND_NOT_WAITING');
    await this.records.intendCancel(tx, payment, refused.paymentKey, refused.amountWon, reason, account);
    await tx.stateChange({ subject: 'refund', id: orderId, from: 'REFUSED', to: 'INTENDED', reason });
  }

  /** Whether this payment's money was written down as money that nothing is delivered for. An account that was withdrawn, and then paid into in time, pays an order. */
  private async mustGoBack(tx: Transaction, orderId: string, paymentKey: string): Promise<boolean> {
    const row = await tx.one("select 1 as found from ledger_transaction where order_id = ? and event = 'payment.unserved' and split_part(reference, '#', 1) = ?", [orderId, paymentKey]);
    return row !== undefined;
  }
}
