import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { config, type ProcessName } from '#kernel';
import { METRICS_TYPE, metricsText } from './metrics.js';
import { isStopping } from './stop.js';

/** What a process needs to be of use, by name; each resolves when it answers. */
export type Checks = Readonly<Record<string, () => Promise<unknown>>>;

const CHECK_MS = 2_000;

/** Asks all dependencies at once. */
export async function readiness(checks: Checks): Promise<{ ready: boolean; checks: Record<string, 'ok' | 'failed'> }> {
  const results = await Promise.all(Object.entries(checks).map(async ([name, check]) => [name, (await answers(check)) ? 'ok' : 'failed'] as const));
  return { ready: !isStopping() && results.every(([, result]) => result === 'ok'), checks: Object.fromEntries(results) };
}

async function answers(check: () => Promise<unknown>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  try {
    await Promise.race([check(), new Promise((_, reject) => { timer = setTimeout(() => reject(new Error('late')), CHECK_MS); })]);
    return true;
  } catch {
    return false;
  } finally {
    clearTimeout(timer);
  }
}

/** `/healthz`, `/readyz` and `/metrics` for a process that serves nothing else. */
export async function serveHealth(process: ProcessName, checks: Checks): Promise<{ close(): Promise<void> }> {
  const server = createServer((request, response) => {
    answer(request, response, checks).catch(() => response.writeHead(500).end());
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(config().port(process), config().host, resolve);
  });
  return { close: () => new Promise((resolve) => { server.close(() => resolve()); server.closeAllConnections(); }) };
}

async function answer(request: IncomingMessage, response: ServerResponse, checks: Checks): Promise<void> {
  if (request.url === '/healthz') {
    response.writeHead(200, { 'content-type': 'application/json' }).end('{"alive":true}');
  } else if (request.url === '/readyz') {
    const state = await readiness(checks);
    response.writeHead(state.ready ? 200 : 503, { 'content-type': 'application/json' }).end(JSON.stringify(state));
  } else if (request.url === '/metrics') {
    response.writeHead(200, { 'content-type': METRICS_TYPE }).end(await metricsText());
  } else {
    response.writeHead(404).end();
  }
}
