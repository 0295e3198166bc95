// A running mall: servers, database, processes; what is independent runs side by side. Under the pinned Node, dependencies installed.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildNode } from './build.js';
import { buildWeb } from './build-web.js';
import { checkDatabaseUrl, ensureDatabase, isNew, lookAround, migrate, orderWhereNew, seedWhereEmpty } from './database.js';
import { identityOf } from './identity.js';
import { ROOT } from './install.js';
import { clearState, writeState } from './lock.js';
import { screen } from './screen.js';
import { Sentence } from './sentence.js';
import { checkRedisUrl, keepPostgres, keepRedis } from './servers.js';
import { readSecrets } from './settings.js';
import { Supervisor } from './supervisor.js';
import { environmentFor, processTable } from './table.js';

export class Mall {
  /** @param {{settings: ReturnType<typeof import('./settings.js').readSettings>, progress: import('./progress.js').Progress, giveUp: (error: Error) => void}} options */
  constructor({ settings, progress, giveUp }) {
    Object.assign(this, { settings, progress, giveUp });
    this.secrets = settings.production ? undefined : readSecrets(settings.home);
    this.stopped = false;
  }

  async start() {
    const { settings, progress } = this;
    // All of them end before the first failure is told, so that nothing starts behind our back while we stop.
    const [databaseUrl, redisUrl] = await together([this.#database(), this.#redis(), this.#build()]);
    this.env = environmentFor({ settings, secrets: this.secrets, databaseUrl, redisUrl });
    if (this.stopped) return;
    await this.#checkEnvironment();
    await progress.step('데이터베이스 이행', () => migrate(this.env));
    if (!settings.production) await this.#seed(databaseUrl);
    if (this.stopped) return;
    // The demo's past is told before the worker seals its days.
    const rows = processTable(settings);
    const last = !settings.production && isNew(settings.home) ? ['worker'] : [];
    await progress.step('프로세스', () => this.#processes(rows, rows.filter((row) => !last.includes(row.name))));
    if (!settings.production) await progress.step('견본 주문', async () => ((await orderWhereNew({ env: this.env, home: settings.home })) ? '' : '이미 있음'));
    if (last.length > 0) await progress.step('작업 처리', () => Promise.all(rows.filter((row) => last.includes(row.name)).map((row) => this.supervisor.start(row))).then(() => ''));
    const look = settings.production ? [] : await lookAround(databaseUrl);
    for (const line of screen({ settings, look, elapsed: progress.elapsed })) progress.say(line);
  }

  get #reports() {
    return { say: (line) => this.progress.say(line), giveUp: this.giveUp, restarted: (moved) => void this.#restarted(moved).catch(this.giveUp) };
  }

  async #database() {
    const { settings, secrets, progress } = this;
    if (settings.databaseUrl) {
      await progress.step('데이터베이스 (MALL_DATABASE_URL)', () => checkDatabaseUrl(settings.databaseUrl));
      return settings.databaseUrl;
    }
    this.postgres = keepPostgres({ home: settings.home, secrets, ...this.#reports });
    let url;
    await progress.step('PostgreSQL', async () => {
      const server = await this.postgres.start();
      url = await ensureDatabase({ adminUrl: server.url, password: secrets.mall, home: settings.home });
    });
    return url;
  }

  async #redis() {
    const { settings, secrets, progress } = this;
    if (settings.redisUrl) {
      await progress.step('Redis (MALL_REDIS_URL)', () => checkRedisUrl(settings.redisUrl));
      return settings.redisUrl;
    }
    this.redis = keepRedis({ home: settings.home, secrets, ...this.#reports });
    await progress.step('Redis', () => this.redis.start().then(() => ''));
    return this.redis.server.url;
  }

  async #build() {
    await this.progress.step('서버 빌드', async () => {
      const { built, files } = await buildNode();
      return built > 0 ? `파일 ${files}개 가운데 ${built}개` : '';
    });
    await this.progress.step('웹 빌드', async () => {
      const { built, code, said } = await buildWeb();
      if (code !== 0) throw new Sentence(`웹 페이지를 만들지 못했습니다: ${said.trim().split('\n').filter((line) => /error/i.test(line))[0] || said.trim().slice(-300)}`, 'web build failed');
      return built ? '' : '바뀐 것 없음';
    });
  }

  /** The processes would refuse the same; here it is said once, and before anything is migrated. */
  async #checkEnvironment() {
    const { readConfig } = await import(pathToFileURL(join(ROOT, 'dist/libs/kernel/src/config.js')).href);
    try {
      readConfig(this.env);
    } catch (error) {
      throw new Sentence(error.message);
    }
  }

  async #seed(url) {
    const ours = this.postgres !== undefined;
    await this.progress.step('견본 자료', async () => ((await seedWhereEmpty({ url, env: this.env, home: this.settings.home, ours })) ? '' : '이미 있음'));
  }

  async #processes(all, rows) {
    const { home } = this.settings;
    this.order = all.map((row) => row.name);
    this.supervisor = new Supervisor({ home, env: this.env, say: (line) => this.progress.say(line), giveUp: this.giveUp, changed: () => this.#remember() });
    // The first that cannot start is told at once: others may wait for it in vain. What is under way by then the supervisor stops.
    await Promise.all(rows.map((row) => this.supervisor.start(row)));
    return rows.map((row) => row.name).join(' ');
  }

  /** For the next start, and for `npm run books` and friends. */
  #remember() {
    if (this.stopped) return;
    const servers = [...(this.postgres ? this.postgres.known : []), ...(this.redis ? this.redis.known : [])];
    const env = Object.fromEntries(Object.entries(this.env).filter(([name]) => /^(?:MALL_|NODE_ENV$|OTEL_)/.test(name)));
    writeState(this.settings.home, { launcher: { pid: process.pid, identity: identityOf(process.pid) }, processes: this.supervisor.list(), servers, env });
  }

  /** A server came back. On another port (somebody took the old one) the processes must learn of it. */
  async #restarted(moved) {
    if (!this.supervisor) return;
    this.#remember();
    if (!moved) return;
    const databaseUrl = this.postgres ? withPort(this.env.MALL_DATABASE_URL, this.postgres.server.port) : this.env.MALL_DATABASE_URL;
    const redisUrl = this.redis ? this.redis.server.url : this.env.MALL_REDIS_URL;
    this.env = { ...this.env, MALL_DATABASE_URL: databaseUrl, MALL_REDIS_URL: redisUrl };
    this.supervisor.env = this.env;
    await this.supervisor.restart();
  }

  /** Drains and stops everything: pages, APIs, worker, sandbox, mailbox, and the servers last. */
  async stop(say) {
    this.stopped = true;
    const { supervisor, postgres, redis } = this;
    if (supervisor) {
      say('\n멈추는 중입니다 …');
      await supervisor.stopAll(this.order);
    }
    await Promise.all([postgres && postgres.stop(), redis && redis.stop()]);
    clearState(this.settings.home);
    if (supervisor) say('모두 멈췄습니다.');
  }
}

function withPort(text, port) {
  const url = new URL(text);
  url.port = String(port);
  return url.href;
}

/** Like Promise.all, but waits for the rest before it throws the first failure. */
async function together(works) {
  const ends = await Promise.allSettled(works);
  const failed = ends.find((end) => end.status === 'rejected');
  if (failed) throw failed.reason;
  return ends.map((end) => end.value);
}
