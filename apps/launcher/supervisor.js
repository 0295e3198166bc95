// Starts the processes of a mall, starts again what dies, and stops everything in order.
import { spawn } from 'node:child_process';
import { closeSync, fstatSync, openSync, readFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { nowMs, sleep, until, within } from './clock.js';
import { cutLog } from './guarded.js';
import { identityOf } from './identity.js';
import { ROOT } from './install.js';
import { Sentence, reasonIn } from './sentence.js';

const READY_WITHIN_MS = 90_000;
const DRAINED_WITHIN_MS = 20_000;
/** Pauses before the first, second … new start of a process that keeps dying. */
const BACK_OFF_MS = [200, 500, 1000, 2000, 4000];
/** A process that lived this long is in order again: its deaths before do not count. */
const SOUND_AFTER_MS = 60_000;

export class Supervisor {
  /** @param {{home: string, env: Record<string, string>, say: (line: string) => void, giveUp: (error: Error) => void, changed: () => void}} options */
  constructor({ home, env, say, giveUp, changed }) {
    Object.assign(this, { home, env, say, giveUp, changed });
    /** @type {Map<string, {row: object, child?: import('node:child_process').ChildProcess, exited?: Promise<void>, deaths: number, bornAt: number, ready: boolean, stopping: boolean}>} */
    this.entries = new Map();
    this.stopping = false;
  }

  /** Starts one process and waits until it is ready. Throws a sentence when it cannot start. */
  async start(row) {
    const entry = { row, deaths: 0, bornAt: 0, ready: false, stopping: false };
    this.entries.set(row.name, entry);
    await this.#run(entry);
  }

  async #run(entry) {
    const { row } = entry;
    const logFile = join(this.home, 'logs', `${row.name}.log`);
    cutLog(logFile);
    const log = openSync(logFile, 'a', 0o600);
    const from = fstatSync(log).size;
    const child = spawn(process.execPath, [row.entry], { cwd: ROOT, env: this.env, detached: true, stdio: ['pipe', log, log] });
    closeSync(log);
    // The pipe is only there so that its end tells the process that we are gone.
    child.stdin.on('error', () => undefined);
    Object.assign(entry, { child, bornAt: nowMs(), ready: false });
    let ended = false;
    entry.exited = new Promise((resolve) => {
      child.once('error', () => { ended = true; resolve(); });
      child.once('exit', () => { ended = true; resolve(); });
    });
    this.changed();
    const late = () => new Sentence(`${row.title}(${row.name})이(가) ${READY_WITHIN_MS / 1000}초 안에 준비되지 않았습니다. 기록: ${logFile}`, 'not ready in time');
    const ready = await until(async () => (ended ? false : (await isReady(row.readyUrl)) || undefined), READY_WITHIN_MS, late);
    if (!ready || ended) {
      if (this.stopping || entry.stopping) return;
      throw new Sentence(`${row.title}(${row.name})을(를) 시작하지 못했습니다: ${lastWords(logFile, from)}`, 'could not start');
    }
    entry.ready = true;
    void entry.exited.then(() => this.#died(entry, child, logFile, from));
  }

  async #died(entry, child, logFile, from) {
    if (this.stopping || entry.stopping || entry.child !== child) return;
    const { row } = entry;
    if (nowMs() - entry.bornAt > SOUND_AFTER_MS) entry.deaths = 0;
    let words = lastWords(logFile, from);
    for (;;) {
      const pause = BACK_OFF_MS[entry.deaths];
      entry.deaths += 1;
      if (pause === undefined) {
        this.giveUp(new Sentence(`${row.title}(${row.name})이(가) 거듭 멈춰 몰을 멈춥니다: ${words}`, 'keeps dying'));
        return;
      }
      this.say(`  ! ${row.title}(${row.name})이(가) 멈춰 다시 시작합니다 (${how(child)}).`);
      await sleep(pause);
      if (this.stopping) return;
      try {
        await this.#run(entry);
        if (!this.stopping) this.say(`  ✓ ${row.title}(${row.name})을(를) 다시 시작했습니다.`);
        return;
      } catch (error) {
        words = error.message;
      }
    }
  }

  /** Stops and starts again what is named (a build changed it, a server moved). */
  async restart(names = [...this.entries.keys()]) {
    for (const name of names) await this.#stop(this.entries.get(name));
    await Promise.all(names.map(async (name) => {
      const entry = this.entries.get(name);
      Object.assign(entry, { stopping: false, deaths: 0 });
      await this.#run(entry);
    }));
  }

  /** Stops all of them, each after the one before it in the table has drained; APIs of one rank together would save nothing. */
  async stopAll(order) {
    this.stopping = true;
    for (const name of order) {
      const entry = this.entries.get(name);
      if (entry) await this.#stop(entry);
    }
  }

  async #stop(entry) {
    entry.stopping = true;
    const { child, exited } = entry;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGTERM');
    if (await within(exited, DRAINED_WITHIN_MS)) return;
    this.say(`  ! ${entry.row.title}(${entry.row.name})이(가) ${DRAINED_WITHIN_MS / 1000}초 안에 끝나지 않아 강제로 끝냅니다.`);
    child.kill('SIGKILL');
    await exited;
  }

  /** @returns {{name: string, pid: number, identity: string}[]} */
  list() {
    return [...this.entries.values()]
      .filter(({ child }) => child && child.pid && child.exitCode === null && child.signalCode === null)
      .map(({ row, child }) => ({ name: row.name, pid: child.pid, identity: identityOf(child.pid) }));
  }
}

function how(child) {
  return child.signalCode ? `신호 ${child.signalCode}` : `코드 ${child.exitCode}`;
}

function isReady(url) {
  return new Promise((resolve) => {
    const asked = request(url, { timeout: 2000 }, (response) => {
      response.resume();
      resolve(response.statusCode === 200);
    });
    asked.on('timeout', () => asked.destroy());
    asked.on('error', () => resolve(false));
    asked.end();
  });
}

/** Why it ended, in its own words. */
function lastWords(logFile, from) {
  try {
    return reasonIn(readFileSync(logFile).subarray(from).toString('utf8')) || `까닭을 남기지 않았습니다 (기록: ${logFile})`;
  } catch {
    return `기록을 읽을 수 없습니다 (${logFile})`;
  }
}
