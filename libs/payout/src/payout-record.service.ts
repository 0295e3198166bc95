import { Injectable } from '@nestjs/common';
import { DAY, later, log, won } from '#kernel';
import { Database, SYSTEM, type Transaction } from '#database';
import { LedgerService, payoutCompletedPostings, payoutFailedPostings, payoutReturnedPostings } from '#ledger';
import type { Payout } from '#toss';
import { nextLook } from './payout.rules.js';
import type { PayoutState } from './payout.state.js';

export interface StoredPayout {
  id: string;
  statement_id: string;
  vendor_id: string;
  amount_won: number;
  state: PayoutState;
  call_id: string | null;
  method: 'EXPRESS' | 'SCHEDULED' | null;
  toss_status: string | null;
  cancel_asked_by: string | null;
}

/** Writes down what Toss says of a payout, once, with its postings and its statement. All ways of hearing it end here. */
@Injectable()
export class PayoutRecordService {
  constructor(
    private readonly database: Database,
    private readonly ledger: LedgerService,
  ) {}

  /** The payout, locked behind its statement; null where there is none. */
  async lock(tx: Transaction, id: string): Promise<StoredPayout | null> {
    await tx.sql('select id from statement where id = (select statement_id from payout where id = ?) for update', [id]);
    return (await tx.one<StoredPayout>('select id, statement_id, vendor_id, amount_won, state, call_id, method, toss_status, cancel_asked_by from payout where id = ? for update', [id])) ?? null;
  }

  async record(told: Payout): Promise<void> {
    await this.database.transaction(SYSTEM, (tx) => this.recordIn(tx, told));
  }

  /** What was taken, and what it has come to. Told again, or late, it changes nothing. */
  async recordIn(tx: Transaction, told: Payout): Promise<void> {
    const payout = await this.lock(tx, told.ref_payout_id);
    if (payout?.state === 'COMPLETED' && (told.status === 'failed' || told.status === 'canceled')) return this.returned(tx, payout, told);
    if (!payout || (payout.state !== 'APPROVED' && payout.state !== 'SENT')) return;
    if (told.amount !== payout.amount_won) {
      log.error({ payoutId: payout.id, vendorId: payout.vendor_id }, 'toss has another sum for a payout: staff must act');
      return;
    }
    const day = { method: told.method === 'instant' ? ('EXPRESS' as const) : ('SCHEDULED' as const), payoutDate: told.payout_date };
    // Somebody thought better of it while it was being sent: asked at once.
    const next = payout.state === 'APPROVED' && payout.cancel_asked_by !== null ? tx.now : nextLook(tx.now, day);
    await tx.sql("update payout set state = 'SENT', toss_id = ?, toss_status = ?, method = ?, payout_date = ?, next_look_at = ?, error_code = null, error_message = null where id = ?", [told.id, told.raw.status, day.method, day.payoutDate, next, payout.id]);
    if (payout.state === 'APPROVED') await tx.stateChange({ subject: 'payout', id: payout.id, vendorId: payout.vendor_id, from: 'APPROVED', to: 'SENT' });
    const sent: StoredPayout = { ...payout, state: 'SENT' };
    if (told.status === 'paid') await this.end(tx, sent, 'COMPLETED', null);
    else if (told.status === 'failed') await this.end(tx, sent, 'FAILED', { code: told.failure_code ?? 'FAILED', message: told.failure_message ?? '은행이 지급하지 못했습니다.' });
    else if (told.status === 'canceled') await this.end(tx, sent, 'CANCELED', { code: 'CANCELED', message: '보내기 전에 취소했습니다.' });
  }

  /** Ends a payout that was approved. What did not arrive is owed as before, and its statement can be proposed again. The payout is locked. */
  async end(tx: Transaction, payout: StoredPayout, to: 'COMPLETED' | 'FAILED' | 'CANCELED', why: { code: string; message: string } | null): Promise<void> {
    const arrived = to === 'COMPLETED';
    await tx.sql('update payout set state = ?, error_code = ?, error_message = ?, ended_at = ?, next_look_at = ? where id = ?', [to, why?.code ?? null, why?.message ?? null, tx.now, later(tx.now, DAY), payout.id]);
    await tx.sql('update statement set state = ?, row_version = row_version + 1 where id = ?', [arrived ? 'PAID' : 'CLOSED', payout.statement_id]);
    const amountWon = won(payout.amount_won);
    await this.ledger.post(tx, {
      event: arrived ? 'payout.completed' : 'payout.failed', reference: payout.id, orderId: null, occurredAt: tx.now, memo: why?.message ?? '',
      postings: arrived ? payoutCompletedPostings(payout.vendor_id, amountWon) : payoutFailedPostings(payout.vendor_id, amountWon),
    });
    await tx.stateChange({ subject: 'payout', id: payout.id, vendorId: payout.vendor_id, from: payout.state, to, reason: why?.message ?? '' });
    await tx.stateChange({ subject: 'statement', id: payout.statement_id, vendorId: payout.vendor_id, from: 'PAYING', to: arrived ? 'PAID' : 'CLOSED', reason: why?.message ?? '' });
    await tx.job('mail', { template: 'payout-ended', id: payout.id }, `payout-ended:${payout.id}`);
  }

  /** It had arrived and is with us again. What the vendor was paid he is owed as before, and its statement can be proposed again. The payout is locked. */
  private async returned(tx: Transaction, payout: StoredPayout, told: Payout): Promise<void> {
    const reason = told.failure_message ?? '은행이 지급한 돈을 되돌렸습니다.';
    await tx.sql("update payout set state = 'FAILED', toss_status = ?, error_code = ?, error_message = ?, ended_at = ? where id = ?", [told.raw.status, told.failure_code ?? 'RETURNED', reason, tx.now, payout.id]);
    await tx.sql("update statement set state = 'CLOSED', row_version = row_version + 1 where id = ?", [payout.statement_id]);
    await this.ledger.post(tx, { event: 'payout.returned', reference: payout.id, orderId: null, occurredAt: tx.now, memo: reason, postings: payoutReturnedPostings(payout.vendor_id, won(payout.amount_won)) });
    await tx.stateChange({ subject: 'payout', id: payout.id, vendorId: payout.vendor_id, from: 'COMPLETED', to: 'FAILED', reason });
    await tx.stateChange({ subject: 'statement', id: payout.statement_id, vendorId: payout.vendor_id, from: 'PAID', to: 'CLOSED', reason });
    log.error({ payoutId: payout.id, vendorId: payout.vendor_id }, 'the bank returned a payout: staff must act');
    await tx.job('mail', { template: 'payout-ended', id: payout.id, about: 'returned' }, `payout-ended:${payout.id}:returned`);
  }
}
