import { createHash } from 'node:crypto';
import { EventEmitter } from 'node:events';
import type { Surroundings } from './clock.js';
import { errorFrom } from './error-table.js';
import { TossAPIError, TossConnectionError, TossError, TossIdempotencyError } from './errors.js';

export interface RequestOptions {
  /** 1 to 300 visible ASCII signs. One for each intent to act; never used again after a definite refusal. */
  idempotencyKey?: string;
  maxNetworkRetries?: number;
  /** Milliseconds for one attempt. */
  timeout?: number;
  headers?: Record<string, string>;
}

export interface LastResponse {
  headers: Record<string, string>;
  statusCode: number;
  requestId: string | undefined;
  idempotencyKey: string | undefined;
}

/** What `on('request')` and `on('response')` get: no key, no body. */
export interface RequestEvent {
  method: string;
  path: string;
  idempotency_key: string | undefined;
  request_start_time: number;
}
export interface ResponseEvent extends RequestEvent {
  status: number;
  request_id: string | undefined;
  elapsed: number;
}

export interface SenderOptions {
  key: string;
  baseUrl: string;
  timeout: number;
  maxNetworkRetries: number;
  surroundings: Surroundings;
}

/** Keys whose bodies are remembered: Toss replays the first answer whatever the body says, so another body must not leave this process. */
const REMEMBERED = 10_000;

interface Sent<T> {
  body: T;
  lastResponse: LastResponse;
}

/** Sends requests with Stripe's rules for what may be repeated, as far as they hold for Toss. */
export class RequestSender {
  readonly events = new EventEmitter();
  private readonly bodies = new Map<string, string>();

  constructor(private readonly options: SenderOptions) {}

  /** GET and POST of JSON. Every POST carries an idempotency key, the same on each attempt, with the same bytes. Throws TossError. */
  async send<T extends object>(method: 'GET' | 'POST', path: string, params: object | undefined, options: RequestOptions = {}): Promise<T> {
    const idempotencyKey = method === 'POST' ? this.keyFor(path, params, options.idempotencyKey) : undefined;
    const retries = options.maxNetworkRetries ?? this.options.maxNetworkRetries;
    for (let attempt = 0; ; attempt += 1) {
      try {
        const { body, lastResponse } = await this.once<T>(method, path, params, idempotencyKey, options);
        Object.defineProperty(body, 'lastResponse', { value: lastResponse, enumerable: false });
        return body;
      } catch (error) {
        if (!(error instanceof TossError) || attempt >= retries || !mayRepeat(error)) throw error;
        await this.options.surroundings.sleep(this.delay(attempt + 1));
      }
    }
  }

  private async once<T>(method: 'GET' | 'POST', path: string, params: object | undefined, idempotencyKey: string | undefined, options: RequestOptions): Promise<Sent<T>> {
    const started = this.options.surroundings.now();
    const event: RequestEvent = { method, path, idempotency_key: idempotencyKey, request_start_time: started };
    this.events.emit('request', event);
    const url = method === 'GET' ? `${this.options.baseUrl}${path}${query(params)}` : `${this.options.baseUrl}${path}`;
    let response: Response;
    let text: string;
    try {
      response = await fetch(url, {
        method,
        headers: {
          authorization: `Basic ${Buffer.from(`${this.options.key}:`).toString('base64')}`, accept: 'application/json',
          ...(method === 'POST' ? { 'content-type': 'application/json' } : {}), ...(idempotencyKey === undefined ? {} : { 'idempotency-key': idempotencyKey }), ...options.headers,
        },
        ...(method === 'POST' ? { body: JSON.stringify(params ?? {}) } : {}),
        signal: AbortSignal.timeout(options.timeout ?? this.options.timeout),
        redirect: 'error',
      });
      text = await response.text();
    } catch (cause) {
      throw new TossConnectionError({ message: `no whole answer from Toss to ${method} ${path}`, outcome: 'unknown', detail: cause });
    }
    const headers = Object.fromEntries(response.headers);
    const requestId = headers['x-tosspayments-trace-id'];
    this.events.emit('response', { ...event, status: response.status, request_id: requestId, elapsed: this.options.surroundings.now() - started } satisfies ResponseEvent);
    return { body: parsed(response.status, text, headers, method) as T, lastResponse: { headers, statusCode: response.status, requestId, idempotencyKey } };
  }

  private keyFor(path: string, params: object | undefined, given: string | undefined): string {
    const key = given ?? `toss-node-retry-${this.options.surroundings.id()}`;
    if (!/^[\x21-\x7e]{1,300}$/.test(key)) throw new TossIdempotencyError({ message: 'an idempotency key is 1 to 300 visible ASCII signs', outcome: 'not_sent', param: 'idempotencyKey' });
    const hash = createHash('sha256').update(`${path}\n${JSON.stringify(params ?? {})}`).digest('base64');
    const known = this.bodies.get(key);
    if (known !== undefined && known !== hash) throw new TossIdempotencyError({ message: 'this idempotency key was used for another request', outcome: 'not_sent', param: 'idempotencyKey' });
    if (this.bodies.size >= REMEMBERED) this.bodies.delete(this.bodies.keys().next().value ?? '');
    this.bodies.set(key, hash);
    return key;
  }

  /** min(0.5·2^(n−1), 5) seconds, times a random 0.5 to 1, never under half a second. */
  private delay(attempt: number): number {
    const full = Math.min(0.5 * 2 ** (attempt - 1), 5);
    return Math.max(0.5, full * (0.5 + this.options.surroundings.random() / 2)) * 1000;
  }
}

/** With the same key and the same bytes a lost answer, a 5xx, a running twin and a crowd may be asked again. A 4xx is bound to its key: it would only be repeated. */
function mayRepeat(error: TossError): boolean {
  if (error instanceof TossConnectionError) return true;
  return error.statusCode !== undefined && (error.statusCode >= 500 || error.statusCode === 409 || error.statusCode === 429);
}

function parsed(status: number, text: string, headers: Record<string, string>, method: string): object {
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    body = undefined;
  }
  const requestId = headers['x-tosspayments-trace-id'];
  if (status >= 200 && status < 300) {
    if (body !== null && typeof body === 'object') return body;
    throw new TossAPIError({ message: 'Toss answered something that is not JSON', outcome: method === 'GET' ? 'refused' : 'unknown', statusCode: status, requestId, headers, raw: text });
  }
  if (body !== null && typeof body === 'object' && 'code' in body && typeof body.code === 'string') {
    throw errorFrom(status, { code: body.code, message: 'message' in body && typeof body.message === 'string' ? body.message : '' }, headers);
  }
  throw new TossAPIError({ message: `Toss answered ${status} without a code`, outcome: status >= 500 ? 'unknown' : 'refused', statusCode: status, requestId, headers, raw: text });
}

function query(params: object | undefined): string {
  const entries = Object.entries(params ?? {}).filter(([, value]) => value !== undefined) as [string, string | number][];
  return entries.length === 0 ? '' : `?${new URLSearchParams(Object.fromEntries(entries.map(([name, value]) => [name, String(value)]))).toString()}`;
}
