import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Toss } from '#toss';
import { freeBlock } from '../../support/mall.js';
import { RunningProcess } from '../../support/running-process.js';
import { until } from '../../support/until.js';
import { CLIENT_KEY, SECRET_KEY } from './running-sandbox.js';

const PAYMENTS = 120;
const KILLS_AT = [20, 60, 100];

/** Order ids of the webhooks that came, with their status. */
const told = new Set<string>();
const shop = createServer((request, response) => {
  const parts: Buffer[] = [];
  request.on('data', (part: Buffer) => parts.push(part));
  request.on('end', () => {
    const { data } = JSON.parse(Buffer.concat(parts).toString('utf8')) as { data: { orderId: string; status: string } };
    told.add(`${data.orderId} ${data.status}`);
    response.writeHead(200).end();
  });
});

let home: string;
let url: string;
let env: Record<string, string>;
let running: RunningProcess;

async function start(): Promise<void> {
  running = new RunningProcess('toss-sandbox', env);
  await running.ready(url);
}

beforeAll(async () => {
  const [port] = await Promise.all([freeBlock(), new Promise<void>((resolve) => { shop.listen(0, '127.0.0.1', resolve); })]);
  home = await mkdtemp(join(tmpdir(), 'guro-mall-sandbox-'));
  url = `http://127.0.0.1:${port}`;
  env = { PORT: String(port), MALL_HOME: home, MALL_TOSS_SECRET_KEY: SECRET_KEY, MALL_TOSS_CLIENT_KEY: CLIENT_KEY, MALL_TOSS_WEBHOOK_URL: `http://127.0.0.1:${(shop.address() as AddressInfo).port}/`, MALL_LAUNCHED: '1' };
  await start();
});
afterAll(async () => {
  await running.end('SIGTERM');
  shop.closeAllConnections();
  shop.close();
  await rm(home, { recursive: true, force: true });
});

/** What a careful shop does: the same key until there is an answer. Throws whatever is no question of the network. */
async function insist<T>(work: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if ((error as { type?: string }).type !== 'TossConnectionError') throw error;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
}

it('killed three times under load: every confirm and every refund has happened exactly once, and everybody was told', async () => {
  const toss = new Toss(SECRET_KEY, { baseUrl: url, maxNetworkRetries: 0, timeout: 2_000 });
  let done = 0;
  let next = 0;
  // One kill at a time: a kill that met the start after the one before it would fail that start.
  let kills = 0;
  let killing = Promise.resolve();
  const buy = async (n: number): Promise<void> => {
    const orderId = `order-${n}`;
    const opened = await insist(async () => {
      const response = await fetch(`${url}/sandbox/authenticate`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ orderId, amount: 10_000 + n, method: 'CARD', orderName: '생수' }) })
        .catch(() => { throw Object.assign(new Error('lost'), { type: 'TossConnectionError' }); });
      return (await response.json()) as { paymentKey: string };
    });
    const paid = await insist(() => toss.paymentIntents.confirm(opened.paymentKey, { order_id: orderId, amount: 10_000 + n }, { idempotencyKey: `confirm-${n}` }));
    expect(paid.status).toBe('succeeded');
    const refund = await insist(() => toss.refunds.create({ payment_intent: paid.id, amount: 1_000, reason: '일부', expected_balance: 10_000 + n }, { idempotencyKey: `refund-${n}` }));
    expect(refund.balance_after).toBe(9_000 + n);
    done += 1;
    if (!KILLS_AT.includes(done)) return;
    kills += 1;
    killing = killing.then(() => running.end('SIGKILL')).then(start);
  };
  await Promise.all(Array.from({ length: 8 }, async () => {
    while (next < PAYMENTS) await buy((next += 1));
  }));
  await killing;
  expect(kills).toBe(KILLS_AT.length);

  const moved = new Map<string, number[]>();
  for await (const row of toss.balanceTransactions.list({ start_date: new Date('2000-01-01'), end_date: new Date('2990-01-01'), limit: 100 })) moved.set(row.order_id, [...(moved.get(row.order_id) ?? []), row.amount]);
  const expected = Array.from({ length: PAYMENTS }, (_, index) => [`order-${index + 1}`, [10_001 + index, -1_000]]);
  expect([...moved].sort(([a], [b]) => Number(a.slice(6)) - Number(b.slice(6)))).toEqual(expected);
  for (const [orderId, [taken = 0]] of expected as [string, number[]][]) expect(await toss.paymentIntents.retrieveByOrder(orderId)).toMatchObject({ balance_amount: taken - 1_000, amount_refunded: 1_000 });
  await until(() => Promise.resolve(told.size), (size) => size === 2 * PAYMENTS, 30);
});
