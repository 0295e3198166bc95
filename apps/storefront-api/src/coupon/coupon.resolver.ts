import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { clock, DomainError } from '#kernel';
import { Allow, CurrentRequest, orRefused, type Refused, type RequestContext } from '#graphql';
import { RateLimitService } from '#account';
import { CouponQueries, CouponService, type CouponView, type MyCouponView } from '#promotion';
import { Coupon, CouponTaken, MyCoupon } from './coupon.types.js';

/** Whose a coupon is stands in the coupon, which can be made nobody's; history can't. */
const MEMBER = { name: 'member' };

@Resolver()
export class CouponResolver {
  constructor(
    private readonly coupons: CouponService,
    private readonly queries: CouponQueries,
    private readonly limits: RateLimitService,
  ) {}

  @Allow('anyone')
  @Query(() => [Coupon], { description: 'that everyone may take now, ending first' })
  async openCoupons(@CurrentRequest() { caller }: RequestContext): Promise<Coupon[]> {
    return (await this.queries.open(caller.accountId, clock.now())).map((view) => toCoupon(view, view.taken));
  }

  @Allow('member')
  @Query(() => [MyCoupon], { description: 'usable ones first, two hundred at most' })
  async myCoupons(@CurrentRequest() { caller }: RequestContext): Promise<MyCoupon[]> {
    const at = clock.now();
    return (await this.queries.mine(caller.accountId ?? '', at)).map((view) => toMine(view, at));
  }

  @Allow('member')
  @Mutation(() => CouponTaken, { description: 'once each; again answers the one that is held' })
  async takeCoupon(@Args('id', { type: () => ID }) id: string, @CurrentRequest() request: RequestContext): Promise<MyCoupon | Refused> {
    return this.taken(request, (accountId) => this.coupons.take(MEMBER, accountId, id));
  }

  @Allow('member')
  @Mutation(() => CouponTaken, { description: 'by a code that is typed; counted, so that nobody tries them all' })
  async takeCouponByCode(@Args('code', { type: () => String }) code: string, @CurrentRequest() request: RequestContext): Promise<MyCoupon | Refused> {
    return this.taken(request, async (accountId) => {
      await this.limits.count('coupon-code:member', accountId);
      return this.coupons.takeByCode(MEMBER, accountId, code);
    });
  }

  private async taken({ caller }: RequestContext, work: (accountId: string) => Promise<string>): Promise<MyCoupon | Refused> {
    return orRefused(caller.language, async () => {
      const accountId = caller.accountId ?? '';
      const issueId = await work(accountId);
      const at = clock.now();
      const [view] = await this.queries.mine(accountId, at, issueId);
      if (!view) throw new DomainError('NOT_FOUND');
      return toMine(view, at);
    });
  }
}

function toMine(view: MyCouponView, at: Date): MyCoupon {
  return { __typename: 'MyCoupon', issueId: view.issueId, coupon: toCoupon(view, true), order: view.order, usable: view.order === null && at < view.usableUntil };
}

function toCoupon(view: CouponView, taken: boolean): Coupon {
  const { benefit } = view;
  return {
    __typename: 'Coupon', id: view.id, name: view.name, vendor: view.vendor, benefit: benefit.kind, amountWon: benefit.kind === 'AMOUNT' ? benefit.amountWon : null, rateBp: benefit.kind === 'RATE' ? benefit.rateBp : null,
    capWon: benefit.kind === 'RATE' ? benefit.capWon : null, minSpendWon: view.minSpendWon, stackable: view.stackable, scope: view.scope.kind, scopeName: view.scope.name, state: view.state, closesAt: view.closesAt, usableUntil: view.usableUntil, taken,
  };
}
