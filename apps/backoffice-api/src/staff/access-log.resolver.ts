import { Args, Int, Query, Resolver } from '@nestjs/graphql';
import { DomainError } from '#kernel';
import { Allow, decodeCursor, pageOf, pageSize } from '#graphql';
import { AccessLogQueries } from '#order';
import { AccessLog } from './access-log.types.js';

/** Who looked at whose data, and what for. */
@Resolver()
export class AccessLogResolver {
  constructor(private readonly looks: AccessLogQueries) {}

  @Allow('staff:AUDITOR')
  @Query(() => AccessLog, { description: 'newest first' })
  async accessLog(@Args('first', { type: () => Int, defaultValue: 50 }) first: number, @Args('after', { type: () => String, nullable: true }) after: string | null | undefined): Promise<AccessLog> {
    const size = pageSize(first);
    const rows = await this.looks.page(size + 1, rowAfter(after));
    const { edges, pageInfo } = pageOf(rows, size, after !== null && after !== undefined, (row) => [row.id]);
    return { edges, pageInfo };
  }
}

function rowAfter(after: string | null | undefined): number | null {
  if (after === null || after === undefined) return null;
  const [id] = decodeCursor(after);
  if (typeof id !== 'number' || !Number.isSafeInteger(id) || id < 1) throw new DomainError('BAD_INPUT', { field: 'after' });
  return id;
}
