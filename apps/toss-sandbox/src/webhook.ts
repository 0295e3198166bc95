import { korean, randomHex, type Clock } from './clock.js';
import type { Faults } from './fault.js';
import type { Payment } from './payment.js';
import type { Store, WebhookRow } from './store.js';

/** Minutes until the next try: 1, 4, 16, … 4096. Then Toss gives up. */
const TRIES = 7;
const ANSWER_WITHIN_MS = 10_000;
const POLL_MS = 500;

/** Webhooks as Toss sends them: stored with the change that they tell of, sent afterwards, repeated for days until answered by exactly 200. */
export class Webhooks {
  private timer: NodeJS.Timeout | undefined;
  private sending: Promise<void> = Promise.resolve();
  private stopped = false;

  constructor(
    private readonly store: Store,
    private readonly faults: Faults,
    private readonly clock: Clock,
    private readonly url: string,
  ) {}

  /** What a change of status tells: the payment, and for virtual accounts the flat deposit callback beside it. Inside the change's transaction. */
  tell(payment: Payment): void {
    const now = this.clock.now();
    const createdAt = new Date(now + 9 * 3_600_000).toISOString().slice(0, 23).concat('000');
    const bodies: object[] = [{ eventType: 'PAYMENT_STATUS_CHANGED', createdAt, data: payment }];
    if (payment.method === '가상계좌') bodies.push({ createdAt, secret: payment.secret, status: payment.status, transactionKey: payment.lastTransactionKey, orderId: payment.orderId });
    const fault = this.faults.meetWebhook();
    if (fault?.kind === 'webhook-drop') return;
    if (fault?.kind === 'webhook-reorder') bodies.reverse();
    if (fault?.kind === 'webhook-forge') bodies.push({ createdAt, secret: 'ps_forged', status: 'DONE', transactionKey: 'txrd_forged', orderId: payment.orderId }, { eventType: 'PAYMENT_STATUS_CHANGED', createdAt, data: { ...payment, status: 'DONE', totalAmount: 1 } });
    const copies = fault?.kind === 'webhook-duplicate' ? Math.max(2, fault.times) : 1;
    const due = now + (fault?.kind === 'webhook-late' ? (fault.ms ?? 5_000) : 0);
    for (const body of bodies) {
      for (let copy = 0; copy < copies; copy += 1) this.store.addWebhook({ id: `whtrans_a01${randomHex(26)}`, body: JSON.stringify(body), due, tries: 0 });
    }
  }

  start(): void {
    const turn = (): void => {
      if (this.stopped) return;
      this.sending = this.sendDue().finally(() => { this.timer = setTimeout(turn, POLL_MS); });
    };
    turn();
  }

  /** Sends now what was just told, without waiting for the next turn. */
  nudge(): void {
    setImmediate(() => { void this.sendDue(); });
  }

  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.sending;
    clearTimeout(this.timer);
  }

  private readonly inFlight = new Set<string>();

  private async sendDue(): Promise<void> {
    if (this.stopped) return;
    const due = this.store.dueWebhooks(this.clock.now()).filter((row) => !this.inFlight.has(row.id));
    for (const row of due) this.inFlight.add(row.id);
    await Promise.all(due.map((row) => this.send(row).finally(() => this.inFlight.delete(row.id))));
  }

  private async send(row: WebhookRow): Promise<void> {
    const arrived = await this.post(row);
    if (this.stopped) return;
    if (arrived || row.tries >= TRIES) this.store.endWebhook(row.id);
    else this.store.retryWebhook(row.id, this.clock.now() + 60_000 * 4 ** row.tries, row.tries + 1);
  }

  private async post(row: WebhookRow): Promise<boolean> {
    try {
      const response = await fetch(this.url, {
        method: 'POST', body: row.body, signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
        headers: { 'content-type': 'application/json', 'tosspayments-webhook-transmission-id': row.id, 'tosspayments-webhook-transmission-time': korean(this.clock.now()), 'tosspayments-webhook-transmission-retried-count': String(row.tries) },
      });
      await response.arrayBuffer();
      return response.status === 200;
    } catch {
      return false;
    }
  }
}
