import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { clock, DomainError } from '#kernel';
import { actorOf, Allow, CurrentRequest, decodeCursor, orRefused, pageOf, pageSize, type Refused, type RequestContext } from '#graphql';
import { BudgetDeskService, BudgetQueries, BudgetReportService } from '#promotion';
import { Budget, BudgetChange, BudgetDetail, BudgetFormatEnum, BudgetInput, BudgetMovementPage, BudgetPaperInput, BudgetReport } from './budget.types.js';

type Changed = (BudgetDetail & { __typename: 'BudgetDetail' }) | Refused;

/** District budgets on the staff's desk: all staff read, accountants change, and no change of the cap is one person's. */
@Resolver(() => Budget)
export class BudgetResolver {
  constructor(
    private readonly desk: BudgetDeskService,
    private readonly queries: BudgetQueries,
    private readonly reports: BudgetReportService,
  ) {}

  @Allow('staff')
  @Query(() => [Budget], { description: 'newest year first' })
  async budgets(): Promise<Budget[]> {
    return this.queries.list(clock.now());
  }

  @Allow('staff')
  @Query(() => BudgetDetail, { nullable: true })
  async budget(@Args('id', { type: () => ID }) id: string): Promise<BudgetDetail | null> {
    return this.queries.byId(id, clock.now());
  }

  @Allow('staff')
  @Query(() => BudgetMovementPage, { description: 'newest first' })
  async budgetMovements(@Args('budgetId', { type: () => ID }) budgetId: string, @Args('first', { type: () => Int, defaultValue: 25 }) first: number, @Args('after', { type: () => String, nullable: true }) after: string | null | undefined): Promise<BudgetMovementPage> {
    const size = pageSize(first);
    const rows = await this.queries.movements(budgetId, size + 1, movementAfter(after));
    const { nodes, pageInfo } = pageOf(rows, size, after !== null && after !== undefined, (row) => [row.id]);
    return { nodes: nodes.map((row) => ({ ...row, id: String(row.id) })), pageInfo };
  }

  @Allow('staff')
  @Query(() => BudgetReport, { nullable: true, description: 'for the council' })
  async budgetReport(@Args('id', { type: () => ID }) id: string, @Args('format', { type: () => BudgetFormatEnum }) format: BudgetFormatEnum): Promise<BudgetReport | null> {
    const file = await this.reports.file(id, format, clock.now());
    return file && { name: file.name, contentType: file.contentType, base64: file.content.toString('base64') };
  }

  @Allow('staff:ACCOUNTANT')
  @Mutation(() => BudgetChange, { description: 'without money: that comes by an allocation' })
  async createBudget(@Args('input', { type: () => BudgetInput }) input: BudgetInput, @CurrentRequest() request: RequestContext): Promise<Changed> {
    return this.changed(request, () => this.desk.create(actorOf(request.caller), input));
  }

  @Allow('staff:ACCOUNTANT')
  @Mutation(() => BudgetChange, { description: 'proposes another cap; it holds when a second person approves' })
  async proposeAllocation(@Args('budgetId', { type: () => ID }) budgetId: string, @Args('paper', { type: () => BudgetPaperInput }) paper: BudgetPaperInput, @CurrentRequest() request: RequestContext): Promise<Changed> {
    return this.changed(request, async () => {
      await this.desk.propose(actorOf(request.caller), budgetId, paper);
      return budgetId;
    });
  }

  @Allow('staff:ACCOUNTANT')
  @Mutation(() => BudgetChange, { description: 'approve: by another person than proposed it' })
  async decideAllocation(@Args('id', { type: () => ID }) id: string, @Args('approve', { type: () => Boolean }) approve: boolean, @CurrentRequest() request: RequestContext): Promise<Changed> {
    return this.changed(request, () => this.desk.decide(actorOf(request.caller), id, approve));
  }

  @Allow('staff:ACCOUNTANT')
  @Mutation(() => BudgetChange, { description: 'money of the district has arrived, or (below zero) was paid back to it' })
  async receiveBudgetMoney(@Args('budgetId', { type: () => ID }) budgetId: string, @Args('paper', { type: () => BudgetPaperInput }) paper: BudgetPaperInput, @CurrentRequest() request: RequestContext): Promise<Changed> {
    return this.changed(request, async () => {
      await this.desk.receive(actorOf(request.caller), budgetId, paper);
      return budgetId;
    });
  }

  @Allow('staff:ACCOUNTANT')
  @Mutation(() => BudgetChange, { description: 'nothing more is reserved; closed where nothing is reserved any more, else STOPPED until then' })
  async closeBudget(@Args('id', { type: () => ID }) id: string, @Args('documentNumber', { type: () => String }) documentNumber: string, @CurrentRequest() request: RequestContext): Promise<Changed> {
    return this.changed(request, async () => {
      await this.desk.close(actorOf(request.caller), id, documentNumber);
      return id;
    });
  }

  private async changed({ caller }: RequestContext, work: () => Promise<string>): Promise<Changed> {
    return orRefused(caller.language, async () => {
      const budget = await this.queries.byId(await work(), clock.now());
      if (!budget) throw new DomainError('NOT_FOUND');
      return { __typename: 'BudgetDetail', ...budget };
    });
  }
}

function movementAfter(after: string | null | undefined): number | null {
  if (after === null || after === undefined) return null;
  const [id] = decodeCursor(after);
  if (typeof id !== 'number' || !Number.isSafeInteger(id)) throw new DomainError('BAD_INPUT', { field: 'after' });
  return id;
}
