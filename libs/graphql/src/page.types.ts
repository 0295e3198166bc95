import { Field, ObjectType } from '@nestjs/graphql';
import { DomainError } from '#kernel';

@ObjectType({ description: 'after the Relay specification' })
export class PageInfo {
  @Field(() => Boolean) hasNextPage!: boolean;
  @Field(() => Boolean) hasPreviousPage!: boolean;
  @Field(() => String, { nullable: true }) startCursor!: string | null;
  @Field(() => String, { nullable: true }) endCursor!: string | null;
}

export interface Page<T> {
  edges: { cursor: string; node: T }[];
  nodes: T[];
  pageInfo: PageInfo;
}

export const MAX_PAGE = 100;

/** The size of a page as asked. Throws BAD_INPUT outside 1 to 100. */
export function pageSize(first: number): number {
  if (!Number.isInteger(first) || first < 1 || first > MAX_PAGE) throw new DomainError('BAD_INPUT', { field: 'first' });
  return first;
}

/** An opaque cursor over the values that order a list. */
export function encodeCursor(values: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(values)).toString('base64url');
}

/** The values of a cursor of ours. Throws BAD_INPUT for anything else. */
export function decodeCursor(cursor: string): (string | number)[] {
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (Array.isArray(values) && values.length <= 4 && values.every((value) => typeof value === 'string' || typeof value === 'number')) return values;
  } catch {
    // not ours: answered below
  }
  throw new DomainError('BAD_INPUT', { field: 'after' });
}

/** The id that a cursor of a list ordered by one id carries; null without a cursor. */
export function idAfter(after: string | null | undefined): string | null {
  if (after === null || after === undefined) return null;
  const [id] = decodeCursor(after);
  if (typeof id !== 'string' || !/^[0-9a-f-]{36}$/.test(id)) throw new DomainError('BAD_INPUT', { field: 'after' });
  return id;
}

/** A page out of `first + 1` rows: the extra one only says that there is more. */
export function pageOf<T>(rows: readonly T[], first: number, hasPreviousPage: boolean, cursorOf: (row: T) => readonly (string | number)[]): Page<T> {
  const nodes = rows.slice(0, first);
  const edges = nodes.map((node) => ({ cursor: encodeCursor(cursorOf(node)), node }));
  return { edges, nodes, pageInfo: { hasNextPage: rows.length > first, hasPreviousPage, startCursor: edges[0]?.cursor ?? null, endCursor: edges.at(-1)?.cursor ?? null } };
}
