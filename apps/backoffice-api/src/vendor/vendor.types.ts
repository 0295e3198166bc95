import { createUnionType, Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { PageInfo, Refused, WonScalar } from '#graphql';
import { StateChange } from '../person/history.types.js';
import { VendorStateEnum } from '../person/person.types.js';

@ObjectType({ description: 'what a machine can check; whether it is true, a person decides' })
export class MachineCheck {
  @Field(() => String) name!: string;
  @Field(() => Boolean) ok!: boolean;
  @Field(() => String) message!: string;
}

@ObjectType()
export class VendorDetail {
  @Field(() => ID) id!: string;
  @Field(() => String) slug!: string;
  @Field(() => String) name!: string;
  @Field(() => VendorStateEnum) state!: string;
  @Field(() => String) representative!: string;
  @Field(() => String) businessNumber!: string;
  @Field(() => String) reportNumber!: string;
  @Field(() => String) phone!: string;
  @Field(() => String) email!: string;
  @Field(() => String) zip!: string;
  @Field(() => String) address!: string;
  @Field(() => String) dong!: string;
  @Field(() => String) sentence!: string;
  @Field(() => String) story!: string;
  @Field(() => String) sealColor!: string;
  @Field(() => WonScalar) shippingFeeWon!: number;
  @Field(() => WonScalar, { nullable: true }) freeShippingAboveWon!: number | null;
  @Field(() => WonScalar) jejuSurchargeWon!: number;
  @Field(() => WonScalar) islandSurchargeWon!: number;
  @Field(() => WonScalar) returnFeeWon!: number;
  @Field(() => Int) shipsWithinDays!: number;
  @Field(() => Int) commissionBp!: number;
  @Field(() => String, { nullable: true }) decisionReason!: string | null;
  @Field(() => Date) createdAt!: Date;
  @Field(() => Date, { nullable: true }) identityCheckedAt!: Date | null;
  @Field(() => [StateChange]) history?: StateChange[];
  @Field(() => Int) productCount!: number;
  @Field(() => [MachineCheck]) checks!: MachineCheck[];
}

@ObjectType({ description: 'a line of the list: no personal data' })
export class StaffVendorRow {
  @Field(() => ID) id!: string;
  @Field(() => String) name!: string;
  @Field(() => VendorStateEnum) state!: string;
  @Field(() => String) dong!: string;
  @Field(() => Int) productCount!: number;
  @Field(() => Date) createdAt!: Date;
}

@ObjectType()
export class StaffVendorEdge {
  @Field(() => String) cursor!: string;
  @Field(() => StaffVendorRow) node!: StaffVendorRow;
}

@ObjectType()
export class StaffVendorConnection {
  @Field(() => [StaffVendorEdge]) edges!: StaffVendorEdge[];
  @Field(() => [StaffVendorRow]) nodes!: StaffVendorRow[];
  @Field(() => PageInfo) pageInfo!: PageInfo;
  @Field(() => Int) count!: number;
}

@ObjectType()
export class LowStock {
  @Field(() => ID) productId!: string;
  @Field(() => String) name!: string;
  @Field(() => String) label!: string;
  @Field(() => Int) available!: number;
}

@ObjectType()
export class DaySales {
  @Field(() => String) date!: string;
  @Field(() => WonScalar) amountWon!: number;
  @Field(() => Int) orders!: number;
}

@ObjectType()
export class VendorToday {
  @Field(() => Int) newOrders!: number;
  @Field(() => Int) toShip!: number;
  @Field(() => Int) lateOrders!: number;
  @Field(() => Int) draftProducts!: number;
  @Field(() => Int) rejectedProducts!: number;
  @Field(() => [LowStock]) lowStock!: LowStock[];
  @Field(() => WonScalar) salesWon30Days!: number;
  @Field(() => [DaySales]) salesByDay!: DaySales[];
  @Field(() => VendorStateEnum) state!: string;
  @Field(() => [String]) missing!: string[];
}

@InputType()
export class VendorApplicationInput {
  @Field(() => String) email!: string;
  @Field(() => String) password!: string;
  @Field(() => String) personName!: string;
  @Field(() => String) vendorName!: string;
  @Field(() => String) representative!: string;
  @Field(() => String) businessNumber!: string;
  @Field(() => String) reportNumber!: string;
  @Field(() => String) phone!: string;
  @Field(() => String) vendorEmail!: string;
  @Field(() => String) zip!: string;
  @Field(() => String) address!: string;
  @Field(() => String) dong!: string;
  @Field(() => String) sentence!: string;
  @Field(() => [String]) consents!: string[];
}

@InputType()
export class VendorInput {
  @Field(() => String) sentence!: string;
  @Field(() => String) story!: string;
  @Field(() => String) phone!: string;
  @Field(() => String) email!: string;
  @Field(() => String) zip!: string;
  @Field(() => String) address!: string;
  @Field(() => String) dong!: string;
  @Field(() => String) reportNumber!: string;
  @Field(() => String) sealColor!: string;
  @Field(() => WonScalar) shippingFeeWon!: number;
  @Field(() => WonScalar, { nullable: true }) freeShippingAboveWon?: number | null;
  @Field(() => WonScalar) jejuSurchargeWon!: number;
  @Field(() => WonScalar) islandSurchargeWon!: number;
  @Field(() => WonScalar) returnFeeWon!: number;
  @Field(() => Int) shipsWithinDays!: number;
  @Field(() => String, { nullable: true, description: 'only before staff have approved; left out: as it was' }) representative?: string | null;
  @Field(() => String, { nullable: true, description: 'only before staff have approved; left out: as it was' }) businessNumber?: string | null;
}

export const VendorChange = createUnionType({ name: 'VendorChange', types: () => [VendorDetail, Refused] as const, resolveType: (value: { __typename?: string }) => value.__typename });
