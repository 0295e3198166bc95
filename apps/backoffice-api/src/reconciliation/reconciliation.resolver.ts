import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { DomainError, isId, startOfKstDay } from '#kernel';
import { actorOf, Allow, CurrentRequest, decodeCursor, orRefused, pageOf, pageSize, type Refused, type RequestContext } from '#graphql';
import type { Actor } from '#database';
import { DifferenceService, ReconciliationQueries, ReconciliationService, type DifferenceState, type ItemView, type RunView } from '#reconciliation';
import { type DifferenceChanged, DifferenceResult, DifferenceStateEnum, MoneyDifference, MoneyDifferenceConnection, type ReconciliationAsked, ReconcileResult, ReconciliationRun, ReconciliationRunConnection } from './reconciliation.types.js';

/** Our money beside Toss's lists: accountants work on what differs, auditors read. */
@Resolver()
export class ReconciliationResolver {
  constructor(
    private readonly listed: ReconciliationQueries,
    private readonly reconciliation: ReconciliationService,
    private readonly differences: DifferenceService,
  ) {}

  @Allow('staff:ACCOUNTANT,AUDITOR')
  @Query(() => ReconciliationRunConnection, { description: 'days, newest first' })
  async reconciliationRuns(@Args('first', { type: () => Int, defaultValue: 31 }) first: number, @Args('after', { type: () => String, nullable: true }) after: string | null | undefined): Promise<ReconciliationRunConnection> {
    const size = pageSize(first);
    const rows = await this.listed.runs(size + 1, placeAfter(after)?.[0] ?? null);
    return pageOf(rows.map(toRun), size, given(after), (row) => [row.day]);
  }

  @Allow('staff:ACCOUNTANT,AUDITOR')
  @Query(() => ReconciliationRun, { nullable: true })
  async reconciliationRun(@Args('day', { type: () => String }) day: string): Promise<ReconciliationRun | null> {
    const run = await this.listed.run(checkedDay(day, 'day'));
    return run ? toRun(run) : null;
  }

  @Allow('staff:ACCOUNTANT,AUDITOR')
  @Query(() => MoneyDifferenceConnection, { description: 'newest day first' })
  async moneyDifferences(
    @Args('state', { type: () => DifferenceStateEnum, nullable: true }) state: DifferenceState | null | undefined,
    @Args('from', { type: () => String, nullable: true, description: 'a Korean day' }) from: string | null | undefined,
    @Args('to', { type: () => String, nullable: true, description: 'a Korean day, included' }) to: string | null | undefined,
    @Args('first', { type: () => Int, defaultValue: 50 }) first: number,
    @Args('after', { type: () => String, nullable: true }) after: string | null | undefined,
  ): Promise<MoneyDifferenceConnection> {
    const size = pageSize(first);
    const filter = { state: state ?? null, from: given(from) ? checkedDay(from, 'from') : null, to: given(to) ? checkedDay(to, 'to') : null };
    const place = placeAfter(after);
    if (place && !isId(place[1] ?? '')) throw new DomainError('BAD_INPUT', { field: 'after' });
    const [rows, openCount] = await Promise.all([this.listed.items(filter, size + 1, place ? [place[0] ?? '', place[1] ?? ''] : null), this.listed.openCount()]);
    return { ...pageOf(rows.map(toDifference), size, given(after), (row) => [row.day, row.id]), openCount };
  }

  @Allow('staff:ACCOUNTANT,AUDITOR')
  @Query(() => MoneyDifference, { nullable: true })
  async moneyDifference(@Args('id', { type: () => ID }) id: string): Promise<MoneyDifference | null> {
    const item = await this.listed.item(id);
    return item ? toDifference(item) : null;
  }

  @Allow('staff:ACCOUNTANT')
  @Mutation(() => DifferenceResult, { description: 'somebody has looked into it: the note says what it was' })
  async resolveDifference(@Args('id', { type: () => ID }) id: string, @Args('note', { type: () => String }) note: string, @CurrentRequest() request: RequestContext): Promise<DifferenceChanged | Refused> {
    return this.changed(request, id, (actor) => this.differences.resolve(actor, id, note));
  }

  @Allow('staff:ACCOUNTANT')
  @Mutation(() => DifferenceResult, { description: 'its money is put aside into SUSPENSE; it stays open' })
  async suspendDifference(@Args('id', { type: () => ID }) id: string, @Args('note', { type: () => String }) note: string, @CurrentRequest() request: RequestContext): Promise<DifferenceChanged | Refused> {
    return this.changed(request, id, (actor) => this.differences.suspend(actor, id, note));
  }

  @Allow('staff:ACCOUNTANT')
  @Mutation(() => DifferenceResult, { description: 'and back from SUSPENSE' })
  async unsuspendDifference(@Args('id', { type: () => ID }) id: string, @Args('note', { type: () => String }) note: string, @CurrentRequest() request: RequestContext): Promise<DifferenceChanged | Refused> {
    return this.changed(request, id, (actor) => this.differences.unsuspend(actor, id, note));
  }

  @Allow('staff:ACCOUNTANT')
  @Mutation(() => ReconcileResult, { description: 'a past Korean day is compared, or compared again, by the worker' })
  async reconcileDay(@Args('day', { type: () => String }) day: string, @CurrentRequest() { caller }: RequestContext): Promise<ReconciliationAsked | Refused> {
    return orRefused(caller.language, async () => {
      await this.reconciliation.ask(actorOf(caller), day);
      return { __typename: 'ReconciliationAsked' as const, day };
    });
  }

  private async changed({ caller }: RequestContext, id: string, work: (actor: Actor) => Promise<void>): Promise<(DifferenceChanged & { __typename: 'DifferenceChanged' }) | Refused> {
    return orRefused(caller.language, async () => {
      await work(actorOf(caller));
      const item = await this.listed.item(id);
      if (!item) throw new DomainError('NOT_FOUND');
      return { __typename: 'DifferenceChanged' as const, difference: toDifference(item) };
    });
  }
}

function toRun({ state, ...run }: RunView): ReconciliationRun {
  return { ...run, done: state === 'DONE' };
}

function toDifference({ how, ...item }: ItemView): MoneyDifference {
  return { ...item, vanished: how === 'VANISHED' };
}

function given(text: string | null | undefined): text is string {
  return text !== null && text !== undefined;
}

/** The day (and id) of a cursor; null without one. Throws BAD_INPUT. */
function placeAfter(after: string | null | undefined): string[] | null {
  if (!given(after)) return null;
  const [day, id] = decodeCursor(after);
  checkedDay(String(day), 'after');
  return [String(day), String(id ?? '')];
}

/** Throws BAD_INPUT for what is no Korean day. */
function checkedDay(day: string, field: string): string {
  try {
    startOfKstDay(day);
  } catch {
    throw new DomainError('BAD_INPUT', { field });
  }
  return day;
}
