// The mall's database on a server that runs: made where it is missing, looked at, migrated and filled. Uses pg: after the installation only.
import { spawn } from 'node:child_process';
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { COMMANDS } from './commands.js';
import { ROOT } from './install.js';
import { Sentence, reasonIn } from './sentence.js';

const NAME = 'mall';
const SEEDING = 'seeding';
/** Left by the seed for the first start of the processes: sample orders are still to be placed. */
const ORDERS = 'orders-to-place';

async function connected(url, work) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/**
 * The database and its owner, a role without special rights but the making of roles. A demo that was cut off in the middle is thrown
 * away. @returns {Promise<string>} the owner's address
 */
export async function ensureDatabase({ adminUrl, password, home }) {
  await connected(adminUrl, async (client) => {
    const has = async (text) => (await client.query(text, [NAME])).rowCount > 0;
    if (!(await has('select from pg_roles where rolname = $1'))) await client.query(`create role ${NAME} login createrole`);
    await client.query(`alter role ${NAME} password '${password.replaceAll("'", "''")}'`);
    if (existsSync(join(home, SEEDING))) await client.query(`drop database if exists ${NAME} with (force)`);
    if (!(await has('select from pg_database where datname = $1'))) await client.query(`create database ${NAME} owner ${NAME}`);
    rmSync(join(home, SEEDING), { force: true });
  });
  const url = new URL(adminUrl);
  Object.assign(url, { username: NAME, password, pathname: `/${NAME}` });
  return url.href;
}

/** Throws a sentence when the person's own database does not answer. */
export async function checkDatabaseUrl(url) {
  const where = (() => {
    try {
      const { hostname, port, pathname } = new URL(url);
      return `${hostname}:${port || 5432}${pathname}`;
    } catch {
      throw new Sentence('MALL_DATABASE_URL이 주소가 아닙니다.', 'bad MALL_DATABASE_URL');
    }
  })();
  try {
    await connected(url, (client) => client.query('select 1'));
  } catch (error) {
    throw new Sentence(`MALL_DATABASE_URL의 데이터베이스(${where})에 연결할 수 없습니다: ${error.message || error.code}`, 'database is unreachable');
  }
}

/** Runs one of our own programs to its end. Throws a sentence with its last line when it fails. */
export async function runEntry(entry, { env, title, args = [] }) {
  const { code, said } = await new Promise((resolve) => {
    const child = spawn(process.execPath, [join(ROOT, entry), ...args], { cwd: ROOT, env, stdio: ['ignore', 'ignore', 'pipe'] });
    let text = '';
    child.stderr.on('data', (chunk) => { text = (text + chunk).slice(-20_000); });
    child.on('error', (error) => resolve({ code: 1, said: error.message }));
    child.on('close', (status) => resolve({ code: status, said: text }));
  });
  if (code === 0) return;
  const reason = reasonIn(said) || `까닭 없이 코드 ${code}로 끝났습니다`;
  // Our own programs already say in Korean what they could not do.
  throw new Sentence(/^[가-힣]/.test(reason) ? reason : `${title}: ${reason}`);
}

export function migrate(env) {
  return runEntry('dist/libs/database/src/migrate.js', { env, title: '데이터베이스 준비' });
}

/** Fills an empty mall with the demo. @returns {Promise<boolean>} whether it did */
export async function seedWhereEmpty({ url, env, home, ours }) {
  const isEmpty = await connected(url, async (client) => {
    const { rows } = await client.query('select not exists (select from account) and not exists (select from vendor) as empty');
    return rows[0].empty;
  });
  if (!isEmpty) return false;
  // Only in our own database may a half-made demo be thrown away at the next start.
  if (ours) writeFileSync(join(home, SEEDING), '');
  await runEntry(COMMANDS.seed, { env, title: '견본 자료' });
  writeFileSync(join(home, ORDERS), '');
  rmSync(join(home, SEEDING), { force: true });
  return true;
}

/** Places the demo's sample orders through the running mall, once after a demo was made. @returns {Promise<boolean>} whether it did */
export async function orderWhereNew({ env, home }) {
  if (!existsSync(join(home, ORDERS))) return false;
  await runEntry(COMMANDS.demoOrders, { env, title: '견본 주문' });
  rmSync(join(home, ORDERS), { force: true });
  return true;
}
