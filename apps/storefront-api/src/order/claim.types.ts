import { createUnionType, Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Problem, Refused, WonScalar } from '#graphql';
import { PriceReason } from '../catalog/catalog.types.js';
import { RefundAccountInput } from './refund-account.types.js';

export enum ClaimKindEnum { CANCELLATION = 'CANCELLATION', RETURN = 'RETURN', EXCHANGE = 'EXCHANGE' }
registerEnumType(ClaimKindEnum, { name: 'ClaimKind' });
export enum ClaimStateEnum { REQUESTED = 'REQUESTED', APPROVED = 'APPROVED', REJECTED = 'REJECTED', WITHDRAWN = 'WITHDRAWN', COLLECTED = 'COLLECTED', INSPECTED = 'INSPECTED', REFUNDED = 'REFUNDED', RESHIPPED = 'RESHIPPED' }
registerEnumType(ClaimStateEnum, { name: 'ClaimState' });
export enum RefundStateEnum { PENDING = 'PENDING', SUCCEEDED = 'SUCCEEDED', FAILED = 'FAILED' }
registerEnumType(RefundStateEnum, { name: 'RefundState', description: 'FAILED: Toss refused; staff are at it' });

export enum MessageAuthorEnum { SHOPPER = 'SHOPPER', VENDOR = 'VENDOR', STAFF = 'STAFF' }
registerEnumType(MessageAuthorEnum, { name: 'MessageAuthor' });

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

@ObjectType({ description: 'why, and who bears what it costs' })
export class ClaimCause {
  @Field(() => String) id!: string;
  @Field(() => String) label!: string;
  @Field(() => Boolean, { description: 'the shopper pays for the way back' }) shopperBears!: boolean;
  @Field(() => [ClaimKindEnum]) kinds!: string[];
}

@ObjectType()
export class ClaimLine {
  @Field(() => ID) lineId!: string;
  @Field(() => Int) quantity!: number;
  @Field(() => WonScalar, { description: 'what was paid for these pieces; of an exchange, what comes back of it' }) amountWon!: number;
  @Field(() => String, { nullable: true, description: 'the option that is sent instead' }) exchangeFor!: string | null;
}

@ObjectType()
export class ClaimedLine extends ClaimLine {
  @Field(() => Int, { nullable: true, description: 'pieces that came back as they should; null until they were looked at' }) accepted!: number | null;
}

@ObjectType()
export class ExchangeChoice {
  @Field(() => ID) variantId!: string;
  @Field(() => String) label!: string;
  @Field(() => WonScalar) priceWon!: number;
  @Field(() => Int) available!: number;
}

@ObjectType({ description: 'what the pieces of a line can be exchanged for' })
export class LineChoices {
  @Field(() => ID) lineId!: string;
  @Field(() => [ExchangeChoice]) choices!: ExchangeChoice[];
}

export enum ReturnByEnum { SHOPPER = 'SHOPPER', VENDOR = 'VENDOR' }
registerEnumType(ReturnByEnum, { name: 'ReturnBy', description: 'who sees to the way back' });

@ObjectType({ description: 'how goods come back' })
export class ReturnParcel {
  @Field(() => ReturnByEnum) by!: string;
  @Field(() => String) carrier!: string;
  @Field(() => String, { nullable: true }) carrierName!: string | null;
  @Field(() => String) trackingNumber!: string;
  @Field(() => Date) at!: Date;
}

@ObjectType()
export class Claim {
  @Field(() => ID) id!: string;
  @Field(() => ClaimKindEnum) kind!: string;
  @Field(() => ClaimStateEnum) state!: string;
  @Field(() => String) cause!: string;
  @Field(() => String) causeLabel!: string;
  @Field(() => [ClaimedLine]) lines!: ClaimedLine[];
  @Field(() => WonScalar) goodsWon!: number;
  @Field(() => WonScalar, { description: 'shipping that comes back' }) shippingBackWon!: number;
  @Field(() => WonScalar, { description: 'the parcel is no longer free' }) shippingChargedWon!: number;
  @Field(() => WonScalar, { description: 'the way back, where the shopper bears it' }) returnFeeWon!: number;
  @Field(() => WonScalar, { description: 'given before as goodwill' }) goodwillWon!: number;
  @Field(() => WonScalar) refundWon!: number;
  @Field(() => Int, { description: 'days by which the refund came late' }) lateDays!: number;
  @Field(() => WonScalar, { description: 'for them: 15 % a year' }) interestWon!: number;
  @Field(() => RefundStateEnum, { nullable: true }) refundState!: string | null;
  @Field(() => String, { nullable: true, description: 'the Korean day until which the money is back' }) refundDueOn!: string | null;
  @Field(() => Date, { nullable: true }) refundedAt!: Date | null;
  @Field(() => Date) requestedAt!: Date;
  @Field(() => String, { nullable: true }) decisionReason!: string | null;
  @Field(() => String, { nullable: true, description: 'how the goods of an exchange were sent' }) tracking!: string | null;
  @Field(() => [ClaimMessage], { description: 'oldest first' }) messages!: ClaimMessage[];
  @Field(() => [ID]) photoIds!: string[];
  @Field(() => Date, { nullable: true, description: 'its years are over: what was said and shown is erased' }) erasedAt!: Date | null;
  @Field(() => ClaimDispute, { nullable: true }) dispute!: ClaimDispute | null;
  @Field(() => ReturnParcel, { nullable: true }) returnParcel!: ReturnParcel | null;
  @Field(() => Boolean, { description: 'its goods are to come back: how can be said' }) canSendBack!: boolean;
  @Field(() => String, { nullable: true, description: 'the Korean day until which they are to be sent' }) sendBackBy!: string | null;
  @Field(() => Boolean) canWithdraw!: boolean;
  @Field(() => Boolean, { description: 'rejected, and not disputed yet, or rejected again after a dispute upheld it' }) canDispute!: boolean;
}

@ObjectType({ description: 'what would come back of some pieces of a line, and why so much' })
export class RefundLine extends ClaimLine {
  @Field(() => WonScalar, { description: 'their selling price' }) sellingWon!: number;
  @Field(() => [PriceReason], { description: 'their part of each discount, by who pays for it' }) reasons!: PriceReason[];
}

@ObjectType({ description: 'what would come back from one vendor, to the won: the refund is that number' })
export class RefundPart {
  @Field(() => ID) vendorOrderId!: string;
  @Field(() => Boolean, { description: 'nobody has to agree: it holds at once' }) atOnce!: boolean;
  @Field(() => [RefundLine]) lines!: RefundLine[];
  @Field(() => WonScalar) goodsWon!: number;
  @Field(() => WonScalar) shippingBackWon!: number;
  @Field(() => WonScalar) shippingChargedWon!: number;
  @Field(() => WonScalar) returnFeeWon!: number;
  @Field(() => WonScalar, { description: 'given before as goodwill: nobody gets more than he paid' }) goodwillWon!: number;
  @Field(() => WonScalar) refundWon!: number;
}

@ObjectType()
export class ReturnedCoupon {
  @Field(() => String) name!: string;
  @Field(() => Boolean, { description: 'nothing of its order is left that was not cancelled' }) comesBack!: boolean;
  @Field(() => Date) usableUntil!: Date;
}

@ObjectType()
export class RefundPreview {
  @Field(() => ID, { description: "a fresh id for the form's hidden field" }) claimId!: string;
  @Field(() => [RefundPart]) parts!: RefundPart[];
  @Field(() => WonScalar) refundWon!: number;
  @Field(() => Boolean, { description: 'the deposit goes back to an account that the shopper names' }) needsAccount!: boolean;
  @Field(() => [ReturnedCoupon], { description: 'that the order used' }) coupons!: ReturnedCoupon[];
}

@ObjectType({ implements: () => Problem, description: 'another sum would come back than the one agreed to; nothing was claimed' })
export class RefundChanged extends Problem {
  @Field(() => WonScalar) agreedRefundWon!: number;
  @Field(() => WonScalar) refundWon!: number;
}

@InputType()
export class ClaimLineInput {
  @Field(() => ID) lineId!: string;
  @Field(() => Int) quantity!: number;
  @Field(() => ID, { nullable: true, description: 'of an exchange: what is wanted instead; left out, the same again' }) variantId?: string | null;
}

@InputType()
export class ClaimQuestion {
  @Field(() => ID) orderId!: string;
  @Field(() => ClaimKindEnum) kind!: ClaimKindEnum;
  @Field(() => String) cause!: string;
  @Field(() => [ClaimLineInput]) lines!: ClaimLineInput[];
}

@InputType()
export class ClaimInput extends ClaimQuestion {
  @Field(() => ID, { description: 'made by the client: UUIDv7' }) id!: string;
  @Field(() => String, { nullable: true }) note?: string | null;
  @Field(() => [ID], { nullable: true, description: 'kept before by /uploads/claim-photos' }) photoIds?: string[] | null;
  @Field(() => WonScalar, { description: 'what the page said that comes back' }) agreedRefundWon!: number;
  @Field(() => RefundAccountInput, { nullable: true }) refundAccount?: RefundAccountInput | null;
}

const byTypename = (value: { __typename?: string }): string | undefined => value.__typename;
export const RefundPreviewResult = createUnionType({ name: 'RefundPreviewResult', types: () => [RefundPreview, Refused] as const, resolveType: byTypename });
