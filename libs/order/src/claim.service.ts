import { LockMode } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { DomainError, isClientId, isId, newId, noteOrder, sumWon, type Won } from '#kernel';
import { Database, type Transaction } from '#database';
import { CouponQueries } from '#promotion';
import { mayOpen } from './order-access.js';
import { admit, type ClaimableLine, type ClaimablePart } from './claim-admission.rules.js';
import { actBy } from './claim-clock.rules.js';
import { Claim } from './claim.entity.js';
import { claimableParts, exchangeChoices } from './claim-part.queries.js';
import { attachPhotos } from './claim-photo.service.js';
import { CAUSES, claimSums, isCause, lessGoodwill, sumsOf, type ClaimCause, type ClaimSums, type WantedLine } from './claim.rules.js';
import { ClaimSettlementService } from './claim-settlement.service.js';
import type { ClaimKind } from './claim.state.js';
import { ExchangeService } from './exchange.service.js';
import { exchangeFor, exchangeSums, type ExchangeChoice, type ExchangeWanted } from './exchange.rules.js';
import { ClaimChanged } from './order.errors.js';
import type { LockedOrder } from './payment.entity.js';
import { PaymentRecordService } from './payment-record.service.js';
import { canCancelAtToss } from './refund-record.service.js';
import { shopperActor, type Shopper } from './place-order.service.js';
import { checkedAccount, type RefundAccount } from './refund-account.rules.js';
import { refundRoom } from './refund-room.queries.js';
import { RefundService } from './refund.service.js';

export interface ClaimInput {
  /** Made by the client (UUIDv7): sent twice it is one request. */
  id: string;
  orderId: string;
  kind: ClaimKind;
  cause: string;
  note: string;
  lines: readonly WantedLine[];
  /** What the page said that comes back. */
  agreedRefundWon: Won;
  /** For a deposit only. */
  refundAccount: RefundAccount | null;
  /** Photographs that were kept for this claim (`ClaimPhotoService`). */
  photoIds?: readonly string[];
}

/** What one vendor's part of a request means for the shopper. */
export interface ClaimPreview {
  vendorOrderId: string;
  vendorId: string;
  /** Nobody has to agree: it holds at once. */
  atOnce: boolean;
  sums: ClaimSums;
  /** Of an exchange, by line: what is sent instead, and what each piece brings back. */
  exchange: ReadonlyMap<string, ExchangeWanted>;
}

export interface WholePreview {
  parts: ClaimPreview[];
  refundWon: Won;
  /** The money was paid in by transfer to an account, or can't go back in part as it came: it goes to an account that the shopper names. */
  needsAccount: boolean;
  /** The order's coupons, and whether they come back: where nothing of it is left that was not cancelled. */
  coupons: { name: string; comesBack: boolean; usableUntil: Date }[];
}

const MAX_NOTE = 500;

/** What a shopper wants undone. The page's preview and the claim are the same computation on the same stored sums. */
@Injectable()
export class ClaimService {
  constructor(
    private readonly database: Database,
    private readonly records: PaymentRecordService,
    private readonly settlement: ClaimSettlementService,
    private readonly refunds: RefundService,
    private readonly exchanges: ExchangeService,
    private readonly coupons: CouponQueries,
  ) {}

  /** What would come back. Throws NOT_FOUND, WRONG_STATE (not paid), and what `admit` throws. */
  async preview(shopper: Shopper, input: Pick<ClaimInput, 'orderId' | 'kind' | 'cause' | 'lines'>): Promise<WholePreview> {
    return this.database.transaction(shopperActor(shopper), async (tx) => (await this.prepare(tx, shopper, input)).whole);
  }

  /**
   * Claims pieces of an order, at one or more vendors. A cancellation that the vendor has not acknowledged holds at once, and its refund is intended in the same transaction.
   * Answers the claims' ids; the same request again answers the same. Throws what `preview` throws, ClaimChanged, REFUND_ACCOUNT_REQUIRED, REFUND_ACCOUNT_INVALID, TOO_MANY_PICTURES, ID_REUSED where another request has this id.
   */
  async request(shopper: Shopper, input: ClaimInput): Promise<string[]> {
    noteOrder(input.orderId);
    if (!isClientId(input.id)) throw new DomainError('BAD_INPUT', { field: 'id' });
    const note = input.note.normalize('NFC').trim();
    if (note.length > MAX_NOTE) throw new DomainError('TEXT_TOO_LONG', { field: 'note', max: MAX_NOTE });
    return this.database.transaction(shopperActor(shopper), async (tx) => {
      if (!(await mayOpen(tx, shopper, input.orderId))) throw new DomainError('NOT_FOUND');
      const locked = await this.records.lock(tx, input.orderId);
      const before = await requested(tx, input);
      if (before !== null) return before;
      const { whole, cause } = await this.prepare(tx, shopper, input, locked);
      if (whole.refundWon !== input.agreedRefundWon) throw new ClaimChanged(input.agreedRefundWon, whole.refundWon);
      const account = this.account(whole, input.refundAccount);
      const claims: Claim[] = [];
      for (const part of whole.parts) claims.push(await this.write(tx, { input, note, cause, part }));
      await attachPhotos(tx, input.orderId, input.photoIds ?? [], claims);
      const held = claims.filter((_, index) => whole.parts[index]?.atOnce);
      if (account) await this.refunds.keepAccount(tx, locked, account);
      if (held.length > 0) await this.settlement.settle(tx, locked, held);
      return claims.map((claim) => claim.id);
    });
  }

  /** What the lines of his order can be exchanged for, by line. Throws NOT_FOUND. */
  async choices(shopper: Shopper, orderId: string): Promise<Map<string, ExchangeChoice[]>> {
    return this.database.transaction(shopperActor(shopper), async (tx) => {
      if (!(await mayOpen(tx, shopper, orderId))) throw new DomainError('NOT_FOUND');
      return exchangeChoices(tx, orderId);
    });
  }

  /** The shopper takes a claim back: it was not decided yet, or the goods have not come back. Answers its order. Throws NOT_FOUND, WRONG_STATE, CLAIM_COUNTED_ON. */
  async withdraw(shopper: Shopper, claimId: string): Promise<string> {
    if (!isId(claimId)) throw new DomainError('NOT_FOUND');
    return this.database.transaction(shopperActor(shopper), async (tx) => {
      const row = await tx.one<{ order_id: string }>('select order_id from claim where id = ?::uuid', [claimId]);
      if (!row || !(await mayOpen(tx, shopper, row.order_id))) throw new DomainError('NOT_FOUND');
      await this.records.lock(tx, row.order_id);
      const claim = await tx.em.findOneOrFail(Claim, { id: claimId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
      if (claim.state === 'WITHDRAWN') return row.order_id; // sent twice
      if (await countedOn(tx, claim)) throw new DomainError('CLAIM_COUNTED_ON');
      const from = claim.state;
      claim.become('WITHDRAWN');
      claim.endedAt = tx.now;
      claim.actBy = null;
      await tx.em.flush();
      if (claim.kind === 'EXCHANGE') await this.exchanges.release(tx, claim.id);
      await tx.stateChange({ subject: 'claim', id: claim.id, vendorId: claim.vendorId, from, to: 'WITHDRAWN' });
      await tx.job('mail', { template: 'vendor-claim', id: claim.id, about: 'WITHDRAWN' }, `vendor-claim:${claim.id}:WITHDRAWN`);
      return row.order_id;
    });
  }

  private async prepare(tx: Transaction, shopper: Shopper, input: Pick<ClaimInput, 'orderId' | 'kind' | 'cause' | 'lines'>, given?: LockedOrder): Promise<{ whole: WholePreview; cause: ClaimCause }> {
    if (!given && !(await mayOpen(tx, shopper, input.orderId))) throw new DomainError('NOT_FOUND');
    const locked = given ?? (await this.records.lock(tx, input.orderId));
    const { order, payment } = locked;
    if (order.state !== 'PAID' && order.state !== 'CLOSED') throw new DomainError('WRONG_STATE', { state: order.state });
    if (!isCause(input.cause)) throw new DomainError('CLAIM_CAUSE', { field: 'cause' });
    const cause = input.cause;
    if (input.lines.length === 0) throw new DomainError('CLAIM_EMPTY', { field: 'lines' });
    const parts = await claimableParts(tx, order.id);
    const choices = input.kind === 'EXCHANGE' ? await exchangeChoices(tx, order.id) : new Map<string, ExchangeChoice[]>();
    const room = await refundRoom(tx, locked);
    let left: number = room.leftWon;
    let goodwillLeft: number = room.goodwillLeftWon;
    const previews = parts.flatMap((part) => {
      const wanted = input.lines.filter((line) => part.lines.some((sold) => sold.lineId === line.lineId));
      if (wanted.length === 0) return [];
      const found = previewOf({ kind: input.kind, cause, at: tx.now }, part, wanted, choices);
      const sums = lessGoodwill(found.sums, left, goodwillLeft);
      left -= sums.refundWon;
      goodwillLeft -= sums.goodwillWon;
      return [{ ...found, sums }];
    });
    if (sumWon(previews.map((preview) => preview.sums.lines.length)) < new Set(input.lines.map((line) => line.lineId)).size) throw new DomainError('CLAIM_QUANTITY', { field: 'lines' });
    const refundWon = sumWon(previews.map((preview) => preview.sums.refundWon));
    // What nobody has to decide is one refund; each of the others is one of its own.
    const refunds = [sumWon(previews.filter((preview) => preview.atOnce).map((preview) => preview.sums.refundWon)), ...previews.filter((preview) => !preview.atOnce).map((preview) => preview.sums.refundWon)].filter((amount) => amount > 0);
    const comesBack = input.kind === 'CANCELLATION' && parts.every((part) => part.lines.every((line) => line.cancelledQuantity + wantedOf(input.lines, line.lineId) === line.quantity));
    const coupons = (await this.coupons.ofOrder(tx, order.id)).map((coupon) => ({ ...coupon, comesBack }));
    return { cause, whole: { parts: previews, coupons, refundWon, needsAccount: refunds.some((amount) => payment.method === 'VIRTUAL_ACCOUNT' || !canCancelAtToss(payment, amount)) } };
  }

  private account(whole: WholePreview, given: RefundAccount | null): RefundAccount | null {
    if (!whole.needsAccount) return null;
    if (given === null) throw new DomainError('REFUND_ACCOUNT_REQUIRED', { field: 'refundAccount' });
    return checkedAccount(given);
  }

  private async write(tx: Transaction, { input, note, cause, part }: { input: ClaimInput; note: string; cause: ClaimCause; part: ClaimPreview }): Promise<Claim> {
    const id = newId(tx.now.getTime());
    const { sums } = part;
    await tx.em.insert(Claim, {
      id, requestId: input.id, orderId: input.orderId, vendorOrderId: part.vendorOrderId, vendorId: part.vendorId, kind: input.kind, state: part.atOnce ? 'APPROVED' : 'REQUESTED', cause, bearer: CAUSES[cause].bearer, note,
      goodsWon: sums.goodsWon, shippingBackWon: sums.shippingBackWon, shippingChargedWon: sums.shippingChargedWon, returnFeeWon: sums.returnFeeWon, goodwillWon: sums.goodwillWon, refundWon: sums.refundWon, taxFreeWon: sums.taxFreeWon,
      actBy: actBy(input.kind, 'REQUESTED', tx.now, null), requestedBy: tx.actor.name, requestedAt: tx.now, decidedAt: part.atOnce ? tx.now : null, rowVersion: 1,
    });
    for (const line of sums.lines) {
      const exchange = part.exchange.get(line.lineId);
      await tx.sql('insert into claim_line (claim_id, order_line_id, vendor_id, pieces, amount_won, exchange_variant_id, exchange_price_won, back_won_by_piece) values (?, ?, ?, ?::int[], ?, ?, ?, ?::int[])', [
        id, line.lineId, part.vendorId, line.pieces, line.amountWon, exchange?.choice.variantId ?? null, exchange?.choice.priceWon ?? null, exchange?.pieceBackWon ?? [],
      ]);
    }
    await tx.stateChange({ subject: 'claim', id, vendorId: part.vendorId, from: null, to: part.atOnce ? 'APPROVED' : 'REQUESTED', reason: CAUSES[cause].label });
    const about = part.atOnce ? 'APPROVED' : 'REQUESTED';
    for (const template of ['vendor-claim', 'claim-changed']) await tx.job('mail', { template, id, about }, `${template}:${id}:${about}`);
    return tx.em.findOneOrFail(Claim, { id });
  }
}

function previewOf(asked: { kind: ClaimKind; cause: ClaimCause; at: Date }, part: ClaimablePart, wanted: readonly WantedLine[], choices: ReadonlyMap<string, ExchangeChoice[]>): ClaimPreview {
  const { kind, cause, at } = asked;
  admit(kind, cause, part, wanted, at);
  const base = { vendorOrderId: part.vendorOrderId, vendorId: part.vendorId, atOnce: kind === 'CANCELLATION' && part.state === 'NEW' };
  if (kind !== 'EXCHANGE') return { ...base, exchange: new Map(), sums: claimSums(kind, CAUSES[cause].bearer, part, wanted) };
  const taken = claimSums('RETURN', CAUSES[cause].bearer, part, wanted).lines;
  const exchange = new Map<string, ExchangeWanted>();
  const lines = taken.map(({ lineId, pieces }) => {
    const line = lineOf(part, lineId);
    const chosen = exchangeFor(line, pieces, choiceOf(line, wanted, pieces.length, choices.get(lineId) ?? []), (piece) => sumsOf(line, [piece]).amountWon);
    exchange.set(lineId, chosen);
    return { lineId, pieces, exempt: line.exempt, backWon: sumWon(chosen.pieceBackWon) };
  });
  return { ...base, exchange, sums: exchangeSums(lines) };
}

/** The claims of a request that was made before; null where there is none. Throws ID_REUSED where it asked for something else. */
async function requested(tx: Transaction, { id, orderId, kind, cause, lines }: ClaimInput): Promise<string[] | null> {
  const rows = await tx.sql<{ id: string; order_id: string; kind: string; cause: string; order_line_id: string; pieces: number }>(
    'select c.id, c.order_id, c.kind, c.cause, l.order_line_id, cardinality(l.pieces) as pieces from claim c join claim_line l on l.claim_id = c.id where c.request_id = ? order by c.id', [id],
  );
  if (rows.length === 0) return null;
  const asked = new Map(rows.map((row) => [row.order_line_id, row.pieces]));
  const same = rows.every((row) => row.order_id === orderId && row.kind === kind && row.cause === cause) && [...asked.keys(), ...lines.map(({ lineId }) => lineId)].every((lineId) => (asked.get(lineId) ?? 0) === wantedOf(lines, lineId));
  if (!same) throw new DomainError('ID_REUSED', { field: 'id' });
  return [...new Set(rows.map((row) => row.id))];
}

/** Whether a cancellation beside this one gives the shipping back because nothing is sent: without this one something would be. */
async function countedOn(tx: Transaction, claim: Claim): Promise<boolean> {
  if (claim.kind !== 'CANCELLATION') return false;
  const rows = await tx.sql("select from claim c where c.vendor_order_id = ? and c.id <> ? and c.kind = 'CANCELLATION' and c.shipping_back_won > 0 and c.state not in ('REJECTED', 'WITHDRAWN') limit 1", [claim.vendorOrderId, claim.id]);
  return rows.length > 0;
}

function wantedOf(lines: readonly WantedLine[], lineId: string): number {
  return lines.filter((line) => line.lineId === lineId).reduce((sum, line) => sum + line.quantity, 0);
}

function lineOf(part: ClaimablePart, lineId: string): ClaimableLine {
  const line = part.lines.find((one) => one.lineId === lineId);
  if (!line) throw new DomainError('CLAIM_QUANTITY', { field: 'lines' });
  return line;
}

/** What the shopper wants instead: by default the same again. Throws EXCHANGE_CHOICE, EXCHANGE_SHORT. */
function choiceOf(line: ClaimableLine, wanted: readonly WantedLine[], quantity: number, choices: readonly ExchangeChoice[]): ExchangeChoice {
  const id = wanted.find((one) => one.lineId === line.lineId)?.variantId ?? line.variantId;
  const choice = choices.find((one) => one.variantId === id);
  if (!choice) throw new DomainError('EXCHANGE_CHOICE', { field: 'lines' });
  if (choice.available < quantity) throw new DomainError('EXCHANGE_SHORT', { field: 'lines', name: choice.label === '' ? line.name : choice.label, available: Math.max(0, choice.available) });
  return choice;
}
