import { createUnionType, Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Refused, WonScalar } from '#graphql';

export enum CouponBenefitEnum { AMOUNT = 'AMOUNT', RATE = 'RATE' }
registerEnumType(CouponBenefitEnum, { name: 'CouponBenefit' });
export enum CouponScopeEnum { ALL = 'ALL', CATEGORY = 'CATEGORY', VENDOR = 'VENDOR', EXHIBITION = 'EXHIBITION' }
registerEnumType(CouponScopeEnum, { name: 'CouponScope' });
export enum CouponStateEnum { SOON = 'SOON', OPEN = 'OPEN', ALL_GIVEN = 'ALL_GIVEN', CLOSED = 'CLOSED', STOPPED = 'STOPPED' }
registerEnumType(CouponStateEnum, { name: 'CouponState', description: 'whether it is given now' });

@ObjectType()
export class CouponVendor {
  @Field(() => String) slug!: string;
  @Field(() => String) name!: string;
}

@ObjectType({ description: 'what a coupon promises' })
export class Coupon {
  readonly __typename = 'Coupon';
  @Field(() => ID) id!: string;
  @Field(() => String) name!: string;
  @Field(() => CouponVendor, { nullable: true, description: "whose; null: the mall's" }) vendor!: CouponVendor | null;
  @Field(() => CouponBenefitEnum) benefit!: string;
  @Field(() => WonScalar, { nullable: true }) amountWon!: number | null;
  @Field(() => Int, { nullable: true }) rateBp!: number | null;
  @Field(() => WonScalar, { nullable: true, description: 'the most that a rate takes off' }) capWon!: number | null;
  @Field(() => WonScalar, { description: 'what its goods must cost' }) minSpendWon!: number;
  @Field(() => Boolean, { description: "goes together with vendors' coupons" }) stackable!: boolean;
  @Field(() => CouponScopeEnum) scope!: string;
  @Field(() => String, { nullable: true, description: 'the category, vendor or exhibition that it is for' }) scopeName!: string | null;
  @Field(() => CouponStateEnum) state!: string;
  @Field(() => Date) closesAt!: Date;
  @Field(() => Date) usableUntil!: Date;
  @Field(() => Boolean, { description: 'this member has it' }) taken!: boolean;
}

@ObjectType()
export class CouponOrder {
  @Field(() => ID) id!: string;
  @Field(() => String) number!: string;
}

@ObjectType({ description: "a coupon in a member's hands" })
export class MyCoupon {
  readonly __typename = 'MyCoupon';
  @Field(() => ID, { description: 'what it is called when it is used' }) issueId!: string;
  @Field(() => Coupon) coupon!: Coupon;
  @Field(() => CouponOrder, { nullable: true, description: 'the order that used it' }) order!: CouponOrder | null;
  @Field(() => Boolean) usable!: boolean;
}

@ObjectType({ description: 'one of a member’s coupons beside his cart; none is hidden' })
export class CheckoutCoupon {
  @Field(() => ID) issueId!: string;
  @Field(() => String) name!: string;
  @Field(() => ID, { nullable: true, description: "one of each vendor; null: the mall's" }) vendorId!: string | null;
  @Field(() => Boolean) stackable!: boolean;
  @Field(() => Boolean, { description: 'it is in the sums' }) used!: boolean;
  @Field(() => WonScalar, { description: 'what it takes off this cart' }) amountWon!: number;
  @Field(() => String, { nullable: true, description: 'why it can not be used' }) obstacle!: string | null;
  @Field(() => Date) usableUntil!: Date;
}

export const CouponTaken = createUnionType({ name: 'CouponTaken', types: () => [MyCoupon, Refused] as const, resolveType: (value: { __typename?: string }) => value.__typename });
