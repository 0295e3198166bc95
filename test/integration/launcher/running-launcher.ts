import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { identityOf, send } from '../../../apps/launcher/identity.js';
import { ROOT } from '../../support/place.js';

export interface Known {
  name: string;
  pid: number;
  identity: string;
}

/** Runs what follows where `home` is a new file system in memory, mounted with `options`. */
function under(home: string, options: string): string[] {
  return ['unshare', process.getuid?.() === 0 ? '-m' : '-rm', 'sh', '-c', `mount -t tmpfs -o ${options} tmpfs "$0" && exec "$@"`, home];
}

const PATIENCE_MS = 180_000;

/** A launcher as a person starts it, on a home and port of its own. */
export class RunningLauncher {
  said = '';
  readonly exited: Promise<number | null>;
  readonly child: ChildProcess;

  constructor(
    readonly home: string,
    port: number,
    env: Record<string, string> = {},
    /** A file system of its own over the home, which only this launcher sees. */
    mount?: string,
  ) {
    const [program, ...args] = [...(mount === undefined ? [] : under(home, mount)), process.execPath, 'apps/launcher/main.js'];
    this.child = spawn(program ?? '', args, { cwd: ROOT, env: { PATH: process.env['PATH'], MALL_HOME: home, MALL_PORT: String(port), ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
    for (const stream of [this.child.stdout, this.child.stderr]) stream?.on('data', (chunk: Buffer) => { this.said += chunk.toString('utf8'); });
    this.exited = once(this.child, 'close').then(([code]) => code as number | null);
  }

  get pid(): number {
    return this.child.pid ?? 0;
  }

  /** Waits until it says that the mall is ready. */
  async ready(): Promise<this> {
    await eventually(() => this.said.includes('준비되었습니다') || (this.child.exitCode !== null && Promise.reject(new Error(this.said))), `a running mall:\n${this.said}`);
    return this;
  }

  /** The processes that it wrote down. */
  async processes(): Promise<Known[]> {
    const { processes, servers } = JSON.parse(await readFile(join(this.home, 'state.json'), 'utf8')) as { processes: Known[]; servers: Known[] };
    return [...processes, ...servers];
  }

  async process(name: string): Promise<Known> {
    const found = (await this.processes()).find((known) => known.name === name);
    if (!found) throw new Error(`${name} is not running`);
    return found;
  }

  async end(signal: 'SIGINT' | 'SIGTERM' | 'SIGKILL'): Promise<number | null> {
    this.child.kill(signal);
    return this.exited;
  }
}

export function isGone({ pid, identity }: Known): boolean {
  return identityOf(pid) !== identity;
}

/** `kill -9`, of that process only. It may end by itself between the look and the signal. */
export function kill(known: Known): void {
  if (!isGone(known)) send(known.pid, 'SIGKILL');
}

/** Looks again until `look` answers true. */
export async function eventually(look: () => boolean | Promise<boolean>, what: string): Promise<void> {
  const end = performance.now() + PATIENCE_MS;
  while (!(await look())) {
    if (performance.now() > end) throw new Error(`did not come: ${what}`);
    await pause(50);
  }
}
