import { Injectable } from '@nestjs/common';
import { newId, sumWon } from '#kernel';
import type { Transaction } from '#database';
import type { Posting } from './posting.rules.js';

/** One event to post. `event` and `reference` together are posted once. */
export interface LedgerEvent {
  event: 'order.paid' | 'payment.unserved' | 'payment.refunded' | 'claim.refunded' | 'payment.reversed' | 'goodwill.refunded' | 'interest.accrued' | 'interest.paid';
  /** What it is about: an order id, or Toss's transaction key. */
  reference: string;
  /** The order that it is about; null where it is about none (a payout, a budget's money). */
  orderId: string | null;
  /** When it happened (Toss's time for payments); `posted_at` is when we wrote it. */
  occurredAt: Date;
  memo?: string;
  postings: readonly Posting[];
}

/** Double entry, append-only. The database itself refuses what does not balance, and any change afterwards. */
@Injectable()
export class LedgerService {
  /**
   * Posts an event in the transaction that it belongs to. Answers false where it was posted before; then nothing is written.
   * Throws a RangeError for postings that do not sum to zero.
   */
  async post(tx: Transaction, event: LedgerEvent): Promise<boolean> {
    const sum = sumWon(event.postings.map((posting) => posting.amountWon));
    if (sum !== 0) throw new RangeError(`${event.event} ${event.reference} does not balance: ${sum}`);
    const id = newId(tx.now.getTime());
    const posted = await tx.sql(
      'insert into ledger_transaction (id, event, reference, order_id, occurred_at, actor, memo) values (?, ?, ?, ?, ?, ?, ?) on conflict (event, reference) do nothing returning id',
      [id, event.event, event.reference, event.orderId, event.occurredAt, tx.actor.name, event.memo ?? ''],
    );
    if (posted.length === 0) return false;
    await tx.sql(
      `insert into ledger_entry (transaction_id, account_code, owner_id, order_line_id, amount_won)
       select ?, e.account, nullif(e.owner, '')::uuid, nullif(e.line, '')::uuid, e.amount
       from unnest(?::text[], ?::text[], ?::text[], ?::bigint[]) as e(account, owner, line, amount)`,
      [
        id,
        event.postings.map((posting) => posting.account),
        event.postings.map((posting) => posting.ownerId ?? ''),
        event.postings.map((posting) => posting.orderLineId ?? ''),
        event.postings.map((posting) => posting.amountWon),
      ],
    );
    return true;
  }
}
