// What is measured: a PostgreSQL and a Redis of the bench's own, kept as a real mall keeps them (fsync on, append-only file), a seeded
// database, the mall's processes from dist, and as many processes of the limit.
import { fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { startPostgres } from '../../apps/launcher/postgres.js';
import { startRedis } from '../../apps/launcher/redis.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const OWNER = 'mall';

/**
 * @param {{products: number, processes: number, web: boolean, say: (line: string) => void}} options products: generated ones, beside the demo mall's.
 */
export async function openStage({ products, processes, web, say }) {
  const home = mkdtempSync(join(tmpdir(), 'guro-mall-bench-'));
  chmodSync(home, 0o711); // PostgreSQL may run under another user, who must be able to go in
  const children = [];
  const closers = [];
  const close = async () => {
    await Promise.all(children.map(end));
    await Promise.all(closers.map((stop) => stop()));
    rmSync(home, { recursive: true, force: true });
  };
  try {
    const postgres = await startPostgres({ dataDir: join(home, 'postgres') });
    closers.push(() => postgres.stop());
    const redis = await startRedis({ dataDir: join(home, 'redis') });
    closers.push(() => redis.stop());
    const databaseUrl = await makeDatabase(postgres.url);
    const port = await freeBlock();
    const at = (offset) => `http://127.0.0.1:${port + offset}`;
    const env = {
      PATH: process.env.PATH, MALL_HOME: home, MALL_PORT: String(port), MALL_DATABASE_URL: databaseUrl, MALL_REDIS_URL: redis.url, MALL_DEMO: '1', MALL_ORDERS_PER_ADDRESS: '0', MALL_OPEN_ORDERS_PER_BUYER: '10000', MALL_UPLOADS: join(home, 'uploads'),
      MALL_TOSS_WEBHOOK_URL: `${at(1)}/webhooks/toss`,
    };
    const began = performance.now();
    await run(['dist/libs/database/src/migrate.js'], env);
    await run(['dist/apps/cli/src/seed/main.js', ...(products > 0 ? ['--products', String(products)] : [])], env);
    const database = new pg.Pool({ connectionString: databaseUrl, max: 4 });
    closers.unshift(() => database.end());
    await database.query('vacuum analyze');
    const { rows: [count] } = await database.query("select count(*)::int as n from product where state = 'ON_SALE'");
    say(`${count.n} products on sale, seeded in ${((performance.now() - began) / 1000).toFixed(1)} s`);

    const start = async (entry, processPort, more = {}) => {
      const child = spawn(process.execPath, [entry], { cwd: ROOT, env: { ...env, PORT: String(processPort), ...more }, stdio: ['ignore', 'ignore', 'pipe'] });
      children.push(child);
      await ready(child, processPort);
      return { port: processPort, pid: child.pid };
    };
    // A sandbox for each side: each tells its own mall of payments.
    const toss = {
      mall: await start('dist/apps/toss-sandbox/src/main.js', port + 3),
      limit: await start('dist/apps/toss-sandbox/src/main.js', port + 8, { MALL_HOME: join(home, 'limit'), MALL_TOSS_WEBHOOK_URL: `${at(24)}/webhooks/toss` }),
    };
    // The mailbox, the backoffice and the worker stay away: side effects wait in the queue on both sides.
    const mall = await Promise.all(Array.from({ length: processes }, (_, index) => start('dist/apps/storefront-api/src/main.js', port + (index === 0 ? 1 : 16 + index))));
    const pages = web ? await start('apps/web/server.js', port, { MALL_STOREFRONT_URL: at(1) }) : null;
    const limit = await Promise.all(Array.from({ length: processes }, async (_, index) => {
      const child = fork(join(ROOT, 'test/bench/limit/main.js'), { env: { PATH: process.env.PATH, BENCH_PORT: String(port + 24 + index), BENCH_DATABASE: databaseUrl, BENCH_REDIS: redis.url, BENCH_TOSS: at(8) }, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
      children.push(child);
      await once(child, 'message');
      return { port: port + 24 + index, pid: child.pid };
    }));
    return { products: count.n, database, databaseUrl, sides: { mall, limit }, toss: { mall: toss.mall.port, limit: toss.limit.port }, pages, close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function makeDatabase(adminUrl) {
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  try {
    await admin.query(`create role ${OWNER} login createrole`);
    await admin.query(`create database ${OWNER} owner ${OWNER}`);
  } finally {
    await admin.end();
  }
  return Object.assign(new URL(adminUrl), { username: OWNER, password: '', pathname: `/${OWNER}` }).href;
}

async function run(args, env) {
  const child = spawn(process.execPath, args, { cwd: ROOT, env: { ...env, MALL_LOG_LEVEL: 'error' }, stdio: ['ignore', 'ignore', 'pipe'] });
  const said = textOf(child.stderr);
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Error(`${args[0]}: ${said()}`);
}

async function ready(child, port) {
  const said = textOf(child.stderr);
  for (let attempt = 0; attempt < 1_200; attempt += 1) {
    if (child.exitCode !== null) throw new Error(`${child.spawnargs[1]} ended: ${said()}`);
    const good = await fetch(`http://127.0.0.1:${port}/readyz`).then((response) => response.ok, () => false);
    if (good) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`${child.spawnargs[1]} is not ready after a minute: ${said()}`);
}

function textOf(stream) {
  let text = '';
  stream.on('data', (chunk) => { text = `${text}${chunk}`.slice(-4_000); });
  return () => text;
}

async function end(child) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGTERM');
  const late = setTimeout(() => child.kill('SIGKILL'), 10_000);
  await once(child, 'exit');
  clearTimeout(late);
}

/** Thirty-two ports in a row that nobody listens on. */
async function freeBlock() {
  for (let first = 21_000 + (process.pid % 200) * 32; first < 32_000; first += 32) {
    const free = await Promise.all(Array.from({ length: 32 }, (_, index) => isFree(first + index)));
    if (free.every(Boolean)) return first;
  }
  throw new Error('no thirty-two free ports in a row');
}

function isFree(port) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => server.close(() => resolve(true)));
  });
}

/** Megabytes that processes hold now, and held at most. */
export function memoryOf(processes) {
  const total = (name) => processes.reduce((sum, { pid }) => sum + Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0), 0);
  return { nowMb: Math.round(total('VmRSS') / 1024), peakMb: Math.round(total('VmHWM') / 1024) };
}
