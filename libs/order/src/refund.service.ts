import { Injectable } from '@nestjs/common';
import { config, DAY, DomainError, isId, later, newId, showWon, type Won } from '#kernel';
import { Database, SYSTEM, type Actor, type Transaction } from '#database';
import { Refund } from './claim.entity.js';
import { mayOpen } from './order-access.js';
import { PaymentAttempt, type LockedOrder } from './payment.entity.js';
import { PaymentRecordService } from './payment-record.service.js';
import { shopperActor, type Shopper } from './place-order.service.js';
import { checkedAccount, isByBank, maskedAccount, sealAccount, type RefundAccount } from './refund-account.rules.js';
import { NOTHING_TO_COME, RefundRecordService } from './refund-record.service.js';
import { ACCOUNT_ASKED } from './refund-room.queries.js';

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
    await this.database.transaction(actor, async (tx) => {
      const { locked, refund } = await this.find(tx, refundId);
      if (refund.state === 'PENDING') return; // pressed twice
      // Somebody has sent it from the bank: once more through Toss would be twice.
      if (await isSent(tx, refund)) throw new DomainError('TRANSFER_RECORDED');
      if (await this.isKeptAtToss(tx, refundId)) throw new DomainError('WRONG_STATE', { state: refund.state });
      if (account) await this.keepAccount(tx, locked, account);
      await again(tx, refund);
      await this.refunds.next(tx, locked);
    });
  }

  /** Staff write down the account that a shopper told them, for a refund that was refused or for interest that is owed. Throws NOT_FOUND, WRONG_STATE where neither is, REFUND_ACCOUNT_INVALID, TRANSFER_RECORDED. */
  async noteAccount(actor: Actor, refundId: string, given: RefundAccount): Promise<void> {
    const account = checkedAccount(given);
    await this.database.transaction(actor, async (tx) => {
      const { locked, refund } = await this.waiting(tx, refundId);
      await tx.stateChange({ subject: 'refund', id: refund.id, from: refund.state, to: refund.state, reason: '구매자가 말한 계좌를 적음' });
      await this.keepAccount(tx, locked, account);
    });
  }

  /** Staff have the shopper asked for an account (again): he gave none, or money can't go to it. Throws NOT_FOUND, WRONG_STATE, TRANSFER_RECORDED. */
  async askAccount(actor: Actor, refundId: string): Promise<void> {
    await this.database.transaction(actor, async (tx) => {
      const { refund } = await this.waiting(tx, refundId);
      if (refund.accountAskedAt !== null) return; // pressed twice
      await tx.stateChange({ subject: 'refund', id: refund.id, from: refund.state, to: refund.state, reason: '구매자에게 계좌를 물음' });
      await this.refunds.ask(tx, refund);
    });
  }

  /** Keeps where money goes back to, sealed, until nothing more is to come. A deposit's refund that waited for it is sent again where Toss can carry it out; the rest is sent from the bank. */
  async keepAccount(tx: Transaction, locked: LockedOrder, account: RefundAccount): Promise<void> {
    const orderId = locked.order.id;
    await tx.sql(
      'insert into refund_account (order_id, sealed, masked, given_at) values (?, ?, ?, ?) on conflict (order_id) do update set sealed = excluded.sealed, masked = excluded.masked, given_at = excluded.given_at',
      [orderId, sealAccount(config().secret, orderId, account), maskedAccount(account), tx.now],
    );
    for (const refund of await tx.em.find(Refund, { orderId, accountAskedAt: { $ne: null } }, { orderBy: { createdAt: 'asc', id: 'asc' } })) {
      refund.accountAskedAt = null;
      if (locked.payment.method === 'VIRTUAL_ACCOUNT' && refund.state === 'FAILED' && !isByBank(refund.errorCode) && !(await isSent(tx, refund))) await again(tx, refund);
    }
    await tx.em.flush();
    await this.refunds.next(tx, locked);
  }

  /** Erases accounts that nothing goes to any more: their claims were rejected or taken back so long ago that nobody asks for another decision. A refund that arrives erases its own at once. */
  async eraseAccounts(): Promise<number> {
    return this.database.transaction(SYSTEM, async (tx) => {
      const erased = await tx.sql(`delete from refund_account a where a.given_at < ? and ${NOTHING_TO_COME} returning a.order_id`, [later(tx.now, -ACCOUNT_DAYS * DAY)]);
      return erased.length;
    });
  }

  /** The shopper says where his money goes back to, or the interest of it. Throws NOT_FOUND, REFUND_NOT_WAITING, REFUND_ACCOUNT_INVALID. */
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
    const locked = await this.records.lock(tx, orderId);
    if (account && (await tx.one(`select 1 as asked from refund r where r.order_id = ? and ${ACCOUNT_ASKED} limit 1`, [orderId]))) {
      await this.keepAccount(tx, locked, account);
      return;
    }
    const { payment } = locked;
    // Only what was meant to go back and was refused: the refusal says which payment, and how much of it. One that is a refund of its own is not Toss's any more.
    const refused = await tx.em.findOne(PaymentAttempt, { orderId, kind: 'CANCEL', state: 'REFUSED' }, { orderBy: { createdAt: 'desc', id: 'desc' } });
    if (!refused || refused.refundId !== null || payment.receivedWon <= payment.refundedWon || (await this.records.openCancel(tx, refused.paymentKey))) throw new DomainError('REFUND_NOT_WAITING');
    if (!(await this.mustGoBack(tx, orderId, refused.paymentKey))) throw new DomainError('REFUND_NOT_WAITING');
    await this.records.intendCancel(tx, payment, refused.paymentKey, refused.amountWon, reason, account);
    await tx.stateChange({ subject: 'refund', id: orderId, from: 'REFUSED', to: 'INTENDED', reason });
  }

  /** A refund, its order locked. Throws NOT_FOUND. */
  private async find(tx: Transaction, refundId: string): Promise<{ locked: LockedOrder; refund: Refund }> {
    const row = isId(refundId) ? await tx.one<{ order_id: string }>('select order_id from refund where id = ?', [refundId]) : undefined;
    if (!row) throw new DomainError('NOT_FOUND');
    const locked = await this.records.lock(tx, row.order_id);
    return { locked, refund: await tx.em.findOneOrFail(Refund, { id: refundId }) };
  }

  /** A refund that was refused, or whose interest is owed, and that nobody has sent from the bank. */
  private async waiting(tx: Transaction, refundId: string): Promise<{ locked: LockedOrder; refund: Refund }> {
    const found = await this.find(tx, refundId);
    const { state, interestWon, interestPaidAt } = found.refund;
    if (state !== 'FAILED' && !(state === 'SUCCEEDED' && interestWon > 0 && interestPaidAt === null)) throw new DomainError('WRONG_STATE', { state });
    if (await isSent(tx, found.refund)) throw new DomainError('TRANSFER_RECORDED');
    return found;
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

/** Somebody has recorded that it, or the interest of what has arrived, was sent from the bank. */
async function isSent(tx: Transaction, { id, state }: Refund): Promise<boolean> {
  return (await tx.one("select 1 as sent from bank_transfer where refund_id = ? and purpose = ? and state <> 'WITHDRAWN'", [id, state === 'SUCCEEDED' ? 'INTEREST' : 'REFUND'])) !== undefined;
}

/** FAILED → PENDING, unless its account has brought it on its way already. Throws WRONG_STATE. */
async function again(tx: Transaction, refund: Refund): Promise<void> {
  const from = refund.state;
  if (from === 'PENDING') return;
  refund.become('PENDING');
  Object.assign(refund, { errorCode: null, errorMessage: null, accountAskedAt: null });
  await tx.em.flush();
  await tx.stateChange({ subject: 'refund', id: refund.id, from, to: 'PENDING' });
}
