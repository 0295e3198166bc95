import { Injectable } from '@nestjs/common';
import { DomainError, isId, newId, won } from '#kernel';
import { Database, type Actor, type Transaction } from '#database';
import { interestPaidPostings, LedgerService } from '#ledger';
import { Refund } from './claim.entity.js';
import { PaymentRecordService } from './payment-record.service.js';
import { maskedAccount, type RefundAccount } from './refund-account.rules.js';
import { RefundRecordService } from './refund-record.service.js';

/** A refund that Toss can't carry out, or the interest of one that came late. */
export type TransferPurpose = 'REFUND' | 'INTEREST';

interface TransferRow {
  id: string;
  refund_id: string;
  order_id: string;
  purpose: TransferPurpose;
  amount_won: number;
  state: string;
  recorded_by: string;
}

/**
 * Money sent to a shopper from the mall's own account, by hand: one member of staff records it with the number of the bank's document, another one
 * confirms it, and only then it is posted. Toss is not asked for the same refund meanwhile.
 */
@Injectable()
export class BankTransferService {
  constructor(
    private readonly database: Database,
    private readonly records: PaymentRecordService,
    private readonly refundRecords: RefundRecordService,
    private readonly ledger: LedgerService,
  ) {}

  /** Throws DOCUMENT_REQUIRED, NOT_FOUND, TRANSFER_RECORDED, WRONG_STATE where nothing of the kind is owed: a refund that Toss may still carry out, no interest, or paid already. */
  async record(actor: Actor, refundId: string, purpose: TransferPurpose, documentNumber: string): Promise<string> {
    const number = documentNumber.normalize('NFC').trim();
    if (number === '' || number.length > 60) throw new DomainError('DOCUMENT_REQUIRED', { field: 'documentNumber' });
    return this.database.transaction(actor, async (tx) => {
      const refund = await this.locked(tx, refundId);
      const amountWon = purpose === 'REFUND' ? (refund.state === 'FAILED' ? refund.amountWon : 0) : refund.interestPaidAt === null ? refund.interestWon : 0;
      if (amountWon === 0) throw new DomainError('WRONG_STATE', { state: refund.state });
      const id = newId(tx.now.getTime());
      const made = await tx.sql(
        "insert into bank_transfer (id, refund_id, purpose, amount_won, document_number, state, recorded_by, recorded_at) values (?, ?, ?, ?, ?, 'RECORDED', ?, ?) on conflict (refund_id, purpose) where state <> 'WITHDRAWN' do nothing returning id",
        [id, refundId, purpose, amountWon, number, actor.name, tx.now],
      );
      if (made.length === 0) throw new DomainError('TRANSFER_RECORDED');
      await tx.stateChange({ subject: 'bank_transfer', id, from: null, to: 'RECORDED', reason: number });
      return id;
    });
  }

  /** The second person: the money has left the bank. Throws SECOND_PERSON, NOT_FOUND, WRONG_STATE. */
  async confirm(actor: Actor, id: string): Promise<void> {
    await this.database.transaction(actor, async (tx) => {
      const known = await this.row(tx, id, false);
      const refund = await this.locked(tx, known.refund_id);
      const row = await this.row(tx, id, true);
      if (row.state === 'CONFIRMED') return; // pressed twice
      if (row.state !== 'RECORDED') throw new DomainError('WRONG_STATE', { state: row.state });
      if (row.recorded_by === actor.name) throw new DomainError('SECOND_PERSON');
      await tx.sql("update bank_transfer set state = 'CONFIRMED', confirmed_by = ?, confirmed_at = ? where id = ?", [actor.name, tx.now, id]);
      await tx.stateChange({ subject: 'bank_transfer', id, from: 'RECORDED', to: 'CONFIRMED' });
      if (row.purpose === 'INTEREST') await this.interestPaid(tx, refund, row);
      else await this.refundPaid(tx, refund, row);
    });
  }

  /** Recorded by mistake: nothing was sent. Throws NOT_FOUND, WRONG_STATE. */
  async withdraw(actor: Actor, id: string): Promise<void> {
    await this.database.transaction(actor, async (tx) => {
      const row = await this.row(tx, id, true);
      if (row.state === 'WITHDRAWN') return;
      if (row.state !== 'RECORDED') throw new DomainError('WRONG_STATE', { state: row.state });
      await tx.sql("update bank_transfer set state = 'WITHDRAWN' where id = ?", [id]);
      await tx.stateChange({ subject: 'bank_transfer', id, from: 'RECORDED', to: 'WITHDRAWN' });
    });
  }

  /** The account to send it to, as the shopper named it; null where he named none. The look is written down with who looked and what for. */
  async account(actor: Actor, accountId: string, refundId: string, purpose: string): Promise<RefundAccount | null> {
    return this.database.transaction(actor, async (tx) => {
      const refund = await this.locked(tx, refundId);
      const account = await this.refundRecords.account(tx, refund.orderId);
      if (account) await tx.sql("insert into access_log (account_id, subject, subject_id, purpose, at) values (?, 'refund_account', ?, ?, ?)", [accountId, refund.orderId, `${purpose} (${maskedAccount(account)})`, tx.now]);
      return account;
    });
  }

  private async refundPaid(tx: Transaction, refund: Refund, row: TransferRow): Promise<void> {
    const locked = await this.records.lock(tx, refund.orderId);
    if (refund.state !== 'FAILED') throw new DomainError('WRONG_STATE', { state: refund.state });
    await this.refundRecords.ended(tx, locked, refund, { reference: `bank:${row.id}`, at: tx.now, channel: 'BANK' });
    await this.refundRecords.next(tx, locked);
  }

  private async interestPaid(tx: Transaction, refund: Refund, row: TransferRow): Promise<void> {
    await this.ledger.post(tx, { event: 'interest.paid', reference: row.id, orderId: refund.orderId, occurredAt: tx.now, memo: '늦은 환불의 이자', postings: interestPaidPostings(won(row.amount_won)) });
    refund.interestPaidAt = tx.now;
    refund.accountAskedAt = null;
    await tx.em.flush();
    await this.refundRecords.eraseAccount(tx, refund.orderId);
    await tx.job('mail', { template: 'interest-paid', id: refund.id }, `interest-paid:${refund.id}`);
  }

  /** The refund, its order locked. Throws NOT_FOUND. */
  private async locked(tx: Transaction, refundId: string): Promise<Refund> {
    const row = isId(refundId) ? await tx.one<{ order_id: string }>('select order_id from refund where id = ?::uuid', [refundId]) : undefined;
    if (!row) throw new DomainError('NOT_FOUND');
    await this.records.lock(tx, row.order_id);
    return tx.em.findOneOrFail(Refund, { id: refundId });
  }

  private async row(tx: Transaction, id: string, lock: boolean): Promise<TransferRow> {
    const row = isId(id) ? await tx.one<TransferRow>(`select t.id, t.refund_id, r.order_id, t.purpose, t.amount_won, t.state, t.recorded_by from bank_transfer t join refund r on r.id = t.refund_id where t.id = ?::uuid ${lock ? 'for update of t' : ''}`, [id]) : undefined;
    if (!row) throw new DomainError('NOT_FOUND');
    return row;
  }
}
