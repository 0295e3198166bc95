import { Entity, Enum, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { Opt } from '@mikro-orm/postgresql';
import { DomainError, mayBecome } from '#kernel';
import { WonType } from '#database';
import { VENDOR_ARROWS, type VendorState } from './vendor.state.js';

/** A small company of Guro that sells on the mall. */
@Entity({ tableName: 'vendor' })
export class Vendor {
  @PrimaryKey({ type: 'uuid' }) id!: string;
  @Property({ type: 'text' }) slug!: string;
  @Property({ type: 'text' }) name!: string;
  @Enum({ items: Object.keys(VENDOR_ARROWS), type: 'text' }) state!: VendorState;
  @Property({ type: 'text' }) representative!: string;
  /** Ten digits, checked by their last one; whose it is, staff check. */
  @Property({ type: 'text' }) businessNumber!: string;
  /** 통신판매업 신고번호, as the company writes it. */
  @Property({ type: 'text' }) reportNumber!: string & Opt;
  @Property({ type: 'text' }) phone!: string;
  @Property({ type: 'text' }) email!: string;
  @Property({ type: 'text' }) zip!: string;
  @Property({ type: 'text' }) address!: string;
  @Property({ type: 'text' }) dong!: string;
  @Property({ type: 'integer', nullable: true }) foundedYear!: number | null;
  @Property({ type: 'text' }) sentence!: string & Opt;
  @Property({ type: 'text' }) story!: string & Opt;
  @Property({ type: 'text' }) sealColor!: string & Opt;
  @Property({ type: 'text' }) artSeed!: string & Opt;
  /** When staff compared the identity with the register; nothing is sold before. */
  @Property({ type: 'timestamptz', nullable: true }) identityCheckedAt!: Date | null;
  @Property({ type: WonType }) shippingFeeWon!: number & Opt;
  @Property({ type: WonType, nullable: true }) freeShippingAboveWon!: number | null;
  @Property({ type: WonType }) jejuSurchargeWon!: number & Opt;
  @Property({ type: WonType }) islandSurchargeWon!: number & Opt;
  @Property({ type: WonType }) returnFeeWon!: number & Opt;
  /** Business days until a parcel leaves. */
  @Property({ type: 'integer' }) shipsWithinDays!: number & Opt;
  @Property({ type: 'integer' }) commissionBp!: number & Opt;
  @Property({ type: 'text', nullable: true }) decisionReason!: string | null;
  @Property({ type: 'boolean' }) demo!: boolean & Opt;
  @Property({ type: 'timestamptz' }) createdAt!: Date;
  @Property({ type: 'integer', version: true }) rowVersion!: number & Opt;

  become(state: VendorState): void {
    if (!mayBecome(VENDOR_ARROWS, this.state, state)) throw new DomainError('WRONG_STATE', { state: this.state });
    this.state = state;
  }
}
