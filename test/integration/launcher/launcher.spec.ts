import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { superuserUrl, testDatabase } from '../../support/database.js';
import { freeBlock } from '../../support/mall.js';
import { ROOT, needed } from '../../support/place.js';
import { Shelf } from '../../support/shelf.js';
import { RunningLauncher, eventually, isGone, kill } from './running-launcher.js';

let home: string;
let port: number;
let launcher: RunningLauncher;
beforeAll(async () => {
  home = await mkdtemp(join(needed('TEST_HOME'), 'launcher-'));
  await chmod(home, 0o711);
  port = await freeBlock();
  launcher = await new RunningLauncher(home, port).ready();
}, 300_000);
afterAll(async () => {
  await launcher.end('SIGTERM');
  await rm(home, { recursive: true, force: true });
});

const ready = async (offset: number): Promise<boolean> => fetch(`http://127.0.0.1:${port + offset}/readyz`).then((answer) => answer.ok, () => false);
const allReady = async (): Promise<boolean> => (await Promise.all([0, 1, 2, 3, 4, 5].map(ready))).every(Boolean);

describe('a running mall', () => {
  it('shows addresses and a demo account of each role', async () => {
    expect(await allReady()).toBe(true);
    for (const words of [`http://localhost:${port}`, '구매자 API', '업체·운영 API', '토스 시험 서버', '견본 우편함', '견본 계정', '볼 것', '멈추기: Ctrl-C']) expect(launcher.said).toContain(words);
  });

  it('shows only addresses that lead somewhere, on the port that it has now', async () => {
    const words = ['지금 열린 기획전', '곧 열리는 기획전', '결제한 주문', '보낸 주문', '반품을 신청한 주문', '달력과 보류된 돈', '닫힌 정산서', '지급을 기다리는 정산서', '끝난 지급', '구 예산에서 쓰인', '토스페이먼츠와 대조한 날'];
    expect(words.filter((word) => !launcher.said.includes(word))).toEqual([]);
    const links = [...launcher.said.matchAll(/https?:\/\/\S+/g)].map(([link]) => link);
    const answers = await Promise.all(links.map(async (link) => ({ link, status: (await fetch(link)).status })));
    // An API answers a browser's plain GET with 400: it wants a query.
    expect(answers.filter(({ link, status }) => status !== (link.endsWith('/graphql') ? 400 : 200))).toEqual([]);
    expect(links.every((link) => new URL(link).port >= String(port) && new URL(link).port <= String(port + 5))).toBe(true);
    const orders = links.filter((link) => link.includes('/sign-in'));
    expect(orders).toHaveLength(3);
    for (const link of orders) expect(await orderOf(link)).toMatch(/<h1[^>]*>/);
  });

  it('has metrics of each process, none of them behind the pages', async () => {
    const metrics = (offset: number): Promise<string> => fetch(`http://127.0.0.1:${port + offset}/metrics`).then(async (answer) => (answer.ok ? (await answer.text()).split('\n', 1)[0] ?? '' : String(answer.status)));
    expect(await Promise.all([0, 1, 2, 4, 7].map(metrics))).toEqual(['404', ...Array.from({ length: 4 }, () => expect.stringMatching(/^# HELP /))]);
    for (const path of ['/metrics/', '/%6detrics', '//metrics', '/assets/../metrics']) expect({ path, status: (await fetch(`http://localhost:${port}${path}`)).status }).toEqual({ path, status: 404 });
  });

  it('names the dependency that is away, stays alive, and is ready again by itself', async () => {
    const redis = await launcher.process('Redis');
    const look = async (what: string): Promise<unknown> => (await fetch(`http://127.0.0.1:${port + 1}/${what}`)).json();
    process.kill(redis.pid, 'SIGSTOP');
    try {
      await eventually(async () => !(await ready(1)), 'the storefront API without Redis');
      expect(await look('readyz')).toEqual({ ready: false, checks: { postgres: 'ok', redis: 'failed' } });
      expect(await look('healthz')).toEqual({ alive: true });
    } finally {
      process.kill(redis.pid, 'SIGCONT');
    }
    await eventually(() => ready(1), 'the storefront API with Redis');
  });

  it('grows for measuring, and only up to the number that was said', async () => {
    expect(await command('seed', '--products', '30')).toEqual({ code: 0, output: '상품 30개를 더했습니다. 만들어 넣은 상품은 모두 30개입니다.\n' });
    expect(await command('seed', '--products', '30')).toEqual({ code: 0, output: '상품 0개를 더했습니다. 만들어 넣은 상품은 모두 30개입니다.\n' });
    expect(await command('seed', '--products', '35')).toEqual({ code: 0, output: '상품 5개를 더했습니다. 만들어 넣은 상품은 모두 35개입니다.\n' });
    expect(JSON.parse((await command('books', '--json')).output)).toMatchObject({ ok: true });
  });

  it('is started once: a second launcher on its home is refused', async () => {
    const second = new RunningLauncher(home, port);
    expect(await second.exited).toBe(1);
    expect(second.said.trim()).toContain(`이미 실행 중입니다 (프로세스 ${launcher.pid})`);
    expect(await allReady()).toBe(true);
  });

  it('tells another mall that its port is taken', async () => {
    const elsewhere = await mkdtemp(join(needed('TEST_HOME'), 'launcher-'));
    const other = new RunningLauncher(elsewhere, port + 1);
    expect(await other.exited).toBe(1);
    expect(other.said.trim()).toBe(`포트 ${port + 1}을(를) 다른 프로그램이 쓰고 있습니다. 그 프로그램을 멈추거나 MALL_PORT를 다르게 정해 주세요. (port ${port + 1} is busy)`);
  });

  it('has another mall beside it, each with its own data; Ctrl-C ends that one and nothing of this', async () => {
    const elsewhere = await mkdtemp(join(needed('TEST_HOME'), 'launcher-'));
    await chmod(elsewhere, 0o711);
    const otherPort = await freeBlock();
    const other = await new RunningLauncher(elsewhere, otherPort).ready();
    const made = async (at: number): Promise<unknown> => (await fetch(`http://127.0.0.1:${at + 1}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"query":"{ products(first: 1) { count } }"}' })).json();
    // The first one has grown by 35 products above.
    expect([await made(port), await made(otherPort)]).toEqual([{ data: { products: { count: 345 } } }, { data: { products: { count: 310 } } }]);
    const processes = await other.processes();
    expect(await other.end('SIGINT')).toBe(0);
    expect(processes.filter((known) => !isGone(known))).toEqual([]);
    expect(await allReady()).toBe(true);
    await rm(elsewhere, { recursive: true, force: true });
  });

  it('lends its database to the commands beside it', async () => {
    expect(JSON.parse((await command('books', '--json')).output)).toMatchObject({ ok: true });
  });

  it.each(['web', 'storefront-api', 'backoffice-api', 'worker', 'toss-sandbox', 'mailbox', 'PostgreSQL', 'Redis'])('starts %s again after kill -9', async (name) => {
    const before = await launcher.process(name);
    process.kill(before.pid, 'SIGKILL');
    await eventually(async () => {
      const now = await launcher.process(name).catch(() => before);
      return now.pid !== before.pid && (await allReady());
    }, `${name} again`);
    expect(isGone(before)).toBe(true);
  });
});

describe('after the end', () => {
  /** The demo's orders and all that belongs to them, as the books see it. */
  /** How many rows each check of the books looks at. */
  const kept = async (): Promise<{ ok: boolean; rows: Map<string, number> }> => {
    const { ok, checks } = JSON.parse((await command('books', '--json')).output) as { ok: boolean; checks: { name: string; examined: number }[] };
    return { ok, rows: new Map(checks.map(({ name, examined }) => [name, examined])) };
  };

  it('of a launcher by kill -9 nothing is left, and the next start simply works', async () => {
    const before = await launcher.processes();
    await launcher.end('SIGKILL');
    await eventually(() => before.every(isGone), 'the end of all processes');
    launcher = await new RunningLauncher(home, port).ready();
    expect(await allReady()).toBe(true);
    expect(launcher.said).toContain('이미 있음');
  });

  it('by kill -9 of everything at once the next start simply works', async () => {
    const all = await launcher.processes();
    const before = await kept();
    await launcher.end('SIGKILL');
    for (const known of all) kill(known);
    launcher = await new RunningLauncher(home, port).ready();
    expect(await allReady()).toBe(true);
    // The worker goes on with what the clock brings, so there may be more; never less.
    const after = await kept();
    expect([before.ok, after.ok]).toEqual([true, true]);
    expect([...before.rows].filter(([name, rows]) => rows > (after.rows.get(name) ?? 0))).toEqual([]);
  });

  it('by SIGTERM nothing is left: no process, no lock', async () => {
    const before = await launcher.processes();
    expect(await launcher.end('SIGTERM')).toBe(0);
    expect(before.filter((known) => !isGone(known))).toEqual([]);
    expect((await readdir(home)).filter((name) => /lock|state/.test(name))).toEqual([]);
    expect(launcher.said).toContain('모두 멈췄습니다.');
  });

  it('a command starts what it needs, prints its own words only, and leaves nothing running', async () => {
    const { code, output } = await command('books', '--json', '--offline');
    expect(JSON.parse(output)).toMatchObject({ ok: true });
    expect(code).toBe(0);
    await expect(readFile(join(home, 'postgres/postmaster.pid'))).rejects.toThrow('ENOENT');
  });

  it('a command that does not exist says which ones do', async () => {
    expect(await command('bokos')).toEqual({ code: 1, output: '' });
  });
});

/** What a person sees who follows a link to an order and signs in as the one that the screen names. */
async function orderOf(link: string): Promise<string> {
  const [, email = '', password = ''] = /(shopper@\S+) +(\S+)/.exec(launcher.said) ?? [];
  const signedIn = await fetch(link, { method: 'POST', redirect: 'manual', headers: { origin: `http://localhost:${port}` }, body: new URLSearchParams({ email, password, next: new URL(link).searchParams.get('next') ?? '' }) });
  const cookie = signedIn.headers.getSetCookie().map((line) => line.split(';', 1)[0]).join('; ');
  const order = await fetch(new URL(signedIn.headers.get('location') ?? '', link), { headers: { cookie } });
  expect({ status: order.status, path: new URL(order.url).pathname }).toEqual({ status: 200, path: new URL(link).searchParams.get('next') });
  return order.text();
}

/** `npm run -s <name> -- <args>` against this home: its exit code and standard output. */
async function command(name: string, ...args: string[]): Promise<{ code: number | null; output: string }> {
  const child = spawn(process.execPath, ['apps/launcher/run.js', name, ...args], { cwd: ROOT, env: { PATH: process.env['PATH'], MALL_HOME: home, MALL_PORT: String(port) }, stdio: ['ignore', 'pipe', 'ignore'] });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => { output += chunk.toString('utf8'); });
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, output };
}

describe('what cannot start says why in one sentence', () => {
  const cases: [string, Record<string, string>, string][] = [
    ['a database out of reach', { MALL_DATABASE_URL: 'postgres://mall@127.0.0.1:1/mall' }, 'MALL_DATABASE_URL의 데이터베이스(127.0.0.1:1/mall)에 연결할 수 없습니다'],
    ['a Redis out of reach', { MALL_REDIS_URL: 'redis://127.0.0.1:1' }, 'MALL_REDIS_URL의 Redis(127.0.0.1:1)에 연결할 수 없습니다'],
    ['a port that is none', { MALL_PORT: '70000' }, 'MALL_PORT는 1에서 65528 사이의 정수여야 합니다'],
    ['an address of another machine', { MALL_HOST: '192.0.2.1' }, 'MALL_HOST(192.0.2.1)는 이 컴퓨터의 주소가 아닙니다'],
    ['a secret that is too short', { MALL_SECRET: 'short' }, '환경 변수 MALL_SECRET의 값을 쓸 수 없습니다'],
    ['production without a database', { NODE_ENV: 'production' }, '운영 모드에서는 자체 PostgreSQL과 Redis를 시작하지 않습니다. MALL_DATABASE_URL에 주소를 정해 주세요.'],
  ];

  for (const [what, env, sentence] of cases) it(what, async () => {
    const elsewhere = await mkdtemp(join(needed('TEST_HOME'), 'launcher-'));
    await chmod(elsewhere, 0o711);
    const other = new RunningLauncher(elsewhere, await freeBlock(), env);
    expect(await other.exited).toBe(1);
    const last = other.said.trim().split('\n').at(-1);
    expect(last).toContain(sentence);
    expect(other.said).not.toContain('    at ');
  });

  it('a Redis that is something else, and one that does not know the password', async () => {
    const elsewhere = await mkdtemp(join(needed('TEST_HOME'), 'launcher-'));
    const database = new URL(needed('TEST_DATABASE_URL'));
    const refused = async (redis: string): Promise<string | undefined> => {
      const other = new RunningLauncher(elsewhere, await freeBlock(), { MALL_DATABASE_URL: database.href, MALL_REDIS_URL: redis });
      expect(await other.exited).toBe(1);
      return other.said.trim().split('\n').at(-1);
    };
    expect(await refused(`redis://${database.host}`)).toBe(`MALL_REDIS_URL의 주소(${database.host})에 있는 것은 Redis가 아닙니다. (no Redis)`);
    const redis = new URL(needed('TEST_REDIS_URL'));
    redis.username = 'nobody';
    redis.password = 'wrong';
    expect(await refused(redis.href)).toBe(`MALL_REDIS_URL의 Redis(${redis.host})가 비밀번호를 받아들이지 않습니다. (Redis refuses the password)`);
  });

  it('a database under whose character type Korean search finds nothing', async () => {
    const client = new pg.Client({ connectionString: needed('TEST_DATABASE_URL') });
    await client.connect();
    await client.query("create database wrong_locale template template0 encoding 'UTF8' locale_provider libc lc_collate 'C' lc_ctype 'C'");
    await client.end();
    const elsewhere = await mkdtemp(join(needed('TEST_HOME'), 'launcher-'));
    const other = new RunningLauncher(elsewhere, await freeBlock(), { MALL_DATABASE_URL: superuserUrl('postgres://any/wrong_locale'), MALL_REDIS_URL: needed('TEST_REDIS_URL') });
    expect(await other.exited).toBe(1);
    expect(other.said.trim().split('\n').at(-1)).toContain('문자 종류(LC_CTYPE)가 C이라 한글을 찾을 수 없습니다.');
  });

  it('production with demo keys', async () => {
    const elsewhere = await mkdtemp(join(needed('TEST_HOME'), 'launcher-'));
    const other = new RunningLauncher(elsewhere, await freeBlock(), {
      NODE_ENV: 'production', MALL_DATABASE_URL: needed('TEST_DATABASE_URL'), MALL_REDIS_URL: needed('TEST_REDIS_URL'), MALL_SECRET: 'f'.repeat(64), MALL_PUBLIC_URL: 'https://mall.example.kr',
      MALL_TOSS_URL: 'https://toss.example.kr', MALL_TOSS_SCRIPT_URL: 'https://toss.example.kr/v2', MALL_TOSS_CLIENT_KEY: 'test_ck_1', MALL_TOSS_SECRET_KEY: 'test_sk_1', MALL_TOSS_SECURITY_KEY: 'ab'.repeat(32),
      MALL_SMTP_URL: 'smtp://127.0.0.1:25', MALL_MAIL_FROM: 'a@example.kr',
    });
    expect(await other.exited).toBe(1);
    expect(other.said).toContain('운영 모드로 시작할 수 없습니다: 토스페이먼츠 시험 키(test_)입니다.');
  });

  it('production on a demo’s database, without waiting for what waits for that', async () => {
    const elsewhere = await mkdtemp(join(needed('TEST_HOME'), 'launcher-'));
    const databaseUrl = await testDatabase();
    await new Shelf(databaseUrl).sql("insert into account (id, email, password_hash, name, demo, created_at) values (gen_random_uuid(), 'shopper@example.invalid', 'x', '김견본', true, now())");
    const began = performance.now();
    const other = new RunningLauncher(elsewhere, await freeBlock(), {
      NODE_ENV: 'production', MALL_DATABASE_URL: databaseUrl, MALL_REDIS_URL: needed('TEST_REDIS_URL'), MALL_SECRET: 'f'.repeat(64), MALL_PUBLIC_URL: 'https://mall.example.kr',
      MALL_TOSS_URL: 'https://api.tosspayments.com', MALL_TOSS_SCRIPT_URL: 'https://js.tosspayments.com/v2/standard', MALL_TOSS_CLIENT_KEY: 'live_ck_1', MALL_TOSS_SECRET_KEY: 'live_sk_1',
      MALL_TOSS_SECURITY_KEY: 'ab'.repeat(32), MALL_SMTP_URL: 'smtp://127.0.0.1:25', MALL_MAIL_FROM: 'a@example.kr',
    });
    expect(await other.exited).toBe(1);
    expect(other.said.trim().split('\n').at(-1)).toMatch(/api\)을\(를\) 시작하지 못했습니다: .*운영 모드로 시작할 수 없습니다: 데이터베이스에 견본 계정이 있습니다\./);
    // Web is not ready without its API, and would be waited for a minute and a half.
    expect(performance.now() - began).toBeLessThan(80_000);
  });

  it.each([
    ['a home on a full disk', 'size=3m', '디스크에 빈 자리가 없어 PostgreSQL을 시작할 수 없습니다. 자리를 비우고 다시 시작해 주세요. (the disk is full)'],
    ['a home on a disk without any room', 'size=4k', '에 쓸 수 없습니다. 자리를 비우고 다시 시작해 주세요. (the disk is full)'],
    ['a read-only home', 'ro', '은(는) 읽기 전용이라 쓸 수 없습니다. 쓸 수 있는 폴더를 MALL_HOME에 정해 주세요. (read-only folder)'],
  ])('%s', async (_, mount, sentence) => {
    const disk = await mkdtemp(join(needed('TEST_HOME'), 'disk-'));
    await chmod(disk, 0o711);
    const other = new RunningLauncher(disk, await freeBlock(), {}, mount);
    expect(await other.exited).toBe(1);
    expect(other.said.trim().split('\n').at(-1)).toContain(sentence);
    expect(other.said).not.toContain('    at ');
  });

  it.each([['/sys/mall', '/sys/mall에 쓸 권한이 없습니다. 쓸 수 있는 폴더를 MALL_HOME에 정해 주세요. (no permission to write)'], ['/proc/mall', '/proc/mall을(를) 만들 수 없습니다. 쓸 수 있는 폴더를 MALL_HOME에 정해 주세요. (cannot be made)']])('a home at %s, where nobody may write', async (place, sentence) => {
    const other = new RunningLauncher(place, await freeBlock());
    expect(await other.exited).toBe(1);
    expect(other.said.trim()).toBe(sentence);
  });

  it('a home that is a file', async () => {
    const file = join(needed('TEST_HOME'), `file-${port}`);
    await writeFile(file, '');
    const other = new RunningLauncher(file, port);
    expect(await other.exited).toBe(1);
    expect(other.said.trim()).toBe(`${file}은(는) 폴더가 아닙니다. MALL_HOME을 다시 정해 주세요. (not a folder)`);
  });
});
