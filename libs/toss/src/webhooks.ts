import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Surroundings } from './clock.js';
import { toAccount, wrongSeller, type Account, type TossSeller } from './account.js';
import { isSecurityKey, refuse } from './check.js';
import { TossSignatureVerificationError } from './errors.js';
import { seconds } from './korean-time.js';
import { toPayout, wrongPayout, type Payout, type TossPayout } from './payout.js';

/** A webhook that nobody signed. Believe nothing in it: take the order's id and read the payment. */
export type UnverifiedEvent =
  | { verified: false; type: 'DEPOSIT_CALLBACK'; order_id: string; secret: string; status: string; transaction_key: string | null }
  | { verified: false; type: 'PAYMENT_STATUS_CHANGED'; order_id: string | null; secret: string | null; payment_key: string | null; status: string | null }
  | { verified: false; type: 'OTHER'; order_id: null; secret: null; name: string };

interface Verified {
  verified: true;
  /** The same on each resend. */
  id: string;
  object: 'event';
  /** Unix seconds. */
  created: number;
}

/** A webhook whose signature was checked: payouts and sellers only. It tells what was; a later one may have come before it. */
export type VerifiedEvent =
  | (Verified & { type: 'payout.changed'; data: { object: Payout } })
  | (Verified & { type: 'seller.changed'; data: { object: Account } })
  | (Verified & { type: 'OTHER'; name: string; data: { object: unknown } });

const DEFAULT_TOLERANCE = 300;

export class Webhooks {
  constructor(
    private readonly surroundings: Surroundings,
    private readonly securityKey: string | undefined,
    private readonly livemode: boolean,
  ) {}

  /** Reads an unsigned payment webhook. Throws TossInvalidRequestError where it is no event. */
  parse(rawBody: string | Buffer): UnverifiedEvent {
    const body = asObject(rawBody);
    if (typeof body['secret'] === 'string' && body['eventType'] === undefined && typeof body['orderId'] === 'string') {
      return {
        verified: false, type: 'DEPOSIT_CALLBACK', order_id: body['orderId'], secret: body['secret'], status: text(body['status']) ?? '', transaction_key: text(body['transactionKey']),
      };
    }
    const name = text(body['eventType']);
    if (name === null) throw refuse('payload', 'is no webhook of Toss');
    const data = (typeof body['data'] === 'object' && body['data'] !== null ? body['data'] : {}) as Record<string, unknown>;
    if (name !== 'PAYMENT_STATUS_CHANGED') return { verified: false, type: 'OTHER', order_id: null, secret: null, name };
    return { verified: false, type: 'PAYMENT_STATUS_CHANGED', order_id: text(data['orderId']), secret: text(data['secret']), payment_key: text(data['paymentKey']), status: text(data['status']) };
  }

  /** Whether a deposit webhook carries the secret that was stored at confirm. In constant time; a blank secret never fits. */
  verifyDeposit(event: { secret: string | null }, storedSecret: string | null): boolean {
    if (event.secret === null || event.secret === '' || storedSecret === null || storedSecret === '') return false;
    const digest = (value: string): Buffer => createHmac('sha256', 'deposit').update(value).digest();
    return timingSafeEqual(digest(event.secret), digest(storedSecret));
  }

  /**
   * Checks the signature of a payout or seller webhook and reads it. Payment webhooks are not signed by Toss: use `parse`.
   * Throws TossSignatureVerificationError.
   * @param rawBody the exact bytes received
   * @param header `tosspayments-webhook-signature`; one of several is enough (two while a key is changed)
   * @param transmissionTime `tosspayments-webhook-transmission-time`
   * @param tolerance seconds that the transmission may be away from now, back or ahead; 0 skips the check
   */
  constructEvent(rawBody: string | Buffer, header: string | undefined, transmissionTime: string | undefined, securityKey: string | undefined = this.securityKey, tolerance = DEFAULT_TOLERANCE): VerifiedEvent {
    const refuse = (why: string): TossSignatureVerificationError => new TossSignatureVerificationError(why, header ?? '', rawBody);
    if (typeof rawBody !== 'string' && !Buffer.isBuffer(rawBody)) throw refuse('the raw body is needed, not what was parsed from it');
    if (!isSecurityKey(securityKey)) throw refuse('a security key has 64 hex digits');
    if (header === undefined || transmissionTime === undefined) throw refuse('no signature header');
    const signatures = header.split(',').flatMap((part) => (part.trim().startsWith('v1:') ? [part.trim().slice(3)] : []));
    // Toss does not say whether its key is used as bytes or as text. Both need the key, so both prove as much.
    const expected = [Buffer.from(securityKey, 'hex'), Buffer.from(securityKey)].map((key) => sign(rawBody, transmissionTime, key));
    if (!signatures.some((signature) => expected.some((one) => same(signature, one)))) throw refuse('no signature matches');
    const away = Math.abs(this.surroundings.now() - Date.parse(transmissionTime)) / 1000;
    if (tolerance > 0 && !(away <= tolerance)) throw refuse('the transmission is too old, or from the future');
    return this.event(asObject(rawBody));
  }

  private event(body: Record<string, unknown>): VerifiedEvent {
    const entity = body['entityBody'];
    const name = text(body['eventType']) ?? '';
    const head: Verified = { verified: true, id: text(body['eventId']) ?? '', object: 'event', created: seconds(text(body['createdAt']) ?? '') };
    if (name === 'payout.changed' && wrongPayout(entity, {}) === null) return { ...head, type: name, data: { object: toPayout(entity as TossPayout, this.livemode) } };
    if (name === 'seller.changed' && wrongSeller(entity, {}) === null) return { ...head, type: name, data: { object: toAccount(entity as TossSeller, this.livemode) } };
    return { ...head, type: 'OTHER', name, data: { object: entity } };
  }

  /** A header as Toss would send it, for tests and stand-ins. */
  generateTestHeaderString(options: { payload: string | Buffer; transmissionTime: string; securityKey: string }): string {
    if (!isSecurityKey(options.securityKey)) throw refuse('securityKey', 'has 64 hex digits');
    return `v1:${sign(options.payload, options.transmissionTime, Buffer.from(options.securityKey, 'hex'))}`;
  }
}

/** base64(HMAC-SHA256(security key, body + ":" + transmission time)). */
function sign(rawBody: string | Buffer, transmissionTime: string, securityKey: Buffer): string {
  return createHmac('sha256', securityKey).update(rawBody).update(`:${transmissionTime}`).digest('base64');
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
