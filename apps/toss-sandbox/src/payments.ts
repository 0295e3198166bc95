import { bankCode, givesAccounts } from './bank.js';
import { issueWith, takeBackWith } from './cash-receipt.js';
import { korean, type Clock } from './clock.js';
import { approve, cancel, newPayment, providerName, transactionKey, type Method, type Payment, type ReceiptWish, type Session, type Status } from './payment.js';
import { Problem } from './problem.js';
import type { Store, Stored } from './store.js';
import type { Webhooks } from './webhook.js';

const WINDOW_MS = 30 * 60_000;
const CONFIRM_MS = 10 * 60_000;
const DAY_MS = 86_400_000;
/** Toss's default where the server asks for the account. */
const API_VALID_HOURS = 168;
/** Days after which a payment can't be cancelled any more, where there is such a term. */
const REFUND_DAYS: Readonly<Record<string, number>> = { 계좌이체: 180, 가상계좌: 365 };
/** States in which an order id is used up. */
const TAKEN: readonly Status[] = ['DONE', 'WAITING_FOR_DEPOSIT', 'CANCELED', 'PARTIAL_CANCELED'];

export interface OpenInput {
  orderId: string;
  orderName: string;
  amount: number;
  taxFreeAmount: number;
  method: Method;
  customerKey: string;
  customerName: string;
  successUrl: string;
  failUrl: string;
  provider?: string | undefined;
  validHours?: number | undefined;
  dueAt?: number | undefined;
  useEscrow?: boolean | undefined;
  metadata?: Record<string, string> | undefined;
}

/** What the buyer chose in the window. */
export interface Choice {
  bank?: string | undefined;
  card?: string | undefined;
  provider?: string | undefined;
  declineCode?: string | null | undefined;
  receipt?: ReceiptWish | undefined;
  /** A card or an escrow that Toss can't cancel in part. */
  partialCancelable?: boolean | undefined;
}

interface Parts {
  store: Store;
  webhooks: Webhooks;
  clock: Clock;
  /** Milliseconds until a virtual account's refund has arrived. */
  refundDelayMs: number;
  url: () => string;
}

/** What happens to payments: by the API, in the window, at the bank. Each change, its transaction row and its webhooks are written at once. */
export class Payments {
  constructor(private readonly parts: Parts) {}

  open(input: OpenInput): Stored {
    checkNew(input);
    const now = this.parts.clock.now();
    const payment = newPayment({ ...input, useEscrow: input.useEscrow ?? false, metadata: input.metadata ?? null }, now, this.parts.url());
    const session: Session = {
      method: input.method, customerKey: input.customerKey, customerName: input.customerName, successUrl: input.successUrl, failUrl: input.failUrl, declineCode: null, openedAt: now, authenticatedAt: null,
      bank: '88', provider: providerName(input.provider ?? 'TOSSPAY'), dueAt: input.dueAt ?? null, validHours: input.validHours ?? null, receipt: null, refundedAt: null,
    };
    const made = { payment, session };
    this.save(made);
    return made;
  }

  /** The buyer agreed in the window. Money moves only when the shop confirms. */
  authenticate(key: string, choice: Choice): Stored {
    const found = this.need(key);
    if (found.payment.status !== 'READY') throw new Problem('ALREADY_PROCESSED_PAYMENT');
    const { session } = found;
    found.payment.status = 'IN_PROGRESS';
    session.authenticatedAt = this.parts.clock.now();
    session.bank = bankCode(choice.bank) ?? session.bank;
    session.declineCode = choice.declineCode ?? null;
    session.receipt = choice.receipt ?? null;
    if (choice.card !== undefined) session.card = choice.card;
    if (choice.partialCancelable === false) found.payment.isPartialCancelable = false;
    if (choice.provider !== undefined) {
      session.provider = providerName(choice.provider);
      if (session.method === 'CARD') session.method = 'EASY_PAY';
    }
    this.save(found);
    return found;
  }

  /** @param forcedDecline a fault's code: declines as the card company would */
  confirm(body: Record<string, unknown>, forcedDecline: string | null): Payment {
    if (typeof body['paymentKey'] !== 'string' || typeof body['orderId'] !== 'string' || !Number.isSafeInteger(Number(body['amount']))) throw new Problem('INVALID_REQUEST');
    const found = this.need(body['paymentKey']);
    const { payment, session } = found;
    if (payment.status === 'EXPIRED' || payment.status === 'READY') throw new Problem('NOT_FOUND_PAYMENT_SESSION');
    if (payment.status !== 'IN_PROGRESS') throw new Problem('ALREADY_PROCESSED_PAYMENT');
    if (payment.orderId !== body['orderId'] || payment.totalAmount !== Number(body['amount'])) throw new Problem('INVALID_REQUEST', '결제 금액이나 주문번호가 요청과 다릅니다.');
    this.refuseTaken(payment.orderId, payment.paymentKey);
    const now = this.parts.clock.now();
    const decline = forcedDecline ?? session.declineCode;
    if (decline !== null) {
      const problem = new Problem(decline);
      payment.status = 'ABORTED';
      payment.failure = { code: problem.code, message: problem.message };
      this.changed(found);
      throw problem;
    }
    approve(payment, session, now, this.parts.url());
    if (session.method === 'TRANSFER') issueWith(payment, session.receipt, now, this.parts.url());
    this.changed(found, session.method === 'VIRTUAL_ACCOUNT' ? 0 : payment.totalAmount);
    return payment;
  }

  /** POST /v1/virtual-accounts: an account without a window. */
  virtualAccount(body: Record<string, unknown>): Payment {
    const { store, clock, url } = this.parts;
    const now = clock.now();
    const bank = bankCode(body['bank']);
    if (bank === undefined || !givesAccounts(bank)) throw new Problem('INVALID_BANK');
    const customerName = body['customerName'];
    if (typeof customerName !== 'string' || customerName === '' || [...customerName].length > 100) throw new Problem('INVALID_REQUEST', 'customerName이 필요합니다.');
    const input: OpenInput = {
      orderId: String(body['orderId']), orderName: typeof body['orderName'] === 'string' ? body['orderName'] : '', amount: Number(body['amount']), taxFreeAmount: Number(body['taxFreeAmount'] ?? 0),
      method: 'VIRTUAL_ACCOUNT', customerKey: '', customerName, successUrl: '', failUrl: '', ...(body['validHours'] === undefined && body['dueDate'] === undefined ? { validHours: API_VALID_HOURS } : closing(body, now)),
    };
    checkNew(input);
    const receipt = receiptOf(body['cashReceipt']);
    this.refuseTaken(input.orderId, null);
    const payment = newPayment({ ...input, metadata: null, useEscrow: body['useEscrow'] === true }, now, url());
    const session: Session = {
      method: 'VIRTUAL_ACCOUNT', customerKey: '', customerName, successUrl: '', failUrl: '', declineCode: null, openedAt: now, authenticatedAt: now, bank, provider: '', dueAt: input.dueAt ?? null,
      validHours: input.validHours ?? null, receipt, refundedAt: null,
    };
    approve(payment, session, now, url());
    store.atOnce(() => this.changed({ payment, session }));
    return payment;
  }

  cancel(key: string, body: Record<string, unknown>, refundFails = false): Payment {
    const found = this.need(key);
    const { payment, session } = found;
    const { amount, taxFree, reason } = checkCancel(payment, body, this.parts.clock.now());
    const now = this.parts.clock.now();
    const waiting = payment.status === 'WAITING_FOR_DEPOSIT';
    const made = cancel(payment, amount, taxFree, reason, now);
    if (!waiting) takeBackWith(payment, made, now, this.parts.url());
    if (payment.virtualAccount && !waiting) {
      payment.virtualAccount.refundStatus = refundFails ? 'FAILED' : this.parts.refundDelayMs > 0 ? 'PENDING' : 'COMPLETED';
      session.refundedAt = refundFails ? null : now + this.parts.refundDelayMs;
    }
    this.changed(found, waiting ? 0 : -amount);
    return payment;
  }

  /** The bank tells of a deposit; `undefined` where no account of this order waits, or its day is over: then the bank refuses. */
  deposit(orderId: string): Payment | undefined {
    const found = this.parts.store.ofOrder(orderId).find(({ payment }) => payment.status === 'WAITING_FOR_DEPOSIT');
    const now = this.parts.clock.now();
    if (!found?.payment.virtualAccount || Date.parse(found.payment.virtualAccount.dueDate) < now) return undefined;
    const { payment, session } = found;
    payment.status = 'DONE';
    payment.approvedAt = korean(now);
    // The first deposit is the approval that confirm named. One after a reversal is another transaction.
    if (payment.lastTransactionKey === null || this.parts.store.placeOf(payment.lastTransactionKey) !== undefined) payment.lastTransactionKey = transactionKey();
    issueWith(payment, session.receipt, now, this.parts.url());
    this.changed(found, payment.totalAmount);
    return payment;
  }

  /** The bank takes a deposit back: the account waits again. `undefined` where there is no such deposit. */
  reverse(orderId: string): Payment | undefined {
    const found = this.parts.store.ofOrder(orderId).find(({ payment }) => payment.status === 'DONE' && payment.virtualAccount !== null);
    if (!found) return undefined;
    const { payment } = found;
    payment.status = 'WAITING_FOR_DEPOSIT';
    payment.approvedAt = null;
    payment.lastTransactionKey = transactionKey();
    payment.cashReceipt = null;
    payment.cashReceipts = null;
    this.changed(found, -payment.totalAmount);
    return payment;
  }

  /** A payment as it is now. Throws NOT_FOUND_PAYMENT. */
  need(key: string): Stored {
    const found = this.current(key);
    if (!found) throw new Problem('NOT_FOUND_PAYMENT');
    return found;
  }

  /** A payment as it is now: windows and authentications that ran out are EXPIRED, accounts past their day say so. */
  current(key: string): Stored | undefined {
    const found = this.parts.store.byKey(key);
    return found ? this.aged(found) : undefined;
  }

  /** The payment of an order: one that took or awaits money before one that never did, else the newest. Throws NOT_FOUND_PAYMENT. */
  needOfOrder(orderId: string): Stored {
    const all = this.parts.store.ofOrder(orderId).map((found) => this.aged(found));
    const found = all.find(({ payment }) => TAKEN.includes(payment.status)) ?? all[0];
    if (!found) throw new Problem('NOT_FOUND_PAYMENT');
    return found;
  }

  /** Lets happen what happens by the clock, whether anybody asks or not. */
  wake(): void {
    for (const found of this.parts.store.waking(this.parts.clock.now(), 100)) this.aged(found);
  }

  private aged(found: Stored): Stored {
    const { payment, session } = found;
    const now = this.parts.clock.now();
    if (payment.virtualAccount && payment.status === 'WAITING_FOR_DEPOSIT') payment.virtualAccount.expired = now > Date.parse(payment.virtualAccount.dueDate);
    const at = wakeAt(found);
    if (at === null || now < at) return found;
    if (payment.virtualAccount) {
      payment.virtualAccount.refundStatus = 'COMPLETED';
      session.refundedAt = null;
      this.save(found);
      return found;
    }
    payment.status = 'EXPIRED';
    payment.failure = { code: 'EXPIRED_PAYMENT', message: '결제 시간이 만료되었습니다.' };
    this.changed(found);
    return found;
  }

  private refuseTaken(orderId: string, paymentKey: string | null): void {
    if (this.parts.store.ofOrder(orderId).some(({ payment }) => payment.paymentKey !== paymentKey && TAKEN.includes(payment.status))) throw new Problem('DUPLICATED_ORDER_ID');
  }

  private save(found: Stored): void {
    this.parts.store.save(found, wakeAt(found));
  }

  private changed(found: Stored, moved = 0): void {
    const { store, webhooks, clock } = this.parts;
    const { payment } = found;
    store.atOnce(() => {
      this.save(found);
      if (moved !== 0) {
        store.addTransaction({
          mId: payment.mId, transactionKey: payment.lastTransactionKey ?? '', paymentKey: payment.paymentKey, orderId: payment.orderId, method: payment.method, customerKey: found.session.customerKey,
          useEscrow: payment.useEscrow, receiptUrl: payment.receipt?.url ?? null, status: payment.status, transactionAt: korean(clock.now()), currency: 'KRW', amount: moved,
        });
      }
      webhooks.tell(payment);
    });
    webhooks.nudge();
  }
}

/** When something happens to a payment by itself: READY lives 30 minutes, IN_PROGRESS ten, a refund takes its time. */
function wakeAt({ payment, session }: Stored): number | null {
  if (payment.status === 'READY') return session.openedAt + WINDOW_MS;
  if (payment.status === 'IN_PROGRESS') return (session.authenticatedAt ?? 0) + CONFIRM_MS;
  return payment.virtualAccount?.refundStatus === 'PENDING' ? (session.refundedAt ?? null) : null;
}

function checkNew(input: OpenInput): void {
  if (!/^[\w=-]{6,64}$/.test(input.orderId)) throw new Problem('INVALID_ORDER_ID');
  if (input.orderName === '' || [...input.orderName].length > 100) throw new Problem('INVALID_ORDER_NAME');
  if (!Number.isSafeInteger(input.amount) || input.amount < 1) throw new Problem('INVALID_REQUEST');
  if (input.amount < (input.method === 'CARD' || input.method === 'EASY_PAY' ? 100 : 200)) throw new Problem('BELOW_MINIMUM_AMOUNT');
  if (!Number.isSafeInteger(input.taxFreeAmount) || input.taxFreeAmount < 0 || input.taxFreeAmount > input.amount) throw new Problem('INVALID_REQUEST', '면세 금액이 잘못되었습니다.');
}

function checkCancel(payment: Payment, body: Record<string, unknown>, now: number): { amount: number; taxFree: number; reason: string } {
  const reason = body['cancelReason'];
  if (typeof reason !== 'string' || reason === '' || [...reason].length > 200) throw new Problem('INVALID_REQUEST', 'cancelReason이 필요합니다.');
  if (payment.status === 'CANCELED') throw new Problem('ALREADY_CANCELED_PAYMENT');
  if (!['DONE', 'PARTIAL_CANCELED', 'WAITING_FOR_DEPOSIT'].includes(payment.status)) throw new Problem('NOT_CANCELABLE_PAYMENT');
  const amount = body['cancelAmount'] === undefined ? payment.balanceAmount : Number(body['cancelAmount']);
  if (!Number.isSafeInteger(amount) || amount < 1 || amount > payment.balanceAmount) throw new Problem('NOT_CANCELABLE_AMOUNT');
  if (!payment.isPartialCancelable && payment.status !== 'WAITING_FOR_DEPOSIT' && amount !== payment.balanceAmount) throw new Problem('NOT_ALLOWED_PARTIAL_REFUND');
  if (body['refundableAmount'] !== undefined && Number(body['refundableAmount']) !== payment.balanceAmount) throw new Problem('NOT_MATCHES_REFUNDABLE_AMOUNT');
  if (payment.status === 'WAITING_FOR_DEPOSIT' && amount !== payment.balanceAmount) throw new Problem('NOT_ALLOWED_PARTIAL_REFUND_WAITING_DEPOSIT');
  const days = REFUND_DAYS[payment.method ?? ''];
  if (days !== undefined && payment.approvedAt !== null && now > Date.parse(payment.approvedAt) + days * DAY_MS) throw new Problem('EXCEED_MAX_REFUND_DUE');
  if (payment.virtualAccount && payment.status !== 'WAITING_FOR_DEPOSIT') checkRefundAccount(body['refundReceiveAccount']);
  const taxFree = Number(body['taxFreeAmount'] ?? (amount === payment.balanceAmount ? payment.taxFreeAmount : 0));
  if (!Number.isSafeInteger(taxFree) || taxFree < 0 || taxFree > Math.min(amount, payment.taxFreeAmount)) throw new Problem('INVALID_REQUEST', '면세 금액이 남은 면세 금액이나 취소 금액보다 큽니다.');
  // More of the taxable part than there is: the rest would be negative.
  if (amount - taxFree > payment.balanceAmount - payment.taxFreeAmount) throw new Problem('INVALID_REQUEST', '과세 금액보다 많이 취소할 수 없습니다. taxFreeAmount를 함께 보내 주세요.');
  return { amount, taxFree, reason };
}

function checkRefundAccount(given: unknown): void {
  if (given === null || typeof given !== 'object') throw new Problem('INVALID_REQUEST', '환불 계좌(refundReceiveAccount)가 필요합니다.');
  const { bank, accountNumber, holderName } = given as Record<string, unknown>;
  if (bankCode(bank) === undefined) throw new Problem('INVALID_BANK');
  if (typeof accountNumber !== 'string' || !/^\d{1,20}$/.test(accountNumber)) throw new Problem('INVALID_REFUND_ACCOUNT_NUMBER');
  if (typeof holderName !== 'string' || holderName === '' || [...holderName].length > 60) throw new Problem('INVALID_REFUND_ACCOUNT_INFO');
}

/** Until when an account may be paid into, as a request says it: hours or a moment, not both. */
export function closing(given: Record<string, unknown>, now: number): { validHours?: number; dueAt?: number } {
  const { validHours, dueDate } = given;
  if (validHours !== undefined && dueDate !== undefined) throw new Problem('INVALID_VALID_HOURS_WITH_DUE_DATE_AND_SINGLE');
  if (validHours !== undefined) {
    if (!(Number(validHours) >= 1 && Number(validHours) <= 2160)) throw new Problem('EXCEED_MAX_VALID_HOURS');
    return { validHours: Number(validHours) };
  }
  if (dueDate === undefined) return {};
  const text = typeof dueDate === 'string' ? dueDate : '';
  const dueAt = Date.parse(/(Z|[+-]\d\d:\d\d)$/.test(text) ? text : `${text.length === 10 ? `${text}T23:59:59` : text}+09:00`);
  if (Number.isNaN(dueAt) || dueAt <= now) throw new Problem('INVALID_DATE');
  if (dueAt > now + 90 * DAY_MS) throw new Problem('EXCEED_MAX_DUE_DATE');
  return { dueAt };
}

/** A wish for a cash receipt in a request; null for none (미발행). */
function receiptOf(given: unknown): ReceiptWish | null {
  if (given === undefined || given === null) return null;
  const { type, registrationNumber } = given as Record<string, unknown>;
  if (type === '미발행') return null;
  if ((type !== '소득공제' && type !== '지출증빙') || typeof registrationNumber !== 'string' || !/^\d{1,30}$/.test(registrationNumber)) throw new Problem('INVALID_CASH_RECEIPT_INFO');
  return { type, number: registrationNumber };
}
