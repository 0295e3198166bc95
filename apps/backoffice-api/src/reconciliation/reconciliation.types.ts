import { createUnionType, Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { PageInfo, Refused, WonScalar } from '#graphql';

export enum OutsideListEnum { TRANSACTIONS = 'TRANSACTIONS', SETTLEMENTS = 'SETTLEMENTS', PAYOUTS = 'PAYOUTS' }
registerEnumType(OutsideListEnum, { name: 'OutsideList', description: 'which list of Toss Payments' });
export enum DifferenceKindEnum { MISSING_HERE = 'MISSING_HERE', MISSING_THERE = 'MISSING_THERE', AMOUNT = 'AMOUNT', FEE = 'FEE', DATE = 'DATE', DUPLICATE = 'DUPLICATE', REVERTED_DEPOSIT = 'REVERTED_DEPOSIT' }
registerEnumType(DifferenceKindEnum, { name: 'DifferenceKind' });
export enum DifferenceStateEnum { OPEN = 'OPEN', RESOLVED = 'RESOLVED' }
registerEnumType(DifferenceStateEnum, { name: 'DifferenceState' });

@ObjectType({ description: 'one list of a day: what we have and what Toss has' })
export class ReconciliationSum {
  @Field(() => OutsideListEnum) list!: string;
  @Field(() => Int) oursCount!: number;
  @Field(() => WonScalar) oursWon!: number;
  @Field(() => Int) theirsCount!: number;
  @Field(() => WonScalar) theirsWon!: number;
  @Field(() => Int, { description: 'money for orders that could no longer be served, and its way back: explained' }) returnedCount!: number;
  @Field(() => Int, { description: 'what Toss has done and we have still to hear of: a refund that the bank has to pay' }) waitingCount!: number;
}

@ObjectType()
export class ReconciliationRun {
  @Field(() => String, { description: 'a Korean day' }) day!: string;
  @Field(() => Boolean, { description: 'false: Toss did not answer, and it is tried again' }) done!: boolean;
  @Field(() => Date) endedAt!: Date;
  @Field(() => [ReconciliationSum]) sums!: ReconciliationSum[];
  @Field(() => Int) openCount!: number;
  @Field(() => Int) itemCount!: number;
  @Field(() => Int, { description: 'rows that Toss paid out on this day' }) arrivedCount!: number;
  @Field(() => WonScalar, { description: 'what reached the bank' }) arrivedWon!: number;
  @Field(() => WonScalar, { description: 'what Toss kept, VAT included' }) feeWon!: number;
  @Field(() => WonScalar) feeVatWon!: number;
}

@ObjectType()
export class ReconciliationRunEdge {
  @Field(() => String) cursor!: string;
  @Field(() => ReconciliationRun) node!: ReconciliationRun;
}

@ObjectType()
export class ReconciliationRunConnection {
  @Field(() => [ReconciliationRunEdge]) edges!: ReconciliationRunEdge[];
  @Field(() => [ReconciliationRun]) nodes!: ReconciliationRun[];
  @Field(() => PageInfo) pageInfo!: PageInfo;
}

@ObjectType({ description: 'one side as it was when the difference was found' })
export class DifferenceSide {
  @Field(() => String, { nullable: true, description: 'Toss’s key' }) key!: string | null;
  @Field(() => String, { description: 'the Korean day of the movement' }) on!: string;
  @Field(() => String, { nullable: true, description: 'the day that both sides must agree on: of a settlement, its payout' }) day!: string | null;
  @Field(() => String, { nullable: true }) method!: string | null;
  @Field(() => WonScalar) amountWon!: number;
  @Field(() => WonScalar, { nullable: true, description: 'VAT included; ours is what the contract lets us expect' }) feeWon!: number | null;
}

@ObjectType({ description: 'a difference between us and Toss: a work item' })
export class MoneyDifference {
  @Field(() => ID) id!: string;
  @Field(() => String) day!: string;
  @Field(() => OutsideListEnum) list!: string;
  @Field(() => DifferenceKindEnum) kind!: string;
  @Field(() => String, { description: 'what probably happened: a code of CAUSES' }) cause!: string;
  @Field(() => DifferenceStateEnum) state!: string;
  @Field(() => Boolean, { description: 'gone by itself when it was compared again' }) vanished!: boolean;
  @Field(() => String) note!: string;
  @Field(() => String, { nullable: true }) resolvedBy!: string | null;
  @Field(() => Date, { nullable: true }) resolvedAt!: Date | null;
  @Field(() => WonScalar) oursWon!: number;
  @Field(() => WonScalar) theirsWon!: number;
  @Field(() => WonScalar, { description: 'what we hold too much as owed by Toss; below zero: too little' }) strayWon!: number;
  @Field(() => WonScalar, { description: 'put aside into SUSPENSE now' }) suspendedWon!: number;
  @Field(() => ID, { nullable: true }) orderId!: string | null;
  @Field(() => String, { nullable: true }) orderNumber!: string | null;
  @Field(() => ID, { nullable: true }) ledgerTransactionId!: string | null;
  @Field(() => String, { nullable: true }) paymentKey!: string | null;
  @Field(() => DifferenceSide, { nullable: true }) ours!: DifferenceSide | null;
  @Field(() => DifferenceSide, { nullable: true }) theirs!: DifferenceSide | null;
  @Field(() => Date) foundAt!: Date;
  @Field(() => Date, { description: 'when it was found last' }) seenAt!: Date;
}

@ObjectType()
export class MoneyDifferenceEdge {
  @Field(() => String) cursor!: string;
  @Field(() => MoneyDifference) node!: MoneyDifference;
}

@ObjectType()
export class MoneyDifferenceConnection {
  @Field(() => [MoneyDifferenceEdge]) edges!: MoneyDifferenceEdge[];
  @Field(() => [MoneyDifference]) nodes!: MoneyDifference[];
  @Field(() => PageInfo) pageInfo!: PageInfo;
  @Field(() => Int, { description: 'all that are open, whatever is asked for' }) openCount!: number;
}

@ObjectType()
export class DifferenceChanged {
  @Field(() => MoneyDifference) difference!: MoneyDifference;
}

@ObjectType()
export class ReconciliationAsked {
  @Field(() => String) day!: string;
}

const typeOf = (value: object, name: string): string => ('__typename' in value ? String(value.__typename) : name);
export const DifferenceResult = createUnionType({ name: 'DifferenceResult', types: () => [DifferenceChanged, Refused] as const, resolveType: (value: object) => typeOf(value, 'DifferenceChanged') });
export const ReconcileResult = createUnionType({ name: 'ReconcileResult', types: () => [ReconciliationAsked, Refused] as const, resolveType: (value: object) => typeOf(value, 'ReconciliationAsked') });
