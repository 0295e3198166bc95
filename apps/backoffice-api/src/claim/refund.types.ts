import { createUnionType, Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { PageInfo, Refused, WonScalar } from '#graphql';

export enum GoodwillFunderEnum { MALL = 'MALL', VENDOR = 'VENDOR' }
registerEnumType(GoodwillFunderEnum, { name: 'GoodwillFunder' });
export enum GoodwillStateEnum { PROPOSED = 'PROPOSED', APPROVED = 'APPROVED', REJECTED = 'REJECTED', REFUNDED = 'REFUNDED' }
registerEnumType(GoodwillStateEnum, { name: 'GoodwillState' });
export enum TransferPurposeEnum { REFUND = 'REFUND', INTEREST = 'INTEREST' }
registerEnumType(TransferPurposeEnum, { name: 'TransferPurpose' });

@ObjectType({ description: 'sent from the bank by hand; another member of staff has to confirm it' })
export class BankTransfer {
  @Field(() => ID) id!: string;
  @Field(() => TransferPurposeEnum) purpose!: string;
  @Field(() => WonScalar) amountWon!: number;
  @Field(() => String) documentNumber!: string;
  @Field(() => Boolean, { description: 'recorded by the caller, who can not confirm it' }) mine!: boolean;
}

@ObjectType({ description: 'money that has not arrived; FAILED: Toss refused it; SUCCEEDED: only its interest is owed' })
export class OpenRefund {
  @Field(() => ID) id!: string;
  @Field(() => ID) orderId!: string;
  @Field(() => String) number!: string;
  @Field(() => String) state!: string;
  @Field(() => WonScalar) amountWon!: number;
  @Field(() => String) reason!: string;
  @Field(() => String) dueOn!: string;
  @Field(() => Int, { description: 'Korean days beyond dueOn' }) lateDays!: number;
  @Field(() => WonScalar, { description: '15 % a year for them, until now or until it arrived' }) interestWon!: number;
  @Field(() => String, { nullable: true }) errorCode!: string | null;
  @Field(() => String, { nullable: true }) errorMessage!: string | null;
  @Field(() => String, { nullable: true, description: 'the account that the shopper named, by its last digits' }) accountMasked!: string | null;
  @Field(() => Date, { nullable: true, description: 'since when the shopper is asked for an account; null where he is not, or has answered' }) accountAskedAt!: Date | null;
  @Field(() => Boolean, { description: 'Toss can not carry it out: it is sent by hand' }) byBank!: boolean;
  @Field(() => BankTransfer, { nullable: true }) transfer!: BankTransfer | null;
  @Field(() => Date) createdAt!: Date;
}

@ObjectType()
export class OpenRefundEdge {
  @Field(() => String) cursor!: string;
  @Field(() => OpenRefund) node!: OpenRefund;
}

@ObjectType()
export class OpenRefundConnection {
  @Field(() => [OpenRefundEdge]) edges!: OpenRefundEdge[];
  @Field(() => [OpenRefund]) nodes!: OpenRefund[];
  @Field(() => PageInfo) pageInfo!: PageInfo;
}

export enum CashReceiptKindEnum { ISSUE = 'ISSUE', CANCEL = 'CANCEL' }
registerEnumType(CashReceiptKindEnum, { name: 'CashReceiptKind' });

@ObjectType({ description: 'a cash receipt, or the taking back of a part of one, that Toss refused for good' })
export class FailedReceipt {
  @Field(() => ID) id!: string;
  @Field(() => ID) orderId!: string;
  @Field(() => String) number!: string;
  @Field(() => CashReceiptKindEnum) kind!: string;
  @Field(() => WonScalar) amountWon!: number;
  @Field(() => String, { description: "Toss's code" }) errorCode!: string;
  @Field(() => Date) createdAt!: Date;
}

@ObjectType({ description: 'money given back without a claim' })
export class Goodwill {
  @Field(() => ID) id!: string;
  @Field(() => ID) orderId!: string;
  @Field(() => String) number!: string;
  @Field(() => GoodwillFunderEnum) funder!: string;
  @Field(() => String, { nullable: true }) vendorName!: string | null;
  @Field(() => WonScalar) amountWon!: number;
  @Field(() => String) reason!: string;
  @Field(() => GoodwillStateEnum) state!: string;
  @Field(() => Boolean, { description: 'a second member of staff has to agree' }) needsSecond!: boolean;
  @Field(() => Boolean, { description: 'the vendor who pays has to agree' }) needsVendor!: boolean;
  @Field(() => Boolean, { description: 'proposed by the caller, who can not be the second' }) mine!: boolean;
  @Field(() => Date) proposedAt!: Date;
  @Field(() => String, { nullable: true }) endReason!: string | null;
}

@ObjectType({ description: 'opened with a purpose, which is logged' })
export class RefundAccountSeen {
  @Field(() => String) bankName!: string;
  @Field(() => String) accountNumber!: string;
  @Field(() => String) holder!: string;
}

@InputType()
export class GoodwillInput {
  @Field(() => ID, { description: 'made by the form: UUIDv7' }) id!: string;
  @Field(() => ID) orderId!: string;
  @Field(() => GoodwillFunderEnum) funder!: GoodwillFunderEnum;
  @Field(() => ID, { nullable: true }) vendorId?: string | null;
  @Field(() => WonScalar) amountWon!: number;
  @Field(() => String, { description: 'shown to the shopper' }) reason!: string;
}

@ObjectType()
export class RefundWorkDone {
  @Field(() => ID) id!: string;
}

const byTypename = (value: { __typename?: string }): string | undefined => value.__typename;
export const RefundWork = createUnionType({ name: 'RefundWork', types: () => [RefundWorkDone, Refused] as const, resolveType: byTypename });
