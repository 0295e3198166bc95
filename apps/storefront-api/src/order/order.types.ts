import { createUnionType, Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { PageInfo, Problem, Refused, WonScalar } from '#graphql';
import { Cart, Sums } from '../cart/cart.types.js';
import { Picture, PriceReason, Vendor } from '../catalog/catalog.types.js';
import { Claim, RefundChanged } from './claim.types.js';

export enum OrderStateEnum { PENDING_PAYMENT = 'PENDING_PAYMENT', PAID = 'PAID', EXPIRED = 'EXPIRED', CANCELLED = 'CANCELLED', CLOSED = 'CLOSED' }
registerEnumType(OrderStateEnum, { name: 'OrderState' });
export enum VendorOrderStateEnum { WAITING = 'WAITING', NEW = 'NEW', ACKNOWLEDGED = 'ACKNOWLEDGED', SHIPPED = 'SHIPPED', DELIVERED = 'DELIVERED', CONFIRMED = 'CONFIRMED', CANCELLED = 'CANCELLED' }
registerEnumType(VendorOrderStateEnum, { name: 'VendorOrderState' });
export enum PaymentStateEnum { requires_payment_method = 'requires_payment_method', requires_action = 'requires_action', processing = 'processing', unknown = 'unknown', succeeded = 'succeeded', canceled = 'canceled' }
registerEnumType(PaymentStateEnum, { name: 'PaymentState', description: "Stripe's words; unknown: Toss was asked and the answer was lost" });
export enum PaymentMethodEnum { CARD = 'CARD', EASY_PAY = 'EASY_PAY', TRANSFER = 'TRANSFER', VIRTUAL_ACCOUNT = 'VIRTUAL_ACCOUNT' }
registerEnumType(PaymentMethodEnum, { name: 'PaymentMethod' });
export enum ShipmentKindEnum { CARRIER = 'CARRIER', SELF = 'SELF' }
registerEnumType(ShipmentKindEnum, { name: 'ShipmentKind' });

@ObjectType()
export class Orderer {
  @Field(() => String) name!: string;
  @Field(() => String) phone!: string;
  @Field(() => String) email!: string;
}

@ObjectType()
export class Address {
  @Field(() => String) receiverName!: string;
  @Field(() => String) receiverPhone!: string;
  @Field(() => String) zip!: string;
  @Field(() => String) roadAddress!: string;
  @Field(() => String) detailAddress!: string;
  @Field(() => String) deliveryNote!: string;
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
  @Field(() => String, { nullable: true }) carrierName!: string | null;
  @Field(() => String, { nullable: true }) trackingNumber!: string | null;
  @Field(() => String, { nullable: true, description: 'the Korean calendar day on which the vendor brought it' }) deliveredOn!: string | null;
  @Field(() => Date) shippedAt!: Date;
  @Field(() => [ShipmentLine]) lines!: ShipmentLine[];
}

@ObjectType()
export class OrderLine {
  @Field(() => ID) id!: string;
  @Field(() => String) productSlug!: string;
  @Field(() => ID, { description: 'the version that the shopper saw' }) versionId!: string;
  @Field(() => ID) variantId!: string;
  @Field(() => String) name!: string;
  @Field(() => String) optionLabel!: string;
  @Field(() => Picture, { nullable: true }) picture!: Picture | null;
  @Field(() => Int) quantity!: number;
  @Field(() => WonScalar) unitPriceWon!: number;
  @Field(() => WonScalar, { description: 'what was paid for the line' }) amountWon!: number;
  @Field(() => WonScalar) discountWon!: number;
  @Field(() => [PriceReason]) reasons!: PriceReason[];
  @Field(() => Int) shippedQuantity!: number;
  @Field(() => Int, { description: 'pieces that were cancelled' }) cancelledQuantity!: number;
  @Field(() => Date, { nullable: true, description: 'the purchase was confirmed' }) confirmedAt!: Date | null;
  @Field(() => Int, { description: 'pieces that can be cancelled now' }) cancellable!: number;
  @Field(() => Int, { description: 'pieces that were sent and are not claimed' }) returnable!: number;
  @Field(() => String, { nullable: true }) withdrawalExclusion!: string | null;
}

@ObjectType()
export class VendorOrder {
  @Field(() => ID) id!: string;
  @Field(() => Vendor) vendor!: Vendor;
  @Field(() => VendorOrderStateEnum) state!: string;
  @Field(() => [OrderLine]) lines!: OrderLine[];
  @Field(() => WonScalar) shippingFeeWon!: number;
  @Field(() => WonScalar) surchargeWon!: number;
  @Field(() => Date, { nullable: true }) acknowledgedAt!: Date | null;
  @Field(() => Date, { nullable: true }) shippedAt!: Date | null;
  @Field(() => Date, { nullable: true }) deliveredAt!: Date | null;
  @Field(() => Date, { nullable: true, description: 'when what is left of it is confirmed by itself' }) confirmDueAt!: Date | null;
  @Field(() => String, { nullable: true, description: 'the last Korean day of a change of mind; null before delivery' }) changeOfMindUntil!: string | null;
  @Field(() => Boolean, { description: 'that day is over' }) changeOfMindOver!: boolean;
  @Field(() => Boolean, { description: 'something of it can be confirmed now' }) canConfirm!: boolean;
  @Field(() => Boolean, { description: 'the shopper can say that it did not come' }) canObject!: boolean;
  @Field(() => Boolean, { description: 'the shopper said that it did not come' }) objected!: boolean;
  @Field(() => [Shipment]) shipments!: Shipment[];
  @Field(() => [Claim], { description: 'oldest first' }) claims!: Claim[];
  vendorId!: string;
}

@ObjectType()
export class VirtualAccount {
  @Field(() => String) bank!: string;
  @Field(() => String) number!: string;
  @Field(() => String) holder!: string;
  @Field(() => Date) dueAt!: Date;
}

export enum CashReceiptTypeEnum { INCOME_DEDUCTION = 'INCOME_DEDUCTION', EXPENSE_PROOF = 'EXPENSE_PROOF' }
registerEnumType(CashReceiptTypeEnum, { name: 'CashReceiptType', description: '소득공제, 지출증빙' });

@ObjectType({ description: 'a cash receipt, or a part of one that was taken back with a refund' })
export class CashReceipt {
  @Field(() => Boolean) takenBack!: boolean;
  @Field(() => CashReceiptTypeEnum) type!: string;
  @Field(() => Boolean, { description: 'nobody asked: from 100,000 won on it is issued all the same' }) selfIssued!: boolean;
  @Field(() => WonScalar) amountWon!: number;
  @Field(() => String, { nullable: true, description: 'the approval number; null while it is on its way' }) issueNumber!: string | null;
}

@ObjectType({ description: 'given back without a claim' })
export class GoodwillGiven {
  @Field(() => WonScalar) amountWon!: number;
  @Field(() => String) reason!: string;
  @Field(() => Date, { nullable: true, description: 'null while it is on its way' }) at!: Date | null;
}

export enum AccountWhyEnum { ENDED = 'ENDED', NEEDED = 'NEEDED', REFUSED = 'REFUSED', BY_BANK = 'BY_BANK', INTEREST = 'INTEREST' }
registerEnumType(AccountWhyEnum, { name: 'AccountWhy', description: "paid in when the order had ended; a refund has no account; its bank refused the one that was given; it can't go back as it came; interest is owed" });

@ObjectType({ description: 'money that waits for an account: giveRefundAccount' })
export class AccountWanted {
  @Field(() => AccountWhyEnum) why!: string;
  @Field(() => WonScalar) amountWon!: number;
}

@ObjectType()
export class Payment {
  @Field(() => PaymentStateEnum) state!: string;
  @Field(() => PaymentMethodEnum) method!: string;
  @Field(() => String, { nullable: true }) methodDetail!: string | null;
  @Field(() => WonScalar) amountWon!: number;
  @Field(() => WonScalar, { description: 'what came, also for an order that it could not pay any more' }) receivedWon!: number;
  @Field(() => WonScalar) refundedWon!: number;
  @Field(() => AccountWanted, { nullable: true }) accountWanted!: AccountWanted | null;
  @Field(() => [CashReceipt]) cashReceipts!: CashReceipt[];
  @Field(() => [GoodwillGiven]) goodwill!: GoodwillGiven[];
  @Field(() => VirtualAccount, { nullable: true }) virtualAccount!: VirtualAccount | null;
  @Field(() => String, { nullable: true }) failureCode!: string | null;
  @Field(() => String, { nullable: true }) failureMessage!: string | null;
  @Field(() => Date, { nullable: true }) approvedAt!: Date | null;
  @Field(() => String, { nullable: true }) receiptUrl!: string | null;
}

@ObjectType()
export class Order {
  @Field(() => ID) id!: string;
  @Field(() => String) number!: string;
  @Field(() => OrderStateEnum) state!: string;
  @Field(() => Date) placedAt!: Date;
  @Field(() => Date, { description: 'until when it may be paid and its stock is held' }) expiresAt!: Date;
  @Field(() => Date, { nullable: true }) paidAt!: Date | null;
  @Field(() => Boolean) member!: boolean;
  @Field(() => Orderer) orderer!: Orderer;
  @Field(() => Address) receiver!: Address;
  @Field(() => Sums) sums!: Sums;
  @Field(() => [VendorOrder]) vendorOrders!: VendorOrder[];
  @Field(() => Payment) payment!: Payment;
  @Field(() => [PriceReason]) discounts!: PriceReason[];
  @Field(() => Boolean) canCancel!: boolean;
  @Field(() => Boolean) canPay!: boolean;
}

@ObjectType()
export class OrderEdge {
  @Field(() => String) cursor!: string;
  @Field(() => Order) node!: Order;
}

@ObjectType()
export class OrderConnection {
  @Field(() => [OrderEdge]) edges!: OrderEdge[];
  @Field(() => [Order]) nodes!: Order[];
  @Field(() => PageInfo) pageInfo!: PageInfo;
}

@ObjectType()
export class ShortLine {
  @Field(() => ID) variantId!: string;
  @Field(() => String) name!: string;
  @Field(() => String) optionLabel!: string;
  @Field(() => Int) wanted!: number;
  @Field(() => Int, { description: '0 also where it is not on sale any more' }) available!: number;
}

@ObjectType({ implements: () => Problem })
export class OutOfStock extends Problem {
  @Field(() => [ShortLine]) lines!: ShortLine[];
}

@ObjectType({ implements: () => Problem })
export class PriceChanged extends Problem {
  @Field(() => WonScalar) seenTotalWon!: number;
  @Field(() => WonScalar) totalWon!: number;
  @Field(() => Cart) cart!: Cart;
}

@ObjectType()
export class PaymentWindow {
  @Field(() => String) scriptUrl!: string;
  @Field(() => String) clientKey!: string;
  @Field(() => String) customerKey!: string;
  @Field(() => String, { description: "Toss's word: CARD, TRANSFER or VIRTUAL_ACCOUNT" }) method!: string;
  @Field(() => ID) orderId!: string;
  @Field(() => String) orderName!: string;
  @Field(() => WonScalar) amountWon!: number;
  @Field(() => WonScalar) taxFreeWon!: number;
  @Field(() => String) customerName!: string;
  @Field(() => String) customerEmail!: string;
  @Field(() => String) successUrl!: string;
  @Field(() => String) failUrl!: string;
  @Field(() => Boolean) easyPay!: boolean;
  @Field(() => Int, { nullable: true, description: 'how long an account waits for its deposit' }) accountHours!: number | null;
  @Field(() => Boolean, { description: 'offers escrow: transfer and virtual account' }) escrow!: boolean;
  @Field(() => Date) expiresAt!: Date;
}

@ObjectType({ description: 'paid, or an account to pay into was given' })
export class PaymentConfirmed {
  @Field(() => Order) order!: Order;
}

@ObjectType({ implements: () => Problem, description: 'refused for good: the order can be paid another way' })
export class PaymentDeclined extends Problem {
  @Field(() => Order) order!: Order;
}

@ObjectType({ implements: () => Problem, description: 'the outcome is not known yet: do not pay again' })
export class PaymentPending extends Problem {
  @Field(() => Order) order!: Order;
}

const byTypename = (value: { __typename?: string }): string | undefined => value.__typename;
export const PlaceOrderResult = createUnionType({ name: 'PlaceOrderResult', types: () => [Order, OutOfStock, PriceChanged, Refused] as const, resolveType: byTypename });
export const OrderChange = createUnionType({ name: 'OrderChange', types: () => [Order, Refused] as const, resolveType: byTypename });
export const ClaimResult = createUnionType({ name: 'ClaimResult', types: () => [Order, RefundChanged, Refused] as const, resolveType: byTypename });
export const PaymentWindowResult = createUnionType({ name: 'PaymentWindowResult', types: () => [PaymentWindow, Refused] as const, resolveType: byTypename });
export const ConfirmPaymentResult = createUnionType({ name: 'ConfirmPaymentResult', types: () => [PaymentConfirmed, PaymentDeclined, PaymentPending, Refused] as const, resolveType: byTypename });

@InputType()
export class OrderLineInput {
  @Field(() => ID) variantId!: string;
  @Field(() => Int) quantity!: number;
}

@InputType()
export class OrdererInput {
  @Field(() => String) name!: string;
  @Field(() => String) phone!: string;
  @Field(() => String) email!: string;
}

@InputType()
export class ReceiverInput {
  @Field(() => String) name!: string;
  @Field(() => String) phone!: string;
  @Field(() => String) zip!: string;
  @Field(() => String) roadAddress!: string;
  @Field(() => String) detailAddress!: string;
  @Field(() => String) deliveryNote!: string;
}

@InputType()
export class CashReceiptInput {
  @Field(() => CashReceiptTypeEnum) type!: CashReceiptTypeEnum;
  @Field(() => String, { description: 'a mobile phone, or ten digits of a business' }) number!: string;
}

@InputType()
export class PlaceOrderInput {
  @Field(() => ID, { description: 'made by the client: UUIDv7' }) id!: string;
  @Field(() => [OrderLineInput]) lines!: OrderLineInput[];
  @Field(() => WonScalar, { description: 'the whole price that the shopper saw' }) seenTotalWon!: number;
  @Field(() => OrdererInput) orderer!: OrdererInput;
  @Field(() => ReceiverInput) receiver!: ReceiverInput;
  @Field(() => PaymentMethodEnum) paymentMethod!: PaymentMethodEnum;
  @Field(() => [String], { description: "'ORDER' always, 'MADE_TO_ORDER' where a line is made to order" }) consents!: string[];
  @Field(() => CashReceiptInput, { nullable: true, description: 'of a transfer or a deposit' }) cashReceipt?: CashReceiptInput | null;
  @Field(() => [ID], { nullable: true, description: "a member's: one of each vendor, and one of the mall" }) couponIssueIds?: string[] | null;
}

@InputType()
export class ConfirmPaymentInput {
  @Field(() => ID) orderId!: string;
  @Field(() => String) paymentKey!: string;
  @Field(() => WonScalar) amountWon!: number;
}

