// From latencies to figures, and the way to the load's process.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const LOAD = fileURLToPath(new URL('load.js', import.meta.url));

/** Runs one plan in a fresh process. @returns {Promise<{latencies: number[], seconds: number, served?: number}>} */
export async function load(plan) {
  const child = fork(LOAD, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'], serialization: 'advanced' });
  try {
    child.send(plan);
    const [{ result, error }] = await Promise.race([once(child, 'message'), once(child, 'exit').then(([code]) => { throw new Error(`the load ended with ${code}`); })]);
    if (error) throw new Error(`${plan.workload} ${plan.side ?? ''}: ${error}`);
    return result;
  } finally {
    if (child.connected) child.disconnect();
  }
}

/** @returns {{perSecond: number, medianMs: number, p99Ms: number, requests: number}} */
export function figures({ latencies, seconds }) {
  const sorted = latencies.toSorted((a, b) => a - b);
  const at = (share) => rounded(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0);
  return { perSecond: rounded(latencies.length / seconds), medianMs: at(0.5), p99Ms: at(0.99), requests: latencies.length };
}

/** Of several rounds the one in the middle, by rate. */
export function middle(rounds) {
  return rounds.toSorted((a, b) => a.perSecond - b.perSecond)[Math.floor((rounds.length - 1) / 2)];
}

export function rounded(value) {
  return Math.round(value * 100) / 100;
}
