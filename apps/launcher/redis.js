// Redis: found, installed where we may, started behind the guard with an append-only file.
import { spawn } from 'node:child_process';
import { accessSync, constants, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { connect } from 'node:net';
import { until } from './clock.js';
import { startGuarded } from './guarded.js';
import { commandOf, endProcess, identityOf } from './identity.js';
import { freePort, portNear } from './ports.js';
import { Sentence } from './sentence.js';

const NAMES = ['redis-server', 'valkey-server'];
const PLACES = ['/usr/sbin', '/usr/local/sbin', '/opt/homebrew/bin', '/usr/local/bin'];

/** Where the server's program lies; undefined when there is none. */
export function findProgram(...names) {
  const folders = [...(process.env.PATH || '').split(delimiter), ...PLACES];
  for (const name of names) {
    for (const folder of folders.filter(Boolean)) {
      try {
        accessSync(join(folder, name), constants.X_OK);
        return join(folder, name);
      } catch {
        // not there: look on
      }
    }
  }
  return undefined;
}

/** Debian's and Ubuntu's packages, only where we are root. True when all of them are there now. */
export async function aptInstall(...packages) {
  if (!process.getuid || process.getuid() !== 0 || !findProgram('apt-get')) return false;
  const install = () => apt('install', '-y', '--no-install-recommends', ...packages);
  // A fresh machine has no package lists yet, an old one has stale ones.
  return (await install()) || ((await apt('update')) && (await install()));
}

function apt(...args) {
  return new Promise((resolve) => {
    const child = spawn('apt-get', ['-qq', '-o', 'DPkg::Lock::Timeout=120', ...args], { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }, stdio: 'ignore' });
    child.on('error', () => resolve(false));
    child.on('exit', (code) => resolve(code === 0));
  });
}

/** The path of a Redis or Valkey server; installs one where we may; else says what to type. */
export async function redisProgram() {
  const found = findProgram(...NAMES);
  if (found) return found;
  const installed = (await aptInstall('redis-server')) ? findProgram(...NAMES) : undefined;
  if (installed) return installed;
  const type = process.platform === 'darwin' ? 'brew install redis' : 'sudo apt-get install -y redis-server';
  throw new Sentence(`Redis가 없습니다. "${type}"를 입력해 설치하거나 MALL_REDIS_URL에 다른 Redis의 주소를 정해 주세요.`, 'Redis is missing');
}

/**
 * Starts Redis on a folder. A server left behind on the same folder is stopped first: two of them would spoil the file.
 *
 * @param {{dataDir: string, logFile?: string, password?: string, port?: number, forTests?: boolean}} options
 * @returns {Promise<{url: string, port: number, pid: number, stop: (ms?: number) => Promise<void>, exited: Promise<number>}>}
 */
export async function startRedis({ dataDir, logFile = `${dataDir}.log`, password, port, forTests = false }) {
  const program = await redisProgram();
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  await stopLeftBehind(dataDir);
  const file = join(dataDir, 'redis.conf');
  let wanted = await portNear(port);
  for (let attempt = 1; ; attempt += 1) {
    writeFileSync(file, settings({ port: wanted, dataDir, password, forTests }), { mode: 0o600 });
    const server = startGuarded({ command: program, args: [file], signal: 'SIGTERM', logFile, cwd: '/' });
    if (await ready(server, wanted, password)) {
      const secret = password ? `:${encodeURIComponent(password)}@` : '';
      return { url: `redis://${secret}127.0.0.1:${wanted}`, port: wanted, pid: readPid(dataDir), stop: server.stop, exited: server.exited };
    }
    const said = server.said();
    if (attempt < 5 && /Could not create server TCP|bind:/.test(said)) wanted = await freePort();
    else throw reason(said);
  }
}

function settings({ port, dataDir, password, forTests }) {
  const quoted = (path) => `"${path.replace(/[\\"]/g, '\\$&')}"`;
  const keep = forTests ? ['appendonly no'] : ['appendonly yes', 'appendfsync everysec', 'aof-load-truncated yes'];
  return [
    `port ${port}`, 'bind 127.0.0.1', `dir ${quoted(dataDir)}`, `pidfile ${quoted(join(dataDir, 'redis.pid'))}`, 'daemonize no',
    'save ""', 'set-proc-title no', 'databases 64', 'maxmemory-policy noeviction', ...keep, ...(password ? [`requirepass ${password}`] : []),
  ].join('\n') + '\n';
}

async function ready(server, port, password) {
  let ended = false;
  void server.exited.then(() => { ended = true; });
  return until(async () => (ended ? false : (await pings(port, password)) || undefined), 60_000, () => new Sentence('Redis가 1분 안에 준비되지 않았습니다.', 'Redis is not ready after a minute'), 20);
}

/** PING in Redis' own protocol; the launcher has no client. False while it is still loading its file. */
export function pings(port, password, host = '127.0.0.1') {
  return new Promise((resolve) => {
    const socket = connect({ port, host });
    let said = '';
    const end = (result) => { socket.destroy(); resolve(result); };
    socket.setTimeout(2000, () => end(false));
    socket.once('error', () => end(false));
    socket.once('close', () => resolve(false));
    socket.once('connect', () => socket.write(`${password ? `AUTH ${password}\r\n` : ''}PING\r\n`));
    socket.on('data', (chunk) => {
      said += chunk;
      if (/\+PONG/.test(said)) end(true);
      else if (/-(?:ERR|WRONGPASS|NOAUTH|LOADING)/.test(said)) end(false);
    });
  });
}

function readPid(dataDir) {
  try {
    return Number(readFileSync(join(dataDir, 'redis.pid'), 'utf8'));
  } catch {
    return 0;
  }
}

async function stopLeftBehind(dataDir) {
  const pid = readPid(dataDir);
  const identity = identityOf(pid);
  if (identity !== undefined && commandOf(pid).includes(join(dataDir, 'redis.conf'))) await endProcess({ pid, identity }, 'SIGTERM', 15_000);
  rmSync(join(dataDir, 'redis.pid'), { force: true });
}

function reason(said) {
  if (/No space left/i.test(said)) return new Sentence('디스크에 빈 자리가 없어 Redis를 시작할 수 없습니다. 자리를 비우고 다시 시작해 주세요.', 'the disk is full');
  const lines = said.trim().split('\n');
  const line = lines.filter((row) => /#|error|fatal|can't|cannot/i.test(row)).pop() || lines.pop() || 'no message';
  return new Sentence(`Redis를 시작하지 못했습니다: ${line.trim()}`, 'Redis did not start');
}
