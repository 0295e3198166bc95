import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { log } from '#kernel';
import { Histogram, Registry, collectDefaultMetrics } from 'prom-client';

const registry = new Registry();
collectDefaultMetrics({ register: registry });
const duration = new Histogram({
  name: 'http_request_duration_seconds',
  help: 'Time from the request to the end of its answer',
  labelNames: ['kind', 'method', 'status'] as const,
  buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
  registers: [registry],
});

/** Kinds that are no pages. */
export const FILES: ReadonlySet<string> = new Set(['assets', 'fonts', 'media', 'health']);

/** Few label values on purpose: addresses of products and orders never become labels. */
export function kindOf(url: string): string {
  const first = url.split('?', 1)[0]?.split('/')[1] ?? '';
  if (first === 'assets' || first === 'fonts' || first === 'media') return first;
  if (first === 'healthz' || first === 'readyz') return 'health';
  return ['vendor', 'staff', 'pay', 'checkout', 'cart', 'p', 'c', 'e', 'search'].includes(first) ? first : 'page';
}

export function measure(request: IncomingMessage, response: ServerResponse): void {
  const stop = duration.startTimer();
  response.once('close', () => stop({ kind: kindOf(request.url ?? ''), method: request.method ?? '', status: String(response.statusCode) }));
}

export function serveMetrics(host: string, port: number): Server {
  const server = createServer((request, response) => {
    if (request.url !== '/metrics') {
      response.writeHead(404).end();
      return;
    }
    void registry.metrics().then((text) => response.writeHead(200, { 'content-type': registry.contentType }).end(text));
  });
  // Pages matter more than their metrics: a taken port is said, and the shop stays open.
  server.on('error', (error) => log.warn({ err: error, port }, 'metrics are not served'));
  server.listen(port, host);
  return server;
}
