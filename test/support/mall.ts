import { afterAll } from '@jest/globals';
import { randomInt } from 'node:crypto';
import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { demoUploads, testDatabase, testRedis } from './database.js';
import { needed } from './place.js';
import { RunningProcess } from './running-process.js';

/** What `startMall` can run. Several storefront APIs are `storefront-api`, `storefront-api-2`, `storefront-api-3` … */
export type MallProcess = 'storefront-api' | `storefront-api-${number}` | 'backoffice-api' | 'worker' | 'toss-sandbox' | 'mailbox' | 'web';

export interface MallOptions {
  /** Default: sandbox, both APIs and the worker. They start in this order, all at once. */
  processes?: readonly MallProcess[];
  /** Start on the demo mall instead of an empty one. */
  demo?: boolean;
  /** Further variables for all processes. */
  env?: Record<string, string>;
}

/** Blocks of sixteen ports below those that the system gives to outgoing connections, so that a port is free again after `kill9`. */
const PORTS = { from: 20_000, blocks: 680 };
const DEFAULT: readonly MallProcess[] = ['toss-sandbox', 'storefront-api', 'backoffice-api', 'worker'];

/** A mall of real processes on its own database, Redis database and folder. */
export class Mall {
  private readonly running = new Map<MallProcess, RunningProcess>();
  private stopping = false;

  private constructor(
    /** MALL_PORT: web's; the others follow it. */
    readonly port: number,
    readonly home: string,
    readonly databaseUrl: string,
    readonly redisUrl: string,
    /** What every process gets. */
    readonly env: Readonly<Record<string, string>>,
  ) {}

  /** @internal Use `startMall`. */
  static async start(options: MallOptions): Promise<Mall> {
    const names = options.processes ?? DEFAULT;
    const [port, home, databaseUrl, redisUrl] = await Promise.all([freeBlock(), mkdtemp(join(needed('TEST_HOME'), 'mall-')), testDatabase({ demo: options.demo === true }), testRedis()]);
    const env = {
      NODE_ENV: 'test', MALL_HOME: home, MALL_PORT: String(port), MALL_DATABASE_URL: databaseUrl, MALL_REDIS_URL: redisUrl, MALL_DATABASE_POOL: '10', MALL_DATABASE_WAIT_MS: '60000', // no story is about how fast the machine is
      MALL_DEMO: '1', MALL_LAUNCHED: '1', MALL_CLOCK_FILE: join(home, 'clock'), MALL_LOG_LEVEL: 'info', MALL_OPEN_ORDERS_PER_BUYER: '0', MALL_ORDERS_PER_ADDRESS: '0', // all shoppers of a test have one address, and most have one phone
      MALL_TOSS_WEBHOOK_URL: `http://127.0.0.1:${port + 1}/webhooks/toss`,
      MALL_UPLOADS: options.demo === true ? demoUploads() : join(home, 'uploads'), ...options.env,
    };
    const mall = new Mall(port, home, databaseUrl, redisUrl, env);
    try {
      await Promise.all(names.map((name) => mall.start(name)));
    } catch (error) {
      await mall.stop();
      throw error;
    }
    return mall;
  }

  /** `http://127.0.0.1:…` of a process. */
  url(name: MallProcess): string {
    return `http://127.0.0.1:${this.portOf(name)}`;
  }

  /** Starts a process and waits until it is ready. `env` is for this run of it only. */
  async start(name: MallProcess, env: Record<string, string> = {}): Promise<void> {
    if (this.running.get(name)?.alive === true) throw new Error(`${name} runs already`);
    const process = new RunningProcess(name.replace(/-\d+$/, ''), { ...this.env, PORT: String(this.portOf(name)), ...env });
    this.running.set(name, process);
    await process.ready(this.url(name));
  }

  /** Starts a process again whenever it dies, as the launcher does, until the mall is stopped. */
  keep(name: MallProcess): void {
    const kept = this.get(name);
    void kept.exited.then(async () => {
      while (!this.stopping && !this.get(name).alive) await this.start(name).catch(() => undefined);
      if (!this.stopping) this.keep(name);
    });
  }

  /** Ends a process as a power cut would. */
  async kill9(name: MallProcess): Promise<void> {
    await this.get(name).end('SIGKILL');
  }

  /** Ends a process as a deployment would (it drains), or not at all if it has ended already; then starts it again. */
  async restart(name: MallProcess, env: Record<string, string> = {}): Promise<void> {
    await this.get(name).end('SIGTERM');
    await this.start(name, env);
  }

  /** Answers the exit code of a process that is expected to end by itself (see MALL_CRASH_AT). */
  async ended(name: MallProcess): Promise<number | null> {
    return this.get(name).exited;
  }

  /** What a process wrote to standard output and standard error since it was started last. */
  log(name: MallProcess): string {
    return this.get(name).said;
  }

  /** Errors as an API answered them and, of those that are a fault of ours, what its log says: a test that fails shows why. */
  explained(errors: readonly { extensions: { incident?: string } }[]): string {
    const incidents = errors.flatMap(({ extensions: { incident } }) => (incident === undefined ? [] : [incident]));
    const lines = [...this.running.values()].flatMap(({ said }) => said.split('\n')).filter((line) => incidents.some((incident) => line.includes(incident)));
    return [JSON.stringify(errors), ...lines].join('\n');
  }

  /** Moves the time of all processes: milliseconds from the real time. */
  async moveClock(milliseconds: number): Promise<void> {
    // In one step: a process that reads a file half written would be back in real time for that moment.
    await writeFile(join(this.home, 'clock.next'), String(milliseconds));
    await rename(join(this.home, 'clock.next'), join(this.home, 'clock'));
  }

  async stop(): Promise<void> {
    this.stopping = true;
    await Promise.all([...this.running.values()].map((process) => process.end('SIGTERM')));
    await rm(this.home, { recursive: true, force: true });
  }

  private get(name: MallProcess): RunningProcess {
    const process = this.running.get(name);
    if (!process) throw new Error(`${name} was not started in this mall`);
    return process;
  }

  private portOf(name: MallProcess): number {
    const fixed: Partial<Record<MallProcess, number>> = { web: 0, 'storefront-api': 1, 'backoffice-api': 2, 'toss-sandbox': 3, worker: 4, mailbox: 5 };
    // 6 is the mailbox's SMTP, 7 web's metrics; further storefront APIs come after them.
    return this.port + (fixed[name] ?? 6 + Number(name.slice(name.lastIndexOf('-') + 1)));
  }
}

const malls: Mall[] = [];
afterAll(async () => {
  await Promise.all(malls.splice(0).map((mall) => mall.stop()));
});

/** Starts a mall and waits until all its processes are ready. It is stopped after the file's last test at the latest. */
export async function startMall(options: MallOptions = {}): Promise<Mall> {
  const mall = await Mall.start(options);
  malls.push(mall);
  return mall;
}

/** Sixteen ports in a row that nobody listens on. */
export async function freeBlock(): Promise<number> {
  for (let attempt = 0; attempt < 50; attempt += 1) {
    const first = PORTS.from + 16 * randomInt(PORTS.blocks);
    const free = await Promise.all(Array.from({ length: 16 }, (_, index) => isFree(first + index)));
    if (free.every(Boolean)) return first;
  }
  throw new Error('no sixteen free ports in a row');
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => server.close(() => resolve(true)));
  });
}
