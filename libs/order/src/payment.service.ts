import { createHmac } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { clock, config, crashPoint, DomainError, HOUR, isId, later, log, newId, noteOrder, SECOND, type Won } from '#kernel';
import { Database, type Transaction } from '#database';
import { Toss, TossAuthenticationError, TossError, TossPermissionError, type PaymentIntent } from '#toss';
import { mayOpen, OPENED_BY, parametersOf } from './order-access.js';
import { DEPOSIT_MS, orderName } from './order.rules.js';
import { PAYMENT_METHODS, type OrderState, type PaymentMethod, type PaymentState } from './order.state.js';
import { PaymentAttempt, type LockedOrder } from './payment.entity.js';
import { CALL_GRACE_MS, PaymentRecordService } from './payment-record.service.js';
import { shopperActor, type Shopper } from './place-order.service.js';

/** What the browser hands to Toss's script. Sums in won. */
export interface PaymentWindow {
  customerKey: string;
  method: 'CARD' | 'TRANSFER' | 'VIRTUAL_ACCOUNT';
  orderId: string;
  orderName: string;
  amountWon: number;
  taxFreeWon: number;
  customerName: string;
  customerEmail: string;
  successUrl: string;
  failUrl: string;
  easyPay: boolean;
  /** How long an account waits for its deposit, told to the window; null for other methods. */
  accountHours: number | null;
  expiresAt: Date;
}

const WINDOW = `select o.state, o.account_id, o.expires_at, o.payment_method, o.orderer_name, o.orderer_email, p.state as payment_state, p.amount_won, p.tax_free_won,
    p.state = 'requires_action' and p.account_number is not null as awaits_deposit, array(select name from order_line l where l.order_id = o.id order by l.position) as names
  from mall_order o join payment p on p.order_id = o.id where o.id = ? and ${OPENED_BY}`;

interface WindowRow {
  state: OrderState;
  account_id: string | null;
  expires_at: Date;
  payment_method: PaymentMethod;
  orderer_name: string;
  orderer_email: string;
  payment_state: PaymentState;
  amount_won: number;
  tax_free_won: number;
  awaits_deposit: boolean;
  names: string[];
}

/** `confirmed`: paid, or an account to pay into was given. `declined`: can be paid another way. `pending`: the outcome is not known yet. */
export type ConfirmOutcome = { kind: 'confirmed' } | { kind: 'declined'; code: string; message: string } | { kind: 'pending' };

export interface ConfirmInput {
  orderId: string;
  paymentKey: string;
  /** The amount in the address that the browser came back to: compared, never used. */
  amountWon: Won;
}

/** Intend, call, record: no network call stands inside a transaction, and a lost answer is never taken for a no. */
@Injectable()
export class PaymentService {
  constructor(
    private readonly database: Database,
    private readonly records: PaymentRecordService,
    @Inject(Toss) private readonly toss: Toss,
  ) {}

  /** What the payment window needs for an order that may be paid now. Throws ALREADY_PAID, ORDER_NOT_PAYABLE, PAYMENT_UNKNOWN, NOT_FOUND. */
  async window(shopper: Shopper, orderId: string): Promise<PaymentWindow> {
    // Read, not locked: the window decides nothing, and whoever confirms looks again.
    const found = isId(orderId) ? await this.database.readOne<WindowRow>(WINDOW, [orderId, ...parametersOf(shopper)]) : undefined;
    if (!found) throw new DomainError('NOT_FOUND');
    checkPayable({ order: found.state, payment: found.payment_state, expiresAt: found.expires_at, awaitsDeposit: found.awaits_deposit }, clock.now());
    if (found.payment_state === 'processing' || found.payment_state === 'unknown') throw new DomainError('PAYMENT_UNKNOWN');
    const base = `${config().publicUrl}/pay/${orderId}`;
    const method = found.payment_method;
    return {
      customerKey: customerKey(found.account_id),
      method: method === 'EASY_PAY' ? 'CARD' : method,
      orderId, orderName: orderName(found.names), amountWon: found.amount_won, taxFreeWon: found.tax_free_won,
      customerName: found.orderer_name, customerEmail: found.orderer_email, successUrl: `${base}/success`, failUrl: `${base}/fail`,
      easyPay: method === 'EASY_PAY', accountHours: method === 'VIRTUAL_ACCOUNT' ? DEPOSIT_MS / HOUR : null, expiresAt: found.expires_at,
    };
  }

  /**
   * Confirms what the shopper agreed to in the window. May be called any number of times, from several tabs at once: one call reaches Toss.
   * Throws PAYMENT_NOT_YOURS, AMOUNT_MISMATCH, ALREADY_PAID, ORDER_NOT_PAYABLE; then nothing was charged.
   */
  async confirm(shopper: Shopper, input: ConfirmInput): Promise<ConfirmOutcome> {
    noteOrder(input.orderId);
    if (!/^[\x21-\x7e]{1,200}$/.test(input.paymentKey)) throw new DomainError('BAD_INPUT', { field: 'paymentKey' });
    const intended = await this.intend(shopper, input);
    if (intended.kind !== 'attempt') return intended;
    crashPoint('confirm:intended');
    return this.callConfirm(intended.attempt);
  }

  /** Calls Toss for an attempt that is committed, and records the answer. Also the worker's way to repeat a call, with the same key and body. */
  async callConfirm(attempt: PaymentAttempt): Promise<ConfirmOutcome> {
    try {
      const intent = await this.toss.paymentIntents.confirm(attempt.paymentKey, { order_id: attempt.orderId, amount: attempt.amountWon }, { idempotencyKey: attempt.idempotencyKey });
      crashPoint('confirm:called');
      return await this.recordIntent(attempt.orderId, intent, attempt.id);
    } catch (error) {
      if (!(error instanceof TossError)) throw error;
      if (error.outcome === 'refused') return this.recordRefusal(attempt, error.code ?? error.type, buyersText(error));
      log.warn({ orderId: attempt.orderId, code: error.code, type: error.type }, 'toss answered nothing certain to a confirm');
      return this.askAgain(attempt);
    }
  }

  /**
   * Another way to pay for an order that nothing was paid for yet. The order keeps its id at Toss: whatever window is still open may pay it, once.
   * Throws ALREADY_PAID (also with an account given out), ORDER_NOT_PAYABLE, PAYMENT_UNKNOWN, BAD_INPUT, NOT_FOUND.
   */
  async changeMethod(shopper: Shopper, orderId: string, method: PaymentMethod): Promise<void> {
    if (!PAYMENT_METHODS.includes(method)) throw new DomainError('BAD_INPUT', { field: 'method' });
    await this.database.transaction(shopperActor(shopper), async (tx) => {
      const locked = await this.own(tx, shopper, orderId, 'NOT_FOUND');
      payable(locked, tx.now);
      const { order, payment } = locked;
      if (payment.state !== 'requires_payment_method' || (await this.records.openConfirm(tx, orderId))) throw new DomainError('PAYMENT_UNKNOWN');
      const from = order.paymentMethod;
      if (from === method) return;
      order.paymentMethod = method;
      payment.method = method;
      // What the other way was refused for says nothing about this one.
      payment.failureCode = null;
      payment.failureMessage = null;
      await tx.em.flush();
      await tx.stateChange({ subject: 'payment_method', id: order.id, from, to: method });
    });
  }

  /** Reads the payment from Toss and records it; what can't be read stays unknown and is the worker's. */
  async askAgain(attempt: PaymentAttempt): Promise<ConfirmOutcome> {
    try {
      const intent = await this.toss.paymentIntents.retrieve(attempt.paymentKey);
      if (intent.status === 'requires_confirmation' || intent.status === 'processing') return await this.recordUnknown(attempt);
      return await this.recordIntent(attempt.orderId, intent, attempt.id);
    } catch (error) {
      if (!(error instanceof TossError)) throw error;
      return this.recordUnknown(attempt);
    }
  }

  /** The shopper came back by the fail address. The window decided nothing about money; what failed is shown, and the order waits on. */
  async fail(shopper: Shopper, orderId: string, code: string): Promise<void> {
    await this.database.transaction(shopperActor(shopper), async (tx) => {
      const { payment } = await this.own(tx, shopper, orderId, 'NOT_FOUND');
      if (payment.state !== 'requires_payment_method') return;
      payment.failureCode = code.slice(0, 60).replace(/[^A-Z0-9_]/g, '');
      payment.failureMessage = null;
      await tx.em.flush();
    });
  }

  private async intend(shopper: Shopper, input: ConfirmInput): Promise<ConfirmOutcome | { kind: 'attempt'; attempt: PaymentAttempt }> {
    return this.database.transaction(shopperActor(shopper), async (tx) => {
      const locked = await this.own(tx, shopper, input.orderId, 'PAYMENT_NOT_YOURS');
      const { order, payment } = locked;
      if (payment.paymentKey === input.paymentKey && (payment.state === 'succeeded' || payment.state === 'requires_action')) return { kind: 'confirmed' };
      if (input.amountWon !== order.totalWon) throw new DomainError('AMOUNT_MISMATCH');
      const open = await this.records.openConfirm(tx, order.id);
      if (open) return { kind: 'pending' };
      payable(locked, tx.now);
      const id = newId(tx.now.getTime());
      payment.become('processing');
      const attempt = tx.em.create(PaymentAttempt, {
        id, paymentId: payment.id, orderId: order.id, kind: 'CONFIRM', state: 'INTENDED', idempotencyKey: `confirm-${id}`, paymentKey: input.paymentKey, amountWon: order.totalWon,
        taxFreeWon: payment.taxFreeWon, reason: '', tries: 0, nextTryAt: later(tx.now, CALL_GRACE_MS), createdAt: tx.now,
      });
      await tx.em.flush();
      return { kind: 'attempt', attempt };
    });
  }

  /** Records a payment as read from Toss, and says what became of the attempt. Reads again where the answer may be older than what is written down. */
  async recordIntent(orderId: string, intent: PaymentIntent, attemptId?: string): Promise<ConfirmOutcome> {
    const outcome = await this.recordOnce(orderId, intent, attemptId, false);
    return outcome ?? (await this.recordOnce(orderId, await this.toss.paymentIntents.retrieve(intent.id), attemptId, true)) ?? { kind: 'pending' };
  }

  /** Null: in doubt, nothing was written. */
  private async recordOnce(orderId: string, intent: PaymentIntent, attemptId: string | undefined, sure: boolean): Promise<ConfirmOutcome | null> {
    return this.database.transaction({ name: 'toss' }, async (tx) => {
      const locked = await this.records.lock(tx, orderId);
      if ((await this.records.record(tx, locked, intent, sure)) === 'doubtful') return null;
      if (attemptId === undefined) return { kind: 'confirmed' };
      const attempt = await tx.em.findOneOrFail(PaymentAttempt, { id: attemptId });
      if (attempt.state === 'REFUSED') return { kind: 'declined', code: attempt.errorCode ?? '', message: attempt.errorMessage ?? '' };
      return attempt.state === 'SUCCEEDED' ? { kind: 'confirmed' } : { kind: 'pending' };
    });
  }

  private async recordRefusal(given: PaymentAttempt, code: string, message: string): Promise<ConfirmOutcome> {
    return this.database.transaction({ name: 'toss' }, async (tx) => {
      const { payment } = await this.records.lock(tx, given.orderId);
      const attempt = await tx.em.findOneOrFail(PaymentAttempt, { id: given.id });
      if (attempt.isOpen()) this.records.refused(payment, attempt, code, message, tx.now);
      await tx.em.flush();
      return { kind: 'declined', code, message };
    });
  }

  private async recordUnknown(given: PaymentAttempt): Promise<ConfirmOutcome> {
    return this.database.transaction({ name: 'toss' }, async (tx) => {
      const { payment } = await this.records.lock(tx, given.orderId);
      const attempt = await tx.em.findOneOrFail(PaymentAttempt, { id: given.id });
      if (attempt.state === 'SUCCEEDED') return { kind: 'confirmed' };
      if (attempt.state === 'REFUSED') return { kind: 'declined', code: attempt.errorCode ?? '', message: attempt.errorMessage ?? '' };
      if (attempt.state === 'INTENDED') {
        attempt.state = 'UNKNOWN';
        attempt.nextTryAt = later(tx.now, 2 * SECOND);
      }
      if (payment.state === 'processing') payment.become('unknown');
      await tx.em.flush();
      return { kind: 'pending' };
    });
  }

  private async own(tx: Transaction, shopper: Shopper, orderId: string, refusal: 'NOT_FOUND' | 'PAYMENT_NOT_YOURS'): Promise<LockedOrder> {
    if (!(await mayOpen(tx, shopper, orderId))) throw new DomainError(refusal);
    return this.records.lock(tx, orderId);
  }
}

/** Throws what stands in the way of paying this order at `at`. */
function checkPayable({ order, payment, expiresAt, awaitsDeposit }: { order: OrderState; payment: PaymentState; expiresAt: Date; awaitsDeposit: boolean }, at: Date): void {
  if (order === 'PAID' || order === 'CLOSED' || payment === 'succeeded') throw new DomainError('ALREADY_PAID');
  if (order !== 'PENDING_PAYMENT' || expiresAt.getTime() <= at.getTime()) throw new DomainError('ORDER_NOT_PAYABLE');
  if (awaitsDeposit) throw new DomainError('ALREADY_PAID'); // an account was given: paying by another way would take the money twice
}

function payable({ order, payment }: LockedOrder, at: Date): void {
  checkPayable({ order: order.state, payment: payment.state, expiresAt: order.expiresAt, awaitsDeposit: payment.awaitsDeposit() }, at);
}

/** What the buyer is told. A key or contract of ours that Toss does not accept is nothing that he can do anything about, and staff must hear of it. */
function buyersText(error: TossError): string {
  if (!(error instanceof TossAuthenticationError || error instanceof TossPermissionError)) return error.userMessage ?? error.message;
  log.error({ code: error.code, type: error.type }, 'toss does not accept our key or contract: nobody can pay');
  return '지금은 이 방법으로 결제할 수 없습니다.';
}

/** Toss's name for a member: opaque, the same each time, not our id. Guests share the constant that Toss's script exports. */
function customerKey(accountId: string | null): string {
  return accountId === null ? '@@ANONYMOUS' : `m_${createHmac('sha256', config().secret).update(`customer:${accountId}`).digest('base64url').slice(0, 40)}`;
}

