import { config, log } from '#kernel';

let stopping = false;

/** Whether this process is on its way out: readiness then says no, so that a proxy sends nobody here. */
export function isStopping(): boolean {
  return stopping;
}

/**
 * Runs `close` once, on SIGTERM, SIGINT, or, under the launcher, when standard input ends (the launcher is gone). Then ends the process.
 * A second signal, or half a minute, ends it at once.
 */
export function onStop(close: () => Promise<void>): void {
  const stop = (why: string): void => {
    if (stopping) process.exit(1);
    stopping = true;
    log.info({ why }, 'stopping');
    setTimeout(() => process.exit(1), 30_000).unref();
    close().then(
      () => process.exit(0),
      (error: unknown) => {
        log.error({ err: error }, 'did not stop cleanly');
        process.exit(1);
      },
    );
  };
  process.once('SIGTERM', () => stop('SIGTERM'));
  process.once('SIGINT', () => stop('SIGINT'));
  if (config().launched) {
    process.stdin.resume();
    process.stdin.once('end', () => stop('launcher gone'));
  }
}

/** Ends a process that can't start, with one sentence on standard error and code 1. */
export function endWithSentence(error: unknown): never {
  const message = error instanceof Error ? error.message : String(error);
  const code = (error as { code?: string }).code;
  const sentence = code === 'EADDRINUSE' ? `포트를 이미 다른 프로그램이 쓰고 있습니다 (${message}).`
    : code === 'ECONNREFUSED' || code === 'ENOTFOUND' ? `데이터베이스나 Redis에 닿지 않습니다 (${message}).`
      : `시작하지 못했습니다: ${message}`;
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}
