import { createUnionType, Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { PageInfo, Refused, WonScalar } from '#graphql';
import { Claim } from '../claim/claim.types.js';
import { StateChange } from '../person/history.types.js';

export enum VendorOrderStateEnum { WAITING = 'WAITING', NEW = 'NEW', ACKNOWLEDGED = 'ACKNOWLEDGED', SHIPPED = 'SHIPPED', DELIVERED = 'DELIVERED', CONFIRMED = 'CONFIRMED', CANCELLED = 'CANCELLED' }
registerEnumType(VendorOrderStateEnum, { name: 'VendorOrderState' });
export enum OrderStateEnum { PENDING_PAYMENT = 'PENDING_PAYMENT', PAID = 'PAID', EXPIRED = 'EXPIRED', CANCELLED = 'CANCELLED', CLOSED = 'CLOSED' }
registerEnumType(OrderStateEnum, { name: 'OrderState' });
export enum ShipmentKindEnum { CARRIER = 'CARRIER', SELF = 'SELF' }
registerEnumType(ShipmentKindEnum, { name: 'ShipmentKind' });

@ObjectType()
export class StateCount {
  @Field(() => String) state!: string;
  @Field(() => Int) count!: number;
}

@ObjectType()
export class VendorOrderRow {
  @Field(() => ID) id!: string;
  @Field(() => String) number!: string;
  @Field(() => VendorOrderStateEnum) state!: string;
  @Field(() => Date, { nullable: true }) paidAt!: Date | null;
  @Field(() => String, { nullable: true, description: 'Korean calendar day: the third business day after payment' }) shipBy!: string | null;
  @Field(() => Boolean) late!: boolean;
  @Field(() => String) summary!: string;
  @Field(() => Int) pieces!: number;
  @Field(() => WonScalar) amountWon!: number;
}

@ObjectType()
export class VendorOrderEdge {
  @Field(() => String) cursor!: string;
  @Field(() => VendorOrderRow) node!: VendorOrderRow;
}

@ObjectType()
export class VendorOrderConnection {
  @Field(() => [VendorOrderEdge]) edges!: VendorOrderEdge[];
  @Field(() => [VendorOrderRow]) nodes!: VendorOrderRow[];
  @Field(() => PageInfo) pageInfo!: PageInfo;
  @Field(() => [StateCount]) counts!: StateCount[];
}

@ObjectType()
export class DiscountShare {
  @Field(() => ID, { nullable: true, description: 'for staff: the exhibition that it comes from' }) exhibitionId?: string | null;
  @Field(() => ID, { nullable: true, description: 'for staff: the coupon that it comes from' }) couponId?: string | null;
  @Field(() => String) label!: string;
  @Field(() => String) funder!: string;
  @Field(() => WonScalar) amountWon!: number;
}

@ObjectType({ description: 'where a sale stands in a statement' })
export class StatementPlace {
  @Field(() => ID) statementId!: string;
  @Field(() => ID) lineId!: string;
}

@ObjectType()
export class VendorOrderLine {
  @Field(() => ID) id!: string;
  @Field(() => String) name!: string;
  @Field(() => String) optionLabel!: string;
  @Field(() => String, { nullable: true }) thumbnail!: string | null;
  @Field(() => Int) quantity!: number;
  @Field(() => Int) shippedQuantity!: number;
  @Field(() => Int) cancelledQuantity!: number;
  @Field(() => WonScalar) unitPriceWon!: number;
  @Field(() => WonScalar) amountWon!: number;
  @Field(() => WonScalar) discountWon!: number;
  @Field(() => [DiscountShare]) discounts!: DiscountShare[];
  @Field(() => Int, { description: 'basis points, by the contract on the day of the order' }) commissionBp!: number;
  @Field(() => WonScalar) commissionWon!: number;
  @Field(() => WonScalar) commissionVatWon!: number;
  @Field(() => Date, { nullable: true, description: 'since then its money is owed to the vendor' }) confirmedAt!: Date | null;
  @Field(() => StatementPlace, { nullable: true, description: 'once its period is closed' }) statementLine!: StatementPlace | null;
}

@ObjectType({ description: 'why money is not released' })
export class MoneyHold {
  @Field(() => String, { description: 'STAFF; NOT_RECEIVED: the shopper says that it did not come; NOT_PAID: the bank took the deposit back' }) kind!: string;
  @Field(() => String) reason!: string;
  @Field(() => ID, { nullable: true, description: 'null: all of it' }) lineId!: string | null;
}

@ObjectType()
export class ShipmentLine {
  @Field(() => ID) lineId!: string;
  @Field(() => Int) quantity!: number;
}

@ObjectType()
export class Shipment {
  @Field(() => ID) id!: string;
  @Field(() => ShipmentKindEnum) kind!: string;
  @Field(() => String, { nullable: true }) carrier!: string | null;
  @Field(() => String, { nullable: true }) carrierName!: string | null;
  @Field(() => String, { nullable: true }) trackingNumber!: string | null;
  @Field(() => String, { nullable: true }) deliveredOn!: string | null;
  @Field(() => Date) shippedAt!: Date;
  @Field(() => Date, { nullable: true }) deliveredAt!: Date | null;
  @Field(() => [ShipmentLine]) lines!: ShipmentLine[];
}

@ObjectType({ description: "a vendor's part of an order with the address it goes to; each look is logged" })
export class VendorOrderDetail {
  @Field(() => ID) id!: string;
  @Field(() => ID) vendorId!: string;
  @Field(() => String) number!: string;
  @Field(() => VendorOrderStateEnum) state!: string;
  @Field(() => Date, { nullable: true }) paidAt!: Date | null;
  @Field(() => Date, { nullable: true }) acknowledgedAt!: Date | null;
  @Field(() => Date, { nullable: true }) shippedAt!: Date | null;
  @Field(() => Date, { nullable: true }) deliveredAt!: Date | null;
  @Field(() => Date, { nullable: true }) confirmedAt!: Date | null;
  @Field(() => Date, { nullable: true, description: 'when the clock confirms what is left of it' }) confirmDueAt!: Date | null;
  @Field(() => [MoneyHold]) holds!: MoneyHold[];
  @Field(() => String, { nullable: true }) shipBy!: string | null;
  @Field(() => String) receiverName!: string;
  @Field(() => String) receiverPhone!: string;
  @Field(() => String) zip!: string;
  @Field(() => String) roadAddress!: string;
  @Field(() => String) detailAddress!: string;
  @Field(() => String) deliveryNote!: string;
  @Field(() => Date, { nullable: true, description: 'its years are over: whom it went to is erased' }) anonymisedAt!: Date | null;
  @Field(() => [VendorOrderLine]) lines!: VendorOrderLine[];
  @Field(() => WonScalar) goodsWon!: number;
  @Field(() => WonScalar) discountWon!: number;
  @Field(() => WonScalar) vendorDiscountWon!: number;
  @Field(() => WonScalar) shippingFeeWon!: number;
  @Field(() => WonScalar) surchargeWon!: number;
  @Field(() => [Shipment]) shipments!: Shipment[];
  @Field(() => [Claim], { description: 'oldest first' }) claims!: Claim[];
  @Field(() => [StateChange]) history!: StateChange[];
}

@InputType()
export class ShipLineInput {
  @Field(() => ID) lineId!: string;
  @Field(() => Int) quantity!: number;
}

@InputType()
export class ShipInput {
  @Field(() => ID, { description: 'made by the form: UUIDv7; sent twice it is one parcel' }) id!: string;
  @Field(() => ID) vendorOrderId!: string;
  @Field(() => ShipmentKindEnum) kind!: ShipmentKindEnum;
  @Field(() => String, { nullable: true }) carrier?: string | null;
  @Field(() => String, { nullable: true }) trackingNumber?: string | null;
  @Field(() => String, { nullable: true }) deliveredOn?: string | null;
  @Field(() => [ShipLineInput], { description: 'empty: all that is left' }) lines!: ShipLineInput[];
}

@ObjectType()
export class RefusedItem {
  @Field(() => ID) id!: string;
  @Field(() => String) message!: string;
}

@ObjectType()
export class VendorOrdersChanged {
  @Field(() => [ID]) changed!: string[];
  @Field(() => [RefusedItem]) refused!: RefusedItem[];
}

const byTypename = (value: { __typename?: string }): string | undefined => value.__typename;
export const VendorOrderChange = createUnionType({ name: 'VendorOrderChange', types: () => [VendorOrderDetail, Refused] as const, resolveType: byTypename });
export const VendorOrdersChange = createUnionType({ name: 'VendorOrdersChange', types: () => [VendorOrdersChanged, Refused] as const, resolveType: byTypename });
