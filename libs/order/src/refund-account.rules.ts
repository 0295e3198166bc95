import { BANKS, DomainError, maskedAccount, readBankAccount, seal, unseal, type BankAccount } from '#kernel';

/** Where a virtual account's money goes back to. */
export type RefundAccount = BankAccount;
export { maskedAccount };
export const REFUND_BANKS = BANKS;

const PURPOSE = 'refund account';

/** Checks and normalises. Throws REFUND_ACCOUNT_INVALID, which names the field. */
export function checkedAccount(given: RefundAccount): RefundAccount {
  const account = readBankAccount(given);
  if (typeof account === 'string') throw new DomainError('REFUND_ACCOUNT_INVALID', { field: account });
  return account;
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
