import { korean, type Clock } from './clock.js';
import { approve, cancel, newPayment, type Method, type Payment, type Session } from './payment.js';
import { Problem } from './problem.js';
import type { Store, Stored } from './store.js';
import type { Webhooks } from './webhook.js';

const WINDOW_MS = 30 * 60_000;
const CONFIRM_MS = 10 * 60_000;

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
}

/** What happens to payments: by the API, in the window, at the bank. Each change, its transaction row and its webhooks are written at once. */
export class Payments {
  constructor(
    private readonly store: Store,
    private readonly webhooks: Webhooks,
    private readonly clock: Clock,
  ) {}

  open(input: OpenInput): Stored {
    if (!/^[\w=-]{6,64}$/.test(input.orderId) || !Number.isSafeInteger(input.amount) || input.amount < 1) throw new Problem('INVALID_REQUEST');
    if (input.amount < (input.method === 'CARD' || input.method === 'EASY_PAY' ? 100 : 200)) throw new Problem('BELOW_MINIMUM_AMOUNT');
    const now = this.clock.now();
    const payment = newPayment(input, now);
    const session: Session = { method: input.method, customerKey: input.customerKey, customerName: input.customerName, successUrl: input.successUrl, failUrl: input.failUrl, declineCode: null, openedAt: now, authenticatedAt: null, bank: '88', provider: '토스페이' };
    this.store.save({ payment, session });
    return { payment, session };
  }

  /** The buyer agreed in the window. Money moves only when the shop confirms. */
  authenticate(key: string, choice: { bank?: string; provider?: string; declineCode?: string | null }): Stored {
    const found = this.need(key);
    if (found.payment.status !== 'READY') throw new Problem('ALREADY_PROCESSED_PAYMENT');
    found.payment.status = 'IN_PROGRESS';
    Object.assign(found.session, { authenticatedAt: this.clock.now(), bank: choice.bank ?? found.session.bank, provider: choice.provider ?? found.session.provider, declineCode: choice.declineCode ?? null });
    this.store.save(found);
    return found;
  }

  confirm(body: Record<string, unknown>, forcedDecline: string | null): Payment {
    const found: Stored | undefined = typeof body['paymentKey'] === 'string' ? this.current(body['paymentKey']) : undefined;
    if (typeof body['paymentKey'] !== 'string' || typeof body['orderId'] !== 'string' || !Number.isSafeInteger(Number(body['amount']))) throw new Problem('INVALID_REQUEST');
    if (!found) throw new Problem('NOT_FOUND_PAYMENT');
    const { payment, session } = found;
    if (payment.status === 'EXPIRED' || payment.status === 'READY') throw new Problem('NOT_FOUND_PAYMENT_SESSION');
    if (payment.status !== 'IN_PROGRESS') throw new Problem('ALREADY_PROCESSED_PAYMENT');
    if (payment.orderId !== body['orderId'] || payment.totalAmount !== Number(body['amount'])) throw new Problem('INVALID_REQUEST', '결제 금액이나 주문번호가 요청과 다릅니다.');
    if (this.store.ofOrder(payment.orderId).some((other) => other.payment.paymentKey !== payment.paymentKey && ['DONE', 'WAITING_FOR_DEPOSIT', 'CANCELED', 'PARTIAL_CANCELED'].includes(other.payment.status))) throw new Problem('DUPLICATED_ORDER_ID');
    const decline = forcedDecline ?? session.declineCode;
    if (decline !== null) {
      const problem = new Problem(decline);
      payment.status = 'ABORTED';
      payment.failure = { code: problem.code, message: problem.message };
      this.changed(found);
      throw problem;
    }
    approve(payment, session, this.clock.now());
    this.changed(found, session.method === 'VIRTUAL_ACCOUNT' ? 0 : payment.totalAmount);
    return payment;
  }

  cancel(key: string, body: Record<string, unknown>): Payment {
    const found = this.current(key);
    if (!found) throw new Problem('NOT_FOUND_PAYMENT');
    const { payment } = found;
    const reason = body['cancelReason'];
    if (typeof reason !== 'string' || reason === '' || reason.length > 200) throw new Problem('INVALID_REQUEST', 'cancelReason이 필요합니다.');
    const amount = body['cancelAmount'] === undefined ? payment.balanceAmount : Number(body['cancelAmount']);
    if (payment.status === 'CANCELED') throw new Problem('ALREADY_CANCELED_PAYMENT');
    if (!['DONE', 'PARTIAL_CANCELED', 'WAITING_FOR_DEPOSIT'].includes(payment.status)) throw new Problem('NOT_CANCELABLE_PAYMENT');
    if (!Number.isSafeInteger(amount) || amount < 1 || amount > payment.balanceAmount) throw new Problem('NOT_CANCELABLE_AMOUNT');
    if (body['refundableAmount'] !== undefined && Number(body['refundableAmount']) !== payment.balanceAmount) throw new Problem('NOT_MATCHES_REFUNDABLE_AMOUNT');
    if (payment.status === 'WAITING_FOR_DEPOSIT' && amount !== payment.balanceAmount) throw new Problem('NOT_ALLOWED_PARTIAL_REFUND_WAITING_DEPOSIT');
    const deposited = payment.virtualAccount !== null && payment.status !== 'WAITING_FOR_DEPOSIT';
    if (deposited && typeof body['refundReceiveAccount'] !== 'object') throw new Problem('INVALID_REQUEST', '환불 계좌(refundReceiveAccount)가 필요합니다.');
    const waiting = payment.status === 'WAITING_FOR_DEPOSIT';
    cancel(payment, amount, Number(body['taxFreeAmount'] ?? (amount === payment.balanceAmount ? payment.taxFreeAmount : 0)), reason, this.clock.now());
    if (payment.virtualAccount && deposited) payment.virtualAccount.refundStatus = 'COMPLETED';
    this.changed(found, waiting ? 0 : -amount);
    return payment;
  }

  /** The bank tells of a deposit; `undefined` where no account of this order waits. */
  deposit(orderId: string): Payment | undefined {
    const found = this.store.ofOrder(orderId).find(({ payment }) => payment.status === 'WAITING_FOR_DEPOSIT');
    if (!found) return undefined;
    const { payment } = found;
    if (payment.virtualAccount && Date.parse(payment.virtualAccount.dueDate) < this.clock.now()) return undefined; // the bank refuses a late deposit
    payment.status = 'DONE';
    payment.approvedAt = korean(this.clock.now());
    this.changed(found, payment.totalAmount);
    return payment;
  }

  /** The bank takes a deposit back: the account waits again. */
  reverse(orderId: string): Payment | undefined {
    const found = this.store.ofOrder(orderId).find(({ payment }) => payment.status === 'DONE' && payment.virtualAccount !== null);
    if (!found) return undefined;
    found.payment.status = 'WAITING_FOR_DEPOSIT';
    found.payment.approvedAt = null;
    found.payment.lastTransactionKey = `${found.payment.lastTransactionKey ?? ''}r`.slice(-60);
    this.changed(found, -found.payment.totalAmount);
    return found.payment;
  }

  /** A payment as it is now: windows and authentications that ran out are EXPIRED, accounts past their day say so. */
  current(key: string): Stored | undefined {
    const found = this.store.byKey(key);
    return found ? this.aged(found) : undefined;
  }

  /** The payment of an order: one that took or awaits money before one that never did, else the newest. */
  ofOrder(orderId: string): Stored | undefined {
    const all = this.store.ofOrder(orderId).map((found) => this.aged(found));
    return all.find(({ payment }) => ['DONE', 'WAITING_FOR_DEPOSIT', 'CANCELED', 'PARTIAL_CANCELED'].includes(payment.status)) ?? all[0];
  }

  need(key: string): Stored {
    const found = this.current(key);
    if (!found) throw new Problem('NOT_FOUND_PAYMENT');
    return found;
  }

  private aged(found: Stored): Stored {
    const { payment, session } = found;
    const now = this.clock.now();
    const over = (payment.status === 'READY' && now > session.openedAt + WINDOW_MS) || (payment.status === 'IN_PROGRESS' && now > (session.authenticatedAt ?? 0) + CONFIRM_MS);
    if (over) {
      payment.status = 'EXPIRED';
      payment.failure = { code: 'EXPIRED_PAYMENT', message: '결제 시간이 만료되었습니다.' };
      this.changed(found);
    }
    if (payment.virtualAccount && payment.status === 'WAITING_FOR_DEPOSIT') payment.virtualAccount.expired = now > Date.parse(payment.virtualAccount.dueDate);
    return found;
  }

  private changed(found: Stored, moved = 0): void {
    const { payment } = found;
    this.store.atOnce(() => {
      this.store.save(found);
      if (moved !== 0) {
        this.store.addTransaction({
          mId: payment.mId, transactionKey: payment.lastTransactionKey ?? '', paymentKey: payment.paymentKey, orderId: payment.orderId, method: payment.method, customerKey: found.session.customerKey, useEscrow: false,
          receiptUrl: payment.receipt?.url ?? null, status: payment.status, transactionAt: korean(this.clock.now()), currency: 'KRW', amount: moved,
        });
      }
      this.webhooks.tell(payment);
    });
    this.webhooks.nudge();
  }
}
