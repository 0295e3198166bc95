import { type Asking, backoffice } from '../api.server';
import { graphql } from '../generated/backoffice';
import type { StatementLineShownFragment, StatementShownFragment } from '../generated/backoffice/graphql';
import { gathered } from './gathered';
import { nothingHere } from './missing';

/** Pages of 100 lines that one document holds. What is longer goes on in the next. */
const MOST_PAGES = 20;

export interface Paper {
  statement: StatementShownFragment;
  lines: StatementLineShownFragment[];
  /** It is not the first document of a long statement. */
  further: boolean;
  /** Where the next one begins; null: this is the end. */
  next: string | null;
}

/** A statement with its lines from `?after=` on, as far as one document goes: a page of the screen at a time. */
export async function paperOf(asking: Asking, desk: 'vendor' | 'staff', id: string): Promise<Paper> {
  const began = new URL(asking.request.url).searchParams.get('after');
  const seen: StatementShownFragment[] = [];
  const { nodes, next } = await gathered(
    async (after) => {
      const answer = desk === 'vendor' ? (await backoffice(asking, VENDOR, { id, after })).vendorStatement : (await backoffice(asking, STAFF, { id, after })).staffStatement;
      if (answer === null) return nothingHere();
      seen.push(answer);
      return answer.lines;
    },
    began,
    MOST_PAGES,
  );
  return { statement: seen[0] ?? nothingHere(), lines: nodes, further: began !== null, next };
}

const VENDOR = graphql(`
  query VendorStatementPaper($id: ID!, $after: String) { vendorStatement(id: $id, first: 100, after: $after) { ...StatementShown } }
`);

const STAFF = graphql(`
  query StaffStatementPaper($id: ID!, $after: String) { staffStatement(id: $id, first: 100, after: $after) { ...StatementShown } }
`);
