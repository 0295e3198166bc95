import { createUnionType, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Refused } from '#graphql';
import { StateChange } from '../person/history.types.js';
import { VendorRef } from '../person/person.types.js';
import { MachineCheck } from '../vendor/vendor.types.js';
import { DraftPicture, ProductOption, ProductStateEnum, TaxKindEnum, VendorVariant } from './product.types.js';

@ObjectType()
export class NoticeRow {
  @Field(() => String) label!: string;
  @Field(() => String) value!: string;
}

@ObjectType({ description: 'frozen: what shoppers see or would see' })
export class ReviewVersion {
  @Field(() => ID) id!: string;
  @Field(() => Int) number!: number;
  @Field(() => String) name!: string;
  @Field(() => String) description!: string;
  @Field(() => String) category!: string;
  @Field(() => TaxKindEnum) taxKind!: string;
  @Field(() => [ProductOption]) options!: ProductOption[];
  @Field(() => [DraftPicture]) pictures!: DraftPicture[];
  @Field(() => [NoticeRow]) notice!: NoticeRow[];
  @Field(() => String, { nullable: true }) withdrawalExclusion!: string | null;
  @Field(() => Boolean) madeToOrder!: boolean;
  @Field(() => Date) createdAt!: Date;
}

@ObjectType()
export class Difference {
  @Field(() => String) field!: string;
  @Field(() => String, { nullable: true }) before!: string | null;
  @Field(() => String, { nullable: true }) after!: string | null;
}

@ObjectType()
export class ProductReview {
  @Field(() => ID) id!: string;
  @Field(() => String) slug!: string;
  @Field(() => VendorRef) vendor!: VendorRef;
  @Field(() => ProductStateEnum) state!: string;
  @Field(() => ReviewVersion, { nullable: true }) proposed!: ReviewVersion | null;
  @Field(() => ReviewVersion, { nullable: true }) current!: ReviewVersion | null;
  @Field(() => [Difference]) differences!: Difference[];
  @Field(() => [MachineCheck]) checks!: MachineCheck[];
  @Field(() => [VendorVariant]) variants!: VendorVariant[];
  @Field(() => [StateChange]) history!: StateChange[];
  @Field(() => String, { nullable: true }) decisionReason!: string | null;
}

export const ProductReviewChange = createUnionType({ name: 'ProductReviewChange', types: () => [ProductReview, Refused] as const, resolveType: (value: { __typename?: string }) => value.__typename });
