import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { clock, DomainError, isId, type Language } from '#kernel';
import { Allow, CurrentRequest, problemFields, refused, type Refused, type RequestContext } from '#graphql';
import { CatalogQueries } from '#catalog';
import { CartService, type CartOwner } from '#cart';
import { priceOf, PromotionQueries } from '#promotion';
import { cartOwnerOf, knownCartOwner } from '../account/shopper.js';
import { CartPricing } from './cart-pricing.service.js';
import { type Cart, CartChange, CartResult, type CartUnavailable } from './cart.types.js';

export type CartAnswer = Cart | CartUnavailable;

@Resolver()
export class CartResolver {
  constructor(
    private readonly carts: CartService,
    private readonly catalog: CatalogQueries,
    private readonly promotion: PromotionQueries,
    private readonly pricing: CartPricing,
  ) {}

  @Allow('anyone')
  @Query(() => CartResult)
  async cart(@CurrentRequest() request: RequestContext): Promise<CartAnswer> {
    return orUnavailable(request.caller.language, () => this.show(request, knownCartOwner(request)));
  }

  @Allow('anyone')
  @Mutation(() => CartChange)
  async addToCart(@Args('variantId', { type: () => ID }) variantId: string, @Args('quantity', { type: () => Int }) quantity: number, @CurrentRequest() request: RequestContext): Promise<CartAnswer | Refused> {
    return this.change(request, async (owner) => this.carts.add(owner, variantId, quantity, await this.priceNow(variantId)));
  }

  @Allow('anyone')
  @Mutation(() => CartChange, { description: '0 takes the line out' })
  async setCartQuantity(@Args('variantId', { type: () => ID }) variantId: string, @Args('quantity', { type: () => Int }) quantity: number, @CurrentRequest() request: RequestContext): Promise<CartAnswer | Refused> {
    return this.change(request, async (owner) => this.carts.set(owner, variantId, quantity, quantity === 0 ? null : await this.priceNow(variantId)));
  }

  @Allow('anyone')
  @Mutation(() => CartChange)
  async clearCart(@CurrentRequest() request: RequestContext): Promise<CartAnswer | Refused> {
    return this.change(request, (owner) => this.carts.clear(owner));
  }

  private async change(request: RequestContext, work: (owner: CartOwner) => Promise<void>): Promise<CartAnswer | Refused> {
    const { language } = request.caller;
    return orUnavailable(language, async () => {
      try {
        const owner = cartOwnerOf(request);
        await work(owner);
        return await this.show(request, owner);
      } catch (error) {
        if (error instanceof DomainError && error.code !== 'CART_UNAVAILABLE') return refused(error, language);
        throw error;
      }
    });
  }

  /** What one piece costs now: kept beside the quantity, to say later that it changed. Throws NOT_ON_SALE. */
  private async priceNow(variantId: string): Promise<number> {
    if (!isId(variantId)) throw new DomainError('NOT_ON_SALE', { field: 'variantId' });
    const at = clock.now();
    const [snapshots, offers] = await Promise.all([this.catalog.snapshots([variantId]), this.promotion.offers([variantId], null, at)]);
    const snapshot = snapshots[0];
    if (!snapshot?.sellable) throw new DomainError('NOT_ON_SALE', { field: 'variantId' });
    return priceOf(snapshot, offers, at).won;
  }

  private async show(request: RequestContext, owner: CartOwner | null): Promise<Cart> {
    const lines = owner === null ? [] : await this.carts.load(owner);
    return this.pricing.view(lines, request.caller.accountId === null ? null : `member:${request.caller.accountId}`, null);
  }
}

/** Without Redis the cart says so; everything else of the answer stands. */
export async function orUnavailable<T>(language: Language, work: () => Promise<T>): Promise<T | CartUnavailable> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof DomainError && error.code === 'CART_UNAVAILABLE') return { __typename: 'CartUnavailable', ...problemFields(error, language) };
    throw error;
  }
}
