import { createHash } from 'node:crypto';
import { EventEmitter } from 'node:events';
import { needWhole, refuse } from './check.js';
import type { Surroundings } from './clock.js';
import { PLAIN, type Dialect } from './dialect.js';
import { errorFrom } from './error-table.js';
import { TossAPIError, TossConnectionError, TossError, TossIdempotencyError, TossInvalidRequestError } from './errors.js';
import { TransportError, type HttpAnswer, type HttpClient } from './transport.js';

export interface RequestOptions {
  /** 1 to 300 visible ASCII signs. One for each intent to act; never used again after a definite refusal. */
  idempotencyKey?: string;
  maxNetworkRetries?: number;
  /** Milliseconds for one attempt. */
  timeout?: number;
  /** Further headers, such as `TossPayments-Test-Code`. They never replace the client's own. */
  headers?: Record<string, string>;
}

/** Stands on every answer and page as `lastResponse`, not enumerable. */
export interface LastResponse {
  headers: Record<string, string>;
  statusCode: number;
  requestId: string | undefined;
  idempotencyKey: string | undefined;
}

/** What `on('request')` gets for each attempt: no key, no body. */
export interface RequestEvent {
  method: string;
  path: string;
  idempotency_key: string | undefined;
  /** 1 for the first. */
  attempt: number;
  request_start_time: number;
}
/** What `on('response')` gets. `status` is 0 where no whole answer came. */
export interface ResponseEvent extends RequestEvent {
  status: number;
  request_id: string | undefined;
  /** Milliseconds. */
  elapsed: number;
}

export interface SenderOptions {
  key: string;
  baseUrl: string;
  /** Left out: 30 seconds, and a minute where Toss asks for it. */
  timeout: number | undefined;
  maxNetworkRetries: number;
  userAgent: string;
  httpClient: HttpClient;
  surroundings: Surroundings;
}

/** What a resource knows of its own request. */
export interface SendRule {
  /** What is wrong with a 2xx answer, or null. */
  check?: (body: unknown) => string | null;
  /** True where running twice would do harm: Toss does not say that a 5xx is bound to its key, so another attempt might act again. */
  notAfter5xx?: boolean;
  /** Toss takes up to a minute for this. */
  slow?: boolean;
  /** Plain JSON when left out. */
  dialect?: Dialect;
}

type Method = 'GET' | 'POST' | 'DELETE';

interface Call {
  method: Method;
  path: string;
  params: object | undefined;
  idempotencyKey: string | undefined;
  options: RequestOptions;
  rule: SendRule;
}

/** What earlier attempts of one call leave in doubt. */
interface Doubt {
  attempt: number;
  /** Something of the call may have reached Toss. */
  left: boolean;
  /** Toss answered 5xx: it may have acted, and a later 4xx may be about what it did then. */
  faulted: boolean;
}

/** Keys whose bodies are remembered: Toss replays the first answer whatever the body says, so another body must not leave this process. */
const REMEMBERED = 10_000;
const LONGEST_WAIT_MS = 10_000;
const PATIENCE_MS = 30_000;
const SLOW_MS = 60_000;
const OPTIONS = new Set<string>(['idempotencyKey', 'maxNetworkRetries', 'timeout', 'headers'] satisfies (keyof RequestOptions)[]);

/** Sends requests with Stripe's rules for what may be repeated, as far as they hold for Toss. */
export class RequestSender {
  readonly events = new EventEmitter();
  private readonly bodies = new Map<string, string>();

  constructor(private readonly options: SenderOptions) {}

  /** Every POST carries an idempotency key, the same on each attempt, with the same body. Throws TossError. */
  async send<T extends object>(method: Method, path: string, params: object | undefined, options: RequestOptions = {}, rule: SendRule = {}): Promise<T> {
    checkOptions(options);
    const call: Call = { method, path, params, idempotencyKey: method === 'POST' ? this.keyFor(path, params, options.idempotencyKey) : undefined, options, rule };
    const retries = options.maxNetworkRetries ?? this.options.maxNetworkRetries;
    const doubt: Doubt = { attempt: 1, left: false, faulted: false };
    for (;;) {
      try {
        return await this.once<T>(call, doubt);
      } catch (error) {
        if (!(error instanceof TossError) || doubt.attempt > retries || !mayRepeat(error, rule)) throw error;
        doubt.left ||= error.outcome !== 'not_sent';
        doubt.faulted ||= (error.statusCode ?? 0) >= 500;
        await this.options.surroundings.sleep(this.delay(doubt.attempt, error));
        doubt.attempt += 1;
      }
    }
  }

  private async once<T extends object>(call: Call, doubt: Doubt): Promise<T> {
    const { method, path, idempotencyKey } = call;
    const sentHeaders = this.headers(call);
    const started = this.options.surroundings.now();
    const event: RequestEvent = { method, path, idempotency_key: idempotencyKey, attempt: doubt.attempt, request_start_time: started };
    this.events.emit('request', event);
    const ended = (status: number, requestId: string | undefined): void => {
      this.events.emit('response', { ...event, status, request_id: requestId, elapsed: this.options.surroundings.now() - started } satisfies ResponseEvent);
    };
    let answer: HttpAnswer;
    try {
      answer = await this.options.httpClient.request({
        method, url: `${this.options.baseUrl}${path}${method === 'GET' ? query(call.params) : ''}`, headers: sentHeaders,
        body: method === 'POST' ? dialectOf(call).write(JSON.stringify(call.params ?? {})) : undefined, timeout: call.options.timeout ?? this.options.timeout ?? (call.rule.slow === true ? SLOW_MS : PATIENCE_MS),
      });
    } catch (cause) {
      ended(0, undefined);
      const left = doubt.left || !(cause instanceof TransportError) || cause.left;
      const why = cause instanceof Error ? cause.message : 'unknown reason';
      throw new TossConnectionError({ message: `no whole answer from Toss to ${method} ${path}: ${why}`, outcome: left ? 'unknown' : 'not_sent', detail: cause });
    }
    const requestId = answer.headers['x-tosspayments-trace-id'];
    ended(answer.status, requestId);
    const body = parsed(answer, call, doubt) as T;
    return answered(body, { headers: answer.headers, statusCode: answer.status, requestId, idempotencyKey });
  }

  private headers(call: Call): Record<string, string> {
    const { method, idempotencyKey, options } = call;
    const { contentType, headers } = dialectOf(call);
    const given = Object.fromEntries(Object.entries(options.headers ?? {}).map(([name, value]) => [name.toLowerCase(), value]));
    // In another language Toss translates enum values too, and then nothing here would understand them.
    if ('accept-language' in given) throw new TossInvalidRequestError({ message: 'Accept-Language changes the values that this client reads', outcome: 'not_sent', param: 'headers' });
    return {
      ...given, authorization: `Basic ${Buffer.from(`${this.options.key}:`).toString('base64')}`, accept: 'application/json', 'user-agent': this.options.userAgent,
      ...headers, ...(method === 'POST' ? { 'content-type': contentType } : {}), ...(idempotencyKey === undefined ? {} : { 'idempotency-key': idempotencyKey }),
    };
  }

  private keyFor(path: string, params: object | undefined, given: string | undefined): string {
    if (given === undefined) return `toss-node-retry-${this.options.surroundings.id()}`;
    if (!/^[\x21-\x7e]{1,300}$/.test(given)) throw new TossIdempotencyError({ message: 'an idempotency key is 1 to 300 visible ASCII signs', outcome: 'not_sent', param: 'idempotencyKey' });
    const name = `${path} ${given}`; // to Toss, a key belongs to an address
    const hash = createHash('sha256').update(JSON.stringify(params ?? {})).digest('base64');
    const known = this.bodies.get(name);
    if (known !== undefined && known !== hash) throw new TossIdempotencyError({ message: 'this idempotency key was used for another request', outcome: 'not_sent', param: 'idempotencyKey' });
    if (known === undefined && this.bodies.size >= REMEMBERED) this.bodies.delete(this.bodies.keys().next().value ?? '');
    this.bodies.set(name, hash);
    return given;
  }

  /** Milliseconds: min(0.5·2^(n−1), 5) seconds, times a random 0.5 to 1, never under half a second; longer where Toss asks for it. */
  private delay(attempt: number, error: TossError): number {
    const full = Math.min(0.5 * 2 ** (attempt - 1), 5);
    const asked = Number(error.headers?.['retry-after'] ?? 0) * 1000;
    const ours = Math.max(0.5, full * (0.5 + this.options.surroundings.random() / 2)) * 1000;
    return Number.isFinite(asked) ? Math.max(ours, Math.min(asked, LONGEST_WAIT_MS)) : ours;
  }
}

/** A misspelt `idempotencyKey` would pay twice one day, and a count that is none would repeat for ever. */
function checkOptions(options: RequestOptions): void {
  const odd = Object.keys(options).find((name) => !OPTIONS.has(name));
  if (odd !== undefined) throw refuse(odd, `is no option of a request; there are ${[...OPTIONS].join(', ')}`);
  if (options.maxNetworkRetries !== undefined) needWhole(options.maxNetworkRetries, 'maxNetworkRetries', 0);
  if (options.timeout !== undefined) needWhole(options.timeout, 'timeout', 1);
}

/**
 * With the same key and the same bytes, these may be asked again: a lost or unreadable answer, a 5xx, a running twin (409) and a crowd (429).
 * Any other 4xx is bound to its key for 15 days: it would only be repeated.
 */
function mayRepeat(error: TossError, rule: SendRule): boolean {
  if (error instanceof TossConnectionError) return true;
  const { statusCode } = error;
  if (statusCode === undefined) return false;
  if (statusCode >= 500) return rule.notAfter5xx !== true;
  return statusCode < 300 || statusCode === 409 || statusCode === 429;
}

/** Adds what Toss said beside its answer, where nobody trips over it. */
export function answered<T extends object>(made: T, lastResponse: LastResponse | undefined): T {
  return lastResponse === undefined ? made : Object.defineProperty(made, 'lastResponse', { value: lastResponse, enumerable: false });
}

function dialectOf({ rule }: Call): Dialect {
  return rule.dialect ?? PLAIN;
}

/** What a good answer is about. Throws what a bad one means. */
function parsed({ status, text, headers }: HttpAnswer, call: Call, doubt: Doubt): object {
  const { method, path, rule } = call;
  const dialect = dialectOf(call);
  const requestId = headers['x-tosspayments-trace-id'];
  const body = read(dialect, text);
  if (status >= 200 && status < 300) {
    const entity = dialect.entity(body);
    const wrong = entity === null || typeof entity !== 'object' ? 'can not be read' : (rule.check?.(entity) ?? null);
    if (wrong === null && entity !== null && typeof entity === 'object') return entity;
    throw new TossAPIError({ message: `Toss's answer to ${method} ${path} ${wrong ?? ''}`, outcome: 'unknown', statusCode: status, requestId, headers, raw: body ?? text });
  }
  const refusal = dialect.refusal(body);
  // A DELETE has no key: a refusal after an attempt that got lost may be about what that one did.
  if (refusal) throw errorFrom(status, refusal, headers, method === 'POST' ? doubt.faulted : method === 'DELETE' && doubt.left);
  // Not Toss's words: something between us and Toss answered, so nothing is certain.
  throw new TossAPIError({ message: `Toss answered ${status} without a code`, outcome: 'unknown', statusCode: status, requestId, headers, raw: text });
}

function read(dialect: Dialect, text: string): unknown {
  try {
    return dialect.read(text);
  } catch {
    return undefined;
  }
}

function query(params: object | undefined): string {
  const entries = Object.entries(params ?? {}).flatMap(([name, value]): [string, string][] => (value === undefined ? [] : [[name, String(value)]]));
  return entries.length === 0 ? '' : `?${new URLSearchParams(entries).toString()}`;
}
