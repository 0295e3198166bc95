import { Args, ID, Info, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { config, DomainError, hashToken, log, won } from '#kernel';
import { Allow, askedFields, CurrentRequest, decodeCursor, orRefused, pageOf, pageSize, problemFields, type Refused, type RequestContext } from '#graphql';
import { RateLimitService } from '#account';
import { CartService } from '#cart';
import { Database } from '#database';
import { OrderEndingService, OrderOutOfStock, OrderQueries, PlaceOrderService, PriceChanged as PriceChangedError, readOrderNumber } from '#order';
import { cartOwnerOf, guestTokenOf, shopperOf } from '../account/shopper.js';
import { CartPricing } from '../cart/cart-pricing.service.js';
import { OrderReader } from './order-reader.service.js';
import { Order, OrderChange, OrderConnection, type OutOfStock, PlaceOrderInput, PlaceOrderResult, type PriceChanged } from './order.types.js';

/** All of an order that most ask who have just placed it: they go on to its own page. */
type OrderId = Pick<Order, 'id'> & { __typename: 'Order' };

@Resolver(() => Order)
export class OrderResolver {
  constructor(
    private readonly placing: PlaceOrderService,
    private readonly ending: OrderEndingService,
    private readonly orders: OrderQueries,
    private readonly reader: OrderReader,
    private readonly carts: CartService,
    private readonly pricing: CartPricing,
    private readonly limits: RateLimitService,
    private readonly database: Database,
  ) {}

  @Allow('anyone')
  @Query(() => Order, { nullable: true, description: "the member's own, or one that this browser placed or found" })
  async order(@Args('id', { type: () => ID }) id: string, @CurrentRequest() request: RequestContext): Promise<Order | null> {
    return this.reader.own(shopperOf(request), id);
  }

  @Allow('member')
  @Query(() => OrderConnection)
  async myOrders(@Args('first', { type: () => Int, defaultValue: 10 }) first: number, @Args('after', { type: () => String, nullable: true }) after: string | null | undefined, @CurrentRequest() { caller }: RequestContext): Promise<OrderConnection> {
    const size = pageSize(first);
    const before = after === null || after === undefined ? null : String(decodeCursor(after)[0] ?? '');
    const views = await this.orders.ofMember(caller.accountId ?? '', size + 1, before);
    return pageOf(await this.reader.shown(views), size, before !== null, (order) => [order.id]);
  }

  @Allow('anyone')
  @Mutation(() => PlaceOrderResult)
  async placeOrder(@Args('input', { type: () => PlaceOrderInput }) input: PlaceOrderInput, @CurrentRequest() request: RequestContext, @Info() info: GraphQLResolveInfo): Promise<Order | OrderId | OutOfStock | PriceChanged | Refused> {
    if (request.caller.accountId === null) guestTokenOf(request);
    const shopper = shopperOf(request);
    return orRefused(request.caller.language, async () => {
      try {
        await this.limits.count('place-order:address', request.caller.ip, config().ordersPerAddress);
        const id = await this.placing.place(shopper, { ...input, couponIssueIds: input.couponIssueIds ?? [], seenTotalWon: won(input.seenTotalWon) });
        // The order is placed: a cart that can't be reached now only keeps its lines.
        await this.carts.take(cartOwnerOf(request), input.lines).catch((error: unknown) => log.warn({ err: error }, 'ordered lines stay in the cart'));
        const idSuffices = [...askedFields(info, 'Order')].every((name) => name === 'id' || name === '__typename');
        return idSuffices ? { __typename: 'Order', id } : await this.reader.changed(shopper, id);
      } catch (error) {
        if (error instanceof OrderOutOfStock) return { __typename: 'OutOfStock', ...problemFields(error, request.caller.language), lines: [...error.lines] };
        if (error instanceof PriceChangedError) {
          return { __typename: 'PriceChanged', ...problemFields(error, request.caller.language), seenTotalWon: error.seenWon, totalWon: error.priced.totalWon, cart: await this.pricing.viewPriced(error.priced, error) };
        }
        throw error;
      }
    });
  }

  @Allow('anyone')
  @Mutation(() => OrderChange, { description: 'an order that is not paid' })
  async cancelOrder(@Args('id', { type: () => ID }) id: string, @CurrentRequest() request: RequestContext): Promise<Order | Refused> {
    const shopper = shopperOf(request);
    return orRefused(request.caller.language, async () => {
      await this.ending.cancel(shopper, id);
      return this.reader.changed(shopper, id);
    });
  }

  @Allow('anyone')
  @Mutation(() => OrderChange, { description: 'a guest finds his order again; this browser may open it from now on' })
  async findOrder(@Args('number', { type: () => String }) number: string, @Args('phone', { type: () => String }) phone: string, @CurrentRequest() request: RequestContext): Promise<Order | Refused> {
    return orRefused(request.caller.language, async () => {
      await this.limits.count('find-order:address', request.caller.ip);
      await this.limits.count('find-order:number', readOrderNumber(number));
      const found = await this.orders.byNumberAndPhone(number, phone);
      // A member's order is opened by signing in, not by a phone number.
      if (!found || found.accountId !== null) throw new DomainError('ORDER_NOT_FOUND', { field: 'number' });
      const token = hashToken(guestTokenOf(request));
      await this.database.transaction({ name: 'guest' }, (tx) => tx.sql('insert into order_access (order_id, token_hash, granted_at) values (?, ?, ?) on conflict do nothing', [found.id, token, tx.now]));
      return this.reader.changed(shopperOf(request), found.id);
    });
  }
}
