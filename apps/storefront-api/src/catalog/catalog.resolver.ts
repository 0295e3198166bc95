import { Args, Info, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { clock, DONG } from '#kernel';
import { Allow, askedFields, CurrentRequest, decodeCursor, loaderOf, pageOf, pageSize, type RequestContext } from '#graphql';
import { CatalogQueries, COUNT_LIMIT, deliveryZone, ProductListQueries, type After, type ProductSort } from '#catalog';
import { VendorQueries } from '#vendor';
import { toCard, toConnection, toProduct, toVendor } from './catalog.view.js';
import { CategoryShelf } from './category-shelf.service.js';
import { Category, DeliveryZoneEnum, Neighbourhood, Product, ProductConnection, ProductFilter, ProductSortEnum, Vendor } from './catalog.types.js';
import { PagePricing } from './pricing.service.js';

const RELATED = 8;

@Resolver(() => Product)
export class CatalogResolver {
  constructor(
    private readonly catalog: CatalogQueries,
    private readonly lists: ProductListQueries,
    private readonly vendors: VendorQueries,
    private readonly pricing: PagePricing,
    private readonly shelf: CategoryShelf,
  ) {}

  @Allow('anyone')
  @Query(() => ProductConnection, { description: 'products on sale; first is 1 to 100' })
  async products(
    @Args('filter', { type: () => ProductFilter, nullable: true }) filter: ProductFilter | null | undefined,
    @Args('sort', { type: () => ProductSortEnum, defaultValue: ProductSortEnum.NEWEST }) sort: ProductSort,
    @Args('first', { type: () => Int, defaultValue: 24 }) first: number,
    @Args('after', { type: () => String, nullable: true }) after: string | null | undefined,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ProductConnection> {
    const asked = askedFields(info, 'ProductConnection');
    return this.connection(filter ?? {}, sort, first, after ?? null, asked.has('count') || asked.has('countIsExact'));
  }

  async connection(filter: ProductFilter, sort: ProductSort, first: number, after: string | null, counting = false): Promise<ProductConnection> {
    const size = pageSize(first);
    let used = filter;
    const at = clock.now();
    const also = { beside: this.pricing.beside(at), counting };
    let { rows, count } = await this.lists.countedPage(used, sort, size, afterOf(after), also);
    let similarTo: string | null = null;
    const query = filter.query?.trim() ?? '';
    if (rows.length === 0 && query !== '' && after === null) {
      similarTo = await this.lists.similarQuery(query);
      if (similarTo !== null) {
        used = { ...filter, query: similarTo };
        ({ rows, count } = await this.lists.countedPage(used, sort, size, null, also));
      }
    }
    const page = pageOf(rows, size, after !== null, (row) => [row.sortValue, row.id]);
    return { ...toConnection(page, await this.pricing.cards(page.nodes, at), used), similarTo, counted: count };
  }

  @Allow('anyone')
  @Query(() => Product, { nullable: true, description: 'also one that is sold out, paused or ended: its state says so' })
  async product(@Args('slug', { type: () => String }) slug: string): Promise<Product | null> {
    const view = await this.catalog.product(slug);
    const category = view ? await this.shelf.category(view.categoryId) : undefined;
    if (!view || !category) return null;
    const [vendor, likewise] = await Promise.all([this.vendors.byId(view.vendorId), this.lists.page({ category: category.slug }, 'MOST_SOLD', RELATED + 1, null)]);
    const related = likewise.filter((row) => row.id !== view.id).slice(0, RELATED);
    // One look at the exhibitions for all that the page shows.
    const pricing = await this.pricing.ofProducts([view.id, ...related.map((row) => row.id)]);
    return vendor ? { ...toProduct(view, vendor, category, pricing), related: related.map((row) => toCard(row, pricing)) } : null;
  }

  @Allow('anyone')
  @Query(() => [Category], { description: 'the top level, with what is below' })
  async categories(): Promise<Category[]> {
    return (await this.shelf.tree()).roots;
  }

  @Allow('anyone')
  @Query(() => Category, { nullable: true })
  async category(@Args('slug', { type: () => String }) slug: string): Promise<Category | null> {
    return (await this.shelf.tree()).bySlug(slug) ?? null;
  }

  @Allow('anyone')
  @Query(() => Vendor, { nullable: true })
  async vendor(@Args('slug', { type: () => String }) slug: string): Promise<Vendor | null> {
    const view = await this.vendors.bySlug(slug);
    return view ? toVendor(view) : null;
  }

  @Allow('anyone')
  @Query(() => [Vendor], { name: 'vendors' })
  async vendorList(@Args('dong', { type: () => String, nullable: true }) dong: string | null | undefined): Promise<Vendor[]> {
    return (await this.vendors.list(dong ?? null)).map(toVendor);
  }

  @Allow('anyone')
  @Query(() => [Neighbourhood], { description: "Guro's ten legal neighbourhoods" })
  async neighbourhoods(): Promise<Neighbourhood[]> {
    const counts = await this.vendors.neighbourhoods();
    return DONG.map((dong) => ({ dong, vendorCount: counts.get(dong) ?? 0 }));
  }

  @Allow('anyone')
  @Query(() => DeliveryZoneEnum)
  deliveryZone(@Args('zip', { type: () => String }) zip: string): string {
    return deliveryZone(zip);
  }
}

@Resolver(() => Category)
export class CategoryResolver {
  constructor(private readonly catalog: CatalogQueries) {}

  @Allow('anyone')
  @ResolveField(() => Int, { nullable: true })
  async productCount(@Parent() category: Category, @CurrentRequest() request: RequestContext): Promise<number> {
    const counts = await loaderOf(request, 'category-counts', () => this.catalog.categoryCounts());
    return counts.get(category.id) ?? 0;
  }
}

@Resolver(() => ProductConnection)
export class ProductConnectionResolver {
  constructor(private readonly lists: ProductListQueries) {}

  @Allow('anyone')
  @ResolveField(() => Int, { nullable: true })
  async count(@Parent() connection: ProductConnection, @CurrentRequest() request: RequestContext): Promise<number> {
    return Math.min(COUNT_LIMIT, await this.counted(connection, request));
  }

  @Allow('anyone')
  @ResolveField(() => Boolean, { nullable: true })
  async countIsExact(@Parent() connection: ProductConnection, @CurrentRequest() request: RequestContext): Promise<boolean> {
    return (await this.counted(connection, request)) <= COUNT_LIMIT;
  }

  private async counted(connection: ProductConnection, request: RequestContext): Promise<number> {
    return connection.counted ?? loaderOf(request, `count ${JSON.stringify(connection.filter)}`, () => this.lists.count(connection.filter));
  }
}

function afterOf(cursor: string | null): After | null {
  if (cursor === null) return null;
  const [value = '', id = ''] = decodeCursor(cursor);
  return { value, id: String(id) };
}
