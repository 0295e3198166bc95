import { bankName, cardCompanyName } from './codes.js';
import type { TossPayment } from './payment.types.js';

/** How something was paid. Beside `type`, the key of that name holds what Toss tells of it. */
export interface PaymentMethodDetails {
  type: 'card' | 'easy_pay' | 'transfer' | 'virtual_account' | 'mobile_phone' | 'gift_certificate' | 'other';
  /** Toss's own word. */
  original: string | null;
  /** Also on easy pay by a registered card. */
  card?: { issuer_code: string; issuer_name: string | null; masked_number: string | null; installment_months: number; funding: 'credit' | 'debit' | 'prepaid' | 'unknown'; approval_number: string | null };
  /** `amount` was paid from the provider's own account or cash, `discount` by points. */
  easy_pay?: { provider: string; amount: number; discount: number };
  transfer?: { bank_code: string; bank_name: string | null };
  virtual_account?: { bank_code: string; bank_name: string | null; account_number: string; refund_status: string | null };
}

const TYPES: Readonly<Record<string, PaymentMethodDetails['type']>> = {
  카드: 'card', 간편결제: 'easy_pay', 계좌이체: 'transfer', 가상계좌: 'virtual_account', 휴대폰: 'mobile_phone', 문화상품권: 'gift_certificate', 도서문화상품권: 'gift_certificate', 게임문화상품권: 'gift_certificate',
};
const FUNDING: Readonly<Record<string, 'credit' | 'debit' | 'prepaid'>> = { 신용: 'credit', 체크: 'debit', 기프트: 'prepaid' };

/** Null until a method was chosen in the window. */
export function toMethodDetails(payment: TossPayment): PaymentMethodDetails | null {
  if (payment.method === null) return null;
  const { card, transfer, virtualAccount } = payment;
  const easyPay = typeof payment.easyPay === 'string' ? { provider: payment.easyPay, amount: 0, discountAmount: 0 } : payment.easyPay; // older answers hold the bare name
  return {
    type: TYPES[payment.method.normalize('NFC')] ?? 'other', original: payment.method,
    ...(card ? { card: {
      issuer_code: card.issuerCode, issuer_name: cardCompanyName(card.issuerCode), masked_number: card.number ?? null, installment_months: card.installmentPlanMonths,
      funding: FUNDING[(card.cardType ?? '').normalize('NFC')] ?? 'unknown', approval_number: card.approveNo ?? null,
    } } : {}),
    ...(easyPay ? { easy_pay: { provider: easyPay.provider, amount: easyPay.amount, discount: easyPay.discountAmount } } : {}),
    ...(transfer ? { transfer: { bank_code: transfer.bankCode, bank_name: bankName(transfer.bankCode) } } : {}),
    ...(virtualAccount ? { virtual_account: {
      bank_code: virtualAccount.bankCode, bank_name: bankName(virtualAccount.bankCode), account_number: virtualAccount.accountNumber, refund_status: virtualAccount.refundStatus ?? null,
    } } : {}),
  };
}

/** For people: 신한카드 94100012****567*, 토스페이, 국민은행. */
export function methodLabel(details: PaymentMethodDetails | null): string | null {
  if (details === null) return null;
  if (details.easy_pay) return details.easy_pay.provider;
  if (details.card) return [details.card.issuer_name ?? '카드', details.card.masked_number].filter((part) => part !== null && part !== '').join(' ');
  return details.transfer?.bank_name ?? details.virtual_account?.bank_name ?? details.original;
}
