import { createUnionType, Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Refused, WonScalar } from '#graphql';
import { StateChange } from '../person/history.types.js';
import { VendorRef } from '../person/person.types.js';

export enum ExhibitionStateEnum { DRAFT = 'DRAFT', SCHEDULED = 'SCHEDULED', OPEN = 'OPEN', CLOSED = 'CLOSED', CANCELLED = 'CANCELLED' }
registerEnumType(ExhibitionStateEnum, { name: 'ExhibitionState', description: 'OPEN and CLOSED follow from the clock and are never stored' });

@ObjectType({ description: 'a variant at a price for a period' })
export class StaffExhibitionItem {
  @Field(() => ID) id!: string;
  @Field(() => ID) variantId!: string;
  @Field(() => String) productName!: string;
  @Field(() => String) variantLabel!: string;
  @Field(() => VendorRef) vendor!: VendorRef;
  @Field(() => String, { nullable: true }) thumbnail!: string | null;
  @Field(() => WonScalar) sellingWon!: number;
  @Field(() => WonScalar) priceWon!: number;
  @Field(() => Int) vendorShareBp!: number;
  @Field(() => Int) mallShareBp!: number;
  @Field(() => Int) budgetShareBp!: number;
  @Field(() => ID, { nullable: true, description: 'the district budget that bears its share' }) budgetId!: string | null;
  @Field(() => Int) allotment!: number;
  @Field(() => Int, { description: 'held by unpaid orders, or bought' }) taken!: number;
  @Field(() => Int) perShopperLimit!: number;
}

@ObjectType()
export class StaffExhibition {
  @Field(() => ID) id!: string;
  @Field(() => String) slug!: string;
  @Field(() => String) name!: string;
  @Field(() => String) sentence!: string;
  @Field(() => String) theme!: string;
  @Field(() => ExhibitionStateEnum) state!: string;
  @Field(() => Date) opensAt!: Date;
  @Field(() => Date) closesAt!: Date;
  @Field(() => [StaffExhibitionItem]) items?: StaffExhibitionItem[];
  @Field(() => Int, { description: 'held by unpaid orders, or bought' }) soldPieces!: number;
  @Field(() => [StateChange], { description: 'from and to alike: its terms were changed; the reason says which' }) history?: StateChange[];
  @Field(() => Int) rowVersion!: number;
}

@ObjectType({ description: 'a variant that can be put into an exhibition' })
export class ExhibitionCandidate {
  @Field(() => ID) variantId!: string;
  @Field(() => String) productName!: string;
  @Field(() => String) variantLabel!: string;
  @Field(() => String) vendorName!: string;
  @Field(() => String, { nullable: true }) thumbnail!: string | null;
  @Field(() => WonScalar) sellingWon!: number;
  @Field(() => Int) available!: number;
  @Field(() => WonScalar, { nullable: true, description: 'null where its history is shorter: then no price before may be shown' }) lowest20DaysWon!: number | null;
}

@InputType()
export class ExhibitionItemInput {
  @Field(() => ID) variantId!: string;
  @Field(() => WonScalar, { description: 'below the selling price' }) priceWon!: number;
  @Field(() => Int, { description: "the mall's part of the discount in basis points; what neither the mall nor a budget bears is the vendor's" }) mallShareBp!: number;
  @Field(() => Int, { defaultValue: 0, description: "a district budget's part, in basis points" }) budgetShareBp!: number;
  @Field(() => ID, { nullable: true, description: 'which budget; exactly where its part is above 0' }) budgetId?: string | null;
  @Field(() => Int) allotment!: number;
  @Field(() => Int) perShopperLimit!: number;
}

@InputType()
export class ExhibitionInput {
  @Field(() => Int, { nullable: true, description: 'of the exhibition that was shown; needed for a change' }) rowVersion?: number | null;
  @Field(() => String, { nullable: true, description: 'left out: made of the name, or kept' }) slug?: string | null;
  @Field(() => String) name!: string;
  @Field(() => String) sentence!: string;
  @Field(() => String) theme!: string;
  @Field(() => Date) opensAt!: Date;
  @Field(() => Date) closesAt!: Date;
  @Field(() => [ExhibitionItemInput]) items!: ExhibitionItemInput[];
}

export const ExhibitionChange = createUnionType({ name: 'ExhibitionChange', types: () => [StaffExhibition, Refused] as const, resolveType: (value: { __typename?: string }) => value.__typename });
