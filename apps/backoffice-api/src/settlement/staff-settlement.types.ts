import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { WonScalar } from '#graphql';
import { SettlementCycleEnum } from './settlement.types.js';

@ObjectType({ description: 'a period that was closed, for all vendors of a cycle' })
export class SettlementRun {
  @Field(() => ID) id!: string;
  @Field(() => SettlementCycleEnum) cycle!: string;
  @Field(() => String) periodStart!: string;
  @Field(() => String) periodEnd!: string;
  @Field(() => Date) closedAt!: Date;
  @Field(() => Int) statements!: number;
  @Field(() => Int, { description: 'of them below zero, carried on' }) carried!: number;
  @Field(() => WonScalar) netWon!: number;
  @Field(() => WonScalar) payoutWon!: number;
}

@ObjectType({ description: 'past its day, and its money is not the vendor’s' })
export class OverdueLine {
  @Field(() => ID) lineId!: string;
  @Field(() => ID) orderId!: string;
  @Field(() => String) number!: string;
  @Field(() => String) vendorName!: string;
  @Field(() => String) name!: string;
  @Field(() => Date) dueAt!: Date;
  @Field(() => String, { description: 'HELD, CLAIMED, NOT_POSTED' }) why!: string;
}

@ObjectType()
export class Hold {
  @Field(() => ID) id!: string;
  @Field(() => ID) vendorId!: string;
  @Field(() => String) vendorName!: string;
  @Field(() => ID, { nullable: true }) orderId!: string | null;
  @Field(() => String, { nullable: true }) number!: string | null;
  @Field(() => String, { nullable: true }) lineName!: string | null;
  @Field(() => String, { description: 'STAFF; NOT_RECEIVED: the shopper says that it did not come; NOT_PAID: the bank took the deposit back' }) kind!: string;
  @Field(() => String) reason!: string;
  @Field(() => Date) placedAt!: Date;
  @Field(() => Date, { nullable: true }) liftedAt!: Date | null;
  @Field(() => String, { nullable: true }) liftReason!: string | null;
}

@InputType()
export class HoldInput {
  @Field(() => ID, { description: 'made by the form: UUIDv7; sent twice it is one' }) id!: string;
  @Field(() => ID) vendorId!: string;
  @Field(() => ID, { nullable: true, description: 'null: everything of the vendor' }) vendorOrderId?: string | null;
  @Field(() => ID, { nullable: true, description: 'null: all of the order' }) orderLineId?: string | null;
  @Field(() => String, { description: 'the vendor reads it' }) reason!: string;
}

@ObjectType()
export class ContractRule {
  @Field(() => ID) id!: string;
  @Field(() => ID, { nullable: true }) categoryId!: string | null;
  @Field(() => Int) rateBp!: number;
  @Field(() => String, { nullable: true }) validFrom!: string | null;
  @Field(() => String, { nullable: true }) validUntil!: string | null;
  @Field(() => String) label!: string;
}

@ObjectType({ description: 'from its day until the next one begins' })
export class Contract {
  @Field(() => ID) id!: string;
  @Field(() => String) validFrom!: string;
  @Field(() => SettlementCycleEnum) cycle!: string;
  @Field(() => Int) rateBp!: number;
  @Field(() => String) note!: string;
  @Field(() => Date) createdAt!: Date;
  @Field(() => [ContractRule]) rules!: ContractRule[];
}

@InputType()
export class ContractRuleInput {
  @Field(() => ID, { nullable: true }) categoryId?: string | null;
  @Field(() => Int) rateBp!: number;
  @Field(() => String, { nullable: true }) validFrom?: string | null;
  @Field(() => String, { nullable: true }) validUntil?: string | null;
  @Field(() => String) label!: string;
}

@InputType()
export class ContractInput {
  @Field(() => ID) vendorId!: string;
  @Field(() => String, { description: 'a later Korean day than today' }) validFrom!: string;
  @Field(() => SettlementCycleEnum) cycle!: SettlementCycleEnum;
  @Field(() => Int) rateBp!: number;
  @Field(() => String) note!: string;
  @Field(() => [ContractRuleInput]) rules!: ContractRuleInput[];
}
