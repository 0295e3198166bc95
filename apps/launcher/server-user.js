// PostgreSQL refuses to run as root. As root we lend it a user of its own, and see to it that this user reaches its files.
import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, chownSync, cpSync, existsSync, lstatSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Sentence } from './sentence.js';

const NAME = 'guro-mall';

/** `{}` unless we are root; then the user id and group id that servers run under. */
export function serverUser() {
  if (!process.getuid || process.getuid() !== 0) return {};
  const known = lookUp(NAME);
  if (known) return known;
  const made = spawnSync('useradd', ['--system', '--no-create-home', '--home-dir', '/nonexistent', '--shell', '/usr/sbin/nologin', NAME], { stdio: 'ignore' });
  // Two malls may start at once: the other one may have made it.
  const user = lookUp(NAME) || (made.error ? lookUp('nobody') : undefined);
  if (!user) throw new Sentence('PostgreSQL은 root로 실행할 수 없는데 다른 사용자를 만들지 못했습니다. 일반 사용자로 npm start를 실행해 주세요.', 'cannot create a user for PostgreSQL');
  return user;
}

function lookUp(name) {
  const line = readFileSync('/etc/passwd', 'utf8').split('\n').find((row) => row.startsWith(`${name}:`));
  if (!line) return undefined;
  const [, , uid, gid] = line.split(':');
  return { uid: Number(uid), gid: Number(gid) };
}

/** True when that user can run `program` (no folder above it shuts him out). */
function canRun(program, user) {
  return spawnSync(program, ['--version'], { ...user, cwd: '/', stdio: 'ignore' }).status === 0;
}

/** `native`, or a copy of it in a place that everybody can read, when the clone lies below a folder that is closed to others. */
export function reachable(native, version, user) {
  if (user.uid === undefined || canRun(join(native, 'bin/postgres'), user)) return native;
  const base = `/var/tmp/${NAME}-${process.getuid()}`;
  mkdirSync(base, { recursive: true, mode: 0o755 });
  const { uid, mode } = lstatSync(base);
  // Somebody else's folder under a name that can be guessed: what lies in it must not be run.
  if (uid !== process.getuid() || (mode & 0o022) !== 0 || !lstatSync(base).isDirectory()) {
    throw new Sentence(`${base} 폴더의 주인이나 권한이 올바르지 않습니다. 지우고 다시 시작해 주세요.`, 'unsafe folder');
  }
  const copy = join(base, `pg-${version}`);
  if (!existsSync(copy)) {
    const part = `${copy}.${process.pid}`;
    cpSync(native, part, { recursive: true, verbatimSymlinks: true });
    openToAll(part);
    try {
      renameSync(part, copy);
    } catch (error) {
      rmSync(part, { recursive: true, force: true });
      if (!existsSync(copy)) throw error;
    }
  }
  if (!canRun(join(copy, 'bin/postgres'), user)) throw new Sentence(`${copy}의 PostgreSQL을 실행할 수 없습니다.`, 'PostgreSQL cannot be run');
  return copy;
}

function openToAll(folder) {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) openToAll(path);
    else if (entry.isFile()) chmodSync(path, lstatSync(path).mode | 0o444 | ((lstatSync(path).mode & 0o100) ? 0o111 : 0));
  }
}

/** True when that user can go into `folder`. */
export function canEnter(folder, user) {
  if (user.uid === undefined) return true;
  try {
    execFileSync('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], { ...user, cwd: '/', stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

export function giveTo(path, user) {
  if (user.uid !== undefined) chownSync(path, user.uid, user.gid);
}
