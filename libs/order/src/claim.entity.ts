import { Entity, Enum, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { Opt } from '@mikro-orm/postgresql';
import { DomainError, mayBecome } from '#kernel';
import { WonType } from '#database';
import type { Bearer, ClaimCause } from './claim.rules.js';
import type { ReturnBy } from './return-parcel.rules.js';
import { CLAIM_ARROWS, CLAIM_KINDS, REFUND_ARROWS, type ClaimKind, type ClaimState, type RefundState } from './claim.state.js';

/** What a shopper wants undone of one vendor's part of an order. Its sums are what he agreed to. */
@Entity({ tableName: 'claim' })
export class Claim {
  @PrimaryKey({ type: 'uuid' }) id!: string;
  /** What the shopper's browser sent, once: one for the claims at several vendors that it made. */
  @Property({ type: 'uuid' }) requestId!: string;
  @Property({ type: 'uuid' }) orderId!: string;
  @Property({ type: 'uuid' }) vendorOrderId!: string;
  @Property({ type: 'uuid' }) vendorId!: string;
  @Enum({ items: [...CLAIM_KINDS], type: 'text' }) kind!: ClaimKind;
  @Enum({ items: Object.keys(CLAIM_ARROWS.RETURN), type: 'text' }) state!: ClaimState;
  @Property({ type: 'text' }) cause!: ClaimCause;
  @Property({ type: 'text' }) bearer!: Bearer;
  @Property({ type: 'text' }) note!: string;
  @Property({ type: WonType }) goodsWon!: number;
  @Property({ type: WonType }) shippingBackWon!: number;
  @Property({ type: WonType }) shippingChargedWon!: number;
  @Property({ type: WonType }) returnFeeWon!: number;
  /** Of what would come back, what was given before as goodwill: nobody gets more than he paid. */
  @Property({ type: WonType }) goodwillWon!: number & Opt;
  @Property({ type: WonType }) refundWon!: number;
  @Property({ type: WonType }) taxFreeWon!: number;
  @Property({ type: 'uuid', nullable: true }) refundId!: string | null;
  /** The Korean day until which the money must be back; null until its clock runs. */
  @Property({ type: 'string', columnType: 'date', nullable: true }) refundDueOn!: string | null;
  /** The Korean day until which somebody has to act (`claim-clock.rules`). */
  @Property({ type: 'string', columnType: 'date', nullable: true }) actBy!: string | null;
  @Property({ type: 'text' }) requestedBy!: string;
  @Property({ type: 'timestamptz' }) requestedAt!: Date;
  @Property({ type: 'timestamptz', nullable: true }) decidedAt!: Date | null;
  @Property({ type: 'text', nullable: true }) decisionReason!: string | null;
  /** When the goods came back. */
  @Property({ type: 'timestamptz', nullable: true }) collectedAt!: Date | null;
  @Property({ type: 'timestamptz', nullable: true }) inspectedAt!: Date | null;
  /** The vendor's word at the inspection: what came back can be sold again. */
  @Property({ type: 'boolean' }) restock!: boolean & Opt;
  /** How the goods come back: all of it or nothing (`ReturnParcelService`). */
  @Property({ type: 'text', nullable: true }) returnBy!: ReturnBy | null;
  @Property({ type: 'text', nullable: true }) returnCarrier!: string | null;
  @Property({ type: 'text', nullable: true }) returnTracking!: string | null;
  @Property({ type: 'timestamptz', nullable: true }) returnAt!: Date | null;
  /** How the goods of an exchange were sent. */
  @Property({ type: 'text', nullable: true }) tracking!: string | null;
  @Property({ type: 'timestamptz', nullable: true }) endedAt!: Date | null;
  @Property({ type: 'integer', version: true }) rowVersion!: number & Opt;

  /** Walks an arrow of its kind. Throws WRONG_STATE where there is none. */
  become(state: ClaimState): void {
    if (!mayBecome(CLAIM_ARROWS[this.kind], this.state, state)) throw new DomainError('WRONG_STATE', { state: this.state });
    this.state = state;
  }
}

/** Through Toss, as it was paid, or from the mall's own account by hand. */
export type RefundChannel = 'TOSS' | 'BANK';

/** Money on its way back to a shopper: for claims, or as a goodwill of its own. */
@Entity({ tableName: 'refund' })
export class Refund {
  @PrimaryKey({ type: 'uuid' }) id!: string;
  @Property({ type: 'uuid' }) orderId!: string;
  @Enum({ items: Object.keys(REFUND_ARROWS), type: 'text' }) state!: RefundState;
  @Property({ type: WonType }) amountWon!: number;
  @Property({ type: WonType }) taxFreeWon!: number;
  /** Shown to the shopper by his card company. */
  @Property({ type: 'text' }) reason!: string;
  @Property({ type: 'string', columnType: 'date' }) dueOn!: string;
  @Property({ type: 'text', nullable: true }) errorCode!: string | null;
  @Property({ type: 'text', nullable: true }) errorMessage!: string | null;
  /** Toss's key of the cancel, or `bank:` and the transfer's id. */
  @Property({ type: 'text', nullable: true }) transactionKey!: string | null;
  @Property({ type: 'text' }) channel!: RefundChannel & Opt;
  /** Days beyond `dueOn` on which it arrived, and the law's interest for them. */
  @Property({ type: 'integer' }) lateDays!: number & Opt;
  @Property({ type: WonType }) interestWon!: number & Opt;
  /** What of the interest the vendor bears, whose lateness it was. */
  @Property({ type: WonType }) vendorInterestWon!: number & Opt;
  @Property({ type: 'uuid', nullable: true }) interestVendorId!: string | null;
  @Property({ type: 'timestamptz', nullable: true }) interestPaidAt!: Date | null;
  /** Since when the shopper is asked where it (or its interest) goes to; null where he is not, or has answered. */
  @Property({ type: 'timestamptz', nullable: true }) accountAskedAt!: Date | null;
  @Property({ type: 'timestamptz' }) createdAt!: Date;
  @Property({ type: 'timestamptz', nullable: true }) endedAt!: Date | null;

  become(state: RefundState): void {
    if (!mayBecome(REFUND_ARROWS, this.state, state)) throw new DomainError('WRONG_STATE', { state: this.state });
    this.state = state;
  }
}
