import { LockMode } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { DomainError, isClientId, isId, showWon, won } from '#kernel';
import { Database, SYSTEM, type Actor, type Transaction } from '#database';
import { Goodwill } from './goodwill.entity.js';
import { checkGoodwill, exemptShare, isAgreed, type GoodwillFunder } from './goodwill.rules.js';
import type { LockedOrder } from './payment.entity.js';
import { PaymentRecordService } from './payment-record.service.js';
import { refundRoom } from './refund-room.queries.js';
import { RefundRecordService } from './refund-record.service.js';
import { RefundService } from './refund.service.js';
import { refundDueDay } from './withdrawal.rules.js';

export interface GoodwillInput {
  /** Made by the form: sent twice it is one. */
  id: string;
  orderId: string;
  funder: GoodwillFunder;
  /** Who pays, where a vendor does. */
  vendorId: string | null;
  amountWon: number;
  reason: string;
}

const MAX_REASON = 200;

/** Money given back without a claim: proposed by one member of staff, agreed to by whom it concerns, and then a refund like any other. */
@Injectable()
export class GoodwillService {
  constructor(
    private readonly database: Database,
    private readonly records: PaymentRecordService,
    private readonly refunds: RefundService,
    private readonly refundRecords: RefundRecordService,
  ) {}

  /** Throws GOODWILL_LIMIT, GOODWILL_VENDOR, REASON_REQUIRED, REFUND_TOO_MUCH where less than that is left of what was paid, WRONG_STATE for an order that is not paid, NOT_FOUND, ID_REUSED where another goodwill has this id. */
  async propose(actor: Actor, input: GoodwillInput): Promise<void> {
    if (!isClientId(input.id)) throw new DomainError('BAD_INPUT', { field: 'id' });
    checkGoodwill(input.amountWon);
    const reason = checkedReason(input.reason);
    await this.database.transaction(actor, async (tx) => {
      const locked = await this.records.lock(tx, isId(input.orderId) ? input.orderId : '00000000-0000-7000-8000-000000000000');
      const before = await tx.em.findOne(Goodwill, { id: input.id });
      if (before) {
        if (before.orderId !== input.orderId || before.funder !== input.funder || before.vendorId !== (input.funder === 'VENDOR' ? input.vendorId : null) || before.amountWon !== input.amountWon || before.reason !== reason) throw new DomainError('ID_REUSED', { field: 'id' });
        return; // sent twice
      }
      const { order } = locked;
      if ((order.state !== 'PAID' && order.state !== 'CLOSED') || order.anonymisedAt !== null) throw new DomainError('WRONG_STATE', { state: order.state });
      const vendorId = input.funder === 'VENDOR' ? await vendorOf(tx, order.id, input.vendorId) : null;
      const room = await refundRoom(tx, locked);
      if (input.amountWon > room.leftWon) throw new DomainError('REFUND_TOO_MUCH', { left: showWon(won(Math.max(0, room.leftWon))) });
      await tx.em.insert(Goodwill, {
        id: input.id, orderId: order.id, funder: input.funder, vendorId, amountWon: input.amountWon, taxFreeWon: exemptShare(won(input.amountWon), room.taxes), reason, state: 'PROPOSED', proposedBy: actor.name, proposedAt: tx.now, rowVersion: 1,
      });
      await tx.stateChange({ subject: 'goodwill', id: input.id, vendorId, from: null, to: 'PROPOSED', reason });
      if (vendorId !== null) await tx.job('mail', { template: 'vendor-goodwill', id: input.id }, `vendor-goodwill:${input.id}`);
      await agree(tx, await tx.em.findOneOrFail(Goodwill, { id: input.id }));
    });
  }

  /** A second member of staff. Throws SECOND_PERSON, NOT_FOUND, WRONG_STATE. */
  async approve(actor: Actor, id: string): Promise<void> {
    await this.database.transaction(actor, async (tx) => {
      const goodwill = await lockGoodwill(tx, id);
      if (goodwill.approvedBy === actor.name) return;
      if (goodwill.proposedBy === actor.name) throw new DomainError('SECOND_PERSON');
      if (goodwill.state !== 'PROPOSED') throw new DomainError('WRONG_STATE', { state: goodwill.state });
      goodwill.approvedBy = actor.name;
      goodwill.approvedAt = tx.now;
      await agree(tx, goodwill);
    });
  }

  /** The vendor who is to pay says yes. Runs under his own rows. Throws NOT_FOUND, WRONG_STATE. */
  async consent(actor: Actor, id: string): Promise<void> {
    await this.database.transaction(actor, async (tx) => {
      const goodwill = await lockGoodwill(tx, id);
      if (goodwill.consentedBy !== null) return;
      if (goodwill.state !== 'PROPOSED') throw new DomainError('WRONG_STATE', { state: goodwill.state });
      goodwill.consentedBy = actor.name;
      goodwill.consentedAt = tx.now;
      await agree(tx, goodwill);
    });
  }

  /** Staff, or the vendor who was to pay, say no. Throws REASON_REQUIRED, NOT_FOUND, WRONG_STATE. */
  async reject(actor: Actor, id: string, reason: string): Promise<void> {
    const why = checkedReason(reason);
    await this.database.transaction(actor, async (tx) => {
      const goodwill = await lockGoodwill(tx, id);
      if (goodwill.state === 'REJECTED') return;
      if (goodwill.state !== 'PROPOSED') throw new DomainError('WRONG_STATE', { state: goodwill.state });
      await end(tx, goodwill, why);
    });
  }

  /** Agreed to, and no refund written yet. For the worker's clock. */
  async agreed(limit: number): Promise<string[]> {
    const rows = await this.database.read<{ id: string }>("select id from goodwill where state = 'APPROVED' and refund_id is null order by proposed_at limit ?", [limit]);
    return rows.map((row) => row.id);
  }

  /** Writes the refund of a goodwill that everybody agreed to. Twice changes nothing. What can't be given any more is ended with that reason. */
  async refund(id: string): Promise<void> {
    await this.database.transaction(SYSTEM, async (tx) => {
      const row = await tx.one<{ order_id: string }>('select order_id from goodwill where id = ?::uuid', [id]);
      if (!row) return;
      const locked = await this.records.lock(tx, row.order_id);
      const goodwill = await lockGoodwill(tx, id);
      if (goodwill.state !== 'APPROVED' || goodwill.refundId !== null) return;
      await this.write(tx, locked, goodwill);
    });
  }

  private async write(tx: Transaction, locked: LockedOrder, goodwill: Goodwill): Promise<void> {
    try {
      const refund = await this.refunds.create(tx, locked, { amountWon: won(goodwill.amountWon), taxFreeWon: won(goodwill.taxFreeWon), reason: goodwill.reason, dueOn: refundDueDay(tx.now) });
      goodwill.refundId = refund.id;
    } catch (error) {
      if (!(error instanceof DomainError) || error.code !== 'REFUND_TOO_MUCH') throw error;
      await end(tx, goodwill, '결제한 금액에서 돌려줄 수 있는 돈이 그만큼 남지 않았습니다.');
      return;
    }
    await tx.em.flush();
    await this.refundRecords.next(tx, locked);
  }
}

async function lockGoodwill(tx: Transaction, id: string): Promise<Goodwill> {
  const goodwill = isId(id) ? await tx.em.findOne(Goodwill, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE }) : null;
  if (!goodwill) throw new DomainError('NOT_FOUND');
  return goodwill;
}

/** PROPOSED → APPROVED as soon as nobody's yes is missing. */
async function agree(tx: Transaction, goodwill: Goodwill): Promise<void> {
  if (isAgreed(goodwill)) {
    goodwill.become('APPROVED');
    await tx.em.flush();
    await tx.stateChange({ subject: 'goodwill', id: goodwill.id, vendorId: goodwill.vendorId, from: 'PROPOSED', to: 'APPROVED' });
  }
  await tx.em.flush();
}

async function end(tx: Transaction, goodwill: Goodwill, reason: string): Promise<void> {
  const from = goodwill.state;
  goodwill.become('REJECTED');
  goodwill.endedAt = tx.now;
  goodwill.endReason = reason;
  await tx.em.flush();
  await tx.stateChange({ subject: 'goodwill', id: goodwill.id, vendorId: goodwill.vendorId, from, to: 'REJECTED', reason });
}

async function vendorOf(tx: Transaction, orderId: string, vendorId: string | null): Promise<string> {
  const row = vendorId !== null && isId(vendorId) ? await tx.one<{ vendor_id: string }>('select vendor_id from vendor_order where order_id = ? and vendor_id = ?::uuid limit 1', [orderId, vendorId]) : undefined;
  if (!row) throw new DomainError('GOODWILL_VENDOR', { field: 'vendorId' });
  return row.vendor_id;
}

function checkedReason(reason: string): string {
  const text = reason.normalize('NFC').trim();
  if (text === '') throw new DomainError('REASON_REQUIRED', { field: 'reason' });
  if (text.length > MAX_REASON) throw new DomainError('TEXT_TOO_LONG', { field: 'reason', max: MAX_REASON });
  return text;
}
