import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Surroundings } from './clock.js';
import { refuse } from './check.js';
import { TossSignatureVerificationError } from './errors.js';

/** A webhook that nobody signed. Believe nothing in it: take the order's id and read the payment. */
export type UnverifiedEvent =
  | { verified: false; type: 'DEPOSIT_CALLBACK'; order_id: string; secret: string; status: string; transaction_key: string | null }
  | { verified: false; type: 'PAYMENT_STATUS_CHANGED'; order_id: string | null; secret: string | null; payment_key: string | null }
  | { verified: false; type: 'OTHER'; order_id: null; secret: null; name: string };

/** A webhook whose signature was checked: payouts and sellers only. */
export interface VerifiedEvent {
  verified: true;
  id: string;
  object: 'event';
  type: string;
  created: string;
  data: { object: unknown };
}

const DEFAULT_TOLERANCE = 300;

export class Webhooks {
  constructor(
    private readonly surroundings: Surroundings,
    private readonly securityKey: string | undefined,
  ) {}

  /** Reads an unsigned payment webhook. Throws TossInvalidRequestError where it is no event. */
  parse(rawBody: string | Buffer): UnverifiedEvent {
    const body = asObject(rawBody);
    if (typeof body['secret'] === 'string' && body['eventType'] === undefined && typeof body['orderId'] === 'string') {
      return { verified: false, type: 'DEPOSIT_CALLBACK', order_id: body['orderId'], secret: body['secret'], status: text(body['status']) ?? '', transaction_key: text(body['transactionKey']) };
    }
    const name = text(body['eventType']);
    if (name === null) throw refuse('payload', 'is no webhook of Toss');
    const data = (typeof body['data'] === 'object' && body['data'] !== null ? body['data'] : {}) as Record<string, unknown>;
    if (name !== 'PAYMENT_STATUS_CHANGED') return { verified: false, type: 'OTHER', order_id: null, secret: null, name };
    return { verified: false, type: 'PAYMENT_STATUS_CHANGED', order_id: text(data['orderId']), secret: text(data['secret']), payment_key: text(data['paymentKey']) };
  }

  /** Whether a deposit webhook carries the secret that was stored at confirm. In constant time. */
  verifyDeposit(event: { secret: string | null }, storedSecret: string): boolean {
    const digest = (value: string): Buffer => createHmac('sha256', 'deposit').update(value).digest();
    return event.secret !== null && timingSafeEqual(digest(event.secret), digest(storedSecret));
  }

  /**
   * Checks the signature of a payout or seller webhook and reads it. Payment webhooks are not signed by Toss: use `parse`.
   * @param rawBody the exact bytes received
   * @param header `tosspayments-webhook-signature`
   * @param transmissionTime `tosspayments-webhook-transmission-time`
   * @param tolerance seconds that the transmission may be old; 0 skips the check
   */
  constructEvent(rawBody: string | Buffer, header: string, transmissionTime: string, securityKey: string | undefined = this.securityKey, tolerance = DEFAULT_TOLERANCE): VerifiedEvent {
    if (securityKey === undefined || securityKey === '') throw new TossSignatureVerificationError('no security key', header, rawBody);
    const signatures = header.split(',').flatMap((part) => (part.trim().startsWith('v1:') ? [part.trim().slice(3)] : []));
    const expected = sign(rawBody, transmissionTime, securityKey);
    if (!signatures.some((signature) => same(signature, expected))) throw new TossSignatureVerificationError('no signature matches', header, rawBody);
    const age = (this.surroundings.now() - Date.parse(transmissionTime)) / 1000;
    if (tolerance > 0 && !(age <= tolerance)) throw new TossSignatureVerificationError('the transmission is too old', header, rawBody);
    const body = asObject(rawBody);
    return { verified: true, id: text(body['eventId']) ?? '', object: 'event', type: text(body['eventType']) ?? '', created: text(body['createdAt']) ?? '', data: { object: body['entityBody'] } };
  }

  /** A header as Toss would send it, for tests and stand-ins. */
  generateTestHeaderString(options: { payload: string | Buffer; transmissionTime: string; securityKey: string }): string {
    return `v1:${sign(options.payload, options.transmissionTime, options.securityKey)}`;
  }
}

/** base64(HMAC-SHA256(security key as bytes, body + ":" + transmission time)). */
function sign(rawBody: string | Buffer, transmissionTime: string, securityKey: string): string {
  return createHmac('sha256', Buffer.from(securityKey, 'hex')).update(rawBody).update(`:${transmissionTime}`).digest('base64');
}

function same(a: string, b: string): boolean {
  const left = Buffer.from(a);
  const right = Buffer.from(b);
  return left.length === right.length && timingSafeEqual(left, right);
}

function asObject(rawBody: string | Buffer): Record<string, unknown> {
  try {
    const body: unknown = JSON.parse(rawBody.toString());
    if (body !== null && typeof body === 'object' && !Array.isArray(body)) return body as Record<string, unknown>;
  } catch {
    // answered below
  }
  throw refuse('payload', 'is not a JSON object');
}

function text(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
