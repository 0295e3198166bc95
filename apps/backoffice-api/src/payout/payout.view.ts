import { bankName } from '#kernel';
import type { PayoutAccountView, PayoutView } from '#payout';
import type { Payout, PayoutAccount } from './payout.types.js';

export function toPayout(view: PayoutView): Payout {
  return { ...view, account: view.bank === null ? null : `${bankName(view.bank)} 끝자리 ${view.lastDigits ?? ''}` };
}

export function toAccount(view: PayoutAccountView): PayoutAccount {
  return { ...view, bankName: bankName(view.bank) };
}
