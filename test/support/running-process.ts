import { type ChildProcess, spawn } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { ROOT } from './place.js';

const READY_WITHIN_MS = 60_000;
const DRAINED_WITHIN_MS = 20_000;

/** One process of the mall, started from dist as the launcher would. */
export class RunningProcess {
  /** What it has written so far. */
  said = '';
  readonly exited: Promise<number | null>;
  private readonly child: ChildProcess;

  constructor(
    readonly app: string,
    env: Record<string, string>,
  ) {
    this.child = spawn(process.execPath, [entryOf(app)], { cwd: ROOT, env: { PATH: process.env['PATH'], ...env }, stdio: ['pipe', 'pipe', 'pipe'], detached: true });
    this.child.stdin?.on('error', () => undefined);
    for (const stream of [this.child.stdout, this.child.stderr]) stream?.on('data', (chunk: Buffer) => { this.said += chunk.toString('utf8'); });
    this.exited = new Promise((resolve) => {
      this.child.once('error', () => resolve(127));
      this.child.once('close', (code) => resolve(code));
    });
  }

  get alive(): boolean {
    return this.child.exitCode === null && this.child.signalCode === null;
  }

  /** Waits until /readyz says 200. Throws with its own words when it ends before. */
  async ready(url: string): Promise<void> {
    const end = performance.now() + READY_WITHIN_MS;
    while (performance.now() < end) {
      if (!this.alive) {
        await this.exited;
        throw new Error(`${this.app} ended before it was ready:\n${this.said}`);
      }
      if (await isReady(url)) return;
      await pause(25);
    }
    throw new Error(`${this.app} is not ready after ${READY_WITHIN_MS} ms:\n${this.said}`);
  }

  async end(signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
    if (!this.alive) return;
    this.child.kill(signal);
    const late = new AbortController();
    const inTime = await Promise.race([this.exited.then(() => true), pause(DRAINED_WITHIN_MS, false, { signal: late.signal })]);
    late.abort();
    if (inTime) return;
    this.child.kill('SIGKILL');
    await this.exited;
    throw new Error(`${this.app} did not drain within ${DRAINED_WITHIN_MS} ms:\n${this.said}`);
  }
}

function entryOf(app: string): string {
  return app === 'web' ? 'apps/web/server.js' : `dist/apps/${app}/src/main.js`;
}

async function isReady(url: string): Promise<boolean> {
  try {
    const response = await fetch(`${url}/readyz`, { signal: AbortSignal.timeout(2000) });
    await response.body?.cancel();
    return response.ok;
  } catch {
    return false;
  }
}
