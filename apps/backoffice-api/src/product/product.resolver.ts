import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { DomainError } from '#kernel';
import { Allow, CurrentRequest, idAfter, orRefused, pageOf, pageSize, vendorActor, type Refused, type RequestContext, WonScalar } from '#graphql';
import { CatalogQueries, NOTICE_KINDS, ProductDeskQueries, ProductService, type ProductState, type VendorActor } from '#catalog';
import { CategoryNode, NoticeKind, ProductChange, ProductInput, ProductStateEnum, VendorProduct, VendorProductConnection } from './product.types.js';
import { toProduct, toRow } from './product.view.js';

type Changed = (VendorProduct & { __typename: 'VendorProduct' }) | Refused;

/** A vendor's products: written, submitted, priced, counted. */
@Resolver()
export class ProductResolver {
  constructor(
    private readonly products: ProductService,
    private readonly desk: ProductDeskQueries,
    private readonly catalog: CatalogQueries,
  ) {}

  @Allow('vendor', 'staff')
  @Query(() => [NoticeKind], { name: 'notices', description: 'what each kind of goods must tell' })
  noticeKinds(): NoticeKind[] {
    return NOTICE_KINDS.map((kind) => ({ id: kind.id, label: kind.label, fields: [...kind.fields] }));
  }

  @Allow('vendor', 'staff')
  @Query(() => [CategoryNode])
  async categoryTree(): Promise<CategoryNode[]> {
    const nodes = new Map<string, CategoryNode>();
    const roots: CategoryNode[] = [];
    for (const row of await this.catalog.categories()) {
      const node: CategoryNode = { id: row.id, slug: row.slug, name: row.name, noticeKind: row.noticeKind, children: [] };
      nodes.set(row.id, node);
      (row.parentId === null ? roots : (nodes.get(row.parentId)?.children ?? [])).push(node);
    }
    return roots;
  }

  @Allow('vendor')
  @Query(() => VendorProductConnection)
  async vendorProducts(
    @Args('state', { type: () => ProductStateEnum, nullable: true }) state: ProductState | null | undefined,
    @Args('query', { type: () => String, nullable: true }) query: string | null | undefined,
    @Args('first', { type: () => Int, defaultValue: 25 }) first: number,
    @Args('after', { type: () => String, nullable: true }) after: string | null | undefined,
    @CurrentRequest() { caller }: RequestContext,
  ): Promise<VendorProductConnection> {
    const size = pageSize(first);
    const actor = vendorActor(caller);
    const [rows, count] = await Promise.all([this.desk.page(actor, { state, query }, size, idAfter(after)), this.desk.count(actor, { state, query })]);
    return { ...pageOf(rows.map(toRow), size, after !== null && after !== undefined, (row) => [row.id]), count };
  }

  @Allow('vendor')
  @Query(() => VendorProduct, { nullable: true })
  async vendorProduct(@Args('id', { type: () => ID }) id: string, @CurrentRequest() { caller }: RequestContext): Promise<VendorProduct | null> {
    const product = await this.desk.product(vendorActor(caller), id);
    return product ? toProduct(product) : null;
  }

  @Allow('vendor')
  @Mutation(() => ProductChange, { description: 'may be unfinished. What is on sale stays until staff approve, prices and stock change at once (prices on sale not by a clerk)' })
  async saveProduct(
    @Args('id', { type: () => ID, nullable: true }) id: string | null | undefined,
    @Args('newId', { type: () => ID, nullable: true, description: 'for a new draft, in the place of id; made by the form: UUIDv7, sent twice it is one product' }) newId: string | null | undefined,
    @Args('input', { type: () => ProductInput }) input: ProductInput,
    @CurrentRequest() request: RequestContext,
  ): Promise<Changed> {
    return this.change(request, (actor) => this.products.save(actor, id ?? null, {
      ...input, rowVersion: input.rowVersion ?? null, categoryId: input.categoryId ?? null, withdrawalExclusion: input.withdrawalExclusion ?? null,
      variants: input.variants.map((variant) => ({ ...variant, sku: variant.sku ?? null, listPriceWon: variant.listPriceWon ?? null })),
    }, { prices: request.caller.vendor?.role !== 'CLERK' }, newId ?? ''));
  }

  @Allow('vendor')
  @Mutation(() => ProductChange)
  async submitProduct(@Args('id', { type: () => ID }) id: string, @CurrentRequest() request: RequestContext): Promise<Changed> {
    return this.change(request, (actor) => this.products.submit(actor, id).then(() => id));
  }

  @Allow('vendor:OWNER,MANAGER')
  @Mutation(() => ProductChange)
  async pauseProduct(@Args('id', { type: () => ID }) id: string, @Args('paused', { type: () => Boolean }) paused: boolean, @CurrentRequest() request: RequestContext): Promise<Changed> {
    return this.change(request, (actor) => this.products.pause(actor, id, paused).then(() => id));
  }

  @Allow('vendor:OWNER,MANAGER')
  @Mutation(() => ProductChange)
  async endProduct(@Args('id', { type: () => ID }) id: string, @CurrentRequest() request: RequestContext): Promise<Changed> {
    return this.change(request, (actor) => this.products.end(actor, id).then(() => id));
  }

  @Allow('vendor')
  @Mutation(() => ProductChange, { description: 'at once, with its history; a clerk counts stock, prices are for owner and manager' })
  async setVariant(
    @Args('id', { type: () => ID }) id: string,
    @Args('priceWon', { type: () => WonScalar, nullable: true }) priceWon: number | null | undefined,
    @Args('listPriceWon', { type: () => WonScalar, nullable: true }) listPriceWon: number | null | undefined,
    @Args('onHand', { type: () => Int, nullable: true }) onHand: number | null | undefined,
    @CurrentRequest() request: RequestContext,
  ): Promise<Changed> {
    const prices = (priceWon !== null && priceWon !== undefined) || listPriceWon !== undefined;
    if (prices && request.caller.vendor?.role === 'CLERK') throw new DomainError('FORBIDDEN');
    return this.change(request, (actor) => this.products.setVariant(actor, id, { priceWon, listPriceWon, onHand }));
  }

  private async change(request: RequestContext, work: (actor: VendorActor) => Promise<string>): Promise<Changed> {
    return orRefused(request.caller.language, async () => {
      const actor = vendorActor(request.caller);
      const product = await this.desk.product(actor, await work(actor));
      if (!product) throw new DomainError('NOT_FOUND');
      return { __typename: 'VendorProduct', ...toProduct(product) };
    });
  }
}
