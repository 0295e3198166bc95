import { LockMode } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { DomainError, isId, newId } from '#kernel';
import { Database, type Actor, type Transaction } from '#database';
import { disputeClock } from './claim-clock.rules.js';
import { walkClaim } from './claim-desk.service.js';
import { Claim } from './claim.entity.js';
import { say, type MessageInput } from './claim-message.service.js';
import { ClaimSettlementService } from './claim-settlement.service.js';
import { ExchangeService } from './exchange.service.js';
import { mayOpen } from './order-access.js';
import type { LockedOrder } from './payment.entity.js';
import { PaymentRecordService } from './payment-record.service.js';
import { shopperActor, type Shopper } from './place-order.service.js';
import { refundDueDay } from './withdrawal.rules.js';

interface DisputeRow {
  id: string;
  claim_id: string;
  order_id: string;
  vendor_id: string;
  progress_at: Date | null;
  result: string | null;
}

/** A rejection that the shopper does not accept: staff look at it, tell how far they are, and decide over the vendor, for one or the other. */
@Injectable()
export class ClaimDisputeService {
  constructor(
    private readonly database: Database,
    private readonly records: PaymentRecordService,
    private readonly settlement: ClaimSettlementService,
    private readonly exchanges: ExchangeService,
  ) {}

  /** The shopper says why. Twice is once; what a dispute upheld and the vendor rejected again can be disputed again. Answers the order. Throws NOT_FOUND, WRONG_STATE where the claim was not rejected, FIELD_REQUIRED, TEXT_TOO_LONG. */
  async open(shopper: Shopper, claimId: string, reason: string): Promise<string> {
    if (!isId(claimId)) throw new DomainError('NOT_FOUND');
    return this.database.transaction(shopperActor(shopper), async (tx) => {
      const row = await tx.one<{ order_id: string }>('select order_id from claim where id = ?::uuid', [claimId]);
      if (!row || !(await mayOpen(tx, shopper, row.order_id))) throw new DomainError('NOT_FOUND');
      await this.records.lock(tx, row.order_id);
      const claim = await tx.em.findOneOrFail(Claim, { id: claimId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
      const last = await tx.one<{ result: string | null }>('select result from claim_dispute where claim_id = ? order by ended_at desc nulls first limit 1', [claimId]);
      if (last?.result === null || last?.result === 'DISMISSED') return row.order_id;
      if (claim.state !== 'REJECTED') throw new DomainError('WRONG_STATE', { state: claim.state });
      const { progressBy, resultBy } = disputeClock(tx.now);
      const id = newId(tx.now.getTime());
      await tx.sql('insert into claim_dispute (id, claim_id, order_id, vendor_id, opened_at, progress_by, result_by) values (?, ?, ?, ?, ?, ?::date, ?::date)', [id, claimId, claim.orderId, claim.vendorId, tx.now, progressBy, resultBy]);
      await tx.stateChange({ subject: 'claim_dispute', id, vendorId: claim.vendorId, from: null, to: 'OPEN' });
      await say(tx, { id: newId(tx.now.getTime()), body: reason }, { claimId, vendorId: claim.vendorId, author: 'SHOPPER' });
      await tell(tx, id, 'OPEN');
      return row.order_id;
    });
  }

  /** Staff tell shopper and vendor how far they are. Throws NOT_FOUND, WRONG_STATE, FIELD_REQUIRED, TEXT_TOO_LONG, BAD_INPUT where another message has this id. */
  async progress(actor: Actor, disputeId: string, message: MessageInput): Promise<void> {
    await this.database.transaction(actor, async (tx) => {
      const dispute = await this.locked(tx, disputeId);
      if (dispute.row.result !== null) throw new DomainError('WRONG_STATE', { state: dispute.row.result });
      await say(tx, message, { claimId: dispute.row.claim_id, vendorId: dispute.row.vendor_id, author: 'STAFF' });
      if (dispute.row.progress_at === null) await tx.sql('update claim_dispute set progress_at = ? where id = ?', [tx.now, disputeId]);
    });
  }

  /**
   * The result. Upheld: the rejected claim is approved over the vendor, with its sums as they are now; what had come back already counts as accepted. Throws NOT_FOUND, WRONG_STATE where another
   * clerk was faster, REASON_REQUIRED, CLAIM_QUANTITY where its pieces are in another claim by now, CLAIM_SENT, EXCHANGE_NO_STOCK.
   */
  async end(actor: Actor, disputeId: string, upheld: boolean, reason: string): Promise<void> {
    const why = reason.normalize('NFC').trim();
    if (why === '') throw new DomainError('REASON_REQUIRED', { field: 'reason' });
    if (why.length > 500) throw new DomainError('TEXT_TOO_LONG', { field: 'reason', max: 500 });
    const result = upheld ? 'UPHELD' : 'DISMISSED';
    await this.database.transaction(actor, async (tx) => {
      const { row, order } = await this.locked(tx, disputeId);
      if (row.result !== null) throw new DomainError('WRONG_STATE', { state: row.result });
      await tx.sql('update claim_dispute set result = ?, result_reason = ?, ended_by = ?, ended_at = ?, progress_at = coalesce(progress_at, ?) where id = ?', [result, why, actor.name, tx.now, tx.now, disputeId]);
      await tx.stateChange({ subject: 'claim_dispute', id: disputeId, vendorId: row.vendor_id, from: 'OPEN', to: result, reason: why });
      await tell(tx, disputeId, result);
      if (upheld) await this.overturn(tx, order, row.claim_id, why);
    });
  }

  private async overturn(tx: Transaction, order: LockedOrder, claimId: string, why: string): Promise<void> {
    const claim = await tx.em.findOneOrFail(Claim, { id: claimId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    await this.settlement.restate(tx, order, claim);
    claim.decisionReason = why;
    claim.decidedAt = tx.now;
    claim.endedAt = null;
    // What lies at the vendor's already has been looked at: nothing more is to be waited for.
    const back = claim.collectedAt !== null;
    // Whoever has to send it, or to pay, has the law's days from now.
    claim.actBy = refundDueDay(tx.now);
    if (back) await tx.sql('update claim_line set accepted = pieces where claim_id = ?', [claimId]);
    await walkClaim(tx, claim, back ? 'INSPECTED' : 'APPROVED', why);
    if (claim.kind === 'EXCHANGE') await (back ? this.exchanges.reduce(tx, claim.id) : this.exchanges.reserve(tx, claim.id));
  }

  private async locked(tx: Transaction, disputeId: string): Promise<{ row: DisputeRow; order: LockedOrder }> {
    const known = isId(disputeId) ? await tx.one<{ order_id: string }>('select order_id from claim_dispute where id = ?::uuid', [disputeId]) : undefined;
    if (!known) throw new DomainError('NOT_FOUND');
    const order = await this.records.lock(tx, known.order_id);
    const row = await tx.one<DisputeRow>('select id, claim_id, order_id, vendor_id, progress_at, result from claim_dispute where id = ? for update', [disputeId]);
    if (!row) throw new DomainError('NOT_FOUND');
    return { row, order };
  }
}

/** Both sides hear of it. */
async function tell(tx: Transaction, id: string, about: string): Promise<void> {
  for (const template of ['dispute', 'vendor-dispute']) await tx.job('mail', { template, id, about }, `${template}:${id}:${about}`);
}
