import { korean, randomDigits, randomHex, randomText, type Clock } from './clock.js';
import type { Faults } from './fault.js';
import { newPayment, approve, type Session } from './payment.js';
import type { Payments } from './payments.js';
import { Problem } from './problem.js';
import type { Store } from './store.js';
import type { Webhooks } from './webhook.js';

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
  /** The socket is torn instead of an answer. */
  drop?: boolean;
}

type Handler = (body: Record<string, unknown>, declined: string | null) => unknown;

/** Toss's own API: keys first, then test codes, then idempotency, then validation, then the effect. */
export class Api {
  private readonly running = new Set<string>();

  constructor(
    private readonly parts: { store: Store; payments: Payments; webhooks: Webhooks; faults: Faults; clock: Clock; secretKey: string },
  ) {}

  async answer(request: ApiRequest): Promise<ApiAnswer> {
    const headers: Record<string, string> = { 'content-type': 'application/json; charset=utf-8', 'x-tosspayments-trace-id': randomHex(32) };
    const idempotencyKey = one(request.headers['idempotency-key']);
    if (idempotencyKey !== undefined) headers['idempotency-key'] = idempotencyKey;
    try {
      this.checkKey(one(request.headers['authorization']));
      const testCode = one(request.headers['tosspayments-test-code']);
      if (testCode !== undefined) throw new Problem(Problem.known(testCode) ? testCode : 'INVALID_TEST_CODE');
      if (request.method !== 'POST' || idempotencyKey === undefined) return await this.faulty(request, headers);
      return await this.onceFor(idempotencyKey, request, headers);
    } catch (error) {
      return refusal(error, headers);
    }
  }

  /** Key, address and method make one request: its first answer below 500 is replayed, whatever the body says. */
  private async onceFor(idempotencyKey: string, request: ApiRequest, headers: Record<string, string>): Promise<ApiAnswer> {
    if (idempotencyKey.length > 300) throw new Problem('INVALID_IDEMPOTENCY_KEY');
    const key = `${request.method} ${request.path} ${idempotencyKey}`;
    const before = this.parts.store.answer(key);
    if (before) return { status: before.status, body: before.body, headers };
    if (this.running.has(key)) throw new Problem('IDEMPOTENT_REQUEST_PROCESSING');
    this.running.add(key);
    try {
      return await this.faulty(request, headers, (answer) => {
        if (answer.status < 500) this.parts.store.saveAnswer(key, answer.status, answer.body, this.parts.clock.now());
      });
    } finally {
      this.running.delete(key);
    }
  }

  private async faulty(request: ApiRequest, headers: Record<string, string>, keep: (answer: ApiAnswer) => void = () => undefined): Promise<ApiAnswer> {
    const fault = this.parts.faults.meet(request.method, request.path);
    if (fault?.kind === 'latency') await new Promise((resolve) => { setTimeout(resolve, fault.ms ?? 1_000); });
    if (fault?.kind === 'drop-before') return { status: 0, body: '', headers, drop: true };
    if (fault?.kind === '500-before') throw new Problem(fault.code ?? 'FAILED_INTERNAL_SYSTEM_PROCESSING');
    if (fault?.kind === '409') throw new Problem('IDEMPOTENT_REQUEST_PROCESSING');
    const declines = fault?.kind === 'error' && request.path === '/v1/payments/confirm' && (fault.code ?? '').startsWith('REJECT');
    if (fault?.kind === 'error' && !declines) throw new Problem(fault.code ?? 'COMMON_ERROR');
    const answer = this.handled(request, headers, declines ? (fault.code ?? null) : null);
    keep(answer);
    if (fault?.kind === 'drop-after') return { ...answer, drop: true };
    if (fault?.kind === '500-after') return refusal(new Problem(fault.code ?? 'FAILED_PAYMENT_INTERNAL_SYSTEM_PROCESSING'), headers);
    if (fault?.kind === 'malformed') return { ...answer, body: answer.body.slice(0, answer.body.length / 2) };
    if (fault?.kind === 'empty') return { ...answer, body: '' };
    if (fault?.kind === 'wrong-amount') return { ...answer, body: answer.body.replace(/"totalAmount":(\d+)/, (_, amount: string) => `"totalAmount":${Number(amount) + 1}`) };
    return answer;
  }

  private handled(request: ApiRequest, headers: Record<string, string>, declined: string | null): ApiAnswer {
    try {
      const handler = this.route(request);
      if (!handler) throw new Problem('NOT_FOUND_HTTP_METHOD');
      return { status: 200, body: JSON.stringify(handler(request.method === 'POST' ? parsed(request.body) : {}, declined)), headers };
    } catch (error) {
      return refusal(error, headers);
    }
  }

  private route({ method, path, query }: ApiRequest): Handler | undefined {
    const { payments } = this.parts;
    const part = (pattern: RegExp): string | undefined => { const found = pattern.exec(path); return found?.[1] === undefined ? undefined : decodeURIComponent(found[1]); };
    if (method === 'POST') {
      const cancelled = part(/^\/v1\/payments\/([^/]+)\/cancel$/);
      const receipt = part(/^\/v1\/cash-receipts\/([^/]+)\/cancel$/);
      if (path === '/v1/payments/confirm') return (body, decline) => payments.confirm(body, decline);
      if (cancelled !== undefined) return (body) => payments.cancel(cancelled, body);
      if (path === '/v1/virtual-accounts') return (body) => this.virtualAccount(body);
      if (path === '/v1/cash-receipts') return (body) => this.cashReceipt(body);
      if (receipt !== undefined) return (body) => this.cancelCashReceipt(receipt, body);
      return undefined;
    }
    if (method !== 'GET') return undefined;
    const order = part(/^\/v1\/payments\/orders\/([^/]+)$/);
    const key = part(/^\/v1\/payments\/([^/]+)$/);
    if (order !== undefined) return () => payments.ofOrder(order)?.payment ?? notFound();
    if (key !== undefined) return () => payments.need(key).payment;
    if (path === '/v1/transactions') return () => this.transactions(query);
    if (path === '/v1/settlements') return () => this.settlements(query);
    if (path === '/v1/cash-receipts') return () => ({ hasNext: false, lastCursor: 0, data: this.parts.store.receipts(query.get('requestDate') ?? '') });
    return undefined;
  }

  private virtualAccount(body: Record<string, unknown>): unknown {
    const { store, clock, webhooks } = this.parts;
    const amount = Number(body['amount']);
    if (!Number.isSafeInteger(amount) || typeof body['orderId'] !== 'string' || typeof body['orderName'] !== 'string' || typeof body['customerName'] !== 'string') throw new Problem('INVALID_REQUEST');
    if (typeof body['bank'] !== 'string') throw new Problem('INVALID_BANK');
    const hours = Number(body['validHours'] ?? 168);
    if (!(hours >= 1 && hours <= 2160)) throw new Problem('EXCEED_MAX_VALID_HOURS');
    if (store.ofOrder(body['orderId']).some(({ payment }) => payment.status !== 'ABORTED' && payment.status !== 'EXPIRED' && payment.status !== 'READY')) throw new Problem('DUPLICATED_ORDER_ID');
    const now = clock.now();
    const payment = newPayment({ orderId: body['orderId'], orderName: body['orderName'], amount, taxFreeAmount: Number(body['taxFreeAmount'] ?? 0) }, now);
    const session: Session = { method: 'VIRTUAL_ACCOUNT', customerKey: '', customerName: body['customerName'], successUrl: '', failUrl: '', declineCode: null, openedAt: now, authenticatedAt: now, bank: '88', provider: '' };
    approve(payment, session, now);
    if (payment.virtualAccount) payment.virtualAccount.dueDate = korean(now + hours * 3_600_000);
    store.atOnce(() => {
      store.save({ payment, session });
      webhooks.tell(payment);
    });
    webhooks.nudge();
    return payment;
  }

  private cashReceipt(body: Record<string, unknown>): unknown {
    const { store, clock } = this.parts;
    if (!Number.isSafeInteger(Number(body['amount'])) || typeof body['orderId'] !== 'string' || typeof body['customerIdentityNumber'] !== 'string') throw new Problem('INVALID_REQUEST');
    const requestedAt = korean(clock.now());
    const row = {
      receiptKey: randomText(22), issueNumber: randomDigits(9), issueStatus: 'IN_PROGRESS', amount: Number(body['amount']), taxFreeAmount: Number(body['taxFreeAmount'] ?? 0),
      orderId: body['orderId'], orderName: body['orderName'] ?? '', type: body['type'] ?? '소득공제', transactionType: 'CONFIRM', businessNumber: '0000000000', customerIdentityNumber: '', failure: null, requestedAt, receiptUrl: null,
    };
    store.saveReceipt(row.receiptKey, requestedAt.slice(0, 10), row);
    return row;
  }

  private cancelCashReceipt(key: string, body: Record<string, unknown>): unknown {
    const { store, clock } = this.parts;
    const known = store.receipt(key);
    if (!known) throw new Problem('NOT_FOUND_PAYMENT');
    const requestedAt = korean(clock.now());
    const row = { ...known, receiptKey: `c_${key}`, transactionType: 'CANCEL', amount: Number(body['amount'] ?? known['amount']), requestedAt };
    store.saveReceipt(row.receiptKey, requestedAt.slice(0, 10), row);
    return row;
  }

  private transactions(query: URLSearchParams): unknown {
    const from = moment(query.get('startDate'));
    const to = moment(query.get('endDate'));
    return this.parts.store.transactions(from, to, query.get('startingAfter'), Math.min(5_000, Math.max(1, Number(query.get('limit') ?? 100))));
  }

  /** Illustrative rates, not Toss's: the day after a transaction it is settled less a fee. */
  private settlements(query: URLSearchParams): unknown {
    const size = Math.min(5_000, Number(query.get('size') ?? 100));
    const page = Math.max(1, Number(query.get('page') ?? 1));
    const yesterday = korean(this.parts.clock.now()).slice(0, 10);
    const rows = this.parts.store.transactions(moment(query.get('startDate')), `${String(query.get('endDate')).slice(0, 10)}T23:59:59`, null, 100_000).filter((row) => row.transactionAt.slice(0, 10) < yesterday);
    return rows.slice((page - 1) * size, page * size).map((row) => {
      const fee = Math.trunc((row.amount * 250) / 10_000);
      return { mId: row.mId, paymentKey: row.paymentKey, transactionKey: row.transactionKey, orderId: row.orderId, currency: 'KRW', method: row.method, amount: row.amount, interestFee: 0, fees: [{ type: 'BASE', fee }], supplyAmount: fee, vat: Math.trunc(fee / 10), payOutAmount: row.amount - fee, approvedAt: row.transactionAt, soldDate: row.transactionAt.slice(0, 10), paidOutDate: row.transactionAt.slice(0, 10) };
    });
  }

  private checkKey(authorization: string | undefined): void {
    const decoded = Buffer.from((authorization ?? '').replace(/^Basic /, ''), 'base64').toString('utf8');
    if (!decoded.includes(':')) throw new Problem('INCORRECT_BASIC_AUTH_FORMAT');
    if (decoded !== `${this.parts.secretKey}:`) throw new Problem('UNAUTHORIZED_KEY');
  }
}

function notFound(): never {
  throw new Problem('NOT_FOUND_PAYMENT');
}

function moment(text: string | null): string {
  if (text === null || !/^\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\d)?$/.test(text)) throw new Problem('INVALID_DATE');
  return text.length === 10 ? `${text}T00:00:00` : text;
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
