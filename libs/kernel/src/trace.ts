import type { Tracer } from './trace.types.js';

export type * from './trace.types.js';

let opened: Tracer | undefined;

/**
 * Begins to send traces to `endpoint` (OTEL_EXPORTER_OTLP_ENDPOINT, OTLP over HTTP). Without one nothing is loaded and nothing is measured.
 * Call it before the process connects to anything.
 */
export async function startTracing(process: string, endpoint: string | undefined): Promise<void> {
  if (endpoint === undefined || opened) return;
  const { openTracer } = await import('./tracer.js');
  opened = openTracer(process, endpoint);
}

/** This process's tracer, where traces are wanted. */
export function tracer(): Tracer | undefined {
  return opened;
}
