import { Injectable } from '@nestjs/common';
import { newId, sumWon } from '#kernel';
import type { Transaction } from '#database';
import type { Posting } from './posting.rules.js';

/** One event to post. `event` and `reference` together are posted once. */
export interface LedgerEvent {
  event: 'order.paid' | 'payment.unserved' | 'payment.refunded' | 'claim.refunded' | 'payment.reversed' | 'line.confirmed' | 'parcel.confirmed' | 'adjustment.posted';
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

  /** Posts many events at once, none of which was posted before: two statements for all of them. Throws a RangeError for postings that do not sum to zero, and the database's error where one was posted. */
  async postAll(tx: Transaction, events: readonly LedgerEvent[]): Promise<void> {
    const whole = events.filter((event) => event.postings.length > 0).map((event) => ({ ...event, id: newId(tx.now.getTime()) }));
    for (const event of whole) {
      const sum = sumWon(event.postings.map((posting) => posting.amountWon));
      if (sum !== 0) throw new RangeError(`${event.event} ${event.reference} does not balance: ${sum}`);
    }
    if (whole.length === 0) return;
    await tx.sql(
      `insert into ledger_transaction (id, event, reference, order_id, occurred_at, actor, memo)
       select e.id, e.event, e.reference, nullif(e.order_id, '')::uuid, e.occurred_at, ?, e.memo from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::timestamptz[], ?::text[]) as e(id, event, reference, order_id, occurred_at, memo)`,
      [tx.actor.name, whole.map((event) => event.id), whole.map((event) => event.event), whole.map((event) => event.reference), whole.map((event) => event.orderId ?? ''), whole.map((event) => event.occurredAt.toISOString()), whole.map((event) => event.memo ?? '')],
    );
    const postings = whole.flatMap((event) => event.postings.map((posting) => ({ ...posting, id: event.id })));
    await tx.sql(
      `insert into ledger_entry (transaction_id, account_code, owner_id, order_line_id, amount_won)
       select e.id, e.account, nullif(e.owner, '')::uuid, nullif(e.line, '')::uuid, e.amount from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::bigint[]) as e(id, account, owner, line, amount)`,
      [postings.map((posting) => posting.id), postings.map((posting) => posting.account), postings.map((posting) => posting.ownerId ?? ''), postings.map((posting) => posting.orderLineId ?? ''), postings.map((posting) => posting.amountWon)],
    );
  }
}
