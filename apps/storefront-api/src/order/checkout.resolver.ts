import { Args, createUnionType, Field, ID, Int, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { clock, isZip, MINUTE, newId, problemText, type DeliveryZone, type Language } from '#kernel';
import { Allow, CurrentRequest, type RequestContext } from '#graphql';
import { AccountService } from '#account';
import { CatalogQueries, deliveryZone } from '#catalog';
import { CartService, type CartLine } from '#cart';
import { HOLD_MS, OrderQueries } from '#order';
import { CouponService, obstacleText } from '#promotion';
import { VendorQueries } from '#vendor';
import { Member } from '../account/account.types.js';
import { knownCartOwner } from '../account/shopper.js';
import { CartPricing } from '../cart/cart-pricing.service.js';
import type { CouponOffer } from '../cart/coupon-offer.js';
import { orUnavailable } from '../cart/cart.resolver.js';
import { Cart, CartUnavailable } from '../cart/cart.types.js';
import { DeliveryZoneEnum, Vendor } from '../catalog/catalog.types.js';
import { toVendor } from '../catalog/catalog.view.js';
import { CheckoutCoupon } from '../coupon/coupon.types.js';
import { Address } from './order.types.js';

@ObjectType({ description: 'the cart priced for placing, with everything that must be told before' })
export class Checkout {
  readonly __typename = 'Checkout';
  @Field(() => ID, { description: "a fresh id for the form's hidden field" }) orderId!: string;
  @Field(() => Cart, { description: "with the coupons that are used" }) cart!: Cart;
  @Field(() => [CheckoutCoupon], { description: "the member's, in an order that does not change with what is picked" }) coupons!: CheckoutCoupon[];
  @Field(() => DeliveryZoneEnum) zone!: string;
  @Field(() => [Vendor]) sellers!: Vendor[];
  @Field(() => Boolean) madeToOrder!: boolean;
  @Field(() => Int) holdMinutes!: number;
  @Field(() => Member, { nullable: true }) orderer!: Member | null;
  @Field(() => Address, { nullable: true }) lastAddress!: Address | null;
}

export const CheckoutResult = createUnionType({ name: 'CheckoutResult', types: () => [Checkout, CartUnavailable] as const, resolveType: (value: { __typename?: string }) => value.__typename });

@Resolver()
export class CheckoutResolver {
  constructor(
    private readonly carts: CartService,
    private readonly pricing: CartPricing,
    private readonly vendors: VendorQueries,
    private readonly accounts: AccountService,
    private readonly orders: OrderQueries,
    private readonly catalog: CatalogQueries,
    private readonly coupons: CouponService,
  ) {}

  @Allow('anyone')
  @Query(() => CheckoutResult)
  async checkout(
    @Args('zip', { type: () => String, nullable: true }) zip: string | null | undefined,
    @Args('couponIssueIds', { type: () => [ID], nullable: true, description: 'chosen ones; left out: those that make it cost least' }) couponIssueIds: string[] | null | undefined,
    @CurrentRequest() request: RequestContext,
  ): Promise<Checkout | CartUnavailable> {
    const { accountId, language } = request.caller;
    const zone: DeliveryZone = zip !== null && zip !== undefined && isZip(zip.trim()) ? deliveryZone(zip.trim()) : 'MAINLAND';
    return orUnavailable(language, async () => {
      const owner = knownCartOwner(request);
      const lines = owner === null ? [] : await this.carts.load(owner);
      const [{ cart, coupons }, snapshots, orderer, lastAddress] = await Promise.all([
        accountId === null ? this.forGuest(lines, zone) : this.forMember(accountId, lines, zone, couponIssueIds ?? null),
        this.catalog.snapshots(lines.map((line) => line.variantId)),
        accountId === null ? null : this.accounts.member(accountId),
        accountId === null ? null : this.orders.lastAddress(accountId),
      ]);
      const sellerIds = [...new Set(snapshots.filter((snapshot) => snapshot.sellable).map((snapshot) => snapshot.vendorId))];
      const sellers = sellerIds.length === 0 ? [] : await this.vendors.byIds(sellerIds);
      return {
        __typename: 'Checkout', orderId: newId(), cart, coupons: coupons.map((offer) => toCheckoutCoupon(offer, language)), zone, sellers: sellers.flatMap((vendor) => (vendor ? [toVendor(vendor)] : [])), madeToOrder: snapshots.some((snapshot) => snapshot.madeToOrder),
        holdMinutes: HOLD_MS / MINUTE, orderer, lastAddress,
      };
    });
  }

  private async forGuest(lines: readonly CartLine[], zone: DeliveryZone): Promise<{ cart: Cart; coupons: CouponOffer[] }> {
    return { cart: await this.pricing.view(lines, null, zone), coupons: [] };
  }

  private async forMember(accountId: string, lines: readonly CartLine[], zone: DeliveryZone, chosen: readonly string[] | null): Promise<{ cart: Cart; coupons: CouponOffer[] }> {
    const at = clock.now();
    return this.pricing.viewWithCoupons(lines, `member:${accountId}`, zone, { held: await this.coupons.held(accountId, at), chosen, at });
  }
}

function toCheckoutCoupon({ coupon, used, amountWon, obstacle }: CouponOffer, language: Language): CheckoutCoupon {
  const why = obstacle === null ? null : obstacleText(obstacle);
  return { issueId: coupon.issueId, name: coupon.name, vendorId: coupon.vendorId, stackable: coupon.stackable, used, amountWon, obstacle: why === null ? null : problemText(why.code, why.fields, language), usableUntil: coupon.usableUntil };
}
