import fastifyCookie from '@fastify/cookie';
import type { Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import { config, log, newId, startTracing, tracer, withLogContext, type ProcessName, type Span } from '#kernel';
import { readiness, type Checks } from './health.js';
import { countRequest, METRICS_TYPE, metricsText } from './metrics.js';
import { NestLogger } from './nest-logger.js';
import { endWithSentence, onStop } from './stop.js';

/** Runs around each request; calls `next` inside whatever context it opens. Answers what to add to the answer's headers. */
export type AroundRequest = (next: () => void) => () => Record<string, string>;

export interface ServeOptions {
  module: Type;
  process: ProcessName;
  checks: (app: NestFastifyApplication) => Checks;
  around?: AroundRequest;
  /** Plugins of the app (uploads), registered before it listens. */
  prepare?: (fastify: FastifyInstance, app: NestFastifyApplication) => Promise<void>;
}

const BODY_LIMIT = 1024 * 1024;

/** Starts one API process: HTTP, health, metrics, request ids, orderly end. One sentence and code 1 where it can't start. */
export async function serve(options: ServeOptions): Promise<void> {
  try {
    await start(options);
  } catch (error) {
    endWithSentence(error);
  }
}

async function start(options: ServeOptions): Promise<void> {
  await startTracing(options.process, config().otlpEndpoint);
  const adapter = new FastifyAdapter({ trustProxy: ['loopback', 'uniquelocal'], bodyLimit: BODY_LIMIT, forceCloseConnections: 'idle' });
  const app = await NestFactory.create<NestFastifyApplication>(options.module, adapter, { rawBody: true, logger: new NestLogger(), abortOnError: false });
  const fastify = adapter.getInstance() as FastifyInstance;
  await app.register(fastifyCookie as never);
  observe(fastify, options.around);
  const checks = options.checks(app);
  fastify.get('/healthz', () => ({ alive: true }));
  fastify.get('/readyz', async (_, reply) => {
    const state = await readiness(checks);
    return reply.code(state.ready ? 200 : 503).send(state);
  });
  fastify.get('/metrics', async (_, reply) => reply.type(METRICS_TYPE).send(await metricsText()));
  await options.prepare?.(fastify, app);
  await app.listen(config().port(options.process), config().host);
  log.info({ process: options.process, port: config().port(options.process) }, 'listening');
  onStop(async () => {
    await app.close();
    await tracer()?.close();
  });
}

/** Where nobody but machines look. */
const UNLOGGED = new Set(['/healthz', '/readyz', '/metrics']);

/** Request id, log line, measurement and trace of each request. No address, no body, no query: they may hold personal data. */
function observe(fastify: FastifyInstance, around: AroundRequest | undefined): void {
  const headers = new WeakMap<object, () => Record<string, string>>();
  const spans = new WeakMap<object, Span>();
  fastify.addHook('onRequest', (request, reply, done) => {
    const given = request.headers['x-request-id'];
    const requestId = typeof given === 'string' && /^[\w-]{8,64}$/.test(given) ? given : newId();
    reply.header('x-request-id', requestId);
    const route = request.routeOptions.url ?? 'none';
    const span = UNLOGGED.has(route) ? undefined : tracer()?.begin(`${request.method} ${route}`, 'SERVER', { 'http.request.method': request.method, 'http.route': route, 'mall.request_id': requestId }, traceparentOf(request.headers));
    if (span) spans.set(request, span);
    withLogContext({ requestId }, () => {
      const next = around ? () => headers.set(request, around(done)) : done;
      if (span) span.run(next);
      else next();
    });
  });
  fastify.addHook('onSend', (request, reply, payload, done) => {
    for (const [name, value] of Object.entries(headers.get(request)?.() ?? {})) reply.header(name, value);
    done(null, payload);
  });
  fastify.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url ?? 'none';
    countRequest(route, request.method, reply.statusCode, reply.elapsedTime / 1000);
    if (!UNLOGGED.has(route)) log.info({ route, method: request.method, status: reply.statusCode, ms: Math.round(reply.elapsedTime) }, 'request');
    const span = spans.get(request);
    span?.note({ 'http.response.status_code': reply.statusCode });
    span?.end(reply.statusCode >= 500);
    done();
  });
}

function traceparentOf(headers: Readonly<Record<string, string | string[] | undefined>>): string | undefined {
  const given = headers['traceparent'];
  return typeof given === 'string' ? given : undefined;
}
