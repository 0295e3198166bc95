import { createCipheriv, createDecipheriv } from 'node:crypto';
import { freshBytes } from './clock.js';

const IV_BYTES = 12;
const TAG_BYTES = 16;

/** What Toss wants to see in the open beside the algorithms. */
export interface SealHeader {
  /** ISO time with its offset, without milliseconds: a text, not seconds. */
  iat: string;
  /** Never used before. */
  nonce: string;
}

/**
 * Encrypts a text as a compact JWE (RFC 7516) with the one pair of algorithms that Toss takes: `dir` and `A256GCM`.
 * @param key 32 bytes: the security key's hex digits, decoded
 * @param iv another one each time, or the key is given away: only a test names it
 */
export function seal(text: string, key: Buffer, { iat, nonce }: SealHeader, iv = freshBytes(IV_BYTES)): string {
  const header = base64url(JSON.stringify({ alg: 'dir', enc: 'A256GCM', iat, nonce }));
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(header));
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return [header, '', base64url(iv), base64url(sealed), base64url(cipher.getAuthTag())].join('.');
}

/** The text of a compact JWE. Throws where it is none, has other algorithms, was changed, or belongs to another key. */
export function open(compact: string, key: Buffer): string {
  const [header = '', wrapped, iv = '', sealed = '', tag = '', ...more] = compact.split('.');
  const { alg, enc } = JSON.parse(Buffer.from(header, 'base64url').toString('utf8')) as Record<string, unknown>;
  if (alg !== 'dir' || enc !== 'A256GCM' || wrapped !== '' || more.length > 0) throw new Error('not a JWE with dir and A256GCM');
  const [ivBytes, tagBytes] = [Buffer.from(iv, 'base64url'), Buffer.from(tag, 'base64url')];
  if (ivBytes.length !== IV_BYTES || tagBytes.length !== TAG_BYTES) throw new Error('a JWE with a wrong IV or tag');
  const decipher = createDecipheriv('aes-256-gcm', key, ivBytes, { authTagLength: TAG_BYTES }).setAAD(Buffer.from(header)).setAuthTag(tagBytes);
  return Buffer.concat([decipher.update(sealed, 'base64url'), decipher.final()]).toString('utf8');
}

/** Whether a text looks like one. */
export function isSealed(text: string): boolean {
  return /^[\w-]+\.[\w-]*\.[\w-]+\.[\w-]*\.[\w-]+$/.test(text);
}

function base64url(value: string | Buffer): string {
  return Buffer.from(value).toString('base64url');
}
