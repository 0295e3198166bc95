import DataLoader from 'dataloader';
import { Args, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { DomainError, isId, showBusinessNumber, showPhone, sumWon } from '#kernel';
import { actorOf, Allow, CurrentRequest, idAfter, loaderOf, orRefused, pageOf, pageSize, vendorActor, type Caller, type Refused, type RequestContext } from '#graphql';
import { AccountService } from '#account';
import { ProductDeskQueries } from '#catalog';
import { VendorOrderQueries } from '#order';
import { machineChecks, missingOfVendor, VendorQueries, VendorService, type VendorState, type VendorView } from '#vendor';
import { isLate } from '../order/order.view.js';
import { StateChange } from '../person/history.types.js';
import { PersonResolver } from '../person/person.resolver.js';
import { VendorRef, VendorStateEnum } from '../person/person.types.js';
import { StaffVendorConnection, StaffVendorRow, VendorApplicationInput, VendorChange, VendorDetail, VendorInput, VendorToday } from './vendor.types.js';

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
    return this.own(vendorActor(caller));
  }

  @Allow('vendor')
  @Query(() => VendorToday)
  async vendorToday(@CurrentRequest() { caller }: RequestContext): Promise<VendorToday> {
    const actor = vendorActor(caller);
    const [own, today, unsent, drafts, rejected, low] = await Promise.all([
      this.vendors.own(actor), this.orders.today(actor), this.orders.unsent(actor), this.products.count(actor, { state: 'DRAFT' }), this.products.count(actor, { state: 'REJECTED' }), this.products.lowStock(actor),
    ]);
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
    const [rows, count] = await Promise.all([this.vendors.page(state ?? null, size, idAfter(after)), this.vendors.count(state ?? null)]);
    return { ...pageOf(rows.map(toRow), size, after !== null && after !== undefined, (row) => [row.id]), count };
  }

  @Allow('staff')
  @Query(() => VendorDetail, { nullable: true, description: 'opens who represents it and how it is reached: each look is logged with the purpose COMPANY' })
  async staffVendor(@Args('id', { type: () => ID }) id: string, @CurrentRequest() { caller }: RequestContext): Promise<VendorDetail | null> {
    const vendor = isId(id) ? await this.vendors.forStaff(actorOf(caller), caller.accountId ?? '', id) : null;
    return vendor ? toDetail(vendor) : null;
  }

  @Allow('staff')
  @Query(() => VendorRef, { nullable: true, description: 'no personal data' })
  async staffVendorName(@Args('id', { type: () => ID }) id: string): Promise<VendorRef | null> {
    const vendor = isId(id) ? await this.vendors.byId(id) : null;
    return vendor && { id: vendor.id, slug: vendor.slug, name: vendor.name, state: vendor.state };
  }

  @Allow('vendor', 'staff')
  @ResolveField(() => [StateChange])
  async history(@Parent() vendor: VendorDetail, @CurrentRequest() request: RequestContext): Promise<StateChange[]> {
    const history = await loaderOf(request, 'vendor-histories', () => new DataLoader((ids: readonly string[]) => this.vendors.histories(ids))).load(vendor.id);
    // A vendor reads that staff decided, not who of them.
    return request.caller.staffRoles.length > 0 ? history : history.map((change) => ({ ...change, actor: change.actor.split(':')[0] ?? '' }));
  }

  @Allow('anyone')
  @Mutation(() => VendorChange, { description: 'account, company and ownership in one; signs in' })
  async applyAsVendor(@Args('input', { type: () => VendorApplicationInput }) input: VendorApplicationInput, @CurrentRequest() request: RequestContext): Promise<Changed> {
    return orRefused(request.caller.language, async () => {
      const { email, password, consents, personName, vendorName, vendorEmail, ...company } = input;
      const opened = await renaming({ name: 'personName' }, () => this.accounts.signUp({ email, password, name: personName, phone: input.phone, consents }, 'BACKOFFICE', request.caller, async (tx, accountId) => {
        await renaming({ email: 'vendorEmail' }, () => this.service.apply(tx, accountId, { ...company, name: vendorName, email: vendorEmail }));
      }));
      await this.people.enter(request, opened);
      return { __typename: 'VendorDetail', ...(await this.own(vendorActor(request.caller))) };
    });
  }

  @Allow('vendor:OWNER,MANAGER')
  @Mutation(() => VendorChange, { description: 'a refused company applies anew by it' })
  async updateVendor(@Args('input', { type: () => VendorInput }) input: VendorInput, @CurrentRequest() { caller }: RequestContext): Promise<Changed> {
    return orRefused(caller.language, async () => {
      const actor = vendorActor(caller);
      await this.service.update(actor, actor.vendorId, { ...input, freeShippingAboveWon: input.freeShippingAboveWon ?? null });
      return { __typename: 'VendorDetail', ...(await this.own(actor)) };
    });
  }

  @Allow('staff:OPERATOR')
  @Mutation(() => VendorChange, { description: 'a reason is required when refusing' })
  async decideVendor(@Args('id', { type: () => ID }) id: string, @Args('approve', { type: () => Boolean }) approve: boolean, @Args('reason', { type: () => String, nullable: true }) reason: string | null | undefined, @CurrentRequest() { caller }: RequestContext): Promise<Changed> {
    return this.decided(caller, id, () => this.service.decide(actorOf(caller), id, { approve, reason: reason ?? null }));
  }

  @Allow('staff:OPERATOR')
  @Mutation(() => VendorChange, { description: 'nothing of it is shown or sold from now on; its orders go on' })
  async suspendVendor(@Args('id', { type: () => ID }) id: string, @Args('reason', { type: () => String }) reason: string, @CurrentRequest() { caller }: RequestContext): Promise<Changed> {
    return this.decided(caller, id, () => this.service.suspend(actorOf(caller), id, reason));
  }

  @Allow('staff:OPERATOR')
  @Mutation(() => VendorChange, { description: 'everything is shown and sold as before' })
  async reactivateVendor(@Args('id', { type: () => ID }) id: string, @Args('reason', { type: () => String }) reason: string, @CurrentRequest() { caller }: RequestContext): Promise<Changed> {
    return this.decided(caller, id, () => this.service.reactivate(actorOf(caller), id, reason));
  }

  private async decided(caller: Caller, id: string, work: () => Promise<void>): Promise<Changed> {
    return orRefused(caller.language, async () => {
      if (!isId(id)) throw new DomainError('NOT_FOUND');
      await work();
      const vendor = await this.vendors.forStaff(actorOf(caller), caller.accountId ?? '', id);
      if (!vendor) throw new DomainError('NOT_FOUND');
      return { __typename: 'VendorDetail', ...toDetail(vendor) };
    });
  }

  /** The caller's company, read behind the second barrier. */
  private async own(actor: { name: string; vendorId: string }): Promise<VendorDetail> {
    const vendor = await this.vendors.own(actor);
    if (!vendor) throw new DomainError('NOT_FOUND');
    return toDetail(vendor);
  }
}

/** Rules name their own fields; the form has others. */
async function renaming<T>(names: Readonly<Record<string, string>>, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const field = error instanceof DomainError ? names[String(error.fields['field'])] : undefined;
    if (error instanceof DomainError && field !== undefined) throw new DomainError(error.code, { ...error.fields, field });
    throw error;
  }
}

function toRow({ id, name, state, dong, productCount, createdAt }: VendorView): StaffVendorRow {
  return { id, name, state, dong, productCount, createdAt };
}

function toDetail(vendor: VendorView): VendorDetail {
  return { ...vendor, businessNumber: showBusinessNumber(vendor.businessNumber), phone: showPhone(vendor.phone), checks: machineChecks(vendor) };
}
