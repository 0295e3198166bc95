import { Toss, type TossError, type TossOptions, type VerifiedEvent } from '#toss';
import { type Received, RunningSandbox, SECRET_KEY, SECURITY_KEY } from './running-sandbox.js';

/** A shop that speaks to the stand-in through the SDK alone. */
export class SdkShop {
  private constructor(readonly sandbox: RunningSandbox) {}

  /** @param more of the stand-in: its clock */
  static async start(more: { now?: () => number } = {}): Promise<SdkShop> {
    return new SdkShop(await RunningSandbox.start(more));
  }

  /** A client that does not wait between its attempts. */
  client(options: TossOptions = {}): Toss {
    const surroundings = { now: () => performance.timeOrigin + performance.now(), random: () => 0, id: () => this.sandbox.newOrderId(), sleep: () => Promise.resolve() };
    return new Toss(SECRET_KEY, { baseUrl: this.sandbox.url, securityKey: SECURITY_KEY, surroundings, ...options });
  }

  /** What a signed webhook tells. Throws where its signature is none. */
  verified(received: Received | undefined): VerifiedEvent {
    const header = (name: string): string | undefined => received?.headers[`tosspayments-webhook-${name}`]?.toString();
    // The stand-in lives at a time of its own, so the age of a transmission is not asked for.
    return this.client().webhooks.constructEvent(received?.raw ?? '', header('signature'), header('transmission-time'), SECURITY_KEY, 0);
  }

  /** A payment that the shopper agreed to in the window, and its confirm. */
  async agreed(change: Record<string, unknown> = {}): Promise<{ key: string; orderId: string; amount: number; confirm: (toss: Toss, idempotencyKey?: string) => ReturnType<Toss['paymentIntents']['confirm']> }> {
    const { orderId, paymentKey: key, amount } = await this.sandbox.authenticate(change);
    const confirm = (toss: Toss, idempotencyKey = `confirm-${orderId}`): ReturnType<Toss['paymentIntents']['confirm']> => toss.paymentIntents.confirm(key, { order_id: orderId, amount }, { idempotencyKey });
    return { key, orderId, amount, confirm };
  }

  async fault(fault: Record<string, unknown>): Promise<void> {
    const { status, text } = await this.sandbox.control('POST', '/sandbox/faults', fault);
    if (status !== 200) throw new Error(text);
  }

  /** How many approvals and cancels of a payment there were: the truth about money. */
  async movements(key: string): Promise<number[]> {
    const rows = await this.client().balanceTransactions.list({ start_date: new Date('2000-01-01'), end_date: new Date('2990-01-01'), limit: 5_000 }).autoPagingToArray({ limit: 10_000 });
    return rows.filter((row) => row.payment_intent === key).map((row) => row.amount);
  }
}

/** The error that a call ends in. */
export async function errorOf(work: Promise<unknown>): Promise<TossError> {
  return work.then(() => { throw new Error('nothing was thrown'); }, (error: unknown) => error as TossError);
}
