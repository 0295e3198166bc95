import { LockMode } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { config, DomainError, sumWon, won } from '#kernel';
import { Database, SYSTEM, type Transaction } from '#database';
import { StockService } from '#catalog';
import { AllotmentService, BudgetService, CouponService } from '#promotion';
import { budgetSharesOf } from './budget-share.queries.js';
import type { ClaimableLine, ClaimablePart } from './claim-admission.rules.js';
import { Claim, type Refund } from './claim.entity.js';
import { claimableParts } from './claim-part.queries.js';
import { commissionOfPieces } from './commission.rules.js';
import { deliverPart } from './delivery.js';
import { CAUSES, claimSums, lessGoodwill, sumsOf } from './claim.rules.js';
import { exchangeSums } from './exchange.rules.js';
import { takenBackFrom } from './goodwill.rules.js';
import { VendorOrder } from './order.entity.js';
import { shopperKey } from './order.rules.js';
import type { LockedOrder } from './payment.entity.js';
import { PaymentRecordService } from './payment-record.service.js';
import { RefundRecordService } from './refund-record.service.js';
import { RefundService } from './refund.service.js';
import { refundRoom } from './refund-room.queries.js';
import { refundDueDay } from './withdrawal.rules.js';

interface ClaimedPieces {
  line: ClaimableLine;
  part: ClaimablePart;
  pieces: number[];
}

/**
 * What follows from a claim that is decided: pieces and allotments come back, the vendor's part is closed where nothing of it is left, and the refund is
 * intended. All of it in one transaction, once: a claim that has its refund is done.
 */
@Injectable()
export class ClaimSettlementService {
  constructor(
    private readonly database: Database,
    private readonly records: PaymentRecordService,
    private readonly refunds: RefundService,
    private readonly refundRecords: RefundRecordService,
    private readonly stock: StockService,
    private readonly allotment: AllotmentService,
    private readonly budgets: BudgetService,
    private readonly coupons: CouponService,
  ) {}

  /** For a claim that a vendor or staff decided; the worker calls it. Twice changes nothing. */
  async settleDecided(claimId: string): Promise<void> {
    await this.database.transaction(SYSTEM, async (tx) => {
      const row = await tx.one<{ order_id: string }>('select order_id from claim where id = ?::uuid', [claimId]);
      if (!row) return;
      const locked = await this.records.lock(tx, row.order_id);
      const claim = await tx.em.findOneOrFail(Claim, { id: claimId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
      if (claim.refundId === null && isDecided(claim)) await this.settle(tx, locked, [claim]);
    });
  }

  /** Claims that are decided and have no refund yet: none, unless a job was lost. For the worker's clock. */
  async unsettled(limit: number): Promise<string[]> {
    const rows = await this.database.read<{ id: string }>(
      "select id from claim where refund_id is null and (kind = 'CANCELLATION' and state = 'APPROVED' or kind = 'RETURN' and state = 'INSPECTED' or kind = 'EXCHANGE' and state = 'RESHIPPED' and refund_won > 0) order by requested_at limit ?",
      [limit],
    );
    return rows.map((row) => row.id);
  }

  /** One refund for claims of one order. The order is locked. */
  async settle(tx: Transaction, locked: LockedOrder, claims: readonly Claim[]): Promise<Refund> {
    const { order } = locked;
    const parts = await claimableParts(tx, order.id);
    const taken: ClaimedPieces[] = [];
    for (const claim of claims) taken.push(...(await this.take(tx, locked, parts, claim)));
    await tx.em.flush();
    await this.cancelPieces(tx, claims, taken);
    const from = claims.map(clockFrom).sort((a, b) => a.getTime() - b.getTime())[0] ?? tx.now;
    const refund = await this.refunds.create(tx, locked, {
      amountWon: sumWon(claims.map((claim) => claim.refundWon)), taxFreeWon: sumWon(claims.map((claim) => claim.taxFreeWon)), reason: CAUSES[claims[0]?.cause ?? 'CHANGE_OF_MIND'].label, dueOn: refundDueDay(from),
    });
    for (const claim of claims) {
      claim.refundId = refund.id;
      claim.refundDueOn = refund.dueOn;
    }
    await tx.em.flush();
    for (const claim of claims) if (claim.state === 'INSPECTED') await tx.job('mail', { template: 'claim-changed', id: claim.id, about: 'INSPECTED', mark: refund.id }, `claim-changed:${claim.id}:INSPECTED:${refund.id}`);
    await this.giveBack(tx, locked, claims, taken);
    await this.refundRecords.next(tx, locked);
    return refund;
  }

  /** The pieces of a claim, its sums where only a part was accepted, and each funder's share of them. */
  private async take(tx: Transaction, locked: LockedOrder, parts: readonly ClaimablePart[], claim: Claim): Promise<ClaimedPieces[]> {
    const part = parts.find((candidate) => candidate.vendorOrderId === claim.vendorOrderId);
    if (!part) throw new Error(`claim ${claim.id} has no vendor order`);
    const rows = await tx.sql<{ order_line_id: string; pieces: number[]; accepted: number[] | null; exchanged: boolean }>('select order_line_id, pieces, accepted, exchange_variant_id is not null as exchanged from claim_line where claim_id = ? order by order_line_id', [claim.id]);
    const taken = rows.flatMap((row) => {
      const line = part.lines.find((candidate) => candidate.lineId === row.order_line_id);
      const pieces = row.accepted ?? row.pieces;
      return line && pieces.length > 0 ? [{ line, part, pieces }] : [];
    });
    await tx.sql("update claim_line set amount_won = 0 where claim_id = ? and accepted = '{}'", [claim.id]);
    if (claim.kind === 'EXCHANGE') {
      await this.takeDifference(tx, locked, claim);
      return taken;
    }
    // A return that began as an exchange has no sums of a return yet: what a cheaper one would have brought back is not what comes back now.
    const anew = rows.some((row) => row.exchanged || (row.accepted !== null && row.accepted.length < row.pieces.length));
    // A goodwill that was agreed to since the shopper asked has given a part of it already.
    const room = await refundRoom(tx, locked, claim.id);
    if (anew || claim.refundWon > room.leftWon || claim.goodwillWon > room.goodwillLeftWon) await this.recompute(tx, locked, { part, claim, taken });
    if (claim.goodwillWon > 0) await this.takeGoodwillBack(tx, locked, claim);
    for (const { line, pieces } of taken) {
      const { commissionWon, vatWon } = commissionOfPieces(line, line.commission, pieces);
      await tx.sql('update claim_line set amount_won = ?, commission_won = ?, commission_vat_won = ? where claim_id = ? and order_line_id = ?', [sumsOf(line, pieces).amountWon, commissionWon, vatWon, claim.id, line.lineId]);
      for (const share of sumsOf(line, pieces).shares) {
        await tx.sql('insert into claim_share (claim_id, order_discount_id, order_line_id, vendor_id, funder, budget_id, amount_won) select ?, d.id, d.order_line_id, d.vendor_id, d.funder, d.budget_id, ? from order_discount d where d.id = ?', [claim.id, share.amountWon, share.id]);
      }
    }
    return taken;
  }

  /** A part of the goods was accepted: what comes back is what those pieces would have brought. */
  private async recompute(tx: Transaction, locked: LockedOrder, { part, claim, taken }: { part: ClaimablePart; claim: Claim; taken: readonly ClaimedPieces[] }): Promise<void> {
    const own = new Map(taken.map(({ line, pieces }) => [line.lineId, new Set(pieces)]));
    // What it brings and costs itself is not what others did; one that was rejected is not counted.
    const itself = claim.state === 'REJECTED' ? { back: 0, charged: 0 } : { back: claim.shippingBackWon, charged: claim.shippingChargedWon };
    const ofParcel = Math.min(itself.back, part.feePaidWon + part.surchargePaidWon);
    const open = {
      ...part, chargedWon: won(part.chargedWon - itself.charged + itself.back - ofParcel), givenBackWon: won(part.givenBackWon - ofParcel), lines: part.lines.map((line) => ({ ...line, held: line.held.filter((piece) => own.get(line.lineId)?.has(piece) !== true) })),
    };
    const whole = claimSums(claim.kind === 'CANCELLATION' ? 'CANCELLATION' : 'RETURN', claim.bearer, open, taken.map(({ line, pieces }) => ({ lineId: line.lineId, quantity: pieces.length, pieces })));
    const room = await refundRoom(tx, locked, claim.id);
    const sums = lessGoodwill(whole, room.leftWon, room.goodwillLeftWon);
    Object.assign(claim, { goodsWon: sums.goodsWon, shippingBackWon: sums.shippingBackWon, shippingChargedWon: sums.shippingChargedWon, returnFeeWon: sums.returnFeeWon, goodwillWon: sums.goodwillWon, refundWon: sums.refundWon, taxFreeWon: sums.taxFreeWon });
  }

  /** An exchange for something cheaper: what the pieces that were accepted bring back. */
  private async takeDifference(tx: Transaction, locked: LockedOrder, claim: Claim): Promise<void> {
    const rows = await tx.sql<{ amount_won: number; exempt: boolean }>(
      `update claim_line cl set amount_won = coalesce((select sum(p.back) from unnest(cl.pieces, cl.back_won_by_piece) as p(piece, back) where p.piece = any(coalesce(cl.accepted, cl.pieces))), 0)
       from order_line l where l.id = cl.order_line_id and cl.claim_id = ? returning cl.amount_won, l.tax_kind = 'EXEMPT' as exempt`,
      [claim.id],
    );
    const whole = exchangeSums(rows.map((row) => ({ lineId: '', pieces: [], exempt: row.exempt, backWon: won(row.amount_won) })));
    const room = await refundRoom(tx, locked, claim.id);
    const sums = lessGoodwill(whole, room.leftWon, room.goodwillLeftWon);
    Object.assign(claim, { goodsWon: sums.goodsWon, goodwillWon: sums.goodwillWon, refundWon: sums.refundWon, taxFreeWon: sums.taxFreeWon });
    if (claim.goodwillWon > 0) await this.takeGoodwillBack(tx, locked, claim);
  }

  /**
   * The sums of a claim that was rejected and is approved after all, as they are now: its pieces, if no other claim holds them, and what they bring. Throws CLAIM_QUANTITY, CLAIM_SENT. The order is locked.
   */
  async restate(tx: Transaction, locked: LockedOrder, claim: Claim): Promise<void> {
    const part = (await claimableParts(tx, locked.order.id)).find((candidate) => candidate.vendorOrderId === claim.vendorOrderId);
    if (!part) throw new Error(`claim ${claim.id} has no vendor order`);
    const rows = await tx.sql<{ order_line_id: string; pieces: number[] }>('select order_line_id, pieces from claim_line where claim_id = ? order by order_line_id', [claim.id]);
    const taken = rows.flatMap((row) => {
      const line = part.lines.find((candidate) => candidate.lineId === row.order_line_id);
      return line ? [{ line, part, pieces: row.pieces }] : [];
    });
    if (taken.some(({ line, pieces }) => pieces.some((piece) => line.held.includes(piece)))) throw new DomainError('CLAIM_QUANTITY', { field: 'lines' });
    if (claim.kind === 'CANCELLATION' && taken.some(({ line, pieces }) => line.quantity - line.shippedQuantity - line.cancelledQuantity - line.cancellingQuantity < pieces.length)) throw new DomainError('CLAIM_SENT');
    if (claim.kind === 'EXCHANGE') return;
    await this.recompute(tx, locked, { part, claim, taken });
    // Its lines too: an exchange for something cheaper may have brought a part of them back meanwhile.
    for (const { line, pieces } of taken) await tx.sql('update claim_line set amount_won = ? where claim_id = ? and order_line_id = ?', [sumsOf(line, pieces).amountWon, claim.id, line.lineId]);
  }

  /** Whose goodwill it was has it again, to the won. */
  private async takeGoodwillBack(tx: Transaction, locked: LockedOrder, claim: Claim): Promise<void> {
    const { goodwill } = await refundRoom(tx, locked, claim.id);
    for (const one of takenBackFrom(goodwill, claim.vendorId, won(claim.goodwillWon))) await tx.sql('insert into claim_goodwill (claim_id, goodwill_id, amount_won) values (?, ?, ?)', [claim.id, one.id, one.amountWon]);
  }

  /** Pieces that will not be sent; a vendor order with nothing left to send is closed, and an order with nothing left too. */
  private async cancelPieces(tx: Transaction, claims: readonly Claim[], taken: readonly ClaimedPieces[]): Promise<void> {
    const cancelled = new Set(claims.filter((claim) => claim.kind === 'CANCELLATION').map((claim) => claim.vendorOrderId));
    const lines = taken.filter(({ part }) => cancelled.has(part.vendorOrderId)).sort((a, b) => (a.line.lineId < b.line.lineId ? -1 : 1));
    for (const { line, pieces } of lines) await tx.sql('update order_line set cancelled_quantity = cancelled_quantity + ? where id = ?', [pieces.length, line.lineId]);
    for (const id of [...cancelled].sort()) await this.closePart(tx, id);
  }

  private async closePart(tx: Transaction, vendorOrderId: string): Promise<void> {
    const left = await tx.one<{ unsent: number; sent: number }>('select sum(quantity - shipped_quantity - cancelled_quantity)::int as unsent, sum(shipped_quantity)::int as sent from order_line where vendor_order_id = ?', [vendorOrderId]);
    if (left?.unsent !== 0) return;
    const part = await tx.em.findOneOrFail(VendorOrder, { id: vendorOrderId });
    const from = part.state;
    // What was not cancelled has been sent already: the parcel is complete now.
    const to = left.sent > 0 ? 'SHIPPED' : 'CANCELLED';
    part.become(to);
    if (to === 'SHIPPED') part.shippedAt = tx.now;
    await tx.em.flush();
    await tx.stateChange({ subject: 'vendor_order', id: part.id, vendorId: part.vendorId, from, to, reason: '주문 취소' });
    if (to === 'SHIPPED') await deliverPart(tx, part.id, part.vendorId);
  }

  private async giveBack(tx: Transaction, { order }: LockedOrder, claims: readonly Claim[], taken: readonly ClaimedPieces[]): Promise<void> {
    const parts = await tx.one<{ open: boolean; kept: boolean }>("select bool_or(state not in ('CANCELLED', 'CONFIRMED')) as open, bool_or(state = 'CONFIRMED') as kept from vendor_order where order_id = ?", [order.id]);
    if (parts?.open === false && order.state === 'PAID') {
      order.become('CLOSED');
      order.endedAt = tx.now;
      await tx.em.flush();
      await tx.stateChange({ subject: 'order', id: order.id, from: 'PAID', to: 'CLOSED', reason: parts.kept ? '' : '모두 취소' });
      if (!parts.kept) await this.coupons.giveBack(tx, order.id);
    }
    const cancellations = claims.filter((claim) => claim.kind === 'CANCELLATION');
    for (const claim of cancellations) {
      const own = taken.filter(({ part }) => part.vendorOrderId === claim.vendorOrderId);
      const items = own.flatMap(({ line, pieces }) => (line.exhibitionItemId === null ? [] : [{ itemId: line.exhibitionItemId, quantity: pieces.length }]));
      await this.allotment.giveBack(tx, shopperKey(config().secret, order.accountId, order.ordererPhone), items);
    }
    // A refund of nothing ends in this transaction and gives back then: budgets come before stock.
    await this.budgets.lock(tx, (await budgetSharesOf(tx, order.id)).map((share) => share.budgetId));
    for (const claim of cancellations) {
      const own = taken.filter(({ part }) => part.vendorOrderId === claim.vendorOrderId);
      await this.stock.putBack(tx, `claim:${claim.id}`, own.map(({ line, pieces }) => ({ variantId: line.variantId, quantity: pieces.length })));
    }
  }
}

/** A claim whose money, if there is any, can go: nobody has anything to decide or to look at any more. */
function isDecided(claim: Claim): boolean {
  if (claim.kind === 'CANCELLATION') return claim.state === 'APPROVED';
  return claim.kind === 'RETURN' ? claim.state === 'INSPECTED' : claim.state === 'RESHIPPED' && claim.refundWon > 0;
}

/** From when the law's business days run: the goods came back; nothing was ever sent; or, of an exchange, the cheaper goods were sent. */
function clockFrom(claim: Claim): Date {
  return (claim.kind === 'EXCHANGE' ? claim.endedAt : claim.collectedAt) ?? claim.requestedAt;
}
