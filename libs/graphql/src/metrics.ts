import { collectDefaultMetrics, Counter, Histogram, register } from 'prom-client';

collectDefaultMetrics();

const http = new Histogram({ name: 'mall_http_seconds', help: 'HTTP requests by route', labelNames: ['route', 'method', 'status'], buckets: [0.005, 0.02, 0.05, 0.1, 0.3, 1, 3, 10] });
const operations = new Counter({ name: 'mall_graphql_operations_total', help: 'GraphQL operations by their first field', labelNames: ['field', 'failed'] });

export function countRequest(route: string, method: string, status: number, seconds: number): void {
  http.observe({ route, method, status: String(status) }, seconds);
}

/** `field` is a name of the schema, never the client's own operation name: labels stay bounded. */
export function countOperation(field: string, failed: boolean): void {
  operations.inc({ field, failed: String(failed) });
}

/** Everything measured, in Prometheus' text form. */
export function metricsText(): Promise<string> {
  return register.metrics();
}

export const METRICS_TYPE = register.contentType;
