import { createUnionType, Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { PageInfo, Refused, WonScalar } from '#graphql';
import { StateChange } from '../person/history.types.js';

export enum BudgetStateEnum { OPEN = 'OPEN', STOPPED = 'STOPPED', CLOSED = 'CLOSED' }
registerEnumType(BudgetStateEnum, { name: 'BudgetState', description: 'STOPPED: only what is reserved may still be spent' });
export enum AllocationStateEnum { PROPOSED = 'PROPOSED', APPROVED = 'APPROVED', WITHDRAWN = 'WITHDRAWN' }
registerEnumType(AllocationStateEnum, { name: 'AllocationState' });
export enum BudgetMovementKindEnum {
  ALLOCATED = 'ALLOCATED', RESERVED = 'RESERVED', RELEASED = 'RELEASED', SPENT = 'SPENT', UNSPENT = 'UNSPENT', GIVEN_BACK = 'GIVEN_BACK', CLOSED = 'CLOSED', RECEIVED = 'RECEIVED', REPAID = 'REPAID',
}
registerEnumType(BudgetMovementKindEnum, { name: 'BudgetMovementKind' });

@ObjectType({ description: 'public money of one fiscal year with a cap; capWon = reservedWon + spentWon + what is left (lapsedWon, once it is closed)' })
export class Budget {
  @Field(() => ID) id!: string;
  @Field(() => String) name!: string;
  @Field(() => Int) fiscalYear!: number;
  @Field(() => String) budgetLine!: string;
  @Field(() => String) ordinance!: string;
  @Field(() => BudgetStateEnum) state!: string;
  @Field(() => WonScalar) capWon!: number;
  @Field(() => WonScalar) reservedWon!: number;
  @Field(() => WonScalar) spentWon!: number;
  @Field(() => WonScalar) lapsedWon!: number;
  @Field(() => WonScalar, { description: 'refunded after the year was closed: owed back to the district' }) returnedWon!: number;
  @Field(() => WonScalar) receivedWon!: number;
  @Field(() => WonScalar, { description: 'what orders may still take now' }) leftWon!: number;
  @Field(() => WonScalar, { description: 'what the district has still to pay; below zero: what is owed back to it' }) dueWon!: number;
  @Field(() => Int, { description: 'changes of the cap that wait for a second person' }) proposed!: number;
}

@ObjectType({ description: 'a decision that moves the cap' })
export class BudgetAllocation {
  @Field(() => ID) id!: string;
  @Field(() => AllocationStateEnum) state!: string;
  @Field(() => String) documentNumber!: string;
  @Field(() => String, { description: '2026-01-02' }) decidedOn!: string;
  @Field(() => WonScalar, { description: 'below zero: taken away' }) amountWon!: number;
  @Field(() => String) proposedBy!: string;
  @Field(() => Date) proposedAt!: Date;
  @Field(() => String, { nullable: true }) decidedBy!: string | null;
  @Field(() => Date, { nullable: true }) decidedAt!: Date | null;
}

@ObjectType({ description: "what one vendor's goods, or one exhibition, had of a budget" })
export class BudgetPart {
  @Field(() => ID) id!: string;
  @Field(() => String) name!: string;
  @Field(() => WonScalar, { description: 'without what was given back' }) spentWon!: number;
  @Field(() => WonScalar) reservedWon!: number;
  @Field(() => Int, { description: 'that were paid' }) orders!: number;
}

@ObjectType()
export class BudgetOrder {
  @Field(() => ID) id!: string;
  @Field(() => String) number!: string;
}

@ObjectType()
export class BudgetExhibition {
  @Field(() => ID) id!: string;
  @Field(() => String) name!: string;
}

@ObjectType()
export class BudgetDetail extends Budget {
  @Field(() => [BudgetAllocation]) allocations!: BudgetAllocation[];
  @Field(() => [BudgetPart], { description: 'most first' }) vendors!: BudgetPart[];
  @Field(() => [BudgetPart], { description: 'most first' }) exhibitions!: BudgetPart[];
  @Field(() => Int, { description: 'vendors whose goods it could have paid for' }) offeredVendors!: number;
  @Field(() => Int, { nullable: true, description: 'what the three vendors with most have of all that was spent, in basis points' }) largestThreeBp!: number | null;
  @Field(() => [BudgetOrder], { description: 'orders that hold a part of it and are not paid; twenty at most' }) waiting!: BudgetOrder[];
  @Field(() => [StateChange]) history!: StateChange[];
}

@ObjectType({ description: 'what moved, each sum above or below zero' })
export class BudgetMovement {
  @Field(() => ID) id!: string;
  @Field(() => BudgetMovementKindEnum) kind!: string;
  @Field(() => WonScalar) capWon!: number;
  @Field(() => WonScalar) reservedWon!: number;
  @Field(() => WonScalar) spentWon!: number;
  @Field(() => WonScalar) lapsedWon!: number;
  @Field(() => WonScalar) returnedWon!: number;
  @Field(() => WonScalar) receivedWon!: number;
  @Field(() => String, { nullable: true }) documentNumber!: string | null;
  @Field(() => BudgetOrder, { nullable: true }) order!: BudgetOrder | null;
  @Field(() => String, { nullable: true }) product!: string | null;
  @Field(() => String, { nullable: true }) vendor!: string | null;
  @Field(() => BudgetExhibition, { nullable: true }) exhibition!: BudgetExhibition | null;
  @Field(() => Date) at!: Date;
}

@ObjectType()
export class BudgetMovementPage {
  @Field(() => [BudgetMovement]) nodes!: BudgetMovement[];
  @Field(() => PageInfo) pageInfo!: PageInfo;
}

export enum BudgetFormatEnum { XLSX = 'XLSX', CSV = 'CSV' }
registerEnumType(BudgetFormatEnum, { name: 'BudgetFormat', description: 'XLSX: all of it in sheets. CSV: every movement' });

@ObjectType({ description: 'a file' })
export class BudgetReport {
  @Field(() => String) name!: string;
  @Field(() => String) contentType!: string;
  @Field(() => String) base64!: string;
}

@InputType()
export class BudgetInput {
  @Field(() => String) name!: string;
  @Field(() => Int) fiscalYear!: number;
  @Field(() => String, { description: 'policy, unit, detailed programme and statistical item' }) budgetLine!: string;
  @Field(() => String, { description: 'the ordinance that allows the benefit' }) ordinance!: string;
}

@InputType({ description: 'a decision or a receipt on paper; its number is used once for a budget' })
export class BudgetPaperInput {
  @Field(() => String) documentNumber!: string;
  @Field(() => String, { description: '2026-01-02' }) on!: string;
  @Field(() => WonScalar, { description: 'below zero: taken away, or paid back' }) amountWon!: number;
}

export const BudgetChange = createUnionType({ name: 'BudgetChange', types: () => [BudgetDetail, Refused] as const, resolveType: (value: { __typename?: string }) => value.__typename });
