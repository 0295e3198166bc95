import { korean, randomDigits, randomHex, randomText } from './clock.js';

export type Status = 'READY' | 'IN_PROGRESS' | 'WAITING_FOR_DEPOSIT' | 'DONE' | 'CANCELED' | 'PARTIAL_CANCELED' | 'ABORTED' | 'EXPIRED';

export interface Cancel {
  cancelAmount: number;
  cancelReason: string;
  taxFreeAmount: number;
  taxExemptionAmount: number;
  refundableAmount: number;
  canceledAt: string;
  transactionKey: string;
  receiptKey: null;
  cancelStatus: 'DONE';
  cancelRequestId: null;
}

/** Toss's Payment object, every top-level key present. */
export interface Payment {
  mId: string;
  lastTransactionKey: string | null;
  paymentKey: string;
  orderId: string;
  orderName: string;
  taxExemptionAmount: number;
  status: Status;
  requestedAt: string;
  approvedAt: string | null;
  useEscrow: boolean;
  cultureExpense: boolean;
  card: object | null;
  virtualAccount: { accountType: string; accountNumber: string; bankCode: string; customerName: string; depositorName: string; dueDate: string; refundStatus: string; expired: boolean; settlementStatus: string; refundReceiveAccount: null } | null;
  transfer: object | null;
  mobilePhone: null;
  giftCertificate: null;
  cashReceipt: null;
  cashReceipts: null;
  discount: null;
  cancels: Cancel[] | null;
  secret: string | null;
  type: 'NORMAL';
  easyPay: object | null;
  country: 'KR';
  failure: { code: string; message: string } | null;
  isPartialCancelable: boolean;
  receipt: { url: string } | null;
  checkout: { url: string } | null;
  currency: 'KRW';
  totalAmount: number;
  balanceAmount: number;
  suppliedAmount: number;
  vat: number;
  taxFreeAmount: number;
  method: string | null;
  version: '2022-11-16';
  metadata: Record<string, string> | null;
}

export type Method = 'CARD' | 'EASY_PAY' | 'TRANSFER' | 'VIRTUAL_ACCOUNT';

/** What the window knows beyond the payment: kept beside it, never shown by the API. */
export interface Session {
  method: Method;
  customerKey: string;
  customerName: string;
  successUrl: string;
  failUrl: string;
  /** Refuses the confirm with this code, as a card company would. */
  declineCode: string | null;
  openedAt: number;
  authenticatedAt: number | null;
  bank: string;
  provider: string;
}

export const METHOD_WORD: Readonly<Record<Method, string>> = { CARD: '카드', EASY_PAY: '간편결제', TRANSFER: '계좌이체', VIRTUAL_ACCOUNT: '가상계좌' };

export function transactionKey(): string {
  return `txrd_a01${randomHex(23)}`;
}

export function newPayment(input: { orderId: string; orderName: string; amount: number; taxFreeAmount: number; metadata?: Record<string, string> | null }, now: number): Payment {
  const vat = Math.floor((2 * (input.amount - input.taxFreeAmount) + 11) / 22);
  const stamp = korean(now).replace(/\D/g, '').slice(0, 14);
  return {
    mId: 'tguro', lastTransactionKey: null, paymentKey: `tguro${stamp}${randomText(8)}`, orderId: input.orderId, orderName: input.orderName, taxExemptionAmount: 0, status: 'READY',
    requestedAt: korean(now), approvedAt: null, useEscrow: false, cultureExpense: false, card: null, virtualAccount: null, transfer: null, mobilePhone: null, giftCertificate: null, cashReceipt: null, cashReceipts: null,
    discount: null, cancels: null, secret: null, type: 'NORMAL', easyPay: null, country: 'KR', failure: null, isPartialCancelable: true, receipt: null, checkout: null, currency: 'KRW', totalAmount: input.amount, balanceAmount: input.amount,
    suppliedAmount: input.amount - vat - input.taxFreeAmount, vat, taxFreeAmount: input.taxFreeAmount, method: null, version: '2022-11-16', metadata: input.metadata ?? null,
  };
}

/** Approves: by card, easy pay or transfer at once; a virtual account starts to wait. */
export function approve(payment: Payment, session: Session, now: number): void {
  payment.method = METHOD_WORD[session.method];
  payment.secret = `ps_${randomText(28)}`;
  payment.lastTransactionKey = transactionKey();
  payment.receipt = { url: `https://dashboard-sandbox.example.invalid/receipt/${payment.paymentKey}` };
  if (session.method === 'VIRTUAL_ACCOUNT') {
    payment.status = 'WAITING_FOR_DEPOSIT';
    payment.virtualAccount = {
      accountType: '일반', accountNumber: `X${randomDigits(13)}`, bankCode: session.bank, customerName: session.customerName, depositorName: '구로e몰',
      dueDate: korean(now + 24 * 3_600_000), refundStatus: 'NONE', expired: false, settlementStatus: 'INCOMPLETED', refundReceiveAccount: null,
    };
    return;
  }
  payment.status = 'DONE';
  payment.approvedAt = korean(now);
  const card = { issuerCode: '41', acquirerCode: '41', number: '94100012****567*', installmentPlanMonths: 0, approveNo: randomDigits(8), useCardPoint: false, cardType: '신용', ownerType: '개인', acquireStatus: 'READY', isInterestFree: false, interestPayer: null, amount: payment.totalAmount };
  if (session.method === 'CARD') payment.card = card;
  if (session.method === 'EASY_PAY') payment.easyPay = { provider: session.provider, amount: payment.totalAmount, discountAmount: 0 };
  if (session.method === 'TRANSFER') payment.transfer = { bankCode: session.bank, settlementStatus: 'INCOMPLETED' };
}

/** Takes `amount` off. Any partial cancel leaves PARTIAL_CANCELED for ever. */
export function cancel(payment: Payment, amount: number, taxFreeAmount: number, reason: string, now: number): Cancel {
  const whole = amount === payment.totalAmount && payment.cancels === null;
  payment.balanceAmount -= amount;
  const taxFree = Math.min(taxFreeAmount, payment.taxFreeAmount);
  const vat = Math.floor((2 * (amount - taxFree) + 11) / 22);
  payment.taxFreeAmount -= taxFree;
  payment.vat = Math.max(0, payment.vat - vat);
  payment.suppliedAmount = payment.balanceAmount - payment.vat - payment.taxFreeAmount;
  payment.status = whole ? 'CANCELED' : 'PARTIAL_CANCELED';
  const made: Cancel = { cancelAmount: amount, cancelReason: reason, taxFreeAmount: taxFree, taxExemptionAmount: 0, refundableAmount: payment.balanceAmount, canceledAt: korean(now), transactionKey: transactionKey(), receiptKey: null, cancelStatus: 'DONE', cancelRequestId: null };
  payment.lastTransactionKey = made.transactionKey;
  payment.cancels = [...(payment.cancels ?? []), made];
  return made;
}
