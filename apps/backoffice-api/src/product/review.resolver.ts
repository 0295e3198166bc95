import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { DomainError } from '#kernel';
import { actorOf, Allow, CurrentRequest, idAfter, orRefused, pageOf, pageSize, type Caller, type Refused, type RequestContext } from '#graphql';
import { ProductDeskQueries, ProductReviewService, type ProductState } from '#catalog';
import { ProductStateEnum, VendorProductConnection } from './product.types.js';
import { toReview, toRow } from './product.view.js';
import { ProductReview, ProductReviewChange } from './review.types.js';

type Changed = (ProductReview & { __typename: 'ProductReview' }) | Refused;

/** Products on the staff's desk. */
@Resolver()
export class ReviewResolver {
  constructor(
    private readonly reviews: ProductReviewService,
    private readonly desk: ProductDeskQueries,
  ) {}

  @Allow('staff')
  @Query(() => VendorProductConnection)
  async staffProducts(
    @Args('state', { type: () => ProductStateEnum, nullable: true }) state: ProductState | null | undefined,
    @Args('query', { type: () => String, nullable: true }) query: string | null | undefined,
    @Args('first', { type: () => Int, defaultValue: 25 }) first: number,
    @Args('after', { type: () => String, nullable: true }) after: string | null | undefined,
    @CurrentRequest() { caller }: RequestContext,
  ): Promise<VendorProductConnection> {
    const size = pageSize(first);
    const actor = actorOf(caller);
    const [rows, count] = await Promise.all([this.desk.page(actor, { state, query }, size, idAfter(after)), this.desk.count(actor, { state, query })]);
    return { ...pageOf(rows.map(toRow), size, after !== null && after !== undefined, (row) => [row.id]), count };
  }

  @Allow('staff')
  @Query(() => ProductReview, { nullable: true })
  async staffProduct(@Args('id', { type: () => ID }) id: string, @CurrentRequest() { caller }: RequestContext): Promise<ProductReview | null> {
    const review = await this.desk.review(actorOf(caller), id);
    return review ? toReview(review) : null;
  }

  @Allow('staff:MERCHANDISER,OPERATOR')
  @Mutation(() => ProductReviewChange, { description: 'a reason is required when refusing; CONFLICT where another version than versionId waits' })
  async decideProduct(
    @Args('id', { type: () => ID }) id: string,
    @Args('approve', { type: () => Boolean }) approve: boolean,
    @Args('reason', { type: () => String, nullable: true }) reason: string | null | undefined,
    @Args('versionId', { type: () => ID, nullable: true, description: 'the version that was looked at' }) versionId: string | null | undefined,
    @CurrentRequest() { caller }: RequestContext,
  ): Promise<Changed> {
    return this.decided(caller, id, () => this.reviews.decide(actorOf(caller), id, { approve, reason: reason ?? null, versionId: versionId ?? null }));
  }

  @Allow('staff:MERCHANDISER,OPERATOR')
  @Mutation(() => ProductReviewChange, { description: 'off sale at once, in lists, carts and exhibitions; it comes back through a new submission' })
  async takeDownProduct(@Args('id', { type: () => ID }) id: string, @Args('reason', { type: () => String }) reason: string, @CurrentRequest() { caller }: RequestContext): Promise<Changed> {
    return this.decided(caller, id, () => this.reviews.takeDown(actorOf(caller), id, reason));
  }

  private async decided(caller: Caller, id: string, work: () => Promise<void>): Promise<Changed> {
    return orRefused(caller.language, async () => {
      await work();
      const review = await this.desk.review(actorOf(caller), id);
      if (!review) throw new DomainError('NOT_FOUND');
      return { __typename: 'ProductReview', ...toReview(review) };
    });
  }
}
