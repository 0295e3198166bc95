/** The database: connection, transactions, jobs, migrations. */
export { Database, SYSTEM, Transaction, type Actor, type Parameter, type SqlPart } from './database.js';
export { DatabaseModule } from './database.module.js';
export { madeByMigrations } from './made.js';
export { migrate } from './migrate.js';
export { openRedis, RedisModule } from './redis.js';
export { openOrm, ormOptions, type DatabaseOptions } from './orm.js';
export { WonType } from './won.type.js';
export { beginCount, countStatements } from './statement-count.js';
