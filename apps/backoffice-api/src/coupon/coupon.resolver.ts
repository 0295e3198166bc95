import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { clock, DomainError, isId } from '#kernel';
import type { Actor } from '#database';
import { actorOf, Allow, CurrentRequest, orRefused, vendorActor, type Refused, type RequestContext } from '#graphql';
import { CouponDeskService, CouponQueries, type CouponDeskView } from '#promotion';
import { Coupon, CouponChange, CouponInput } from './coupon.types.js';

/** Coupons: the mall's on the staff's desk, his own in a vendor's centre. */
@Resolver()
export class CouponResolver {
  constructor(
    private readonly desk: CouponDeskService,
    private readonly queries: CouponQueries,
  ) {}

  @Allow('staff')
  @Query(() => [Coupon], { description: "the mall's and the vendors', newest first, two hundred at most" })
  async staffCoupons(): Promise<Coupon[]> {
    return (await this.queries.all(clock.now())).map(toCoupon);
  }

  @Allow('vendor')
  @Query(() => [Coupon], { description: 'newest first, two hundred at most' })
  async vendorCoupons(@CurrentRequest() { caller }: RequestContext): Promise<Coupon[]> {
    return (await this.queries.ofVendor(vendorActor(caller), clock.now())).map(toCoupon);
  }

  @Allow('staff:MERCHANDISER')
  @Mutation(() => CouponChange, { description: 'given from its first second on; its terms never change' })
  async createMallCoupon(@Args('input', { type: () => CouponInput }) input: CouponInput, @CurrentRequest() request: RequestContext): Promise<Coupon | Refused> {
    return this.changedByStaff(request, () => this.desk.create(actorOf(request.caller), whole(input)));
  }

  @Allow('staff:MERCHANDISER')
  @Mutation(() => CouponChange, { description: 'given no more; who has one keeps it' })
  async stopMallCoupon(@Args('id', { type: () => ID }) id: string, @Args('reason', { type: () => String }) reason: string, @CurrentRequest() request: RequestContext): Promise<Coupon | Refused> {
    return this.changedByStaff(request, () => this.stop(actorOf(request.caller), id, reason));
  }

  @Allow('vendor:OWNER,MANAGER')
  @Mutation(() => CouponChange, { description: 'for all of his goods, and paid for by himself' })
  async createVendorCoupon(@Args('input', { type: () => CouponInput }) input: CouponInput, @CurrentRequest() request: RequestContext): Promise<Coupon | Refused> {
    return this.changedByVendor(request, (actor) => this.desk.create(actor, whole(input)));
  }

  @Allow('vendor:OWNER,MANAGER')
  @Mutation(() => CouponChange)
  async stopVendorCoupon(@Args('id', { type: () => ID }) id: string, @Args('reason', { type: () => String }) reason: string, @CurrentRequest() request: RequestContext): Promise<Coupon | Refused> {
    return this.changedByVendor(request, (actor) => this.stop(actor, id, reason));
  }

  private async stop(actor: Actor, id: string, reason: string): Promise<string> {
    await this.desk.stop(actor, id, reason);
    return id;
  }

  private async changedByStaff({ caller }: RequestContext, work: () => Promise<string>): Promise<Coupon | Refused> {
    return orRefused(caller.language, async () => found(await this.queries.all(clock.now(), checkedId(await work()))));
  }

  private async changedByVendor({ caller }: RequestContext, work: (actor: Actor) => Promise<string>): Promise<Coupon | Refused> {
    const actor = vendorActor(caller);
    return orRefused(caller.language, async () => found(await this.queries.ofVendor(actor, clock.now(), checkedId(await work(actor)))));
  }
}

function checkedId(id: string): string {
  if (!isId(id)) throw new DomainError('NOT_FOUND');
  return id;
}

function found([view]: CouponDeskView[]): Coupon {
  if (!view) throw new DomainError('NOT_FOUND');
  return toCoupon(view);
}

function whole(input: CouponInput): Parameters<CouponDeskService['create']>[1] {
  return {
    ...input, code: input.code ?? null, amountWon: input.amountWon ?? null, rateBp: input.rateBp ?? null, capWon: input.capWon ?? null, stackable: input.stackable ?? true, scope: input.scope ?? 'ALL', scopeId: input.scopeId ?? null,
    budgetShareBp: input.budgetShareBp ?? 0, budgetId: input.budgetId ?? null,
  };
}

function toCoupon(view: CouponDeskView): Coupon {
  const { benefit } = view;
  return {
    __typename: 'Coupon', id: view.id, name: view.name, vendor: view.vendor, code: view.code, benefit: benefit.kind, amountWon: benefit.kind === 'AMOUNT' ? benefit.amountWon : null, rateBp: benefit.kind === 'RATE' ? benefit.rateBp : null,
    capWon: benefit.kind === 'RATE' ? benefit.capWon : null, minSpendWon: view.minSpendWon, stackable: view.stackable, scope: view.scope.kind, scopeName: view.scope.name, budget: view.budget, state: view.state, issueLimit: view.issueLimit,
    issued: view.issued, orders: view.orders, discountWon: view.discountWon, opensAt: view.opensAt, closesAt: view.closesAt, usableUntil: view.usableUntil,
    stopped: view.stopped === null ? null : { from: 'ACTIVE', to: 'STOPPED', ...view.stopped },
  };
}
