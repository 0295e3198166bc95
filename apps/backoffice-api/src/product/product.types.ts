import { createUnionType, Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { PageInfo, Refused, WonScalar } from '#graphql';
import { StateChange } from '../person/history.types.js';
import { VendorRef } from '../person/person.types.js';

export enum ProductStateEnum { DRAFT = 'DRAFT', SUBMITTED = 'SUBMITTED', ON_SALE = 'ON_SALE', PAUSED = 'PAUSED', REJECTED = 'REJECTED', ENDED = 'ENDED' }
registerEnumType(ProductStateEnum, { name: 'ProductState' });
export enum TaxKindEnum { TAXABLE = 'TAXABLE', EXEMPT = 'EXEMPT' }
registerEnumType(TaxKindEnum, { name: 'TaxKind' });

@ObjectType()
export class NoticeField {
  @Field(() => String) id!: string;
  @Field(() => String) label!: string;
  @Field(() => Boolean) required!: boolean;
  @Field(() => String) type!: string;
  @Field(() => String, { nullable: true }) condition?: string | null;
  @Field(() => String, { nullable: true }) hint?: string | null;
}

@ObjectType()
export class NoticeKind {
  @Field(() => String) id!: string;
  @Field(() => String) label!: string;
  @Field(() => [NoticeField]) fields!: NoticeField[];
}

@ObjectType()
export class CategoryNode {
  @Field(() => ID) id!: string;
  @Field(() => String) slug!: string;
  @Field(() => String) name!: string;
  @Field(() => String) noticeKind!: string;
  @Field(() => [CategoryNode]) children!: CategoryNode[];
}

@ObjectType()
export class VendorProductRow {
  @Field(() => ID) id!: string;
  @Field(() => String) slug!: string;
  @Field(() => VendorRef) vendor!: VendorRef;
  @Field(() => String) name!: string;
  @Field(() => ProductStateEnum) state!: string;
  @Field(() => String, { nullable: true }) thumbnail!: string | null;
  @Field(() => WonScalar) priceWon!: number;
  @Field(() => Int) stock!: number;
  @Field(() => Int) variantCount!: number;
  @Field(() => [String]) missing!: string[];
  @Field(() => String, { nullable: true }) decisionReason!: string | null;
  @Field(() => Date) updatedAt!: Date;
  @Field(() => Boolean) pendingChange!: boolean;
}

@ObjectType()
export class VendorProductEdge {
  @Field(() => String) cursor!: string;
  @Field(() => VendorProductRow) node!: VendorProductRow;
}

@ObjectType()
export class VendorProductConnection {
  @Field(() => [VendorProductEdge]) edges!: VendorProductEdge[];
  @Field(() => [VendorProductRow]) nodes!: VendorProductRow[];
  @Field(() => PageInfo) pageInfo!: PageInfo;
  @Field(() => Int) count!: number;
}

@ObjectType()
export class ProductOption {
  @Field(() => String) name!: string;
  @Field(() => [String]) values!: string[];
}

@ObjectType()
export class DraftPicture {
  @Field(() => ID) id!: string;
  @Field(() => String) alt!: string;
  @Field(() => String) small!: string;
  @Field(() => String) medium!: string;
}

@ObjectType()
export class NoticeEntry {
  @Field(() => String) id!: string;
  @Field(() => String) value!: string;
}

@ObjectType()
export class ProductDraft {
  @Field(() => String) name!: string;
  @Field(() => String) description!: string;
  @Field(() => ID, { nullable: true }) categoryId!: string | null;
  @Field(() => TaxKindEnum) taxKind!: string;
  @Field(() => [ProductOption]) options!: ProductOption[];
  @Field(() => [DraftPicture]) pictures!: DraftPicture[];
  @Field(() => [NoticeEntry]) notice!: NoticeEntry[];
  @Field(() => String, { nullable: true }) withdrawalExclusion!: string | null;
  @Field(() => Boolean) madeToOrder!: boolean;
}

@ObjectType()
export class VendorVariant {
  @Field(() => ID) id!: string;
  @Field(() => String) label!: string;
  @Field(() => [String]) optionValues!: string[];
  @Field(() => String, { nullable: true }) sku!: string | null;
  @Field(() => WonScalar) priceWon!: number;
  @Field(() => WonScalar, { nullable: true }) listPriceWon!: number | null;
  @Field(() => Int) onHand!: number;
  @Field(() => Int) reserved!: number;
  @Field(() => String) state!: string;
}

@ObjectType()
export class PricePoint {
  @Field(() => ID) variantId!: string;
  @Field(() => String) label!: string;
  @Field(() => WonScalar) priceWon!: number;
  @Field(() => WonScalar, { nullable: true }) listPriceWon!: number | null;
  @Field(() => Date) at!: Date;
  @Field(() => String) actor!: string;
}

@ObjectType()
export class VendorProduct {
  @Field(() => ID) id!: string;
  @Field(() => String) slug!: string;
  @Field(() => ProductStateEnum) state!: string;
  @Field(() => ProductDraft) draft!: ProductDraft;
  @Field(() => [VendorVariant]) variants!: VendorVariant[];
  @Field(() => [String]) missing!: string[];
  @Field(() => String, { nullable: true }) decisionReason!: string | null;
  @Field(() => [StateChange]) history!: StateChange[];
  @Field(() => [PricePoint]) prices!: PricePoint[];
  @Field(() => Boolean) pendingChange!: boolean;
  @Field(() => Int) rowVersion!: number;
}

@InputType()
export class ProductOptionInput {
  @Field(() => String) name!: string;
  @Field(() => [String]) values!: string[];
}

@InputType()
export class VariantInput {
  @Field(() => [String]) optionValues!: string[];
  @Field(() => String, { nullable: true }) sku?: string | null;
  @Field(() => WonScalar) priceWon!: number;
  @Field(() => WonScalar, { nullable: true }) listPriceWon?: number | null;
  @Field(() => Int) onHand!: number;
  @Field(() => Int, { nullable: true, description: 'for a variant on sale: the stock that the form showed; the difference is added to the stock of now. Left out: its stock is not touched' }) seenOnHand?: number | null;
}

@InputType()
export class PictureInput {
  @Field(() => ID) id!: string;
  @Field(() => String) alt!: string;
}

@InputType()
export class NoticeEntryInput {
  @Field(() => String) id!: string;
  @Field(() => String) value!: string;
}

@InputType()
export class ProductInput {
  @Field(() => Int, { nullable: true, description: 'what the form was filled from; CONFLICT where it changed since' }) rowVersion?: number | null;
  @Field(() => String) name!: string;
  @Field(() => String) description!: string;
  @Field(() => ID, { nullable: true }) categoryId?: string | null;
  @Field(() => TaxKindEnum) taxKind!: TaxKindEnum;
  @Field(() => [ProductOptionInput]) options!: ProductOptionInput[];
  @Field(() => [VariantInput]) variants!: VariantInput[];
  @Field(() => [PictureInput]) pictures!: PictureInput[];
  @Field(() => [NoticeEntryInput]) notice!: NoticeEntryInput[];
  @Field(() => String, { nullable: true }) withdrawalExclusion?: string | null;
  @Field(() => Boolean) madeToOrder!: boolean;
}

export const ProductChange = createUnionType({ name: 'ProductChange', types: () => [VendorProduct, Refused] as const, resolveType: (value: { __typename?: string }) => value.__typename });
