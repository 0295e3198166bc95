import { Inject, Injectable } from '@nestjs/common';
import { clock, config, crashPoint, HOUR, later, log, MINUTE, newId, SECOND } from '#kernel';
import { Database, SYSTEM } from '#database';
import { Toss, TossAuthenticationError, TossError, TossPermissionError, type PaymentIntent } from '#toss';
import { mayOpen } from './order-access.js';
import { PaymentAttempt } from './payment.entity.js';
import { PaymentRecordService } from './payment-record.service.js';
import { PaymentService } from './payment.service.js';
import type { Shopper } from './place-order.service.js';
import { openAccount } from './refund-account.rules.js';
import { RefundRecordService } from './refund-record.service.js';

/** A window's authentication lives this long at Toss: a confirm that has not reached it by then never will. */
const CONFIRM_WINDOW_MS = 10 * MINUTE;
/** When a cancel that Toss can't carry out today is tried again. */
const LATER_MS = HOUR;
/** The balance that we sent with a part is not Toss's: nothing was cancelled. */
const OTHER_BALANCE = 'NOT_MATCHES_REFUNDABLE_AMOUNT';
/** Refusals of a cancel that pass: the shop's balance, the bank's hours. */
const PASSING = new Set(['EXCEED_CANCEL_LIMIT', 'FORBIDDEN_BANK_REFUND_REQUEST', 'NOT_AVAILABLE_BANK', 'NOT_AVAILABLE_PAYMENT']);

/** Asks Toss about every attempt whose answer was lost, and carries out cancellations. The worker calls it each second; any number of workers may. */
@Injectable()
export class PaymentResolverService {
  constructor(
    private readonly database: Database,
    private readonly payments: PaymentService,
    private readonly records: PaymentRecordService,
    private readonly refundRecords: RefundRecordService,
    @Inject(Toss) private readonly toss: Toss,
  ) {}

  /** Takes up to `limit` open attempts that are due; a second worker skips them. */
  async claim(limit: number): Promise<PaymentAttempt[]> {
    return this.database.transaction(SYSTEM, async (tx) => {
      const rows = await tx.sql<{ id: string }>(
        `update payment_attempt set tries = tries + 1, next_try_at = ?::timestamptz + make_interval(secs => least(300, power(2, least(tries, 8)) * 2))
         where id in (select id from payment_attempt where state in ('INTENDED', 'UNKNOWN') and next_try_at <= ? order by next_try_at limit ? for update skip locked)
         returning id`,
        [tx.now, tx.now, limit],
      );
      return tx.em.find(PaymentAttempt, { id: { $in: rows.map((row) => row.id) } });
    });
  }

  async resolve(attempt: PaymentAttempt): Promise<void> {
    await (attempt.kind === 'CONFIRM' ? this.resolveConfirm(attempt) : this.resolveCancel(attempt));
  }

  /** Reads an order's payment from Toss and records it: for webhooks, and for a shopper who waits on the result page. */
  async refresh(orderId: string): Promise<void> {
    const intent = await this.read(() => this.toss.paymentIntents.retrieveByOrder(orderId));
    if (intent !== null) await this.payments.recordIntent(orderId, intent);
  }

  /** `refresh` for the shopper whose order it is. Answers false where there is nothing to ask. */
  async refreshOwn(shopper: Shopper, orderId: string): Promise<boolean> {
    const may = await mayOpen({ one: (text, parameters) => this.database.readOne(text, parameters ?? []) }, shopper, orderId);
    if (!may) return false;
    await this.refresh(orderId);
    return true;
  }

  private async resolveConfirm(attempt: PaymentAttempt): Promise<void> {
    const intent = await this.read(() => this.toss.paymentIntents.retrieve(attempt.paymentKey));
    const old = clock.now().getTime() - attempt.createdAt.getTime() > CONFIRM_WINDOW_MS;
    if (intent?.status === 'processing') {
      // A word of Toss's that we do not know: perhaps money. Never given up; staff see it among the unknown ones.
      log.error({ orderId: attempt.orderId, status: intent.raw.status }, 'toss has a status that is not known here');
      return;
    }
    if (intent === null || intent.status === 'requires_confirmation') {
      // Not there, or authenticated and not confirmed: our call never arrived or still runs. The same key and body are safe to send again.
      if (!old) {
        if (intent !== null) await this.payments.callConfirm(attempt);
        return;
      }
      await this.giveUp(attempt, 'NOT_FOUND_PAYMENT_SESSION', '결제 시간이 지났습니다.');
      return;
    }
    await this.payments.recordIntent(attempt.orderId, intent, attempt.id);
  }

  private async resolveCancel(attempt: PaymentAttempt): Promise<void> {
    crashPoint('cancel:intended');
    let otherBalance = false;
    try {
      await this.toss.refunds.create({ payment_intent: attempt.paymentKey, reason: attempt.reason, ...partOf(attempt), ...accountOf(attempt) }, { idempotencyKey: attempt.idempotencyKey });
      crashPoint('cancel:called');
    } catch (error) {
      if (!(error instanceof TossError)) throw error;
      log.warn({ orderId: attempt.orderId, code: error.code, outcome: error.outcome }, 'toss did not confirm a cancellation');
      if (tryLater(error)) {
        log.error({ orderId: attempt.orderId, code: error.code }, 'a cancellation has to wait: staff may have to act');
        await this.renewKey(attempt, LATER_MS);
        return;
      }
      if (error.outcome === 'refused') {
        // Perhaps it is cancelled already, or was never paid: the truth is at Toss.
        const intent = await this.read(() => this.toss.paymentIntents.retrieve(attempt.paymentKey));
        if (intent !== null) await this.recordCancelled(attempt, intent);
        // An earlier call arrived after all, and the bank has still to pay it: given up now, it would be paid a second time.
        if (intent !== null && isPending(intent)) return;
        await this.giveUp(attempt, error.code ?? error.type, error.userMessage ?? error.message);
        return;
      }
      otherBalance = error.code === OTHER_BALANCE;
      // An answer that can't be read may be a yes: its key is asked again.
      if (error.statusCode !== undefined && error.statusCode >= 400 && error.statusCode < 500 && error.statusCode !== 409) await this.renewKey(attempt, 5 * SECOND);
    }
    const intent = await this.read(() => this.toss.paymentIntents.retrieve(attempt.paymentKey));
    if (intent === null) return;
    await this.recordCancelled(attempt, intent);
    if (otherBalance && !isPending(intent)) await this.believe(attempt, intent.balance_amount);
  }

  /**
   * Whatever Toss has cancelled is recorded, and this call's cancel is not among it: what Toss has left is what the next try may count on. It differs from ours where somebody
   * cancelled at Toss, where another payment of the order came, or where Toss keeps what the bank could not pay.
   */
  private async believe({ id }: PaymentAttempt, balanceWon: number): Promise<void> {
    await this.database.transaction(SYSTEM, (tx) => tx.em.nativeUpdate(PaymentAttempt, { id, state: { $in: ['INTENDED', 'UNKNOWN'] } }, { expectedBalanceWon: balanceWon }));
  }

  private async recordCancelled(given: PaymentAttempt, intent: PaymentIntent): Promise<void> {
    await this.payments.recordIntent(given.orderId, intent);
    if (intent.status !== 'canceled') return;
    // An account withdrawn before its deposit: there was no money, so there is nothing to post.
    await this.database.transaction(SYSTEM, async (tx) => {
      await this.records.lock(tx, given.orderId);
      const attempt = await tx.em.findOneOrFail(PaymentAttempt, { id: given.id });
      if (attempt.isOpen()) attempt.resolve('SUCCEEDED', tx.now);
      await tx.em.flush();
    });
  }

  private async giveUp(given: PaymentAttempt, code: string, message: string): Promise<void> {
    await this.database.transaction(SYSTEM, async (tx) => {
      const locked = await this.records.lock(tx, given.orderId);
      const { order, payment } = locked;
      const attempt = await tx.em.findOneOrFail(PaymentAttempt, { id: given.id });
      if (!attempt.isOpen()) return;
      this.records.refused(payment, attempt, code, message, tx.now);
      await tx.em.flush();
      if (given.kind !== 'CANCEL') return;
      if (attempt.refundId !== null) await this.refundRecords.failed(tx, locked, attempt.refundId, { code, message });
      log.error({ orderId: given.orderId, code }, 'a cancellation was refused: staff must act');
      // A deposit goes back to an account that only the shopper can name.
      const deposit = payment.accountNumber !== null && payment.receivedWon > payment.refundedWon && payment.paymentKey === attempt.paymentKey && payment.state === 'succeeded';
      if (attempt.refundId !== null || order.state === 'PAID' || order.state === 'CLOSED') return;
      if (deposit) await tx.job('mail', { template: 'refund-account', id: given.orderId, mark: attempt.id }, `refund-account:${attempt.id}`);
      else if (payment.receivedWon > payment.refundedWon) await tx.job('mail', { template: 'refund-delayed', id: given.orderId, about: attempt.id }, `refund-delayed:${attempt.id}`);
    });
  }

  /** Toss binds even a transient 4xx to its key for 15 days: another try needs another key. */
  private async renewKey(given: PaymentAttempt, wait: number): Promise<void> {
    await this.database.transaction(SYSTEM, async (tx) => {
      await tx.em.nativeUpdate(PaymentAttempt, { id: given.id, state: { $in: ['INTENDED', 'UNKNOWN'] } }, { idempotencyKey: `cancel-${newId(tx.now.getTime())}`, nextTryAt: later(tx.now, wait) });
    });
  }

  /** Null where Toss knows no such payment; other failures are left for the next turn. */
  private async read(ask: () => Promise<PaymentIntent>): Promise<PaymentIntent | null> {
    try {
      return await ask();
    } catch (error) {
      if (error instanceof TossError && error.statusCode === 404) return null;
      throw error;
    }
  }
}

/** The bank has still to pay a refund. */
function isPending(intent: PaymentIntent): boolean {
  return intent.refunds.some((refund) => refund.status === 'pending');
}

/** Somebody's money waits: what passes, or what we can set right ourselves (a key, a contract), is no reason to give up. */
function tryLater(error: TossError): boolean {
  return PASSING.has(error.code ?? '') || error instanceof TossAuthenticationError || error instanceof TossPermissionError;
}

/** The part that a refund of ours gives back, with the balance that we believe in; nothing for a cancel of the whole. */
function partOf(attempt: PaymentAttempt): { amount?: number; tax_free_amount?: number; expected_balance?: number } {
  if (attempt.refundId === null) return {};
  return { amount: attempt.amountWon, tax_free_amount: attempt.taxFreeWon, ...(attempt.expectedBalanceWon === null ? {} : { expected_balance: attempt.expectedBalanceWon }) };
}

function accountOf(attempt: PaymentAttempt): { refund_account?: { bank: string; account_number: string; holder_name: string } } {
  if (attempt.refundAccount === null) return {};
  const { bank, accountNumber, holder } = openAccount(config().secret, attempt.id, Buffer.from(attempt.refundAccount));
  return { refund_account: { bank, account_number: accountNumber, holder_name: holder } };
}
