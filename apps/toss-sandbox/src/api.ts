import { randomHex, type Clock } from './clock.js';
import type { Fault, Faults } from './fault.js';
import { formOf, type Form } from './form.js';
import { Problem } from './problem.js';
import { routeOf, type Doors } from './routes.js';
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
  doors: Doors;
  faults: Faults;
  clock: Clock;
  secretKey: string;
  /** 32 bytes: of sellers and payouts. */
  securityKey: Buffer;
}

const KEY_LIVES_MS = 15 * 86_400_000;

/** Toss's own API: keys first, then test codes, then idempotency, then validation, then the effect. */
export class Api {
  private readonly running = new Set<string>();

  constructor(private readonly parts: Parts) {}

  async answer(request: ApiRequest): Promise<ApiAnswer> {
    const traceId = randomHex(32);
    const form = formOf(request.path, one(request.headers['tosspayments-api-security-mode']), { key: this.parts.securityKey, traceId, now: this.parts.clock.now() });
    const headers: Record<string, string> = { 'content-type': form.contentType, 'x-tosspayments-trace-id': traceId };
    const idempotencyKey = one(request.headers['idempotency-key']);
    if (idempotencyKey !== undefined) headers['idempotency-key'] = idempotencyKey;
    try {
      this.checkKey(one(request.headers['authorization']));
      const testCode = one(request.headers['tosspayments-test-code']);
      if (testCode !== undefined) throw new Problem(Problem.known(testCode) ? testCode : 'INVALID_TEST_CODE');
      if (request.method !== 'POST' || idempotencyKey === undefined) return await this.faulty(request, headers, form, () => undefined);
      return await this.onceFor(idempotencyKey, request, headers, form);
    } catch (error) {
      return refusal(error, headers, form);
    }
  }

  /** Makes room: idempotency keys live for 15 days. */
  forget(): void {
    this.parts.store.forgetAnswers(this.parts.clock.now() - KEY_LIVES_MS);
  }

  /** Shop's key, address, method and idempotency key make one request: its first answer below 500 is replayed, whatever the body says. */
  private async onceFor(idempotencyKey: string, request: ApiRequest, headers: Record<string, string>, form: Form): Promise<ApiAnswer> {
    if (!/^[\x20-\x7e]{1,300}$/.test(idempotencyKey)) throw new Problem('INVALID_IDEMPOTENCY_KEY');
    const key = `${request.method} ${request.path} ${idempotencyKey}`;
    const before = this.parts.store.answer(key, this.parts.clock.now() - KEY_LIVES_MS);
    if (before) return { status: before.status, body: before.body, headers: { ...headers, 'x-tosspayments-trace-id': `${headers['x-tosspayments-trace-id'] ?? ''},${before.trace}` } };
    if (this.running.has(key)) throw new Problem('IDEMPOTENT_REQUEST_PROCESSING');
    this.running.add(key);
    try {
      return await this.faulty(request, headers, form, ({ status, body }) => {
        this.parts.store.keepAnswer(key, { status, body, trace: headers['x-tosspayments-trace-id'] ?? '' }, this.parts.clock.now());
      });
    } finally {
      this.running.delete(key);
    }
  }

  /** The effect and its kept answer are one: a death in between loses both or neither. */
  private async faulty(request: ApiRequest, headers: Record<string, string>, form: Form, keep: (answer: ApiAnswer) => void): Promise<ApiAnswer> {
    const { faults, store } = this.parts;
    const fault = faults.meet(request.method, request.path);
    if (fault?.kind === 'latency') await pause(fault.ms);
    if (!store.open) return { status: 0, body: '', headers, cut: 'all' };
    if (fault?.kind === 'drop-before') return { status: 0, body: '', headers, cut: 'all' };
    if (fault?.kind === '500-before') throw new Problem(fault.code ?? 'FAILED_INTERNAL_SYSTEM_PROCESSING');
    if (fault?.kind === '409') throw new Problem('IDEMPOTENT_REQUEST_PROCESSING');
    const broken = fault?.kind === '500-after' ? refusal(new Problem(fault.code ?? 'FAILED_PAYMENT_INTERNAL_SYSTEM_PROCESSING'), headers, form) : undefined;
    const answer = store.atOnce(() => {
      const made = this.handled(request, headers, form, fault);
      const shown = broken ?? made;
      if (shown.status < 500 ? shown.status !== 409 && shown.status !== 429 : fault?.bind === true) keep(shown);
      return made;
    });
    if (fault?.kind === 'latency-after') await pause(fault.ms);
    return broken ?? spoiled(answer, form, fault);
  }

  /** Runs a request. A refusal is an answer too, and what it changed (ABORTED) stays; anything else undoes all. */
  private handled(request: ApiRequest, headers: Record<string, string>, form: Form, fault: Fault | undefined): ApiAnswer {
    try {
      if (fault?.kind === 'error' && !declines(fault, request)) throw new Problem(fault.code ?? 'COMMON_ERROR');
      const route = routeOf(request, this.parts.doors);
      if (!route) throw new Problem('NOT_FOUND_HTTP_METHOD');
      if (route.sealed === true && one(request.headers['tosspayments-api-security-mode']) !== 'ENCRYPTION') throw new Problem('INVALID_REQUEST', '이 요청의 본문은 암호화해야 합니다(TossPayments-api-security-mode: ENCRYPTION).');
      return { status: 200, body: form.answer(route.handle(request.method === 'POST' ? form.read(request.body) : {}, fault)), headers };
    } catch (error) {
      if (error instanceof Problem) return refusal(error, headers, form);
      throw error;
    }
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
function spoiled(answer: ApiAnswer, form: Form, fault: Fault | undefined): ApiAnswer {
  const kind = fault?.kind;
  if (kind === 'drop-after') return { ...answer, cut: 'all' };
  if (kind === 'cut-body') return { ...answer, cut: 'half' };
  if (kind === 'malformed') return { ...answer, body: answer.body.slice(0, answer.body.length / 2) };
  if (kind === 'empty') return { ...answer, status: 200, body: '' };
  if (kind === 'wrong-amount') return { ...answer, body: form.rewrite(answer.body, (json) => json.replace(/"(totalAmount|value)":(\d+)/, (_, name: string, amount: string) => `"${name}":${Number(amount) + 1}`)) };
  return answer;
}

function pause(ms = 1_000): Promise<void> {
  return new Promise((resolve) => { setTimeout(resolve, ms); });
}

/** How a refusal is answered; anything that is none is a fault of ours. */
function refusal(error: unknown, headers: Record<string, string>, form: Form): ApiAnswer {
  const problem = error instanceof Problem ? error : new Problem('FAILED_INTERNAL_SYSTEM_PROCESSING');
  return { status: problem.status, body: form.refusal(problem), headers };
}

function one(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value[0] : value;
}
