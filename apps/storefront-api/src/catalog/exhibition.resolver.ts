import { Args, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { clock } from '#kernel';
import { Allow } from '#graphql';
import { PromotionQueries } from '#promotion';
import { CatalogResolver } from './catalog.resolver.js';
import { toExhibition } from './catalog.view.js';
import { Exhibition, ExhibitionShelf, ProductConnection } from './catalog.types.js';

@Resolver(() => Exhibition)
export class ExhibitionResolver {
  constructor(
    private readonly promotion: PromotionQueries,
    private readonly catalog: CatalogResolver,
  ) {}

  @Allow('anyone')
  @Query(() => ExhibitionShelf)
  async exhibitions(): Promise<ExhibitionShelf> {
    const at = clock.now();
    const shelf = await this.promotion.shelf(at);
    return { open: shelf.open.map((view) => toExhibition(view, at)), soon: shelf.soon.map((view) => toExhibition(view, at)), past: shelf.past.map((view) => toExhibition(view, at)) };
  }

  @Allow('anyone')
  @Query(() => Exhibition, { nullable: true })
  async exhibition(@Args('slug', { type: () => String }) slug: string): Promise<Exhibition | null> {
    const at = clock.now();
    const view = await this.promotion.bySlug(slug, at);
    return view ? toExhibition(view, at) : null;
  }

  @Allow('anyone')
  @ResolveField(() => ProductConnection)
  async products(@Parent() exhibition: Exhibition, @Args('first', { type: () => Int, defaultValue: 24 }) first: number, @Args('after', { type: () => String, nullable: true }) after: string | null | undefined): Promise<ProductConnection> {
    return this.catalog.connection({ exhibition: exhibition.slug }, 'NEWEST', first, after ?? null);
  }
}
