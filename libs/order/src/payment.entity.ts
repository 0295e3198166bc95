import { Entity, Enum, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { Opt } from '@mikro-orm/postgresql';
import { mayBecome, DomainError } from '#kernel';
import { WonType } from '#database';
import type { MallOrder } from './order.entity.js';
import { ATTEMPT_ARROWS, PAYMENT_ARROWS, type AttemptState, type PaymentState } from './order.state.js';

/** An order and its payment, locked in this order: whoever changes either holds both. */
export interface LockedOrder {
  order: MallOrder;
  payment: Payment;
}

/** The one payment of an order. Attempts come and go; the money is here. */
@Entity({ tableName: 'payment' })
export class Payment {
  @PrimaryKey({ type: 'uuid' }) id!: string;
  @Property({ type: 'uuid' }) orderId!: string;
  @Enum({ items: Object.keys(PAYMENT_ARROWS), type: 'text' }) state!: PaymentState;
  @Property({ type: 'text' }) method!: string;
  @Property({ type: WonType }) amountWon!: number;
  /** The exempt part, told to Toss when the window opens; sent at confirm it would be dropped. */
  @Property({ type: WonType }) taxFreeWon!: number;
  /** The exempt part as Toss approved it; null before. The browser opened the window: it may have said another one. */
  @Property({ type: WonType, nullable: true }) approvedTaxFreeWon!: number | null;
  @Property({ type: WonType }) receivedWon!: number & Opt;
  /** Given back through Toss; what staff sent from the bank is not in it. */
  @Property({ type: WonType }) refundedWon!: number & Opt;
  /** Whether Toss can give back a part of it (not: escrow, some cards). */
  @Property({ type: 'boolean' }) partialCancelable!: boolean & Opt;
  /** Toss's key of the payment that was confirmed last. */
  @Property({ type: 'text', nullable: true }) paymentKey!: string | null;
  /** Toss's check value for deposit webhooks, kept from the confirm answer: some reads lack it. */
  @Property({ type: 'text', nullable: true }) secret!: string | null;
  /** The approval's key at Toss; a later cancel overwrites it there. Joins with transactions and settlements. */
  @Property({ type: 'text', nullable: true }) transactionKey!: string | null;
  /** For people: the card's issuer, the bank, the easy-pay provider. */
  @Property({ type: 'text', nullable: true }) methodDetail!: string | null;
  @Property({ type: 'text', nullable: true }) receiptUrl!: string | null;
  @Property({ type: 'text', nullable: true }) accountBank!: string | null;
  @Property({ type: 'text', nullable: true }) accountNumber!: string | null;
  @Property({ type: 'text', nullable: true }) accountHolder!: string | null;
  @Property({ type: 'timestamptz', nullable: true }) dueAt!: Date | null;
  @Property({ type: 'timestamptz', nullable: true }) approvedAt!: Date | null;
  @Property({ type: 'text', nullable: true }) failureCode!: string | null;
  @Property({ type: 'text', nullable: true }) failureMessage!: string | null;
  @Property({ type: 'integer', version: true }) rowVersion!: number & Opt;

  become(state: PaymentState): void {
    if (this.state === state) return;
    if (!mayBecome(PAYMENT_ARROWS, this.state, state)) throw new DomainError('WRONG_STATE', { state: this.state });
    this.state = state;
  }

  /** A virtual account was given out and waits for its deposit. */
  awaitsDeposit(): boolean {
    return this.state === 'requires_action' && this.accountNumber !== null;
  }
}

/** One call to Toss: written and committed before the call, with the idempotency key that the call carries. */
@Entity({ tableName: 'payment_attempt' })
export class PaymentAttempt {
  @PrimaryKey({ type: 'uuid' }) id!: string;
  @Property({ type: 'uuid' }) paymentId!: string;
  @Property({ type: 'uuid' }) orderId!: string;
  @Property({ type: 'text' }) kind!: 'CONFIRM' | 'CANCEL';
  @Enum({ items: Object.keys(ATTEMPT_ARROWS), type: 'text' }) state!: AttemptState;
  @Property({ type: 'text' }) idempotencyKey!: string;
  @Property({ type: 'text' }) paymentKey!: string;
  @Property({ type: WonType }) amountWon!: number;
  @Property({ type: WonType }) taxFreeWon!: number & Opt;
  @Property({ type: 'text' }) reason!: string & Opt;
  /** The refund that this call carries out; null for what is cancelled as a whole. */
  @Property({ type: 'uuid', nullable: true }) refundId!: string | null;
  /** What we believe is left to cancel: Toss refuses another balance, so that no refund is paid twice. */
  @Property({ type: WonType, nullable: true }) expectedBalanceWon!: number | null;
  @Property({ type: 'text', nullable: true }) errorCode!: string | null;
  @Property({ type: 'text', nullable: true }) errorMessage!: string | null;
  @Property({ type: 'text', nullable: true }) transactionKey!: string | null;
  /** Of a cancel: where a deposit goes back to, encrypted (`sealAccount`); forgotten when it is decided. */
  @Property({ type: 'blob', nullable: true }) refundAccount!: Buffer | null;
  @Property({ type: 'integer' }) tries!: number & Opt;
  /** When the worker asks Toss, unless the caller has recorded the answer before. */
  @Property({ type: 'timestamptz' }) nextTryAt!: Date;
  @Property({ type: 'timestamptz' }) createdAt!: Date;
  @Property({ type: 'timestamptz', nullable: true }) resolvedAt!: Date | null;

  isOpen(): boolean {
    return this.state === 'INTENDED' || this.state === 'UNKNOWN';
  }

  resolve(state: 'SUCCEEDED' | 'REFUSED', at: Date): void {
    if (!mayBecome(ATTEMPT_ARROWS, this.state, state)) throw new DomainError('WRONG_STATE', { state: this.state });
    this.state = state;
    this.refundAccount = null;
    this.resolvedAt = at;
  }
}
