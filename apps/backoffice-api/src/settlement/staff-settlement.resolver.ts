import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { clock } from '#kernel';
import { actorOf, Allow, CurrentRequest, idAfter, orRefused, pageOf, pageSize, WonScalar, type Refused, type RequestContext } from '#graphql';
import { HoldService } from '#order';
import { AdjustmentService, ClosingService, DifferenceQueries, QuestionService, RunQueries, StatementQueries, type StatementLineKind, type StatementState } from '#settlement';
import { ContractQueries, ContractService } from '#vendor';
import { SettlementChange, type SettlementDone, StatementConnection, StatementDetail, StatementLineKindEnum, StatementQuestion, StatementStateEnum } from './settlement.types.js';
import { statementOf } from './settlement.view.js';
import { Contract, ContractInput, Hold, HoldInput, OverdueLine, SettlementRun } from './staff-settlement.types.js';

type Done = (SettlementDone & { __typename: string }) | Refused;
const SHOWN = 100;

/** Statements of all vendors, and what staff decide about them. */
@Resolver()
export class StaffSettlementResolver {
  constructor(
    readonly statements: StatementQueries,
    readonly questions: QuestionService,
    readonly differences: DifferenceQueries,
    private readonly runs: RunQueries,
    private readonly holds: HoldService,
    private readonly adjustments: AdjustmentService,
    private readonly closing: ClosingService,
    private readonly contracts: ContractQueries,
    private readonly contracting: ContractService,
  ) {}

  @Allow('staff:OPERATOR,ACCOUNTANT,AUDITOR')
  @Query(() => [SettlementRun], { description: 'the newest closings' })
  settlementRuns(): Promise<SettlementRun[]> {
    return this.runs.runs(SHOWN);
  }

  @Allow('staff:OPERATOR,ACCOUNTANT,AUDITOR')
  @Query(() => StatementConnection, { description: 'newest first: of a closing, a vendor, a state, or all' })
  async staffStatements(
    @Args('runId', { type: () => ID, nullable: true }) runId: string | null | undefined, @Args('vendorId', { type: () => ID, nullable: true }) vendorId: string | null | undefined,
    @Args('state', { type: () => StatementStateEnum, nullable: true }) state: StatementState | null | undefined, @Args('orderId', { type: () => ID, nullable: true, description: 'that have a line of this order, or of a vendor’s part of it' }) orderId: string | null | undefined,
    @Args('first', { type: () => Int, defaultValue: 25 }) first: number, @Args('after', { type: () => String, nullable: true }) after: string | null | undefined, @CurrentRequest() { caller }: RequestContext,
  ): Promise<StatementConnection> {
    const size = pageSize(first);
    return pageOf(await this.statements.page({ name: actorOf(caller).name }, { runId: runId ?? null, vendorId: vendorId ?? null, state: state ?? null, orderId: orderId ?? null }, size + 1, idAfter(after)), size, after != null, (row) => [row.id]);
  }

  @Allow('staff:OPERATOR,ACCOUNTANT,AUDITOR')
  @Query(() => StatementDetail, { nullable: true })
  async staffStatement(
    @Args('id', { type: () => ID }) id: string, @Args('kind', { type: () => StatementLineKindEnum, nullable: true }) kind: StatementLineKind | null | undefined,
    @Args('first', { type: () => Int, defaultValue: 50 }) first: number, @Args('after', { type: () => String, nullable: true }) after: string | null | undefined,
    @Args('at', { type: () => ID, nullable: true, description: 'a line: the page begins with it' }) at: string | null | undefined, @CurrentRequest() { caller }: RequestContext,
  ): Promise<StatementDetail | null> {
    return statementOf(this, { name: actorOf(caller).name }, id, { kind: kind ?? null, first, after: after ?? null, at: at ?? null });
  }

  @Allow('staff:OPERATOR,ACCOUNTANT,AUDITOR')
  @Query(() => [StatementQuestion], { description: 'those that wait for an answer, oldest first' })
  openQuestions(): Promise<StatementQuestion[]> {
    return this.questions.open(SHOWN);
  }

  @Allow('staff:OPERATOR,ACCOUNTANT,AUDITOR')
  @Query(() => [OverdueLine], { description: 'past their day and not confirmed, oldest first' })
  confirmationOverdue(): Promise<OverdueLine[]> {
    return this.runs.overdue(clock.now(), SHOWN);
  }

  @Allow('staff:OPERATOR,ACCOUNTANT,AUDITOR')
  @Query(() => [Hold], { description: 'newest first' })
  holdList(@Args('open', { type: () => Boolean, defaultValue: true }) open: boolean): Promise<Hold[]> {
    return this.holds.list(open, SHOWN);
  }

  @Allow('staff:OPERATOR,ACCOUNTANT,AUDITOR')
  @Query(() => [Contract], { description: 'newest first; the first may begin later' })
  contractHistory(@Args('vendorId', { type: () => ID }) vendorId: string): Promise<Contract[]> {
    return this.contracts.history(vendorId).then((contracts) => contracts.map((contract) => ({ ...contract, rules: [...contract.rules] })));
  }

  @Allow('staff:ACCOUNTANT')
  @Mutation(() => SettlementChange, { description: 'with an adjustment where the vendor is right: a posting, in the next statement' })
  async answerQuestion(
    @Args('id', { type: () => ID }) id: string, @Args('answer', { type: () => String }) answer: string, @Args('adjustmentWon', { type: () => WonScalar, nullable: true }) adjustmentWon: number | null | undefined, @CurrentRequest() request: RequestContext,
  ): Promise<Done> {
    return this.done(request, async (actor) => { await this.questions.answer(actor, id, answer, adjustmentWon ?? null); return id; });
  }

  @Allow('staff:ACCOUNTANT')
  @Mutation(() => SettlementChange, { description: 'above zero: the vendor gets more' })
  async adjust(
    @Args('id', { type: () => ID, description: 'made by the form: UUIDv7; sent twice it is one' }) id: string, @Args('vendorId', { type: () => ID }) vendorId: string, @Args('orderLineId', { type: () => ID, nullable: true }) orderLineId: string | null | undefined, @Args('amountWon', { type: () => WonScalar }) amountWon: number, @Args('reason', { type: () => String }) reason: string,
    @CurrentRequest() request: RequestContext,
  ): Promise<Done> {
    return this.done(request, (actor) => this.adjustments.add(actor, { id, vendorId, orderLineId: orderLineId ?? null, amountWon, reason }));
  }

  @Allow('staff:OPERATOR,ACCOUNTANT')
  @Mutation(() => SettlementChange)
  async placeHold(@Args('input', { type: () => HoldInput }) input: HoldInput, @CurrentRequest() request: RequestContext): Promise<Done> {
    return this.done(request, (actor) => this.holds.place(actor, { id: input.id, vendorId: input.vendorId, vendorOrderId: input.vendorOrderId ?? null, orderLineId: input.orderLineId ?? null, reason: input.reason }));
  }

  @Allow('staff:OPERATOR,ACCOUNTANT')
  @Mutation(() => SettlementChange)
  async liftHold(@Args('id', { type: () => ID }) id: string, @Args('reason', { type: () => String }) reason: string, @CurrentRequest() request: RequestContext): Promise<Done> {
    return this.done(request, async (actor) => { await this.holds.lift(actor, id, reason); return id; });
  }

  @Allow('staff:ACCOUNTANT')
  @Mutation(() => SettlementChange, { description: 'closes what is over and was not closed; the worker does so by itself' })
  async closePeriods(@CurrentRequest() request: RequestContext): Promise<Done> {
    return this.done(request, async (actor) => { await this.closing.closeAll(actor); return 'closed'; });
  }

  @Allow('staff:OPERATOR,ACCOUNTANT')
  @Mutation(() => SettlementChange, { description: 'from a later day on; what was sold before stays as it was' })
  async addContract(@Args('input', { type: () => ContractInput }) input: ContractInput, @CurrentRequest() request: RequestContext): Promise<Done> {
    const rules = input.rules.map((rule) => ({ categoryId: rule.categoryId ?? null, rateBp: rule.rateBp, validFrom: rule.validFrom ?? null, validUntil: rule.validUntil ?? null, label: rule.label }));
    return this.done(request, (actor) => this.contracting.add(actor, { ...input, rules }));
  }

  /** Staff act for the mall, also who belongs to a vendor besides. */
  private done({ caller }: RequestContext, act: (actor: { name: string }) => Promise<string>): Promise<Done> {
    return orRefused(caller.language, async () => ({ __typename: 'SettlementDone', id: await act({ name: actorOf(caller).name }) }));
  }
}
