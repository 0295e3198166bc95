import { createCipheriv, createDecipheriv, hkdfSync } from 'node:crypto';
import { newToken } from './id.js';

const CIPHER = 'aes-256-gcm';
const IV_BYTES = 12;
const TAG_BYTES = 16;

/**
 * Encrypts a value to be stored. `purpose` gives each kind of value a key of its own; `about` (the id of its row) is bound to it: it opens for that row only.
 * @param secret the mall's secret (`MALL_SECRET`)
 */
export function seal(secret: string, purpose: string, about: string, value: object | string): Buffer {
  const iv = Buffer.from(newToken(), 'base64url').subarray(0, IV_BYTES);
  const cipher = createCipheriv(CIPHER, keyOf(secret, purpose), iv).setAAD(Buffer.from(about));
  const text = Buffer.concat([cipher.update(JSON.stringify(value), 'utf8'), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), text]);
}

/** Throws where it was sealed for another row or purpose, with another secret, or changed since. */
export function unseal(secret: string, purpose: string, about: string, sealed: Buffer): unknown {
  const decipher = createDecipheriv(CIPHER, keyOf(secret, purpose), sealed.subarray(0, IV_BYTES)).setAAD(Buffer.from(about)).setAuthTag(sealed.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
  return JSON.parse(Buffer.concat([decipher.update(sealed.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]).toString('utf8'));
}

function keyOf(secret: string, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, '', purpose, 32));
}
