import { createServer } from 'node:http';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createSandbox } from '../../../apps/toss-sandbox/src/sandbox.js';

export const SECRET_KEY = 'test_sk_of_this_test';
export const CLIENT_KEY = 'test_ck_of_this_test';
export const SECURITY_KEY = '5e'.repeat(32);

export type Json = Record<string, unknown>;

export interface Answer {
  status: number;
  text: string;
  body: Json;
  headers: Headers;
}

export interface Received {
  headers: Record<string, string | string[] | undefined>;
  /** As it came: what a signature is about. */
  raw: string;
  body: Json;
}

/** A stand-in inside this process, the shop that listens to its webhooks, and what a shop asks of it. */
export class RunningSandbox {
  private orders = 0;

  private constructor(
    readonly url: string,
    private readonly shop: { answers: number; readonly received: Received[] },
    private readonly home: string,
    readonly close: () => Promise<void>,
  ) {}

  static async start(more: { host?: string; now?: () => number; refundDelayMs?: number } = {}): Promise<RunningSandbox> {
    const home = await mkdtemp(join(tmpdir(), 'guro-mall-sandbox-'));
    const shop = { answers: 200, received: new Array<Received>() };
    const server = createServer((request, response) => {
      const parts: Buffer[] = [];
      request.on('data', (part: Buffer) => parts.push(part));
      request.on('end', () => {
        const raw = Buffer.concat(parts).toString('utf8');
        shop.received.push({ headers: request.headers, raw, body: JSON.parse(raw) as Json });
        response.writeHead(shop.answers).end();
      });
    });
    await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
    const webhookUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/webhooks/toss`;
    const sandbox = await createSandbox({ port: 0, home, clientKey: CLIENT_KEY, secretKey: SECRET_KEY, securityKey: SECURITY_KEY, webhookUrl, clockFile: join(home, 'clock'), ...more });
    return new RunningSandbox(sandbox.url, shop, home, async () => {
      await sandbox.close();
      server.closeAllConnections();
      await new Promise((resolve) => { server.close(resolve); });
      await rm(home, { recursive: true, force: true });
    });
  }

  /** What the shop answers a webhook from now on. */
  set shopAnswers(status: number) {
    this.shop.answers = status;
  }

  newOrderId(): string {
    this.orders += 1;
    return `order-${String(this.orders).padStart(6, '0')}`;
  }

  async moveClock(milliseconds: number): Promise<void> {
    await writeFile(join(this.home, 'clock'), String(milliseconds));
  }

  /** Toss's API as the shop calls it. */
  api(method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Answer> {
    return ask(this.url, method, path, body, { authorization: `Basic ${Buffer.from(`${SECRET_KEY}:`).toString('base64')}`, ...headers });
  }

  /** The stand-in's own switches. */
  control(method: string, path: string, body?: unknown): Promise<Answer> {
    return ask(this.url, method, path, body, {});
  }

  async authenticate(change: Json = {}): Promise<{ orderId: string; paymentKey: string; amount: number }> {
    const input = { orderId: this.newOrderId(), amount: 13_000, method: 'CARD', orderName: '도라지청 외 1건', customerKey: 'customer-1', taxFreeAmount: 0, ...change };
    const { status, body, text } = await this.control('POST', '/sandbox/authenticate', input);
    if (status !== 200) throw new Error(`authenticate: ${text}`);
    return { orderId: input.orderId, paymentKey: String(body['paymentKey']), amount: input.amount };
  }

  confirm(payment: { orderId: string; paymentKey: string; amount: number }, headers: Record<string, string> = {}): Promise<Answer> {
    return this.api('POST', '/v1/payments/confirm', payment, headers);
  }

  cancel(paymentKey: string, body: Json, headers: Record<string, string> = {}): Promise<Answer> {
    return this.api('POST', `/v1/payments/${paymentKey}/cancel`, body, headers);
  }

  /** Webhooks of one payout or seller, as they arrived. */
  toldAbout(id: string): Received[] {
    return this.shop.received.filter(({ body }) => (body['entityBody'] as Json | undefined)?.['id'] === id);
  }

  /** Webhooks that arrived since the last time, of all orders. */
  takeTold(): Received[] {
    return this.shop.received.splice(0);
  }

  /** Webhooks of one order, as they arrived. */
  toldOf(orderId: string): Received[] {
    return this.shop.received.filter(({ body }) => (body['orderId'] ?? (body['data'] as Json | undefined)?.['orderId']) === orderId);
  }
}

async function ask(url: string, method: string, path: string, body: unknown, headers: Record<string, string>): Promise<Answer> {
  const response = await fetch(`${url}${path}`, { method, redirect: 'manual', ...(body === undefined ? { headers } : { headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) }) });
  const text = await response.text();
  return { status: response.status, text, body: parsed(text), headers: response.headers };
}

function parsed(text: string): Json {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return {};
  }
}
