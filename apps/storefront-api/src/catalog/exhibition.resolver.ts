import { Args, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import DataLoader from 'dataloader';
import { clock } from '#kernel';
import { Allow, CurrentRequest, loaderOf, pageOf, pageSize, type RequestContext } from '#graphql';
import { ProductListQueries } from '#catalog';
import { PromotionQueries } from '#promotion';
import { CatalogResolver } from './catalog.resolver.js';
import { toConnection, toExhibition } from './catalog.view.js';
import { Exhibition, ExhibitionShelf, ProductConnection } from './catalog.types.js';
import { PagePricing } from './pricing.service.js';

@Resolver(() => Exhibition)
export class ExhibitionResolver {
  constructor(
    private readonly promotion: PromotionQueries,
    private readonly catalog: CatalogResolver,
    private readonly lists: ProductListQueries,
    private readonly pricing: PagePricing,
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
  async products(
    @Parent() { slug }: Exhibition,
    @Args('first', { type: () => Int, defaultValue: 24 }) first: number,
    @Args('after', { type: () => String, nullable: true }) after: string | null | undefined,
    @CurrentRequest() request: RequestContext,
  ): Promise<ProductConnection> {
    if (after !== null && after !== undefined) return this.catalog.connection({ exhibition: slug }, 'NEWEST', first, after);
    const size = pageSize(first);
    return loaderOf(request, `exhibition-pages ${size}`, () => new DataLoader((slugs: readonly string[]) => this.firstPages(slugs, size))).load(slug);
  }

  /** All that are open are shown on one page: their products and prices are read together. */
  private async firstPages(slugs: readonly string[], size: number): Promise<ProductConnection[]> {
    const at = clock.now();
    const pages = (await this.lists.exhibitionPages(slugs, size, this.pricing.beside(at))).map((rows) => pageOf(rows, size, false, (row) => [row.sortValue, row.id]));
    const cards = new Map((await this.pricing.cards(pages.flatMap((page) => page.nodes), at)).map((card) => [card.id, card]));
    return pages.map((page, index) => toConnection(page, page.nodes.flatMap(({ id }) => cards.get(id) ?? []), { exhibition: slugs[index] ?? null }));
  }
}
