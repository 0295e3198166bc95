import type { Server } from 'node:http';
import { config, log, tracer } from '#kernel';

const GRACE_MS = 10_000;

/** On SIGTERM, SIGINT, or the end of standard input when the launcher started us: no new connections, finish what is under way, leave. */
export function drainOnSignal(server: Server, metrics: Server, state: { draining: boolean }): void {
  const drain = (): void => {
    if (state.draining) return;
    state.draining = true;
    log.info('web drains');
    metrics.close();
    metrics.closeAllConnections();
    server.close(() => { void leave(); });
    server.closeIdleConnections();
    // Kept-alive connections become idle only after their answer: look again until all are gone.
    setInterval(() => server.closeIdleConnections(), 200).unref();
    setTimeout(() => server.closeAllConnections(), GRACE_MS).unref();
  };
  process.on('SIGTERM', drain);
  process.on('SIGINT', drain);
  if (config().launched) {
    process.stdin.resume();
    process.stdin.on('end', drain);
    process.stdin.on('error', drain);
  }
}

async function leave(): Promise<void> {
  await tracer()?.close();
  process.exit(0);
}
