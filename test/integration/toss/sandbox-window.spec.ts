import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtemp, rm } from 'node:fs/promises';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { freeBlock } from '../../support/mall.js';
import { RunningProcess } from '../../support/running-process.js';
import { type Answer, CLIENT_KEY, RunningSandbox, SECRET_KEY } from './running-sandbox.js';

let toss: RunningSandbox;
beforeAll(async () => {
  toss = await RunningSandbox.start();
});
afterAll(() => toss.close());

describe('the window', () => {
  /** What the script does in the browser; answers the window's address. */
  async function opened(change: Record<string, unknown> = {}, clientKey = CLIENT_KEY): Promise<{ orderId: string; answer: Answer; window: string }> {
    const orderId = toss.newOrderId();
    const request = {
      method: 'CARD', amount: { currency: 'KRW', value: 13_000 }, orderId, orderName: '도라지청 <1병>', successUrl: 'https://mall.example/done?lang=ko', failUrl: 'https://mall.example/failed', customerName: '김구로', taxFreeAmount: 3_000, ...change,
    };
    const answer = await toss.control('POST', '/sandbox/windows', { clientKey, customerKey: 'customer-1', request });
    return { orderId, answer, window: `/window/${String(answer.body['paymentKey'])}` };
  }

  async function submit(path: string, fields: Record<string, string>): Promise<URL> {
    const response = await fetch(`${toss.url}${path}`, { method: 'POST', redirect: 'manual', body: new URLSearchParams(fields) });
    expect(response.status).toBe(303);
    return new URL(response.headers.get('location') ?? '');
  }

  it('has a script with the shape of the SDK, which other origins may use', async () => {
    const { text, headers } = await toss.control('GET', '/v2/standard');
    expect(headers.get('content-type')).toMatch(/javascript/);
    expect(text).toMatch(/TossPayments/);
    expect((await opened()).answer.headers.get('access-control-allow-origin')).toBe('*');
    const stranger = await opened({}, 'test_ck_of_another');
    expect(stranger.answer).toMatchObject({ status: 401, body: { code: 'UNAUTHORIZED_KEY' } });
    expect(stranger.answer.headers.get('access-control-allow-origin')).toBe('*');
    expect((await opened({ successUrl: '/done' })).answer.status).toBe(400);
  });

  it('shows the order and its amount, and leads back with the payment key; a query of the address stays', async () => {
    const { orderId, window } = await opened();
    const { text } = await toss.control('GET', window);
    expect(text).toContain('<title>토스페이먼츠 시험 결제창</title>');
    expect(text).toContain('13,000원');
    expect(text).not.toContain('<1병>');
    expect(text).not.toMatch(/<(?:script|link|img)\b|url\(|@import/);
    const back = await submit(`${window}/approve`, {});
    expect(Object.fromEntries(back.searchParams)).toEqual({ lang: 'ko', paymentType: 'NORMAL', orderId, paymentKey: window.slice('/window/'.length), amount: '13000' });
    expect((await toss.api('GET', `/v1/payments/${window.slice('/window/'.length)}`)).body).toMatchObject({ status: 'IN_PROGRESS', taxFreeAmount: 3_000 });
  });

  it('a decline is told by the confirm, a cancel by the address of failure', async () => {
    const declined = await opened();
    const back = await submit(`${declined.window}/approve`, { decline: 'REJECT_CARD_PAYMENT' });
    const answer = await toss.confirm({ orderId: declined.orderId, paymentKey: back.searchParams.get('paymentKey') ?? '', amount: 13_000 });
    expect(answer).toMatchObject({ status: 403, body: { code: 'REJECT_CARD_PAYMENT' } });
    const cancelled = await opened();
    expect(Object.fromEntries((await submit(`${cancelled.window}/cancel`, {})).searchParams)).toEqual({ code: 'PAY_PROCESS_CANCELED', message: expect.stringMatching(/취소/), orderId: cancelled.orderId });
  });

  it('an account is given for the time that the shop asked', async () => {
    const { orderId, window } = await opened({ method: 'VIRTUAL_ACCOUNT', virtualAccount: { validHours: 3 } });
    const back = await submit(`${window}/approve`, { bank: '20' });
    const { body } = await toss.confirm({ orderId, paymentKey: back.searchParams.get('paymentKey') ?? '', amount: 13_000 });
    const account = body['virtualAccount'] as { dueDate: string; bankCode: string };
    expect(account.bankCode).toBe('20');
    const ahead = Date.parse(account.dueDate) - Date.parse(String(body['requestedAt']));
    expect(Math.round(ahead / 60_000)).toBe(180);
    expect((await toss.control('GET', '/')).text).toMatch(/입금하기/);
    expect((await submitted('/sandbox/deposit', { orderId })).status).toBe(303);
    expect((await toss.control('GET', '/sandbox/payments')).body).toMatchObject({ payments: expect.arrayContaining([expect.objectContaining({ orderId, status: 'DONE', method: '가상계좌' })]) });
  });

  function submitted(path: string, fields: Record<string, string>): Promise<Response> {
    return fetch(`${toss.url}${path}`, { method: 'POST', redirect: 'manual', body: new URLSearchParams(fields) });
  }
});

describe('the switches', () => {
  it('are for the machine itself only; a page of somebody else in its browser is refused', async () => {
    const crossSite = await fetch(`${toss.url}/sandbox/deposit`, { method: 'POST', headers: { 'sec-fetch-site': 'cross-site' }, body: new URLSearchParams({ orderId: 'order-000001' }) });
    expect(crossSite.status).toBe(403);
    const outside = Object.values(networkInterfaces()).flat().find((one) => one?.family === 'IPv4' && !one.internal)?.address;
    // A machine without a network has nobody outside.
    const elsewhere = await RunningSandbox.start({ host: '0.0.0.0' });
    for (const path of ['/sandbox/payments', '/']) {
      const reached = outside === undefined ? 403 : (await fetch(`http://${outside}:${new URL(elsewhere.url).port}${path}`)).status;
      expect([path, reached >= 400]).toEqual([path, true]);
      expect((await elsewhere.control('GET', path)).status).toBe(200);
    }
    await elsewhere.close();
  });

  it('a test brings its own time', async () => {
    const then = Date.parse('2026-11-11T00:00:00+09:00');
    const still = await RunningSandbox.start({ now: () => then });
    const { body } = await still.confirm(await still.authenticate());
    expect(body).toMatchObject({ requestedAt: '2026-11-11T00:00:00+09:00', approvedAt: '2026-11-11T00:00:00+09:00' });
    await still.close();
  });
});

describe('the process', () => {
  it('forgets nothing through kill -9, answers kept under a key included, and drains', async () => {
    const [port, home] = [await freeBlock(), await mkdtemp(join(tmpdir(), 'guro-mall-sandbox-'))];
    const env = { PORT: String(port), MALL_HOME: home, MALL_TOSS_SECRET_KEY: SECRET_KEY, MALL_TOSS_CLIENT_KEY: CLIENT_KEY, MALL_TOSS_WEBHOOK_URL: 'http://127.0.0.1:9/none', MALL_LAUNCHED: '1' };
    const url = `http://127.0.0.1:${port}`;
    const post = (path: string, body: unknown): Promise<Response> => fetch(`${url}${path}`, { method: 'POST', headers: { 'content-type': 'application/json', authorization: `Basic ${Buffer.from(`${SECRET_KEY}:`).toString('base64')}`, 'idempotency-key': 'one' }, body: JSON.stringify(body) });
    const first = new RunningProcess('toss-sandbox', env);
    await first.ready(url);
    const { paymentKey } = (await (await post('/sandbox/authenticate', { orderId: 'order-kill-9', amount: 13_000, method: 'CARD' })).json()) as { paymentKey: string };
    const asked = { paymentKey, orderId: 'order-kill-9', amount: 13_000 };
    const answer = await (await post('/v1/payments/confirm', asked)).text();
    await first.end('SIGKILL');
    const second = new RunningProcess('toss-sandbox', env);
    await second.ready(url);
    expect(await (await post('/v1/payments/confirm', asked)).text()).toBe(answer);
    expect(await (await fetch(`${url}/metrics`)).text()).toMatch(/^# TYPE/m);
    await second.end('SIGTERM');
    expect(await second.exited).toBe(0);
    await rm(home, { recursive: true, force: true });
  });
});
