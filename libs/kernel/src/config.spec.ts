import { describe, expect, it } from '@jest/globals';
import { readConfig } from './config.js';

const REAL = {
  NODE_ENV: 'production', MALL_DATABASE_URL: 'postgres://mall@db/mall', MALL_REDIS_URL: 'redis://redis', MALL_SECRET: 'a-long-secret-of-a-real-mall-0123456789', MALL_PUBLIC_URL: 'https://mall.example',
  MALL_TOSS_URL: 'https://api.tosspayments.com', MALL_TOSS_SCRIPT_URL: 'https://js.tosspayments.com/v2/standard', MALL_TOSS_CLIENT_KEY: 'live_ck_x', MALL_TOSS_SECRET_KEY: 'live_sk_x',
  MALL_TOSS_SECURITY_KEY: 'ab'.repeat(32), MALL_SMTP_URL: 'smtp://mail', MALL_MAIL_FROM: 'mall@mall.example',
};

describe('configuration', () => {
  it('gives each process its port, counted from MALL_PORT', () => {
    const config = readConfig({ MALL_PORT: '4000' });
    expect([config.port('web'), config.port('storefront-api'), config.port('worker'), config.toss.url]).toEqual([4000, 4001, 4004, 'http://127.0.0.1:4003']);
  });

  it('says in one sentence which variable it can not use', () => {
    expect(() => readConfig({ MALL_PORT: 'many' })).toThrow(/^환경 변수 MALL_PORT의 값을 쓸 수 없습니다/);
  });

  it('starts in production with settings of its own', () => {
    expect(readConfig(REAL).production).toBe(true);
  });

  it.each([
    ['a demo mall', { MALL_DEMO: '1' }],
    ['the demo secret', { MALL_SECRET: 'demo-secret-demo-secret-demo-secret!' }],
    ['a test key of Toss', { MALL_TOSS_SECRET_KEY: 'test_sk_x' }],
    ['the demo security key', { MALL_TOSS_SECURITY_KEY: '0'.repeat(64) }],
    ['a moved clock', { MALL_CLOCK_FILE: '/tmp/clock' }],
    ['a crash point', { MALL_CRASH_AT: 'confirm:called' }],
    ['an address without TLS', { MALL_PUBLIC_URL: 'http://mall.example' }],
    ['no database of its own', { MALL_DATABASE_URL: '' }],
  ])('refuses production with %s', (_, change) => {
    expect(() => readConfig({ ...REAL, ...change })).toThrow(/^운영 모드로 시작할 수 없습니다/);
  });
});
