import { createHmac } from 'node:crypto';
import { korean, koreanEvent, randomHex, type Clock } from './clock.js';
import type { Faults } from './fault.js';
import type { Payment } from './payment.js';
import { post } from './post.js';
import type { Store, WebhookRow } from './store.js';

/** Resends after 1, 4, 16, … 4096 minutes. Then Toss gives up. */
const RESENDS = 7;
const MINUTE_MS = 60_000;
const ANSWER_WITHIN_MS = 10_000;
const POLL_MS = 250;
/** Orders that are told of something at the same time. */
const AT_ONCE = 32;
/** How long a webhook that waits for its successor waits at most. */
const REORDER_MS = 60_000;

interface Parts {
  store: Store;
  faults: Faults;
  clock: Clock;
  /** Blank: nobody is told. */
  url: string;
  /** Signs what is told of payouts and sellers. */
  securityKey: Buffer;
  /** Called at each turn: what happens by the clock alone. */
  onTurn: () => void;
}

/**
 * Webhooks as Toss sends them: stored with the change that they tell of, sent afterwards, repeated for days until answered by exactly 200.
 * Those of one order go out one after another, those of several orders side by side.
 */
export class Webhooks {
  private timer: NodeJS.Timeout | undefined;
  private readonly busy = new Map<string, Promise<void>>();
  private readonly ending = new AbortController();
  private nudged = false;

  constructor(private readonly parts: Parts) {}

  /** What a change of status tells: the payment, and for virtual accounts the flat deposit callback beside it. Call inside the change's transaction. */
  tell(payment: Payment): void {
    const { clock } = this.parts;
    const createdAt = koreanEvent(clock.now());
    const bodies: object[] = [{ eventType: 'PAYMENT_STATUS_CHANGED', createdAt, data: payment }];
    if (payment.method === '가상계좌') bodies.push({ createdAt, secret: payment.secret, status: payment.status, transactionKey: payment.lastTransactionKey, orderId: payment.orderId });
    const forged = [{ createdAt, secret: 'ps_forged', status: 'DONE', transactionKey: 'txrd_forged', orderId: payment.orderId }, { eventType: 'PAYMENT_STATUS_CHANGED', createdAt, data: { ...payment, status: 'DONE', totalAmount: 1 } }];
    this.queue(payment.orderId, bodies.map((body) => ({ body, signed: false })), forged);
  }

  /** What a change of a payout or a seller tells, signed with the security key. Call inside the change's transaction. */
  tellSigned(subject: string, event: object): void {
    this.queue(subject, [{ body: event, signed: true }], [{ ...event, eventId: 'evt_forged' }]);
  }

  /** @param forged what somebody else would send beside it, unsigned, when that is ordered */
  private queue(subject: string, events: readonly { body: object; signed: boolean }[], forged: readonly object[]): void {
    const { store, faults, clock, url } = this.parts;
    if (url === '') return;
    const now = clock.now();
    const fault = faults.meetWebhook();
    if (fault?.kind === 'webhook-drop') return;
    const sent = fault?.kind === 'webhook-reorder' ? events.toReversed() : [...events, ...(fault?.kind === 'webhook-forge' ? forged.map((body) => ({ body, signed: false })) : [])];
    const copies = fault?.kind === 'webhook-duplicate' ? Math.max(2, fault.times) : 1;
    const wait = fault?.kind === 'webhook-late' ? (fault.ms ?? 5_000) : fault?.kind === 'webhook-reorder' ? (fault.ms ?? REORDER_MS) : 0;
    for (const { body, signed } of sent) {
      for (let copy = 0; copy < copies; copy += 1) store.addWebhook({ id: `whtrans_a01${randomHex(26)}`, orderId: subject, due: now + wait, tries: 0 }, JSON.stringify(body), { held: fault?.kind === 'webhook-reorder', signed });
    }
    // Whatever waited for a successor goes out after it.
    if (wait === 0) store.releaseWebhooks(subject, now + 1);
  }

  start(): void {
    const turn = (): void => {
      if (this.ending.signal.aborted) return;
      this.parts.onTurn();
      this.send();
      this.timer = setTimeout(turn, POLL_MS);
    };
    turn();
  }

  /** Sends now what was just told, without waiting for the next turn. */
  nudge(): void {
    if (this.nudged) return;
    this.nudged = true;
    setImmediate(() => {
      this.nudged = false;
      this.send();
    });
  }

  async stop(): Promise<void> {
    this.ending.abort();
    clearTimeout(this.timer);
    await Promise.all(this.busy.values());
  }

  private send(): void {
    const { store, clock } = this.parts;
    if (this.ending.signal.aborted || this.busy.size >= AT_ONCE) return;
    for (const row of store.dueWebhooks(clock.now(), AT_ONCE * 2)) {
      if (this.busy.size >= AT_ONCE) return;
      if (this.busy.has(row.orderId)) continue;
      this.busy.set(row.orderId, this.deliver(row).finally(() => {
        this.busy.delete(row.orderId);
        this.nudge();
      }));
    }
  }

  private async deliver(row: WebhookRow): Promise<void> {
    const { store, clock, url, securityKey } = this.parts;
    const { body, signed } = store.webhookContent(row.id);
    const time = korean(clock.now());
    const status = await post(url, body, {
      'content-type': 'application/json', 'tosspayments-webhook-transmission-id': row.id, 'tosspayments-webhook-transmission-time': time, 'tosspayments-webhook-transmission-retried-count': String(row.tries),
      // Of this transmission: a resend has another time, and so another signature.
      ...(signed ? { 'tosspayments-webhook-signature': `v1:${createHmac('sha256', securityKey).update(`${body}:${time}`).digest('base64')}` } : {}),
    }, ANSWER_WITHIN_MS, this.ending.signal);
    if (this.ending.signal.aborted) return; // sent again after the next start
    if (status === 200) store.endWebhook(row.id);
    else if (row.tries >= RESENDS) store.failWebhook(row.id);
    else store.retryWebhook(row.id, clock.now() + MINUTE_MS * 4 ** row.tries, row.tries + 1);
  }
}
