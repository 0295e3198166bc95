import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { PageInfo, WonScalar } from '#graphql';

export enum FunderEnum { VENDOR = 'VENDOR', MALL = 'MALL', BUDGET = 'BUDGET' }
registerEnumType(FunderEnum, { name: 'Funder' });
export enum ProductStateEnum { DRAFT = 'DRAFT', SUBMITTED = 'SUBMITTED', ON_SALE = 'ON_SALE', PAUSED = 'PAUSED', REJECTED = 'REJECTED', ENDED = 'ENDED' }
registerEnumType(ProductStateEnum, { name: 'ProductState' });
export enum ProductSortEnum { NEWEST = 'NEWEST', PRICE_ASC = 'PRICE_ASC', PRICE_DESC = 'PRICE_DESC', MOST_SOLD = 'MOST_SOLD', RELEVANCE = 'RELEVANCE' }
registerEnumType(ProductSortEnum, { name: 'ProductSort' });
export enum TaxKindEnum { TAXABLE = 'TAXABLE', EXEMPT = 'EXEMPT' }
registerEnumType(TaxKindEnum, { name: 'TaxKind' });
export enum StockStateEnum { PLENTY = 'PLENTY', FEW = 'FEW', SOLD_OUT = 'SOLD_OUT' }
registerEnumType(StockStateEnum, { name: 'StockState' });
export enum DeliveryZoneEnum { MAINLAND = 'MAINLAND', JEJU = 'JEJU', ISLAND = 'ISLAND' }
registerEnumType(DeliveryZoneEnum, { name: 'DeliveryZone' });
export enum ExhibitionStateEnum { SCHEDULED = 'SCHEDULED', OPEN = 'OPEN', CLOSED = 'CLOSED', CANCELLED = 'CANCELLED' }
registerEnumType(ExhibitionStateEnum, { name: 'ExhibitionState' });

@ObjectType()
export class Picture {
  @Field(() => String) small!: string;
  @Field(() => String) medium!: string;
  @Field(() => String) large!: string;
  @Field(() => String) srcset!: string;
  @Field(() => Int) width!: number;
  @Field(() => Int) height!: number;
  @Field(() => String) alt!: string;
  @Field(() => String) color!: string;
}

@ObjectType()
export class FunderShare {
  @Field(() => FunderEnum) funder!: string;
  @Field(() => String) name!: string;
  @Field(() => WonScalar) amountWon!: number;
}

@ObjectType()
export class PriceReason {
  @Field(() => String) source!: string;
  @Field(() => String) label!: string;
  @Field(() => WonScalar) amountWon!: number;
  @Field(() => [FunderShare]) shares!: FunderShare[];
}

@ObjectType()
export class Price {
  @Field(() => WonScalar, { description: 'what is paid now' }) won!: number;
  @Field(() => WonScalar) sellingWon!: number;
  @Field(() => WonScalar, { nullable: true, description: 'may be shown as "was": the lowest of the 20 days before' }) wasWon!: number | null;
  @Field(() => Int, { description: 'off the price that may be shown as "was", in basis points' }) discountBp!: number;
  @Field(() => [PriceReason]) reasons!: PriceReason[];
  @Field(() => Boolean, { description: 'another option costs more' }) from!: boolean;
}

@ObjectType()
export class VendorCard {
  @Field(() => String) slug!: string;
  @Field(() => String) name!: string;
  @Field(() => String) dong!: string;
  @Field(() => String) sealColor!: string;
}

@ObjectType()
export class ExhibitionCard {
  @Field(() => String) slug!: string;
  @Field(() => String) name!: string;
}

@ObjectType()
export class Allotment {
  @Field(() => Int) total!: number;
  @Field(() => Int) left!: number;
  @Field(() => Int) perShopper!: number;
  @Field(() => Date) closesAt!: Date;
  @Field(() => ExhibitionCard) exhibition!: ExhibitionCard;
}

@ObjectType()
export class ProductCard {
  @Field(() => ID) id!: string;
  @Field(() => String) slug!: string;
  @Field(() => String) name!: string;
  @Field(() => VendorCard) vendor!: VendorCard;
  @Field(() => Picture, { nullable: true }) picture!: Picture | null;
  @Field(() => Price) price!: Price;
  @Field(() => Boolean) soldOut!: boolean;
  @Field(() => Int) optionCount!: number;
  @Field(() => Allotment, { nullable: true }) allotment!: Allotment | null;
  @Field(() => WonScalar) shippingFeeWon!: number;
  @Field(() => WonScalar, { nullable: true }) freeShippingAboveWon!: number | null;
  @Field(() => ID, { nullable: true, description: 'where there is only one variant' }) onlyVariantId!: string | null;
  @Field(() => ProductStateEnum) state!: string;
}

@ObjectType()
export class ProductEdge {
  @Field(() => String) cursor!: string;
  @Field(() => ProductCard) node!: ProductCard;
}

@ObjectType()
export class ProductConnection {
  @Field(() => [ProductEdge]) edges!: ProductEdge[];
  @Field(() => [ProductCard]) nodes!: ProductCard[];
  @Field(() => PageInfo) pageInfo!: PageInfo;
  @Field(() => Int, { nullable: true, description: 'up to 1,000' }) count?: number | null;
  @Field(() => Boolean, { nullable: true }) countIsExact?: boolean | null;
  @Field(() => String, { nullable: true }) usedQuery!: string | null;
  @Field(() => String, { nullable: true, description: 'what was searched for instead, where the query itself found nothing' }) similarTo!: string | null;
  /** Not a field: what `count` counts. */
  filter!: ProductFilter;
  /** Not a field: how many there are, where the page came to know it on its way. */
  counted!: number | null;
}

@ObjectType()
export class Category {
  @Field(() => ID) id!: string;
  @Field(() => String) slug!: string;
  @Field(() => String) name!: string;
  @Field(() => String) nameEn!: string;
  @Field(() => Int) depth!: number;
  @Field(() => Int, { nullable: true }) productCount?: number | null;
  @Field(() => [Category]) parents!: Category[];
  @Field(() => [Category]) children!: Category[];
}

@ObjectType()
export class Neighbourhood {
  @Field(() => String) dong!: string;
  @Field(() => Int) vendorCount!: number;
}

@ObjectType()
export class ShippingTerms {
  @Field(() => WonScalar) feeWon!: number;
  @Field(() => WonScalar, { nullable: true }) freeAboveWon!: number | null;
  @Field(() => WonScalar) jejuSurchargeWon!: number;
  @Field(() => WonScalar) islandSurchargeWon!: number;
  @Field(() => WonScalar) returnFeeWon!: number;
  @Field(() => Int) shipsWithinDays!: number;
}

@ObjectType({ description: 'with the identity that the law wants shown' })
export class Vendor {
  @Field(() => ID) id!: string;
  @Field(() => String) slug!: string;
  @Field(() => String) name!: string;
  @Field(() => String) dong!: string;
  @Field(() => String) sentence!: string;
  @Field(() => String) story!: string;
  @Field(() => String) sealColor!: string;
  @Field(() => Int, { nullable: true }) foundedYear!: number | null;
  @Field(() => String) representative!: string;
  @Field(() => String) businessNumber!: string;
  @Field(() => String) reportNumber!: string;
  @Field(() => String) address!: string;
  @Field(() => String) phone!: string;
  @Field(() => String) email!: string;
  @Field(() => Date, { nullable: true }) identityCheckedAt!: Date | null;
  @Field(() => ShippingTerms) shipping!: ShippingTerms;
  @Field(() => Int) productCount!: number;
  @Field(() => String, { nullable: true }) artUrl!: string | null;
}

@ObjectType()
export class ProductOption {
  @Field(() => String) name!: string;
  @Field(() => [String]) values!: string[];
}

@ObjectType()
export class Variant {
  @Field(() => ID) id!: string;
  @Field(() => String) label!: string;
  @Field(() => [String]) optionValues!: string[];
  @Field(() => Price) price!: Price;
  @Field(() => Int, { description: 'at most 999' }) available!: number;
  @Field(() => StockStateEnum) stockState!: string;
  @Field(() => Allotment, { nullable: true }) allotment!: Allotment | null;
}

@ObjectType()
export class NoticeRow {
  @Field(() => String) label!: string;
  @Field(() => String) value!: string;
}

@ObjectType()
export class Product {
  @Field(() => ID) id!: string;
  @Field(() => String) slug!: string;
  @Field(() => ID) versionId!: string;
  @Field(() => String) name!: string;
  @Field(() => String) description!: string;
  @Field(() => ProductStateEnum) state!: string;
  @Field(() => Category) category!: Category;
  @Field(() => Vendor) vendor!: Vendor;
  @Field(() => [Picture]) pictures!: Picture[];
  @Field(() => [ProductOption]) options!: ProductOption[];
  @Field(() => [Variant]) variants!: Variant[];
  @Field(() => Price) price!: Price;
  @Field(() => Boolean) soldOut!: boolean;
  @Field(() => TaxKindEnum) taxKind!: string;
  @Field(() => [NoticeRow]) notice!: NoticeRow[];
  @Field(() => String, { nullable: true }) withdrawalExclusion!: string | null;
  @Field(() => Boolean) madeToOrder!: boolean;
  @Field(() => [ProductCard]) related?: ProductCard[];
  categoryId!: string;
  categorySlug!: string;
}

@ObjectType()
export class Exhibition {
  @Field(() => ID) id!: string;
  @Field(() => String) slug!: string;
  @Field(() => String) name!: string;
  @Field(() => String) sentence!: string;
  @Field(() => String) theme!: string;
  @Field(() => ExhibitionStateEnum) state!: string;
  @Field(() => Date) opensAt!: Date;
  @Field(() => Date) closesAt!: Date;
  @Field(() => Date) serverNow!: Date;
  @Field(() => String, { nullable: true }) artUrl!: string | null;
  @Field(() => Int) productCount!: number;
}

@ObjectType()
export class ExhibitionShelf {
  @Field(() => [Exhibition]) open!: Exhibition[];
  @Field(() => [Exhibition]) soon!: Exhibition[];
  @Field(() => [Exhibition]) past!: Exhibition[];
}

@InputType({ description: 'slugs and words, as they stand in the address of a list' })
export class ProductFilter {
  @Field(() => String, { nullable: true }) category?: string | null;
  @Field(() => String, { nullable: true }) vendor?: string | null;
  @Field(() => String, { nullable: true }) dong?: string | null;
  @Field(() => String, { nullable: true }) exhibition?: string | null;
  @Field(() => String, { nullable: true }) query?: string | null;
  @Field(() => WonScalar, { nullable: true }) minWon?: number | null;
  @Field(() => WonScalar, { nullable: true }) maxWon?: number | null;
  @Field(() => Boolean, { nullable: true }) inStock?: boolean | null;
}

@ObjectType({ description: 'who runs the mall' })
export class Shop {
  @Field(() => String) name!: string;
  @Field(() => String) operator!: string;
  @Field(() => String) representative!: string;
  @Field(() => String) businessNumber!: string;
  @Field(() => String) reportNumber!: string;
  @Field(() => String) address!: string;
  @Field(() => String) phone!: string;
  @Field(() => String) email!: string;
  @Field(() => String) hostingProvider!: string;
  @Field(() => String) brokerNotice!: string;
  @Field(() => Boolean) demo!: boolean;
  @Field(() => String, { nullable: true }) mailboxUrl!: string | null;
}
