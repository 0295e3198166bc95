import { Args, ID, Int, Mutation, Resolver } from '@nestjs/graphql';
import { DomainError } from '#kernel';
import { Allow, CurrentRequest, orRefused, vendorActor, type Refused, type RequestContext } from '#graphql';
import { ImportFileService, ImportService } from '#catalog';
import { ImportReport, ImportResult } from './import.types.js';

/** A vendor's file, uploaded before, becomes drafts of products. */
@Resolver()
export class ImportResolver {
  constructor(
    private readonly imports: ImportService,
    private readonly files: ImportFileService,
  ) {}

  @Allow('vendor:OWNER,MANAGER')
  @Mutation(() => ImportResult, { description: 'a dry run is the same, rolled back: its numbers are the result’s numbers' })
  async importProducts(
    @Args('upload', { type: () => ID, description: 'of POST /uploads/imports' }) upload: string,
    @Args('rateBp', { type: () => Int, nullable: true, description: "won for one unit of the file's money, in ten-thousandths" }) rateBp: number | null | undefined,
    @Args('dryRun', { type: () => Boolean }) dryRun: boolean,
    @Args('vendorNames', { type: () => [String], nullable: true, description: 'names under which the file means this vendor' }) vendorNames: string[] | null | undefined,
    @CurrentRequest() { caller }: RequestContext,
  ): Promise<(ImportReport & { __typename: 'ImportReport' }) | Refused> {
    return orRefused(caller.language, async () => {
      if ((vendorNames ?? []).length > 50) throw new DomainError('BAD_INPUT', { field: 'vendorNames' });
      const actor = vendorActor(caller);
      const report = await this.imports.run(actor, await this.files.content(actor, upload), { dryRun, rateBp: rateBp ?? null, vendorNames: vendorNames ?? [] });
      return { __typename: 'ImportReport', ...report };
    });
  }
}
