import DataLoader from 'dataloader';
import { Args, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { clock, DomainError } from '#kernel';
import { actorOf, Allow, CurrentRequest, loaderOf, orRefused, pageSize, type Refused, type RequestContext } from '#graphql';
import { pictureUrls } from '#catalog';
import { ExhibitionService, StaffExhibitionQueries } from '#promotion';
import { StateChange } from '../person/history.types.js';
import { ExhibitionCandidate, ExhibitionChange, ExhibitionInput, StaffExhibition, StaffExhibitionItem } from './exhibition.types.js';

type Changed = (StaffExhibition & { __typename: 'StaffExhibition' }) | Refused;

/** Exhibitions on the staff's desk. */
@Resolver(() => StaffExhibition)
export class ExhibitionResolver {
  constructor(
    private readonly exhibitions: ExhibitionService,
    private readonly queries: StaffExhibitionQueries,
  ) {}

  @Allow('staff')
  @Query(() => [StaffExhibition], { description: 'latest opening first, two hundred at most' })
  async staffExhibitions(): Promise<StaffExhibition[]> {
    return this.queries.list(clock.now());
  }

  @Allow('staff')
  @Query(() => StaffExhibition, { nullable: true })
  async staffExhibition(@Args('id', { type: () => ID }) id: string): Promise<StaffExhibition | null> {
    return this.queries.byId(id, clock.now());
  }

  @Allow('staff:MERCHANDISER,OPERATOR,AUDITOR')
  @Query(() => [ExhibitionCandidate], { description: 'variants on sale by product or vendor name, best sold first' })
  async exhibitionCandidates(@Args('query', { type: () => String }) query: string, @Args('first', { type: () => Int, defaultValue: 20 }) first: number): Promise<ExhibitionCandidate[]> {
    const found = await this.queries.candidates(query, pageSize(first), clock.now());
    return found.map((candidate) => ({ ...candidate, thumbnail: smallPicture(candidate.thumbnail) }));
  }

  @Allow('staff')
  @ResolveField(() => [StaffExhibitionItem])
  async items(@Parent() { id }: StaffExhibition, @CurrentRequest() request: RequestContext): Promise<StaffExhibitionItem[]> {
    const loader = loaderOf(request, 'exhibition-items', () => new DataLoader((ids: readonly string[]) => this.queries.items(ids)));
    return (await loader.load(id)).map((item) => ({ ...item, thumbnail: smallPicture(item.thumbnail) }));
  }

  @Allow('staff')
  @ResolveField(() => [StateChange])
  async history(@Parent() { id }: StaffExhibition, @CurrentRequest() request: RequestContext): Promise<StateChange[]> {
    return loaderOf(request, 'exhibition-histories', () => new DataLoader((ids: readonly string[]) => this.queries.histories(ids))).load(id);
  }

  @Allow('staff:MERCHANDISER')
  @Mutation(() => ExhibitionChange, { description: 'without id a draft; also while it is open, then prices follow at once' })
  async saveExhibition(@Args('id', { type: () => ID, nullable: true }) id: string | null | undefined, @Args('input', { type: () => ExhibitionInput }) input: ExhibitionInput, @CurrentRequest() request: RequestContext): Promise<Changed> {
    return this.changed(request, () => this.exhibitions.save(actorOf(request.caller), id ?? null, { ...input, rowVersion: input.rowVersion ?? null, slug: input.slug ?? null, items: input.items.map((item) => ({ ...item, budgetId: item.budgetId ?? null })) }));
  }

  @Allow('staff:MERCHANDISER')
  @Mutation(() => ExhibitionChange, { description: 'from now on the clock opens and closes it' })
  async scheduleExhibition(@Args('id', { type: () => ID }) id: string, @CurrentRequest() request: RequestContext): Promise<Changed> {
    return this.changed(request, async () => {
      await this.exhibitions.schedule(actorOf(request.caller), id);
      return id;
    });
  }

  @Allow('staff:MERCHANDISER')
  @Mutation(() => ExhibitionChange, { description: 'stops it at once; what was ordered keeps its price' })
  async cancelExhibition(@Args('id', { type: () => ID }) id: string, @Args('reason', { type: () => String }) reason: string, @CurrentRequest() request: RequestContext): Promise<Changed> {
    return this.changed(request, async () => {
      await this.exhibitions.cancel(actorOf(request.caller), id, reason);
      return id;
    });
  }

  private async changed({ caller }: RequestContext, work: () => Promise<string>): Promise<Changed> {
    return orRefused(caller.language, async () => {
      const exhibition = await this.queries.byId(await work(), clock.now());
      if (!exhibition) throw new DomainError('NOT_FOUND');
      return { __typename: 'StaffExhibition', ...exhibition };
    });
  }
}

function smallPicture(hash: string | null): string | null {
  return hash === null ? null : pictureUrls(hash).small;
}
