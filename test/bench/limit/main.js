// One process of the limit.
import { Redis } from 'ioredis';
import { listen, openPool } from './server.js';
import { readingRoutes } from './reading.js';
import { sellingRoutes } from './selling.js';

const { BENCH_PORT, BENCH_DATABASE, BENCH_REDIS, BENCH_TOSS } = process.env;
const pool = openPool(BENCH_DATABASE);
await listen(Number(BENCH_PORT), { ...readingRoutes(pool), ...sellingRoutes(pool, new Redis(BENCH_REDIS), BENCH_TOSS) });
process.on('SIGTERM', () => process.exit(0));
process.send('ready');
