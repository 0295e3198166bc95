import { createCipheriv, createDecipheriv, hkdfSync } from 'node:crypto';
import { DomainError, newToken } from '#kernel';

/** Where a virtual account's money goes back to. */
export interface RefundAccount {
  /** Toss's two digits of the bank. */
  bank: string;
  accountNumber: string;
  holder: string;
}

/** Banks that people in Korea have accounts with, as Toss numbers them; the page lists them by `bankName`. */
export const REFUND_BANKS = ['06', '88', '20', '81', '11', '03', '90', '92', '89', '45', '71', '07', '48', '32', '31', '39', '34', '37', '35', '02', '23', '27', '50', '64'] as const;

/** Checks and normalises. Throws REFUND_ACCOUNT_INVALID, which names the field. */
export function checkedAccount(given: RefundAccount): RefundAccount {
  const invalid = (field: string): DomainError => new DomainError('REFUND_ACCOUNT_INVALID', { field });
  if (!(REFUND_BANKS as readonly string[]).includes(given.bank)) throw invalid('bank');
  const accountNumber = given.accountNumber.normalize('NFKC').replace(/[\s-]/g, '');
  if (!/^\d{6,20}$/.test(accountNumber)) throw invalid('accountNumber');
  const holder = given.holder.normalize('NFC').replace(/\p{Cc}+/gu, ' ').replace(/\s+/g, ' ').trim();
  if (holder === '' || [...holder].length > 60) throw invalid('holder');
  return { bank: given.bank, accountNumber, holder };
}

/** `88 ****1234`: enough to recognise one's own account. */
export function maskedAccount(account: RefundAccount): string {
  return `${account.bank} ****${account.accountNumber.slice(-4)}`;
}

const CIPHER = 'aes-256-gcm';
const IV_BYTES = 12;
const TAG_BYTES = 16;

/** Encrypts an account for the time until the refund is done. `about` (the id of its row) is bound to it: it opens for that row only. */
export function sealAccount(secret: string, about: string, account: RefundAccount): Buffer {
  return sealText(secret, about, JSON.stringify(account));
}

/** The same for any text that identifies a person and is needed for a time only. */
export function sealText(secret: string, about: string, plain: string): Buffer {
  const iv = Buffer.from(newToken(), 'base64url').subarray(0, IV_BYTES);
  const cipher = createCipheriv(CIPHER, keyOf(secret), iv).setAAD(Buffer.from(about));
  const text = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), text]);
}

/** Throws where it was sealed for another row, with another secret, or changed since. */
export function openAccount(secret: string, about: string, sealed: Buffer): RefundAccount {
  return JSON.parse(openText(secret, about, sealed)) as RefundAccount;
}

/** Throws as `openAccount`. */
export function openText(secret: string, about: string, sealed: Buffer): string {
  const decipher = createDecipheriv(CIPHER, keyOf(secret), sealed.subarray(0, IV_BYTES)).setAAD(Buffer.from(about)).setAuthTag(sealed.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
  return Buffer.concat([decipher.update(sealed.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]).toString('utf8');
}

function keyOf(secret: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, '', 'refund account', 32));
}
