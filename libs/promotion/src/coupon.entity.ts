import { Entity, Enum, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { Opt } from '@mikro-orm/postgresql';
import { DomainError, mayBecome } from '#kernel';
import { WonType } from '#database';
import type { CouponBenefit, CouponScope } from './coupon-price.rules.js';
import { COUPON_ARROWS, type StoredCouponState } from './coupon.state.js';

/** What a coupon promises. Made once; nothing of it changes but that it is given no more. */
@Entity({ tableName: 'coupon' })
export class Coupon {
  @PrimaryKey({ type: 'uuid' }) id!: string;
  /** Whose it is; null for the mall's. */
  @Property({ type: 'uuid', nullable: true }) vendorId!: string | null;
  @Property({ type: 'text' }) name!: string;
  /** What is typed to be given one; null where it lies open for everyone. */
  @Property({ type: 'text', nullable: true }) code!: string | null;
  @Enum({ items: Object.keys(COUPON_ARROWS), type: 'text' }) state!: StoredCouponState;
  @Property({ type: 'text' }) benefit!: CouponBenefit['kind'];
  @Property({ type: WonType, nullable: true }) amountWon!: number | null;
  @Property({ type: 'integer', nullable: true }) rateBp!: number | null;
  @Property({ type: WonType, nullable: true }) capWon!: number | null;
  @Property({ type: WonType }) minSpendWon!: number;
  @Property({ type: 'boolean' }) stackable!: boolean;
  @Property({ type: 'text' }) scope!: CouponScope['kind'];
  @Property({ type: 'uuid', nullable: true }) scopeId!: string | null;
  @Property({ type: 'integer' }) vendorShareBp!: number;
  @Property({ type: 'integer' }) mallShareBp!: number;
  @Property({ type: 'integer' }) budgetShareBp!: number;
  @Property({ type: 'uuid', nullable: true }) budgetId!: string | null;
  @Property({ type: 'integer' }) issueLimit!: number;
  /** Moved by conditional updates alone (`CouponService`). */
  @Property({ type: 'integer' }) issued!: number & Opt;
  @Property({ type: 'timestamptz' }) opensAt!: Date;
  @Property({ type: 'timestamptz' }) closesAt!: Date;
  @Property({ type: 'timestamptz' }) usableUntil!: Date;
  @Property({ type: 'text' }) createdBy!: string;
  @Property({ type: 'timestamptz' }) createdAt!: Date;
  @Property({ type: 'integer', version: true }) rowVersion!: number & Opt;

  become(state: StoredCouponState): void {
    if (!mayBecome(COUPON_ARROWS, this.state, state)) throw new DomainError('WRONG_STATE', { state: this.state });
    this.state = state;
  }
}
