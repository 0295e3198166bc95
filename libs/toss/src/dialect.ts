import { freshId, type Surroundings } from './clock.js';
import { isSealed, open, seal } from './jwe.js';
import { koreanTime } from './korean-time.js';

/** How bodies are written and read: v1 is plain JSON, v2 stands in an envelope, and is encrypted where a seller's data or a payout is sent. */
export interface Dialect {
  contentType: string;
  headers: Record<string, string>;
  /** What travels for this JSON. */
  write(json: string): string;
  /** The JSON of an answer. Throws where it is none. */
  read(text: string): unknown;
  /** What a good answer is about. */
  entity(body: unknown): unknown;
  /** Toss's refusal, where there is one. */
  refusal(body: unknown): { code: string; message: string } | undefined;
}

export const PLAIN: Dialect = {
  contentType: 'application/json', headers: {}, write: (json) => json, read: (text) => JSON.parse(text) as unknown, entity: (body) => body, refusal,
};

/** v2: `{version, traceId, entityType, entityBody}` or `{version, traceId, error}`. A refusal that came from before v2 stands bare. */
export const ENVELOPE: Dialect = {
  ...PLAIN, entity: (body) => part(body, 'entityBody'), refusal: (body) => refusal(part(body, 'error')) ?? refusal(body),
};

/**
 * v2, encrypted with the security key: request and answer, refusals too. Each attempt is sealed anew: Toss compares keys, not bodies,
 * and a nonce seen before might be refused.
 * @param securityKey 64 hex digits
 */
export function encrypted(securityKey: string, surroundings: Surroundings): Dialect {
  const key = Buffer.from(securityKey, 'hex');
  return {
    ...ENVELOPE, contentType: 'text/plain', headers: { 'tosspayments-api-security-mode': 'ENCRYPTION' },
    write: (json) => seal(json, key, { iat: `${koreanTime(new Date(surroundings.now()))}+09:00`, nonce: freshId() }),
    // What was refused before anybody looked for a key is plain.
    read: (text) => JSON.parse(isSealed(text.trim()) ? open(text.trim(), key) : text) as unknown,
  };
}

function refusal(body: unknown): { code: string; message: string } | undefined {
  const [code, message] = [part(body, 'code'), part(body, 'message')];
  return typeof code === 'string' ? { code, message: typeof message === 'string' ? message : '' } : undefined;
}

function part(body: unknown, name: string): unknown {
  return body !== null && typeof body === 'object' ? (body as Record<string, unknown>)[name] : undefined;
}
