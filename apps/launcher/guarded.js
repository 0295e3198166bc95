// Starts a server behind the guard and tells how it ended.
import { spawn } from 'node:child_process';
import { closeSync, fstatSync, openSync, readFileSync, statSync, truncateSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { within } from './clock.js';

const GUARD = fileURLToPath(new URL('guard.js', import.meta.url));
const LOG_LIMIT = 20 * 1024 * 1024;

/**
 * @param {{command: string, args: string[], signal: NodeJS.Signals, logFile: string, uid?: number, gid?: number, cwd?: string}} server
 * @returns {{guard: import('node:child_process').ChildProcess, exited: Promise<number>, said: () => string, stop: (ms?: number) => Promise<void>}}
 */
export function startGuarded({ logFile, ...server }) {
  cutLog(logFile);
  const log = openSync(logFile, 'a', 0o600);
  const from = fstatSync(log).size;
  const guard = spawn(process.execPath, [GUARD, JSON.stringify(server)], { detached: true, stdio: ['pipe', log, log] });
  closeSync(log);
  // The pipe breaks when the guard is killed; its end is told by `exited`.
  guard.stdin.on('error', () => undefined);
  const exited = new Promise((resolve) => {
    guard.once('error', () => resolve(127));
    guard.once('exit', (code, signal) => resolve(signal ? 137 : code));
  });
  return {
    guard,
    exited,
    said: () => readFileSync(logFile).subarray(from).toString('utf8'),
    stop: (ms) => stopGuard(guard, exited, ms),
  };
}

async function stopGuard(guard, exited, ms = 20_000) {
  if (guard.exitCode !== null || guard.signalCode !== null) return;
  guard.stdin.end();
  guard.kill('SIGTERM');
  if (await within(exited, ms)) return;
  // The whole group: guard and server.
  try {
    process.kill(-guard.pid, 'SIGKILL');
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
  await exited;
}

/** A log that grew for months starts again from nothing; the newest lines matter. */
export function cutLog(file) {
  try {
    if (statSync(file).size > LOG_LIMIT) truncateSync(file, 0);
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
  }
}
