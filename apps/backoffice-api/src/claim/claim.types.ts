import { createUnionType, Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { PageInfo, Refused, WonScalar } from '#graphql';

export enum ClaimKindEnum { CANCELLATION = 'CANCELLATION', RETURN = 'RETURN', EXCHANGE = 'EXCHANGE' }
registerEnumType(ClaimKindEnum, { name: 'ClaimKind' });
export enum ClaimStateEnum { REQUESTED = 'REQUESTED', APPROVED = 'APPROVED', REJECTED = 'REJECTED', WITHDRAWN = 'WITHDRAWN', COLLECTED = 'COLLECTED', INSPECTED = 'INSPECTED', REFUNDED = 'REFUNDED', RESHIPPED = 'RESHIPPED' }
registerEnumType(ClaimStateEnum, { name: 'ClaimState' });

@ObjectType({ description: 'no personal data' })
export class ClaimRow {
  @Field(() => ID) id!: string;
  @Field(() => ID) orderId!: string;
  @Field(() => ID) vendorOrderId!: string;
  @Field(() => String) number!: string;
  @Field(() => String) vendorName!: string;
  @Field(() => ClaimKindEnum) kind!: string;
  @Field(() => ClaimStateEnum) state!: string;
  @Field(() => String) causeLabel!: string;
  @Field(() => String) summary!: string;
  @Field(() => WonScalar) refundWon!: number;
  @Field(() => Date) requestedAt!: Date;
  @Field(() => String, { nullable: true, description: 'the Korean day until which the money is back' }) refundDueOn!: string | null;
}

@ObjectType()
export class ClaimEdge {
  @Field(() => String) cursor!: string;
  @Field(() => ClaimRow) node!: ClaimRow;
}

@ObjectType()
export class ClaimCount {
  @Field(() => ClaimStateEnum) state!: string;
  @Field(() => Int) count!: number;
}

@ObjectType()
export class ClaimConnection {
  @Field(() => [ClaimEdge]) edges!: ClaimEdge[];
  @Field(() => [ClaimRow]) nodes!: ClaimRow[];
  @Field(() => PageInfo) pageInfo!: PageInfo;
  @Field(() => [ClaimCount]) counts!: ClaimCount[];
}

@ObjectType()
export class ClaimLine {
  @Field(() => ID) lineId!: string;
  @Field(() => Int) quantity!: number;
  @Field(() => Int, { nullable: true, description: 'came back as it should' }) accepted!: number | null;
  @Field(() => WonScalar) amountWon!: number;
  @Field(() => String, { nullable: true, description: 'the option that is sent instead' }) exchangeFor!: string | null;
}

@ObjectType()
export class Claim {
  @Field(() => ID) id!: string;
  @Field(() => ClaimKindEnum) kind!: string;
  @Field(() => ClaimStateEnum) state!: string;
  @Field(() => String) causeLabel!: string;
  @Field(() => Boolean, { description: 'the vendor bears what it costs' }) vendorBears!: boolean;
  @Field(() => String) note!: string;
  @Field(() => [ClaimLine]) lines!: ClaimLine[];
  @Field(() => WonScalar) goodsWon!: number;
  @Field(() => WonScalar) shippingBackWon!: number;
  @Field(() => WonScalar) shippingChargedWon!: number;
  @Field(() => WonScalar) returnFeeWon!: number;
  @Field(() => WonScalar, { description: 'given before as goodwill' }) goodwillWon!: number;
  @Field(() => WonScalar) refundWon!: number;
  @Field(() => Int, { description: 'days by which the refund came late' }) lateDays!: number;
  @Field(() => WonScalar) interestWon!: number;
  @Field(() => String, { nullable: true, description: 'PENDING, SUCCEEDED, FAILED' }) refundState!: string | null;
  @Field(() => String, { nullable: true }) refundDueOn!: string | null;
  @Field(() => Date) requestedAt!: Date;
  @Field(() => String, { nullable: true }) decisionReason!: string | null;
  @Field(() => String, { nullable: true, description: 'how the goods of an exchange were sent' }) tracking!: string | null;
}

@ObjectType()
export class ClaimChanged {
  @Field(() => ID) id!: string;
}

@InputType()
export class AcceptedLineInput {
  @Field(() => ID) lineId!: string;
  @Field(() => Int) quantity!: number;
}

const byTypename = (value: { __typename?: string }): string | undefined => value.__typename;
export const ClaimChange = createUnionType({ name: 'ClaimChange', types: () => [ClaimChanged, Refused] as const, resolveType: byTypename });
