import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { clock } from './clock.js';

/**
 * A new UUIDv7 (RFC 9562): 48 bits of milliseconds, then randomness. Rows made together lie together in the index.
 * @param at milliseconds since 1970; the mall's clock when left out
 */
export function newId(at: number = clock.now().getTime()): string {
  const milliseconds = at.toString(16).padStart(12, '0');
  // Node draws the randomness of many UUIDs at once: so much cheaper than sixteen bytes each time.
  return `${milliseconds.slice(0, 8)}-${milliseconds.slice(8)}-7${randomUUID().slice(15)}`;
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const UUID_V7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** A UUID in lower case, of any version. */
export function isId(text: string): boolean {
  return UUID.test(text);
}

/** An id that a client may make for a new order: UUIDv7, lower case. */
export function isClientId(text: string): boolean {
  return UUID_V7.test(text);
}

/** An unguessable token of 256 bits, safe in a cookie and in an address. Stored only as `hashToken`. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

export function hashToken(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

const READABLE = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';

/** `length` random signs that nobody confuses when read aloud or copied by hand (no 0 O 1 I L). */
export function readableCode(length: number): string {
  // 248 is the largest multiple of 31 in a byte: higher bytes are thrown away, so every sign is equally likely.
  let code = '';
  while (code.length < length) {
    for (const byte of randomBytes(length)) {
      if (byte < 248 && code.length < length) code += READABLE[byte % READABLE.length];
    }
  }
  return code;
}
