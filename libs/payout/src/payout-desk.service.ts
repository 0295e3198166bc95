import { Injectable } from '@nestjs/common';
import { DAY, DomainError, isId, later, newId, sumWon, won, type Won } from '#kernel';
import { Database, type Actor, type Transaction } from '#database';
import { LedgerService, payoutRequestedPostings } from '#ledger';
import { payableOf } from './payable.queries.js';
import { PayoutRecordService } from './payout-record.service.js';
import { NOT_PAYABLE } from './payout.rules.js';

const MOST_AT_ONCE = 500;

interface Proposed {
  id: string;
  statement_id: string;
  vendor_id: string;
  name: string;
  amount_won: number;
  proposed_by: string;
  hold: string | null;
}

/**
 * What staff decide about payouts. One proposes, another approves; the database refuses the same person, and a second payout of a statement.
 * Locks: statements by id, then payouts by id.
 */
@Injectable()
export class PayoutDeskService {
  constructor(
    private readonly database: Database,
    private readonly ledger: LedgerService,
    private readonly records: PayoutRecordService,
  ) {}

  /**
   * Proposes to pay statements, all or none. Answers the batch's id.
   * @param seenTotalWon the sum that the accountant saw on the button
   * Throws PAYOUT_NOTHING, PAYOUT_SUM_CHANGED, CONFLICT (not closed, or proposed by somebody else), PAYOUT_NOT_PAYABLE which names the vendor and why.
   */
  async propose(actor: Actor, statementIds: readonly string[], seenTotalWon: Won): Promise<string> {
    const ids = [...new Set(statementIds)].sort();
    if (ids.length === 0 || ids.length > MOST_AT_ONCE || !ids.every(isId)) throw new DomainError('PAYOUT_NOTHING');
    return this.database.transaction(actor, async (tx) => {
      await tx.sql('select id from statement where id = any(?::uuid[]) order by id for update', [ids]);
      const rows = await payableOf(tx, ids, later(tx.now, -7 * DAY));
      if (rows.length !== ids.length) throw new DomainError('CONFLICT');
      const blocked = rows.find((row) => row.why !== null);
      if (blocked?.why) throw new DomainError('PAYOUT_NOT_PAYABLE', { name: blocked.vendorName, why: NOT_PAYABLE[blocked.why] });
      sameSum(seenTotalWon, rows.map((row) => row.payoutWon));
      const batch = newId(tx.now.getTime());
      await tx.sql(
        `insert into payout (id, statement_id, vendor_id, attempt, amount_won, state, batch_id, proposed_by, proposed_at, next_look_at) select n.id, s.id, s.vendor_id, n.attempt, s.payout_won, 'PROPOSED', ?, ?, ?, ?
         from unnest(?::uuid[], ?::uuid[], ?::int[]) as n(id, statement_id, attempt) join statement s on s.id = n.statement_id`,
        [batch, actor.name, tx.now, tx.now, rows.map(() => newId(tx.now.getTime())), rows.map((row) => row.statementId), rows.map((row) => row.attempts + 1)],
      );
      await this.statements(tx, ids, 'CLOSED', 'PAYOUT_PROPOSED');
      await history(tx, 'payout', 'select id, vendor_id from payout where batch_id = ?', [batch], null, 'PROPOSED');
      return batch;
    });
  }

  /**
   * Another person approves a batch as a whole: from now on the money is on its way, and the worker sends it.
   * Throws NOT_FOUND, SAME_PERSON, WRONG_STATE (approved or withdrawn before), PAYOUT_SUM_CHANGED, PAYOUT_NOT_PAYABLE (held meanwhile).
   */
  async approve(actor: Actor, batchId: string, seenTotalWon: Won): Promise<void> {
    await this.database.transaction(actor, async (tx) => {
      const rows = await this.proposed(tx, batchId);
      if (rows.some((row) => row.proposed_by === actor.name)) throw new DomainError('SAME_PERSON');
      const held = rows.find((row) => row.hold !== null);
      if (held) throw new DomainError('PAYOUT_NOT_PAYABLE', { name: held.name, why: NOT_PAYABLE.HELD });
      sameSum(seenTotalWon, rows.map((row) => won(row.amount_won)));
      await tx.sql("update payout set state = 'APPROVED', approved_by = ?, approved_at = ?, next_look_at = ? where id = any(?::uuid[])", [actor.name, tx.now, tx.now, rows.map((row) => row.id)]);
      await this.statements(tx, rows.map((row) => row.statement_id), 'PAYOUT_PROPOSED', 'PAYING');
      await history(tx, 'payout', 'select id, vendor_id from payout where id = any(?::uuid[])', [rows.map((row) => row.id)], 'PROPOSED', 'APPROVED');
      for (const row of rows) await this.ledger.post(tx, { event: 'payout.requested', reference: row.id, orderId: null, occurredAt: tx.now, postings: payoutRequestedPostings(row.vendor_id, won(row.amount_won)) });
    });
  }

  /** Any accountant takes a batch back that is not approved; its statements can be proposed again. Throws NOT_FOUND, WRONG_STATE. */
  async withdraw(actor: Actor, batchId: string): Promise<void> {
    await this.database.transaction(actor, async (tx) => {
      const rows = await this.proposed(tx, batchId);
      await tx.sql("update payout set state = 'WITHDRAWN', ended_at = ? where id = any(?::uuid[])", [tx.now, rows.map((row) => row.id)]);
      await this.statements(tx, rows.map((row) => row.statement_id), 'PAYOUT_PROPOSED', 'CLOSED');
      await history(tx, 'payout', 'select id, vendor_id from payout where id = any(?::uuid[])', [rows.map((row) => row.id)], 'PROPOSED', 'WITHDRAWN');
    });
  }

  /**
   * Stops a payout that was approved: at once where Toss was not asked yet, else by asking Toss, which takes back only what waits for its day.
   * Throws NOT_FOUND, REASON_REQUIRED, PAYOUT_TOO_LATE, WRONG_STATE.
   */
  async cancel(actor: Actor, payoutId: string, given: string): Promise<void> {
    const reason = checkedReason(given);
    await this.database.transaction(actor, async (tx) => {
      const payout = isId(payoutId) ? await this.records.lock(tx, payoutId) : null;
      if (!payout) throw new DomainError('NOT_FOUND');
      if (payout.state === 'APPROVED' && payout.call_id === null) {
        await this.records.end(tx, payout, 'CANCELED', { code: 'CANCELED', message: reason });
        return;
      }
      if (payout.state !== 'APPROVED' && payout.state !== 'SENT') throw new DomainError('WRONG_STATE', { state: payout.state });
      if (payout.method === 'EXPRESS' || (payout.toss_status !== null && payout.toss_status !== 'REQUESTED')) throw new DomainError('PAYOUT_TOO_LATE');
      await tx.sql('update payout set cancel_asked_by = ?, next_look_at = ? where id = ?', [actor.name, tx.now, payout.id]);
      await tx.stateChange({ subject: 'payout', id: payout.id, vendorId: payout.vendor_id, from: payout.state, to: payout.state, reason });
    });
  }

  /** Keeps a closed statement from being paid; its vendor reads why. Throws NOT_FOUND, WRONG_STATE (proposed already, paid), REASON_REQUIRED. */
  async hold(actor: Actor, statementId: string, given: string): Promise<void> {
    const reason = checkedReason(given);
    await this.database.transaction(actor, async (tx) => {
      const statement = isId(statementId) ? await tx.one<{ state: string; vendor_id: string }>('select state, vendor_id from statement where id = ? for update', [statementId]) : undefined;
      if (!statement) throw new DomainError('NOT_FOUND');
      if (statement.state !== 'CLOSED') throw new DomainError('WRONG_STATE', { state: statement.state });
      const placed = await tx.sql('insert into payout_hold (id, statement_id, vendor_id, reason, placed_by, placed_at) values (?, ?, ?, ?, ?, ?) on conflict (statement_id) where lifted_at is null do nothing returning id', [newId(tx.now.getTime()), statementId, statement.vendor_id, reason, actor.name, tx.now]);
      if (placed.length === 0) throw new DomainError('WRONG_STATE', { state: NOT_PAYABLE.HELD });
    });
  }

  /** Throws NOT_FOUND where it is not held. */
  async release(actor: Actor, statementId: string): Promise<void> {
    await this.database.transaction(actor, async (tx) => {
      const lifted = isId(statementId) ? await tx.sql('update payout_hold set lifted_by = ?, lifted_at = ? where statement_id = ? and lifted_at is null returning id', [actor.name, tx.now, statementId]) : [];
      if (lifted.length === 0) throw new DomainError('NOT_FOUND');
    });
  }

  /** The payouts of a batch that waits for approval, locked. */
  private async proposed(tx: Transaction, batchId: string): Promise<Proposed[]> {
    if (!isId(batchId)) throw new DomainError('NOT_FOUND');
    await tx.sql('select id from statement where id in (select statement_id from payout where batch_id = ?) order by id for update', [batchId]);
    const rows = await tx.sql<Proposed & { state: string }>(
      `select p.id, p.statement_id, p.vendor_id, v.name, p.amount_won, p.proposed_by, p.state, (select reason from payout_hold h where h.statement_id = p.statement_id and h.lifted_at is null) as hold
       from payout p join vendor v on v.id = p.vendor_id where p.batch_id = ? order by p.id for update of p`,
      [batchId],
    );
    const [first] = rows;
    if (!first) throw new DomainError('NOT_FOUND');
    if (first.state !== 'PROPOSED') throw new DomainError('WRONG_STATE', { state: first.state });
    return rows;
  }

  private async statements(tx: Transaction, ids: readonly string[], from: string, to: string): Promise<void> {
    const walked = await tx.sql('update statement set state = ?, row_version = row_version + 1 where id = any(?::uuid[]) and state = ? returning id', [to, ids, from]);
    if (walked.length !== ids.length) throw new Error(`a statement is not ${from}`);
    await history(tx, 'statement', 'select id, vendor_id from statement where id = any(?::uuid[])', [ids], from, to);
  }
}

/** A history row for each of many things that walked the same arrow. */
async function history(tx: Transaction, subject: string, which: string, parameters: readonly (string | readonly string[])[], from: string | null, to: string): Promise<void> {
  await tx.sql(`insert into state_change (subject, subject_id, vendor_id, from_state, to_state, actor, reason, at) select ?, w.id, w.vendor_id, ?, ?, ?, '', ? from (${which} order by id) w`, [subject, from, to, tx.actor.name, tx.now, ...parameters]);
}

function sameSum(seenWon: Won, parts: readonly Won[]): void {
  const nowWon = sumWon(parts);
  if (seenWon !== nowWon) throw new DomainError('PAYOUT_SUM_CHANGED', { seen: seenWon, now: nowWon });
}

function checkedReason(given: string): string {
  const reason = given.normalize('NFC').trim();
  if (reason === '') throw new DomainError('REASON_REQUIRED', { field: 'reason' });
  if (reason.length > 500) throw new DomainError('TEXT_TOO_LONG', { field: 'reason', max: 500 });
  return reason;
}
