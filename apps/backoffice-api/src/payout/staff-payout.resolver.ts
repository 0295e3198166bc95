import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { clock, DAY, later, type Won } from '#kernel';
import { actorName, actorOf, Allow, CurrentRequest, idAfter, orRefused, pageOf, pageSize, WonScalar, type Refused, type RequestContext } from '#graphql';
import { LISTED, PayableQueries, PayoutAccountQueries, PayoutDeskService, PayoutQueries } from '#payout';
import { PayableStatement, Payout, PayoutAccount, PayoutBatch, PayoutChange, type PayoutChanged, PayoutConnection, PayoutDetail, PayoutCounts, PayoutListEnum } from './payout.types.js';
import { toAccount, toPayout } from './payout.view.js';

const WEEK_MS = 7 * DAY;

/** What is owed, proposed, approved, on its way, arrived. One person proposes, another approves. */
@Resolver()
export class StaffPayoutResolver {
  constructor(
    private readonly desk: PayoutDeskService,
    private readonly payable: PayableQueries,
    private readonly payouts: PayoutQueries,
    private readonly accounts: PayoutAccountQueries,
  ) {}

  @Allow('staff:ACCOUNTANT,AUDITOR')
  @Query(() => PayoutCounts)
  async payoutCounts(): Promise<PayoutCounts> {
    const [owed, counts, waiting] = await Promise.all([this.payable.list(later(clock.now(), -WEEK_MS)), this.payouts.counts(later(clock.now(), -90 * DAY)), this.accounts.waiting()]);
    return { payable: owed.length, failed: owed.filter((row) => row.lastErrorCode !== null).length, proposed: counts.proposed, onTheWay: counts.onTheWay, done: counts.done, accounts: waiting.length };
  }

  @Allow('staff:ACCOUNTANT,AUDITOR')
  @Query(() => [PayableStatement], { description: 'closed and owed, what is due first; at most 500' })
  async payableStatements(@Args('tried', { type: () => Boolean, defaultValue: false, description: 'only what was tried and did not arrive' }) tried: boolean): Promise<PayableStatement[]> {
    return this.payable.list(later(clock.now(), -WEEK_MS), tried);
  }

  @Allow('staff:ACCOUNTANT,AUDITOR')
  @Query(() => [PayoutBatch], { description: 'what waits for another person’s approval' })
  async payoutBatches(@CurrentRequest() { caller }: RequestContext): Promise<PayoutBatch[]> {
    return (await this.payouts.batches()).map((batch) => ({ ...batch, mine: batch.proposedBy === actorName(caller), payouts: batch.payouts.map(toPayout) }));
  }

  @Allow('staff:ACCOUNTANT,AUDITOR')
  @Query(() => PayoutConnection, { description: 'newest first' })
  async staffPayouts(
    @Args('list', { type: () => PayoutListEnum }) list: PayoutListEnum,
    @Args('first', { type: () => Int, defaultValue: 25 }) first: number,
    @Args('after', { type: () => String, nullable: true }) after: string | null | undefined,
    @CurrentRequest() { caller }: RequestContext,
  ): Promise<PayoutConnection> {
    const size = pageSize(first);
    const rows = await this.payouts.page({ name: actorName(caller) }, LISTED[list], size + 1, idAfter(after));
    return pageOf(rows.map(toPayout), size, after !== null && after !== undefined, (row) => [row.id]);
  }

  @Allow('staff:ACCOUNTANT,AUDITOR')
  @Query(() => PayoutDetail, { nullable: true })
  async staffPayout(@Args('id', { type: () => ID }) id: string): Promise<PayoutDetail | null> {
    const detail = await this.payouts.detail(id);
    return detail && { ...detail, payout: toPayout(detail.payout) };
  }

  @Allow('staff:OPERATOR,ACCOUNTANT,AUDITOR')
  @Query(() => [Payout], { description: 'the tries to pay a statement, the last one first' })
  async statementPayouts(@Args('statementId', { type: () => ID }) statementId: string, @CurrentRequest() { caller }: RequestContext): Promise<Payout[]> {
    return (await this.payouts.ofStatement({ name: actorName(caller) }, statementId)).map(toPayout);
  }

  @Allow('staff:OPERATOR,ACCOUNTANT,AUDITOR')
  @Query(() => [PayoutAccount], { description: 'accounts that wait to come into force; they can be stopped until then' })
  async waitingPayoutAccounts(): Promise<PayoutAccount[]> {
    return (await this.accounts.waiting()).map(toAccount);
  }

  @Allow('staff:ACCOUNTANT')
  @Mutation(() => PayoutChange, { description: 'all of them or none; answers the batch' })
  async proposePayouts(@Args('statementIds', { type: () => [ID] }) statementIds: string[], @Args('seenTotalWon', { type: () => WonScalar, description: 'the sum on the button' }) seenTotalWon: Won, @CurrentRequest() request: RequestContext): Promise<PayoutChanged | Refused> {
    return this.changed(request, () => this.desk.propose(actorOf(request.caller), statementIds, seenTotalWon));
  }

  @Allow('staff:ACCOUNTANT')
  @Mutation(() => PayoutChange, { description: 'by another person than who proposed it; from now on the money is on its way' })
  async approvePayouts(@Args('batchId', { type: () => ID }) batchId: string, @Args('seenTotalWon', { type: () => WonScalar, description: 'the sum on the button' }) seenTotalWon: Won, @CurrentRequest() request: RequestContext): Promise<PayoutChanged | Refused> {
    return this.changed(request, () => this.desk.approve(actorOf(request.caller), batchId, seenTotalWon), batchId);
  }

  @Allow('staff:ACCOUNTANT')
  @Mutation(() => PayoutChange, { description: 'a batch that is not approved; its statements can be proposed again' })
  async withdrawPayouts(@Args('batchId', { type: () => ID }) batchId: string, @CurrentRequest() request: RequestContext): Promise<PayoutChanged | Refused> {
    return this.changed(request, () => this.desk.withdraw(actorOf(request.caller), batchId), batchId);
  }

  @Allow('staff:ACCOUNTANT')
  @Mutation(() => PayoutChange, { description: 'one that is not at the bank yet' })
  async cancelPayout(@Args('id', { type: () => ID }) id: string, @Args('reason', { type: () => String }) reason: string, @CurrentRequest() request: RequestContext): Promise<PayoutChanged | Refused> {
    return this.changed(request, () => this.desk.cancel(actorOf(request.caller), id, reason), id);
  }

  @Allow('staff:ACCOUNTANT')
  @Mutation(() => PayoutChange, { description: 'its vendor reads why' })
  async holdPayout(@Args('statementId', { type: () => ID }) statementId: string, @Args('reason', { type: () => String }) reason: string, @CurrentRequest() request: RequestContext): Promise<PayoutChanged | Refused> {
    return this.changed(request, () => this.desk.hold(actorOf(request.caller), statementId, reason), statementId);
  }

  @Allow('staff:ACCOUNTANT')
  @Mutation(() => PayoutChange)
  async releasePayout(@Args('statementId', { type: () => ID }) statementId: string, @CurrentRequest() request: RequestContext): Promise<PayoutChanged | Refused> {
    return this.changed(request, () => this.desk.release(actorOf(request.caller), statementId), statementId);
  }

  private changed({ caller }: RequestContext, work: () => Promise<string | void>, id = ''): Promise<PayoutChanged | Refused> {
    return orRefused(caller.language, async () => ({ __typename: 'PayoutChanged' as const, id: (await work()) ?? id }));
  }
}
