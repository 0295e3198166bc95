import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow, CurrentRequest, idAfter, orRefused, pageOf, pageSize, vendorActor, WonScalar, type Refused, type RequestContext } from '#graphql';
import type { Won } from '#kernel';
import { PayableQueries } from '#payout';
import { DifferenceQueries, PayoutCalendarQueries, QuestionService, StatementQueries, type StatementLineKind } from '#settlement';
import { PayoutCalendar, SettlementChange, type SettlementDone, StatementConnection, StatementDetail, StatementLineKindEnum } from './settlement.types.js';
import { statementOf, toCalendar } from './settlement.view.js';

/** What a vendor is paid, when and why. Every read runs behind the second barrier. */
@Resolver()
export class VendorSettlementResolver {
  constructor(
    readonly statements: StatementQueries,
    readonly questions: QuestionService,
    readonly differences: DifferenceQueries,
    private readonly calendar: PayoutCalendarQueries,
    private readonly payable: PayableQueries,
  ) {}

  @Allow('vendor')
  @Query(() => PayoutCalendar)
  async payoutCalendar(@CurrentRequest() { caller }: RequestContext): Promise<PayoutCalendar> {
    const actor = vendorActor(caller);
    const [calendar, kept] = await Promise.all([this.calendar.calendar(actor), this.payable.kept(actor)]);
    return toCalendar(calendar, kept, caller.vendor?.role !== 'CLERK');
  }

  @Allow('vendor')
  @Query(() => WonScalar, { nullable: true, description: 'what the vendor’s part of an order brings him in the end, less what was claimed back' })
  vendorOrderNet(@Args('vendorOrderId', { type: () => ID }) vendorOrderId: string, @CurrentRequest() { caller }: RequestContext): Promise<Won | null> {
    return this.calendar.ofOrder(vendorActor(caller), vendorOrderId);
  }

  @Allow('vendor')
  @Query(() => StatementConnection, { description: 'newest first' })
  async vendorStatements(
    @Args('orderId', { type: () => ID, nullable: true, description: 'that have a line of this order, or of a vendor’s part of it' }) orderId: string | null | undefined,
    @Args('first', { type: () => Int, defaultValue: 25 }) first: number, @Args('after', { type: () => String, nullable: true }) after: string | null | undefined, @CurrentRequest() { caller }: RequestContext,
  ): Promise<StatementConnection> {
    const size = pageSize(first);
    return pageOf(await this.statements.page(vendorActor(caller), { orderId: orderId ?? null }, size + 1, idAfter(after)), size, after != null, (row) => [row.id]);
  }

  @Allow('vendor')
  @Query(() => StatementDetail, { nullable: true })
  async vendorStatement(
    @Args('id', { type: () => ID }) id: string, @Args('kind', { type: () => StatementLineKindEnum, nullable: true }) kind: StatementLineKind | null | undefined,
    @Args('first', { type: () => Int, defaultValue: 50 }) first: number, @Args('after', { type: () => String, nullable: true }) after: string | null | undefined,
    @Args('at', { type: () => ID, nullable: true, description: 'a line: the page begins with it' }) at: string | null | undefined, @CurrentRequest() { caller }: RequestContext,
  ): Promise<StatementDetail | null> {
    return statementOf(this, vendorActor(caller), id, { kind: kind ?? null, first, after: after ?? null, at: at ?? null });
  }

  @Allow('vendor:OWNER,MANAGER')
  @Mutation(() => SettlementChange, { description: 'about a line, or the statement; staff answer there' })
  async askAboutStatement(
    @Args('id', { type: () => ID, description: 'made by the form: UUIDv7; sent twice it is one' }) id: string, @Args('statementId', { type: () => ID }) statementId: string,
    @Args('lineId', { type: () => ID, nullable: true }) lineId: string | null | undefined, @Args('question', { type: () => String }) question: string, @CurrentRequest() { caller }: RequestContext,
  ): Promise<(SettlementDone & { __typename: string }) | Refused> {
    return orRefused(caller.language, async () => ({ __typename: 'SettlementDone', id: await this.questions.ask(vendorActor(caller), { id, statementId, lineId: lineId ?? null, question }) }));
  }
}
