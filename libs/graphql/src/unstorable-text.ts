import type { ApolloServerPlugin } from '@apollo/server';
import { GraphQLError, visit, type DocumentNode } from 'graphql';

/** The one sign that PostgreSQL can't hold in a text. Nobody types it; sent by a machine it would pass every check of a name and fail below as if it were our fault. */
const NUL = '\0';

/** Refuses requests with a NUL sign in a text, in the variables or in the document. */
export const refuseUnstorableText: ApolloServerPlugin = {
  requestDidStart: () => Promise.resolve({
    didResolveOperation: ({ request, document, source }) => {
      if (holds(request.variables) || (/u0000|u\{0*\}/.test(source) && spells(document))) {
        throw new GraphQLError('A text holds a NUL sign.', { extensions: { code: 'BAD_USER_INPUT', http: { status: 400 } } });
      }
      return Promise.resolve();
    },
  }),
};

/** Without recursion: variables may nest as deep as a body is long. */
function holds(variables: unknown): boolean {
  const left: unknown[] = [variables];
  while (left.length > 0) {
    const value = left.pop();
    if (typeof value === 'string' && value.includes(NUL)) return true;
    if (value !== null && typeof value === 'object') for (const inner of Object.values(value)) left.push(inner);
  }
  return false;
}

function spells(document: DocumentNode): boolean {
  let found = false;
  visit(document, { StringValue: ({ value }) => { found ||= value.includes(NUL); } });
  return found;
}
