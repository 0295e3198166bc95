import { Injectable } from '@nestjs/common';
import { DomainError, newId, seal, showWon, unseal, type Won } from '#kernel';
import { Database, type Actor, type Transaction } from '#database';
import { Refund } from './claim.entity.js';
import { PaymentRecordService, type LockedOrder } from './payment-record.service.js';
import { RefundRecordService } from './refund-record.service.js';
import { checkedAccount, maskedAccount, type RefundAccount } from './refund-account.rules.js';

const SEALED_FOR = 'refund_account';

export interface RefundToCreate {
  amountWon: Won;
  taxFreeWon: Won;
  reason: string;
  dueOn: string;
}

/**
 * Money on its way back. A refund is written first; its calls to Toss are attempts, intended, called and recorded as payments are. One at a time for a
 * payment: Toss is told what balance we believe in, and the next refund is intended when the one before it has ended (`RefundRecordService`).
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
    const promised = await tx.one<{ sum: number }>("select coalesce(sum(amount_won), 0)::bigint as sum from refund where order_id = ? and state <> 'SUCCEEDED'", [order.id]);
    const left = payment.receivedWon - payment.refundedWon - (promised?.sum ?? 0);
    if (wanted.amountWon > left) throw new DomainError('REFUND_TOO_MUCH', { left: showWon(left) });
    const id = newId(tx.now.getTime());
    await tx.em.insert(Refund, { id, orderId: order.id, state: 'PENDING', amountWon: wanted.amountWon, taxFreeWon: wanted.taxFreeWon, reason: wanted.reason, dueOn: wanted.dueOn, createdAt: tx.now });
    await tx.stateChange({ subject: 'refund', id, from: null, to: 'PENDING', reason: wanted.reason });
    return tx.em.findOneOrFail(Refund, { id });
  }

  /** Staff try a refund again that Toss refused, perhaps with another account. Throws NOT_FOUND, WRONG_STATE, REFUND_ACCOUNT_INVALID. */
  async retry(actor: Actor, refundId: string, account: RefundAccount | null): Promise<void> {
    await this.database.transaction(actor, async (tx) => {
      const row = await tx.one<{ order_id: string }>('select order_id from refund where id = ?::uuid', [refundId]);
      if (!row) throw new DomainError('NOT_FOUND');
      const locked = await this.records.lock(tx, row.order_id);
      const refund = await tx.em.findOneOrFail(Refund, { id: refundId });
      if (refund.state === 'PENDING') return; // pressed twice
      refund.become('PENDING');
      refund.errorCode = null;
      refund.errorMessage = null;
      await tx.em.flush();
      await tx.stateChange({ subject: 'refund', id: refund.id, from: 'FAILED', to: 'PENDING' });
      if (account) await this.keepAccount(tx, row.order_id, checkedAccount(account));
      await this.refunds.next(tx, locked);
    });
  }

  /** Keeps where a deposit goes back to, sealed, until nothing more is to come. */
  async keepAccount(tx: Transaction, orderId: string, account: RefundAccount): Promise<void> {
    await tx.sql(
      'insert into refund_account (order_id, sealed, masked, given_at) values (?, ?, ?, ?) on conflict (order_id) do update set sealed = excluded.sealed, masked = excluded.masked, given_at = excluded.given_at',
      [orderId, seal(JSON.stringify(account), SEALED_FOR), maskedAccount(account), tx.now],
    );
  }

  /** The account of an order's refunds, for the one call that needs it. */
  async account(orderId: string): Promise<RefundAccount | null> {
    const row = await this.database.readOne<{ sealed: Buffer }>('select sealed from refund_account where order_id = ?', [orderId]);
    return row ? (JSON.parse(unseal(Buffer.from(row.sealed), SEALED_FOR)) as RefundAccount) : null;
  }
}
