import { createCipheriv, createDecipheriv } from 'node:crypto';
import { randomHex } from './clock.js';
import { Problem } from './problem.js';

/** Compact JWE with `dir` and `A256GCM`, as Toss's payouts speak it: https://www.rfc-editor.org/rfc/rfc7516. */
export function seal(text: string, key: Buffer, header: { iat: string; nonce: string }): string {
  const head = Buffer.from(JSON.stringify({ alg: 'dir', enc: 'A256GCM', ...header })).toString('base64url');
  const iv = Buffer.from(randomHex(24), 'hex');
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(head));
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return [head, '', ...[iv, sealed, cipher.getAuthTag()].map((part) => part.toString('base64url'))].join('.');
}

/** The text of a request. Throws Problem where the shop did not seal it as Toss's documents say. */
export function opened(compact: string, key: Buffer): string {
  try {
    const [head = '', , iv = '', sealed = '', tag = ''] = compact.trim().split('.');
    const { alg, enc, iat, nonce } = JSON.parse(Buffer.from(head, 'base64url').toString('utf8')) as Record<string, unknown>;
    if (alg !== 'dir' || enc !== 'A256GCM') throw new Error('another algorithm');
    if (typeof iat !== 'string' || !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d$/.test(iat)) throw new Error('iat is a time with its offset, without milliseconds');
    if (typeof nonce !== 'string' || !/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(nonce)) throw new Error('nonce is a UUID');
    const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(iv, 'base64url'), { authTagLength: 16 }).setAAD(Buffer.from(head)).setAuthTag(Buffer.from(tag, 'base64url'));
    return Buffer.concat([decipher.update(sealed, 'base64url'), decipher.final()]).toString('utf8');
  } catch (error) {
    throw new Problem('INVALID_REQUEST', `암호화된 본문을 열지 못했습니다: ${error instanceof Error ? error.message : ''}`);
  }
}
