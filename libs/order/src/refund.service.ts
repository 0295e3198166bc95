import { Injectable } from '@nestjs/common';
import { config, DAY, DomainError, isId, later, newId, showWon, type Won } from '#kernel';
import { Database, SYSTEM, type Actor, type Transaction } from '#database';
import { Refund } from './claim.entity.js';
import { mayOpen } from './order-access.js';
import { PaymentAttempt, type LockedOrder } from './payment.entity.js';
import { PaymentRecordService } from './payment-record.service.js';
import { shopperActor, type Shopper } from './place-order.service.js';
import { checkedAccount, maskedAccount, sealAccount, type RefundAccount } from './refund-account.rules.js';
import { NOTHING_TO_COME, RefundRecordService } from './refund-record.service.js';

export interface RefundToCreate {
  amountWon: Won;
  taxFreeWon: Won;
  reason: string;
  dueOn: string;
}

/** How long an account is kept whose claim was rejected or taken back. */
const ACCOUNT_DAYS = 30;

/**
 * Money on its way back. For claims a refund is written first; its calls to Toss are attempts, intended, called and recorded as payments are, one at a time
 * for a payment (`RefundRecordService`). And money that Toss did not give back by itself: a deposit needs an account that only the
 * shopper knows, and a card company may refuse.
 */
@Injectable()
export class RefundService {
  constructor(
    private readonly database: Database,
    private readonly records: PaymentRecordService,
    private readonly refunds: RefundRecordService,
  ) {}

  /** Writes a refund; `RefundRecordService.next` sends it on its way. Throws REFUND_TOO_MUCH where it is more than is left of the payment, with what is promised already. */
  async create(tx: Transaction, { order, payment }: LockedOrder, wanted: RefundToCreate): Promise<Refund> {
    const promised = await tx.one<{ sum: number }>("select coalesce(sum(amount_won), 0)::bigint as sum from refund where order_id = ? and (state <> 'SUCCEEDED' or channel = 'BANK')", [order.id]);
    const left = payment.receivedWon - payment.refundedWon - (promised?.sum ?? 0);
    if (wanted.amountWon > left) throw new DomainError('REFUND_TOO_MUCH', { left: showWon(left) });
    const id = newId(tx.now.getTime());
    await tx.em.insert(Refund, { id, orderId: order.id, state: 'PENDING', amountWon: wanted.amountWon, taxFreeWon: wanted.taxFreeWon, reason: wanted.reason, dueOn: wanted.dueOn, createdAt: tx.now });
    await tx.stateChange({ subject: 'refund', id, from: null, to: 'PENDING', reason: wanted.reason });
    return tx.em.findOneOrFail(Refund, { id });
  }

  /** Staff try a refund again that Toss refused, perhaps with another account. Throws NOT_FOUND, WRONG_STATE (also where Toss has nothing left of it), REFUND_ACCOUNT_INVALID, TRANSFER_RECORDED where it is on its way from the bank. */
  async retry(actor: Actor, refundId: string, given: RefundAccount | null): Promise<void> {
    const account = given === null ? null : checkedAccount(given);
    if (!isId(refundId)) throw new DomainError('NOT_FOUND');
    await this.database.transaction(actor, async (tx) => {
      const row = await tx.one<{ order_id: string }>('select order_id from refund where id = ?', [refundId]);
      if (!row) throw new DomainError('NOT_FOUND');
      const locked = await this.records.lock(tx, row.order_id);
      const refund = await tx.em.findOneOrFail(Refund, { id: refundId });
      if (refund.state === 'PENDING') return; // pressed twice
      // Somebody has sent it from the bank: once more through Toss would be twice.
      if (await tx.one("select 1 as sent from bank_transfer where refund_id = ? and purpose = 'REFUND' and state <> 'WITHDRAWN'", [refundId])) throw new DomainError('TRANSFER_RECORDED');
      if (await this.isKeptAtToss(tx, refundId)) throw new DomainError('WRONG_STATE', { state: refund.state });
      refund.become('PENDING');
      refund.errorCode = null;
      refund.errorMessage = null;
      await tx.em.flush();
      await tx.stateChange({ subject: 'refund', id: refund.id, from: 'FAILED', to: 'PENDING' });
      if (account) await this.keepAccount(tx, row.order_id, account);
      await this.refunds.next(tx, locked);
    });
  }

  /** Keeps where a deposit goes back to, sealed, until nothing more is to come. */
  async keepAccount(tx: Transaction, orderId: string, account: RefundAccount): Promise<void> {
    await tx.sql(
      'insert into refund_account (order_id, sealed, masked, given_at) values (?, ?, ?, ?) on conflict (order_id) do update set sealed = excluded.sealed, masked = excluded.masked, given_at = excluded.given_at',
      [orderId, sealAccount(config().secret, orderId, account), maskedAccount(account), tx.now],
    );
  }

  /** Erases accounts that nothing goes to any more: their claims were rejected or taken back so long ago that nobody asks for another decision. A refund that arrives erases its own at once. */
  async eraseAccounts(): Promise<number> {
    return this.database.transaction(SYSTEM, async (tx) => {
      const erased = await tx.sql(`delete from refund_account a where a.given_at < ? and ${NOTHING_TO_COME} returning a.order_id`, [later(tx.now, -ACCOUNT_DAYS * DAY)]);
      return erased.length;
    });
  }

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
    if (refused.refundId !== null) {
      // Toss counts it as given back: staff send it from the bank, to this account.
      const refund = await tx.em.findOneOrFail(Refund, { id: refused.refundId });
      if (refund.state !== 'FAILED' || account === null) throw new DomainError('REFUND_NOT_WAITING');
      await this.keepAccount(tx, orderId, account);
      return;
    }
    await this.records.intendCancel(tx, payment, refused.paymentKey, refused.amountWon, reason, account);
    await tx.stateChange({ subject: 'refund', id: orderId, from: 'REFUSED', to: 'INTENDED', reason });
  }

  /** Money that nothing was delivered for, all of which the bank refused: Toss counts it as given back, and has nothing that could be cancelled again. */
  private async isKeptAtToss(tx: Transaction, refundId: string): Promise<boolean> {
    const row = await tx.one('select 1 as found from refund r where r.id = ? and not exists (select from claim where refund_id = r.id) and not exists (select from goodwill where refund_id = r.id)', [refundId]);
    return row !== undefined;
  }

  /** Whether this payment's money was written down as money that nothing is delivered for. An account that was withdrawn, and then paid into in time, pays an order. */
  private async mustGoBack(tx: Transaction, orderId: string, paymentKey: string): Promise<boolean> {
    const row = await tx.one("select 1 as found from ledger_transaction where order_id = ? and event = 'payment.unserved' and split_part(reference, '#', 1) = ?", [orderId, paymentKey]);
    return row !== undefined;
  }
}
