import { createServer } from 'node:http';
import { config, log, newId, startTracing, tracer, withLogContext } from '#kernel';
import { clientAddress } from './client-address';
import { asset } from './asset';
import { health } from './health';
import { drainOnSignal } from './drain';
import { media } from './media';
import { FILES, kindOf, measure, serveMetrics } from './metrics';
import { canonicalHost, foreignOrigin, securityHeaders } from './guard';
import { page } from './page';

/**
 * Web's own server: health, hashed assets, uploaded pictures, then the pages. Metrics answer on a port of their own,
 * which is never reachable through this one.
 */
const { host, port, otlpEndpoint } = config();
await startTracing('web', otlpEndpoint);
const state = { draining: false };

const server = createServer((request, response) => {
  const requestId = newId();
  response.setHeader('x-request-id', requestId);
  securityHeaders(response);
  measure(request, response);
  // Health checks and files tell nothing; what is left is named by its kind only, since an address may hold an order's number.
  const kind = kindOf(request.url ?? '');
  const span = FILES.has(kind) ? undefined : tracer()?.begin(`${request.method ?? ''} ${kind}`, 'SERVER', { 'http.request.method': request.method ?? '', 'http.route': kind, 'mall.request_id': requestId });
  response.once('close', () => {
    span?.note({ 'http.response.status_code': response.statusCode });
    span?.end(response.statusCode >= 500);
  });
  const run = (): void => {
    answer().catch((error: unknown) => {
      log.error({ err: error }, 'a page could not be served');
      if (!response.headersSent) response.writeHead(500, { 'content-type': 'text/plain; charset=utf-8' });
      response.end(`처리하지 못했습니다. 문의 번호 ${requestId}을(를) 알려 주시면 찾아 드립니다.\n`);
    });
  };
  withLogContext({ requestId }, () => (span ? span.run(run) : run()));

  async function answer(): Promise<void> {
    if (await health(request, response, state)) return;
    if (canonicalHost(request, response)) return;
    if (await asset(request, response)) return;
    if (await media(request, response)) return;
    if (foreignOrigin(request, response)) return;
    await page(request, response, { requestId, clientAddress: clientAddress(request, config().behindProxy) });
  }
});

// Slow senders must not hold a connection for ever.
server.requestTimeout = 30_000;
server.headersTimeout = 10_000;
const metrics = serveMetrics(host, config().port('web-metrics'));
server.on('error', (error) => {
  process.stderr.write(`웹 서버를 ${host}:${port('web')}에서 열지 못했습니다: ${error.message}\n`);
  process.exit(1);
});
server.listen(port('web'), host, () => log.info({ port: port('web') }, 'web is ready'));
drainOnSignal(server, metrics, state);
