// Once before the integration, e2e and web tests: one migrated template database, which each test clones.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import pg from 'pg';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** Owns its databases and nothing else, as in a mall: no superuser, so that forgotten rights show. */
const OWNER = 'mall';

export default async function setUp() {
  const admin = process.env.TEST_DATABASE_URL;
  if (!admin) throw new Error('Start these tests by "npm run test:integration" (e2e, web): it starts PostgreSQL and Redis for them.');
  await makeTemplate(admin, 'mall_template', (url) => {
    const done = spawnSync(process.execPath, ['dist/libs/database/src/migrate.js'], { cwd: ROOT, encoding: 'utf8', env: { ...process.env, NODE_ENV: 'test', MALL_DATABASE_URL: url, MALL_LOG_LEVEL: 'error' } });
    if (done.status !== 0) throw new Error(`migrate: ${done.stderr}${done.stdout}`);
  });
}

/**
 * Makes a database and lets `fill` write into it, unless it is there already. It takes its name only when it is complete.
 * @param {string} admin the superuser's address  @param {string} name  @param {(url: string) => void | Promise<void>} fill
 */
export async function makeTemplate(admin, name, fill, from) {
  const client = new pg.Client({ connectionString: admin });
  await client.connect();
  try {
    await client.query("select pg_advisory_lock(hashtext('template'))");
    const { rowCount } = await client.query('select from pg_database where datname = $1', [name]);
    if (rowCount) return;
    await client.query(`do $$ begin if not exists (select from pg_roles where rolname = '${OWNER}') then create role ${OWNER} login createrole; end if; end $$`);
    await client.query(`drop database if exists ${name}_part with (force)`);
    await client.query(`create database ${name}_part owner ${OWNER}${from ? ` template ${from}` : ''}`);
    await fill(databaseUrl(admin, `${name}_part`));
    await client.query(`alter database ${name}_part rename to ${name}`);
  } finally {
    await client.end();
  }
}

/** The owner's address of a database on the tests' server. */
export function databaseUrl(admin, name) {
  const url = new URL(admin);
  url.username = OWNER;
  url.password = '';
  url.pathname = `/${name}`;
  return url.href;
}
