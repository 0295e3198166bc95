import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { prepareHome, readSecrets, readSettings } from './settings.js';
import { environmentFor, processTable } from './table.js';

let home: string;
beforeEach(() => { home = join(mkdtempSync(join(tmpdir(), 'guro-mall-home-')), 'mall'); });
afterEach(() => { rmSync(dirname(home), { recursive: true }); });

describe('settings', () => {
  it('have the defaults of a mall on one machine', () => {
    expect(readSettings({ MALL_HOME: home })).toEqual({ home, port: 3000, host: '127.0.0.1', production: false, databaseUrl: undefined, redisUrl: undefined, publicUrl: 'http://localhost:3000' });
  });

  it('refuse a port that leaves no room for its followers', () => {
    for (const port of ['abc', '0', '3000.5', '65529']) expect(() => readSettings({ MALL_PORT: port })).toThrow('MALL_PORT는 1에서 65528 사이의 정수여야 합니다');
  });

  it('ask for outside servers in production', () => {
    expect(() => readSettings({ NODE_ENV: 'production' })).toThrow('MALL_DATABASE_URL에 주소를 정해 주세요');
    expect(() => readSettings({ NODE_ENV: 'production', MALL_DATABASE_URL: 'postgres://a/b' })).toThrow('MALL_REDIS_URL에 주소를 정해 주세요');
  });
});

describe('secrets', () => {
  it('are made once, differ from mall to mall, and only we can read them', () => {
    prepareHome(home);
    const first = readSecrets(home);
    expect(first.isNew).toBe(true);
    expect(first.securityKey).toMatch(/^[0-9a-f]{64}$/);
    expect(readSecrets(home)).toEqual({ ...first, isNew: false });
    expect(statSync(join(home, 'secrets.json')).mode & 0o777).toBe(0o600);
    rmSync(join(home, 'secrets.json'));
    expect(readSecrets(home).secret).not.toBe(first.secret);
  });

  it('that are damaged are told, not replaced', () => {
    prepareHome(home);
    writeFileSync(join(home, 'secrets.json'), '{');
    expect(() => readSecrets(home)).toThrow('읽을 수 없습니다. 지우면 새로 만듭니다.');
  });
});

describe('the table of processes', () => {
  it('puts each on its address, in the order of stopping', () => {
    const rows = processTable({ port: 4000, host: '0.0.0.0', production: false });
    expect(rows.map(({ name, ports, readyUrl }) => [name, ports, readyUrl])).toEqual([
      ['web', [4000, 4007], 'http://127.0.0.1:4000/readyz'],
      ['storefront-api', [4001], 'http://127.0.0.1:4001/readyz'],
      ['backoffice-api', [4002], 'http://127.0.0.1:4002/readyz'],
      ['worker', [4004], 'http://127.0.0.1:4004/readyz'],
      ['toss-sandbox', [4003], 'http://127.0.0.1:4003/readyz'],
      ['mailbox', [4005, 4006], 'http://127.0.0.1:4005/readyz'],
    ]);
  });

  it('has no sandbox and no mailbox in production', () => {
    expect(processTable({ port: 4000, host: '127.0.0.1', production: true }).map(({ name }) => name)).toEqual(['web', 'storefront-api', 'backoffice-api', 'worker']);
  });

  it('adds no demo value to a production environment', () => {
    const settings = { home, port: 4000, host: '127.0.0.1', production: true, databaseUrl: 'postgres://a/b', redisUrl: 'redis://c', publicUrl: 'https://d' };
    const env = environmentFor({ settings, secrets: undefined, databaseUrl: 'postgres://a/b', redisUrl: 'redis://c' });
    expect(Object.keys(env).filter((name) => /^MALL_(?:DEMO|SECRET|TOSS)/.test(name))).toEqual([]);
  });
});
