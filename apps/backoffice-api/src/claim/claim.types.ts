import { createUnionType, Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { PageInfo, Refused, WonScalar } from '#graphql';

export enum ClaimKindEnum { CANCELLATION = 'CANCELLATION', RETURN = 'RETURN', EXCHANGE = 'EXCHANGE' }
registerEnumType(ClaimKindEnum, { name: 'ClaimKind' });
export enum ClaimStateEnum { REQUESTED = 'REQUESTED', APPROVED = 'APPROVED', REJECTED = 'REJECTED', WITHDRAWN = 'WITHDRAWN', COLLECTED = 'COLLECTED', INSPECTED = 'INSPECTED', REFUNDED = 'REFUNDED', RESHIPPED = 'RESHIPPED' }
registerEnumType(ClaimStateEnum, { name: 'ClaimState' });

export enum MessageAuthorEnum { SHOPPER = 'SHOPPER', VENDOR = 'VENDOR', STAFF = 'STAFF' }
registerEnumType(MessageAuthorEnum, { name: 'MessageAuthor' });
export enum ClockWordEnum { LATE = 'LATE', TODAY = 'TODAY' }
registerEnumType(ClockWordEnum, { name: 'ClockWord', description: 'of a day of the law: past, or today' });

@ObjectType({ description: 'what shopper, vendor and staff say about a claim' })
export class ClaimMessage {
  @Field(() => MessageAuthorEnum) author!: string;
  @Field(() => String) body!: string;
  @Field(() => Date) at!: Date;
}

@ObjectType({ description: 'staff look at a rejection again: progress within three business days, a result within ten' })
export class ClaimDispute {
  @Field(() => ID) id!: string;
  @Field(() => Date) openedAt!: Date;
  @Field(() => String) progressBy!: string;
  @Field(() => String) resultBy!: string;
  @Field(() => Date, { nullable: true }) progressAt!: Date | null;
  @Field(() => Boolean, { nullable: true, description: 'decided for the shopper; null while it is open' }) upheld!: boolean | null;
  @Field(() => String, { nullable: true }) resultReason!: string | null;
}

@ObjectType({ description: 'a dispute that waits for staff; no personal data' })
export class OpenDispute {
  @Field(() => ID) id!: string;
  @Field(() => ID) orderId!: string;
  @Field(() => String) number!: string;
  @Field(() => String) vendorName!: string;
  @Field(() => ClaimKindEnum) kind!: string;
  @Field(() => WonScalar) refundWon!: number;
  @Field(() => Date) openedAt!: Date;
  @Field(() => String) progressBy!: string;
  @Field(() => String) resultBy!: string;
  @Field(() => Boolean) progressed!: boolean;
  @Field(() => ClockWordEnum, { nullable: true }) clock!: string | null;
}

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
  @Field(() => String, { nullable: true, description: 'the Korean day until which somebody has to act' }) actBy!: string | null;
  @Field(() => ClockWordEnum, { nullable: true }) clock!: string | null;
  @Field(() => Boolean) disputed!: boolean;
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
  @Field(() => Int, { description: 'past their day' }) late!: number;
  @Field(() => Int, { description: 'to be done today' }) today!: number;
}

@ObjectType()
export class ClaimLine {
  @Field(() => ID) lineId!: string;
  @Field(() => Int) quantity!: number;
  @Field(() => Int, { nullable: true, description: 'came back as it should' }) accepted!: number | null;
  @Field(() => WonScalar) amountWon!: number;
  @Field(() => String, { nullable: true, description: 'the option that is sent instead' }) exchangeFor!: string | null;
}

export enum ReturnByEnum { SHOPPER = 'SHOPPER', VENDOR = 'VENDOR' }
registerEnumType(ReturnByEnum, { name: 'ReturnBy', description: 'who sees to the way back' });

@ObjectType({ description: 'how goods come back' })
export class ReturnParcel {
  @Field(() => ReturnByEnum) by!: string;
  @Field(() => String) carrier!: string;
  @Field(() => String) trackingNumber!: string;
  @Field(() => Date) at!: Date;
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
  @Field(() => ReturnParcel, { nullable: true }) returnParcel!: ReturnParcel | null;
  @Field(() => String, { nullable: true, description: 'how the goods of an exchange were sent' }) tracking!: string | null;
  @Field(() => String, { nullable: true, description: 'the Korean day until which somebody has to act' }) actBy!: string | null;
  @Field(() => ClockWordEnum, { nullable: true }) clock!: string | null;
  @Field(() => [ClaimMessage], { description: 'oldest first' }) messages!: ClaimMessage[];
  @Field(() => [ID]) photoIds!: string[];
  @Field(() => Date, { nullable: true, description: 'its years are over: what was said and shown is erased' }) erasedAt!: Date | null;
  @Field(() => ClaimDispute, { nullable: true }) dispute!: ClaimDispute | null;
}

@ObjectType()
export class ClaimChanged {
  @Field(() => ID) id!: string;
}

@ObjectType()
export class ClaimRefused {
  @Field(() => ID) id!: string;
  @Field(() => String) message!: string;
}

@ObjectType()
export class ClaimsChanged {
  @Field(() => [ID]) changed!: string[];
  @Field(() => [ClaimRefused]) refused!: ClaimRefused[];
}

@InputType()
export class AcceptedLineInput {
  @Field(() => ID) lineId!: string;
  @Field(() => Int) quantity!: number;
}

const byTypename = (value: { __typename?: string }): string | undefined => value.__typename;
export const ClaimChange = createUnionType({ name: 'ClaimChange', types: () => [ClaimChanged, Refused] as const, resolveType: byTypename });
export const ClaimsChange = createUnionType({ name: 'ClaimsChange', types: () => [ClaimsChanged, Refused] as const, resolveType: byTypename });
