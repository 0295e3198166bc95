import { bankName } from '#toss';
import type { PayoutAccountView, PayoutView } from '#payout';
import type { Payout, PayoutAccount } from './payout.types.js';

export function toPayout(view: PayoutView): Payout {
  return { ...view, account: view.bank === null ? null : `${nameOf(view.bank)} 끝자리 ${view.lastDigits ?? ''}` };
}

export function toAccount(view: PayoutAccountView): PayoutAccount {
  return { ...view, bankName: nameOf(view.bank) };
}

export function nameOf(bank: string): string {
  return bankName(bank) ?? `은행(${bank})`;
}
