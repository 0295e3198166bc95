import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { config } from './config.js';

const NONCE = 12;
const TAG = 16;

/** A key of its own for each purpose, from the mall's secret: what was sealed for one can't be opened as another. */
function keyFor(purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', config().secret, 'guro-mall', `seal:${purpose}`, 32));
}

/** Encrypts a text that must not be readable in a dump of the database (AES-256-GCM). `purpose` names the column. */
export function seal(text: string, purpose: string): Buffer {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv('aes-256-gcm', keyFor(purpose), nonce);
  return Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
}

/** Opens what `seal` closed. Throws where it was changed, or sealed for another purpose or with another secret. */
export function unseal(box: Buffer, purpose: string): string {
  const decipher = createDecipheriv('aes-256-gcm', keyFor(purpose), box.subarray(0, NONCE));
  decipher.setAuthTag(box.subarray(-TAG));
  return Buffer.concat([decipher.update(box.subarray(NONCE, -TAG)), decipher.final()]).toString('utf8');
}
