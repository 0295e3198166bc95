import { createUnionType, Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Refused, WonScalar } from '#graphql';
import { StateChange } from '../person/history.types.js';

export enum CouponBenefitEnum { AMOUNT = 'AMOUNT', RATE = 'RATE' }
registerEnumType(CouponBenefitEnum, { name: 'CouponBenefit' });
export enum CouponScopeEnum { ALL = 'ALL', CATEGORY = 'CATEGORY', VENDOR = 'VENDOR', EXHIBITION = 'EXHIBITION' }
registerEnumType(CouponScopeEnum, { name: 'CouponScope' });
export enum CouponStateEnum { SOON = 'SOON', OPEN = 'OPEN', ALL_GIVEN = 'ALL_GIVEN', CLOSED = 'CLOSED', STOPPED = 'STOPPED' }
registerEnumType(CouponStateEnum, { name: 'CouponState', description: 'whether it is given now' });

@ObjectType()
export class CouponBudget {
  @Field(() => ID) id!: string;
  @Field(() => String) name!: string;
  @Field(() => Int, { description: 'of the discount, in basis points; the mall bears the rest' }) shareBp!: number;
}

@ObjectType()
export class CouponVendor {
  @Field(() => ID) id!: string;
  @Field(() => String) name!: string;
}

@ObjectType({ description: 'what it promises never changes; who has one keeps it' })
export class Coupon {
  readonly __typename = 'Coupon';
  @Field(() => ID) id!: string;
  @Field(() => String) name!: string;
  @Field(() => CouponVendor, { nullable: true, description: "whose; null: the mall's" }) vendor!: CouponVendor | null;
  @Field(() => String, { nullable: true, description: 'typed by shoppers; null: it lies open' }) code!: string | null;
  @Field(() => CouponBenefitEnum) benefit!: string;
  @Field(() => WonScalar, { nullable: true }) amountWon!: number | null;
  @Field(() => Int, { nullable: true }) rateBp!: number | null;
  @Field(() => WonScalar, { nullable: true }) capWon!: number | null;
  @Field(() => WonScalar) minSpendWon!: number;
  @Field(() => Boolean) stackable!: boolean;
  @Field(() => CouponScopeEnum) scope!: string;
  @Field(() => String, { nullable: true }) scopeName!: string | null;
  @Field(() => CouponBudget, { nullable: true }) budget!: CouponBudget | null;
  @Field(() => CouponStateEnum) state!: string;
  @Field(() => Int) issueLimit!: number;
  @Field(() => Int) issued!: number;
  @Field(() => Int, { description: 'that used it and stand' }) orders!: number;
  @Field(() => WonScalar, { description: 'taken off in them' }) discountWon!: number;
  @Field(() => Date) opensAt!: Date;
  @Field(() => Date) closesAt!: Date;
  @Field(() => Date) usableUntil!: Date;
  @Field(() => StateChange, { nullable: true, description: 'who stopped it, when and why' }) stopped!: StateChange | null;
}

@InputType()
export class CouponInput {
  @Field(() => ID, { description: 'made by the client: UUIDv7; sent twice it is one coupon' }) id!: string;
  @Field(() => String) name!: string;
  @Field(() => String, { nullable: true }) code?: string | null;
  @Field(() => CouponBenefitEnum) benefit!: CouponBenefitEnum;
  @Field(() => WonScalar, { nullable: true }) amountWon?: number | null;
  @Field(() => Int, { nullable: true }) rateBp?: number | null;
  @Field(() => WonScalar, { nullable: true, description: 'the most that a rate takes off' }) capWon?: number | null;
  @Field(() => WonScalar) minSpendWon!: number;
  @Field(() => Boolean, { nullable: true, description: "the mall's: goes together with vendors' coupons" }) stackable?: boolean | null;
  @Field(() => CouponScopeEnum, { nullable: true, description: "the mall's; a vendor's is for all of his goods" }) scope?: CouponScopeEnum | null;
  @Field(() => ID, { nullable: true }) scopeId?: string | null;
  @Field(() => Int, { nullable: true, description: "the mall's: what a district budget bears, in basis points" }) budgetShareBp?: number | null;
  @Field(() => ID, { nullable: true }) budgetId?: string | null;
  @Field(() => Int) issueLimit!: number;
  @Field(() => Date, { description: 'from when on it is given' }) opensAt!: Date;
  @Field(() => Date) closesAt!: Date;
  @Field(() => Date) usableUntil!: Date;
}

export const CouponChange = createUnionType({ name: 'CouponChange', types: () => [Coupon, Refused] as const, resolveType: (value: { __typename?: string }) => value.__typename });
