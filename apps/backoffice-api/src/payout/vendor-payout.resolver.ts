import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { bankName, BANKS } from '#kernel';
import { actorOf, Allow, CurrentRequest, idAfter, orRefused, pageOf, pageSize, vendorActor, type Refused, type RequestContext } from '#graphql';
import { AccountService } from '#account';
import { PayoutAccountQueries, PayoutAccountService, PayoutQueries, WAITING_DAYS, type PayoutState } from '#payout';
import { PayoutAccountInput, PayoutChange, type PayoutChanged, PayoutConnection, PayoutHold, VendorPayoutAccount } from './payout.types.js';
import { toAccount, toPayout } from './payout.view.js';

/** What a vendor sees: what is decided and not yet sent is the mall's own. */
const SEEN: readonly PayoutState[] = ['APPROVED', 'SENT', 'COMPLETED', 'FAILED', 'CANCELED'];

/** A vendor's own account and payouts. */
@Resolver()
export class VendorPayoutResolver {
  constructor(
    private readonly accounts: PayoutAccountService,
    private readonly accountQueries: PayoutAccountQueries,
    private readonly payouts: PayoutQueries,
    private readonly people: AccountService,
  ) {}

  @Allow('vendor:OWNER')
  @Query(() => VendorPayoutAccount)
  async vendorPayoutAccount(@CurrentRequest() { caller }: RequestContext): Promise<VendorPayoutAccount> {
    const actor = vendorActor(caller);
    const [accounts, seller] = await Promise.all([this.accountQueries.ofVendor(actor, actor.vendorId), this.accountQueries.seller(actor, actor.vendorId)]);
    return { accounts: accounts.map(toAccount), seller, banks: BANKS.map((code) => ({ code, name: bankName(code) })), waitingDays: WAITING_DAYS };
  }

  @Allow('vendor:OWNER,MANAGER')
  @Query(() => PayoutConnection, { description: 'newest first' })
  async vendorPayouts(@Args('first', { type: () => Int, defaultValue: 25 }) first: number, @Args('after', { type: () => String, nullable: true }) after: string | null | undefined, @CurrentRequest() { caller }: RequestContext): Promise<PayoutConnection> {
    const size = pageSize(first);
    const rows = await this.payouts.page(vendorActor(caller), SEEN, size + 1, idAfter(after));
    return pageOf(rows.map(toPayout), size, after !== null && after !== undefined, (row) => [row.id]);
  }

  @Allow('vendor:OWNER,MANAGER')
  @Query(() => [PayoutHold], { description: 'statements that staff keep from being paid, and why' })
  async vendorPayoutHolds(@CurrentRequest() { caller }: RequestContext): Promise<PayoutHold[]> {
    return this.payouts.holds(vendorActor(caller));
  }

  @Allow('vendor:OWNER')
  @Mutation(() => PayoutChange, { description: 'the first account is in force at once, another one after its waiting time; the company is told by mail' })
  async enterPayoutAccount(@Args('input', { type: () => PayoutAccountInput }) { password, ...account }: PayoutAccountInput, @CurrentRequest() { caller }: RequestContext): Promise<PayoutChanged | Refused> {
    return orRefused(caller.language, async () => {
      await this.people.confirmPassword(caller.accountId ?? '', password);
      return { __typename: 'PayoutChanged' as const, id: await this.accounts.enter(vendorActor(caller), account) };
    });
  }

  @Allow('vendor:OWNER', 'staff:OPERATOR,ACCOUNTANT')
  @Mutation(() => PayoutChange, { description: 'an account that waits never comes into force' })
  async stopPayoutAccount(@Args('id', { type: () => ID }) id: string, @Args('reason', { type: () => String }) reason: string, @CurrentRequest() { caller }: RequestContext): Promise<PayoutChanged | Refused> {
    return orRefused(caller.language, async () => {
      // Who belongs to a vendor acts for it, behind its barrier.
      await this.accounts.stop(caller.vendor === null ? actorOf(caller) : vendorActor(caller), id, reason);
      return { __typename: 'PayoutChanged' as const, id };
    });
  }
}
