import { DomainError } from '#kernel';

/** Where a shopper wants a deposit back: Toss's bank code, the number, the holder's name. */
export interface RefundAccount {
  bank: string;
  number: string;
  holder: string;
}

/** Checks and normalises. Throws REFUND_ACCOUNT_INVALID with the field. */
export function checkedAccount(account: RefundAccount): RefundAccount {
  const number = account.number.normalize('NFKC').replace(/[\s-]/g, '');
  const holder = account.holder.normalize('NFC').replace(/\p{Cc}+/gu, ' ').trim();
  if (!/^\d{2,3}$/.test(account.bank)) throw new DomainError('REFUND_ACCOUNT_INVALID', { field: 'refundAccount.bank' });
  if (!/^\d{6,20}$/.test(number)) throw new DomainError('REFUND_ACCOUNT_INVALID', { field: 'refundAccount.number' });
  if (holder.length < 2 || holder.length > 60) throw new DomainError('REFUND_ACCOUNT_INVALID', { field: 'refundAccount.holder' });
  return { bank: account.bank, number, holder };
}

/** `88 ****1234`: enough to recognise one's own account. */
export function maskedAccount(account: RefundAccount): string {
  return `${account.bank} ****${account.number.slice(-4)}`;
}
