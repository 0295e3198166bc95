import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { CSV_TYPE, DomainError, log, problemText, toCsv, toXlsx, XLSX_TYPE, type Sheet } from '#kernel';
import { CallerSource, mayCall, vendorActor, type Audience } from '#graphql';
import { ReportQueries, salesSheet, StatementQueries, statementSheets, taxSheet } from '#settlement';
import { allowed } from '../product/upload.routes.js';

/** Lines of the largest workbook. */
const MOST_LINES = 50_000;
const STATUS: Readonly<Partial<Record<string, number>>> = { UNAUTHENTICATED: 401, FORBIDDEN: 403, NOT_FOUND: 404 };
/** Who reads the statements of every vendor; other staff who belong to a vendor besides read his alone. */
const STAFF: Audience = 'staff:OPERATOR,ACCOUNTANT,AUDITOR';
const REPORTS: [Audience, ...Audience[]] = ['staff:ACCOUNTANT,AUDITOR'];

interface ExportedFile {
  type: string;
  name: string;
  body: Buffer | string;
}

/** Workbooks and tables beside GraphQL: a vendor's own statement, and the reports of staff. No personal data of shoppers is in them. */
export function exportRoutes(fastify: FastifyInstance, app: NestFastifyApplication): void {
  const callers = app.get(CallerSource, { strict: false });
  const statements = app.get(StatementQueries, { strict: false });
  const reports = app.get(ReportQueries, { strict: false });
  fastify.get<{ Params: { id: string } }>('/exports/statements/:id', (request, reply) => sent(request, reply, async () => {
    const caller = await allowed(callers, request, ['vendor', STAFF]);
    const actor = mayCall(caller, [STAFF]) ? { name: 'staff' } : vendorActor(caller);
    const statement = await statements.one(actor, request.params.id);
    if (!statement) throw new DomainError('NOT_FOUND');
    return file('xlsx', `정산서-${statement.vendorName}-${statement.periodEnd}`, statementSheets(statement, await statements.lines(actor, statement.id, null, MOST_LINES, null)));
  }));
  fastify.get<{ Params: { month: string }; Querystring: { form?: string } }>('/exports/tax/:month', (request, reply) => sent(request, reply, async () => {
    await allowed(callers, request, REPORTS);
    const { month } = request.params;
    return file(request.query.form, `세금계산서-${month}`, [taxSheet(month, await reports.taxDocuments(month))]);
  }));
  fastify.get<{ Params: { quarter: string }; Querystring: { form?: string } }>('/exports/sales/:quarter', (request, reply) => sent(request, reply, async () => {
    await allowed(callers, request, REPORTS);
    const { quarter } = request.params;
    return file(request.query.form, `판매대행-${quarter}분기`, [salesSheet(quarter, await reports.sales(quarter))]);
  }));
}

/** The first sheet as text where that is asked for, all of them as a workbook otherwise. */
async function file(form: string | undefined, name: string, sheets: readonly [Sheet, ...Sheet[]]): Promise<ExportedFile> {
  return form === 'csv' ? { type: CSV_TYPE, name: `${name}.csv`, body: toCsv(sheets[0]) } : { type: XLSX_TYPE, name: `${name}.xlsx`, body: await toXlsx(sheets) };
}

async function sent(request: FastifyRequest, reply: FastifyReply, work: () => Promise<ExportedFile>): Promise<FastifyReply> {
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
