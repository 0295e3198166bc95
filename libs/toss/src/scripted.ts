import type { Surroundings } from './clock.js';
import { Toss, type TossOptions } from './toss.js';
import { TransportError, type HttpAnswer, type HttpRequest } from './transport.js';

/** What the other side does next: answers, or loses the request on its way there or back. */
export type Step = { status: number; body: unknown; headers?: Record<string, string> } | { lost: 'before' | 'after' };

export interface Scripted {
  toss: Toss;
  sent: HttpRequest[];
  /** Milliseconds slept between attempts. */
  slept: number[];
}

/** For specs: a client whose other side follows a script, without a network and without time. */
export function scripted(steps: readonly Step[], options: TossOptions = {}): Scripted {
  const [sent, slept]: [HttpRequest[], number[]] = [[], []];
  let next = 0;
  let ids = 0;
  const surroundings: Surroundings = {
    now: () => 1_764_000_000_000, random: () => 1, id: () => `id-${(ids += 1)}`,
    sleep: (milliseconds) => {
      slept.push(milliseconds);
      return Promise.resolve();
    },
  };
  const request = (given: HttpRequest): Promise<HttpAnswer> => {
    sent.push(given);
    const step = steps[next];
    next += 1;
    if (step === undefined) throw new Error('the script is over');
    if ('lost' in step) return Promise.reject(new TransportError('lost', step.lost === 'after'));
    const text = typeof step.body === 'string' ? step.body : JSON.stringify(step.body);
    return Promise.resolve({ status: step.status, headers: { 'x-tosspayments-trace-id': 'trace', ...step.headers }, text });
  };
  return { toss: new Toss('test_sk_spec', { baseUrl: 'http://toss.test', httpClient: { request }, surroundings, ...options }), sent, slept };
}

/** A payment by card of 15,000 won, as Toss answers it. */
export function prepareTossPayment(change: object = {}): Record<string, unknown> {
  return {
    version: '2022-11-16', mId: 'tshop', paymentKey: 'pay-1', orderId: 'order-1', orderName: '생수 외 1건', status: 'DONE', method: '카드', currency: 'KRW', totalAmount: 15_000, balanceAmount: 15_000,
    suppliedAmount: 13_636, vat: 1_364, taxFreeAmount: 0, requestedAt: '2026-11-24T10:00:00+09:00', approvedAt: '2026-11-24T10:01:00+09:00', lastTransactionKey: 'tx-1', secret: 'ps_1', isPartialCancelable: true,
    useEscrow: false, card: { issuerCode: '41', number: '94100012****567*', installmentPlanMonths: 0, cardType: '신용', approveNo: '00000001' }, virtualAccount: null, transfer: null, easyPay: null, failure: null,
    cancels: null, cashReceipt: null, receipt: { url: 'https://receipt.test/1' }, checkout: null, metadata: null, ...change,
  };
}

export function prepareCancel(change: object = {}): Record<string, unknown> {
  return { cancelAmount: 15_000, cancelReason: '단순 변심', taxFreeAmount: 0, refundableAmount: 0, canceledAt: '2026-11-25T09:00:00+09:00', transactionKey: 'tx-2', cancelStatus: 'DONE', ...change };
}

/** A payout of 70,000 won, as Toss answers it. */
export function prepareTossPayout(change: object = {}): Record<string, unknown> {
  return {
    id: 'FPA_1', refPayoutId: 'payout-1', destination: 'seller_1', scheduleType: 'SCHEDULED', payoutDate: '2026-11-25', amount: { currency: 'KRW', value: 70_000 }, transactionDescription: '구로e몰',
    requestedAt: '2026-11-24T10:00:00+09:00', status: 'REQUESTED', error: null, metadata: null, ...change,
  };
}

/** A company that may be paid, as Toss answers it. */
export function prepareTossSeller(change: object = {}): Record<string, unknown> {
  return {
    id: 'seller_1', refSellerId: 'vendor-1', businessType: 'CORPORATE', company: { name: '구로식품', representativeName: '김구로', businessRegistrationNumber: '1234567890', email: 'kim@example.invalid', phone: '0212345678' },
    individual: null, account: { bankCode: '88', accountNumber: '110123456789', holderName: '구로식품' }, status: 'PARTIALLY_APPROVED', metadata: null, ...change,
  };
}

/** v2's envelope around a good answer. */
export function enveloped(entityBody: unknown): { status: 200; body: unknown } {
  return { status: 200, body: { version: '2022-11-16', traceId: 'trace', entityType: 'any', entityBody } };
}
