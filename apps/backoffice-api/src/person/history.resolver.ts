import DataLoader from 'dataloader';
import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { isId } from '#kernel';
import { AccountService } from '#account';
import { Allow, CurrentRequest, loaderOf, type RequestContext } from '#graphql';
import { StateChange } from './history.types.js';

/** Who walked an arrow, by name, as far as the reader may know him. */
@Resolver(() => StateChange)
export class HistoryResolver {
  constructor(private readonly accounts: AccountService) {}

  @Allow('vendor', 'staff')
  @ResolveField(() => String, { nullable: true, description: 'staff read the names of staff, a company those of its own people' })
  async actorName(@Parent() { actor }: StateChange, @CurrentRequest() request: RequestContext): Promise<string | null> {
    const { staffRoles, vendor } = request.caller;
    const own = staffRoles.length > 0 ? 'staff:' : 'vendor:';
    const id = actor.startsWith(own) ? actor.slice(own.length) : '';
    if (!isId(id)) return null;
    return loaderOf(request, 'desk-names', () => new DataLoader(async (ids: readonly string[]) => {
      const names = await this.accounts.deskNames(ids, staffRoles.length > 0 ? null : (vendor?.id ?? null));
      return ids.map((one) => names.get(one) ?? null);
    })).load(id);
  }
}
