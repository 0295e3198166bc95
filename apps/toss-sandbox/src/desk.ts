import type { IncomingHttpHeaders, ServerResponse } from 'node:http';
import type { Registry } from 'prom-client';
import type { Clock } from './clock.js';
import { readFault, type Faults } from './fault.js';
import { moneyPage } from './money-page.js';
import { browserScript, listPage, receiptPage } from './page.js';
import { moneyControls, type Controls } from './desk-money.js';
import type { Payments } from './payments.js';
import type { PayoutStore } from './payout-store.js';
import type { Payouts } from './payouts.js';
import { Problem } from './problem.js';
import type { Sellers } from './sellers.js';
import type { Store } from './store.js';
import type { Webhooks } from './webhook.js';
import { html, json, Window } from './window.js';
import { fromTest, fromWindow } from './window-request.js';

export interface DeskRequest {
  method: string;
  url: URL;
  headers: IncomingHttpHeaders;
  body: string;
  /** The other end's address. */
  from: string;
}

interface Parts {
  store: Store;
  memory: PayoutStore;
  payments: Payments;
  sellers: Sellers;
  payouts: Payouts;
  /** Lets happen what the clock has brought. */
  wake: () => void;
  webhooks: Webhooks;
  faults: Faults;
  clock: Clock;
  register: Registry;
  clientKey: string;
}

type Given = Record<string, unknown>;

const LONGEST_JUMP_MS = 400 * 86_400_000;

/** Everything beside Toss's API: the window, the browser's script, health, and the switches under /sandbox/. */
export class Desk {
  private readonly window: Window;
  private readonly moneyControls: Controls;

  constructor(private readonly parts: Parts) {
    this.window = new Window(parts.payments);
    this.moneyControls = moneyControls(parts);
  }

  async answer(request: DeskRequest, response: ServerResponse): Promise<void> {
    const { method, url, headers, body } = request;
    const route = `${method} ${url.pathname}`;
    const receipt = /^\/receipt\/([^/]+)$/.exec(url.pathname)?.[1];
    if (this.window.owns(url.pathname)) this.window.answer(method, url.pathname, new URLSearchParams(body), response);
    else if (route === 'GET /healthz') json(response, 200, { alive: true });
    else if (route === 'GET /readyz') this.ready(response);
    else if (route === 'GET /metrics') response.writeHead(200, { 'content-type': this.parts.register.contentType }).end(await this.parts.register.metrics());
    else if (route === 'GET /v2/standard') script(response, `http://${headers.host ?? ''}`);
    else if (route === 'GET /' && isLocal(request.from)) html(response, this.page());
    else if (method === 'GET' && receipt !== undefined) html(response, receiptPage(this.parts.payments.current(decodeURIComponent(receipt))));
    else if (url.pathname === '/sandbox/windows') this.open(method, headers, body, response);
    else this.control(route, request, response);
  }

  private page(): string {
    const { store, memory, faults } = this.parts;
    const money = moneyPage(memory.payouts({ after: null, from: '', to: '9', limit: 100 }), memory.sellers(null, 100));
    return listPage(store.recent(100), faults.list(), store.countWebhooks(), money);
  }

  private ready(response: ServerResponse): void {
    let state = 'ok';
    try {
      this.parts.store.recent(1);
    } catch {
      state = 'failed';
    }
    json(response, state === 'ok' ? 200 : 503, { ready: state === 'ok', checks: { state } });
  }

  /** The browser's script asks here for a window: from any shop's page, with the shop's client key. */
  private open(method: string, headers: IncomingHttpHeaders, body: string, response: ServerResponse): void {
    response.setHeader('access-control-allow-origin', '*');
    if (method === 'OPTIONS') {
      response.writeHead(204, { 'access-control-allow-headers': 'content-type', 'access-control-max-age': '600' }).end();
      return;
    }
    const given = read(headers['content-type'], body);
    if (given['clientKey'] !== this.parts.clientKey) throw new Problem('UNAUTHORIZED_KEY');
    const { payment } = this.parts.payments.open(fromWindow(given, this.parts.clock.now()));
    json(response, 200, { paymentKey: payment.paymentKey });
  }

  private control(route: string, { headers, body, method, from }: DeskRequest, response: ServerResponse): void {
    // Nobody signs in here: the machine itself is the only one that may.
    if (!isLocal(from)) throw new Problem('FORBIDDEN_REQUEST');
    // A page of somebody else, open in the same browser, has no business here.
    if (method !== 'GET' && headers['sec-fetch-site'] === 'cross-site') throw new Problem('FORBIDDEN_REQUEST');
    const handler = this.controls[route] ?? this.moneyControls[route];
    if (!handler) throw new Problem('NOT_FOUND_HTTP_METHOD');
    const answer = handler(method === 'GET' ? {} : read(headers['content-type'], body));
    if (method === 'POST' && (headers['content-type'] ?? '').startsWith('application/x-www-form-urlencoded')) response.writeHead(303, { location: '/' }).end();
    else json(response, 200, answer);
  }

  private readonly controls: Controls = {
    /** Opens a window and agrees in it: what a shopper does, without a browser. */
    'POST /sandbox/authenticate': (given) => {
      const { payments, clock } = this.parts;
      const { payment } = payments.open(fromTest(given, clock.now()));
      const text = (name: string): string | undefined => (typeof given[name] === 'string' ? given[name] : undefined);
      payments.authenticate(payment.paymentKey, { bank: text('bank'), card: text('card'), declineCode: declineOf(text('decline')), partialCancelable: given['partialCancelable'] !== false });
      return { paymentKey: payment.paymentKey };
    },
    'POST /sandbox/deposit': (given) => moved(this.parts.payments.deposit(String(given['orderId']))),
    'POST /sandbox/reverse': (given) => moved(this.parts.payments.reverse(String(given['orderId']))),
    'GET /sandbox/payments': () => ({
      payments: this.parts.store.recent(1_000).map(({ payment }) => ({
        orderId: payment.orderId, paymentKey: payment.paymentKey, status: payment.status, totalAmount: payment.totalAmount, balanceAmount: payment.balanceAmount, method: payment.method,
      })),
    }),
    'GET /sandbox/faults': () => ({ faults: this.parts.faults.list() }),
    'POST /sandbox/faults': (given) => {
      if (given['clear'] !== undefined) this.parts.faults.clear();
      else this.parts.faults.order(readFault(given));
      return { faults: this.parts.faults.list() };
    },
    'DELETE /sandbox/faults': () => {
      this.parts.faults.clear();
      return { faults: [] };
    },
    'GET /sandbox/clock': () => ({ now: new Date(this.parts.clock.now()).toISOString(), offsetMs: this.parts.clock.ahead }),
    /** `offsetMs` sets how far the clock is ahead, `advanceMs` moves it on. Kept over a restart. */
    'POST /sandbox/clock': (given) => {
      const { clock, store, wake, webhooks } = this.parts;
      const offset = given['offsetMs'] === undefined ? clock.ahead + Number(given['advanceMs']) : Number(given['offsetMs']);
      if (!Number.isSafeInteger(offset) || Math.abs(offset) > LONGEST_JUMP_MS) throw new Problem('INVALID_REQUEST', 'offsetMs나 advanceMs가 필요합니다.');
      store.set('clock', offset);
      clock.ahead = offset;
      wake();
      webhooks.nudge();
      return { now: new Date(clock.now()).toISOString(), offsetMs: offset };
    },
    /** What has not arrived: waiting for a try, or given up. */
    'GET /sandbox/webhooks': () => ({
      webhooks: this.parts.store.webhooks(1_000).map(({ id, orderId, due, tries, failed }) => ({ id, orderId, due: new Date(due).toISOString(), tries, state: failed === 1 ? 'failed' : 'waiting' })),
    }),
    'POST /sandbox/webhooks/resend': () => {
      this.parts.store.resendWebhooks(this.parts.clock.now());
      this.parts.webhooks.nudge();
      return { waiting: this.parts.store.countWebhooks() };
    },
  };
}

function isLocal(address: string): boolean {
  return address === '::1' || /^(?:::ffff:)?127\./.test(address);
}

function moved(payment: { status: string } | undefined): object {
  if (!payment) throw new Problem('NOT_FOUND_PAYMENT');
  return { status: payment.status };
}

/** A code to decline with. Throws Problem for one that does not exist. */
function declineOf(code: string | undefined): string | null {
  if (code === undefined || code === '') return null;
  if (!Problem.known(code)) throw new Problem('INVALID_TEST_CODE');
  return code;
}

function read(type: string | undefined, body: string): Given {
  if (body === '') return {};
  if (!(type ?? '').includes('json')) return Object.fromEntries(new URLSearchParams(body));
  try {
    const given: unknown = JSON.parse(body);
    if (given !== null && typeof given === 'object' && !Array.isArray(given)) return given as Given;
  } catch {
    // answered below
  }
  throw new Problem('INVALID_REQUEST');
}

function script(response: ServerResponse, origin: string): void {
  response.writeHead(200, { 'content-type': 'text/javascript; charset=utf-8', 'cross-origin-resource-policy': 'cross-origin', 'cache-control': 'no-cache' }).end(browserScript(origin));
}
