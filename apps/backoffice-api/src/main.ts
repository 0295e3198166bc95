import 'reflect-metadata';
import { Redis } from 'ioredis';
import { beginCount, Database } from '#database';
import { config } from '#kernel';
import { serve } from '#graphql';
import { BackofficeModule } from './app.module.js';
import { exportRoutes as ledgerExportRoutes } from './ledger/export.routes.js';
import { uploadRoutes } from './product/upload.routes.js';
import { exportRoutes as settlementExportRoutes } from './settlement/export.routes.js';

/** The desks' API: vendors and staff. */
await serve({
  module: BackofficeModule,
  process: 'backoffice-api',
  prepare: async (fastify, app) => {
    await uploadRoutes(fastify, app);
    ledgerExportRoutes(fastify, app);
    settlementExportRoutes(fastify, app);
  },
  checks: (app) => ({ postgres: () => app.get(Database).read('select 1'), redis: () => app.get(Redis).ping() }),
  ...(config().countSql ? { around: (next: () => void) => { const statements = beginCount(next); return () => ({ 'x-sql-statements': String(statements()) }); } } : {}),
});
