import { Args, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { DomainError, showBusinessNumber, showPhone, sumWon } from '#kernel';
import { actorOf, Allow, CurrentRequest, idAfter, loaderOf, orRefused, pageOf, pageSize, vendorActor, type Refused, type RequestContext } from '#graphql';
import { AccountService } from '#account';
import { ProductDeskQueries } from '#catalog';
import { VendorOrderQueries } from '#order';
import { machineChecks, missingOfVendor, VendorQueries, VendorService, type VendorState, type VendorView } from '#vendor';
import { isLate } from '../order/order.view.js';
import { StateChange } from '../person/history.types.js';
import { PersonResolver } from '../person/person.resolver.js';
import { VendorStateEnum } from '../person/person.types.js';
import { StaffVendorConnection, VendorApplicationInput, VendorChange, VendorDetail, VendorInput, VendorToday } from './vendor.types.js';

type Changed = (VendorDetail & { __typename: 'VendorDetail' }) | Refused;

@Resolver(() => VendorDetail)
export class VendorResolver {
  constructor(
    private readonly vendors: VendorQueries,
    private readonly service: VendorService,
    private readonly accounts: AccountService,
    private readonly people: PersonResolver,
    private readonly orders: VendorOrderQueries,
    private readonly products: ProductDeskQueries,
  ) {}

  @Allow('vendor')
  @Query(() => VendorDetail)
  async myVendor(@CurrentRequest() { caller }: RequestContext): Promise<VendorDetail> {
    return this.detail(vendorActor(caller).vendorId);
  }

  @Allow('vendor')
  @Query(() => VendorToday)
  async vendorToday(@CurrentRequest() { caller }: RequestContext): Promise<VendorToday> {
    const actor = vendorActor(caller);
    const [vendor, today, unsent, drafts, rejected, low] = await Promise.all([
      this.vendors.byIds([actor.vendorId]), this.orders.today(actor), this.orders.unsent(actor), this.products.count(actor, { state: 'DRAFT' }), this.products.count(actor, { state: 'REJECTED' }), this.products.lowStock(actor),
    ]);
    const own = vendor[0];
    if (!own) throw new DomainError('NOT_FOUND');
    return {
      newOrders: today.newOrders, toShip: today.toShip, lateOrders: unsent.filter((order) => isLate({ state: 'NEW', paidAt: order.paidAt })).length, draftProducts: drafts, rejectedProducts: rejected, lowStock: low,
      salesWon30Days: sumWon(today.salesByDay.map((day) => day.amountWon)), salesByDay: today.salesByDay, state: own.state, missing: missingOfVendor(own),
    };
  }

  @Allow('staff')
  @Query(() => StaffVendorConnection)
  async staffVendors(
    @Args('state', { type: () => VendorStateEnum, nullable: true }) state: VendorState | null | undefined,
    @Args('first', { type: () => Int, defaultValue: 25 }) first: number,
    @Args('after', { type: () => String, nullable: true }) after: string | null | undefined,
  ): Promise<StaffVendorConnection> {
    const size = pageSize(first);
    const [rows, count] = await Promise.all([this.vendors.page(state ?? null, size + 1, idAfter(after)), this.vendors.count(state ?? null)]);
    return { ...pageOf(rows.map(toDetail), size, after !== null && after !== undefined, (row) => [row.id]), count };
  }

  @Allow('staff')
  @Query(() => VendorDetail, { nullable: true })
  async staffVendor(@Args('id', { type: () => ID }) id: string): Promise<VendorDetail | null> {
    const [vendor] = await this.vendors.byIds([id]);
    return vendor ? toDetail(vendor) : null;
  }

  @Allow('vendor', 'staff')
  @ResolveField(() => [StateChange])
  async history(@Parent() vendor: VendorDetail, @CurrentRequest() request: RequestContext): Promise<StateChange[]> {
    return loaderOf(request, `vendor-history ${vendor.id}`, () => this.vendors.history(vendor.id));
  }

  @Allow('anyone')
  @Mutation(() => VendorChange, { description: 'account, company and ownership in one; signs in' })
  async applyAsVendor(@Args('input', { type: () => VendorApplicationInput }) input: VendorApplicationInput, @CurrentRequest() request: RequestContext): Promise<Changed> {
    return orRefused(request.caller.language, async () => {
      let vendorId = '';
      const opened = await this.accounts.signUp({ email: input.email, password: input.password, name: input.personName, phone: input.phone, consents: input.consents }, 'BACKOFFICE', request.caller, async (tx, accountId) => {
        vendorId = await this.service.apply(tx, accountId, {
          name: input.vendorName, representative: input.representative, businessNumber: input.businessNumber, reportNumber: input.reportNumber, phone: input.phone, email: input.vendorEmail,
          zip: input.zip, address: input.address, dong: input.dong, sentence: input.sentence,
        });
      });
      await this.people.enter(request, opened);
      return { __typename: 'VendorDetail', ...(await this.detail(vendorId)) };
    });
  }

  @Allow('vendor:OWNER,MANAGER')
  @Mutation(() => VendorChange)
  async updateVendor(@Args('input', { type: () => VendorInput }) input: VendorInput, @CurrentRequest() { caller }: RequestContext): Promise<Changed> {
    return orRefused(caller.language, async () => {
      const actor = vendorActor(caller);
      await this.service.update(actor, actor.vendorId, { ...input, freeShippingAboveWon: input.freeShippingAboveWon ?? null });
      return { __typename: 'VendorDetail', ...(await this.detail(actor.vendorId)) };
    });
  }

  @Allow('staff:OPERATOR')
  @Mutation(() => VendorChange, { description: 'a reason is required when refusing' })
  async decideVendor(@Args('id', { type: () => ID }) id: string, @Args('approve', { type: () => Boolean }) approve: boolean, @Args('reason', { type: () => String, nullable: true }) reason: string | null | undefined, @CurrentRequest() { caller }: RequestContext): Promise<Changed> {
    return orRefused(caller.language, async () => {
      await this.service.decide(actorOf(caller), id, { approve, reason: reason ?? null });
      return { __typename: 'VendorDetail', ...(await this.detail(id)) };
    });
  }

  private async detail(id: string): Promise<VendorDetail> {
    const [vendor] = await this.vendors.byIds([id]);
    if (!vendor) throw new DomainError('NOT_FOUND');
    return toDetail(vendor);
  }
}

function toDetail(vendor: VendorView): VendorDetail {
  return { ...vendor, businessNumber: showBusinessNumber(vendor.businessNumber), phone: showPhone(vendor.phone), checks: machineChecks(vendor) };
}
