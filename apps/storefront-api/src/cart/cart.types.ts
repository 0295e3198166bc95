import { createUnionType, Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Problem, Refused, WonScalar } from '#graphql';
import { PriceReason, ProductCard, VendorCard } from '../catalog/catalog.types.js';

export enum CartNoteKindEnum { PRICE_CHANGED = 'PRICE_CHANGED', OUT_OF_STOCK = 'OUT_OF_STOCK', FEW_LEFT = 'FEW_LEFT', NOT_ON_SALE = 'NOT_ON_SALE', LIMIT = 'LIMIT', BUDGET_ENDED = 'BUDGET_ENDED' }
registerEnumType(CartNoteKindEnum, { name: 'CartNoteKind' });

@ObjectType({ implements: () => Problem, description: 'only the cart: browsing and paying go on' })
export class CartUnavailable extends Problem {}

@ObjectType()
export class Sums {
  @Field(() => WonScalar) goodsWon!: number;
  @Field(() => WonScalar) discountWon!: number;
  @Field(() => WonScalar) shippingWon!: number;
  @Field(() => WonScalar) surchargeWon!: number;
  @Field(() => WonScalar) totalWon!: number;
  @Field(() => WonScalar) taxableWon!: number;
  @Field(() => WonScalar) exemptWon!: number;
}

@ObjectType({ description: 'what changed since it was put in, or why it can not be bought' })
export class CartLineNote {
  @Field(() => CartNoteKindEnum) kind!: string;
  @Field(() => String) message!: string;
  @Field(() => WonScalar, { nullable: true }) wasWon!: number | null;
  @Field(() => WonScalar, { nullable: true }) nowWon!: number | null;
}

@ObjectType()
export class CartLine {
  @Field(() => ID) variantId!: string;
  @Field(() => ProductCard) product!: ProductCard;
  @Field(() => String) name!: string;
  @Field(() => String) optionLabel!: string;
  @Field(() => Int) quantity!: number;
  @Field(() => WonScalar) unitPriceWon!: number;
  @Field(() => WonScalar, { description: 'for one piece, after discounts' }) unitPaidWon!: number;
  @Field(() => WonScalar) amountWon!: number;
  @Field(() => WonScalar) discountWon!: number;
  @Field(() => [PriceReason]) reasons!: PriceReason[];
  @Field(() => Int) available!: number;
  @Field(() => CartLineNote, { nullable: true }) note!: CartLineNote | null;
  @Field(() => String, { nullable: true, description: 'why it can not be returned; checkout says it beside the consent' }) withdrawalExclusion!: string | null;
}

@ObjectType()
export class CartVendor {
  @Field(() => VendorCard) vendor!: VendorCard;
  @Field(() => [CartLine]) lines!: CartLine[];
  @Field(() => WonScalar) goodsWon!: number;
  @Field(() => WonScalar) discountWon!: number;
  @Field(() => WonScalar) shippingFeeWon!: number;
  @Field(() => WonScalar) surchargeWon!: number;
  @Field(() => WonScalar, { nullable: true }) toFreeShippingWon!: number | null;
}

@ObjectType()
export class Cart {
  readonly __typename = 'Cart';
  @Field(() => Int) quantity!: number;
  @Field(() => Int) lineCount!: number;
  @Field(() => [CartVendor]) vendors!: CartVendor[];
  @Field(() => [CartLine], { description: 'out of the sums' }) unavailable!: CartLine[];
  @Field(() => Sums) sums!: Sums;
  @Field(() => Int, { description: 'lines with a note' }) changed!: number;
}

const byTypename = (value: { __typename?: string }): string | undefined => value.__typename;
export const CartResult = createUnionType({ name: 'CartResult', types: () => [Cart, CartUnavailable] as const, resolveType: byTypename });
export const CartChange = createUnionType({ name: 'CartChange', types: () => [Cart, Refused, CartUnavailable] as const, resolveType: byTypename });
