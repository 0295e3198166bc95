// PostgreSQL and Redis of a mall: ours, guarded and started again, or the person's own by MALL_DATABASE_URL and MALL_REDIS_URL.
import { existsSync, readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { nowMs, sleep } from './clock.js';
import { identityOf } from './identity.js';
import { resetPassword, startPostgres } from './postgres.js';
import { startRedis } from './redis.js';
import { Sentence } from './sentence.js';
import { postgresFolder, writePrivate } from './settings.js';

const BACK_OFF_MS = [100, 300, 1000, 2000, 4000];
const SOUND_AFTER_MS = 60_000;

/** A server that is started again when it ends by itself. */
class Kept {
  /** @param {{title: string, start: (port?: number) => Promise<object>, say: (line: string) => void, giveUp: (error: Error) => void, restarted: (moved: boolean) => void}} options
   *   `restarted`: told after each new start; `moved` when it is on another port now */
  constructor({ title, start, say, giveUp, restarted }) {
    Object.assign(this, { title, startOnce: start, say, giveUp, restarted });
    this.stopping = false;
    this.deaths = 0;
  }

  async start(port) {
    this.server = await this.startOnce(port);
    this.bornAt = nowMs();
    void this.server.exited.then(() => this.#ended());
    return this.server;
  }

  async #ended() {
    if (this.stopping) return;
    if (nowMs() - this.bornAt > SOUND_AFTER_MS) this.deaths = 0;
    const pause = BACK_OFF_MS[this.deaths];
    this.deaths += 1;
    if (pause === undefined) {
      this.giveUp(new Sentence(`${this.title}이(가) 거듭 멈춰 몰을 멈춥니다.`, 'keeps dying'));
      return;
    }
    this.say(`  ! ${this.title}이(가) 멈춰 다시 시작합니다.`);
    const before = this.server.port;
    await sleep(pause);
    if (this.stopping) return;
    try {
      const { port } = await this.start(before);
      this.say(`  ✓ ${this.title}을(를) 다시 시작했습니다.`);
      this.restarted(port !== before);
    } catch (error) {
      this.giveUp(error);
    }
  }

  async stop() {
    this.stopping = true;
    if (this.server) await this.server.stop();
  }

  get known() {
    return this.server ? [{ name: this.title, pid: this.server.pid, identity: identityOf(this.server.pid) }] : [];
  }
}

function rememberedPort(file) {
  return existsSync(file) ? Number(readFileSync(file, 'utf8')) || undefined : undefined;
}

/** The mall's own PostgreSQL. The port is remembered, so that addresses stay between starts. */
export function keepPostgres({ home, secrets, ...reports }) {
  const portFile = join(home, 'postgres.port');
  let isFirst = secrets.isNew;
  const start = async (port) => {
    const dataDir = postgresFolder(home);
    // The secrets are new but the data are not: somebody deleted the file.
    if (isFirst && existsSync(join(dataDir, 'PG_VERSION'))) resetPassword({ dataDir, password: secrets.database });
    isFirst = false;
    const server = await startPostgres({ dataDir, password: secrets.database, port: port || rememberedPort(portFile), logFile: join(home, 'logs/postgres.log') });
    writePrivate(portFile, server.port);
    return server;
  };
  return new Kept({ title: 'PostgreSQL', start, ...reports });
}

export function keepRedis({ home, secrets, ...reports }) {
  const portFile = join(home, 'redis.port');
  const start = async (port) => {
    const server = await startRedis({ dataDir: join(home, 'redis'), password: secrets.redis, port: port || rememberedPort(portFile), logFile: join(home, 'logs/redis.log') });
    writePrivate(portFile, server.port);
    return server;
  };
  return new Kept({ title: 'Redis', start, ...reports });
}

/** Throws a sentence when the person's own Redis does not answer, or lets nobody in by these words. */
export async function checkRedisUrl(text) {
  let url;
  try {
    url = new URL(text);
  } catch {
    throw new Sentence('MALL_REDIS_URL이 주소가 아닙니다.', 'bad MALL_REDIS_URL');
  }
  const where = `${url.hostname}:${url.port || 6379}`;
  const said = await greet(url);
  if (said === undefined) throw new Sentence(`MALL_REDIS_URL의 Redis(${where})에 연결할 수 없습니다.`, 'Redis is unreachable');
  if (/^-(?:NOAUTH|WRONGPASS|ERR invalid)/m.test(said)) throw new Sentence(`MALL_REDIS_URL의 Redis(${where})가 비밀번호를 받아들이지 않습니다.`, 'Redis refuses the password');
  if (url.protocol === 'redis:' && !/\+PONG/.test(said)) throw new Sentence(`MALL_REDIS_URL의 주소(${where})에 있는 것은 Redis가 아닙니다.`, 'no Redis');
}

/** What it answers to AUTH and PING; undefined where nobody answers. Over TLS only the connection is tried: the processes see the rest. */
function greet(url) {
  return new Promise((resolve) => {
    const socket = connect({ host: url.hostname.replace(/^\[|\]$/g, ''), port: Number(url.port || 6379) });
    const words = (...list) => `*${list.length}\r\n${list.map((word) => `$${Buffer.byteLength(word)}\r\n${word}\r\n`).join('')}`;
    let connected = false;
    let said = '';
    const end = () => { socket.destroy(); resolve(connected ? said : undefined); };
    socket.setTimeout(5000, end);
    for (const event of ['error', 'close']) socket.once(event, end);
    socket.once('connect', () => {
      connected = true;
      if (url.protocol !== 'redis:') return end();
      const user = decodeURIComponent(url.username);
      const password = decodeURIComponent(url.password);
      socket.write((password ? words('AUTH', ...(user ? [user] : []), password) : '') + words('PING'));
    });
    socket.on('data', (chunk) => {
      said += chunk.toString('latin1');
      if (/^(?:\+PONG|-)/m.test(said)) end();
    });
  });
}
