// One launcher for each home, and what it leaves written down there for the next one and for `npm run books` and friends.
import { openSync, closeSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { endProcess, identityOf, isAlive } from './identity.js';
import { until } from './clock.js';
import { Sentence, fileSentence } from './sentence.js';
import { writePrivate } from './settings.js';

const LEAVES_WITHIN_MS = 8000;

function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/** Takes the home for this process. Throws a sentence when another launcher has it. @returns {{release: () => void}} */
export function takeLock(home) {
  const file = join(home, 'launcher.lock');
  const mine = { pid: process.pid, identity: identityOf(process.pid) };
  for (let attempt = 0; attempt < 20; attempt += 1) {
    try {
      const handle = openSync(file, 'wx', 0o600);
      writeFileSync(handle, JSON.stringify(mine));
      closeSync(handle);
      return { release: () => { if (read(file)?.pid === process.pid) rmSync(file, { force: true }); } };
    } catch (error) {
      if (error.code !== 'EEXIST') throw fileSentence(error, home);
      const other = read(file);
      // The outer launcher (started by an older Node) has taken it for us.
      if (other && isAlive(other) && other.pid !== process.ppid) {
        throw new Sentence(`이 몰(${home})은 이미 실행 중입니다 (프로세스 ${other.pid}). 함께 다른 몰을 실행하려면 MALL_HOME과 MALL_PORT를 다르게 정해 주세요.`, 'already running');
      }
      rmSync(file, { force: true });
    }
  }
  throw new Sentence(`${file}을(를) 잡을 수 없습니다.`, 'cannot take the lock');
}

const stateFile = (home) => join(home, 'state.json');

/** @param {{processes: {name: string, pid: number, identity: string}[], env: Record<string, string>, launcher: {pid: number, identity: string}}} state */
export function writeState(home, state) {
  writePrivate(stateFile(home), state);
}

export function clearState(home) {
  rmSync(stateFile(home), { force: true });
}

/** The state that a launcher left; `running` when it is still there. */
export function readState(home) {
  const state = read(stateFile(home));
  return state ? { ...state, running: isAlive(state.launcher) } : undefined;
}

/** After a launcher that was killed: its processes leave by themselves; the ones that do not are ended. True when there were any. */
export async function endLeftBehind(home) {
  const state = readState(home);
  if (!state || state.running) return false;
  for (const known of state.processes) {
    await until(() => (isAlive(known) ? undefined : true), LEAVES_WITHIN_MS, () => new Error('late')).catch(() => endProcess(known, 'SIGKILL', LEAVES_WITHIN_MS));
  }
  clearState(home);
  return true;
}
