import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Counter, register } from 'prom-client';
import { Api } from './api.js';
import { Clock } from './clock.js';
import { Faults, type Fault } from './fault.js';
import { browserScript, closedPage, listPage, windowPage } from './page.js';
import { type Method, METHOD_WORD } from './payment.js';
import { Payments, type OpenInput } from './payments.js';
import { Problem } from './problem.js';
import { Store } from './store.js';
import { Webhooks } from './webhook.js';

export interface SandboxOptions {
  port: number;
  host?: string;
  home: string;
  clientKey: string;
  secretKey: string;
  webhookUrl: string;
  clockFile?: string | undefined;
}

export interface Sandbox {
  url: string;
  faults: Faults;
  close(): Promise<void>;
}

const BODY_LIMIT = 256 * 1024;
const requests = new Counter({ name: 'sandbox_requests_total', help: 'requests by kind and status', labelNames: ['kind', 'status'] });

/** Starts a stand-in for Toss Payments. */
export async function createSandbox(options: SandboxOptions): Promise<Sandbox> {
  const clock = new Clock(options.clockFile);
  const store = new Store(options.home);
  const faults = new Faults();
  const webhooks = new Webhooks(store, faults, clock, options.webhookUrl);
  const payments = new Payments(store, webhooks, clock);
  const api = new Api({ store, payments, webhooks, faults, clock, secretKey: options.secretKey });
  const desk = new Desk(store, payments, faults, options.clientKey);
  const server = createServer((request, response) => {
    serve(request, response, api, desk).catch((error: unknown) => {
      const problem = error instanceof Problem ? error : new Problem('FAILED_INTERNAL_SYSTEM_PROCESSING');
      if (!response.headersSent) json(response, problem.status, { code: problem.code, message: problem.message });
    });
  });
  await listen(server, options.port, options.host ?? '127.0.0.1');
  webhooks.start();
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`, faults,
    close: async () => {
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeIdleConnections();
        setTimeout(() => server.closeAllConnections(), 5_000).unref();
      });
      await webhooks.stop();
      store.close();
    },
  };
}

async function serve(request: IncomingMessage, response: ServerResponse, api: Api, desk: Desk): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://sandbox');
  const method = request.method ?? 'GET';
  const body = await read(request);
  if (url.pathname.startsWith('/v1/')) {
    const answer = await api.answer({ method, path: url.pathname, query: url.searchParams, headers: request.headers, body });
    requests.inc({ kind: 'api', status: String(answer.status) });
    if (answer.drop === true) {
      request.socket.destroy();
      return;
    }
    response.writeHead(answer.status, answer.headers).end(answer.body);
    return;
  }
  await desk.answer(method, url, request, body, response);
}

/** Everything beside the API: the window, the browser's script, and the switches. */
class Desk {
  constructor(
    private readonly store: Store,
    private readonly payments: Payments,
    private readonly faults: Faults,
    private readonly clientKey: string,
  ) {}

  async answer(method: string, url: URL, request: IncomingMessage, body: string, response: ServerResponse): Promise<void> {
    const window = /^\/window\/([^/]+)(\/approve|\/cancel)?$/.exec(url.pathname);
    const route = `${method} ${url.pathname}`;
    if (window?.[1] !== undefined) this.window(decodeURIComponent(window[1]), window[2], form(body), response);
    else if (route === 'GET /healthz') json(response, 200, { alive: true });
    else if (route === 'GET /readyz') json(response, 200, { ready: true, checks: { state: this.store.recent(1) ? 'ok' : 'failed' } });
    else if (route === 'GET /metrics') response.writeHead(200, { 'content-type': register.contentType }).end(await register.metrics());
    else if (route === 'GET /v2/standard') response.writeHead(200, { 'content-type': 'text/javascript; charset=utf-8', 'cross-origin-resource-policy': 'cross-origin' }).end(browserScript(`http://${request.headers.host ?? ''}`));
    else if (route === 'GET /') html(response, listPage(this.store.recent(100)));
    else if (method === 'OPTIONS') response.writeHead(204, { 'access-control-allow-origin': '*', 'access-control-allow-headers': 'content-type', 'access-control-max-age': '600' }).end();
    else this.control(route, body, request.headers['content-type'] ?? '', response);
  }

  private control(route: string, body: string, type: string, response: ServerResponse): void {
    const given = (): Record<string, unknown> => (type.includes('json') ? (JSON.parse(body) as Record<string, unknown>) : Object.fromEntries(form(body)));
    switch (route) {
      case 'POST /sandbox/windows': {
        const { clientKey, customerKey, request } = given() as { clientKey: string; customerKey: string; request: WindowRequest };
        if (clientKey !== this.clientKey) throw new Problem('UNAUTHORIZED_KEY');
        response.setHeader('access-control-allow-origin', '*');
        json(response, 200, { paymentKey: this.payments.open(fromWindow(customerKey, request)).payment.paymentKey });
        break;
      }
      case 'POST /sandbox/authenticate': {
        const input = given() as Record<string, string | number | undefined>;
        const opened = this.payments.open({
          orderId: String(input['orderId']), orderName: String(input['orderName'] ?? '시험'), amount: Number(input['amount']), taxFreeAmount: Number(input['taxFreeAmount'] ?? 0), method: methodOf(input['method']),
          customerKey: String(input['customerKey'] ?? ''), customerName: '견본', successUrl: '', failUrl: '',
        });
        json(response, 200, { paymentKey: this.payments.authenticate(opened.payment.paymentKey, {}).payment.paymentKey });
        break;
      }
      case 'POST /sandbox/deposit':
      case 'POST /sandbox/reverse': {
        const orderId = String(given()['orderId']);
        const payment = route.endsWith('deposit') ? this.payments.deposit(orderId) : this.payments.reverse(orderId);
        if (!payment) throw new Problem('NOT_FOUND_PAYMENT');
        if (type.includes('json')) json(response, 200, { status: payment.status });
        else response.writeHead(303, { location: '/' }).end();
        break;
      }
      case 'GET /sandbox/payments':
        json(response, 200, { payments: this.store.recent(1_000).map(({ payment }) => ({ orderId: payment.orderId, paymentKey: payment.paymentKey, status: payment.status, totalAmount: payment.totalAmount, balanceAmount: payment.balanceAmount, method: payment.method })) });
        break;
      case 'POST /sandbox/faults':
        this.faults.order(given() as Partial<Fault> & Pick<Fault, 'kind'>);
        json(response, 200, { faults: this.faults.list() });
        break;
      case 'DELETE /sandbox/faults':
        this.faults.clear();
        json(response, 200, { faults: [] });
        break;
      default:
        throw new Problem('NOT_FOUND_HTTP_METHOD');
    }
  }

  private window(key: string, act: string | undefined, choice: URLSearchParams, response: ServerResponse): void {
    const found = this.payments.current(key);
    if (found?.payment.status !== 'READY') {
      html(response, closedPage(), found ? 200 : 404);
      return;
    }
    const { payment, session } = found;
    if (act === undefined) {
      html(response, windowPage(found));
    } else if (act === '/cancel') {
      redirect(response, session.failUrl, { code: 'PAY_PROCESS_CANCELED', message: '사용자에 의해 결제가 취소되었습니다.', orderId: payment.orderId });
    } else {
      this.payments.authenticate(key, { ...(choice.get('bank') === null ? {} : { bank: choice.get('bank') ?? '' }), ...(choice.get('provider') === null ? {} : { provider: choice.get('provider') ?? '' }), declineCode: choice.get('decline') });
      redirect(response, session.successUrl, { paymentType: 'NORMAL', orderId: payment.orderId, paymentKey: payment.paymentKey, amount: String(payment.totalAmount) });
    }
  }
}

interface WindowRequest {
  method: string;
  amount: { value: number };
  orderId: string;
  orderName: string;
  successUrl: string;
  failUrl: string;
  customerName?: string;
  taxFreeAmount?: number;
  card?: { easyPay?: string; flowMode?: string };
}

function fromWindow(customerKey: string, request: WindowRequest): OpenInput {
  for (const url of [request.successUrl, request.failUrl]) if (!/^https?:\/\//.test(url)) throw new Problem('INVALID_REQUEST', '주소는 http 또는 https로 시작해야 합니다.');
  const easy = request.method === 'CARD' && request.card?.easyPay !== undefined;
  return { orderId: request.orderId, orderName: request.orderName, amount: request.amount.value, taxFreeAmount: request.taxFreeAmount ?? 0, method: easy ? 'EASY_PAY' : methodOf(request.method), customerKey, customerName: request.customerName ?? '', successUrl: request.successUrl, failUrl: request.failUrl };
}

function methodOf(value: unknown): Method {
  if (typeof value === 'string' && Object.hasOwn(METHOD_WORD, value)) return value as Method;
  throw new Problem('INVALID_REQUEST');
}

function redirect(response: ServerResponse, to: string, parameters: Record<string, string>): void {
  const url = new URL(to);
  for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);
  response.writeHead(303, { location: url.href }).end();
}

function json(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' }).end(JSON.stringify(body));
}

function html(response: ServerResponse, body: string, status = 200): void {
  response.writeHead(status, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' }).end(body);
}

function form(body: string): URLSearchParams {
  return new URLSearchParams(body);
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
