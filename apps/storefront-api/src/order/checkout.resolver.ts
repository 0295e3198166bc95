import { Args, createUnionType, Field, ID, Int, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { isZip, MINUTE, newId, type DeliveryZone } from '#kernel';
import { Allow, CurrentRequest, type RequestContext } from '#graphql';
import { AccountService } from '#account';
import { CatalogQueries, deliveryZone } from '#catalog';
import { CartService } from '#cart';
import { HOLD_MS, OrderQueries } from '#order';
import { VendorQueries } from '#vendor';
import { Member } from '../account/account.types.js';
import { knownCartOwner } from '../account/shopper.js';
import { CartPricing } from '../cart/cart-pricing.service.js';
import { orUnavailable } from '../cart/cart.resolver.js';
import { Cart, CartUnavailable } from '../cart/cart.types.js';
import { DeliveryZoneEnum, Vendor } from '../catalog/catalog.types.js';
import { toVendor } from '../catalog/catalog.view.js';
import { Address } from './order.types.js';

@ObjectType({ description: 'the cart priced for placing, with everything that must be told before' })
export class Checkout {
  readonly __typename = 'Checkout';
  @Field(() => ID, { description: "a fresh id for the form's hidden field" }) orderId!: string;
  @Field(() => Cart) cart!: Cart;
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
  ) {}

  @Allow('anyone')
  @Query(() => CheckoutResult)
  async checkout(@Args('zip', { type: () => String, nullable: true }) zip: string | null | undefined, @CurrentRequest() request: RequestContext): Promise<Checkout | CartUnavailable> {
    const { accountId } = request.caller;
    const zone: DeliveryZone = zip !== null && zip !== undefined && isZip(zip.trim()) ? deliveryZone(zip.trim()) : 'MAINLAND';
    return orUnavailable(request.caller.language, async () => {
      const owner = knownCartOwner(request);
      const lines = owner === null ? [] : await this.carts.load(owner);
      const [cart, snapshots, orderer, lastAddress] = await Promise.all([
        this.pricing.view(lines, accountId === null ? null : `member:${accountId}`, zone),
        this.catalog.snapshots(lines.map((line) => line.variantId)),
        accountId === null ? null : this.accounts.member(accountId),
        accountId === null ? null : this.orders.lastAddress(accountId),
      ]);
      const sellerIds = [...new Set(snapshots.filter((snapshot) => snapshot.sellable).map((snapshot) => snapshot.vendorId))];
      const sellers = sellerIds.length === 0 ? [] : await this.vendors.byIds(sellerIds);
      return {
        __typename: 'Checkout', orderId: newId(), cart, zone, sellers: sellers.flatMap((vendor) => (vendor ? [toVendor(vendor)] : [])), madeToOrder: snapshots.some((snapshot) => snapshot.madeToOrder),
        holdMinutes: HOLD_MS / MINUTE, orderer, lastAddress,
      };
    });
  }
}
