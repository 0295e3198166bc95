import { createUnionType, Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { PageInfo, Refused, WonScalar } from '#graphql';
import { LedgerTransaction } from '../ledger/ledger.types.js';
import { StateChange } from '../person/history.types.js';
import { OrderStateEnum, VendorOrderDetail } from './order.types.js';

@ObjectType({ description: 'no personal data' })
export class StaffOrderRow {
  @Field(() => ID) id!: string;
  @Field(() => String) number!: string;
  @Field(() => OrderStateEnum) state!: string;
  @Field(() => Date) placedAt!: Date;
  @Field(() => WonScalar) totalWon!: number;
  @Field(() => [String]) vendors!: string[];
  @Field(() => String) paymentState!: string;
}

@ObjectType()
export class StaffOrderEdge {
  @Field(() => String) cursor!: string;
  @Field(() => StaffOrderRow) node!: StaffOrderRow;
}

@ObjectType()
export class StaffOrderConnection {
  @Field(() => [StaffOrderEdge]) edges!: StaffOrderEdge[];
  @Field(() => [StaffOrderRow]) nodes!: StaffOrderRow[];
  @Field(() => PageInfo) pageInfo!: PageInfo;
}

@ObjectType()
export class PaymentAttempt {
  @Field(() => ID) id!: string;
  @Field(() => String) kind!: string;
  @Field(() => String) state!: string;
  @Field(() => WonScalar) amountWon!: number;
  @Field(() => String) reason!: string;
  @Field(() => String, { nullable: true }) errorCode!: string | null;
  @Field(() => Date) createdAt!: Date;
  @Field(() => Date, { nullable: true }) resolvedAt!: Date | null;
}

@ObjectType()
export class StaffPayment {
  @Field(() => Boolean, { description: 'money has to go back and the last try was refused: refundAgain' }) refundRefused!: boolean;
  @Field(() => Boolean) refundNeedsAccount!: boolean;
  @Field(() => String) state!: string;
  @Field(() => String) method!: string;
  @Field(() => WonScalar) amountWon!: number;
  @Field(() => WonScalar) receivedWon!: number;
  @Field(() => WonScalar) refundedWon!: number;
  @Field(() => [PaymentAttempt]) attempts!: PaymentAttempt[];
}

@ObjectType()
export class OrderVendor {
  @Field(() => ID) id!: string;
  @Field(() => String) name!: string;
}

@ObjectType({ description: 'opened with a purpose, which is logged' })
export class StaffOrder {
  @Field(() => ID) id!: string;
  @Field(() => String) number!: string;
  @Field(() => OrderStateEnum) state!: string;
  @Field(() => Date) placedAt!: Date;
  @Field(() => Date, { nullable: true }) paidAt!: Date | null;
  @Field(() => String) ordererName!: string;
  @Field(() => String) ordererPhone!: string;
  @Field(() => String) ordererEmail!: string;
  @Field(() => String) receiverName!: string;
  @Field(() => String) receiverPhone!: string;
  @Field(() => String) zip!: string;
  @Field(() => String) roadAddress!: string;
  @Field(() => String) detailAddress!: string;
  @Field(() => Date, { nullable: true, description: "its years are over: it is nobody's" }) anonymisedAt!: Date | null;
  @Field(() => WonScalar) totalWon!: number;
  @Field(() => WonScalar) goodsWon!: number;
  @Field(() => WonScalar) discountWon!: number;
  @Field(() => WonScalar) shippingWon!: number;
  @Field(() => WonScalar) taxableWon!: number;
  @Field(() => WonScalar) exemptWon!: number;
  @Field(() => [OrderVendor]) vendors!: OrderVendor[];
  @Field(() => [VendorOrderDetail]) vendorOrders!: VendorOrderDetail[];
  @Field(() => StaffPayment) payment!: StaffPayment;
  @Field(() => [LedgerTransaction]) ledger!: LedgerTransaction[];
  @Field(() => [StateChange]) history!: StateChange[];
}

@InputType()
export class RefundAccountInput {
  @Field(() => String, { description: "Toss's two digits of the bank" }) bank!: string;
  @Field(() => String) accountNumber!: string;
  @Field(() => String) holder!: string;
}

@ObjectType({ description: 'Toss is asked within seconds; what came of it stands among the attempts' })
export class RefundStarted {
  readonly __typename = 'RefundStarted' as const;
  @Field(() => ID) orderId!: string;
}

export const RefundResult = createUnionType({ name: 'RefundResult', types: () => [RefundStarted, Refused] as const, resolveType: (value: { __typename?: string }) => value.__typename });
