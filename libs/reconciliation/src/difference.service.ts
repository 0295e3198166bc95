import { Injectable } from '@nestjs/common';
import { DomainError, isId, mayBecome, newId, won } from '#kernel';
import { Database, type Actor, type Transaction } from '#database';
import { LedgerService, reversed, suspendedPostings } from '#ledger';
import { strayWon, type Cause } from './cause.rules.js';
import { fingerprint, type Difference, type OutsideRow } from './compare.rules.js';
import { DIFFERENCE_ARROWS, type DifferenceState, type Resolution } from './difference.state.js';
import type { OutsideList } from './outside-rows.js';

const MAX_NOTE = 1_000;

export interface FoundDifference {
  list: OutsideList;
  difference: Difference;
  cause: Cause;
}

interface Item {
  id: string;
  state: DifferenceState;
  how: Resolution | null;
  order_id: string | null;
  stray_won: number;
  suspended_won: number;
  moves: number;
}

/** Work items: what was found, what staff did about it, and money that waits in suspense meanwhile. */
@Injectable()
export class DifferenceService {
  constructor(
    private readonly database: Database,
    private readonly ledger: LedgerService,
  ) {}

  /** What a day's comparison found: new ones open, known ones stay as they are, and open ones that are gone close themselves. */
  async record(tx: Transaction, day: string, found: readonly FoundDifference[]): Promise<void> {
    const known = new Map((await tx.sql<Item & { fingerprint: string }>('select id, fingerprint, state, how, order_id, stray_won, suspended_won, moves from reconciliation_item where day = ? order by id for update', [day])).map((item) => [item.fingerprint, item]));
    for (const one of found) {
      const print = fingerprint(one.list, one.difference);
      const item = known.get(print);
      known.delete(print);
      if (item === undefined) await this.open(tx, day, print, one);
      else await this.again(tx, item, one.cause);
    }
    for (const item of known.values()) if (item.state === 'OPEN') await this.vanished(tx, item);
  }

  /** Somebody has looked into it. Throws NOT_FOUND, WRONG_STATE (resolved meanwhile), REASON_REQUIRED, TEXT_TOO_LONG. */
  async resolve(actor: Actor, id: string, note: string): Promise<void> {
    const why = checkedNote(note);
    await this.database.transaction(actor, async (tx) => this.become(tx, await this.lock(tx, id), 'RESOLVED', 'PERSON', why));
  }

  /**
   * Puts its money aside into SUSPENSE, so that TOSS_RECEIVABLE is what Toss will pay. The item stays open.
   * Throws NOT_FOUND, WRONG_STATE (resolved, or put aside before), NOTHING_TO_MOVE (only a fee or a date differs), REASON_REQUIRED, TEXT_TOO_LONG.
   */
  async suspend(actor: Actor, id: string, reason: string): Promise<void> {
    const why = checkedNote(reason);
    await this.database.transaction(actor, async (tx) => {
      const item = await this.lock(tx, id);
      if (item.state !== 'OPEN' || item.suspended_won !== 0) throw new DomainError('WRONG_STATE', { state: item.state });
      if (item.stray_won === 0) throw new DomainError('NOTHING_TO_MOVE');
      await this.move(tx, item, item.stray_won, why);
    });
  }

  /** Takes it back from SUSPENSE, whatever became of the item. Throws NOT_FOUND, NOTHING_TO_MOVE, REASON_REQUIRED, TEXT_TOO_LONG. */
  async unsuspend(actor: Actor, id: string, reason: string): Promise<void> {
    const why = checkedNote(reason);
    await this.database.transaction(actor, async (tx) => {
      const item = await this.lock(tx, id);
      if (item.suspended_won === 0) throw new DomainError('NOTHING_TO_MOVE');
      await this.move(tx, item, -item.suspended_won, why);
    });
  }

  private async open(tx: Transaction, day: string, print: string, { list, difference, cause }: FoundDifference): Promise<void> {
    const { kind, ours, theirs, oursWon, theirsWon } = difference;
    const id = newId(tx.now.getTime());
    const order = ours?.orderId ?? theirs?.orderId ?? '';
    await tx.sql(
      `insert into reconciliation_item (id, day, list, kind, fingerprint, transaction_key, payment_key, order_id, ledger_transaction_id, ours, theirs, ours_won, theirs_won, stray_won, cause, state, found_at, seen_at)
       values (?, ?, ?, ?, ?, ?, ?, (select o.id from mall_order o where o.id = ?::uuid), ?, ?::jsonb, ?::jsonb, ?, ?, ?, ?, 'OPEN', ?, ?)`,
      [id, day, list, kind, print, theirs?.key ?? ours?.key ?? null, theirs?.group ?? ours?.group ?? null, isId(order) ? order : null, ours?.ledgerTransactionId ?? null, shown(ours), shown(theirs), oursWon, theirsWon, list === 'PAYOUTS' ? 0 : strayWon(difference), cause, tx.now, tx.now],
    );
    await tx.stateChange({ subject: 'reconciliation_item', id, from: null, to: 'OPEN', reason: cause });
  }

  /** Found once more. One that had gone by itself is open again; one that a person has resolved stays so. */
  private async again(tx: Transaction, item: Item, cause: Cause): Promise<void> {
    await tx.sql('update reconciliation_item set seen_at = ?, cause = ? where id = ?', [tx.now, cause, item.id]);
    if (item.state === 'RESOLVED' && item.how === 'VANISHED') await this.become(tx, item, 'OPEN', null, '');
  }

  private async vanished(tx: Transaction, item: Item): Promise<void> {
    const note = '다시 대조하니 차이가 없어 저절로 닫음';
    if (item.suspended_won !== 0) await this.move(tx, item, -item.suspended_won, note);
    await this.become(tx, item, 'RESOLVED', 'VANISHED', note);
  }

  private async become(tx: Transaction, item: Item, to: DifferenceState, how: Resolution | null, note: string): Promise<void> {
    if (!mayBecome(DIFFERENCE_ARROWS, item.state, to)) throw new DomainError('WRONG_STATE', { state: item.state });
    const resolved = to === 'RESOLVED';
    await tx.sql('update reconciliation_item set state = ?, how = ?, note = ?, resolved_by = ?, resolved_at = ? where id = ?', [to, how, note, resolved ? tx.actor.name : null, resolved ? tx.now : null, item.id]);
    await tx.stateChange({ subject: 'reconciliation_item', id: item.id, from: item.state, to, reason: note });
  }

  /** `amountWon` above zero puts aside what TOSS_RECEIVABLE holds too much of. */
  private async move(tx: Transaction, item: Item, amountWon: number, reason: string): Promise<void> {
    const back = item.suspended_won !== 0;
    const postings = back ? reversed(suspendedPostings(won(-amountWon))) : suspendedPostings(won(amountWon));
    await this.ledger.post(tx, { event: back ? 'difference.returned' : 'difference.suspended', reference: `${item.id}#${item.moves + 1}`, orderId: item.order_id, occurredAt: tx.now, memo: reason, postings });
    await tx.sql('update reconciliation_item set suspended_won = suspended_won + ?, moves = moves + 1 where id = ?', [amountWon, item.id]);
  }

  private async lock(tx: Transaction, id: string): Promise<Item> {
    const item = isId(id) ? await tx.one<Item>('select id, state, how, order_id, stray_won, suspended_won, moves from reconciliation_item where id = ? for update', [id]) : undefined;
    if (!item) throw new DomainError('NOT_FOUND');
    return item;
  }
}

/** What is kept of a row, for people: nothing personal is in it. */
function shown(row: OutsideRow | null): { readonly [key: string]: unknown } | null {
  if (row === null) return null;
  const { key, on, day, method, amountWon, feeWon, ledgerTransactionId } = row;
  return { key, on, day, method, amountWon, feeWon, ledgerTransactionId };
}

function checkedNote(text: string): string {
  const note = text.normalize('NFC').trim();
  if (note.length < 2) throw new DomainError('REASON_REQUIRED', { field: 'note' });
  if (note.length > MAX_NOTE) throw new DomainError('TEXT_TOO_LONG', { field: 'note', max: MAX_NOTE });
  return note;
}
