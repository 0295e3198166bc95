import { PassThrough } from 'node:stream';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { DomainError, isDay, log, problemText } from '#kernel';
import { CallerSource } from '#graphql';
import { AccountQueries } from '#ledger';
import { allowed } from '../product/upload.routes.js';
import { CONTENT_TYPES, type ExportFormat, writeBalances, writeEntries } from './ledger-export.js';
import { filterOf } from './ledger.resolver.js';

type Asked = Partial<Record<'what' | 'format' | 'on' | 'code' | 'ownerId' | 'from' | 'to', string>>;

/**
 * `GET /exports/ledger?what=balances|entries&format=csv|xlsx…`: the trial balance at a day, or the entries of an account, as a file. Streamed: a million
 * entries never lie in memory. For accountant and auditor; there is no personal data in it.
 */
export function exportRoutes(fastify: FastifyInstance, app: NestFastifyApplication): void {
  const accounts = app.get(AccountQueries, { strict: false });
  const callers = app.get(CallerSource, { strict: false });
  fastify.get('/exports/ledger', async (request, reply) => {
    try {
      await allowed(callers, request, ['staff:ACCOUNTANT,AUDITOR']);
      return await send(accounts, request, reply);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      const status = { UNAUTHENTICATED: 401, FORBIDDEN: 403 }[error.code as string] ?? 422;
      return reply.code(status).send({ code: error.code, message: problemText(error.code, error.fields) });
    }
  });
}

function send(accounts: AccountQueries, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const { what, format, on, code, ...filter } = request.query as Asked;
  if (format !== 'csv' && format !== 'xlsx') throw new DomainError('BAD_INPUT', { field: 'format' });
  if (on !== undefined && on !== '' && !isDay(on)) throw new DomainError('BAD_INPUT', { field: 'on' });
  const day = on === undefined || on === '' ? null : on;
  const own = filterOf({ ownerId: filter.ownerId === '' ? null : filter.ownerId, from: filter.from, to: filter.to });
  const out = new PassThrough();
  const done = what === 'balances' ? writeBalances(accounts, day, format, out) : writeEntries(accounts, code === undefined || code === '' ? null : code, own, format, out);
  done.catch((error: unknown) => {
    log.error({ err: error }, 'an export ended in the middle');
    out.destroy(error instanceof Error ? error : undefined);
  });
  return reply.header('content-type', CONTENT_TYPES[format as ExportFormat]).header('cache-control', 'no-store').header('content-disposition', `attachment; filename="${nameOf(what, format)}"`).send(out);
}

function nameOf(what: string | undefined, format: ExportFormat): string {
  return `${what === 'balances' ? 'trial-balance' : 'ledger-entries'}.${format}`;
}
