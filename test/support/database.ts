import { spawn } from 'node:child_process';
import { once } from 'node:events';
import pg from 'pg';
import { COMMANDS } from '../../apps/launcher/commands.js';
import { databaseUrl, makeTemplate } from './global-setup.js';
import { ROOT, needed } from './place.js';

let made = 0;
let redisMade = 0;
/** Of the 64 databases of the tests' Redis, so many belong to each Jest worker. */
const REDIS_PER_WORKER = 8;

/**
 * A fresh database for this test file: a clone (60 to 100 ms) of the migrated template, owned by a role without special rights.
 * May be called again for the next test; earlier files' databases are dropped at the first call.
 * @param options.demo clone the demo mall (seeded once for all tests) instead of an empty mall
 * @returns its address
 */
export async function testDatabase(options: { demo?: boolean } = {}): Promise<string> {
  const admin = needed('TEST_DATABASE_URL');
  const template = options.demo === true ? await demoTemplate(admin) : 'mall_template';
  const prefix = `w${needed('JEST_WORKER_ID')}_`;
  return asAdmin(async (client) => {
    if (made === 0) {
      const { rows } = await client.query<{ datname: string }>("select datname from pg_database where starts_with(datname, $1)", [prefix]);
      for (const { datname } of rows) await client.query(`drop database ${datname} with (force)`);
    }
    made += 1;
    const name = `${prefix}${made}`;
    await client.query(`create database ${name} template ${template} owner mall`);
    return databaseUrl(admin, name);
  });
}

/** A database with nothing in it, not even tables: what migrations start from. Of this test file, as the others are. */
export async function emptyDatabase(): Promise<string> {
  const url = await testDatabase();
  const name = new URL(url).pathname.slice(1);
  return asAdmin(async (client) => {
    await client.query(`drop database ${name} with (force)`);
    await client.query(`create database ${name} owner mall`);
    return url;
  });
}

/** A copy of a database as it is now, to which nobody is connected. Of this test file, as the others are. */
export async function copyOf(url: string): Promise<string> {
  const copy = await testDatabase();
  const [from, to] = [url, copy].map((one) => new URL(one).pathname.slice(1));
  return asAdmin(async (client) => {
    await client.query(`drop database ${to} with (force)`);
    await client.query(`create database ${to} template ${from} owner mall`);
    return copy;
  });
}

/** Where the demo mall's pictures lie; read only. */
export function demoUploads(): string {
  return `${needed('TEST_HOME')}/demo/uploads`;
}

/** An address of the same database under the superuser, for looking where a role of the mall may not. */
export function superuserUrl(url: string): string {
  const admin = new URL(needed('TEST_DATABASE_URL'));
  admin.pathname = new URL(url).pathname;
  return admin.href;
}

/** A Redis database of this worker's own, emptied. The ninth call in one file gives the first one again. */
export async function testRedis(): Promise<string> {
  const { Redis } = await import('ioredis');
  const number = ((Number(needed('JEST_WORKER_ID')) - 1) * REDIS_PER_WORKER + (redisMade % REDIS_PER_WORKER)) % 64;
  redisMade += 1;
  const url = `${needed('TEST_REDIS_URL')}/${number}`;
  const redis = new Redis(url);
  await redis.flushdb();
  redis.disconnect();
  return url;
}

async function demoTemplate(admin: string): Promise<string> {
  await makeTemplate(admin, 'mall_demo', (url) => run(COMMANDS.seed, { MALL_DATABASE_URL: url, MALL_HOME: `${needed('TEST_HOME')}/demo`, MALL_DEMO: '1' }), 'mall_template');
  return 'mall_demo';
}

async function run(entry: string, env: Record<string, string>): Promise<void> {
  const child = spawn(process.execPath, [entry], { cwd: ROOT, env: { ...process.env, NODE_ENV: 'test', MALL_LOG_LEVEL: 'error', ...env }, stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => { said += chunk.toString('utf8'); });
  const [code] = (await once(child, 'exit')) as [number | null];
  if (code !== 0) throw new Error(`${entry}: ${said}`);
}

async function asAdmin<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: needed('TEST_DATABASE_URL') });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
