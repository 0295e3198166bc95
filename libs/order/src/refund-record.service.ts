import { Injectable } from '@nestjs/common';
import { config, log, newId, won } from '#kernel';
import type { Transaction } from '#database';
import { claimRefundedPostings, fromBank, goodwillPostings, goodwillTakenBack, interestAccruedPostings, LedgerService, refundedPostings, type LedgerEvent, type RefundedClaim } from '#ledger';
import { BudgetService } from '#promotion';
import type { Refund as TossRefund } from '#toss';
import { refundedBudgetShares } from './budget-share.queries.js';
import { CashReceiptService } from './cash-receipt.service.js';
import { Claim, Refund, type RefundChannel } from './claim.entity.js';
import { Goodwill } from './goodwill.entity.js';
import { takeableExempt } from './goodwill.rules.js';
import { interestOf } from './late-interest.rules.js';
import type { MallOrder } from './order.entity.js';
import { PaymentAttempt, type LockedOrder, type Payment } from './payment.entity.js';
import { ACCOUNT_MISSING, asksAccount, openAccount, sealAccount, type RefundAccount } from './refund-account.rules.js';
import { refundRoom, takenBack } from './refund-room.queries.js';
import { refundDueDay } from './withdrawal.rules.js';

/** No money can have to go to the account `a` any more: no refund or interest of its order is open, and no claim. */
export const NOTHING_TO_COME = `(not exists (select from refund where order_id = a.order_id and (state <> 'SUCCEEDED' or interest_won > 0 and interest_paid_at is null))
  and not exists (select from claim where order_id = a.order_id and (state not in ('REJECTED', 'WITHDRAWN', 'REFUNDED', 'RESHIPPED') or state = 'RESHIPPED' and refund_won > 0 and refund_id is null)))`;

/** Of a deposit: the cancel stands at Toss, and nobody has the money but Toss (`KEPT_AT_TOSS`). */
const BANK_REFUSED = { code: 'REFUND_FAILED', message: '은행이 환불하지 못했습니다.' };
const NOT_IN_PART = { code: 'NOT_ALLOWED_PARTIAL_REFUND', message: '나누어 취소할 수 없는 결제입니다. 은행 계좌로 보내 주세요.' };
/** The ledger can't forget: what staff wrote stays in the goodwill. */
const GOODWILL_MEMO = '위로 환불';

/** Whether Toss can carry out a cancel of this sum: all that is left always, a part not for every way to pay. */
export function canCancelAtToss(payment: Pick<Payment, 'partialCancelable' | 'receivedWon' | 'refundedWon'>, amountWon: number): boolean {
  return payment.partialCancelable || amountWon === payment.receivedWon - payment.refundedWon;
}

/** What follows when the money of a refund has arrived, and the next one's turn. The order is locked by the caller. */
@Injectable()
export class RefundRecordService {
  constructor(
    private readonly ledger: LedgerService,
    private readonly budgets: BudgetService,
    private readonly receipts: CashReceiptService,
  ) {}

  /** The refund of ours that a cancel at Toss carries out: the one on its way, if the sum is its sum. Null for a cancel that somebody made at Toss. */
  async matching(tx: Transaction, paymentKey: string, cancelled: TossRefund): Promise<{ refund: Refund; attempt: PaymentAttempt } | null> {
    const attempt = await tx.em.findOne(PaymentAttempt, { paymentKey, kind: 'CANCEL', state: { $in: ['INTENDED', 'UNKNOWN'] }, refundId: { $ne: null } });
    if (!attempt || attempt.refundId === null || attempt.amountWon !== cancelled.amount) return null;
    return { attempt, refund: await tx.em.findOneOrFail(Refund, { id: attempt.refundId }) };
  }

  /** What Toss says of the cancel that carries out a refund of ours. A bank that has still to pay is asked again later. */
  async record(tx: Transaction, locked: LockedOrder, { refund, attempt }: { refund: Refund; attempt: PaymentAttempt }, cancelled: TossRefund): Promise<void> {
    if (cancelled.status === 'pending') return;
    attempt.transactionKey = cancelled.id;
    if (cancelled.status === 'succeeded') {
      await this.ended(tx, locked, refund, { reference: cancelled.id, at: new Date(cancelled.created * 1000), channel: 'TOSS', receiptKey: cancelled.receipt_key });
      attempt.resolve('SUCCEEDED', tx.now);
    } else {
      attempt.errorCode = BANK_REFUSED.code;
      attempt.resolve('REFUSED', tx.now);
      await tx.em.flush();
      await this.failed(tx, locked, refund.id, BANK_REFUSED);
    }
    await tx.em.flush();
  }

  /** Posts a refund that has arrived and ends its claims, with interest where it is late. `reference`: the key of the cancel at Toss, or of our transfer. Answers false where it was posted before. */
  async ended(tx: Transaction, { order, payment }: LockedOrder, refund: Refund, arrived: { reference: string; at: Date; channel: RefundChannel; receiptKey?: string | null }): Promise<boolean> {
    const claims = await tx.em.find(Claim, { refundId: refund.id }, { orderBy: { id: 'asc' } });
    const goodwill = await tx.em.findOne(Goodwill, { refundId: refund.id });
    const { event, postings } = await moved(tx, refund, claims, goodwill);
    // An exchange had brought back all that was paid: nothing moves, and the claim ends all the same.
    const posted = postings.length === 0 ? refund.state !== 'SUCCEEDED' : await this.ledger.post(tx, {
      event, reference: arrived.reference, orderId: order.id, occurredAt: arrived.at, memo: goodwill ? GOODWILL_MEMO : refund.reason, postings: arrived.channel === 'BANK' ? fromBank(postings) : postings,
    });
    if (!posted) return false;
    for (const { claimId, shares } of await refundedBudgetShares(tx, refund.id)) await this.budgets.giveBack(tx, { reference: claimId, orderId: order.id, claimId }, shares);
    const from = refund.state;
    refund.become('SUCCEEDED');
    refund.transactionKey = arrived.reference;
    refund.channel = arrived.channel;
    refund.endedAt = arrived.at;
    refund.accountAskedAt = null;
    if (arrived.channel === 'TOSS') payment.refundedWon += refund.amountWon;
    if (goodwill) await this.goodwillEnded(tx, goodwill);
    else if (claims.length > 0) await this.accrue(tx, order.id, refund, claims, arrived.at);
    await this.claimsEnded(tx, claims);
    await this.receipts.refunded(tx, refund, { receiptKey: arrived.receiptKey ?? null, taxFreeWon: refund.taxFreeWon });
    await tx.stateChange({ subject: 'refund', id: refund.id, from, to: 'SUCCEEDED', reason: arrived.channel === 'BANK' ? '은행 계좌에서 보냄' : '' });
    await tx.job('mail', { template: 'refund-done', id: refund.id }, `refund-done:${refund.id}`);
    await this.eraseAccount(tx, order.id);
    return true;
  }

  /** Intends the oldest refund that waits, unless one is on its way. A refund of nothing has ended with its postings; one that Toss can't carry out is staff's. */
  async next(tx: Transaction, locked: LockedOrder): Promise<void> {
    const { order, payment } = locked;
    const open = payment.paymentKey === null ? null : await tx.em.findOne(PaymentAttempt, { paymentKey: payment.paymentKey, kind: 'CANCEL', state: { $in: ['INTENDED', 'UNKNOWN'] } });
    if (open) return;
    const refund = await tx.em.findOne(Refund, { orderId: order.id, state: 'PENDING' }, { orderBy: { createdAt: 'asc', id: 'asc' } });
    if (!refund) return;
    if (refund.amountWon === 0) {
      await this.ended(tx, locked, refund, { reference: `refund:${refund.id}`, at: tx.now, channel: 'TOSS' });
      await this.next(tx, locked);
      return;
    }
    if (!canCancelAtToss(payment, refund.amountWon)) {
      await this.failed(tx, locked, refund.id, NOT_IN_PART);
      return;
    }
    if (payment.paymentKey === null) throw new Error(`order ${order.id} has a refund and no payment`);
    const id = newId(tx.now.getTime());
    const account = await this.account(tx, order.id);
    const deposit = payment.method === 'VIRTUAL_ACCOUNT';
    if (deposit && account === null) {
      await this.failed(tx, locked, refund.id, ACCOUNT_MISSING);
      return;
    }
    const { taxes } = await refundRoom(tx, locked);
    await tx.em.insert(PaymentAttempt, {
      id, paymentId: payment.id, orderId: order.id, kind: 'CANCEL', state: 'INTENDED', idempotencyKey: `refund-${id}`, paymentKey: payment.paymentKey, amountWon: refund.amountWon,
      taxFreeWon: takeableExempt(refund.taxFreeWon, refund.amountWon, taxes), reason: refund.reason, refundId: refund.id, expectedBalanceWon: payment.receivedWon - payment.refundedWon,
      refundAccount: account === null || !deposit ? null : sealAccount(config().secret, id, account), tries: 0, nextTryAt: tx.now, createdAt: tx.now,
    });
  }

  /** Toss said no for good: staff see it, and may try again or send it from the bank; the shopper is told, and asked where that is all that it needs. Other refunds of the payment do not wait for that. */
  async failed(tx: Transaction, locked: LockedOrder, refundId: string, { code, message }: { code: string; message: string }): Promise<void> {
    const refund = await tx.em.findOneOrFail(Refund, { id: refundId });
    if (refund.state === 'PENDING') {
      refund.become('FAILED');
      refund.errorCode = code;
      refund.errorMessage = message;
      await tx.em.flush();
      await tx.stateChange({ subject: 'refund', id: refund.id, from: 'PENDING', to: 'FAILED', reason: code });
      if (asksAccount(code, await this.hasAccount(tx, refund.orderId))) await this.ask(tx, refund);
      // Sent from the bank, as he was told when he gave his account: nothing is late yet.
      else if (code !== NOT_IN_PART.code) await tx.job('mail', { template: 'refund-delayed', id: refund.orderId, about: refund.id }, `refund-delayed:${refund.id}`);
    }
    await this.next(tx, locked);
  }

  /**
   * The bank could not pay back money that nothing is delivered for, and Toss counts it as given back: no other call brings it. It is a refund that staff send
   * from the bank; the shopper is asked for another account.
   */
  async refusedByBank(tx: Transaction, order: MallOrder, attempt: PaymentAttempt): Promise<void> {
    const id = newId(tx.now.getTime());
    await tx.em.insert(Refund, {
      id, orderId: order.id, state: 'FAILED', amountWon: attempt.amountWon, taxFreeWon: attempt.taxFreeWon, reason: attempt.reason, dueOn: refundDueDay(tx.now), errorCode: BANK_REFUSED.code, errorMessage: BANK_REFUSED.message, createdAt: tx.now,
    });
    await tx.stateChange({ subject: 'refund', id, from: null, to: 'FAILED', reason: BANK_REFUSED.code });
    attempt.refundId = id;
    attempt.errorCode = BANK_REFUSED.code;
    log.error({ orderId: order.id }, 'the bank could not pay a refund: staff must act');
    await this.ask(tx, await tx.em.findOneOrFail(Refund, { id }));
  }

  /** Asks the shopper where a refund that was refused, or the interest of one that came late, goes to. Each time is another mail. */
  async ask(tx: Transaction, refund: Refund): Promise<void> {
    refund.accountAskedAt = tx.now;
    await tx.em.flush();
    const mark = String(tx.now.getTime());
    await tx.job('mail', { template: 'account-wanted', id: refund.id, mark }, `account-wanted:${refund.id}:${mark}`);
  }

  /** The account that the shopper named for this order, where his money goes to one. */
  async account(tx: Transaction, orderId: string): Promise<RefundAccount | null> {
    const row = await tx.one<{ sealed: Buffer }>('select sealed from refund_account where order_id = ?', [orderId]);
    return row ? openAccount(config().secret, orderId, Buffer.from(row.sealed)) : null;
  }

  private async hasAccount(tx: Transaction, orderId: string): Promise<boolean> {
    return (await tx.one('select 1 as known from refund_account where order_id = ?', [orderId])) !== undefined;
  }

  private async claimsEnded(tx: Transaction, claims: readonly Claim[]): Promise<void> {
    for (const claim of claims) {
      // An exchange for something cheaper has ended with its goods.
      if (claim.state === 'RESHIPPED') continue;
      const from = claim.state;
      claim.become('REFUNDED');
      claim.endedAt = tx.now;
      claim.actBy = null;
      await tx.stateChange({ subject: 'claim', id: claim.id, vendorId: claim.vendorId, from, to: 'REFUNDED' });
    }
    await tx.em.flush();
  }

  private async goodwillEnded(tx: Transaction, goodwill: Goodwill): Promise<void> {
    goodwill.become('REFUNDED');
    goodwill.endedAt = tx.now;
    await tx.em.flush();
    await tx.stateChange({ subject: 'goodwill', id: goodwill.id, vendorId: goodwill.vendorId, from: 'APPROVED', to: 'REFUNDED' });
  }

  /** The law's interest of a refund that came late, owed by whom was late. */
  private async accrue(tx: Transaction, orderId: string, refund: Refund, claims: readonly Claim[], at: Date): Promise<void> {
    const interest = interestOf(refund, claims, at);
    if (interest === null) return;
    refund.lateDays = interest.days;
    refund.interestWon = interest.totalWon;
    refund.vendorInterestWon = interest.vendorWon;
    refund.interestVendorId = interest.vendorId;
    if (interest.totalWon === 0) return;
    await this.ledger.post(tx, { event: 'interest.accrued', reference: refund.id, orderId, occurredAt: at, memo: `${interest.days}일 늦음`, postings: interestAccruedPostings(interest) });
    // The payment can't carry it: whoever paid by card was never asked for an account.
    if (!(await this.hasAccount(tx, orderId))) await this.ask(tx, refund);
  }

  /** An account is kept as long as money may have to go there. */
  async eraseAccount(tx: Transaction, orderId: string): Promise<void> {
    await tx.sql(`delete from refund_account a where a.order_id = ? and ${NOTHING_TO_COME}`, [orderId]);
  }
}

interface RefundedClaimRow {
  vendor_id: string;
  part_confirmed: boolean;
  shipping_back_won: number;
  kept_won: number;
  lines: { id: string; amount: number; mall: number; budgets: { id: string; amount: number }[]; confirmed: boolean; commission: number; vat: number }[] | null;
}

/** What the books say of a refund: of a goodwill, of claims, or of money that nothing was delivered for. */
async function moved(tx: Transaction, refund: Refund, claims: readonly Claim[], goodwill: Goodwill | null): Promise<Pick<LedgerEvent, 'event' | 'postings'>> {
  const amountWon = won(refund.amountWon);
  if (goodwill) return { event: 'goodwill.refunded', postings: goodwillPostings({ vendorId: goodwill.vendorId, amountWon }) };
  if (claims.length === 0) return { event: 'payment.refunded', postings: refundedPostings(amountWon) };
  return { event: 'claim.refunded', postings: [...claimRefundedPostings(amountWon, await refundedClaims(tx, refund.id)), ...goodwillTakenBack(await takenBack(tx, refund.id))] };
}

/** What a refund takes from where: what is held for the shopper still, and what was confirmed and is the vendor's. Remembers which it was. */
async function refundedClaims(tx: Transaction, refundId: string): Promise<RefundedClaim[]> {
  await tx.sql('update claim c set part_confirmed = vo.confirmed_at is not null from vendor_order vo where vo.id = c.vendor_order_id and c.refund_id = ?', [refundId]);
  await tx.sql('update claim_line cl set line_confirmed = l.confirmed_at is not null from order_line l, claim c where l.id = cl.order_line_id and c.id = cl.claim_id and c.refund_id = ?', [refundId]);
  const rows = await tx.sql<RefundedClaimRow>(
    `select c.vendor_id, c.part_confirmed, c.shipping_back_won, c.shipping_charged_won + c.return_fee_won as kept_won,
       (select jsonb_agg(jsonb_build_object('id', l.order_line_id, 'amount', l.amount_won, 'confirmed', l.line_confirmed, 'commission', l.commission_won, 'vat', l.commission_vat_won, 'mall',
          coalesce((select sum(s.amount_won) from claim_share s where s.claim_id = c.id and s.order_line_id = l.order_line_id and s.funder = 'MALL'), 0), 'budgets',
          (select coalesce(jsonb_agg(jsonb_build_object('id', b.budget_id, 'amount', b.amount) order by b.budget_id), '[]')
           from (select budget_id, sum(amount_won) as amount from claim_share where claim_id = c.id and order_line_id = l.order_line_id and budget_id is not null group by 1) b)) order by l.order_line_id)
        from claim_line l where l.claim_id = c.id) as lines
     from claim c where c.refund_id = ? order by c.id`,
    [refundId],
  );
  return rows.map((row) => ({
    vendorId: row.vendor_id, shippingBackWon: won(row.shipping_back_won), keptWon: won(row.kept_won), confirmed: row.part_confirmed,
    lines: (row.lines ?? []).map((line) => ({
      lineId: line.id, amountWon: won(line.amount), mallDiscountWon: won(line.mall), budgets: line.budgets.map((share) => ({ budgetId: share.id, amountWon: won(share.amount) })),
      commission: line.confirmed ? { commissionWon: won(line.commission), vatWon: won(line.vat) } : null,
    })),
  }));
}
