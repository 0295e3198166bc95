import { writeFile } from 'node:fs/promises';
import { afterAll, expect, it } from '@jest/globals';
import { clock } from '#kernel';
import { notEnded } from './right-end.js';
import { Simulation } from './simulation.js';

/** The suite walks the same way each time, so that what turns red is what was changed; `npm run simulate -- --orders 10000` draws another seed, or takes one. */
const ORDERS = Number(process.env['MALL_SIMULATE_ORDERS'] ?? 60);
const SEED = Number(process.env['MALL_SIMULATE_SEED'] ?? 7);
const REPORT = process.env['MALL_SIMULATE_REPORT'];

afterAll(() => { clock.set(undefined); });

it('orders by chance, with claims, goodwill, coupons, budgets, payouts and faults of every kind, end with books that hold and each order at a right end', async () => {
  process.stderr.write(`simulation: ${ORDERS} orders, seed ${SEED}\n`); // the same seed makes the same orders
  const began = performance.now();
  const simulation = await Simulation.prepare({ orders: ORDERS, seed: SEED, say: (text) => { if (REPORT !== undefined) process.stderr.write(`${text}\n`); } });
  try {
    await simulation.run();
    expect({ seed: SEED, notEnded: await notEnded(simulation.world) }).toEqual({ seed: SEED, notEnded: {} });
    for (const happened of ['claim CANCELLATION', 'claim RETURN', 'claim EXCHANGE', 'confirm VIRTUAL_ACCOUNT', 'deposit 200', 'payout approved']) expect([happened, (simulation.world.done.get(happened) ?? 0) > 0]).toEqual([happened, true]);
  } finally {
    if (REPORT !== undefined) await writeFile(REPORT, JSON.stringify({ orders: ORDERS, seed: SEED, seconds: Math.round((performance.now() - began) / 1000), books: await simulation.books(), done: Object.fromEntries([...simulation.world.done].sort(([a], [b]) => a.localeCompare(b))) }));
  }
}, 4 * 3_600_000);
