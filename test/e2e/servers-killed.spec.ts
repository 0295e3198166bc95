import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { startPostgres } from '../../apps/launcher/postgres.js';
import { startRedis } from '../../apps/launcher/redis.js';
import { breaches } from '../support/books.js';
import { startMall, type Mall } from '../support/mall.js';
import { needed, ROOT } from '../support/place.js';
import { Sandbox } from '../support/sandbox.js';
import { Shelf, type ShelfProduct } from '../support/shelf.js';
import { orderId, Shopper } from '../support/shopper.js';
import { until } from '../support/until.js';

/** How many shoppers buy while a server is killed. */
const SHOPPERS = 12;

describe('kill -9 of the servers below the mall, while shoppers buy', () => {
  let home: string;
  let postgres: Awaited<ReturnType<typeof startPostgres>>;
  let redis: Awaited<ReturnType<typeof startRedis>>;
  let mall: Mall;
  let shelf: Shelf;
  let product: ShelfProduct;

  beforeAll(async () => {
    home = await mkdtemp(join(needed('TEST_HOME'), 'killed-'));
    await chmod(home, 0o711); // PostgreSQL may run under another user
    [postgres, redis] = await Promise.all([startPostgres({ dataDir: join(home, 'postgres') }), startRedis({ dataDir: join(home, 'redis') })]);
    const databaseUrl = await migratedDatabase(postgres.url);
    mall = await startMall({ processes: ['toss-sandbox', 'storefront-api', 'worker'], env: { MALL_DATABASE_URL: databaseUrl, MALL_REDIS_URL: redis.url } });
    mall.keep('worker');
    shelf = new Shelf(databaseUrl);
    product = await shelf.createProduct({ priceWon: 10_000, stock: 500 });
  });

  afterAll(async () => {
    await mall.stop();
    await Promise.all([postgres.stop(), redis.stop()]);
  });

  /** Puts a piece into the cart, orders and pays. Answers how far it came; an order is known by its id whatever the answers were. */
  async function buys(shopper: Shopper): Promise<{ id: string; reached: 'nothing' | 'placed' | 'paid' }> {
    const id = orderId();
    let reached: 'nothing' | 'placed' | 'paid' = 'nothing';
    try {
      await shopper.add(product.variantId, 1);
      if ((await shopper.place({ id, lines: [{ variantId: product.variantId, quantity: 1 }], seenTotalWon: 13_000 })).__typename !== 'Order') return { id, reached };
      reached = 'placed';
      if ((await shopper.confirm(id, await shopper.agree(id), 13_000)).__typename === 'PaymentConfirmed') reached = 'paid';
    } catch {
      // The server is away: an answer that is an error, or none. What became of the order the database knows.
    }
    return { id, reached };
  }

  /** Shoppers who buy one after the other until `stop` says so; each answer is kept. */
  async function trade(stop: () => boolean): Promise<{ shopper: Shopper; id: string; reached: string }[]> {
    const all: { shopper: Shopper; id: string; reached: string }[] = [];
    await Promise.all(Array.from({ length: SHOPPERS }, async () => {
      const shopper = new Shopper(mall);
      const end = performance.now() + 90_000; // should the test itself have failed
      do all.push({ shopper, ...(await buys(shopper)) }); while (!stop() && performance.now() < end);
    }));
    return all;
  }

  /** What was answered is true; what was not answered has a right end once the worker has asked Toss. */
  async function everyOrderIsRight(orders: readonly { shopper: Shopper; id: string; reached: string }[]): Promise<void> {
    await mall.moveClock(60_000);
    const open = (): Promise<{ n: number }[]> => shelf.sql<{ n: number }>("select count(*)::int as n from payment_attempt where state in ('INTENDED', 'UNKNOWN')");
    await until(open, ([row]) => row?.n === 0, 60);
    await mall.moveClock(0);
    const states = new Map((await shelf.sql<{ id: string; state: string }>('select id, state from mall_order')).map((row) => [row.id, row.state]));
    expect(orders.filter((order) => order.reached === 'paid' && states.get(order.id) !== 'PAID')).toEqual([]);
    expect(orders.filter((order) => order.reached === 'placed' && !states.has(order.id))).toEqual([]);
    const done = (await new Sandbox(mall).payments()).filter((payment) => payment.status === 'DONE').map((payment) => payment.orderId).sort();
    expect([...states].filter(([, state]) => state === 'PAID').map(([id]) => id).sort()).toEqual(done);
    expect(await breaches(mall)).toEqual([]);
  }

  it('PostgreSQL: it comes back, the mall goes on by itself, no answer was a lie and the books hold', async () => {
    let over = false;
    const trading = trade(() => over);
    await until(() => shelf.sql<{ n: number }>("select count(*)::int as n from mall_order where state = 'PAID'"), ([row]) => (row?.n ?? 0) >= SHOPPERS);
    process.kill(postgres.pid, 'SIGKILL');
    await postgres.exited;
    postgres = await startPostgres({ dataDir: join(home, 'postgres'), port: postgres.port });
    await until(async () => (await fetch(`${mall.url('storefront-api')}/readyz`)).ok, Boolean, 60);
    const paidAfterwards = async (): Promise<boolean> => (await buys(new Shopper(mall))).reached === 'paid';
    await until(paidAfterwards, Boolean, 60);
    over = true;
    await everyOrderIsRight(await trading);
  });

  it('Redis: carts are kept, an order that was placed can be paid meanwhile, and the books hold', async () => {
    const shopper = new Shopper(mall);
    await shopper.add(product.variantId, 3);
    const placed = new Shopper(mall);
    const id = orderId();
    await placed.place({ id, lines: [{ variantId: product.variantId, quantity: 1 }], seenTotalWon: 13_000 });
    let over = false;
    const trading = trade(() => over);
    process.kill(redis.pid, 'SIGKILL');
    await redis.exited;
    // Without Redis: cart fields alone say that they are away; what was placed is paid.
    expect(await shopper.add(product.variantId, 1)).toMatchObject({ __typename: 'CartUnavailable', code: 'CART_UNAVAILABLE' });
    expect((await placed.confirm(id, await placed.agree(id), 13_000)).__typename).toBe('PaymentConfirmed');
    redis = await startRedis({ dataDir: join(home, 'redis'), port: redis.port });
    const quantity = async (): Promise<number | undefined> => (await shopper.data<{ cart: { quantity?: number } }>('{ cart { ... on Cart { quantity } } }')).cart.quantity;
    expect(await until(quantity, (seen) => seen !== undefined, 60)).toBe(3);
    over = true;
    await everyOrderIsRight(await trading);
  });
});

async function migratedDatabase(adminUrl: string): Promise<string> {
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  try {
    await admin.query('create role mall login createrole');
    await admin.query('create database mall owner mall');
  } finally {
    await admin.end();
  }
  const url = Object.assign(new URL(adminUrl), { username: 'mall', password: '', pathname: '/mall' }).href;
  const child = spawn(process.execPath, ['dist/libs/database/src/migrate.js'], { cwd: ROOT, env: { PATH: process.env['PATH'], NODE_ENV: 'test', MALL_DATABASE_URL: url, MALL_LOG_LEVEL: 'error' }, stdio: 'inherit' });
  const [code] = (await once(child, 'exit')) as [number | null];
  if (code !== 0) throw new Error(`migrate ended with ${String(code)}`);
  return url;
}
