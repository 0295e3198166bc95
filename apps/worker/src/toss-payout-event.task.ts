import { Injectable } from '@nestjs/common';
import { clock } from '#kernel';
import { PayoutWebhookService } from '#payout';

/** Acts on a signed webhook that was stored: the payout or seller is read from Toss. */
@Injectable()
export class TossPayoutEventTask {
  constructor(private readonly webhooks: PayoutWebhookService) {}

  async run(payload: { id: string; kind: string }): Promise<void> {
    await this.webhooks.act(payload.kind, payload.id, clock.now());
  }
}
