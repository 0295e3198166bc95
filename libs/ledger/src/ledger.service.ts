import { Injectable } from '@nestjs/common';
import { DomainError, newId, sumWon, won } from '#kernel';
import type { Transaction } from '#database';
import { reversed, type AccountCode, type EventName, type Posting } from './posting.rules.js';
import { checkedReason, checkJournal, REVERSIBLE, type Journal } from './reversal.rules.js';

/** One event to post. `event` and `reference` together are posted once. */
export interface LedgerEvent {
  event: EventName;
  /** What it is about: an order id, or Toss's transaction key. */
  reference: string;
  /** The order that it is about; null where it is about none (a payout, a budget's money). */
  orderId: string | null;
  /** When it happened (Toss's time for payments). The day that it belongs to (`posted_on`) is the database's to say: see ADR 27. */
  occurredAt: Date;
  memo?: string;
  /** The transaction that this one takes back. */
  reverses?: string;
  postings: readonly Posting[];
}

/** A posting in one statement, as the database wants it. The entries wait for the transaction's row by reading from it, and take its day. */
const POST = `with posted as (
    insert into ledger_transaction (id, event, reference, order_id, occurred_at, actor, memo, reverses) values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (event, reference) do nothing returning id, posted_on)
  insert into ledger_entry (transaction_id, posted_on, account_code, owner_id, order_line_id, amount_won)
  select p.id, p.posted_on, e.account, nullif(e.owner, '')::uuid, nullif(e.line, '')::uuid, e.amount
  from posted p cross join unnest(?::text[], ?::text[], ?::text[], ?::bigint[]) with ordinality as e(account, owner, line, amount, place) order by e.place returning 1 as one`;

/** Many postings in one statement. */
const POST_ALL = `with posted as (
    insert into ledger_transaction (id, event, reference, order_id, occurred_at, actor, memo)
    select e.id, e.event, e.reference, nullif(e.order_id, '')::uuid, e.occurred_at, ?, e.memo from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::timestamptz[], ?::text[]) as e(id, event, reference, order_id, occurred_at, memo) returning id, posted_on)
  insert into ledger_entry (transaction_id, posted_on, account_code, owner_id, order_line_id, amount_won)
  select p.id, p.posted_on, e.account, nullif(e.owner, '')::uuid, nullif(e.line, '')::uuid, e.amount
  from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::bigint[]) with ordinality as e(id, account, owner, line, amount, place) join posted p on p.id = e.id order by e.place`;

/** Double entry, append-only. The database itself refuses what does not balance, what belongs to a closed day, and any change afterwards. */
@Injectable()
export class LedgerService {
  /**
   * Posts an event in the transaction that it belongs to. Answers false where it was posted before; then nothing is written.
   * Throws a RangeError for postings that do not sum to zero.
   */
  async post(tx: Transaction, event: LedgerEvent): Promise<boolean> {
    const { postings } = event;
    const sum = sumWon(postings.map((posting) => posting.amountWon));
    if (sum !== 0 || postings.length < 2) throw new RangeError(`${event.event} ${event.reference} does not balance: ${sum}`);
    const written = await tx.sql(POST, [
      newId(tx.now.getTime()), event.event, event.reference, event.orderId, event.occurredAt, tx.actor.name, event.memo ?? '', event.reverses ?? null,
      postings.map((posting) => posting.account), postings.map((posting) => posting.ownerId ?? ''), postings.map((posting) => posting.orderLineId ?? ''), postings.map((posting) => posting.amountWon),
    ]);
    return written.length > 0;
  }

  /**
   * A posting by hand, by the transaction's actor. Asked again under the same id it is there once; answers whether it was new.
   * Throws what `checkJournal` and `checkedReason` throw, and ID_REUSED where another journal has this id.
   */
  async journal(tx: Transaction, journal: Journal): Promise<boolean> {
    checkJournal(journal);
    const memo = checkedReason(journal.reason);
    const isNew = await this.post(tx, { event: 'journal.posted', reference: journal.id, orderId: null, occurredAt: tx.now, memo, postings: journal.postings });
    if (!isNew) {
      const before = await tx.sql<{ memo: string; account_code: string; amount_won: number }>("select t.memo, e.account_code, e.amount_won from ledger_transaction t join ledger_entry e on e.transaction_id = t.id where t.event = 'journal.posted' and t.reference = ? order by e.id", [journal.id]);
      const same = before.length === journal.postings.length && journal.postings.every(({ account, amountWon }, place) => before[place]?.memo === memo && before[place].account_code === account && before[place].amount_won === amountWon);
      if (!same) throw new DomainError('ID_REUSED', { field: 'id' });
    }
    return isNew;
  }

  /**
   * Takes a posting back by one that turns it round, with the reason and the transaction's actor; once. Answers the new transaction's id.
   * Throws NOT_FOUND, REASON_REQUIRED, ALREADY_REVERSED, and POSTING_FOLLOWS_EVENT for what must be put right where it happened (`REVERSIBLE`).
   */
  async reverse(tx: Transaction, transactionId: string, reason: string): Promise<string> {
    const memo = checkedReason(reason);
    const found = await tx.sql<{ event: string; order_id: string | null; account_code: AccountCode; owner_id: string | null; order_line_id: string | null; amount_won: number }>(
      'select t.event, t.order_id, e.account_code, e.owner_id, e.order_line_id, e.amount_won from ledger_transaction t join ledger_entry e on e.transaction_id = t.id where t.id = ? order by e.id',
      [transactionId],
    );
    const [first] = found;
    if (!first) throw new DomainError('NOT_FOUND');
    if (!REVERSIBLE.has(first.event)) throw new DomainError('POSTING_FOLLOWS_EVENT');
    const postings = found.map((row) => ({ account: row.account_code, ownerId: row.owner_id, orderLineId: row.order_line_id, amountWon: won(row.amount_won) }));
    const isNew = await this.post(tx, { event: 'transaction.reversed', reference: transactionId, reverses: transactionId, orderId: first.order_id, occurredAt: tx.now, memo, postings: reversed(postings) });
    if (!isNew) throw new DomainError('ALREADY_REVERSED');
    const made = await tx.one<{ id: string }>('select id from ledger_transaction where reverses = ?', [transactionId]);
    return made?.id ?? '';
  }

  /** Posts many events at once, none of which was posted before: one statement for all of them. Throws a RangeError for postings that do not sum to zero, and the database's error where one was posted. */
  async postAll(tx: Transaction, events: readonly LedgerEvent[]): Promise<void> {
    const whole = events.filter((event) => event.postings.length > 0).map((event) => ({ ...event, id: newId(tx.now.getTime()) }));
    for (const event of whole) {
      const sum = sumWon(event.postings.map((posting) => posting.amountWon));
      if (sum !== 0) throw new RangeError(`${event.event} ${event.reference} does not balance: ${sum}`);
    }
    if (whole.length === 0) return;
    const postings = whole.flatMap((event) => event.postings.map((posting) => ({ ...posting, id: event.id })));
    await tx.sql(POST_ALL, [
      tx.actor.name, whole.map((event) => event.id), whole.map((event) => event.event), whole.map((event) => event.reference), whole.map((event) => event.orderId ?? ''), whole.map((event) => event.occurredAt.toISOString()), whole.map((event) => event.memo ?? ''),
      postings.map((posting) => posting.id), postings.map((posting) => posting.account), postings.map((posting) => posting.ownerId ?? ''), postings.map((posting) => posting.orderLineId ?? ''), postings.map((posting) => posting.amountWon),
    ]);
  }
}
