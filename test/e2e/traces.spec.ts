import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startMall, type Mall } from '../support/mall.js';
import { ROOT } from '../support/place.js';
import { Shelf } from '../support/shelf.js';
import { Shopper } from '../support/shopper.js';
import { until } from '../support/until.js';

interface Attribute {
  key: string;
  value: { stringValue?: string; intValue?: number | string };
}

interface SentSpan {
  traceId: string;
  spanId: string;
  parentSpanId?: string;
  name: string;
  attributes: Attribute[];
}

interface Sent {
  resourceSpans: { resource: { attributes: Attribute[] }; scopeSpans: { spans: SentSpan[] }[] }[];
}

interface Seen {
  process: string;
  trace: string;
  id: string;
  parent: string | undefined;
  name: string;
  fields: Record<string, string>;
}

/** What the collector was sent, as it came over HTTP. */
const bodies: string[] = [];
const paths = new Set<string>();
let collector: Server;
let mall: Mall;
let paymentKey = '';

/** Of the call that paid: itself, below it, and what the worker did because of it. */
const EXPECTED = ['mutation unnamed', 'insert ledger_transaction', 'toss POST /v1/payments/confirm', 'job mail', 'job count_sales'];

const text = ({ value }: Attribute): string => value.stringValue ?? String(value.intValue);
const fieldsOf = (attributes: Attribute[]): Record<string, string> => Object.fromEntries(attributes.map((attribute) => [attribute.key, text(attribute)]));

function spans(): Seen[] {
  return bodies.flatMap((body) => (JSON.parse(body) as Sent).resourceSpans).flatMap(({ resource, scopeSpans }) => {
    const process = fieldsOf(resource.attributes)['service.name'] ?? '';
    return scopeSpans.flatMap((scope) => scope.spans).map((span) => ({ process, trace: span.traceId, id: span.spanId, parent: span.parentSpanId, name: span.name, fields: fieldsOf(span.attributes) }));
  });
}

const inTrace = (trace: string): Seen[] => spans().filter((span) => span.trace === trace);

beforeAll(async () => {
  collector = createServer((request, response) => {
    paths.add(`${request.method ?? ''} ${request.url ?? ''}`);
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part)).on('end', () => {
      bodies.push(Buffer.concat(parts).toString('utf8'));
      response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
    });
  }).listen(0, '127.0.0.1');
  await once(collector, 'listening');
  const { port } = collector.address() as AddressInfo;
  mall = await startMall({ processes: ['toss-sandbox', 'storefront-api', 'backoffice-api', 'worker', 'mailbox', 'web'], env: { OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${port}` } });
});
afterAll(() => {
  collector.close();
});

describe('where it is not set', () => {
  it('nothing of it is loaded', () => {
    // The same question to the same process with and without it, so that a wrong way to ask does not pass.
    const loaded = (endpoint: string): number => {
      const script = "const { startTracing } = await import('./dist/libs/kernel/src/index.js'); await startTracing('web', process.argv[1] || undefined); console.log(Object.keys(process.getBuiltinModule('module')._cache).filter((path) => path.includes('opentelemetry')).length); process.exit()";
      return Number(spawnSync(process.execPath, ['--input-type=module', '--eval', script, endpoint], { cwd: ROOT, encoding: 'utf8' }).stdout);
    };
    expect(loaded('http://127.0.0.1:1')).toBeGreaterThan(0);
    expect(loaded('')).toBe(0);
  });
});

describe('where OTEL_EXPORTER_OTLP_ENDPOINT is set', () => {
  it("one order's trace goes from the call through SQL, Redis and Toss to the worker's jobs", async () => {
    const shelf = new Shelf(mall.databaseUrl);
    const product = await shelf.createProduct({ priceWon: 12_000, stock: 5 });
    const guest = new Shopper(mall);
    await guest.add(product.variantId, 1);
    const placed = await guest.place({ lines: [{ variantId: product.variantId, quantity: 1 }], seenTotalWon: await guest.total('08209') });
    paymentKey = await guest.agree(placed.id);
    await guest.confirm(placed.id, paymentKey, 15_000);

    // The job that was written with the payment comes last.
    const paid = await until(() => Promise.resolve(spans().filter((span) => span.process === 'worker' && span.fields['mall.job'] === 'count_sales')), (found) => found.length === 1);
    const [job] = paid;
    const trace = await until(() => Promise.resolve(inTrace(job?.trace ?? '')), (found) => EXPECTED.every((name) => found.some((span) => span.name === name)));
    const root = trace.find((span) => span.process === 'storefront-api' && span.name === 'mutation unnamed');
    expect(root?.fields).toMatchObject({ 'http.request.method': 'POST', 'http.route': '/graphql', 'graphql.operation.type': 'mutation', 'mall.order_id': placed.id });
    expect(new Set(trace.map((span) => span.process))).toEqual(new Set(['storefront-api', 'worker']));
    // Every span hangs below another one of this trace, up to the call.
    const ids = new Set(trace.map((span) => span.id));
    expect(trace.filter((span) => span !== root && !ids.has(span.parent ?? '')).map((span) => span.name)).toEqual([]);
    expect(trace.find((span) => span.name.startsWith('toss '))?.fields['http.response.status_code']).toBe('200');
    expect(job?.fields['mall.order_id']).toBe(placed.id);
    // Redis, below the call that added to the cart.
    expect(spans().some((span) => span.process === 'storefront-api' && span.fields['db.system.name'] === 'redis' && span.parent !== undefined)).toBe(true);
  });

  it('a page and what it asked the API are one trace', async () => {
    expect((await fetch(`http://localhost:${mall.port}/`)).status).toBe(200);
    const asked = await until(() => Promise.resolve(spans()), (found) => found.some((span) => span.process === 'web' && span.name === 'GET page' && found.some((other) => other.process === 'storefront-api' && other.trace === span.trace)));
    const page = asked.find((span) => span.process === 'web' && span.name === 'GET page');
    expect(page?.parent).toBeUndefined();
    expect(asked.filter((span) => span.trace === page?.trace && span.process === 'storefront-api' && /^query [A-Z]/.test(span.name)).length).toBeGreaterThan(0);
  });

  it('nothing personal leaves, and health checks are not worth a span', () => {
    const everything = bodies.join('\n');
    const values = ['김구로', '010-1234-5678', '01012345678', 'kim@example.invalid', '가마산로', paymentKey, ' where ', ' values '];
    expect(paymentKey).not.toBe('');
    expect(values.filter((value) => everything.includes(value))).toEqual([]);
    expect([...paths]).toEqual(['POST /v1/traces']);
    expect(spans().filter((span) => /healthz|readyz|metrics/.test(JSON.stringify(span)))).toEqual([]);
    const known = new Set(['http.request.method', 'http.response.status_code', 'http.route', 'server.address', 'server.port', 'error.type', 'db.system.name', 'db.operation.name', 'db.query.summary', 'graphql.operation.name', 'graphql.operation.type', 'mall.request_id', 'mall.order_id', 'mall.job']);
    expect([...new Set(spans().flatMap((span) => Object.keys(span.fields)))].filter((name) => !known.has(name))).toEqual([]);
  });
});
