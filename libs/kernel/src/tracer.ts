import { createRequire } from 'node:module';
import { context, propagation, ROOT_CONTEXT, SpanKind, SpanStatusCode, trace, TraceFlags, type Context, type Span as OtelSpan, type SpanContext, type TextMapPropagator } from '@opentelemetry/api';
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { IORedisInstrumentation } from '@opentelemetry/instrumentation-ioredis';
import { PgInstrumentation } from '@opentelemetry/instrumentation-pg';
import { UndiciInstrumentation } from '@opentelemetry/instrumentation-undici';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { BasicTracerProvider, BatchSpanProcessor, type ReadableSpan, type SpanProcessor } from '@opentelemetry/sdk-trace-base';
import type { Span, Tracer } from './trace.types.js';

/**
 * All that a span may carry. Everything else is dropped before it is sent: the instrumentations put whole statements (ours have their values
 * in them), addresses and error texts into spans, and those hold names, phone numbers and keys.
 */
const KEPT = new Set([
  'http.request.method', 'http.response.status_code', 'http.route', 'server.address', 'server.port', 'error.type', 'db.system.name', 'db.operation.name', 'db.query.summary',
  'graphql.operation.name', 'graphql.operation.type', 'mall.request_id', 'mall.order_id', 'mall.job',
]);
const SEND_AFTER_MS = 1000;

/** OpenTelemetry, set up for one process. Loaded only where traces are wanted (trace.ts). */
export function openTracer(process: string, endpoint: string): Tracer {
  const exporter = new OTLPTraceExporter({ url: `${endpoint.replace(/\/+$/, '')}/v1/traces` });
  const provider = new BasicTracerProvider({
    resource: resourceFromAttributes({ 'service.name': process, 'service.namespace': 'guro-mall' }),
    spanProcessors: [new KeptOnly(new BatchSpanProcessor(exporter, { scheduledDelayMillis: SEND_AFTER_MS }))],
  });
  context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
  propagation.setGlobalPropagator(TRACEPARENT);
  trace.setGlobalTracerProvider(provider);
  instrument(process);
  const own = trace.getTracer('guro-mall');
  return {
    begin: (name, kind, fields, from) => wrapped(own.startSpan(name, { kind: SpanKind[kind], attributes: fields }, kind === 'CLIENT' ? context.active() : parentOf(from))),
    current: () => {
      const span = trace.getActiveSpan();
      return span && wrapped(span);
    },
    traceparent: () => {
      const span = trace.getActiveSpan();
      return span && written(span.spanContext());
    },
    close: () => provider.shutdown(),
  };
}

/** Calls out are measured by the packages made for it. Our modules may have loaded pg and ioredis already: their classes are wrapped, not replaced. */
function instrument(process: string): void {
  void new UndiciInstrumentation({ requireParentforSpans: true });
  if (process === 'web') return;
  void new PgInstrumentation({
    requireParentSpan: true, ignoreConnectSpans: true,
    requestHook: (span, { query }) => {
      const summary = summaryOf(query.text);
      span.setAttribute('db.query.summary', summary).updateName(summary);
    },
  });
  void new IORedisInstrumentation({ dbStatementSerializer: (command) => command });
  // The ORM brings a pg of its own.
  for (const place of [import.meta.url, import.meta.resolve('@mikro-orm/postgresql')]) createRequire(place)('pg');
  createRequire(import.meta.url)('ioredis');
}

/** `insert mall_order`: the verb and the first table of a statement, without any value. */
export function summaryOf(statement: string): string {
  const bare = statement.replace(/'(?:[^']|'')*'/g, '?').replace(/--[^\n]*/g, '').toLowerCase();
  const verb = /^\s*(?:with\b[\s\S]*?\)\s*)?(select|insert|update|delete|begin|commit|rollback|savepoint|set)\b/.exec(bare)?.[1] ?? 'statement';
  const table = /\b(?:from|into|update)\s+(?:only\s+)?"?([a-z_]+(?:"?\."?[a-z_]+)?)/.exec(bare)?.[1];
  return table === undefined ? verb : `${verb} ${table}`;
}

function wrapped(span: OtelSpan): Span {
  return {
    run: (work) => context.with(trace.setSpan(context.active(), span), work),
    note: (fields, name) => {
      span.setAttributes(fields);
      if (name !== undefined) span.updateName(name);
    },
    end: (failed) => {
      if (failed) span.setStatus({ code: SpanStatusCode.ERROR });
      span.end();
    },
  };
}

function parentOf(from: string | undefined): Context {
  return from === undefined ? ROOT_CONTEXT : TRACEPARENT.extract(ROOT_CONTEXT, { traceparent: from }, { get: (carrier: { traceparent: string }) => carrier.traceparent, keys: () => ['traceparent'] });
}

function written({ traceId, spanId, traceFlags }: SpanContext): string {
  return `00-${traceId}-${spanId}-${(traceFlags & TraceFlags.SAMPLED) === 0 ? '00' : '01'}`;
}

/** W3C Trace Context. No baggage, no state: nothing but two random numbers leaves the process. */
const TRACEPARENT: TextMapPropagator = {
  inject(from, carrier, setter) {
    const known = trace.getSpanContext(from);
    if (known && trace.isSpanContextValid(known)) setter.set(carrier, 'traceparent', written(known));
  },
  extract(into, carrier, getter) {
    const given = getter.get(carrier, 'traceparent');
    const [, traceId = '', spanId = '', flags = '0'] = /^[0-9a-f]{2}-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})/.exec(String(given)) ?? [];
    const known: SpanContext = { traceId, spanId, traceFlags: parseInt(flags, 16) & TraceFlags.SAMPLED, isRemote: true };
    return trace.isSpanContextValid(known) ? trace.setSpanContext(into, known) : into;
  },
  fields: () => ['traceparent'],
};

/** Drops what must not leave before a span waits to be sent. */
class KeptOnly implements SpanProcessor {
  constructor(private readonly next: SpanProcessor) {}

  onStart(...begun: Parameters<SpanProcessor['onStart']>): void {
    this.next.onStart(...begun);
  }

  onEnd(span: ReadableSpan): void {
    for (const name of Object.keys(span.attributes)) if (!KEPT.has(name)) delete span.attributes[name];
    // An error's text may quote a value; that it failed, and its kind, is enough.
    span.events.length = 0;
    if (span.status.message !== undefined) (span as { status: { code: SpanStatusCode } }).status = { code: span.status.code };
    this.next.onEnd(span);
  }

  forceFlush(): Promise<void> {
    return this.next.forceFlush();
  }

  shutdown(): Promise<void> {
    return this.next.shutdown();
  }
}
