import { HttpException } from '@nestjs/common';
import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { Busy, DomainError, log, problemText, readableCode, type ProblemCode } from '#kernel';

/** Apollo's own codes that a client may see as they are: they speak of the request, not of us. */
const REQUEST_CODES = new Set(['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'BAD_USER_INPUT', 'OPERATION_RESOLUTION_FAILURE', 'PERSISTED_QUERY_NOT_FOUND', 'PERSISTED_QUERY_NOT_SUPPORTED', 'BAD_REQUEST']);

/** What a client sees of an error: a refusal with its code, a fault of the request as it is, and of a bug nothing but an incident's number. */
export function formatError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const original = unwrapResolverError(error);
  const cause = original instanceof GraphQLError && original.originalError ? original.originalError : original;
  if (cause instanceof DomainError) return shaped(formatted, cause.code, problemText(cause.code, cause.fields));
  if (cause instanceof Busy) {
    log.warn({ path: formatted.path }, cause.message);
    return shaped(formatted, 'BUSY', problemText('BUSY'));
  }
  if (cause instanceof HttpException) {
    const code: ProblemCode = cause.getStatus() === 401 ? 'UNAUTHENTICATED' : cause.getStatus() === 403 ? 'FORBIDDEN' : 'BAD_INPUT';
    return shaped(formatted, code, problemText(code));
  }
  const code = formatted.extensions?.['code'];
  if (typeof code === 'string' && REQUEST_CODES.has(code)) return { message: formatted.message, ...(formatted.locations ? { locations: formatted.locations } : {}), extensions: { code } };
  // A plain GraphQLError without a cause comes from validation (limits): it speaks of the document.
  if (original instanceof GraphQLError && !original.originalError && formatted.path === undefined) return { message: formatted.message, extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } };
  const incident = `${readableCode(4)}-${readableCode(2)}`;
  log.error({ err: cause, incident, path: formatted.path }, 'a resolver failed');
  return shaped(formatted, 'INTERNAL', problemText('INTERNAL', { incident }), { incident });
}

function shaped(formatted: GraphQLFormattedError, code: ProblemCode, message: string, more: object = {}): GraphQLFormattedError {
  return { message, ...(formatted.path ? { path: formatted.path } : {}), extensions: { code, ...more } };
}
