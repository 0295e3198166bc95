import { randomHex, type Clock } from './clock.js';
import { CashReceipts } from './cash-receipt.js';
import type { Fault, Faults } from './fault.js';
import type { Payments } from './payments.js';
import { Problem } from './problem.js';
import { Records } from './record.js';
import type { Store } from './store.js';

export interface ApiRequest {
  method: string;
  path: string;
  query: URLSearchParams;
  headers: Record<string, string | string[] | undefined>;
  body: string;
}

export interface ApiAnswer {
  status: number;
  body: string;
  headers: Record<string, string>;
  /** `all`: the socket is torn instead of an answer; `half`: in the middle of it. */
  cut?: 'all' | 'half';
}

interface Parts {
  store: Store;
  payments: Payments;
  faults: Faults;
  clock: Clock;
  secretKey: string;
  url: () => string;
}

type Handler = (body: Record<string, unknown>, fault: Fault | undefined) => unknown;

const KEY_LIVES_MS = 15 * 86_400_000;

/** Toss's own API: keys first, then test codes, then idempotency, then validation, then the effect. */
export class Api {
  private readonly running = new Set<string>();
  private readonly receipts: CashReceipts;
  private readonly records: Records;

  constructor(private readonly parts: Parts) {
    const now = (): number => parts.clock.now();
    this.receipts = new CashReceipts(parts.store, now, parts.url);
    this.records = new Records(parts.store, now);
  }

  async answer(request: ApiRequest): Promise<ApiAnswer> {
    const headers: Record<string, string> = { 'content-type': 'application/json; charset=utf-8', 'x-tosspayments-trace-id': randomHex(32) };
    const idempotencyKey = one(request.headers['idempotency-key']);
    if (idempotencyKey !== undefined) headers['idempotency-key'] = idempotencyKey;
    try {
      this.checkKey(one(request.headers['authorization']));
      const testCode = one(request.headers['tosspayments-test-code']);
      if (testCode !== undefined) throw new Problem(Problem.known(testCode) ? testCode : 'INVALID_TEST_CODE');
      if (request.method !== 'POST' || idempotencyKey === undefined) return await this.faulty(request, headers, () => undefined);
      return await this.onceFor(idempotencyKey, request, headers);
    } catch (error) {
      return refusal(error, headers);
    }
  }

  /** Makes room: idempotency keys live for 15 days. */
  forget(): void {
    this.parts.store.forgetAnswers(this.parts.clock.now() - KEY_LIVES_MS);
  }

  /** Shop's key, address, method and idempotency key make one request: its first answer below 500 is replayed, whatever the body says. */
  private async onceFor(idempotencyKey: string, request: ApiRequest, headers: Record<string, string>): Promise<ApiAnswer> {
    if (!/^[\x20-\x7e]{1,300}$/.test(idempotencyKey)) throw new Problem('INVALID_IDEMPOTENCY_KEY');
    const key = `${request.method} ${request.path} ${idempotencyKey}`;
    const before = this.parts.store.answer(key, this.parts.clock.now() - KEY_LIVES_MS);
    if (before) return { status: before.status, body: before.body, headers: { ...headers, 'x-tosspayments-trace-id': `${headers['x-tosspayments-trace-id'] ?? ''},${before.trace}` } };
    if (this.running.has(key)) throw new Problem('IDEMPOTENT_REQUEST_PROCESSING');
    this.running.add(key);
    try {
      return await this.faulty(request, headers, ({ status, body }) => {
        this.parts.store.keepAnswer(key, { status, body, trace: headers['x-tosspayments-trace-id'] ?? '' }, this.parts.clock.now());
      });
    } finally {
      this.running.delete(key);
    }
  }

  /** The effect and its kept answer are one: a death in between loses both or neither. */
  private async faulty(request: ApiRequest, headers: Record<string, string>, keep: (answer: ApiAnswer) => void): Promise<ApiAnswer> {
    const { faults, store } = this.parts;
    const fault = faults.meet(request.method, request.path);
    if (fault?.kind === 'latency') await pause(fault.ms);
    if (!store.open) return { status: 0, body: '', headers, cut: 'all' };
    if (fault?.kind === 'drop-before') return { status: 0, body: '', headers, cut: 'all' };
    if (fault?.kind === '500-before') throw new Problem(fault.code ?? 'FAILED_INTERNAL_SYSTEM_PROCESSING');
    if (fault?.kind === '409') throw new Problem('IDEMPOTENT_REQUEST_PROCESSING');
    const broken = fault?.kind === '500-after' ? refusal(new Problem(fault.code ?? 'FAILED_PAYMENT_INTERNAL_SYSTEM_PROCESSING'), headers) : undefined;
    const answer = store.atOnce(() => {
      const made = this.handled(request, headers, fault);
      const shown = broken ?? made;
      if (shown.status < 500 ? shown.status !== 409 && shown.status !== 429 : fault?.bind === true) keep(shown);
      return made;
    });
    if (fault?.kind === 'latency-after') await pause(fault.ms);
    return broken ?? spoiled(answer, fault);
  }

  /** Runs a request. A refusal is an answer too, and what it changed (ABORTED) stays; anything else undoes all. */
  private handled(request: ApiRequest, headers: Record<string, string>, fault: Fault | undefined): ApiAnswer {
    try {
      if (fault?.kind === 'error' && !declines(fault, request)) throw new Problem(fault.code ?? 'COMMON_ERROR');
      const handler = this.route(request);
      if (!handler) throw new Problem('NOT_FOUND_HTTP_METHOD');
      return { status: 200, body: JSON.stringify(handler(request.method === 'POST' ? parsed(request.body) : {}, fault)), headers };
    } catch (error) {
      if (error instanceof Problem) return refusal(error, headers);
      throw error;
    }
  }

  private route({ method, path, query }: ApiRequest): Handler | undefined {
    const { payments } = this.parts;
    const part = (pattern: RegExp): string | undefined => named(pattern.exec(path)?.[1]);
    if (method === 'POST') {
      const cancelled = part(/^\/v1\/payments\/([^/]+)\/cancel$/);
      const receipt = part(/^\/v1\/cash-receipts\/([^/]+)\/cancel$/);
      if (path === '/v1/payments/confirm') return (body, fault) => payments.confirm(body, fault?.kind === 'error' ? (fault.code ?? null) : null);
      if (cancelled !== undefined) return (body, fault) => payments.cancel(cancelled, body, fault?.kind === 'refund-failure');
      if (path === '/v1/virtual-accounts') return (body) => payments.virtualAccount(body);
      if (path === '/v1/cash-receipts') return (body) => this.receipts.create(body);
      if (receipt !== undefined) return (body) => this.receipts.cancel(receipt, body);
      return undefined;
    }
    if (method !== 'GET') return undefined;
    const order = part(/^\/v1\/payments\/orders\/([^/]+)$/);
    const key = part(/^\/v1\/payments\/([^/]+)$/);
    if (order !== undefined) return () => payments.needOfOrder(order).payment;
    if (key !== undefined) return () => payments.need(key).payment;
    if (path === '/v1/transactions') return () => this.records.transactions(query);
    if (path === '/v1/settlements') return () => this.records.settlements(query);
    if (path === '/v1/cash-receipts') return () => this.receipts.list(query);
    return undefined;
  }

  private checkKey(authorization: string | undefined): void {
    const decoded = Buffer.from((authorization ?? '').replace(/^Basic /, ''), 'base64').toString('utf8');
    if (!decoded.includes(':')) throw new Problem('INCORRECT_BASIC_AUTH_FORMAT');
    if (decoded.startsWith('test_ck_') || decoded.startsWith('test_gck_') || decoded.startsWith('live_')) throw new Problem('INVALID_API_KEY');
    if (decoded !== `${this.parts.secretKey}:`) throw new Problem('UNAUTHORIZED_KEY');
  }
}

/** Codes with which a card company or bank refuses: on a confirm they end the payment, as a choice in the window would. */
const DECLINE = /^(REJECT_|INVALID_CARD_|INVALID_STOPPED_CARD|INVALID_REJECT_CARD|EXCEED_MAX_|FDS_ERROR|INVALID_PASSWORD)/;

function declines(fault: Fault, request: ApiRequest): boolean {
  return request.path === '/v1/payments/confirm' && DECLINE.test(fault.code ?? '');
}

/** What happens to a good answer on its way. */
function spoiled(answer: ApiAnswer, fault: Fault | undefined): ApiAnswer {
  const kind = fault?.kind;
  if (kind === 'drop-after') return { ...answer, cut: 'all' };
  if (kind === 'cut-body') return { ...answer, cut: 'half' };
  if (kind === 'malformed') return { ...answer, body: answer.body.slice(0, answer.body.length / 2) };
  if (kind === 'empty') return { ...answer, status: 200, body: '' };
  if (kind === 'wrong-amount') return { ...answer, body: answer.body.replace(/"totalAmount":(\d+)/, (_, amount: string) => `"totalAmount":${Number(amount) + 1}`) };
  return answer;
}

function pause(ms = 1_000): Promise<void> {
  return new Promise((resolve) => { setTimeout(resolve, ms); });
}

function named(encoded: string | undefined): string | undefined {
  if (encoded === undefined) return undefined;
  try {
    return decodeURIComponent(encoded);
  } catch {
    throw new Problem('INVALID_REQUEST');
  }
}

function parsed(text: string): Record<string, unknown> {
  try {
    const body: unknown = JSON.parse(text === '' ? '{}' : text);
    if (body !== null && typeof body === 'object' && !Array.isArray(body)) return body as Record<string, unknown>;
  } catch {
    // answered below
  }
  throw new Problem('INVALID_REQUEST');
}

function refusal(error: unknown, headers: Record<string, string>): ApiAnswer {
  const problem = error instanceof Problem ? error : new Problem('FAILED_INTERNAL_SYSTEM_PROCESSING');
  return { status: problem.status, body: JSON.stringify({ code: problem.code, message: problem.message }), headers };
}

function one(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value[0] : value;
}
