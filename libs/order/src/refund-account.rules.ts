import { BANKS, bankName, DomainError, readBankAccount, seal, unseal, type BankAccount } from '#kernel';

/** Where a virtual account's money goes back to. */
export type RefundAccount = BankAccount;
export const REFUND_BANKS = BANKS;

const PURPOSE = 'refund account';

/** Checks and normalises. Throws REFUND_ACCOUNT_INVALID, which names the field. */
export function checkedAccount(given: RefundAccount): RefundAccount {
  const account = readBankAccount(given);
  if (typeof account === 'string') throw new DomainError('REFUND_ACCOUNT_INVALID', { field: account });
  return account;
}

/** `신한은행 끝자리 1234`: enough to recognise one's own account. */
export function maskedAccount(account: RefundAccount): string {
  return `${bankName(account.bank)} 끝자리 ${account.accountNumber.slice(-4)}`;
}

/** A deposit is never sent to Toss without an account: it would be refused. */
export const ACCOUNT_MISSING = { code: 'REFUND_ACCOUNT_REQUIRED', message: '돌려받을 계좌를 모릅니다.' };
/** Toss can't carry it out, whichever account it is given: it is sent from the bank by hand. */
const BY_BANK = new Set(['NOT_ALLOWED_PARTIAL_REFUND', 'EXCEED_MAX_REFUND_DUE', 'REFUND_FAILED']);
/** No money can go to the account that was given. */
const WRONG_ACCOUNT = new Set(['REFUND_FAILED', 'INVALID_BANK', 'INVALID_REFUND_ACCOUNT_INFO', 'INVALID_REFUND_ACCOUNT_NUMBER', 'NOT_ALLOWED_REFUND_BANK']);

/** Why the shopper is asked for an account: he paid in when his order had ended; a refund has none; its bank refused the one that he gave; it can't go back as it came; interest is owed. */
export type AccountWhy = 'ENDED' | 'NEEDED' | 'REFUSED' | 'BY_BANK' | 'INTEREST';

/** Whether only (another) account of the shopper's brings a refund on that was refused. `known`: one was given. */
export function asksAccount(code: string, known: boolean): boolean {
  return WRONG_ACCOUNT.has(code) || (!known && (BY_BANK.has(code) || code === ACCOUNT_MISSING.code));
}

/** Whether nothing but a transfer by hand is left. */
export function isByBank(code: string | null): boolean {
  return code !== null && BY_BANK.has(code);
}

/** Why a refund's shopper is asked. */
export function accountWhy({ state, code }: { state: string; code: string | null }): Exclude<AccountWhy, 'ENDED'> {
  if (state === 'SUCCEEDED') return 'INTEREST';
  if (code !== null && WRONG_ACCOUNT.has(code)) return 'REFUSED';
  return isByBank(code) ? 'BY_BANK' : 'NEEDED';
}

/** Encrypts an account for the time until the refund is done. `about` (the id of its row) is bound to it: it opens for that row only. */
export function sealAccount(secret: string, about: string, account: RefundAccount): Buffer {
  return seal(secret, PURPOSE, about, account);
}

/** The same for any text that identifies a person and is needed for a time only. */
export function sealText(secret: string, about: string, plain: string): Buffer {
  return seal(secret, PURPOSE, about, plain);
}

/** Throws where it was sealed for another row, with another secret, or changed since. */
export function openAccount(secret: string, about: string, sealed: Buffer): RefundAccount {
  return unseal(secret, PURPOSE, about, sealed) as RefundAccount;
}

/** Throws as `openAccount`. */
export function openText(secret: string, about: string, sealed: Buffer): string {
  return unseal(secret, PURPOSE, about, sealed) as string;
}
