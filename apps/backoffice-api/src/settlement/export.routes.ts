import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { DomainError, log, problemText } from '#kernel';
import { CallerSource, vendorActor, type Audience } from '#graphql';
import { ReportQueries, salesSheet, StatementQueries, statementSheet, taxSheet, toCsv } from '#settlement';
import { allowed } from '../product/upload.routes.js';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
/** Lines of the largest workbook. */
const MOST_LINES = 50_000;
const STATUS: Readonly<Partial<Record<string, number>>> = { UNAUTHENTICATED: 401, FORBIDDEN: 403, NOT_FOUND: 404 };
const REPORTS: [Audience, ...Audience[]] = ['staff:ACCOUNTANT,AUDITOR'];

/** Workbooks and tables beside GraphQL: a vendor's own statement, and the reports of staff. No personal data of shoppers is in them. */
export function exportRoutes(fastify: FastifyInstance, app: NestFastifyApplication): void {
  const callers = app.get(CallerSource, { strict: false });
  const statements = app.get(StatementQueries, { strict: false });
  const reports = app.get(ReportQueries, { strict: false });
  fastify.get<{ Params: { id: string } }>('/exports/statements/:id', (request, reply) => sent(request, reply, async () => {
    const caller = await allowed(callers, request, ['vendor', 'staff:OPERATOR,ACCOUNTANT,AUDITOR']);
    const actor = caller.staffRoles.length > 0 ? { name: 'staff' } : vendorActor(caller);
    const statement = await statements.one(actor, request.params.id);
    if (!statement) throw new DomainError('NOT_FOUND');
    return { type: XLSX, name: `정산서-${statement.vendorName}-${statement.periodEnd}.xlsx`, body: await statementSheet(statement, await statements.lines(actor, statement.id, null, MOST_LINES, null)) };
  }));
  fastify.get<{ Params: { month: string }; Querystring: { form?: string } }>('/exports/tax/:month', (request, reply) => sent(request, reply, async () => {
    await allowed(callers, request, REPORTS);
    const { month } = request.params;
    const rows = await reports.taxDocuments(month);
    return request.query.form === 'csv' ? { type: 'text/csv; charset=utf-8', name: `세금계산서-${month}.csv`, body: toCsv.tax(rows) } : { type: XLSX, name: `세금계산서-${month}.xlsx`, body: await taxSheet(month, rows) };
  }));
  fastify.get<{ Params: { quarter: string }; Querystring: { form?: string } }>('/exports/sales/:quarter', (request, reply) => sent(request, reply, async () => {
    await allowed(callers, request, REPORTS);
    const { quarter } = request.params;
    const rows = await reports.sales(quarter);
    return request.query.form === 'csv' ? { type: 'text/csv; charset=utf-8', name: `판매대행-${quarter}분기.csv`, body: toCsv.sales(rows) } : { type: XLSX, name: `판매대행-${quarter}분기.xlsx`, body: await salesSheet(quarter, rows) };
  }));
}

async function sent(request: FastifyRequest, reply: FastifyReply, work: () => Promise<{ type: string; name: string; body: Buffer | string }>): Promise<FastifyReply> {
  try {
    const { type, name, body } = await work();
    return await reply.header('content-type', type).header('content-disposition', `attachment; filename="export"; filename*=UTF-8''${encodeURIComponent(name)}`).header('cache-control', 'no-store').send(body);
  } catch (error) {
    const language = request.headers['accept-language']?.startsWith('en') === true ? 'en' : 'ko';
    if (error instanceof DomainError) return reply.code(STATUS[error.code] ?? 422).send({ code: error.code, message: problemText(error.code, error.fields, language) });
    log.error({ err: error }, 'an export failed');
    return reply.code(500).send({ code: 'INTERNAL', message: problemText('INTERNAL', { incident: '' }, language) });
  }
}
