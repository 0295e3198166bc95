import { type AnyEntity, type EntityClass, type Options, MikroORM, defineConfig } from '@mikro-orm/postgresql';
import { Migrator } from '@mikro-orm/migrations';
import pg from 'pg';
import { migrations } from './migrations/list.js';
import { takeBackTheDead } from './pool.js';
import { PreparingDriver } from './preparing-driver.js';

const INT8 = 20;
const TIMESTAMPTZ = 1184;
const DATE = 1082;

/** int8 as a number (refused beyond 2^53), timestamptz as a Date, a calendar day as its text: raw rows then mean the same as entities. */
const typeParser = (oid: number, format?: 'text' | 'binary'): ((text: string) => unknown) => {
  if (oid === INT8) return safeInteger;
  if (oid === TIMESTAMPTZ) return (text) => new Date(text.replace(' ', 'T').replace(/([+-]\d\d)$/, '$1:00'));
  if (oid === DATE) return (text) => text;
  return pg.types.getTypeParser(oid, format) as (text: string) => unknown;
};

function safeInteger(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`int8 beyond 2^53: ${text}`);
  return value;
}

export interface DatabaseOptions {
  url: string;
  pool?: number;
  /** How long somebody waits for a connection, until `Busy` says so. */
  waitMs?: number;
  /** The entities of the rooms that this process uses. */
  entities: readonly EntityClass<AnyEntity>[];
}

export function ormOptions({ url, pool = 10, waitMs = 10_000, entities }: DatabaseOptions): Options {
  return defineConfig({
    driver: PreparingDriver,
    clientUrl: url,
    entities: [...entities],
    extensions: [Migrator],
    migrations: { migrationsList: migrations, snapshot: false, transactional: true, allOrNothing: true, tableName: 'schema_migration', silent: true },
    pool: { min: 0, max: pool },
    forceUtcTimezone: true,
    discovery: { warnWhenNoEntities: false },
    // The data lies on SSDs and mostly in memory: at the default of 4 the planner would rather read whole tables than walk an index.
    driverOptions: { types: { getTypeParser: typeParser }, application_name: 'guro-mall', keepAlive: true, onPoolCreated: takeBackTheDead, connectionTimeoutMillis: waitMs, options: '-c random_page_cost=1.1' },
    debug: false,
  });
}

/** An ORM on a database; connects at the first query. */
export function openOrm(options: DatabaseOptions): Promise<MikroORM> {
  return MikroORM.init(ormOptions(options));
}
