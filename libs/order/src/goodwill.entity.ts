import { Entity, Enum, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { Opt } from '@mikro-orm/postgresql';
import { DomainError, mayBecome, type Arrows } from '#kernel';
import { WonType } from '#database';
import type { GoodwillFunder } from './goodwill.rules.js';

export type GoodwillState = 'PROPOSED' | 'APPROVED' | 'REJECTED' | 'REFUNDED';

export const GOODWILL_ARROWS: Arrows<GoodwillState> = {
  PROPOSED: ['APPROVED', 'REJECTED'],
  // REJECTED: the money is not there any more.
  APPROVED: ['REFUNDED', 'REJECTED'],
  REJECTED: [],
  REFUNDED: [],
};

/** Money that the mall, or a vendor who agreed to it, gives back without a claim. */
@Entity({ tableName: 'goodwill' })
export class Goodwill {
  @PrimaryKey({ type: 'uuid' }) id!: string;
  @Property({ type: 'uuid' }) orderId!: string;
  @Property({ type: 'text' }) funder!: GoodwillFunder;
  @Property({ type: 'uuid', nullable: true }) vendorId!: string | null;
  @Property({ type: WonType }) amountWon!: number;
  @Property({ type: WonType }) taxFreeWon!: number;
  /** Shown to the shopper. */
  @Property({ type: 'text' }) reason!: string;
  @Enum({ items: Object.keys(GOODWILL_ARROWS), type: 'text' }) state!: GoodwillState;
  @Property({ type: 'text' }) proposedBy!: string;
  @Property({ type: 'timestamptz' }) proposedAt!: Date;
  /** The vendor's own yes, where he pays. */
  @Property({ type: 'text', nullable: true }) consentedBy!: string | null;
  @Property({ type: 'timestamptz', nullable: true }) consentedAt!: Date | null;
  /** A second member of staff, never the first. */
  @Property({ type: 'text', nullable: true }) approvedBy!: string | null;
  @Property({ type: 'timestamptz', nullable: true }) approvedAt!: Date | null;
  @Property({ type: 'uuid', nullable: true }) refundId!: string | null;
  @Property({ type: 'timestamptz', nullable: true }) endedAt!: Date | null;
  @Property({ type: 'text', nullable: true }) endReason!: string | null;
  @Property({ type: 'integer', version: true }) rowVersion!: number & Opt;

  become(state: GoodwillState): void {
    if (!mayBecome(GOODWILL_ARROWS, this.state, state)) throw new DomainError('WRONG_STATE', { state: this.state });
    this.state = state;
  }
}
