import { createUnionType, Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { PageInfo, Refused, WonScalar } from '#graphql';
import { NotPayableEnum } from '../payout/payout.types.js';

export enum StatementStateEnum { OPEN = 'OPEN', CLOSED = 'CLOSED', PAYOUT_PROPOSED = 'PAYOUT_PROPOSED', PAYING = 'PAYING', PAID = 'PAID', CARRIED = 'CARRIED' }
registerEnumType(StatementStateEnum, { name: 'StatementState' });
export enum StatementLineKindEnum { SALE = 'SALE', SHIPPING = 'SHIPPING', REFUND = 'REFUND', REFUND_SHIPPING = 'REFUND_SHIPPING', INTEREST = 'INTEREST', GOODWILL = 'GOODWILL', ADJUSTMENT = 'ADJUSTMENT' }
registerEnumType(StatementLineKindEnum, { name: 'StatementLineKind' });
export enum SettlementCycleEnum { WEEKLY = 'WEEKLY', TWICE_A_MONTH = 'TWICE_A_MONTH' }
registerEnumType(SettlementCycleEnum, { name: 'SettlementCycle' });

@ObjectType({ description: 'days are Korean calendar days, both counted' })
export class StatementSummary {
  @Field(() => ID) id!: string;
  @Field(() => ID) vendorId!: string;
  @Field(() => String) vendorName!: string;
  @Field(() => String) periodStart!: string;
  @Field(() => String) periodEnd!: string;
  @Field(() => StatementStateEnum) state!: string;
  @Field(() => WonScalar, { description: 'what the vendor owed from before: zero or below' }) carriedInWon!: number;
  @Field(() => WonScalar, { description: 'the sum of its lines' }) netWon!: number;
  @Field(() => WonScalar) carriedOutWon!: number;
  @Field(() => WonScalar) payoutWon!: number;
  @Field(() => String) payoutDueOn!: string;
  @Field(() => Date, { nullable: true }) closedAt!: Date | null;
}

@ObjectType()
export class StatementEdge {
  @Field(() => String) cursor!: string;
  @Field(() => StatementSummary) node!: StatementSummary;
}

@ObjectType()
export class StatementConnection {
  @Field(() => [StatementEdge]) edges!: StatementEdge[];
  @Field(() => [StatementSummary]) nodes!: StatementSummary[];
  @Field(() => PageInfo) pageInfo!: PageInfo;
}

@ObjectType({ description: 'sums of lines of one kind, rate and category' })
export class StatementFigure {
  @Field(() => StatementLineKindEnum) kind!: string;
  @Field(() => Int, { nullable: true }) commissionBp!: number | null;
  @Field(() => String, { nullable: true }) category!: string | null;
  @Field(() => Int) lines!: number;
  @Field(() => Int) quantity!: number;
  @Field(() => WonScalar) grossWon!: number;
  @Field(() => WonScalar, { description: 'the vendor bears it' }) vendorDiscountWon!: number;
  @Field(() => WonScalar, { description: 'the mall pays it to the vendor' }) mallDiscountWon!: number;
  @Field(() => WonScalar, { description: 'the district pays it to the vendor' }) budgetDiscountWon!: number;
  @Field(() => WonScalar) commissionWon!: number;
  @Field(() => WonScalar) commissionVatWon!: number;
  @Field(() => WonScalar) shippingWon!: number;
  @Field(() => WonScalar) adjustmentWon!: number;
  @Field(() => WonScalar) netWon!: number;
}

@ObjectType({ description: 'one entry of the ledger' })
export class StatementLine {
  @Field(() => ID, { description: 'the entry of the ledger' }) id!: string;
  @Field(() => StatementLineKindEnum) kind!: string;
  @Field(() => Date) at!: Date;
  @Field(() => ID, { nullable: true }) orderId!: string | null;
  @Field(() => ID, { nullable: true }) vendorOrderId!: string | null;
  @Field(() => ID, { nullable: true }) orderLineId!: string | null;
  @Field(() => String, { nullable: true }) number!: string | null;
  @Field(() => String) name!: string;
  @Field(() => String, { nullable: true }) taxKind!: string | null;
  @Field(() => Int, { nullable: true }) commissionBp!: number | null;
  @Field(() => String, { nullable: true }) category!: string | null;
  @Field(() => Int) quantity!: number;
  @Field(() => WonScalar) grossWon!: number;
  @Field(() => WonScalar) vendorDiscountWon!: number;
  @Field(() => WonScalar) mallDiscountWon!: number;
  @Field(() => WonScalar) budgetDiscountWon!: number;
  @Field(() => WonScalar) commissionWon!: number;
  @Field(() => WonScalar) commissionVatWon!: number;
  @Field(() => WonScalar) shippingWon!: number;
  @Field(() => WonScalar) adjustmentWon!: number;
  @Field(() => WonScalar) netWon!: number;
  @Field(() => String) memo!: string;
  @Field(() => ID, { description: 'the transaction of the ledger' }) transactionId!: string;
  @Field(() => String, { nullable: true, description: 'of a refund: the last day of the earlier statement that holds the sale' }) saleIn!: string | null;
}

@ObjectType()
export class StatementLineEdge {
  @Field(() => String) cursor!: string;
  @Field(() => StatementLine) node!: StatementLine;
}

@ObjectType()
export class StatementLineConnection {
  @Field(() => [StatementLineEdge]) edges!: StatementLineEdge[];
  @Field(() => [StatementLine]) nodes!: StatementLine[];
  @Field(() => PageInfo) pageInfo!: PageInfo;
}

@ObjectType()
export class StatementQuestion {
  @Field(() => ID) id!: string;
  @Field(() => ID) statementId!: string;
  @Field(() => String) vendorName!: string;
  @Field(() => String) periodEnd!: string;
  @Field(() => ID, { nullable: true }) lineId!: string | null;
  @Field(() => String, { nullable: true }) lineName!: string | null;
  @Field(() => String) question!: string;
  @Field(() => Date) askedAt!: Date;
  @Field(() => String, { nullable: true }) answer!: string | null;
  @Field(() => Date, { nullable: true }) answeredAt!: Date | null;
  @Field(() => WonScalar, { nullable: true, description: 'put right by so much, in the next statement' }) adjustmentWon!: number | null;
}

@ObjectType({ description: 'why a statement is another sum than the calendar said' })
export class StatementDifference {
  @Field(() => String, { description: 'EARLY, RELEASED, EXCHANGED, BEFORE, LATER, RETURNED, CLAIMED, HELD, EXCHANGING, WAITING, REFUND, INTEREST, GOODWILL, ADJUSTMENT' }) why!: string;
  @Field(() => String, { nullable: true }) number!: string | null;
  @Field(() => String) name!: string;
  @Field(() => WonScalar) amountWon!: number;
  @Field(() => String, { nullable: true }) reason!: string | null;
}

@ObjectType()
export class StatementDetail {
  @Field(() => StatementSummary) summary!: StatementSummary;
  @Field(() => [StatementFigure]) figures!: StatementFigure[];
  @Field(() => StatementLineConnection) lines!: StatementLineConnection;
  @Field(() => [StatementQuestion]) questions!: StatementQuestion[];
  @Field(() => WonScalar, { description: 'what was due in the period by the clock' }) expectedWon!: number;
  @Field(() => [StatementDifference]) differences!: StatementDifference[];
}

@ObjectType()
export class PayoutDay {
  @Field(() => String) payoutOn!: string;
  @Field(() => String) periodStart!: string;
  @Field(() => String) periodEnd!: string;
  @Field(() => ID, { nullable: true, description: 'once the period is closed' }) statementId!: string | null;
  @Field(() => StatementStateEnum, { nullable: true }) state!: string | null;
  @Field(() => WonScalar) confirmedWon!: number;
  @Field(() => WonScalar, { description: 'confirmed by the clock in this period, if nothing comes between' }) waitingWon!: number;
  @Field(() => WonScalar) carriedWon!: number;
  @Field(() => WonScalar) totalWon!: number;
  @Field(() => NotPayableEnum, { nullable: true, description: 'of a closed statement that is not sent: what keeps it' }) why!: string | null;
  @Field(() => String, { nullable: true, description: 'why staff keep it; for owners and managers' }) holdReason!: string | null;
}

@ObjectType()
export class HeldMoney {
  @Field(() => ID) vendorOrderId!: string;
  @Field(() => String) number!: string;
  @Field(() => String) name!: string;
  @Field(() => WonScalar) amountWon!: number;
  @Field(() => String) reason!: string;
}

@ObjectType({ description: 'what a vendor will be paid, when and why' })
export class PayoutCalendar {
  @Field(() => SettlementCycleEnum) cycle!: string;
  @Field(() => [PayoutDay]) days!: PayoutDay[];
  @Field(() => [HeldMoney]) held!: HeldMoney[];
  @Field(() => WonScalar, { description: 'sold and not sent yet' }) unsentWon!: number;
  @Field(() => NotPayableEnum, { nullable: true, description: 'why nothing can be sent to the vendor’s account' }) accountWhy!: string | null;
}

@ObjectType()
export class SettlementDone {
  @Field(() => ID) id!: string;
}

const byTypename = (value: { __typename?: string }): string | undefined => value.__typename;
export const SettlementChange = createUnionType({ name: 'SettlementChange', types: () => [SettlementDone, Refused] as const, resolveType: byTypename });
