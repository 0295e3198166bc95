import { createUnionType, Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { PageInfo, Refused, WonScalar } from '#graphql';
import { StateChange } from '../person/history.types.js';

export enum PayoutStateEnum { PROPOSED = 'PROPOSED', WITHDRAWN = 'WITHDRAWN', APPROVED = 'APPROVED', SENT = 'SENT', COMPLETED = 'COMPLETED', FAILED = 'FAILED', CANCELED = 'CANCELED' }
registerEnumType(PayoutStateEnum, { name: 'PayoutState' });
export enum PayoutListEnum { ON_THE_WAY = 'ON_THE_WAY', DONE = 'DONE', FAILED = 'FAILED' }
registerEnumType(PayoutListEnum, { name: 'PayoutList' });
export enum PayoutAccountStateEnum { WAITING = 'WAITING', ACTIVE = 'ACTIVE', REPLACED = 'REPLACED', STOPPED = 'STOPPED' }
registerEnumType(PayoutAccountStateEnum, { name: 'PayoutAccountState' });
export enum NotPayableEnum { HELD = 'HELD', NO_ACCOUNT = 'NO_ACCOUNT', ACCOUNT_REFUSED = 'ACCOUNT_REFUSED', REGISTERING = 'REGISTERING', APPROVAL_REQUIRED = 'APPROVAL_REQUIRED', KYC_REQUIRED = 'KYC_REQUIRED', NOT_APPROVED = 'NOT_APPROVED', TOO_LARGE = 'TOO_LARGE' }
registerEnumType(NotPayableEnum, { name: 'NotPayable', description: 'why a closed statement can not be proposed now' });
export enum SellerStateEnum { INTENDED = 'INTENDED', KNOWN = 'KNOWN', REFUSED = 'REFUSED' }
registerEnumType(SellerStateEnum, { name: 'PayoutSellerState', description: 'whether Toss has what it is to have: the account that is in force, and the company' });

@ObjectType({ description: 'one try to pay a statement' })
export class Payout {
  @Field(() => ID) id!: string;
  @Field(() => ID) statementId!: string;
  @Field(() => ID) vendorId!: string;
  @Field(() => String) vendorName!: string;
  @Field(() => String, { description: 'Korean days, both counted' }) periodStart!: string;
  @Field(() => String) periodEnd!: string;
  @Field(() => Int) attempt!: number;
  @Field(() => WonScalar) amountWon!: number;
  @Field(() => PayoutStateEnum) state!: string;
  @Field(() => String, { nullable: true, description: 'the Korean day on which it is paid' }) payoutDate!: string | null;
  @Field(() => String, { nullable: true, description: 'the bank and last digits of the account that it went to' }) account!: string | null;
  @Field(() => String, { nullable: true }) errorCode!: string | null;
  @Field(() => String, { nullable: true, description: 'why it failed, or waits; in Toss’s words' }) errorMessage!: string | null;
  @Field(() => Date, { nullable: true }) approvedAt!: Date | null;
  @Field(() => Date, { nullable: true }) endedAt!: Date | null;
}

@ObjectType()
export class PayoutEdge {
  @Field(() => String) cursor!: string;
  @Field(() => Payout) node!: Payout;
}

@ObjectType()
export class PayoutConnection {
  @Field(() => [PayoutEdge]) edges!: PayoutEdge[];
  @Field(() => [Payout]) nodes!: Payout[];
  @Field(() => PageInfo) pageInfo!: PageInfo;
}

@ObjectType()
export class PayoutPosting {
  @Field(() => ID, { description: 'the transaction of the ledger' }) id!: string;
  @Field(() => String) event!: string;
  @Field(() => Date) occurredAt!: Date;
}

@ObjectType({ description: 'a payout with who decided, what it went through and its postings' })
export class PayoutDetail {
  @Field(() => Payout) payout!: Payout;
  @Field(() => String, { nullable: true }) proposedByName!: string | null;
  @Field(() => Date) proposedAt!: Date;
  @Field(() => String, { nullable: true }) approvedByName!: string | null;
  @Field(() => String, { nullable: true, description: 'Toss’s id of it' }) tossId!: string | null;
  @Field(() => [StateChange]) history!: StateChange[];
  @Field(() => [PayoutPosting]) postings!: PayoutPosting[];
}

@ObjectType({ description: 'payouts that were proposed together' })
export class PayoutBatch {
  @Field(() => ID) id!: string;
  @Field(() => String) proposedByName!: string;
  @Field(() => Boolean, { description: 'proposed by who asks: somebody else has to approve' }) mine!: boolean;
  @Field(() => Date) proposedAt!: Date;
  @Field(() => WonScalar) totalWon!: number;
  @Field(() => [Payout]) payouts!: Payout[];
}

@ObjectType({ description: 'a closed statement that is owed to its vendor' })
export class PayableStatement {
  @Field(() => ID) statementId!: string;
  @Field(() => ID) vendorId!: string;
  @Field(() => String) vendorName!: string;
  @Field(() => Boolean, { description: 'does not sell at present; what was earned is still owed' }) vendorSuspended!: boolean;
  @Field(() => String) periodStart!: string;
  @Field(() => String) periodEnd!: string;
  @Field(() => String) dueOn!: string;
  @Field(() => WonScalar) payoutWon!: number;
  @Field(() => NotPayableEnum, { nullable: true, description: 'null: it can be proposed' }) why!: string | null;
  @Field(() => String, { nullable: true }) holdReason!: string | null;
  @Field(() => String, { nullable: true, description: 'why Toss does not take what has changed of the company, in its words; it is paid all the same' }) companyRefused!: string | null;
  @Field(() => Boolean, { description: 'more in seven days than Toss pays before its whole check' }) overWeeklyLimit!: boolean;
  @Field(() => Int, { description: 'tries so far' }) attempts!: number;
  @Field(() => String, { nullable: true, description: 'what became of the last try' }) lastErrorMessage!: string | null;
}

@ObjectType({ description: 'never with its number' })
export class PayoutAccount {
  @Field(() => ID) id!: string;
  @Field(() => ID) vendorId!: string;
  @Field(() => String) vendorName!: string;
  @Field(() => PayoutAccountStateEnum) state!: string;
  @Field(() => String) bankName!: string;
  @Field(() => String) lastDigits!: string;
  @Field(() => Date) enteredAt!: Date;
  @Field(() => Date, { description: 'from when on it is paid to' }) effectiveAt!: Date;
  @Field(() => Date, { nullable: true }) endedAt!: Date | null;
  @Field(() => String, { nullable: true }) endReason!: string | null;
}

@ObjectType({ description: 'a vendor as a seller at Toss' })
export class PayoutSeller {
  @Field(() => SellerStateEnum) state!: string;
  @Field(() => Boolean, { description: 'Toss has the account that is in force: what it is not told of yet, or refuses, is the company alone' }) hasAccount!: boolean;
  @Field(() => String, { nullable: true, description: 'Toss’s word, such as PARTIALLY_APPROVED' }) status!: string | null;
  @Field(() => String, { nullable: true }) errorMessage!: string | null;
}

@ObjectType()
export class PayoutBank {
  @Field(() => String) code!: string;
  @Field(() => String) name!: string;
}

@ObjectType()
export class VendorPayoutAccount {
  @Field(() => [PayoutAccount], { description: 'newest first' }) accounts!: PayoutAccount[];
  @Field(() => PayoutSeller, { nullable: true }) seller!: PayoutSeller | null;
  @Field(() => [PayoutBank]) banks!: PayoutBank[];
  @Field(() => Int, { description: 'days that another account waits' }) waitingDays!: number;
}

@ObjectType()
export class PayoutHold {
  @Field(() => ID) statementId!: string;
  @Field(() => String, { description: 'Korean days, both counted' }) periodStart!: string;
  @Field(() => String) periodEnd!: string;
  @Field(() => String) reason!: string;
}

@ObjectType()
export class PayoutCounts {
  @Field(() => Int, { description: 'closed, owed and not proposed' }) payable!: number;
  @Field(() => Int, { description: 'of these, tried without arriving' }) failed!: number;
  @Field(() => Int) proposed!: number;
  @Field(() => Int) onTheWay!: number;
  @Field(() => Int, { description: 'in the last 90 days' }) done!: number;
  @Field(() => Int, { description: 'accounts that wait to come into force' }) accounts!: number;
}

@InputType()
export class PayoutAccountInput {
  @Field(() => String, { description: 'Toss’s two digits' }) bank!: string;
  @Field(() => String) accountNumber!: string;
  @Field(() => String) holder!: string;
  @Field(() => String, { description: 'the owner’s own, again' }) password!: string;
}

@ObjectType()
export class PayoutChanged {
  declare readonly __typename: 'PayoutChanged';
  @Field(() => ID) id!: string;
}

export const PayoutChange = createUnionType({ name: 'PayoutChange', types: () => [PayoutChanged, Refused] as const });
