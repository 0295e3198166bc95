import { Entity, Enum, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { Opt } from '@mikro-orm/postgresql';
import { mayBecome, DomainError } from '#kernel';
import { WonType } from '#database';
import type { DiscountSource } from '#promotion';
import { ORDER_ARROWS, VENDOR_ORDER_ARROWS, type OrderState, type PaymentMethod, type VendorOrderState } from './order.state.js';

/** What one shopper ordered at one moment from one or more vendors. Its sums never change after placing. */
@Entity({ tableName: 'mall_order' })
export class MallOrder {
  /** Made by the client (UUIDv7), so that sending an order twice is recognisable. Also the order's id at Toss. */
  @PrimaryKey({ type: 'uuid' }) id!: string;
  /** What people say on the phone, e.g. 261124-7KQ2M9X. */
  @Property({ type: 'text' }) number!: string;
  /** The member who ordered, or null for a guest. */
  @Property({ type: 'uuid', nullable: true }) accountId!: string | null;
  @Property({ type: 'Buffer', columnType: 'bytea', hidden: true }) phoneHash!: Buffer;
  @Enum({ items: Object.keys(ORDER_ARROWS), type: 'text' }) state!: OrderState;
  /** Fingerprint of the input: same id and other input is refused. */
  @Property({ type: 'Buffer', columnType: 'bytea', hidden: true }) inputHash!: Buffer;
  @Property({ type: 'text' }) ordererName!: string;
  @Property({ type: 'text' }) ordererPhone!: string;
  @Property({ type: 'text' }) ordererEmail!: string;
  @Property({ type: 'text' }) receiverName!: string;
  @Property({ type: 'text' }) receiverPhone!: string;
  @Property({ type: 'text' }) zip!: string;
  @Property({ type: 'text' }) roadAddress!: string;
  @Property({ type: 'text' }) detailAddress!: string;
  @Property({ type: 'text' }) deliveryNote!: string;
  @Property({ type: 'text' }) paymentMethod!: PaymentMethod;
  @Property({ type: WonType }) goodsWon!: number;
  @Property({ type: WonType }) discountWon!: number;
  @Property({ type: WonType }) shippingWon!: number;
  @Property({ type: WonType }) totalWon!: number;
  /** The part of the total with VAT inside, and the exempt part. They add up to the total. */
  @Property({ type: WonType }) taxableWon!: number;
  @Property({ type: WonType }) exemptWon!: number;
  @Property({ type: 'timestamptz' }) placedAt!: Date;
  /** Until when it may be paid and its stock is held: 30 minutes, or a virtual account's due date. */
  @Property({ type: 'timestamptz' }) expiresAt!: Date;
  @Property({ type: 'timestamptz', nullable: true }) paidAt!: Date | null;
  @Property({ type: 'timestamptz', nullable: true }) endedAt!: Date | null;
  @Property({ type: 'timestamptz', nullable: true }) anonymisedAt!: Date | null;
  @Property({ type: 'integer', version: true }) rowVersion!: number & Opt;

  /** Walks an arrow. Throws WRONG_STATE where there is none. */
  become(state: OrderState): void {
    if (!mayBecome(ORDER_ARROWS, this.state, state)) throw new DomainError('WRONG_STATE', { state: this.state });
    this.state = state;
  }

  isDue(at: Date): boolean {
    return at.getTime() >= this.expiresAt.getTime();
  }
}

/** One vendor's part of an order: what he acknowledges, sends and is paid for. */
@Entity({ tableName: 'vendor_order' })
export class VendorOrder {
  @PrimaryKey({ type: 'uuid' }) id!: string;
  @Property({ type: 'uuid' }) orderId!: string;
  @Property({ type: 'uuid' }) vendorId!: string;
  @Enum({ items: Object.keys(VENDOR_ORDER_ARROWS), type: 'text' }) state!: VendorOrderState;
  @Property({ type: WonType }) goodsWon!: number;
  @Property({ type: WonType }) discountWon!: number;
  @Property({ type: WonType }) shippingFeeWon!: number;
  @Property({ type: WonType }) surchargeWon!: number;
  /** The vendor's terms on the day of the order: a parcel's fee, from which sum on it is free, and one way back. A refund looks here, never at today's. */
  @Property({ type: WonType }) baseFeeWon!: number;
  @Property({ type: WonType, nullable: true }) freeAboveWon!: number | null;
  @Property({ type: WonType }) returnFeeWon!: number;
  @Property({ type: 'timestamptz', nullable: true }) paidAt!: Date | null;
  @Property({ type: 'timestamptz', nullable: true }) acknowledgedAt!: Date | null;
  @Property({ type: 'timestamptz', nullable: true }) shippedAt!: Date | null;
  @Property({ type: 'timestamptz', nullable: true }) deliveredAt!: Date | null;
  /** Nothing of it is open any more: its shipping is the vendor's. */
  @Property({ type: 'timestamptz', nullable: true }) confirmedAt!: Date | null;
  @Property({ type: 'integer', version: true }) rowVersion!: number & Opt;

  become(state: VendorOrderState): void {
    if (!mayBecome(VENDOR_ORDER_ARROWS, this.state, state)) throw new DomainError('WRONG_STATE', { state: this.state });
    this.state = state;
  }
}

/** A number of one variant in an order, with what it cost: never recomputed. */
@Entity({ tableName: 'order_line' })
export class OrderLine {
  @PrimaryKey({ type: 'uuid' }) id!: string;
  @Property({ type: 'uuid' }) orderId!: string;
  @Property({ type: 'uuid' }) vendorOrderId!: string;
  @Property({ type: 'uuid' }) vendorId!: string;
  @Property({ type: 'integer' }) position!: number;
  @Property({ type: 'uuid' }) productId!: string;
  /** The version that the shopper saw. */
  @Property({ type: 'uuid' }) productVersionId!: string;
  @Property({ type: 'uuid' }) variantId!: string;
  @Property({ type: 'text' }) name!: string;
  @Property({ type: 'text' }) optionLabel!: string;
  @Property({ type: 'text', nullable: true }) thumbnail!: string | null;
  @Property({ type: 'integer' }) quantity!: number;
  @Property({ type: WonType }) unitPriceWon!: number;
  @Property({ type: WonType }) amountWon!: number;
  @Property({ type: WonType }) discountWon!: number;
  @Property({ type: 'text' }) taxKind!: 'TAXABLE' | 'EXEMPT';
  @Property({ type: 'uuid', nullable: true }) exhibitionItemId!: string | null;
  /** The mall's fee by the contract of the day, and which rule of it; never computed again. */
  @Property({ type: 'integer' }) commissionBp!: number;
  @Property({ type: WonType }) commissionWon!: number;
  @Property({ type: WonType }) commissionVatWon!: number;
  @Property({ type: 'uuid', nullable: true }) commissionContractId!: string | null;
  @Property({ type: 'uuid', nullable: true }) commissionRuleId!: string | null;
  @Property({ type: 'integer' }) shippedQuantity!: number & Opt;
  /** Pieces that were cancelled and will not be sent. */
  @Property({ type: 'integer' }) cancelledQuantity!: number & Opt;
}

/** One funder's share of one discount on one line. */
@Entity({ tableName: 'order_discount' })
export class OrderDiscount {
  @PrimaryKey({ type: 'uuid' }) id!: string;
  @Property({ type: 'uuid' }) orderId!: string;
  @Property({ type: 'uuid' }) orderLineId!: string;
  @Property({ type: 'uuid' }) vendorId!: string;
  @Property({ type: 'text' }) source!: DiscountSource;
  @Property({ type: 'uuid' }) sourceId!: string;
  @Property({ type: 'text' }) label!: string;
  @Property({ type: 'text' }) funder!: 'VENDOR' | 'MALL' | 'BUDGET';
  /** Which district budget, where it is one. */
  @Property({ type: 'uuid', nullable: true }) budgetId!: string | null;
  @Property({ type: WonType }) amountWon!: number;
}
