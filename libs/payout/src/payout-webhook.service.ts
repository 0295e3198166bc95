import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { isId } from '#kernel';
import { Database, SYSTEM } from '#database';
import { Toss, TossError, type VerifiedEvent } from '#toss';
import { PayoutSenderService } from './payout-sender.service.js';
import { SellerService } from './seller.service.js';

export interface SignedWebhook {
  rawBody: Buffer;
  /** `tosspayments-webhook-signature`, `-transmission-time` and `-transmission-id`. */
  signature: string | undefined;
  transmissionTime: string | undefined;
  transmissionId: string | undefined;
}

export type SignedOutcome = 'stored' | 'known' | 'ignored' | 'forged';

/** Takes Toss's signed webhooks, of payouts and sellers: checked, stored once, answered, and acted on later by reading what they are about from Toss. */
@Injectable()
export class PayoutWebhookService {
  constructor(
    private readonly database: Database,
    private readonly sender: PayoutSenderService,
    private readonly sellers: SellerService,
    @Inject(Toss) private readonly toss: Toss,
  ) {}

  async accept(webhook: SignedWebhook): Promise<SignedOutcome> {
    const event = this.verified(webhook);
    if (event === null) return 'forged';
    const about = await this.aboutOurs(event);
    if (about === null) return 'ignored';
    const hash = createHash('sha256').update(webhook.rawBody).digest();
    const id = webhook.transmissionId?.slice(0, 200) ?? `sha256:${hash.toString('hex')}`;
    return this.database.transaction(SYSTEM, async (tx) => {
      const rows = await tx.sql('insert into webhook_delivery (transmission_id, event_type, toss_id, body_hash, received_at) values (?, ?, ?, ?, ?) on conflict do nothing returning transmission_id', [id, event.type, about, hash, tx.now]);
      if (rows.length === 0) return 'known';
      await tx.job('toss_payout_event', { id: about, kind: event.type }, `toss-event:${about}`);
      return 'stored';
    });
  }

  /** Acts on what was stored: reads the payout or the seller, whatever the webhook said. */
  async act(kind: string, tossId: string, askedAt: Date): Promise<void> {
    await (kind === 'payout.changed' ? this.sender.refresh(tossId) : this.sellers.refresh(tossId));
    await this.database.transaction(SYSTEM, (tx) => tx.sql("update webhook_delivery set handled_at = ?, outcome = 'read' where toss_id = ? and received_at <= ? and handled_at is null", [tx.now, tossId, askedAt]));
  }

  /** Its age is not asked for: one that comes again later is known, and nothing in it is believed. */
  private verified({ rawBody, signature, transmissionTime }: SignedWebhook): VerifiedEvent | null {
    try {
      return this.toss.webhooks.constructEvent(rawBody, signature, transmissionTime, undefined, 0);
    } catch (error) {
      if (error instanceof TossError) return null;
      throw error;
    }
  }

  /** The id at Toss of a payout or seller of ours. A payout may be told of before our own call has its answer: it bears our name for it. */
  private async aboutOurs(event: VerifiedEvent): Promise<string | null> {
    if (event.type === 'OTHER') return null;
    const { id } = event.data.object;
    const known = event.type === 'payout.changed'
      ? isId(event.data.object.ref_payout_id) && (await this.database.readOne('select 1 as one from payout where id = ?', [event.data.object.ref_payout_id]))
      : await this.database.readOne('select 1 as one from payout_seller where toss_id = ?', [id]);
    return known ? id : null;
  }
}
