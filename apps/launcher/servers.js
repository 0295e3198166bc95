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

/** Throws a sentence when the person's own Redis does not answer. The processes check the rest themselves. */
export async function checkRedisUrl(text) {
  let url;
  try {
    url = new URL(text);
  } catch {
    throw new Sentence('MALL_REDIS_URL이 주소가 아닙니다.', 'bad MALL_REDIS_URL');
  }
  const reached = await new Promise((resolve) => {
    const socket = connect({ host: url.hostname, port: Number(url.port || 6379) });
    const end = (result) => { socket.destroy(); resolve(result); };
    socket.setTimeout(5000, () => end(false));
    socket.once('connect', () => end(true));
    socket.once('error', () => end(false));
  });
  if (!reached) throw new Sentence(`MALL_REDIS_URL의 Redis(${url.hostname}:${url.port || 6379})에 연결할 수 없습니다.`, 'Redis is unreachable');
}
