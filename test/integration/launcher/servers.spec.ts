import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Redis } from 'ioredis';
import pg from 'pg';
import { identityOf } from '../../../apps/launcher/identity.js';
import { resetPassword, startPostgres } from '../../../apps/launcher/postgres.js';
import { startRedis } from '../../../apps/launcher/redis.js';
import { needed } from '../../support/place.js';

let home: string;
const running: { stop: () => Promise<void> }[] = [];
beforeEach(async () => {
  home = await mkdtemp(join(needed('TEST_HOME'), 'servers-'));
  await chmod(home, 0o711);
});
afterEach(async () => {
  await Promise.all(running.splice(0).map((server) => server.stop()));
  await rm(home, { recursive: true, force: true });
});

async function postgres(options: { port?: number; password?: string } = {}): ReturnType<typeof startPostgres> {
  const server = await startPostgres({ dataDir: join(home, 'postgres'), ...options });
  running.push(server);
  return server;
}

async function redis(options: { port?: number; password?: string } = {}): ReturnType<typeof startRedis> {
  const server = await startRedis({ dataDir: join(home, 'redis'), ...options });
  running.push(server);
  return server;
}

async function ask(url: string, text: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(text)).rows;
  } finally {
    await client.end();
  }
}

async function parentOf(pid: number): Promise<number> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
  return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
}

describe('PostgreSQL', () => {
  it('keeps what was committed through kill -9, and comes back on its port', async () => {
    const first = await postgres({ password: 'secret' });
    await ask(first.url, 'create table kept as select 7 as n');
    process.kill(first.pid, 'SIGKILL');
    expect(await first.exited).not.toBe(0);
    const second = await postgres({ password: 'secret', port: first.port });
    expect(second.port).toBe(first.port);
    expect(await ask(second.url, 'select n from kept')).toEqual([{ n: 7 }]);
  });

  it('stops by itself when the one who started it is gone', async () => {
    const server = await postgres();
    // The guard's standard input ends just as it does when the launcher is killed.
    await server.stop();
    expect(identityOf(server.pid)).toBeUndefined();
    await expect(readFile(join(home, 'postgres/postmaster.pid'))).rejects.toThrow('ENOENT');
  });

  it('replaces a server whose guard was killed', async () => {
    const first = await postgres();
    process.kill(await parentOf(first.pid), 'SIGKILL');
    await first.exited;
    const second = await postgres({ port: first.port });
    expect(identityOf(first.pid)).toBeUndefined();
    expect(await ask(second.url, 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  it('starts over a lock that names a living process of the same user which is no PostgreSQL', async () => {
    const first = await postgres();
    const [{ uid, gid }] = [await ownerOf(first.pid)];
    await first.stop();
    const other = spawn('sleep', ['600'], { uid, gid, cwd: '/' });
    const dataDir = join(home, 'postgres');
    await writeFile(join(dataDir, 'postmaster.pid'), `${other.pid}\n${dataDir}\n0\n5432\n\n127.0.0.1\n\nready   \n`);
    try {
      const second = await postgres();
      expect(await ask(second.url, 'select 1 as one')).toEqual([{ one: 1 }]);
      expect(other.exitCode).toBeNull();
    } finally {
      other.kill('SIGKILL');
    }
  });

  it('takes another port where its own is taken', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    const { port } = taken.address() as { port: number };
    try {
      const server = await postgres({ port });
      expect(server.port).not.toBe(port);
    } finally {
      taken.close();
    }
  });

  it('lets nobody in without the password, and gets a new one when the old one is lost', async () => {
    const first = await postgres({ password: 'old' });
    await expect(ask(first.url.replace('old', 'wrong'), 'select 1')).rejects.toThrow('password authentication failed');
    await first.stop();
    resetPassword({ dataDir: join(home, 'postgres'), password: 'new' });
    const second = await postgres({ password: 'new' });
    expect(await ask(second.url, 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  it('knows Hangul and runs in UTC', async () => {
    const { url } = await postgres();
    await ask(url, 'create extension pg_trgm');
    expect(await ask(url, "select cardinality(show_trgm('김치')) as n, current_setting('timezone') as zone")).toEqual([{ n: 3, zone: 'UTC' }]);
  });

  it('begins again where the first start was cut off in the middle', async () => {
    await mkdir(join(home, 'postgres.part/base'), { recursive: true });
    await writeFile(join(home, 'postgres.part/PG_VERSION'), '18\n');
    expect(await ask((await postgres()).url, 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  it('says in one sentence that the data are of another version', async () => {
    await mkdir(join(home, 'postgres'));
    await writeFile(join(home, 'postgres/PG_VERSION'), '17\n');
    await expect(postgres()).rejects.toThrow('PostgreSQL 17의 데이터라 18(으)로 열 수 없습니다.');
  });
});

describe('Redis', () => {
  it('keeps what was written through kill -9', async () => {
    const first = await redis({ password: 'secret' });
    const before = new Redis(first.url, { lazyConnect: true, retryStrategy: () => null });
    await before.set('cart', 'kept');
    before.on('error', () => undefined);
    process.kill(first.pid, 'SIGKILL');
    await first.exited;
    before.disconnect();
    const second = await redis({ password: 'secret', port: first.port });
    const after = new Redis(second.url);
    expect(await after.get('cart')).toBe('kept');
    after.disconnect();
  });

  it('never runs twice on one folder', async () => {
    const first = await redis();
    process.kill(await parentOf(first.pid), 'SIGKILL');
    await first.exited;
    await redis();
    expect(identityOf(first.pid)).toBeUndefined();
  });
});

async function ownerOf(pid: number): Promise<{ uid: number; gid: number }> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  const id = (name: string): number => Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(status)?.[1]);
  return { uid: id('Uid'), gid: id('Gid') };
}
