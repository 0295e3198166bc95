import { EASY_PAYS } from './bank.js';
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
  receiptKey: string | null;
  cancelStatus: 'DONE';
  cancelRequestId: null;
}

export interface VirtualAccount {
  accountType: '일반';
  accountNumber: string;
  bankCode: string;
  customerName: string;
  depositorName: string;
  dueDate: string;
  refundStatus: 'NONE' | 'PENDING' | 'FAILED' | 'COMPLETED';
  expired: boolean;
  settlementStatus: 'INCOMPLETED' | 'COMPLETED';
  refundReceiveAccount: null;
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
  virtualAccount: VirtualAccount | null;
  transfer: object | null;
  mobilePhone: null;
  giftCertificate: null;
  cashReceipt: { type: string; receiptKey: string; issueNumber: string; receiptUrl: string; amount: number; taxFreeAmount: number } | null;
  cashReceipts: object[] | null;
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

/** A cash receipt that the buyer or the shop asked for: issued when the money comes. */
export interface ReceiptWish {
  type: '소득공제' | '지출증빙';
  number: string;
}

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
  /** Easy pay's provider in Korean. */
  provider: string;
  /** Code of the card company. */
  card?: string;
  /** When a virtual account closes; absent: a day after it is given out. */
  dueAt?: number | null;
  validHours?: number | null;
  receipt?: ReceiptWish | null;
  /** When the bank has paid a virtual account's refund. */
  refundedAt?: number | null;
}

export const METHOD_WORD: Readonly<Record<Method, string>> = { CARD: '카드', EASY_PAY: '간편결제', TRANSFER: '계좌이체', VIRTUAL_ACCOUNT: '가상계좌' };

export function transactionKey(): string {
  return `txrd_a01${randomHex(23)}`;
}

/** What the shop's contract says for windows that do not say it themselves. */
const DEFAULT_VALID_HOURS = 24;
const HOUR_MS = 3_600_000;

/** A tenth of the taxable part's price before tax, which is an eleventh of what is paid: rounded half up. */
export function vatOf(taxable: number): number {
  return Math.floor((2 * taxable + 11) / 22);
}

export interface NewPayment {
  orderId: string;
  orderName: string;
  amount: number;
  taxFreeAmount: number;
  useEscrow?: boolean;
  metadata?: Record<string, string> | null;
}

/** A payment as it stands when its window opens. */
export function newPayment(input: NewPayment, now: number, url: string): Payment {
  const vat = vatOf(input.amount - input.taxFreeAmount);
  const stamp = korean(now).replace(/\D/g, '').slice(0, 14);
  const paymentKey = `tguro${stamp}${randomText(8)}`;
  return {
    mId: 'tguro', lastTransactionKey: null, paymentKey, orderId: input.orderId, orderName: input.orderName, taxExemptionAmount: 0, status: 'READY', requestedAt: korean(now), approvedAt: null,
    useEscrow: input.useEscrow ?? false, cultureExpense: false, card: null, virtualAccount: null, transfer: null, mobilePhone: null, giftCertificate: null, cashReceipt: null, cashReceipts: null,
    discount: null, cancels: null, secret: null, type: 'NORMAL', easyPay: null, country: 'KR', failure: null, isPartialCancelable: true, receipt: null,
    checkout: { url: `${url}/window/${paymentKey}` }, currency: 'KRW', totalAmount: input.amount, balanceAmount: input.amount,
    suppliedAmount: input.amount - vat - input.taxFreeAmount, vat, taxFreeAmount: input.taxFreeAmount, method: null, version: '2022-11-16', metadata: input.metadata ?? null,
  };
}

/** Approves: by card, easy pay or transfer at once; a virtual account starts to wait. */
export function approve(payment: Payment, session: Session, now: number, url: string): void {
  payment.method = METHOD_WORD[session.method];
  payment.secret = `ps_${randomText(28)}`;
  payment.lastTransactionKey = transactionKey();
  payment.receipt = { url: `${url}/receipt/${payment.paymentKey}` };
  if (session.method === 'VIRTUAL_ACCOUNT') {
    payment.status = 'WAITING_FOR_DEPOSIT';
    payment.virtualAccount = {
      accountType: '일반', accountNumber: `X${randomDigits(13)}`, bankCode: session.bank, customerName: session.customerName, depositorName: '구로e몰',
      dueDate: korean(session.dueAt ?? now + (session.validHours ?? DEFAULT_VALID_HOURS) * HOUR_MS), refundStatus: 'NONE', expired: false, settlementStatus: 'INCOMPLETED', refundReceiveAccount: null,
    };
    return;
  }
  payment.status = 'DONE';
  payment.approvedAt = korean(now);
  if (session.method === 'CARD') payment.card = card(session.card ?? '41', payment.totalAmount);
  if (session.method === 'EASY_PAY') payment.easyPay = { provider: session.provider, amount: payment.totalAmount, discountAmount: 0 };
  if (session.method === 'TRANSFER') payment.transfer = { bankCode: session.bank, settlementStatus: 'INCOMPLETED' };
}

function card(company: string, amount: number): object {
  return {
    issuerCode: company, acquirerCode: company, number: '94100012****567*', installmentPlanMonths: 0, approveNo: randomDigits(8), useCardPoint: false, cardType: '신용', ownerType: '개인',
    acquireStatus: 'READY', isInterestFree: false, interestPayer: null, amount,
  };
}

/** The Korean name of a provider, whichever way a request calls it; as it is when nobody knows it. */
export function providerName(called: string): string {
  return EASY_PAYS.find(([english]) => english === called)?.[1] ?? called;
}

/** Takes `amount` off, `taxFreeAmount` of it tax-free. Any partial cancel leaves PARTIAL_CANCELED for ever. */
export function cancel(payment: Payment, amount: number, taxFreeAmount: number, reason: string, now: number): Cancel {
  const whole = amount === payment.totalAmount && payment.cancels === null;
  payment.balanceAmount -= amount;
  payment.taxFreeAmount -= taxFreeAmount;
  // What is left is taxed anew: the three parts always sum up to the balance.
  payment.vat = vatOf(payment.balanceAmount - payment.taxFreeAmount);
  payment.suppliedAmount = payment.balanceAmount - payment.vat - payment.taxFreeAmount;
  payment.status = whole ? 'CANCELED' : 'PARTIAL_CANCELED';
  const made: Cancel = {
    cancelAmount: amount, cancelReason: reason, taxFreeAmount, taxExemptionAmount: 0, refundableAmount: payment.balanceAmount, canceledAt: korean(now), transactionKey: transactionKey(),
    receiptKey: null, cancelStatus: 'DONE', cancelRequestId: null,
  };
  payment.lastTransactionKey = made.transactionKey;
  payment.cancels = [...(payment.cancels ?? []), made];
  return made;
}
