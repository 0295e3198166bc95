import { createHash, timingSafeEqual } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { clock, crashPoint, isId, later, MINUTE } from '#kernel';
import { Database, SYSTEM } from '#database';
import { Toss } from '#toss';

export interface WebhookRequest {
  rawBody: Buffer;
  /** `tosspayments-webhook-transmission-id`, the same on each resend. */
  transmissionId: string | undefined;
}

/** `stored`: kept and to be acted on. `known`: came before. `ignored`: about nothing of ours. `forged`: its check value is wrong. `malformed`: not an event. `crowded`: too many for one order. */
export type WebhookOutcome = 'stored' | 'known' | 'ignored' | 'forged' | 'malformed' | 'crowded';

/** Webhooks of one order within a minute. Toss sends a handful in an order's whole life; whoever knows an order's id could send any number. */
const MOST_PER_MINUTE = 20;

/**
 * Takes Toss's webhooks: stored once under a unique id, answered, and acted on later by reading the payment from Toss.
 * What the body says is never applied, so a duplicate, a late or a forged one changes nothing. No body is kept.
 */
@Injectable()
export class WebhookService {
  constructor(
    private readonly database: Database,
    @Inject(Toss) private readonly toss: Toss,
  ) {}

  async accept(request: WebhookRequest): Promise<WebhookOutcome> {
    const event = this.parsed(request.rawBody);
    if (event === null) return 'malformed';
    const orderId = event.orderId;
    if (orderId === null || !isId(orderId)) return 'ignored';
    const payment = await this.database.readOne<{ secret: string | null }>('select secret from payment where order_id = ?', [orderId]);
    if (!payment) return 'ignored';
    if (event.secret !== null && payment.secret !== null && !sameText(event.secret, payment.secret)) return 'forged';
    const hash = createHash('sha256').update(request.rawBody).digest();
    const id = request.transmissionId?.slice(0, 200) ?? `sha256:${hash.toString('hex')}`;
    const recent = await this.database.readOne<{ n: number }>('select count(*)::int as n from webhook_delivery where order_id = ? and received_at > ?', [orderId, later(clock.now(), -MINUTE)]);
    if ((recent?.n ?? 0) >= MOST_PER_MINUTE) return 'crowded'; // Toss sends again later
    const stored = await this.database.transaction(SYSTEM, async (tx) => {
      const rows = await tx.sql('insert into webhook_delivery (transmission_id, event_type, order_id, body_hash, received_at) values (?, ?, ?, ?, ?) on conflict do nothing returning transmission_id', [id, event.type, orderId, hash, tx.now]);
      // One question to Toss for all that has come of an order and was not acted on yet.
      if (rows.length > 0) await tx.job('toss_event', { id: orderId }, `toss-event:${orderId}`);
      return rows.length > 0;
    });
    crashPoint('webhook:stored');
    return stored ? 'stored' : 'known';
  }

  /** Marks an order's webhooks as acted on that had come when Toss was asked. */
  async handled(orderId: string, askedAt: Date, outcome: string): Promise<void> {
    await this.database.transaction(SYSTEM, (tx) => tx.sql('update webhook_delivery set handled_at = ?, outcome = ? where order_id = ? and received_at <= ? and handled_at is null', [tx.now, outcome, orderId, askedAt]));
  }

  private parsed(rawBody: Buffer): { type: string; orderId: string | null; secret: string | null } | null {
    try {
      const event = this.toss.webhooks.parse(rawBody);
      return { type: event.type, orderId: event.order_id, secret: event.type === 'DEPOSIT_CALLBACK' ? event.secret : null };
    } catch {
      return null;
    }
  }
}

function sameText(a: string, b: string): boolean {
  const left = createHash('sha256').update(a).digest();
  const right = createHash('sha256').update(b).digest();
  return timingSafeEqual(left, right);
}
