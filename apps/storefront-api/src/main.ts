import 'reflect-metadata';
import { Redis } from 'ioredis';
import { config } from '#kernel';
import { beginCount, Database } from '#database';
import { serve } from '#graphql';
import { StorefrontModule } from './app.module.js';
import { claimPhotoRoutes } from './order/claim-photo.routes.js';

/** The shoppers' API. Any number of these may run. */
await serve({
  module: StorefrontModule,
  process: 'storefront-api',
  prepare: claimPhotoRoutes,
  checks: (app) => ({ postgres: () => app.get(Database).read('select 1'), redis: () => app.get(Redis).ping() }),
  ...(config().countSql ? { around: (next: () => void) => { const statements = beginCount(next); return () => ({ 'x-sql-statements': String(statements()) }); } } : {}),
});
