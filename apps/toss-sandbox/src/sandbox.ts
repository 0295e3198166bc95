import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Counter, Gauge, Registry } from 'prom-client';
import { Api, type ApiAnswer } from './api.js';
import { CashReceipts } from './cash-receipt.js';
import { Clock } from './clock.js';
import { Desk } from './desk.js';
import { Faults } from './fault.js';
import { Payments } from './payments.js';
import { PayoutStore } from './payout-store.js';
import { Payouts } from './payouts.js';
import { Problem } from './problem.js';
import { Records } from './record.js';
import type { Doors } from './routes.js';
import { Sellers } from './sellers.js';
import { Store } from './store.js';
import { Webhooks } from './webhook.js';

export interface SandboxOptions {
  /** 0: a free one. */
  port: number;
  /** 127.0.0.1 when left out. */
  host?: string;
  /** Its state lives in `toss-sandbox` below. */
  home: string;
  clientKey: string;
  secretKey: string;
  /** 64 hex digits: encrypts sellers and payouts, signs what is told of them. */
  securityKey: string;
  /** Blank: no webhooks. */
  webhookUrl: string;
  /** The origin by which browsers reach it; its own address when left out. */
  publicUrl?: string | undefined;
  /** A file that holds an offset of the clock in milliseconds. */
  clockFile?: string | undefined;
  /** Milliseconds since 1970, in place of real time: for tests. */
  now?: () => number;
  /** Leaves out what only a loss of power needs: for measuring. */
  fast?: boolean;
  /** Milliseconds until a virtual account's refund has arrived: `PENDING` until then. 0 when left out. */
  refundDelayMs?: number;
}

export interface Sandbox {
  url: string;
  faults: Faults;
  clock: Clock;
  payments: Payments;
  /** Stops listening, finishes what is under way, closes the state. */
  close(): Promise<void>;
}

/** Toss's API. The browser's script lives on another host at Toss, here beside it. */
const API = /^\/v(?:1\/|2\/(?!standard$))/;
const BODY_LIMIT = 256 * 1024;
const FORGET_EVERY_MS = 60_000;
const LAST_WORD_MS = 5_000;

/** Starts a stand-in for Toss Payments. Rejects when the port is taken or the folder can't be written. */
export async function createSandbox(options: SandboxOptions): Promise<Sandbox> {
  const clock = new Clock(options.clockFile, options.now);
  const store = new Store(options.home, options.fast);
  clock.ahead = store.setting('clock');
  const faults = new Faults();
  let origin = options.publicUrl ?? '';
  const url = (): string => origin;
  const securityKey = Buffer.from(options.securityKey, 'hex');
  const now = (): number => clock.now();
  const wake = (): void => {
    payments.wake();
    payouts.wake();
  };
  const webhooks: Webhooks = new Webhooks({ store, faults, clock, url: options.webhookUrl, securityKey, onTurn: wake });
  const payments: Payments = new Payments({ store, webhooks, clock, url, refundDelayMs: options.refundDelayMs ?? 0 });
  const memory = new PayoutStore(store);
  const sellers = new Sellers({ memory, webhooks, clock });
  const payouts: Payouts = new Payouts({ store, memory, sellers, webhooks, faults, clock });
  const doors: Doors = { payments, receipts: new CashReceipts(store, now, url), records: new Records(store, now), sellers, payouts };
  const api = new Api({ store, doors, faults, clock, secretKey: options.secretKey, securityKey });
  const { register, requests } = metrics(store);
  const desk = new Desk({ store, memory, payments, sellers, payouts, webhooks, faults, clock, register, clientKey: options.clientKey, wake });
  const server = createServer((request, response) => {
    serve(request, response, api, desk, (kind, status) => requests.inc({ kind, status: String(status) })).catch((error: unknown) => fail(response, error));
  });
  try {
    await listen(server, options.port, options.host ?? '127.0.0.1');
  } catch (error) {
    store.close();
    throw error;
  }
  const { port } = server.address() as AddressInfo;
  const address = `http://127.0.0.1:${port}`;
  if (origin === '') origin = address;
  webhooks.start();
  api.forget();
  const forgetting = setInterval(() => api.forget(), FORGET_EVERY_MS).unref();
  return {
    url: address, faults, clock, payments,
    close: async () => {
      clearInterval(forgetting);
      await closed(server);
      await webhooks.stop();
      store.close();
    },
  };
}

function metrics(store: Store): { register: Registry; requests: Counter<'kind' | 'status'> } {
  const register = new Registry();
  const requests = new Counter({ name: 'sandbox_requests_total', help: 'requests by kind and status', labelNames: ['kind', 'status'] as const, registers: [register] });
  // Counted when it is asked for.
  register.registerMetric(new Gauge({ name: 'sandbox_webhooks_waiting', help: 'webhooks that have not arrived yet', registers: [], collect() { this.set(store.countWebhooks()); } }));
  return { register, requests };
}

async function serve(request: IncomingMessage, response: ServerResponse, api: Api, desk: Desk, count: (kind: string, status: number) => void): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://sandbox');
  const method = request.method ?? 'GET';
  const body = await read(request);
  if (!API.test(url.pathname)) {
    await desk.answer({ method, url, headers: request.headers, body, from: request.socket.remoteAddress ?? '' }, response);
    return;
  }
  const answer = await api.answer({ method, path: url.pathname, query: url.searchParams, headers: request.headers, body });
  count('api', answer.status);
  send(request, response, answer);
}

function send(request: IncomingMessage, response: ServerResponse, { status, headers, body, cut }: ApiAnswer): void {
  if (cut === 'all') {
    request.socket.destroy();
    return;
  }
  const bytes = Buffer.from(body);
  response.writeHead(status, { ...headers, 'content-length': String(bytes.length) });
  if (cut === 'half') response.write(bytes.subarray(0, bytes.length / 2), () => request.socket.destroy());
  else response.end(bytes);
}

function fail(response: ServerResponse, error: unknown): void {
  const problem = error instanceof Problem ? error : new Problem('FAILED_INTERNAL_SYSTEM_PROCESSING');
  if (response.headersSent) response.destroy();
  else response.writeHead(problem.status, { 'content-type': 'application/json; charset=utf-8' }).end(JSON.stringify({ code: problem.code, message: problem.message }));
}

async function read(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > BODY_LIMIT) throw new Problem('INVALID_REQUEST');
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const last = setTimeout(() => server.closeAllConnections(), LAST_WORD_MS);
    server.close(() => {
      clearTimeout(last);
      resolve();
    });
    server.closeIdleConnections();
  });
}
