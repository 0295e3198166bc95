// Who a process id is. Ids are used again after a reboot or in a new container, so an id alone proves nothing:
// we keep the moment the process began beside it.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { until } from './clock.js';

/** A text that no other process with the same id will ever have; undefined when there is no such process. */
export function identityOf(pid) {
  if (!Number.isInteger(pid) || pid <= 0) return undefined;
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    // A zombie has ended; only its parent has not looked yet.
    if (fields[0] === 'Z') return undefined;
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    return `${boot}:${fields[19]}`;
  } catch {
    return process.platform === 'linux' ? undefined : ps(pid, 'lstart=');
  }
}

/** The words with which it was started, joined by blanks; empty when there is no such process. */
export function commandOf(pid) {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').join(' ').trim();
  } catch {
    return process.platform === 'linux' ? '' : ps(pid, 'command=') || '';
  }
}

function ps(pid, field) {
  try {
    return execFileSync('ps', ['-o', field, '-p', String(pid)], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim() || undefined;
  } catch {
    return undefined;
  }
}

export function isAlive({ pid, identity }) {
  const now = identityOf(pid);
  return now !== undefined && now === identity;
}

/** Sends `signal` and waits; after `ms` sends SIGKILL. Never touches a process that is not the one we knew. */
export async function endProcess(known, signal, ms, last = 'SIGKILL') {
  if (!isAlive(known)) return;
  send(known.pid, signal);
  try {
    await until(() => (isAlive(known) ? undefined : true), ms, () => new Error('still there'));
  } catch {
    if (isAlive(known)) send(known.pid, last);
    await until(() => (isAlive(known) ? undefined : true), 5000, () => new Error(`process ${known.pid} does not end`));
  }
}

export function send(pid, signal) {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}
