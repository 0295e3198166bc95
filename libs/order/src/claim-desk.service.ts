import { LockMode } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { DomainError, isId, kstDate } from '#kernel';
import { Database, type Actor, type Transaction } from '#database';
import type { ClaimMailAbout } from './claim-mail.rules.js';
import { Claim } from './claim.entity.js';
import type { ClaimState } from './claim.state.js';
import { ExchangeService } from './exchange.service.js';
import { actBy, sendBackBy } from './claim-clock.rules.js';
import { refundDueDay } from './withdrawal.rules.js';

const MAX_REASON = 500;

/**
 * What a vendor, or staff in his place, decides about a claim. A vendor works under row-level security: another's claim is not there. Money is
 * never moved here: a decision writes a job, and the worker settles it.
 */
@Injectable()
export class ClaimDeskService {
  constructor(
    private readonly database: Database,
    private readonly exchanges: ExchangeService,
  ) {}

  /**
   * REQUESTED → APPROVED or REJECTED; the goods of an exchange are set aside. What was agreed to and is never sent back is rejected too, once its days are over (`sendBackBy`).
   * Throws CLAIM_MAY_COME before that, REASON_REQUIRED for a rejection without one, CLAIM_SENT, EXCHANGE_NO_STOCK, NOT_FOUND, WRONG_STATE where somebody else was faster.
   */
  async decide(actor: Actor, claimId: string, approve: boolean, reason: string): Promise<void> {
    const why = checkedReason(reason, !approve);
    await this.database.transaction(actor, async (tx) => {
      const claim = await lockClaim(tx, claimId);
      if (claim.state === (approve ? 'APPROVED' : 'REJECTED')) return; // pressed twice
      const waits = claim.state === 'APPROVED' && claim.kind !== 'CANCELLATION' && !approve;
      if (claim.state !== 'REQUESTED' && !waits) throw new DomainError('WRONG_STATE', { state: claim.state });
      if (waits) neverCame(claim, tx.now);
      if (approve && claim.kind === 'CANCELLATION') await stillUnsent(tx, claim);
      claim.decidedAt = tx.now;
      claim.decisionReason = why;
      if (!approve) claim.endedAt = tx.now;
      await walkClaim(tx, claim, approve ? 'APPROVED' : 'REJECTED', why);
      if (claim.kind === 'EXCHANGE' && approve) await this.exchanges.reserve(tx, claim.id);
      if (claim.kind === 'EXCHANGE' && waits) await this.exchanges.release(tx, claim.id);
    });
  }

  /** The goods have come back: from now on the law's three business days run. APPROVED → COLLECTED. */
  async collected(actor: Actor, claimId: string): Promise<void> {
    await this.database.transaction(actor, async (tx) => {
      const claim = await lockClaim(tx, claimId);
      if (claim.state === 'COLLECTED') return;
      claim.collectedAt = tx.now;
      claim.refundDueOn = refundDueDay(tx.now);
      await walkClaim(tx, claim, 'COLLECTED', '');
    });
  }

  /**
   * The goods were looked at. `accepted`: how many pieces of each line came back as they should; left out, all. COLLECTED → INSPECTED, and where nothing can be
   * taken → REJECTED. `restock`: what was accepted is for sale again. Throws REASON_REQUIRED where less than all is accepted, CLAIM_QUANTITY, NOT_FOUND, WRONG_STATE.
   */
  async inspect(actor: Actor, claimId: string, accepted: readonly { lineId: string; quantity: number }[], reason: string, restock = false): Promise<void> {
    await this.database.transaction(actor, async (tx) => {
      const claim = await lockClaim(tx, claimId);
      const lines = await tx.sql<{ order_line_id: string; pieces: number[]; accepted: number[] | null }>('select order_line_id, pieces, accepted from claim_line where claim_id = ? order by order_line_id', [claimId]);
      const kept = lines.map((line) => ({ id: line.order_line_id, pieces: acceptedOf(line, accepted) }));
      if (accepted.some((one) => !lines.some((line) => line.order_line_id === one.lineId))) throw new DomainError('CLAIM_QUANTITY', { field: 'accepted' });
      const same = kept.every((one, index) => one.pieces.length === lines[index]?.accepted?.length);
      if ((claim.state === 'INSPECTED' || claim.state === 'REFUNDED') && same) return; // pressed twice
      const all = kept.every((one, index) => one.pieces.length === lines[index]?.pieces.length);
      const why = checkedReason(reason, !all);
      for (const one of kept) await tx.sql('update claim_line set accepted = ?::int[] where claim_id = ? and order_line_id = ?', [one.pieces, claimId, one.id]);
      if (claim.state !== 'COLLECTED') throw new DomainError('WRONG_STATE', { state: claim.state });
      claim.inspectedAt = tx.now;
      if (why !== null) claim.decisionReason = why;
      const none = kept.every((one) => one.pieces.length === 0);
      claim.restock = restock && !none;
      if (none) {
        // Both arrows as one change of the row: a second one would ask for the order's row, which others lock before the claim's.
        claim.become('INSPECTED');
        await tx.stateChange({ subject: 'claim', id: claim.id, vendorId: claim.vendorId, from: 'COLLECTED', to: 'INSPECTED', reason: why ?? '' });
        claim.endedAt = tx.now;
      }
      await walkClaim(tx, claim, none ? 'REJECTED' : 'INSPECTED', why ?? '');
      if (claim.kind === 'EXCHANGE' && !all) await (none ? this.exchanges.release(tx, claim.id) : this.exchanges.reduce(tx, claim.id));
      if (claim.restock) await this.exchanges.restock(tx, claim.id);
    });
  }

  /** An exchange with nothing left to send: the money goes back instead, whole, since that is not the shopper's doing. INSPECTED stays, as a return. Throws WRONG_STATE, NOT_FOUND. */
  async refundInstead(actor: Actor, claimId: string): Promise<void> {
    await this.database.transaction(actor, async (tx) => {
      const claim = await lockClaim(tx, claimId);
      if (claim.kind === 'RETURN') return; // pressed twice
      if (claim.kind !== 'EXCHANGE' || claim.state !== 'INSPECTED') throw new DomainError('WRONG_STATE', { state: claim.state });
      claim.kind = 'RETURN';
      claim.bearer = 'VENDOR';
      await tx.em.flush();
      await this.exchanges.release(tx, claim.id);
      await tx.stateChange({ subject: 'claim', id: claim.id, vendorId: claim.vendorId, from: 'INSPECTED', to: 'INSPECTED', reason: '보낼 상품이 없어 환불로 바꿈' });
      await tellVendor(tx, claim, 'REFUND_INSTEAD');
      await tx.job('claim', { id: claim.id }, `claim:${claim.id}`);
    });
  }

  /** An exchange: the new goods were sent. INSPECTED → RESHIPPED. */
  async reshipped(actor: Actor, claimId: string, tracking: string): Promise<void> {
    await this.database.transaction(actor, async (tx) => {
      const claim = await lockClaim(tx, claimId);
      const sent = tracking.normalize('NFC').trim();
      if (claim.state === 'RESHIPPED' && claim.tracking === sent) return; // pressed twice
      if (claim.kind !== 'EXCHANGE') throw new DomainError('WRONG_STATE', { state: claim.state });
      if (sent === '' || sent.length > 100) throw new DomainError('FIELD_REQUIRED', { field: 'tracking' });
      claim.endedAt = tx.now;
      claim.tracking = sent;
      await walkClaim(tx, claim, 'RESHIPPED', sent);
      await this.exchanges.send(tx, claim.id);
    });
  }
}

async function lockClaim(tx: Transaction, id: string): Promise<Claim> {
  if (!isId(id)) throw new DomainError('NOT_FOUND');
  const claim = await tx.em.findOne(Claim, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (!claim) throw new DomainError('NOT_FOUND');
  return claim;
}

/** Walks an arrow, sets the clock of whoever has to act next, tells it, and lets the worker move goods and money. */
export async function walkClaim(tx: Transaction, claim: Claim, to: ClaimState, reason: string | null): Promise<void> {
  const from = claim.state;
  claim.become(to);
  claim.actBy = actBy(claim.kind, to, tx.now, claim.actBy);
  await tx.em.flush();
  await tx.stateChange({ subject: 'claim', id: claim.id, vendorId: claim.vendorId, from, to, reason: reason ?? '' });
  // What a return brings is known once it is settled: that tells of it. After a dispute a claim comes to a state again, and that is another mail.
  const mark = String(claim.rowVersion);
  if (to !== 'INSPECTED' || claim.kind === 'EXCHANGE') await tx.job('mail', { template: 'claim-changed', id: claim.id, about: to, mark }, `claim-changed:${claim.id}:${to}:${mark}`);
  if (from !== 'REJECTED') await tellVendor(tx, claim, to);
  if (to === 'APPROVED' || to === 'INSPECTED' || to === 'RESHIPPED') await tx.job('claim', { id: claim.id }, `claim:${claim.id}`);
}

/** Agreed to, and neither has a parcel been named nor are the days over in which it may come. */
function neverCame(claim: Claim, now: Date): void {
  const until = sendBackBy(claim.decidedAt ?? claim.requestedAt);
  if (claim.returnAt !== null) throw new DomainError('WRONG_STATE', { state: claim.state });
  if (kstDate(now) <= until) throw new DomainError('CLAIM_MAY_COME', { day: until });
}

/** The vendor hears of what staff did in his place; of a dispute's result he hears anyway. */
export async function tellVendor(tx: Transaction, claim: Claim, about: ClaimMailAbout): Promise<void> {
  const mark = String(claim.rowVersion);
  if (tx.actor.vendorId === undefined) await tx.job('mail', { template: 'vendor-decided', id: claim.id, about, mark }, `vendor-decided:${claim.id}:${about}:${mark}`);
}

/** Sent meanwhile: a cancellation would give money back for goods that arrive. */
async function stillUnsent(tx: Transaction, claim: Claim): Promise<void> {
  await tx.sql('select id from order_line where id in (select order_line_id from claim_line where claim_id = ?) order by id for update', [claim.id]);
  const sent = await tx.one(
    'select 1 as sent from claim_line cl join order_line l on l.id = cl.order_line_id where cl.claim_id = ? and l.quantity - l.shipped_quantity - l.cancelled_quantity < cardinality(cl.pieces) limit 1',
    [claim.id],
  );
  if (sent) throw new DomainError('CLAIM_SENT');
}

function acceptedOf(line: { order_line_id: string; pieces: number[] }, accepted: readonly { lineId: string; quantity: number }[]): number[] {
  if (accepted.length === 0) return line.pieces;
  const quantity = accepted.find((one) => one.lineId === line.order_line_id)?.quantity ?? 0;
  if (!Number.isInteger(quantity) || quantity < 0 || quantity > line.pieces.length) throw new DomainError('CLAIM_QUANTITY', { field: 'accepted' });
  return line.pieces.slice(0, quantity);
}

function checkedReason(reason: string, required: boolean): string | null {
  const text = reason.normalize('NFC').trim();
  if (required && text === '') throw new DomainError('REASON_REQUIRED', { field: 'reason' });
  if (text.length > MAX_REASON) throw new DomainError('TEXT_TOO_LONG', { field: 'reason', max: MAX_REASON });
  return text === '' ? null : text;
}
